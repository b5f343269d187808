import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { describe, expect, test } from 'vitest'
import { claimStepsIcs } from '../../../src/answers/claim-steps/ics.ts'
import { claimSteps, loadTables } from '../../../src/index.ts'
import { palette } from '../../../src/view/colour.ts'
import { inEveryZone, run } from '../../commands/run.ts'

const tables = await loadTables()
const paint = await palette(0)
const view = (language: 'ja' | 'en') => ({ language, width: 80, paint, why: 'none' }) as const
const calendar = (language: 'ja' | 'en', asOf = '2026-12-02') =>
  claimStepsIcs(claimSteps(tables, { plan: 'new', replacementArrived: '2026-12-01' }, { asOf }), view(language))

describe.each(['ja', 'en'] as const)('the calendar in %s', language => {
  test('is read back by one parser: a whole day, the earliest that any counting gives, with two reminders', () => {
    const [event] = new ICAL.Component(ICAL.parse(calendar(language))).getAllSubcomponents('vevent')
    const { startDate, endDate, uid, description } = new ICAL.Event(event!)
    expect([startDate.isDate, startDate.toString(), endDate.toString()]).toEqual([true, '2026-12-14', '2026-12-15'])
    expect(uid).toBe('new-return-old-device-2026-12-14@mio-warranty')
    expect(description).toContain('40,000')
    const triggers = event!.getAllSubcomponents('valarm').map(one => one.getFirstProperty('trigger')!)
    const moments = triggers.map(one => (one.getFirstValue() as ICAL.Time).toJSDate())
    expect(triggers.map(one => one.type)).toEqual(['date-time', 'date-time'])
    expect(moments.map(one => one.toISOString())).toEqual(['2026-12-11T00:00:00.000Z', '2026-12-13T00:00:00.000Z'])
    const inJapan = new Intl.DateTimeFormat('en', { timeZone: 'Asia/Tokyo', timeStyle: 'short', hourCycle: 'h23' })
    expect(moments.map(one => inJapan.format(one))).toEqual(['09:00', '09:00'])
  })

  test('is read back by another parser to the same day and words', () => {
    const events = Object.values(nodeIcal.sync.parseICS(calendar(language))).filter(one => one.type === 'VEVENT')
    expect(events).toHaveLength(1)
    const [event] = events as nodeIcal.VEvent[]
    expect(event!.datetype).toBe('date')
    expect(event!.summary).toContain('端末補償オプション（新品）')
    expect(event!.description).toContain('2026-12-15')
  })

  test('does not block the day', () => {
    const [event] = new ICAL.Component(ICAL.parse(calendar(language))).getAllSubcomponents('vevent')
    expect(event!.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
  })

  test('has no line of more than 75 octets, each ended by CR and LF', () => {
    const lines = `${calendar(language)}\n`.split('\r\n')
    expect(lines.at(-1)).toBe('')
    expect(lines.length).toBeGreaterThan(10)
    expect(lines.filter(line => Buffer.byteLength(line) > 75 || line.includes('\n'))).toEqual([])
  })
})

test('has the same uid on another day, so that a second import adds no entry', () => {
  const uids = ['2026-12-02', '2026-12-05'].map(asOf => /UID:.*/.exec(calendar('en', asOf))![0])
  expect(uids[0]).toBe(uids[1])
})

test('has the same bytes in five time zones', async () => {
  const argv = ['claim-steps', '--plan', 'new', '--replacement-arrived', '2026-12-01', '--as-of', '2026-12-02']
  const runs = await inEveryZone([...argv, '--format', 'ics', '--lang', 'en'])
  expect(runs[0]!.stdout).toContain('DTSTART;VALUE=DATE:20261214')
  for (const one of runs) expect(one).toEqual(runs[0])
})

test('is refused without a dated step, and the error says how to date one', async () => {
  const { stderr, code, stdout } = await run(['claim-steps', '--plan', 'new', '--format', 'ics'])
  expect([stdout, code]).toEqual(['', 2])
  expect(stderr).toContain('--replacement-arrived')
})

test('does not ask for a day that was told', async () => {
  const argv = ['claim-steps', '--plan', 'new', '--replacement-arrived', '2026-11-20', '--done', 'return-old-device']
  const { stderr, code } = await run([...argv, '--format', 'ics'])
  expect([stderr, code]).toEqual(['error: no step that is left has a date\n', 2])
})
