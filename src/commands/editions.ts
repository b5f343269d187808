import { Fault } from '../model/fault.ts'
import { checkedPlan, plansOf } from '../model/tables.ts'
import { editionDocument, editionsDocument } from '../upkeep/editions/document.ts'
import type { Command } from './command.ts'
import { render } from './views.ts'

/** Lists the editions, or with `show` one edition with its figures. */
export const command: Command = async ({ args, asOf, format, tables: load, view }) => {
  const [word, asked, ...more] = args.words
  if (word !== undefined && word !== 'show')
    throw new Fault('unknown-value', { at: 'editions', given: word, known: ['show'] })
  if (more.length > 0) throw new Fault('unexpected-argument', { given: more.join(' ') })
  const tables = await load()
  if (word === undefined) return { text: await render('editions', format, editionsDocument(tables, asOf), view) }
  if (asked === undefined)
    throw new Fault('missing-word', { at: 'editions show', other: 'PLAN', known: plansOf(tables) })
  const document = editionDocument(tables, checkedPlan(asked, tables), asOf)
  return { text: await render('editions-show', format, document, view) }
}
