// Whole processes, timed from outside, several of them in turn, so that a machine that slows down slows all alike.
import { spawnSync } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
export const root = join(here, '..', '..')
export const program = join(root, 'bin', 'mio-warranty.js')
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env // it alone costs 39 ms a start
const peakScript = join(here, 'peak.cjs')

const sorted = numbers => [...numbers].sort((a, b) => a - b)
export const median = numbers => sorted(numbers)[Math.floor(numbers.length / 2)]

const started = (file, args, { stdin } = {}) => {
  const input = stdin === undefined ? 'ignore' : openSync(stdin, 'r')
  const begun = process.hrtime.bigint()
  const { status, stderr } = spawnSync(file, args, { env, stdio: [input, 'ignore', 'pipe'], encoding: 'utf8' })
  const ms = Number(process.hrtime.bigint() - begun) / 1e6
  if (input !== 'ignore') closeSync(input)
  if (status !== 0) throw new Error(`${file} ${args.join(' ')} ended with ${status}: ${stderr}`)
  return { ms, stderr }
}

/** Milliseconds of each command in each of so many runs, the commands in turn; `of: { name: { file, args, stdin } }`. */
export const timed = (of, runs) => {
  const times = Object.fromEntries(Object.keys(of).map(name => [name, []]))
  for (const { file = process.execPath, args, stdin } of Object.values(of)) started(file, args, { stdin })
  for (let run = 0; run < runs; run++)
    for (const [name, { file = process.execPath, args, stdin }] of Object.entries(of))
      times[name].push(started(file, args, { stdin }).ms)
  return times
}

/** The peak memory of a run of Node in MiB, as the process itself reads it at its end; the median of some. */
export const peak = (args, { stdin } = {}, runs = 5) =>
  median(
    Array.from(
      { length: runs },
      () => Number(started(process.execPath, ['--require', peakScript, ...args], { stdin }).stderr.trim()) / 1024,
    ),
  )

export const spread = numbers => `${Math.min(...numbers).toFixed(1)} to ${Math.max(...numbers).toFixed(1)}`
