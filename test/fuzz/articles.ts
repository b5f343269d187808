import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../commands/run.ts'
import { callIn, type Document, desk } from './calling.ts'
import { changedBytes, changedLines, changedText } from './changes.ts'
import { fewOrMany, isOne, pick, type Random, some, times } from './random.ts'

/*
 * Articles as text, Markdown, HTML and MDX, with and without marks, changed.
 */

const folderOfPages = join(root, 'test', 'article', 'pages')
const pages = readdirSync(folderOfPages, { recursive: true, encoding: 'utf8' })
  .filter(name => /\.(txt|md|mdx|html)$/.test(name))
  .sort()
  .map(name => ({ name: name.replaceAll('/', '-'), text: readFileSync(join(folderOfPages, name), 'utf8') }))

const marked = [
  '<!-- mio:own.monthly -->550円<!-- /mio -->',
  '月額<!-- mio:new.monthly.418 -->418<!-- /mio -->円',
  '{/* mio:used.exchange.1 */}4,400円{/* /mio */}',
  '<!-- mio:cost --plan new --tier 418 --months 24 --claims 1 -->15,532円<!-- /mio -->',
  '<!-- mio:own.uses-per-year -->年2回<!-- /mio -->',
  '<p><!-- mio:new.unreturned -->¥44,000<!-- /mio --></p>',
  '| <!-- mio:own.cap -->10万円<!-- /mio --> | 二 |',
  '<table><tr><th rowspan=2>つながる端末保証<td colspan=2>550円</table>',
  '<script type="application/ld+json">{"@type":"Offer","price":"550","priceCurrency":"JPY"}</script>',
  '```\n550円\n```',
  '[端末補償オプション](https://www.iijmio.jp "550円")は月額550円（税込）',
]

/** A page with some marks between its lines. */
const withMarks = (random: Random, text: string): string => {
  const lines = text.split('\n')
  for (const mark of some(random, marked, 0.2)) lines.splice(Math.floor(random() * lines.length), 0, mark)
  return lines.join('\n')
}

const formats = ['json', 'json', 'table', 'markdown', 'github', 'junit', 'sarif']

const cwd = desk()

const changed = (random: Random, text: string): string | Uint8Array =>
  pick(random, [
    () => changedLines(random, text, fewOrMany(random)),
    () => changedText(random, text),
    () => changedText(random, changedLines(random, text, fewOrMany(random))),
    () => changedBytes(random, Buffer.from(text), fewOrMany(random)),
  ])()

/** A changed article that is checked, corrected or scanned. */
export const articleDocument = (random: Random): Document => {
  const { name, text } = pick(random, pages)
  const whole = isOne(random, 0.6) ? withMarks(random, text) : text
  const long = isOne(random, 0.005) ? times(8, () => whole).join('\n') : whole
  const action = pick(random, ['check', 'write', 'scan', 'scan'])
  const argv = ['article', action, name, '--as-of', '2023-10-10', '--format', pick(random, formats)]
  return callIn(cwd, argv, { [name]: changed(random, long) })
}
