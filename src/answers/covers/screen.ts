import type { Language } from '../../model/message.ts'
import { joined, unknownText } from '../../text/text.ts'
import { displayWidth } from '../../view/wrap.ts'
import { payerName } from '../shared/payer.ts'
import type { Citations } from '../shared/screen/citations.ts'
import { flagsFor, planFlags, screenOf } from '../shared/screen/foot.ts'
import { planTitle, planTitles } from '../shared/screen/names.ts'
import { item, type Line, line, type Screen, type Section } from '../shared/screen/parts.ts'
import { innerQuotes, type ReadingsTold } from '../shared/screen/readings.ts'
import { screenWords as sharedWords } from '../shared/screen/words.ts'
import { countWords } from '../shared/sums.ts'
import { certaintyMark, inSentence, money, planOf, singly, speaker, type View } from '../shared/view.ts'
import { remedyTexts } from '../shared/words.ts'
import { conditionalWords, isOpen, onlyConditionWords } from './conditional.ts'
import { eventWord, isOfEventAlone, type Judged, refusalOf, refusedWords, withoutStop } from './refusal.ts'
import type { CoversDocument, CoversPlansDocument, LinkDocument } from './schema.ts'
import { settledBy } from './unsettled.ts'
import { firstTexts, screenWords as words } from './words.ts'

/** Good news first. */
const order: readonly CoversDocument['verdict'][] = ['yes', 'conditional', 'no', 'unattested']

const planLink = ({ route }: CoversDocument): LinkDocument | undefined => route.find(({ by }) => by === 'plan')

/** A plan with the reasons of its own link. */
const judged = (one: CoversDocument): Judged => ({ ...one, reasons: planLink(one)?.reasons ?? [] })

/** A plan with what can settle its verdict. */
const open = (one: CoversDocument) => ({ ...one, settledBy: settledBy(one) })

/** Whether what happened is excluded, whatever the day and the phone. */
const isExcluded = (one: CoversDocument): boolean => one.verdict === 'no' && isOfEventAlone(judged(one))

const payWords = ({ pay }: Pick<CoversDocument, 'pay'>, language: Language): string =>
  pay === null ? '' : speaker(language)(words.pay, { amount: money(pay, language) })

const MARK = 4 // columns of a reference mark

/** The only condition that is open, where it fits on the line of the verdict. */
const onlyCondition = (one: CoversDocument, { language, width }: View): string | null => {
  const whole = onlyConditionWords(one, language)
  if (whole === null) return null
  const needed = displayWidth(`${whole}  ${payWords(one, language)}`) + MARK * new Set(decidingSources(one)).size
  return needed < width ? whole : null
}

const verdictWords = (one: CoversDocument, view: View): string => {
  if (one.verdict === 'no') return refusedWords(judged(one), view.language)
  return one.verdict === 'conditional'
    ? conditionalWords(open(one), onlyCondition(one, view), view.language)
    : words[one.verdict][view.language]
}

/** The sources of the clause that decides and of the fees. */
const decidingSources = (one: CoversDocument): readonly string[] => {
  const refusal = refusalOf(judged(one))
  if (refusal) return refusal.sources
  const holding = planLink(one)?.reasons.find(({ state }) => state === 'yes')?.sources ?? []
  return [...holding, ...one.figures.flatMap(({ sources }) => sources)]
}

/** What a claim costs: where it may not be covered, if it is. */
const verdictPay = (one: CoversDocument, language: Language): string =>
  isOpen(open(one)) && one.pay !== null
    ? speaker(language)(words.payIf, { amount: money(one.pay, language) })
    : payWords(one, language)

/** The verdict, and what a claim costs. */
const verdictLine = (one: CoversDocument, cite: Citations, view: View): Line => {
  const { language } = view
  const verdict = verdictWords(one, view)
  const text = [verdict, verdictPay(one, language)].filter(Boolean).join('  ') + cite.marks(decidingSources(one))
  const amount = one.pay === null ? [] : ([[money(one.pay, language), 'bold']] as const)
  const word = verdict.startsWith(words.yes[language]) ? words.yes[language] : verdict
  return { text, strong: [[word, one.verdict], ...amount] }
}

/** The open conditions, each in a line; as one sentence where readings are only counted. */
const conditionLines = (one: CoversDocument, told: ReadingsTold, view: View): Section => {
  if (one.needs.length === 0 || onlyCondition(one, view) !== null) return []
  const { language } = view
  const texts = one.conditions
    .filter(({ facts, holds }) => holds !== null && !(facts.includes('event') && one.facts.event === undefined))
    .map(({ text }) => text[language])
  if (told === 'count' && texts.length > 1)
    return [line(language === 'ja' ? texts.join('。') : texts.map(inSentence).join('; '), '  ')]
  return texts.map(text => item(text, language === 'ja' ? '  ・' : '  - '))
}

const remedyWords = ({ remedies }: LinkDocument, language: Language): string =>
  remedies.map(remedy => remedyTexts[remedy]![language]).join(language === 'ja' ? 'か' : ' or ')

const endWords = (link: LinkDocument, language: Language): string => {
  if (link.verdict !== 'yes') return ''
  if (link.end === 'until-cancelled') return words.untilCancelled[language]
  return link.until === null ? '' : speaker(language)(words.untilDay, { until: link.until })
}

/** The claims left of those of a year. */
const leftWords = ({ claimsLeft, figures, plan, verdict }: CoversDocument, language: Language): string => {
  const limit = figures.find(({ id }) => id === `${plan}.uses-per-year`)?.value
  if (claimsLeft === null || verdict === 'no' || typeof limit !== 'number') return ''
  return speaker(language)(words.claimsLeft, { limit: String(limit), left: countWords(claimsLeft, language) })
}

/** How it is settled, until when, and how many claims are left. */
const settledWords = (one: CoversDocument, isRouted: boolean, language: Language): readonly string[] => {
  const link = planLink(one)
  if (!link || one.verdict === 'no') return []
  return [endWords(link, language), isRouted ? '' : remedyWords(link, language), leftWords(one, language)]
}

const titledLine = (one: CoversDocument, parts: readonly string[], language: Language): string =>
  [planTitle(one, language), joined(parts.filter(Boolean), language)]
    .filter(Boolean)
    .join(language === 'ja' ? '、' : ': ')

/** The plan, what happened, and how it is settled. */
const subjectLine = (one: CoversDocument, isRouted: boolean, language: Language): Line => {
  const event = one.verdict === 'no' ? '' : eventWord(one, language)
  return line(titledLine(one, [event, ...settledWords(one, isRouted, language)], language))
}

/** What to know of one on the route: for another than the plan its clause and its last day. */
const linkText = (link: LinkDocument, cite: Citations, language: Language): string => {
  const say = speaker(language)
  const [clause] = link.reasons
  const until =
    link.until === null ? '' : say(link.by === 'plan' ? words.notThisDay : words.until, { until: link.until })
  if (link.by === 'plan') {
    const text = link.verdict === 'no' ? until : remedyWords(link, language)
    return text + cite.marks(clause?.sources ?? [])
  }
  if (!clause) return until
  const parts = [
    link.verdict === 'yes' ? until : '',
    (link.verdict === 'yes' ? withoutStop(clause.text[language]) : inSentence(withoutStop(clause.text[language]))) +
      certaintyMark(clause.certainty, language),
  ]
  return parts.filter(Boolean).join(language === 'ja' ? '。' : '. ') + cite.marks(clause.sources)
}

/** Those who may pay, in order; a plan that does not pay only where its cover has a last day. */
const askedOn = ({ facts, route }: CoversDocument): readonly LinkDocument[] => {
  const others = route.filter(link => link.by !== 'plan' && link.verdict !== 'no')
  if (others.length === 0 || facts.event === undefined) return []
  return route.filter(
    link => others.includes(link) || (link.by === 'plan' && (link.verdict !== 'no' || link.end === 'dated')),
  )
}

/** The questions for the desk; those of readings only where each reading has its answer. */
const askLines = (one: CoversDocument, told: ReadingsTold, language: Language): Section => {
  const ofReadings = one.readings.flatMap(({ ask }) => ask.map(({ en }) => en))
  const hidden = told !== 'whole' || areMany(one, told, language) ? ofReadings : []
  return one.ask
    .filter(({ en }) => !hidden.includes(en))
    .map(question => line(speaker(language)(words.ask, { question: innerQuotes(question[language]) })))
}

const routeLines = (one: CoversDocument, cite: Citations, view: View): Section => {
  const { language } = view
  const links = askedOn(one)
  if (links.length === 0) return []
  const rows = links.map((link, index) => [
    `${index + 1}. ${link.by === 'plan' && language === 'en' ? link.name.en : payerName(link, language)}`,
    linkText(link, cite, language),
  ])
  return [line(words.route[language]), { rows }]
}

const MOST_OUTCOMES = 3 // of readings; of more only the number of readings is told

/** The readings of each outcome: those with the same result share a row. */
const byOutcome = ({ readings }: CoversDocument, language: Language): ReadonlyMap<string, readonly string[]> => {
  const outcomes = new Map<string, readonly string[]>()
  for (const { text, verdict, pay } of readings) {
    const said = [words[verdict][language], payWords({ pay }, language)].filter(Boolean)
    const outcome = said.join(language === 'ja' ? '、' : '. ')
    outcomes.set(outcome, [...(outcomes.get(outcome) ?? []), text[language]])
  }
  return outcomes
}

/** Whether the outcomes of the readings are too many for a line each. */
const areMany = (one: CoversDocument, told: ReadingsTold, language: Language): boolean =>
  one.readings.length > 0 && (told === 'count' || byOutcome(one, language).size > MOST_OUTCOMES)

/** The answer under each reading where they differ; in one line that they do where they give many answers. */
const readingLines = (one: CoversDocument, told: ReadingsTold, language: Language): Section => {
  if (one.readings.length === 0) return []
  const count = String(one.readings.length)
  if (areMany(one, told, language)) return [line(speaker(language)(words.manyReadings, { count }))]
  const rows = [...byOutcome(one, language)].map(([outcome, texts]) => [
    outcome,
    texts.join(sharedWords.orReading[language]),
  ])
  const heading = told === 'whole' ? words.readings : words.readingsUnasked
  return [line(speaker(language)(heading, { count })), { rows }]
}

/** When a further claim is possible, under each way to count the year. */
const againLines = ({ again }: CoversDocument, language: Language): Section => {
  if (again === null) return []
  const dayOf = (from: string | null) => from ?? unknownText[language]
  if (again.length === 1) return [line(`${words.again[language]}: ${dayOf(again[0]!.from)}`)]
  return [line(words.againBy[language]), { rows: again.map(({ text, from }) => [text[language], dayOf(from)]) }]
}

/** That nobody else pays either, where what happened is excluded. */
const noneLines = (ones: readonly CoversDocument[], language: Language): Section => {
  const links = ones.flatMap(({ route }) => route).filter(({ by }) => by !== 'plan')
  if (links.length === 0 || !ones.every(isExcluded) || links.some(({ verdict }) => verdict !== 'no')) return []
  const names = [...new Set(links.map(link => payerName(link, language)))]
  const who = names.join(words.and[language])
  return [line(speaker(language)(words.noneEither, { who, event: eventWord(ones[0]!, language) }))]
}

/** Who is asked first, where this one pays for certain. */
const firstLines = (one: CoversDocument, cite: Citations, language: Language): Section => {
  const first = one.route.find(({ verdict }) => verdict === 'yes')
  if (!first || first.by === 'plan') return []
  const text = first.until === null ? firstTexts[first.by].ask : firstTexts[first.by].until
  const said = speaker(language)(text, { until: first.until ?? '' })
  return [{ text: said + cite.marks(first.reasons[0]?.sources ?? []), strong: [[said, 'conditional']] }]
}

const commandFor = (document: CoversDocument | CoversPlansDocument): readonly string[] => [
  'claim-steps',
  ...planFlags(document, 'claim-steps'),
  ...flagsFor(document, 'claim-steps'),
]

const sectionsFor = (one: CoversDocument, cite: Citations, view: View, told: ReadingsTold): readonly Section[] => {
  const { language } = view
  const route = routeLines(one, cite, view)
  const asked = askLines(one, told, language)
  const head = [
    ...firstLines(one, cite, language),
    verdictLine(one, cite, view),
    subjectLine(one, route.length > 0, language),
    ...conditionLines(one, told, view),
  ]
  return [
    head,
    [...againLines(one, language), ...readingLines(one, told, language), ...(route.length > 0 ? [] : asked)],
    route.length > 0 ? [...route, ...asked] : [],
    noneLines([one], language),
  ]
}

/** A plan among several: its verdict, its name, who is asked first. */
const briefLines = (one: CoversDocument, cite: Citations, view: View): Section => {
  const { language } = view
  const [first] = askedOn(one)
  const asked =
    first && first.by !== 'plan' ? firstTexts[first.by].ask[language] + cite.marks(first.reasons[0]?.sources ?? []) : ''
  const subject = titledLine(one, settledWords(one, false, language), language)
  const text = [subject, asked].filter(Boolean).join(language === 'ja' ? '。' : '. ')
  return [verdictLine(one, cite, view), line(text, '  ')]
}

/** What happened is excluded by all plans: one line says so, and the next names the plans. */
const excludedSections = (ones: readonly CoversDocument[], cite: Citations, { language }: View): readonly Section[] => {
  const [one] = ones as readonly [CoversDocument]
  const values = { event: eventWord(one, language), count: String(ones.length) }
  const text = speaker(language)(words.excludedByAll, values) + cite.marks([...new Set(ones.flatMap(decidingSources))])
  const who: Line = { text, strong: [[words.no[language], 'no']] }
  return [[who, line(planTitles(ones, language))], noneLines(ones, language)]
}

/** Several plans: each with its verdict, yes before no, then the question which one it is. */
const severalSections = (ones: readonly CoversDocument[], cite: Citations, view: View): readonly Section[] => {
  const { language } = view
  if (ones.every(isExcluded)) return excludedSections(ones, cite, view)
  const sorted = [...ones].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
  const rows = ones.map(one => [planTitle(one, language), `--plan ${one.plan}`])
  return [sorted.flatMap(one => briefLines(one, cite, view)), [line(words.whichPlan[language]), { rows }]]
}

const isPaid = ({ facts, verdict }: CoversDocument): boolean =>
  verdict === 'yes' || (verdict === 'conditional' && facts.event !== undefined)

/** What the line on the tables mentions: prices where one is shown, with their tax class where all have the same. */
const tablesWord = (ones: readonly CoversDocument[]): 'prices' | 'pricesWithTax' | 'rules' => {
  const paying = ones.filter(({ pay }) => pay !== null)
  if (paying.length === 0) return 'rules'
  const taxes = paying.flatMap(({ figures }) => figures).flatMap(({ tax, value }) => (value === 0 ? [] : (tax ?? [])))
  return taxes.length > 0 && taxes.every(tax => tax === 'included') ? 'pricesWithTax' : 'prices'
}

/** The first screen of `covers`: whether the plan pays, what it costs, and whom to ask in which order. */
export const coversScreen = (document: CoversDocument | CoversPlansDocument, view: View): Screen => {
  const ones = singly<CoversDocument>(document)
  const compose = (cite: Citations, told: ReadingsTold) => {
    const [answer = [], ...body] =
      ones.length === 1 ? sectionsFor(ones[0]!, cite, view, told) : severalSections(ones, cite, view)
    const verdicts = ones.flatMap(one => [
      ...firstLines(one, cite, view.language),
      ...(ones.length === 1 ? [] : [line(planTitle(one, view.language))]),
      verdictLine(one, cite, view),
    ])
    const assumes = ones.some(isPaid)
    return {
      answer,
      quiet: verdicts,
      body,
      what: tablesWord(ones),
      command: commandFor(document),
      assumes,
    }
  }
  const saidNotes = [
    'good-to-know',
    'other-cover',
    ...(ones.some(isPaid) ? [] : ['newer-prices-reported', 'not-stated', 'conflict']),
  ]
  return screenOf(document, ones.map(planOf), view, compose, { saidNotes })
}
