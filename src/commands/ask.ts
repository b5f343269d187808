import { answers } from '../answers/list.ts'
import { type Asked, converse, type Given } from '../ask/conversation.ts'
import { answerOf, type TopicName, topicNames } from '../ask/next.ts'
import { fileOf, flagsOf } from '../ask/told.ts'
import { flagOf, isFactName } from '../model/facts.ts'
import { Fault, isFault } from '../model/fault.ts'
import { fill } from '../model/message.ts'
import { parameterKey, parameterNames } from '../model/parameters.ts'
import { questions } from '../model/question.ts'
import { type Inputs, readQuestion } from '../model/read-question.ts'
import { safe } from '../model/safe.ts'
import type { Tables } from '../model/tables.ts'
import { askTexts } from '../text/ask.ts'
import { namesIn } from '../text/plan-words.ts'
import { factsOfHelp } from '../text/short-help.ts'
import { joined, wroteText } from '../text/text.ts'
import { faultWords } from '../view/error.ts'
import { displayWidth, wrap } from '../view/wrap.ts'
import { answering } from './answering.ts'
import type { Arguments, Call, Command, Terminal } from './command.ts'
import { refuseUnwritable, writeFile } from './deliver.ts'
import { fromFlags, inputsOf } from './inputs.ts'
import { print } from './print.ts'

/** The terminal to ask on. Throws a Fault that names flags where nothing can be asked. */
const terminalFor = ({ args, io, view: { language } }: Call): Terminal => {
  const terminal = args.switches.input === false ? null : (io.terminal?.() ?? null)
  if (terminal !== null) return terminal
  const flags = factsOfHelp.eligible!.map(flagOf)
  throw new Fault('needs-terminal', { at: 'ask', other: joined(flags, language) })
}

/** Throws a Fault for a file that could not be written after the last question. */
const refuseFiles = ({ values, switches }: Arguments): void => {
  const files = [values.output?.[0], values.save?.[0]].filter(file => file !== undefined && file !== '-')
  for (const file of files) refuseUnwritable(file!, switches.force === true)
}

const parameterKeys = parameterNames.map(parameterKey)

/** The inputs that a topic reads; parameters of other topics are left out. */
const readBy = (topic: TopicName, inputs: Inputs): Inputs => {
  const own = questions[answerOf(topic)].parameters.map(parameterKey)
  const isRead = (key: string) => isFactName(key) || own.includes(key) || !parameterKeys.includes(key)
  return Object.fromEntries(Object.entries(inputs).filter(([key]) => isRead(key)))
}

/** The inputs of each topic for which they make sense. Throws a Fault where they make sense for none. */
const givenTo = async ({ args, io, asOf }: Call, tables: Tables): Promise<Given> => {
  if (args.values.facts?.[0] === '-') throw new Fault('not-together', { at: '--facts -', other: 'ask' })
  const told = await inputsOf(args, 'eligible', io.stdin)
  if ('phones' in told) throw new Fault('one-phone-only', { at: told.file, other: 'ask' })
  const faults: unknown[] = []
  const given = topicNames.flatMap(topic => {
    const name = answerOf(topic)
    const inputs = readBy(topic, { ...told.inputs, ...fromFlags(args, name) })
    try {
      readQuestion(inputs, name, tables, asOf)
      return [[topic, inputs] as const]
    } catch (error) {
      if (!isFault(error)) throw error
      faults.push(error)
      return []
    }
  })
  if (given.length === 0) throw faults[0]
  return new Map(given)
}

/** A word of a command line, quoted where a shell would read it differently. */
const quoted = (word: string): string => (/^[\w./:=%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)

/** Flags that change the answer beside what was told. */
const keptFlags = ({ args, io, asOf, format }: Call): readonly (readonly [string, string])[] => [
  ...(asOf === io.today ? [] : [['--as-of', asOf] as const]),
  ...(args.values.data ? [['--data', args.values.data[0]!] as const] : []),
  ...(args.values.lang ? [['--lang', args.values.lang[0]!] as const] : []),
  ...(format === 'table' ? [] : [['--format', format] as const]),
]

/** The command on lines that fit, which a shell reads as one. */
const commandLines = (pieces: readonly string[], width: number): readonly string[] => {
  const lines: string[] = []
  for (const piece of pieces) {
    const longer = `${lines.at(-1)} ${piece}`
    if (lines.length > 0 && displayWidth(longer) <= width - 2) lines[lines.length - 1] = longer
    else lines.push(lines.length === 0 ? piece : `  ${piece}`)
  }
  return lines.map((line, index) => (index < lines.length - 1 ? `${line} \\` : line))
}

const repeating = (call: Call, { topic, question }: Asked, tables: Tables): string => {
  const required = (call.args.values.require ?? []).map(value => ['--require', value] as const)
  const flags = [...flagsOf(question, tables), ...keptFlags(call), ...required].map(
    ([flag, value]) => `${flag} ${quoted(value)}`,
  )
  const named = (['full', 'quiet'] as const).filter(name => call.args.switches[name]).map(name => `--${name}`)
  const why = call.args.values.why?.[0]
  const switches = [...named, ...(why === undefined ? [] : [why === 'all' ? '--why' : `--why=${why}`])]
  const pieces = ['mio-warranty', answerOf(topic), ...flags, ...switches].map(piece => safe(piece))
  const [program, command, ...rest] = pieces
  return commandLines([`${program} ${command}`, ...rest], call.view.width).join('\n')
}

const nameOfFlag = (flag: string): string =>
  flag.slice('--'.length).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

const globalNames = ['asOf', 'data', 'format', 'output', 'lang', 'why', 'require', 'color', 'width']

/** The command line of the answer: what was told as flags, with the flags of every command. */
const argumentsOf = ({ args }: Call, { topic, question }: Asked, tables: Tables): Arguments => {
  const told = flagsOf(question, tables)
  const values = Object.fromEntries(
    told.map(([flag]) => [nameOfFlag(flag), told.filter(([other]) => other === flag).map(([, value]) => value)]),
  )
  const globals = Object.entries(args.values).filter(([name]) => globalNames.includes(name))
  return { ...args, command: answerOf(topic), values: { ...Object.fromEntries(globals), ...values } }
}

const save = async ({ args, io, view: { language } }: Call, asked: Asked, tables: Tables): Promise<void> => {
  const file = args.values.save?.[0]
  if (file === undefined) return
  const { stringify } = await import('yaml')
  const head = `# mio-warranty ${answerOf(asked.topic)} --facts\n`
  writeFile(file, head + stringify(fileOf(asked.question, tables)), args.switches.force === true)
  if (!args.switches.quiet) await print(io.stderr, `${fill(wroteText, { file: safe(file) })[language]}\n`)
}

/** Asks one question after another on the terminal, then answers and shows the command that gives the answer again. */
export const command: Command = async call => {
  const terminal = terminalFor(call)
  refuseFiles(call.args)
  const tables = await call.tables()
  const given = await givenTo(call, tables)
  const { promptsOn } = await import('./prompts.ts')
  const prompts = await promptsOn(terminal, call, namesIn(tables.editions.map(({ edition }) => edition)))
  const { language } = call.view
  const asked = await converse(given, prompts.asker, { tables, asOf: call.asOf, language, faultWords })
  prompts.close()
  if (asked === null) return { exitCode: prompts.exitCode() }
  await save(call, asked, tables)
  const name = answerOf(asked.topic)
  const answer = answering(name, answers[name] as never)
  const { text, exitCode } = await answer({ ...call, args: argumentsOf(call, asked, tables) })
  const lead = wrap(askTexts.repeat[language], call.view.width)
  const after = ['', ...lead, repeating(call, asked, tables)].join('\n')
  return { ...(text !== undefined && { text }), ...(exitCode !== undefined && { exitCode }), after }
}
