/*
 * Patterns of file names as shells have them, for a path that the shell has not replaced by the files: `*` and `?` are
 * for characters of one name, `**` for folders at any depth, `[ab]` for one of some characters, `{a,b}` for one of some
 * words. No pattern takes long: each part is compared with each character of a name once at most, and braces stand for
 * 1,000 patterns at most.
 */

/** Whether a path, or one name of it, contains the characters of a pattern. */
export const isGlob = (path: string): boolean => /[*?[{]/.test(path)

/** The most patterns that the braces of one pattern may stand for. */
const MOST = 1000

/** A pattern in three parts around the first braces that contain no others: before, the words in them, after. */
const aroundBraces = (pattern: string): readonly [string, readonly string[], string] | undefined => {
  const end = pattern.indexOf('}', pattern.indexOf('{'))
  const start = pattern.lastIndexOf('{', end)
  if (start < 0 || end < start) return undefined
  return [pattern.slice(0, start), pattern.slice(start + 1, end).split(','), pattern.slice(end + 1)]
}

/**
 * The patterns without braces that a pattern stands for: `a.md` and `a.html` for `a.{md,html}`. Undefined where they are
 * more than 1,000.
 */
export const unbraced = (pattern: string): readonly string[] | undefined => {
  const found: string[] = []
  const left = [pattern]
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    const parts = aroundBraces(one)
    if (parts === undefined) found.push(one)
    else left.push(...parts[1].map(word => parts[0] + word + parts[2]).reverse())
    if (found.length + left.length > MOST) return undefined
  }
  return found
}

/** What a part of a pattern stands for: any number of characters, or one of those for which a test is true. */
type Part = '*' | ((character: string) => boolean)

/** One of the characters in brackets: `[a-z]`, or none of them: `[!a-z]`. A range in the wrong order stands for its ends. */
const inBrackets = (brackets: string): Part => {
  const isNot = brackets.startsWith('[!')
  const ranges = [...brackets.slice(isNot ? 2 : 1, -1).matchAll(/(.)-(.)|./gsu)]
  const isOf = (character: string) =>
    ranges.some(([whole, from, to]) => {
      if (from === undefined || to === undefined) return character === whole
      return character === from || character === to || (isUpTo(from, character) && isUpTo(character, to))
    })
  return character => isOf(character) !== isNot
}

const isUpTo = (a: string, b: string): boolean => a.codePointAt(0)! <= b.codePointAt(0)!

const partOf = (part: string): Part => {
  if (part.startsWith('*')) return '*'
  if (part === '?') return () => true
  return part.startsWith('[') && part.length > 1 ? inBrackets(part) : character => character === part
}

/** Whether a name is one of those that one name of a pattern without braces stands for. */
export const nameMatcher = (pattern: string): ((name: string) => boolean) => {
  const parts = (pattern.match(/\*+|\[!?[^[\]]+\]|./gsu) ?? []).map(partOf)
  /** The numbers of parts that may be matched so far, with those that a `*` without characters leads to. */
  const withEmpty = (matched: readonly number[]) => [
    ...new Set(matched.flatMap(count => (parts[count] === '*' ? [count, count + 1] : [count]))),
  ]
  return name => {
    let matched = withEmpty([0])
    for (const character of name)
      matched = withEmpty(
        matched.flatMap(count => {
          const part = parts[count]
          if (part === '*') return [count]
          return part?.(character) ? [count + 1] : []
        }),
      )
    return matched.includes(parts.length)
  }
}
