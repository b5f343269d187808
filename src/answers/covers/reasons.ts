import type { CoverReason } from '../../engine/cover-reasons.ts'
import type { End } from '../../engine/period.ts'
import { figureAt } from '../../model/figures.ts'
import { fill } from '../../model/message.ts'
import { isSilent, listed } from '../../model/sections.ts'
import type { Filed } from '../../model/tables.ts'
import type { Text } from '../../model/text.ts'
import { factTexts } from '../../text/facts.ts'
import { unknownText } from '../../text/text.ts'
import { placeOf } from '../shared/document.ts'
import { reasonDocument } from '../shared/reasons.ts'
import type { ReasonDocument } from '../shared/schema.ts'
import { coverTexts, inlineTexts, limitTexts } from './words.ts'

const eventText = (id: string): Text =>
  (factTexts.event.choices as Readonly<Record<string, Text | undefined>>)[id] ?? inlineTexts.theIncident

/** A clause in words: its text in the tables, or a text for its kind and state. */
export const saysOf = ({ clause, state }: Pick<CoverReason, 'clause' | 'state'>, { edition }: Filed): Text => {
  if (clause.kind === 'limits') {
    const address = listed(edition, 'limits').find(({ id }) => id === clause.id)?.atMost
    const limit = address === undefined ? null : figureAt(edition, address)
    return fill(limitTexts[state], { limit: limit === null ? unknownText : String(limit) })
  }
  if (clause.says) return clause.says
  return clause.kind === 'events' ? fill(coverTexts[state], { event: eventText(clause.id) }) : inlineTexts.silentClause
}

const endText = ({ end, last }: End): string | Text =>
  last ?? (end === 'until-cancelled' ? inlineTexts.cancellation : unknownText)

/** A period with its days, as far as they are known; outside it, when it begins or has ended. */
const withDays = (what: Text, { days, state }: CoverReason): Text => {
  if (days === null) return what
  const { from, until, side } = days
  if (state === 'no' && side === 'before' && from) return fill(inlineTexts.periodBegins, { what, from })
  if (state === 'no' && side === 'after') return fill(inlineTexts.periodEnded, { what, to: endText(until) })
  if (from) return fill(inlineTexts.periodDays, { what, from, to: endText(until) })
  return until.last === null ? what : fill(inlineTexts.periodUntil, { what, to: until.last })
}

/** The item of a link in the tables: its index on the route, since links have no ids. */
const placeOnRoute = (by: string, { edition }: Filed): string =>
  isSilent(edition, 'route') ? 'route' : `route.${listed(edition, 'route').findIndex(link => link.by === by)}`

/** A clause of `covers` with its state and its texts; a period says when it begins and ends. */
export const coverReason = (reason: CoverReason, filed: Filed, why: boolean): ReasonDocument => {
  const { clause } = reason
  const says = withDays(saysOf(reason, filed), reason)
  const withText = { ...clause, says, otherwise: clause.otherwise ?? undefined }
  const shown = reasonDocument({ ...reason, clause: withText }, filed, clause.kind, why)
  return clause.kind === 'route' && why ? { ...shown, at: placeOf(filed, placeOnRoute(clause.id, filed)) } : shown
}
