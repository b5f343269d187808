import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { truth } from '../../src/engine/condition.ts'
import { choicesIn } from '../../src/engine/readings.ts'
import {
  factsBearingOn,
  isNeverSure,
  isVerdict,
  partsOf,
  type Settled,
  settle,
  settlePart,
  verdictOn,
} from '../../src/engine/settle.ts'
import { type Situation, situationOf, withFact } from '../../src/engine/situation.ts'
import { refuseConflicts } from '../../src/model/conflicts.ts'
import { addDays, addMonths, type Day, parseSpan } from '../../src/model/day.ts'
import type { Condition, Edition } from '../../src/model/edition.ts'
import { type FactName, type Facts, factNames, kindOf } from '../../src/model/facts.ts'
import type { Tables } from '../../src/model/tables.ts'
import type { Verdict } from '../../src/model/terms.ts'
import { load } from '../../src/tables/load.ts'
import { many, seed } from '../seed.ts'
import { clause, day, lastDay, months, openClause, period, small } from './small.ts'

describe('clauses by themselves', () => {
  const edition = small({ open: [openClause('whose', 'mine', 'yours')] })
  const asOf = day('2026-11-23')
  const situation = (facts: Facts = {}) => situationOf(edition, facts, asOf)
  const joint = (...conditions: readonly Condition[]) => conditions.map((when, index) => ({ id: `${index}`, when }))
  const open: Condition = { all: ['unknown', { os: 'ios' }] }
  const either: Condition = { any: ['unknown', { os: 'ios' }] }

  it('are never sure where one of them stays open whatever is told, and none fails for certain', () => {
    const neverSure = (...conditions: readonly Condition[]) => isNeverSure(joint(...conditions), situation())
    expect([neverSure(open), neverSure('unknown'), neverSure({ device: 'new' }, open)]).toEqual([true, true, true])
    expect([neverSure(either), neverSure({ os: 'ios' }), neverSure('yes'), neverSure(open, 'no'), neverSure()]).toEqual(
      [false, false, false, false, false],
    )
  })

  it('have the verdict that every way in which the missing facts could turn out gives', () => {
    const verdict = (...conditions: readonly Condition[]) => verdictOn(joint(...conditions), situation())
    const [ios, other]: Condition[] = [{ os: 'ios' }, { os: { not: 'ios' } }]
    expect([verdict({ any: [ios!, other!] }), verdict(ios!, other!), verdict(ios!)]).toEqual([
      'yes',
      'no',
      'conditional',
    ])
    const is = (...conditions: readonly Condition[]) =>
      (['yes', 'no'] as const).filter(certain => isVerdict(certain, joint(...conditions), situation()))
    expect([is({ any: [ios!, other!] }), is(ios!, other!), is(ios!), is(ios!, 'no'), is()]).toEqual([
      ['yes'],
      ['no'],
      [],
      ['no'],
      ['yes'],
    ])
  })

  /** The settled verdict, the verdict alone, and what is asked about a certain one. */
  const verdicts = (conditions: readonly Condition[], of: Situation): readonly Verdict[] => {
    const certain = (['yes', 'no'] as const).find(verdict => isVerdict(verdict, joint(...conditions), of))
    return [settle(joint(...conditions), of).verdict, verdictOn(joint(...conditions), of), certain ?? 'conditional']
  }

  it('have a certain verdict where a test and its opposite make one, also of the same words', () => {
    const ios: Condition = { os: 'ios' }
    const whose = (readings: Record<string, Condition>): Condition => ({ open: 'whose', readings })
    for (const [when, verdict] of [
      [{ any: [ios, { not: ios }] }, 'yes'],
      [{ all: [ios, { not: ios }] }, 'no'],
      [{ all: [ios, ios] }, 'conditional'],
      [whose({ mine: whose({ mine: 'no', yours: ios }), yours: 'no' }), 'no'],
    ] as readonly [Condition, Verdict][])
      expect([when, ...verdicts([when], situation())]).toEqual([when, verdict, verdict, verdict])
    expect(verdicts([ios, { not: ios }], situation())).toEqual(['no', 'no', 'no'])
  })

  it('have the verdict of a reading that is chosen already', () => {
    const ios: Condition = { os: 'ios' }
    const whose: Condition = { any: [ios, { open: 'whose', readings: { mine: { not: ios }, yours: 'no' } }] }
    const chosen = (reading: string) => verdicts([whose], { ...situation(), choice: { whose: reading } })
    expect(chosen('mine')).toEqual(['yes', 'yes', 'yes'])
    expect(chosen('yours')).toEqual(['conditional', 'conditional', 'conditional'])
    const never: Condition = { open: 'whose', readings: { mine: 'unknown', yours: 'no' } }
    const readings = (choice: Record<string, string>) => settle(joint(never), { ...situation(), choice }).readings
    expect([readings({}).length, readings({ whose: 'mine' }).length]).toEqual([2, 0])
  })

  it('have a certain verdict where a period has a condition that all answers meet', () => {
    const ios: Condition = { os: 'ios' }
    const of = small({
      figures: { year: months(12) },
      periods: [period('use', { from: 'start', for: 'year', when: { any: [ios, { not: ios }] } })],
    })
    const inUse: Condition = { on: { during: 'use' } }
    const on = situationOf(of, { start: '2024-01-15', on: '2024-06-01' }, asOf)
    expect(verdicts([inUse], on)).toEqual(['yes', 'yes', 'yes'])
    expect(verdicts([{ not: inUse }], on)).toEqual(['no', 'no', 'no'])
  })

  it('have a certain verdict where another open fact leaves one answer to a test', () => {
    const bundled = withFact(situation(), 'apply', ['with-device'])
    expect(verdicts([{ contract: 'sim-only' }], bundled)).toEqual(['no', 'no', 'no'])
    const used = withFact(situation(), 'start', { from: day('2024-06-01'), to: day('2024-06-01') })
    expect(verdicts([{ purchased: { atMost: '2024-06-01' } }], used)).toEqual(['yes', 'yes', 'yes'])
    expect(verdicts([{ purchased: { atMost: '2024-05-31' } }], used)).toEqual(Array(3).fill('conditional'))
  })

  it('have the verdict of all their ways by themselves too, whatever they are', () => {
    const tests = [{ os: 'ios' }, { os: ['ios', 'android'] }, { device: { not: 'new' } }, { contract: 'sim-only' }]
    const dated = [
      { apply: 'with-device' },
      { released: { atMost: '2025-01-01' } },
      { start: { atMost: '2024-06-01' } },
    ]
    const { condition } = fc.letrec<{ condition: Condition }>(tie => ({
      condition: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom<Condition>(...([...tests, ...dated, 'yes', 'no', 'unknown'] as Condition[])),
        fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
        fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
        fc.record({ not: tie('condition') }),
        fc.record({
          open: fc.constant('whose'),
          readings: fc.record({ mine: tie('condition'), yours: tie('condition') }),
        }),
      ),
    }))
    const told = fc.constantFrom<Facts>({}, { device: 'new' }, { apply: 'with-sim' }, { start: '2024-06' })
    fc.assert(
      fc.property(fc.array(condition, { minLength: 1, maxLength: 4 }), told, (conditions, facts) => {
        const of = situationOf(edition, facts, asOf)
        expect(new Set(verdicts(conditions, of)).size).toBe(1)
      }),
      { numRuns: many(1_000) },
    )
  })

  it('are asked no more often for more readings, where they come to the same under all', () => {
    const asked = (...edges: readonly string[]) => {
      const noted: string[] = []
      const of: Edition = {
        ...edition,
        figures: { year: months(12) },
        open: edges.map(id => ({ ...lastDay, id })),
        periods: edges.map(id => ({ ...period(id, { from: 'start', for: 'year' }), edge: id })),
        noteUse: item => void noted.push(item),
      }
      const when: Condition = { all: [{ os: 'ios' }, ...edges.map(id => ({ on: { during: id } }))] }
      verdictOn(joint(when), situationOf(of, { start: '2024-01-10', on: '2024-06-01' }, asOf))
      return noted.filter(item => item === 'periods.one').length
    }
    expect(asked('one', 'two', 'three')).toBe(asked('one'))
  })

  it('have a result in all that the verdict over all parts depends on', () => {
    const result = (when: Condition, facts: Facts = {}) => {
      const [part] = partsOf(joint(when), edition)
      const { states, certain, ...rest } = settlePart(part!, situation(facts))
      return { ...rest, state: states.get('0'), certain: certain.get('0') }
    }
    const plain = { isRefused: false, overall: 'unknown', state: 'unknown', certain: 'unknown' }
    expect(result(open)).toEqual({ ...plain, isBarred: true, needs: ['os'], needsIfBarred: ['os'] })
    expect(result({ os: 'ios' })).toEqual({ ...plain, isBarred: false, needs: ['os'], needsIfBarred: ['os'] })
    expect(result(either)).toEqual({ ...plain, isBarred: false, needs: ['os'], needsIfBarred: [] })
    expect(result({ any: [{ os: 'ios' }, { os: { not: 'ios' } }] })).toEqual({
      isRefused: false,
      overall: 'yes',
      state: 'yes',
      certain: 'unknown',
      isBarred: false,
      needs: [],
      needsIfBarred: [],
    })
    expect(result({ os: 'ios' }, { os: 'android' })).toEqual({
      isRefused: true,
      overall: 'no',
      state: 'no',
      certain: 'no',
      isBarred: false,
      needs: [],
      needsIfBarred: [],
    })
    expect(result({ open: 'whose', readings: { mine: 'yes', yours: { os: 'ios' } } })).toEqual({
      ...plain,
      isBarred: false,
      needs: ['os'],
      needsIfBarred: [],
    })
  })

  it('need every missing fact where the ways are too many to try', () => {
    const bounds = (name: FactName): readonly Condition[] =>
      [5, 10, 15].map(atMost => ({ [name]: { atMost } }) as Condition)
    const when: Condition = {
      all: [
        { any: [{ device: 'new' }, ...bounds('devicesEnrolled')] },
        { any: [...bounds('repairQuote'), ...bounds('makerWarrantyMonths')] },
      ],
    }
    const { verdict, needs } = settle(joint(when), situation())
    expect([verdict, needs]).toEqual([
      'conditional',
      ['device', 'devicesEnrolled', 'repairQuote', 'makerWarrantyMonths'],
    ])
    expect(settle(joint(when), situation({ device: 'new', repairQuote: 0 })).needs).toEqual([])
  })

  it('are barred as a part where one group of them is', () => {
    const conditions: readonly Condition[] = [
      { all: ['unknown', { esim: 'yes', os: 'ios' }] },
      { esim: 'yes', device: 'new' },
    ]
    const [part, ...others] = partsOf(joint(...conditions), edition)
    expect([others, settlePart(part!, situation({ esim: 'yes' })).isBarred]).toEqual([[], true])
  })

  it('are parts where they share no fact, no excluding answers and no open clause', () => {
    const ids = (...conditions: readonly Condition[]) =>
      partsOf(joint(...conditions), edition).map(({ clauses }) => clauses.map(({ id }) => id).join())
    expect(ids({ os: 'ios' }, { device: 'new' }, { all: [{ os: 'android' }, { esim: 'yes' }] })).toEqual(['1', '0,2'])
    expect(ids({ apply: 'later' }, { device: 'new' }, { contract: 'sim-only' })).toEqual(['1', '0,2'])
    expect(ids({ purchased: { atMost: '2025-01-01' } }, { start: { atMost: '2025-01-01' } })).toEqual(['0,1'])
    const read = { open: 'whose', readings: { mine: 'yes', yours: 'no' } } as const
    expect(ids(read, { os: 'ios' }, { not: read })).toEqual(['1', '0,2'])
    expect(ids({ os: 'ios' }, { device: 'new' }, { os: 'ios', device: 'new' })).toEqual(['0,1,2'])
    expect(ids({ os: 'ios' }, { os: 'ios', device: 'new' }, { device: 'new' })).toEqual(['0,1,2'])
  })

  it('have facts with which they may change, and those that exclude answers of theirs', () => {
    const periods = [period('maker', { from: 'purchased', for: 'year', given: 'makerWarrantyMonths' })]
    const of = small({ figures: { year: months(12) }, periods })
    expect([...new Set(factsBearingOn({ apply: 'later' }, of))]).toEqual(['apply', 'contract'])
    expect([...new Set(factsBearingOn({ on: { during: 'maker' } }, of))]).toEqual([
      'on',
      'purchased',
      'released',
      'start',
      'makerWarrantyMonths',
    ])
    expect(factsBearingOn({ os: 'ios' }, of)).toEqual(['os'])
  })

  it('need nothing more where the verdict is settled, and every missing fact that can change it else', () => {
    const settled = (facts: Facts, ...conditions: readonly Condition[]) => {
      const { verdict, needs, opens } = settle(joint(...conditions), situation(facts))
      return [verdict, needs, opens]
    }
    expect(settled({ os: 'ios' }, { os: 'ios' })).toEqual(['yes', [], []])
    expect(settled({ os: 'android' }, { os: 'ios' }, { device: 'new' })).toEqual(['no', [], []])
    expect(settled({}, { os: 'ios' }, { device: 'new' })).toEqual(['conditional', ['device', 'os'], []])
    expect(settled({}, { os: 'ios' }, open)).toEqual(['conditional', ['os'], []])
    expect(settled({}, either, { all: ['unknown', { device: 'new' }] })).toEqual(['conditional', ['device'], []])
    expect(settled({}, either, { device: 'new' })).toEqual(['conditional', ['device', 'os'], []])
    const read = { open: 'whose', readings: { mine: 'yes', yours: 'no' } } as const
    expect(settled({}, read)).toEqual(['conditional', [], ['whose']])
    const fails: readonly Condition[] = [{ os: 'ios' }, { os: { not: 'ios' } }]
    expect(settled({}, ...fails, { device: 'new' })).toEqual(['no', [], []])
    expect(settle(joint(...fails, read), situation()).readings).toEqual([])
    const chosen = { ...situation(), choice: { whose: 'mine' } }
    const { verdict, needs, readings: none } = settle(joint({ all: [read, { os: 'ios' }] }), chosen)
    expect([verdict, needs, none]).toEqual(['conditional', ['os'], []])
    const { readings, verdictUnder } = settle(joint(read, { os: 'ios' }), situation({ os: 'ios' }))
    expect(readings.map(({ reading, verdict }) => [reading, verdict])).toEqual([
      [{ whose: 'mine' }, 'yes'],
      [{ whose: 'yours' }, 'no'],
    ])
    expect([verdictUnder({ whose: 'mine' }), verdictUnder({ whose: 'yours' })]).toEqual(['yes', 'no'])
    expect(settle(joint('no', read), situation()).verdictUnder({ whose: 'mine' })).toBe('no')
  })
})

/*
 * `settle` against brute force: every way in which the missing facts could turn out, under every reading.
 */

const runs = many(50)
const most = 20_000

const days = [
  '2023-10-07',
  '2024-02-29',
  '2025-02-28',
  '2025-03-31',
  '2026-02-28',
  '2026-03-01',
  '2026-11-23',
  '2027-12-31',
].map(day)

type Told = { readonly [Name in FactName]?: string | number }
const factsOf = (told: Told): Facts => told as unknown as Facts

const isPossible = (told: Told): boolean => {
  try {
    refuseConflicts(factsOf(told), name => name)
    return true
  } catch {
    return false
  }
}

/** Every value of a key `name` anywhere in a table. */
const valuesOf = (table: unknown, name: string): unknown[] => {
  if (typeof table !== 'object' || table === null) return []
  return Object.entries(table).flatMap(([key, value]) => [...(key === name ? [value] : []), ...valuesOf(value, name)])
}

const keysOf = (table: unknown): string[] => {
  if (typeof table !== 'object' || table === null) return []
  return Object.entries(table).flatMap(([key, value]) => [key, ...keysOf(value)])
}

const periodsIn = (condition: Condition, edition: Edition) =>
  valuesOf(condition, 'during').map(id => edition.periods.find(period => period.id === id)!)

/** The facts that a condition reads, and those from which its periods are counted. */
const readBy = (condition: Condition, edition: Edition): FactName[] => {
  const origins = periodsIn(condition, edition).map(({ from }) =>
    typeof from === 'string' ? from : 'days-after' in from ? from['days-after'] : from['first-of-month-after'],
  )
  return factNames.filter(name => keysOf(condition).includes(name) || origins.includes(name as never))
}

const opensIn = (condition: Condition, edition: Edition): string[] => [
  ...new Set([
    ...(valuesOf(condition, 'open') as string[]),
    ...periodsIn(condition, edition).flatMap(({ edge }) => edge ?? []),
  ]),
]

const everyChoice = (opens: readonly string[], edition: Edition): Record<string, string>[] => {
  const [open, ...rest] = opens
  if (open === undefined) return [{}]
  const readings = Object.keys(edition.open.find(({ id }) => id === open)!.readings!)
  return everyChoice(rest, edition).flatMap(choice => readings.map(reading => ({ ...choice, [open]: reading })))
}

const everyDayOf = (text: string): Day[] => {
  const { from, to } = parseSpan(text)!
  const found: Day[] = []
  for (let one = from!; one <= to!; one = addDays(one, 1)) found.push(one)
  return found
}

/** Days on both sides of each edge of the two years before the question, far away, and at the other dates told. */
const dayCandidates = (told: Told, asOf: Day): Day[] => {
  const near = [-5, -3, -2, -1, 0, 1, 2, 3, 4].map(move => addDays(addMonths(asOf, -24), move))
  const ofToday = [-1, 0, 1].map(move => addDays(asOf, move))
  const others = (['purchased', 'start'] as const).flatMap(name => {
    const span = told[name] === undefined ? null : parseSpan(String(told[name]))!
    return span ? [span.from!, span.to!] : []
  })
  return [...new Set([day('1990-01-01'), ...near, ...ofToday, day('2100-01-01'), ...others])]
}

/** Every value that a fact may still take, as far as the tables could tell values apart. */
const candidates = (name: FactName, told: Told, asOf: Day): readonly (string | number)[] => {
  const kind = kindOf(name)
  const given = told[name]
  if (kind.kind === 'date') return given === undefined ? dayCandidates(told, asOf) : everyDayOf(String(given))
  if (given !== undefined) return [given]
  if (kind.kind === 'choice') return kind.choices
  if (kind.kind === 'number') return [0, 4, 5, 6]
  throw new Error(`no candidates for ${name}`)
}

const plain = { no: 0, unknown: 1, yes: 2 } as const
const verdicts: readonly Verdict[] = ['no', 'conditional', 'yes']

type Brute = {
  readonly completions: number
  readonly verdict: Verdict
  readonly needs: readonly FactName[]
  /** Whether two completions end differently. */
  readonly varies: boolean
  readonly choices: readonly Readonly<Record<string, string>>[]
  /** The verdict under each of the choices. */
  readonly byChoice: readonly Verdict[]
}

const sizeOf = (edition: Edition, told: Told, asOf: Day): number =>
  joinFacts(edition).reduce((size, name) => size * candidates(name, told, asOf).length, 1)

const joinFacts = (edition: Edition): FactName[] => {
  const read = edition.join.flatMap(({ when }) => readBy(when, edition))
  return factNames.filter(name => read.includes(name))
}

const bruteForce = (edition: Edition, told: Told, asOf: Day): Brute => {
  const names = joinFacts(edition)
  const values = names.map(name => candidates(name, told, asOf))
  const opens = [...new Set(edition.join.flatMap(({ when }) => opensIn(when, edition)))]
  const choices = everyChoice(opens, edition)

  // What each clause comes to for the values of the facts that it reads, under each choice of readings.
  const clauses = edition.join.map(({ when }) => {
    const own = readBy(when, edition).map(name => names.indexOf(name))
    let rows: number[][] = [[]]
    for (const place of own) rows = rows.flatMap(row => values[place]!.map((_, index) => [...row, index]))
    const ends = rows.map(row => {
      const full = Object.fromEntries(own.map((place, at) => [names[place]!, values[place]![row[at]!]!]))
      const situation = situationOf(edition, factsOf({ ...told, ...full }), asOf)
      return choices.map(choice => plain[truth(when, { ...situation, choice })])
    })
    return { own, ends }
  })

  // Answers that can exclude one another are few: whether they do is looked up once for each combination.
  const exclusive = ['apply', 'contract', 'released'].map(name => names.indexOf(name as FactName)).filter(at => at >= 0)
  const row = names.map(() => 0)
  const lookedUp = new Map<string, boolean>()
  const rowIsPossible = (): boolean => {
    const key = exclusive.map(at => row[at]).join()
    if (!lookedUp.has(key)) {
      const full = Object.fromEntries(exclusive.map(at => [names[at]!, values[at]![row[at]!]!]))
      lookedUp.set(key, isPossible({ ...told, ...full }))
    }
    return lookedUp.get(key)!
  }

  // Each completion has a number; the same number without one fact is that of its neighbours in that fact.
  const weights = names.map((_, at) => values.slice(at + 1).reduce((product, { length }) => product * length, 1))
  const total = values.reduce((product, { length }) => product * length, 1)
  const endsWithout = names.map(() => new Int8Array(total).fill(-1))
  const seen = new Set<number>()
  const seenByChoice = choices.map(() => new Set<number>())
  const needed = new Set<FactName>()
  let completions = 0
  for (let number = 0; number < total; number++) {
    for (let at = 0; at < names.length; at++) row[at] = Math.floor(number / weights[at]!) % values[at]!.length
    if (!rowIsPossible()) continue
    completions += 1
    const byChoice = choices.map(() => 2)
    for (const { own, ends } of clauses) {
      let place = 0
      for (const fact of own) place = place * values[fact]!.length + row[fact]!
      for (let choice = 0; choice < choices.length; choice++)
        byChoice[choice] = Math.min(byChoice[choice]!, ends[place]![choice]!)
    }
    for (let choice = 0; choice < choices.length; choice++) seenByChoice[choice]!.add(byChoice[choice]!)
    const end = byChoice.every(one => one === byChoice[0]) ? byChoice[0]! : plain.unknown
    seen.add(end)
    for (let at = 0; at < names.length; at++) {
      const rest = number - row[at]! * weights[at]!
      const before = endsWithout[at]![rest]!
      if (before >= 0 && before !== end) needed.add(names[at]!)
      endsWithout[at]![rest] = end
    }
  }

  const of = (ends: ReadonlySet<number>): Verdict => (ends.size === 1 ? verdicts[[...ends][0]!]! : 'conditional')
  return {
    completions,
    verdict: of(seen),
    needs: names.filter(name => needed.has(name)),
    varies: seen.size > 1,
    choices,
    byChoice: seenByChoice.map(of),
  }
}

/** What lets a plan be joined, so that not every random set of facts ends in a plain no. */
const welcome: Readonly<Record<string, Told>> = {
  new: { device: 'new', boughtFrom: 'official', apply: 'with-device', contract: 'sim-and-device', devicesEnrolled: 0 },
  used: { device: 'used', boughtFrom: 'official', apply: 'with-device', contract: 'device-only', devicesEnrolled: 4 },
  own: {
    boughtFrom: 'maker',
    apply: 'with-sim',
    contract: 'sim-only',
    line: 'mnp',
    os: 'android',
    carrier: 'sim-free',
    simLock: 'unlocked',
    soldInJapan: 'yes',
    giteki: 'yes',
    intact: 'yes',
    otherCover: 'no',
  },
}

const dates = (asOf: Day) =>
  fc.oneof(
    fc.integer({ min: -6, max: 6 }).map(move => addDays(addMonths(asOf, -24), move) as string),
    fc.integer({ min: -40, max: 2 }).map(move => addMonths(asOf, move) as string),
    fc.integer({ min: -26, max: 1 }).map(move => addMonths(asOf, move).slice(0, 7)),
  )

const anyOf = (name: FactName, edition: Edition, asOf: Day): fc.Arbitrary<string | number> => {
  const kind = kindOf(name)
  const good = welcome[edition.plan]![name]
  if (kind.kind === 'date') return dates(asOf)
  const any = kind.kind === 'choice' ? fc.constantFrom(...kind.choices) : fc.constantFrom(0, 1, 3, 4, 5, 6, 12, 1_000)
  return good === undefined ? any : fc.oneof({ weight: 4, arbitrary: fc.constant(good) }, { weight: 1, arbitrary: any })
}

/** Facts that no clause reads, but that shut out or leave open what others may be. */
const bystanders = ['purchased', 'start', 'makerWarrantyMonths', 'event'] as const satisfies readonly FactName[]

type Case = { readonly told: Told; readonly asOf: Day }

/** Random partial facts without a conflict, few enough of them missing to try all completions. */
const cases = (edition: Edition): fc.Arbitrary<Case> =>
  fc.constantFrom(...days).chain(asOf => {
    const read = joinFacts(edition)
    const names = [...read, ...bystanders]
    const told = fc.tuple(...names.map(name => anyOf(name, edition, asOf)))
    const order = fc.shuffledSubarray([...read], { minLength: read.length })
    const silent = fc.tuple(fc.integer({ min: 0, max: read.length }), fc.subarray([...bystanders]))
    const size = fc.constantFrom(50, 500, 2_000, most)
    return fc.tuple(told, order, silent, size).map(([values, order, [count, byes], size]) => {
      const all = Object.fromEntries(names.map((name, index) => [name, values[index]!])) as Told
      const without = new Set<FactName>([...order.slice(0, count), ...byes])
      let kept: Told = {}
      for (const name of names) {
        const more = { ...kept, [name]: all[name]! }
        if (!without.has(name) && isPossible(more)) kept = more
      }
      for (const name of order) {
        if (sizeOf(edition, kept, asOf) <= size) break
        const more = { ...kept, [name]: all[name]! }
        if (isPossible(more)) kept = more
      }
      return { told: kept, asOf }
    })
  })

const written = ({ told, asOf }: Case): string => `${JSON.stringify(told)} on ${asOf}`

const extendsReading = (choice: Readonly<Record<string, string>>, reading: Readonly<Record<string, string>>): boolean =>
  Object.entries(reading).every(([open, chosen]) => choice[open] === chosen)

type Tried = Case & { readonly ours: Settled; readonly brute: Brute }

const tables: Tables = await load(import.meta.dirname)

describe.each(tables.editions.map(({ edition }) => [edition.plan, edition.observed, edition] as const))(
  `joining %s as observed on %s, with ${runs} random sets of facts of the seed ${seed}`,
  (_plan, _observed, edition) => {
    let tried: readonly Tried[] = []
    const wrong = (isRight: (one: Tried) => boolean, told: (one: Tried) => unknown): string[] =>
      tried.filter(one => !isRight(one)).map(one => `${written(one)}: ${JSON.stringify(told(one))}`)

    beforeAll(() => {
      tried = fc.sample(cases(edition), { seed, numRuns: runs }).map(({ told, asOf }) => ({
        told,
        asOf,
        ours: settle(edition.join, situationOf(edition, factsOf(told), asOf)),
        brute: bruteForce(edition, told, asOf),
      }))
    }, 60_000)

    it('the cases are many, possible, and of every kind of answer that the edition can give', () => {
      const sizes = tried.map(({ brute }) => brute.completions)
      expect(tried).toHaveLength(runs)
      expect(Math.min(...sizes)).toBeGreaterThan(0)
      expect(Math.max(...sizes)).toBeLessThanOrEqual(most)
      const kinds = new Set(tried.map(({ brute }) => brute.verdict))
      expect([...kinds].sort()).toEqual(edition.complete ? ['conditional', 'no', 'yes'] : ['conditional', 'no'])
    })

    it('the verdict is yes or no exactly when every completion under every reading gives it', () => {
      expect(
        wrong(
          ({ ours, brute }) => ours.verdict === brute.verdict,
          ({ ours, brute }) => [ours.verdict, brute.verdict],
        ),
      ).toEqual([])
    })

    it('the verdict alone is the same, and so is what is asked about a certain one', () => {
      const alone = ({ told, asOf }: Tried) => {
        const situation = situationOf(edition, factsOf(told), asOf)
        const is = (verdict: 'yes' | 'no') => isVerdict(verdict, edition.join, situation)
        return [verdictOn(edition.join, situation), is('yes'), is('no')]
      }
      const expected = ({ brute: { verdict } }: Tried) => [verdict, verdict === 'yes', verdict === 'no']
      expect(wrong(one => alone(one).join() === expected(one).join(), alone)).toEqual([])
    })

    it('a fact is needed exactly when two completions that differ in it alone have different verdicts', () => {
      expect(
        wrong(
          ({ ours, brute }) => ours.needs.join() === brute.needs.join(),
          ({ ours, brute }) => [ours.needs, brute.needs],
        ),
      ).toEqual([])
    })

    it('nothing is needed exactly when all completions have the same verdict', () => {
      expect(
        wrong(
          ({ ours, brute }) => ours.needs.length > 0 === brute.varies,
          ({ ours, brute }) => [ours.needs, brute.varies],
        ),
      ).toEqual([])
    })

    it('readings are listed exactly when their verdicts differ', () => {
      expect(
        wrong(
          ({ ours, brute }) => ours.readings.length > 0 === new Set(brute.byChoice).size > 1,
          ({ ours, brute }) => [ours.readings, brute.byChoice],
        ),
      ).toEqual([])
    })

    it('each reading listed has the verdict of every choice that it covers, and covers each choice once', () => {
      const isRight = ({ ours, brute }: Tried) =>
        ours.readings.length === 0 ||
        brute.choices.every((choice, index) => {
          const entries = ours.readings.filter(entry => choicesIn(entry).some(part => extendsReading(choice, part)))
          return entries.length === 1 && entries[0]!.verdict === brute.byChoice[index]
        })
      expect(wrong(isRight, ({ ours, brute }) => [ours.readings, brute.choices, brute.byChoice])).toEqual([])
    })

    it('the readings listed name only clauses on which the verdict depends', () => {
      const isIdle = (open: string, { readings }: Settled) =>
        readings.every(one =>
          readings.every(
            other =>
              one.verdict === other.verdict ||
              Object.keys(one.reading).some(name => name !== open && one.reading[name] !== other.reading[name]),
          ),
        )
      const isRight = ({ ours }: Tried) =>
        !Object.keys(ours.readings[0]?.reading ?? {}).some(open => isIdle(open, ours))
      expect(wrong(isRight, ({ ours }) => ours.readings)).toEqual([])
    })

    it('no further fact changes a yes or a no', () => {
      const turned = tried
        .filter(({ ours }) => ours.verdict !== 'conditional')
        .flatMap(({ told, asOf, ours }) =>
          [...joinFacts(edition), ...bystanders].flatMap(name => {
            const more = told[name] === undefined || /^\d{4}-\d\d$/.test(String(told[name]))
            return (more ? candidates(name, told, asOf) : [])
              .map(value => ({ ...told, [name]: value }))
              .filter(isPossible)
              .filter(so => settle(edition.join, situationOf(edition, factsOf(so), asOf)).verdict !== ours.verdict)
              .map(so => `${written({ told, asOf })}, then ${name} ${so[name]}`)
          }),
        )
      expect(turned).toEqual([])
    })

    it('a clause that is yes or no stays so whatever further is told', () => {
      const turned = tried
        .filter(({ ours }) => ours.verdict === 'conditional')
        .flatMap(({ told, asOf, ours }) =>
          ours.needs.flatMap(name =>
            candidates(name, told, asOf)
              .map(value => ({ ...told, [name]: value }))
              .filter(isPossible)
              .flatMap(so => {
                const { states } = settle(edition.join, situationOf(edition, factsOf(so), asOf))
                return [...ours.states]
                  .filter(([id, state]) => state !== 'unknown' && states.get(id) !== state)
                  .map(([id]) => `${written({ told, asOf })}: ${id}, then ${name} ${so[name]}`)
              }),
          ),
        )
      expect(turned).toEqual([])
    })
  },
)

describe('what three-valued logic alone does not see', () => {
  const asOf = day('2026-11-23')
  const settled = (edition: Edition, told: Told) => {
    const { verdict, needs, readings } = settle(edition.join, situationOf(edition, factsOf(told), asOf))
    return { verdict, needs, readings }
  }

  it('two unknown answers that exclude each other cannot both be asked for', () => {
    const edition = small({ join: [clause('a', { apply: 'with-device' }), clause('b', { contract: 'sim-only' })] })
    expect(settled(edition, {})).toEqual({ verdict: 'no', needs: [], readings: [] })
  })

  it('a clause and its opposite are never both met', () => {
    const edition = small({ join: [clause('a', { os: 'ios' }), clause('b', { os: { not: 'ios' } })] })
    expect(settled(edition, {})).toEqual({ verdict: 'no', needs: [], readings: [] })
  })

  it('a clause or its opposite is always met', () => {
    const edition = small({ join: [clause('a', { any: [{ os: 'ios' }, { os: { not: 'ios' } }] })] })
    expect(settled(edition, {})).toEqual({ verdict: 'yes', needs: [], readings: [] })
  })

  it('readings that together allow everything settle nothing', () => {
    const edition = small({
      open: [openClause('whose', 'one', 'two')],
      join: [clause('a', { open: 'whose', readings: { one: { os: 'ios' }, two: { os: { not: 'ios' } } } })],
    })
    expect(settled(edition, {})).toEqual({ verdict: 'conditional', needs: [], readings: [] })
  })

  it('readings that agree are not listed beside others that differ', () => {
    const ios = { os: 'ios' } as const
    const edition = small({
      open: [openClause('whose', 'one', 'two'), openClause('when', 'soon', 'late')],
      join: [
        clause('a', { open: 'whose', readings: { one: ios, two: ios } }),
        clause('b', { open: 'when', readings: { soon: { device: 'new' }, late: 'yes' } }),
      ],
    })
    expect(settled(edition, { os: 'ios' }).readings).toEqual([
      { reading: { when: 'soon' }, verdict: 'conditional' },
      { reading: { when: 'late' }, verdict: 'yes' },
    ])
  })

  it('readings that agree however a fact turns out are not listed, and do not leave the verdict open', () => {
    const either: Condition = { any: [{ os: 'ios' }, { os: { not: 'ios' } }] }
    const edition = small({
      open: [openClause('whose', 'one', 'two'), openClause('when', 'soon', 'late')],
      join: [
        clause('a', { open: 'whose', readings: { one: either, two: either } }),
        clause('b', { open: 'when', readings: { soon: 'no', late: 'yes' } }),
      ],
    })
    expect(settled(edition, {})).toEqual({
      verdict: 'conditional',
      needs: [],
      readings: [
        { reading: { when: 'soon' }, verdict: 'no' },
        { reading: { when: 'late' }, verdict: 'yes' },
      ],
    })
  })

  it('one open clause in two places is read in the same way in both', () => {
    const either = { open: 'whose', readings: { one: 'yes', two: 'no' } } as const
    const edition = small({
      open: [openClause('whose', 'one', 'two')],
      join: [clause('a', either), clause('b', { not: either })],
    })
    expect(settled(edition, {})).toEqual({ verdict: 'no', needs: [], readings: [] })
  })

  it('a clause without a source stays conditional, and only facts that can still give no are needed', () => {
    const edition = small({ join: [clause('a', 'unknown'), clause('b', { os: 'ios' })] })
    expect(settled(edition, {})).toEqual({ verdict: 'conditional', needs: ['os'], readings: [] })
    expect(settled(edition, { os: 'ios' })).toEqual({ verdict: 'conditional', needs: [], readings: [] })
    expect(settled(edition, { os: 'android' })).toEqual({ verdict: 'no', needs: [], readings: [] })
  })

  it('a fact that decides nothing beside a clause without a source is not needed', () => {
    const edition = small({ join: [clause('a', 'unknown'), clause('b', { any: [{ os: 'ios' }, 'unknown'] })] })
    expect(settled(edition, {})).toEqual({ verdict: 'conditional', needs: [], readings: [] })
  })

  it('what an answer excludes is known without trying anything out', () => {
    const edition = small()
    const under = (told: Told) => truth({ apply: ['with-sim', 'later'] }, situationOf(edition, factsOf(told), asOf))
    expect([under({}), under({ contract: 'sim-only' }), under({ contract: 'device-only' })]).toEqual([
      'unknown',
      'yes',
      'unknown',
    ])
  })

  it('one number alone between two bounds is found', () => {
    const exactly = (count: number): Condition => ({
      all: [{ devicesEnrolled: { atMost: count } }, { not: { devicesEnrolled: { below: count } } }],
    })
    const needed = { verdict: 'conditional', needs: ['devicesEnrolled'], readings: [] }
    expect(settled(small({ join: [clause('a', exactly(3))] }), {})).toEqual(needed)
    expect(settled(small({ join: [clause('a', exactly(0))] }), {})).toEqual(needed)
    expect(settled(small({ join: [clause('a', exactly(3)), clause('b', exactly(4))] }), {}).verdict).toBe('no')
  })

  it('two clauses about dates of which one must follow the other cannot both be met', () => {
    const late = clause('a', { not: { purchased: { atMost: '2025-01-01' } } })
    const early = clause('b', { start: { atMost: '2024-06-01' } })
    expect(settled(small({ join: [late, early] }), {}).verdict).toBe('no')
    expect(settled(small({ join: [late] }), {}).verdict).toBe('conditional')
  })

  it('dates that must follow one another can rule a clause out', () => {
    const edition = small({
      figures: { year: months(12) },
      open: [lastDay],
      periods: [period('age', { from: 'released', for: 'year', edge: 'last-day' })],
      join: [clause('a', { asOf: { during: 'age' } })],
    })
    expect(settled(edition, { purchased: '2025-11-22' }).verdict).toBe('no')
    expect(settled(edition, { purchased: '2025-11-23' })).toEqual({
      verdict: 'conditional',
      needs: ['released'],
      readings: [
        { reading: { 'last-day': 'day-out' }, verdict: 'no' },
        { reading: { 'last-day': 'day-in' }, verdict: 'conditional' },
      ],
    })
  })
})

describe('several dates that are missing at once', () => {
  const asOf = day('2026-11-23')
  const edition = small({
    figures: { year: months(12), 'three-years': months(36) },
    open: [lastDay, openClause('whose', 'one', 'two')],
    periods: [
      period('age', { from: 'released', for: 'three-years', edge: 'last-day' }),
      period('maker', { from: 'purchased', for: 'year', edge: 'last-day' }),
      period('use', { from: 'start', for: 'year', edge: 'last-day' }),
      period('damage', { from: { 'first-of-month-after': 'start' }, until: 'cancelled' }),
    ],
  })
  const settled = (told: Told, ...conditions: Condition[]) => {
    const join = conditions.map((when, index) => clause(`clause-${index}`, when))
    const { verdict, needs } = settle(join, situationOf({ ...edition, join }, factsOf(told), asOf))
    return { verdict, needs }
  }

  it.each<[what: string, told: Told, conditions: Condition[], needs: string[]]>([
    ['the start and the incident', {}, [{ on: { during: 'use' } }], ['start', 'on']],
    ['the start and the incident of a waiting month', {}, [{ on: { during: 'damage' } }], ['start', 'on']],
    [
      'the same after a purchase long ago',
      { purchased: '2020-01-05' },
      [{ on: { during: 'damage' } }],
      ['start', 'on'],
    ],
    [
      'the waiting month after a purchase to come',
      { purchased: '2028-01-05' },
      [{ on: { during: 'damage' } }],
      ['start', 'on'],
    ],
    ['the same after a purchase to come', { purchased: '2028-01-05' }, [{ on: { during: 'use' } }], ['start', 'on']],
    [
      'the same where the start is known to the month',
      { start: '2026-01' },
      [{ on: { during: 'use' } }],
      ['start', 'on'],
    ],
    ['the purchase and the start', {}, [{ start: { during: 'maker' } }], ['purchased', 'start']],
    ['the release and the start', { purchased: '2026-01-05' }, [{ start: { during: 'age' } }], ['released', 'start']],
    [
      'the purchase between a release and a start',
      { released: '2024-05-01' },
      [{ on: { during: 'use' } }, { not: { on: { during: 'maker' } } }],
      ['purchased', 'start', 'on'],
    ],
    [
      'all four of a natural failure',
      {},
      [{ on: { during: 'damage' } }, { on: { during: 'age' } }, { not: { on: { during: 'maker' } } }],
      ['released', 'purchased', 'start', 'on'],
    ],
  ])('each of them is needed: %s', (_, told, conditions, needs) => {
    expect(settled(told, ...conditions)).toEqual({ verdict: 'conditional', needs })
  })

  it('each of two days in one period is needed', () => {
    const both: Condition[] = [{ start: { during: 'maker' } }, { on: { during: 'maker' } }]
    const needs = ['purchased', 'start', 'on']
    expect(settled({}, ...both)).toEqual({ verdict: 'conditional', needs })
    expect(settled({}, ...both.toReversed())).toEqual({ verdict: 'conditional', needs })
    expect(settled({ purchased: '2026-01-05', start: '2026-01-05' }, ...both)).toEqual({
      verdict: 'conditional',
      needs: ['on'],
    })
  })

  it('an answer that a date long ago still allows is not a no', () => {
    const either: Condition = { open: 'whose', readings: { one: { released: { during: 'use' } }, two: 'yes' } }
    const told = { start: '2026-11-23', on: '2025-11-23' }
    expect(settled(told, either, { on: { during: 'maker' } })).toEqual({ verdict: 'conditional', needs: ['purchased'] })
  })

  it('an incident before the purchase is not in use, whatever the other dates are', () => {
    expect(settled({ purchased: '2026-11-23', on: '2026-11-22' }, { on: { during: 'use' } })).toEqual({
      verdict: 'no',
      needs: [],
    })
  })
})

describe('a fact of which it takes too long to see whether it matters', () => {
  const ids = ['uses-0', 'uses-1', 'uses-2', 'uses-3', 'uses-4', 'uses-5']
  const edition = small({
    figures: { long: months(60), many: { count: 12, cite: 'article-2023' } },
    open: [lastDay, openClause('year', 'rolling-year', 'contract-year', 'calendar-year')],
    periods: [period('long', { from: 'start', for: 'long', edge: 'last-day' })],
    limits: ids.map(id => ({ id, counts: ['repair'], atMost: 'many', per: 'year', cite: 'article-2023' })),
    remedies: [{ id: 'either', when: 'yes', gives: ['repair', 'exchange'], cite: 'article-2023' }],
  })
  const claims = Array.from({ length: 20 }, (_, at) => ({
    date: addDays(day('2016-01-01'), 30 * at),
    remedy: 'repair' as const,
  }))
  /** Clauses that always hold, and one that does not: with more limits each day takes more looks at claims. */
  const needsOf = (limits: number) => {
    const always = ids.slice(0, limits).map(id => {
      const left: Condition = { all: [{ claims: { leave: id } } as Condition, { on: { during: 'long' } }] }
      return clause(id, { any: [left, { not: left }] })
    })
    return settle([...always, clause('os', { os: 'ios' })], situationOf(edition, { claims }, day('2025-06-15'))).needs
  }

  it('is asked for, and only then', () => {
    expect(needsOf(2)).toEqual(['os'])
    expect(needsOf(6)).toEqual(expect.arrayContaining(['os', 'on']))
  })
})
