import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadTables } from '../../src/index.ts'
import type { Day } from '../../src/model/day.ts'
import { type Filed, inForceFrom, selectEdition } from '../../src/model/tables.ts'
import { type FiledCase, readCases } from '../../src/upkeep/cases/cases.ts'
import { seeded } from '../oracle/random.ts'
import { seed } from '../seed.ts'
import { idleKeys, keysOf, type Path, textsOf, unseenTexts } from './keys.ts'

/*
 * Every key of the shipped editions does something: without it an answer changes, or the tables are refused. The
 * everyday run tries a few keys of each edition; `npm run fuzz` tries all.
 */

const tables = await loadTables()
const cases = readCases([join(import.meta.dirname, '..', 'cases')], 0)
const random = seeded(seed)

/** Some of the items, or all of them in `npm run fuzz`. */
const some = (items: readonly Path[], count: number): readonly Path[] =>
  process.env.MORE ? items : Array.from({ length: count }, () => items[Math.floor(random() * items.length)]!)

/** The cases on the days of an edition; those that name its plan come first, since they notice most. */
const concerned = (filed: Filed): readonly FiledCase[] => {
  const { plan } = filed.edition
  const names = ({ read }: FiledCase): boolean =>
    'case' in read && (read.case.facts as { plan?: unknown } | undefined)?.plan === plan
  return cases
    .filter(({ read }) => 'case' in read && selectEdition(tables, plan, read.case.asOf as Day) === filed)
    .toSorted((a, b) => Number(names(b)) - Number(names(a)))
}

/** Keys that may be left out, and why. */
const excused: readonly (readonly [key: RegExp, reason: string])[] = [
  [/^notes\.\d+\.cite\.\d+$/, 'a note names its sources without their sections, so that the second of two is the same'],
]

describe.each(tables.editions.map(filed => [`${filed.edition.plan} of ${inForceFrom(filed.edition)}`, filed] as const))(
  `of the edition %s (seed ${seed})`,
  (_, filed) => {
    const { edition } = filed
    const asked = concerned(filed)

    test('no key is without effect', () => {
      const keys = keysOf(edition).filter(path => !excused.some(([key]) => key.test(path.join('.'))))
      expect(idleKeys(filed, some(keys, 4), tables, asked)).toEqual([])
    }, 3_600_000)

    test('every text is shown somewhere', () => {
      expect(unseenTexts(filed, some(textsOf(edition), 2), tables, asked)).toEqual([])
    }, 3_600_000)
  },
)
