import type { Text } from '../model/edition.ts'
import { fill } from '../text/text.ts'
import { displayWidth } from '../view/wrap.ts'
import type { Call } from './command.ts'

/** Hears how far something is: so many of so many. */
type Progress = (done: number, total: number) => void

/**
 * Shows `text` with its `{percent}` on standard error, on one line that is wiped at the end. Shows nothing where standard
 * error is no terminal, and nothing under `--quiet`.
 */
export const progressOn = ({ given, io: { stderr }, view: { language } }: Call, text: Text): Progress => {
  if (given.switches.quiet || stderr.isTTY !== true) return () => {}
  let shown = ''
  const wiped = () => `\r${' '.repeat(displayWidth(shown))}\r`
  return (done, total) => {
    const percent = String(Math.floor((100 * done) / total))
    const now = done === total ? '' : fill(text, { percent })[language]
    if (now !== shown) stderr.write(wiped() + now, () => {})
    shown = now
  }
}
