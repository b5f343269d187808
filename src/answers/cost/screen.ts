import type { Language } from '../../model/message.ts'
import { exactly, isExact, span } from '../../model/money.ts'
import { joined } from '../../text/text.ts'
import { sharedTax } from '../shared/screen/amounts.ts'
import type { Citations } from '../shared/screen/citations.ts'
import {
  compareCommand,
  eligibleCommand,
  flagsFor,
  impliedByPlan,
  leftOutLines,
  packed,
  screenOf,
  unattestedLine,
} from '../shared/screen/foot.ts'
import { planTitle } from '../shared/screen/names.ts'
import { type Line, line, type Screen, type Section } from '../shared/screen/parts.ts'
import { type ReadingsTold, sumReadingLines } from '../shared/screen/readings.ts'
import { countWords } from '../shared/sums.ts'
import { money, speaker, taxNote, type View } from '../shared/view.ts'
import { billRows, billSentence, totalText } from './bill.ts'
import type { CostDocument, PlanCostDocument } from './schema.ts'
import { usesTexts, withinTexts, screenWords as words } from './words.ts'

const isNoted = (noted: string, { id }: PlanCostDocument, { notes }: CostDocument): boolean =>
  notes.some(({ code, plans }) => code === noted && plans.includes(id))

const isRuledOut = (plan: PlanCostDocument, document: CostDocument): boolean => isNoted('ruled-out', plan, document)

/** How often the cover is used, by the remedy where the bills hold no other. */
const usesText = (plans: readonly PlanCostDocument[], document: CostDocument, language: Language): string => {
  const say = speaker(language)
  const count = document.parameters?.claimCount ?? document.facts.claims?.length ?? 0
  if (count === 0) return say(words.noUses)
  const items = new Set(plans.flatMap(({ lines }) => lines.map(({ item }) => item)).filter(item => item in usesTexts))
  const kind = items.size === 1 ? ([...items][0] as keyof typeof usesTexts) : 'claims'
  const said = say(usesTexts[kind][count === 1 ? 'one' : 'more'], { count: String(count) })
  const refused = span(plans.flatMap(({ refusedClaims }) => refusedClaims ?? []))
  if (refused === null || refused.max === 0) return said
  return say(words.refused, { said, count: countWords(refused, language) })
}

/** The months and the uses of the cover that the totals are about. */
const aboutTexts = (
  plans: readonly PlanCostDocument[],
  document: CostDocument,
  language: Language,
): readonly string[] => {
  const count = plans[0]?.months?.max ?? null
  const text = count === 1 ? words.month : words.months
  const months = count === null ? [] : [speaker(language)(text, { count: String(count) })]
  return [...months, usesText(plans, document, language)]
}

const verdictLine = (text: string, verdict: 'yes' | 'no' | 'conditional', lead: string): Line => ({
  lead,
  text,
  strong: [[text, verdict]],
})

/** Whether a total is within the amount that was told. */
const withinLines = (
  { withinMax }: PlanCostDocument,
  { parameters }: CostDocument,
  lead: string,
  language: Language,
) => {
  if (!withinMax) return []
  const most = money(exactly(parameters?.maxTotal ?? 0), language)
  return [verdictLine(speaker(language)(withinTexts[withinMax], { most }), withinMax, lead)]
}

/** The tax class that all amounts share, in brackets. */
const taxText = (plans: readonly PlanCostDocument[], language: Language): string =>
  taxNote(sharedTax(plans.flatMap(({ lines }) => lines)), language)

/** Says where not every way to count the claims was worked out. */
const boundedLines = (plans: readonly PlanCostDocument[], document: CostDocument, language: Language): Section =>
  plans.some(plan => isNoted('too-many-ways', plan, document)) ? [line(words.bounded[language])] : []

/** The total of one plan, its months and uses; in English the official name is on a line of its own. */
const singleAnswer = (plan: PlanCostDocument, document: CostDocument, language: Language): Section => {
  const total = totalText(plan, language) + taxText([plan], language)
  const about = joined([plan.name[language], ...aboutTexts([plan], document, language)], language)
  return [
    { text: `${total}  ${about}`, strong: [[total, 'bold']] },
    ...(language === 'ja' ? [] : [line(plan.name.ja)]),
    ...boundedLines([plan], document, language),
    ...withinLines(plan, document, '', language),
    ...(isRuledOut(plan, document) ? [verdictLine(words.ruledOut[language], 'no', '')] : []),
  ]
}

/** From the least to the most that several plans come to. */
const sharedAnswer = (plans: readonly PlanCostDocument[], document: CostDocument, language: Language): Section => {
  const say = speaker(language)
  const about = joined(aboutTexts(plans, document, language), language)
  const total = span(plans.flatMap(plan => plan.total ?? []))
  if (total === null || plans.some(plan => plan.total === null)) return [line(say(words.bothTaxes, { about }))]
  const amount = money(total, language) + taxText(plans, language)
  const text = say(isExact(total) ? words.samePlans : words.byPlan, { amount, about })
  return [{ text, strong: [[amount, 'bold']] }, ...boundedLines(plans, document, language)]
}

/** The first lines, about the plans that have an edition. */
const answerOf = (plans: readonly PlanCostDocument[], document: CostDocument, language: Language): Section => {
  const [plan, ...others] = plans
  if (!plan) return [line(words.unattested[language])]
  return others.length === 0 ? singleAnswer(plan, document, language) : sharedAnswer(plans, document, language)
}

/** The total of a plan with its name. */
const totalLine = (plan: PlanCostDocument, language: Language): Line => {
  if (plan.verdict === 'unattested') return unattestedLine(plan, language)
  const total = totalText(plan, language) + taxText([plan], language)
  return { text: `${total}  ${plan.name[language]}`, strong: [[total, 'bold']] }
}

/** What the lines of a screen are made with; `told` is how much it says about readings. */
type Tools = { readonly cite: Citations; readonly view: View; readonly told: ReadingsTold }

/** A plan among several: its total and its bill as one sentence. `tax` is its tax class where the plans differ. */
const planLines = (
  plan: PlanCostDocument,
  tax: string,
  document: CostDocument,
  { cite, view, told }: Tools,
): Section => {
  const { language, width } = view
  const total = totalText(plan, language) + tax
  const title = packed([planTitle(plan, language), total], width).map(
    (text, index): Line => ({ text, lead: index === 0 ? '' : '  ', strong: [[total, 'bold']] }),
  )
  return [
    ...title,
    line(billSentence(plan, cite, language), '  '),
    ...withinLines(plan, document, '  ', language),
    ...sumReadingLines(plan.readings, '  ', told, language),
  ]
}

const severalLines = (plans: readonly PlanCostDocument[], document: CostDocument, tools: Tools): Section => {
  const { language } = tools.view
  const isShared = taxText(plans, language) !== ''
  return plans.flatMap(plan => planLines(plan, isShared ? '' : taxText([plan], language), document, tools))
}

/** The plans in short, as one phone among several needs them: each that it may have with its total and its bill. */
export const shortLines = (document: CostDocument, cite: Citations, { language }: View): Section => {
  const { plans } = document
  const possible = plans.filter(plan => !isRuledOut(plan, document))
  const shown = possible.length === 0 ? plans : possible
  return [
    ...(possible.length === 0 ? [verdictLine(words.ruledOut[language], 'no', '  ')] : []),
    ...shown.flatMap((plan): Section => {
      if (plan.verdict !== null) return [{ ...unattestedLine(plan, language), lead: '  ' }]
      return [
        { ...totalLine(plan, language), lead: '  ' },
        line(billSentence(plan, cite, language), '    '),
        ...sumReadingLines(plan.readings, '    ', 'whole', language),
      ]
    }),
  ]
}

/** What the person may ask next: whether the plan pays off, all plans side by side, or why no plan can be taken. */
const commandFor = (document: CostDocument, possible: readonly PlanCostDocument[]): readonly string[] => {
  const { months } = document.parameters ?? {}
  const { repairQuote } = document.facts
  const [plan, ...others] = possible
  if (!plan) return eligibleCommand(document, document.plans.length === 1 ? document.plans[0] : undefined)
  if (months === undefined || plan.verdict === 'unattested') return []
  if (others.length > 0) return compareCommand(document)
  const cost = repairQuote === undefined ? [] : [`--repair-cost ${repairQuote}`]
  return [
    'worth',
    `--plan ${plan.id}`,
    ...flagsFor(document, 'worth', [...impliedByPlan, 'repairQuote']),
    `--months ${months}`,
    ...cost,
  ]
}

/** The bill of one plan, or a bill in short for each of several. */
const billSections = (plans: readonly PlanCostDocument[], document: CostDocument, tools: Tools): readonly Section[] => {
  const { cite, view, told } = tools
  const [plan, ...others] = plans
  if (!plan) return []
  if (others.length > 0) return [severalLines(plans, document, tools)]
  return [billRows(plan, cite, view.language), sumReadingLines(plan.readings, '', told, view.language)]
}

/** The first screen of `cost`: the total, what it is made of, and what would narrow it. */
export const costScreen = (document: CostDocument, view: View): Screen => {
  const { language } = view
  const { plans } = document
  const possible = plans.filter(plan => !isRuledOut(plan, document))
  const shown = possible.length === 0 ? plans : possible
  const attested = shown.filter(({ verdict }) => verdict === null)
  const unattested = attested.length === 0 ? [] : shown.filter(plan => !attested.includes(plan))
  return screenOf(
    document,
    attested.length > 0 ? attested : shown,
    view,
    (cite, told) => ({
      answer: answerOf(attested, document, language),
      quiet: plans.map(plan => totalLine(plan, language)),
      body: [
        ...billSections(attested, document, { cite, view, told }),
        unattested.map(plan => unattestedLine(plan, language)),
        leftOutLines(
          plans.filter(plan => !shown.includes(plan)),
          words.whyLeftOut,
          cite,
          view,
        ),
      ],
      what: 'prices',
      command: commandFor(document, possible),
    }),
    { saidNotes: ['ruled-out', 'too-many-ways'] },
  )
}
