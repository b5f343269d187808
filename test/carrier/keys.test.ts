import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadTables } from '../../src/index.ts'
import { readCases } from '../../src/upkeep/cases/cases.ts'
import { idleKeys, keysOf } from '../mutate/keys.ts'

/*
 * Nothing in an edition is without effect: to take out any key changes an answer to the cases, or is refused.
 */

/** Keys that may be left out, and why. */
const excused = {
  'route.0.cite': 'the link of the plan itself needs no citation',
  ...Object.fromEntries([0, 1, 2].map(row => [`fees.${row}.cite`, 'the prices of a row have citations of their own'])),
  'fees.1.nth': 'it writes down what holds without it',
  'fees.1.counts-other': 'it writes down what holds without it',
}

describe('an invented plan without one of its keys gives another answer or is refused', async () => {
  const here = import.meta.dirname
  const tables = await loadTables(join(here, 'data'))
  test.each(tables.editions.map(filed => [filed.edition.plan, filed] as const))('%s', (plan, filed) => {
    const idle = idleKeys(filed, keysOf(filed.edition), tables, readCases([join(here, `${plan}.yaml`)], 0))
    expect(idle.filter(key => !Object.hasOwn(excused, key))).toEqual([])
  })
})
