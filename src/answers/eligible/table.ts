import { labels, verdictTexts } from '../../text/words.ts'
import type { Palette } from '../../view/colour.ts'
import { grid } from '../../view/grid.ts'
import { bullet, framed, type Marks, unbrokenIn } from '../shared/table-frame.ts'
import { isAsked, referenceMarks, speaker, type View } from '../shared/view.ts'
import { treeLines } from '../shared/why.ts'
import type { EligibleDocument, PlanDocument } from './document.ts'
import { priceWords, whyLines } from './offer.ts'

/** The left cell: the official name, the verdict, and what a month and a claim cost. */
const planCell = (plan: PlanDocument, view: View, marks: Marks): string => {
  const say = speaker(view.language)
  const { monthly, perClaim } = priceWords(plan, view, marks)
  const names = view.language === 'ja' ? [plan.name.ja] : [plan.name.ja, plan.name.en]
  const prices = [`${say(labels.monthly)} ${monthly}`, `${say(labels.perClaim)} ${perClaim}`]
  return [...names, say(verdictTexts[plan.verdict]), ...(plan.verdict === 'unattested' ? [] : prices)].join('\n')
}

/** Below this width the reasons stand under their plan instead of beside it. */
const sideBySide = 76

const planGrid = (document: EligibleDocument, view: View, paint: Palette): string => {
  const marks = referenceMarks(document.sources)
  const colours = { yes: paint.green, no: paint.red, conditional: paint.yellow, unattested: paint.dim }
  const cells = document.plans.map(plan => [
    planCell(plan, view, marks),
    whyLines(plan, document, view, bullet).join('\n'),
  ])
  const isWide = view.width >= sideBySide
  return grid(isWide ? cells : cells.map(row => [row.filter(Boolean).join('\n')]), {
    width: view.width,
    columns: isWide ? ['fit', 'fill'] : ['fill'],
    unbroken: unbrokenIn(document, document.plans),
    paint: (line, row, column) => {
      const plan = document.plans[row]!
      if (column > 0) return line
      if (line === plan.name.ja) return paint.bold(line)
      return line === verdictTexts[plan.verdict][view.language] ? colours[plan.verdict](line) : line
    },
  })
}

/** The answer of `eligible` for a terminal. */
export const eligibleTable = (document: EligibleDocument, view: View, paint: Palette): string =>
  framed(document, document.plans, view, {
    body: [planGrid(document, view, paint)],
    further: document.plans.filter(plan => isAsked(view.why, plan.id)).map(plan => treeLines(plan, view)),
  })
