import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { displayWidth } from '../../../src/view/wrap.ts'
import { folder, inEveryZone, type Ran, run, today } from '../../commands/run.ts'

const ask = (argv: readonly string[], setting: Parameters<typeof run>[1] = {}): Promise<Ran> =>
  run([...argv, '--as-of', today], setting)

const json = async (argv: readonly string[]) => JSON.parse((await ask([...argv, '--json'])).stdout)

// ---- exit codes -----------------------------------------------------------------------------------------------------

const course = ['--plan', 'new', '--months', '24', '--claims', '1'] as const // 15,532 to 18,700
const settled = [...course, '--tier', '418'] as const // 15,532

const exits: readonly (readonly [what: string, argv: readonly string[], code: number])[] = [
  ['the total itself', [...settled, '--max-total', '15532'], 0],
  ['one yen less', [...settled, '--max-total', '15531'], 1],
  ['nothing at all', [...settled, '--max-total', '0'], 1],
  ['the upper end of a range', [...course, '--max-total', '18700'], 0],
  ['one yen less than the upper end', [...course, '--max-total', '18699'], 4],
  ['the lower end', [...course, '--max-total', '15532'], 4],
  ['one yen less than the lower end', [...course, '--max-total', '15531'], 1],
  ['any amount, the months not told', ['--plan', 'used', '--max-total', '100000'], 4],
  ['less than a month, the months not told', ['--plan', 'used', '--max-total', '549'], 1],
  ['what every plan stays below', ['--months', '12', '--max-total', '6600'], 0],
  ['what one plan may exceed', ['--months', '12', '--max-total', '6599'], 1],
  ['what only one plan may exceed', ['--months', '24', '--claims', '1', '--max-total', '17700'], 4],
]

describe('--max-total, asked for', () => {
  test.concurrent.each(exits)('%s', async (_, argv, code) => {
    const without = argv.filter((word, at) => word !== '--max-total' && argv[at - 1] !== '--max-total')
    const [limited, plain] = await Promise.all([ask(['cost', ...argv, '--full']), ask(['cost', ...without, '--full'])])
    expect([limited.code, limited.stderr, plain.code]).toEqual([code, '', 0])
    const bill = (text: string) => text.slice(text.indexOf('┌')).replace(/^Within ¥[\d,]+: .+\n/gm, '')
    expect(bill(limited.stdout)).toBe(bill(plain.stdout))
  })

  test.concurrent.each([
    ['above the total', '6600', 4],
    ['the total itself', '6000', 4],
    ['below the total', '5999', 1],
  ])('leaves open what tax not in the total adds to it, %s', async (_, limit, code) => {
    const ran = await run(['cost', '--plan', 'used', '--months', '12', '--as-of', '2021-01-01', '--max-total', limit])
    expect([ran.code, ran.stderr]).toEqual([code, ''])
  })

  test.concurrent.each([
    ['15531', 'no', 'Within ¥15,531: no', '15,531円以内か: 超える'],
    ['16000', 'conditional', 'Within ¥16,000: not certain', '16,000円以内か: 決まらない'],
    ['18700', 'yes', 'Within ¥18,700: yes', '18,700円以内か: 収まる'],
  ])('%s is answered in words, in JSON and in batch: %s', async (most, state, en, ja) => {
    const argv = ['cost', ...course, '--max-total', most]
    const record = JSON.stringify({ plan: 'new', months: 24, claims: 1, maxTotal: Number(most) })
    const [table, markdown, answer, batch] = await Promise.all([
      ask([...argv, '--full']),
      ask([...argv, '--full', '--format', 'markdown', '--lang', 'ja']),
      json(argv),
      ask(['batch', 'cost'], { stdin: record }),
    ])
    expect(table.stdout.split('\n')).toContain(en)
    expect(markdown.stdout.split('\n')).toContain(`- ${ja}`)
    expect([answer.plans[0].withinMax, JSON.parse(batch.stdout).plans[0].withinMax]).toEqual([state, state])
  })

  test('is not certain where no edition attests the day, and where a third exchange has no price', async () => {
    const [unattested, unpriced] = await Promise.all([
      run(['cost', '--as-of', '2019-01-01', '--max-total', '100000']),
      ask([
        ...[
          'cost',
          '--plan',
          'new',
          '--tier',
          '418',
          '--months',
          '36',
          '--start',
          '2024-01-10',
          '--max-total',
          '100000',
        ],
        ...['2024-05-01', '2025-06-01', '2026-07-01'].flatMap(date => ['--claim', date]),
      ]),
    ])
    expect([unattested.code, unpriced.code]).toEqual([4, 4])
  })
})

describe('the lines of dated claims agree with what each reading makes of them:', () => {
  const claimed = async (...argv: string[]) => {
    const { plans } = await json(['cost', ...argv])
    return plans[0].lines
      .slice(1)
      .map((line: Record<string, { min: number; max: number }> & { text: { en: string } }) => [
        line.date ?? line.text.en,
        line.rule,
        line.amount!.min,
        line.amount!.max,
      ])
  }
  const dated = (...days: string[]) => days.flatMap(day => ['--claim', day])

  test('one that is refused, the first of its year, or beyond the prices', async () => {
    const days = dated('2024-05-01', '2024-06-01', '2025-01-10')
    expect(await claimed('--plan', 'new', '--tier', '418', '--months', '24', '--start', '2024-01-10', ...days)).toEqual(
      [
        ['2024-05-01', 'new.exchange.1', 5_500, 5_500],
        ['2024-06-01', 'new.exchange.2', 8_800, 8_800],
        ['2025-01-10', 'new.exchange', 0, null],
      ],
    )
  })

  test('claims that are never all at their cheapest share a line that names each day', async () => {
    const days = dated('2023-12-20', '2024-01-05', '2024-02-10', '2024-12-31')
    expect(await claimed('--plan', 'new', '--tier', '550', '--months', '36', '--start', '2023-03-01', ...days)).toEqual(
      [
        ['2023-12-20', 'new.exchange.1', 5_500, 5_500],
        ['exchange (2024-01-05, 2024-02-10, 2024-12-31)', 'new.exchange', 14_300, null],
      ],
    )
  })

  test('the excess of a repair is a line of its own, whichever of the free repairs it is', async () => {
    const days = dated('2024-05-01:repair', '2024-12-01:repair:90000', '2025-02-15:exchange')
    expect(
      await claimed('--plan', 'own', '--os', 'android', '--months', '24', '--start', '2024-01-10', ...days),
    ).toEqual([
      ['2024-05-01', 'own.repair.1', 0, 0],
      ['2024-12-01', 'own.repair.2', 0, 0],
      ['2024-12-01', 'own.cap', 40_000, 40_000],
      ['2025-02-15', 'own.exchange', 0, null],
    ])
  })
})

test.each(['table', 'markdown'])('a reading under which a claim is refused says so in a %s', async format => {
  const days = ['2024-02-01', '2024-05-01', '2025-01-15'].flatMap(day => ['--claim', day])
  const argv = ['cost', '--plan', 'used', '--months', '24', '--start', '2024-01-10', ...days, '--format', format]
  const { stdout } = await ask([...argv, '--full'])
  expect(stdout).toContain('- the year that ends on the day of the incident: ¥13,200 (Refused claims: 1)\n')
  expect(stdout).toContain('- each year from the start of use, or: January to December: ¥13,200\n')
})

describe('--require', () => {
  test.concurrent.each([
    ['of a bill, which has no verdict', ['cost', ...settled, '--require', 'new=yes'], 4],
    ['of a comparison, which has none either', ['compare', '--months', '12', '--require', 'new=yes'], 4],
    ['of a plan that is weighed', ['worth', '--plan', 'own', '--require', 'own=yes'], 4],
    ['together with a total that is exceeded', ['cost', ...settled, '--max-total', '1', '--require', 'new=yes'], 1],
  ] as const)('%s', async (_, argv, code) => {
    expect((await ask(argv)).code).toBe(code)
  })
})

// ---- the same inEveryZone --------------------------------------------------------------------------------------------

const dated = [
  ...['--start', '2023-03-31', '--months', '36', '--claim', '2023-12-31', '--claim', '2024-02-29:repair:78000'],
  ...['--claim', '2024-03-31:exchange'],
]

const questions: Readonly<Record<string, readonly string[]>> = {
  'cost of every plan': ['cost', '--months', '24', '--claims', '1'],
  'cost of dated claims': ['cost', ...dated],
  'cost of dated claims, the start known to the month': ['cost', ...dated, '--start', '2023-03'].toSpliced(1, 2),
  'cost of dated claims, the start unknown': ['cost', ...dated].toSpliced(1, 2),
  compare: ['compare', '--months', '24', '--claims', '0..3'],
  worth: ['worth', '--plan', 'own', '--months', '24', '--repair-cost', '80000', '--chance', '10%'],
}

describe('in every time zone the JSON is the same, byte for byte, for', () => {
  test.concurrent.each(Object.entries(questions))('%s', async (_, argv) => {
    const [first, ...others] = await inEveryZone([...argv, '--as-of', today, '--json'])
    expect([first!.stderr, first!.code]).toEqual(['', 0])
    for (const other of others) expect(other).toEqual(first)
  })
})

test('the order in which claims are told changes nothing in any answer', async () => {
  const dates = ['2023-12-31', '2024-02-29:repair:78000', '2024-03-31:exchange']
  const orders = [dates, dates.toReversed(), [dates[1]!, dates[2]!, dates[0]!]]
  const answers = await Promise.all(
    orders.map(order => ask(['cost', '--start', '2023-03-31', ...order.flatMap(date => ['--claim', date]), '--json'])),
  )
  expect(new Set(answers.map(answer => answer.stdout)).size).toBe(1)
})

// ---- tables and Markdown --------------------------------------------------------------------------------------------

const widths = [30, 40, 80, 200]
const names = ['端末補償オプション（新品）', '端末補償オプション（中古）', 'つながる端末保証']

const asked = ['ja', 'en'].flatMap(lang => Object.entries(questions).map(([what, argv]) => [what, lang, argv] as const))

/** A text without what laying it out puts in: borders and white space. */
const bare = (text: string): string => text.replace(/[\s─│┌┐└┘├┤┬┴┼]/g, '')

/** The same, each cell of a box read from top to bottom. */
const read = (text: string): string =>
  text
    .split(/^[┌├└].*\n/m)
    .map(box => {
      const lines = box.split('\n').map(line => line.split('│'))
      if (lines[0]!.length < 3) return bare(box)
      return lines[0]!.map((_, column) => bare(lines.map(line => line[column] ?? '').join(''))).join('\n')
    })
    .join('\n')

const count = (text: string, part: string): number => text.split(part).length - 1

describe('a table', () => {
  /** A table at some width, which is no wider and breaks no name. */
  const tableAt = async (width: number, argv: readonly string[]): Promise<string> => {
    const { stdout, stderr, code } = await ask([...argv, '--width', String(width)])
    expect([stderr, code]).toEqual(['', 0])
    const lines = stdout.split('\n')
    expect(lines.filter(line => displayWidth(line) > width)).toEqual([])
    expect(lines.filter(line => line.endsWith(' '))).toEqual([])
    for (const name of names) expect(count(stdout, name)).toBe(count(bare(stdout), name))
    expect(stdout).not.toMatch(/\u001b|undefined|null|NaN|\{\w+\}/)
    return stdout
  }

  test.concurrent.each(asked)('of %s in %s fits its width on the first screen', async (_, lang, argv) => {
    for (const width of [30, 80]) await tableAt(width, [...argv, '--lang', lang])
  })

  test.concurrent.each(asked)(
    'of %s in %s fits any width, and holds every line, amount, note and source of the answer',
    async (_, lang, argv) => {
      const [document, ...tables] = await Promise.all([
        json(argv),
        ...widths.map(async width => read(await tableAt(width, [...argv, '--full', '--lang', lang]))),
      ])
      const grouped = (yen: number) => String(yen).replace(/\B(?=(\d{3})+$)/g, ',')
      const said = [...document.notes, ...document.assumptions].map(one => one.text[lang])
      const sources = Object.values<{ url: string; title: string }>(document.sources).flatMap(one => [
        one.url,
        one.title,
      ])
      const plans: { total: { min: number }; lines?: { text: Record<string, string> }[] }[] = document.plans ?? []
      const bills = plans.flatMap(({ total, lines = [] }) =>
        lines.length > 0 ? [...lines.map(line => line.text[lang]!), grouped(total.min)] : [],
      )
      const rows: { totals: { min: number }[] }[] = document.rows ?? []
      const totals = rows.flatMap(row => row.totals.map(total => grouped(total.min)))
      for (const part of [...said, ...sources, ...totals, ...bills])
        for (const table of tables) expect(table).toContain(bare(part))
    },
  )

  test.concurrent.each(Object.entries(questions))('of %s says the same in colour as without', async (_, argv) => {
    const [plain, coloured] = await Promise.all([ask(argv), ask([...argv, '--color', 'always'])])
    expect(coloured.stdout).toContain('\u001b[')
    expect(stripVTControlCharacters(coloured.stdout)).toBe(plain.stdout)
  })

  test('names the day and the source of its figures', async () => {
    const { stdout } = await ask(['cost', ...settled, '--full'])
    expect(stdout).toMatch(/│ monthly fee \(¥418 course\) \(tax included\) \[1\] \[2\]/)
    expect(stdout).toMatch(/\[1\] IIJmio の端末補償オプション・つながる端末保証とは/)
    expect(stdout).toContain('observed 2023-10-07')
  })
})

describe('Markdown', () => {
  test.concurrent.each(asked)(
    'of %s in %s is a table whose rows have the same number of cells, the same at every width',
    async (_, lang, argv) => {
      const [narrow, wide] = await Promise.all(
        [40, 200].map(width =>
          ask([...argv, '--full', '--format', 'markdown', '--lang', lang, '--width', String(width)]),
        ),
      )
      expect(narrow).toEqual(wide)
      const cells = (line: string) => line.split(/(?<!\\)\|/).length
      const tables = wide!.stdout.split('\n\n').filter(block => block.startsWith('|'))
      expect(tables.length).toBeGreaterThan(0)
      for (const block of tables) expect(new Set(block.trim().split('\n').map(cells)).size).toBe(1)
    },
  )
})

// ---- CSV ------------------------------------------------------------------------------------------------------------

/** A reader of RFC 4180: fields in quotes may hold commas, line feeds and doubled quotes. */
const parseCsv = (text: string): Record<string, string>[] => {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    if (end === undefined) continue
    rows.at(-1)!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'))
    if (end === '') break
    if (end !== ',') rows.push([])
  }
  const [head, ...body] = rows.filter(row => row.join('') !== '')
  return body.map(row => {
    expect(row).toHaveLength(head!.length)
    return Object.fromEntries(head!.map((name, at) => [name, row[at]!]))
  })
}

type Totals = Record<string, { min: number; max: number | null }>

const totalsIn = (csv: string): Totals => {
  const totals: Totals = {}
  for (const { plan = '', yen, yenMax } of parseCsv(csv)) {
    const { min, max } = totals[plan] ?? { min: 0, max: 0 }
    totals[plan] = { min: min + Number(yen), max: yenMax === '' || max === null ? null : max + Number(yenMax) }
  }
  return totals
}

const bills: Readonly<Record<string, readonly string[]>> = {
  'nothing told': [],
  'two years, one claim': ['--months', '24', '--claims', '1'],
  'free months': ['--months', '24', '--free-months', '2', '--claims', '1'],
  'as many free months as months': ['--months', '2', '--free-months', '2'],
  'free months, the months not told': ['--free-months', '2', '--claims', '1'],
  'more claims than are accepted': ['--months', '12', '--claims', '5'],
  'an old phone not returned': ['--months', '12', '--claims', '1', '--unreturned'],
  'a repair over the cap': ['--months', '12', '--claims', '2', '--repair-quote', '78000'],
  'dated claims': dated,
  'dated claims, the start known to the month': ['--start', '2023-03', ...dated.slice(2)],
  'dated claims, the start unknown': dated.slice(2),
  'dated claims, the months not told': dated.toSpliced(2, 2),
  'a thousand months': ['--months', '1200', '--tier', '418'],
}

describe('CSV', () => {
  test('is read back by a reader that knows quotes', () => {
    expect(parseCsv('a,b\n"x, ""y""\nz",\r\n1,2')).toEqual([
      { a: 'x, "y"\nz', b: '' },
      { a: '1', b: '2' },
    ])
  })

  test.concurrent.each(Object.entries(bills))('adds up to the totals: %s', async (_, argv) => {
    const [document, csv] = await Promise.all([
      json(['cost', ...argv]),
      ask(['cost', ...argv, '--format', 'csv', '--lang', 'ja']),
    ])
    expect([csv.stderr, csv.code]).toEqual(['', 0])
    const totals = Object.fromEntries(
      document.plans.map(({ id, total }: { id: string; total: unknown }) => [id, total]),
    )
    expect(totalsIn(csv.stdout)).toEqual(totals)
  })

  test('gives the months one by one from the day of the start, the free ones first', async () => {
    const argv = [
      '--plan',
      'used',
      '--start',
      '2023-08-31',
      '--months',
      '4',
      '--free-months',
      '1',
      '--claim',
      '2023-10-30',
    ]
    const { stdout } = await ask(['cost', ...argv, '--format', 'csv'])
    expect(parseCsv(stdout).filter(row => row.item === 'used.monthly')).toEqual([
      { month: '1', date: '2023-08-31', item: 'used.monthly', yen: '0', tax: 'included', yenMax: '0', plan: 'used' },
      ...['2023-09-30', '2023-10-31', '2023-11-30'].map((date, at) => ({
        ...{
          month: String(at + 2),
          date,
          item: 'used.monthly',
          yen: '550',
          tax: 'included',
          yenMax: '550',
          plan: 'used',
        },
      })),
    ])
    const claims = parseCsv(stdout).filter(row => row.item !== 'used.monthly')
    expect(claims.map(row => [row.month, row.date])).toEqual([['2', '2023-10-30']])
  })

  test('numbers the months without days where the start is known to the month only', async () => {
    const { stdout } = await ask(['cost', '--plan', 'used', '--start', '2023-08', '--months', '2', '--format', 'csv'])
    expect(parseCsv(stdout).map(row => [row.month, row.date])).toEqual([
      ['1', ''],
      ['2', ''],
    ])
  })

  test('of a comparison holds each total of the answer', async () => {
    const argv = ['compare', '--months', '24', '--claims', '0..3']
    const [document, csv] = await Promise.all([json(argv), ask([...argv, '--format', 'csv'])])
    const rows = parseCsv(csv.stdout).map(row => [
      row.plan,
      row.variant,
      row.claims,
      row.yen,
      row.yenMax,
      row.refusedMax,
    ])
    type Row = {
      plan: string
      variant: string | null
      totals: { min: number; max: number }[]
      refusedClaims: { max: number }[]
    }
    const wanted = document.rows.flatMap((row: Row) =>
      row.totals.map((total, at) =>
        [row.plan, row.variant ?? '', document.columns[at], total.min, total.max, row.refusedClaims[at]!.max].map(
          String,
        ),
      ),
    )
    expect(rows).toEqual(wanted)
  })

  test('is the format of a file that ends in .csv', async () => {
    const cwd = folder()
    const argv = ['cost', ...settled]
    const [written, printed] = await Promise.all([
      ask([...argv, '-o', 'cost.csv'], { cwd }),
      ask([...argv, '--format', 'csv']),
    ])
    expect([written.stdout, written.code]).toEqual(['', 0])
    expect(readFileSync(join(cwd, 'cost.csv'), 'utf8')).toBe(printed.stdout)
    const again = await ask([...argv, '-o', 'cost.csv'], { cwd })
    expect([again.code, again.stderr]).toEqual([2, 'error: cost.csv exists already\n  add --force to replace it\n'])
    expect((await ask([...argv, '-o', 'cost.csv', '--max-total', '1', '--force', '--quiet'], { cwd })).code).toBe(1)
    expect(existsSync(join(cwd, 'cost.json'))).toBe(false)
  })
})
