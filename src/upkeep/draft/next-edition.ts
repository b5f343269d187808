import type { Day } from '../../model/day.ts'
import { parseYaml } from '../../tables/yaml.ts'

const entry = (key: string): RegExp => new RegExp(`^(["']?)${key}\\1[ \\t]*:[ \\t]*([^#\\n]*?)([ \\t]+#.*)?$`, 'm')

/** Puts a value in the place of that of a key at the start of a line; a comment after it stays. */
const withValue = (text: string, key: string, value: string): string =>
  text.replace(entry(key), (_, _quote, _value, comment = '') => `${key}: ${value}${comment}`)

/** Takes out the items of the list `confirmed`, which may be below the key. */
const withoutLooks = (text: string): string =>
  text.replace(/^(["']?)confirmed\1[ \t]*:.*\n(?:[ \t-].*\n)*/m, 'confirmed: []\n')

/** A file in braces, as JSON is, has no lines to replace: it is written anew, and has no comments then. Null for other files. */
const inBraces = (text: string, observed: Day): string | null => {
  const parsed = parseYaml(new TextEncoder().encode(text), 'basis')
  if ('problems' in parsed || !/^(?:\s|#.*\n|---(?=\s))*\{/.test(text)) return null
  const edition = { ...(parsed.value as object), observed, effective: null, confirmed: [] }
  return `${JSON.stringify(edition, null, 2)}\n`
}

/**
 * The text of the next edition of a plan: that of the newest, looked at on a day, not said to be valid from any day, and
 * confirmed by nobody. Everything else stays, comments too.
 */
export const nextEdition = (newest: string, observed: Day): string => {
  const text = newest.replaceAll('\r\n', '\n')
  const anew = inBraces(text, observed)
  if (anew !== null) return anew
  const ended = text.endsWith('\n') ? text : `${text}\n`
  return withoutLooks(withValue(withValue(ended, 'observed', observed), 'effective', 'null'))
}
