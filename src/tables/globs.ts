/*
 * Patterns of file names as shells have them, for a path that the shell has not replaced by the files: `*` and `?` are
 * for characters of one name, `**` for folders at any depth, `[ab]` for one of some characters, `{a,b}` for one of some
 * words.
 */

/** Whether a path, or one name of it, contains the characters of a pattern. */
export const isGlob = (path: string): boolean => /[*?[{]/.test(path)

/** The patterns without braces that a pattern stands for: `a.md` and `a.html` for `a.{md,html}`. */
export const unbraced = (pattern: string): readonly string[] => {
  const [whole, before, words, after] = /(.*?)\{([^{}]*)\}(.*)/s.exec(pattern) ?? []
  return whole === undefined ? [pattern] : words!.split(',').flatMap(word => unbraced(`${before}${word}${after}`))
}

/** One of the characters in brackets: `[a-z]`, or none of them: `[!a-z]`. */
const charactersOf = (brackets: string): string => {
  const [, isNot, characters] = /\[(!?)(.*)\]/su.exec(brackets)!
  const ranges = characters!.replace(/(.)-(.)|(.)/gsu, (_, from, to, one) => {
    const escaped = (character: string) => `\\u{${character.codePointAt(0)!.toString(16)}}`
    if (one !== undefined) return escaped(one)
    return from <= to ? `${escaped(from)}-${escaped(to)}` : escaped(from) + escaped(to)
  })
  return `[${isNot ? '^' : ''}${ranges}]`
}

const sourceOf = (part: string): string => {
  if (part === '*') return '.*'
  if (part === '?') return '.'
  return part.startsWith('[') && part.length > 1 ? charactersOf(part) : part.replace(/[.+^${}()|[\]\\]/, '\\$&')
}

/** The names that one name of a pattern without braces stands for. */
export const namePattern = (name: string): RegExp => {
  const parts = name.match(/\[!?[^[\]]+\]|./gsu) ?? []
  return new RegExp(`^${parts.map(sourceOf).join('')}$`, 'u')
}
