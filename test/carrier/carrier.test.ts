import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadTables } from '../../src/index.ts'
import { readCases, runCase } from '../../src/upkeep/cases/cases.ts'
import { schemaNamedBy } from '../../src/upkeep/schemas/list.ts'
import { faultWords } from '../../src/view/error.ts'
import { folder, run } from '../commands/run.ts'

/*
 * Plans of other carriers, invented, in YAML alone: each answers all commands as the comments of its file say.
 */

const here = import.meta.dirname
const data = join(here, 'data')
const tables = await loadTables(data)
const cases = readCases([join(here, 'mikan.yaml'), join(here, 'sumomo.yaml')], 0)

test.each(cases)('$name', one => {
  expect(runCase(one, tables, { words: faultWords, schemaOf: schemaNamedBy }).failures).toEqual([])
})

test('check finds nothing in them', async () => {
  const { stdout, code } = await run(['check', '--data', data, '--as-of', '2025-06-01', '--json'])
  expect(JSON.parse(stdout).findings).toEqual([])
  expect(code).toBe(0)
})

describe('an amount that its source gives as a range', () => {
  const asked = ['--data', data, '--as-of', '2025-06-01', '--lang', 'en']
  const range = { min: 7_700, max: 12_100 }

  test('is shown as a range', async () => {
    const { stdout } = await run(['editions', 'show', 'sumomo', ...asked, '--json'])
    const { figures } = JSON.parse(stdout) as { figures: { id: string; value: unknown; beforeTax?: number }[] }
    expect(figures.find(({ id }) => id === 'sumomo.exchange.other')!.value).toEqual(range)
    expect(figures.find(({ id }) => id === 'sumomo.monthly')!.beforeTax).toBe(400)
    const text = (await run(['editions', 'show', 'sumomo', ...asked])).stdout
    expect(text).toContain('¥7,700 to ¥12,100 (tax included)')
    expect(text).toContain('¥440 (tax included, ¥400 before tax)')
    expect((await run(['editions', 'show', 'sumomo', ...asked, '--format', 'csv'])).stdout).toContain('7700..12100,yen')
  })

  test.each([
    ['{ min: 7700, max: 12100 }', 0, ''],
    ['7700', 1, 'sumomo.exchange.other was expected to be 7,700, the tables say 7,700–12,100'],
    ['{ min: 7700, max: 9900 }', 1, 'expected to be 7,700–9,900, the tables say 7,700–12,100'],
    ['{ min: 7700 }', 2, 'expected a whole number, or a range of min and max'],
  ])('expected as %s', async (expected, code, report) => {
    const file = join(folder({ 'expected.yaml': `sumomo.exchange.other: ${expected}\n` }), 'expected.yaml')
    const ran = await run(['check', ...asked, '--expect', file])
    expect(ran.code).toBe(code)
    expect(`${ran.stdout}${ran.stderr}`.replace(/\s+/g, ' ')).toContain(report)
  })

  test('is the right text of an article', async () => {
    const text = (price: string) => `- <!-- mio:sumomo.exchange.other -->${price}<!-- /mio -->\n`
    const right = folder({ 'a.md': text('7,700〜12,100円'), 'b.md': text('7,700円') })
    expect((await run(['article', 'check', join(right, 'a.md'), ...asked])).code).toBe(0)
    const wrong = await run(['article', 'check', join(right, 'b.md'), ...asked])
    expect([wrong.code, wrong.stdout]).toEqual([1, expect.stringContaining('write "7,700〜12,100円"')])
  })

  test('that changes is a difference', async () => {
    const [plan, sources] = ['sumomo/2025-04-01.yaml', 'sources.yaml'].map(path =>
      readFileSync(join(data, path), 'utf8'),
    )
    const later = plan!.replace('observed: 2025-04-01', 'observed: 2025-10-01').replace('max: 12100', 'max: 13200')
    const both = folder({ 'sources.yaml': sources! })
    mkdirSync(join(both, 'sumomo'))
    writeFileSync(join(both, 'sumomo', '2025-04-01.yaml'), plan!)
    writeFileSync(join(both, 'sumomo', '2025-10-01.yaml'), later)
    const diff = ['diff', '2025-06-01', '2025-10-01', '--data', both, '--lang', 'en']
    const { changes } = JSON.parse((await run([...diff, '--json'])).stdout)
    expect(changes).toEqual([
      expect.objectContaining({ figure: 'sumomo.exchange.other', from: range, to: { min: 7_700, max: 13_200 } }),
    ])
    expect((await run(diff)).stdout.replace(/\s+/g, ' ')).toContain('-> ¥7,700 to ¥13,200')
  })
})

test.each([
  ['exchange.unknown', 'unknown-figure'],
  ['unreturned', 'expectation'],
  ['free-months-max', 'expectation'],
])('to expect a number of a figure that a plan leaves out: %s', async (figure, rule) => {
  const file = join(folder({ 'expected.yaml': `mikan.${figure}: 40000\n` }), 'expected.yaml')
  const { stdout } = await run(['check', '--data', data, '--as-of', '2025-06-01', '--expect', file, '--json'])
  expect(JSON.parse(stdout).findings).toEqual([expect.objectContaining({ rule })])
})

describe('twelve repairs a year, each with one of several caps', () => {
  const events = ['screen-break', 'water-damage', 'total-loss', 'partial-breakage', 'natural-failure']
  const [plan, sources] = ['sumomo/2025-04-01.yaml', 'sources.yaml'].map(path => readFileSync(join(data, path), 'utf8'))
  const row = `  - for: repair
    price: [repair]
    excess: { over: cap, per: counted-year }
    cite: terms#fees
`
  const rowOf = (event: string) =>
    row.replace('price:', `when: { event: ${event} }\n    price:`).replace('cap', `cap.${event}`)
  const capOf = (event: string, at: number) =>
    `  cap.${event}: { yen: ${100_000 + at}, tax: included, cite: terms#fees }\n`
  const many = plan!
    .replace('count: 3', 'count: 12')
    .replace(/ {2}cap: .*\n/, events.map(capOf).join(''))
    .replace(row, events.map(rowOf).join(''))
  const asked = async (...argv: readonly string[]) => {
    const both = folder({ 'sources.yaml': sources! })
    mkdirSync(join(both, 'sumomo'))
    writeFileSync(join(both, 'sumomo', '2025-04-01.yaml'), many)
    const worth = ['worth', '--plan', 'sumomo', '--months', '12', '--data', both, '--as-of', '2025-06-01']
    return (await run([...worth, ...argv])).stdout
  }

  test('leave a price open from which repairs can be counted in too many ways', async () => {
    const { breakEven, notes } = JSON.parse(await asked('--json'))
    const open = { min: 0, max: null }
    expect(breakEven.prices[0].yen).toEqual({ min: 5_280, max: null })
    expect(breakEven.prices.at(-1)).toEqual({ repairs: 12, yen: open })
    expect(notes.map(({ code }: { code: string }) => code)).toContain('too-many-ways')
    const screen = await asked('--lang', 'en')
    expect(screen).toMatch(/12 times, in one year {2,}still open\n/)
  })

  test('do not where the event is told', async () => {
    const { breakEven, notes } = JSON.parse(await asked('--json', '--event', 'screen-break', '--remedy', 'repair'))
    expect(breakEven.prices.at(-1)).toEqual({ repairs: 12, yen: { min: 440, max: 440 } })
    expect(notes.map(({ code }: { code: string }) => code)).not.toContain('too-many-ways')
  })
})

describe('more claims with quotes than can be counted in every way', () => {
  const claims = (count: number) =>
    Array.from({ length: count }, (_, at) => `--claim=2022-01-${String(at + 1).padStart(2, '0')}:unknown:${1_000 + at}`)
  const covers = async (count: number) => {
    const asked = ['--plan', 'sumomo', '--data', data, '--as-of', '2025-06-01', '--json']
    const { stdout } = await run(['covers', ...asked, ...claims(count)])
    const { pay, claimsLeft, notes } = JSON.parse(stdout)
    return { pay, claimsLeft, codes: notes.map(({ code }: { code: string }) => code) }
  }

  test('leave a price without bound, any number of uses, and a note that says so', async () => {
    const { pay, claimsLeft, codes } = await covers(12)
    expect([pay, claimsLeft]).toEqual([
      { min: 0, max: null },
      { min: 0, max: null },
    ])
    expect(codes).toContain('too-many-ways')
  })

  test('leave no bound to the charges of claim-steps either', async () => {
    const asked = ['--plan', 'sumomo', '--data', data, '--as-of', '2025-06-01', '--json']
    const { charges, notes } = JSON.parse((await run(['claim-steps', ...asked, ...claims(12)])).stdout)
    expect(charges.map(({ amount }: { amount: object }) => amount)).toContainEqual({ min: 0, max: null })
    expect(notes.map(({ code }: { code: string }) => code)).toContain('too-many-ways')
  })

  test('which fewer do not', async () => {
    const { claimsLeft, codes } = await covers(2)
    expect(claimsLeft).toEqual({ min: 1, max: null })
    expect(codes).not.toContain('too-many-ways')
  })
})
