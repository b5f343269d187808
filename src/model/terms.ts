/** Whether something holds; `conditional` when unknown facts or the reading of a clause decide. */
export type Verdict = 'yes' | 'no' | 'conditional'

/** What is done about a claim. */
export const remedies = ['repair', 'exchange'] as const
export type Remedy = (typeof remedies)[number]

/** Who may pay: the plan, or the warranty of the maker or the seller. */
export const payers = ['plan', 'maker-warranty', 'seller-warranty'] as const
export type Payer = (typeof payers)[number]
