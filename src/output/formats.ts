import type { AnswerName, DocumentOf } from '../documents/answers.ts'
import type { View } from './view.ts'

/** The formats of each answer, the one for people first. */
export const formats = {
  eligible: ['table', 'json', 'markdown'],
} as const satisfies Record<AnswerName, readonly string[]>

/** The formats of the commands about the tables themselves. */
export const auditFormats = {
  check: ['table', 'json', 'markdown', 'github', 'junit'],
} as const

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
