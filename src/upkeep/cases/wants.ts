import { isDeepStrictEqual } from 'node:util'
import { runInNewContext } from 'node:vm'
import { described } from '../../model/facts.ts'
import { Fault } from '../../model/fault.ts'

/** The steps of a key path. */
export const stepsOf = (path: string): readonly string[] => path.match(/\[[^[\]]*\]|[^.[\]]+/g) ?? []

/** The value at a key path: dots separate keys, `[key=value]` picks from a list, `*` maps over a list, `length` counts. */
export const pick = (value: unknown, path: string): unknown => {
  const steps = stepsOf(path)
  return steps.length === 0 ? value : along(value, steps)
}

const along = (value: unknown, [step, ...rest]: readonly string[]): unknown => {
  if (step === undefined) return value
  if (value === undefined || value === null) return undefined
  if (step === '*') return Array.isArray(value) ? value.map(item => along(item, rest)) : undefined
  const chosen = /^\[([^=]+)=(.*)\]$/.exec(step)
  return along(chosen ? chosenFrom(value, chosen[1]!, chosen[2]!) : ownValue(value, step), rest)
}

/** The value of a key that a document itself has: `constructor` is a key of none. */
const ownValue = (value: unknown, key: string): unknown =>
  Object.hasOwn(Object(value), key) ? (value as Record<string, unknown>)[key] : undefined

const chosenFrom = (list: unknown, key: string, wanted: string): unknown =>
  Array.isArray(list) ? list.find(item => String(ownValue(item, key)) === wanted) : undefined

const isAmong = (item: unknown, list: unknown): boolean =>
  Array.isArray(list) && list.some(member => isDeepStrictEqual(member, item))

const holds = (got: unknown, item: unknown): boolean =>
  typeof got === 'string' ? got.includes(described(item)) : isAmong(item, got)

const isInOrder = (got: unknown, items: readonly unknown[]): boolean => {
  if (!Array.isArray(got)) return false
  let at = -1
  return items.every(item => {
    at = got.findIndex((member, index) => index > at && isDeepStrictEqual(member, item))
    return at >= 0
  })
}

/** The milliseconds that are left for slow patterns. */
export type PatternTime = { left: number }

/** The milliseconds for the slow patterns of a run together. */
const MOST = 1_000

/** The time for the patterns of a run; some patterns would take years for a short text. */
export const patternTime = (): PatternTime => ({ left: MOST })

/** A pattern is slow that takes more milliseconds of the processor. Only slow ones count. */
const SLOW = 10

/** The milliseconds for a pattern when no time for slow ones is left: also a busy machine ends a quick one in them. */
const LEAST = 50

/** The same when the slow patterns took twice their time, so that a file of thousands of them ends. */
const LAST = 2

/** The milliseconds that a pattern may take. */
const limitOf = ({ left }: PatternTime): number => Math.ceil(Math.max(left > -MOST ? LEAST : LAST, left))

const spent = (): number => process.cpuUsage().user / 1_000

const isMatch = (got: unknown, pattern: string, time: PatternTime): boolean => {
  if (typeof got !== 'string') return false
  const regExp = new RegExp(pattern, 'u')
  const [start, timeout] = [spent(), limitOf(time)]
  try {
    return runInNewContext('pattern.test(text)', { pattern: regExp, text: got }, { timeout })
  } finally {
    const took = spent() - start
    if (took > SLOW) time.left -= took
  }
}

/** The tests that a case may state instead of a value. */
const tests: Readonly<Record<string, (got: unknown, want: unknown, time: PatternTime) => boolean>> = {
  $in: (got, want) => isAmong(got, want),
  $has: (got, want) => [want].flat().every(item => holds(got, item)),
  $lacks: (got, want) =>
    (typeof got === 'string' || Array.isArray(got)) && [want].flat().every(item => !holds(got, item)),
  $absent: (got, want) => (got === undefined || got === null) === want,
  $ge: (got, want) => typeof got === 'number' && got >= (want as number),
  $le: (got, want) => typeof got === 'number' && got <= (want as number),
  $match: (got, want, time) => isMatch(got, described(want), time),
  $order: (got, want) => isInOrder(got, [want].flat()),
  $set: (got, want) => {
    const items = [want].flat()
    return Array.isArray(got) && got.length === items.length && items.every(item => isAmong(item, got))
  },
}

/** The tests that any list or text passes when they are empty. */
const neverEmpty = ['$has', '$lacks', '$order', '$match']

const isEmpty = (argument: unknown): boolean => argument === '' || (Array.isArray(argument) && argument.length === 0)

const isTested = (want: unknown): want is Readonly<Record<string, unknown>> =>
  typeof want === 'object' && want !== null && Object.keys(want).some(key => key.startsWith('$'))

/** A test of a case with its argument. Throws a Fault for one that there is not, and for one that checks nothing. */
const testNamed = (name: string, argument: unknown, at: string): ((got: unknown, time: PatternTime) => boolean) => {
  if (!Object.hasOwn(tests, name)) throw new Fault('unknown-key', { at, given: name, known: Object.keys(tests) })
  if (neverEmpty.includes(name) && isEmpty(argument)) throw new Fault('empty-test', { at, given: name })
  return (got, time) => tests[name]!(got, argument, time)
}

const isTimeout = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'

/**
 * Whether a value is what a case expects: it equals the expected value, or passes all its tests (`$has`, `$ge`, …).
 * Throws a Fault with the place `at` for an unknown test, an empty one, and a pattern that is not valid or takes longer
 * than `time` leaves.
 */
export const agrees = (got: unknown, want: unknown, at: string, time = patternTime()): boolean => {
  if (!isTested(want)) return isDeepStrictEqual(got, want)
  try {
    const asked = Object.entries(want).map(([name, argument]) => testNamed(name, argument, at))
    return asked.every(test => test(got, time))
  } catch (error) {
    const code = error instanceof SyntaxError ? 'bad-pattern' : isTimeout(error) ? 'slow-pattern' : null
    throw code === null ? error : new Fault(code, { at, given: described(want.$match) })
  }
}
