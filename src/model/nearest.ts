import { distance } from 'fastest-levenshtein'

const LONGEST = 100 // characters; nobody mistypes a longer word, and comparing it would take its time
const SHORTEST_START = 3 // characters; fewer are the start of too many words

const bare = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^\p{Dash}+/u, '')

const farthest = (typed: string, word: string): number =>
  Math.max(1, Math.floor(Math.max(typed.length, word.length) * 0.4))

/** Two neighbours changed places: the commonest slip, though it takes two edits. */
const isSwapped = (typed: string, word: string): boolean => {
  let at = 0
  while (at < typed.length && typed[at] === word[at]) at++
  const swapped = typed.slice(0, at) + typed.slice(at + 1, at + 2) + typed.slice(at, at + 1) + typed.slice(at + 2)
  return at < typed.length && swapped === word
}

/** Edits from what was typed to a word; infinite when it cannot have been meant. The start of a word always can. */
const edits = (typed: string, word: string): number => {
  const count = isSwapped(typed, word) ? 1 : distance(typed, word)
  const isStart = typed.length >= SHORTEST_START && word.startsWith(typed)
  return isStart || count <= farthest(typed, word) ? count : Number.POSITIVE_INFINITY
}

/**
 * The known word that was probably meant, as it is known; null when none is near. Letter case, full or half width and
 * leading dashes do not count; of equally near words the first is taken.
 */
export const nearest = (word: string, known: readonly string[]): string | null => {
  const typed = bare(word)
  if (word.length > LONGEST || typed === '') return null
  const counts = known.map(candidate => edits(typed, bare(candidate)))
  const least = Math.min(...counts)
  return Number.isFinite(least) ? known[counts.indexOf(least)]! : null
}
