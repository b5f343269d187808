import type { Language } from '../../model/message.ts'
import { bracketed } from '../../text/text.ts'
import { countWords, refusedWords } from '../shared/sums.ts'
import { type Marks, missingWords, money, referenceMarks, speaker, taxNote } from '../shared/view.ts'
import { labels, taxTexts, verdictTexts } from '../shared/words.ts'
import type { CostDocument, LineDocument, PlanCostDocument } from './schema.ts'
import { withinMaxTexts, words } from './words.ts'

/** The possible tax classes of a line in brackets; empty where the amount is 0. */
export const lineTax = ({ tax, taxes = [], amount }: LineDocument, language: Language): string => {
  if (amount.max === 0) return ''
  const texts = taxes.map(possible => taxTexts[possible][language])
  return texts.length > 0 ? bracketed(texts.join(language === 'ja' ? 'か' : ' or '), language) : taxNote(tax, language)
}

/** The text of a line, `24 × 418円`, and its amount. */
const lineCells = (line: LineDocument, language: Language, marks: Marks): readonly string[] => {
  const day = line.date === null ? '' : `${line.date} `
  return [
    `${day}${line.text[language]}${lineTax(line, language)}${marks(line.sources)}`,
    `${countWords(line.quantity, language)} × ${money(line.unit, language)}`,
    money(line.amount, language),
  ]
}

/** The total; amounts before and after tax that cannot be added are on separate lines. */
const totalWords = ({ total, byTax }: PlanCostDocument, language: Language): string => {
  const isBeforeTax = byTax.length > 0 && byTax.every(({ tax }) => tax === 'excluded')
  if (total) return money(total, language) + (isBeforeTax ? taxNote('excluded', language) : '')
  return byTax.map(({ tax, amount }) => money(amount, language) + taxNote(tax, language)).join('\n+ ')
}

/** The rows of a bill and its total: text, quantity × unit, amount. */
export const billRows = (
  plan: PlanCostDocument,
  { sources }: CostDocument,
  language: Language,
): readonly (readonly string[])[] => [
  ...plan.lines.map(line => lineCells(line, language, referenceMarks(sources))),
  [words.total[language], '', totalWords(plan, language)],
]

/** A line above a bill where the facts rule the plan out or no edition attests the day. */
export const standingWords = (
  { id, verdict }: PlanCostDocument,
  { notes }: CostDocument,
  language: Language,
): readonly string[] => {
  if (verdict === 'unattested') return [verdictTexts.unattested[language]]
  const isRuledOut = notes.some(note => note.code === 'ruled-out' && note.plans.includes(id))
  return isRuledOut ? [verdictTexts.no[language]] : []
}

/** The lines below a total: whether it is within --max-total, the refused claims, the facts that would narrow it. */
export const totalLines = (
  { withinMax, refusedClaims, needs }: PlanCostDocument,
  document: CostDocument,
  language: Language,
): readonly string[] => {
  const say = speaker(language)
  const { maxTotal = 0 } = document.parameters ?? {}
  const refused = refusedWords(refusedClaims, language)
  const most = money({ min: maxTotal, max: maxTotal }, language)
  return [
    ...(withinMax ? [`${say(words.withinMax, { most })}: ${say(withinMaxTexts[withinMax])}`] : []),
    ...(refused ? [refused] : []),
    ...(needs.length > 0 ? [`${say(labels.narrows)}: ${missingWords(needs, document, language)}`] : []),
  ]
}
