import type { Text } from '../../model/edition.ts'
import type { Range } from '../../model/money.ts'
import { joined, type Language, unknownText } from '../../text/text.ts'
import { coverVerdictTexts, labels, linkVerdictTexts, variantTexts } from '../../text/words.ts'
import type { CoversDocument, LinkDocument } from '../covers/document.ts'
import type { TimelineDocument } from '../timeline/document.ts'
import type { ReasonDocument } from './reasons.ts'
import { certaintyNote, money, speaker } from './view.ts'

/** `2026-01-14`, `until cancelled`, or `unknown`. */
export const endWords = (
  end: 'dated' | 'until-cancelled' | 'unknown',
  day: string | null,
  language: Language,
): string => day ?? speaker(language)(end === 'until-cancelled' ? labels.untilCancelled : unknownText)

/** Who pays: a plan by its official name. */
export const payerName = ({ by, name }: Pick<LinkDocument, 'by' | 'name'>, language: Language): string =>
  by === 'plan' ? name.ja : name[language]

/** The verdict of the plan in words. */
export const coverVerdict = (verdict: CoversDocument['verdict'], language: Language): string =>
  coverVerdictTexts[verdict][language]

const leftWords = ({ min, max }: Range, language: Language): string => {
  const count = min === max ? String(min) : language === 'ja' ? `${min}〜${max}` : `${min} to ${max}`
  return speaker(language)(labels.timesLeft, { count })
}

/** What a claim costs and how many are left: the answer in figures. */
export const coverFigures = (
  { pay, claimsLeft }: Pick<CoversDocument, 'pay' | 'claimsLeft'>,
  language: Language,
): string =>
  joined(
    [
      ...(pay === null ? [] : [`${labels.youPay[language]}: ${money(pay, language)}`]),
      ...(claimsLeft === null ? [] : [`${labels.claimsLeft[language]}: ${leftWords(claimsLeft, language)}`]),
    ],
    language,
  )

/** The answer under a reading: its verdict and its figures. */
export const coverReading = (one: CoversDocument['readings'][number], language: Language): string =>
  joined([coverVerdict(one.verdict, language), coverFigures(one, language)].filter(Boolean), language)

/** Who is asked, with the answer: name, verdict, until when, how, for how much. */
export const linkWords = (link: LinkDocument, language: Language): readonly string[] => {
  const say = speaker(language)
  const remedy = link.remedies.map(one => variantTexts[one]![language]).join(say(labels.orWord))
  return [
    payerName(link, language),
    say(linkVerdictTexts[link.verdict]),
    ...(link.verdict === 'no' ? [] : [`${say(labels.until)}: ${endWords(link.end, link.until, language)}`]),
    ...(remedy ? [`${say(labels.remedy)}: ${remedy}`] : []),
    ...(link.pay === null ? [] : [`${say(labels.youPay)}: ${money(link.pay, language)}`]),
  ]
}

/** The reasons worth telling: those that decide. For a no, what fails; else all. */
export const tellingReasons = ({ verdict, reasons }: LinkDocument): readonly ReasonDocument[] => {
  if (verdict !== 'no') return reasons
  const failing = reasons.filter(reason => reason.state === 'no' || isPeriod(reason))
  return failing.length > 0 ? failing : reasons
}

const isPeriod = (reason: ReasonDocument): boolean => reason.rule.includes('.periods.')

/** Who is to be asked before the plan about what happened; nothing where nobody is. */
export const askFirst = ({ route, facts }: CoversDocument, language: Language): readonly string[] =>
  route
    .filter(link => facts.event !== undefined && link.by !== 'plan' && link.verdict !== 'no')
    .map(link => {
      const values = { who: payerName(link, language), verdict: linkVerdictTexts[link.verdict] }
      return speaker(language)(labels.askFirst, values)
    })

/** What to ask the desk beside what the readings ask already. */
export const furtherQuestions = ({ ask, readings }: CoversDocument): readonly Text[] => {
  const asked = readings.flatMap(one => one.ask.map(question => question.en))
  return ask.filter(question => !asked.includes(question.en))
}

/** A word for what a reason does not say of itself: that it is open, or on which side of a period the day lies. */
const stateWord = (reason: ReasonDocument): Text | null => {
  if (reason.state === 'unknown') return labels.isOpen
  return isPeriod(reason) ? labels[reason.state === 'yes' ? 'insidePeriod' : 'outsidePeriod'] : null
}

/** A reason in one line: what it says, whether it is open, how certain. */
export const reasonWords = (reason: ReasonDocument, language: Language): string => {
  const word = stateWord(reason)
  return `${word ? `${word[language]}: ` : ''}${reason.text[language]}${certaintyNote(reason.certainty, language)}`
}

/** A span in one line: from when to when. */
export const spanDates = ({ from, to, end }: TimelineDocument['spans'][number], language: Language): string => {
  const say = speaker(language)
  if (from === null && to === null && end === 'unknown') return say(labels.spanUnknown)
  const text = { dated: labels.spanDated, 'until-cancelled': labels.spanCancelled, unknown: labels.spanUnending }[end]
  return say(text, { from: from ?? labels.unknownDay, to: to ?? unknownText })
}
