import { addressesOf, type Path } from '../model/address.ts'
import { type Edition, requiredFigures, type Sources } from '../model/edition.ts'
import { coursesOf } from '../model/figures.ts'
import type { Problem, ProblemRule } from '../model/finding.ts'
import { nearest } from '../model/nearest.ts'
import type { Parsed } from './yaml.ts'

/*
 * What a schema cannot say of an edition: that the names in it lead somewhere, that no id stands twice, that a
 * number belongs to the unit it is used in. Each check gives the paths at fault; the caller knows their places.
 */

/** `of: 'key'` points at the key that ends the path instead of what stands there. */
type Finding = {
  readonly path: Path
  readonly of?: 'key'
  readonly rule: ProblemRule
  readonly message: string
  readonly fix?: string
}

const sections = ['open', 'periods', 'join', 'exclusions', 'remedies', 'limits', 'steps', 'notes'] as const

const listOf = <Item>(section: 'unknown' | readonly Item[]): readonly Item[] => (section === 'unknown' ? [] : section)

const quoted = (word: string): string => JSON.stringify(word)

/** The next move for a name that leads nowhere: the nearest name there is, or else how to make it one. */
const fixFor = (name: string, known: readonly string[], otherwise: string): string => {
  const near = nearest(name, known)
  return near === null ? otherwise : `did you mean ${quoted(near)}?`
}

const isFigure = (edition: Edition, name: string): boolean => Object.hasOwn(edition.figures, name)

/** The items of a list with their paths; what stands alone counts as a list of itself. */
const each = (path: Path, value: unknown): { path: Path; value: unknown }[] =>
  Array.isArray(value) ? value.map((one, index) => ({ path: [...path, index], value: one })) : [{ path, value }]

const duplicateIds = (edition: Edition): Finding[] =>
  sections.flatMap(section => {
    const ids = listOf<{ id: string }>(edition[section]).map(item => item.id)
    return ids.flatMap((id, index) => {
      if (ids.indexOf(id) === index) return []
      return [
        {
          path: [section, index, 'id'],
          rule: 'duplicate-id',
          message: `${quoted(id)} is already the id of another item of ${section}`,
          fix: 'give it an id of its own',
        },
      ]
    })
  })

/** Every place under a value where a key stands, with what stands there. */
const under = (value: unknown, key: string, path: Path = []): { path: Path; value: unknown }[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => {
    const here = [...path, Array.isArray(value) ? Number(name) : name]
    return [...(name === key ? [{ path: here, value: inner }] : []), ...under(inner, key, here)]
  })
}

const unknownSources = (edition: Edition, sources: Sources): Finding[] => {
  const cited = [...under(edition, 'cite'), ...under(edition.confirmed, 'by', ['confirmed'])]
  return cited
    .flatMap(({ path, value }) => each(path, value))
    .flatMap(({ path, value }) => {
      const [key = '', section] = String(value).split('#')
      const source = Object.hasOwn(sources, key) ? sources[key]! : null
      const rule = 'unknown-source'
      if (source === null) {
        const fix = fixFor(key, Object.keys(sources), 'add it to sources.yaml, or cite one that is there')
        return [{ path, rule, message: `no source is called ${quoted(key)}`, fix }]
      }
      const known = Object.keys(source.sections ?? {})
      if (section === undefined || known.includes(section)) return []
      const fix = fixFor(section, known, 'add it to its sections in sources.yaml')
      return [{ path, rule, message: `the source ${key} has no section ${quoted(section)}`, fix }]
    })
}

const isSilent = (condition: unknown): boolean => condition === 'unknown'

const uncited = (edition: Edition): Finding[] => {
  const clauses = [
    ...edition.join.map((clause, index) => ({ path: ['join', index], cite: clause.cite, when: clause.when })),
    ...listOf(edition.exclusions).map((clause, index) => ({
      path: ['exclusions', index],
      cite: clause.cite,
      when: clause.when,
    })),
    ...Object.entries(edition.events).map(([name, event]) => ({
      path: ['events', name],
      cite: event.cite,
      when: event.covered,
    })),
    ...edition.periods.map((period, index) => ({ path: ['periods', index], cite: period.cite, when: null })),
    ...listOf(edition.steps).map((step, index) => ({ path: ['steps', index], cite: step.cite, when: null })),
    ...edition.notes.map((note, index) => ({ path: ['notes', index], cite: note.cite, when: null })),
  ]
  return clauses.flatMap(({ path, cite, when }) =>
    cite !== undefined || isSilent(when)
      ? []
      : [{ path, rule: 'no-source', message: 'nothing is cited for it', fix: 'add cite, or say unknown' }],
  )
}

const figureNames = (edition: Edition): Finding[] => {
  const named = ['atMost', 'below', 'price', 'over', 'for', 'days', 'onMiss']
    .flatMap(key => under({ ...edition, figures: {} }, key))
    .filter(({ path }) => !(path.at(-1) === 'for' && (path.length === 1 || path[0] === 'fees')))
  const missing: Finding[] = named
    .flatMap(({ path, value }) => each(path, value))
    .flatMap(({ path, value }) => {
      if (typeof value !== 'string' || isFigure(edition, value)) return []
      const fix = fixFor(value, Object.keys(edition.figures), 'add it to figures, if only as unknown')
      return [{ path, rule: 'schema', message: `there is no figure ${quoted(value)}`, fix }]
    })
  const required = [...requiredFigures, ...(coursesOf(edition).length > 0 ? [] : ['monthly'])]
  const absent = required.flatMap(name =>
    isFigure(edition, name)
      ? []
      : [
          {
            path: ['figures'],
            of: 'key' as const,
            rule: 'schema' as const,
            message: `the figure ${quoted(name)} is missing`,
            fix: `write ${name}: unknown where no source states it`,
          },
        ],
  )
  return [...missing, ...absent]
}

const unitAt = (edition: Edition, address: string): string | null => {
  const figure = isFigure(edition, address) ? edition.figures[address] : undefined
  if (figure === undefined || figure === 'unknown') return null
  return ['yen', 'count', 'months', 'days'].find(unit => unit in figure)!
}

const wrongUnit = (edition: Edition, path: Path, address: unknown, units: readonly string[]): Finding[] => {
  const unit = typeof address === 'string' ? unitAt(edition, address) : null
  if (unit === null || units.includes(unit)) return []
  const message = `${quoted(String(address))} is given as ${unit}, not as ${units.join(' or ')}`
  return [{ path, rule: 'schema', message, fix: 'name a figure of that unit' }]
}

/** The unit that a figure's name promises. */
const unitByName: readonly (readonly [RegExp, string])[] = [
  [/^(monthly|repair|exchange|unreturned|cap)(\.|$)/, 'yen'],
  [/^(uses-per-year|devices-per-person)$/, 'count'],
  [/-months(-max)?$/, 'months'],
  [/-days$/, 'days'],
]

/** The unit of the numbers that a fact is compared with. */
const unitByFact: Readonly<Record<string, string>> = {
  devicesEnrolled: 'count',
  repairQuote: 'yen',
  makerWarrantyMonths: 'months',
}

const misnamed = (edition: Edition): Finding[] =>
  Object.keys(edition.figures).flatMap(name => {
    const promised = unitByName.find(([pattern]) => pattern.test(name))?.[1]
    if (promised === undefined) return []
    return wrongUnit(edition, ['figures', name], name, [promised]).map(finding => ({
      ...finding,
      of: 'key' as const,
      fix: `give it in ${promised}`,
    }))
  })

/** Where figures of one unit are named, and which unit that is. */
const namings = (edition: Edition): readonly (readonly [{ path: Path; value: unknown }, readonly string[]])[] => [
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

const units = (edition: Edition): Finding[] => {
  const wrong = misnamed(edition)
  const names = wrong.map(({ path }) => path.at(-1))
  return [
    ...wrong,
    ...namings(edition)
      .filter(([{ value }]) => !names.includes(value as string))
      .flatMap(([{ path, value }, wanted]) => wrongUnit(edition, path, value, wanted)),
  ]
}

const periodEnds = (edition: Edition): Finding[] =>
  edition.periods.flatMap((period, index) => {
    const path = ['periods', index]
    if (period.for !== undefined && period.until !== undefined) {
      const message = 'a period has either for or until, not both'
      return [{ path: [...path, 'until'], of: 'key' as const, rule: 'schema', message, fix: 'delete one of the two' }]
    }
    if (period.for !== undefined || period.until !== undefined) return []
    return [
      {
        path,
        rule: 'schema',
        message: 'a period needs either for or until',
        fix: 'write for: FIGURE or until: cancelled',
      },
    ]
  })

/** The readings that the engine knows how to apply, by the key that names the open clause. */
const vocabulary: Readonly<Record<string, readonly string[]>> = {
  edge: ['day-out', 'day-in'],
  per: ['rolling-year', 'contract-year', 'calendar-year'],
  nth: ['within-counted-year', 'over-contract'],
  'counts-other': ['repair-counts', 'repair-does-not-count'],
  counting: ['delivery-day-out', 'delivery-day-in'],
}

const sameWords = (a: readonly string[], b: readonly string[]): boolean => [...a].sort().join() === [...b].sort().join()

const clauseNamed = (edition: Edition, name: string) => edition.open.find(one => one.id === name)

const noSuchClause = (edition: Edition, path: Path, name: string): Finding => {
  const known = edition.open.flatMap(clause => (clause.readings ? [clause.id] : []))
  const fix = fixFor(name, known, 'add it to open, with its readings')
  return { path, rule: 'schema', message: `no open clause is called ${quoted(name)}`, fix }
}

/** A key of the engine's vocabulary names an open clause with exactly the readings that the engine can apply. */
const appliedReadings = (edition: Edition, path: Path, name: string, readings: readonly string[]): Finding[] => {
  const clause = clauseNamed(edition, name)
  if (!clause) return [noSuchClause(edition, path, name)]
  const declared = Object.keys(clause.readings ?? {})
  if (sameWords(declared, readings)) return []
  const message = `${name} must have the readings ${readings.join(', ')}; it has ${declared.join(', ') || 'none'}`
  return [{ path, rule: 'schema', message, fix: `mend its readings in open, or name another clause` }]
}

/** A condition under readings gives each reading that its open clause declares, and no other. */
const givenReadings = (edition: Edition, path: Path, name: string, given: readonly string[]): Finding[] => {
  const clause = clauseNamed(edition, name)
  if (!clause) return [noSuchClause(edition, [...path.slice(0, -1), 'open'], name)]
  const declared = Object.keys(clause.readings ?? {})
  const missing = declared.filter(reading => !given.includes(reading))
  const strange = given.filter(reading => !declared.includes(reading))
  const meant = strange.map(reading => nearest(reading, missing))
  return [
    ...strange.map(reading => ({
      path: [...path, reading],
      of: 'key' as const,
      rule: 'schema' as const,
      message: `the open clause ${name} declares no reading ${quoted(reading)}`,
      fix: fixFor(reading, missing, 'declare it in open, or delete it here'),
    })),
    ...missing
      .filter(reading => !meant.includes(reading))
      .map(reading => ({
        path,
        of: 'key' as const,
        rule: 'schema' as const,
        message: `the reading ${quoted(reading)} of the open clause ${name} is missing`,
        fix: 'say what holds under it',
      })),
  ]
}

const openClauses = (edition: Edition): Finding[] => {
  const bare = { ...edition, open: edition.open.map(({ readings, ...rest }) => rest) }
  const keyed = Object.entries(vocabulary).flatMap(([key, readings]) =>
    under(bare, key).flatMap(({ path, value }) => appliedReadings(edition, path, String(value), readings)),
  )
  const inline = under(bare, 'readings').flatMap(({ path, value }) => {
    const holder = path
      .slice(0, -1)
      .reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key as string], edition)
    return givenReadings(edition, path, (holder as { open: string }).open, Object.keys(value as object))
  })
  return [...keyed, ...inline]
}

const periodNames = (edition: Edition): Finding[] => {
  const known = edition.periods.map(period => period.id)
  return under(edition, 'during').flatMap(({ path, value }) => {
    const name = String(value)
    if (known.includes(name)) return []
    return [
      {
        path,
        rule: 'schema',
        message: `there is no period ${quoted(name)}`,
        fix: fixFor(name, known, 'add it to periods'),
      },
    ]
  })
}

const placeholders = (edition: Edition): Finding[] =>
  ['ja', 'en'].flatMap(language =>
    under(edition, language).flatMap(({ path, value }) =>
      [...String(value).matchAll(/\{([^}]*)\}/g)].flatMap(([whole, name = '']) => {
        if (isFigure(edition, name)) return []
        const known = Object.keys(edition.figures)
        const fix = fixFor(name, known, 'write the address of a figure between the braces')
        return [{ path, rule: 'schema', message: `${quoted(whole)} names no figure`, fix }]
      }),
    ),
  )

const stepOrder = (edition: Edition): Finding[] => {
  const ids = listOf(edition.steps).map(step => step.id)
  return listOf(edition.steps).flatMap((step, index) =>
    (step.before ?? []).flatMap((later, place) => {
      const path = ['steps', index, 'before', place]
      if (!ids.includes(later)) {
        const fix = fixFor(later, ids, 'add it to steps, or delete it here')
        return [{ path, rule: 'schema', message: `there is no step ${quoted(later)}`, fix }]
      }
      if (ids.indexOf(later) > index) return []
      const message = `${step.id} must stand before ${later}`
      return [{ path, rule: 'schema', message, fix: 'mend the order of the steps' }]
    }),
  )
}

const waivedPlaces = (edition: Edition): Finding[] => {
  const known = addressesOf(edition)
  return (edition.waivers ?? []).flatMap(({ at }, index) => {
    if (known.includes(at)) return []
    const fix = fixFor(at, known, 'write an address like figures.monthly, join.ID or observed')
    return [{ path: ['waivers', index, 'at'], rule: 'schema', message: `nothing stands at ${quoted(at)}`, fix }]
  })
}

/** The plan itself is the last whom a route names. */
const routeEnds = ({ route }: Edition): Finding[] =>
  route === 'unknown' || route.findIndex(link => link.by === 'plan') === route.length - 1
    ? []
    : [
        {
          path: ['route'],
          of: 'key',
          rule: 'schema',
          message: 'a route must end with the plan, and name it once',
          fix: 'put "- by: plan" last',
        },
      ]

const fileName = (edition: Edition, path: string): Finding[] => {
  const day = edition.effective ?? edition.observed
  const right = `${edition.plan}/${day}.yaml`
  if (path === right) return []
  return [
    {
      path: path.startsWith(`${edition.plan}/`) ? [edition.effective === null ? 'observed' : 'effective'] : ['plan'],
      rule: 'schema',
      message: `this edition belongs in ${right}`,
      fix: 'a file bears its plan and the day from which it is in force',
    },
  ]
}

const checks = [
  duplicateIds,
  uncited,
  figureNames,
  units,
  periodEnds,
  openClauses,
  periodNames,
  placeholders,
  stepOrder,
  routeEnds,
  waivedPlaces,
]

/**
 * Every name in an edition that leads nowhere and every rule between its parts that is broken, in the order of the
 * file. Where the sources could not be read (null), citations are not followed.
 */
export const brokenReferences = (
  edition: Edition,
  path: string,
  sources: Sources | null,
  parsed: Parsed,
): readonly Problem[] => {
  const findings = [
    ...fileName(edition, path),
    ...(sources === null ? [] : unknownSources(edition, sources)),
    ...checks.flatMap(check => check(edition)),
  ]
  const seen = new Set<string>()
  const problems = findings.flatMap(({ path: at, of, rule, message, fix }) => {
    const place = of === 'key' ? parsed.keyPlaceOf(at) : parsed.placeOf(at)
    const problem = { ...place, rule, message, fix: fix ?? null }
    const key = JSON.stringify(problem)
    if (seen.has(key)) return []
    seen.add(key)
    return [problem]
  })
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column)
}
