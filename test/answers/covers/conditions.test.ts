import { describe, expect, it } from 'vitest'
import { coversDocument } from '../../../src/answers/covers/document.ts'
import type { CoversDocument } from '../../../src/answers/covers/schema.ts'
import { refuseImpossible } from '../../../src/model/conflicts.ts'
import type { Facts } from '../../../src/model/facts.ts'
import { isFault } from '../../../src/model/fault.ts'
import { load } from '../../../src/tables/load.ts'
import { day } from '../../engine/small.ts'
import { seeded } from '../../oracle/random.ts'
import { many, seed } from '../../seed.ts'
import { allowedBy, choicesListed, type Told } from '../told.ts'
import { someFacts } from './questions.ts'

const shipped = await load(import.meta.dirname)

const coversBy = (plan: string, told: Told, asOf: string): CoversDocument =>
  coversDocument(shipped, { plans: [plan], facts: told as Facts, parameters: {} }, day(asOf)) as CoversDocument

/** Whether the claims and the days of the facts fit together. */
const isPossible = (told: Told): boolean => {
  try {
    refuseImpossible({ facts: told as Facts, plans: [], parameters: {} }, 'covers', name => name)
    return true
  } catch (error) {
    if (isFault(error)) return false
    throw error
  }
}

const events = [
  'screen-break',
  'water-damage',
  'natural-failure',
  'natural-failure',
  'natural-failure',
  'battery',
  undefined,
]

const runs = many(30)
const mostTried = 200

describe.each([
  ['new', '2023-10-10'],
  ['used', '2023-10-10'],
  ['used', '2021-01-01'],
  ['own', '2023-10-10'],
] as const)('cover by %s on %s', (plan, asOf) => {
  const random = seeded(seed)
  const questions = Array.from({ length: runs }, (_, index) => someFacts(random, events[index % events.length]))

  it('is a yes with all `holds` of its conditions where no clause is left open', () => {
    for (const told of questions) {
      const { verdict, conditions } = coversBy(plan, told, asOf)
      expect(conditions.length > 0, JSON.stringify(told)).toBe(verdict === 'conditional')
      if (verdict !== 'conditional') continue
      const isOpen = conditions.some(({ holds }) => holds === null)
      const allowed = allowedBy(conditions, told, day(asOf)).filter(isPossible)
      expect(allowed.length, JSON.stringify({ told, conditions })).toBeGreaterThan(0)
      if (isOpen) continue
      for (const all of allowed.slice(0, mostTried))
        expect(coversBy(plan, all, asOf).verdict, JSON.stringify({ told, all, conditions })).toBe('yes')
    }
  })

  it('lists under `holds` only choices that can still be part of a yes', () => {
    for (const told of questions) {
      const { conditions } = coversBy(plan, told, asOf)
      for (const [name, value] of choicesListed(conditions)) {
        const chosen = coversBy(plan, { ...told, [name]: value }, asOf)
        expect(chosen.verdict, JSON.stringify([told, name, value])).not.toBe('no')
      }
    }
  })
})
