import { wrap } from './wrap.ts'

/** Wraps a line; the following lines are indented as far as the text after its bullet or indent. */
export const indented = (line: string, width: number, unbroken: readonly string[] = []): readonly string[] => {
  const lead = /^ *(?:- |\[\d+\] |\[[ x]\] \d+\. )?/.exec(line)![0]
  const hang = lead.length * 2 < width ? lead : ''
  return wrap(line.slice(hang.length), width - hang.length, unbroken).map(
    (part, index) => (index === 0 ? hang : ' '.repeat(hang.length)) + part,
  )
}

/** A part of an answer: lines to wrap, or a text with its layout. */
export type Section = readonly string[] | string

/** Sections with an empty line between them; empty sections are left out. */
export const laidOut = (sections: readonly Section[], width: number, unbroken: readonly string[]): string =>
  sections
    .filter(section => section.length > 0)
    .map(section =>
      typeof section === 'string' ? section : section.flatMap(line => indented(line, width, unbroken)).join('\n'),
    )
    .join('\n\n')
