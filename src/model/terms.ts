/** Whether something holds; `conditional` when unknown facts or the reading of a clause decide. */
export type Verdict = 'yes' | 'no' | 'conditional'

/** What is done about a claim. */
export const remedies = ['repair', 'exchange'] as const
export type Remedy = (typeof remedies)[number]

/** Who may pay: the plan, or the warranty of the maker or the seller. */
export const payers = ['plan', 'maker-warranty', 'seller-warranty'] as const
export type Payer = (typeof payers)[number]

/** Whether an amount includes the consumption tax. */
export const taxClasses = ['included', 'excluded', 'not-taxable'] as const

/** The codes that a note of an edition may have. */
export const noteCodes = [
  'newer-prices-reported',
  'confirm-officially',
  'implied',
  'conflict',
  'campaign',
  'claim-limit',
  'not-stated',
  'other-cover',
  'carrier-cover-ends',
  'good-to-know',
] as const
