import type { Language } from '../../model/message.ts'
import type { Text } from '../../model/text.ts'
import { factTexts } from '../../text/facts.ts'
import type { Head, ReasonDocument } from '../shared/schema.ts'
import { inSentence, speaker } from '../shared/view.ts'
import { screenWords as words } from './words.ts'

/** A plan, what was told, and the reasons of the plan. */
export type Judged = Pick<Head, 'facts'> & { readonly plan: string; readonly reasons: readonly ReasonDocument[] }

/** What happened, in words; empty where it was not told. */
export const eventWord = ({ facts }: Pick<Head, 'facts'>, language: Language): string =>
  facts.event === undefined ? '' : (factTexts.event.choices as Readonly<Record<string, Text>>)[facts.event]![language]

/** A text without the stop at its end. */
export const withoutStop = (text: string): string => text.replace(/[。.]$/, '')

const isPeriod = ({ rule }: ReasonDocument): boolean => rule.includes('.periods.')

const isOfEvent = ({ plan, facts }: Judged, { rule }: ReasonDocument): boolean => rule === `${plan}.${facts.event}`

/** The clause that a no rests on: one that holds on any day, else the first. */
export const refusalOf = ({ reasons }: Judged): ReasonDocument | undefined => {
  const failing = reasons.filter(({ state }) => state === 'no')
  return failing.find(({ facts }) => !facts.includes('on')) ?? failing[0]
}

/** Whether a refusal rests on what happened alone, whatever the day and the phone. */
export const isOfEventAlone = (one: Judged): boolean => {
  const refusal = refusalOf(one)
  return refusal !== undefined && isOfEvent(one, refusal) && refusal.facts.length === 0
}

/** Why a day is outside: the period that has ended or not begun, else the clause. */
const refusalText = (one: Judged, refusal: ReasonDocument, language: Language): string => {
  const period = isOfEvent(one, refusal) && one.reasons.find(reason => isPeriod(reason) && reason.state === 'no')
  return inSentence(withoutStop((period || refusal).text[language]))
}

/** That a plan does not pay, and the clause for which it does not; never the event where only the day is outside. */
export const refusedWords = (one: Judged, language: Language): string => {
  const refusal = refusalOf(one)
  if (!refusal) return words.no[language]
  if (isOfEventAlone(one)) return speaker(language)(words.excluded, { event: eventWord(one, language) })
  const text = refusal.facts.includes('on') ? words.noOnDay : words.noBecause
  return speaker(language)(text, { reason: refusalText(one, refusal, language) })
}
