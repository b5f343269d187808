import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadTables } from '../../src/index.ts'
import type { Edition } from '../../src/model/edition.ts'
import type { Filed, Tables } from '../../src/model/tables.ts'
import { inForceFrom } from '../../src/model/tables.ts'
import { answerTo, type FiledCase, readCases } from '../../src/upkeep/cases/cases.ts'
import { editionDocument } from '../../src/upkeep/editions/document.ts'
import { isRefused } from '../mutate/mutants.ts'

/*
 * Nothing in an edition is without effect: to take out any key changes an answer to the cases, or is refused.
 */

type Path = readonly (string | number)[]

/** A copy without what stands at a path. */
const without = (value: unknown, [step, ...rest]: Path): unknown => {
  if (Array.isArray(value))
    return rest.length === 0
      ? value.toSpliced(step as number, 1)
      : value.with(step as number, without(value[step as number], rest))
  const { [step as string]: inner, ...others } = value as Record<string, unknown>
  return rest.length === 0 ? others : { ...(value as object), [step as string]: without(inner, rest) }
}

/** The paths of all keys under a value. */
const pathsIn = (value: unknown, path: Path = []): readonly Path[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) => {
        const at = [...path, Array.isArray(value) ? Number(key) : key]
        return [at, ...pathsIn(inner, at)]
      })

type Ask = (tables: Tables) => unknown

const printed = (ask: Ask, tables: Tables): string => {
  try {
    return JSON.stringify(ask(tables))
  } catch (error) {
    return String(error)
  }
}

/** The keys of an edition without which every answer is the same. */
const idleKeys = (filed: Filed, tables: Tables, cases: readonly FiledCase[]): readonly string[] => {
  const shown: Ask = changed => editionDocument(changed, filed.edition.plan, inForceFrom(filed.edition))
  const asks = [
    shown,
    ...cases.map(
      (one): Ask =>
        changed =>
          answerTo(one, changed, true),
    ),
  ].map(ask => ({
    ask,
    before: printed(ask, tables),
  }))
  const isNoticed = (edition: Edition): boolean => {
    const changed = { ...tables, editions: tables.editions.map(one => (one === filed ? { ...one, edition } : one)) }
    const found = asks.findIndex(({ ask, before }) => printed(ask, changed) !== before)
    if (found > 0) asks.unshift(...asks.splice(found, 1)) // it probably notices the next key too
    return found >= 0
  }
  return pathsIn(filed.edition).flatMap(path => {
    const edition = without(filed.edition, path) as Edition
    const id = path.join('.')
    return isRefused({ id, section: String(path[0]), edition }, filed, tables.sources) || isNoticed(edition) ? [] : [id]
  })
}

/** Keys that may be left out, and why. */
const excused = {
  'route.0.cite': 'a route that is the plan alone shows what the events cite',
  'remedies.0.says': 'no answer shows the words of a remedy yet',
  'fees.1.nth': 'it writes down what holds without it',
  'fees.1.counts-other': 'it writes down what holds without it',
}

describe('to take out any key of an invented plan changes an answer or is refused', async () => {
  const here = import.meta.dirname
  const tables = await loadTables(join(here, 'data'))
  test.each(tables.editions.map(filed => [filed.edition.plan, filed] as const))('%s', (plan, filed) => {
    const idle = idleKeys(filed, tables, readCases([join(here, `${plan}.yaml`)], 0))
    expect(idle.filter(key => !Object.hasOwn(excused, key))).toEqual([])
  })
})
