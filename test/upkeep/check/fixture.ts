import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, expect } from 'vitest'
import { parse } from 'yaml'
import { run as runProgram } from '../../../src/main.ts'
import type { Day } from '../../../src/model/day.ts'

/** A break of one rule: edits of the invented tables in `base`, and what to call `check` with. */
export type Fixture = {
  readonly edits: readonly { readonly file: string; readonly from: string; readonly to: string }[]
  readonly args?: readonly string[]
  readonly encoding?: BufferEncoding
  readonly append?: { readonly text: string; readonly times: number }
  /** What the catalogue shows, where the edit itself does not show it. */
  readonly example?: string
  /** The edit is all that the file holds. */
  readonly empty?: boolean
}

const here = import.meta.dirname
export const fixtures = join(here, 'fixtures')

/** The rules that have a fixture. */
export const withFixture = readdirSync(fixtures).sort()

export const readFixture = (rule: string): Fixture =>
  parse(readFileSync(join(fixtures, rule, 'fixture.yaml'), 'utf8')) as Fixture

const apply = (data: string, fixture: Fixture): void => {
  for (const { file, from, to } of fixture.edits) {
    const path = resolve(data, file)
    const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
    expect(text, `${file} must hold the text to edit`).toContain(from)
    const edited = fixture.empty ? to : text.replace(from, () => to)
    const { text: more, times } = fixture.append ?? { text: '', times: 0 }
    const mark = fixture.encoding === 'utf16le' ? '\ufeff' : ''
    writeFileSync(path, Buffer.from(mark + edited + more.repeat(times), fixture.encoding ?? 'utf8'))
  }
}

const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true })
})

/** A folder with `data`, the invented tables as a fixture changes them; gone when the test file is over. */
export const folderOf = (fixture: Fixture): string => {
  const folder = mkdtempSync(join(tmpdir(), 'check-'))
  made.push(folder)
  cpSync(join(here, 'base'), join(folder, 'data'), { recursive: true })
  apply(join(folder, 'data'), fixture)
  return folder
}

/** The day of the fixtures. */
export const day = '2024-02-01'

/** What `check` prints about the tables of a folder, which it sees as its own, and its exit code; on the day of the fixtures unless told another. */
export const check = async (folder: string, args: readonly string[]): Promise<{ stdout: string; code: number }> => {
  const before = process.cwd()
  const onDay = args.includes('--as-of') ? [] : ['--as-of', day]
  let stdout = ''
  const sink = (write: (text: string) => void) => ({
    write: (text: string, done: () => void) => {
      write(text)
      done()
    },
  })
  process.chdir(folder)
  try {
    const code = await runProgram(['check', '--data', 'data', ...onDay, ...args], {
      stdout: sink(text => {
        stdout += text
      }),
      stderr: sink(text => {
        stdout += text
      }),
      stdin: 0,
      env: {},
      today: day as Day,
      here: dirname(here),
      version: '0.0.0',
    })
    return { stdout, code }
  } finally {
    process.chdir(before)
  }
}
