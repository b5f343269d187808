import { describe, expect, test } from 'vitest'
import { heldTogether, remainingOf } from '../../src/engine/holds.ts'
import { situationOf } from '../../src/engine/situation.ts'
import { addDays } from '../../src/model/day.ts'
import type { Condition, Edition } from '../../src/model/edition.ts'
import type { FactName, Facts, Least } from '../../src/model/facts.ts'
import { clause, day, days, lastDay, months, openClause, period, small, yen } from './small.ts'

/* What must still hold of the facts not told. */

const edition = small({
  figures: { year: months(12), day: days(1), cap: yen(10_000), unstated: 'unknown' },
  open: [lastDay, openClause('whose', 'mine', 'yours')],
  periods: [
    period('use', { from: 'start', for: 'year', edge: 'last-day' }),
    period('one-day', { from: 'start', for: 'day' }),
    period('whole-year', { from: 'start', for: 'year' }),
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

  test('a day is outside a period that is counted from it, or from another day', () => {
    expect(remaining({ start: '2025-01-10' }, { not: { start: { during: 'maker' } } })).toEqual([
      [{ fact: 'purchased', from: null, to: '2024-01-09' }],
    ])
    expect(remaining({ purchased: '2026-01-10' }, { not: { start: { during: 'maker' } } })).toEqual([
      [{ fact: 'start', from: '2027-01-11', to: null }],
    ])
  })

  test('a day is the only one that will do', () => {
    expect(remaining({ start: '2025-01-10' }, { on: { during: 'one-day' } })).toEqual([
      [{ fact: 'on', from: '2025-01-10', to: '2025-01-10' }],
    ])
  })

  test('a day are the first and the last beside which none will do, whatever days are nearer to the question', () => {
    const by = (last: string): Condition => ({ start: { atMost: last } })
    const after = (...lasts: readonly string[]): Condition => ({ all: lasts.map(last => ({ not: by(last) })) })
    expect(remaining({}, after('2025-01-05', '2025-02-05', '2025-03-05'))).toEqual([
      [{ fact: 'start', from: '2025-03-06', to: null }],
    ])
    expect(remaining({}, { all: [{ any: [by('2025-05-05'), by('2025-03-05')] }, after('2025-01-05')] })).toEqual([
      [{ fact: 'start', from: '2025-01-06', to: '2025-05-05' }],
    ])
    expect(remaining({}, { any: [by('2025-05-05'), by('2025-03-05')] })).toEqual([
      [{ fact: 'start', from: null, to: '2025-05-05' }],
    ])
    const during = (id: string): Condition => ({ on: { during: id } })
    const past: Condition = {
      all: [
        ...['2025-02-05', '2025-03-05', '2025-04-05'].map((last): Condition => ({ on: { atMost: last } })),
        { any: [during('one-day'), during('whole-year')] },
      ],
    }
    expect(remaining({ start: '2023-01-10' }, past)).toEqual([[{ fact: 'on', from: '2023-01-10', to: '2024-01-09' }]])
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

/** Eight facts of which `yes` is tried first: with all of their values there are too many ways to try. */
const eight: readonly FactName[] = [
  'soldInJapan',
  'giteki',
  'intact',
  'otherCover',
  'unofficialRepair',
  'esim',
  'eCertificate',
  'memoryCard',
]
const allNo = eight.map(fact => ({ fact, oneOf: ['no'] }))
const of = (word: 'yes' | 'no') => eight.map((name): Condition => ({ [name]: word }))
const read = (mine: Condition, yours: Condition): Condition => ({ open: 'whose', readings: { mine, yours } })

/** Unknown whatever is told. */
const unstated: Condition = { repairQuote: { atMost: 'unstated' } }

describe('what must still hold of many facts is found', () => {
  test('under every reading', () => {
    expect(remaining({}, { all: of('no').map(one => read(one, 'yes')) })).toEqual([allNo])
  })

  test('under a not', () => {
    expect(remaining({}, { not: { any: of('yes').map(one => read(one, 'no')) } })).toEqual([allNo])
  })

  test('where the sources leave open another way to hold', () => {
    expect(remaining({}, { any: [{ all: ['unknown', { device: 'new' }] }, { all: of('no') }] })).toEqual([allNo])
  })

  test('for two clauses at once', () => {
    const last = read({ modelChange: 'no' }, 'yes')
    expect(remaining({}, { all: of('no').map(one => read(one, 'yes')) }, last)).toEqual([
      allNo,
      [{ fact: 'modelChange', oneOf: ['no'] }],
    ])
  })

  test('for a clause that holds with the values of the one before it', () => {
    expect(remaining({}, { all: of('no') }, { any: [unstated, { all: of('no') }] })).toEqual([allNo, allNo])
  })
})

describe('what must still hold takes a bounded work', () => {
  /** A search for a way in which it holds tries as many as are allowed. */
  const never: Condition = { all: [unstated, { any: [unstated, ...of('no')] }] }
  const phone: Condition = { any: [{ os: 'ios' }, { os: 'android' }] }
  const afterMany = (count: number) => remaining({}, ...Array<Condition>(count).fill(never), phone).at(-1)
  const words = [{ fact: 'os', oneOf: ['ios', 'android'] }]

  test('that is enough for some clauses of which no way holds', () => {
    expect(afterMany(5)).toEqual(words)
  })

  test('and after which nothing is found, rather than a part of the values', () => {
    const found = Array.from({ length: 20 }, (_, count) => afterMany(5 + count))
    expect(found.at(-1)).toBeNull()
    for (const one of found) expect([words, null]).toContainEqual(one)
  })

  test('nor a part of the values where the work ends while they are widened', () => {
    const any: Condition = { any: [phone, { all: of('yes') }] }
    const few: Condition = { all: [unstated, { modelChange: 'no' }] } // a search of few steps
    const after = (many: number, some: number) =>
      remaining({}, ...Array<Condition>(many).fill(never), ...Array<Condition>(some).fill(few), any).at(-1)
    const whole = after(0, 0)
    const many = Array.from({ length: 14 }, (_, count) => count).findLast(count => after(count, 0) !== null)!
    const found = Array.from({ length: 100 }, (_, some) => after(many, some))
    expect([found[0], found.at(-1)]).toEqual([whole, null])
    for (const one of found) expect([whole, null]).toContainEqual(one)
  })

  test('also where claims are counted on each day that is tried', () => {
    const ids = Array.from({ length: 12 }, (_, at) => `uses-${at}`)
    const counts: Edition = {
      ...edition,
      figures: { ...edition.figures, long: months(60), uses: { count: 12, cite: 'article-2023' } },
      open: [lastDay, openClause('year', 'rolling-year', 'contract-year', 'calendar-year')],
      periods: [period('long', { from: 'start', for: 'long', edge: 'last-day' })],
      limits: ids.map(id => ({ id, counts: ['repair'], atMost: 'uses', per: 'year', cite: 'article-2023' })),
      remedies: [{ id: 'either', when: 'yes', gives: ['repair', 'exchange'], cite: 'article-2023' }],
    }
    const settled = [{}, { remedy: 'repair' }, {}, { remedy: 'exchange' }] as const
    const claims = Array.from({ length: 40 }, (_, at) => ({
      date: addDays(day('2016-01-01'), 3 * at),
      ...settled[at % settled.length],
    }))
    const clauses = ids.map(id =>
      clause(id, { all: [{ claims: { leave: id } } as Condition, { on: { during: 'long' } }] }),
    )
    const holdsOf = (count: number) =>
      remainingOf(clauses.slice(0, count), situationOf(counts, { claims }, asOf)).map(({ holds }) => holds)
    const after = [
      { fact: 'on', from: '2017-03-13', to: '2020-12-31' },
      { fact: 'start', from: '2016-01-01', to: '2016-01-01' },
    ]
    expect(holdsOf(2)).toEqual([after, after])
    expect(holdsOf(12).at(-1)).toBeNull()
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

  test('are those of the clauses that hold together: of two that exclude each other, of neither', () => {
    const two = [clause('new', { device: 'new' }), clause('used', { device: 'used' })]
    const three = [
      clause('ios', { os: 'ios' }),
      clause('either', { os: ['ios', 'android'] }),
      clause('esim', { esim: 'no' }),
    ]
    expect(heldTogether([...two, ...three], situation({}))).toEqual(['ios', 'either', 'esim'])
  })

  test('are none of a clause that holds only with others than the clause before it', () => {
    const android: Condition = { any: [{ all: [{ os: 'ios' }, unstated] }, { os: 'android' }] }
    expect(remaining({}, { os: 'ios' }, android)).toEqual([[{ fact: 'os', oneOf: ['ios'] }], null])
    expect(remaining({}, android, { os: ['ios', 'android'] })).toEqual([
      [{ fact: 'os', oneOf: ['android'] }],
      [{ fact: 'os', oneOf: ['ios', 'android'] }],
    ])
  })

  test('are one number where both ask for more than 0', () => {
    const above = (most: number): Condition => ({ not: { devicesEnrolled: { atMost: most } } })
    expect(remaining({}, above(2), above(1))).toEqual([
      [{ fact: 'devicesEnrolled', oneOf: [3] }],
      [{ fact: 'devicesEnrolled', oneOf: [3] }],
    ])
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

  test('is none where it stays open with some of those that are left', () => {
    const ios: Condition = { any: [{ os: 'ios' }, { all: ['unknown', { os: ['android', 'windows'] }] }] }
    expect(narrowed({}, ios, { os: { not: 'windows' } })[0]).toBeNull()
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
