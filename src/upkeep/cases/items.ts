import { partsOf } from '../../model/condition.ts'
import type { Condition, Edition } from '../../model/edition.ts'
import { listed } from '../../model/sections.ts'
import { type Filed, inForceFrom } from '../../model/tables.ts'
import type { Item } from './schema.ts'

type State = 'yes' | 'no' | 'unknown'

/** The values that a condition can have when facts may be anything. */
const attainable = (condition: Condition): ReadonlySet<State> => {
  if (typeof condition === 'string') return new Set([condition])
  const parts = partsOf(condition).map(attainable)
  if (parts.length === 0) return new Set(['yes', 'no', 'unknown'])
  const some = (state: State) => parts.some(part => part.has(state))
  const every = (state: State) => parts.every(part => part.has(state))
  const isAny = 'any' in condition
  const opposite = { yes: 'no', no: 'yes' } as const
  const reached = (state: 'yes' | 'no') => {
    if ('not' in condition) return some(opposite[state])
    if ('readings' in condition) return every(state)
    return isAny === (state === 'yes') ? some(state) : every(state)
  }
  const isOpen = some('unknown') || ('readings' in condition && !(reached('yes') && reached('no')))
  return new Set([...(['yes', 'no'] as const).filter(reached), ...(isOpen ? (['unknown'] as const) : [])])
}

/** The states that cases must bring a clause to: yes and no, and where it cannot be both, the open one as well. */
const wantedStates = (condition: Condition): readonly State[] => {
  const states = attainable(condition)
  const settled = (['yes', 'no'] as const).filter(state => states.has(state))
  return settled.length === 2 || !states.has('unknown') ? settled : [...settled, 'unknown']
}

type Address = { readonly item: string; readonly state: string | null; readonly line: string }

const plain = (item: string): Address => ({ item, state: null, line: item })

const openItems = (edition: Edition): readonly Address[] =>
  edition.open.flatMap(({ id, readings, in: answers }) => [
    ...Object.keys(readings ?? {}).map(name => ({ item: `open.${id}.${name}`, state: null, line: `open.${id}` })),
    ...(answers ? [plain(`open.${id}`)] : []),
  ])

const addressesOf = (edition: Edition): readonly Address[] => [
  ...Object.keys(edition.figures).flatMap(name =>
    edition.figures[name] === 'unknown' ? [] : [plain(`figures.${name}`)],
  ),
  ...openItems(edition),
  ...edition.join.flatMap(({ id, when }) =>
    wantedStates(when).map(state => ({ item: `join.${id}`, state, line: `join.${id}` })),
  ),
  ...Object.keys(edition.events).map(name => plain(`events.${name}`)),
  ...(['periods', 'exclusions', 'limits', 'steps', 'notes'] as const).flatMap(section =>
    listed(edition, section).map(({ id }) => plain(`${section}.${id}`)),
  ),
  ...(['route', 'fees'] as const).flatMap(section =>
    listed(edition, section).map((_, index) => plain(`${section}.${index}`)),
  ),
]

/**
 * What cases should reach in an edition: each figure that is known, each joining clause in each state it can be
 * brought to, each event, exclusion, period, step, link, limit, fee, note, and each reading of an open clause.
 */
export const itemsOf = ({ edition, file, lines }: Filed): readonly Item[] =>
  addressesOf(edition).map(({ item, state, line }) => ({
    plan: edition.plan,
    edition: inForceFrom(edition),
    item,
    state,
    file,
    line: lines[line]!,
  }))
