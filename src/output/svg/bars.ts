import type { CompareDocument } from '../../documents/compare.ts'
import type { Foot, Head } from '../../documents/document.ts'
import type { WorthDocument } from '../../documents/worth.ts'
import type { Range } from '../../model/money.ts'
import { labels } from '../../text/words.ts'
import { compareHead, rowName } from '../sums.ts'
import { money, noteWords, sourceLines, speaker, type View } from '../view.ts'
import { wrap } from '../wrap.ts'
import { element, picture, text } from './draw.ts'

const WIDTH = 760
const MARGIN = 20
const LABEL = 330
const ROW = 26
const TOP = 56
const FOOT_COLUMNS = 118

/** An amount to draw: the sure part full, what may be added on top pale. */
type Bar = { readonly label: string; readonly amount: Range | null }

const rowOf = ({ label, amount }: Bar, index: number, most: number, view: View): readonly string[] => {
  const y = TOP + index * ROW
  const scale = (yen: number) => Math.round((yen / most) * (WIDTH - LABEL - MARGIN - 150))
  const [min, max] = amount === null ? [0, 0] : [amount.min, amount.max ?? most]
  return [
    text(label, { x: MARGIN, y: y + 13, 'font-size': 12 }),
    element('rect', { x: LABEL, y: y + 2, width: scale(max), height: 14, fill: '#1f6f54', 'fill-opacity': 0.35 }),
    element('rect', { x: LABEL, y: y + 2, width: scale(min), height: 14, fill: '#1f6f54' }),
    text(money(amount, view.language), { x: LABEL + scale(max) + 6, y: y + 13, 'font-size': 12 }),
  ]
}

type Named = Parameters<typeof noteWords>[1]

const barChart = (title: string, bars: readonly Bar[], document: Head & Foot, plans: Named, view: View): string => {
  const say = speaker(view.language)
  const most = Math.max(
    1,
    ...bars.flatMap(({ amount }) => (amount === null ? [] : [amount.min, amount.max ?? amount.min])),
  )
  const bottom = TOP + bars.length * ROW + 12
  const foot = [
    ...document.notes
      .filter(note =>
        ['stale', 'tax-excluded', 'claim-limit', 'limit-unknown', 'unattested', 'left-out'].includes(note.code),
      )
      .map(note => noteWords(note, plans, view.language)),
    ...sourceLines(document.sources, view.language),
  ].flatMap(line => wrap(line, FOOT_COLUMNS))
  return picture({
    title,
    description: [
      `${say(labels.asked)} ${document.asOf}`,
      ...bars.map(bar => `${bar.label}: ${money(bar.amount, view.language)}`),
    ].join('. '),
    width: WIDTH,
    height: bottom + 12 + foot.length * 18,
    body: [
      text(title, { x: MARGIN, y: 28, 'font-size': 17, 'font-weight': 'bold' }),
      ...bars.flatMap((bar, index) => rowOf(bar, index, most, view)),
      ...foot.map((line, index) =>
        text(line, { x: MARGIN, y: bottom + 14 + index * 18, 'font-size': 11, fill: '#444444' }),
      ),
    ],
  })
}

/** The answer of `compare` as a picture: a bar for each plan, variant and number of claims. */
export const compareSvg = (document: CompareDocument, view: View): string => {
  const heads = compareHead(document, view.language).slice(1)
  const bars = document.rows.flatMap(row =>
    row.totals.map((amount, column) => ({ label: `${rowName(row, view.language)} ${heads[column]}`, amount })),
  )
  return barChart(speaker(view.language)(labels.compareTitle), bars, document, document.plans, view)
}

/** The answer of `worth` as a picture: with the plan and without it. */
export const worthSvg = (document: WorthDocument, view: View): string => {
  const say = speaker(view.language)
  const bars = [
    { label: say(labels.withPlan), amount: document.withPlan },
    { label: say(labels.withoutPlan), amount: document.withoutPlan },
  ]
  return barChart(document.name.ja, bars, document, [{ id: document.plan, name: document.name }], view)
}
