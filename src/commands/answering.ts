import type { AnswerName } from '../answers/list.ts'
import type { MakeDocument } from '../answers/shared/answer.ts'
import { verdictsOf } from '../answers/shared/verdicts.ts'
import type { View } from '../answers/shared/view.ts'
import { exit, Fault } from '../model/fault.ts'
import type { Question } from '../model/question.ts'
import { readQuestion } from '../model/read-question.ts'
import type { Command } from './command.ts'
import { toldIn } from './gather.ts'
import { parseRequirement, requiredExit, withinMaxExit } from './require.ts'
import { type Documents, render } from './views.ts'

type Requirements = readonly ReturnType<typeof parseRequirement>[]

/** What is required of a plan that is not asked about never holds, and its reasons are none of the answer. */
const refuseOthers = ({ plans }: Question, why: View['why'], requirements: Requirements): void => {
  const wanted = [
    ...(typeof why === 'object' ? [{ plan: why.plan, at: `--why=${why.plan}` }] : []),
    ...requirements.map(({ plan, verdict }) => ({ plan, at: `--require ${plan}=${verdict}` })),
  ]
  const other = wanted.find(one => !plans.includes(one.plan))
  if (other) throw new Fault('not-together', { at: other.at, other: `--plan ${plans.join()}` })
}

/** The command of a question: gathers it, has it answered, shows the document. */
export const answering =
  <Name extends AnswerName>(name: Name, answer: MakeDocument<Documents[Name]>): Command =>
  async ({ given, io, asOf, format, tables: load, view }) => {
    const tables = await load()
    const requirements = (given.values.require ?? []).map(one => parseRequirement(one, tables))
    const question = readQuestion(await toldIn(given, name, io.stdin), name, tables, asOf)
    refuseOthers(question, view.why, requirements)
    const document = answer(tables, question, asOf, view.why !== 'none')
    const names = [...new Set(tables.editions.map(({ edition }) => edition.name.ja))]
    const text = await render(name, format, document, { ...view, names })
    const codes = [requiredExit(requirements, verdictsOf(document)), withinMaxExit(document)]
    return { text, exitCode: codes.includes(exit.doesNotHold) ? exit.doesNotHold : Math.max(...codes) }
  }
