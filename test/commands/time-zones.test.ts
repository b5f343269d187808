import { describe, expect, test } from 'vitest'
import { inEveryZone, run, spawned, today } from './run.ts'

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

test('a call in this process is in the time zone that it is given', async () => {
  const offsets: number[] = []
  const env = {
    TZ: 'Pacific/Kiritimati',
    get MIO_WARRANTY_AS_OF() {
      offsets.push(new Date(2023, 10, 23).getTimezoneOffset())
      return today
    },
  }
  await run(['eligible'], { env })
  expect(offsets).toEqual([-840])
})

describe('in every time zone the JSON is the same, byte for byte, for', () => {
  test.each(Object.entries(factSets))('%s', async (_, facts) => {
    const [first, ...others] = await inEveryZone(['eligible', '--as-of', today, ...facts, '--json'])
    expect([first!.stderr, first!.code]).toEqual(['', 0])
    for (const other of others) expect(other).toEqual(first)
  })
})

const tokyo = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date())

test('without --as-of the day is today in Tokyo, in every time zone of the computer', async () => {
  const before = tokyo()
  const runs = await Promise.all(
    ['America/New_York', 'Pacific/Kiritimati'].map(TZ => spawned(['eligible', '--json'], { env: { TZ } })),
  )
  const days = [before, tokyo()]
  for (const { stdout } of runs) expect(days).toContain(JSON.parse(stdout).asOf)
})
