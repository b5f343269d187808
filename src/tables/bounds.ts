import type { Path } from '../model/address.ts'
import { type Leaf, leavesOf, periodIn } from '../model/condition.ts'
import type { Condition, Edition } from '../model/edition.ts'
import type { Message } from '../model/message.ts'
import { listed } from '../model/sections.ts'
import { type Mistake, under } from './mistake.ts'
import { say } from './words.ts'

/*
 * Checks that an answer does not have to try, list or count more than it can in good time.
 */

/** No more claims are read. */
const MOST_COUNT = 1_000

/** The counts that are too high to be listed one by one. */
export const highCounts = ({ figures }: Edition): Mistake[] =>
  Object.entries(figures).flatMap(([address, figure]) => {
    if (figure === 'unknown' || !('count' in figure) || figure.count <= MOST_COUNT) return []
    const cause = say('count-too-high', { most: String(MOST_COUNT) })
    return [{ path: ['figures', address, 'count'], rule: 'size', cause, advice: say('count-of-source') }]
  })

/** The longest period, a hundred years: with a longer one days would leave the years that can be written with four digits. */
const LONGEST = { months: 1_200, days: 36_525 } as const

/** The addresses of the figures that say how long something waits or lasts. */
const lengthsIn = (edition: Edition): readonly string[] => {
  const ofPeriods = edition.periods.flatMap(({ from, for: length }) => [
    length,
    typeof from === 'object' && 'days-after' in from ? from.days : undefined,
  ])
  const ofSteps = listed(edition, 'steps').map(({ due }) => due?.days)
  return [...new Set([...ofPeriods, ...ofSteps])].filter(address => address !== undefined)
}

/** The figures that are longer than a period may be. */
export const longFigures = (edition: Edition): Mistake[] =>
  lengthsIn(edition).flatMap(address =>
    (['months', 'days'] as const).flatMap((unit): Mistake[] => {
      const figure = edition.figures[address] as { readonly [unit in 'months' | 'days']?: number } | undefined
      if ((figure?.[unit] ?? 0) <= LONGEST[unit]) return []
      const cause = say('too-long-period', { most: String(LONGEST[unit]), unit })
      return [{ path: ['figures', address, unit], rule: 'size', cause, advice: say('length-of-source') }]
    }),
  )

/** `compare` has a column and `worth` a price for each use of a year, and each takes longer than the one before. */
const MOST_USES = 12

/** The limits that allow more uses a year than are compared in good time; a count that is too high anyway is reported once. */
export const manyUses = (edition: Edition): Mistake[] =>
  listed(edition, 'limits').flatMap(({ atMost }, index) => {
    const figure = edition.figures[atMost]
    if (figure === undefined || figure === 'unknown' || !('count' in figure)) return []
    if (figure.count <= MOST_USES || figure.count > MOST_COUNT) return []
    const cause = say('too-many-uses', { most: String(MOST_USES) })
    return [{ path: ['limits', index, 'atMost'], rule: 'size', cause, advice: say('leave-limit-out') }]
  })

/** Each limit is looked at for each claim and day that is tried. The shipped tables have one. */
const MOST_LIMITS = 6

/** The first item of a section beyond those that an answer can try. */
const beyond = (
  section: 'limits' | 'periods',
  count: number,
  most: number,
  cause: Message,
  advice: Message,
): Mistake[] => (count <= most ? [] : [{ path: [section, most], rule: 'size', cause, advice }])

/** The first limit, in the order of the file, beyond those that an answer can try. */
export const manyLimits = (edition: Edition): Mistake[] => {
  const cause = say('too-many-limits', { most: String(MOST_LIMITS) })
  return beyond('limits', listed(edition, 'limits').length, MOST_LIMITS, cause, say('join-limits'))
}

/** Each period can begin and end on other days, and an answer tries them together. The shipped tables have at most 6. */
const MOST_PERIODS = 9

/** The first period, in the order of the file, beyond those that an answer can try. */
export const manyPeriods = ({ periods }: Edition): Mistake[] => {
  const cause = say('too-many-periods', { most: String(MOST_PERIODS) })
  return beyond('periods', periods.length, MOST_PERIODS, cause, say('fewer-periods'))
}

/** An answer asks tests again for each way in which the missing facts could turn out. The shipped tables have at most 64. */
const MOST_TESTS = 100

/** The conditions of an edition, in the order of the file, each with the number of tests that it asks: its own and those of the periods that it names. */
const testsIn = (edition: Edition): readonly { readonly path: Path; readonly tests: number }[] => {
  const ofPeriods = new Map(edition.periods.map(({ id, when }) => [id, when === undefined ? 0 : leavesOf(when).length]))
  const asked = (leaf: Leaf): number => 1 + (ofPeriods.get(periodIn(leaf) ?? '') ?? 0)
  return under({ ...edition, figures: {} }, ['when', 'unless', 'covered']).map(({ path, value }) => ({
    path,
    tests: leavesOf(value as Condition).reduce((tests, leaf) => tests + asked(leaf), 0),
  }))
}

/** How many tests the conditions of an edition ask. */
const testCount = (edition: Edition): number => testsIn(edition).reduce((all, { tests }) => all + tests, 0)

/** The condition, in the order of the file, with which all of them together ask more tests than an answer can ask in good time. */
export const manyTests = (edition: Edition): Mistake[] => {
  let asked = 0
  const tooMuch = testsIn(edition).find(({ tests }) => {
    asked += tests
    return asked > MOST_TESTS
  })
  if (!tooMuch) return []
  const cause = say('too-many-tests', { count: String(testCount(edition)), most: String(MOST_TESTS) })
  return [{ path: tooMuch.path, rule: 'size', cause, advice: say('fewer-tests') }]
}

/** What all plans may have together, since one answer is about all of them. The shipped tables have 151 tests and 12 periods. */
const MOST_TOGETHER = { tests: 200, periods: 18 } as const

const countsTogether = { tests: testCount, periods: ({ periods }: Edition): number => periods.length } as const

const causesTogether = { tests: 'too-many-tests-together', periods: 'too-many-periods-together' } as const

/**
 * The edition that has the most of what all plans together have more of than an answer about them can try, the largest
 * edition of each plan counting; null where they have no more.
 */
export const tooLargeTogether = (
  plans: readonly (readonly Edition[])[],
): { readonly edition: Edition; readonly cause: Message; readonly advice: Message } | null => {
  for (const what of ['tests', 'periods'] as const) {
    const [countIn, most] = [countsTogether[what], MOST_TOGETHER[what]]
    const largestOf = (editions: readonly Edition[]): Edition =>
      editions.reduce((largest, edition) => (countIn(edition) > countIn(largest) ? edition : largest))
    const largest = plans.map(largestOf)
    const count = largest.reduce((all, edition) => all + countIn(edition), 0)
    if (count <= most) continue
    const cause = say(causesTogether[what], { count: String(count), most: String(most) })
    return { edition: largestOf(largest), cause, advice: say('smaller-plans') }
  }
  return null
}

/** An answer may try every combination of readings, and each clause multiplies their number. The shipped tables have at most 288. */
const MOST_COMBINATIONS = 1_000

/** The open clause with which the readings of an edition get more combinations than an answer can try in good time. */
export const tooManyReadings = ({ open }: Edition): Mistake[] => {
  let combinations = 1
  const index = open.findIndex(({ readings = {} }) => {
    combinations *= Math.max(1, Object.keys(readings).length)
    return combinations > MOST_COMBINATIONS
  })
  if (index < 0) return []
  const cause = say('too-many-readings', { most: String(MOST_COMBINATIONS) })
  return [{ path: ['open', index], rule: 'size', cause, advice: say('fewer-readings') }]
}
