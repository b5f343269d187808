/** Kleene's three values: `unknown` is neither, and nothing turns it into one of them by default. */
export type Truth = 'yes' | 'no' | 'unknown'

/** No if any part is no, else unknown if any is unknown, else yes. */
export const all = (parts: readonly Truth[]): Truth =>
  parts.includes('no') ? 'no' : parts.includes('unknown') ? 'unknown' : 'yes'

/** Yes if any part is yes, else unknown if any is unknown, else no. */
export const any = (parts: readonly Truth[]): Truth =>
  parts.includes('yes') ? 'yes' : parts.includes('unknown') ? 'unknown' : 'no'

/** The opposite; unknown stays unknown. */
export const not = (part: Truth): Truth => (part === 'unknown' ? part : part === 'yes' ? 'no' : 'yes')

/** The value that all parts share, or unknown. No parts: unknown. */
export const agreed = (parts: readonly Truth[]): Truth =>
  parts.length > 0 && parts.every(part => part === parts[0]) ? parts[0]! : 'unknown'
