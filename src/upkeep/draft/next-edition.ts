import type { Day } from '../../model/day.ts'

const entry = (key: string): RegExp => new RegExp(`^${key}:[ \\t]*([^#\\n]*?)([ \\t]+#.*)?$`, 'm')

/** Puts a value in the place of that of a key at the start of a line; a comment after it stays. */
const withValue = (text: string, key: string, value: string): string =>
  text.replace(entry(key), (_, __, comment = '') => `${key}: ${value}${comment}`)

/** Takes out the items of the list `confirmed`, which may be below the key. */
const withoutLooks = (text: string): string => text.replace(/^confirmed:.*\n(?:[ \t-].*\n)*/m, 'confirmed: []\n')

/**
 * The text of the next edition of a plan: that of the newest, looked at on a day, not said to be valid from any day, and
 * confirmed by nobody. Everything else stays, comments too.
 */
export const nextEdition = (newest: string, observed: Day): string => {
  const text = newest.replaceAll('\r\n', '\n')
  const ended = text.endsWith('\n') ? text : `${text}\n`
  return withoutLooks(withValue(withValue(ended, 'observed', observed), 'effective', 'null'))
}
