import type { Edition } from '../model/edition.ts'
import { type FactName, factNames, kindOf } from '../model/facts.ts'
import { adviceOn, type Mistake, quoted, under } from './mistake.ts'
import { say } from './words.ts'

/*
 * Checks of the names and words of a plan: a word is for a term or a choice that there is, and an official name is in
 * some text.
 */

/** The terms of the questions that plans have words for. */
const terms = ['company', 'account', 'start'] as const

const choicesOf = (name: FactName): readonly string[] => {
  const kind = kindOf(name)
  return kind.kind === 'choice' ? kind.choices.map(choice => `${name}.${choice}`) : []
}

const known: readonly string[] = [...terms, ...factNames.flatMap(choicesOf)]

const strangeWords = ({ words = {} }: Edition): Mistake[] =>
  Object.keys(words)
    .filter(key => !known.includes(key))
    .map(key => ({
      path: ['words', key],
      of: 'key',
      cause: say('no-such-word', { key: quoted(key) }),
      advice: adviceOn(key, known, say('words-known', { terms: terms.join(', ') })),
    }))

const idleNames = ({ 'official-names': names = [], ...edition }: Edition): Mistake[] => {
  const texts = ['ja', 'en'].flatMap(language => under(edition, language).map(({ value }) => String(value)))
  return names.flatMap((name, index) =>
    texts.some(text => text.includes(name))
      ? []
      : [
          {
            path: ['official-names', index],
            cause: say('name-in-no-text', { name: quoted(name) }),
            advice: say('delete-name'),
          },
        ],
  )
}

/** The mistakes in the names and words of a plan. */
export const brokenPlanWords = (edition: Edition): Mistake[] => [...strangeWords(edition), ...idleNames(edition)]
