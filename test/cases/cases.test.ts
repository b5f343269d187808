import { expect, test } from 'vitest'
import { loadTables } from '../../src/index.ts'
import { readCases, runCase } from '../../src/upkeep/cases/cases.ts'
import { coverageOf } from '../../src/upkeep/cases/coverage.ts'
import { itemsOf } from '../../src/upkeep/cases/items.ts'
import { schemaNamedBy } from '../../src/upkeep/schemas/list.ts'
import { faultWords } from '../../src/view/error.ts'

const tables = await loadTables()
const cases = readCases([import.meta.dirname], 0)

test.each(cases)('$name', one => {
  expect(runCase(one, tables, { words: faultWords, schemaOf: schemaNamedBy }).failures).toEqual([])
})

test('no two cases have the same name', () => {
  expect(cases.length).toBeGreaterThan(50)
  expect(new Set(cases.map(one => one.name)).size).toBe(cases.length)
})

test('every clause for joining is yes in some case and no in another, and one without a source is unknown in some case', () => {
  const wanted = tables.editions.flatMap(itemsOf).filter(({ item }) => item.startsWith('join.'))
  const joining = cases.filter(({ read }) => 'case' in read && read.case.command === 'eligible')
  const unreached = coverageOf(joining, tables).unreached.filter(({ item }) => item.startsWith('join.'))
  expect(wanted.length).toBeGreaterThan(40)
  expect(unreached.map(({ file, item, state }) => `${file} ${item}: ${state}`)).toEqual([])
})
