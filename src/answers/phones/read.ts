import { Fault } from '../../model/fault.ts'
import type { Question } from '../../model/question.ts'

/** A phone of a list: its name, and the question about it. */
export type AskedPhone = { readonly name: string | null; readonly question: Question }

/** Four times as many phones as one person may have options for (rulebook 5 no. 12); more take longer than a second. */
const MOST_PHONES = 20

/** The most claims about all phones of a list; more take longer than a second. */
const MOST_CLAIMS = 200

const refuseMore = (code: 'too-many-phones' | 'too-many-claims', given: number, most: number, at: string): void => {
  if (given > most) throw new Fault(code, { at, given: String(given), other: String(most) })
}

/** How many claims were told of a phone, with or without dates. */
export const claimsOf = ({ question: { facts, parameters } }: AskedPhone): number =>
  parameters.claimCount ?? facts.claims?.length ?? 0

/**
 * Reads each phone of a list. Throws a Fault, which names the list by `at`, for more phones than one answer is about, and for
 * more claims about all of them together.
 */
export const readPhones = <Given>(
  given: readonly Given[],
  at: string,
  read: (phone: Given, index: number) => AskedPhone,
): readonly AskedPhone[] => {
  refuseMore('too-many-phones', given.length, MOST_PHONES, at)
  const phones = Array.from(given, read) // a list with holes would keep them
  const claims = phones.reduce((sum, phone) => sum + claimsOf(phone), 0)
  refuseMore('too-many-claims', claims, MOST_CLAIMS, at)
  return phones
}
