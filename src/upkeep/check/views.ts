import type { View } from '../../answers/shared/view.ts'
import type { auditFormats } from '../../answers/views.ts'
import { jsonText } from '../../answers/views.ts'
import { type Palette, palette } from '../../view/colour.ts'
import type { CheckDocument } from './document.ts'
import { checkGithub } from './github.ts'
import { checkJunit } from './junit.ts'
import { checkMarkdown } from './markdown.ts'
import { checkTable } from './table.ts'

type Renderer = (document: CheckDocument, view: View, paint: Palette) => string

const renderers: Readonly<Record<(typeof auditFormats.check)[number], Renderer>> = {
  table: checkTable,
  json: jsonText,
  markdown: checkMarkdown,
  github: checkGithub,
  junit: checkJunit,
}

/** A check in one of its formats. Those for people are empty when nothing was found; a document for programs never is. */
export const renderCheck = async (format: string, document: CheckDocument, view: View): Promise<string> =>
  renderers[format as keyof typeof renderers](document, view, await palette(view.colour))
