import type { Language } from '../../model/message.ts'
import { bracketed, unknownText } from '../../text/text.ts'
import { certaintyNote, type Marks, money, speaker, taxNote } from '../shared/view.ts'
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

/** The charges that may fall due. */
export const chargeLines = ({ charges }: ClaimStepsDocument, language: Language, marks: Marks): readonly string[] =>
  charges.map(charge => chargeWords(charge, language, marks))

/** The desk to contact, and where to find its number. */
export const deskWords = ({ desk }: ClaimStepsDocument, language: Language, marks: Marks): string =>
  desk === null
    ? `${words.desk[language]}: ${unknownText[language]}`
    : `${words.desk[language]}: ${desk.name} (${desk.where[language]})${marks(desk.sources)}`
