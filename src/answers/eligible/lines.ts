import type { FactName } from '../../model/facts.ts'
import type { Language } from '../../model/message.ts'
import { factTexts } from '../../text/facts.ts'
import { bracketed, joined } from '../../text/text.ts'
import {
  certaintyNote,
  factText,
  type Marks,
  missingLines,
  money,
  referenceMarks,
  speaker,
  type View,
} from '../shared/view.ts'
import { reasonLines } from '../shared/why.ts'
import { labels, taxTexts, verdictTexts } from '../shared/words.ts'
import { conditionsSaid } from './conditions.ts'
import type { EligibleDocument, PlanDocument } from './schema.ts'
import { words } from './words.ts'

type Figures = PlanDocument['figures']

/** The tax classes of some figures in brackets; empty where every figure is 0 or unknown. */
const taxesNote = (figures: Figures, language: Language): string => {
  const taxes = [...new Set(figures.filter(({ value }) => value !== 0).flatMap(({ tax }) => tax ?? []))]
  const texts = taxes.map(tax => taxTexts[tax as keyof typeof taxTexts][language])
  return texts.length === 0 ? '' : bracketed(joined(texts, language), language)
}

/** The monthly fee and the cost of a claim, each with its tax classes and its sources. */
export const priceWords = (
  plan: PlanDocument,
  { language }: View,
  marks: Marks,
): { readonly monthly: string; readonly perClaim: string } => {
  const isMonthly = ({ id }: Figures[number]) => id.startsWith(`${plan.id}.monthly`)
  const priced = (amount: PlanDocument['monthly'], figures: Figures) => {
    const sources = new Set(figures.flatMap(figure => figure.sources))
    return `${money(amount, language)}${taxesNote(figures, language)}${marks([...sources])}`
  }
  return {
    monthly: priced(plan.monthly, plan.figures.filter(isMonthly)),
    perClaim: priced(
      plan.perClaim,
      plan.figures.filter(figure => !isMonthly(figure)),
    ),
  }
}

/** What a person can still choose when asking; the rest is as it is. */
const stillChosen: readonly FactName[] = ['apply', 'contract', 'line', 'devicesEnrolled', 'simLock', 'otherCover']

/** What would turn a no, as far as a person can still choose it. */
const insteadLines = ({ instead }: PlanDocument, view: View): readonly string[] =>
  instead
    .filter(({ fact }) => stillChosen.includes(fact))
    .map(({ fact, value, verdict }) =>
      speaker(view.language)(words.instead, {
        fact: factTexts[fact].label,
        value: factText(fact, value, view),
        verdict: verdictTexts[verdict],
      }),
    )

/**
 * Why a plan has its verdict: the clauses that fail and what would turn them, the conditions that are open, the missing
 * facts, the readings, the questions for the desk. `item` formats a line as a list item.
 */
export const whyLines = (
  plan: PlanDocument,
  document: EligibleDocument,
  view: View,
  item: (text: string) => string = text => text,
): readonly string[] => {
  const { language } = view
  const say = speaker(language)
  const marks = referenceMarks(document.sources)
  const failing = plan.reasons.filter(reason => reason.state === 'no')
  const readings = plan.readings.map(({ text, verdict }) =>
    item(`${say(text)}: ${say(verdictTexts[verdict as keyof typeof verdictTexts])}`),
  )
  const conditions = conditionsSaid(plan).map(({ text }) => item(say(text)))
  return [
    ...(plan.verdict === 'yes' ? [say(words.allMet)] : []),
    ...failing.map(({ text, certainty, sources }) =>
      item(`${say(text)}${certaintyNote(certainty, language)}${marks(sources)}`),
    ),
    ...insteadLines(plan, view),
    ...(conditions.length > 0 ? [`${say(words.conditions)}:`, ...conditions] : []),
    ...missingLines(plan.needs, document, language),
    ...(readings.length > 0 ? [`${say(labels.readings)}:`, ...readings] : []),
    ...plan.ask.map(question => `${say(labels.ask)}: ${say(question)}`),
  ]
}

/** The reason tree of a plan: each clause with its state, its source, its place in the tables and its tests. */
export const treeLines = ({ name, verdict, reasons }: PlanDocument, view: View): readonly string[] => {
  const say = speaker(view.language)
  return [
    `${say(labels.why)}: ${name.ja}: ${say(verdictTexts[verdict])}`,
    ...reasons.flatMap(reason => reasonLines(reason, view)),
  ]
}
