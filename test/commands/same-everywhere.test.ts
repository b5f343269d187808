import { describe, expect, test } from 'vitest'
import { eligible, run } from './run.ts'

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

describe('in every zone and locale the JSON is the same, byte for byte, for', () => {
  test.concurrent.each(Object.entries(factSets))('%s', async (_, facts) => {
    const env = [...zones.map(TZ => ({ TZ, LANG: 'C' })), ...locales.map(LANG => ({ TZ: 'Asia/Tokyo', LANG }))]
    const [first, ...others] = await Promise.all(env.map(one => eligible([...facts, '--json'], { env: one })))
    expect([first!.stderr, first!.code]).toEqual(['', 0])
    for (const other of others) expect(other).toEqual(first)
  })
})

const tokyo = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date())

test('without --as-of the day is today in Tokyo, wherever the computer stands', async () => {
  const before = tokyo()
  const runs = await Promise.all(zones.map(TZ => run(['eligible', '--json'], { env: { TZ } })))
  const days = [before, tokyo()]
  for (const { stdout } of runs) expect(days).toContain(JSON.parse(stdout).asOf)
})
