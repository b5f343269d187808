/** The verdict of each plan that an answer speaks of, where it gives one. */
type Verdicts = Readonly<Record<string, string>>

type WithVerdicts = {
  readonly plan?: string
  readonly verdict?: string | null
  readonly plans?: readonly { readonly id: string; readonly verdict?: string | null }[]
}

/** The verdicts that a document holds, by plan. */
export const verdictsOf = ({ plan, verdict, plans = [] }: WithVerdicts): Verdicts =>
  Object.fromEntries(
    [...plans, ...(plan === undefined ? [] : [{ id: plan, verdict }])].flatMap(one =>
      one.verdict === undefined || one.verdict === null ? [] : [[one.id, one.verdict]],
    ),
  )
