import type { Path } from '../model/address.ts'
import type { Edition, Period } from '../model/edition.ts'
import { isFactName } from '../model/facts.ts'
import { type Mistake, quoted, under, unitAt, wrongUnit } from './mistake.ts'
import { say } from './words.ts'

/*
 * Checks of periods: each has one end, a figure that it names has the right unit, and no key of it is without effect.
 */

const ends = ({ for: length, until }: Period, path: Path): Mistake[] => {
  if (length !== undefined && until !== undefined) {
    const cause = say('period-ends-twice')
    return [{ path: [...path, 'until'], of: 'key', cause, advice: say('delete-either') }]
  }
  if (length !== undefined || until !== undefined) return []
  return [{ path, cause: say('period-without-end'), advice: say('write-for-or-until') }]
}

/** Keys about a length, in a period that ends at the cancellation or on a day. */
const idleKeys = (period: Period, path: Path): Mistake[] => {
  if (period.for !== undefined || period.until === undefined) return []
  return (['edge', 'given'] as const)
    .filter(key => period[key] !== undefined)
    .map(key => ({
      path: [...path, key],
      of: 'key',
      cause: say('idle-without-length', { key, until: period.until! }),
      advice: say('delete-or-use-for'),
    }))
}

/** Days in the wrong order; `cancelled` is after any day. */
const order = ({ from, until }: Period, path: Path): Mistake[] => {
  if (typeof from !== 'string' || isFactName(from) || until === undefined || from <= until) return []
  const cause = say('period-ends-early', { last: until, first: from })
  return [{ path: [...path, 'until'], cause, advice: say('mend-period-days') }]
}

/** A fact that replaces a figure gives months. */
const replaced = (period: Period, path: Path, edition: Edition): Mistake[] => {
  if (period.given === undefined || period.for === undefined) return []
  if (unitAt(edition, period.for) !== 'days') return []
  const cause = say('given-in-months', { fact: period.given, address: quoted(period.for) })
  return [{ path: [...path, 'for'], cause, advice: say('name-figure-of-unit') }]
}

/** A condition that asks about a period with a condition: one of its own, say, which has no end. */
const nested = (period: Period, path: Path, edition: Edition): Mistake[] =>
  under(period.when, 'during', [...path, 'when']).flatMap(({ path: at, value }) => {
    const other = edition.periods.find(({ id }) => id === value)
    if (other?.when === undefined) return []
    return [
      {
        path: at,
        cause: say('period-with-condition', { period: quoted(other.id) }),
        advice: say('period-without-condition'),
      },
    ]
  })

/** The days of cover are dated by periods alone, so that the day of an incident is compared with nothing else. */
const comparedIncidents = (edition: Edition): Mistake[] =>
  under(edition, 'on').flatMap(({ path, value }) => {
    if (typeof value !== 'object' || !('atMost' in value!)) return []
    return [{ path: [...path, 'atMost'], of: 'key', cause: say('incident-compared'), advice: say('use-period') }]
  })

/** The mistakes in the periods of an edition. */
export const brokenPeriods = (edition: Edition): Mistake[] => [
  ...comparedIncidents(edition),
  ...edition.periods.flatMap((period, index) => {
    const path = ['periods', index]
    return [
      ...ends(period, path),
      ...idleKeys(period, path),
      ...order(period, path),
      ...replaced(period, path, edition),
      ...nested(period, path, edition),
      ...under(period.from, 'days', [...path, 'from']).flatMap(at => wrongUnit(edition, at.path, at.value, ['days'])),
    ]
  }),
]
