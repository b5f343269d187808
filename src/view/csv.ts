import { safe } from '../model/safe.ts'

type Cell = string | number | boolean | null

/** A text that no spreadsheet runs as a formula: an apostrophe stands before what could be one, also in wide signs. */
const noFormula = (text: string): string => text.replace(/^(?:[=+@＝＋＠]|[-－](?=.))/, "'$&")

/** A cell as in RFC 4180, quoted only when necessary; null is empty. */
const cellText = (cell: Cell): string => {
  if (cell === null) return ''
  const text = typeof cell === 'string' ? noFormula(safe(cell)) : String(cell)
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** CSV with a head. The last line has no line feed. */
export const csv = (head: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [head, ...rows].map(row => row.map(cellText).join(',')).join('\n')
