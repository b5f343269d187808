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

/** Each block in short: `h2 text`, `text`, `cell | cell under head`. */
const blocksIn = (text: string, format: string): readonly string[] => {
  const prose = proseIn(text, format)
  const words = ({ start, end }: { start: number; end: number }) =>
    prose.text.slice(start, end).replaceAll(GAP, '_').trim()
  const cells = (block: Extract<Block, { kind: 'row' }>) =>
    block.cells
      .map(cell => [words(cell), ...cell.heads.map(words)].join(' under '))
      .join(' | ')
      .trimStart()
  return prose.blocks.map(block => {
    if (block.kind === 'row') return cells(block)
    return block.kind === 'heading' ? `h${block.level} ${words(block)}` : words(block)
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
    ['<h1>a<h2>b</h2>c', ['h1 a', 'h2 b', 'c']],
    ['<p>a<p>b<br>c<ul><li>d<li>e<ul><li>f</ul></ul>', ['a', 'b\nc', 'd', 'e', 'f']],
    ['<table><thead><tr><th>a<th>b<tbody><tr><td>c<td>d<p>e</table>f', ['a | b', 'c under a | d\ne under b', 'f']],
    ['<table><tr><td><h2>a</h2><table><tr><td>b<td>c</table></table>', ['h2 a', 'b | c']],
    ['a<script>b</script><style>c</style><pre>d</pre>e<code>f</code>g', ['a', 'e_g']],
    ['<p title="<!-- a -->">b &amp; &#165;5&nbsp;c</p>', ['b & ¥5\u00a0c']],
    ['<p>a<x-b>c</x-b></i></div>d</p>', ['acd']],
    ['a<constructor>b', ['ab']],
    ['<td>a<pre>b</pre>c</td><!-- d', ['a', 'c']],
    ['<tr><td>a<pre>b</pre>c</td></tr>', ['a\nc']],
  ])('HTML %j', (text, expected) => {
    expect(blocksIn(text, 'HTML')).toEqual(expected)
  })
})

test('every sign of the prose stands in the source at the offset that is told for it', () => {
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

describe('256 KiB of anything take no more than some seconds', async () => {
  const tables = await loadTables()
  const size = 256 << 10
  const repeated = (text: string, start = '') => start + text.repeat(size / text.length)
  test.each([
    ['names of plans', repeated('端末補償オプション')],
    ['a paragraph of comments', repeated('<!-- ', 'a ')],
    ['stars', repeated('a**b*c_d ')],
    ['links', repeated('[a](b ')],
    ['tags', repeated('<b>').slice(0, size / 2) + repeated('</i>').slice(0, size / 2)],
    ['a long head over many rows', `|${'つながる端末保証'.repeat(5_000)}|a|\n|-|-|\n${'|55円|66円|\n'.repeat(2_000)}`],
  ])('%s', (_, text) => {
    for (const file of ['a.md', 'a.html']) {
      const before = process.cpuUsage()
      checkArticle({ file, text }, tables, '2023-10-10' as Day, faultWords)
      scanArticle({ file, text }, tables, '2023-10-10' as Day)
      expect(process.cpuUsage(before).user / 1e6).toBeLessThan(3)
    }
  })
})
