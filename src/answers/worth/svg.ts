import { type AmountLine, barChart } from '../shared/svg-frame.ts'
import { money, planOf, speaker, type View } from '../shared/view.ts'
import { worthLines } from './lines.ts'
import type { WorthDocument } from './schema.ts'
import { words } from './words.ts'

/** The price of one repair from which the plan pays off for certain; null where no price does. */
const paysLine = ({ breakEven }: WorthDocument, { language }: View): AmountLine | null => {
  const price = breakEven.prices.find(({ repairs }) => repairs === 1)?.yen ?? null
  const yen = price?.max ?? price?.min ?? null
  if (price === null || yen === null) return null
  return { label: speaker(language)(words.paysFromHere, { price: money({ min: yen, max: yen }, language) }), yen }
}

/** The answer of `worth` as a picture: a bar with the plan and a bar without it, then the lines of the answer. */
export const worthSvg = (document: WorthDocument, view: View): string => {
  const { language } = view
  const bars = [
    { label: words.withPlan[language], amount: document.withPlan },
    ...(document.parameters?.repairCost === undefined
      ? []
      : [{ label: words.withoutPlan[language], amount: document.withoutPlan }]),
  ]
  const lines = worthLines(document, language)
  const title = language === 'ja' ? document.name.ja : `${document.name.en} (${document.name.ja})`
  const groups = [{ heading: null, bars }]
  return barChart({ title, groups, line: paysLine(document, view), lines }, document, [planOf(document)], view)
}
