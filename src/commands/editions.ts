import { Fault } from '../model/fault.ts'
import { PLAN_ID } from '../model/plan-id.ts'
import { checkedPlan, planNamed, plansOf } from '../model/tables.ts'
import { filesOf, tablesFolder } from '../tables/load.ts'
import { editionDocument, editionsDocument } from '../upkeep/editions/document.ts'
import type { Call, Command } from './command.ts'
import { writeFileBelow } from './deliver.ts'
import { dataOf } from './settings.ts'
import { formatsOf, render } from './views.ts'

const known = ['show', 'draft']

const missingPlan = (word: string, plans: readonly string[]): Fault =>
  new Fault('missing-word', { at: `editions ${word}`, other: 'PLAN', known: plans })

const show = async ({ asOf, format, tables: load, view }: Call, asked: string | undefined): Promise<string> => {
  const tables = await load()
  if (asked === undefined) throw missingPlan('show', plansOf(tables))
  return render('editions-show', format, editionDocument(tables, checkedPlan(asked, tables), asOf), view)
}

/** The plan with this name, where the tables can be loaded and have one; otherwise the name itself. */
const planMeant = async (asked: string, load: Call['tables']): Promise<string> => {
  const tables = await load().catch(() => null)
  return (tables && planNamed(asked, tables)) ?? asked
}

/** `--data FOLDER` as a command needs it to find the same tables. */
const dataFlag = (folder: string | undefined): string =>
  folder === undefined ? '' : ` --data ${/^[\w./-]+$/.test(folder) ? folder : `'${folder.replaceAll("'", "'\\''")}'`}`

/** Throws a Fault where the tables are those of an installed package: an update would delete what is written there. */
const refuseInstalled = (folder: string): void => {
  if (/[\\/]node_modules[\\/]/.test(folder)) throw new Fault('installed-tables', { at: folder })
}

/** Writes the draft of an edition into the folder of the tables; says what to do next. */
const draft = async (call: Call, asked: string | undefined): Promise<string> => {
  const { args, io, asOf, format, view } = call
  const { draftOf, plansIn } = await import('../upkeep/draft/document.ts')
  const folder = dataOf(args, io.env)
  if (folder === undefined) refuseInstalled(tablesFolder(io.here))
  const { files, root } = filesOf(io.here, folder)
  if (asked === undefined) throw missingPlan('draft', plansIn(files))
  const plan = await planMeant(asked, call.tables)
  if (!PLAN_ID.test(plan)) throw new Fault('bad-plan-id', { at: 'editions draft', given: asked, known: plansIn(files) })
  if (!formatsOf('editions-draft').includes(format))
    throw new Fault('format-unavailable', { at: '--format', given: format, known: formatsOf('editions-draft') })
  const request = { plan, files, root, observed: asOf, language: view.language, flags: dataFlag(folder) }
  const { document, written } = draftOf(request)
  for (const { path, text } of written)
    writeFileBelow(tablesFolder(io.here, folder), path, text, args.switches.force === true)
  return render('editions-draft', format, document, view)
}

/** Lists the editions; with `show` prints one edition with its figures, with `draft` writes the next one. */
export const command: Command = async call => {
  const { args, asOf, format, tables: load, view } = call
  const [word, asked, ...more] = args.words
  if (word !== undefined && !known.includes(word))
    throw new Fault('unknown-value', { at: 'editions', given: word, known })
  if (more.length > 0) throw new Fault('unexpected-argument', { given: more.join(' '), other: 'no more words' })
  if (word === 'show') return { text: await show(call, asked) }
  if (word === 'draft') return { text: await draft(call, asked) }
  return { text: await render('editions', format, editionsDocument(await load(), asOf), view) }
}
