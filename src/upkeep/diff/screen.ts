import { item, line, type Screen, type Section } from '../../answers/shared/screen/parts.ts'
import { speaker, type View } from '../../answers/shared/view.ts'
import {
  type ChangedPlan,
  changedPlans,
  changeLines,
  impactWords,
  isNewValue,
  onlyOnceWords,
  sideWords,
  turnWords,
} from './lines.ts'
import type { ChangeDocument, DiffDocument } from './schema.ts'
import { words } from './words.ts'

const MOST_FIGURES = 6 // of a plan; the others are counted

const figureText = (change: ChangeDocument, { language }: View): string => {
  const [first] = changeLines(change, language)
  return `${change.figure}: ${turnWords(change, first!.from, first!.to)}`
}

const planSection = (plan: ChangedPlan, { days }: DiffDocument, view: View): Section => {
  const { language } = view
  const once = onlyOnceWords(plan, days, language)
  const title = { text: plan.name.ja, strong: [[plan.name.ja, 'bold']] as const }
  const sides = line(`${sideWords(plan.from, language)} -> ${sideWords(plan.to, language)}`, '  ')
  if (once !== null) return [title, sides, line(once, '  ')]
  const figures = plan.changes.filter(isNewValue)
  const rest = plan.changes.length - Math.min(figures.length, MOST_FIGURES)
  return [
    title,
    sides,
    ...figures.slice(0, MOST_FIGURES).map(change => item(figureText(change, view))),
    ...(rest > 0 ? [line(speaker(language)(words.otherChanges, { number: String(rest) }), '  ')] : []),
  ]
}

/** The first screen of `diff`: how much changed, the figures that have another value, the rest counted. */
export const diffScreen = (document: DiffDocument, view: View): Screen => {
  const say = speaker(view.language)
  const plans = changedPlans(document)
  const changes = plans.filter(plan => plan.from && plan.to).flatMap(plan => plan.changes)
  const counts = { number: String(changes.length), values: String(changes.filter(isNewValue).length) }
  const answer = [line(say(words.summary, { ...document.days, ...counts }))]
  const { situations } = document
  const impact = situations ? [[line(impactWords(situations, view.language))]] : []
  return {
    quiet: () => answer,
    cuts: 0,
    sections: () => [
      answer,
      ...plans.map(plan => planSection(plan, document, view)),
      ...impact,
      [line(say(words.moreOfDiff))],
    ],
  }
}
