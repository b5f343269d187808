import { Fault } from '../model/fault.ts'
import { type RuleName, ruleNames } from '../model/finding.ts'
import { readArguments } from './arguments.ts'
import type { Command } from './command.ts'
import type { CommandName } from './list.ts'

const isRule = (topic: string): topic is RuleName => (ruleNames as readonly string[]).includes(topic)

/** The command whose rules have pages of their own. Its name goes before one that is a command's name too. */
const ofRules = 'check'

/** Help on a command, the same as its `--help`, on a rule of `check`, or on another topic. */
export const command: Command = async ({ given, view: { language, width } }) => {
  const layout = (await import('./help-layout.ts')).helpLayout
  const { commandTexts, helpTopics, wrap } = layout
  const isOfRule = given.words.length === 2 && given.words[0] === ofRules
  const [topic, ...more] = isOfRule ? given.words.slice(1) : given.words
  const known = isOfRule
    ? ruleNames
    : [...new Set([...Object.keys(commandTexts), ...Object.keys(helpTopics), ...ruleNames])]
  if (more.length > 0) throw new Fault('unexpected-argument', { given: more.join(' ') })
  const help = { layout, language, width: () => width }
  if (topic === undefined) readArguments(['--help'], undefined, help)
  else if (!isOfRule && topic in commandTexts) readArguments([topic, '--help'], topic as CommandName, help)
  if (isRule(topic!)) return { text: wrap((await import('./audit.ts')).rulePage(topic)[language], width).join('\n') }
  if (isOfRule || !Object.hasOwn(helpTopics, topic!)) throw new Fault('unknown-topic', { given: topic!, known })
  return { text: wrap(helpTopics[topic!]![language], width).join('\n') }
}
