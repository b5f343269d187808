import type { AnswerName } from '../answers/list.ts'
import type { MakeDocument } from '../answers/shared/answer.ts'
import { verdictsOf } from '../answers/shared/verdicts.ts'
import type { View } from '../answers/shared/view.ts'
import { exit, Fault } from '../model/fault.ts'
import type { Question } from '../model/question.ts'
import { readQuestion } from '../model/read-question.ts'
import type { Command } from './command.ts'
import { inputsOf } from './inputs.ts'
import { parseRequirement, requiredExit, withinMaxExit } from './require.ts'
import { type Documents, render } from './views.ts'

type Requirements = readonly ReturnType<typeof parseRequirement>[]

/** Throws a Fault when `--why` or `--require` names a plan that is not asked about. */
const refuseOtherPlans = ({ plans }: Question, why: View['why'], requirements: Requirements): void => {
  const wanted = [
    ...(typeof why === 'object' ? [{ plan: why.plan, at: `--why=${why.plan}` }] : []),
    ...requirements.map(({ plan, verdict }) => ({ plan, at: `--require ${plan}=${verdict}` })),
  ]
  const other = wanted.find(({ plan }) => !plans.includes(plan))
  if (other) throw new Fault('not-together', { at: other.at, other: `--plan ${plans.join()}` })
}

/** Makes the command of a question: it reads the question, asks for the document and prints it in a format. */
export const answering =
  <Name extends AnswerName>(name: Name, answer: MakeDocument<Documents[Name]>): Command =>
  async ({ args, io, asOf, format, tables: load, view }) => {
    const tables = await load()
    const requirements = (args.values.require ?? []).map(required => parseRequirement(required, tables))
    const question = readQuestion(await inputsOf(args, name, io.stdin), name, tables, asOf)
    refuseOtherPlans(question, view.why, requirements)
    const document = answer(tables, question, asOf, view.why !== 'none')
    const names = [...new Set(tables.editions.map(({ edition }) => edition.name.ja))]
    const text = await render(name, format, document, { ...view, names })
    const codes = [requiredExit(requirements, verdictsOf(document)), withinMaxExit(document)]
    return { text, exitCode: codes.includes(exit.doesNotHold) ? exit.doesNotHold : Math.max(...codes) }
  }
