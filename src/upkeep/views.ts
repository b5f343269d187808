import type { View } from '../answers/shared/view.ts'
import { jsonText, type reportFormats } from '../answers/views.ts'
import { type Palette, palette } from '../view/colour.ts'
import type { DiffDocument } from './diff/document.ts'
import { diffMarkdown } from './diff/markdown.ts'
import { diffTable } from './diff/table.ts'
import { editionCsv, editionsCsv } from './editions/csv.ts'
import type { EditionDocument, EditionsDocument } from './editions/document.ts'
import { editionMarkdown, editionsMarkdown } from './editions/markdown.ts'
import { editionsTable, editionTable } from './editions/table.ts'

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
