/*
 * The first screen of an answer: what a person sees without `--full`. An answer composes it once; the terminal and
 * Markdown print it.
 */

/** How a word is highlighted. A verdict has its colour, an amount is bold. */
export type Style = 'yes' | 'no' | 'conditional' | 'unattested' | 'bold' | 'dim'

/** Words of a line that are highlighted. */
export type Strong = readonly (readonly [words: string, style: Style])[]

/** A line of text. `lead` is before it, and further lines are indented as far as it, or by `hang` columns. */
export type Line = {
  readonly lead?: string
  readonly hang?: number
  readonly text: string
  readonly strong?: Strong
  /** Words that are code in Markdown. */
  readonly code?: readonly string[]
}

/** Rows of cells in columns. The cells of a `right` column end below each other. */
export type Rows = {
  readonly head?: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly right?: readonly number[]
  readonly strong?: Strong
}

export type Block = Line | Rows

/** Blocks without an empty line between them. */
export type Section = readonly Block[]

/** A screen. Where it is too long it is cut: first its notes are left out from the last on, then more is said in short. */
export type Screen = {
  /** What `--quiet` prints. */
  readonly quiet: () => Section
  /** How many times it can be cut. */
  readonly cuts: number
  /** Its sections in their order, cut so many times. */
  readonly sections: (cuts: number) => readonly Section[]
}

export const isRows = (block: Block): block is Rows => 'rows' in block

/** A line without anything that is highlighted. */
export const line = (text: string, lead?: string): Line => (lead === undefined ? { text } : { lead, text })

/** A line of a list. */
export const item = (text: string, lead = '  - '): Line => ({ lead, text })
