import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { timelineSvg } from '../../../src/answers/timeline/svg.ts'
import { timelineTable } from '../../../src/answers/timeline/table.ts'
import { loadTables, type PlanQuestion, timeline } from '../../../src/index.ts'
import { palette } from '../../../src/view/colour.ts'
import { displayWidth } from '../../../src/view/wrap.ts'
import { folder, inEveryZone, root, run } from '../../commands/run.ts'

/** A question about one plan by its name. */
type Named = PlanQuestion & { readonly plan: string }

const tables = await loadTables()
const paint = await palette(0)
const languages = ['ja', 'en'] as const
const widths = Array.from({ length: 171 }, (_, index) => 30 + index)

const questions: Readonly<Record<string, Named>> = {
  'a phone of one’s own': { plan: 'own', released: '2025-09-01', purchased: '2026-05-08', start: '2026-05-10' },
  'a phone first used yesterday': { plan: 'own', released: '2026-11-01', purchased: '2026-11-20', start: '2026-11-22' },
  'a used phone': { plan: 'used', purchased: '2026-05-08', start: '2026-05-10' },
  'a used phone long ago': { plan: 'used', purchased: '2012-05-08', start: '2012-05-10' },
  'a used phone to be bought': { plan: 'used', purchased: '2029-05-08', start: '2029-05-10' },
  'a new phone': { plan: 'new', purchased: '2026-05-08', start: '2026-05-10' },
  'a phone of which only the month of use is known': { plan: 'own', start: '2026-05' },
  'a phone of which nothing is known': { plan: 'new' },
}
const asOf = '2026-11-23'
const view = (language: 'ja' | 'en', width = 80) => ({ language, width, paint, why: 'none', isFull: true }) as const
const documents = new Map(Object.values(questions).map(one => [one, timeline(tables, one, { asOf })]))
const shown = (question: Named, language: 'ja' | 'en', width: number) =>
  timelineTable(documents.get(question)!, view(language, width)).split('\n')

describe.each(Object.entries(questions))('the bars of %s', (_, question) => {
  test.each(languages)('are never wider than the terminal, from 30 to 200 columns, in %s', language => {
    const tooWide = widths.flatMap(width => shown(question, language, width).filter(line => displayWidth(line) > width))
    expect(tooWide).toEqual([])
  })
})

const axisOf = (lines: readonly string[]) => {
  const at = lines.findIndex(line => /^\d{4}-\d\d-\d\d +\d{4}-\d\d-\d\d$/.test(line))
  return { today: lines[at - 2] ?? '', scale: lines[at - 1] ?? '', axis: lines[at] ?? '' }
}

test('the axis fills the whole width, and the day asked about is printed at its mark at every width', () => {
  for (const [name, question] of Object.entries(questions)) {
    if (!name.startsWith('a used')) continue
    for (const width of widths) {
      const { today, scale, axis } = axisOf(shown(question, 'en', width))
      expect([axis.length, scale.length]).toEqual([width, width])
      expect(scale).toMatch(/^[-'\d]*\d\d[-'\d]*$/)
      expect(today.trim()).toMatch(/^(\| 2026-11-23|2026-11-23 \|)$/)
    }
  }
})

test('each bar is drawn over its days from the first to the last, with an arrow where it continues and ? where the end is not known', () => {
  const lines = shown(questions['a new phone']!, 'en', 60)
  const [maker = '', damage = '', failure = '', ...more] = lines.filter(line => /^ *=+[>?]?$/.test(line))
  expect(more).toEqual([])
  expect(maker).toMatch(/=$/)
  expect(damage).toMatch(/=>$/)
  expect(damage).toHaveLength(60)
  expect(failure).toMatch(/=\?$/)
  expect(failure.search('=')).toBe(maker.length)
})

test('a span whose days are not known has a line without a bar', () => {
  const lines = shown(questions['a phone of which nothing is known']!, 'en', 80)
  expect(lines.filter(line => /=/.test(line) && !line.startsWith('= cover'))).toEqual([])
  expect(lines.filter(line => line.includes('days unknown'))).toHaveLength(2)
})

const bars = (question: Named, language: 'ja' | 'en' = 'en') =>
  timelineSvg(timeline(tables, question, { asOf }), view(language))

const entity = /&(amp|lt|gt|quot|#39);/g

/** What is wrong with a text as XML: tags that do not close, attributes without quotes, signs that were not escaped. */
const faultsIn = (xml: string): readonly string[] => {
  const open: string[] = []
  const faults: string[] = []
  let rest = xml
  for (let found = /<[^>]*>/.exec(rest); found; found = /<[^>]*>/.exec(rest)) {
    const before = rest.slice(0, found.index).replace(entity, '')
    if (/[<>&]/.test(before)) faults.push(`not escaped: ${before}`)
    const tag = /^<(\/?)([a-zA-Z]+)((?: [a-zA-Z][\w:-]*="[^"<>]*")*)(\/?)>$/.exec(found[0])
    if (!tag) faults.push(`no tag: ${found[0]}`)
    else if (/&/.test(tag[3]!.replace(entity, ''))) faults.push(`not escaped: ${tag[3]}`)
    else if (tag[1]) faults.push(...(open.pop() === tag[2] ? [] : [`closes nothing: ${found[0]}`]))
    else if (!tag[4]) open.push(tag[2]!)
    rest = rest.slice(found.index + found[0].length)
  }
  return [...faults, ...open.map(name => `not closed: ${name}`), ...(rest.trim() ? [`after the end: ${rest}`] : [])]
}

test('the check for XML reports each fault', () => {
  expect(faultsIn('<a b="c"><d/></a>')).toEqual([])
  for (const wrong of ['<a>', '<a></b>', '<a b=c/>', '<a>1 & 2</a>', '<a b="&"/>', '<a/> <', '<a b="<"/>'])
    expect(faultsIn(wrong)).not.toEqual([])
})

describe.each(languages)('the picture in %s', language => {
  test.each(Object.entries(questions))(
    'of %s is well-formed, says what it shows, and fetches nothing',
    (_, question) => {
      const svg = bars(question, language)
      expect(faultsIn(svg)).toEqual([])
      expect(svg).toMatch(
        /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" role="img" viewBox="0 0 760 \d+" width="760" height="\d+"/,
      )
      expect(svg.match(/<title>[^<]+<\/title>\n<desc>[^<]+<\/desc>/g)).toHaveLength(1)
      expect(svg).not.toMatch(/<(image|use|script|style|a|foreignObject)\b|href|url\(|@import|<!|<\?/i)
      expect(bars(question, language)).toBe(svg)
    },
  )

  test('draws every shape and word within its sides', () => {
    for (const question of Object.values(questions)) {
      const svg = bars(question, language)
      const height = Number(/height="(\d+)"/.exec(svg)![1])
      const numbers = (name: string) =>
        [...svg.matchAll(new RegExp(` ${name}="(-?[\\d.]+)"`, 'g'))].map(one => Number(one[1]))
      expect(Math.min(...['x', 'y', 'x1', 'y1', 'x2', 'y2'].flatMap(numbers))).toBeGreaterThanOrEqual(0)
      expect(Math.max(...['x', 'x1', 'x2'].flatMap(numbers))).toBeLessThanOrEqual(760)
      expect(Math.max(...['y', 'y1', 'y2'].flatMap(numbers))).toBeLessThanOrEqual(height)
      for (const [, x, width] of svg.matchAll(/<rect x="(\d+)" y="\d+" width="(\d+)"/g))
        expect(Number(x) + Number(width)).toBeLessThanOrEqual(760)
      // letters of 13 pixels: a wide one takes 13, the others about 6.6
      for (const [, x, label] of svg.matchAll(/<text x="(\d+)" y="\d+" font-size="13">([^<]*)</g))
        expect(Number(x) + displayWidth(label!.replace(entity, '&')) * 6.8).toBeLessThanOrEqual(760)
    }
  })

  test('names the day asked about, what is missing, and where it comes from', () => {
    const svg = bars({ plan: 'used', start: '2026-05-10' }, language)
    for (const word of ['2026-11-23', 'hello-mobile-world.com', '2023-10-07']) expect(svg).toContain(word)
  })
})

test('special characters of XML are escaped, and a long name is broken into lines', async () => {
  const data = folder()
  cpSync(join(root, 'data'), data, { recursive: true })
  const name = `<script>&"</script>${'とても長い名前の補償'.repeat(6)}`
  for (const file of ['2020-08-04.yaml', '2023-10-07.yaml']) {
    const path = join(data, 'used', file)
    const named = readFileSync(path, 'utf8').replace(
      'name: { ja: 端末補償オプション（中古）,',
      `name: { ja: '${name}',`,
    )
    writeFileSync(path, named)
  }
  const argv = ['timeline', '--plan', 'used', '--data', data, '--start', '2026-05-10', '--purchased', '2026-05-08']
  const { stdout, stderr, code } = await run([...argv, '--as-of', asOf, '--format', 'svg'])
  expect([stderr, code]).toEqual(['', 0])
  expect(faultsIn(stdout)).toEqual([])
  expect(stdout).not.toContain('<script>')
  expect(stdout).toContain('&lt;script&gt;&amp;&quot;&lt;/script&gt;')
  expect(stdout.match(/font-size="17"/g)!.length).toBeGreaterThan(1)
})

test('the picture has the same bytes in five time zones', async () => {
  const argv = [
    'timeline',
    '--plan',
    'own',
    '--start',
    '2026-05-10',
    '--as-of',
    asOf,
    '--format',
    'svg',
    '--lang',
    'ja',
  ]
  const runs = await inEveryZone(argv)
  expect(runs[0]).toMatchObject({ stderr: '', code: 0 })
  for (const one of runs) expect(one).toEqual(runs[0])
})
