/** The highest price of a repair that is tried, in yen. */
const HIGHEST = 100_000_000

/**
 * The smallest whole price in yen that passes; null where none does. `passes` must hold for every price above one that
 * passes.
 */
export const leastPrice = (passes: (yen: number) => boolean): number | null => {
  if (!passes(HIGHEST)) return null
  let [failing, passing] = [-1, HIGHEST]
  while (passing - failing > 1) {
    const middle = Math.floor((failing + passing) / 2)
    if (passes(middle)) passing = middle
    else failing = middle
  }
  return passing
}
