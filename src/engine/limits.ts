import { isSameYear } from '../claims/claims.ts'
import { planRemedies } from '../claims/price.ts'
import { addDays, addMonths, type Day, MONTHS_A_YEAR } from '../model/day.ts'
import type { Edition } from '../model/edition.ts'
import type { Claim, FactName } from '../model/facts.ts'
import { figureAt } from '../model/figures.ts'
import { agreed, type Truth } from './kleene.ts'
import { claimsIn, daysOf, type Situation } from './situation.ts'
import { earliestStart, startsFor } from './starts.ts'

type Limit = Exclude<Edition['limits'], 'unknown'>[number]

const limitNamed = (id: string, { limits }: Edition): Limit | undefined =>
  limits === 'unknown' ? undefined : limits.find(limit => limit.id === id)

/** Whether a claim certainly, possibly or never counts towards a limit, by its remedy; one that the plan never gives is as good as untold. */
const counting = ({ remedy: told }: Claim, limit: Limit, situation: Situation): Truth => {
  const given = planRemedies(situation)
  const possible = told && given.includes(told) ? [told] : given
  return agreed(possible.map(remedy => (limit.counts.includes(remedy) ? 'yes' : 'no')))
}

const leavesUnder = (reading: string, limit: Limit, most: number, situation: Situation): Truth => {
  const claims = claimsIn(situation).map(claim => ({ ...claim, counts: counting(claim, limit, situation) }))
  const possible = claims.filter(claim => claim.counts !== 'no')
  if (possible.length < most) return 'yes'
  const [on, start] = [daysOf(situation, 'on'), daysOf(situation, 'start')]
  const isDated = on.from !== null && on.from === on.to
  const isStarted = reading !== 'contract-year' || (start.from !== null && start.from === start.to)
  if (!isDated || !isStarted) return 'unknown'
  const inYear = possible.filter(claim => isSameYear(reading, claim.date, on.from, start.from))
  if (inYear.length < most) return 'yes'
  return inYear.filter(claim => claim.counts === 'yes').length >= most ? 'no' : 'unknown'
}

/**
 * Whether the claims already made leave a use in the year of the incident (rulebook 5 no. 1): under the chosen
 * reading of what a year is, or what all readings agree on. Unknown where no figure states the limit.
 */
export const leavesUse = (id: string, situation: Situation): Truth => {
  const { edition, choice } = situation
  const limit = limitNamed(id, edition)
  const most = limit ? figureAt(edition, limit.atMost) : null
  if (!limit || most === null) return 'unknown'
  const readings = edition.open.find(open => open.id === limit.per)?.readings ?? {}
  const chosen = choice[limit.per]
  return agreed(
    (chosen === undefined ? Object.keys(readings) : [chosen]).map(one => leavesUnder(one, limit, most, situation)),
  )
}

const around = (day: Day): readonly Day[] => [addDays(day, -1), day, addDays(day, 1)]

const anniversaries = (start: Day, last: Day): readonly Day[] => {
  const years = Math.max(0, Number(last.slice(0, 4)) - Number(start.slice(0, 4)) + 2)
  return Array.from({ length: years }, (_, year) => addMonths(start, MONTHS_A_YEAR * (year + 1)))
}

const incidentEdges = (claims: readonly Claim[], situation: Situation): readonly Day[] => {
  const last = claims.at(-1)!.date
  const { from, to } = daysOf(situation, 'start')
  const starts = [from, to].filter(day => day !== null)
  const turns = claims.flatMap(({ date }) => [
    addMonths(date, MONTHS_A_YEAR),
    `${Number(date.slice(0, 4)) + 1}-01-01` as Day,
  ])
  return [...claims.map(claim => claim.date), ...turns, ...starts.flatMap(start => anniversaries(start, last))].flatMap(
    around,
  )
}

/**
 * The days of the incident, or of the start of use, on both sides of every edge at which a count of claims can change;
 * of what goes before the start, the one day that leaves room for each of its edges.
 */
export const edgesOfClaims = (name: FactName, situation: Situation): readonly Day[] => {
  const claims = claimsIn(situation)
  if (claims.length === 0) return []
  if (name === 'on') return incidentEdges(claims, situation)
  if (name !== 'start') return [earliestStart(claims[0]!.date)]
  const on = daysOf(situation, 'on')
  const days = [...claims.map(claim => claim.date), ...(on.from !== null && on.from === on.to ? [on.from] : [])]
  return startsFor(days, daysOf(situation, 'start'), undefined)
}
