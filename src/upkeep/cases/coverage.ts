import { withFigures } from '../../answers/shared/document.ts'
import type { Day } from '../../model/day.ts'
import type { Edition, FactTest } from '../../model/edition.ts'
import { isFault } from '../../model/fault.ts'
import { listed } from '../../model/sections.ts'
import { type Filed, plansOf, selectEdition, type Tables } from '../../model/tables.ts'
import type { Text } from '../../model/text.ts'
import type { Case } from './case.ts'
import { answerTo, type FiledCase } from './cases.ts'
import { itemsOf } from './items.ts'
import type { Coverage } from './schema.ts'

/*
 * Which parts of the tables show in the answers to some cases. Documents are read without knowing their command: a
 * map with a `rule` names a clause (with its place when it has one), one with `id`, `value` and `unit` a figure, a text
 * that is word for word that of a clause stands for it. So a new command is covered without a line here.
 */

type Dict = Readonly<Record<string, unknown>>

/** Notes down that an item of an edition was reached, in one of its states or at all. */
type Reach = (filed: Filed, item: string, state?: string) => void

const sections = ['open', 'join', 'events', 'exclusions', 'periods', 'limits', 'remedies', 'steps', 'notes', 'figures']

/** The items that a rule names: by its place where one is told, else whatever bears its id. */
const itemsNamed = ({ file, lines }: Filed, id: string, at: unknown): readonly string[] => {
  const here = Object.entries(lines).filter(([, line]) => at === `${file}:${line}`)
  if (here.length > 0) return here.map(([item]) => item)
  return [id, ...sections.map(section => `${section}.${id}`)].filter(item => item in lines)
}

const figuresIn = (text: Text): readonly string[] =>
  [...text.en.matchAll(/\{([^{}]+)\}/g)].map(([, address]) => address!)

type Said = { readonly item: string; readonly says: Text }

/** Every text of an edition's clauses with the clause that it stands for. */
const saidIn = (edition: Edition): readonly Said[] =>
  (['open', 'periods', 'join', 'exclusions', 'route', 'remedies', 'steps', 'notes'] as const).flatMap(section =>
    listed(edition, section).flatMap((clause: { id?: string; says?: Text | undefined }, index) =>
      clause.says ? [{ item: `${section}.${clause.id ?? index}`, says: clause.says }] : [],
    ),
  )

const textKey = ({ ja, en }: Text): string => `${ja}\n${en}`

/** Texts of editions as documents show them, each edition's put together once. */
type Texts = (filed: Filed) => ReadonlyMap<string, readonly Said[]>

const textsOnce = (): Texts => {
  const kept = new Map<Filed, Map<string, readonly Said[]>>()
  return filed => {
    const texts = kept.get(filed) ?? new Map<string, readonly Said[]>()
    if (kept.has(filed)) return texts
    kept.set(filed, texts)
    for (const said of saidIn(filed.edition)) {
      const key = textKey(withFigures(said.says, filed.edition))
      texts.set(key, [...(texts.get(key) ?? []), said])
    }
    return texts
  }
}

/** What a test in a reason tree reads of the tables. */
const reachTest = (filed: Filed, test: FactTest, reach: Reach): void => {
  if (typeof test !== 'object' || Array.isArray(test)) return
  const number = 'below' in test ? test.below : 'atMost' in test ? test.atMost : null
  if (typeof number === 'string') reach(filed, `figures.${number}`)
  if (!('during' in test)) return
  reach(filed, `periods.${test.during}`)
  const length = filed.edition.periods.find(({ id }) => id === test.during)?.for
  if (length !== undefined) reach(filed, `figures.${length}`)
}

const reachClause = (filed: Filed, map: Dict, reach: Reach): void => {
  const id = String(map.rule).slice(filed.edition.plan.length + 1)
  for (const item of itemsNamed(filed, id, map.at)) {
    reach(filed, item)
    if (typeof map.state === 'string') reach(filed, item, map.state)
  }
}

const reachText = (filed: Filed, text: Text, texts: Texts, reach: Reach): void => {
  for (const { item, says } of texts(filed).get(textKey(text)) ?? []) {
    reach(filed, item)
    for (const address of figuresIn(says)) reach(filed, `figures.${address}`)
  }
}

const reachListed = (filed: Filed, map: Dict, list: string | undefined, reach: Reach): void => {
  if (list === 'steps') reach(filed, `steps.${map.id}`)
  if (list !== 'route') return
  for (const [index, { by }] of listed(filed.edition, 'route').entries())
    if (by === map.by) reach(filed, `route.${index}`)
}

/** A document under way: the tables that answered it, and where to note what it reaches. */
type Reading = { readonly tables: Tables; readonly asOf: Day; readonly texts: Texts; readonly reach: Reach }

/** Notes down what one map of a document reaches; `list` is the key of the list that it stands in. */
const readMap = (map: Dict, plans: readonly string[], list: string | undefined, reading: Reading): void => {
  const { reach, texts, tables, asOf } = reading
  for (const filed of plans.flatMap(plan => selectEdition(tables, plan, asOf) ?? [])) {
    if (typeof map.rule === 'string') reachClause(filed, map, reach)
    if (typeof map.ja === 'string' && typeof map.en === 'string') reachText(filed, map as Text, texts, reach)
    if (map.kind === 'test') reachTest(filed, map.test as FactTest, reach)
    for (const [open, name] of Object.entries((map.reading ?? {}) as Dict)) reach(filed, `open.${open}.${name}`)
    if ('value' in map && 'unit' in map) reach(filed, `figures.${String(map.id).slice(filed.edition.plan.length + 1)}`)
    reachListed(filed, map, list, reach)
  }
}

/** The plans that a map of a document speaks of: those it names, else those of the map around it. */
const plansAt = (map: Dict, outer: readonly string[], known: readonly string[]): readonly string[] => {
  const isPlan = (word: unknown): word is string => typeof word === 'string' && known.includes(word)
  if (typeof map.rule === 'string') return [map.rule.split('.')[0]!].filter(isPlan)
  if (Array.isArray(map.plans) && map.plans.length > 0 && map.plans.every(isPlan)) return map.plans
  const named = [map.plan, map.id].find(isPlan)
  return named === undefined ? outer : [named]
}

/** Notes down what a document reaches, map by map. */
const readDocument = (document: object, reading: Reading): void => {
  const known = plansOf(reading.tables)
  const read = (value: unknown, outer: readonly string[], list?: string): void => {
    if (typeof value !== 'object' || value === null) return
    const isMap = !Array.isArray(value)
    const plans = isMap ? plansAt(value as Dict, outer, known) : outer
    if (isMap) readMap(value as Dict, plans, list, reading)
    for (const [key, inner] of Object.entries(value)) read(inner, plans, isMap ? key : list)
  }
  read(document, known)
}

/** The rows of the tables that show only by their figures. */
const reachByFigures = (filed: Filed, isReached: (item: string) => boolean, reach: Reach): void => {
  for (const { id, atMost } of listed(filed.edition, 'limits'))
    if (isReached(`figures.${atMost}`)) reach(filed, `limits.${id}`)
  for (const [index, { price, excess }] of listed(filed.edition, 'fees').entries())
    if ([...price, ...(excess ? [excess.over] : [])].some(address => isReached(`figures.${address}`)))
      reach(filed, `fees.${index}`)
}

/**
 * How much of the tables the answers to these cases show, and what none of them reaches. A case without an answer
 * reaches nothing. The percentage is rounded down.
 */
export const coverageOf = (cases: readonly FiledCase[], tables: Tables): Coverage => {
  const seen = new Set<string>()
  const keyOf = (file: string, item: string, state: string | null = null) => `${file}\n${item}\n${state ?? ''}`
  const reach: Reach = ({ file }, item, state) => seen.add(keyOf(file, item, state))
  const texts = textsOnce()
  for (const one of cases) {
    const document = answerOrNone(one, tables)
    if (document) readDocument(document, { tables, asOf: asOfIn(one), texts, reach })
  }
  for (const filed of tables.editions) reachByFigures(filed, item => seen.has(keyOf(filed.file, item)), reach)
  const items = tables.editions.flatMap(itemsOf)
  const unreached = items
    .filter(({ file, item, state }) => !seen.has(keyOf(file, item, state)))
    .toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
  const reached = items.length - unreached.length
  return { total: items.length, reached, percent: Math.floor((100 * reached) / items.length), unreached }
}

const answerOrNone = (one: FiledCase, tables: Tables): object | null => {
  try {
    return answerTo(one, tables, true)
  } catch (error) {
    if (!isFault(error)) throw error
    return null
  }
}

/** The day that an answered case asks about. */
const asOfIn = ({ read }: FiledCase): Day => (read as { readonly case: Case }).case.asOf as Day
