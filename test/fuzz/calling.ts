import { mkdirSync, openSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { folder, type Ran, run } from '../commands/run.ts'
import { type Outcome, outcomeOf } from './outcome.ts'

/*
 * Calls of the program with the files of a document.
 */

/** What is tried: a name for a report, and the call. */
export type Document = { readonly shown: string; readonly outcome: () => Promise<Outcome> }

type Files = Readonly<Record<string, string | Uint8Array>>

const empty = openSync('/dev/null', 'r')

/** A folder whose files are written anew for each document. Changed words cannot lead out of it into a folder of others. */
export const desk = (): string => {
  const path = join(folder(), 'a', 'b', 'c', 'd')
  mkdirSync(path, { recursive: true })
  return path
}

/** The start of a text on one line. */
const shortened = (text: string): string => (text.length > 3_000 ? `${text.slice(0, 3_000)}…` : text)

const shownOf = (argv: readonly string[], files: Files): string =>
  [
    JSON.stringify(argv),
    ...Object.entries(files).map(([name, text]) => `${name}: ${shortened(Buffer.from(text).toString())}`),
  ].join('\n')

/** Help is text, and `batch` prints a document a line. */
const isOther = (word: string): boolean =>
  word === '--help' || word === 'help' || word === 'batch' || /^-\w*h/.test(word)

/** Whether the call must print one document of JSON. */
const asksJson = (argv: readonly string[]): boolean => argv.includes('--json') && !argv.some(isOther)

type Setting = { readonly env?: Readonly<Record<string, string>>; readonly kept?: Files }

/** A call of the program in a folder. The report names the files, but for those that are always the same (`kept`). */
export const callIn = (
  cwd: string,
  argv: readonly string[],
  files: Files,
  { env = {}, kept = {} }: Setting = {},
  judge: (ran: Ran) => Outcome = ran => outcomeOf(ran, asksJson(argv)),
): Document => ({
  shown: shownOf(argv, files),
  outcome: async () => {
    for (const [name, content] of Object.entries({ ...kept, ...files })) {
      mkdirSync(dirname(join(cwd, name)), { recursive: true })
      writeFileSync(join(cwd, name), content)
    }
    return judge(await run(argv, { cwd, env, descriptor: empty }))
  },
})
