// `npm run bench [-- RUNS]`: starts against a bare start of Node, decisions a second, and `batch` against parsing and
// writing the same lines. Ratios of medians in one run; the last line is the record as JSON.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median, peak, program, root, spread, timed } from './measure.mjs'
import { randomLines } from './records.mjs'

const runs = Number(process.argv[2] ?? 31)
const bench = join(root, 'test', 'bench')
const asOf = ['--as-of', '2023-10-10']
const bare = 'node -e 0'

const questions = {
  'eligible --json': ['eligible', '--device', 'used', '--bought-from', 'official', '--json'],
  'cost --json': ['cost', '--plan', 'new', '--months', '24', '--claims', '1', '--json'],
  'compare --json': ['compare', '--months', '24', '--json'],
  'worth --json': ['worth', '--plan', 'own', '--months', '24', '--repair-cost', '80000', '--json'],
  'covers --json': [
    'covers',
    '--plan',
    'used',
    '--event',
    'natural-failure',
    '--start',
    '2024-01-15',
    '--on',
    '2026-01-14',
    '--json',
  ],
  'timeline --json': ['timeline', '--plan', 'used', '--start', '2024-01-15', '--purchased', '2024-01-12', '--json'],
  'claim-steps --json': ['claim-steps', '--plan', 'new', '--json'],
  'eligible (table)': ['eligible', '--device', 'used', '--bought-from', 'official', '--lang', 'ja'],
  'cost (table)': ['cost', '--plan', 'new', '--months', '24', '--claims', '1', '--lang', 'ja'],
}
const musts = {
  'eligible --json': { ratio: 1.5, mebibytes: 6 },
  'cost --json': { ratio: 1.5, mebibytes: 6 },
  'compare --json': { ratio: 1.6 },
  'eligible (table)': { ratio: 2.1, mebibytes: 12 },
  'cost (table)': { ratio: 2.1, mebibytes: 12 },
}

const starts = () => {
  const of = Object.fromEntries(Object.entries(questions).map(([name, args]) => [name, { args: [program, ...args] }]))
  const times = timed({ [bare]: { args: ['-e', '0'] }, ...of }, runs)
  const [base, floor] = [median(times[bare]), peak(['-e', '0'])]
  console.log(`${bare}  ${base.toFixed(1)} ms (${spread(times[bare])})`)
  return Object.entries(of).map(([name, { args }]) => {
    const [ratio, mebibytes] = [median(times[name]) / base, peak(args) - floor]
    const must = musts[name]
    const wanted = must ? `  (at most x${must.ratio}${must.mebibytes ? `, +${must.mebibytes} MiB` : ''})` : ''
    console.log(
      `${name.padEnd(20)} ${median(times[name]).toFixed(1)} ms (${spread(times[name])})  x${ratio.toFixed(2)}  +${mebibytes.toFixed(1)} MiB${wanted}`,
    )
    return { name, ratio, mebibytes, must: must ?? null }
  })
}

const decisions = () => {
  const rates = JSON.parse(execFileSync(process.execPath, [join(bench, 'decide.mjs')], { encoding: 'utf8' }))
  const word = number => `${Math.round(number / 1000)} thousand a second`
  console.log(`decisions with reasons     ${word(rates.reasoned)}  (at least 150)`)
  console.log(`decisions without reasons  ${word(rates.bare)}  (at least 500)`)
  return rates
}

const files = folder =>
  Object.fromEntries(
    [10_000, 100_000, 1_000_000].map(count => {
      const file = join(folder, `${count}.ndjson`)
      writeFileSync(file, '')
      for (let from = 0; from < count; from += 100_000)
        writeFileSync(file, `${randomLines(Math.min(count, 100_000), from + 1).join('\n')}\n`, { flag: 'a' })
      return [count, file]
    }),
  )

const hasJq = spawnSync('jq', ['--version']).status === 0

const batches = byCount => {
  const [small, middle, large] = Object.values(byCount)
  const batch = (file, ...more) => ({ args: [program, 'batch', 'eligible', file, ...asOf, ...more] })
  const of = {
    'parse + stringify': { args: [join(bench, 'parse.cjs'), large] },
    'batch, one thread': batch(large),
    'batch, two threads': batch(large, '--threads', '2'),
    ...(hasJq && { 'jq -c .': { file: 'jq', args: ['-c', '.', large] } }),
  }
  const times = timed(of, 5)
  const base = median(times['parse + stringify'])
  const wanted = { 'batch, one thread': ' (at most 1.0)', 'batch, two threads': ' (at most 0.65)' }
  const ratios = Object.entries(times).map(([name, list]) => {
    console.log(
      `${name.padEnd(20)} ${(median(list) / 1000).toFixed(2)} s for 1,000,000 lines (${spread(list.map(ms => ms / 1000))})  x${(median(list) / base).toFixed(2)}${wanted[name] ?? ''}`,
    )
    return { name, ratio: median(list) / base }
  })
  const sized = timed({ none: batch('/dev/null'), small: batch(small), middle: batch(middle), large: batch(large) }, 7)
  const sizes = [
    { count: 0, file: '/dev/null', ms: median(sized.none) },
    { count: 1e4, file: small, ms: median(sized.small) },
    { count: 1e5, file: middle, ms: median(sized.middle) },
    { count: 1e6, file: large, ms: median(sized.large) },
  ]
  // What is done once, warming up included, falls away between two sizes: what is left is the price of a line.
  const perLine = sizes.slice(1).map(({ count, file, ms }, index) => {
    const micros = ((ms - sizes[index].ms) * 1000) / (count - sizes[index].count)
    const mebibytes = peak([program, 'batch', 'eligible', file, ...asOf], {}, 3)
    console.log(
      `${String(count).padStart(9)} lines  ${ms.toFixed(0)} ms, ${micros.toFixed(2)} µs for each beyond ${sizes[index].count}  peak ${mebibytes.toFixed(0)} MiB (at most 140)`,
    )
    return { count, ms, micros, mebibytes }
  })
  const evenness = perLine[2].micros / perLine[1].micros
  console.log(`a line beyond 10^5 takes x${evenness.toFixed(2)} of one between 10^4 and 10^5  (0.85 to 1.15)`)
  return { ratios, perLine, evenness }
}

const folder = mkdtempSync(join(tmpdir(), 'bench-'))
try {
  const record = { node: process.version, starts: starts(), decisions: decisions(), batch: batches(files(folder)) }
  console.log(JSON.stringify(record))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
