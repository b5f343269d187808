import { bracketed, type Language, unknownText } from '../../text/text.ts'
import { labels, taxTexts } from '../../text/words.ts'
import { certaintyNote, money, speaker } from '../shared/view.ts'
import type { ChargeDocument, ClaimStepsDocument, StepDocument } from './document.ts'

type Marks = (keys: readonly string[]) => string

/** What a step says: its case, what to do, and what else in which case. */
export const stepWords = (step: StepDocument, language: Language, marks: Marks): string => {
  const say = speaker(language)
  const join = language === 'ja' ? '、' : ': '
  const withIf = (one: { readonly if: StepDocument['if']; readonly text: StepDocument['text'] }) =>
    one.if ? `${say(one.if)}${join}${say(one.text)}` : say(one.text)
  const also = step.also.map(one => `${language === 'ja' ? '。' : '. '}${withIf(one)}`).join('')
  const point = step.irreversible ? bracketed(say(labels.noReturn), language) : ''
  return `${withIf(step)}${also}${point}${certaintyNote(step.certainty, language)}${marks(step.sources)}`
}

/** By when: the earliest day that any counting gives first, then the latest. */
export const deadlineWords = ({ deadline, earliest }: StepDocument, language: Language): string =>
  deadline === null || earliest === null ? '' : speaker(language)(labels.deadline, { earliest, deadline })

const chargeWords = (charge: ChargeDocument, language: Language, marks: Marks): string => {
  const tax = charge.tax === null ? '' : bracketed(taxTexts[charge.tax][language], language)
  return `${speaker(language)(charge.when)}: ${money(charge.amount, language)}${tax}${marks(charge.sources)}`
}

/** What may have to be paid on the way. */
export const chargeLines = ({ charges }: ClaimStepsDocument, language: Language, marks: Marks): readonly string[] =>
  charges.map(charge => chargeWords(charge, language, marks))

/** Where to turn, and where its number is to be found. */
export const deskWords = ({ desk }: ClaimStepsDocument, language: Language, marks: Marks): string =>
  desk === null
    ? `${labels.desk[language]}: ${unknownText[language]}`
    : `${labels.desk[language]}: ${desk.name} (${desk.where[language]})${marks(desk.sources)}`
