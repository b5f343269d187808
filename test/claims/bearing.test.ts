import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openInClaims } from '../../src/claims/claims.ts'
import { againAfter, chargesAfter, countedUnder, daysToTry, leftOf } from '../../src/claims/counting.ts'
import { coverClauses } from '../../src/engine/cover.ts'
import { choicesOf } from '../../src/engine/readings.ts'
import { settle } from '../../src/engine/settle.ts'
import { claimsIn, type Situation, situationOf, withFact } from '../../src/engine/situation.ts'
import { loadTables } from '../../src/index.ts'
import { addDays } from '../../src/model/day.ts'
import type { Claim, Facts } from '../../src/model/facts.ts'
import { span } from '../../src/model/money.ts'
import { selectEdition } from '../../src/model/tables.ts'
import { day, small } from '../engine/small.ts'
import { many } from '../seed.ts'
import { amounts, years } from './fees.ts'

/*
 * `bearingClaims` leaves out of a situation the claims that cannot affect an incident after them. Here all that
 * `covers` and `claim-steps` take from a long list of claims is calculated from the whole list too.
 */

const tables = await loadTables()
const asOf = day('2023-10-10')

const ways: readonly Omit<Claim, 'date'>[] = [
  {},
  { remedy: 'repair' },
  { remedy: 'exchange' },
  { remedy: 'repair', quote: 78_000 },
]

type Asked = { readonly plan: string; readonly claims: readonly Claim[]; readonly facts: Facts }

/** A list of claims and an incident behind them. */
const questions = fc
  .record({
    claims: fc.array(fc.tuple(fc.integer({ min: 1, max: 90 }), fc.constantFrom(...ways)), {
      minLength: 8,
      maxLength: 20,
    }),
    plan: fc.constantFrom('new', 'used', 'own'),
    start: fc.constantFrom('2022-12-31', '2023-01-15', undefined),
    after: fc.integer({ min: 0, max: 400 }),
    os: fc.constantFrom('ios' as const, 'android' as const, undefined),
  })
  .map(({ claims: gaps, plan, start, after, os }): Asked => {
    let date = day('2023-02-01')
    const claims = gaps.map(([gap, way]) => {
      date = addDays(date, gap)
      return { date, ...way }
    })
    const facts = {
      claims,
      event: 'screen-break',
      on: addDays(date, after),
      ...(start && { start }),
      ...(os && { os }),
    }
    return { plan, claims, facts: facts as Facts }
  })

/** What the claims of a situation come to. */
const outcomeOf = (situation: Situation) => {
  const { verdict, needs, states, readings } = settle(coverClauses(situation), situation)
  const days = daysToTry(situation, Number.POSITIVE_INFINITY) // a whole list takes more than an answer may
  const counted = choicesOf(openInClaims(situation.edition), situation.edition).map(choice => {
    const uses = countedUnder(situation, choice, days)!
    return { choice, left: leftOf(uses), pay: span(uses.filter(({ left }) => left !== 0).map(use => use.pay())) }
  })
  const charges = [...new Set(chargesAfter(situation, days).charges.map(charge => JSON.stringify(charge)))].sort()
  return { verdict, needs, states, readings, counted, charges, again: againAfter(situation, days) }
}

test('claims that are left out of a long list change no answer of covers and claim-steps', () => {
  let leftOut = 0
  fc.assert(
    fc.property(questions, ({ plan, claims, facts }) => {
      const { edition } = selectEdition(tables, plan, asOf)!
      const thinned = situationOf(edition, facts, asOf)
      leftOut += claims.length - claimsIn(thinned).length
      expect(outcomeOf(thinned)).toEqual(outcomeOf(withFact(thinned, 'claims', claims)))
    }),
    { numRuns: many(12) },
  )
  expect(leftOut).toBeGreaterThan(0)
})

const cite = 'article-2023'
const cap = { over: 'cap', per: 'counted-year' } as const
const shared = small({
  figures: { ...amounts, two: { count: 2, cite } },
  open: [years],
  remedies: [{ id: 'either', when: 'yes', gives: ['repair', 'exchange'], says: { ja: '窓口', en: 'desk' }, cite }],
  limits: [{ id: 'uses', counts: ['repair', 'exchange'], atMost: 'two', per: 'year', cite }],
  fees: [
    { for: 'repair', price: ['repair.1'], excess: cap, cite },
    { for: 'exchange', price: ['exchange.1'], excess: cap, cite },
  ],
})

const oneOf = {
  gap: fc.integer({ min: 5, max: 45 }),
  remedy: fc.constantFrom('repair' as const, 'repair' as const, undefined),
  quote: fc.constantFrom(undefined, undefined, 100, 30_000),
}

/** Claims, some with a quote, and an incident with a quote behind them. */
const capped = fc
  .tuple(fc.array(fc.record(oneOf), { minLength: 9, maxLength: 11 }), fc.integer({ min: 0, max: 300 }))
  .map(([gaps, after]): Facts => {
    let date = day('2024-02-01')
    const claims = gaps.map(({ gap, remedy, quote }) => {
      date = addDays(date, gap)
      return { date, ...(remedy && { remedy }), ...(quote !== undefined && { quote }) }
    })
    return { claims, start: '2024-01-20', on: addDays(date, after), repairQuote: 40_000 }
  })

test('where claims of a year share a cap, those left out leave the excess within its bounds', () => {
  const paid = (situation: Situation) => {
    const days = daysToTry(situation, Number.POSITIVE_INFINITY)
    return choicesOf(['year'], shared).map(choice => {
      const uses = countedUnder(situation, choice, days)!
      return { left: leftOf(uses), pay: span(uses.map(use => use.pay()))! }
    })
  }
  let leftOut = 0
  fc.assert(
    fc.property(capped, facts => {
      const thinned = situationOf(shared, facts, day('2026-01-01'))
      const all = withFact(thinned, 'claims', facts.claims!)
      leftOut += facts.claims!.length - claimsIn(thinned).length
      for (const [place, { left, pay }] of paid(all).entries()) {
        const bounds = paid(thinned)[place]!
        expect(bounds.left).toEqual(left)
        expect(bounds.pay.min).toBeLessThanOrEqual(pay.min)
        expect(bounds.pay.max ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(pay.max ?? Number.POSITIVE_INFINITY)
      }
    }),
    { numRuns: many(40) },
  )
  expect(leftOut).toBeGreaterThan(0)
})
