import type { AnswerName, DocumentOf } from './list.ts'
import type { View } from './shared/view.ts'

/** The formats of each answer, the one for people first. */
export const formats = {
  eligible: ['table', 'json', 'markdown'],
  cost: ['table', 'json', 'markdown', 'csv'],
  compare: ['table', 'json', 'markdown', 'csv', 'svg'],
  worth: ['table', 'json', 'markdown', 'svg'],
  covers: ['table', 'json', 'markdown'],
  timeline: ['table', 'json', 'markdown', 'svg'],
  'claim-steps': ['table', 'json', 'markdown', 'ics'],
} as const satisfies Record<AnswerName, readonly string[]>

/** The formats of what is told about the tables themselves; `upkeep/views.ts` has the views, loaded apart from those of answers. */
export const reportFormats = {
  editions: ['table', 'json', 'markdown', 'csv'],
  'editions-show': ['table', 'json', 'markdown', 'csv'],
  diff: ['table', 'json', 'markdown'],
} as const satisfies Record<string, readonly string[]>
/** The formats of the commands about the tables themselves. */
export const auditFormats = {
  check: ['table', 'json', 'markdown', 'github', 'junit'],
} as const

/** A document as JSON for scripts: one document, two spaces deep. */
export const jsonText = (document: object): string => JSON.stringify(document, null, 2)

type Renderers = { readonly [Name in AnswerName]?: (document: never, view: View) => string }

/** The renderers of a format, loaded when it is asked for. */
const renderers: Readonly<Record<string, (view: View) => Promise<Renderers>>> = {
  markdown: async () => (await import('./views/markdown.ts')).markdowns,
  csv: async () => (await import('./views/csv.ts')).csvs,
  svg: async () => (await import('./views/svg.ts')).svgs,
  ics: async () => (await import('./views/ics.ts')).icss,
  table: async ({ colour }) => {
    const [{ tables }, { palette }] = await Promise.all([import('./views/table.ts'), import('../view/colour.ts')])
    const paint = await palette(colour)
    const painted = Object.entries(tables).map(([name, table]) => [
      name,
      (document: never, view: View) => table(document, view, paint),
    ])
    return Object.fromEntries(painted) as Renderers
  },
}

/** A document in one of its formats. JSON is the document itself, two spaces deep. */
export const render = async <Name extends AnswerName>(
  name: Name,
  format: string,
  document: DocumentOf<Name>,
  view: View,
): Promise<string> => {
  if (format === 'json') return jsonText(document)
  const renderer = (await renderers[format]!(view))[name]!
  return renderer(document as never, view)
}
