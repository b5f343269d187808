/** Kleene's three values. `unknown` is neither yes nor no, and no default turns it into one of them. */
export type Truth = 'yes' | 'no' | 'unknown'

/** No if any item is no, else unknown if any is unknown, else yes. Stops at the first no. */
export const allOf = <Item>(items: readonly Item[], of: (item: Item) => Truth): Truth => {
  let state: Truth = 'yes'
  for (let index = 0; index < items.length; index += 1) {
    const value = of(items[index]!)
    if (value === 'no') return 'no'
    if (value === 'unknown') state = 'unknown'
  }
  return state
}

/** Yes if any item is yes, else unknown if any is unknown, else no. Stops at the first yes. */
export const anyOf = <Item>(items: readonly Item[], of: (item: Item) => Truth): Truth => {
  let state: Truth = 'no'
  for (let index = 0; index < items.length; index += 1) {
    const value = of(items[index]!)
    if (value === 'yes') return 'yes'
    if (value === 'unknown') state = 'unknown'
  }
  return state
}

/** The value that all items have, else unknown. Unknown for no items. */
export const agreedOf = <Item>(items: readonly Item[], of: (item: Item) => Truth): Truth => {
  let shared: Truth | null = null
  for (let index = 0; index < items.length; index += 1) {
    const value = of(items[index]!)
    if (shared !== null && value !== shared) return 'unknown'
    shared = value
  }
  return shared ?? 'unknown'
}

const itself = (part: Truth): Truth => part

/** No if any part is no, else unknown if any is unknown, else yes. */
export const all = (parts: readonly Truth[]): Truth => allOf(parts, itself)

/** The value that all parts share, or unknown. No parts: unknown. */
export const agreed = (parts: readonly Truth[]): Truth => agreedOf(parts, itself)

/** The opposite; unknown stays unknown. */
export const not = (part: Truth): Truth => (part === 'unknown' ? part : part === 'yes' ? 'no' : 'yes')
