import { waivableRules } from '../../model/finding.ts'
import { fill, type Language } from '../../model/message.ts'
import type { Text } from '../../model/text.ts'
import { exampleReport } from './example-report.ts'
import { ruleNamed } from './rules/list.ts'
import { reportTexts } from './words.ts'

const indented = (lines: string): string => lines.replace(/^(?=.)/gm, '  ')

const isWaivable = (id: string): boolean => (waivableRules as readonly string[]).includes(id)

/** A page of the error catalogue on a rule of `ruleNames`: what breaks it, an example with its report, and the remedy. */
export const rulePage = (id: string): Text => {
  const { title, about, fix, example } = ruleNamed(id)
  const { command, report } = exampleReport(example)
  const pageIn = (language: Language): string =>
    [
      `${id}: ${title[language]}`,
      about[language],
      `${reportTexts.example[language]} (${example.file})\n\n${indented(example.shown)}`,
      `${indented(`$ ${command}\n${report[language]}`)}`,
      `${reportTexts.fix[language]}: ${fix[language]}`,
      ...(isWaivable(id) ? [fill(reportTexts.waivable, { rule: id })[language]] : []),
    ].join('\n\n')
  return { ja: pageIn('ja'), en: pageIn('en') }
}
