import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Edition } from '../../src/model/edition.ts'
import { taxAt, valueIn } from '../../src/model/figures.ts'
import { compile } from '../../src/tables/compile.ts'
import { readFolder } from '../../src/tables/files.ts'
import { ruleIds } from './rulebook-ids.ts'
import { numbersOfOpenClauses, rulesOfLines } from './rulebook-map.ts'

type Carrier = { readonly at: string; readonly certainty: string; readonly ids: readonly string[] }

/** What may be at a carrier for each mark of the rulebook; a part that is hedged may hedge the whole. */
const agreeing: Readonly<Record<string, readonly string[]>> = {
  S: ['stated'],
  H: ['hedged'],
  'S/H': ['stated', 'hedged'],
  I: ['implied'],
  O: [],
  unknown: ['implied'],
}

/** Carriers less firm than a rule of theirs, since they answer for more than that rule. Each needs a reason here. */
const weaker: Readonly<Record<string, readonly string[]>> = {
  // the start is stated, the end of cover of damage is not
  'new/periods/damage': ['purchase.cover.start'],
  // that the loaner goes back follows from its coming
  'used/steps/return-loaner': ['used.loaner'],
  // open clause 6: the limit is stated, that it is one for natural failure is read by contrast
  'own/periods/natural-failure': ['own.cover.period.until-release-plus'],
  'own/events/natural-failure': ['own.cover.period.until-release-plus'],
  // open clause 9: read from the way the two services are divided
  'own/join/not-bought-from-iijmio': ['common.programmes'],
}

/** Where the tables answer for what the sources do not state. */
const silences: Readonly<Record<string, readonly string[]>> = {
  'new.cover.end.damage': ['new/periods/damage'],
  'new.cover.end.natural-failure': ['new/events/natural-failure'],
  'own.claim.ids-needed': ['own/steps/have-ready'],
  'own.penalty.unreturned': ['own/notes/unreturned-not-stated'],
}

const carriersIn = (value: unknown, at: string): readonly Carrier[] => {
  if (typeof value !== 'object' || value === null) return []
  const { certainty = 'stated' } = value as { certainty?: string }
  const inside = Object.entries(value).flatMap(([key, inner]) =>
    carriersIn(inner, `${at}/${(inner as { id?: string } | null)?.id ?? key}`),
  )
  const ids = rulesOfLines[at]
  return ids ? [{ at, certainty, ids }, ...inside] : inside
}

const tables = compile(readFolder(join(import.meta.dirname, '../../data')), 'data')
const filed = tables.editions.filter(({ file }) => file.endsWith('/2023-10-07.yaml'))
const carriers = filed.flatMap(({ edition }) => carriersIn(edition, edition.plan))

const carriersOf = (id: string) => carriers.filter(({ ids }) => ids.includes(id))
const editionOf = (plan: string): Edition => filed.find(({ edition }) => edition.plan === plan)!.edition
const withMark = (...marks: readonly string[]) =>
  Object.entries(ruleIds).flatMap(([id, mark]) => (marks.includes(mark) ? [id] : []))

test('every line of the map is in the tables', () => {
  expect(carriers.map(({ at }) => at).sort()).toEqual(Object.keys(rulesOfLines).sort())
  const open = filed.flatMap(({ edition }) => edition.open.map(({ id }) => `${edition.plan}/${id}`))
  expect(open).toEqual(expect.arrayContaining(Object.keys(numbersOfOpenClauses)))
})

test('the rulebook has one row or part of a row for each id', () => {
  expect(Object.keys(ruleIds)).toHaveLength(146)
  expect(filed.map(({ edition }) => edition.plan)).toEqual(['new', 'used', 'own'])
})

test.each(withMark('S', 'S/H', 'H', 'I'))('%s is carried by something in the tables', id => {
  expect(carriersOf(id)).not.toEqual([])
})

test.each(withMark('O'))('%s is an opinion and carried by nothing', id => {
  expect(carriersOf(id)).toEqual([])
})

test('what no source states is marked where the list says, and only there', () => {
  expect(Object.keys(silences)).toEqual(withMark('unknown'))
  for (const [id, places] of Object.entries(silences)) expect(carriersOf(id).map(({ at }) => at)).toEqual(places)
})

test('what no source states becomes neither a figure nor a certain answer', () => {
  expect(editionOf('own').figures.unreturned).toBe('unknown')
  expect(JSON.stringify(editionOf('own').steps)).not.toContain('unreturned')
  expect(editionOf('new').events['natural-failure']?.covered).toMatchObject({
    all: expect.arrayContaining(['unknown']),
  })
  expect(editionOf('new').periods.find(({ id }) => id === 'damage')?.certainty).toBe('implied')
  expect(editionOf('own').notes.find(({ id }) => id === 'unreturned-not-stated')?.code).toBe('not-stated')
})

test('no edition carries an id that the rulebook does not have', () => {
  const strange = carriers.flatMap(({ at, ids }) => ids.filter(id => !(id in ruleIds)).map(id => `${at}: ${id}`))
  expect(strange).toEqual([])
})

test('a plan carries the rules of its own group and the common ones only', () => {
  const groups: Readonly<Record<string, readonly string[]>> = {
    new: ['common', 'purchase', 'new'],
    used: ['common', 'purchase', 'used'],
    own: ['common', 'own'],
  }
  const foreign = carriers.flatMap(({ at, ids }) =>
    ids.filter(id => !groups[at.split('/')[0]!]!.includes(id.split('.')[0]!)).map(id => `${at}: ${id}`),
  )
  expect(foreign).toEqual([])
})

test.each(withMark('S', 'H', 'I').filter(id => id.startsWith('purchase.')))(
  '%s is carried by both new and used',
  id => {
    expect(new Set(carriersOf(id).map(({ at }) => at.split('/')[0]))).toEqual(new Set(['new', 'used']))
  },
)

test.each([
  'common.programmes',
  'common.maker-warranty-first',
  'common.check-official',
  'common.exclusions-not-exhaustive',
  'common.official-help',
])('%s is carried by all three plans', id => {
  expect(new Set(carriersOf(id).map(({ at }) => at.split('/')[0]))).toEqual(new Set(['new', 'used', 'own']))
})

test('a carrier is as certain as the rulebook says, save those listed as weaker', () => {
  const unlike = carriers.flatMap(({ at, certainty, ids }) =>
    ids.flatMap(id => {
      if (weaker[at]?.includes(id) || silences[id]?.includes(at)) return []
      return agreeing[ruleIds[id as keyof typeof ruleIds]]?.includes(certainty) ? [] : [`${at}: ${id} is ${certainty}`]
    }),
  )
  expect(unlike).toEqual([])
})

test('what is listed as weaker is hedged or implied, and carries the rules it is listed for', () => {
  for (const [at, ids] of Object.entries(weaker)) {
    const carrier = carriers.find(one => one.at === at)
    expect(carrier, at).toBeDefined()
    expect(['hedged', 'implied'], at).toContain(carrier?.certainty)
    expect(carrier?.ids, at).toEqual(expect.arrayContaining([...ids]))
  }
})

test('every stated rule has a carrier that states it', () => {
  const unstated = withMark('S').filter(id => !carriersOf(id).some(({ certainty }) => certainty === 'stated'))
  expect(unstated).toEqual([])
})

test('every clause that is not stated outright says so in the tables with a certainty of the scale', () => {
  for (const { at, certainty } of carriers) expect(['stated', 'hedged', 'implied'], at).toContain(certainty)
})

describe('open clauses', () => {
  // the joining clause of `own` says what no. 9 says
  const everywhere = Array.from({ length: 30 }, (_, index) => index + 1).filter(number => number !== 9)

  test('the clauses of section 5 are all declared over the three plans, but one that a joining clause says, and no other', () => {
    const numbers = new Set(Object.values(numbersOfOpenClauses))
    expect([...numbers].sort((a, b) => a! - b!)).toEqual(everywhere)
  })

  // the plans that a clause of section 5 mentions
  const plansByClause: readonly (readonly [number, readonly string[]])[] = [
    [1, ['new', 'used', 'own']],
    [2, ['new', 'own']],
    [3, ['new', 'used']],
    [4, ['new', 'used', 'own']],
    [5, ['new']],
    [6, ['own']],
    [7, ['own']],
    [8, ['own']],
    [10, ['own']],
    [11, ['new', 'used']],
    [12, ['new', 'used']],
    [13, ['used']],
    [14, ['own']],
    [15, ['new', 'own']],
    [16, ['new', 'used', 'own']],
    [17, ['new', 'used']],
    [18, ['new']],
    [19, ['own']],
    [20, ['new', 'used', 'own']],
    [21, ['new', 'used', 'own']],
    [22, ['used', 'own']],
    [23, ['new', 'own']],
    [24, ['new', 'used']],
    [25, ['new', 'used', 'own']],
    [26, ['new', 'used', 'own']],
    [27, ['own']],
    [28, ['new', 'used']],
    [29, ['own']],
    [30, ['new', 'used', 'own']],
  ]

  test.each(plansByClause)('clause %i is open in exactly the plans that it names', (number, plans) => {
    const declaring = filed.filter(({ edition }) =>
      Object.entries(numbersOfOpenClauses).some(
        ([at, itsNumber]) => at.startsWith(`${edition.plan}/`) && itsNumber === number,
      ),
    )
    expect(declaring.map(({ edition }) => edition.plan)).toEqual(plans)
  })

  test('the readings of the clauses that can be read in more than one way are those of the rulebook', () => {
    const readings = Object.fromEntries(
      filed.flatMap(({ edition }) =>
        edition.open.flatMap(({ id, readings }) =>
          readings ? [[`${edition.plan}.${id}`, Object.keys(readings)] as const] : [],
        ),
      ),
    )
    const year = ['rolling-year', 'contract-year', 'calendar-year']
    const order = ['within-counted-year', 'over-contract']
    const edge = ['day-out', 'day-in']
    const delivery = ['delivery-day-out', 'delivery-day-in']
    expect(readings).toEqual({
      'new.year-of-uses': year,
      'new.fee-order': order,
      'new.return-counting': delivery,
      'new.last-day': edge,
      'used.year-of-uses': year,
      'used.return-counting': delivery,
      'used.last-day': edge,
      'own.year-of-uses': year,
      'own.fee-order': order,
      'own.repair-uses-price': ['repair-counts', 'repair-does-not-count'],
      'own.last-day': edge,
      'own.cap-on-exchange': ['repairs-only', 'exchanges-too'],
      'own.water-damage-end': ['water-is-breakage', 'water-is-not'],
      'own.carrier-accepted': ['list-is-complete', 'list-is-complete-docomo-unlocked', 'official-page'],
    })
  })
})

describe('golden figures', () => {
  const yen = 'yen'
  // address, number, unit, tax class, certainty
  const golden: readonly (readonly [string, number, string, string | null, string])[] = [
    ['new.monthly.418', 418, yen, 'included', 'stated'],
    ['new.monthly.550', 550, yen, 'included', 'stated'],
    ['new.exchange.1', 5500, yen, 'included', 'stated'],
    ['new.exchange.2', 8800, yen, 'included', 'stated'],
    ['new.unreturned', 40000, yen, 'not-taxable', 'stated'],
    ['new.uses-per-year', 2, 'count', null, 'stated'],
    ['new.devices-per-person', 5, 'count', null, 'stated'],
    ['new.maker-warranty-months', 12, 'months', null, 'hedged'],
    ['new.return-days', 14, 'days', null, 'stated'],
    ['new.free-months-max', 2, 'months', null, 'stated'],
    ['used.monthly', 550, yen, 'included', 'stated'],
    ['used.repair.1', 0, yen, 'included', 'stated'],
    ['used.repair.2', 0, yen, 'included', 'stated'],
    ['used.exchange.1', 0, yen, 'included', 'stated'],
    ['used.exchange.2', 0, yen, 'included', 'stated'],
    ['used.unreturned', 40000, yen, 'not-taxable', 'stated'],
    ['used.uses-per-year', 2, 'count', null, 'stated'],
    ['used.devices-per-person', 5, 'count', null, 'stated'],
    ['used.natural-failure-months', 24, 'months', null, 'stated'],
    ['used.seller-warranty-days', 30, 'days', null, 'stated'],
    ['used.return-days', 14, 'days', null, 'stated'],
    ['used.free-months-max', 2, 'months', null, 'stated'],
    ['own.monthly', 550, yen, 'included', 'stated'],
    ['own.repair.1', 0, yen, 'included', 'stated'],
    ['own.repair.2', 0, yen, 'included', 'stated'],
    ['own.exchange.1', 4400, yen, 'included', 'stated'],
    ['own.exchange.2', 8800, yen, 'included', 'stated'],
    ['own.cap', 50000, yen, 'not-taxable', 'stated'],
    ['own.uses-per-year', 2, 'count', null, 'stated'],
    ['own.natural-failure-months', 36, 'months', null, 'stated'],
    ['own.release-age-months', 24, 'months', null, 'stated'],
    ['own.maker-warranty-months', 12, 'months', null, 'hedged'],
    ['own.free-months-max', 2, 'months', null, 'stated'],
  ]
  const silent = ['own.unreturned', 'own.devices-per-person']

  const split = (address: string) => {
    const [plan = '', ...rest] = address.split('.')
    return { edition: editionOf(plan), name: rest.join('.') }
  }

  test.each(golden)('%s is %i %s, tax %s, %s', (address, value, unit, tax, certainty) => {
    const { edition, name } = split(address)
    const figure = edition.figures[name]
    expect(valueIn(figure)).toBe(value)
    expect(figure).toHaveProperty(unit)
    expect(taxAt(edition, name)).toBe(tax)
    expect((figure as { certainty?: string }).certainty ?? 'stated').toBe(certainty)
  })

  test.each(silent)('%s is unknown', address => {
    const { edition, name } = split(address)
    expect(edition.figures[name]).toBe('unknown')
  })

  test('the editions of 2023-10-07 hold these figures and no other', () => {
    const held = filed.flatMap(({ edition }) => Object.keys(edition.figures).map(name => `${edition.plan}.${name}`))
    expect(held.sort()).toEqual([...golden.map(([address]) => address), ...silent].sort())
  })

  test('the launch edition of used holds the figures of 2020, before tax, and no other', () => {
    const launch = tables.editions.find(({ file }) => file.endsWith('used/2020-08-04.yaml'))!.edition
    const known = Object.keys(launch.figures).map(name => [name, valueIn(launch.figures[name]), taxAt(launch, name)])
    expect(known).toEqual([
      ['monthly', 500, 'excluded'],
      ['repair.1', 0, 'excluded'],
      ['repair.2', 0, 'excluded'],
      ['exchange.1', 0, 'excluded'],
      ['exchange.2', 0, 'excluded'],
      ['unreturned', null, null],
      ['uses-per-year', 2, null],
      ['devices-per-person', null, null],
      ['natural-failure-months', 24, null],
      ['seller-warranty-days', null, null],
      ['return-days', null, null],
      ['free-months-max', 2, null],
    ])
  })

  test('each amount before tax of the rulebook is the amount of the tables with ten percent of tax, without rounding', () => {
    const pairs = [
      [380, 'new.monthly.418'],
      [500, 'new.monthly.550'],
      [5000, 'new.exchange.1'],
      [8000, 'new.exchange.2'],
      [4000, 'own.exchange.1'],
    ] as const
    for (const [before, address] of pairs) {
      const { edition, name } = split(address)
      expect(Number(valueIn(edition.figures[name])) * 10).toBe(before * 11)
    }
  })
})

describe('editions', () => {
  test('are these, with the day observed apart from the day in force', () => {
    const seen = tables.editions.map(({ edition: { plan, observed, effective, complete } }) => [
      plan,
      observed,
      effective,
      complete,
    ])
    expect(seen).toEqual([
      ['new', '2023-10-07', null, true],
      ['used', '2020-07-28', '2020-08-04', false],
      ['used', '2023-10-07', null, true],
      ['own', '2023-10-07', null, true],
    ])
  })

  test('the report of newer prices is a notice of new without any figure', () => {
    const reported = filed.flatMap(({ edition }) =>
      edition.notes.flatMap(({ code, cite }) => (code === 'newer-prices-reported' ? [[edition.plan, cite]] : [])),
    )
    expect(reported).toEqual([['new', 'report-newer']])
    expect(JSON.stringify(filed.map(({ edition }) => edition.figures))).not.toContain('report-newer')
  })

  test('every plan says on a yes that the lists are examples to confirm officially', () => {
    for (const { edition } of filed) {
      const codes = edition.notes.filter(({ code }) => code === 'confirm-officially')
      expect(codes, edition.plan).toMatchObject([{ in: expect.arrayContaining(['eligible']) }])
      expect(codes[0]?.when, edition.plan).toBeUndefined()
    }
  })

  test('no figure and no condition is cited from undated sources alone', () => {
    const undated = Object.entries(tables.sources).flatMap(([key, { observed }]) => (observed === null ? [key] : []))
    for (const { edition } of filed) {
      const alone = [...Object.values(edition.figures), ...edition.join, ...Object.values(edition.events)].filter(
        one =>
          typeof one === 'object' && one.cite !== undefined && [one.cite].flat().every(cite => undated.includes(cite)),
      )
      expect(alone, edition.plan).toEqual([])
    }
  })
})
