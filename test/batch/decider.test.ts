import { expect, test, vi } from 'vitest'
import { Values } from '../../src/batch/codes.ts'
import { Decider } from '../../src/batch/decider.ts'
import { Growing } from '../../src/batch/growing.ts'
import { PlanDecider } from '../../src/batch/plan-decider.ts'
import { plainAnswerer, recordAnswerer } from '../../src/batch/records.ts'
import { eligible, loadTables } from '../../src/index.ts'
import type { Day } from '../../src/model/day.ts'
import { factNames } from '../../src/model/facts.ts'
import { randomRecord, seeded } from '../bench/records.mjs'
import { many, seed } from '../seed.ts'

/*
 * The short way from a record to its answer is held equal to the plain one: on random records, and on lines with
 * anything broken in them.
 */

const cases = many(300)
const asOf = '2023-10-10' as Day
const tables = await loadTables()
const plans = ['new', 'used', 'own']

const shortly = recordAnswerer('eligible', tables, asOf, false)
const plainly = plainAnswerer('eligible', tables, asOf, false)
const out = new Growing()

/** The answers to a line by both ways. */
const both = (line: Buffer, number: number) => {
  const isBad = shortly(line, 0, line.length, number, out)
  return [{ text: Buffer.from(out.take()).toString('utf8'), isBad }, plainly(line.toString('utf8'), number)] as const
}

type Random = () => number
const pick = <One>(list: readonly One[], random: Random): One => list[Math.floor(random() * list.length)]!

const further: Readonly<Record<string, readonly unknown[]>> = {
  purchased: ['2022-02', '2023-09-30', 'today', '2024-02-29', null],
  start: ['2023-10', '2021-01-31', 'unknown'],
  tier: ['418', 550, '400'],
  claims: [['2023-01-01'], []],
  devicesEnrolled: ['3', 4.0, 1000, 1001, -1, 1.5],
  device: [null, 'unknown', 'usd', 1, true, {}],
  plan: ['used', 'nobody'],
  id: [0, -0, 1.5, 'a"b', 'é', '鍵', null, [1], 1e21],
  __proto__: [1],
  strange: [1],
}

const unusual = (random: Random): object => {
  const record: Record<string, unknown> = { id: Math.floor(random() * 1e6), ...randomRecord(random) }
  for (const [key, values] of Object.entries(further)) if (random() < 0.15) record[key] = pick(values, random)
  return record
}

test(`both ways answer ${cases} random records alike (seed ${seed})`, () => {
  const random = seeded(seed)
  for (let index = 1; index <= cases; index++) {
    const record = random() < 0.7 ? { id: index, ...randomRecord(random) } : unusual(random)
    const line = Buffer.from(JSON.stringify(record, null, pick([0, 0, 0, 1], random)).replaceAll('\n', ''))
    const [short, plain] = both(line, index)
    expect(short, line.toString()).toEqual(plain)
  }
}, 3_600_000)

const signs = [
  ...'{}[],:"\\ \t0123456789eE+-.nulltruefalse\u0000é',
  '"id":',
  '{"a":1}',
  ',"device":"used"',
  '\\u0041',
  '\r',
]

const broken = (line: string, random: Random): string => {
  const at = Math.floor(random() * (line.length + 1))
  const cut = Math.floor(random() * 3)
  return line.slice(0, at) + (random() < 0.7 ? pick(signs, random) : '') + line.slice(at + cut)
}

test(`both ways answer ${cases} broken lines alike (seed ${seed})`, () => {
  const random = seeded(seed + 1)
  for (let index = 1; index <= cases; index++) {
    let line = JSON.stringify({ id: index, ...randomRecord(random) })
    for (let times = 1 + Math.floor(random() * 3); times > 0; times--) line = broken(line, random)
    const [short, plain] = both(Buffer.from(line), index)
    expect(short, line).toEqual(plain)
  }
}, 3_600_000)

test.each(['{}', ' {"device":"used"}', '{"device":"us\\u0065d"}', '{"id":{"a":[1]},"device":"used"}'])(
  'plain facts are answered from memory, however the record is written: %s',
  line => {
    const decide = vi.spyOn(Decider.prototype, 'decide')
    const [short, plain] = both(Buffer.from(line), 1)
    expect(decide.mock.results).toEqual([{ type: 'return', value: expect.anything() }])
    expect(short).toEqual(plain)
    decide.mockRestore()
  },
)

test('a decider gives the verdicts, needs, reasons and next question of eligible', () => {
  const decider = Decider.of(tables, plans, asOf)!
  const random = seeded(seed + 2)
  for (let index = 0; index < 500; index++) {
    const facts = randomRecord(random)
    const wanted = eligible(tables, facts, { asOf })
    const got = decider.reasoned(facts)!
    expect(got.plans).toEqual(wanted.plans.map(({ id, verdict, needs, reasons }) => ({ id, verdict, needs, reasons })))
    expect(got.next?.fact).toBe(wanted.next?.fact)
    expect(decider.decide(facts)?.plans).toEqual(wanted.plans.map(({ id, verdict, needs }) => ({ id, verdict, needs })))
  }
})

test('a decider leaves everything but plain facts to eligible', () => {
  const decider = Decider.of(tables, plans, asOf)!
  for (const record of [
    { device: 'usd' },
    { strange: 1 },
    { claims: ['2023-01-01'] },
    { apply: 'with-device', contract: 'sim-only' },
  ])
    expect(decider.decide(record)).toBe(null)
})

test('a decider answers for a day that no edition attests', () => {
  expect(Decider.of(tables, ['used'], '2015-01-01' as Day)!.decide({})).toEqual({
    plans: [{ id: 'used', verdict: 'unattested', needs: [] }],
    next: null,
  })
})

test('every fact has a bit of its own among the needs, which are kept in one number', () => {
  expect(factNames.length).toBeLessThanOrEqual(32)
})

test('a plan whose joining reads a fact without a bit in the mask of needs is not decided by look-ups', () => {
  const filed = tables.editions.find(({ edition }) => edition.plan === 'used')!
  expect(PlanDecider.of(filed, asOf, new Values())).not.toBeNull()
  expect(PlanDecider.of(filed, asOf, new Values(), 3)).toBeNull()
})

test('the facts that the joining of every shipped edition reads are decided by look-ups', () => {
  for (const filed of tables.editions) expect(PlanDecider.of(filed, asOf, new Values())).not.toBeNull()
})

test('more values of a fact than are remembered at once are answered alike in both ways', () => {
  const day = (index: number) => new Date(Date.UTC(2010, 0, 1 + index)).toISOString().slice(0, 10)
  for (let index = 0; index < 5_000; index++) {
    const line = Buffer.from(`{"id":1,"device":"used","start":"2023-09-01","purchased":"${day(index)}"}`)
    if (index % 1_000 > 3) shortly(line, 0, line.length, index, out)
    else {
      out.take()
      const [short, plain] = both(line, index)
      expect(short).toEqual(plain)
    }
  }
  out.take()
})

test('facts that no answer depends on may have any number of values', () => {
  const decider = Decider.of(tables, plans, asOf)!
  const answers = new Set(
    Array.from({ length: 5_000 }, (_, quote) =>
      JSON.stringify(decider.decide({ device: 'used', repairQuote: quote + 1 })),
    ),
  )
  expect([...answers]).toEqual([JSON.stringify(decider.decide({ device: 'used' }))])
  expect(decider.decide({ repairQuote: 'much' })).toBeNull()
})
