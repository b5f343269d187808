/** The highest price of a repair that is tried, in yen. */
const HIGHEST = 100_000_000

/** Prices are tried at this distance from the first, then at twice, four times, … so far, until one passes. */
const FIRST_STEP = 1_000

/**
 * The smallest whole price in yen, from `first` on, that passes; null where none does. `passes` must hold for every price
 * above one that passes.
 */
export const leastPrice = (passes: (yen: number) => boolean, first = 0): number | null => {
  if (!passes(HIGHEST)) return null
  let [failing, passing] = [first, first]
  for (let step = FIRST_STEP; !passes(passing); step *= 2)
    [failing, passing] = [passing, Math.min(passing + step, HIGHEST)]
  while (passing - failing > 1) {
    const middle = Math.floor((failing + passing) / 2)
    if (passes(middle)) passing = middle
    else failing = middle
  }
  return passing
}
