import { exit, Fault } from '../model/fault.ts'
import { parsePercent } from '../model/parameters.ts'
import { testDocument } from '../upkeep/cases/document.ts'
import { faultWords } from '../view/error.ts'
import type { Command } from './command.ts'
import { repositoryPaths } from './places.ts'
import { render } from './views.ts'
import { sayWaiting } from './waiting.ts'

/** Runs the cases in files and folders; reports those that fail, and with `--coverage` what no case reaches. */
export const command: Command = async call => {
  const { args, io, asOf, format, tables, view } = call
  if (args.words.length === 0)
    throw new Fault('missing-value', { at: 'mio-warranty test', like: 'mio-warranty test ', other: 'test/cases' })
  const asked = args.values.threshold?.[0]
  const threshold = asked === undefined ? null : parsePercent(asked, '--threshold')
  const [{ readCases }, { runCases }, { schemaNamedBy }] = await Promise.all([
    import('../upkeep/cases/cases.ts'),
    import('../upkeep/cases/decide.ts'),
    import('../upkeep/schemas/list.ts'),
  ])
  if (args.words.includes('-')) await sayWaiting(call, 'cases')
  const cases = readCases(args.words, io.stdin)
  const run = runCases(
    cases,
    await tables(),
    { words: faultWords, schemaOf: schemaNamedBy },
    args.switches.coverage === true || threshold !== null,
  )
  const { failed } = testDocument(run).cases
  const isBelow = threshold !== null && run.coverage!.percent < threshold
  return {
    text: await render('test', format, { run, asOf, threshold }, { ...view, pathIn: repositoryPaths() }),
    exitCode: failed > 0 || isBelow ? exit.doesNotHold : exit.answered,
  }
}
