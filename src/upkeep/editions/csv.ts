import { csv } from '../../view/csv.ts'
import type { EditionDocument, EditionsDocument } from './schema.ts'

/** The editions at hand for a spreadsheet; columns bear the keys of the JSON. */
export const editionsCsv = ({ editions }: EditionsDocument): string =>
  csv(
    ['plan', 'observed', 'effective', 'ageDays', 'stale', 'complete', 'state', 'from', 'lastLook', 'file'],
    editions.map(one => [
      one.plan,
      one.observed,
      one.effective,
      one.ageDays,
      one.stale,
      one.complete,
      one.state,
      one.from,
      one.lastLook,
      one.file,
    ]),
  )

/** The figures of an edition for a spreadsheet, each with the day and age of its table; none where no edition attests the day. */
export const editionCsv = ({ figures, edition }: EditionDocument): string =>
  csv(
    ['id', 'value', 'unit', 'tax', 'certainty', 'sources', 'at', 'observed', 'ageDays'],
    figures.map(one => [
      one.id,
      one.value,
      one.unit,
      one.tax,
      one.certainty,
      one.sources.join(' '),
      one.at,
      edition?.observed ?? null,
      edition?.ageDays ?? null,
    ]),
  )
