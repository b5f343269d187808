/** What can settle a verdict that is open: facts not told, the reading of an open clause, or nothing that a source says. */
export const unsettledWays = ['facts', 'readings', 'nothing'] as const
export type Unsettled = (typeof unsettledWays)[number]

/** An answer of `covers`, as far as it says what is open. */
type Answered = {
  readonly verdict: string
  readonly needs: readonly unknown[]
  readonly readings: readonly unknown[]
}

/** What can settle a verdict of `covers`; null where it is settled. */
export const settledBy = ({ verdict, needs, readings }: Answered): Unsettled | null => {
  if (verdict !== 'conditional') return null
  if (needs.length > 0) return 'facts'
  return readings.length > 0 ? 'readings' : 'nothing'
}
