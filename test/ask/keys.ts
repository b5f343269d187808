import { PassThrough, Writable } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import type { Terminal } from '../../src/commands/command.ts'

/* A terminal in the process of the tests, on which keys are pressed when a text has appeared. */

/** What is typed once a text has appeared. */
export type Press = readonly [seen: string, keys: string]

export const [enter, down, back, interrupt, end] = ['\r', '\u001b[B', '\u001b', '\u0003', '\u0004'] as const

const unbroken = (text: string): string => stripVTControlCharacters(text).replace(/[\s|│]/g, '')

/** A terminal of 80 columns, and what it showed. */
export const typing = (presses: readonly Press[]): { readonly terminal: Terminal; readonly shown: () => string } => {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input })
  let [all, from, turn] = ['', 0, 0]
  const output = new Writable({
    decodeStrings: false,
    write: (text, _, done) => {
      all += String(text)
      const next = presses[turn]
      if (next && unbroken(all.slice(from)).includes(unbroken(next[0]))) {
        from = all.length
        turn++
        setTimeout(() => input.write(next[1]), 20) // the prompt is drawn before it reads keys
      }
      done()
    },
  })
  Object.assign(output, { isTTY: true, columns: 80, rows: 50 })
  return { terminal: { input, output } as unknown as Terminal, shown: () => stripVTControlCharacters(all) }
}
