import { isFactName, kindOf } from '../../../model/facts.ts'
import type { Language } from '../../../model/message.ts'
import type { ParameterName } from '../../../model/parameters.ts'
import type { Text } from '../../../model/text.ts'
import { choiceText } from '../../../text/plan-words.ts'
import { saidOf } from '../../../text/said.ts'
import { bracketed, joined } from '../../../text/text.ts'
import { displayWidth } from '../../../view/wrap.ts'
import type { AnswerDocument, Head, NextDocument } from '../schema.ts'
import { money, type NamedPlan, speaker, type View } from '../view.ts'
import { planWord } from './names.ts'
import { type Block, isRows, type Line, line, type Section } from './parts.ts'
import { screenWords } from './words.ts'

/** The document of an answer, with its next question. */

const like = (next: NextDocument, document: Head): keyof typeof screenWords => {
  const { fact } = next
  if (fact === 'repairCost') return 'likeYen'
  if (fact === 'months') return 'likeMonths'
  if (!isFactName(fact)) return 'likeNumber'
  const kind = kindOf(fact)
  if (kind.kind === 'date') return document.facts[fact] === undefined ? 'likeDay' : 'likeFullDay'
  return kind.kind === 'number' && kind.unit === 'yen' ? 'likeYen' : 'likeNumber'
}

const same = (text: string): Text => ({ ja: text, en: text })

const FEW = 3 // choices; more are in two columns

const MANY = 8 // choices; more are listed after the flag

/** The choices after the flag, each with its words. */
const listedChoices = (
  { flag, choices }: NextDocument,
  rows: readonly (readonly string[])[],
  language: Language,
): Line => {
  const named = rows.map(([words = ''], index) =>
    words === choices![index] ? words : choices![index]! + bracketed(words, language),
  )
  return { lead: `  ${flag} `, text: joined(named, language), code: [flag] }
}

/** Each choice in words with the flag to type; `isShort` lists them after the flag. */
const choiceRows = (
  next: NextDocument,
  document: Head,
  { asides, language, width, words }: View,
  isShort: boolean,
): Block => {
  const { fact, flag, choices } = next
  if (choices === null) {
    const month = isFactName(fact) ? String(document.facts[fact]) : ''
    return {
      lead: '  ',
      text: `${flag} ${speaker(language)(screenWords[like(next, document)], { month })}`,
      code: [flag],
    }
  }
  const said = (choice: string) =>
    speaker(language)(saidOf(fact as ParameterName, choice) ?? same(choice), { value: choice })
  const rows = choices.map(choice => [choiceText(fact, choice, words)?.[language] ?? said(choice), `${flag} ${choice}`])
  if (isShort || rows.length > MANY) return listedChoices(next, rows, language)
  const totals = choices.flatMap(choice => asides?.totals[choice] ?? [])
  if (totals.length === rows.length && rows.length <= FEW) {
    const sums = totals.map(total => speaker(language)(screenWords.inAll, { total: money(total, language) }))
    return { rows: rows.map((row, index) => [...row, sums[index]!]) }
  }
  if (rows.length <= FEW) return { rows }
  const half = Math.ceil(rows.length / 2)
  const paired = rows.slice(0, half).map((row, index) => [...row, ...(rows[half + index] ?? ['', ''])])
  const widest = (column: number) => Math.max(...paired.map(row => displayWidth(row[column]!)))
  const needed = 2 + 6 + [0, 1, 2, 3].reduce((sum, column) => sum + widest(column), 0)
  return { rows: needed <= width ? paired : rows }
}

/** Which plans the question affects; nothing where the answer is about one plan. */
const mattersText = ({ decides }: NextDocument, plans: readonly NamedPlan[], language: Language): string => {
  if (plans.length === 1) return ''
  const say = speaker(language)
  if (decides.length === plans.length && plans.length > 2)
    return say(screenWords.mattersForAll, { count: String(plans.length) })
  const names = plans.filter(({ id }) => decides.includes(id)).map(plan => planWord(plan, language))
  return say(screenWords.matters, { plans: joined(names, language) })
}

const YES_NO = 'yes,no'
const BETWEEN = '    '

/**
 * The next question with its choices, the words and the flag to type; nothing where nothing is missing. `isShort` puts the
 * choices on as few lines as fit.
 */
export const questionSection = (
  document: AnswerDocument,
  plans: readonly NamedPlan[],
  view: View,
  isShort: boolean,
): Section => {
  const { next } = document
  if (!next || !plans.some(({ id }) => next.decides.includes(id))) return []
  const say = speaker(view.language)
  const question = say(next.question).replace(/。$/, '')
  const text = say(screenWords.next, { question }) + mattersText(next, plans, view.language)
  const yesOrNo = next.choices?.join() === YES_NO ? choiceRows(next, document, view, false) : null
  if (yesOrNo && isRows(yesOrNo)) {
    const whole = [text, ...yesOrNo.rows.map(row => row.join(' '))].join(BETWEEN)
    const code = next.choices!.map(choice => `${next.flag} ${choice}`)
    if (displayWidth(whole) <= view.width) return [{ text: whole, code }]
  }
  return [line(text), choiceRows(next, document, view, isShort)]
}

/** The question about some plans in one line, with the key and its choices as a facts file has them; empty without one. */
export const questionInFile = (document: AnswerDocument, plans: readonly NamedPlan[], { language }: View): string => {
  const { next } = document
  if (!next || !plans.some(({ id }) => next.decides.includes(id))) return ''
  const say = speaker(language)
  const values = next.choices === null ? say(screenWords[like(next, document)]) : joined(next.choices, language)
  return (
    say(screenWords.next, { question: say(next.question).replace(/。$/, '') }) +
    bracketed(`${next.fact}: ${values}`, language)
  )
}
