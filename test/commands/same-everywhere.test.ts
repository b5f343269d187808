import { describe, expect, test } from 'vitest'
import { eligible, spawned, today } from './run.ts'

const factSets: Readonly<Record<string, readonly string[]>> = {
  nothing: [],
  'a used phone from the official shop': ['--device', 'used', '--bought-from', 'official', '--contract', 'device-only'],
  'dates on the edge of a month and of two years': [
    '--released',
    '2021-11-23',
    '--purchased',
    '2022-02',
    '--start',
    '2022-02-28',
  ],
  'claims, and a day that is today': [
    '--purchased',
    'today',
    '--claim',
    '2023-10-31:repair:30000',
    '--claim',
    '2022-12-31',
  ],
  'a phone of SoftBank, with the reason trees': ['--carrier', 'softbank', '--os', 'android', '--plan', 'own', '--why'],
}

const zones = ['Asia/Tokyo', 'America/New_York', 'America/Sao_Paulo', 'Pacific/Kiritimati', 'UTC']
const locales = ['C', 'ja_JP.UTF-8', 'en_US.UTF-8']

/** The value under each time zone of this process, one after the other. */
const inZones = async <Value>(ask: () => Promise<Value>): Promise<readonly Value[]> => {
  const before = process.env.TZ
  const values: Value[] = []
  for (const zone of zones) {
    process.env.TZ = zone
    values.push(await ask())
  }
  if (before === undefined) delete process.env.TZ
  else process.env.TZ = before
  return values
}

test('the time zone of this process can be changed', async () => {
  const hours = await inZones(async () => new Date(2023, 10, 23).toISOString())
  expect(new Set(hours).size).toBe(zones.length)
})

describe('in every time zone the JSON is the same, byte for byte, for', () => {
  test.each(Object.entries(factSets))('%s', async (_, facts) => {
    const [first, ...others] = await inZones(() => eligible([...facts, '--json']))
    expect([first!.stderr, first!.code]).toEqual(['', 0])
    for (const other of others) expect(other).toEqual(first)
  })
})

test('in every locale the JSON is the same, byte for byte', async () => {
  const argv = ['eligible', '--as-of', today, '--json', ...factSets['claims, and a day that is today']!]
  const runs = await Promise.all(locales.map(LANG => spawned(argv, { env: { TZ: 'Asia/Tokyo', LANG } })))
  for (const ran of runs) expect(ran).toEqual(runs[0])
  expect(runs[0]!.code).toBe(0)
})

const tokyo = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date())

test('without --as-of the day is today in Tokyo, wherever the computer stands', async () => {
  const before = tokyo()
  const runs = await Promise.all(
    ['America/New_York', 'Pacific/Kiritimati'].map(TZ => spawned(['eligible', '--json'], { env: { TZ } })),
  )
  const days = [before, tokyo()]
  for (const { stdout } of runs) expect(days).toContain(JSON.parse(stdout).asOf)
})
