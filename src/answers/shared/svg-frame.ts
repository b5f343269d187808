import type { Range } from '../../model/money.ts'
import { element, picture, text } from '../../view/svg.ts'
import { wrap } from '../../view/wrap.ts'
import type { Foot, Head } from './schema.ts'
import { askedLine, editionLines, money, noteWords, type ShownPlan, sourceLines, type View } from './view.ts'
import { labels } from './words.ts'

const WIDTH = 760
const MARGIN = 20
const LABEL = 200
const AMOUNT = 170 // for the amount at the end of a bar
const ROW = 24
const HEAD = 28
const TOP = 44
const FOOT_COLUMNS = 118
const FOOT_LINE = 18
const LINE_TOP = 18 // for the words of the line across the bars

/** An amount to draw: the minimum in full colour, then up to the maximum in pale colour. */
type AmountBar = { readonly label: string; readonly amount: Range | null }

/** Bars below a heading; null for no heading. */
type BarGroup = { readonly heading: string | null; readonly bars: readonly AmountBar[] }

/** An amount to mark by a line across all bars, with its words. */
export type AmountLine = { readonly label: string; readonly yen: number }

type Chart = {
  readonly title: string
  readonly groups: readonly BarGroup[]
  readonly line?: AmountLine | null
  readonly lines: readonly string[]
}

const upperEnd = (amount: Range | null): number => amount?.max ?? amount?.min ?? 0

const mostOf = ({ groups, line }: Chart): number =>
  Math.max(1, line?.yen ?? 0, ...groups.flatMap(({ bars }) => bars.map(({ amount }) => upperEnd(amount))))

const placeOf = (yen: number, most: number): number => Math.round((yen / most) * (WIDTH - LABEL - MARGIN - AMOUNT))

const barShapes = ({ label, amount }: AmountBar, y: number, most: number, view: View): readonly string[] => {
  const [min, max] = amount === null ? [0, 0] : [amount.min, amount.max ?? most]
  return [
    text(label, { x: MARGIN + 8, y: y + 13, 'font-size': 12 }),
    element('rect', {
      x: LABEL,
      y: y + 2,
      width: placeOf(max, most),
      height: 14,
      fill: '#1f6f54',
      'fill-opacity': 0.35,
    }),
    element('rect', { x: LABEL, y: y + 2, width: placeOf(min, most), height: 14, fill: '#1f6f54' }),
    text(money(amount, view.language), { x: LABEL + placeOf(max, most) + 6, y: y + 13, 'font-size': 12 }),
  ]
}

/** The groups below each other, and the y where they end. */
const groupShapes = (chart: Chart, top: number, view: View): readonly [shapes: readonly string[], bottom: number] => {
  const most = mostOf(chart)
  let y = top
  const shapes = chart.groups.flatMap(({ heading, bars }) => {
    const head =
      heading === null ? [] : [text(heading, { x: MARGIN, y: y + 16, 'font-size': 13, 'font-weight': 'bold' })]
    y += heading === null ? 0 : HEAD
    const rows = bars.flatMap((bar, index) => barShapes(bar, y + index * ROW, most, view))
    y += bars.length * ROW + 4
    return [...head, ...rows]
  })
  return [shapes, y]
}

const lineShapes = ({ label, yen }: AmountLine, most: number, top: number, bottom: number): readonly string[] => {
  const x = LABEL + placeOf(yen, most)
  return [
    element('line', {
      x1: x,
      y1: top,
      x2: x,
      y2: bottom,
      stroke: '#b00020',
      'stroke-width': 2,
      'stroke-dasharray': '4 3',
    }),
    text(label, { x, y: top - 5, 'font-size': 12, fill: '#b00020', 'text-anchor': 'middle' }),
  ]
}

/** A text without the flags that it names in brackets; empty where it names others. A picture is not a place to type. */
const withoutFlags = (line: string): string => {
  const plain = line.replace(/ ?[（(][^（()）]*[)）]/g, part => (part.includes('--') ? '' : part))
  return plain.includes('--') ? '' : plain
}

/** The lines below a picture: the tables with their age, the sources, notes and assumptions. */
const footLines = (
  { notes, assumptions, data, sources }: Head & Foot,
  plans: readonly ShownPlan[],
  { language }: View,
): readonly string[] => [
  ...editionLines(plans, data.editions, language),
  ...sourceLines(sources, language),
  ...assumptions.map(({ text }) => `${labels.assumed[language]}: ${text[language]}`),
  ...notes.map(note => noteWords(note, plans, language)),
]

/**
 * The lines below a picture, wrapped: those of the answer, then notes in at most a quarter of the picture, which has
 * `height` without any.
 */
export const footOfPicture = (
  lines: readonly string[],
  document: Head & Foot,
  plans: readonly ShownPlan[],
  height: number,
  view: View,
): readonly string[] => {
  const names = plans.map(plan => plan.name.ja)
  const wrapped = (texts: readonly string[]) =>
    texts
      .map(withoutFlags)
      .filter(Boolean)
      .map(line => wrap(line, FOOT_COLUMNS, names))
  const own = wrapped(lines).flat()
  const most = Math.max(plans.length + 1, Math.floor((height + own.length * FOOT_LINE) / 3 / FOOT_LINE))
  const kept: string[] = []
  for (const part of wrapped(footLines(document, plans, view)))
    if (kept.length + part.length <= most) kept.push(...part)
  return [...own, ...kept]
}

/** A picture of amounts in groups, with `lines` below the bars and the notes below the lines. */
export const barChart = (chart: Chart, document: Head & Foot, plans: readonly ShownPlan[], view: View): string => {
  const { title, groups, line } = chart
  const names = plans.map(plan => plan.name.ja)
  const question = askedLine(document, view)
  const asked = wrap(question, FOOT_COLUMNS, names)
  const top = TOP + asked.length * FOOT_LINE + (line ? LINE_TOP : 0)
  const [bars, bottom] = groupShapes(chart, top, view)
  const foot = footOfPicture(chart.lines, document, plans, bottom + 12, view)
  const small = (words: string, y: number) => text(words, { x: MARGIN, y, 'font-size': 11, fill: '#444444' })
  const said = groups.flatMap(({ heading, bars }) =>
    bars.map(bar => `${[heading, bar.label].filter(Boolean).join(' ')}: ${money(bar.amount, view.language)}`),
  )
  return picture({
    language: view.language,
    title,
    description: [question, ...said, ...(line ? [line.label] : [])].join('. '),
    width: WIDTH,
    height: bottom + 12 + foot.length * FOOT_LINE,
    body: [
      text(title, { x: MARGIN, y: 28, 'font-size': 17, 'font-weight': 'bold' }),
      ...asked.map((words, index) => small(words, 48 + index * FOOT_LINE)),
      ...bars,
      ...(line ? lineShapes(line, mostOf(chart), top, bottom) : []),
      ...foot.map((words, index) => small(words, bottom + 14 + index * FOOT_LINE)),
    ],
  })
}
