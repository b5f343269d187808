import { describe, expect, test } from 'vitest'
import { decideSteps, firstOf, refuseUnknownSteps } from '../../src/answers/claim-steps/decide.ts'
import { decideCompare, usualColumns } from '../../src/answers/compare/decide.ts'
import { chargedFor, decideCost } from '../../src/answers/cost/decide.ts'
import { decideCovers } from '../../src/answers/covers/decide.ts'
import { decideEligible } from '../../src/answers/eligible/decide.ts'
import { decideTimeline } from '../../src/answers/timeline/decide.ts'
import { decideWorth, exactBreakEven } from '../../src/answers/worth/decide.ts'
import { situationOf } from '../../src/engine/situation.ts'
import type { Condition, Edition, Note } from '../../src/model/edition.ts'
import type { Facts } from '../../src/model/facts.ts'
import { exactly } from '../../src/model/money.ts'
import type { Parameters } from '../../src/model/parameters.ts'
import type { Question } from '../../src/model/question.ts'
import { clause, day, days, filed, lastDay, months, openClause, period, small, text, yen } from '../engine/small.ts'

/* What the answers decide about a small invented plan. */

const cite = 'article-2023'
const asOf = day('2025-06-15')
const event = (covered: Condition) => ({ covered, says: text, cite }) as const
const note = (code: string, parts: Partial<Note>): Note => ({ id: code, code, says: text, cite, ...parts }) as Note

const plan: Edition = small({
  figures: {
    monthly: yen(500),
    'repair.1': yen(1_000),
    'repair.2': yen(3_000),
    'exchange.1': yen(5_000),
    'exchange.2': yen(9_000),
    unreturned: yen(40_000),
    cap: yen(30_000),
    uses: { count: 2, cite },
    year: months(12),
    week: days(7),
    'return-days': days(14),
  },
  open: [lastDay, openClause('counting', 'delivery-day-out', 'delivery-day-in')],
  periods: [
    period('use', { from: { 'days-after': 'start', days: 'week' }, until: 'cancelled' }),
    { ...period('maker', { from: 'purchased', for: 'year', edge: 'last-day' }), by: 'maker-warranty' },
  ],
  join: [clause('device', { device: 'new' }), clause('line', { line: 'mnp' })],
  events: {
    'screen-break': event({ on: { during: 'use' } }),
    'natural-failure': event({ all: [{ on: { during: 'use' } }, { not: { on: { during: 'maker' } } }] }),
    theft: event('no'),
    battery: event('unknown'),
  },
  exclusions: [clause('official', { unofficialRepair: 'no' })],
  limits: [{ id: 'uses', counts: ['repair', 'exchange'], atMost: 'uses', per: 'rolling-year', cite }],
  remedies: [{ id: 'both', when: 'yes', gives: ['repair', 'exchange'], cite }],
  fees: [
    { for: 'repair', price: ['repair.1', 'repair.2'], excess: { over: 'cap' }, cite },
    { for: 'exchange', price: ['exchange.1', 'exchange.2'], cite },
  ],
  route: [
    { by: 'maker-warranty', when: { on: { during: 'maker' }, event: 'natural-failure' }, free: true, says: text, cite },
    { by: 'plan', cite },
  ],
  steps: [
    { id: 'call-desk', kind: 'contact', says: text, cite },
    { id: 'erase', kind: 'data', says: text, when: { remedy: 'exchange' }, if: text, cite },
    {
      id: 'return-old-device',
      kind: 'return',
      says: text,
      when: { remedy: 'exchange' },
      due: { after: 'replacementArrived', days: 'return-days', counting: 'counting' },
      onMiss: 'unreturned',
      also: [{ says: text, when: { esim: 'yes' }, if: text }],
      cite,
    },
  ],
  notes: [note('a-note', { in: ['eligible', 'covers', 'cost', 'compare', 'worth', 'timeline', 'claim-steps'] })],
})

const other: Partial<Edition> = { plan: 'other', order: 2, figures: { ...plan.figures, monthly: yen(300) } }
const asked = (facts: Facts = {}, parameters: Parameters = {}): Question => ({ facts, plans: ['small'], parameters })
const idsOf = (some: readonly { readonly id: string }[]) => some.map(({ id }) => id)

describe('whether it can be taken', () => {
  const eligible = (facts: Facts, of = plan) => decideEligible(filed(of), asked(facts), asOf)

  test('hangs on each clause of joining', () => {
    const answer = eligible({ device: 'new' })
    expect([answer.plan, answer.verdict, answer.needs]).toEqual(['small', 'conditional', ['line']])
    expect(answer.reasons.map(({ clause, state, facts }) => [clause.id, state, facts])).toEqual([
      ['device', 'yes', ['device']],
      ['line', 'unknown', ['line']],
    ])
    expect(answer.reasons[0]!.trace()).toMatchObject({ kind: 'test', state: 'yes' })
    expect(answer.conditions().map(({ id }) => id)).toEqual(['line'])
    expect(answer.instead()).toEqual([])
  })

  test('names what would turn a no, and no condition', () => {
    const answer = eligible({ device: 'used' })
    expect([answer.verdict, answer.conditions(), answer.instead()]).toEqual([
      'no',
      [],
      [{ fact: 'device', value: 'new', verdict: 'conditional' }],
    ])
    expect(answer.mentions().notes).toEqual([])
    expect(idsOf(eligible({}).mentions().notes)).toEqual(['a-note'])
  })

  test('has its fees beside it, within the cap while no quote was told', () => {
    expect(eligible({})).toMatchObject({
      monthly: exactly(500),
      perClaim: { min: 1_000, max: 9_000 },
      feeAddresses: ['monthly', 'repair.1', 'repair.2', 'exchange.1', 'exchange.2'],
      withinCap: true,
    })
    expect([eligible({ repairQuote: 1 }).withinCap, eligible({ remedy: 'exchange' }).withinCap]).toEqual([false, false])
    expect(eligible({}).isRemedyIdle()).toBe(false)
  })
})

describe('whether it pays', () => {
  const covers = (facts: Facts, of = plan) => decideCovers(filed(of), asked(facts), asOf)
  const broken: Facts = { event: 'screen-break', start: '2025-01-01', on: '2025-03-01', unofficialRepair: 'no' }

  test('says what it costs, what is left, and who is asked first', () => {
    const answer = covers({ ...broken, remedy: 'repair' })
    expect(answer).toMatchObject({
      verdict: 'yes',
      pay: { min: 1_000, max: 1_000 },
      claimsLeft: exactly(2),
      needs: [],
      readings: [],
      again: null,
    })
    expect(answer.route.map(({ by, verdict, pay, remedies }) => [by, verdict, pay, remedies])).toEqual([
      ['maker-warranty', 'no', null, []],
      ['plan', 'yes', { min: 1_000, max: 1_000 }, ['repair']],
    ])
    expect(answer.route[1]!.ways()).toHaveLength(1)
    expect(answer.route[0]!.ways()).toEqual([])
    expect(answer.route[1]!.until).toEqual({ end: 'until-cancelled', last: null })
  })

  test('is free where the maker pays', () => {
    const [maker] = covers({ event: 'natural-failure', purchased: '2025-01-01', on: '2025-03-01' }).route
    expect([maker!.verdict, maker!.pay, maker!.until.last]).toEqual(['yes', exactly(0), '2025-12-31'])
    const [never] = covers({ ...broken }).route
    expect(never!.pay).toBeNull()
  })

  test('has no price and no remedy where it never pays', () => {
    const answer = covers({ event: 'theft' })
    expect([answer.verdict, answer.pay, answer.route[1]!.remedies, answer.route[1]!.ways()]).toEqual([
      'no',
      null,
      [],
      [],
    ])
    expect(answer.conditions()).toEqual([])
  })

  test('names what must still hold, with the periods on which it hangs', () => {
    const answer = covers({ event: 'natural-failure', start: '2025-01-01', unofficialRepair: 'no' })
    expect(answer.verdict).toBe('conditional')
    const [open] = answer.conditions()
    expect(open!.clause.id).toBe('natural-failure')
    expect(open!.periods.map(({ period, isInside }) => [period.id, isInside])).toContainEqual(['use', true])
  })

  test('says when a use is free again where they are spent, and only then', () => {
    const claims = [{ date: day('2025-01-20') }, { date: day('2025-02-20') }]
    const spent = covers({ ...broken, claims })
    expect([spent.verdict, spent.claimsLeft, spent.again]).toEqual([
      'no',
      exactly(0),
      [{ reading: {}, from: '2026-01-20' }],
    ])
    expect(covers({ ...broken, claims: claims.slice(1) }).claimsLeft).toEqual(exactly(1))
    expect(covers({ ...broken, claims, unofficialRepair: 'yes' }).again).toBeNull()
  })

  test('announces what it takes for granted', () => {
    const assumed = (facts: Facts, of = plan) => covers(facts, of).assumed()
    expect(assumed(broken)).toEqual(['no-earlier-claims', 'option-in-force', 'repair-within-cap'])
    expect(assumed({ ...broken, claims: [], repairQuote: 5 })).toEqual(['option-in-force'])
    expect(assumed({ event: 'theft' })).toEqual(['no-earlier-claims', 'option-in-force'])
    const settled = { ...plan, notes: [note('other-cover', { in: ['covers'] })] }
    expect(assumed(broken, settled)).toContain('other-cover-settled')
    const registered = { ...plan, exclusions: [clause('registered', { registered: 'yes' })] }
    expect(assumed(broken, registered)).toContain('registered')
    expect(assumed({ ...broken, registered: 'yes' }, registered)).not.toContain('registered')
  })

  test('knows a plan that the facts rule out, and a remedy that it never gives', () => {
    expect([covers({ device: 'used' }).isRuledOut(), covers({ device: 'new' }).isRuledOut()]).toEqual([true, false])
    const swaps = { ...plan, remedies: [{ id: 'swap', when: 'yes', gives: ['exchange'], cite }] } as Edition
    expect([covers({ remedy: 'repair' }, swaps).isRemedyIdle(), covers({ remedy: 'repair' }).isRemedyIdle()]).toEqual([
      true,
      false,
    ])
  })
})

describe('what it costs', () => {
  const cost = (facts: Facts = {}, parameters: Parameters = {}, of = plan) =>
    decideCost(filed(of), asked(facts, parameters), asOf)

  test('is the fee of the months and the price of each claim', () => {
    expect(cost({}, { months: 12 })).toMatchObject({ total: exactly(6_000), months: exactly(12), needs: [] })
    expect(cost({ remedy: 'repair' }, { months: 12, claimCount: 2 }).total).toEqual(exactly(10_000))
    expect(cost({}, { months: 12, freeMonths: 2 }).total).toEqual(exactly(5_000))
    expect(cost().months).toEqual({ min: 1, max: null })
    expect(cost({}, { claimCount: 1 }).needs).toEqual(['months', 'remedy'])
  })

  test('refuses a claim over the limit', () => {
    const answer = cost({ remedy: 'repair' }, { months: 12, claimCount: 3 })
    expect([answer.total, answer.refused]).toEqual([exactly(10_000), exactly(1)])
  })

  test('refuses a claim before cover begins', () => {
    const claims = [
      { date: day('2025-01-07'), remedy: 'repair' as const },
      { date: day('2025-01-08'), remedy: 'repair' as const },
    ]
    const answer = cost({ start: '2025-01-01', claims }, { months: 12 })
    expect([answer.total, answer.refused, answer.early]).toEqual([exactly(7_000), exactly(1), 1])
    const open = cost({ claims }, { months: 12 })
    expect([open.total, open.refused, open.early]).toEqual([exactly(10_000), exactly(0), 0])
  })

  test('has the charge for a phone that was not returned, which had been exchanged', () => {
    const answer = cost({}, { months: 12, claimCount: 1, unreturned: true })
    expect(answer.total).toEqual(exactly(51_000))
    expect(answer.idle()).toEqual([])
    expect(cost({ remedy: 'repair' }, { months: 12, claimCount: 1, unreturned: true }).idle()).toEqual(['unreturned'])
  })

  test('announces what it takes for granted', () => {
    expect(cost().assumed()).toEqual(['no-claims', 'full-months', 'no-free-months'])
    expect(cost({}, { claimCount: 1 }).assumed()).toEqual([
      'full-months',
      'no-free-months',
      'repair-within-cap',
      'nothing-unreturned',
    ])
    expect(cost({}, { claimCount: 2, freeMonths: 0, unreturned: true }).assumed()).toEqual([
      'one-year',
      'full-months',
      'repair-within-cap',
    ])
    expect(cost({}, { claimCount: 1, freeMonths: 0, unreturned: true }).assumed()).toEqual(['full-months'])
    expect(cost({ remedy: 'repair', repairQuote: 5 }, { claimCount: 1, freeMonths: 0 }).assumed()).toEqual([
      'full-months',
    ])
    const claims = [{ date: day('2025-03-01'), remedy: 'repair' as const, quote: 5 }]
    expect(cost({ claims }, { freeMonths: 0 }).assumed()).toEqual(['full-months', 'claims-within-cover'])
    expect(cost({ claims, start: '2025-01-01' }, { freeMonths: 0 }).assumed()).toEqual(['full-months'])
  })

  test('says what changes nothing', () => {
    expect(cost({ repairQuote: 5 }, { claimCount: 1 }).idle()).toEqual([])
    expect(cost({ repairQuote: 5, remedy: 'exchange' }, { claimCount: 1 }).idle()).toEqual(['repair-quote'])
    expect(cost({ repairQuote: 5 }).idle()).toEqual(['repair-quote'])
  })

  test('prices claims for which the plan does not pay only with a warning', () => {
    expect(cost({ event: 'theft' }, { claimCount: 1 }).isUncovered()).toBe(true)
    expect(cost({ event: 'theft' }).isUncovered()).toBe(false)
    expect(cost({ event: 'screen-break' }, { claimCount: 1 }).isUncovered()).toBe(false)
    expect([cost({ device: 'used' }).isRuledOut(), cost().isRuledOut()]).toEqual([true, false])
  })

  test('is of claims alone what the plan accepts, and whether it may refuse one', () => {
    const charged = (claimCount: number) =>
      chargedFor(situationOf(plan, { remedy: 'repair' }, asOf), asked({ remedy: 'repair' }, { months: 12, claimCount }))
    expect([charged(0), charged(2), charged(3)]).toEqual([
      { accepted: exactly(0), mayRefuse: false },
      { accepted: exactly(4_000), mayRefuse: false },
      { accepted: null, mayRefuse: true },
    ])
  })
})

describe('compared with another plan', () => {
  const editions = [filed(plan), filed({ ...plan, ...other })]
  const compared = (facts: Facts = {}, parameters: Parameters = {}) =>
    decideCompare(editions, asked(facts, { months: 12, ...parameters }), asOf)

  test('it has a row for each remedy, and a total for each number of claims of a year', () => {
    const { columns, rows } = compared()
    expect(columns).toEqual([0, 1, 2])
    expect(rows.map(({ plan, variant, totals }) => [plan, variant, ...totals.map(total => total!.max)])).toEqual([
      ['small', 'repair', 6_000, 7_000, 10_000],
      ['small', 'exchange', 6_000, 11_000, 20_000],
      ['other', 'repair', 3_600, 4_600, 7_600],
      ['other', 'exchange', 3_600, 8_600, 17_600],
    ])
  })

  test('it has one row where the remedy changes nothing', () => {
    const { rows } = compared({}, { claimCounts: [0] })
    expect(rows.map(({ plan, variant, taxes, refused }) => [plan, variant, taxes, refused])).toEqual([
      ['small', null, ['included'], [exactly(0)]],
      ['other', null, ['included'], [exactly(0)]],
    ])
    expect(compared({ remedy: 'repair' }).rows.map(({ variant }) => variant)).toEqual([null, null])
  })

  test('it is left out where the facts rule it out, unless all plans are asked for', () => {
    expect(compared({ device: 'used' })).toMatchObject({ rows: [], leftOut: ['small', 'other'] })
    expect(compared({ device: 'used' }, { all: true })).toMatchObject({ leftOut: [] })
    expect(compared({ device: 'used' }, { all: true }).rows).toHaveLength(4)
  })

  test('it has its notes and assumptions, by the most claims asked about', () => {
    const [first] = compared({ event: 'theft' }).compared
    expect(first).toMatchObject({ plan: 'small', isUncovered: true, idle: [] })
    expect(first!.assumed).toContain('one-year')
    expect(idsOf(first!.mentions().notes)).toEqual(['a-note'])
    expect(compared({}, { claimCounts: [1] }).compared[0]!.assumed).not.toContain('one-year')
  })

  test('it has as many columns as it has prices where no limit is known', () => {
    expect(usualColumns([filed({ ...plan, limits: 'unknown', fees: [plan.fees[0]!] } as Edition)])).toEqual([0, 1, 2])
    expect(usualColumns([filed(small())])).toEqual([0])
    expect(usualColumns([])).toEqual([0])
  })
})

describe('against paying oneself', () => {
  const worth = (facts: Facts = {}, parameters: Parameters = {}, of = plan) =>
    decideWorth(filed(of), asked(facts, parameters), asOf)
  const repair: Facts = { remedy: 'repair' }

  test('it is weighed by its fees and its price of a repair', () => {
    const answer = worth(repair, { months: 12, repairCost: 20_000 })
    expect(answer).toMatchObject({
      months: exactly(12),
      monthly: exactly(6_000),
      perRepair: exactly(1_000),
      withPlan: exactly(7_000),
      withoutPlan: exactly(20_000),
      difference: { min: -13_000, max: -13_000 },
      needs: [],
      expected: null,
      isNeverPaid: false,
    })
    expect(exactBreakEven(answer)).toBeCloseTo(6 / 19)
    expect(answer.prices.map(({ repairs, yen }) => [repairs, yen?.min])).toEqual([
      [1, 7_000],
      [2, 5_000],
    ])
    expect(idsOf(answer.mentions().notes)).toEqual(['a-note'])
  })

  test('it never breaks even with a repair that costs no more than its price', () => {
    expect(worth(repair, { months: 12, repairCost: 1_000 }).breakEven).toBeNull()
    expect(worth(repair, { months: 12, repairCost: 1_001 }).breakEven).toEqual({ min: 6_000, max: 6_000 })
    expect(worth({}, { months: 12, repairCost: 9_000 }).breakEven).toEqual({ min: 0.75, max: 1.5 })
    expect(exactBreakEven(worth({}, { months: 12, repairCost: 9_000 }))).toBeNull()
    expect(exactBreakEven(worth(repair, { months: 12 }))).toBeNull()
    expect(worth({}, { months: 12, repairCost: 5_000 }).breakEven).toEqual({ min: 1.5, max: null })
    expect(worth(repair, { repairCost: 20_000 }).breakEven).toMatchObject({ max: null })
  })

  test('its expected cost is by the chance of one repair', () => {
    expect(worth(repair, { months: 12, repairCost: 20_000, chance: 0.25 }).expected).toEqual({
      withPlan: exactly(6_250),
      withoutPlan: exactly(5_000),
    })
    expect(worth(repair, { months: 12, chance: 0.25 }).expected!.withoutPlan).toEqual({ min: 0, max: null })
  })

  test('it needs the months and the price of a repair', () => {
    expect(worth(repair).needs).toEqual(['months', 'repairCost'])
    expect(worth({}, { months: 12, repairCost: 20_000 }).needs).toEqual(['remedy'])
  })

  test('the price of a repair stands for its quote where the plan has a cap', () => {
    expect(worth(repair, { months: 12, repairCost: 31_000 }).perRepair).toEqual(exactly(2_000))
    expect(worth(repair, { months: 12, repairCost: 31_000 }).isQuoteAssumed).toBe(true)
    expect(worth({ ...repair, repairQuote: 5 }, { months: 12, repairCost: 31_000 })).toMatchObject({
      perRepair: exactly(1_000),
      isQuoteAssumed: false,
    })
    expect(worth({ remedy: 'exchange' }, { months: 12, repairCost: 31_000 }).isQuoteAssumed).toBe(false)
  })

  test('it costs as much as without it where it never pays', () => {
    const never = worth({ event: 'theft' }, { months: 12, repairCost: 20_000 })
    expect(never).toMatchObject({ isNeverPaid: true, perRepair: exactly(20_000), withPlan: exactly(26_000) })
    expect([never.breakEven, never.prices.map(({ yen }) => yen), never.isUnsure, never.before]).toEqual([
      null,
      [null, null],
      false,
      [],
    ])
    const past = { event: 'screen-break', start: '2025-01-01', on: '2024-12-01' } as const
    expect(worth(past, { months: 12, repairCost: 20_000 }).isNeverPaid).toBe(true)
    expect(worth({ ...past, on: '2025-03-01' }, { months: 12, repairCost: 20_000 }).isNeverPaid).toBe(false)
  })

  test('who may pay before it is named for the months asked about', () => {
    const before = (facts: Facts, parameters: Parameters = { months: 12 }) =>
      worth({ event: 'natural-failure', ...facts }, parameters).before
    expect(before({ purchased: '2025-01-01' })).toEqual(['maker-warranty'])
    expect(before({ purchased: '2024-01-01' })).toEqual([])
    expect(before({ purchased: '2024-01-01', on: '2024-06-01' })).toEqual(['maker-warranty'])
    expect(worth({ purchased: '2025-01-01' }, { months: 12 }).before).toEqual([])
    expect(worth({ event: 'battery' }, { months: 12 }).isUnsure).toBe(true)
    expect(worth({ event: 'screen-break' }, { months: 12 }).isUnsure).toBe(false)
  })
})

describe('from when to when it covers', () => {
  const timeline = (facts: Facts) => decideTimeline(filed(plan), asked(facts), asOf)
  const shown = (facts: Facts) =>
    timeline(facts).spans.map(({ by, what, events, verdict, from, to, end }) => [
      by,
      what,
      events.join(),
      verdict,
      from,
      to,
      end,
    ])

  test('is after the days of waiting, and the maker comes before it', () => {
    expect(shown({ purchased: '2025-01-01', start: '2025-01-01', unofficialRepair: 'no' })).toEqual([
      ['maker-warranty', 'natural-failure', 'natural-failure', 'yes', '2025-01-01', '2025-12-31', 'dated'],
      ['plan', 'waiting', '', 'yes', '2025-01-01', '2025-01-07', 'dated'],
      ['plan', 'screen-break', 'screen-break', 'yes', '2025-01-08', null, 'until-cancelled'],
      ['plan', 'natural-failure', 'natural-failure', 'yes', '2026-01-01', null, 'until-cancelled'],
    ])
  })

  test('needs the days from which it is counted', () => {
    const answer = timeline({})
    expect(answer.needs).toEqual(['purchased', 'start'])
    expect(answer.next!.fact).toBe('purchased')
    expect(answer.assumesLength).toBe(false)
    expect(answer.isRuledOut()).toBe(false)
    expect(timeline({ device: 'used' }).isRuledOut()).toBe(true)
    expect(idsOf(answer.mentions().notes)).toEqual(['a-note'])
  })
})

describe('what to do about a claim', () => {
  const steps = (facts: Facts, parameters: Parameters = {}) => decideSteps(filed(plan), asked(facts, parameters), asOf)
  const broken: Facts = { event: 'screen-break', start: '2025-01-01', on: '2025-03-01', unofficialRepair: 'no' }
  const shown = (facts: Facts, parameters: Parameters = {}) =>
    steps(facts, parameters).steps.map(({ step, state, isDone }) => `${step.id} ${state}${isDone ? ' done' : ''}`)

  test('are the steps that apply, with their "if" while that is open', () => {
    expect(shown({ ...broken, remedy: 'repair' })).toEqual(['call-desk yes'])
    expect(shown(broken)).toEqual(['call-desk yes', 'erase unknown', 'return-old-device unknown'])
    expect(shown({ ...broken, remedy: 'exchange' })).toEqual(['call-desk yes', 'erase yes', 'return-old-device yes'])
    expect(shown({ event: 'theft' })).toEqual([])
  })

  test('are an exchange where the replacement has arrived, with the last days for the return', () => {
    const answer = steps({ ...broken, replacementArrived: '2025-03-10' })
    expect(answer.steps.map(({ state }) => state)).toEqual(['yes', 'yes', 'yes'])
    expect(answer.steps[2]).toMatchObject({
      deadline: '2025-03-24',
      earliest: '2025-03-23',
      onMiss: { id: 'unreturned', amount: exactly(40_000), tax: 'included', addresses: ['unreturned'] },
    })
    expect(steps({ ...broken, replacementArrived: '2025-03' }).steps[2]).toMatchObject({
      deadline: null,
      earliest: null,
    })
    expect(steps({ ...broken, remedy: 'exchange' }).steps[2]).toMatchObject({ deadline: null, earliest: null })
    expect(answer.steps[0]).toMatchObject({ deadline: null, earliest: null, onMiss: null, also: [] })
  })

  test('have further things to do within them', () => {
    const also = (facts: Facts) =>
      steps({ ...broken, remedy: 'exchange', ...facts }).steps[2]!.also.map(({ state }) => state)
    expect([also({}), also({ esim: 'yes' }), also({ esim: 'no' })]).toEqual([['unknown'], ['yes'], []])
  })

  test('need what decides them', () => {
    expect(steps(broken).needs).toEqual(['esim', 'remedy', 'replacementArrived'])
    expect(steps({ ...broken, remedy: 'repair' }).needs).toEqual([])
    expect(steps({ ...broken, remedy: 'exchange', esim: 'yes' }).needs).toEqual(['replacementArrived'])
  })

  test('cost the price of the claim, the excess over the cap, and the charge for a missed step', () => {
    const charges = (facts: Facts) =>
      steps({ ...broken, ...facts }).charges.map(({ id, amount }) => [id, amount.min, amount.max])
    expect(charges({ remedy: 'repair' })).toEqual([
      ['repair', 1_000, 3_000],
      ['excess', 0, null],
    ])
    expect(charges({ remedy: 'repair', repairQuote: 30_500 })).toEqual([
      ['repair', 1_000, 3_000],
      ['excess', 500, 500],
    ])
    expect(charges({ remedy: 'repair', repairQuote: 5 })).toEqual([['repair', 1_000, 3_000]])
    expect(charges({ remedy: 'exchange' })).toEqual([
      ['exchange', 5_000, 9_000],
      ['unreturned', 40_000, 40_000],
    ])
    const claims = [{ date: day('2025-02-01'), remedy: 'repair' as const }]
    expect(charges({ remedy: 'repair', repairQuote: 5, claims })).toEqual([['repair', 3_000, 3_000]])
    expect(charges({ event: 'theft' })).toEqual([])
  })

  test('begin with whom to ask first, where something was told of the incident', () => {
    const failed: Facts = { event: 'natural-failure', on: '2025-03-01', purchased: '2025-01-01' }
    const answer = steps(failed, { done: ['ask-maker'] })
    expect(answer.asks).toMatchObject([
      { id: 'ask-maker', by: 'maker-warranty', until: '2025-12-31', isSure: true, certainty: 'stated', isDone: true },
    ])
    expect(firstOf(answer.asks)).toEqual({ by: 'maker-warranty', until: '2025-12-31', verdict: 'yes' })
    const open = steps({ event: 'natural-failure' })
    expect(firstOf(open.asks)).toMatchObject({ verdict: 'conditional' })
    expect([firstOf([]), steps({}).asks, steps(broken).asks]).toEqual([null, [], []])
  })

  test('are ticked by id and by number, counted with those who are asked', () => {
    expect(shown(broken, { done: ['erase', '1'] })).toEqual([
      'call-desk yes done',
      'erase unknown done',
      'return-old-device unknown',
    ])
    const failed: Facts = { event: 'natural-failure', on: '2025-03-01', start: '2025-01-01', unofficialRepair: 'no' }
    expect(steps(failed, { done: ['1'] }).asks.map(({ isDone }) => isDone)).toEqual([true])
    expect(shown(failed, { done: ['2'] })[0]).toBe('call-desk yes done')
  })

  test('are none that no plan has', () => {
    const refuse =
      (...done: string[]) =>
      () =>
        refuseUnknownSteps([steps(broken)], asked(broken, { done }))
    for (const known of ['erase', 'ask-maker', 'ask-seller', '1', '3']) expect(refuse(known)).not.toThrow()
    for (const strange of ['nothing', '4', '0', '01', '1.5']) expect(refuse('erase', strange)).toThrow('unknown-value')
    const silent = { ...steps(broken), filed: filed({ ...plan, steps: 'unknown' }) }
    expect(() => refuseUnknownSteps([silent], asked(broken, { done: ['nothing'] }))).not.toThrow()
  })

  test('say which clause fails where nobody pays', () => {
    expect(
      steps({ event: 'theft' })
        .refusals()
        .map(({ clause }) => clause.id),
    ).toEqual(['theft'])
    expect(steps(broken).refusals()).toEqual([])
    expect(steps({ event: 'theft' }).mentions().notes).toEqual([])
    expect([steps({ event: 'theft' }).covered, steps({ device: 'used' }).isRuledOut()]).toEqual(['no', true])
    expect(steps(broken).isRemedyIdle()).toBe(false)
  })
})
