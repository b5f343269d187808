import { addMonths, type Day } from '../model/day.ts'
import type { Edition } from '../model/edition.ts'
import { figureAt } from '../model/figures.ts'
import type { Range } from '../model/money.ts'
import { excessOver, type Fee, type Remedy, rangeAt } from './price.ts'
import type { Choice } from './readings.ts'

/*
 * Counting claims: which of them fall into one year, which the limit of a year still lets through, and what each
 * costs (rulebook 5 no. 1 and 2). Here everything is settled: the remedies, the start of use, the readings.
 */

/** A claim with its remedy. Without a date it is one of several within one counted year. */
export type Use = { readonly date: Day | null; readonly remedy: Remedy; readonly quote?: number | undefined }

/** The terms by which claims are counted. `start` is null where no claim has a date or no year is counted from it. */
export type Terms = { readonly edition: Edition; readonly choice: Choice; readonly start: Day | null }

/** Something to pay for a claim, in yen, under the address of its figure. */
export type Charge = {
  readonly item: Remedy | 'excess'
  readonly address: string
  readonly unit: Range
  readonly date: Day | null
}

type Limit = Exclude<Edition['limits'], 'unknown'>[number]

const MONTHS_A_YEAR = 12

/** How many whole years after the start a day lies; each year is added from the start itself. */
const contractYear = (start: Day, day: Day): number => {
  const years = Number(day.slice(0, 4)) - Number(start.slice(0, 4))
  return addMonths(start, MONTHS_A_YEAR * years) <= day ? years : years - 1
}

/** Whether an earlier claim falls into the same year as a day, by the reading of what a year is. */
export const isSameYear = (
  reading: string | undefined,
  earlier: Day | null,
  day: Day | null,
  start: Day | null,
): boolean => {
  if (earlier === null || day === null) return true
  if (reading === 'calendar-year') return earlier.slice(0, 4) === day.slice(0, 4)
  if (reading === 'rolling-year') return addMonths(earlier, MONTHS_A_YEAR) > day
  return start !== null && contractYear(start, earlier) === contractYear(start, day)
}

const limitsOf = ({ limits }: Edition): readonly Limit[] => (limits === 'unknown' ? [] : limits)

const usedUp = (limit: Limit, earlier: readonly Use[], date: Day | null, { choice, start }: Terms): number =>
  earlier.filter(use => limit.counts.includes(use.remedy) && isSameYear(choice[limit.per], use.date, date, start))
    .length

/** How many uses of a remedy the year of a day still has, after the earlier ones; null where no limit is known. */
export const usesLeft = (remedy: Remedy, earlier: readonly Use[], date: Day | null, terms: Terms): number | null => {
  const lefts = limitsOf(terms.edition)
    .filter(limit => limit.counts.includes(remedy))
    .map(limit => {
      const most = figureAt(terms.edition, limit.atMost)
      return most === null ? null : Math.max(0, most - usedUp(limit, earlier, date, terms))
    })
  return lefts.length === 0 || lefts.includes(null) ? null : Math.min(...(lefts as number[]))
}

/** Which price of a fee a claim pays: the first is 1. */
const orderOf = (fee: Fee, earlier: readonly Use[], date: Day | null, terms: Terms): number => {
  const { choice, edition, start } = terms
  const othersCount = fee['counts-other'] !== undefined && choice[fee['counts-other']] === 'repair-counts'
  const counted = earlier.filter(use => use.remedy === fee.for || othersCount)
  if (fee.nth !== undefined && choice[fee.nth] === 'over-contract') return counted.length + 1
  const per = limitsOf(edition).find(limit => limit.counts.includes(fee.for))?.per
  return counted.filter(use => isSameYear(choice[per ?? ''], use.date, date, start)).length + 1
}

/** Beyond the list a price is not stated: at least the last one, without bound, unless the claims are free. */
const priceAt = (fee: Fee, order: number, edition: Edition): { address: string; unit: Range } => {
  const address = fee.price[Math.min(order, fee.price.length) - 1]!
  const unit = rangeAt(edition, address)
  return { address, unit: order > fee.price.length && fee.nth !== undefined ? { min: unit.min, max: null } : unit }
}

/** What an accepted claim costs after the earlier ones: its fee, and the excess of its quote over the cap. */
export const chargesOf = (use: Use, earlier: readonly Use[], terms: Terms): readonly Charge[] => {
  const { edition } = terms
  const fee = edition.fees === 'unknown' ? undefined : edition.fees.find(row => row.for === use.remedy)
  const { date } = use
  if (!fee) return [{ item: use.remedy, address: use.remedy, unit: { min: 0, max: null }, date }]
  const price = { item: use.remedy, date, ...priceAt(fee, orderOf(fee, earlier, date, terms), edition) }
  const excess = excessOver(fee, use.quote, edition)
  return excess.max === 0 ? [price] : [price, { item: 'excess', address: fee.excess!.over, unit: excess, date }]
}

/** The open clauses by whose readings claims are counted and priced, each once. */
export const openInClaims = ({ limits, fees }: Edition): readonly string[] => {
  const counted = limits === 'unknown' ? [] : limits.map(limit => limit.per)
  const priced = fees === 'unknown' ? [] : fees.flatMap(fee => [fee.nth, fee['counts-other']])
  return [...new Set([...counted, ...priced].filter(open => open !== undefined))]
}

/**
 * Every way in which claims may have been settled, those told to have had a remedy that the plan never gives included;
 * an empty list has one way.
 */
export const waysOf = (
  claims: readonly { readonly date: Day | null; readonly remedy?: Remedy; readonly quote?: number }[],
  given: readonly Remedy[],
  remedies: readonly Remedy[],
  quote?: number,
): readonly (readonly Use[])[] =>
  claims.reduce<readonly (readonly Use[])[]>(
    (ways, claim) => {
      const possible = claim.remedy && given.includes(claim.remedy) ? [claim.remedy] : remedies
      return ways.flatMap(way =>
        possible.map(remedy => [...way, { date: claim.date, remedy, quote: claim.quote ?? quote }]),
      )
    },
    [[]],
  )
