import { safe } from '../model/safe.ts'

/** A message in the log of a workflow that GitHub shows beside the code. */
export type Annotation = {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string
  readonly text: string
  readonly place?: { readonly file: string; readonly line: number; readonly column: number }
}

/** Escapes the characters that a message cannot contain. */
const escapeData = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')

/** A property cannot contain a colon or a comma either. */
const escapeProperty = (text: string): string => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C')

/** An annotation as a workflow command. It is always one line. */
export const annotationLine = ({ level, title, text, place }: Annotation): string => {
  const properties = [
    ...(place ? [`file=${escapeProperty(safe(place.file))}`, `line=${place.line}`, `col=${place.column}`] : []),
    `title=${escapeProperty(safe(title))}`,
  ]
  return `::${level} ${properties.join(',')}::${escapeData(safe(text, { lines: true }))}`
}
