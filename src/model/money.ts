/** Whole yen from `min` to `max`; equal when exact, `max` null where no source bounds it. */
export type Range = { readonly min: number; readonly max: number | null }

/** The smallest range that holds all of them; none gives null. */
export const span = (ranges: readonly Range[]): Range | null => {
  if (ranges.length === 0) return null
  const highest = ranges.map(range => range.max)
  return {
    min: Math.min(...ranges.map(range => range.min)),
    max: highest.includes(null) ? null : Math.max(...(highest as number[])),
  }
}
