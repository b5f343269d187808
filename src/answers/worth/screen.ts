import type { Tax } from '../../model/edition.ts'
import type { Language } from '../../model/message.ts'
import { isExact, type Range } from '../../model/money.ts'
import type { Text } from '../../model/text.ts'
import type { Citations } from '../shared/screen/citations.ts'
import { eligibleCommand, flagsFor, screenOf, unattestedLine } from '../shared/screen/foot.ts'
import { planTitle } from '../shared/screen/names.ts'
import { type Line, line, type Rows, type Screen, type Section } from '../shared/screen/parts.ts'
import { sumReadingLines } from '../shared/screen/readings.ts'
import { money, planOf, singly, speaker, taxNote, type View } from '../shared/view.ts'
import { gainText, percentText } from './gain.ts'
import type { WorthDocument, WorthPlansDocument } from './schema.ts'
import { screenWords as words } from './words.ts'

type Price = WorthDocument['breakEven']['prices'][number]

const hasNote = ({ notes, plan }: WorthDocument, code: string): boolean =>
  notes.some(note => note.code === code && note.plans.includes(plan))

/** Whether it was told, or follows, over how many months. */
const isOverMonths = ({ months }: WorthDocument): boolean => Boolean(months?.max)

/** What is said of a price that is open: that the months decide, where they were not told. */
const openPrice = (document: WorthDocument): Text => (isOverMonths(document) ? words.openPrice : words.priceByMonths)

/** `24か月に`, or the time asked about where no months were told. */
const inMonths = ({ months }: WorthDocument, language: Language): string => {
  if (!months?.max) return words.inThatTime[language]
  return speaker(language)(months.max === 1 ? words.inMonth : words.inMonths, { count: String(months.max) })
}

/** Whether nothing is known of a price. */
const isWhollyOpen = ({ min, max }: Range): boolean => min === 0 && max === null

/** From what price of one repair the plan pays. */
const priceSentence = (document: WorthDocument, language: Language): string => {
  const say = speaker(language)
  const yen = document.breakEven.prices[0]?.yen ?? null
  const time = inMonths(document, language)
  if (yen === null) return say(words.neverByOne, { time })
  if (isWhollyOpen(yen)) return say(words.openByOne, { time })
  const [least, most] = [
    money({ ...yen, max: yen.min }, language),
    money({ min: yen.max ?? 0, max: yen.max }, language),
  ]
  if (yen.max === null) return say(isOverMonths(document) ? words.openByPrice : words.openByMonths, { time, least })
  return say(isExact(yen) ? words.paysByPrice : words.paysBetweenPrices, { time, least, most })
}

/** From what chance of one repair at the price told the plan pays. */
const chanceSentence = (document: WorthDocument, language: Language): string => {
  const say = speaker(language)
  const { range } = document.breakEven
  const time = inMonths(document, language)
  if (range === null) return say(document.difference === null ? words.cannotAdd : words.neverByPrice)
  const { min, max } = range
  if (min > 1) return say(words.notByOne, { time })
  if (min === 1) return say(words.evenByOne, { time })
  if (max === null || max > 1) return say(isOverMonths(document) ? words.openByOne : words.chanceByMonths, { time })
  const [from, to] = [percentText(min, Math.floor), percentText(max, Math.ceil)]
  return say(min === max ? words.paysByChance : words.paysBetweenChances, { time, from, to })
}

/** What the plan brings on average by the chance told. */
const averageSentence = (
  { expected, parameters }: WorthDocument & { readonly expected: NonNullable<WorthDocument['expected']> },
  language: Language,
): string => {
  const chance = percentText(parameters?.chance ?? 0, number => Math.round(number * 1e5) / 1e5)
  const gain = gainText(expected.withPlan, expected.withoutPlan, language)
  return speaker(language)(words.onAverage, { chance, gain })
}

const answerSentence = (document: WorthDocument, language: Language): string => {
  const { expected, parameters } = document
  if (hasNote(document, 'never-paid')) return words.neverPaid[language]
  if (parameters?.repairCost === undefined) return priceSentence(document, language)
  return expected ? averageSentence({ ...document, expected }, language) : chanceSentence(document, language)
}

const answerLine = (document: WorthDocument, language: Language): Line => {
  const sentence = answerSentence(document, language)
  return { text: sentence, strong: [[sentence, 'bold']] }
}

/** The plan with its fees, and whether it cannot be taken. */
const planLines = (document: WorthDocument, cite: Citations, language: Language): Section => {
  const { plan, figures, monthlyFees } = document
  const fees = figures.filter(({ id }) => id.startsWith(`${plan}.monthly`))
  const taxes = [...new Set(fees.map(({ tax }) => tax))]
  const tax = taxes.length === 1 ? taxNote(taxes[0] as Tax | null, language) : ''
  const text = speaker(language)(words.fees, {
    plan: planTitle(planOf(document), language),
    time: inMonths(document, language),
    fees: money(monthlyFees, language) + tax,
  })
  const refused = words.ruledOut[language]
  return [
    line(text + cite.marks(figures.flatMap(({ sources }) => sources))),
    ...(hasNote(document, 'ruled-out') ? [{ text: refused, strong: [[refused, 'no']] } satisfies Line] : []),
  ]
}

const timesText = (count: number, language: Language): string => {
  const text = [words.never, words.once, words.twice][count] ?? words.times
  return speaker(language)(text, { count: String(count) })
}

const priceCell = ({ yen }: Price, open: Text, language: Language): string => {
  const say = speaker(language)
  if (yen === null) return say(words.noPrice)
  if (isWhollyOpen(yen)) return say(words.openWhole)
  const [least, most] = [
    money({ ...yen, max: yen.min }, language),
    money({ min: yen.max ?? 0, max: yen.max }, language),
  ]
  if (yen.max === null) return say(open, { least })
  return say(isExact(yen) ? words.abovePrice : words.abovePrices, { least, most })
}

/** For each number of repairs the price of one from which the plan pays. */
const priceRows = (document: WorthDocument, language: Language): Rows => {
  const say = speaker(language)
  const none = say(words.lost, { fees: money(document.monthlyFees, language) })
  return {
    head: [say(words.repairsHead, { time: inMonths(document, language) }), say(words.priceHead)],
    rows: [
      [timesText(0, language), none],
      ...document.breakEven.prices.map(price => [
        timesText(price.repairs, language),
        priceCell(price, openPrice(document), language),
      ]),
    ],
  }
}

const nothing = { min: 0, max: 0 }

/** With and without the plan at the price that was told: one repair, none, and the average by the chance told. */
const repairRows = (document: WorthDocument, language: Language): Rows => {
  const say = speaker(language)
  const { withPlan, withoutPlan, monthlyFees, expected } = document
  const row = (label: string, plan: WorthDocument['withPlan'], without: WorthDocument['withPlan']) => [
    label,
    money(plan, language),
    money(without, language),
    plan && without ? gainText(plan, without, language) : '',
  ]
  return {
    head: ['', ...[words.withPlan, words.withoutPlan, words.difference].map(text => say(text))],
    rows: [
      row(say(words.breaksOnce), withPlan, withoutPlan),
      row(say(words.neverBreaks), monthlyFees, nothing),
      ...(expected ? [row(say(words.average), expected.withPlan, expected.withoutPlan)] : []),
    ],
    right: [1, 2],
  }
}

/** The amounts that the answer uses; none where the plan never pays for what happened. */
const amountSection = (document: WorthDocument, language: Language): Section => {
  if (hasNote(document, 'never-paid')) return []
  if (document.parameters?.repairCost !== undefined) return [repairRows(document, language)]
  return [
    priceRows(document, language),
    ...(document.facts.event === undefined ? [line(words.onlyCovered[language])] : []),
  ]
}

const commandFor = (document: WorthDocument): readonly string[] => {
  const plan = planOf(document)
  if (hasNote(document, 'never-paid')) return ['covers', `--plan ${plan.id}`, ...flagsFor(document, 'covers')]
  return hasNote(document, 'ruled-out') ? eligibleCommand(document, plan) : []
}

/** Notes that the screen says in other words, or that do not change what the reader does here. */
const saidNotes = (document: WorthDocument): readonly string[] => {
  const { parameters = {} } = document
  const asksChance =
    parameters.repairCost !== undefined && parameters.chance === undefined && !hasNote(document, 'never-paid')
  return ['ruled-out', 'never-paid', 'good-to-know', ...(asksChance ? [] : ['no-failure-rates'])]
}

/** The first screen about one plan. */
const singleScreen = (document: WorthDocument, view: View): Screen => {
  const { language } = view
  const isNeverPaid = hasNote(document, 'never-paid')
  const asked = isNeverPaid ? { ...document, next: null } : document
  return screenOf(
    asked,
    [planOf(document)],
    view,
    (cite, told) => {
      if (document.verdict === 'unattested')
        return { answer: [unattestedLine(planOf(document), language)], body: [], what: 'prices' }
      const first = answerLine(document, language)
      return {
        answer: [first, ...planLines(document, cite, language)],
        quiet: [first],
        body: [amountSection(document, language), sumReadingLines(document.readings, '', told, language)],
        what: 'prices',
        command: commandFor(document),
        assumes: !isNeverPaid,
      }
    },
    { saidNotes: saidNotes(document) },
  )
}

const titleText = (document: WorthDocument, cite: Citations, language: Language): string =>
  planTitle(planOf(document), language) + cite.marks(document.figures.flatMap(({ sources }) => sources))

/** Each plan with the price from which it pays, or with what it comes to at the price that was told. */
const plansSection = (ones: readonly WorthDocument[], cite: Citations, language: Language): Section => {
  const attested = ones.filter(({ verdict }) => verdict === null)
  const unattested = ones.filter(one => !attested.includes(one)).map(one => unattestedLine(planOf(one), language))
  if (!isByPrice(attested))
    return [
      ...attested.flatMap(one => [line(titleText(one, cite, language)), { ...answerLine(one, language), lead: '  ' }]),
      ...unattested,
    ]
  const rows = attested.map(one => [
    titleText(one, cite, language),
    priceCell(one.breakEven.prices[0]!, openPrice(one), language),
  ])
  return [{ rows }, ...unattested]
}

/** Whether the answer about each plan is a price of a repair. */
const isByPrice = (ones: readonly WorthDocument[]): boolean =>
  ones.length > 0 &&
  ones.every(one => one.parameters?.repairCost === undefined && !hasNote(one, 'never-paid') && one.breakEven.prices[0])

const severalAnswer = (ones: readonly WorthDocument[], language: Language): Section => {
  const say = speaker(language)
  const attested = ones.filter(({ verdict }) => verdict === null)
  if (attested.length === 0) return [line(words.unattested[language])]
  const one = attested[0]!
  const byPrice = say(isOverMonths(one) ? words.byPlanPrice : words.byPlanMonths, { time: inMonths(one, language) })
  const answer = line(isByPrice(attested) ? byPrice : say(words.byPlan))
  const refused = words.noPlan[language]
  const isRefused = attested.every(one => hasNote(one, 'ruled-out'))
  return [answer, ...(isRefused ? [{ text: refused, strong: [[refused, 'no']] } satisfies Line] : [])]
}

/** The next question of the first plan that has one, and all plans that have the same. */
const sharedNext = (ones: readonly WorthDocument[]): WorthDocument['next'] => {
  const first = ones.find(({ next }) => next !== null)?.next ?? null
  const alike = ones.filter(({ next }) => next?.fact === first?.fact)
  return first && { ...first, decides: alike.map(({ plan }) => plan) }
}

/** The first screen about several plans. */
const severalScreen = (document: WorthPlansDocument, view: View): Screen => {
  const { language } = view
  const ones = singly<WorthDocument>(document)
  return screenOf(
    { ...document, next: sharedNext(ones) },
    ones.map(planOf),
    view,
    cite => ({
      answer: severalAnswer(ones, language),
      quiet: ones.flatMap(one => [
        line(planTitle(planOf(one), language)),
        { ...answerLine(one, language), lead: '  ' },
      ]),
      body: [plansSection(ones, cite, language)],
      what: 'prices',
      command: ones.every(one => hasNote(one, 'ruled-out')) ? eligibleCommand(document) : [],
    }),
    { saidNotes: saidNotes(ones[0]!) },
  )
}

/** The first screen of `worth`: from what price or chance of a repair on the plan pays. */
export const worthScreen = (document: WorthDocument | WorthPlansDocument, view: View): Screen =>
  'plans' in document ? severalScreen(document, view) : singleScreen(document, view)
