import type { Language } from '../../model/message.ts'
import { isExact } from '../../model/money.ts'
import { joined } from '../../text/text.ts'
import { decidedTotals, eitherOf, sharedTax } from '../shared/screen/amounts.ts'
import type { Citations } from '../shared/screen/citations.ts'
import type { Section } from '../shared/screen/parts.ts'
import { countWords } from '../shared/sums.ts'
import { money, speaker, taxNote } from '../shared/view.ts'
import { lineTax } from './lines.ts'
import type { LineDocument, PlanCostDocument } from './schema.ts'
import { screenWords as words } from './words.ts'

/*
 * A bill on the first screen: as rows where the answer is about one plan, as a sentence where it is about several.
 */

/** The total; two or three amounts where only a reading decides, the sum of each tax class where they cannot be added. */
export const totalText = ({ total, readings, byTax }: PlanCostDocument, language: Language): string => {
  const decided = decidedTotals(readings)
  if (decided !== null) return eitherOf(decided, language)
  if (total !== null) return money(total, language)
  return byTax
    .filter(({ amount }) => amount.max !== 0)
    .map(({ amount, tax }) => money(amount, language) + taxNote(tax, language))
    .join(' + ')
}

/** `418〜550円を24か月`; empty for one of a kind. */
const countedText = ({ item, quantity, unit }: LineDocument, language: Language): string => {
  const say = speaker(language)
  const price = money(unit, language)
  const count = countWords(quantity, language)
  if (item !== 'monthly') return quantity.max === 1 ? '' : say(words.times, { price, count })
  return quantity.max === null ? say(words.eachMonth, { price }) : say(words.timesMonths, { price, count })
}

/** The only line of a bill that varies, with each of its amounts, where only a reading decides the total; else null. */
const decidedLineOf = ({ lines, readings }: PlanCostDocument) => {
  const decided = decidedTotals(readings)
  const [varying, ...others] = lines.filter(({ amount }) => !isExact(amount))
  if (decided === null || varying === undefined || others.length > 0) return null
  const fixed = lines.filter(one => one !== varying).reduce((sum, { amount }) => sum + amount.min, 0)
  return { line: varying, amounts: decided.map(total => total - fixed) }
}

type Cells = readonly [text: string, counted: string, amount: string, marks: string]

/** The cells of each line of a bill; a line has its tax class where the bill holds several. */
const cellsOf = (plan: PlanCostDocument, cite: Citations, language: Language): readonly Cells[] => {
  const hasSeveralTaxes = sharedTax(plan.lines) === null
  const decided = decidedLineOf(plan)
  return plan.lines.map(shown => {
    const tax = hasSeveralTaxes ? lineTax(shown, language) : ''
    const text = [shown.date, shown.text[language] + tax].filter(Boolean).join(' ')
    const amount = decided?.line === shown ? eitherOf(decided.amounts, language) : money(shown.amount, language)
    return [text, countedText(shown, language), amount, cite.marks(shown.sources).trim()]
  })
}

/** The lines of a bill in columns. */
export const billRows = (plan: PlanCostDocument, cite: Citations, language: Language): Section => {
  const rows = cellsOf(plan, cite, language)
  return rows.length > 0 ? [{ rows, right: [2] }] : []
}

/** The lines of a bill as one sentence. */
export const billSentence = (plan: PlanCostDocument, cite: Citations, language: Language): string => {
  const texts = cellsOf(plan, cite, language).map(([text, counted, amount, marks]) => {
    const sum = counted === '' ? amount : speaker(language)(words.comesTo, { counted, amount })
    return [text, sum, marks].filter(Boolean).join(' ')
  })
  return joined(texts, language)
}
