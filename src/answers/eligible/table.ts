import { screenText } from '../shared/screen/terminal.ts'
import { bullet, framed, type Parts, pairGrid, unbrokenIn, verdictColours } from '../shared/table-frame.ts'
import { isAsked, type Marks, referenceMarks, speaker, type View } from '../shared/view.ts'
import { verdictTexts } from '../shared/words.ts'
import { priceWords, treeLines, whyLines } from './lines.ts'
import type { EligibleDocument, PlanDocument } from './schema.ts'
import { eligibleScreen } from './screen.ts'
import { words } from './words.ts'

/** The left cell: the official name, the verdict, the monthly fee and the cost of a claim. */
const planCell = (plan: PlanDocument, view: View, marks: Marks): string => {
  const say = speaker(view.language)
  const { monthly, perClaim } = priceWords(plan, view, marks)
  const names = view.language === 'ja' ? [plan.name.ja] : [plan.name.ja, plan.name.en]
  const prices = [`${say(words.monthly)} ${monthly}`, `${say(words.perClaim)} ${perClaim}`]
  return [...names, say(verdictTexts[plan.verdict]), ...(plan.verdict === 'unattested' ? [] : prices)].join('\n')
}

const planGrid = (document: EligibleDocument, view: View): string => {
  const { plans, sources } = document
  const { width, paint, language } = view
  const marks = referenceMarks(sources)
  const colours = verdictColours(paint)
  const rows = plans.map(
    plan => [planCell(plan, view, marks), whyLines(plan, document, view, bullet).join('\n')] as const,
  )
  return pairGrid(rows, {
    width,
    unbroken: unbrokenIn(document, plans, view),
    paint: (line, row, column) => {
      const { name, verdict } = plans[row]!
      if (column > 0) return line
      if (line === name.ja) return paint.bold(line)
      return line === verdictTexts[verdict][language] ? colours[verdict](line) : line
    },
  })
}

const treesOf = ({ plans }: EligibleDocument, view: View) =>
  plans.filter(plan => isAsked(view.why, plan.id)).map(plan => treeLines(plan, view))

/** The plans, and the reason trees that are asked for. */
export const eligibleParts = (document: EligibleDocument, view: View): Parts => ({
  body: [planGrid(document, view)],
  further: treesOf(document, view),
})

/** The answer of `eligible` for a terminal: the first screen, or all of it. */
export const eligibleTable = (document: EligibleDocument, view: View): string =>
  view.isFull
    ? framed(document, document.plans, view, eligibleParts(document, view))
    : screenText(
        eligibleScreen(document, view),
        view,
        unbrokenIn(document, document.plans, view),
        treesOf(document, view),
      )
