import { describe, expect, test } from 'vitest'
import { isFault } from '../../../src/model/fault.ts'
import { agrees, type PatternTime, patternTime, pick } from '../../../src/upkeep/cases/wants.ts'

const document = {
  next: null,
  plans: [
    { id: 'new', verdict: 'no', needs: [], n: 1 },
    { id: 'own', verdict: 'yes', needs: ['os', 'line'], n: 2 },
  ],
  list: [[1, 2], [3]],
}

describe('a path picks', () => {
  test.each<[string, unknown]>([
    ['', document],
    ['next', null],
    ['next.deeper', undefined],
    ['absent.deeper', undefined],
    ['plans.length', 2],
    ['plans.1.verdict', 'yes'],
    ['plans[id=own].verdict', 'yes'],
    ['plans[n=2].id', 'own'],
    ['plans[id=old].verdict', undefined],
    ['plans[id=own].needs.1', 'line'],
    ['plans.*.verdict', ['no', 'yes']],
    ['plans.*.needs.length', [0, 2]],
    ['list.*.*', [[1, 2], [3]]],
    ['next.*.a', undefined],
    ['plans.id', undefined],
    ['next[a=b]', undefined],
    ['constructor.name', undefined],
    ['plans.constructor.name', undefined],
    ['next.constructor', undefined],
    ['plans[constructor=function Object() { [native code] }]', undefined],
  ])('%s', (path, wanted) => {
    expect(pick(document, path)).toEqual(wanted)
  })
})

describe('a value agrees with what is wanted', () => {
  const both = (got: unknown, yes: unknown, no: unknown) =>
    expect([agrees(got, yes, 'here'), agrees(got, no, 'here')]).toEqual([true, false])

  test('when it is equal, whatever the order of keys', () => {
    both({ min: 1, max: 2 }, { max: 2, min: 1 }, { min: 1 })
    both(null, null, 'null')
    both([], [], {})
    both('550', '550', 550)
  })
  test('$in: one of these', () => both({ a: 1 }, { $in: [2, { a: 1 }] }, { $in: [1, 2] }))
  test('$has: a list or a text that holds it, or all of them', () => {
    both([1, { a: 1 }], { $has: { a: 1 } }, { $has: 2 })
    both([1, 2, 3], { $has: [1, 3] }, { $has: [1, 4] })
    both('one two', { $has: ['one', 'two'] }, { $has: 'three' })
    expect(agrees(undefined, { $has: 1 }, 'here')).toBe(false)
  })
  test('$lacks: holds none of them; a missing value fails', () => {
    both([1, 2], { $lacks: [3, 4] }, { $lacks: [3, 1] })
    both('one', { $lacks: 'two' }, { $lacks: 'on' })
    expect(agrees(undefined, { $lacks: 1 }, 'here')).toBe(false)
  })
  test('$has and $lacks: a text holds no map, whatever its keys are called', () => {
    expect(agrees('one', { $has: [{ toString: 1 }] }, 'here')).toBe(false)
    expect(agrees('one', { $lacks: [{ toString: 1 }] }, 'here')).toBe(true)
  })
  test('$absent: nothing there, or null', () => {
    both(undefined, { $absent: true }, { $absent: false })
    both(null, { $absent: true }, { $absent: false })
    both(0, { $absent: false }, { $absent: true })
  })
  test('$ge and $le: both ends, numbers only', () => {
    both(5, { $ge: 5 }, { $ge: 6 })
    both(5, { $le: 5 }, { $le: 4 })
    both(5, { $ge: 4, $le: 6 }, { $ge: 4, $le: 4 })
    expect(agrees(null, { $le: 1 }, 'here')).toBe(false)
  })
  test('$match: a pattern', () => both('最大2か月', { $match: '\\dか月$' }, { $match: '^2' }))
  test('$set: the same items in any order', () => {
    both([1, 2], { $set: [2, 1] }, { $set: [1, 2, 3] })
    expect(agrees([1, 1], { $set: [1, 2] }, 'here')).toBe(false)
  })
  test('$order: these in this order, others between', () => {
    both([1, 2, 3, 4], { $order: [1, 3, 4] }, { $order: [3, 1] })
    expect(agrees([1], { $order: [1, 1] }, 'here')).toBe(false)
  })
})

/** Expects that each of these patterns is refused for its time. */
const refuseSlow = (endings: readonly unknown[], ...time: [time?: PatternTime]): void => {
  for (const ending of endings)
    expect(() => agrees(`${'a'.repeat(60)}b`, { $match: `^(a+)+${ending}$` }, 'here', ...time)).toThrow(
      expect.objectContaining({ code: 'slow-pattern' }),
    )
}

test('a pattern that would take too long is refused after a second', () => {
  const before = process.cpuUsage()
  refuseSlow([''])
  expect(process.cpuUsage(before).user).toBeLessThan(5_000_000)
})

test('patterns that would take too long have a second together, and others are tried after them', () => {
  expect(patternTime()).toEqual({ left: 1_000 })
  const time = { left: 300 }
  const before = process.cpuUsage()
  refuseSlow([...'cdefgh'], time)
  expect(process.cpuUsage(before).user).toBeLessThan(1_200_000)
  expect(agrees('abc', { $match: 'b' }, 'here', time)).toBe(true)
})

test('thousands of patterns that would take too long end in a few seconds', () => {
  const before = process.cpuUsage()
  refuseSlow([...Array(60).keys()], { left: -1_000 })
  expect(process.cpuUsage(before).user).toBeLessThan(1_000_000)
})

test.each<[unknown, string]>([
  [{ $hax: 1 }, 'unknown-key'],
  [{ $has: 1, other: 2 }, 'unknown-key'],
  [{ $match: '(' }, 'bad-pattern'],
  [{ $match: { toString: 1 } }, 'bad-pattern'],
  [{ $constructor: 1 }, 'unknown-key'],
  [{ $has: [] }, 'empty-test'],
  [{ $lacks: [] }, 'empty-test'],
  [{ $order: [] }, 'empty-test'],
  [{ $has: '' }, 'empty-test'],
  [{ $match: '' }, 'empty-test'],
])('%j is no expectation', (want, code) => {
  let thrown: unknown
  try {
    agrees([1, 'a'], want, 'here')
    agrees('a', want, 'here')
  } catch (error) {
    thrown = error
  }
  expect(isFault(thrown) && thrown.code).toBe(code)
})
