import type { Text } from '../model/edition.ts'
import { type FactName, kindOf } from '../model/facts.ts'
import { aboutText, commandTexts, flagTexts, helpHeadings, tailTexts } from '../text/commands.ts'
import { factTexts } from '../text/facts.ts'
import { helpTopics } from '../text/help.ts'
import { officialNames } from '../text/names.ts'
import { fill, type Language } from '../text/text.ts'
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

/** What a flag is for, in words; `formats` are those of the command. */
const flagText = (flag: Flag, formats: readonly string[]): Text =>
  flag.fact !== undefined
    ? factText(flag.fact)
    : fill(flagTexts[flag.says], { formats: formats.join(', '), widths: `${narrowest} - ${widest}` })

const indent = 2
const gap = 2
/** The fewest columns that hold beside a name what it is for. */
const fewest = 32

const indentedBy = (columns: number, lines: readonly string[]): readonly string[] =>
  lines.map(line => ' '.repeat(columns) + line)

/** A flag or command with what it is for: beside it, or below it where there are few columns. */
const itemText = (name: string, longest: number, says: string, width: number): string => {
  const column = indent + longest + gap
  if (width - column < fewest)
    return [
      ...indentedBy(indent, wrap(name, width - indent)),
      ...indentedBy(3 * indent, wrap(says, width - 3 * indent, officialNames)),
    ].join('\n')
  const [first, ...rest] = wrap(says, width - column, officialNames)
  const padded = name + ' '.repeat(longest - displayWidth(name) + gap)
  return [...indentedBy(indent, [padded + first]), ...indentedBy(column, rest)].join('\n')
}

/** How a command is called, behind its heading. */
const usageText = (usage: string, language: Language, width: number): string => {
  const column = displayWidth(`${helpHeadings['Usage:']![language]} `)
  return wrap(usage, width - column).join(`\n${' '.repeat(column)}`)
}

/** The words and the layout of help, which no other call needs: loaded when help is asked for. */
export const helpLayout = {
  displayWidth,
  wrap: (text: string, width: number) => wrap(text, width, officialNames),
  itemText,
  usageText,
  flagText,
  helpText: flagTexts.help,
  aboutText,
  commandTexts,
  helpHeadings,
  helpTopics,
  tailTexts,
}
export type HelpLayout = typeof helpLayout
