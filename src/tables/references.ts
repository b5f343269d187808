import { addressesOf, type Path } from '../model/address.ts'
import type { Cited, Edition, Sources } from '../model/edition.ts'
import { coursesOf } from '../model/figures.ts'
import type { Problem } from '../model/finding.ts'
import { nearest } from '../model/nearest.ts'
import { isSilence, listed } from '../model/sections.ts'
import { inForceFrom } from '../model/tables.ts'
import { highCounts, longFigures, manyLimits, manyPeriods, manyTests, manyUses, tooManyReadings } from './bounds.ts'
import { idleCites, withCites } from './cites.ts'
import { brokenFees } from './fees.ts'
import { idleKeys } from './idle.ts'
import { adviceOn, each, isFigure, type Mistake, quoted, under, wrongUnit } from './mistake.ts'
import { brokenPlanWords } from './names.ts'
import { brokenPeriods } from './periods.ts'
import { inOrder, problemAt } from './problem.ts'
import { say } from './words.ts'
import type { Parsed } from './yaml.ts'

/*
 * Checks of an edition that a schema cannot make: every name exists, no id is repeated, every figure has the unit that
 * its use needs. Each check returns the paths of mistakes; `brokenReferences` finds their places.
 */

const sections = ['open', 'periods', 'join', 'exclusions', 'remedies', 'limits', 'steps', 'notes'] as const

const duplicateIds = (edition: Edition): Mistake[] =>
  sections.flatMap(section => {
    const ids = listed(edition, section).map(item => item.id)
    return ids.flatMap((id, index) => {
      if (ids.indexOf(id) === index) return []
      const cause = say('id-taken', { id: quoted(id), section })
      return [{ path: [section, index, 'id'], rule: 'duplicate-id', cause, advice: say('give-own-id') }]
    })
  })

const unknownSources = (edition: Edition, sources: Sources): Mistake[] => {
  const defaults = Object.entries(edition.cites ?? {}).map(([name, value]) => ({ path: ['cites', name], value }))
  const cited = [...defaults, ...under(edition, 'cite'), ...under(edition.confirmed, 'by', ['confirmed'])]
  return cited
    .flatMap(({ path, value }) => each(path, value))
    .flatMap(({ path, value }) => {
      const [key, section] = String(value).split('#') as [string, string?]
      const source = Object.hasOwn(sources, key) ? sources[key]! : null
      const rule = 'unknown-source'
      if (source === null) {
        const advice = adviceOn(key, Object.keys(sources), say('add-source'))
        return [{ path, rule, cause: say('no-source', { key: quoted(key) }), advice }]
      }
      const known = Object.keys(source.sections ?? {})
      if (section === undefined || known.includes(section)) return []
      const cause = say('no-source-section', { key, section: quoted(section) })
      return [{ path, rule, cause, advice: adviceOn(section, known, say('add-source-section')) }]
    })
}

/** The lists whose items need a source, besides those that say that no source mentions them. The prices of fees have one. */
const citing = ['periods', 'join', 'exclusions', 'remedies', 'limits', 'steps', 'notes'] as const

const citedItems = (edition: Edition): readonly { path: Path; item: Cited }[] => [
  ...Object.entries(edition.figures).flatMap(([name, item]) =>
    item === 'unknown' ? [] : [{ path: ['figures', name], item }],
  ),
  ...Object.entries(edition.events).map(([name, item]) => ({ path: ['events', name], item })),
  ...citing.flatMap(section => listed(edition, section).map((item, index) => ({ path: [section, index], item }))),
  ...(edition.desk === 'unknown' ? [] : [{ path: ['desk'], item: edition.desk }]),
]

const uncited = (edition: Edition): Mistake[] =>
  citedItems(withCites(edition))
    .filter(({ item }) => item.cite === undefined && !isSilence(item))
    .map(({ path }) => ({ path: [...path, 'cite'], rule: 'no-source', cause: say('uncited'), advice: say('add-cite') }))

const absentFigures = (edition: Edition): Mistake[] =>
  coursesOf(edition).length > 0 || isFigure(edition, 'monthly')
    ? []
    : [
        {
          path: ['figures'],
          of: 'key',
          cause: say('figure-missing', { address: quoted('monthly') }),
          advice: say('write-figure-unknown', { address: 'monthly' }),
        },
      ]

/** Whether a bound is a day: no address of a figure begins with a digit. */
const isDay = (bound: string): boolean => /^\d/.test(bound)

const figureNames = (edition: Edition): Mistake[] => {
  const named = ['atMost', 'below', 'price', 'over', 'for', 'days', 'onMiss']
    .flatMap(key => under({ ...edition, figures: {} }, key))
    .filter(({ path }) => !(path.at(-1) === 'for' && path[0] === 'fees'))
  const missing: Mistake[] = named
    .flatMap(({ path, value }) => each(path, value))
    .flatMap(({ path, value }) => {
      if (typeof value !== 'string' || isDay(value) || isFigure(edition, value)) return []
      const advice = adviceOn(value, Object.keys(edition.figures), say('add-figure'))
      return [{ path, cause: say('no-figure', { address: quoted(value) }), advice }]
    })
  return [...missing, ...absentFigures(edition)]
}

/** The unit of a figure by its name. */
const unitByName: readonly (readonly [RegExp, string])[] = [
  [/^(monthly|repair|exchange|unreturned|cap)(\.|$)/, 'yen'],
  [/^(uses-per-year|devices-per-person)$/, 'count'],
  [/-months(-max)?$/, 'months'],
  [/-days$/, 'days'],
]

/** The unit of the figures that a fact is compared with. */
const unitByFact: Readonly<Record<string, string>> = {
  devicesEnrolled: 'count',
  repairQuote: 'yen',
  makerWarrantyMonths: 'months',
}

const wrongUnitNames = (edition: Edition): Mistake[] =>
  Object.keys(edition.figures).flatMap(name => {
    const expected = unitByName.find(([pattern]) => pattern.test(name))?.[1]
    if (expected === undefined) return []
    return wrongUnit(edition, ['figures', name], name, [expected]).map(({ path, cause }) => ({
      path,
      of: 'key',
      cause,
      advice: say('give-in-unit', { unit: expected }),
    }))
  })

/** The paths that name a figure, and the units that the figure may have. */
const namedFigures = (edition: Edition): readonly (readonly [{ path: Path; value: unknown }, readonly string[]])[] => [
  ...under(edition.periods, 'for', ['periods']).map(at => [at, ['months', 'days']] as const),
  ...under(edition.limits, 'atMost', ['limits']).map(at => [at, ['count']] as const),
  ...['price', 'over'].flatMap(key =>
    under(edition.fees, key, ['fees']).flatMap(({ path, value }) =>
      each(path, value).map(at => [at, ['yen']] as const),
    ),
  ),
  ...under(edition.steps, 'days', ['steps']).map(at => [at, ['days']] as const),
  ...under(edition.steps, 'onMiss', ['steps']).map(at => [at, ['yen']] as const),
  ...['below', 'atMost'].flatMap(key =>
    under({ ...edition, limits: [] }, key).flatMap(at => {
      const unit = unitByFact[String(at.path.at(-2))]
      return unit === undefined ? [] : [[at, [unit]] as const]
    }),
  ),
]

const units = (edition: Edition): Mistake[] => {
  const wrong = wrongUnitNames(edition)
  const names = wrong.map(({ path }) => path[1])
  return [
    ...wrong,
    ...namedFigures(edition)
      .filter(([{ value }]) => !names.includes(value as string))
      .flatMap(([{ path, value }, wanted]) => wrongUnit(edition, path, value, wanted)),
  ]
}

/** The readings that the engine can apply, by the key that names the open clause. */
const readingsByKey: Readonly<Record<string, readonly string[]>> = {
  edge: ['day-out', 'day-in'],
  per: ['rolling-year', 'contract-year', 'calendar-year'],
  nth: ['within-counted-year', 'over-contract'],
  'counts-other': ['repair-counts', 'repair-does-not-count'],
  counting: ['delivery-day-out', 'delivery-day-in'],
}

const sameWords = (a: readonly string[], b: readonly string[]): boolean => [...a].sort().join() === [...b].sort().join()

const clauseNamed = (edition: Edition, name: string) => edition.open.find(clause => clause.id === name)

const noSuchClause = (edition: Edition, path: Path, name: string, settled: readonly string[] = []): Mistake => {
  const known = edition.open.flatMap(clause => (clause.readings ? [clause.id] : []))
  const otherwise =
    settled.length === 0 ? say('add-open-clause') : say('settle-or-open', { readings: settled.join(', ') })
  const advice = adviceOn(name, [...known, ...settled], otherwise)
  return { path, cause: say('no-open-clause', { id: quoted(name) }), advice }
}

/** What settles a key of `readingsByKey` without an open clause: one of its readings, or a plain word. */
const settledBy = (key: string, readings: readonly string[]): readonly string[] => {
  if (key === 'edge') return []
  return key === 'counts-other' ? ['yes', 'no', ...readings] : readings
}

/** A key of `readingsByKey` must name one of these readings, or an open clause with exactly these readings. */
const appliedReadings = (edition: Edition, path: Path, name: string, key: string): Mistake[] => {
  const readings = readingsByKey[key]!
  const settled = settledBy(key, readings)
  const clause = clauseNamed(edition, name)
  if (settled.includes(name) && !clause) return []
  if (!clause) return [noSuchClause(edition, path, name, settled)]
  const declared = Object.keys(clause.readings ?? {})
  if (sameWords(declared, readings)) return []
  const cause = say('other-readings', {
    id: name,
    readings: readings.join(', '),
    declared: declared.length === 0 ? say('none') : declared.join(', '),
  })
  return [{ path, cause, advice: say('correct-readings') }]
}

/** A condition with `readings` must have all readings of its open clause and no other. */
const givenReadings = (edition: Edition, path: Path, name: string, given: readonly string[]): Mistake[] => {
  const clause = clauseNamed(edition, name)
  if (!clause) return [noSuchClause(edition, [...path.slice(0, -1), 'open'], name)]
  const declared = Object.keys(clause.readings ?? {})
  const missing = declared.filter(reading => !given.includes(reading))
  const unknown = given.filter(reading => !declared.includes(reading))
  const meant = unknown.map(reading => nearest(reading, missing))
  return [
    ...unknown.map(reading => ({
      path: [...path, reading],
      of: 'key' as const,
      cause: say('no-reading', { id: name, reading: quoted(reading) }),
      advice: adviceOn(reading, missing, say('declare-reading')),
    })),
    ...missing
      .filter(reading => !meant.includes(reading))
      .map(reading => ({
        path,
        of: 'key' as const,
        cause: say('reading-missing', { id: name, reading: quoted(reading) }),
        advice: say('write-reading'),
      })),
  ]
}

const openClauses = (edition: Edition): Mistake[] => {
  const bare = { ...edition, open: edition.open.map(({ readings, ...rest }) => rest) }
  const keyed = Object.keys(readingsByKey).flatMap(key =>
    under(edition, key)
      .filter(({ path }) => !path.includes('excess'))
      .flatMap(({ path, value }) => appliedReadings(edition, path, String(value), key)),
  )
  const settled = Object.entries(readingsByKey).flatMap(([key, readings]) => settledBy(key, readings))
  const misnamed = edition.open.flatMap(({ id }, index): Mistake[] =>
    settled.includes(id)
      ? [
          {
            path: ['open', index, 'id'],
            cause: say('clause-named-as-reading', { id: quoted(id) }),
            advice: say('give-own-id'),
          },
        ]
      : [],
  )
  const inline = under(bare, 'readings').flatMap(({ path, value }) => {
    const holder = path
      .slice(0, -1)
      .reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key as string], edition)
    return givenReadings(edition, path, (holder as { open: string }).open, Object.keys(value as object))
  })
  return [...keyed, ...misnamed, ...inline]
}

const periodNames = (edition: Edition): Mistake[] => {
  const known = edition.periods.map(period => period.id)
  return under(edition, 'during').flatMap(({ path, value }) => {
    const name = String(value)
    if (known.includes(name)) return []
    const cause = say('no-period', { id: quoted(name) })
    return [{ path, cause, advice: adviceOn(name, known, say('add-period')) }]
  })
}

const placeholders = (edition: Edition): Mistake[] =>
  ['ja', 'en'].flatMap(language =>
    under(edition, language).flatMap(({ path, value }) =>
      [...String(value).matchAll(/\{([^{}]*)\}/g)].flatMap(([whole, name]) => {
        if (isFigure(edition, name!)) return []
        const known = Object.keys(edition.figures)
        const cause = say('names-no-figure', { words: quoted(whole) })
        return [{ path, cause, advice: adviceOn(name!, known, say('write-address')) }]
      }),
    ),
  )

const stepOrder = (edition: Edition): Mistake[] => {
  const ids = listed(edition, 'steps').map(step => step.id)
  return listed(edition, 'steps').flatMap((step, index) =>
    (step.before ?? []).flatMap((later, place) => {
      const path = ['steps', index, 'before', place]
      if (!ids.includes(later)) {
        const advice = adviceOn(later, ids, say('add-step'))
        return [{ path, cause: say('no-step', { id: quoted(later) }), advice }]
      }
      if (ids.indexOf(later) > index) return []
      const cause = say('step-too-late', { id: step.id, later })
      return [{ path, cause, advice: say('reorder-steps') }]
    }),
  )
}

const waivedPlaces = (edition: Edition): Mistake[] => {
  const known = addressesOf(edition)
  return (edition.waivers ?? []).flatMap(({ at }, index) => {
    if (known.includes(at)) return []
    const advice = adviceOn(at, known, say('write-place'))
    return [{ path: ['waivers', index, 'at'], cause: say('no-such-place', { address: quoted(at) }), advice }]
  })
}

/** A route must end with its only `by: plan`; where nobody knows it there is none. */
const routeEnds = (edition: Edition): Mistake[] => {
  const route = listed(edition, 'route')
  if (route.findIndex(link => link.by === 'plan') === route.length - 1) return []
  return [{ path: ['route'], of: 'key', cause: say('route-without-plan'), advice: say('put-plan-last') }]
}

const fileName = (edition: Edition, path: string): Mistake[] => {
  const file = `${edition.plan}/${inForceFrom(edition)}.yaml`
  if (path === file) return []
  const dated = edition.effective === null ? 'observed' : 'effective'
  const key = path.startsWith(`${edition.plan}/`) ? dated : 'plan'
  return [{ path: [key], cause: say('misplaced-edition', { file }), advice: say('name-of-edition') }]
}

const checks = [
  brokenFees,
  duplicateIds,
  uncited,
  idleCites,
  idleKeys,
  figureNames,
  highCounts,
  longFigures,
  manyUses,
  manyLimits,
  manyPeriods,
  manyTests,
  units,
  brokenPeriods,
  brokenPlanWords,
  openClauses,
  periodNames,
  placeholders,
  stepOrder,
  tooManyReadings,
  routeEnds,
  waivedPlaces,
]

/**
 * All mistakes between the parts of an edition, in the order of the file. Citations are not checked when the sources could
 * not be read (null).
 */
export const brokenReferences = (
  edition: Edition,
  path: string,
  sources: Sources | null,
  parsed: Parsed,
): readonly Problem[] => {
  const broken = [
    ...fileName(edition, path),
    ...(sources === null ? [] : unknownSources(edition, sources)),
    ...checks.flatMap(check => check(edition)),
  ]
  const problems = broken.map(({ path: at, of, rule = 'schema', cause, advice }) =>
    problemAt(of === 'key' ? parsed.keyPlaceOf(at) : parsed.placeOf(at), { rule, cause, advice }),
  )
  return inOrder([...new Map(problems.map(problem => [JSON.stringify(problem), problem])).values()])
}
