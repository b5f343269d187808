import { describe, expect, test } from 'vitest'
import {
  costPhones,
  covers,
  eligible,
  eligiblePhones,
  Fault,
  faultWords,
  loadTables,
  type Options,
  prepare,
  type SaidFacts,
} from '../src/index.ts'

const tables = await loadTables()
const options: Options = { asOf: '2026-11-28' }

test('a change of loaded tables is not in the tables of the next load', async () => {
  const [changed, whole] = [await loadTables(), JSON.stringify(await loadTables())]
  ;(changed.editions as unknown[]).pop()
  expect(JSON.stringify(await loadTables())).toBe(whole)
})

/** A call as a caller without types may make it. */
const loosely = (ask: unknown) => ask as (...given: unknown[]) => unknown

const codeOf = (call: () => unknown): string => {
  try {
    call()
    return 'answered'
  } catch (error) {
    if (error instanceof Fault) return error.code
    throw error
  }
}

const itself: Record<string, unknown> = {}
itself.device = itself

describe('the library throws only faults for what a caller gives', () => {
  test.each<[what: string, given: unknown[], code: string]>([
    ['no options', [{}], 'missing-value'],
    ['options without a day', [{}, {}], 'missing-value'],
    ['a day that is a number', [{}, { asOf: 20_261_128 }], 'bad-day'],
    ['a day that does not exist', [{}, { asOf: '2026-02-30' }], 'bad-day'],
    ['no facts', [undefined, options], 'facts-not-a-map'],
    ['a list of facts', [[], options], 'facts-not-a-map'],
    ['a BigInt as a word', [{ device: 1n }, options], 'unknown-value'],
    ['a BigInt in a list', [{ device: [1n] }, options], 'unknown-value'],
    ['a value that holds itself', [{ device: itself }, options], 'unknown-value'],
    ['a claim with a date that has no text', [{ claims: [{ date: Object.create(null) }] }, options], 'bad-day'],
    ['a symbol', [{ device: Symbol('used') }, options], 'unknown-value'],
    ['a BigInt as a number', [{ devicesEnrolled: 2n }, options], 'answered'],
    ['a plan that is no text', [{ plan: 1n }, options], 'unknown-value'],
    ['plans that are no list', [{}, { ...options, plans: 'used' }], 'answered'],
    ['plans with another', [{}, { ...options, plans: [null] }], 'unknown-plan'],
    ['plans with a hole', [{}, { ...options, plans: Object.assign(new Array(2), { 1: 'used' }) }], 'unknown-plan'],
    ['facts in a Map', [new Map([['device', 'used']]), options], 'facts-not-a-map'],
    ['facts in a form', [new URLSearchParams('device=used'), options], 'facts-not-a-map'],
  ])('%s', (_, given, code) => {
    expect(codeOf(() => loosely(eligible)(tables, ...given))).toBe(code)
    expect(codeOf(() => loosely(covers)(tables, ...given))).toBe(code)
  })

  const notTables = [
    { editions: [] },
    { editions: [null], sources: {} },
    { editions: [{}], sources: {} },
    { editions: tables.editions },
  ]

  test.each([undefined, null, {}, [], 'data', { editions: {} }, ...notTables])('tables that are %j', given => {
    expect(codeOf(() => loosely(eligible)(given, {}, options))).toBe('no-tables')
    expect(codeOf(() => loosely(costPhones)(given, [{}], options))).toBe('no-tables')
    expect(codeOf(() => loosely(prepare)(given, options))).toBe('no-tables')
  })

  test('a promise of tables, for want of `await`', () => {
    expect(codeOf(() => loosely(eligible)(Promise.resolve(tables), {}, options))).toBe('no-tables')
  })

  test('for phones and for `prepare` too', () => {
    expect(codeOf(() => loosely(costPhones)(tables, [{}]))).toBe('missing-value')
    expect(codeOf(() => loosely(costPhones)(tables, {}, options))).toBe('facts-not-a-map')
    expect(codeOf(() => loosely(costPhones)(tables, [null], options))).toBe('facts-not-a-map')
    expect(codeOf(() => loosely(costPhones)(tables, [new Map()], options))).toBe('facts-not-a-map')
    expect(codeOf(() => loosely(prepare)(tables))).toBe('missing-value')
  })

  test.each([
    ['x', 'bad-amount'],
    [-1, 'bad-amount'],
    [Number.NaN, 'bad-amount'],
    ['unknown', 'answered'],
    [null, 'answered'],
  ])('%s as the most that phones may cost', (maxTotal, code) => {
    expect(codeOf(() => loosely(costPhones)(tables, [{ months: 12 }], { ...options, maxTotal }))).toBe(code)
  })

  test('a list that is too long to be copied', () => {
    const claims = new Array(1_000_000_000)
    expect(codeOf(() => loosely(covers)(tables, { claims }, options))).toBe('too-many-claims')
    expect(codeOf(() => loosely(eligiblePhones)(tables, claims, options))).toBe('too-many-phones')
    expect(codeOf(() => loosely(eligiblePhones)(tables, new Array(1), options))).toBe('facts-not-a-map')
  })

  test('a list of claims is as long as it says, whatever its iterator gives', () => {
    const claims = Object.assign(['2023-05-01'], {
      *[Symbol.iterator]() {
        for (;;) yield '2023-05-02'
      },
    })
    expect(loosely(covers)(tables, { plan: 'own', claims }, options)).toMatchObject({
      facts: { claims: [{ date: '2023-05-01' }] },
    })
  })

  test('an error about a phone of a list says which', () => {
    const at = (phone: unknown) => {
      try {
        loosely(eligiblePhones)(tables, [{}, phone], options)
        return null
      } catch (error) {
        return (error as Error).message
      }
    }
    expect(at({ device: 'x' })).toContain('phones[1].device')
    expect(at({ devise: 'new' })).toContain('phones[1] devise')
    expect(at('new')).toContain('phones[1]')
    expect(at({ name: {} })).toContain('phones[1].name')
    expect(at({ claims: ['x'] })).toContain('phones[1].claims')
    const both = () => loosely(eligiblePhones)(tables, [{}, { plan: 'own' }], { ...options, plans: ['own'] })
    expect(both).toThrow(expect.objectContaining({ message: expect.stringContaining('phones[1].plan') }))
  })

  test('a name of a phone is a text or a number, as in a file', () => {
    expect(codeOf(() => loosely(eligiblePhones)(tables, [{ name: {} }], options))).toBe('bad-phone-name')
    const named = loosely(eligiblePhones)(tables, [{ name: 3 }, { name: null }], options)
    expect(named).toMatchObject({ phones: [{ name: '3' }, { name: null }] })
  })
})

test('`unknown` and null are values of each fact by its type, and mean that it is not known', () => {
  const facts: SaidFacts = { device: 'unknown', boughtFrom: null, devicesEnrolled: 'unknown', claims: null }
  expect(eligible(tables, facts, options)).toEqual(eligible(tables, {}, options))
})

test('a fault has its message in both languages, with the right values and the nearest known word', () => {
  try {
    loosely(eligible)(tables, { device: 'usd' }, options)
    expect.unreachable()
  } catch (error) {
    const { text, hint, suggestion } = faultWords(error as Fault)
    expect(text.en).toBe('device usd is not known')
    expect(text.ja).toBe('device usd は分かりません')
    expect(hint?.en).toContain('new')
    expect(suggestion).toBe('used')
  }
})

test('a prepared decision is null for what `eligible` refuses', () => {
  const prepared = prepare(tables, options)
  for (const given of [undefined, null, 3, 'x', [], new Map([['device', 'used']])]) {
    expect(prepared.decide(given as never)).toBeNull()
    expect(prepared.reasoned(given as never)).toBeNull()
  }
})

test('a list with holes is refused as one with unknown items is', () => {
  const options = { asOf: '2023-10-10' }
  const covering = () => covers(tables, { plan: 'new', claims: new Array(3) }, options)
  expect(covering).toThrow(expect.objectContaining({ code: 'bad-claim' }))
  const phones = () => eligiblePhones(tables, new Array(3), options)
  expect(phones).toThrow(expect.objectContaining({ code: 'facts-not-a-map' }))
})
