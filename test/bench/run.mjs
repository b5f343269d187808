// Whole processes against a bare start of Node, interleaved, in one run: `npm run bench [-- RUNS]`. Ratios of medians;
// peak memory is what the system counted for each process.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const runs = Number(process.argv[2] ?? 31)
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env // it alone costs 39 ms a start
const program = join(root, 'bin', 'mio-warranty.js')
const eligible = [program, 'eligible', '--device', 'used', '--bought-from', 'official']
const commands = {
  'node -e 0': ['-e', '0'],
  'eligible --json': [...eligible, '--json'],
  'cost --json': [program, 'cost', '--months', '24', '--claims', '1', '--json'],
  'compare --json': [program, 'compare', '--months', '24', '--json'],
  'eligible (table)': [...eligible, '--lang', 'ja'],
}
const json = { ratio: 1.6, mebibytes: 8 }
const limits = {
  'eligible --json': json,
  'cost --json': json,
  'compare --json': json,
  'eligible (table)': { ratio: 2.3, mebibytes: 14 },
}

/** One start: milliseconds, and the peak memory in MiB that the process itself reads at its end (in runs of its own). */
const time = args => {
  const begun = process.hrtime.bigint()
  const { status } = spawnSync(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`)
  return Number(process.hrtime.bigint() - begun) / 1e6
}
const peakScript = join(root, 'test', 'bench', 'peak.cjs')
const peak = args => {
  const { stderr } = spawnSync(process.execPath, ['--require', peakScript, ...args], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  return Number(stderr.trim()) / 1024
}
const sorted = numbers => [...numbers].sort((a, b) => a - b)
const median = numbers => sorted(numbers)[Math.floor(numbers.length / 2)]

const times = Object.fromEntries(Object.keys(commands).map(name => [name, []]))
for (const args of Object.values(commands)) time(args)
for (let run = 0; run < runs; run++) for (const [name, args] of Object.entries(commands)) times[name].push(time(args))
const peaks = Object.fromEntries(
  Object.entries(commands).map(([name, args]) => [name, median(Array.from({ length: 5 }, () => peak(args)))]),
)

const base = median(times['node -e 0'])
const results = Object.entries(commands).map(([name]) => ({
  name,
  runs,
  medianMs: median(times[name]),
  minMs: Math.min(...times[name]),
  maxMs: Math.max(...times[name]),
  ratio: median(times[name]) / base,
  mebibytesAbove: peaks[name] - peaks['node -e 0'],
  limit: limits[name] ?? null,
}))
for (const { name, medianMs, minMs, maxMs, ratio, mebibytesAbove, limit } of results) {
  const wanted = limit ? `  (at most ${limit.ratio} and ${limit.mebibytes} MiB)` : ''
  console.log(
    `${name.padEnd(18)} ${medianMs.toFixed(1).padStart(6)} ms (${minMs.toFixed(1)} to ${maxMs.toFixed(1)})  x${ratio.toFixed(2)}  +${mebibytesAbove.toFixed(1)} MiB${wanted}`,
  )
}
console.log(JSON.stringify({ node: process.version, results }))
