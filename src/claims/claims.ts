import { keptAt } from '../engine/known.ts'
import { isSameYear, type Limit, yearEndOf } from '../engine/limits.ts'
import { type Choice, openAmong, readingIn } from '../engine/readings.ts'
import type { Day } from '../model/day.ts'
import type { Edition, Excess, Tax } from '../model/edition.ts'
import { figureAt } from '../model/figures.ts'
import { exactly, type Range, span, sum, unbounded } from '../model/money.ts'
import type { Question } from '../model/question.ts'
import { isFlat, isSilent, listed, openExcess } from '../model/sections.ts'
import { type Remedy, remedies } from '../model/terms.ts'
import { excessesOf, excessOver, type Fee, noteFee, rangeAt, type Settling, taxOf } from './price.ts'

/*
 * Counting claims: which of them fall into one year, which the limit of a year still lets through, and what each
 * costs (rulebook 5 no. 1 and 2). Here everything is settled: the remedies, the start of use, the readings.
 */

/**
 * A claim with its remedy and the row of the fees that prices it; no row prices it where that is null. Without a date it
 * is one of several within one counted year.
 */
export type Use = {
  readonly date: Day | null
  readonly remedy: Remedy
  readonly quote?: number | undefined
  readonly fee: Fee | null
}

/** The terms by which claims are counted. `start` is null where no claim has a date or no year is counted from it. */
export type Terms = { readonly edition: Edition; readonly choice: Choice; readonly start: Day | null }

/** Something to pay for a claim, in yen, with the addresses of the figures that it comes from. */
export type Charge = {
  readonly item: Remedy | 'excess'
  readonly addresses: readonly string[]
  readonly unit: Range
  readonly tax: Tax | null
  readonly date: Day | null
}

/** Of values with the same key the last, each in the place of the first. */
export const distinct = <One>(list: readonly One[], keyOf: (one: One) => string): readonly One[] => [
  ...new Map(list.map(one => [keyOf(one), one])).values(),
]

/** The place from which on earlier claims (in order) fall into the year of a day. */
const firstInYear = (
  per: string,
  earlier: readonly Use[],
  date: Day | null,
  { choice, start }: Pick<Terms, 'choice' | 'start'>,
): number => {
  const reading = readingIn(choice, per)
  let first = earlier.length
  while (first > 0 && isSameYear(reading, earlier[first - 1]!.date, date, start)) first--
  return first
}

/** Of earlier claims (in order) those that fall into the year of a day: the last ones. */
const inYear = (per: string, earlier: readonly Use[], date: Day | null, terms: Terms): readonly Use[] =>
  earlier.slice(firstInYear(per, earlier, date, terms))

/** How many claims from a place on pass a test, at most `most`. It makes no list, since it is asked for each claim that is added to a bill. */
const countFrom = (
  first: number,
  claims: readonly Use[],
  test: (use: Use) => boolean,
  most = Number.POSITIVE_INFINITY,
): number => {
  let count = 0
  for (let place = first; place < claims.length && count < most; place++) if (test(claims[place]!)) count++
  return count
}

const usedUp = ({ per, counts }: Limit, earlier: readonly Use[], date: Day | null, terms: Terms): number =>
  countFrom(firstInYear(per, earlier, date, terms), earlier, use => counts.includes(use.remedy))

/** How many uses of a remedy the year of a day still has, after the earlier ones: Infinity without a limit, null where none is known. */
export const usesLeft = (remedy: Remedy, earlier: readonly Use[], date: Day | null, terms: Terms): number | null => {
  const { edition } = terms
  if (isSilent(edition, 'limits')) return null
  let least = Number.POSITIVE_INFINITY
  for (const limit of listed(edition, 'limits')) {
    if (!limit.counts.includes(remedy)) continue
    edition.noteUse?.(`limits.${limit.id}`)
    const most = figureAt(edition, limit.atMost)
    if (most === null) return null
    least = Math.min(least, Math.max(0, most - usedUp(limit, earlier, date, terms)))
  }
  return least
}

/** The first day on which one of some accepted claims (in order) no longer counts; null where one has no date or none counts. */
export const nextFree = (accepted: readonly Use[], date: Day, terms: Terms): Day | null => {
  const { edition, choice, start } = terms
  const ends = listed(edition, 'limits').flatMap(({ per, counts }) => {
    const first = firstInYear(per, accepted, date, terms)
    const use = accepted.find((one, place) => place >= first && counts.includes(one.remedy))
    return use ? [use.date && yearEndOf(readingIn(choice, per), use.date, start)] : []
  })
  return ends.includes(null) ? null : (ends.sort()[0] ?? null)
}

/** The most uses that a year has, by the limits of the tables; null where none is known. */
export const usesPerYear = (edition: Edition): number | null => {
  const most = listed(edition, 'limits').flatMap(limit => figureAt(edition, limit.atMost) ?? [])
  return most.length === 0 ? null : Math.max(...most)
}

/** Whether a claim uses up a price of a fee. */
const countsFor = (fee: Fee, { choice }: Pick<Terms, 'choice'>): ((use: Use) => boolean) => {
  const reading = fee['counts-other'] && readingIn(choice, fee['counts-other'])
  const othersCount = reading === 'repair-counts' || reading === 'yes'
  return use => use.remedy === fee.for || othersCount
}

/** How many prices of a fee claims from a place on use up, at most all: after them each claim pays the same. */
const pricesUsed = (fee: Fee, earlier: readonly Use[], terms: Terms, first = 0): number =>
  countFrom(first, earlier, countsFor(fee, terms), fee.price.length)

/** Whether the place of a claim among the prices of a fee is counted over the whole contract. */
const isReadOverContract = (fee: Fee, { choice }: Pick<Terms, 'choice'>): boolean =>
  (fee.nth && readingIn(choice, fee.nth)) === 'over-contract'

/** How the year is counted in which a remedy is limited; undefined where no limit says. */
const yearOf = (remedy: Remedy, edition: Edition): string | undefined =>
  listed(edition, 'limits').find(limit => limit.counts.includes(remedy))?.per

/**
 * Which price of a fee a claim may pay: the first is 1, and every one beyond the list is the same. Where no limit says how a
 * year is counted, any up to its place among all.
 */
const ordersOf = (fee: Fee, earlier: readonly Use[], date: Day | null, terms: Terms): readonly number[] => {
  const per = yearOf(fee.for, terms.edition)
  if (date !== null && per !== undefined && !isReadOverContract(fee, terms))
    return [pricesUsed(fee, earlier, terms, firstInYear(per, earlier, date, terms)) + 1]
  const last = pricesUsed(fee, earlier, terms) + 1
  if (date === null || isReadOverContract(fee, terms)) return [last]
  return Array.from({ length: last }, (_, index) => index + 1)
}

/** Beyond the list a price is not stated: at least the last one, without bound. A flat fee has no end. */
const priceAt = (fee: Fee, order: number, edition: Edition): { address: string; unit: Range } => {
  const address = fee.price[Math.min(order, fee.price.length) - 1]!
  const unit = rangeAt(edition, address)
  return { address, unit: order > fee.price.length && !isFlat(fee) ? { min: unit.min, max: null } : unit }
}

const priceOf = (fee: Fee, orders: readonly number[], edition: Edition): Pick<Charge, 'addresses' | 'unit' | 'tax'> => {
  const prices = orders.map(order => priceAt(fee, order, edition))
  const addresses = [...new Set(prices.map(price => price.address))]
  return { addresses, unit: span(prices.map(price => price.unit))!, tax: taxOf(edition, addresses) }
}

/** What earlier claims of the year have spent of a cap: up to the cap where a claim has no quote. */
const spentBy = (earlier: readonly Use[], { date, remedy }: Use, terms: Terms) => {
  const { edition, choice } = terms
  const per = yearOf(remedy, edition)
  return (excess: Excess): Range => {
    if (excess.per !== 'counted-year' || per === undefined) return exactly(0)
    const isSpent = ({ fee }: Use) =>
      fee !== null && excessesOf(fee, choice).some(one => one?.per === 'counted-year' && one.over === excess.over)
    const within = { min: 0, max: rangeAt(edition, excess.over).max }
    const spent = inYear(per, earlier, date, terms).filter(isSpent)
    return sum(spent.map(({ quote }) => (quote === undefined ? within : exactly(quote))))
  }
}

/** What a claim is charged over a cap, in yen, with the addresses of the caps. */
type Over = { readonly addresses: readonly string[]; readonly unit: Range }

/** The excess of a claim's quote over the cap after the earlier ones; null where there is none. */
const overOf = (use: Use, fee: Fee, earlier: readonly Use[], terms: Terms): Over | null => {
  const unit = excessOver(fee, use.quote, terms, spentBy(earlier, use, terms))
  if (unit.max === 0) return null
  return { addresses: [...new Set(excessesOf(fee, terms.choice).flatMap(one => one?.over ?? []))], unit }
}

const chargesAt = (
  use: Use,
  fee: Fee,
  orders: readonly number[],
  over: Over | null,
  edition: Edition,
): readonly Charge[] => {
  const { date, remedy } = use
  const price: Charge = { item: remedy, date, ...priceOf(fee, orders, edition) }
  return over === null ? [price] : [price, { item: 'excess', ...over, tax: taxOf(edition, over.addresses), date }]
}

/** By claim: each is of one edition. */
const knownCharges = new WeakMap<Use, Map<string, readonly Charge[]>>()

/**
 * What an accepted claim costs after the earlier ones: its fee, and the excess of its quote over the cap. A claim is added
 * to hundreds of bills, so the charges are made once for each place among the prices and each excess.
 */
export const chargesOf = (use: Use, earlier: readonly Use[], terms: Terms): readonly Charge[] => {
  const { date, remedy: item, fee } = use
  if (!fee) return [{ item, addresses: [], unit: unbounded, tax: null, date }]
  noteFee(fee, terms.edition)
  const orders = ordersOf(fee, earlier, date, terms)
  const over = overOf(use, fee, earlier, terms)
  const key = over === null ? orders.join() : [orders, over.unit.min, over.unit.max, ...over.addresses].join(' ')
  const known = keptAt(knownCharges, use, () => new Map())
  return keptAt(known, key, () => chargesAt(use, fee, orders, over, terms.edition))
}

/** How claims count towards later ones: the limits and the fees that count differently, each once, and whether dates tell claims of a year apart. */
type Counting = { readonly limits: readonly Limit[]; readonly fees: readonly Fee[]; readonly isByDate: boolean }

/**
 * What of a claim affects later ones of its year: the limits and the prices of fees that it uses up, and what it spends of
 * caps; null where nothing does.
 */
const inYearKeyOf = (use: Use, { limits, fees, isByDate }: Counting, terms: Omit<Terms, 'start'>): string | null => {
  const limited = limits.map(({ counts }) => counts.includes(use.remedy))
  const prices = use.date === null ? [] : fees.map(fee => countsFor(fee, terms)(use))
  const caps = (use.fee ? excessesOf(use.fee, terms.choice) : []).flatMap(one =>
    one?.per === 'counted-year' ? [one.over, use.quote] : [],
  )
  const isIdle = ![...limited, ...prices].includes(true) && caps.length === 0
  return isIdle ? null : [isByDate ? use.date : null, ...limited, ...prices, ...caps].join()
}

/** Of accepted claims those that affect later ones; `key` is the same for claims that affect them alike. */
type Outlook = { readonly kept: readonly Use[]; readonly key: string }

/** Says which of some accepted claims affect later ones, the next of which is on a day, with a start of use. */
export type OutlookOf = (accepted: readonly Use[], next: Day | null, start: Day | null) => Outlook

/** Limits and fees that count alike are looked at once; a flat fee asks each claim the same. */
const countingIn = ({ edition, choice }: Omit<Terms, 'start'>): Counting => {
  const limits = distinct(listed(edition, 'limits'), ({ counts, per }) => [...counts, per].join())
  const fees = listed(edition, 'fees').filter(fee => !isFlat(fee))
  const years = new Set(limits.map(({ per }) => readingIn(choice, per)))
  return {
    limits,
    fees: distinct(fees, fee => [fee.for, fee['counts-other'], fee.nth, fee.price.length].join()),
    isByDate: years.size > 1 || years.has('rolling-year'), // the claims of one calendar or contract year end with it
  }
}

/**
 * Which accepted claims affect later ones under a choice of readings: those that count in the year of the next, and those
 * that use up a price among all claims. Claims without a date are all in one year.
 */
export const outlookIn = (terms: Omit<Terms, 'start'>): OutlookOf => {
  const counting = countingIn(terms)
  const { limits, fees } = counting
  const amongAll = fees.filter(fee => isReadOverContract(fee, terms) || yearOf(fee.for, terms.edition) === undefined)
  const known = new Map<Use, string | null>()
  const keyOf = (use: Use): string | null => {
    if (!known.has(use)) known.set(use, inYearKeyOf(use, counting, terms))
    return known.get(use)!
  }
  return (accepted, next, start) => {
    const firsts = limits.map(({ per }) => firstInYear(per, accepted, next, { choice: terms.choice, start }))
    const near = accepted.slice(Math.min(accepted.length, ...firsts)).filter(use => keyOf(use) !== null)
    const first = (next === null ? fees : amongAll).map(fee =>
      accepted.filter(countsFor(fee, terms)).slice(0, fee.price.length),
    )
    const isKept = (use: Use) => near.includes(use) || first.some(uses => uses.includes(use))
    return {
      kept: accepted.filter(isKept),
      key: [...near.map(keyOf).sort(), ...first.map(uses => uses.length)].join(),
    }
  }
}

/** The open clauses by whose readings the uses of a year are counted, each once. */
export const openInLimits = (edition: Edition): readonly string[] =>
  openAmong(
    listed(edition, 'limits').map(limit => limit.per),
    edition,
  )

/** The open clauses by whose readings claims are counted and priced, each once. */
export const openInClaims = (edition: Edition): readonly string[] => {
  const counted = openInLimits(edition)
  const priced = listed(edition, 'fees').flatMap(fee => [fee.nth, fee['counts-other']])
  return openAmong([...counted, ...priced], edition)
}

/** The open clauses that say whether a cap binds some remedies. */
export const openInQuotes = (quoted: readonly Remedy[], edition: Edition): readonly string[] =>
  openAmong(
    listed(edition, 'fees').map(fee => (quoted.includes(fee.for) ? openExcess(fee) : undefined)),
    edition,
  )

/** Those that can tell some claims apart: one alone is the first by every reading, and those without a date are within one year. */
const openInOrder = (claims: readonly (readonly Use[])[], edition: Edition): readonly string[] => {
  if (claims.length < 2) return []
  if (claims.some(ways => ways.some(use => use.date !== null))) return openInClaims(edition)
  return openAmong(
    listed(edition, 'fees').map(fee => fee['counts-other']),
    edition,
  )
}

/** The open clauses by whose readings claims and their quotes can give different bills. */
export const openBetween = (claims: readonly (readonly Use[])[], edition: Edition): readonly string[] => [
  ...openInOrder(claims, edition),
  ...openInQuotes(
    remedies.filter(remedy => claims.some(ways => ways.some(use => use.remedy === remedy && use.quote !== undefined))),
    edition,
  ),
]

/** A claim as it was told: without a date one of several in a year, without a remedy open, without a quote within the cap. */
export type Told = { readonly date: Day | null; readonly remedy?: Remedy; readonly quote?: number }

/** The claims asked about: claims with dates, or a number of claims within one counted year. */
export const claimsOf = ({ facts: { claims = [] }, parameters: { claimCount } }: Question): readonly Told[] =>
  claimCount === undefined ? claims : Array.from({ length: claimCount }, () => ({ date: null }))

/** The remedies that a claim may have had: what was told where the plan gives it, else those that are possible. */
export const remediesOf = (remedy: Remedy | undefined, { given, possible }: Settling): readonly Remedy[] =>
  remedy && given.includes(remedy) ? [remedy] : possible

/**
 * For each claim the ways in which it may have been settled, one for each row that may price it (null: none). A claim's own
 * quote goes before the common one.
 */
export const usesOf = (claims: readonly Told[], settling: Settling, common?: number): readonly (readonly Use[])[] =>
  claims.map(claim => {
    const { date, remedy: told, quote = common } = claim
    return remediesOf(told, settling).flatMap(remedy =>
      settling.rowsOf(remedy).map(fee => ({ date, remedy, quote, fee })),
    )
  })
