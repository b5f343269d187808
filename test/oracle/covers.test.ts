import { expect, test } from 'vitest'
import {
  type CoversDocument,
  claimSteps,
  covers as coversAnswer,
  loadTables,
  type PlanQuestion,
} from '../../src/index.ts'
import { many, seed } from '../seed.ts'
import {
  allCoverReadings,
  type CoverReading,
  type CoversQuestion,
  coversUnder,
  freeAgain,
  isBreakageCovered,
} from './covers.ts'
import { addDays } from './days.ts'
import { returnDeadline } from './deadline.ts'
import { randomCovers, seeded } from './random.ts'

/** A question about one plan by its name. */
type Named = PlanQuestion & { readonly plan: string }

const tables = await loadTables()
const cases = many(200)

const isUnder = (reading: Readonly<Record<string, string>>, full: CoverReading): boolean =>
  Object.entries(reading).every(([open, name]) => full[open as keyof CoverReading] === name)

const isComplete = ({ start, purchased, released, unofficialRepair, device }: CoversQuestion): boolean =>
  [start, purchased, released, unofficialRepair, device].every(fact => fact !== undefined)

const check = (question: CoversQuestion): void => {
  const answer = coversAnswer(tables, question as Named, { asOf: '2023-11-01' })
  for (const reading of allCoverReadings) {
    const entry = answer.readings.find(one =>
      [one.reading, ...(one.also ?? [])].some(choice => isUnder(choice, reading)),
    )
    const { verdict, pay, claimsLeft } = entry ?? answer
    const wanted = coversUnder(question, reading)
    expect({ verdict, pay, claimsLeft }, JSON.stringify(reading)).toEqual(wanted)
  }
  if (isBreakageCovered(question)) checkAgain(question, answer.again)
}

/** Of an event that is covered but for its uses: the day from which there is one again, under each reading. */
const checkAgain = (question: CoversQuestion, again: CoversDocument['again']): void => {
  for (const year of ['rolling-year', 'contract-year', 'calendar-year'] as const) {
    const reading: CoverReading = { ...allCoverReadings[0]!, 'year-of-uses': year }
    const entry = again?.find(one => [one.reading, ...(one.also ?? [])].some(choice => isUnder(choice, reading)))
    expect(entry?.from ?? null, JSON.stringify(reading)).toBe(freeAgain(question, reading))
  }
}

test(`cover, pay and claims left are the naive evaluator's in ${cases} random cases (seed ${seed})`, () => {
  const random = seeded(seed)
  for (let index = 0; index < cases; ) {
    const question = randomCovers(random)
    if (!isComplete(question)) continue
    index++
    try {
      check(question)
    } catch (error) {
      throw new Error(`case ${index}: ${JSON.stringify(question)}\n${(error as Error).message}`)
    }
  }
}, 3_600_000)

/** Every day in `npm run fuzz`, else one in seven, which meets every day of a month. */
const step = many(1) > 1 ? 1 : 7

test('the return is due as the naive evaluator counts it, on days of four years', () => {
  for (let day = '2024-01-01'; day < '2028-01-01'; day = addDays(day, step)) {
    const { steps } = claimSteps(
      tables,
      { plan: 'new', event: 'screen-break', replacementArrived: day },
      { asOf: '2023-11-01' },
    )
    const { deadline, earliest } = steps.find(step => step.id === 'return-old-device')!
    expect({ deadline, earliest }).toEqual(returnDeadline(day))
  }
})
