import { Fault } from '../model/fault.ts'
import { wrap } from '../output/wrap.ts'
import { commandTexts } from '../text/commands.ts'
import { helpTopics } from '../text/help.ts'
import { readArguments } from './arguments.ts'
import type { Command } from './command.ts'

/** Help on a command, the same as its `--help`, or on another topic. */
export const command: Command = async ({ given, view: { language, width } }) => {
  const [topic, ...more] = given.words
  const known = [...Object.keys(commandTexts), ...Object.keys(helpTopics)]
  if (more.length > 0) throw new Fault('unexpected-argument', { given: more.join(' ') })
  if (topic === undefined || topic in commandTexts)
    readArguments(topic === undefined ? ['--help'] : [topic, '--help'], language, () => width)
  if (!Object.hasOwn(helpTopics, topic!)) throw new Fault('unknown-topic', { given: topic!, known })
  return { text: wrap(helpTopics[topic!]![language], width).join('\n') }
}
