/** Whole yen, or another whole number of months, claims or devices, from `min` to `max`; equal when exact, `max` null where no source bounds it. */
export type Range = { readonly min: number; readonly max: number | null }

/** What no source bounds: at least nothing, at most nobody knows. */
export const unbounded: Range = { min: 0, max: null }

export const exactly = (number: number): Range => ({ min: number, max: number })

/** The smallest range that holds all of them; none gives null. */
export const span = (ranges: readonly Range[]): Range | null => {
  if (ranges.length === 0) return null
  const highest = ranges.map(range => range.max)
  return {
    min: Math.min(...ranges.map(range => range.min)),
    max: highest.includes(null) ? null : Math.max(...(highest as number[])),
  }
}

/** All of them added up; none gives 0. */
export const sum = (ranges: readonly Range[]): Range => ({
  min: ranges.reduce((total, range) => total + range.min, 0),
  max: ranges.reduce<number | null>((total, { max }) => (total === null || max === null ? null : total + max), 0),
})

/** So many of something at so much each. */
export const times = (quantity: Range, unit: Range): Range => ({
  min: quantity.min * unit.min,
  max:
    quantity.max === 0 || unit.max === 0
      ? 0
      : quantity.max === null || unit.max === null
        ? null
        : quantity.max * unit.max,
})

export const isExact = ({ min, max }: Range): boolean => min === max
