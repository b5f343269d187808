import { spawn } from 'node:child_process'
import { openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Terminal } from '../../src/commands/command.ts'
import type { Sink } from '../../src/commands/print.ts'
import { run as runProgram } from '../../src/main.ts'
import type { Day } from '../../src/model/day.ts'
import { folder } from '../folder.ts'

export { folder }

/** The folder of the package. */
export const root = join(import.meta.dirname, '..', '..')

/** The command as `npm run build` leaves it. */
export const program = join(root, 'bin', 'mio-warranty.js')

export type Ran = { readonly stdout: string; readonly stderr: string; readonly code: number | null }

type Setting = {
  /** Beside the fixed environment; nothing of the caller's own comes through but PATH. */
  readonly env?: Readonly<Record<string, string>>
  readonly stdin?: string
  readonly cwd?: string
}

/** The day that the tests ask about unless they say otherwise. */
export const today = '2023-11-23'

const fixed = { PATH: process.env.PATH ?? '', TZ: 'UTC', LANG: 'C' }

const atOnce = 3
let running = 0
const waiting: (() => void)[] = []

const turn = async (): Promise<void> => {
  if (running >= atOnce) await new Promise<void>(resolve => waiting.push(resolve))
  running++
}

const leave = (): void => {
  running--
  waiting.shift()?.()
}

/** Starts a program in the fixed environment and gathers what it says; no more than a few run at once. */
export const start = async (
  file: string,
  argv: readonly string[],
  setting: Setting & { readonly uid?: number } = {},
): Promise<Ran> => {
  await turn()
  try {
    return await new Promise<Ran>((resolve, reject) => {
      const { env, stdin = '', cwd = root, uid } = setting
      const child = spawn(file, argv, { cwd, env: { ...fixed, ...env }, ...(uid !== undefined && { uid, gid: uid }) })
      const [stdout, stderr]: Buffer[][] = [[], []]
      child.stdout.on('data', (chunk: Buffer) => stdout!.push(chunk))
      child.stderr.on('data', (chunk: Buffer) => stderr!.push(chunk))
      child.stdin.on('error', () => {})
      child.stdin.end(stdin)
      child.on('error', reject)
      child.on('close', code =>
        resolve({ stdout: Buffer.concat(stdout!).toString(), stderr: Buffer.concat(stderr!).toString(), code }),
      )
    })
  } finally {
    leave()
  }
}

/** Starts the built command with these arguments, as this or as another user. */
export const spawned = (argv: readonly string[], setting?: Setting & { readonly uid?: number }): Promise<Ran> =>
  start(process.execPath, [program, ...argv], setting)

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string }

/** A sink in memory that is no terminal, and what was written into it. */
const memory = (): { readonly sink: Sink; readonly text: () => string } => {
  const chunks: Uint8Array[] = []
  const write: Sink['write'] = (text, done) => {
    chunks.push(Buffer.from(text))
    done()
  }
  return { sink: { write }, text: () => Buffer.concat(chunks).toString() }
}

/** What a call in this process takes besides. */
type HereSetting = Setting & {
  /** The day that the program takes for today, so that no test depends on the clock. */
  readonly today?: string
  /** An open descriptor to read instead of `stdin`, which stays open. */
  readonly descriptor?: number
  /** The terminal on which `ask` asks. */
  readonly terminal?: Terminal
}

/** A new descriptor from which this text can be read. */
const readable = (text: string): number =>
  openSync(text === '' ? '/dev/null' : join(folder({ stdin: text }), 'stdin'), 'r')

/** Closes a descriptor, also where a test has replaced this call of the system by one that fails. */
const close = process.getBuiltinModule('node:fs').closeSync

const setZone = (zone = 'UTC'): void => {
  process.env.TZ = zone
}

const runHere = async (argv: readonly string[], setting: HereSetting): Promise<Ran> => {
  const { env, stdin = '', cwd = root, today = '2026-11-23', terminal = null } = setting
  const descriptor = setting.descriptor ?? readable(stdin)
  const [stdout, stderr] = [memory(), memory()]
  const [before, zone] = [process.cwd(), process.env.TZ]
  const here = join(root, 'dist', 'cli') // where the program of the package is
  process.chdir(cwd)
  setZone(env?.TZ)
  try {
    const streams = { stdin: descriptor, stdout: stdout.sink, stderr: stderr.sink, terminal: () => terminal }
    const io = { ...streams, today: today as Day, here, version }
    const code = await runProgram(argv, { ...io, env: { ...fixed, ...env } })
    return { stdout: stdout.text(), stderr: stderr.text(), code }
  } finally {
    process.chdir(before)
    setZone(zone)
    if (descriptor !== setting.descriptor) close(descriptor)
  }
}

let last: Promise<unknown> = Promise.resolve()

/** Runs the command in this process: one call after the other, because they share the current folder and the time zone. */
export const run = (argv: readonly string[], setting: HereSetting = {}): Promise<Ran> => {
  const ran = last.then(() => runHere(argv, setting))
  last = ran.catch(() => {})
  return ran
}

/** Runs a line of bash (without its start-up file, which it reads when its input is a socket), in which `"$@"` is the built command with these arguments. */
export const shell = (line: string, argv: readonly string[] = [], setting?: Setting): Promise<Ran> =>
  start('bash', ['--norc', '-c', line, 'bash', process.execPath, program, ...argv], setting)

/** `eligible` about the day of the tests. */
export const eligible = (argv: readonly string[] = [], setting?: Setting): Promise<Ran> =>
  run(['eligible', '--as-of', today, ...argv], setting)

const zones = ['Asia/Tokyo', 'America/New_York', 'America/Sao_Paulo', 'Pacific/Kiritimati', 'UTC']

/** What a call says in five time zones. */
export const inEveryZone = (argv: readonly string[]): Promise<readonly Ran[]> =>
  Promise.all(zones.map(TZ => run(argv, { env: { TZ } })))
