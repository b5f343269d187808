import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkArticle } from '../../src/article/decide.ts'
import type { Block } from '../../src/article/reading/block.ts'
import { GAP } from '../../src/article/reading/markdown.ts'
import { readPage } from '../../src/article/reading/page.ts'
import { proseOf } from '../../src/article/reading/prose.ts'
import { scanArticle } from '../../src/article/scanning/scan.ts'
import { loadTables } from '../../src/index.ts'
import type { Day } from '../../src/model/day.ts'
import { faultWords } from '../../src/view/error.ts'
import { many } from '../seed.ts'

const proseIn = (text: string, format: string) => proseOf(readPage(text, format === 'HTML'))

/** Each block in short: `h2 text`, `text`, `cell | cell under head`; `outer > inner`, `beside side` with all titles. */
const blocksIn = (text: string, format: string, withTitles = false): readonly string[] => {
  const prose = proseIn(text, format)
  const words = ({ start, end }: { start: number; end: number }) =>
    prose.text.slice(start, end).replaceAll(GAP, '_').trim()
  const cells = (block: Extract<Block, { kind: 'row' }>) =>
    block.cells
      .map(cell => {
        const sides = withTitles && cell.sides.length > 0 ? ` beside ${cell.sides.map(words).join(', ')}` : ''
        return [words(cell) + sides, ...(cell.heads.length > 0 ? [cell.heads.map(words).join(', ')] : [])].join(
          ' under ',
        )
      })
      .join(' | ')
      .trimStart()
  return prose.blocks.map(block => {
    const titles = withTitles ? block.titles.map(title => `${words(title)} > `).join('') : ''
    if (block.kind === 'row') return titles + cells(block)
    return titles + (block.kind === 'heading' ? `h${block.level} ${words(block)}` : words(block))
  })
}

describe('an article is read in blocks', () => {
  test.each<[string, readonly string[]]>([
    ['# a\n\nb\nc\n\nd\n===\n\ne\n---\n', ['h1 a', 'b\nc', 'h1 d', 'h2 e']],
    ['\ufeff# a\r\n\r\nb\rc\r\n', ['h1 a', 'b\nc']],
    ['- a\n- b\n  c\n\n1. d\n   - e\n', ['a', 'b\n  c', 'd', 'e']],
    ['・a\n・b\n', ['・a', '・b']],
    ['> a\n> b\n\n> - c\n', ['a\n b', 'c']],
    ['|a|b|\n|-|-|\n|c|d|\n|e|\n', ['a | b', 'c under a | d under b', 'e under a']],
    ['| |a|\n|-|-|\n|b| |\n', ['| a', 'b under  |  under a']],
    ['text\na | b\n--|--\nc | d\n\ne\n', ['text', 'a | b', 'c under a | d under b', 'e']],
    ['|a|b|\n|c|d|\n', ['a | b', 'c under a | d under b']],
    [
      'a `b|c` **d** _e_ [f](https://g.example "h") ![i](j) \\* &yen;5 www.k.example\n',
      [`a _ d _e_ f i  ¥5 ${'_'.repeat(13)}`],
    ],
    ['a\n\n```\nb\n```\n\n    c\n\nd\n', ['a', 'd']],
    ['[a]: https://b.example\n\nc\n', ['c']],
    ['a <b>c</b> <!-- d --> <!-- mio:own.monthly -->5円<!-- /mio --> 1 < 2\n', ['a c  _ 1  2']],
    ['<table>\n<tr><td>a</td>\n\n<td>b</td></tr>\n</table>\n\nc\n', ['a | b', 'c']],
    ['<div>\n\n## a\n\nb</i>\n\n</div>\n', ['h2 a', 'b']],
  ])('Markdown %j', (text, expected) => {
    expect(blocksIn(text, 'Markdown')).toEqual(expected)
  })

  test.each<[string, readonly string[]]>([
    ['a ~~b~~ c {/* d */} e\n', ['a  c  e']],
    ['**a**\n\nb\n', ['h7 a', 'b']],
    ['**a**：\n\n**b** c\n', ['h7 a：', 'b c']],
    ['- a\n  - b\n    - c\n', ['a', 'a > b', 'a > b > c']],
    ['|a|b|\n|-|-|\n|c|d|\n||e|\n', ['a | b', 'c under a | d beside c under b', 'under a | e beside c under b']],
    [
      '|a|b|\n|-|-|\n|c||\n|d|5円|\n',
      ['a | b', 'c under a |  beside c under b', 'c > d under a | 5円 beside d under b'],
    ],
  ])('Markdown with titles: %j', (text, expected) => {
    expect(blocksIn(text, 'Markdown', true)).toEqual(expected)
  })

  test.each<[string, readonly string[]]>([
    ['<table><caption>a</caption><tr><th>b<td>5円</table>c', ['a', 'a > b | 5円 beside b', 'c']],
    [
      '<table><tr><th colspan=2>a<tr><td>b<td>5円<tr><th colspan=2>c<tr><td>d<td>6円</table>',
      ['a', 'a > b | 5円 beside b', 'c', 'c > d | 6円 beside d'],
    ],
    [
      '<table><tr><td rowspan=2>a<td>b<td>5円<tr><td>c<td>6円<tr><td>d<td>e<td>7円</table>',
      ['a | b beside a | 5円 beside a, b', 'c beside a | 6円 beside a, c', 'd | e beside d | 7円 beside d, e'],
    ],
    [
      '<table><tr><th rowspan=2>a<th colspan=2>b<tr><th>c<th>d<tr><td>e<td>5円<td>6円</table>',
      ['a | b', 'c under b | d under b', 'e under a | 5円 beside e under b, c | 6円 beside e under b, d'],
    ],
    [
      '<dl><dt>a<dd>b<dd>c<dt>d<dt>e<dd>f<dd><ul><li>g</ul></dl>',
      ['a', 'b beside a', 'c beside a', 'd', 'e', 'f beside d, e', 'e > g'],
    ],
    ['<details><summary>a</summary><p>b</p></details>c', ['a', 'a > b', 'c']],
    ['<details><summary>a</summary>b</details>c', ['a', 'a > b', 'c']],
    ['<p><b>a</b></p><p><b>b</b>c</p>', ['h7 a', 'bc']],
    ['a<del>b</del><s>c</s><strike>d</strike>e', ['ae']],
    ['<img alt="a &yen;5">b<img alt="">', ['_a ¥5_b']],
    ['<meta name="description" content="a&amp;b"><meta name="viewport" content="c">d', ['a&b', 'd']],
    ['<meta property="og:title" content="a">', ['a']],
    [
      '<script type="application/ld+json">{"name":"a","x":[{"text":"b \\u00a55 c"},{"offers":{"price":"5","priceCurrency":"JPY"}}]}</script>',
      ['a > b ¥5 c', '5 beside a'],
    ],
    [
      '<script type="application/ld+json">{"price":5,"priceCurrency":"USD"}{"lowPrice":6,"priceCurrency":"JPY"</script>',
      [],
    ],
    ['<script type="application/ld+json">{"lowPrice":6,"priceCurrency":"JPY","name":"a"}}}</script>', ['6 beside a']],
  ])('HTML with titles: %j', (text, expected) => {
    expect(blocksIn(text, 'HTML', true)).toEqual(expected)
  })

  test.each<[string, readonly string[]]>([
    ['<h1>a<h2>b</h2>c', ['h1 a', 'h2 b', 'c']],
    ['<p>a<p>b<br>c<ul><li>d<li>e<ul><li>f</ul></ul>', ['a', 'b\nc', 'd', 'e', 'f']],
    ['<table><thead><tr><th>a<th>b<tbody><tr><td>c<td>d<p>e</table>f', ['a | b', 'c under a | d\ne under b', 'f']],
    ['<table><tr><td><h2>a</h2><table><tr><td>b<td>c</table></table>', ['h2 a', 'b | c']],
    ['a<script>b</script><style>c</style><pre>d</pre>e<code>f</code>g', ['a', 'e_g']],
    ['<p title="<!-- a -->">b &amp; &#165;5&nbsp;c</p>', ['b & ¥5\u00a0c', '<!-- a -->']],
    ['<p>a<x-b>c</x-b></i></div>d</p>', ['acd']],
    ['a<constructor>b', ['ab']],
    ['<td>a<pre>b</pre>c</td><!-- d', ['a', 'c']],
    ['<tr><td>a<pre>b</pre>c</td></tr>', ['a\nc']],
  ])('HTML %j', (text, expected) => {
    expect(blocksIn(text, 'HTML')).toEqual(expected)
  })
})

test('every character of the prose is in the source at its offset', () => {
  const signs = fc.constantFrom(
    ...'a*_`[]()|<>#-= \n\t&;!/\\・'.split(''),
    '```\n',
    '<td>',
    '</td>',
    '<tr>',
    '<!-- ',
    ' -->',
    '| a |\n',
  )
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 25 }), fc.constantFrom('HTML', 'Markdown'), (parts, format) => {
      const source = parts.join('')
      const { text, at, blocks } = proseIn(source, format)
      for (const { start, end } of blocks)
        for (let offset = start; offset < end; offset++)
          if (!`${GAP}\n|`.includes(text[offset]!)) expect(source[at(offset)]).toBe(text[offset])
    }),
    { numRuns: many(1_000) },
  )
})

/** 256 KiB in a large run, else half of them. */
const kib = many(1) > 1 ? 256 : 128
/** Several times what a slow machine takes. Time that grows with the square of the size is ten times as long. */
const seconds = kib / 32

describe(`${kib} KiB of anything take at most ${seconds} seconds`, async () => {
  const tables = await loadTables()
  const size = kib << 10
  const repeated = (text: string, start = '') => start + text.repeat(size / text.length)
  test.each([
    ['names of plans', repeated('端末補償オプション')],
    ['a paragraph of comments', repeated('<!-- ', 'a ')],
    ['amounts of one sentence', repeated('つながる端末保証は月額550円、')],
    ['companies', `${repeated('ドコモより')}550円`],
    ['katakana', repeated('カ')],
    ['spaces in a name', `端${repeated(' ')}`],
    ['comments of MDX', repeated('{/*')],
    ['text struck out', repeated('~~a')],
    ['terms', repeated('<dt>つながる端末保証')],
    ['cells that reach down', `<table>${repeated('<tr><td rowspan=60000 colspan=60>つながる<td>505円</tr>')}`],
    ['entities of an attribute', `<img alt="${repeated('&yen;')}">`],
    ['names in structured data', `<script type="application/ld+json">${repeated('{"name":"つながる","offers":')}`],
    [
      'prices in structured data',
      `<script type="application/ld+json">[${repeated('{"price":"5","priceCurrency":"JPY"},')}`,
    ],
    ['lists within lists', repeated('- ')],
    ['numbered lists within lists', repeated('1. ')],
    ['stars', repeated('a**b*c_d ')],
    ['links', repeated('[a](b ')],
    ['tags', repeated('<b>').slice(0, size / 2) + repeated('</i>').slice(0, size / 2)],
    ['a long head over many rows', `|${'つながる端末保証'.repeat(5_000)}|a|\n|-|-|\n${'|55円|66円|\n'.repeat(2_000)}`],
  ])('%s', (_, text) => {
    for (const file of ['a.md', 'a.html']) {
      const before = process.cpuUsage()
      checkArticle({ file, text }, tables, '2023-10-10' as Day, faultWords)
      scanArticle({ file, text }, tables, '2023-10-10' as Day)
      expect(process.cpuUsage(before).user / 1e6).toBeLessThan(seconds)
    }
  })
})
