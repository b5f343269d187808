import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect } from 'vitest'
import { parse } from 'yaml'
import { type Ran, run } from '../../commands/run.ts'
import { folder } from '../../folder.ts'

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

/** A folder with `data`, the invented tables as a fixture changes them; gone when the test file is over. */
export const folderOf = (fixture: Fixture): string => {
  const path = folder()
  cpSync(join(here, 'base'), join(path, 'data'), { recursive: true })
  apply(join(path, 'data'), fixture)
  return path
}

/** The day of the fixtures. */
export const day = '2024-02-01'

/** What `check` prints about the tables of a folder, which it sees as its own, and its exit code; on the day of the fixtures unless told another. */
export const check = async (cwd: string, args: readonly string[]): Promise<Pick<Ran, 'stdout' | 'code'>> => {
  const onDay = args.includes('--as-of') ? [] : ['--as-of', day]
  const { stdout, stderr, code } = await run(['check', '--data', 'data', ...onDay, ...args], { cwd, today: day })
  return { stdout: stdout + stderr, code }
}
