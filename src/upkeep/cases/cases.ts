import { type AnswerName, answers } from '../../answers/list.ts'
import { isAboutPhones, phoneAnswers } from '../../answers/phones/document.ts'
import { type AskedPhone, readPhones } from '../../answers/phones/read.ts'
import type { Path } from '../../model/address.ts'
import type { Day } from '../../model/day.ts'
import { Fault, type FaultWording, isFault } from '../../model/fault.ts'
import type { Place, Problem } from '../../model/finding.ts'
import type { QuestionName } from '../../model/question.ts'
import { type Inputs, readQuestion } from '../../model/read-question.ts'
import { plansOf, type Tables } from '../../model/tables.ts'
import { readFile, shownPath } from '../../tables/files.ts'
import { filesNamed } from '../../tables/named-files.ts'
import { checked } from '../../tables/schema.ts'
import { type Parsed, parseYaml } from '../../tables/yaml.ts'
import { type Case, caseShape } from './case.ts'
import type { CaseResult } from './document.ts'
import { strayIn } from './paths.ts'
import { reasonsIn } from './reasons.ts'
import type { CaseReason, Failure } from './schema.ts'
import { deadSelectorIn } from './selectors.ts'
import { agrees, type PatternTime, pick } from './wants.ts'

/** A case with the places of its parts, or the fault for which it cannot be read. */
export type FiledCase = {
  readonly file: string
  readonly line: number
  readonly name: string
  readonly read: { readonly case: Case; placeOf(...path: Path): Place } | { readonly fault: Fault }
}

const placeText = ({ file, line, column }: Place): string => `${file}:${line}:${column}`

const faultOf = (problem: Problem): Fault => new Fault('bad-cases', { at: problem.file, problems: [problem] })

/** An item of the list in a file; its paths begin at the item. */
const itemOf = (parsed: Parsed, index: number): Parsed => ({
  value: (parsed.value as readonly unknown[])[index],
  placeOf: path => parsed.placeOf([index, ...path]),
  keyPlaceOf: path => parsed.keyPlaceOf([index, ...path]),
  sourceOf: path => parsed.sourceOf([index, ...path]),
})

const nameOf = (value: unknown, place: Place): string => {
  const name = (value as { name?: unknown } | null)?.name
  return typeof name === 'string' ? name : `${place.file}:${place.line}`
}

const caseIn = (item: Parsed): FiledCase => {
  const place = item.placeOf([])
  const shaped = checked(item, caseShape)
  const head = { file: place.file, line: place.line, name: nameOf(item.value, place) }
  if ('problems' in shaped) return { ...head, read: { fault: faultOf(shaped.problems[0]!) } }
  return { ...head, read: { case: shaped.value, placeOf: (...path) => item.keyPlaceOf(path) } }
}

const casesIn = (path: string, stdin: number): readonly FiledCase[] => {
  const file = shownPath(path)
  const broken = (fault: Fault): readonly FiledCase[] => [{ file, line: 1, name: file, read: { fault } }]
  const parsed = parseYaml(readFile(path, stdin), file)
  if ('problems' in parsed) return broken(faultOf(parsed.problems[0]!))
  if (!Array.isArray(parsed.value)) return broken(new Fault('cases-not-a-list', { at: file }))
  if (parsed.value.length === 0) return broken(new Fault('no-cases', { at: file }))
  return parsed.value.map((_, index) => caseIn(itemOf(parsed, index)))
}

/** A fault in the place of a case, so that it fails as one. */
const brokenCase = (file: string, fault: Fault): FiledCase => ({ file, line: 1, name: file, read: { fault } })

const casesOf = (paths: readonly string[], files: readonly string[], stdin: number): readonly FiledCase[] =>
  files.length > 0
    ? files.flatMap(path => casesIn(path, stdin))
    : paths.map(path => brokenCase(path, new Fault('no-cases', { at: path })))

/**
 * The cases of files, and of all YAML files in folders. An item that is no case is kept with its fault, so that it fails
 * as a case. Throws a Fault when a file cannot be read.
 */
export const readCases = (paths: readonly string[], stdin: number): readonly FiledCase[] =>
  casesOf(paths, filesNamed(paths, /\.ya?ml$/i), stdin)

type Sound = Extract<FiledCase['read'], { readonly case: Case }>
type PlaceOf = Sound['placeOf']

/** The facts and parameters of a map of a case; `path` is where the map is. */
const inputsIn = (map: object, path: Path, placeOf: PlaceOf): Inputs =>
  Object.fromEntries(
    Object.entries(map).map(([key, value]) => {
      const place = placeText(placeOf(...path, key))
      return [key, { value, at: `${place}: ${key}`, place }] as const
    }),
  )

/** The phones of a case whose facts are a list. */
const phonesIn = (
  facts: readonly object[],
  name: QuestionName,
  { placeOf, tables, asOf }: { readonly placeOf: PlaceOf; readonly tables: Tables; readonly asOf: Day },
): readonly AskedPhone[] =>
  readPhones(facts, placeText(placeOf('facts')), (phone, index) => {
    const { name: called, ...inputs } = inputsIn(phone, ['facts', index], placeOf)
    return {
      name: called === undefined ? null : String(called.value),
      question: readQuestion(inputs, name, tables, asOf),
    }
  })

/** What running a case needs: the words of faults, the JSON Schema that a document names, and the time for patterns. */
export type CaseTools = {
  readonly words: FaultWording
  readonly schemaOf: (document: object) => object
  readonly time?: PatternTime
}

/** A document as JSON prints it, without undefined values. */
const asPrinted = (document: object): object => JSON.parse(JSON.stringify(document)) as object

/**
 * The document that answers a case. `why` adds the reason trees. Throws a Fault for a command without a document, and
 * for facts that are not valid or contradict each other.
 */
export const answerTo = (filedCase: FiledCase, tables: Tables, why = false): object => {
  if ('fault' in filedCase.read) throw filedCase.read.fault
  const { case: asked, placeOf } = filedCase.read
  const { command } = asked
  if (!Object.hasOwn(answers, command)) {
    const at = `${placeText(placeOf('command'))}: command`
    throw new Fault('unknown-value', { at, given: command, known: Object.keys(answers) })
  }
  const [name, asOf] = [command as AnswerName, asked.asOf as Day]
  const { facts = {} } = asked
  if (Array.isArray(facts)) {
    if (!isAboutPhones(name)) throw new Fault('one-phone-only', { at: placeText(placeOf('facts')), other: name })
    return asPrinted(phoneAnswers[name](tables, phonesIn(facts, name, { placeOf, tables, asOf }), asOf, { why }))
  }
  const question = readQuestion(inputsIn(facts, ['facts'], placeOf), name, tables, asOf)
  return asPrinted(answers[name](tables, question, asOf, why))
}

/** Whether a value is what the case expects; a fault where the expectation is not valid. */
const meets = (got: unknown, expected: unknown, at: string, time?: PatternTime): boolean | Fault => {
  try {
    return agrees(got, expected, at, time)
  } catch (error) {
    if (!isFault(error)) throw error
    return error
  }
}

/** Whether a case expects that its facts are refused. */
const wantsRefusal = ({ expect }: Case): boolean => Object.keys(expect).some(path => /^error(\.|$)/.test(path))

/** The error document of a fault. */
const refusalOf = (fault: Fault, words: FaultWording): object => {
  const { code, text, hint, suggestion } = words(fault)
  const error = { code, message: text.en, hint: hint?.en ?? null, suggestion, text }
  return { schema: 'mio-warranty/error/v1', error }
}

/** The answer to a case, or the error of a refusal that it expects. Throws a Fault where the case has no answer. */
const outcomeDocument = (filedCase: FiledCase, tables: Tables, words: FaultWording): object => {
  try {
    return answerTo(filedCase, tables)
  } catch (error) {
    const { read } = filedCase
    if (!isFault(error) || !('case' in read)) throw error
    if (!wantsRefusal(read.case) || !Object.hasOwn(answers, read.case.command)) throw error
    return refusalOf(error, words)
  }
}

/** What keeps an expectation from being checked: a path that no document of its kind has. */
const untestable = (
  path: string,
  document: object,
  at: string,
  { schemaOf, tables }: CaseTools & { readonly tables: Tables },
): Fault | null => {
  const name = (document as { readonly schema: string }).schema.split('/')[1]!
  const stray = strayIn(path, schemaOf(document)) ?? deadSelectorIn(path, document, tables)
  return stray && new Fault('unknown-path', { at, given: stray.step, other: name, known: stray.known })
}

/** The failures of a case; none when it holds. Throws a Fault where the case has no answer. */
const failuresOf = (filedCase: FiledCase, tables: Tables, tools: CaseTools): readonly Failure[] => {
  const { words } = tools
  const document = outcomeDocument(filedCase, tables, words)
  const { case: asked, placeOf } = filedCase.read as Sound
  return Object.entries(asked.expect).flatMap(([path, expected]) => {
    const got = pick(document, path)
    const place = placeOf('expect', path)
    const at = `${placeText(place)}: ${path}`
    const met = untestable(path, document, at, { ...tools, tables }) ?? meets(got, expected, at, tools.time)
    if (met === true) return []
    const error = met === false ? null : words(met)
    return [{ line: place.line, column: place.column, path, expected, got, error }]
  })
}

/** The plans that failures are about: those that their paths pick, else all. */
const plansAbout = (failures: readonly Failure[], tables: Tables): readonly string[] => {
  const plans = plansOf(tables)
  const picked = failures.map(({ path }) => /\[(?:id|plan)=([^\]]*)\]/.exec(path ?? '')?.[1])
  return picked.every(plan => plan !== undefined && plans.includes(plan)) ? (picked as string[]) : plans
}

const reasonsFor = (filedCase: FiledCase, failures: readonly Failure[], tables: Tables): readonly CaseReason[] => {
  if (failures.length === 0 || wantsRefusal((filedCase.read as Sound).case)) return []
  const plans = plansAbout(failures, tables)
  return reasonsIn(answerTo(filedCase, tables, true)).filter(({ rule }) => plans.includes(rule.split('.')[0]!))
}

const outcomeOf = (
  filedCase: FiledCase,
  tables: Tables,
  tools: CaseTools,
): Pick<CaseResult, 'failures' | 'reasons'> => {
  try {
    const failures = failuresOf(filedCase, tables, tools)
    return { failures, reasons: reasonsFor(filedCase, failures, tables) }
  } catch (error) {
    if (!isFault(error)) throw error
    const place = { line: filedCase.line, column: 1 }
    return { failures: [{ ...place, path: null, expected: null, got: null, error: tools.words(error) }], reasons: [] }
  }
}

/** Runs a case. A fault in the case itself is not thrown: it is a failure with the words of the fault. */
export const runCase = (filedCase: FiledCase, tables: Tables, tools: CaseTools): CaseResult => {
  const asked = 'case' in filedCase.read ? filedCase.read.case : null
  return {
    file: filedCase.file,
    line: filedCase.line,
    name: filedCase.name,
    command: asked?.command ?? null,
    asOf: asked?.asOf ?? null,
    ...outcomeOf(filedCase, tables, tools),
  }
}

/** Whether a case holds; faster than `runCase`. */
export const isHeld = (filedCase: FiledCase, tables: Tables, words: FaultWording): boolean => {
  try {
    const document = outcomeDocument(filedCase, tables, words)
    return Object.entries((filedCase.read as Sound).case.expect).every(([path, want]) =>
      agrees(pick(document, path), want, path),
    )
  } catch (error) {
    if (!isFault(error)) throw error
    return false
  }
}
