import { costBody } from '../cost/markdown.ts'
import { eligibleBody } from '../eligible/markdown.ts'
import { furtherParts, nextParts, noteParts, sourceParts, tableParts } from '../shared/markdown-frame.ts'
import { MARKDOWN_WIDTH, screenMarkdown } from '../shared/screen/markdown.ts'
import type { View } from '../shared/view.ts'
import { askedOn, costOf, eligibleOf, phoneHead, plansShown, totalLines } from './lines.ts'
import type { CostPhonesDocument, EligiblePhonesDocument, PhonesDocument } from './schema.ts'
import { costPhonesScreen, costPhonesTrees, eligiblePhonesScreen, eligiblePhonesTrees } from './screen.ts'

const framedPhones = (document: PhonesDocument, view: View, parts: readonly string[]): string => {
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

const eligiblePhonesInFull = (document: EligiblePhonesDocument, view: View): string =>
  framedPhones(document, view, [
    askedOn(document, view.language),
    ...document.phones.flatMap((phone, index) => {
      const single = eligibleOf(phone, document)
      const { body, further } = eligibleBody(single, view)
      return [...headParts(phone, index, view), ...body, ...nextParts(single, phone.plans, view), ...further]
    }),
  ])

const costPhonesInFull = (document: CostPhonesDocument, view: View): string => {
  const [sum = '', ...more] = totalLines(document, view.language)
  const total = [`**${sum}**`, ...more].join('\\\n')
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

/** A first screen has no width of its own in Markdown. */
const flat = (view: View): View => ({ ...view, width: MARKDOWN_WIDTH })

/** The answer of `eligible` about several phones as GitHub Markdown: the first screen, or all of it. */
export const eligiblePhonesMarkdown = (document: EligiblePhonesDocument, view: View): string =>
  view.isFull
    ? eligiblePhonesInFull(document, view)
    : screenMarkdown(eligiblePhonesScreen(document, flat(view)), view, eligiblePhonesTrees(document, view))

/** The answer of `cost` about several phones as GitHub Markdown: the first screen, or all of it. */
export const costPhonesMarkdown = (document: CostPhonesDocument, view: View): string =>
  view.isFull
    ? costPhonesInFull(document, view)
    : screenMarkdown(costPhonesScreen(document, flat(view)), view, costPhonesTrees(document, view))
