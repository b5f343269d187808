import type { CheckDocument } from '../documents/check.ts'
import { type Palette, palette } from './colour.ts'
import type { auditFormats } from './formats.ts'
import { jsonText } from './formats.ts'
import { checkGithub } from './github/check.ts'
import { checkJunit } from './junit/check.ts'
import { checkMarkdown } from './markdown/check.ts'
import { checkTable } from './table/check.ts'
import type { View } from './view.ts'

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
