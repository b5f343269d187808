import { exit, Fault } from '../model/fault.ts'
import { parsePercent } from '../model/parameters.ts'
import { testDocument } from '../upkeep/cases/document.ts'
import { faultWords } from '../view/error.ts'
import type { Command } from './command.ts'
import { render } from './views.ts'

/** Runs the cases of files and folders against the tables and says which of them fail, and what they leave untried. */
export const command: Command = async ({ given, io, asOf, format, tables, view }) => {
  if (given.words.length === 0) throw new Fault('missing-value', { at: 'mio-warranty test', other: 'test/cases' })
  const asked = given.values.threshold?.[0]
  const threshold = asked === undefined ? null : parsePercent(asked, '--threshold')
  const [{ readCases }, { runCases }] = await Promise.all([
    import('../upkeep/cases/cases.ts'),
    import('../upkeep/cases/decide.ts'),
  ])
  const cases = readCases(given.words, io.stdin)
  const run = runCases(cases, await tables(), faultWords, given.switches.coverage === true || threshold !== null)
  const { total, failed } = testDocument(run).cases
  const isBelow = threshold !== null && run.coverage!.percent < threshold
  return {
    text: await render('test', format, { run, asOf, threshold }, view),
    exitCode: failed > 0 || total === 0 || isBelow ? exit.doesNotHold : exit.answered,
  }
}
