import { Fault } from '../../model/fault.ts'
import type { Question } from '../../model/question.ts'
import { claimsOf } from '../cost/decide.ts'

/** A phone of a list: its name, and the question about it. */
export type AskedPhone = { readonly name: string | null; readonly question: Question }

/** Four times as many phones as one person may have options for (rulebook 5 no. 12); more take longer than a second. */
const MOST_PHONES = 20

/** The most claims about all phones of a list; more take longer than a second. */
const MOST_CLAIMS = 100

const refuseMore = (code: 'too-many-phones' | 'too-many-claims', given: number, most: number, at: string): void => {
  if (given > most) throw new Fault(code, { at, given: String(given), other: String(most) })
}

/**
 * Reads each phone of a list. Throws a Fault, which names the list by `at`, for more phones than one answer is about, and for
 * more claims about all of them together.
 */
export const readPhones = <Given>(
  given: readonly Given[],
  at: string,
  read: (phone: Given, index: number) => AskedPhone,
): readonly AskedPhone[] => {
  const { length } = given // a caller of the library may give a list that changes
  refuseMore('too-many-phones', length, MOST_PHONES, at)
  const phones = Array.from({ length }, (_, place) => read(given[place]!, place))
  const claims = phones.reduce((sum, phone) => sum + claimsOf(phone.question).length, 0)
  refuseMore('too-many-claims', claims, MOST_CLAIMS, at)
  return phones
}
