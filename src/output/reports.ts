import type { DiffDocument } from '../documents/diff.ts'
import type { EditionDocument, EditionsDocument } from '../documents/editions.ts'
import { type Palette, palette } from './colour.ts'
import { editionCsv, editionsCsv } from './csv/editions.ts'
import { jsonText, type reportFormats } from './formats.ts'
import { diffMarkdown } from './markdown/diff.ts'
import { editionMarkdown, editionsMarkdown } from './markdown/editions.ts'
import { diffTable } from './table/diff.ts'
import { editionsTable, editionTable } from './table/editions.ts'
import type { View } from './view.ts'

type Reports = {
  readonly editions: EditionsDocument
  readonly 'editions-show': EditionDocument
  readonly diff: DiffDocument
}
type ReportName = keyof typeof reportFormats
type Show<Document> = (document: Document, view: View, paint: Palette) => string
type ViewsOf<Name extends ReportName> = {
  readonly [Format in (typeof reportFormats)[Name][number]]: Show<Reports[Name]>
}

/** What is told about the tables themselves, in each of its formats. */
const views: { readonly [Name in ReportName]: ViewsOf<Name> } = {
  editions: { table: editionsTable, json: jsonText, markdown: editionsMarkdown, csv: editionsCsv },
  'editions-show': { table: editionTable, json: jsonText, markdown: editionMarkdown, csv: editionCsv },
  diff: { table: diffTable, json: jsonText, markdown: diffMarkdown },
}

/** A report on the tables in one of its formats. */
export const renderReport = async <Name extends ReportName>(
  name: Name,
  format: string,
  document: Reports[Name],
  view: View,
): Promise<string> =>
  (views[name] as Readonly<Record<string, Show<Reports[Name]>>>)[format]!(document, view, await palette(view.colour))
