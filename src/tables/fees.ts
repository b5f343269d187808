import { testsOf } from '../model/condition.ts'
import type { Edition, Excess, FactTest } from '../model/edition.ts'
import { type FactName, kindOf } from '../model/facts.ts'
import { type Bounds, coursesOf } from '../model/figures.ts'
import { type ItemOf, isFlat, isSilent, listed } from '../model/sections.ts'
import { isPairAtTaxRate } from '../model/tax.ts'
import { type Mistake, quoted } from './mistake.ts'
import { say } from './words.ts'

/*
 * Checks of fees: one claim is priced by one row, and no key of a row is without effect.
 */

type Fee = ItemOf<'fees'>

/** The words that a fact of a row can have: a row is chosen by facts in words alone. */
const choicesFor = (name: FactName, edition: Edition): readonly string[] => {
  const kind = kindOf(name)
  return kind.kind === 'choice' ? kind.choices : coursesOf(edition)
}

/** The words with which a test holds. */
const wordsIn = (test: FactTest, choices: readonly string[]): readonly string[] => {
  if (typeof test === 'string' || Array.isArray(test)) return [test].flat()
  const barred = [(test as { not: string | string[] }).not].flat()
  return choices.filter(word => !barred.includes(word))
}

/** The words of each fact with which a row applies. */
type Chosen = ReadonlyMap<string, readonly string[]>

const chosenBy = ({ when }: Fee, edition: Edition): Chosen =>
  new Map(
    when === undefined
      ? []
      : testsOf(when).map(({ subject, test }) => [subject, wordsIn(test, choicesFor(subject as FactName, edition))]),
  )

/** Whether one fact has no choice with which both rows apply. */
const excludesOther = (one: Chosen, other: Chosen): boolean => {
  for (const [name, words] of one) {
    const others = other.get(name)
    if (others !== undefined && !words.some(word => others.includes(word))) return true
  }
  return false
}

/** Rows for the same remedy that can price the same claim: both places. */
const overlaps = (edition: Edition): Mistake[] => {
  const rows = listed(edition, 'fees').map(fee => ({ remedy: fee.for, chosen: chosenBy(fee, edition) }))
  return rows.flatMap(({ remedy, chosen }, index) => {
    const other = rows.findIndex(
      (row, place) => place !== index && row.remedy === remedy && !excludesOther(chosen, row.chosen),
    )
    if (other < 0) return []
    const cause = say('fee-rows-overlap', { remedy, other: `fees.${other}` })
    return [{ path: ['fees', index], cause, advice: say('exclude-rows') }]
  })
}

const otherRemedy = { repair: 'exchange', exchange: 'repair' } as const

const isGiven = (remedy: Fee['for'], edition: Edition): boolean =>
  isSilent(edition, 'remedies') || listed(edition, 'remedies').some(row => row.gives.includes(remedy))

/** Keys about the number of a claim, in a row with one price or in a plan without another remedy. */
const idleOrders = (fee: Fee, index: number, edition: Edition): Mistake[] => {
  const flat = (['nth', 'counts-other'] as const)
    .filter(key => fee[key] !== undefined && isFlat(fee))
    .map(key => ({ key, cause: say('order-of-flat-fee', { key, address: quoted(fee.price[0]!) }) }))
  const other = otherRemedy[fee.for]
  const isAlone = flat.length === 0 && fee['counts-other'] !== undefined && !isGiven(other, edition)
  const alone = isAlone ? [{ key: 'counts-other', cause: say('no-other-remedy', { remedy: other }) }] : []
  return [...flat, ...alone].map(({ key, cause }) => ({
    path: ['fees', index, key],
    of: 'key',
    cause,
    advice: say('delete-key', { key }),
  }))
}

/** A cap for the claims of a year, where no limit says what a year is. */
const yearless = (fee: Fee, index: number, edition: Edition): Mistake[] => {
  const { excess } = fee
  if (!excess) return []
  const limits = listed(edition, 'limits').some(limit => limit.counts.includes(fee.for))
  const isYearless = (one: Excess | 'no') => one !== 'no' && one.per === 'counted-year' && !limits
  const inside =
    'open' in excess
      ? Object.entries(excess.readings).map(([name, one]) => ({ path: ['readings', name], one }))
      : [{ path: [], one: excess }]
  return inside
    .filter(({ one }) => isYearless(one))
    .map(({ path }) => ({
      path: ['fees', index, 'excess', ...path, 'per'],
      cause: say('no-counted-year', { remedy: fee.for }),
      advice: say('limit-or-per-claim'),
    }))
}

const leastOf = (amount: number | Bounds): number => (typeof amount === 'number' ? amount : amount.min)
const mostOf = (amount: number | Bounds): number => (typeof amount === 'number' ? amount : amount.max)

const written = (amount: number | Bounds): string =>
  typeof amount === 'number' ? String(amount) : `${amount.min} - ${amount.max}`

/** Amounts before tax of an amount without tax, or of one that is not what they come to with tax. */
const wrongBeforeTax = (edition: Edition): Mistake[] =>
  Object.entries(edition.figures).flatMap(([address, figure]) => {
    if (figure === 'unknown' || !('yen' in figure) || figure['before-tax'] === undefined) return []
    const before = figure['before-tax']
    const path = ['figures', address, 'before-tax']
    if (figure.tax !== 'included')
      return [{ path, of: 'key', cause: say('before-tax-of', { tax: figure.tax }), advice: say('before-tax-fix') }]
    const isPair =
      isPairAtTaxRate(leastOf(before), leastOf(figure.yen)) && isPairAtTaxRate(mostOf(before), mostOf(figure.yen))
    const amounts = { before: written(before), withTax: written(figure.yen) }
    return isPair ? [] : [{ path, cause: say('before-tax-rate', amounts), advice: say('before-tax-write') }]
  })

/** The mistakes in the amounts and fees of an edition. */
export const brokenFees = (edition: Edition): Mistake[] => [
  ...wrongBeforeTax(edition),
  ...overlaps(edition),
  ...listed(edition, 'fees').flatMap((fee, index) => [
    ...idleOrders(fee, index, edition),
    ...yearless(fee, index, edition),
  ]),
]
