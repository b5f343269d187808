import { notesFor as claimSteps } from '../../answers/claim-steps/words.ts'
import { notesFor as compare } from '../../answers/compare/words.ts'
import type { LineDocument } from '../../answers/cost/schema.ts'
import { notesFor as cost, itemTexts } from '../../answers/cost/words.ts'
import { notesFor as covers } from '../../answers/covers/words.ts'
import { assumptionTexts } from '../../answers/shared/words.ts'
import { notesFor as timeline } from '../../answers/timeline/words.ts'
import { notesFor as worth } from '../../answers/worth/words.ts'
import { itemsOf } from '../../model/address.ts'
import { factNames, kindOf } from '../../model/facts.ts'
import { coursesOf } from '../../model/figures.ts'
import { listed } from '../../model/sections.ts'
import { plansOf, type Tables } from '../../model/tables.ts'
import { noteCodes, remedies } from '../../model/terms.ts'
import type { Astray } from './paths.ts'
import { stepsOf } from './wants.ts'

const eventKind = kindOf('event')
const eventNames = eventKind.kind === 'choice' ? eventKind.choices : []

const askSteps = ['ask-seller', 'ask-maker']
const codes = [
  ...[claimSteps, compare, cost, covers, timeline, worth].flatMap(notesFor => notesFor.codes),
  ...noteCodes,
  'open-clause',
  ...Object.keys(assumptionTexts),
]

/** The names that rules have beside the items of an edition: who is asked, and the lines of a bill. */
const otherRules = ['seller-warranty', 'maker-warranty', ...Object.keys(itemTexts)]

/** The names of the items of all editions: `monthly` of `figures.monthly`, and `periods.ID` as a rule has it. */
const namesIn = ({ editions }: Tables): readonly string[] =>
  editions.flatMap(({ edition }) =>
    itemsOf(edition).flatMap(({ address }) => [address, address.replace(/^[^.]+\./, '')]),
  )

const lineItems: Readonly<Record<LineDocument['item'], true>> = {
  monthly: true,
  repair: true,
  exchange: true,
  excess: true,
  claims: true,
  unreturned: true,
}

/** What charges are due for: a remedy, the excess over a cap, a step that is missed. */
const chargesIn = ({ editions }: Tables): readonly string[] => [
  ...remedies,
  'excess',
  ...editions.flatMap(({ edition }) => listed(edition, 'steps').flatMap(({ onMiss }) => onMiss ?? [])),
]

/** What spans of time are about: an event, a period, the time before one. */
const spansIn = ({ editions }: Tables): readonly string[] => [
  ...eventNames,
  ...editions.flatMap(({ edition }) => edition.periods.map(({ id }) => id)),
  'waiting',
]

/** The rows of a plan in a comparison: a course, a remedy, or both. */
const variantsIn = ({ editions }: Tables): readonly string[] => {
  const courses = editions.flatMap(({ edition }) => coursesOf(edition))
  return [...courses, ...remedies, ...courses.flatMap(course => remedies.map(remedy => `${course}/${remedy}`))]
}

/** What the lists of the answers hold under a key that only they have; null for another key. */
const wordsOfList = (list: string | undefined, key: string, tables: Tables): readonly string[] | null => {
  if (key === 'item' && list === 'lines') return Object.keys(lineItems)
  if (key === 'id' && list === 'charges') return chargesIn(tables)
  if (key === 'what' && list === 'spans') return spansIn(tables)
  return key === 'variant' && list === 'rows' ? [...variantsIn(tables), 'null'] : null
}

/** What the lists of the answers hold under a key; null where it is not known beforehand. */
const wordsUnder = (list: string | undefined, key: string, tables: Tables): readonly string[] | null => {
  const own = wordsOfList(list, key, tables)
  if (own) return own
  const plans = plansOf(tables)
  const named = plans.flatMap(plan => [...namesIn(tables), ...otherRules].map(name => `${plan}.${name}`))
  if (key === 'plan' || (key === 'id' && list === 'plans')) return plans
  if (key === 'id' && list === 'steps') return [...namesIn(tables), ...askSteps]
  if ((key === 'id' && list === 'figures') || key === 'rule') return named
  if (key === 'fact') return factNames
  if (key === 'code') return codes
  return key === 'name' ? [] : null
}

/** The items of the lists among some values. */
const itemsIn = (values: readonly unknown[]): readonly unknown[] => values.filter(Array.isArray).flat()

/** The values that a step reaches which is no selector. */
const after = (values: readonly unknown[], step: string): readonly unknown[] =>
  step === '*'
    ? itemsIn(values)
    : values.map(value => (value as Readonly<Record<string, unknown>> | null | undefined)?.[step])

/**
 * The first selector of a path that picks nothing from a document and names no word of the program and the tables, so
 * that it picks nothing from any; null where there is none.
 */
export const deadSelectorIn = (path: string, document: object, tables: Tables): Astray | null => {
  const steps = stepsOf(path)
  let values: readonly unknown[] = [document]
  for (const [index, step] of steps.entries()) {
    const [, key, wanted] = /^\[([^=]+)=(.*)\]$/.exec(step) ?? []
    if (key === undefined) {
      values = after(values, step)
      continue
    }
    values = itemsIn(values).filter(item => String((item as Record<string, unknown> | null)?.[key]) === wanted)
    const known = values.length > 0 ? null : wordsUnder(steps[index - 1], key, tables)
    if (known && !known.includes(wanted!)) return { step, known: known.map(word => `[${key}=${word}]`) }
  }
  return null
}
