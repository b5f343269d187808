import { wrap } from './wrap.ts'

/** A line wrapped so that its continuation stands under its text, past its bullet or indent. */
export const indented = (line: string, width: number, unbroken: readonly string[]): readonly string[] => {
  const lead = /^ *(?:- |\[\d+\] |\[[ x]\] \d+\. )?/.exec(line)![0]
  const hang = lead.length * 2 < width ? lead : ''
  return wrap(line.slice(hang.length), width - hang.length, unbroken).map(
    (part, index) => (index === 0 ? hang : ' '.repeat(hang.length)) + part,
  )
}

/** A part of an answer: lines to be wrapped, or a text that is laid out already. */
export type Section = readonly string[] | string

/** Sections one below the other with an empty line between; those without content are left out. */
export const laidOut = (sections: readonly Section[], width: number, unbroken: readonly string[]): string =>
  sections
    .filter(section => section.length > 0)
    .map(section =>
      typeof section === 'string' ? section : section.flatMap(line => indented(line, width, unbroken)).join('\n'),
    )
    .join('\n\n')
