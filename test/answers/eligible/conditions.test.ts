import { describe, expect, it } from 'vitest'
import { eligibleDocument } from '../../../src/answers/eligible/document.ts'
import type { PlanDocument } from '../../../src/answers/eligible/schema.ts'
import { factsOf } from '../../../src/engine/reads.ts'
import { addDays, addMonths, type Day } from '../../../src/model/day.ts'
import { type FactName, type Facts, kindOf } from '../../../src/model/facts.ts'
import { selectEdition } from '../../../src/model/tables.ts'
import { load } from '../../../src/tables/load.ts'
import { day } from '../../engine/small.ts'
import { seeded } from '../../oracle/random.ts'
import { many, seed } from '../../seed.ts'
import { allowedBy, choicesListed, isPossible, type Told, valuesToTry } from '../told.ts'

const shipped = await load(import.meta.dirname)

const asked: readonly (readonly [plan: string, asOf: Day])[] = [
  ['new', day('2023-10-10')],
  ['used', day('2023-10-10')],
  ['used', day('2021-01-01')],
  ['own', day('2023-10-10')],
]

const planWith = (plan: string, told: Told, asOf: Day): PlanDocument =>
  eligibleDocument(shipped, { plans: [plan], facts: told as Facts, parameters: {} }, asOf).plans[0]!

const joinFacts = (plan: string, asOf: Day): readonly FactName[] => {
  const { edition } = selectEdition(shipped, plan, asOf)!
  return [...new Set([...edition.join.flatMap(({ when }) => factsOf(when, edition)), 'contract', 'event'] as const)]
}

const daysAround = (asOf: Day): readonly Day[] =>
  [addMonths(asOf, -24), asOf, addMonths(asOf, -12)].flatMap(one => [-1, 0, 1].map(by => addDays(one, by)))

/** Facts told at random; `share` is how many of them. */
const someFacts = (random: () => number, plan: string, asOf: Day, share: number): Told => {
  const entries = joinFacts(plan, asOf).flatMap(name => {
    const values = valuesToTry(name, daysAround(asOf))
    return random() < share ? [[name, values[Math.floor(random() * values.length)]] as const] : []
  })
  const told = Object.fromEntries(entries)
  return isPossible(told) ? told : someFacts(random, plan, asOf, share)
}

const runs = many(30)

describe.each(asked)('joining %s on %s', (plan, asOf) => {
  const random = seeded(seed)
  const questions = Array.from({ length: runs }, (_, index) => someFacts(random, plan, asOf, (index % 10) / 10))

  it('is a yes with all `holds` of its conditions, and not a no where a clause is left open', () => {
    for (const told of questions) {
      const { verdict, conditions } = planWith(plan, told, asOf)
      expect(conditions.length > 0, JSON.stringify(told)).toBe(verdict === 'conditional')
      const isOpen = conditions.some(({ holds }) => holds === null)
      const allowed = allowedBy(conditions, told, asOf)
      expect(allowed.length, JSON.stringify(told)).toBeGreaterThan(0)
      if (verdict !== 'conditional') continue
      for (const all of allowed) {
        const reached = planWith(plan, all, asOf).verdict
        expect(isOpen ? ['yes', 'conditional'] : ['yes'], JSON.stringify({ told, all })).toContain(reached)
      }
    }
  })

  it('lists under `holds` only choices that can still be part of a yes', () => {
    for (const told of questions)
      for (const [name, value] of choicesListed(planWith(plan, told, asOf).conditions)) {
        const chosen = planWith(plan, { ...told, [name]: value }, asOf)
        const all = [told, name, value]
        expect(chosen.verdict, JSON.stringify(all)).not.toBe('no')
      }
  })

  it('names under `instead` every single choice that changes a no, with its verdict', () => {
    for (const told of questions) {
      const { verdict, instead } = planWith(plan, told, asOf)
      if (verdict !== 'no') {
        expect(instead).toEqual([])
        continue
      }
      const choices = (Object.keys(told) as FactName[]).filter(name => kindOf(name).kind === 'choice')
      const turning = choices.flatMap(fact =>
        valuesToTry(fact, []).flatMap(value => {
          const other = { ...told, [fact]: value }
          if (value === told[fact] || !isPossible(other)) return []
          const turned = planWith(plan, other, asOf).verdict
          return turned === 'no' ? [] : [{ fact, value, verdict: turned }]
        }),
      )
      const chosen = instead.filter(({ fact }) => kindOf(fact).kind === 'choice')
      const inOrder = (list: readonly object[]) => list.map(one => JSON.stringify(one)).sort()
      expect(inOrder(chosen), JSON.stringify(told)).toEqual(inOrder(turning))
    }
  })
})

describe('a number under `instead`', () => {
  it.each([
    [5, 4],
    [9, 4],
  ])('is for %i devices the nearest that changes the no: %i', (devicesEnrolled, value) => {
    const told = { devicesEnrolled, device: 'used', boughtFrom: 'official', apply: 'with-device' }
    const { instead } = planWith('used', told, day('2023-10-10'))
    expect(instead).toEqual([{ fact: 'devicesEnrolled', value, verdict: 'yes' }])
  })

  it('is absent where another fact is a no as well', () => {
    const told = { devicesEnrolled: 5, device: 'new', boughtFrom: 'official', apply: 'with-device' }
    expect(planWith('used', told, day('2023-10-10')).instead).toEqual([])
  })
})

describe('a condition that has fewer values left than its words name', () => {
  const texts = (told: Told) => planWith('own', told, day('2023-10-10')).conditions.map(({ text }) => text)
  const iPhone = { ja: 'OS: iOS（iPhone）', en: 'operating system: iOS (iPhone)' }
  const unlocked = { ja: 'SIMロック: 解除済み', en: 'SIM lock: removed' }

  it.each([
    [{ carrier: 'au', simLock: 'locked' }, iPhone],
    [{ carrier: 'au', os: 'android' }, unlocked],
  ])('names these values: %j', (told, text) => {
    expect(texts(told)).toContainEqual(text)
    expect(JSON.stringify(texts(told))).not.toMatch(/AndroidかiOS|auはSIM/)
  })

  it('keeps its own words where every value that it names is left', () => {
    expect(texts({ carrier: 'rakuten' })).not.toContainEqual(iPhone)
    expect(texts({})).toContainEqual({ ja: 'AndroidかiOSの端末', en: 'An Android or iOS phone' })
  })
})
