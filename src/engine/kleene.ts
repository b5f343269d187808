/** Kleene's three values: `unknown` is neither, and nothing turns it into one of them by default. */
export type Truth = 'yes' | 'no' | 'unknown'

/** No if anything comes to no, else unknown if anything is unknown, else yes; nothing is looked at behind the first no. */
export const allOf = <Item>(items: readonly Item[], of: (item: Item) => Truth): Truth => {
  let state: Truth = 'yes'
  for (const item of items) {
    const one = of(item)
    if (one === 'no') return 'no'
    if (one === 'unknown') state = 'unknown'
  }
  return state
}

/** Yes if anything comes to yes, else unknown if anything is unknown, else no; nothing is looked at behind the first yes. */
export const anyOf = <Item>(items: readonly Item[], of: (item: Item) => Truth): Truth => {
  let state: Truth = 'no'
  for (const item of items) {
    const one = of(item)
    if (one === 'yes') return 'yes'
    if (one === 'unknown') state = 'unknown'
  }
  return state
}

/** The value to which all come, or unknown. Nothing at all: unknown. */
export const agreedOf = <Item>(items: readonly Item[], of: (item: Item) => Truth): Truth => {
  let shared: Truth | null = null
  for (const item of items) {
    const one = of(item)
    if (one === 'unknown' || (shared !== null && one !== shared)) return 'unknown'
    shared = one
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
