type Cell = string | number | boolean | null

const quoted = (cell: Cell): string => {
  const text = cell === null ? '' : String(cell)
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Comma-separated values with a head, as in RFC 4180 but for lines that end in a line feed. A cell of what there is
 * not (null) is empty. Ends without a line feed.
 */
export const csvTable = (head: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [head, ...rows].map(row => row.map(quoted).join(',')).join('\n')
