import { describe, expect, test } from 'vitest'
import { settle } from '../../../src/engine/settle.ts'
import { situationOf } from '../../../src/engine/situation.ts'
import { loadTables } from '../../../src/index.ts'
import { impossiblePairs } from '../../../src/model/conflicts.ts'
import type { Condition, Edition } from '../../../src/model/edition.ts'
import { type Facts, factNames, kindOf } from '../../../src/model/facts.ts'
import { impactOf } from '../../../src/upkeep/diff/impact.ts'
import { groupsOf } from '../../../src/upkeep/diff/situations.ts'
import { clause, day, filed, lastDay, months, period, small } from '../../engine/small.ts'

const tables = await loadTables()
const edition = (plan: string, observed: string): Edition =>
  tables.editions.find(one => one.edition.plan === plan && one.edition.observed === observed)!.edition

const asOf = day('2023-10-07')
const verdictOf = (one: Edition, facts: Facts, on = asOf) => settle(one.join, situationOf(one, facts, on)).verdict
const impact = (from: Edition, to: Edition, on = asOf) =>
  impactOf([{ plan: from.plan, from: filed(from), to: filed(to) }], on, () => {})

/** Every choice of words for some facts, told or not, that does not contradict itself; numbers as given. */
const everySituation = (names: readonly (keyof Facts)[], numbers: readonly number[]): readonly Facts[] => {
  const all = names.reduce<readonly Facts[]>(
    (so, name) => {
      const kind = kindOf(name)
      const values = kind.kind === 'choice' ? kind.choices : numbers
      return so.flatMap(facts => [facts, ...values.map(value => ({ ...facts, [name]: value }))])
    },
    [{}],
  )
  return all.filter(facts => !impossiblePairs.some(pair => pair.every(([fact, value]) => facts[fact] === value)))
}

describe('against brute force', () => {
  const [launch, later] = [edition('used', '2020-07-28'), edition('used', '2023-10-07')]
  const every = everySituation(['device', 'boughtFrom', 'apply', 'contract', 'devicesEnrolled'], [0, 4, 5, 6])
  const turned = every.filter(facts => verdictOf(launch, facts) !== verdictOf(later, facts))

  test('every situation is counted, and every one whose verdict changes', () => {
    expect(turned.length).toBeGreaterThan(0)
    expect(impact(launch, later)).toMatchObject({ total: every.length, changed: turned.length, seed: null })
  })

  test('no situation with fewer facts changes in the same way as an example', () => {
    const sizeOf = (facts: Facts) => Object.keys(facts).length
    const { examples } = impact(launch, later)
    const ways = new Set(turned.map(facts => `${verdictOf(launch, facts)} ${verdictOf(later, facts)}`))
    expect(new Set(examples.map(({ from, to }) => `${from} ${to}`))).toEqual(ways)
    for (const { from, to, facts } of examples) {
      const same = turned.filter(one => verdictOf(launch, one) === from && verdictOf(later, one) === to)
      expect(sizeOf(facts)).toBe(Math.min(...same.map(sizeOf)))
    }
  })
})

test('the verdict of a plan is that of its groups put together', () => {
  const own = edition('own', '2023-10-07')
  const groups = groupsOf([own], asOf)
  expect(groups.length).toBeGreaterThan(5)
  for (let round = 0; round < 300; round++) {
    const facts = Object.assign(
      {},
      ...groups.map(({ situations }, at) => situations[(round * (31 + at) + at) % situations.length]),
    )
    const parts = groups.map(group => settle(group.clauses, situationOf(own, facts, asOf)).verdict)
    const together = parts.includes('no') ? 'no' : parts.includes('conditional') ? 'conditional' : 'yes'
    expect(verdictOf(own, facts)).toBe(together)
  }
})

describe('a plan that reads many facts', () => {
  const own = edition('own', '2023-10-07')
  const without = (id: string): Edition => ({ ...own, join: own.join.filter(one => one.id !== id) })

  test('has millions of situations, and each is counted', () => {
    const { total, plans } = impact(own, without(own.join[0]!.id))
    expect(total).toBeGreaterThan(1_000_000)
    expect(plans).toMatchObject([{ plan: 'own', total, sampled: false }])
  })

  test.each(own.join.map(one => one.id))(
    'that loses the clause %s changes some answer, and its examples are true',
    id => {
      const { changed, examples } = impact(own, without(id))
      expect(changed).toBeGreaterThan(0)
      expect(examples.length).toBeGreaterThan(0)
      for (const { facts, from, to } of examples) {
        expect(from).not.toBe(to)
        expect([verdictOf(own, facts), verdictOf(without(id), facts)]).toEqual([from, to])
      }
    },
  )

  test('whose time since the release becomes longer changes only situations with a release in between', () => {
    const longer: Edition = { ...own, figures: { ...own.figures, 'release-age-months': months(30) } }
    const { changed, examples } = impact(own, longer)
    expect(changed).toBeGreaterThan(0)
    expect(examples.length).toBeGreaterThan(0)
    for (const { facts } of examples) {
      expect(facts.released! >= '2021-04-07' && facts.released! <= '2021-10-07').toBe(true)
    }
  })
})

describe('dates', () => {
  const within = (count: number): Edition =>
    small({
      figures: { length: months(count) },
      open: [lastDay],
      periods: [period('fresh', { from: 'released', for: 'length', edge: 'last-day', cite: 'article-2023' })],
      join: [clause('fresh', { asOf: { during: 'fresh' } })],
    })

  test('are tried on both sides of the edges of either edition', () => {
    const [group] = groupsOf([within(12), within(24)], day('2024-06-15'))
    const tried = group!.situations.map(facts => facts.released)
    for (const edge of ['2023-06-14', '2023-06-15', '2023-06-16', '2022-06-14', '2022-06-15', '2022-06-16'])
      expect(tried).toContain(edge)
    expect(tried).toContain(undefined)
  })
})

test('the same edition on both days changes no answer', () => {
  const own = filed(edition('own', '2023-10-07'))
  const found = impactOf([{ plan: 'own', from: own, to: own }], asOf, () => {})
  expect(found).toMatchObject({ changed: 0, examples: [], plans: [{ changed: 0 }] })
  expect(found.total).toBeGreaterThan(1_000_000)
})

test('where one day has no edition every answer changes; where neither has one, there is no plan to count', () => {
  const one = filed(small({ join: [clause('phone', { device: 'new' })] }))
  const found = impactOf(
    [
      { plan: 'small', from: null, to: one },
      { plan: 'none', from: null, to: null },
    ],
    asOf,
    () => {},
  )
  expect(found).toMatchObject({
    total: 3,
    changed: 3,
    examples: [{ plan: 'small', from: 'unattested', to: 'conditional', facts: {} }],
    plans: [{ plan: 'small', total: 3, changed: 3 }],
  })
})

describe('clauses that read too many facts together', () => {
  const many = factNames.filter(name => kindOf(name).kind === 'choice').slice(0, 12)
  const tied = (last: string): Edition => {
    const tests = many.map(name => {
      const kind = kindOf(name)
      return { [name]: kind.kind === 'choice' ? kind.choices[0] : '' } as Condition
    })
    return small({ join: [clause('tied', { any: [...tests, { os: last } as Condition] })] })
  }
  const first = impact(tied('windows'), tied('other'))

  test('are sampled, and the answer names the seed', () => {
    expect(first).toMatchObject({ plans: [{ sampled: true }], seed: expect.any(Number) })
    expect(first.changed).toBeGreaterThan(0)
  })

  test('are sampled alike each time', () => {
    expect(impact(tied('windows'), tied('other'))).toEqual(first)
  })
})

test('each situation is reported as progress, the last one as the end', () => {
  const [one, other] = [small({ join: [clause('phone', { device: 'new' })] }), small()]
  const told: (readonly [number, number])[] = []
  impactOf([{ plan: 'small', from: filed(one), to: filed(other) }], asOf, (...progress) => told.push(progress))
  expect(told.map(([done]) => done)).toEqual(told.map((_, index) => index + 1))
  expect(told.at(-1)).toEqual([told.length, told.length])
})
