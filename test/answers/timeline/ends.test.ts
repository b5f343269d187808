import { describe, expect, it } from 'vitest'
import { decideCovers } from '../../../src/answers/covers/decide.ts'
import { decideTimeline } from '../../../src/answers/timeline/decide.ts'
import type { Condition, Edition } from '../../../src/model/edition.ts'
import type { Facts } from '../../../src/model/facts.ts'
import { clause, day, days, filed, lastDay, months, period, small } from '../../engine/small.ts'

/*
 * The end of cover: `covers` and `timeline` find it by asking the conditions on both sides of every period that they
 * name, so a period that is only negated dates a beginning and never an end.
 */

const asOf = day('2026-06-01')
const during = (id: string): Condition => ({ on: { during: id } })

const editionWith = (covered: Condition, exclusions: readonly Condition[] = []): Edition =>
  small({
    figures: { monthly: months(0), year: months(12), wait: days(30) },
    open: [lastDay],
    periods: [
      period('damage', { from: 'start', until: 'cancelled' }),
      period('delayed', { from: { 'days-after': 'start', days: 'wait' }, until: 'cancelled' }),
      period('maker', { from: 'purchased', for: 'year', edge: 'last-day' }),
      period('first-year', { from: 'start', for: 'year', edge: 'last-day' }),
      period('offer', { from: 'start', until: '2026-09-30' }),
      period('strike', { from: '2026-07-01', until: '2026-07-10' }),
    ],
    events: { 'screen-break': { covered, cite: 'article-2023' } } as unknown as Edition['events'],
    exclusions: exclusions.map((when, index) => clause(`exclusion-${index}`, when)),
    limits: [],
    route: [{ by: 'plan' }],
  })

const facts: Facts = { event: 'screen-break', start: '2026-01-10', purchased: '2026-01-10', on: '2026-06-01' }
const asked = (given: Facts) => ({ facts: given, plans: [], parameters: {} })

const untilIn = (edition: Edition, given: Facts = facts) =>
  decideCovers(filed(edition), asked(given), asOf).route.at(-1)!.until

const spansIn = (edition: Edition, given: Facts = facts) =>
  decideTimeline(filed(edition), asked(given), asOf).spans.map(({ what, from, to, end }) => [what, from, to, end])

const cancelled = { end: 'until-cancelled', last: null }

describe('a period that is only negated', () => {
  it('gives no end where another period runs until the cancellation', () => {
    const edition = editionWith({ all: [during('damage'), { not: during('maker') }] })
    expect(untilIn(edition)).toEqual(cancelled)
    expect(spansIn(edition)).toEqual([['screen-break', '2027-01-10', null, 'until-cancelled']])
  })

  it('gives no end where no other period is named', () => {
    const edition = editionWith({ not: during('maker') })
    expect(untilIn(edition)).toEqual(cancelled)
    expect(spansIn(edition)).toEqual([
      ['screen-break', null, '2026-01-09', 'dated'],
      ['screen-break', '2027-01-10', null, 'until-cancelled'],
    ])
  })

  it('gives no end where its own days are not known', () => {
    const { purchased: _, ...untold } = facts
    expect(untilIn(editionWith({ all: [during('damage'), { not: during('maker') }] }), untold)).toEqual(cancelled)
  })

  it('makes a gap inside the cover, and cover continues after it', () => {
    const edition = editionWith({ all: [during('damage'), { not: during('strike') }] })
    expect(untilIn(edition)).toEqual({ end: 'dated', last: '2026-06-30' })
    expect(untilIn(edition, { ...facts, on: '2026-07-05' })).toEqual(cancelled)
    expect(spansIn(edition)).toEqual([
      ['screen-break', '2026-01-10', '2026-06-30', 'dated'],
      ['screen-break', '2026-07-11', null, 'until-cancelled'],
    ])
  })
})

describe('an exclusion with a period', () => {
  it.each([
    ['of months', 'first-year', '2027-01-09'],
    ['until a day', 'offer', '2026-09-30'],
  ])('%s ends cover in both answers', (_, id, last) => {
    const edition = editionWith(during('damage'), [during(id)])
    expect(untilIn(edition)).toEqual({ end: 'dated', last })
    expect(spansIn(edition)).toEqual([['screen-break', '2026-01-10', last, 'dated']])
  })

  it('that is negated delays the begin of cover and does not end cover', () => {
    const edition = editionWith(during('damage'), [{ not: during('first-year') }])
    expect(untilIn(edition)).toEqual(cancelled)
    expect(spansIn(edition)).toEqual([['screen-break', '2027-01-10', null, 'until-cancelled']])
  })
})

describe('waiting days', () => {
  it('are one span before cover, for any number of events', () => {
    expect(spansIn(editionWith(during('delayed')))).toEqual([
      ['waiting', '2026-01-10', '2026-02-08', 'dated'],
      ['screen-break', '2026-02-09', null, 'until-cancelled'],
    ])
  })

  it('are none where the figure says zero, or where the period only ends something', () => {
    const edition = editionWith(during('delayed'))
    expect(spansIn({ ...edition, figures: { ...edition.figures, wait: days(0) } })).toEqual([
      ['screen-break', '2026-01-10', null, 'until-cancelled'],
    ])
    expect(spansIn(editionWith({ all: [during('damage'), { not: during('delayed') }] }))).toEqual([
      ['screen-break', '2026-01-10', '2026-02-08', 'dated'],
    ])
  })
})
