import { truth } from '../engine/condition.ts'
import { mayAllFail, planRemedies } from '../engine/fail.ts'
import type { Choice } from '../engine/readings.ts'
import { claimsIn, numberIn, type Situation, wordsOf } from '../engine/situation.ts'
import type { Edition, Excess, Tax } from '../model/edition.ts'
import { boundsAt, taxAt } from '../model/figures.ts'
import { exactly, type Range, span, sum, unbounded } from '../model/money.ts'
import { type ItemOf, listed } from '../model/sections.ts'
import type { Remedy } from '../model/terms.ts'

export type Fee = ItemOf<'fees'>

/** The amount at an address, in yen: the range that a source gives, without bound where it is unknown. */
export const rangeAt = (edition: Edition, address: string): Range => boundsAt(edition, address) ?? unbounded

/** The tax class that the amounts at some addresses share; null where they share none or one is unknown. */
export const taxOf = (edition: Edition, addresses: readonly string[]): Tax | null => {
  const taxes = new Set(addresses.map(address => taxAt(edition, address)))
  return taxes.size === 1 ? [...taxes][0]! : null
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

/** What may be done about a claim after what was told; none where the plan never gives the remedy that was told. */
export const possibleRemedies = (situation: Situation): readonly Remedy[] =>
  planRemedies(situation).filter(remedy => wordsOf(situation, 'remedy').includes(remedy))

/** Whether the sources settle that a quote over a cap is paid. */
export const isCapped = ({ excess }: Fee): boolean => excess !== undefined && !('open' in excess)

/** The rows of the fee table that may price a claim as far as the facts are known. */
export const feesIn = (situation: Situation): readonly Fee[] =>
  listed(situation.edition, 'fees').filter(fee => fee.when === undefined || truth(fee.when, situation) !== 'no')

/** The events that a plan never covers as far as the facts are known: there is no claim to price. */
const neverCovered = (situation: Situation): readonly string[] =>
  Object.entries(situation.edition.events).flatMap(([event, { covered }]) =>
    truth(covered, situation) === 'no' ? [event] : [],
  )

/** The rows that may price a claim with a remedy, and null where it may be that none does: an event that is never covered needs none. */
const rowsFor = (remedy: Remedy, situation: Situation): readonly (Fee | null)[] => {
  const fees = feesIn(situation).filter(fee => fee.for === remedy)
  if (fees.some(fee => fee.when === undefined)) return fees
  const forUncovered = { when: { event: [...neverCovered(situation)] } }
  const rows = fees.length === 0 ? fees : [...fees, forUncovered]
  return mayAllFail(rows, situation) ? [...fees, null] : fees
}

/** For each remedy the rows that may price a claim with it, and null where it may be that none does. */
const rowsIn = (situation: Situation): ((remedy: Remedy) => readonly (Fee | null)[]) => {
  const known = new Map<Remedy, readonly (Fee | null)[]>()
  return remedy => {
    const rows = known.get(remedy) ?? rowsFor(remedy, situation)
    known.set(remedy, rows)
    return rows
  }
}

/** The addresses of an edition's prices of claims, and of the caps of their quotes, in the order of the figures. */
export const priceAddresses = (
  edition: Edition,
): { readonly prices: readonly string[]; readonly caps: readonly string[] } => {
  const fees = listed(edition, 'fees')
  const [priced, capped] = [
    fees.flatMap(fee => fee.price),
    fees.flatMap(fee => excessesOf(fee, {}).map(excess => excess?.over)),
  ]
  const all = Object.keys(edition.figures)
  return { prices: all.filter(one => priced.includes(one)), caps: all.filter(one => capped.includes(one)) }
}

/** The number of a price among those of its fee where its address ends with that number; null for any other address. */
export const ordinalOf = (edition: Edition, address: string): number | null => {
  const places = listed(edition, 'fees').map(({ price }) => price.indexOf(address) + 1)
  return places.find(place => place > 0 && address.endsWith(`.${place}`)) ?? null
}

/** What a fee adds over a cap by each reading that a choice leaves; null where a reading adds nothing. */
export const excessesOf = ({ excess }: Fee, choice: Choice): readonly (Excess | null)[] => {
  if (!excess || !('open' in excess)) return [excess ?? null]
  const chosen = choice[excess.open]
  const readings = chosen === undefined ? Object.values(excess.readings) : [excess.readings[chosen]!]
  return readings.map(reading => (reading === 'no' ? null : reading))
}

/** What of a quote is over a cap of which some yen are spent. */
const overCap = (quote: number, cap: number, spent: number): number =>
  Math.max(0, spent + quote - cap) - Math.max(0, spent - cap)

/** What earlier claims have spent of a cap, in yen, where nobody told them: nothing of the cap of each claim. */
const spentAny = ({ per }: Excess): Range => (per === 'counted-year' ? unbounded : exactly(0))

/**
 * The excess of a quote over the cap, in yen, over all readings that a choice leaves; nothing without a quote (announced
 * as an assumption) or without a cap. `spentOf` says what earlier claims have spent of a cap.
 */
export const excessOver = (
  fee: Fee,
  quote: number | undefined,
  { edition, choice }: { readonly edition: Edition; readonly choice: Choice },
  spentOf: (excess: Excess) => Range = spentAny,
): Range => {
  if (quote === undefined) return exactly(0)
  const amounts = excessesOf(fee, choice).map((excess): Range => {
    if (excess === null) return exactly(0)
    const [cap, spent] = [rangeAt(edition, excess.over), spentOf(excess)]
    const max = spent.max === null ? quote : overCap(quote, cap.min, spent.max)
    return { min: cap.max === null ? 0 : overCap(quote, cap.max, spent.min), max }
  })
  return span(amounts)!
}

/** The remedy of a claim as far as it is known: what was told, or the plan's own where it never gives that. */
export const settledRemedies = (situation: Situation): readonly Remedy[] => {
  const told = possibleRemedies(situation)
  return told.length > 0 ? told : planRemedies(situation)
}

/** How a claim may be settled. */
export type Settling = {
  /** What the plan may give. */
  readonly given: readonly Remedy[]
  /** What of it is left after what was told; all of it where a remedy was told that the plan never gives. */
  readonly possible: readonly Remedy[]
  /** The rows that may price a remedy, and null where it may be that none does. */
  readonly rowsOf: (remedy: Remedy) => readonly (Fee | null)[]
}

/** How a claim may be settled as far as the facts are known. */
export const settlingIn = (situation: Situation): Settling => ({
  given: planRemedies(situation),
  possible: settledRemedies(situation),
  rowsOf: rowsIn(situation),
})

/** Notes that a row of the fee table prices a claim. */
export const noteFee = (fee: Fee, edition: Edition): void =>
  edition.noteUse?.(`fees.${listed(edition, 'fees').indexOf(fee)}`)

/** The rows of the fee table that may apply to a claim. */
export const possibleFees = (situation: Situation): readonly Fee[] => {
  const remedies = settledRemedies(situation)
  const fees = feesIn(situation).filter(fee => remedies.includes(fee.for))
  for (const fee of fees) noteFee(fee, situation.edition)
  return fees
}

/** Whether a remedy was told that the plan never gives, for the incident or for a claim made before. */
export const isRemedyIdle = (situation: Situation): boolean => {
  const given = planRemedies(situation)
  return (
    possibleRemedies(situation).length === 0 ||
    claimsIn(situation).some(one => one.remedy && !given.includes(one.remedy))
  )
}

/** What one claim costs within the limit of a year, in yen: from the cheapest possible to the dearest. */
export const claimFee = (situation: Situation): Range => {
  const { edition } = situation
  const quote = numberIn(situation, 'repairQuote')
  const fees = possibleFees(situation)
  const isUnpriced = settledRemedies(situation).some(remedy => rowsFor(remedy, situation).includes(null))
  const prices = fees.map(fee => {
    const price = span(fee.price.map(address => rangeAt(edition, address)))!
    return sum([price, excessOver(fee, quote, situation)])
  })
  return span(isUnpriced ? [...prices, unbounded] : prices)!
}
