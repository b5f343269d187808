import type { Day } from '../model/day.ts'
import { parseFullDay } from '../model/facts.ts'
import { exit, Fault } from '../model/fault.ts'
import { planNamed, plansOf, type Tables } from '../model/tables.ts'
import { diffDocument } from '../upkeep/diff/document.ts'
import { words } from '../upkeep/diff/words.ts'
import type { Given } from './arguments.ts'
import type { Command } from './command.ts'
import { progressOn } from './progress.ts'
import { render } from './views.ts'

const daysIn = ({ words }: Given, today: Day): readonly [Day, Day] => {
  const [first, second, ...more] = words.map(word => parseFullDay(word, today, 'diff'))
  if (first === undefined || second === undefined) throw new Fault('missing-days', { at: 'diff' })
  if (more.length > 0) throw new Fault('unexpected-argument', { given: words.slice(2).join(' ') })
  return [first, second]
}

const plansIn = ({ values }: Given, tables: Tables): readonly string[] => {
  const asked = values.plan?.[0]
  if (asked === undefined) return plansOf(tables)
  const plan = planNamed(asked, tables)
  if (plan === null) throw new Fault('unknown-plan', { given: asked, known: plansOf(tables) })
  return [plan]
}

/** What the tables say otherwise on the second day than on the first. */
export const command: Command = async call => {
  const { given, asOf, format, tables: load, view } = call
  const days = daysIn(given, asOf)
  const tables = await load()
  const progress = given.switches.impact ? progressOn(call, words.progress) : null
  const document = diffDocument(tables, plansIn(given, tables), days, asOf, progress)
  const text = await render('diff', format, document, view)
  const differs = document.changes.length > 0
  return { text, exitCode: given.switches.exitCode && differs ? exit.doesNotHold : exit.answered }
}
