/** The files of the example tables, and a file of expected numbers. */
type ExampleFile = 'phone/2024-01-01.yaml' | 'sources.yaml' | 'fees.yaml'

/** How to break a rule in one file of the example tables. */
export type Example = {
  readonly file: ExampleFile
  /** What the page of the rule shows of the broken file. */
  readonly shown: string
  /** The broken text of the file. */
  readonly broken: (text: string) => string
  /** UTF-8 where absent. */
  readonly encoding?: BufferEncoding
  /** The days of --max-age. */
  readonly maxAge?: number
}

/** The example edition. */
export const editionFile = 'phone/2024-01-01.yaml'

/** The file of expected numbers, which `--expect` names. */
export const expectedFile = 'fees.yaml'

/** Removes the indentation that all lines share. */
const dedented = (text: string): string => {
  const indents = text.split('\n').map(line => /^ */.exec(line)![0].length)
  return text.replace(new RegExp(`^ {${Math.min(...indents)}}`, 'gm'), '')
}

/** An example that replaces texts of the example edition, and shows the new ones. */
export const inEdition = (...edits: readonly (readonly [from: string, to: string])[]): Example => ({
  file: editionFile,
  shown: edits.map(([, to]) => dedented(to)).join('\n'),
  broken: text => edits.reduce((before, [from, to]) => before.replace(from, () => to), text),
})

/** An example of a file of expected numbers. */
export const inExpectations = (text: string): Example => ({
  file: expectedFile,
  shown: text.trimEnd(),
  broken: () => text,
})
