import type { Language } from '../../model/message.ts'
import { bracketed, unknownText } from '../../text/text.ts'
import { coverVerdictTexts } from '../covers/words.ts'
import { certaintyNote, type Marks, money, ruledOutLines, speaker, taxNote } from '../shared/view.ts'
import type { ChargeDocument, ClaimStepsDocument, StepDocument } from './schema.ts'
import { words } from './words.ts'

/** A step in words: its case, what to do, and further things to do, each with its case. */
export const stepWords = (step: StepDocument, language: Language, marks: Marks): string => {
  const say = speaker(language)
  const join = language === 'ja' ? '、' : ': '
  const withCase = (part: StepDocument['also'][number]) =>
    part.if ? `${say(part.if)}${join}${say(part.text)}` : say(part.text)
  const also = step.also.map(part => `${language === 'ja' ? '。' : '. '}${withCase(part)}`).join('')
  const point = step.irreversible ? bracketed(say(words.noReturn), language) : ''
  return `${withCase(step)}${also}${point}${certaintyNote(step.certainty, language)}${marks(step.sources)}`
}

/** The last days for a step: first the earliest day that any way of counting gives, then the latest. */
export const deadlineWords = ({ deadline, earliest }: StepDocument, language: Language): string =>
  deadline === null || earliest === null ? '' : speaker(language)(words.deadline, { earliest, deadline })

const chargeWords = (charge: ChargeDocument, language: Language, marks: Marks): string => {
  const amount = `${money(charge.amount, language)}${taxNote(charge.tax, language)}`
  return `${charge.when[language]}: ${amount}${marks(charge.sources)}`
}

/** The charges that may be due. */
export const chargeLines = ({ charges }: ClaimStepsDocument, language: Language, marks: Marks): readonly string[] =>
  charges.map(charge => chargeWords(charge, language, marks))

const isAsk = ({ id }: StepDocument): boolean => id === 'ask-seller' || id === 'ask-maker'

/** The steps to show: those of the plan only where it may pay and nobody pays before it for certain, or on request. */
export const shownSteps = ({ steps, covered, first, parameters }: ClaimStepsDocument): readonly StepDocument[] =>
  parameters?.planSteps || !(covered === 'no' || first?.verdict === 'yes') ? steps : steps.filter(isAsk)

/** What is printed where steps are left out or there are none; empty where all are shown. */
export const leftOutWords = (document: ClaimStepsDocument, language: Language): string => {
  if (document.steps.length === 0) return words[document.covered === 'no' ? 'nobodyPays' : 'noSteps'][language]
  return shownSteps(document).length < document.steps.length ? words.ifRefused[language] : ''
}

/** The clauses for which nobody pays, each in one line. */
const refusalLines = ({ reasons }: ClaimStepsDocument, language: Language, marks: Marks): readonly string[] =>
  reasons.map(({ text, certainty, sources }) => text[language] + certaintyNote(certainty, language) + marks(sources))

/** The verdict of `covers` where it was told what happened, why nobody pays, and that the plan is held only if it could be taken. */
export const coveredLines = (document: ClaimStepsDocument, language: Language, marks: Marks): readonly string[] => [
  ...(document.covered === null || document.facts.event === undefined
    ? []
    : [coverVerdictTexts[document.covered][language]]),
  ...refusalLines(document, language, marks),
  ...ruledOutLines(document, language),
]

/** The desk to contact, and where to find its number. */
export const deskWords = ({ desk }: ClaimStepsDocument, language: Language, marks: Marks): string =>
  desk === null
    ? `${words.desk[language]}: ${unknownText[language]}`
    : `${words.desk[language]}: ${desk.name} (${desk.where[language]})${marks(desk.sources)}`
