import { safe } from '../text/safe.ts'

/** A line of a workflow's log that GitHub shows beside the code. */
export type Annotation = {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string
  readonly text: string
  readonly place?: { readonly file: string; readonly line: number; readonly column: number }
}

/** The only characters that a message cannot hold as they are. */
const escapeData = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')

/** A property also ends at a colon or a comma. */
const escapeProperty = (text: string): string => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C')

/** An annotation as a workflow command: one line, whatever its texts hold. */
export const annotationLine = ({ level, title, text, place }: Annotation): string => {
  const properties = [
    ...(place ? [`file=${escapeProperty(safe(place.file))}`, `line=${place.line}`, `col=${place.column}`] : []),
    `title=${escapeProperty(safe(title))}`,
  ]
  return `::${level} ${properties.join(',')}::${escapeData(safe(text, { lines: true }))}`
}
