import type { Tax } from '../../model/edition.ts'
import type { Language } from '../../model/message.ts'
import { span } from '../../model/money.ts'
import { joined } from '../../text/text.ts'
import type { Citations } from '../shared/screen/citations.ts'
import { eligibleCommand, leftOutLines, screenOf, unattestedLine } from '../shared/screen/foot.ts'
import { planTitles } from '../shared/screen/names.ts'
import { type Line, line, type Rows, type Screen, type Section } from '../shared/screen/parts.ts'
import { countWords } from '../shared/sums.ts'
import { money, speaker, taxNote, type View } from '../shared/view.ts'
import { variantWords } from './lines.ts'
import type { CompareDocument, RowDocument } from './schema.ts'
import { screenWords as words } from './words.ts'

type Plan = CompareDocument['plans'][number]

/** The one tax class of all rows; null where there are several. */
const sharedTax = (rows: readonly RowDocument[]): Tax | null => {
  const taxes = [...new Set(rows.flatMap(row => row.taxes))]
  return taxes.length === 1 ? taxes[0]! : null
}

/** `0〜2回`, or each number where one is left out. */
const countsText = (columns: readonly number[], language: Language): string => {
  const say = speaker(language)
  const [first = 0, last = first] = [columns[0], columns.at(-1)]
  if (columns.length === 1 && first === 1) return say(words.oneUse)
  return say(words.uses, { count: countWords({ min: first, max: last }, language) })
}

/** The months and the numbers of uses that the totals are about. */
const aboutText = ({ parameters = {}, columns }: CompareDocument, language: Language): string => {
  const { months } = parameters
  const text = months === 1 ? words.month : words.months
  const said = months === undefined ? [] : [speaker(language)(text, { count: String(months) })]
  return joined([...said, countsText(columns, language)], language)
}

/** From the least to the most of all totals, and whose they are; official names are on a line of their own in English. */
const answerOf = (document: CompareDocument, plans: readonly Plan[], language: Language): Section => {
  const say = speaker(language)
  const totals = document.rows.flatMap(row => row.totals)
  const total = totals.includes(null) ? null : span(totals.flatMap(one => one ?? []))
  const whose = plans.length === 1 ? plans[0]!.name[language] : say(words.plans, { count: String(plans.length) })
  const about = joined([whose, aboutText(document, language)], language)
  const official = language === 'ja' ? [] : [line(plans.length === 1 ? plans[0]!.name.ja : planTitles(plans, 'en'))]
  if (total === null) return [line(say(words.bothTaxes, { about })), ...official]
  const amount = money(total, language) + taxNote(sharedTax(document.rows), language)
  return [{ text: `${amount}  ${about}`, strong: [[amount, 'bold']] }, ...official]
}

const totalCell = (row: RowDocument, column: number, language: Language): string => {
  const total = money(row.totals[column]!, language)
  const refused = row.refusedClaims[column]!
  if (refused.max === 0) return total
  return speaker(language)(words.refused, { total, count: countWords(refused, language) })
}

/** A row for each plan and variant, with its tax class where the rows differ. */
const totalRows = ({ rows, columns }: CompareDocument, cite: Citations, language: Language): Rows => {
  const say = speaker(language)
  const isShared = sharedTax(rows) !== null
  const isAlone = new Set(rows.map(row => row.plan)).size === 1
  const nameOf = (row: RowDocument) => (isAlone && row.variant !== null ? [] : [row.name[language]])
  const cells = rows.map(row => [
    joined([...nameOf(row), ...variantWords(row.variant, language)], language) +
      (isShared ? '' : row.taxes.map(tax => taxNote(tax, language)).join('')),
    ...columns.map((_, column) => totalCell(row, column, language)),
    cite.marks(row.sources).trim(),
  ])
  const heads = columns.map(count => say(count === 1 ? words.once : words.times, { count: String(count) }))
  return { head: [say(words.usesHead), ...heads, ''], rows: cells, right: columns.map((_, column) => column + 1) }
}

const noneLine = (language: Language): Line => {
  const text = words.none[language]
  return { text, strong: [[text, 'no']] }
}

/** The first screen of `compare`: the totals of the plans for each number of uses. */
export const compareScreen = (document: CompareDocument, view: View): Screen => {
  const { language } = view
  const { plans, rows, leftOut } = document
  const attested = plans.filter(({ verdict }) => verdict === null)
  const refused = plans.filter(({ id }) => leftOut.includes(id))
  const unattested = plans.filter(({ verdict }) => verdict === 'unattested')
  const isRefused = attested.length === 0 && refused.length > 0
  return screenOf(
    document,
    attested.length > 0 ? attested : plans,
    view,
    cite => {
      const table = rows.length > 0 ? [totalRows(document, cite, language)] : []
      const answer = attested.length > 0 ? answerOf(document, attested, language) : [line(words.unattested[language])]
      return {
        answer: isRefused ? [noneLine(language)] : answer,
        quiet: isRefused || table.length === 0 ? undefined : table,
        body: [
          table,
          attested.length > 0 ? unattested.map(plan => unattestedLine(plan, language)) : [],
          isRefused ? [] : leftOutLines(refused, words.toInclude, cite, view),
        ],
        what: 'prices',
        command: isRefused ? eligibleCommand(document) : [],
      }
    },
    { saidNotes: ['left-out'] },
  )
}
