import { Fault } from '../model/fault.ts'
import type { Command } from './command.ts'
import { bashScript } from './completion/bash.ts'
import { fishScript } from './completion/fish.ts'
import { offered } from './completion/offered.ts'
import { zshScript } from './completion/zsh.ts'

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript }
const known = Object.keys(scripts)

const isShell = (word: string): word is keyof typeof scripts => known.includes(word)

/** Prints the script that completes command lines in a shell. It starts no program when it is used. */
export const command: Command = async ({ args, tables, registry, view: { language } }) => {
  const [shell, ...more] = args.words
  if (shell === undefined) throw new Fault('missing-word', { at: 'mio-warranty completion', other: 'SHELL', known })
  if (!isShell(shell)) throw new Fault('unknown-value', { at: 'completion', given: shell, known })
  if (more.length > 0) throw new Fault('unexpected-argument', { given: more.join(' '), other: 'no more words' })
  const { schemaListDocument } = await import('../upkeep/schemas/list.ts')
  const { schemas } = schemaListDocument()
  return { text: scripts[shell](offered(registry, { tables: await tables(), language, schemas })) }
}
