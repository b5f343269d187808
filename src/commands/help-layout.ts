import { type FactName, kindOf } from '../model/facts.ts'
import { fill, type Language } from '../model/message.ts'
import type { Text } from '../model/text.ts'
import { aboutText, commandTexts, flagTexts, helpHeadings, helpTopics, tailTexts } from '../text/commands.ts'
import { installText } from '../text/completion.ts'
import { factTexts } from '../text/facts.ts'
import { displayWidth, wrap } from '../view/wrap.ts'
import type { Flag } from './command.ts'
import { narrowest, widest } from './settings.ts'

const choicesText = (name: FactName): string => {
  const kind = kindOf(name)
  if (kind.kind === 'choice') return kind.choices.join(', ')
  return {
    date: 'YYYY-MM-DD, YYYY-MM, today',
    number: '0, 1, 2, ...',
    course: 'LABEL',
    claims: 'DATE[:REMEDY[:QUOTE]]',
  }[kind.kind]
}

const factText = (name: FactName): Text => {
  const { label } = factTexts[name]
  const choices = choicesText(name)
  return { ja: `${label.ja} (${choices})`, en: `${label.en} (${choices})` }
}

/** The help text of a flag; `formats` are those of the command. */
const flagText = (flag: Flag, formats: readonly string[]): Text =>
  flag.fact !== undefined
    ? factText(flag.fact)
    : fill(flagTexts[flag.says], { formats: formats.join(', '), widths: `${narrowest} - ${widest}` })

const indent = 2
const gap = 2
/** With fewer columns the text of a flag is printed below its name. */
const fewest = 32

const indentedBy = (columns: number, lines: readonly string[]): readonly string[] =>
  lines.map(line => ' '.repeat(columns) + line)

/** A flag or command and its text: beside it, or below it when there are few columns. */
const itemText = (name: string, longest: number, says: string, width: number): string => {
  const column = indent + longest + gap
  if (width - column < fewest)
    return [
      ...indentedBy(indent, wrap(name, width - indent)),
      ...indentedBy(3 * indent, wrap(says, width - 3 * indent)),
    ].join('\n')
  const [first, ...rest] = wrap(says, width - column)
  const padded = name + ' '.repeat(longest - displayWidth(name) + gap)
  return [...indentedBy(indent, [padded + first]), ...indentedBy(column, rest)].join('\n')
}

/** The usage line after its heading. */
const usageText = (usage: string, language: Language, width: number): string => {
  const column = displayWidth(`${helpHeadings['Usage:']![language]} `)
  return wrap(usage, width - column).join(`\n${' '.repeat(column)}`)
}

/** The texts and the layout of help. Only help loads this file. */
export const helpLayout = {
  displayWidth,
  wrap: (text: string, width: number) => wrap(text, width),
  itemText,
  usageText,
  flagText,
  helpText: flagTexts.help,
  aboutText,
  commandTexts,
  helpHeadings,
  helpTopics,
  tailTexts,
  installText,
}
export type HelpLayout = typeof helpLayout
