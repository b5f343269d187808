import type { EligibleDocument, PlanDocument } from '../../documents/eligible.ts'
import type { Text } from '../../model/edition.ts'
import { labels, verdictTexts } from '../../text/words.ts'
import type { Palette } from '../colour.ts'
import { grid } from '../grid.ts'
import { treeLines } from '../tree.ts'
import { certaintyNote, isAsked, missingWords, money, referenceMarks, speaker, taxNote, type View } from '../view.ts'
import { bullet, framed, type Marks, unbrokenIn } from './frame.ts'

const isMonthly = (plan: PlanDocument, id: string): boolean => id.startsWith(`${plan.id}.monthly`)

/** The left cell: the official name, the verdict, and what a month and a claim cost. */
const planCell = (plan: PlanDocument, { language }: View, marks: Marks): string => {
  const say = speaker(language)
  const monthly = plan.figures.filter(one => isMonthly(plan, one.id))
  const claims = plan.figures.filter(one => !isMonthly(plan, one.id))
  const priced = (label: Text, amount: string, figures: PlanDocument['figures']) =>
    `${say(label)} ${amount}${taxNote(figures, language)}${marks([...new Set(figures.flatMap(one => one.sources))])}`
  const names = language === 'ja' ? [plan.name.ja] : [plan.name.ja, plan.name.en]
  const prices = [
    priced(labels.monthly, money(plan.monthly, language), monthly),
    priced(labels.perClaim, money(plan.perClaim, language), claims),
  ]
  return [...names, say(verdictTexts[plan.verdict]), ...(plan.verdict === 'unattested' ? [] : prices)].join('\n')
}

/** Why not: every clause that fails, or the one word that all hold. */
const reasonLines = (plan: PlanDocument, { language }: View, marks: Marks): readonly string[] => {
  const say = speaker(language)
  if (plan.verdict === 'yes') return [say(labels.allMet)]
  return plan.reasons
    .filter(reason => reason.state === 'no')
    .map(reason => bullet(`${say(reason.text)}${certaintyNote(reason.certainty, language)}${marks(reason.sources)}`))
}

const readingLines = (plan: PlanDocument, { language }: View): readonly string[] => {
  const say = speaker(language)
  if (plan.readings.length === 0) return []
  const entries = plan.readings.map(({ text, verdict }) =>
    bullet(`${say(text)}: ${say(verdictTexts[verdict as keyof typeof verdictTexts])}`),
  )
  return [`${say(labels.readings)}:`, ...entries]
}

/** The right cell: the reasons, what is missing, how readings differ, and what to ask the desk. */
const whyCell = (plan: PlanDocument, view: View, marks: Marks): string => {
  const say = speaker(view.language)
  const missing = plan.needs.length > 0 ? [`${say(labels.missing)}: ${missingWords(plan.needs, view.language)}`] : []
  const ask = plan.ask.map(question => `${say(labels.ask)}: ${say(question)}`)
  return [...reasonLines(plan, view, marks), ...missing, ...readingLines(plan, view), ...ask].join('\n')
}

/** Below this width the reasons stand under their plan instead of beside it. */
const sideBySide = 76

const planGrid = (document: EligibleDocument, view: View, paint: Palette): string => {
  const marks = referenceMarks(document.sources)
  const colours = { yes: paint.green, no: paint.red, conditional: paint.yellow, unattested: paint.dim }
  const cells = document.plans.map(plan => [planCell(plan, view, marks), whyCell(plan, view, marks)])
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
