// npm run bench:growth [-- --runs 3 --large]
// Time against the number of claims (125 to 1,000) and of records with quotes of which no two are alike (10,000 to
// 100,000; with --large to 1,000,000). Prints seconds without the start of the program, and how much more than the size
// the time grew: 1.00 is linear. `article.mjs`, which the command runs next, does the same for articles.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measureWith, root } from './measure.mjs'

const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' }, large: { type: 'boolean' } } })
const folder = mkdtempSync(join(tmpdir(), 'bench-growth-'))
const { timed } = measureWith(process.execPath, folder)

const dayAfter = (start, days) => new Date(Date.parse(start) + days * 86_400_000).toISOString().slice(0, 10)
const ways = ['', ':repair', ':exchange', ':repair:78000']
/** A claim a week, each settled in another way. */
const claims = count =>
  Array.from({ length: count }, (_, at) => dayAfter('2024-01-01', 7 * at) + ways[at % ways.length])
const facts = (count, more) => ({ plan: 'own', claims: claims(count), ...more })
const lines = records => records.map(record => JSON.stringify(record)).join('\n')
const quotes = count => lines(Array.from({ length: count }, (_, id) => ({ id, device: 'used', repairQuote: id })))

const numbers = [125, 250, 500, 1_000]
const records = values.large ? [10_000, 100_000, 1_000_000] : [10_000, 100_000]
const started = { start: '2023-06-01' }

/** What is measured: the sizes, the command, and the file of a size. */
const measured = {
  'covers, no event': { sizes: numbers, command: ['covers', '--facts'], file: count => JSON.stringify(facts(count)) },
  covers: {
    sizes: numbers,
    command: ['covers', '--facts'],
    file: count => JSON.stringify(facts(count, { ...started, event: 'screen-break' })),
  },
  'claim-steps': {
    sizes: numbers,
    command: ['claim-steps', '--facts'],
    file: count => JSON.stringify(facts(count, { event: 'screen-break' })),
  },
  timeline: { sizes: numbers, command: ['timeline', '--facts'], file: count => JSON.stringify(facts(count, started)) },
  cost: {
    sizes: numbers,
    command: ['cost', '--facts'],
    file: count => JSON.stringify(facts(count, { ...started, months: 1_200 })),
  },
  'cost, no start': { sizes: numbers, command: ['cost', '--facts'], file: count => JSON.stringify(facts(count)) },
  'batch covers, 20 records': {
    sizes: numbers,
    command: ['batch', 'covers'],
    file: count => lines(Array.from({ length: 20 }, () => facts(count, { ...started, event: 'screen-break' }))),
  },
  'batch cost, 5 records': {
    sizes: numbers,
    command: ['batch', 'cost'],
    file: count => lines(Array.from({ length: 5 }, () => facts(count, { ...started, months: 1_200 }))),
  },
  'batch eligible, all quotes differ': { sizes: records, command: ['batch', 'eligible'], file: quotes },
}

const program = join(root, 'bin', 'mio-warranty.js')
const asOf = ['--as-of', '2023-10-10']

/** The least seconds of a call: what else the machine does only adds. */
const secondsOf = (command, text) => {
  const file = join(folder, 'input.json')
  writeFileSync(file, text)
  const { whole, start } = timed(
    { whole: { args: [program, ...command, file, ...asOf] }, start: { args: [program, '--version', ...asOf] } },
    Number(values.runs),
  )
  return Math.max(0.001, (Math.min(...whole) - Math.min(...start)) / 1e3)
}

try {
  for (const [name, { sizes, command, file }] of Object.entries(measured)) {
    const seconds = sizes.map(size => secondsOf(command, file(size)))
    const growth = seconds.at(-1) / seconds[0] / (sizes.at(-1) / sizes[0])
    const range = `${sizes[0].toLocaleString('en')} to ${sizes.at(-1).toLocaleString('en')}`
    console.info(
      `${name}: ${seconds.map(second => second.toFixed(3)).join(', ')} s at ${range}, grows by ${growth.toFixed(2)} × the size`,
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
