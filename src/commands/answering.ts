import type { AnswerName } from '../answers/list.ts'
import type { MakeDocument } from '../answers/shared/answer.ts'
import { verdictsOf } from '../answers/shared/verdicts.ts'
import { readQuestion } from '../model/read-question.ts'
import { plansOf } from '../model/tables.ts'
import type { Command } from './command.ts'
import { inputsOf } from './inputs.ts'
import { withPlanWords } from './plan-view.ts'
import { parseRequirement, refuseOtherPlans, requiredExit, withinMaxExit, worstExit } from './require.ts'
import { type Documents, render } from './views.ts'

/** Makes the command of a question: it reads the question, asks for the document and prints it in a format. */
export const answering =
  <Name extends AnswerName>(name: Name, answer: MakeDocument<Documents[Name]>): Command =>
  async call => {
    const { args, io, asOf, format, view } = call
    const tables = await call.tables()
    const requirements = (args.values.require ?? []).map(required => parseRequirement(required, tables))
    if (args.values.facts?.[0] === '-') await (await import('./waiting.ts')).sayWaiting(call, 'facts')
    const given = await inputsOf(args, name, io.stdin)
    if ('phones' in given)
      return (await import('./phones.ts')).answerPhones(name, given, {
        asOf,
        format,
        tables,
        requirements,
        view: withPlanWords(view, tables, plansOf(tables)),
      })
    const question = readQuestion(given.inputs, name, tables, asOf)
    refuseOtherPlans(question.plans, view.why, requirements)
    const document = answer(tables, question, asOf, view.why !== 'none')
    const isScreen = (format === 'table' || format === 'markdown') && !view.isFull && !view.isQuiet
    const asides = isScreen
      ? (await import('./asides.ts')).asidesOf({ name, args, tables, question, asOf }, document, answer)
      : undefined
    const shown = { ...withPlanWords(view, tables, question.plans), ...(asides && { asides }) }
    const text = await render(name, format, document, shown)
    return { text, exitCode: worstExit([requiredExit(requirements, verdictsOf(document)), withinMaxExit(document)]) }
  }
