import type { AnswerName, DocumentOf } from '../documents/answers.ts'
import type { View } from './view.ts'

/** The formats of each answer, the one for people first. */
export const formats = {
  eligible: ['table', 'json', 'markdown'],
} as const satisfies Record<AnswerName, readonly string[]>

/** The formats of what is told about the tables themselves; `output/reports.ts` has the views, loaded apart from those of answers. */
export const reportFormats = {
  editions: ['table', 'json', 'markdown', 'csv'],
  'editions-show': ['table', 'json', 'markdown', 'csv'],
  diff: ['table', 'json', 'markdown'],
} as const satisfies Record<string, readonly string[]>

/** A document as JSON for scripts: one document, two spaces deep. */
export const jsonText = (document: object): string => JSON.stringify(document, null, 2)

/** A document in one of its formats. What a format needs is loaded when it is asked for. */
export const render = async <Name extends AnswerName>(
  name: Name,
  format: string,
  document: DocumentOf<Name>,
  view: View,
): Promise<string> => {
  if (format === 'json') return jsonText(document)
  if (format === 'markdown') return (await import('./markdown/index.ts')).markdowns[name](document, view)
  const [{ tables }, { palette }] = await Promise.all([import('./table/index.ts'), import('./colour.ts')])
  return tables[name](document, view, await palette(view.colour))
}
