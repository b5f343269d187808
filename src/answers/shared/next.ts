import { isFactName, kindOf } from '../../model/facts.ts'
import type { Text } from '../../model/text.ts'
import { choiceText } from '../../text/plan-words.ts'
import { joined } from '../../text/text.ts'
import type { Head, NextDocument } from './schema.ts'
import type { NamedPlan, View } from './view.ts'
import { labels } from './words.ts'

/** The value of the flag in words, where the question has no choices. */
const valueText = ({ fact }: NextDocument, { facts }: Pick<Head, 'facts'>): Text => {
  if (!isFactName(fact) || kindOf(fact).kind !== 'date') return labels.number
  return facts[fact] === undefined ? labels.date : labels.day
}

/** Each answer to the next question: the flag with its value, and the value in words. */
export const choiceWords = (
  next: NextDocument,
  document: Pick<Head, 'facts'>,
  { language, words }: View,
): readonly (readonly [flag: string, words: string])[] => {
  const { fact, flag, choices } = next
  if (choices === null) return [[flag, valueText(next, document)[language]]]
  return choices.map(choice => [`${flag} ${choice}`, choiceText(fact, choice, words)?.[language] ?? ''])
}

/** The plans whose answer the next question can change. */
export const decidesWords = ({ decides }: NextDocument, plans: readonly NamedPlan[], { language }: View): string => {
  const names = plans.filter(plan => decides.includes(plan.id)).map(plan => plan.name[language])
  return `${labels.decides[language]}: ${joined(names, language)}`
}
