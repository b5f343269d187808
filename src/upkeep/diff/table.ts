import { bullet, noteLines, sourceSection, unbrokenIn } from '../../answers/shared/table-frame.ts'
import { speaker, type View } from '../../answers/shared/view.ts'
import { tableWords } from '../../text/tables.ts'
import { grouped } from '../../text/text.ts'
import { labels } from '../../text/words.ts'
import type { Palette } from '../../view/colour.ts'
import { laidOut, type Section } from '../../view/layout.ts'
import { displayWidth } from '../../view/wrap.ts'
import type { ChangeDocument, DiffDocument, ImpactDocument } from './document.ts'
import {
  type ChangeLine,
  changedPlans,
  changeLines,
  exampleWords,
  kindWord,
  marksOf,
  named,
  onlyOnceWords,
  sideWords,
  turnWords,
} from './words.ts'

/** What a part of a clause was and is: on one line where it fits, else one below the other. */
const partText = ({ part, from, to }: ChangeLine, width: number): readonly string[] => {
  const line = `    ${part}: ${from} -> ${to}`
  return displayWidth(line) <= width ? [line] : [`    ${part}: ${from}`, `    -> ${to}`]
}

/** A change: what it is on the first line, the parts of a clause that differ, and where it stands on either day. */
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

type ChangedPlan = ReturnType<typeof changedPlans>[number]

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

const impactSection = (situations: ImpactDocument, { plans }: DiffDocument, { language }: View): readonly string[] => {
  const say = speaker(language)
  const counts = ({ total, changed }: { total: number; changed: number }) => ({
    total: grouped(total),
    changed: grouped(changed),
  })
  const sampled = say(tableWords.sampled, { seed: String(situations.seed) })
  return [
    say(tableWords.impact, { ...counts(situations), day: situations.asOf }),
    ...situations.plans.map(one => {
      const name = plans.find(plan => plan.plan === one.plan)!.name.ja
      return bullet(`${name}: ${say(tableWords.impactOf, counts(one))}${one.sampled ? ` (${sampled})` : ''}`)
    }),
    ...(situations.examples.length > 0 ? [`${say(tableWords.plainest)}:`] : []),
    ...situations.examples.map(example => bullet(exampleWords(example, plans, language))),
  ]
}

/** The changes between two days for a terminal, no line wider than the view and no character lost; nothing when there are none. */
export const diffTable = (document: DiffDocument, view: View, paint: Palette): string => {
  const { days, situations } = document
  const plans = changedPlans(document)
  if (plans.length === 0) return ''
  const sections: readonly Section[] = [
    [speaker(view.language)(tableWords.changesBetween, days)],
    ...plans.map(plan => planSection(plan, document, view)),
    situations ? impactSection(situations, document, view) : [],
    noteLines(document, named(document), view),
    sourceSection(document, view),
  ]
  const text = laidOut(sections, view.width, unbrokenIn(document, plans))
  return plans.reduce(
    (painted, { name }) => painted.replace(`\n${name.ja}\n`, () => `\n${paint.bold(name.ja)}\n`),
    text,
  )
}
