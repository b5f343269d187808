// Whole processes, timed from outside. Commands run in turn, so that a machine that slows down slows all of them alike.
import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
export const root = join(here, '..', '..')
const peakScript = join(here, 'peak.cjs')

const sorted = numbers => [...numbers].sort((a, b) => a - b)
export const median = numbers => sorted(numbers)[Math.floor(numbers.length / 2)]

/** The caller's environment without what changes a start, and with a folder for compiled code that only this run uses. */
const environment = folder => {
  const { NODE_EXTRA_CA_CERTS, NODE_COMPILE_CACHE, NODE_DISABLE_COMPILE_CACHE, ...env } = process.env // the first costs 39 ms a start
  const cache = join(folder, 'cache')
  mkdirSync(cache, { recursive: true, mode: 0o700 })
  return { ...env, XDG_CACHE_HOME: cache }
}

/** What runs commands with one Node: `node` is its path, `folder` a temporary folder for compiled code. */
export const measureWith = (node, folder) => {
  const env = environment(folder)

  const started = (file, args) => {
    const input = openSync('/dev/null', 'r')
    const begun = process.hrtime.bigint()
    const { status, signal, stderr } = spawnSync(file, args, {
      env,
      stdio: [input, 'ignore', 'pipe'],
      encoding: 'utf8',
    })
    const ms = Number(process.hrtime.bigint() - begun) / 1e6
    closeSync(input)
    if (status !== 0) throw new Error(`${file} ${args.join(' ')} ended with ${status ?? signal}: ${stderr}`)
    return { ms, stderr }
  }

  /** Milliseconds of each command in so many runs after one that warms up; `of: { name: { file, args } }`. */
  const timed = (of, runs) => {
    const times = Object.fromEntries(Object.keys(of).map(name => [name, []]))
    for (let run = -1; run < runs; run++)
      for (const [name, { file = node, args }] of Object.entries(of)) {
        const { ms } = started(file, args)
        if (run >= 0) times[name].push(ms)
      }
    return times
  }

  /** The peak memory of a run of Node in MiB, as the process itself reads it at its end; the median of some. */
  const peak = (args, runs = 5) =>
    median(
      Array.from(
        { length: runs },
        () => Number(started(node, ['--require', peakScript, ...args]).stderr.trim()) / 1024,
      ),
    )

  return { timed, peak }
}

export const spread = numbers => `${Math.min(...numbers).toFixed(1)} to ${Math.max(...numbers).toFixed(1)}`
