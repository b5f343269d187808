import { claimsOf } from '../../claims/claims.ts'
import { Fault } from '../../model/fault.ts'
import { itemsOf } from '../../model/given-list.ts'
import type { Question } from '../../model/question.ts'

/** A phone of a list: its name, and the question about it. */
export type AskedPhone = { readonly name: string | null; readonly question: Question }

/** Four times as many phones as one person may have options for (rulebook 5 no. 12). With large tables more could take longer than a second. */
const MOST_PHONES = 20

/** The most claims about all phones of a list. With large tables more could take longer than a second. */
const MOST_TOGETHER = 100

/**
 * Reads each phone of a list. Throws a Fault, which names the list by `at`, for a list without phones, for more phones than
 * one answer is about, and for more claims about all of them together.
 */
export const readPhones = <Given>(
  given: readonly Given[],
  at: string,
  read: (phone: Given, index: number) => AskedPhone,
): readonly AskedPhone[] => {
  const items = itemsOf(given, MOST_PHONES, 'too-many-phones', at)
  if (items.length === 0) throw new Fault('facts-not-a-map', { at })
  const phones = items.map(read)
  const claims = phones.reduce((sum, phone) => sum + claimsOf(phone.question).length, 0)
  if (claims > MOST_TOGETHER)
    throw new Fault('too-many-claims-together', { at, given: String(claims), other: String(MOST_TOGETHER) })
  return phones
}
