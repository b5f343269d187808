import type { Language } from '../../model/message.ts'
import type { Text } from '../../model/text.ts'
import { joined, unknownText } from '../../text/text.ts'
import { endWords, payerName } from '../shared/payer.ts'
import type { ReasonDocument } from '../shared/schema.ts'
import { countWords, readingLines } from '../shared/sums.ts'
import { certaintyNote, type Marks, missingLines, money, ruledOutLines, speaker } from '../shared/view.ts'
import { labels, remedyTexts } from '../shared/words.ts'
import type { CoversDocument, LinkDocument } from './schema.ts'
import { coverVerdictTexts, linkVerdictTexts, words } from './words.ts'

/** The plan and its verdict. */
export const verdictLine = ({ name, verdict }: CoversDocument, language: Language): string =>
  `${name.ja}: ${coverVerdictTexts[verdict][language]}`

/** The cost of a claim and the number of claims left. */
const figureWords = ({ pay, claimsLeft }: Pick<CoversDocument, 'pay' | 'claimsLeft'>, language: Language): string => {
  const say = speaker(language)
  const left = claimsLeft && say(words.timesLeft, { count: countWords(claimsLeft, language) })
  const parts = [pay && `${say(words.youPay)}: ${money(pay, language)}`, left && `${say(words.claimsLeft)}: ${left}`]
  return joined(
    parts.filter(part => part !== null),
    language,
  )
}

/** The answer under a reading: its verdict and its figures. */
const readingWords = (reading: CoversDocument['readings'][number], language: Language): string =>
  joined([coverVerdictTexts[reading.verdict][language], figureWords(reading, language)].filter(Boolean), language)

/** The payers to ask before the plan about the incident. */
const askFirstLines = ({ route, facts }: CoversDocument, language: Language): readonly string[] =>
  route
    .filter(link => facts.event !== undefined && link.by !== 'plan' && link.verdict !== 'no')
    .map(link => {
      const values = { who: payerName(link, language), verdict: linkVerdictTexts[link.verdict] }
      return speaker(language)(words.askFirst, values)
    })

/** From when on a claim is possible again, under each reading. */
const againLines = (
  { again }: CoversDocument,
  language: Language,
  item: (line: string) => string = line => line,
): readonly string[] => {
  if (again === null) return []
  const dayOf = ({ from }: (typeof again)[number]) => from ?? unknownText[language]
  const [only, ...others] = again
  if (others.length === 0 && only!.text[language] === '') return [`${words.again[language]}: ${dayOf(only!)}`]
  return [`${words.again[language]}:`, ...again.map(one => item(`${one.text[language]}: ${dayOf(one)}`))]
}

/** The questions for the desk that no reading asks. */
const furtherQuestions = ({ ask, readings }: CoversDocument): readonly Text[] => {
  const asked = readings.flatMap(reading => reading.ask.map(question => question.en))
  return ask.filter(question => !asked.includes(question.en))
}

/**
 * The lines below the verdict: whom to ask first, the figures with `marks`, the missing facts, readings, questions.
 * `item` formats a line as a list item.
 */
export const answerLines = (
  document: CoversDocument,
  language: Language,
  { marks, item }: { readonly marks: string; readonly item?: (line: string) => string },
): readonly string[] => {
  const figures = figureWords(document, language)
  const questions = furtherQuestions(document).map(question => `${labels.ask[language]}: ${question[language]}`)
  return [
    ...ruledOutLines(document, language),
    ...askFirstLines(document, language),
    ...(figures ? [`${figures}${marks}`] : []),
    ...againLines(document, language, item),
    ...missingLines(document.needs, document, language),
    ...readingLines(document.readings, readingWords, language, item),
    ...(item ? questions.map(item) : questions),
  ]
}

/** A payer in five lines: name, verdict, last day, remedy, cost. */
export const linkWords = (link: LinkDocument, language: Language): string => {
  const say = speaker(language)
  const remedy = link.remedies.map(name => say(remedyTexts[name]!)).join(say(labels.orWord))
  const [way, ...otherWays] = link.how
  const how = way && otherWays.length === 0 ? [say(way.text) + certaintyNote(way.certainty, language)] : []
  return [
    payerName(link, language),
    say(linkVerdictTexts[link.verdict]),
    ...(link.verdict === 'no' ? [] : [`${say(labels.until)}: ${endWords(link.end, link.until, language)}`]),
    ...(remedy ? [`${say(words.remedy)}: ${remedy}`] : []),
    ...how,
    ...(link.pay === null ? [] : [`${say(words.youPay)}: ${money(link.pay, language)}`]),
  ].join('\n')
}

const isPeriod = ({ rule }: ReasonDocument): boolean => rule.includes('.periods.')

/** The reasons that decide: for a no, the failing clauses and the periods; else all reasons. */
const decidingReasons = ({ verdict, reasons }: LinkDocument): readonly ReasonDocument[] => {
  if (verdict !== 'no') return reasons
  const failing = reasons.filter(reason => reason.state === 'no' || isPeriod(reason))
  return failing.length > 0 ? failing : reasons
}

/** A word before a reason: that its state is open, or whether the day is inside its period. */
const stateWord = (reason: ReasonDocument): Text | null => {
  if (reason.state === 'unknown') return words.isOpen
  return isPeriod(reason) ? words[reason.state === 'yes' ? 'insidePeriod' : 'outsidePeriod'] : null
}

/** The reasons that decide, each in one line: state, text, certainty, sources. */
export const reasonWords = (link: LinkDocument, language: Language, marks: Marks): readonly string[] =>
  decidingReasons(link).map(reason => {
    const state = stateWord(reason)
    const text = `${reason.text[language]}${certaintyNote(reason.certainty, language)}${marks(reason.sources)}`
    return state ? `${state[language]}: ${text}` : text
  })
