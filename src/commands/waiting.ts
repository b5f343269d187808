import { isatty } from 'node:tty'
import { waitingTexts } from '../text/text.ts'
import type { Call } from './command.ts'
import { print } from './print.ts'

/** Says on standard error what is waited for, where standard input is a terminal. Says nothing with `--quiet`. */
export const sayWaiting = async (
  { args, io, view: { language } }: Call,
  what: keyof typeof waitingTexts,
): Promise<void> => {
  if (args.switches.quiet || !isatty(io.stdin)) return
  await print(io.stderr, `${waitingTexts[what][language]}\n`)
}
