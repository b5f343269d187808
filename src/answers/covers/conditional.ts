import type { Language } from '../../model/message.ts'
import type { ConditionDocument, Head } from '../shared/schema.ts'
import { inSentence, speaker } from '../shared/view.ts'
import type { Unsettled } from './unsettled.ts'
import { screenWords as words } from './words.ts'

/** An answer about cover that is not settled: what was told, what settles it, and what must hold. */
type Conditional = Pick<Head, 'facts'> & {
  readonly settledBy: Unsettled | null
  readonly conditions: readonly ConditionDocument[]
}

/** Whether it is open if the plan pays at all, so that an amount is what it would pay. */
export const isOpen = ({ facts, settledBy }: Conditional): boolean =>
  settledBy !== null && (facts.event === undefined || settledBy !== 'facts')

/** That the plan pays with the only condition that is open; null where there are several, or nobody told what happened. */
export const onlyConditionWords = (
  { facts, conditions }: Omit<Conditional, 'settledBy'>,
  language: Language,
): string | null => {
  const [only, ...others] = conditions
  if (!only || others.length > 0 || facts.event === undefined) return null
  return speaker(language)(words.if, { condition: inSentence(only.text[language]) })
}

/** The verdict where it is not settled. `only` is its only condition, where that fits on the line. */
export const conditionalWords = (one: Conditional, only: string | null, language: Language): string => {
  if (one.facts.event === undefined) return words.asHappened[language]
  if (one.settledBy === 'readings') return words.asRead[language]
  if (one.settledBy === 'nothing') return words.unsaid[language]
  return only ?? words.conditional[language]
}
