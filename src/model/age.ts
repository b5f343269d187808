import { type Day, daysBetween } from './day.ts'
import type { Edition } from './edition.ts'

/** Tables older than this many days are called stale. */
export const freshDays = 180

/** The day of the newest look at an edition that was not after the day asked for; null when nobody had looked by then. */
export const lastLook = ({ observed, confirmed }: Edition, asOf: Day): Day | null =>
  ([observed, ...confirmed.map(look => look.on)]
    .filter(day => day <= asOf)
    .sort()
    .at(-1) as Day | undefined) ?? null

/** Whole days from that look to the day asked for; null when nobody had looked by then. */
export const ageOn = (edition: Edition, asOf: Day): number | null => {
  const look = lastLook(edition, asOf)
  return look === null ? null : daysBetween(look, asOf)
}

/** Whether an age in days makes tables stale; an edition that nobody had looked at yet is not. */
export const isStale = (age: number | null): boolean => age !== null && age > freshDays
