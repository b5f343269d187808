import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'
import { type Example, expectedFile, inEdition } from '../../../src/upkeep/check/example.ts'
import { brokenFiles, exampleDay } from '../../../src/upkeep/check/example-report.ts'
import { exampleTables } from '../../../src/upkeep/check/example-tables.ts'
import { type Ran, run } from '../../commands/run.ts'
import { folder } from '../../folder.ts'

/** The lines of the example edition. */
export const base = exampleTables['phone/2024-01-01.yaml'].split('\n')

/** A folder with an example: its tables in `data`, its expected numbers beside it. The folder is removed after the test file. */
export const folderOf = (example: Example): string => {
  const path = folder()
  const { tables, expected } = brokenFiles(example)
  for (const file of tables) {
    const whole = join(path, 'data', file.path)
    mkdirSync(dirname(whole), { recursive: true })
    writeFileSync(whole, file.bytes)
  }
  if (expected) writeFileSync(join(path, expectedFile), expected)
  return path
}

export type Edit = readonly [from: string, to: string]

/** A folder with the example tables after some edits of the edition. */
export const edited = (edits: readonly Edit[]): string => {
  for (const [from] of edits) expect(base.join('\n')).toContain(from)
  return folderOf(inEdition(...edits))
}

/** What `check` prints about the tables of a folder, and its exit code; on the day of the examples unless another is given. */
export const check = async (cwd: string, args: readonly string[]): Promise<Pick<Ran, 'stdout' | 'code'>> => {
  const onDay = args.includes('--as-of') ? [] : ['--as-of', exampleDay]
  const { stdout, stderr, code } = await run(['check', '--data', 'data', ...onDay, ...args], { cwd, today: exampleDay })
  return { stdout: stdout + stderr, code }
}
