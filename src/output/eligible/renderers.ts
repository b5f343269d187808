import type { View } from '../view.ts'
import type { EligibleDocument } from './document.ts'

type Renderer = (document: EligibleDocument, view: View) => string | Promise<string>

/** The formats of `eligible`. What a format needs is loaded when it is asked for. */
export const eligibleRenderers = {
  table: async (document, view) => {
    const [{ eligibleTable }, { palette }] = await Promise.all([import('./table.ts'), import('../colour.ts')])
    return eligibleTable(document, view, await palette(view.colour))
  },
  json: document => JSON.stringify(document, null, 2),
  markdown: async (document, view) => (await import('./markdown.ts')).eligibleMarkdown(document, view),
} satisfies Record<string, Renderer>
