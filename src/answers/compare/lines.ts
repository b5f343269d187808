import type { Language } from '../../model/message.ts'
import { safe } from '../../model/safe.ts'
import type { Text } from '../../model/text.ts'
import { courseText } from '../../text/courses.ts'
import { bracketed, joined, unknownText } from '../../text/text.ts'
import { sumWords } from '../shared/sums.ts'
import { type Marks, referenceMarks, speaker, taxNote } from '../shared/view.ts'
import { labels, remedyTexts, verdictTexts } from '../shared/words.ts'
import type { CompareDocument, RowDocument } from './schema.ts'
import { words } from './words.ts'

/** The column headings: the plan, then each number of claims. */
export const compareHead = ({ columns }: CompareDocument, language: Language): readonly string[] => [
  labels.plan[language],
  ...columns.map(count => speaker(language)(count === 1 ? words.oneClaim : words.claimsHead, { count: String(count) })),
]

/** The course and the remedy of a row. */
export const variantWords = (variant: string | null, language: Language): readonly string[] =>
  (variant?.split('/') ?? []).map(part => remedyTexts[part]?.[language] ?? courseText(safe(part))[language])

/** The plan of a row with its variant. */
const rowName = ({ name, variant }: RowDocument, language: Language): string => {
  const parts = variantWords(variant, language)
  return name.ja + (parts.length > 0 ? bracketed(joined(parts, language), language) : '')
}

/** The tax classes of a row; empty where all amounts include tax. */
const rowTax = ({ taxes }: RowDocument, language: Language): string =>
  taxes.every(tax => tax === 'included') ? '' : taxes.map(tax => taxNote(tax, language)).join('')

const rowCells = (row: RowDocument, language: Language, marks: Marks): readonly string[] => [
  rowName(row, language) + rowTax(row, language) + marks(row.sources),
  ...row.totals.map((total, column) => sumWords({ total, refusedClaims: row.refusedClaims[column]! }, language)),
]

/**
 * A row for each plan and variant; a total names the number of refused claims, which it does not include. A plan without
 * an edition has unknown totals. A plan that the facts rule out has a row only where they rule out all plans.
 */
export const compareRows = (
  { plans, rows, columns, sources }: CompareDocument,
  language: Language,
): readonly (readonly string[])[] => {
  const marks = referenceMarks(sources)
  const same = (name: Text, word: Text) => [name.ja, ...columns.map(() => word[language])]
  if (plans.every(plan => plan.verdict === 'no')) return plans.map(({ name }) => same(name, verdictTexts.no))
  return plans.flatMap(({ id, name, verdict }) => {
    if (verdict === 'unattested') return [same(name, unknownText)]
    return rows.filter(row => row.plan === id).map(row => rowCells(row, language, marks))
  })
}
