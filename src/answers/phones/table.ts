import { laidOut, type Section } from '../../view/layout.ts'
import { costParts } from '../cost/table.ts'
import { eligibleParts } from '../eligible/table.ts'
import { screenText } from '../shared/screen/terminal.ts'
import { answerSections, footSections, unbrokenIn } from '../shared/table-frame.ts'
import type { View } from '../shared/view.ts'
import { askedOn, costOf, eligibleOf, phoneHead, plansShown, totalLines } from './lines.ts'
import type { CostPhonesDocument, EligiblePhonesDocument, PhonesDocument } from './schema.ts'
import { costPhonesScreen, costPhonesTrees, eligiblePhonesScreen, eligiblePhonesTrees } from './screen.ts'

/** The answers about the phones one below the other, then what they share. */
const framedPhones = (document: PhonesDocument, view: View, sections: readonly Section[]): string => {
  const plans = plansShown(document)
  const unbroken = unbrokenIn(document, plans, view)
  return laidOut([...sections, ...footSections(document, plans, view)], view.width, unbroken)
}

const eligiblePhonesInFull = (document: EligiblePhonesDocument, view: View): string =>
  framedPhones(document, view, [
    [askedOn(document, view.language)],
    ...document.phones.flatMap((phone, index) => {
      const single = eligibleOf(phone, document)
      return [phoneHead(phone, index, view), ...answerSections(single, phone.plans, view, eligibleParts(single, view))]
    }),
  ])

const costPhonesInFull = (document: CostPhonesDocument, view: View): string => {
  const bills = document.phones.flatMap((phone, index) => {
    const single = costOf(phone, document)
    return [phoneHead(phone, index, view), ...answerSections(single, phone.plans, view, costParts(single, view))]
  })
  return framedPhones(document, view, [
    totalLines(document, view.language),
    [askedOn(document, view.language)],
    ...bills,
  ])
}

/** The answer of `eligible` about several phones for a terminal: the first screen, or all of it. */
export const eligiblePhonesTable = (document: EligiblePhonesDocument, view: View): string => {
  if (view.isFull) return eligiblePhonesInFull(document, view)
  const unbroken = unbrokenIn(document, plansShown(document), view)
  return screenText(eligiblePhonesScreen(document, view), view, unbroken, eligiblePhonesTrees(document, view))
}

/** The answer of `cost` about several phones for a terminal: the first screen, or all of it. */
export const costPhonesTable = (document: CostPhonesDocument, view: View): string => {
  if (view.isFull) return costPhonesInFull(document, view)
  const unbroken = unbrokenIn(document, plansShown(document), view)
  return screenText(costPhonesScreen(document, view), view, unbroken, costPhonesTrees(document, view))
}
