import { barChart } from '../shared/svg-frame.ts'
import { planOf, type View } from '../shared/view.ts'
import { worthLines, worthRows } from './lines.ts'
import type { WorthDocument } from './schema.ts'
import { words } from './words.ts'

/** The answer of `worth` as a picture: a bar with the plan and a bar without it, then the rows and lines of the answer. */
export const worthSvg = (document: WorthDocument, view: View): string => {
  const { language } = view
  const bars = [
    { label: words.withPlan[language], amount: document.withPlan },
    ...(document.parameters?.repairCost === undefined
      ? []
      : [{ label: words.withoutPlan[language], amount: document.withoutPlan }]),
  ]
  const rows = worthRows(document, language).map(([label, value]) => `${label}: ${value}`)
  const lines = [...rows, ...worthLines(document, language)]
  return barChart({ title: document.name.ja, bars, lines }, document, [planOf(document)], view)
}
