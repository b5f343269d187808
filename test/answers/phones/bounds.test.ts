import { describe, expect, test } from 'vitest'
import { cost, costPhones, eligiblePhones, loadTables } from '../../../src/index.ts'
import { folder, run } from '../../commands/run.ts'

/*
 * A list of phones is one answer, which takes no longer than a second: there is a limit of phones and of claims about all
 * of them, and the phones with claims share the work that one answer may take.
 */

const tables = await loadTables()
const options = { asOf: '2026-11-28' }

const phones = <Phone>(count: number, phone: Phone): readonly Phone[] => Array.from({ length: count }, () => phone)

const fault = (code: string) => expect.objectContaining({ code })

/** Days of claims, some weeks apart. */
const days = (count: number): readonly string[] =>
  Array.from(
    { length: count },
    (_, place) => `${2022 + Math.floor(place / 6)}-${String((place % 6) * 2 + 1).padStart(2, '0')}-15`,
  )

const threeClaims = { claims: ['2022-03-05', '2023-02-11', '2024-08-30'], months: 48 }

describe('the limits of a list', () => {
  test('are 20 phones', () => {
    expect(eligiblePhones(tables, phones(20, {}), options).phones).toHaveLength(20)
    for (const ask of [eligiblePhones, costPhones])
      expect(() => ask(tables, phones(21, {}), options)).toThrow(fault('too-many-phones'))
  })

  test('and 100 claims about all phones, with days or without', () => {
    expect(costPhones(tables, phones(10, { claims: days(10) }), options).phones).toHaveLength(10)
    const more = [...phones(10, { claims: days(10) }), { claims: days(1) }]
    expect(() => costPhones(tables, more, options)).toThrow(fault('too-many-claims-together'))
  })

  test('and one phone at least', () => {
    for (const ask of [eligiblePhones, costPhones])
      expect(() => ask(tables, [], options)).toThrow(fault('facts-not-a-map'))
  })

  test('are those of a list that changes or has an iterator of its own', () => {
    const many = Object.assign([{}, {}], {
      *[Symbol.iterator]() {
        yield* phones(30, {})
      },
    })
    expect(eligiblePhones(tables, many, options).phones).toHaveLength(2)
    let asked = 0
    const growing = new Proxy([{}], { get: (list, key) => (key === 'length' ? 10 ** asked++ : Reflect.get(list, 0)) })
    expect(eligiblePhones(tables, growing, options).phones).toHaveLength(1)
  })

  test('are said by the command with the number that is told and the most', async () => {
    const cwd = folder({ 'many.yaml': '- {}\n'.repeat(21), 'all.yaml': '- {}\n'.repeat(20) })
    const many = await run(['eligible', '--facts', 'many.yaml', '--lang', 'en'], { cwd })
    expect(many).toMatchObject({ code: 2, stdout: '' })
    expect(many.stderr).toContain('many.yaml holds 21 phones\n  give at most 20;')
    const claims = await run(['cost', '--facts', 'all.yaml', '--claims', '6', '--lang', 'en'], { cwd })
    expect(claims.stderr).toContain(
      'all.yaml: 120 claims are told about all phones together\n  give at most 100 together; for more, batch',
    )
    expect((await run(['cost', '--facts', 'all.yaml', '--claims', '5'], { cwd })).code).toBe(0)
  })

  test('and fail a case with the place of its list', async () => {
    const cwd = folder({
      'case.yaml': `- { name: many, command: eligible, asOf: 2026-11-28, facts: [${'{},'.repeat(21)}], expect: { phones: [] } }\n`,
    })
    const { code, stdout } = await run(['test', 'case.yaml', '--lang', 'en'], { cwd })
    expect(code).toBe(1)
    expect(stdout).toContain('case.yaml:1:54 holds 21 phones')
  })
})

describe('the work of an answer', () => {
  test('is enough for a family of five phones with three claims each', () => {
    const family = costPhones(tables, [...phones(5, threeClaims), ...phones(15, {})], options)
    const alone = cost(tables, threeClaims, options)
    for (const phone of family.phones.slice(0, 5))
      expect(phone.plans.map(plan => plan.total)).toEqual(alone.plans.map(plan => plan.total))
    expect(family.notes.map(note => note.code)).not.toContain('too-many-ways')
  })

  test('is shared among the phones with claims: of twenty the totals are bounds', () => {
    const { phones: many, notes } = costPhones(tables, phones(20, threeClaims), options)
    const alone = cost(tables, threeClaims, options)
    expect(notes.map(note => note.code)).toContain('too-many-ways')
    for (const phone of many)
      for (const [place, { total }] of phone.plans.entries()) {
        const exact = alone.plans[place]!.total!
        expect(total!.min).toBeLessThanOrEqual(exact.min)
        expect(total!.max ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(exact.max ?? Number.POSITIVE_INFINITY)
      }
  })
})
