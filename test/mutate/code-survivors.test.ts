import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folder } from '../folder.ts'

/* The comparison of the survivors with their list, on made-up reports. */

const script = join(import.meta.dirname, 'code-survivors.mjs')
const source = 'const a = 1 + 2\nconst b = a > 2\n'
const sum = { location: { start: { line: 1, column: 11 }, end: { line: 1, column: 16 } }, replacement: '1 - 2' }
const test2 = { location: { start: { line: 2, column: 11 }, end: { line: 2, column: 16 } }, replacement: 'true' }
const killed = Array.from({ length: 20 }, () => ({ ...sum, status: 'Killed' }))

const compared = (mutants: readonly object[], list: string) => {
  const report = JSON.stringify({ files: { 'src/engine/a.ts': { source, mutants } } })
  const at = folder({ 'report.json': report, 'list.yaml': list })
  const { status, stdout } = spawnSync(process.execPath, [script, join(at, 'report.json'), join(at, 'list.yaml')], {
    encoding: 'utf8',
  })
  return [status, ...stdout.trimEnd().split('\n')]
}

const reason = (mutants: string) => `- mutants: '${mutants}'\n  reason: it changes nothing\n`
const tally = (text: string) => [`src/engine               ${text}`, `in all                   ${text}`]

test('killed mutants and listed survivors pass, and those that time out count as killed', () => {
  const mutants = [...killed, { ...sum, status: 'Timeout' }, { ...test2, status: 'Survived' }]
  const [engine, all] = tally('21 of 22 killed (95 %)')
  expect(compared(mutants, reason('src/engine/a.ts: a > 2 -> true'))).toEqual([
    0,
    engine,
    `${all}, of 22 mutants of these files`,
  ])
})

test('a survivor without a reason fails', () => {
  expect(compared([...killed, { ...test2, status: 'NoCoverage' }], '')).toMatchObject([
    1,
    expect.anything(),
    expect.anything(),
    'SURVIVES WITHOUT A REASON: line 2 of src/engine/a.ts: a > 2 -> true',
  ])
})

test('a listed change that is noticed, or that is none any more, fails', () => {
  const line = (mutants: string) => `NO SURVIVOR IS LIKE: ${mutants} (delete it from the list)`
  for (const mutants of ['src/engine/a.ts: 1 + * -> *', 'src/engine/a.ts: a > 3 -> true'])
    expect(compared(killed, reason(mutants))).toMatchObject([1, expect.anything(), expect.anything(), line(mutants)])
})

test('a listed change outside the sample, or of a file that is not in the report, may survive', () => {
  const ignored = { ...test2, status: 'Ignored' }
  expect(compared([...killed, ignored], reason('src/engine/a.ts: a > 2 -> true'))[0]).toBe(0)
  expect(compared(killed, reason('src/engine/b.ts: a > 2 -> true'))[0]).toBe(0)
})

test('a listed change that ends in a timeout stays in the list', () => {
  expect(compared([...killed, { ...test2, status: 'Timeout' }], reason('src/engine/a.ts: a > 2 -> true'))[0]).toBe(0)
})

test('less than 90 in 100 fail, even where each survivor is listed', () => {
  const mutants = [...killed.slice(0, 8), { ...test2, status: 'Survived' }]
  expect(compared(mutants, reason('src/engine/a.ts: *'))).toMatchObject([
    1,
    expect.anything(),
    expect.anything(),
    'LESS THAN 90 IN 100 ARE KILLED in a folder',
  ])
})
