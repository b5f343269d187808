import { csv } from '../../view/csv.ts'
import type { EditionDocument, EditionsDocument } from './schema.ts'

/** All editions as CSV; the columns have the names of the JSON keys. */
export const editionsCsv = ({ editions }: EditionsDocument): string =>
  csv(
    ['plan', 'observed', 'effective', 'ageDays', 'stale', 'complete', 'state', 'from', 'lastLook', 'file'],
    editions.map(edition => [
      edition.plan,
      edition.observed,
      edition.effective,
      edition.ageDays,
      edition.stale,
      edition.complete,
      edition.state,
      edition.from,
      edition.lastLook,
      edition.file,
    ]),
  )

/** A range as `5500..12100`. */
const cell = (value: EditionDocument['figures'][number]['value']): string | number =>
  typeof value === 'object' ? `${value.min}..${value.max}` : value

/** The figures of an edition as CSV, each with the day and age of the edition; no rows where no edition attests the day. */
export const editionCsv = ({ figures, edition }: EditionDocument): string =>
  csv(
    ['id', 'value', 'unit', 'tax', 'certainty', 'sources', 'at', 'observed', 'ageDays'],
    figures.map(figure => [
      figure.id,
      cell(figure.value),
      figure.unit,
      figure.tax,
      figure.certainty,
      figure.sources.join(' '),
      figure.at,
      edition?.observed ?? null,
      edition?.ageDays ?? null,
    ]),
  )
