import { expect, test } from 'vitest'
import { factsBearingOn, isVerdict, settle, verdictOn } from '../../src/engine/settle.ts'
import { situationOf } from '../../src/engine/situation.ts'
import { startsFor } from '../../src/engine/starts.ts'
import type { Condition } from '../../src/model/edition.ts'
import { clause, day, months, period, small } from './small.ts'

const asOf = day('2024-06-01')

/** Facts of two words each, so that each one more doubles the ways in which they can turn out. */
const words = [
  { intact: 'yes' },
  { giteki: 'yes' },
  { otherCover: 'yes' },
  { unofficialRepair: 'yes' },
  { esim: 'yes' },
  { eCertificate: 'yes' },
  { memoryCard: 'yes' },
  { modelChange: 'yes' },
  { soldInJapan: 'yes' },
  { simLock: 'locked' },
  { device: 'new' },
] as const satisfies readonly Condition[]

/** Never true, which shows only where the ways are tried one by one. */
const never = (parts: readonly Condition[]): Condition => ({ all: [{ any: [...parts] }, { not: { any: [...parts] } }] })

test('a clause is settled by trying the ways in which 9 facts can turn out, and left open where there are 2,048', () => {
  const situation = situationOf(small(), {}, asOf)
  const verdictOf = (count: number) => verdictOn([clause('never', never(words.slice(0, count)))], situation)
  expect([verdictOf(9), verdictOf(11)]).toEqual(['no', 'conditional'])
  const isNever = (count: number) => isVerdict('no', [clause('never', never(words.slice(0, count)))], situation)
  expect([isNever(9), isNever(11)]).toEqual([true, true]) // the first words of a way settle all that go on from them
  const { verdict, needs } = settle([clause('never', never(words))], situation)
  expect([verdict, needs.length]).toEqual(['conditional', words.length])
})

test('the fact that gives the length of a period bears on a condition that names the period', () => {
  const edition = small({
    periods: [
      period('warranty', { from: 'purchased', for: 'long', given: 'makerWarrantyMonths' }),
      period('other', { from: 'start', for: 'long' }),
    ],
    figures: { long: months(12) },
  })
  expect(factsBearingOn({ on: { during: 'warranty' } }, edition)).toContain('makerWarrantyMonths')
  expect(factsBearingOn({ on: { during: 'other' } }, edition)).not.toContain('makerWarrantyMonths')
})

test('a start on 29 February is tried where a claim tells it from the days beside it', () => {
  const leap = (from: string, claim: string) =>
    startsFor([day(claim)], { from: day(from), to: null }, undefined).filter(start => start.endsWith('-02-29'))
  expect(leap('2023-01-01', '2024-06-01')).toEqual([])
  for (const claim of ['2026-02-28', '2026-03-01', '2028-02-29'])
    expect(leap('2023-01-01', claim)).toContain('2024-02-29')
})
