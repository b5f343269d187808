import type { EligibleDocument, NextDocument, PlanDocument } from '../../documents/eligible.ts'
import type { Text } from '../../model/edition.ts'
import { kindOf } from '../../model/facts.ts'
import { factTexts } from '../../text/facts.ts'
import { labels, verdictTexts } from '../../text/words.ts'
import type { Palette } from '../colour.ts'
import { grid } from '../grid.ts'
import { indented } from '../layout.ts'
import { treeLines } from '../tree.ts'
import {
  certaintyNote,
  editionLines,
  factWords,
  missingWords,
  money,
  referenceMarks,
  sourceLines,
  speaker,
  taxNote,
  type View,
} from '../view.ts'

type Marks = (keys: readonly string[]) => string

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

const bullet = (text: string): string => `- ${text}`

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

const choiceLines = ({ fact, flag, choices }: NextDocument, { language }: View): readonly string[] => {
  const words = (factTexts[fact] as { choices?: Readonly<Record<string, Text>> }).choices
  const longest = Math.max(...(choices ?? []).map(choice => choice.length))
  const lines = choices?.map(choice => [choice.padEnd(longest), words?.[choice]?.[language] ?? ''].join('  ').trimEnd())
  const open = kindOf(fact).kind === 'number' ? labels.number : labels.date
  return (lines ?? [open[language]]).map(line => `  ${flag} ${line}`)
}

/** The one next question, with each answer as the flag that gives it. */
const nextLines = (next: NextDocument | null, names: readonly string[], view: View): readonly string[] => {
  if (!next) return []
  const say = speaker(view.language)
  return [
    `${say(labels.next)}: ${say(next.question)}`,
    ...choiceLines(next, view),
    `${say(labels.decides)}: ${names.join(view.language === 'ja' ? '、' : ', ')}`,
  ]
}

const noteLines = (document: EligibleDocument, view: View, marks: Marks): readonly string[] => {
  const say = speaker(view.language)
  const notes = document.notes.map(one => bullet(`${say(one.text)}${marks(one.sources)}`))
  const assumed = document.assumptions.map(one => bullet(`${say(labels.assumed)}: ${say(one.text)}`))
  return notes.length + assumed.length > 0 ? [say(labels.notes), ...notes, ...assumed] : []
}

const askedLine = (document: EligibleDocument, { language }: View): string => {
  const said = factWords(document.facts, language).join(language === 'ja' ? '、' : ', ')
  return `${labels.asked[language]} ${document.asOf}  ${labels.facts[language]}: ${said || labels.nothingSaid[language]}`
}

/** Below this width the reasons stand under their plan instead of beside it. */
const sideBySide = 76

const planGrid = (document: EligibleDocument, view: View, unbroken: readonly string[], paint: Palette): string => {
  const marks = referenceMarks(document.sources)
  const colours = { yes: paint.green, no: paint.red, conditional: paint.yellow, unattested: paint.dim }
  const cells = document.plans.map(plan => [planCell(plan, view, marks), whyCell(plan, view, marks)])
  const isWide = view.width >= sideBySide
  return grid(isWide ? cells : cells.map(row => [row.filter(Boolean).join('\n')]), {
    width: view.width,
    columns: isWide ? ['fit', 'fill'] : ['fill'],
    unbroken,
    paint: (line, row, column) => {
      const plan = document.plans[row]!
      if (column > 0) return line
      if (line === plan.name.ja) return paint.bold(line)
      return line === verdictTexts[plan.verdict][view.language] ? colours[plan.verdict](line) : line
    },
  })
}

/** The answer of `eligible` for a terminal: no line wider than the view, no character lost. */
export const eligibleTable = (document: EligibleDocument, view: View, paint: Palette): string => {
  const { language, width, why } = view
  const marks = referenceMarks(document.sources)
  const references = Object.keys(document.sources).map(key => marks([key]).trim())
  const unbroken = [...document.plans.map(plan => plan.name.ja), ...references]
  const decided = document.plans.filter(plan => document.next?.decides.includes(plan.id))
  const trees = document.plans.filter(plan => why === 'all' || (why !== 'none' && why.plan === plan.id))
  const sections = [
    nextLines(
      document.next,
      decided.map(plan => plan.name.ja),
      view,
    ),
    ...trees.map(plan => treeLines(plan, view)),
    noteLines(document, view, marks),
    [labels.tables[language], ...editionLines(document.plans, document.data.editions, language).map(bullet)],
    [labels.sources[language], ...sourceLines(document.sources, language)],
  ]
  const wrapped = (lines: readonly string[]) => lines.flatMap(line => indented(line, width, unbroken)).join('\n')
  return [
    `${wrapped([askedLine(document, view)])}\n${planGrid(document, view, unbroken, paint)}`,
    ...sections.filter(lines => lines.length > 0).map(wrapped),
  ].join('\n\n')
}
