import { type RuleName, waivableRules } from '../../model/finding.ts'
import { fill, type Language } from '../../model/message.ts'
import type { Text } from '../../model/text.ts'
import { ruleExamples } from './examples.ts'
import { ruleTexts } from './rule-words.ts'
import { reportTexts } from './words.ts'

const indented = (lines: string): string => lines.replace(/^(?=.)/gm, '  ')

const isWaivable = (rule: RuleName): boolean => (waivableRules as readonly string[]).includes(rule)

const page = (rule: RuleName, language: Language): string => {
  const { title, about, fix } = ruleTexts[rule]
  const { file, text, command, report } = ruleExamples[rule]
  return [
    `${rule}: ${title[language]}`,
    about[language],
    `${reportTexts.example[language]} (${file})\n\n${indented(text)}`,
    `${indented(`$ ${command}\n${report[language]}`)}`,
    `${reportTexts.fix[language]}: ${fix[language]}`,
    ...(isWaivable(rule) ? [fill(reportTexts.waivable, { rule })[language]] : []),
  ].join('\n\n')
}

/** A page of the error catalogue: what breaks the rule, an example with its report, and the remedy. */
export const rulePage = (rule: RuleName): Text => ({ ja: page(rule, 'ja'), en: page(rule, 'en') })
