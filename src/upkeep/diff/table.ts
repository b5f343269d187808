import { screenText } from '../../answers/shared/screen/terminal.ts'
import { bullet, noteSection, sourceSection, unbrokenIn } from '../../answers/shared/table-frame.ts'
import { speaker, type View } from '../../answers/shared/view.ts'
import { labels } from '../../answers/shared/words.ts'
import { joined } from '../../text/text.ts'
import { laidOut, type Section } from '../../view/layout.ts'
import { displayWidth } from '../../view/wrap.ts'
import {
  type ChangedPlan,
  type ChangeLine,
  changedPlans,
  changeLines,
  exampleWords,
  impactWords,
  kindWord,
  marksOf,
  onlyOnceWords,
  planImpactWords,
  plansIn,
  sideWords,
  turnWords,
} from './lines.ts'
import type { ChangeDocument, DiffDocument, ExampleDocument, ImpactDocument } from './schema.ts'
import { diffScreen } from './screen.ts'
import { words } from './words.ts'

/** A part before and after: on one line where it fits, else on two. */
const partText = ({ part, from, to }: ChangeLine, width: number): readonly string[] => {
  const line = `    ${part}: ${from} -> ${to}`
  return displayWidth(line) <= width ? [line] : [`    ${part}: ${from}`, `    -> ${to}`]
}

/** A change: its kind and address, then the parts that differ, then its places on both days. */
const changeText = (
  change: ChangeDocument,
  { sources }: DiffDocument,
  { language, width }: View,
): readonly string[] => {
  const [first, ...rest] = changeLines(change, language)
  const marks = { from: marksOf(change, 'from', sources), to: marksOf(change, 'to', sources) }
  const places = (['from', 'to'] as const).flatMap(side => {
    const place = change.at[side]
    return place === null ? [] : [`${place}${marks[side]}`]
  })
  const head = bullet(`${kindWord(change, language)}: ${change.figure}`)
  const lines =
    first?.part === null
      ? [`${head}: ${turnWords(change, first.from, first.to)}`]
      : [head, ...[first!, ...rest].flatMap(line => partText(line, width))]
  return [...lines, `    ${places.join('  ')}`]
}

const planSection = (plan: ChangedPlan, document: DiffDocument, view: View): readonly string[] => {
  const { language } = view
  const sides = `${sideWords(plan.from, language)} -> ${sideWords(plan.to, language)}`
  const once = onlyOnceWords(plan, document.days, language)
  return [
    plan.name.ja,
    sides,
    `${labels.official[language]} ${plan.page}`,
    ...(once === null ? plan.changes.flatMap(change => changeText(change, document, view)) : [once]),
  ]
}

const exampleLine = (example: ExampleDocument, document: DiffDocument, view: View): string => {
  const { name, facts, from, to } = exampleWords(example, document, view)
  return `${name}: ${from} -> ${to}: ${joined(facts, view.language) || labels.nothingSaid[view.language]}`
}

const impactSection = (situations: ImpactDocument, document: DiffDocument, view: View): readonly string[] => [
  impactWords(situations, view.language),
  ...planImpactWords(situations, document, view.language).map(bullet),
  ...(situations.examples.length > 0 ? [`${words.plainest[view.language]}:`] : []),
  ...situations.examples.map(example => bullet(exampleLine(example, document, view))),
]

/** The changes between two days for a terminal: the first screen, or all of them, with no line wider than the view; empty without changes. */
export const diffTable = (document: DiffDocument, view: View): string => {
  const { days, situations } = document
  const plans = changedPlans(document)
  if (plans.length === 0) return ''
  if (!view.isFull) return screenText(diffScreen(document, view), view, unbrokenIn(document, plans, view))
  const sections: readonly Section[] = [
    [speaker(view.language)(words.changesBetween, days)],
    ...plans.map(plan => planSection(plan, document, view)),
    situations ? impactSection(situations, document, view) : [],
    noteSection(document, plansIn(document), view),
    sourceSection(document, view),
  ]
  const text = laidOut(sections, view.width, unbrokenIn(document, plans, view))
  return plans.reduce(
    (painted, { name }) => painted.replace(`\n${name.ja}\n`, () => `\n${view.paint.bold(name.ja)}\n`),
    text,
  )
}
