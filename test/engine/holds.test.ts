import { describe, expect, test } from 'vitest'
import { remainingOf } from '../../src/engine/holds.ts'
import { insteadOf } from '../../src/engine/instead.ts'
import { situationOf } from '../../src/engine/situation.ts'
import type { Condition } from '../../src/model/edition.ts'
import type { Facts, Least } from '../../src/model/facts.ts'
import { clause, day, days, lastDay, months, openClause, period, small, yen } from './small.ts'

/* What must still hold, and what told otherwise would turn a no. */

const edition = small({
  figures: { year: months(12), day: days(1), cap: yen(10_000) },
  open: [lastDay, openClause('whose', 'mine', 'yours')],
  periods: [
    period('use', { from: 'start', for: 'year', edge: 'last-day' }),
    period('one-day', { from: 'start', for: 'day' }),
    period('maker', { from: 'purchased', for: 'year', edge: 'last-day' }),
  ],
})
const asOf = day('2025-06-15')
const situation = (facts: Facts & Least) => situationOf(edition, facts, asOf)
const remaining = (facts: Facts & Least, ...conditions: readonly Condition[]) =>
  remainingOf(
    conditions.map((when, index) => clause(`${index}`, when)),
    situation(facts),
  ).map(({ holds }) => holds)

describe('what must still hold of', () => {
  test('a choice is all words that will do', () => {
    expect(remaining({}, { os: 'ios' })).toEqual([[{ fact: 'os', oneOf: ['ios'] }]])
    expect(remaining({}, { os: ['android', 'ios'] })).toEqual([[{ fact: 'os', oneOf: ['ios', 'android'] }]])
    expect(remaining({}, { os: { not: 'ios' } })).toEqual([[{ fact: 'os', oneOf: ['android', 'windows', 'other'] }]])
  })

  test('a number is the most that it may be', () => {
    expect(remaining({}, { devicesEnrolled: { below: 5 } })).toEqual([[{ fact: 'devicesEnrolled', atMost: 4 }]])
    expect(remaining({}, { repairQuote: { atMost: 'cap' } })).toEqual([[{ fact: 'repairQuote', atMost: 10_000 }]])
  })

  test('a number is the most by all that is asked of it, in any order', () => {
    expect(remaining({}, { all: [{ devicesEnrolled: { atMost: 5 } }, { devicesEnrolled: { atMost: 2 } }] })).toEqual([
      [{ fact: 'devicesEnrolled', atMost: 2 }],
    ])
  })

  test('a number that must not be 0 is one that will do', () => {
    const some: Condition = { not: { devicesEnrolled: { atMost: 2 } } }
    expect(remaining({}, some)).toEqual([[{ fact: 'devicesEnrolled', oneOf: [3] }]])
  })

  test('a number of which the least is known is up to the most', () => {
    expect(remaining({ least: { devicesEnrolled: 2 } }, { devicesEnrolled: { below: 5 } })).toEqual([
      [{ fact: 'devicesEnrolled', atMost: 4 }],
    ])
  })

  test('a day are the first and the last that will do', () => {
    expect(remaining({ start: '2025-01-10' }, { on: { during: 'use' } })).toEqual([
      [{ fact: 'on', from: '2025-01-10', to: '2026-01-09' }],
    ])
    expect(remaining({ start: '2025-01-10' }, { not: { on: { during: 'use' } } })).toMatchObject([
      [{ fact: 'on', from: null, to: '2025-01-09' }],
    ])
    expect(remaining({ purchased: '2025-01-10' }, { start: { atMost: '2025-03-01' } })).toEqual([
      [{ fact: 'start', from: '2025-01-10', to: '2025-03-01' }],
    ])
    expect(remaining({ on: '2025-05-20' }, { on: { during: 'use' } })).toEqual([
      [{ fact: 'start', from: '2024-05-21', to: '2025-05-20' }],
    ])
  })

  test('a day is the only one that will do', () => {
    expect(remaining({ start: '2025-01-10' }, { on: { during: 'one-day' } })).toEqual([
      [{ fact: 'on', from: '2025-01-10', to: '2025-01-10' }],
    ])
  })

  test('a month is the part of it that will do', () => {
    expect(remaining({ start: '2025-01-10', on: '2025-01' }, { on: { during: 'use' } })).toEqual([
      [{ fact: 'on', from: '2025-01-10', to: '2025-01-31' }],
    ])
  })

  test('several facts is no more than needs to hold', () => {
    expect(remaining({}, { any: [{ device: 'new' }, { os: 'ios' }] })).toEqual([[{ fact: 'device', oneOf: ['new'] }]])
    expect(remaining({}, { all: [{ device: 'new' }, { os: 'ios' }] })).toEqual([
      [
        { fact: 'device', oneOf: ['new'] },
        { fact: 'os', oneOf: ['ios'] },
      ],
    ])
  })
})

describe('the values of several clauses', () => {
  test('hold no word that a word asked for elsewhere excludes', () => {
    expect(remaining({}, { apply: 'with-device' }, { contract: ['sim-only', 'device-only'] })).toEqual([
      [{ fact: 'apply', oneOf: ['with-device'] }],
      [{ fact: 'contract', oneOf: ['device-only'] }],
    ])
  })

  test('are none where the clauses cannot all hold', () => {
    expect(remaining({}, { os: 'ios' }, { os: 'android' })).toEqual([null, null])
  })

  test('are none where the sources leave it open', () => {
    expect(remaining({}, { all: ['unknown', { os: 'ios' }] })).toEqual([null])
    expect(remaining({}, { open: 'whose', readings: { mine: { os: 'ios' }, yours: 'no' } })).toEqual([null])
    expect(remaining({}, { open: 'whose', readings: { mine: { os: 'ios' }, yours: 'yes' } })).toEqual([
      [{ fact: 'os', oneOf: ['ios'] }],
    ])
  })

  test('hold nothing with which another clause fails, even one that stays open', () => {
    const silent: Condition = { all: ['unknown', { os: 'ios' }] }
    expect(remaining({}, silent, { os: ['ios', 'android'] }, { os: 'ios' })).toEqual([
      null,
      [{ fact: 'os', oneOf: ['ios'] }],
      [{ fact: 'os', oneOf: ['ios'] }],
    ])
  })

  test('under a not are those for which the inner condition fails', () => {
    expect(remaining({}, { not: { any: [{ os: 'ios' }, { device: 'new' }] } })).toEqual([
      [
        { fact: 'os', oneOf: ['android', 'windows', 'other'] },
        { fact: 'device', oneOf: ['used'] },
      ],
    ])
    expect(remaining({}, { not: { all: ['yes', { device: 'new' }] } })).toEqual([[{ fact: 'device', oneOf: ['used'] }]])
    expect(remaining({}, { not: { not: { os: 'ios' } } })).toEqual([[{ fact: 'os', oneOf: ['ios'] }]])
  })
})

describe('a clause that asks for fewer values than it names', () => {
  const rests = (facts: Facts, ...conditions: readonly Condition[]) =>
    remainingOf(
      conditions.map((when, index) => clause(`${index}`, when)),
      situation(facts),
    )
  const narrowed = (facts: Facts, ...conditions: readonly Condition[]) =>
    rests(facts, ...conditions).map(one => one.narrowed)

  test('says which are left, by the other clauses and by what was told', () => {
    const contract: Condition = { contract: ['sim-only', 'device-only'] }
    expect(narrowed({ apply: 'with-device' }, contract)).toEqual([{ fact: 'contract', oneOf: ['device-only'] }])
    expect(narrowed({}, contract)).toEqual([null])
    expect(narrowed({}, { os: ['ios', 'android'] }, { os: { not: 'android' }, device: 'new' })[0]).toEqual({
      fact: 'os',
      oneOf: ['ios'],
    })
  })

  test('is none about numbers, days, several facts, and what nobody can settle', () => {
    expect(narrowed({}, { devicesEnrolled: { atMost: 3 } }, { devicesEnrolled: { atMost: 1 } })).toEqual([null, null])
    expect(narrowed({}, { not: { devicesEnrolled: { atMost: 2 } } })).toEqual([null])
    expect(narrowed({ purchased: '2025-01-10' }, { start: { atMost: '2025-03-01' } })).toEqual([null])
    expect(narrowed({ apply: 'with-device' }, { contract: ['sim-only', 'device-only'], os: 'ios' })).toEqual([null])
    expect(narrowed({}, { all: ['unknown', { os: 'ios' }] })).toEqual([null])
  })

  test('has its id and the facts that it misses', () => {
    expect(rests({ device: 'new' }, { device: 'new', os: 'ios', esim: 'yes' }, { intact: 'yes' })).toMatchObject([
      { id: '0', facts: ['os', 'esim'] },
      { id: '1', facts: ['intact'] },
    ])
  })

  test('leaves out no number that another clause refuses, and no word of a fact that it shares with none', () => {
    const holds = (...conditions: readonly Condition[]) => rests({}, ...conditions).map(one => one.holds)
    expect(holds({ devicesEnrolled: { atMost: 3 } }, { devicesEnrolled: { atMost: 1 } })).toEqual([
      [{ fact: 'devicesEnrolled', atMost: 3 }],
      [{ fact: 'devicesEnrolled', atMost: 1 }],
    ])
    expect(holds({ os: ['ios', 'android'] }, { os: { not: 'android' } })).toEqual([
      [{ fact: 'os', oneOf: ['ios'] }],
      [{ fact: 'os', oneOf: ['ios'] }],
    ])
  })

  test('holds with as many others as can hold together, in their order', () => {
    const holds = (...conditions: readonly Condition[]) => rests({}, ...conditions).map(one => one.holds)
    expect(holds({ any: [{ os: 'ios' }, { os: 'android' }] }, { os: { not: 'ios' } })).toEqual([
      [{ fact: 'os', oneOf: ['android'] }],
      [{ fact: 'os', oneOf: ['android'] }],
    ])
    expect(holds({ all: [{ os: 'ios' }, { any: [{ device: 'new' }, 'no'] }] })).toEqual([
      [
        { fact: 'os', oneOf: ['ios'] },
        { fact: 'device', oneOf: ['new'] },
      ],
    ])
  })
})

describe('told otherwise', () => {
  const instead = (facts: Facts, ...conditions: readonly Condition[]) =>
    insteadOf(
      conditions.map((when, index) => clause(`${index}`, when)),
      edition,
      facts,
      asOf,
    )

  test('a choice changes a no with each word that does', () => {
    expect(instead({ os: 'other' }, { os: ['ios', 'android'] })).toEqual([
      { fact: 'os', value: 'ios', verdict: 'yes' },
      { fact: 'os', value: 'android', verdict: 'yes' },
    ])
    expect(instead({ device: 'used' }, { device: 'new', os: 'ios' })).toEqual([
      { fact: 'device', value: 'new', verdict: 'conditional' },
    ])
  })

  test('a number changes it with the nearest value that does', () => {
    expect(instead({ devicesEnrolled: 9 }, { devicesEnrolled: { below: 5 } })).toEqual([
      { fact: 'devicesEnrolled', value: 4, verdict: 'yes' },
    ])
    expect(instead({ devicesEnrolled: 1 }, { not: { devicesEnrolled: { atMost: 2 } } })).toEqual([
      { fact: 'devicesEnrolled', value: 3, verdict: 'yes' },
    ])
  })

  test('a number changes a no once, with the nearest of the values that do', () => {
    const between: Condition = {
      any: [{ devicesEnrolled: { atMost: 2 } }, { not: { devicesEnrolled: { atMost: 7 } } }],
    }
    expect(instead({ devicesEnrolled: 6 }, between)).toEqual([{ fact: 'devicesEnrolled', value: 8, verdict: 'yes' }])
    expect(instead({ devicesEnrolled: 4 }, between)).toEqual([{ fact: 'devicesEnrolled', value: 2, verdict: 'yes' }])
    expect(instead({ devicesEnrolled: 4, repairQuote: 5 }, between)).toHaveLength(1)
  })

  test('a word that excludes what was told is left out, and of those alike each is named', () => {
    expect(instead({ os: 'ios' }, { os: { not: 'ios' } }).map(({ value }) => value)).toEqual([
      'android',
      'windows',
      'other',
    ])
    expect(instead({ contract: 'sim-only', apply: 'later' }, { apply: { not: 'later' } })).toEqual([
      { fact: 'apply', value: 'with-sim', verdict: 'yes' },
    ])
  })

  test('no fact alone changes two clauses that fail by two facts', () => {
    expect(instead({ device: 'used', os: 'ios' }, { device: 'new' }, { os: 'android' })).toEqual([])
    expect(instead({ device: 'used', os: 'ios' }, { device: 'new' }, { os: 'ios' })).toEqual([
      { fact: 'device', value: 'new', verdict: 'yes' },
    ])
  })

  test('a fact changes nothing where it was not told, is a date, or is excluded by another fact', () => {
    expect(instead({ os: 'ios' }, { all: [{ device: 'new' }, { os: 'android' }] })).toEqual([
      { fact: 'os', value: 'android', verdict: 'conditional' },
    ])
    expect(instead({ on: '2025-01-01', start: '2025-01-02' }, { on: { during: 'use' } })).toEqual([])
    expect(instead({ apply: 'later', contract: 'sim-only' }, { apply: 'with-device' })).toEqual([])
    expect(instead({ os: 'ios' }, { registered: 'no' })).toEqual([])
    expect(instead({ apply: 'later', contract: 'sim-only' }, { apply: 'with-sim' })).toEqual([
      { fact: 'apply', value: 'with-sim', verdict: 'yes' },
    ])
  })
})
