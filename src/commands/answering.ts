import type { Answer, AnswerName, DocumentOf } from '../documents/answers.ts'
import { verdictsOf } from '../documents/verdicts.ts'
import { exit, Fault } from '../model/fault.ts'
import { type Question, readQuestion } from '../model/question.ts'
import { render } from '../output/formats.ts'
import type { View } from '../output/view.ts'
import type { Command } from './command.ts'
import { toldIn } from './gather.ts'
import { parseRequirement, refuseOthers, requiredExit } from './require.ts'

/** The exit code beside that of `--require`, from the document and what was asked. */
type ExitOf<Name extends AnswerName> = (document: DocumentOf<Name>, question: Question) => number

/** The reasons of a plan that is not asked about are none of the answer. */
const refuseOther = (why: View['why'], { plans }: Question): void => {
  if (typeof why === 'object' && !plans.includes(why.plan))
    throw new Fault('not-together', { at: `--why=${why.plan}`, other: `--plan ${plans.join()}` })
}

/** The command of a question: gathers it, has it answered, shows the document. */
export const answering =
  <Name extends AnswerName>(
    name: Name,
    answer: Answer<DocumentOf<Name>>,
    exitOf: ExitOf<Name> = () => exit.answered,
  ): Command =>
  async ({ given, asOf, format, tables: load, view }) => {
    const tables = await load()
    const requirements = (given.values.require ?? []).map(one => parseRequirement(one, tables))
    const question = readQuestion(await toldIn(given, name), name, tables, asOf)
    refuseOther(view.why, question)
    refuseOthers(requirements, question.plans)
    const document = answer(tables, question, asOf, view.why !== 'none')
    const names = [...new Set(tables.editions.map(({ edition }) => edition.name.ja))]
    const text = await render(name, format, document, { ...view, names })
    const codes = [requiredExit(requirements, verdictsOf(document)), exitOf(document, question)]
    return { text, exitCode: codes.includes(exit.doesNotHold) ? exit.doesNotHold : Math.max(...codes) }
  }
