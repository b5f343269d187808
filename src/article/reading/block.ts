/** A stretch of prose by its offsets. */
export type Span = { readonly start: number; readonly end: number }

/** A line that is a title by the sign that it begins with, as `■料金` or `【料金】`. */
export const HEADLINE =
  /^[\s\0]{0,9}(?:[■●◆▼★□◇○◎▶☆▲][^。\n]{1,60}|[【＜〈《≪［][^】＞〉》≫］\n]{1,60}[】＞〉》≫］])[\s\0:：]{0,9}$/

/** A cell with the cells that head its column and the titles to its left. */
export type Cell = Span & {
  readonly heads: readonly Span[]
  readonly sides: readonly Span[]
  /** The first head of the table, where the head of its column is another. */
  readonly corner?: Span
  /** Whether it holds a bare number of yen. */
  readonly isYen?: boolean
}

/** What a block is, and what only such a block has. */
export type Kind =
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'text'; readonly isItem: boolean }
  | { readonly kind: 'row'; readonly cells: readonly Cell[] }

/**
 * What a reader reads as one piece: a heading, a paragraph or item of a list, a row of a table. `titles` are the captions
 * and the like that it is under, the inner one last. A paragraph all in bold is a heading below all others.
 */
export type Block = Span & { readonly titles: readonly Span[] } & Kind
