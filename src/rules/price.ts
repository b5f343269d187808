import type { Edition } from '../model/edition.ts'
import { figureAt } from '../model/figures.ts'
import { type Range, span } from '../model/money.ts'
import { type Situation, wordsOf } from './situation.ts'
import { truth } from './truth.ts'

type Remedy = 'repair' | 'exchange'
type Fee = Exclude<Edition['fees'], 'unknown'>[number]

/** What no source bounds: at least nothing, at most nobody knows. */
const unbounded: Range = { min: 0, max: null }

const rangeAt = (edition: Edition, address: string): Range => {
  const yen = figureAt(edition, address)
  return yen === null ? unbounded : { min: yen, max: yen }
}

/** The addresses of the monthly fees that may apply: the course's own, or all while the course is not told. */
export const monthlyAddresses = (situation: Situation): readonly string[] => {
  const { edition } = situation
  if ('monthly' in edition.figures) return ['monthly']
  const courses = wordsOf(situation, 'tier').map(course => `monthly.${course}`)
  const known = courses.filter(address => address in edition.figures)
  return known.length > 0 ? known : Object.keys(edition.figures).filter(address => address.startsWith('monthly.'))
}

/** What a month costs, in yen: a range while the course is unknown. */
export const monthlyFee = (situation: Situation): Range =>
  span(monthlyAddresses(situation).map(address => rangeAt(situation.edition, address))) ?? unbounded

/** What IIJmio may do about a claim; both where no row of the table is left, since then nobody says (rulebook 5 no. 22). */
const possibleRemedies = (situation: Situation): readonly Remedy[] => {
  const { remedies } = situation.edition
  const told = wordsOf(situation, 'remedy') as readonly Remedy[]
  const rows = remedies === 'unknown' ? [] : remedies.filter(row => truth(row.when, situation) !== 'no')
  const given = new Set(rows.flatMap(row => row.gives))
  const both: readonly Remedy[] = ['repair', 'exchange']
  return both.filter(remedy => (rows.length === 0 || given.has(remedy)) && told.includes(remedy))
}

/** The excess of a quote over the cap; nothing without a quote (announced as an assumption) or without a cap. */
const excessOf = (fee: Fee, situation: Situation): Range => {
  const quote = situation.possible.repairQuote as number | undefined
  if (!fee.excess || quote === undefined) return { min: 0, max: 0 }
  const cap = figureAt(situation.edition, fee.excess.over)
  const excess = cap === null ? null : Math.max(0, quote - cap)
  return excess === null ? unbounded : { min: excess, max: excess }
}

const add = (a: Range, b: Range): Range => ({
  min: a.min + b.min,
  max: a.max === null || b.max === null ? null : a.max + b.max,
})

/** The rows of the fee table that may apply to a claim. */
export const possibleFees = (situation: Situation): readonly Fee[] => {
  const { fees } = situation.edition
  const remedies = possibleRemedies(situation)
  return fees === 'unknown' ? [] : fees.filter(fee => remedies.includes(fee.for))
}

/** What one claim costs within the limit of a year, in yen: from the cheapest possible to the dearest; null when no remedy is left. */
export const claimFee = (situation: Situation): Range | null => {
  if (situation.edition.fees === 'unknown') return unbounded
  const prices = possibleFees(situation).map(fee => {
    const price = span(fee.price.map(address => rangeAt(situation.edition, address))) ?? unbounded
    return add(price, excessOf(fee, situation))
  })
  return span(prices)
}
