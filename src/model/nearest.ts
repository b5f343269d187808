import { distance } from 'fastest-levenshtein'

const LONGEST = 100 // characters; comparing longer words is slow, and nobody types them by mistake
const SHORTEST_START = 3 // characters; too many words begin with fewer

const bare = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^\p{Dash}+/u, '')

const farthest = (typed: string, word: string): number =>
  Math.max(1, Math.floor(Math.max(typed.length, word.length) * 0.4))

/** Whether two neighbouring letters are swapped: a common mistake that the distance counts as two edits. */
const isSwapped = (typed: string, word: string): boolean => {
  let at = 0
  while (at < typed.length && typed[at] === word[at]) at++
  const swapped = typed.slice(0, at) + typed.slice(at + 1, at + 2) + typed.slice(at, at + 1) + typed.slice(at + 2)
  return at < typed.length && swapped === word
}

/** The number of edits from the typed word to a known word; infinite when it is too far. The start of a word is never too far. */
const edits = (typed: string, word: string): number => {
  const count = isSwapped(typed, word) ? 1 : distance(typed, word)
  const isStart = typed.length >= SHORTEST_START && word.startsWith(typed)
  return isStart || count <= farthest(typed, word) ? count : Number.POSITIVE_INFINITY
}

/**
 * The known word that was probably meant; null when none is near. Ignores letter case, full or half width and leading
 * dashes. Of equally near words it returns the first.
 */
export const nearest = (word: string, known: readonly string[]): string | null => {
  const typed = bare(word)
  if (word.length > LONGEST || typed === '') return null
  const counts = known.map(candidate => edits(typed, bare(candidate)))
  const least = Math.min(...counts)
  return Number.isFinite(least) ? known[counts.indexOf(least)]! : null
}
