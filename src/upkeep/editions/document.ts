import {
  citations,
  figureDocument,
  footOf,
  headOf,
  placeOf,
  sourceKeys,
  tableNotes,
  withFigures,
} from '../../answers/shared/document.ts'
import { shownName } from '../../answers/shared/reasons.ts'
import { ageOn, isStale, lastLook } from '../../model/age.ts'
import type { Day } from '../../model/day.ts'
import type { Edition } from '../../model/edition.ts'
import { valueIn } from '../../model/figures.ts'
import { safe } from '../../model/safe.ts'
import { type Filed, inForceFrom, plansOf, selectEdition, type Tables } from '../../model/tables.ts'
import type { EditionDocument, EditionsDocument, ListedEdition } from './schema.ts'

const stateOf = (edition: Edition, inForce: Filed | null, asOf: Day): ListedEdition['state'] => {
  if (edition === inForce?.edition) return 'in-force'
  return inForceFrom(edition) > asOf ? 'not-yet' : 'replaced'
}

const citedBy = ({ figures }: Edition): readonly string[] =>
  sourceKeys(Object.values(figures).flatMap(figure => (figure === 'unknown' ? [] : citations(figure.cite))))

const listed = ({ edition, file }: Filed, tables: Tables, asOf: Day): ListedEdition => {
  const numbers = Object.values(edition.figures).map(valueIn)
  const ageDays = ageOn(edition, asOf)
  return {
    plan: edition.plan,
    name: edition.name,
    state: stateOf(edition, selectEdition(tables, edition.plan, asOf), asOf),
    from: inForceFrom(edition),
    observed: edition.observed,
    effective: edition.effective,
    lastLook: lastLook(edition, asOf),
    ageDays,
    stale: isStale(ageDays),
    complete: edition.complete,
    figures: {
      known: numbers.filter(number => number !== null).length,
      unknown: numbers.filter(number => number === null).length,
    },
    file: safe(file),
    page: edition.page,
    sources: citedBy(edition),
  }
}

/** The document of `editions`: every edition with its state, age and completeness on a day. */
export const editionsDocument = (tables: Tables, asOf: Day): EditionsDocument => {
  const plans = plansOf(tables).map(plan => ({ plan, filed: selectEdition(tables, plan, asOf) }))
  const editions = tables.editions.map(filed => listed(filed, tables, asOf))
  const cited = editions.flatMap(edition => edition.sources)
  return {
    ...headOf('editions', tables, plans, {}, asOf),
    editions,
    ...footOf(tables, cited, [], tableNotes(tables, plans, {}, asOf)),
  }
}

/** The clauses that an edition leaves open, with what to ask the desk about each. */
const openIn = (filed: Filed): EditionDocument['open'] => {
  const { edition } = filed
  return edition.open.map(({ id, says, readings = {}, ask, cite }) => ({
    id: `${edition.plan}.${id}`,
    text: withFigures(says, edition),
    readings: Object.entries(readings).map(([reading, text]) => ({ reading, text: withFigures(text, edition) })),
    ask: ask ? withFigures(ask, edition) : null,
    sources: sourceKeys(citations(cite)),
    cites: citations(cite),
    at: placeOf(filed, `open.${id}`),
  }))
}

/**
 * The edition of a plan in force on a day, with every figure in the order of its file. A figure that no source states
 * is `unknown`, and with every clause that the sources leave open; a day that no edition attests gives `unattested` and no figure. The plan must be one of the tables.
 */
export const editionDocument = (tables: Tables, plan: string, asOf: Day): EditionDocument => {
  const ofPlan = tables.editions.filter(({ edition }) => edition.plan === plan)
  const filed = selectEdition(tables, plan, asOf)
  const figures = Object.keys(filed?.edition.figures ?? {}).map(address => ({
    ...figureDocument(filed!.edition, address),
    at: placeOf(filed!, `figures.${address}`),
  }))
  const plans = [{ plan, filed }]
  const open = filed ? openIn(filed) : []
  const cited = [...figures, ...open].flatMap(item => item.sources)
  return {
    ...headOf('editions-show', tables, plans, {}, asOf),
    plan,
    ...shownName(plan, tables),
    verdict: filed ? 'attested' : 'unattested',
    edition: filed && listed(filed, tables, asOf),
    figures,
    for: filed?.edition.for ?? null,
    open,
    attestedFrom: inForceFrom(ofPlan[0]!.edition),
    ...footOf(tables, cited, [], tableNotes(tables, plans, {}, asOf)),
  }
}
