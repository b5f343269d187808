import { describe, expect, it } from 'vitest'
import type { Eligibility } from '../../../src/answers/eligible/decide.ts'
import type { Condition, Edition } from '../../../src/model/edition.ts'
import type { FactName, Facts } from '../../../src/model/facts.ts'
import { load } from '../../../src/tables/load.ts'
import { clause, day, lastDay, months, openClause, period, small, tablesOf, yen } from '../../engine/small.ts'
import { decideEligible } from '../decide.ts'

const shipped = await load(import.meta.dirname)
const today = day('2026-11-23')

/** A plan that can be joined where all of the conditions hold. */
const plan = (name: string, ...conditions: Condition[]): Edition =>
  small({
    plan: name,
    figures: { monthly: yen(100), year: months(12) },
    open: [lastDay, openClause('whose', 'one', 'two')],
    periods: [period('age', { from: 'released', for: 'year', edge: 'last-day' })],
    join: conditions.map((condition, index) => clause(`clause-${index}`, condition)),
  })

const decided = (editions: readonly Edition[], facts: Facts = {}) => {
  const names = [...new Set(editions.map(edition => edition.plan))]
  return decideEligible(tablesOf(...editions), names, facts, today)
}

const attested = (name: string, facts: Facts, asOf = today): Eligibility => {
  const [answer] = decideEligible(shipped, [name], facts, asOf).plans
  if (!answer?.filed) throw new Error(`no edition of ${name} on ${asOf}`)
  return answer
}

describe('the next question', () => {
  const enrolled: Condition = { devicesEnrolled: { below: 5 } }
  const young: Condition = { asOf: { during: 'age' } }
  const either: Condition = { open: 'whose', readings: { one: 'yes', two: 'no' } }

  it.each<[what: string, plans: readonly Condition[][], fact: string, decides: string[]]>([
    [
      'a fact of two plans goes before one of a single plan',
      [[{ os: 'ios' }, { giteki: 'yes' }], [{ os: 'ios' }]],
      'os',
      ['a', 'b'],
    ],
    [
      '… however many choices it has',
      [[{ boughtFrom: 'official' }], [{ boughtFrom: 'official' }, { device: 'new' }]],
      'boughtFrom',
      ['a', 'b'],
    ],
    ['… even if it has no list of choices', [[enrolled], [enrolled, { line: 'new' }]], 'devicesEnrolled', ['a', 'b']],
    [
      '… and wherever it stands among the facts',
      [[{ os: 'ios' }, { intact: 'yes' }], [{ intact: 'yes' }]],
      'intact',
      ['a', 'b'],
    ],
    [
      'of three plans, what touches all three',
      [[{ os: 'ios' }], [{ os: 'ios' }, { intact: 'yes' }], [{ os: 'ios' }, { intact: 'yes' }]],
      'os',
      ['a', 'b', 'c'],
    ],
    [
      'among equals, the fact with fewer choices',
      [[{ apply: 'later' }, { contract: 'sim-only' }, { carrier: 'au' }]],
      'apply',
      ['a'],
    ],
    ['… though it stands later among the facts', [[{ carrier: 'au' }, { giteki: 'yes' }]], 'giteki', ['a']],
    ['… and choices go before numbers and dates', [[enrolled, { line: 'new' }, young]], 'line', ['a']],
    [
      'among equals with as many choices, the first of the facts',
      [[{ giteki: 'yes' }, { device: 'new' }]],
      'device',
      ['a'],
    ],
    ['… and so of a number and a date', [[young, enrolled]], 'devicesEnrolled', ['a']],
    ['… even if the second plan asks for it', [[{ giteki: 'yes' }], [{ simLock: 'unlocked' }]], 'simLock', ['b']],
    [
      'where the phone was bought goes before the contract, however many plans need that',
      [[{ boughtFrom: 'official' }, { line: 'new' }], [{ line: 'new' }], [{ line: 'new' }]],
      'boughtFrom',
      ['a'],
    ],
    ['the contract goes before the properties of the phone', [[{ giteki: 'yes' }, { line: 'new' }]], 'line', ['a']],
    ['and those go before dates', [[young, { carrier: 'au' }]], 'carrier', ['a']],
    [
      'a plan that is already out counts no more',
      [[{ os: 'ios' }, 'no'], [{ os: 'ios' }, 'no'], [{ line: 'new' }]],
      'line',
      ['c'],
    ],
    ['a plan that needs nothing more counts no more', [[either], [{ os: 'ios' }]], 'os', ['b']],
  ])('%s', (_, conditions, fact, decides) => {
    const { next } = decided(conditions.map((own, index) => plan('abc'[index]!, ...own)))
    expect({ fact: next?.fact, decides: next?.decides }).toEqual({ fact, decides })
  })

  it.each<[what: string, conditions: Condition[]]>([
    ['is yes', ['yes']],
    ['is no', ['no']],
    ['hangs on an open clause alone', [either]],
    ['hangs on what no source says', ['unknown']],
  ])('there is none where the only plan %s', (_, conditions) => {
    expect(decided([plan('a', ...conditions)]).next).toBeNull()
  })

  it('there is none where no edition attests the day', () => {
    expect(decideEligible(shipped, ['new'], {}, day('2023-10-06')).next).toBeNull()
  })

  it('names the words of a fact with words', () => {
    expect(decided([plan('a', { line: 'new' })]).next?.choices).toEqual(['new', 'mnp', 'existing'])
  })

  it.each<[Condition]>([[enrolled], [young]])('names no words where any number or day may follow: %j', condition => {
    expect(decided([plan('a', condition)]).next?.choices).toBeNull()
  })

  it('names the courses of the tables', () => {
    const courses = { 'monthly.light': yen(100), 'monthly.full': yen(200) }
    const edition = small({ figures: courses, join: [clause('a', { tier: 'light' })] })
    expect(decided([edition]).next).toEqual({ fact: 'tier', decides: ['small'], choices: ['light', 'full'] })
  })

  it('of the shipped plans with nothing told, asks where the phone was bought', () => {
    const { next } = decideEligible(shipped, ['new', 'used', 'own'], {}, today)
    expect(next).toEqual({
      fact: 'boughtFrom',
      decides: ['new', 'used', 'own'],
      choices: ['official', 'retailer', 'carrier', 'maker', 'other'],
    })
  })

  it('after finitely many answers there is no next question', () => {
    const answers: Facts = {
      device: 'used',
      boughtFrom: 'official',
      apply: 'with-sim',
      contract: 'sim-and-device',
      line: 'new',
      devicesEnrolled: 1,
      os: 'ios',
    }
    let told: Facts = {}
    const asked: string[] = []
    for (;;) {
      const { next } = decideEligible(shipped, ['new', 'used', 'own'], told, today)
      if (next === null) break
      expect(asked).not.toContain(next.fact)
      asked.push(next.fact)
      told = { ...told, [next.fact]: answers[next.fact as FactName] }
    }
    const { plans } = decideEligible(shipped, ['new', 'used', 'own'], told, today)
    expect(plans.map(({ verdict }) => verdict)).toEqual(['no', 'yes', 'no'])
  })
})

describe('the edition that answers', () => {
  it.each([
    ['used', '2020-07-28'],
    ['used', '2020-08-03'],
    ['new', '2020-08-04'],
    ['new', '2023-10-06'],
    ['own', '2023-10-06'],
  ])('none attests %s on %s', (name, asOf) => {
    const { plans } = decideEligible(shipped, [name], {}, day(asOf))
    expect(plans).toEqual([{ plan: name, filed: null, verdict: 'unattested' }])
  })

  it.each([
    ['used', '2020-08-04', '2020-07-28', '2020-08-04'],
    ['used', '2023-10-06', '2020-07-28', '2020-08-04'],
    ['used', '2023-10-07', '2023-10-07', null],
    ['used', '2026-11-23', '2023-10-07', null],
    ['new', '2023-10-07', '2023-10-07', null],
    ['own', '2023-10-07', '2023-10-07', null],
  ])('for %s on %s is the one observed on %s', (name, asOf, observed, effective) => {
    const { edition } = attested(name, {}, day(asOf)).filed
    expect([edition.plan, edition.observed, edition.effective]).toEqual([name, observed, effective])
  })

  it('is chosen for each plan by itself', () => {
    const { plans } = decideEligible(shipped, ['new', 'used', 'own'], {}, day('2022-01-01'))
    expect(plans.map(({ plan, verdict }) => [plan, verdict])).toEqual([
      ['new', 'unattested'],
      ['used', 'conditional'],
      ['own', 'unattested'],
    ])
  })

  it('is in force from its effective day, not from the day on which it was observed', () => {
    const early = small({ plan: 'a', observed: '2024-01-01', effective: '2024-06-01' })
    const tables = tablesOf(early)
    const verdicts = ['2024-05-31', '2024-06-01'].map(
      asOf => decideEligible(tables, ['a'], {}, day(asOf)).plans[0]!.verdict,
    )
    expect(verdicts).toEqual(['unattested', 'yes'])
  })

  it('plans come back in the order in which they were asked for', () => {
    const { plans } = decideEligible(shipped, ['own', 'new'], {}, today)
    expect(plans.map(({ plan }) => plan)).toEqual(['own', 'new'])
  })

  it('a partial edition never says yes, and no where it can', () => {
    const asOf = day('2022-01-01')
    const joined: Facts = { device: 'used', boughtFrom: 'official', apply: 'with-device' }
    const answers = [joined, { device: 'new' } as Facts].map(facts => {
      const { verdict, needs, readings } = attested('used', facts, asOf)
      return { verdict, needs, readings }
    })
    expect(answers).toEqual([
      { verdict: 'conditional', needs: [], readings: [] },
      { verdict: 'no', needs: [], readings: [] },
    ])
  })
})

describe('what a month costs', () => {
  it.each<[name: string, facts: Facts, asOf: string, min: number, max: number]>([
    ['new', {}, '2026-11-23', 418, 550],
    ['new', { tier: '418' }, '2026-11-23', 418, 418],
    ['new', { tier: '550' }, '2026-11-23', 550, 550],
    ['used', {}, '2026-11-23', 550, 550],
    ['used', { tier: '418' }, '2026-11-23', 550, 550],
    ['own', {}, '2026-11-23', 550, 550],
    ['used', {}, '2022-01-01', 500, 500],
  ])('for %s with %j on %s is %i to %i yen', (name, facts, asOf, min, max) => {
    expect(attested(name, facts, day(asOf)).monthly).toEqual({ min, max })
  })

  it('has no upper bound where no source states it', () => {
    const { plans } = decided([small({ figures: { monthly: 'unknown' } })])
    expect(plans[0]).toMatchObject({ monthly: { min: 0, max: null } })
  })

  it('has no upper bound while the course may be one without a stated fee', () => {
    const { plans } = decided([small({ figures: { 'monthly.light': yen(300), 'monthly.full': 'unknown' } })])
    expect(plans[0]).toMatchObject({ monthly: { min: 0, max: null } })
  })
})

describe('what a claim costs', () => {
  const own = (facts: Facts, min: number, max: number) => ['own', facts, today, { min, max }] as const

  it.each([
    ['new', {}, today, { min: 5_500, max: 8_800 }],
    ['new', { tier: '418' }, today, { min: 5_500, max: 8_800 }],
    ['used', {}, today, { min: 0, max: 0 }],
    ['used', { repairQuote: 78_000 }, today, { min: 0, max: 0 }],
    ['used', {}, day('2022-01-01'), { min: 0, max: 0 }],
    own({}, 0, 8_800),
    own({ os: 'ios' }, 0, 0),
    own({ os: 'android' }, 0, 8_800),
    own({ os: 'windows' }, 0, 8_800),
    own({ os: 'other' }, 0, 8_800),
    own({ remedy: 'repair' }, 0, 0),
    own({ remedy: 'exchange' }, 4_400, 8_800),
    own({ remedy: 'repair', repairQuote: 78_000 }, 28_000, 28_000),
    own({ os: 'ios', repairQuote: 78_000 }, 28_000, 28_000),
    own({ os: 'android', repairQuote: 78_000 }, 4_400, 36_800),
    own({ remedy: 'exchange', repairQuote: 78_000 }, 4_400, 36_800),
    own({ remedy: 'repair', repairQuote: 50_000 }, 0, 0),
    own({ remedy: 'repair', repairQuote: 50_001 }, 1, 1),
    own({ remedy: 'repair', repairQuote: 0 }, 0, 0),
  ] as const)('for %s with %j on %s is %j', (name, facts, asOf, wanted) => {
    expect(attested(name, facts as Facts, asOf).perClaim).toEqual(wanted)
  })

  it.each<[name: string, facts: Facts, own: Facts]>([
    ['new', { remedy: 'repair' }, { remedy: 'exchange' }],
    ['own', { os: 'ios', remedy: 'exchange' }, { os: 'ios', remedy: 'repair' }],
  ])("is the plan's own where %s does not give the remedy told: %j", (name, facts, own) => {
    expect(attested(name, facts).perClaim).toEqual(attested(name, own).perClaim)
    expect([attested(name, facts).isRemedyIdle(), attested(name, own).isRemedyIdle()]).toEqual([true, false])
  })

  it('has no upper bound where no source states the fees', () => {
    const { plans } = decided([small({ fees: 'unknown' })])
    expect(plans[0]).toMatchObject({ perClaim: { min: 0, max: null } })
  })

  it.each<[facts: Facts, withinCap: boolean]>([
    [{}, true],
    [{ os: 'ios' }, true],
    [{ remedy: 'exchange' }, false],
    [{ repairQuote: 78_000 }, false],
  ])('for own with %j, that it holds only within the cap is %j', (facts, withinCap) => {
    expect(attested('own', facts).withinCap).toBe(withinCap)
  })
})

describe('the verdicts of the shipped plans', () => {
  const own: Facts = {
    contract: 'sim-only',
    line: 'mnp',
    apply: 'with-sim',
    os: 'android',
    carrier: 'sim-free',
    soldInJapan: 'yes',
    giteki: 'yes',
    intact: 'yes',
    otherCover: 'no',
    boughtFrom: 'maker',
    released: '2025-11-23',
  }
  const bought: Facts = { boughtFrom: 'official', apply: 'with-device', devicesEnrolled: 4 }

  it.each<[what: string, name: string, facts: Facts, verdict: string, needs: string[]]>([
    ['new with all that is asked', 'new', { ...bought, device: 'new' }, 'yes', []],
    ['new with a sixth device', 'new', { ...bought, device: 'new', devicesEnrolled: 5 }, 'no', []],
    ['new added later', 'new', { ...bought, device: 'new', apply: 'later' }, 'no', []],
    [
      'new with the SIM, contract unknown',
      'new',
      { ...bought, device: 'new', apply: 'with-sim' },
      'conditional',
      ['contract'],
    ],
    [
      'new with the SIM and the device',
      'new',
      { ...bought, device: 'new', apply: 'with-sim', contract: 'sim-and-device' },
      'yes',
      [],
    ],
    ['new with the SIM alone', 'new', { ...bought, device: 'new', apply: 'with-sim', contract: 'sim-only' }, 'no', []],
    ['used with a new device', 'used', { ...bought, device: 'new' }, 'no', []],
    [
      'used with all but the number of devices',
      'used',
      { device: 'used', boughtFrom: 'official', apply: 'with-device' },
      'conditional',
      ['devicesEnrolled'],
    ],
    ['own with all that is asked', 'own', own, 'yes', []],
    ['own on a line that exists', 'own', { ...own, line: 'existing' }, 'no', []],
    ['own with Windows', 'own', { ...own, os: 'windows' }, 'no', []],
    ['own for a phone bought from IIJmio', 'own', { ...own, boughtFrom: 'official' }, 'no', []],
    ['own for a SoftBank iPhone', 'own', { ...own, os: 'ios', carrier: 'softbank' }, 'yes', []],
    ['own for a SoftBank Android phone', 'own', { ...own, carrier: 'softbank' }, 'conditional', []],
    ['own for a docomo phone, its lock unknown', 'own', { ...own, carrier: 'docomo' }, 'conditional', ['simLock']],
    ['own for an unlocked au phone', 'own', { ...own, carrier: 'au', simLock: 'unlocked' }, 'yes', []],
    ['own released two years and a day ago', 'own', { ...own, released: '2024-11-22' }, 'no', []],
    ['own released two years ago', 'own', { ...own, released: '2024-11-23' }, 'conditional', []],
    ['own released a day less than two years ago', 'own', { ...own, released: '2024-11-24' }, 'yes', []],
    [
      'own released in a month that began too early',
      'own',
      { ...own, released: '2024-11' },
      'conditional',
      ['released'],
    ],
  ])('%s', (_, name, facts, verdict, needs) => {
    const answer = attested(name, facts)
    expect([answer.verdict, answer.needs]).toEqual([verdict, needs])
  })

  it('every clause has a reason with its state, and a plain no has one that is no', () => {
    const { reasons, verdict } = attested('own', { ...own, giteki: 'no', os: 'windows' })
    expect(verdict).toBe('no')
    expect(reasons.filter(({ state }) => state === 'no').map(({ clause }) => clause.id)).toEqual([
      'android-or-ios',
      'giteki-mark',
    ])
    expect(reasons).toHaveLength(attested('own', {}).filed.edition.join.length)
  })
})
