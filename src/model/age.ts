import { type Day, daysBetween } from './day.ts'
import type { Edition } from './edition.ts'

/** Tables older than this many days are called stale. */
export const freshDays = 180

/** The last day, up to `asOf`, on which somebody compared an edition with its sources; null when there is none. */
export const lastLook = ({ observed, confirmed }: Edition, asOf: Day): Day | null =>
  ([observed, ...confirmed.map(look => look.on)]
    .filter(day => day <= asOf)
    .sort()
    .at(-1) as Day | undefined) ?? null

/** Whole days from `lastLook` to `asOf`; null when nobody had looked by then. */
export const ageOn = (edition: Edition, asOf: Day): number | null => {
  const look = lastLook(edition, asOf)
  return look === null ? null : daysBetween(look, asOf)
}

/** Whether an age in days is too old. An edition without a look (null) is not stale. */
export const isStale = (age: number | null): boolean => age !== null && age > freshDays
