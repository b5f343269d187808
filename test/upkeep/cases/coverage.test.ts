import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadTables } from '../../../src/index.ts'
import type { Note } from '../../../src/model/edition.ts'
import { inForceFrom, type Tables } from '../../../src/model/tables.ts'
import { type FiledCase, readCases } from '../../../src/upkeep/cases/cases.ts'
import { coverageOf } from '../../../src/upkeep/cases/coverage.ts'
import { itemsOf } from '../../../src/upkeep/cases/items.ts'
import { folder } from '../../commands/run.ts'

const tables = await loadTables()

const cases = (yaml: string): readonly FiledCase[] => readCases([join(folder({ 'a.yaml': yaml }), 'a.yaml')], 0)
const one = (facts: string, asOf = '2023-10-10') =>
  cases(`- { name: a, asOf: ${asOf}, command: eligible, facts: ${facts}, expect: { next: null } }`)

/** What a case reaches, as `plan day item: state`. */
const reachedBy = (asked: readonly FiledCase[], given: Tables = tables): readonly string[] => {
  const { unreached } = coverageOf(asked, given)
  const left = new Set(unreached.map(item => JSON.stringify(item)))
  return given.editions
    .flatMap(itemsOf)
    .filter(item => !left.has(JSON.stringify(item)))
    .map(({ plan, edition, item, state }) => `${plan} ${edition} ${item}${state === null ? '' : `: ${state}`}`)
}

test('no case reaches nothing, and the percentage is rounded down', () => {
  const { total, reached, percent, unreached } = coverageOf([], tables)
  expect([reached, percent, unreached.length]).toEqual([0, 0, total])
  const some = coverageOf(one('{}'), tables)
  expect(Number.isInteger(some.reached) && some.percent).toBe(Math.floor((100 * some.reached) / some.total))
})

describe('a case reaches', () => {
  const reached = reachedBy(one('{ plan: used, device: new, devicesEnrolled: 0 }'))

  test('each clause for joining in its state, and not in the other', () => {
    expect(reached).toContain('used 2023-10-07 join.device-is-used: no')
    expect(reached).not.toContain('used 2023-10-07 join.device-is-used: yes')
    expect(reached).toContain('used 2023-10-07 join.devices-within-limit: yes')
    expect(reached).not.toContain('used 2023-10-07 join.bought-from-iijmio: no')
  })
  test('the figures it shows and those its clauses compare with', () => {
    expect(reached).toContain('used 2023-10-07 figures.monthly')
    expect(reached).toContain('used 2023-10-07 figures.devices-per-person')
    expect(reached).not.toContain('used 2023-10-07 figures.return-days')
  })
  test('nothing of another plan or another edition', () => {
    expect(reached.filter(item => !item.startsWith('used 2023-10-07 '))).toEqual([])
  })
  test('the period a clause asks about, with its length; notes and open clauses that it mentions; readings that differ', () => {
    const own = reachedBy(one('{ plan: own, os: other, carrier: softbank, line: mnp, released: 2021-10-10 }'))
    const open = reachedBy(
      one(
        '{ plan: own, os: android, carrier: softbank, line: mnp, boughtFrom: retailer, contract: sim-only, apply: with-sim, soldInJapan: "yes", giteki: "yes", intact: "yes", otherCover: "no", released: 2021-10-10 }',
      ),
    )
    expect(own).toContain('own 2023-10-07 periods.release-age')
    expect(own).toContain('own 2023-10-07 figures.release-age-months')
    expect(own).toContain('own 2023-10-07 notes.carrier-cover-ends')
    expect(open).toContain('own 2023-10-07 open.carrier-accepted.official-page')
    expect(open).toContain('own 2023-10-07 open.last-day.day-in')
    expect(open).toContain('own 2023-10-07 open.cap-on-exchange')
    expect(open).toContain('own 2023-10-07 figures.cap')
  })
})

/** What a case of a command reaches. */
const of = (command: string, facts: string) =>
  reachedBy(
    cases(`- { name: a, asOf: 2023-10-10, command: ${command}, facts: ${facts}, expect: { asOf: 2023-10-10 } }`),
  )

test('every answer reaches what decides it', () => {
  const covers = of(
    'covers',
    '{ plan: own, event: natural-failure, on: 2024-05-01, start: 2023-11-01, released: 2023-01-01, purchased: 2023-02-01, unofficialRepair: "no" }',
  )
  const own = (item: string) => `own 2023-10-07 ${item}`
  for (const item of ['events.natural-failure', 'route.0', 'route.1', 'limits.uses', 'exclusions.no-unofficial-repair'])
    expect(covers).toContain(own(item))
  for (const item of ['periods.natural-failure', 'periods.maker-warranty', 'figures.natural-failure-months'])
    expect(covers).toContain(own(item))
  expect(covers).not.toContain(own('events.theft'))
  expect(of('covers', '{ plan: own, event: theft }')).toContain(own('events.theft'))

  const steps = of('claim-steps', '{ plan: new, remedy: exchange, esim: "no", replacementArrived: 2024-01-01 }')
  expect(steps).toContain('new 2023-10-07 steps.return-old-device')
  expect(steps).toContain('new 2023-10-07 figures.return-days')
  expect(steps).not.toContain('new 2023-10-07 steps.re-issue-esim')

  const cost = of('cost', '{ plan: new, tier: 418, months: 12, claims: 1, unreturned: true }')
  expect(cost).toContain('new 2023-10-07 figures.unreturned')
  expect(cost).toContain('new 2023-10-07 fees.0')
  expect(cost).not.toContain('new 2023-10-07 figures.monthly.550')

  expect(of('timeline', '{ plan: used, start: 2024-01-01 }')).toContain('used 2023-10-07 periods.damage')
})

describe('printed words do not count', () => {
  test('what decided is reached though its words are not printed', () => {
    const deadline = of('claim-steps', '{ plan: new, remedy: exchange, replacementArrived: 2024-01-01 }')
    expect(deadline).toContain('new 2023-10-07 open.return-counting.delivery-day-out')
    expect(deadline).toContain('new 2023-10-07 open.return-counting.delivery-day-in')
    const undated = of('claim-steps', '{ plan: new, remedy: exchange }')
    expect(undated.filter(item => item.includes('open.return-counting.'))).toEqual([])
    const cost = of('cost', '{ plan: own, months: 12, claims: 1, released: 2021-10-10 }')
    expect(cost).toContain('own 2023-10-07 periods.release-age')
  })
  test('a clause is not reached where another clause prints the same words', () => {
    const editions = tables.editions.map(filed => {
      const { says } = filed.edition.join.find(({ id }) => id === 'device-is-used') ?? filed.edition.join[0]!
      const note: Note = { id: 'same-words', code: 'good-to-know', in: ['covers'], says }
      const edition = { ...filed.edition, notes: [...filed.edition.notes, note] }
      return { ...filed, edition, lines: { ...filed.lines, 'notes.same-words': 2 } }
    })
    const reached = reachedBy(one('{ plan: used, device: used }'), { ...tables, editions })
    expect(reached).toContain('used 2023-10-07 join.device-is-used: yes')
    expect(reached).not.toContain('used 2023-10-07 notes.same-words')
  })
  test('a link that fails by the event, and has no end, does not reach its period', () => {
    const battery = of('covers', '{ plan: new, event: battery }')
    expect(battery).toContain('new 2023-10-07 events.battery')
    expect(battery).not.toContain('new 2023-10-07 periods.maker-warranty')
  })
  test('a length that was told reaches the period, but not the figure that it replaces', () => {
    const replaced = of('timeline', '{ plan: new, purchased: 2024-01-01, start: 2024-01-01, makerWarrantyMonths: 24 }')
    expect(replaced).toContain('new 2023-10-07 periods.maker-warranty')
    expect(replaced).not.toContain('new 2023-10-07 figures.maker-warranty-months')
  })
  test('a claim that is refused reaches no price', () => {
    const theft = of('covers', '{ plan: used, event: theft }')
    expect(theft.filter(item => /fees|figures\.(repair|exchange)/.test(item))).toEqual([])
    expect(of('covers', '{ plan: used }')).toContain('used 2023-10-07 fees.0')
  })
})

test('a case without an answer reaches nothing', () => {
  expect(reachedBy(one('{ device: strange }'))).toEqual([])
  expect(reachedBy(cases('- { name: a, asOf: 2023-10-10, command: nothing, expect: { a: 1 } }'))).toEqual([])
  expect(reachedBy(one('{}', '2015-01-01'))).toEqual([])
})

describe('what is to be reached', () => {
  const items = (plan: string) =>
    tables.editions
      .filter(({ edition }) => edition.plan === plan && inForceFrom(edition) === '2023-10-07')
      .flatMap(itemsOf)
      .map(({ item, state }) => (state === null ? item : `${item}: ${state}`))

  test('a clause can be yes and no where some facts meet it under no reading', () => {
    const clause = items('own').filter(item => item.startsWith('join.carrier-accepted'))
    expect(clause).toEqual(['join.carrier-accepted: yes', 'join.carrier-accepted: no'])
  })
  test('figures that no source states are not asked for', () => {
    expect(items('own')).toContain('figures.cap')
    expect(items('own')).not.toContain('figures.unreturned')
  })
  test('open clauses count by their readings, and where an answer mentions them', () => {
    expect(items('own').filter(item => item.startsWith('open.last-day'))).toEqual([
      'open.last-day.day-out',
      'open.last-day.day-in',
    ])
    expect(items('own')).toContain('open.windows')
    expect(items('own')).not.toContain('open.fee-order')
  })
  test('every item has its place in the tables', () => {
    for (const { file, line } of tables.editions.flatMap(itemsOf)) expect([file, line > 1]).toEqual([file, true])
  })
})
