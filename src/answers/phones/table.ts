import { laidOut, type Section } from '../../view/layout.ts'
import { costParts } from '../cost/table.ts'
import { eligibleParts } from '../eligible/table.ts'
import { answerSections, footSections, unbrokenIn } from '../shared/table-frame.ts'
import type { View } from '../shared/view.ts'
import { askedOn, costOf, eligibleOf, phoneHead, plansShown, totalLines } from './lines.ts'
import type { CostPhonesDocument, EligiblePhonesDocument } from './schema.ts'

/** The answers about the phones one below the other, then what they share. */
const framedPhones = (
  document: EligiblePhonesDocument | CostPhonesDocument,
  view: View,
  sections: readonly Section[],
): string => {
  const plans = plansShown(document)
  const unbroken = unbrokenIn(document, plans, view)
  return laidOut([...sections, ...footSections(document, plans, view)], view.width, unbroken)
}

/** The answer of `eligible` about several phones for a terminal. */
export const eligiblePhonesTable = (document: EligiblePhonesDocument, view: View): string =>
  framedPhones(document, view, [
    [askedOn(document, view.language)],
    ...document.phones.flatMap((phone, index) => {
      const single = eligibleOf(phone, document)
      return [phoneHead(phone, index, view), ...answerSections(single, phone.plans, view, eligibleParts(single, view))]
    }),
  ])

/** The answer of `cost` about several phones for a terminal: the sum, then the bills of each. */
export const costPhonesTable = (document: CostPhonesDocument, view: View): string => {
  const total = totalLines(document, view.language)
  if (view.isQuiet) return laidOut([total], view.width, [])
  const bills = document.phones.flatMap((phone, index) => {
    const single = costOf(phone, document)
    return [phoneHead(phone, index, view), ...answerSections(single, phone.plans, view, costParts(single, view))]
  })
  return framedPhones(document, view, [total, [askedOn(document, view.language)], ...bills])
}
