import type { Edition } from '../model/edition.ts'
import { type FactName, isFactName } from '../model/facts.ts'
import { fill } from '../model/message.ts'
import type { Need } from '../model/question.ts'
import type { Text } from '../model/text.ts'
import { factTexts, needTexts } from './facts.ts'

/** What plans call a term or a choice of a fact, by the keys of `words` in the tables. */
export type PlanWords = Readonly<Record<string, Text>>

const generic = {
  company: { ja: '契約する会社', en: 'the company' },
  account: { ja: 'アカウント', en: 'account' },
  start: { ja: '端末が届いた日か、補償を使い始めた日', en: 'arrival of the phone, or first use of the cover' },
} as const satisfies PlanWords

const distinct = (words: readonly string[]): readonly string[] => [...new Set(words)]

const either = (texts: readonly Text[]): Text => ({
  ja: distinct(texts.map(text => text.ja)).join('か、'),
  en: distinct(texts.map(text => text.en)).join(' or '),
})

/** The words of some plans together; where they differ, one or the other. Terms of which no plan says anything are general. */
export const planWords = (editions: readonly Edition[]): PlanWords => {
  const keys = distinct(editions.flatMap(({ words = {} }) => Object.keys(words)))
  const said = keys.map(key => [key, either(editions.flatMap(({ words }) => words?.[key] ?? []))] as const)
  return { ...generic, ...Object.fromEntries(said) }
}

/** The official names in some editions that are on one line: of the plan, of its desk, and those that it lists. */
export const namesIn = (editions: readonly Edition[]): readonly string[] =>
  distinct(
    editions.flatMap(({ name, desk, 'official-names': others = [] }) => [
      name.ja,
      ...(desk === 'unknown' ? [] : [desk.name]),
      ...others,
    ]),
  )

/** The question for a fact or a parameter, with the words of the plans. */
export const questionText = (need: Need, words: PlanWords = generic): Text =>
  fill(needTexts[need].question, { ...generic, ...words })

/** A choice in the words of the plans; undefined for a value that is no choice. */
export const choiceText = (need: Need, choice: string, words: PlanWords = {}): Text | undefined => {
  const known = isFactName(need) ? (factTexts[need as FactName] as { choices?: PlanWords }).choices : undefined
  return words[`${need}.${choice}`] ?? known?.[choice]
}
