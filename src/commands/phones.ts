import type { AnswerName } from '../answers/list.ts'
import { isAboutPhones, phoneAnswers } from '../answers/phones/document.ts'
import { type AskedPhone, readPhones } from '../answers/phones/read.ts'
import { verdictsOf } from '../answers/shared/verdicts.ts'
import type { View } from '../answers/shared/view.ts'
import type { Day } from '../model/day.ts'
import { Fault } from '../model/fault.ts'
import { parseParameter } from '../model/parameters.ts'
import { readQuestion } from '../model/read-question.ts'
import type { Tables } from '../model/tables.ts'
import type { Given } from './inputs.ts'
import { type Requirement, refuseOtherPlans, requiredExit, withinMaxExit, worstExit } from './require.ts'
import { render } from './views.ts'

type Phones = Extract<Given, { readonly phones: unknown }>

type Asking = {
  readonly asOf: Day
  readonly format: string
  readonly tables: Tables
  readonly requirements: readonly Requirement[]
  readonly view: View
}

const refuseOther = (phones: readonly AskedPhone[], why: View['why'], requirements: readonly Requirement[]): void => {
  const asked = phones.flatMap(({ question }) => question.plans)
  refuseOtherPlans([...new Set(asked)], why, [])
  for (const { question } of phones) refuseOtherPlans(question.plans, 'none', requirements)
}

/** Answers a question about several phones. Throws a Fault for a question that is about one phone only. */
export const answerPhones = async (
  name: AnswerName,
  { phones: given, file, maxTotal }: Phones,
  { asOf, format, tables, requirements, view }: Asking,
): Promise<{ readonly text: string; readonly exitCode: number }> => {
  if (!isAboutPhones(name)) throw new Fault('one-phone-only', { at: file, other: name })
  const phones = readPhones(given, file, ({ name: called, inputs }) => ({
    name: called,
    question: readQuestion(inputs, name, tables, asOf),
  }))
  refuseOther(phones, view.why, requirements)
  const options = { why: view.why !== 'none', maxTotal: parseParameter('maxTotal', maxTotal, '--max-total') }
  const document = phoneAnswers[name](tables, phones, asOf, options)
  const text = await render(`${name}-phones`, format, document as never, view)
  const required = document.phones.map(phone => requiredExit(requirements, verdictsOf(phone)))
  return { text, exitCode: worstExit([...required, withinMaxExit(document)]) }
}
