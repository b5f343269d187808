import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { EditionDocument, EditionsDocument, ListedEdition } from '../../../src/upkeep/editions/schema.ts'
import { displayWidth } from '../../../src/view/wrap.ts'
import { folder, root, run } from '../../commands/run.ts'

const editions = async (asOf: string, ...argv: string[]): Promise<readonly ListedEdition[]> =>
  (JSON.parse((await run(['editions', '--json', '--as-of', asOf, ...argv])).stdout) as EditionsDocument).editions

const show = async (asOf: string, plan: string, ...argv: string[]): Promise<EditionDocument> =>
  JSON.parse((await run(['editions', 'show', plan, '--json', '--as-of', asOf, ...argv])).stdout)

/** The shipped tables with looks added to the newest edition of used devices. */
const lookedAgain = (looks: string): string => {
  const data = join(folder(), 'data')
  cpSync(join(root, 'data'), data, { recursive: true })
  const file = join(data, 'used', '2023-10-07.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('confirmed: []', `confirmed: [${looks}]`))
  return data
}

describe('editions', () => {
  test('lists every edition with its days, age and completeness, those of a plan in the order of their days', async () => {
    const found = await editions('2023-10-17')
    expect(found.map(one => [one.plan, one.observed, one.effective, one.ageDays, one.stale, one.complete])).toEqual([
      ['new', '2023-10-07', null, 10, false, true],
      ['used', '2020-07-28', '2020-08-04', 1176, true, false],
      ['used', '2023-10-07', null, 10, false, true],
      ['own', '2023-10-07', null, 10, false, true],
    ])
    expect(found.map(one => one.state)).toEqual(['in-force', 'replaced', 'in-force', 'in-force'])
  })

  test.each([
    ['2020-07-27', 'not-yet', null],
    ['2020-07-28', 'not-yet', 0],
    ['2020-08-03', 'not-yet', 6],
    ['2020-08-04', 'in-force', 7],
    ['2023-10-06', 'in-force', 1165],
    ['2023-10-07', 'replaced', 1166],
  ])('on %s the launch edition is %s and %s days old', async (asOf, state, ageDays) => {
    const launch = (await editions(asOf)).find(one => one.from === '2020-08-04')
    expect(launch).toMatchObject({ state, ageDays, lastLook: ageDays === null ? null : '2020-07-28' })
  })

  test('an edition that was not observed yet has no age and is not stale', async () => {
    const later = (await editions('2021-01-01')).filter(one => one.from === '2023-10-07')
    expect(later.map(one => [one.state, one.ageDays, one.stale])).toEqual(Array(3).fill(['not-yet', null, false]))
  })

  test.each([
    ['stale from the 181st day on', '', '2024-04-04', 180, false],
    ['stale from the 181st day on', '', '2024-04-05', 181, true],
    ['as old as the newest look', '{ on: 2024-05-01, by: iij-mts }', '2024-05-11', 10, false],
    [
      'as old as the newest look',
      '{ on: 2024-05-01, by: iij-mts }, { on: 2024-03-01, by: iij-mts }',
      '2024-05-11',
      10,
      false,
    ],
    ['no younger for a look after the day asked for', '{ on: 2024-05-01, by: iij-mts }', '2024-04-30', 206, true],
  ])('an edition is %s', async (_, looks, asOf, ageDays, stale) => {
    const data = lookedAgain(looks)
    const used = (await editions(asOf, '--data', data)).find(one => one.from === '2023-10-07' && one.plan === 'used')
    expect(used).toMatchObject({ ageDays, stale })
    const answer = JSON.parse((await run(['eligible', '--json', '--as-of', asOf, '--data', data])).stdout)
    expect(answer.data.editions.used).toMatchObject({ ageDays, stale })
  })

  test('a confirmation is shown beside the day observed', async () => {
    const data = lookedAgain('{ on: 2024-05-01, by: iij-mts }')
    const { stdout } = await run(['editions', '--full', '--as-of', '2024-05-11', '--data', data])
    expect(stdout).toContain('2023-10-07')
    expect(stdout).toContain('seen again')
  })

  test('counts the figures that are known and those that are marked as unknown', async () => {
    const found = await editions('2023-10-17')
    expect(found.map(one => one.figures.unknown > 0)).toEqual([false, true, false, true])
  })
})

describe('editions show', () => {
  test('gives each figure its address, unit, tax class, certainty, source and line', async () => {
    const { figures, verdict } = await show('2023-10-10', 'own')
    expect(verdict).toBe('attested')
    expect(figures.find(one => one.id === 'own.cap')).toMatchObject({
      value: 50000,
      unit: 'yen',
      tax: 'not-taxable',
      certainty: 'stated',
      sources: ['article-2023', 'iij-tsunagaru'],
    })
    expect(figures.find(one => one.id === 'own.maker-warranty-months')).toMatchObject({
      unit: 'months',
      certainty: 'hedged',
    })
    for (const { id, at } of figures) {
      const [file, line] = at.split(':') as [string, string]
      const written = readFileSync(join(root, file), 'utf8').split('\n')[Number(line) - 1]!
      expect(written.trim().startsWith(`${id.replace('own.', '')}:`), at).toBe(true)
    }
  })

  test('says that an unknown figure is unknown, in every format', async () => {
    const { figures } = await show('2023-10-10', 'own')
    expect(figures.find(one => one.id === 'own.unreturned')).toMatchObject({
      value: 'unknown',
      unit: null,
      sources: [],
    })
    const shown = (format: string) => run(['editions', 'show', 'own', '--as-of', '2023-10-10', '--format', format])
    expect((await shown('table')).stdout).toMatch(/own\.unreturned +│ unknown \(not stated\)/)
    expect((await shown('markdown')).stdout).toMatch(/\| own\.unreturned \| unknown \(not stated\)/)
    expect((await shown('csv')).stdout).toMatch(/^own\.unreturned,unknown,,,unknown,,/m)
  })

  test('gives the tax class of an amount of 0 too', async () => {
    const at = (asOf: string) => run(['editions', 'show', 'used', '--as-of', asOf])
    expect((await at('2020-09-01')).stdout).toMatch(/used\.repair\.1 +│ ¥0 \(before tax\)/)
    expect((await at('2023-10-10')).stdout).toMatch(/used\.repair\.1 +│ ¥0 \(tax included\)/)
  })

  test('takes an official name, 保証 and 補償 alike', async () => {
    expect((await show('2023-10-10', 'つながる端末補償')).plan).toBe('own')
  })

  test('picks the edition in force on the day', async () => {
    expect((await show('2023-10-06', 'used')).figures[0]).toMatchObject({ id: 'used.monthly', value: 500 })
    expect((await show('2023-10-07', 'used')).figures[0]).toMatchObject({ id: 'used.monthly', value: 550 })
  })

  test('says unattested on a day without an edition, and from which day on there is one', async () => {
    const document = await show('2020-08-03', 'used')
    expect(document).toMatchObject({ verdict: 'unattested', edition: null, figures: [], attestedFrom: '2020-08-04' })
    expect(document.notes.map(note => note.code)).toEqual(['unattested'])
    for (const format of ['table', 'markdown']) {
      const { stdout, code } = await run(['editions', 'show', 'used', '--as-of', '2020-08-03', '--format', format])
      expect(code).toBe(0)
      expect(stdout).toContain('No tables are in force on 2020-08-03')
      expect(stdout).toContain('from 2020-08-04')
    }
  })
})

describe('as CSV', () => {
  test.each([
    [['editions'], 4],
    [['editions', 'show', 'own'], 13],
    [['editions', 'show', 'own', '--as-of', '2015-01-01'], 0],
  ])('%j has a head and %i rows, each of as many cells', async (argv, rows) => {
    const { stdout } = await run([...argv, '--format', 'csv'])
    const lines = stdout.trimEnd().split('\n')
    expect(lines.length).toBe(rows + 1)
    expect(new Set(lines.map(line => line.split(',').length)).size).toBe(1)
  })

  test('goes to a file by its suffix', async () => {
    const file = join(folder(), 'editions.csv')
    await run(['editions', '-o', file])
    expect(readFileSync(file, 'utf8')).toMatch(/^plan,observed,effective,ageDays,stale,complete,/)
  })
})

const widths = [30, 40, 60, 80, 120].flatMap(width => ['ja', 'en'].map(lang => [width, lang] as const))

test.concurrent.each(widths)(
  'at %i columns in %s no line is too wide, and no official name is broken',
  async (width, lang) => {
    for (const argv of [
      ['editions'],
      ['editions', 'show', 'used'],
      ['editions', 'show', 'own', '--as-of', '2015-01-01'],
    ]) {
      const { stdout, stderr } = await run([...argv, '--width', String(width), '--lang', lang])
      expect(stderr).toBe('')
      expect(stdout.split('\n').filter(line => displayWidth(line) > width)).toEqual([])
      expect(stdout.split('\n').filter(line => line.endsWith(' '))).toEqual([])
      expect(stdout).toMatch(/端末補償オプション（中古）|つながる端末保証/)
    }
  },
)

test.each([
  [['editions', 'shw'], 'Did you mean show?'],
  [['editions', 'show'], 'editions show needs PLAN'],
  [['editions', 'show', 'ownn'], 'Did you mean own?'],
  [['editions', 'show', 'own', 'new'], 'unexpected argument "new"'],
])('%j is refused', async (argv, message) => {
  const { stderr, stdout, code } = await run(argv)
  expect([stdout, code]).toEqual(['', 2])
  expect(stderr).toContain(message)
})

describe('the first screen of editions', () => {
  test.each([
    ['ja', '有効な料金表は2023-10-07に確かめたもの（3年前）'],
    ['en', 'The tables in force were last confirmed on 2023-10-07 (3 years old)'],
  ])('says first how old the tables in force are: %s', async (lang, words) => {
    const { stdout } = await run(['editions', '--as-of', '2026-11-28', '--lang', lang])
    expect(stdout.split('\n')[0]).toContain(words)
    expect(stdout).toContain('--full')
  })

  test.each(['ja', 'en'])('ends in %s with a command that works', async lang => {
    const { stdout } = await run(['editions', '--as-of', '2026-11-28', '--lang', lang])
    const [, command] = /mio-warranty (editions show \w+)/.exec(stdout) as unknown as [string, string]
    expect((await run([...command.split(' '), '--as-of', '2026-11-28'])).code).toBe(0)
  })
})

describe('what the sources leave open', () => {
  test('is listed with its readings and what to ask the desk', async () => {
    const { stdout } = await run(['editions', 'show', 'own', '--as-of', '2023-10-08', '--json'])
    const { open, for: whom } = JSON.parse(stdout)
    expect(whom.en).toBe('A phone that the customer brings along, with a SIM-only contract')
    expect(open[0]).toEqual({
      id: 'own.year-of-uses',
      text: expect.objectContaining({ en: 'How the year of "2 uses a year" is counted' }),
      readings: ['rolling-year', 'contract-year', 'calendar-year'].map(reading => ({
        reading,
        text: expect.anything(),
      })),
      ask: expect.objectContaining({ ja: expect.stringContaining('「年2回」の一年はいつから数えますか') }),
      sources: ['article-2023'],
      cites: ['article-2023#own-cover'],
      at: expect.stringMatching(/^data\/own\/2023-10-07\.yaml:\d+$/),
    })
  })

  test.each([
    ['ja', '窓口への質問:「修理ではなく交換を選べますか」', '対象: 自分で用意した端末'],
    ['en', 'Ask the desk: "May I have an exchange instead of a repair?"', 'For: A phone that the customer'],
  ])('is printed in %s', async (lang, ask, whom) => {
    for (const format of ['table', 'markdown']) {
      const shown = ['editions', 'show', 'own', '--as-of', '2023-10-08', '--lang', lang, '--format', format]
      const { stdout } = await run([...shown, '--width', '300'])
      expect(stdout).toContain(ask)
      expect(stdout).toContain(whom)
    }
  })
})
