import type { Day } from '../model/day.ts'
import { parseFullDay } from '../model/facts.ts'
import { exit, Fault } from '../model/fault.ts'
import { fill } from '../model/message.ts'
import { checkedPlan, plansOf, type Tables } from '../model/tables.ts'
import type { Text } from '../model/text.ts'
import { diffDocument } from '../upkeep/diff/document.ts'
import type { Progress } from '../upkeep/diff/impact.ts'
import { words } from '../upkeep/diff/words.ts'
import { displayWidth } from '../view/wrap.ts'
import type { Arguments, Call, Command } from './command.ts'
import { withPlanWords } from './plan-view.ts'
import { render } from './views.ts'

/**
 * Prints `text` with its `{percent}` on one line of standard error and clears the line at the end. Prints nothing with
 * `--quiet` and when standard error is not a terminal.
 */
export const progressOn = ({ args, io: { stderr }, view: { language } }: Call, text: Text): Progress => {
  if (args.switches.quiet || stderr.isTTY !== true) return () => {}
  let shown = ''
  const cleared = () => `\r${' '.repeat(displayWidth(shown))}\r`
  return (done, total) => {
    const percent = String(Math.floor((100 * done) / total))
    const now = done === total ? '' : fill(text, { percent })[language]
    if (now !== shown) stderr.write(cleared() + now, () => {})
    shown = now
  }
}

const daysIn = ({ words }: Arguments, today: Day): readonly [Day, Day] => {
  const [first, second, ...more] = words.map(word => parseFullDay(word, today, 'diff'))
  if (first === undefined || second === undefined) throw new Fault('missing-days', { at: 'diff' })
  if (more.length > 0)
    throw new Fault('unexpected-argument', { given: words.slice(2).join(' '), other: 'no more words' })
  return [first, second]
}

const plansIn = ({ values }: Arguments, tables: Tables): readonly string[] => {
  const asked = values.plan?.[0]
  return asked === undefined ? plansOf(tables) : [checkedPlan(asked, tables)]
}

/** Lists what changed in the tables between two days. */
export const command: Command = async call => {
  const { args, asOf, format, tables: load, view } = call
  const days = daysIn(args, asOf)
  const tables = await load()
  const progress = args.switches.impact ? progressOn(call, words.progress) : null
  const document = diffDocument(tables, plansIn(args, tables), days, asOf, progress)
  const text = await render('diff', format, document, withPlanWords(view, tables, plansIn(args, tables)))
  const differs = document.changes.length > 0
  return { text, exitCode: args.switches.exitCode && differs ? exit.doesNotHold : exit.answered }
}
