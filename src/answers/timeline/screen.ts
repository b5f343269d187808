import type { Language } from '../../model/message.ts'
import type { Text } from '../../model/text.ts'
import { factTexts } from '../../text/facts.ts'
import { joined, unknownText } from '../../text/text.ts'
import { payerName } from '../shared/payer.ts'
import type { Citations } from '../shared/screen/citations.ts'
import { flagsFor, packed, planFlags, screenOf } from '../shared/screen/foot.ts'
import { planTitle, planWord } from '../shared/screen/names.ts'
import { type Line, line, type Screen, type Section, type Style } from '../shared/screen/parts.ts'
import { certaintyMark, planOf, singly, speaker, type View } from '../shared/view.ts'
import type { SpanDocument, TimelineDocument, TimelinePlansDocument } from './schema.ts'
import { screenWords as words } from './words.ts'

type When = 'past' | 'now' | 'later' | 'unknown'

/** Where the day asked about is: after a span, in it, or before it. */
const whenOf = ({ from, to }: SpanDocument, asOf: string): When => {
  if (to !== null && to < asOf) return 'past'
  if (from === null) return 'unknown'
  return from > asOf ? 'later' : 'now'
}

const isWaiting = ({ what }: SpanDocument): boolean => what === 'waiting'

const coverOf = ({ spans }: TimelineDocument): readonly SpanDocument[] =>
  spans.filter(span => span.by === 'plan' && !isWaiting(span))

const during = (spans: readonly SpanDocument[], asOf: string, when: When): readonly SpanDocument[] =>
  spans.filter(span => whenOf(span, asOf) === when)

/** Whether the day asked about is covered by the plan: for what is known of its spans. */
const answerText = (one: TimelineDocument): Text => {
  const cover = coverOf(one)
  if (cover.length === 0) return words.notKnown
  if (during(cover, one.asOf, 'now').length > 0) return isAllOpen(one) ? words.coveredIf : words.covered
  if (during(one.spans, one.asOf, 'now').some(isWaiting)) return words.notYet
  if (during(cover, one.asOf, 'unknown').length > 0) return words.notKnown
  return during(cover, one.asOf, 'later').length > 0 ? words.notYet : words.over
}

const MOST_EVENTS = 4 // events named in a cell

const whatText = ({ by, events, text }: SpanDocument, language: Language): string => {
  if (by === 'seller-warranty' && events.length !== 1) return words.notStated[language]
  if (events.length === 0 || events.length > MOST_EVENTS) return text[language]
  const labels = factTexts.event.choices as Readonly<Record<string, Text>>
  return joined(
    events.map(event => labels[event]![language]),
    language,
  )
}

/** How certain the cover of a span is; of several events by name, that it holds of each of them. */
const markOf = ({ by, events, certainty }: SpanDocument, language: Language): string => {
  const isOfSeveral = by !== 'seller-warranty' && events.length > 1 && events.length <= MOST_EVENTS
  return certainty === 'implied' && isOfSeveral ? words.allInferred[language] : certaintyMark(certainty, language)
}

/** Who is asked before the plan on the day asked about. */
const firstLines = (one: TimelineDocument, language: Language): Section =>
  during(one.spans, one.asOf, 'now')
    .filter(({ by }) => by !== 'plan')
    .map(span => {
      const values = { what: whatText(span, language), who: payerName(span, language), until: span.to ?? '' }
      const text = span.by === 'seller-warranty' ? words.useFirst : words.askFirst
      const until = span.by === 'seller-warranty' ? words.useFirstUntil : words.askFirstUntil
      return line(speaker(language)(span.to === null ? text : until, values))
    })

const styleOf = (answer: Text): Style => {
  if (answer === words.covered) return 'yes'
  return answer === words.coveredIf || answer === words.notKnown ? 'conditional' : 'no'
}

const headLine = (one: TimelineDocument, language: Language): Line => {
  if (one.verdict === 'unattested')
    return { text: words.unattested[language], strong: [[words.unattested[language], 'unattested']] }
  const answer = answerText(one)
  const official = language === 'ja' ? '' : ` (${one.name.ja})`
  const text = speaker(language)(answer, { day: one.asOf, plan: planWord(one, language) + official })
  return { text, strong: [[text, styleOf(answer)]] }
}

const endText = ({ to, end }: SpanDocument, language: Language): string =>
  to ?? (end === 'until-cancelled' ? words.cancellation : unknownText)[language]

const datesText = (span: SpanDocument, language: Language): string => {
  if (span.from === null && span.to === null && span.end === 'unknown') return unknownText[language]
  return speaker(language)(words.dates, { from: span.from ?? unknownText, to: endText(span, language) })
}

const whoText = (span: SpanDocument, language: Language): string => {
  if (isWaiting(span)) return words.nobody[language]
  return span.by === 'seller-warranty' ? payerName(span, language) : words[span.by][language]
}

/** What is covered, with what is open or inferred about it and the sources. */
const coveredText = (span: SpanDocument, isMarked: boolean, cite: Citations, language: Language): string => {
  const what = isWaiting(span) ? words.waiting[language] : whatText(span, language)
  const open = isMarked && span.verdict === 'conditional' ? words.conditional[language] : ''
  return what + (open || markOf(span, language)) + cite.marks(span.sources)
}

/** Whether what was told leaves all of the plan's cover open. */
const isAllOpen = (one: TimelineDocument): boolean => {
  const cover = coverOf(one)
  return cover.length > 0 && cover.every(({ verdict }) => verdict === 'conditional')
}

const rowsOf = (one: TimelineDocument, cite: Citations, language: Language): Section => {
  if (one.spans.length === 0) return []
  const isOpen = isAllOpen(one)
  const rows = one.spans.map(span => [
    words[whenOf(span, one.asOf)][language],
    datesText(span, language),
    whoText(span, language),
    coveredText(span, !(isOpen && span.by === 'plan'), cite, language),
  ])
  const head = ['', words.when[language], words.who[language], words.what[language]]
  return [{ head, rows }]
}

const answerLines = (one: TimelineDocument, language: Language): Section => {
  const isNamed = one.verdict !== 'unattested' && answerText(one) !== words.notKnown
  return [headLine(one, language), ...(isNamed ? [] : [line(planTitle(one, language))]), ...firstLines(one, language)]
}

/** A span as part of a sentence, without its sources. */
const spanWords = (span: SpanDocument, isMarked: boolean, language: Language): string => {
  const what = isWaiting(span) ? words.waiting[language] : whatText(span, language)
  const who = span.by === 'plan' || isWaiting(span) ? '' : `: ${whoText(span, language)}`
  const days = span.from === null && span.to === null ? '' : ` ${datesText(span, language)}`
  const open = isMarked && span.verdict === 'conditional' ? words.conditional[language] : ''
  return `${what}${days}${open || markOf(span, language)}${who}`
}

/** A plan among several: its answer and, in one sentence, what is covered now and later. */
const briefLines = (one: TimelineDocument, cite: Citations, language: Language): Section => {
  const isShown = (span: SpanDocument) => whenOf(span, one.asOf) !== 'past' && !(isWaiting(span) && span.from === null)
  const spans = one.spans.filter(isShown)
  const isNamed = one.verdict !== 'unattested' && answerText(one) !== words.notKnown
  const isOpen = isAllOpen(one)
  const texts = spans.map(span => spanWords(span, !(isOpen && span.by === 'plan'), language))
  const sources = [...new Set(spans.flatMap(span => span.sources))]
  const sentence =
    texts.length === 0 ? [] : [line(texts.join(language === 'ja' ? '。' : '; ') + cite.marks(sources), '  ')]
  return [isNamed ? headLine(one, language) : line(planTitle(one, language)), ...sentence]
}

/** Several plans: each in short, then the question which one it is. */
const severalSections = (ones: readonly TimelineDocument[], cite: Citations, view: View): readonly Section[] => {
  const { language } = view
  const isUnknown = (one: TimelineDocument) => one.verdict !== 'unattested' && answerText(one) === words.notKnown
  const unknown = ones.some(isUnknown) ? [headLine(ones.find(isUnknown)!, language)] : []
  const flags = ones.map(({ plan }) => `--plan ${plan}`)
  const which = packed([words.whichPlan[language], ...flags], view.width, '    ').map(text => line(text))
  const sorted = [...ones].sort((a, b) => Number(isUnknown(a)) - Number(isUnknown(b)))
  const known = sorted.filter(one => !isUnknown(one)).flatMap(one => briefLines(one, cite, language))
  const rest = sorted.filter(isUnknown).flatMap(one => briefLines(one, cite, language))
  return [[...known, ...unknown, ...rest], which]
}

/** The first screen of `timeline`: who covers what on the day asked about, before it and after it. */
export const timelineScreen = (document: TimelineDocument | TimelinePlansDocument, view: View): Screen => {
  const { language } = view
  const ones = singly<TimelineDocument>(document)
  const event = document.facts.event === undefined ? ['--event screen-break'] : []
  return screenOf(
    document,
    ones.map(planOf),
    view,
    cite => {
      const [one] = ones as readonly [TimelineDocument]
      const [answer = [], ...body] =
        ones.length > 1 ? severalSections(ones, cite, view) : [answerLines(one, language), rowsOf(one, cite, language)]
      return {
        answer,
        quiet: ones.map(each => headLine(each, language)),
        body,
        what: 'rules',
        command: ['covers', ...planFlags(document, 'covers'), ...event, ...flagsFor(document, 'covers')],
      }
    },
    { saidNotes: ['good-to-know', 'not-stated'] },
  )
}
