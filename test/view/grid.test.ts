import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { palette } from '../../src/view/colour.ts'
import { type GridOptions, grid, markdownTable } from '../../src/view/grid.ts'
import { displayWidth } from '../../src/view/wrap.ts'

const NAMES = ['端末補償オプション（中古）', 'つながる端末保証']
const HEAD = ['プラン', '判定', '理由']
const ROWS = [
  [NAMES[0]!, '条件つき', '月額550円。お申し込みは端末の購入と同時のみ（--apply with-device）、1年間に2回まで。'],
  [NAMES[1]!, 'no', 'Released more than 36 months ago.\nSee https://www.iijmio.jp/hdd/supportservice/option.html'],
]
const OPTIONS: GridOptions = { width: 80, columns: ['fit', 'fit', 'fill'], unbroken: NAMES, head: HEAD }
const WIDTHS = [30, 40, 60, 80, 120, 200]

const { red } = await palette(1)
const uncoloured = (text: string): string => text.replaceAll('\u001b[31m', '').replaceAll('\u001b[39m', '')
const timesIn = (text: string, part: string): number => text.split(part).length - 1
const unspaced = (text: string): string => text.replace(/[ \n\u3000]/g, '')

/** What is in each column of each box of a drawn grid, without white space. */
const columnsOf = (drawn: string): string[][] =>
  drawn
    .split(/\n?[┌├└].*\n?/)
    .filter(Boolean)
    .map(box => {
      const lines = box.split('\n').map(line => line.split('│').slice(1, -1))
      return lines[0]!.map((_, column) => unspaced(lines.map(line => line[column]).join('')))
    })

const sideBySide = (rows: readonly (readonly string[])[]): string[][] => rows.map(row => row.map(unspaced))

const below = (head: readonly string[] | undefined, rows: readonly (readonly string[])[]): string[][] =>
  rows.map(row => [unspaced(row.map((text, at) => (head ? `${head[at]}:${text}` : text)).join(''))])

describe('grid', () => {
  it('draws borders, wraps cells and keeps names whole', () => {
    expect(grid(ROWS, OPTIONS)).toBe(
      `
┌────────────────────────────┬──────────┬──────────────────────────────────────┐
│ プラン                     │ 判定     │ 理由                                 │
├────────────────────────────┼──────────┼──────────────────────────────────────┤
│ 端末補償オプション（中古） │ 条件つき │ 月額550円。お申し込みは端末の購入と  │
│                            │          │ 同時のみ（--apply with-device）、    │
│                            │          │ 1年間に2回まで。                     │
├────────────────────────────┼──────────┼──────────────────────────────────────┤
│ つながる端末保証           │ no       │ Released more than 36 months ago.    │
│                            │          │ See                                  │
│                            │          │ https://www.iijmio.jp/hdd/           │
│                            │          │ supportservice/option.html           │
└────────────────────────────┴──────────┴──────────────────────────────────────┘`.slice(1),
    )
  })

  it('puts cells below each other where columns have no room', () => {
    expect(grid(ROWS.slice(1), { ...OPTIONS, width: 30 })).toBe(
      `
┌────────────────────────────┐
│ プラン: つながる端末保証   │
│ 判定: no                   │
│ 理由: Released more than   │
│ 36 months ago.             │
│ See                        │
│ https://www.iijmio.jp/hdd/ │
│ supportservice/option.html │
└────────────────────────────┘`.slice(1),
    )
  })

  it('draws in ASCII', () => {
    const drawn = grid(
      [
        ['used', '550円'],
        ['a\nb', ''],
      ],
      { width: 80, columns: ['fit', 'fit'], unbroken: [], ascii: true },
    )
    expect(drawn).toBe(
      `
+------+-------+
| used | 550円 |
+------+-------+
| a    |       |
| b    |       |
+------+-------+`.slice(1),
    )
  })

  it('gives a numbered column its number, a fit column its text, and fill columns equal parts of the rest', () => {
    const text = '端末の補償と保証'.repeat(9)
    const drawn = grid([['a', '550円', text, text]], { width: 60, columns: [6, 'fit', 'fill', 'fill'], unbroken: [] })
    expect(
      drawn
        .split('\n')[0]!
        .split('┬')
        .map(part => part.replace(/[┌┐]/, '').length - 2),
    ).toEqual([6, 5, 18, 18])
  })

  it('keeps a column that fills the rest wide enough to read, and makes those that fit their text narrower', () => {
    const text = '端末の補償と保証'.repeat(3)
    const columns = ['fill', 'fit'] as const
    const drawn = (width: number) => grid([[text, 'a price '.repeat(6).trim()]], { width, columns, unbroken: [] })
    expect(drawn(50).split('\n')[0]!.indexOf('┬')).toBe(19)
    expect(drawn(40).split('\n')[0]!.indexOf('┬')).toBe(19)
    expect(drawn(24).split('\n')[0]!.indexOf('┬')).toBe(-1)
  })

  it('is no wider than its texts', () => {
    expect(
      displayWidth(grid([['a', 'b']], { width: 80, columns: ['fit', 'fill'], unbroken: [] }).split('\n')[0]!),
    ).toBe(9)
  })

  it('draws nothing without rows, and refuses a row with a cell too many or too few', () => {
    const options: GridOptions = { width: 80, columns: ['fit', 'fill'], unbroken: [] }
    expect(grid([], options)).toBe('')
    expect(() => grid([['a', 'b', 'c']], options)).toThrow(RangeError)
    expect(() => grid([['a']], options)).toThrow(RangeError)
  })

  test.each(WIDTHS)('is at most %i columns wide, complete and without a cut', width => {
    const drawn = grid(ROWS, { ...OPTIONS, width })
    expect(Math.max(...drawn.split('\n').map(displayWidth))).toBeLessThanOrEqual(width)
    expect(columnsOf(drawn)).toEqual(width < 60 ? below(HEAD, ROWS) : sideBySide([HEAD, ...ROWS]))
    for (const name of NAMES) expect(drawn).toContain(name)
    expect(drawn).not.toContain('…')
  })

  test.each(WIDTHS)('keeps its layout in colour at %i columns', width => {
    const drawn = grid(ROWS, { ...OPTIONS, width, paint: red })
    expect(drawn).not.toBe(uncoloured(drawn))
    expect(uncoloured(drawn)).toBe(grid(ROWS, { ...OPTIONS, width }))
    for (const line of drawn.split('\n')) expect(timesIn(line, '\u001b[31m')).toBe(timesIn(line, '\u001b[39m'))
  })

  it('gives each line and its place to the function that colours it', () => {
    const painted: unknown[] = []
    const paint = (...line: unknown[]): string => {
      painted.push(line)
      return String(line[0])
    }
    grid([['a\nb', 'c']], { width: 80, columns: ['fit', 'fit'], unbroken: [], head: ['x', 'y'], paint })
    expect(painted).toEqual([
      ['x', -1, 0, 0],
      ['y', -1, 1, 0],
      ['a', 0, 0, 0],
      ['b', 0, 0, 1],
      ['c', 0, 1, 0],
    ])
  })
})

describe('grid, whatever the cells,', () => {
  const unit = fc.constantFrom(
    ...'ab x端末、。（）ー5,円-/\n　'.split(''),
    ...NAMES,
    'か\u3099',
    '👨‍👩‍👧',
    'ﾊﾞ',
    '①',
    '…',
    '$&',
    'warranty ',
  )
  const cell = fc.string({ unit, maxLength: 30 })
  const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 4 })
  const kinds = fc.tuple(...Array.from({ length: 3 }, () => fc.constantFrom('fit' as const, 'fill' as const, 7)))
  const options = fc.record({
    width: fc.integer({ min: 6, max: 200 }),
    columns: kinds,
    unbroken: fc.constant(NAMES),
    paint: fc.constantFrom(red, (line: string) => line),
  })

  it('is never too wide, and all its lines are equally wide', () => {
    fc.assert(
      fc.property(rows, options, (texts, how) => {
        const widths = new Set(uncoloured(grid(texts, how)).split('\n').map(displayWidth))
        expect(widths.size).toBe(1)
        expect(Math.max(...widths)).toBeLessThanOrEqual(how.width)
      }),
    )
  })

  it('shows every character of every cell, in order, in its column', () => {
    fc.assert(
      fc.property(rows, options, (texts, how) => {
        const drawn = columnsOf(uncoloured(grid(texts, how)))
        expect([sideBySide(texts), below(undefined, texts)]).toContainEqual(drawn)
      }),
    )
  })

  it('keeps names whole as soon as one fits between borders', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 30, max: 200 }), (texts, width) => {
        const drawn = grid(texts, { width, columns: ['fill', 'fit', 'fill'], unbroken: NAMES })
        for (const name of NAMES) expect(timesIn(drawn, name)).toBe(timesIn(texts.flat().join('\n'), name))
      }),
    )
  })
})

describe('markdownTable', () => {
  it('draws a table of GitHub', () => {
    expect(
      markdownTable(
        ['プラン', '月額'],
        [
          ['used', '550円'],
          ['own', ''],
        ],
      ),
    ).toBe('| プラン | 月額 |\n| --- | --- |\n| used | 550円 |\n| own |  |')
  })

  test.each([
    ['a|b', 'a\\|b'],
    ['a\\|b', 'a\\\\\\|b'],
    ['a\nb\r\nc', 'a<br>b<br>c'],
    ['`code`', '\\`code\\`'],
    ['<b>&amp;</b>', '&lt;b&gt;&amp;amp;&lt;/b&gt;'],
    ['[x](y)', '\\[x\\](y)'],
    ['see https://x.jp/a_b?c=1&d=2.', 'see <https://x.jp/a_b?c=1&d=2>.'],
    ['*a* _b_ ~~c~~', '\\*a\\* \\_b\\_ \\~\\~c\\~\\~'],
  ])('shows %j as it is', (text, cell) => {
    expect(markdownTable(['x'], [[text]])).toBe(`| x |\n| --- |\n| ${cell} |`)
  })

  it('refuses a row with a cell too many', () => {
    expect(() => markdownTable(['a'], [['b', 'c']])).toThrow(RangeError)
  })
})
