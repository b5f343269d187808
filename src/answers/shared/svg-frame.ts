import type { Range } from '../../model/money.ts'
import { element, picture, text } from '../../view/svg.ts'
import { wrap } from '../../view/wrap.ts'
import type { Foot, Head } from './schema.ts'
import { askedLine, editionLines, money, noteWords, type ShownPlan, sourceLines, type View } from './view.ts'
import { labels } from './words.ts'

const WIDTH = 760
const MARGIN = 20
const LABEL = 330
const ROW = 26
const TOP = 44
const FOOT_COLUMNS = 118
const FOOT_LINE = 18

/** An amount to draw: the minimum in full colour, then up to the maximum in pale colour. */
type AmountBar = { readonly label: string; readonly amount: Range | null }

const rowOf = ({ label, amount }: AmountBar, y: number, most: number, view: View): readonly string[] => {
  const scale = (yen: number) => Math.round((yen / most) * (WIDTH - LABEL - MARGIN - 150))
  const [min, max] = amount === null ? [0, 0] : [amount.min, amount.max ?? most]
  return [
    text(label, { x: MARGIN, y: y + 13, 'font-size': 12 }),
    element('rect', { x: LABEL, y: y + 2, width: scale(max), height: 14, fill: '#1f6f54', 'fill-opacity': 0.35 }),
    element('rect', { x: LABEL, y: y + 2, width: scale(min), height: 14, fill: '#1f6f54' }),
    text(money(amount, view.language), { x: LABEL + scale(max) + 6, y: y + 13, 'font-size': 12 }),
  ]
}

/** The lines below a picture: notes, assumptions, the tables with their age, sources. */
export const footLines = (
  { notes, assumptions, data, sources }: Head & Foot,
  plans: readonly ShownPlan[],
  { language }: View,
): readonly string[] => [
  ...notes.map(note => noteWords(note, plans, language)),
  ...assumptions.map(({ text }) => `${labels.assumed[language]}: ${text[language]}`),
  ...editionLines(plans, data.editions, language),
  ...sourceLines(sources, language),
]

type Chart = { readonly title: string; readonly bars: readonly AmountBar[]; readonly lines: readonly string[] }

/** A picture of amounts, with `lines` below the bars and the notes below the lines. */
export const barChart = (
  { title, bars, lines }: Chart,
  document: Head & Foot,
  plans: readonly ShownPlan[],
  view: View,
): string => {
  const most = Math.max(1, ...bars.map(({ amount }) => amount?.max ?? amount?.min ?? 0))
  const names = plans.map(plan => plan.name.ja)
  const question = askedLine(document, view)
  const asked = wrap(question, FOOT_COLUMNS, names)
  const top = TOP + asked.length * FOOT_LINE
  const bottom = top + bars.length * ROW + 12
  const foot = [...lines, ...footLines(document, plans, view)].flatMap(line => wrap(line, FOOT_COLUMNS, names))
  const small = (line: string, y: number) => text(line, { x: MARGIN, y, 'font-size': 11, fill: '#444444' })
  return picture({
    language: view.language,
    title,
    description: [question, ...bars.map(bar => `${bar.label}: ${money(bar.amount, view.language)}`)].join('. '),
    width: WIDTH,
    height: bottom + 12 + foot.length * FOOT_LINE,
    body: [
      text(title, { x: MARGIN, y: 28, 'font-size': 17, 'font-weight': 'bold' }),
      ...asked.map((line, index) => small(line, 48 + index * FOOT_LINE)),
      ...bars.flatMap((bar, index) => rowOf(bar, top + index * ROW, most, view)),
      ...foot.map((line, index) => small(line, bottom + 14 + index * FOOT_LINE)),
    ],
  })
}
