import { flagOf } from '../../model/facts.ts'
import type { Language } from '../../model/message.ts'
import { saidOf } from '../../text/said.ts'
import { joined } from '../../text/text.ts'
import { displayWidth } from '../../view/wrap.ts'
import type { Head } from '../shared/schema.ts'
import type { Citations } from '../shared/screen/citations.ts'
import { flagsFor, impliedByPlan, packed, screenOf, unattestedLine } from '../shared/screen/foot.ts'
import { planTitle, planWord } from '../shared/screen/names.ts'
import { isRows, item, type Line, line, type Screen, type Section } from '../shared/screen/parts.ts'
import { innerQuotes, type ReadingsTold } from '../shared/screen/readings.ts'
import { factText, inSentence, money, speaker, type View } from '../shared/view.ts'
import { conditionsSaid } from './conditions.ts'
import { refusalOf, stillChosen } from './refusal.ts'
import type { EligibleDocument, PlanDocument } from './schema.ts'
import { insteadTexts, sharedTexts, screenWords as words } from './words.ts'

type Verdict = PlanDocument['verdict']

/** Good news first. */
const order: readonly Verdict[] = ['yes', 'conditional', 'no', 'unattested']

const MOST_IN_A_LIST = 3 // conditions; more run together as one sentence

const turning = ({ instead }: PlanDocument) => instead.filter(({ fact }) => stillChosen.includes(fact))

const rankOf = (plan: PlanDocument): number => order.indexOf(plan.verdict) * 2 + (turning(plan).length > 0 ? 0 : 1)

const isOpen = ({ verdict }: PlanDocument): boolean => verdict === 'yes' || verdict === 'conditional'

const sourcesOf = ({ reasons }: PlanDocument, rule: string): readonly string[] =>
  reasons.find(reason => reason.rule === rule)?.sources.slice(0, 1) ?? []

const isLong = (plan: PlanDocument): boolean => conditionsSaid(plan).length > MOST_IN_A_LIST

/** The prices, with the sources of the conditions where there are many. */
const priceText = (plan: PlanDocument, cite: Citations, language: Language): string => {
  const ofConditions = isLong(plan) ? conditionsSaid(plan).flatMap(({ rule }) => sourcesOf(plan, rule)) : []
  const prices = { monthly: money(plan.monthly, language), perClaim: money(plan.perClaim, language) }
  const keys = [...plan.figures.flatMap(({ sources }) => sources), ...ofConditions]
  return speaker(language)(words.prices, prices) + cite.marks(keys)
}

const MOST_ALIKE = 2 // conditions that a plan repeats of the plan above

/** Many conditions as one sentence; those that the plan above has too are not said twice. */
const sentenceOf = (plan: PlanDocument, above: PlanDocument | undefined, language: Language): string => {
  const known = new Set(above && conditionsSaid(above).map(({ text }) => text[language]))
  const texts = conditionsSaid(plan).map(({ text }) => text[language])
  const alike = texts.filter(text => known.has(text)).length
  const isSame = above !== undefined && isLong(above) && alike >= MOST_ALIKE && alike === known.size - 1
  const own = isSame ? texts.filter(text => !known.has(text)) : texts
  const rest = isSame ? [speaker(language)(words.asAbove, { plan: planWord(above, language) })] : []
  return language === 'ja' ? [...own, ...rest].join('。') : [...own, ...rest].map(inSentence).join('; ')
}

/** What must still hold: a list, or one sentence where the conditions are many. */
const conditionLines = (
  plan: PlanDocument,
  above: PlanDocument | undefined,
  cite: Citations,
  language: Language,
): Section =>
  isLong(plan)
    ? [line(sentenceOf(plan, above, language), '  ')]
    : conditionsSaid(plan).map(({ text, rule }) =>
        item(text[language] + cite.marks(sourcesOf(plan, rule)), language === 'ja' ? '  ・' : '  - '),
      )

/** The verdicts of the readings where they differ, each with the first reading that gives it, and the questions for the desk. */
const readingLines = ({ readings, ask }: PlanDocument, told: ReadingsTold, language: Language): Section => {
  const say = speaker(language)
  if (new Set(readings.map(({ verdict }) => verdict)).size < 2) return []
  if (told === 'count') return [line(say(words.manyReadings, { count: String(readings.length) }), '  ')]
  const each = readings
    .filter(({ verdict }, at) => readings.findIndex(other => other.verdict === verdict) === at)
    .map(({ text, verdict }) => say(words.reading, { reading: text, verdict: words[verdict as Verdict] }))
  return [
    line(say(words.readings, { each: each.join(language === 'ja' ? '、' : '; ') }), '  '),
    ...(told === 'answers' ? [] : ask).map(question =>
      line(say(words.ask, { question: innerQuotes(say(question)) }), '  '),
    ),
  ]
}

const refusalText = (plan: PlanDocument, cite: Citations, language: Language): string => {
  const refusal = refusalOf(plan)
  if (!refusal) return ''
  const inferred = refusal.certainty === 'implied' ? words.inferred[language] : ''
  return refusal.text[language].replace(/[。.]$/, '') + inferred + cite.marks(refusal.sources)
}

/** What would turn a no, as far as a person can still choose it. */
const insteadText = (plan: PlanDocument, view: View): string => {
  const { language } = view
  const [turn] = [...turning(plan)].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
  if (!turn) return ''
  const value = factText(turn.fact, turn.value, view)
  const say = speaker(language)
  const verdict = inSentence(words[turn.verdict as Verdict][language])
  if (Object.hasOwn(insteadTexts, turn.fact))
    return say(insteadTexts[turn.fact as keyof typeof insteadTexts], { value, verdict })
  const said = saidOf(turn.fact, String(turn.value))
  return say(words.instead, { said: said ? say(said, { value }) : value, verdict })
}

type Printed = { readonly title: Line; readonly details: Section }

const refusedLines = (plan: PlanDocument, cite: Citations, view: View): Section =>
  [refusalText(plan, cite, view.language), insteadText(plan, view)].filter(Boolean).map(text => line(text, '  '))

const verdictLine = (plan: PlanDocument, widest: number, language: Language): Line => {
  const verdict = words[plan.verdict][language]
  const space = ' '.repeat(Math.max(0, widest - displayWidth(verdict)))
  return { text: `${verdict}${space}  ${planTitle(plan, language)}`, strong: [[verdict, plan.verdict]] }
}

/** The plan and its prices on one line where they fit; in English the official name begins the next line. */
const pricedTitle = (plan: PlanDocument, prices: string, { language, width }: View): Section =>
  packed([plan.name[language], prices], width).map((text, index) => line(text, index === 0 ? '' : '  '))

/** The first of some lines after the official name, where the title was the English name. */
const withOfficialName = ([first, ...rest]: Section, { name }: PlanDocument, language: Language): Section =>
  language === 'ja' || first === undefined || isRows(first)
    ? [...(first === undefined ? [] : [first]), ...rest]
    : [{ ...first, text: `${name.ja}: ${first.text}` }, ...rest]

/** What the lines of plans are made with; `isShared` says that all have one verdict, `told` how much is told of readings. */
type Setting = {
  readonly cite: Citations
  readonly view: View
  readonly isShared: boolean
  readonly told: ReadingsTold
}

/** A plan with its verdict and what follows from it. Where all plans have one verdict it is not repeated. */
const printedOf = (plans: readonly PlanDocument[], index: number, { cite, view, isShared, told }: Setting): Printed => {
  const { language } = view
  const plan = plans[index]!
  const widest = Math.max(...plans.map(({ verdict }) => displayWidth(words[verdict][language])))
  const title = isShared ? line(planTitle(plan, language)) : verdictLine(plan, widest, language)
  if (!isOpen(plan)) return { title, details: plan.verdict === 'no' ? refusedLines(plan, cite, view) : [] }
  const prices = priceText(plan, cite, language)
  const more = [...conditionLines(plan, plans[index - 1], cite, language), ...readingLines(plan, told, language)]
  if (!isShared) return { title, details: [line(prices, '  '), ...more] }
  const [first, ...below] = pricedTitle(plan, prices, view)
  return { title: first as Line, details: [...below, ...withOfficialName(more, plan, language)] }
}

/** Plans with their verdicts; plans that are refused for the same reason share its lines. */
const planLines = (plans: readonly PlanDocument[], setting: Setting): Section => {
  const printed = plans.map((_, index) => printedOf(plans, index, setting))
  const isSaidBelow = (index: number): boolean =>
    plans[index]!.verdict === 'no' &&
    JSON.stringify(printed[index]!.details) === JSON.stringify(printed[index + 1]?.details)
  return printed.flatMap(({ title, details }, index) => [title, ...(isSaidBelow(index) ? [] : details)])
}

/** The line that says the same verdict of all plans once. */
const sharedLines = (plans: readonly PlanDocument[], language: Language): Section => {
  const { verdict } = plans[0]!
  const text = speaker(language)(sharedTexts[verdict], { count: String(plans.length) })
  return [{ text, strong: [[text, verdict]] }]
}

/** The same question with the one thing changed that would turn a no, and the flag that changes it. */
const turnedCommand = (
  { facts }: EligibleDocument,
  plans: readonly PlanDocument[],
): { readonly command: readonly string[]; readonly changed?: string } => {
  const [turn] = plans.flatMap(turning)
  if (!turn) return { command: [] }
  const turned = { facts: { ...facts, [turn.fact]: turn.value } as Head['facts'] }
  return { command: ['eligible', ...flagsFor(turned, 'eligible')], changed: `${flagOf(turn.fact)} ${turn.value}` }
}

/** The plans that are refused, each with its reason; names alone where another plan can be taken. */
const refusedInShort = (refused: readonly PlanDocument[], isAny: boolean, cite: Citations, view: View): Section => {
  const { language } = view
  if (isAny)
    return refused.length === 0
      ? []
      : [
          line(
            `${words.no[language]}  ${joined(
              refused.map(plan => planWord(plan, language)),
              language,
            )}`,
            '  ',
          ),
        ]
  return refused.map(plan => line(`${planWord(plan, language)}: ${refusalText(plan, cite, language)}`, '  '))
}

/** The plans in short, as one phone among several needs them: each that can be taken with its prices and conditions. */
export const shortLines = (plans: readonly PlanDocument[], cite: Citations, view: View): Section => {
  const { language } = view
  const open = plans.filter(isOpen).sort((a, b) => rankOf(a) - rankOf(b))
  const refused = plans.filter(({ verdict }) => verdict === 'no')
  const unattested = plans.filter(({ verdict }) => verdict === 'unattested')
  const none: Section =
    open.length > 0 || refused.length < plans.length
      ? []
      : [{ lead: '  ', text: sharedTexts.no[language], strong: [[sharedTexts.no[language], 'no']] }]
  return [
    ...open.flatMap((plan): Section => {
      const verdict = words[plan.verdict][language]
      return [
        { lead: '  ', text: `${verdict}  ${planTitle(plan, language)}`, strong: [[verdict, plan.verdict]] },
        line(priceText(plan, cite, language), '    '),
        ...(plan.conditions.length === 0 ? [] : [line(sentenceOf(plan, undefined, language), '    ')]),
      ]
    }),
    ...none,
    ...refusedInShort(refused, open.length > 0, cite, view),
    ...unattested.map(plan => ({ ...unattestedLine(plan, language), lead: '  ' })),
  ]
}

const commandFor = (document: EligibleDocument, plans: readonly PlanDocument[]) => {
  const [plan, ...others] = plans.filter(isOpen)
  if (!plan) return turnedCommand(document, plans)
  if (others.length > 0) return { command: [] }
  const uses = document.facts.claims === undefined ? ['--claims 1'] : []
  const flags = [`--plan ${plan.id}`, ...flagsFor(document, 'cost', impliedByPlan), '--months 24', ...uses]
  return { command: ['cost', ...flags] }
}

/** The first screen of `eligible`: each plan with its verdict, yes before no. */
export const eligibleScreen = (document: EligibleDocument, view: View): Screen => {
  const { language } = view
  const plans = [...document.plans].sort((a, b) => rankOf(a) - rankOf(b))
  const isShared = plans.length > 1 && new Set(plans.map(({ verdict }) => verdict)).size === 1
  return screenOf(document, document.plans, view, (cite, told) => {
    const lines = planLines(plans, { cite, view, isShared, told })
    return {
      answer: isShared ? sharedLines(plans, language) : lines,
      quiet: plans.map(plan => verdictLine(plan, 0, language)),
      body: isShared ? [lines] : [],
      what: 'pricesWithTax',
      ...commandFor(document, plans),
      assumes: plans.some(plan => isOpen(plan) && plan.withinCap),
    }
  })
}
