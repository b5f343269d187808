import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

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
  readonly uid?: number
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
export const start = async (file: string, argv: readonly string[], setting: Setting = {}): Promise<Ran> => {
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

/** Runs the built command with these arguments. */
export const run = (argv: readonly string[], setting?: Setting): Promise<Ran> =>
  start(process.execPath, [program, ...argv], setting)

/** Runs a line of bash (without its start-up file, which it reads when its input is a socket), in which `"$@"` is the built command with these arguments. */
export const shell = (line: string, argv: readonly string[] = [], setting?: Setting): Promise<Ran> =>
  start('bash', ['--norc', '-c', line, 'bash', process.execPath, program, ...argv], setting)

/** `eligible` about the day of the tests. */
export const eligible = (argv: readonly string[] = [], setting?: Setting): Promise<Ran> =>
  run(['eligible', '--as-of', today, ...argv], setting)

const made: string[] = []

// Not when each test is over: among tests that run at once, that would take away the folder of another.
afterAll(() => {
  for (const path of made) rmSync(path, { recursive: true, force: true })
})

/** A folder with these files, gone when the test file is over. */
export const folder = (files: Readonly<Record<string, string | Uint8Array>> = {}): string => {
  const path = mkdtempSync(join(tmpdir(), 'mio-warranty-'))
  made.push(path)
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content)
  return path
}
