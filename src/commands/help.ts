import { Fault } from '../model/fault.ts'
import type { Command, CommandName } from './command.ts'
import type { HelpLayout } from './help-layout.ts'
import { madeTopics } from './topics.ts'

/** `help check RULE` explains a rule of `check`, also one that has the name of a command. */
const ofRules = 'check'

/** Wraps each line; what does not fit is two columns to the right of its start. */
const hanging = (text: string, width: number, wrap: HelpLayout['wrap']): string =>
  text
    .split('\n')
    .flatMap(line => {
      const indent = /^ */.exec(line)![0]
      const [first = '', ...rest] = wrap(line.trimStart(), width - indent.length - 2)
      return [indent + first, ...rest.map(more => `${indent}  ${more}`)]
    })
    .join('\n')

/** Prints help on a command (the same as its `--help`), on a rule of `check` or on another topic. */
export const command: Command = async ({ args, helpOf, tables, view: { language, width } }) => {
  const layout = (await import('./help-layout.ts')).helpLayout
  const { commandTexts, helpTopics, wrap } = layout
  const isOfRule = args.words.length === 2 && args.words[0] === ofRules
  const [topic, ...more] = isOfRule ? args.words.slice(1) : args.words
  if (more.length > 0) throw new Fault('unexpected-argument', { given: more.join(' '), other: 'no more words' })
  if (topic === undefined) return { text: await helpOf(undefined) }
  if (!isOfRule && Object.hasOwn(commandTexts, topic)) return { text: await helpOf(topic as CommandName) }
  if (!isOfRule && Object.hasOwn(helpTopics, topic)) return { text: hanging(helpTopics[topic]![language], width, wrap) }
  if (!isOfRule && Object.hasOwn(madeTopics, topic))
    return { text: hanging(await madeTopics[topic]!(tables, language), width, wrap) }
  const { ruleNames } = await import('../upkeep/check/rules/list.ts')
  if (ruleNames.includes(topic)) {
    const { rulePage } = await import('../upkeep/check/catalogue.ts')
    return { text: wrap(rulePage(topic)[language], width).join('\n') }
  }
  const topics = [...new Set([...Object.keys({ ...commandTexts, ...helpTopics, ...madeTopics }), ...ruleNames])]
  throw new Fault('unknown-topic', { given: topic, known: isOfRule ? ruleNames : topics })
}
