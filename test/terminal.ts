import { spawn, spawnSync } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'
import { program, root } from './commands/run.ts'

/* Drives the built program on a real pseudo-terminal, which `script` of util-linux opens. */

/** Why nothing can be driven here; null where it can. In CI a missing tool is a failure, not a reason. */
export const missingTool = (): string | null => {
  const { stdout } = spawnSync('script', ['--version'], { encoding: 'utf8' })
  return process.env.CI || stdout?.includes('util-linux') ? null : 'script of util-linux is not installed'
}

/** What to type once a text is on the screen; with an empty text, at once. */
export type Turn = readonly [seen: string, typed: string]

export type Session = {
  /** All that the terminal got, with its control sequences. */
  readonly raw: string
  /** The lines without control sequences; a line that was drawn twice is there twice. */
  readonly lines: readonly string[]
  readonly code: number | null
}

const MOVES = /\u001b\[\d*(?:;\d*)?[A-HJK]/g

const linesOf = (raw: string): readonly string[] =>
  stripVTControlCharacters(raw.replace(MOVES, '\n'))
    .split(/\r*\n|\r/)
    .map(line => line.trimEnd())

/** A text without spaces, line breaks and the bar of a prompt: a narrow terminal breaks it anywhere. */
const unbroken = (text: string): string => text.replace(/[\s|│]/g, '')

const LONGEST = 20_000 // milliseconds

/** Runs the program with these arguments on a terminal of some columns, and types each turn when its text has appeared. */
export const drive = (
  argv: readonly string[],
  turns: readonly Turn[],
  { columns = 80, env = {} }: { readonly columns?: number; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Session> =>
  new Promise((resolve, reject) => {
    const words = [process.execPath, program, ...argv].map(word => `'${word}'`).join(' ')
    const line = `stty cols ${columns} rows 50; ${words}`
    const child = spawn('script', ['-qefc', line, '/dev/null'], {
      cwd: root,
      env: { PATH: process.env.PATH ?? '', TERM: 'xterm', LANG: 'C.UTF-8', SHELL: '/bin/sh', ...env },
    })
    let raw = ''
    let [from, turn] = [0, 0]
    const type = () => {
      const next = turns[turn]
      if (!next || !unbroken(linesOf(raw.slice(from)).join('\n')).includes(unbroken(next[0]))) return
      from = raw.length
      turn++
      setTimeout(() => child.stdin.write(next[1]), 60) // the prompt is drawn before it reads keys
    }
    const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST)
    child.stdout.setEncoding('utf8').on('data', chunk => {
      raw += chunk
      type()
    })
    child.stdin.on('error', () => {})
    if (turns[0]?.[0] === '') type()
    child.on('error', reject)
    child.on('close', code => {
      clearTimeout(timer)
      resolve({ raw, lines: linesOf(raw), code })
    })
  })
