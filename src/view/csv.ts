type Cell = string | number | boolean | null

/** A cell as RFC 4180 has it: quoted where it must be, doubled quotes; null is empty. A formula is disarmed for spreadsheets. */
const cellText = (cell: Cell): string => {
  if (cell === null) return ''
  const text = String(cell).replace(/^[=+@\t\r]/, "'$&")
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows of CSV under their head, each ended by a line feed but the last. */
export const csv = (head: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [head, ...rows].map(row => row.map(cellText).join(',')).join('\n')
