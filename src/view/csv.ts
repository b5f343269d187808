type Cell = string | number | boolean | null

/** A cell as in RFC 4180, quoted only when necessary; null is empty. An apostrophe keeps spreadsheets from running a formula. */
const cellText = (cell: Cell): string => {
  if (cell === null) return ''
  const text = String(cell).replace(/^[=+@\t\r]/, "'$&")
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** CSV with a head. The last line has no line feed. */
export const csv = (head: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [head, ...rows].map(row => row.map(cellText).join(',')).join('\n')
