import { labels, verdictTexts } from '../../text/words.ts'
import { certaintyNote, missingLines, money, referenceMarks, speaker, taxNote, type View } from '../shared/view.ts'
import type { EligibleDocument, PlanDocument } from './document.ts'

type Marks = ReturnType<typeof referenceMarks>

const isMonthly = (plan: PlanDocument, id: string): boolean => id.startsWith(`${plan.id}.monthly`)

/** What a month and a claim cost, each with its tax class and its sources. */
export const priceWords = (
  plan: PlanDocument,
  { language }: View,
  marks: Marks,
): { readonly monthly: string; readonly perClaim: string } => {
  const priced = (amount: PlanDocument['monthly'], figures: PlanDocument['figures']) =>
    `${money(amount, language)}${taxNote(figures, language)}${marks([...new Set(figures.flatMap(one => one.sources))])}`
  return {
    monthly: priced(
      plan.monthly,
      plan.figures.filter(one => isMonthly(plan, one.id)),
    ),
    perClaim: priced(
      plan.perClaim,
      plan.figures.filter(one => !isMonthly(plan, one.id)),
    ),
  }
}

/** Why a plan has its verdict: each clause that fails, what is missing, how readings differ, what to ask the desk. `item` makes one of a list. */
export const whyLines = (
  plan: PlanDocument,
  document: EligibleDocument,
  { language }: View,
  item: (text: string) => string,
): readonly string[] => {
  const say = speaker(language)
  const marks = referenceMarks(document.sources)
  const failing = plan.reasons.filter(reason => reason.state === 'no')
  const readings = plan.readings.map(({ text, verdict }) =>
    item(`${say(text)}: ${say(verdictTexts[verdict as keyof typeof verdictTexts])}`),
  )
  return [
    ...(plan.verdict === 'yes' ? [say(labels.allMet)] : []),
    ...failing.map(({ text, certainty, sources }) =>
      item(`${say(text)}${certaintyNote(certainty, language)}${marks(sources)}`),
    ),
    ...missingLines(plan.needs, document, language),
    ...(readings.length > 0 ? [`${say(labels.readings)}:`, ...readings] : []),
    ...plan.ask.map(question => `${say(labels.ask)}: ${say(question)}`),
  ]
}
