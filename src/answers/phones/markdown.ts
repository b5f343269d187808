import { costBody } from '../cost/markdown.ts'
import { eligibleBody } from '../eligible/markdown.ts'
import { furtherParts, nextParts, noteParts, sourceParts, tableParts } from '../shared/markdown-frame.ts'
import type { View } from '../shared/view.ts'
import { askedOn, costOf, eligibleOf, phoneHead, plansShown, totalLines } from './lines.ts'
import type { CostPhonesDocument, EligiblePhonesDocument } from './schema.ts'

const framedPhones = (
  document: EligiblePhonesDocument | CostPhonesDocument,
  view: View,
  parts: readonly string[],
): string => {
  const plans = plansShown(document)
  return [
    ...parts,
    ...noteParts(document, plans, view),
    ...tableParts(document, plans, view),
    ...sourceParts(document, view),
  ].join('\n\n')
}

const headParts = (...asked: Parameters<typeof phoneHead>): readonly string[] => {
  const [title, told] = phoneHead(...asked)
  return [`**${title}**`, told]
}

/** The answer of `eligible` about several phones as GitHub Markdown. */
export const eligiblePhonesMarkdown = (document: EligiblePhonesDocument, view: View): string =>
  framedPhones(document, view, [
    askedOn(document, view.language),
    ...document.phones.flatMap((phone, index) => {
      const single = eligibleOf(phone, document)
      const { body, further } = eligibleBody(single, view)
      return [...headParts(phone, index, view), ...body, ...nextParts(single, phone.plans, view), ...further]
    }),
  ])

/** The answer of `cost` about several phones as GitHub Markdown: the sum, then the bills of each. */
export const costPhonesMarkdown = (document: CostPhonesDocument, view: View): string => {
  const [sum = '', ...more] = totalLines(document, view.language)
  const total = [`**${sum}**`, ...more].join('\\\n')
  if (view.isQuiet) return total
  const bills = document.phones.flatMap((phone, index) => {
    const single = costOf(phone, document)
    return [
      ...headParts(phone, index, view),
      ...costBody(single, view),
      ...nextParts(single, phone.plans, view),
      ...furtherParts(single, phone.plans, view),
    ]
  })
  return framedPhones(document, view, [total, askedOn(document, view.language), ...bills])
}
