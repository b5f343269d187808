import type { Range } from '../../model/money.ts'
import { joined } from '../../text/text.ts'
import { labels } from '../../text/words.ts'
import { element, picture, text } from '../../view/svg.ts'
import { wrap } from '../../view/wrap.ts'
import type { CompareDocument } from '../compare/document.ts'
import type { WorthDocument } from '../worth/document.ts'
import type { Foot, Head } from './document.ts'
import { compareHead, rowName, worthLines, worthRows } from './sums.ts'
import { editionLines, factWords, money, noteWords, sourceLines, speaker, type View } from './view.ts'

const WIDTH = 760
const MARGIN = 20
const LABEL = 330
const ROW = 26
const TOP = 44
const FOOT_COLUMNS = 118
const FOOT_LINE = 18

/** An amount to draw: the sure part full, what may be added on top pale. */
type Bar = { readonly label: string; readonly amount: Range | null }

const rowOf = ({ label, amount }: Bar, y: number, most: number, view: View): readonly string[] => {
  const scale = (yen: number) => Math.round((yen / most) * (WIDTH - LABEL - MARGIN - 150))
  const [min, max] = amount === null ? [0, 0] : [amount.min, amount.max ?? most]
  return [
    text(label, { x: MARGIN, y: y + 13, 'font-size': 12 }),
    element('rect', { x: LABEL, y: y + 2, width: scale(max), height: 14, fill: '#1f6f54', 'fill-opacity': 0.35 }),
    element('rect', { x: LABEL, y: y + 2, width: scale(min), height: 14, fill: '#1f6f54' }),
    text(money(amount, view.language), { x: LABEL + scale(max) + 6, y: y + 13, 'font-size': 12 }),
  ]
}

type Shown = Parameters<typeof editionLines>[0]

/** What was asked, and below the bars what they rest on: notes, assumptions, the tables with their age, sources. */
const wordsOf = (document: Head & Foot, plans: Shown, { language }: View) => {
  const say = speaker(language)
  const said = joined(factWords(document, language), language) || say(labels.nothingSaid)
  return {
    asked: `${say(labels.asked)} ${document.asOf}  ${say(labels.facts)}: ${said}`,
    below: [
      ...document.notes.map(note => noteWords(note, plans, language)),
      ...document.assumptions.map(one => `${say(labels.assumed)}: ${say(one.text)}`),
      ...editionLines(plans, document.data.editions, language),
      ...sourceLines(document.sources, language),
    ],
  }
}

type Chart = { readonly title: string; readonly bars: readonly Bar[]; readonly says: readonly string[] }

/** A picture of amounts; `says` stands below the bars, before the notes. */
const barChart = ({ title, bars, says }: Chart, document: Head & Foot, plans: Shown, view: View): string => {
  const most = Math.max(
    1,
    ...bars.flatMap(({ amount }) => (amount === null ? [] : [amount.min, amount.max ?? amount.min])),
  )
  const words = wordsOf(document, plans, view)
  const names = plans.map(plan => plan.name.ja)
  const asked = wrap(words.asked, FOOT_COLUMNS, names)
  const top = TOP + asked.length * FOOT_LINE
  const bottom = top + bars.length * ROW + 12
  const foot = [...says, ...words.below].flatMap(line => wrap(line, FOOT_COLUMNS, names))
  const small = (line: string, y: number) => text(line, { x: MARGIN, y, 'font-size': 11, fill: '#444444' })
  return picture({
    title,
    description: [words.asked, ...bars.map(bar => `${bar.label}: ${money(bar.amount, view.language)}`)].join('. '),
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

/** The answer of `compare` as a picture: a bar for each plan, variant and number of claims. */
export const compareSvg = (document: CompareDocument, view: View): string => {
  const heads = compareHead(document, view.language).slice(1)
  const bars = document.rows.flatMap(row =>
    row.totals.map((amount, column) => ({ label: `${rowName(row, view.language)} ${heads[column]}`, amount })),
  )
  const title = speaker(view.language)(labels.compareTitle)
  return barChart({ title, bars, says: [] }, document, document.plans, view)
}

/** The answer of `worth` as a picture: with the plan and without it, and below that the numbers and what they mean. */
export const worthSvg = (document: WorthDocument, view: View): string => {
  const { language } = view
  const say = speaker(language)
  const bars = [
    { label: say(labels.withPlan), amount: document.withPlan },
    { label: say(labels.withoutPlan), amount: document.withoutPlan },
  ]
  const says = [
    ...worthRows(document, language).map(([label, value]) => `${label}: ${value}`),
    ...worthLines(document, language),
  ]
  const plans = [{ id: document.plan, name: document.name, page: document.page }]
  return barChart({ title: document.name.ja, bars, says }, document, plans, view)
}
