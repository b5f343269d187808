import { isDeepStrictEqual } from 'node:util'
import { citations, figureDocument, placeOf, sourceKeys, withFigures } from '../../answers/shared/document.ts'
import type { Edition, Figure } from '../../model/edition.ts'
import { isSilent, listed as itemsIn } from '../../model/sections.ts'
import type { Filed } from '../../model/tables.ts'
import type { Text } from '../../model/text.ts'
import type { ChangeDocument, Content, Sides } from './schema.ts'

/*
 * Compares two editions of a plan. Each edition is split into items, whose addresses are the same in all editions. A
 * change names the parts of an item that differ. Items that differ in nothing but their citations are one change of their
 * section.
 */

type EditionItem = {
  readonly section: string
  /** The parts to compare, as in the file. */
  readonly parts: Readonly<Record<string, unknown>>
  /** The parts as shown. */
  readonly content: Content
  readonly cites: readonly string[]
  readonly at: string
}

type AnyClause = Readonly<Record<string, unknown>> & { readonly cite?: string | string[] | undefined }

/** The lists of an edition, and the key that names their items. */
const listed = {
  open: 'id',
  periods: 'id',
  join: 'id',
  exclusions: 'id',
  route: 'by',
  remedies: 'id',
  limits: 'id',
  fees: 'for',
  steps: 'id',
  notes: 'id',
} as const

/** The order of the changes. */
const sections = [
  'edition',
  'figures',
  'open',
  'periods',
  'join',
  'events',
  'exclusions',
  'route',
  'remedies',
  'limits',
  'fees',
  'desk',
  'steps',
  'notes',
]

const inOrder = (changes: readonly ChangeDocument[]): readonly ChangeDocument[] =>
  changes.toSorted((a, b) => sections.indexOf(a.section) - sections.indexOf(b.section))

/** The lists whose order matters. */
const ordered = ['route', 'steps'] as const

const uncompared = ['id', 'cite']

const isUnsourced = ({ when, covered, cite }: AnyClause): boolean =>
  when === 'unknown' || covered === 'unknown' || cite === undefined

const partsOf = (clause: AnyClause): Readonly<Record<string, unknown>> => {
  const kept = Object.entries(clause).filter(([key, value]) => !uncompared.includes(key) && value !== undefined)
  return { ...Object.fromEntries(kept), certainty: isUnsourced(clause) ? 'unknown' : (clause.certainty ?? 'stated') }
}

const isText = (value: object): value is Text => 'ja' in value && 'en' in value

/** A value of the tables with the figures put into its texts. */
const shown = (value: unknown, edition: Edition): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(item => shown(item, edition))
  if (isText(value)) return withFigures(value, edition)
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shown(item, edition)]))
}

const clauseItem = (filed: Filed, section: string, line: string, clause: AnyClause): EditionItem => {
  const parts = partsOf(clause)
  return {
    section,
    parts,
    content: shown(parts, filed.edition) as Content,
    cites: citations(clause.cite),
    at: placeOf(filed, line),
  }
}

type AddressedItem = readonly [address: string, item: EditionItem]

const citesOf = (figure: Figure): readonly string[] => (figure === 'unknown' ? [] : citations(figure.cite))

const figureItems = (filed: Filed): readonly AddressedItem[] =>
  Object.keys(filed.edition.figures).map(address => {
    const { id, sources, ...parts } = figureDocument(filed.edition, address)
    const cites = citesOf(filed.edition.figures[address]!)
    return [
      address,
      { section: 'figures', parts, content: parts.value, cites, at: placeOf(filed, `figures.${address}`) },
    ]
  })

/** The items about the whole plan. */
const wholeItems = (filed: Filed): readonly AddressedItem[] =>
  (['name', 'for', 'page', 'order'] as const).map(key => {
    const value = filed.edition[key]
    return [key, { section: 'edition', parts: { value }, content: value, cites: [], at: placeOf(filed, key) }]
  })

const deskItems = (filed: Filed): readonly AddressedItem[] => {
  const { desk } = filed.edition
  return desk === 'unknown' ? [] : [['desk', clauseItem(filed, 'desk', 'desk', desk)]]
}

const eventItems = (filed: Filed): readonly AddressedItem[] =>
  Object.entries(filed.edition.events).map(([event, clause]) => [
    `events.${event}`,
    clauseItem(filed, 'events', `events.${event}`, clause),
  ])

/** The items of the lists by name; the second and later items with the same name get a number. */
const listItems = (filed: Filed): readonly AddressedItem[] =>
  (Object.keys(listed) as (keyof typeof listed)[]).flatMap(section => {
    const clauses = itemsIn(filed.edition, section)
    const names = clauses.map(clause => String((clause as AnyClause)[listed[section]]))
    return clauses.map((clause, index): AddressedItem => {
      const nth = names.slice(0, index).filter(name => name === names[index]).length
      const name = nth === 0 ? names[index]! : `${names[index]}.${nth + 1}`
      const line = `${section}.${'id' in clause ? clause.id : index}`
      return [`${section}.${name}`, clauseItem(filed, section, line, clause)]
    })
  })

/** The items of an edition by their addresses. */
type Items = ReadonlyMap<string, EditionItem>

const itemsOf = (filed: Filed | null): Items =>
  new Map(filed ? [wholeItems, figureItems, listItems, eventItems, deskItems].flatMap(itemsIn => itemsIn(filed)) : [])

/** The content of an item that an edition lacks: `unknown` where its section is unknown, else null. */
const absent = (filed: Filed | null, section: string): 'unknown' | null =>
  filed && isSilent(filed.edition, section as keyof Edition) ? 'unknown' : null

const kindOf = ({ from, to }: Sides<Content>): ChangeDocument['kind'] =>
  from === null ? 'added' : to === null ? 'removed' : 'changed'

const differing = (from: EditionItem | undefined, to: EditionItem | undefined): readonly string[] => {
  const keys = new Set([...Object.keys(from?.parts ?? {}), ...Object.keys(to?.parts ?? {})])
  return [...keys].filter(key => !isDeepStrictEqual(from?.parts[key], to?.parts[key]))
}

const partSides = (from: EditionItem | undefined, to: EditionItem | undefined, part: string) => ({
  from: from?.parts[part] ?? null,
  to: to?.parts[part] ?? null,
})

const figureSides = (
  from: EditionItem | undefined,
  to: EditionItem | undefined,
): Pick<ChangeDocument, 'unit' | 'tax' | 'beforeTax' | 'certainty'> => {
  const beforeTax = partSides(from, to, 'beforeTax')
  const hasBeforeTax = beforeTax.from !== null || beforeTax.to !== null
  const parts = ['unit', 'tax', ...(hasBeforeTax ? ['beforeTax'] : []), 'certainty']
  return Object.fromEntries(parts.map(part => [part, partSides(from, to, part)]))
}

/** The place of an item; of an item that the edition lacks, the place of its section where that is unknown. */
const placeIn = (filed: Filed | null, item: EditionItem | undefined, section: string): string | null =>
  item?.at ?? (filed && absent(filed, section) ? placeOf(filed, section) : null)

/** A plan with its editions in force on the two days; null on a day without one. */
export type EditionPair = { readonly plan: string } & Sides<Filed | null>

const itemChange = (
  pair: EditionPair,
  address: string,
  from: EditionItem | undefined,
  to: EditionItem | undefined,
): ChangeDocument => {
  const { section } = (to ?? from)!
  const contents = {
    from: from?.content ?? absent(pair.from, section),
    to: to?.content ?? absent(pair.to, section),
  }
  return {
    plan: pair.plan,
    figure: `${pair.plan}.${address}`,
    kind: kindOf(contents),
    section,
    ...contents,
    parts: differing(from, to),
    ...(section === 'figures' && figureSides(from, to)),
    sources: { from: sourceKeys(from?.cites ?? []), to: sourceKeys(to?.cites ?? []) },
    at: { from: placeIn(pair.from, from, section), to: placeIn(pair.to, to, section) },
  }
}

/** A change of a whole section: of its order, or between empty and unknown. */
const sectionChange = (pair: EditionPair & Sides<Filed>, section: string, part: string, contents: Sides<Content>) => ({
  plan: pair.plan,
  figure: `${pair.plan}.${section}`,
  kind: 'changed' as const,
  section,
  ...contents,
  parts: [part],
  sources: { from: [], to: [] },
  at: { from: placeOf(pair.from, section), to: placeOf(pair.to, section) },
})

const isBoth = (pair: EditionPair): pair is EditionPair & Sides<Filed> => pair.from !== null && pair.to !== null

const emptied = (pair: EditionPair): readonly ChangeDocument[] => {
  if (!isBoth(pair)) return []
  return (Object.keys(listed) as (keyof typeof listed)[]).flatMap(section => {
    const contents = { from: pair.from.edition[section], to: pair.to.edition[section] }
    const isOneUnknown = (contents.from === 'unknown') !== (contents.to === 'unknown')
    const isOneEmpty = contents.from.length === 0 || contents.to.length === 0
    return isOneUnknown && isOneEmpty ? [sectionChange(pair, section, 'value', contents)] : []
  })
}

const reordered = (pair: EditionPair, from: Items, to: Items) => {
  if (!isBoth(pair)) return []
  return ordered.flatMap((section): readonly ChangeDocument[] => {
    const shared = (items: Items, others: Items) =>
      [...items.keys()].filter(address => address.startsWith(`${section}.`) && others.has(address))
    const orders = { from: shared(from, to), to: shared(to, from) }
    if (isDeepStrictEqual(orders.from, orders.to)) return []
    const bare = (addresses: readonly string[]) => addresses.map(address => address.slice(section.length + 1))
    return [sectionChange(pair, section, 'order', { from: bare(orders.from), to: bare(orders.to) })]
  })
}

/** The sections in which items of both editions have other citations and the same content. */
const recited = (pair: EditionPair, from: Items, to: Items): readonly ChangeDocument[] => {
  if (!isBoth(pair)) return []
  const addresses = [...from.keys()].filter(address => {
    const [before, after] = [from.get(address), to.get(address)]
    return after && differing(before, after).length === 0 && !isDeepStrictEqual(before!.cites, after.cites)
  })
  return sections.flatMap((section): readonly ChangeDocument[] => {
    const ofSection = addresses.filter(address => from.get(address)!.section === section)
    if (ofSection.length === 0) return []
    const citesIn = (items: Items) => ({
      cite: Object.fromEntries(ofSection.map(address => [address, items.get(address)!.cites])),
    })
    const keysIn = (items: Items) => sourceKeys(ofSection.flatMap(address => items.get(address)!.cites))
    const change = sectionChange(pair, section, 'cite', { from: citesIn(from), to: citesIn(to) })
    return [{ ...change, sources: { from: keysIn(from), to: keysIn(to) } }]
  })
}

/**
 * The figures and clauses that differ between two editions of a plan, by section: first those of the first edition, then
 * those that the second adds. A figure may differ in its number, amount before tax, tax class, unit or certainty. Where one edition is null,
 * everything in the other is added or removed.
 */
export const changesBetween = (pair: EditionPair): readonly ChangeDocument[] => {
  if (pair.from === pair.to) return []
  const [from, to] = [itemsOf(pair.from), itemsOf(pair.to)]
  const addresses = [...new Set([...from.keys(), ...to.keys()])]
  const items = addresses.flatMap(address => {
    const [before, after] = [from.get(address), to.get(address)]
    return differing(before, after).length > 0 ? [itemChange(pair, address, before, after)] : []
  })
  return inOrder([...items, ...emptied(pair), ...reordered(pair, from, to), ...recited(pair, from, to)])
}
