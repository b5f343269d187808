import { ageOn, isStale, lastLook } from '../../model/age.ts'
import type { Day } from '../../model/day.ts'
import type { Edition } from '../../model/edition.ts'
import { type FactName, type Facts, factNames } from '../../model/facts.ts'
import { boundsAt, taxAt, valueIn } from '../../model/figures.ts'
import type { Language } from '../../model/message.ts'
import type { Parameters } from '../../model/parameters.ts'
import { safe } from '../../model/safe.ts'
import { type Filed, inForceFrom, type Tables } from '../../model/tables.ts'
import type { Text } from '../../model/text.ts'
import { grouped, unknownText } from '../../text/text.ts'
import { type NoteValues, notesFor } from './notes.ts'
import type { EditionDocument, FigureDocument, Foot, Head, NoteDocument } from './schema.ts'
import { type AssumptionCode, assumptionTexts } from './words.ts'

/** The citations as a list. */
export const citations = (cite: string | readonly string[] | undefined): readonly string[] =>
  cite === undefined ? [] : [cite].flat()

/** The sources named by citations, without their sections, each once. */
export const sourceKeys = (cites: readonly string[]): readonly string[] => [
  ...new Set(cites.map(citation => citation.split('#')[0]!)),
]

/** A figure within a text: `5,500`, `5,500〜12,100`, or the word for unknown. */
export const figureInText = (edition: Edition, address: string): Text => {
  const bounds = boundsAt(edition, address)
  if (bounds === null) return unknownText
  const [min, max] = [grouped(bounds.min), grouped(bounds.max)]
  return min === max ? { ja: min, en: min } : { ja: `${min}〜${max}`, en: `${min} to ${max}` }
}

/** A text of the tables with its figures put in; an unknown figure gives the word for unknown. */
export const withFigures = (text: Text, edition: Edition): Text => {
  const put = (language: Language) =>
    text[language].replace(/\{([^{}]+)\}/g, (_, address: string) => figureInText(edition, address)[language])
  return { ja: put('ja'), en: put('en') }
}

/** The figure at an address of an edition, as shown. */
export const figureDocument = (edition: Edition, address: string): FigureDocument => {
  const figure = edition.figures[address]
  const id = `${edition.plan}.${address}`
  if (figure === undefined || figure === 'unknown')
    return { id, value: 'unknown', unit: null, tax: null, certainty: 'unknown', sources: [] }
  const unit = (['yen', 'count', 'months', 'days'] as const).find(name => name in figure)!
  return {
    id,
    value: valueIn(figure)!,
    unit,
    tax: taxAt(edition, address),
    ...('yen' in figure && figure['before-tax'] !== undefined && { beforeTax: figure['before-tax'] }),
    certainty: figure.certainty ?? 'stated',
    sources: sourceKeys(citations(figure.cite)),
  }
}

/**
 * The place of an item in the tables, as `file:line`. `item` is its section and id, like `join.applied-at-purchase`; for
 * an id that the section does not have, the line is that of the section.
 */
export const placeOf = ({ file, lines }: Filed, item: string): string =>
  `${safe(file)}:${lines[item] ?? lines[item.split('.')[0]!]}`

/** An edition that was in force before anybody looked at it has the age 0. */
const editionDocument = ({ edition }: Filed, asOf: Day): EditionDocument => {
  const { observed, effective } = edition
  const [look, ageDays] = [lastLook(edition, asOf) ?? observed, ageOn(edition, asOf) ?? 0]
  return { observed, effective, ...(look !== observed && { confirmed: look }), ageDays, stale: isStale(ageDays) }
}

/** A plan with its edition in force on the day asked about; null where no edition attests the day. */
export type InForce = { readonly plan: string; readonly filed: Filed | null }

/** The name and version of the schema of a document. */
export const schemaOf = (document: string): string => `mio-warranty/${document}/v1`

/** The first keys of a document: schema, day, tables, and what the user said. */
export const headOf = (
  command: string,
  tables: Tables,
  plans: readonly InForce[],
  facts: Facts,
  asOf: Day,
  parameters: Parameters = {},
): Head => ({
  schema: schemaOf(command),
  asOf,
  data: {
    digest: tables.digest,
    editions: Object.fromEntries(plans.map(({ plan, filed }) => [plan, filed && editionDocument(filed, asOf)])),
  },
  facts: Object.fromEntries(
    factNames.filter((name: FactName) => facts[name] !== undefined).map(name => [name, facts[name]]),
  ),
  ...(Object.keys(parameters).length > 0 && { parameters }),
})

const staleIn = ({ edition }: Filed, asOf: Day): readonly NoteValues[] => {
  const ageDays = ageOn(edition, asOf) ?? 0
  return isStale(ageDays) ? [{ day: lastLook(edition, asOf)!, age: String(ageDays) }] : []
}

const partialIn = ({ edition }: Filed): readonly NoteValues[] =>
  edition.complete ? [] : [{ day: inForceFrom(edition) }]

/** Use started before the edition: the start, the day of the edition, and the edition then in force (rulebook 5 no. 30). */
const earlierIn = (tables: Tables, { edition }: Filed, start: string | undefined): readonly NoteValues[] => {
  const day = inForceFrom(edition)
  if (start === undefined || start >= day.slice(0, start.length)) return []
  const then = tables.editions
    .filter(filed => filed.edition.plan === edition.plan && inForceFrom(filed.edition) <= start)
    .at(-1)
  return [{ start, day, earlier: then ? inForceFrom(then.edition) : unknownText }]
}

/** Notes about the tables: an edition is stale, partial or later than the start of use, or none attests the day. */
export const tableNotes = (
  tables: Tables,
  plans: readonly InForce[],
  facts: Facts,
  asOf: Day,
): readonly NoteDocument[] => {
  const noted = (valuesIn: (filed: Filed) => readonly NoteValues[]) =>
    plans.flatMap(({ plan, filed }) => (filed ? valuesIn(filed).map(values => ({ plan, values })) : []))
  const stale = noted(filed => staleIn(filed, asOf))
  const earlier = noted(filed => earlierIn(tables, filed, facts.start))
  const unattested = plans.flatMap(({ plan, filed }) => (filed ? [] : [{ plan, values: { day: asOf } }]))
  return [
    ...notesFor('stale', stale),
    ...notesFor('partial-edition', noted(partialIn)),
    ...notesFor('earlier-terms', earlier),
    ...notesFor('unattested', unattested),
  ]
}

/** The last keys of a document: the cited sources, the assumptions, the notes. */
export const footOf = (
  tables: Tables,
  cited: readonly string[],
  assumed: readonly AssumptionCode[],
  notes: readonly NoteDocument[],
): Foot => {
  const keys = new Set([...cited, ...notes.flatMap(note => note.sources)])
  const sources = Object.entries(tables.sources).filter(([key]) => keys.has(key))
  return {
    sources: Object.fromEntries(sources.map(([key, { title, url, observed }]) => [key, { title, url, observed }])),
    assumptions: assumed.map(code => ({ code, text: assumptionTexts[code] })),
    notes,
  }
}
