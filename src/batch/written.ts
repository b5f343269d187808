/*
 * What `JSON.parse` loses of a record: the text of its `id`, in which a number may be too long for a double, and a key
 * that is given twice.
 */

/** The text of a record's `id`, null where it has none, the first key that is given twice outside an `id`, and the most levels of lists and objects. */
export type Written = { readonly id: string | null; readonly repeated: string | null; readonly depth: number }

/** Strings and the signs of JSON; numbers, words and white space are between them. */
const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/g

/** An object or a list that is not closed yet; a list has no keys. */
type Open = { readonly keys: Set<string> | null }

const keyIn = (text: string): string => (text.includes('\\') ? (JSON.parse(text) as string) : text.slice(1, -1))

/** Reads a line that holds one object of valid JSON. */
export const writtenIn = (line: string): Written => {
  const open: Open[] = []
  let [before, repeated, idFrom, idTo] = ['', null as string | null, -1, -1]
  let depth = 0
  for (const { 0: token, index } of line.matchAll(tokens)) {
    const isInId = idFrom >= 0 && idTo < 0
    const keys = open.at(-1)?.keys
    const isKey = token[0] === '"' && keys && (before === '{' || before === ',')
    if (isInId && open.length === 1 && (token === ',' || token === '}')) idTo = index
    if (isKey && !(isInId && idTo < 0)) {
      const key = keyIn(token)
      if (keys.has(key)) repeated ??= key
      keys.add(key)
      if (open.length === 1 && key === 'id') [idFrom, idTo] = [line.indexOf(':', index + token.length) + 1, -1]
    }
    if (token === '{') open.push({ keys: new Set() })
    else if (token === '[') open.push({ keys: null })
    else if (token === '}' || token === ']') open.pop()
    depth = Math.max(depth, open.length)
    before = token
  }
  return { id: idFrom < 0 ? null : line.slice(idFrom, idTo).trim(), repeated, depth }
}
