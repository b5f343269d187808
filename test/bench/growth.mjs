// npm run bench:growth [-- --runs 3 --large]
// Time against the number of claims (125 to 1,000), of phones in a list (5 to 20), of rows of the fees (6 to 24), of clauses
// for joining (10 to 30), and of records with quotes of which no two are alike (10,000 to 100,000; with --large to
// 1,000,000). Prints seconds without the start of the program, and how much more than the size the time grew: 1.00 is
// linear. `article.mjs`, which the command runs next, does the same for articles.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

/** The words of the facts by which the rows of the invented fees differ, each fact with so many rows as those before it allow. */
const told = {
  event: ['screen-break', 'water-damage', 'total-loss', 'partial-breakage', 'natural-failure', 'software-fault'],
  device: ['new', 'used'],
  os: ['ios', 'android'],
}

/** The tables of invented plans with another section of one plan. */
const tablesWith = (section, items) => {
  const data = join(folder, `${section}-${items.length}`)
  cpSync(join(root, 'test', 'carrier', 'data'), data, { recursive: true })
  const file = join(data, 'mikan', '2025-04-01.yaml')
  const text = readFileSync(file, 'utf8').replace(
    new RegExp(`^${section}:\\n( .*\\n)*`, 'm'),
    () => `${section}:\n${items.join('')}`,
  )
  writeFileSync(file, text)
  return data
}

/** Tables of an invented plan with so many rows of fees, half of them for each remedy. */
const feeRows = rows => {
  let cases = [{}]
  for (const [fact, words] of Object.entries(told))
    if (2 * cases.length < rows) cases = cases.flatMap(one => words.map(word => ({ ...one, [fact]: word })))
  const row = (remedy, price) => when => `  - ${JSON.stringify({ for: remedy, when, price, cite: 'terms#fees' })}\n`
  return tablesWith('fees', [...cases.map(row('repair', ['repair'])), ...cases.map(row('exchange', ['exchange.1']))])
}

/** Tables of an invented plan with so many clauses for joining, each of which reads two dates. */
const clauses = count => {
  const facts = ['released', 'purchased', 'start']
  const test = at => ({ [facts[at % 3]]: { atMost: dayAfter('2015-01-01', 37 * at) } })
  const clause = (_, at) =>
    `  - ${JSON.stringify({ id: `clause-${at}`, when: { any: [test(at), { os: 'ios' }, test(at + 1)] }, says: { ja: `条件${at}`, en: `Clause ${at}` }, cite: 'terms#cover' })}\n`
  return tablesWith('join', Array.from({ length: count }, clause))
}

const numbers = [125, 250, 500, 1_000]
const numbersOfPhones = [5, 10, 20]
const rowsOfFees = [6, 12, 24]
const numbersOfClauses = [10, 20, 30]
const records = values.large ? [10_000, 100_000, 1_000_000] : [10_000, 100_000]
const started = { start: '2023-06-01' }

const from = data => ['--data', data, '--as-of', '2025-10-10']
const ofMikan = rows => ['--plan', 'mikan', ...from(feeRows(rows))]

/** What is measured: the sizes, the command, and of a size the file that it reads or its further arguments. */
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
  'cost of all plans, no start': {
    sizes: numbers,
    command: ['cost', '--months', '1200', '--facts'],
    file: count => JSON.stringify({ claims: claims(count) }),
  },
  'cost of a list of phones, 5 claims each': {
    sizes: numbersOfPhones,
    command: ['cost', '--months', '1200', '--facts'],
    file: count => JSON.stringify(Array.from({ length: count }, () => ({ claims: claims(5) }))),
  },
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
  'worth, rows of fees': { sizes: rowsOfFees, command: ['worth'], more: ofMikan },
  'eligible, clauses for joining': {
    sizes: numbersOfClauses,
    command: ['eligible'],
    more: count => from(clauses(count)),
  },
  'cost of 3 claims, rows of fees': { sizes: rowsOfFees, command: ['cost', '--claims', '3'], more: ofMikan },
}

const program = join(root, 'bin', 'mio-warranty.js')

/** The arguments that name a file with this text. */
const withFile = text => {
  const file = join(folder, 'input.json')
  writeFileSync(file, text)
  return [file, '--as-of', '2023-10-10']
}

/** The least seconds of a call: what else the machine does only adds. */
const secondsOf = args => {
  const { whole, start } = timed(
    { whole: { args: [program, ...args] }, start: { args: [program, '--version'] } },
    Number(values.runs),
  )
  return Math.max(0.001, (Math.min(...whole) - Math.min(...start)) / 1e3)
}

try {
  for (const [name, { sizes, command, file, more = size => withFile(file(size)) }] of Object.entries(measured)) {
    const seconds = sizes.map(size => secondsOf([...command, ...more(size)]))
    const growth = seconds.at(-1) / seconds[0] / (sizes.at(-1) / sizes[0])
    const range = `${sizes[0].toLocaleString('en')} to ${sizes.at(-1).toLocaleString('en')}`
    console.info(
      `${name}: ${seconds.map(second => second.toFixed(3)).join(', ')} s at ${range}, grows by ${growth.toFixed(2)} × the size`,
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
