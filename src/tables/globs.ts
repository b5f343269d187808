/*
 * Patterns of file names as shells have them, for a path that the shell has not replaced by the files: `*` and `?` are
 * for characters of one name, `**` for folders at any depth, `[ab]` for one of some characters, `{a,b}` for one of some
 * words. No pattern takes long: it has 4,096 characters at most, each part is compared with each character of a name once
 * at most, and braces stand for 1,000 patterns at most.
 */

/** Whether a path, or one name of it, contains the characters of a pattern. */
export const isGlob = (path: string): boolean => /[*?[{]/.test(path)

/** The most characters of a pattern: those of the longest path that Linux takes. */
export const LONGEST = 4096

/** The most patterns that the braces of one pattern may stand for. */
const MOST = 1000

/**
 * The patterns without braces that a pattern stands for: `a.md` and `a.html` for `a.{md,html}`. Undefined where they are
 * more than 1,000.
 */
export const unbraced = (pattern: string): readonly string[] | undefined => {
  const found: string[] = []
  const left = [pattern]
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    const match = /\{([^{}]*)\}/.exec(one)
    if (match === null) found.push(one)
    else {
      const [before, after] = [one.slice(0, match.index), one.slice(match.index + match[0].length)]
      for (const word of match[1]!.split(',').reverse()) left.push(before + word + after)
    }
    if (found.length > MOST) return undefined
  }
  return found
}

/** What a part of a pattern stands for: any number of characters, or one of those for which a test is true. */
type Part = '*' | ((character: string) => boolean)

const codeOf = (character: string): number => character.codePointAt(0)!

/** Whether a character is in a range. One in the wrong order stands for both of its ends, as in a shell. */
const isIn = (character: string, from: string, to: string): boolean => {
  const [code, low, high] = [codeOf(character), codeOf(from), codeOf(to)]
  return low <= high ? low <= code && code <= high : code === low || code === high
}

/** One of the characters in brackets: `[a-z]`, or none of them: `[!a-z]` or `[^a-z]`. */
const inBrackets = (brackets: string): Part => {
  const isNot = '!^'.includes(brackets[1]!)
  const ranges = [...brackets.slice(isNot ? 2 : 1, -1).matchAll(/(.)(?:-(.))?/gsu)]
  return character => ranges.some(([, from, to = from]) => isIn(character, from!, to!)) !== isNot
}

const partOf = (part: string): Part => {
  if (part[0] === '*') return '*'
  if (part === '?') return () => true
  return part[0] === '[' && part.length > 1 ? inBrackets(part) : character => character === part
}

/** Whether a name is one of those that one name of a pattern without braces stands for. */
export const nameMatcher = (pattern: string): ((name: string) => boolean) => {
  const parts = (pattern.match(/\[[!^]?(?:\][^[\]]*|[^[\]]+)\]|./gsu) ?? []).map(partOf)
  const least = parts.filter(part => part !== '*').length
  return name => {
    const characters = [...name]
    if (characters.length < least) return false
    let [count, at] = [0, 0] // how many parts and characters are matched
    let star = -1 // the last `*`
    let next = 0 // the first character behind those that it stands for
    while (at < characters.length) {
      const part = parts[count]
      if (part === '*') [star, next, count] = [count, at, count + 1]
      else if (part?.(characters[at]!)) [count, at] = [count + 1, at + 1]
      else if (star >= 0) {
        next += 1
        count = star + 1
        at = next
      } else return false
    }
    return parts.slice(count).every(part => part === '*')
  }
}
