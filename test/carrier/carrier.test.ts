import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadTables } from '../../src/index.ts'
import { readCases, runCase } from '../../src/upkeep/cases/cases.ts'
import { faultWords } from '../../src/view/error.ts'
import { run } from '../commands/run.ts'

/*
 * Plans of other carriers, invented, in YAML alone: each answers all commands as the comments of its file say.
 */

const here = import.meta.dirname
const data = join(here, 'data')
const tables = await loadTables(data)
const cases = readCases([join(here, 'mikan.yaml')], 0)

test.each(cases)('$name', one => {
  expect(runCase(one, tables, faultWords).failures).toEqual([])
})

test('check finds nothing in them', async () => {
  const { stdout, code } = await run(['check', '--data', data, '--as-of', '2025-06-01', '--json'])
  expect(JSON.parse(stdout).findings).toEqual([])
  expect(code).toBe(0)
})
