import type { Edition, Sources } from '../../src/model/edition.ts'
import { edition as editionShape } from '../../src/model/edition.ts'
import { listSections } from '../../src/model/sections.ts'
import type { Filed } from '../../src/model/tables.ts'
import { brokenReferences } from '../../src/tables/references.ts'

/** An edition with one thing changed that a case should notice. `id` says where and what; `section` is the key it is under. */
export type Mutant = { readonly id: string; readonly section: string; readonly edition: Edition }

type Path = readonly (string | number)[]

/** A copy with what is at a path replaced; undefined takes it out. */
const changed = (value: unknown, [step, ...rest]: Path, put: unknown): unknown => {
  if (step === undefined) return put
  const next = changed((value as Record<string | number, unknown>)[step], rest, put)
  if (Array.isArray(value))
    return next === undefined ? value.toSpliced(step as number, 1) : value.with(step as number, next)
  return { ...(value as object), [step]: next }
}

/** A path as people read it: items of a list by their id. */
const named = (edition: Edition, path: Path): string => {
  let here: unknown = edition
  return path
    .map(step => {
      here = (here as Record<string | number, unknown>)[step]
      const id = typeof step === 'number' ? (here as { id?: unknown } | null)?.id : undefined
      return typeof id === 'string' ? id : String(step)
    })
    .join('.')
}

type Change = { readonly path: Path; readonly put: unknown; readonly what: string }

const units = ['yen', 'count', 'months', 'days'] as const

/** Each number one more and one less. */
const numbers = ({ figures }: Edition): readonly Change[] =>
  Object.entries(figures).flatMap(([address, figure]) => {
    if (figure === 'unknown') return []
    const unit = units.find(name => name in figure)!
    const number = (figure as Record<string, unknown>)[unit] as number
    const path = ['figures', address, unit]
    const less = number > 0 ? [{ path, put: number - 1, what: '- 1' }] : []
    return [{ path, put: number + 1, what: '+ 1' }, ...less]
  })

const opposite: Readonly<Record<string, unknown>> = { yes: 'no', no: 'yes', true: false, false: true }

/** Each yes or no, true or false, the other way round, wherever it is but in texts. */
const flags = (value: unknown, path: Path = []): readonly Change[] => {
  if (typeof value === 'boolean' || value === 'yes' || value === 'no')
    return [{ path, put: opposite[String(value)], what: `${value} flipped` }]
  if (typeof value !== 'object' || value === null || 'ja' in value) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    flags(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

/** Each clause left out; an event becomes one that no source mentions. */
const drops = (edition: Edition): readonly Change[] => [
  ...listSections.flatMap(section => {
    const items = edition[section]
    if (items === 'unknown') return []
    return items.map((_, index) => ({ path: [section, index], put: undefined, what: 'dropped' }))
  }),
  ...Object.entries(edition.events).flatMap(([name, { covered }]) =>
    covered === 'unknown' ? [] : [{ path: ['events', name], put: { covered: 'unknown' }, what: 'dropped' }],
  ),
]

/** Every mutant of an edition: amounts, counts and periods ± 1, flags flipped, clauses dropped. */
export const mutantsOf = ({ edition, file }: Filed): readonly Mutant[] =>
  [...numbers(edition), ...flags(edition), ...drops(edition)].map(({ path, put, what }) => ({
    id: `${file.replace(/^.*data\/|\.yaml$/g, '')} ${named(edition, path)} ${what}`,
    section: String(path[0]),
    edition: changed(edition, path, put) as Edition,
  }))

const nowhere = { file: '', line: 1, column: 1 }

/** Whether the program would refuse such tables before any case is asked. */
export const isRefused = ({ edition }: Mutant, { file }: Filed, sources: Sources): boolean => {
  if (!editionShape.safeParse(edition).success) return true
  const parsed = { value: edition, placeOf: () => nowhere, keyPlaceOf: () => nowhere, sourceOf: () => null }
  return brokenReferences(edition, file.replace(/^.*data\//, ''), sources, parsed).length > 0
}
