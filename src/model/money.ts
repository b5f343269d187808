/** A range of whole yen, months, claims or devices. `min` and `max` are equal when the number is known; `max` is null when no source limits it. */
export type Range = { readonly min: number; readonly max: number | null }

/** A number that no source limits. */
export const unbounded: Range = { min: 0, max: null }

export const exactly = (number: number): Range => ({ min: number, max: number })

const widened = (a: Range, b: Range): Range => ({
  min: Math.min(a.min, b.min),
  max: a.max === null || b.max === null ? null : Math.max(a.max, b.max),
})

/** The smallest range that contains all ranges; null without any. */
export const span = ([first, ...others]: readonly Range[]): Range | null =>
  first === undefined ? null : others.reduce(widened, first)

/** The sum of two ranges. */
export const plus = (a: Range, b: Range): Range => ({
  min: a.min + b.min,
  max: a.max === null || b.max === null ? null : a.max + b.max,
})

/** The sum of ranges; 0 without any. */
export const sum = ([first = exactly(0), ...others]: readonly Range[]): Range => others.reduce(plus, first)

/** A quantity multiplied by a price. */
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
