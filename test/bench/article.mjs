// npm run bench:article [-- --runs 5]
// `article scan` against the size of its article, and over 20,000 paragraphs. Prints seconds, and how much more than the
// size the time grew: 1.00 is linear. The start of the program is taken off.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measureWith, root } from './measure.mjs'

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } })
const runs = Number(values.runs)
const folder = mkdtempSync(join(tmpdir(), 'bench-article-'))
const { timed } = measureWith(process.execPath, folder)

const bytes = text => Buffer.byteLength(text)
const repeated = (text, size) => text.repeat(Math.ceil(size / bytes(text)))

const paragraph = '月額は550円（税込）です。交換は1回目4,400円、2回目8,800円、年2回までです。'
const pages = {
  'names of plans': size => repeated('端末補償オプション', size),
  'names and amounts': size => repeated('つながる端末保証は月額550円、ドコモは825円、', size),
  paragraphs: size => repeated(`つながる端末保証の${paragraph}\n\n`, size),
  'rows of a table': size => `|プラン|月額|\n|-|-|\n${repeated('|つながる端末保証|550円|\n', size)}`,
  'rows of HTML': size =>
    `<table>${repeated('<tr><td rowspan=2>つながる端末保証<td>月額<td>550円<tr><td>交換1回目<td>4,400円', size)}`,
  'items in items': size => repeated('- つながる端末保証\n  - 月額550円\n    - 交換1回目4,400円\n', size),
  headings: size => repeated(`## つながる端末保証\n\n${paragraph}\n\n`, size),
}

/** The least seconds of a scan: what else the machine does only adds. */
const secondsOf = text => {
  const file = join(folder, 'article.md')
  writeFileSync(file, text)
  const of = {
    scan: { args: [join(root, 'bin', 'mio-warranty.js'), 'article', 'scan', file, '--as-of', '2023-10-10', '--json'] },
    start: {
      args: [join(root, 'bin', 'mio-warranty.js'), 'article', 'scan', '/dev/null', '--as-of', '2023-10-10', '--json'],
    },
  }
  const { scan, start } = timed(of, runs)
  return (Math.min(...scan) - Math.min(...start)) / 1e3
}

const sizes = [64, 256, 1024, 4096].map(kib => kib << 10)
try {
  for (const [name, page] of Object.entries(pages)) {
    const seconds = sizes.map(size => secondsOf(page(size)))
    // the smallest size is mostly code that runs for the first time, so growth is told from the second on
    const growth = seconds.at(-1) / seconds[1] / (sizes.at(-1) / sizes[1])
    console.info(
      `${name}: ${seconds.map(s => s.toFixed(3)).join(', ')} s at 64 KiB to 4 MiB, grows by ${growth.toFixed(2)} × the size`,
    )
  }
  const many = `つながる端末保証の${paragraph}\n\n`.repeat(20_000)
  console.info(
    `20,000 paragraphs (${(bytes(many) / 2 ** 20).toFixed(1)} MiB): ${secondsOf(many).toFixed(2)} s; at most 3 s`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
