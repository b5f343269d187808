type WithVerdicts = {
  readonly plan?: string
  readonly verdict?: string | null
  readonly plans?: readonly { readonly id?: string; readonly plan?: string; readonly verdict?: string | null }[]
}

/** The verdicts of a document by plan; a plan without a verdict is absent. */
export const verdictsOf = ({ plan, verdict, plans = [] }: WithVerdicts): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...plans, { plan, verdict }].flatMap(shown => {
      const name = 'id' in shown ? shown.id : shown.plan
      return name === undefined || shown.verdict === undefined || shown.verdict === null ? [] : [[name, shown.verdict]]
    }),
  )
