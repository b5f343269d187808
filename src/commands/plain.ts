import type { Arguments, CommandName, Flag } from './command.ts'
import { flagsOf, globalFlags } from './flags.ts'
import { specOf } from './list.ts'

/** The key of a flag: `boughtFrom` for `--bought-from`. */
const keyOf = ({ long }: Flag): string => long.slice(2).replace(/-[a-z]/g, part => part[1]!.toUpperCase())

/**
 * Reads a command line of the plainest form: a question, then flags by their whole names, each with a value that is no flag
 * or with none. Null for every other one, also where something is wrong: commander reads these. Most command lines are
 * plain, and commander takes a tenth of a start.
 */
export const readPlainly = (
  [name, ...words]: readonly string[],
  command: CommandName | undefined,
): Arguments | null => {
  if (command === undefined || name !== command || !specOf(command).asks) return null
  const values: Record<string, readonly string[]> = {}
  const switches: Record<string, boolean> = {}
  const flags = [...globalFlags, ...flagsOf(command)]
  for (let at = 0; at < words.length; at++) {
    const flag = flags.find(({ long }) => long === words[at])
    if (!flag || flag.long.startsWith('--no-') || flag.takes?.startsWith('[')) return null
    const key = keyOf(flag)
    if (!flag.takes) switches[key] = true
    else {
      const value = words[++at]
      if (!value || value.startsWith('-') || (values[key] && !flag.repeats)) return null
      values[key] = [...(values[key] ?? []), value]
    }
  }
  return { command, words: [], values, switches }
}
