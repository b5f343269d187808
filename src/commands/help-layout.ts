import type { Text } from '../model/edition.ts'
import { type FactName, kindOf } from '../model/facts.ts'
import { displayWidth, wrap } from '../output/wrap.ts'
import { aboutText, commandTexts, flagTexts, helpHeadings } from '../text/commands.ts'
import { factTexts } from '../text/facts.ts'
import { helpTopics } from '../text/help.ts'
import { fill } from '../text/text.ts'
import type { Flag } from './command.ts'
import { narrowest, widest } from './settings.ts'

const choicesText = (name: FactName): string => {
  const kind = kindOf(name)
  if (kind.kind === 'choice') return kind.choices.join(', ')
  return { date: 'YYYY-MM-DD, YYYY-MM', number: '0, 1, 2, ...', course: 'LABEL', claims: 'DATE[:REMEDY[:QUOTE]]' }[
    kind.kind
  ]
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

/** The words and the layout of help, which no other call needs: loaded when help is asked for. */
export const helpLayout = {
  displayWidth,
  wrap,
  flagText,
  helpText: flagTexts.help,
  aboutText,
  commandTexts,
  helpHeadings,
  helpTopics,
}
export type HelpLayout = typeof helpLayout
