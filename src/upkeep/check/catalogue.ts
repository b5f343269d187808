import { waivableRules } from '../../model/finding.ts'
import { fill, type Language } from '../../model/message.ts'
import type { Text } from '../../model/text.ts'
import { exampleReport } from './example-report.ts'
import { ruleNamed } from './rules/list.ts'
import { reportTexts } from './words.ts'

const indented = (lines: string): string => lines.replace(/^(?=.)/gm, '  ')

const isWaivable = (id: string): boolean => (waivableRules as readonly string[]).includes(id)

const page = (id: string, language: Language): string => {
  const { title, about, fix, example } = ruleNamed(id)
  const { command, report } = exampleReport(example, language)
  return [
    `${id}: ${title[language]}`,
    about[language],
    `${reportTexts.example[language]} (${example.file})\n\n${indented(example.shown)}`,
    `${indented(`$ ${command}\n${report}`)}`,
    `${reportTexts.fix[language]}: ${fix[language]}`,
    ...(isWaivable(id) ? [fill(reportTexts.waivable, { rule: id })[language]] : []),
  ].join('\n\n')
}

/** A page of the error catalogue on a rule of `ruleNames`: what breaks it, an example with its report, and the remedy. */
export const rulePage = (id: string): Text => ({ ja: page(id, 'ja'), en: page(id, 'en') })
