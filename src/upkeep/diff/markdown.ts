import { noteParts, sourceParts } from '../../answers/shared/markdown-frame.ts'
import { speaker, type View } from '../../answers/shared/view.ts'
import { labels } from '../../answers/shared/words.ts'
import { markdownTable } from '../../view/grid.ts'
import {
  type ChangedPlan,
  changedPlans,
  changeLines,
  exampleWords,
  impactWords,
  kindWord,
  marksOf,
  mergeTasks,
  onlyOnceWords,
  planImpactWords,
  plansIn,
  type Side,
  sideWords,
} from './lines.ts'
import type { ChangeDocument, DiffDocument, ImpactDocument } from './schema.ts'
import { words } from './words.ts'

const changeRow = (change: ChangeDocument, document: DiffDocument, { language }: View): readonly string[] => {
  const lines = changeLines(change, language)
  const cell = (side: Side) => {
    const texts = lines.map(line => (line.part === null ? line[side] : `${line.part}: ${line[side]}`))
    return [texts.join('\n') + marksOf(change, side, document.sources), change.at[side]].filter(Boolean).join('\n')
  }
  return [kindWord(change, language), change.figure, cell('from'), cell('to')]
}

const planSection = (plan: ChangedPlan, document: DiffDocument, view: View): readonly string[] => {
  const { language } = view
  const { days } = document
  const once = onlyOnceWords(plan, days, language)
  const head = [words.change[language], words.address[language], days.from, days.to]
  return [
    `#### ${plan.name.ja}`,
    `${sideWords(plan.from, language)} -> ${sideWords(plan.to, language)}  \n${labels.official[language]} ${plan.page}`,
    once ??
      markdownTable(
        head,
        plan.changes.map(change => changeRow(change, document, view)),
      ),
  ]
}

const exampleTable = ({ examples }: ImpactDocument, document: DiffDocument, view: View): readonly string[] => {
  const [{ language }, { days }] = [view, document]
  const rows = examples.map(example => {
    const { name, facts, from, to } = exampleWords(example, document, view)
    return [name, facts.join('\n') || labels.nothingSaid[language], from, to]
  })
  const head = [labels.plan[language], labels.facts[language], days.from, days.to]
  return rows.length > 0 ? [`**${words.plainest[language]}**`, markdownTable(head, rows)] : []
}

const impactSection = (situations: ImpactDocument, document: DiffDocument, view: View): readonly string[] => [
  impactWords(situations, view.language),
  planImpactWords(situations, document, view.language)
    .map(line => `- ${line}`)
    .join('\n'),
  ...exampleTable(situations, document, view),
]

/** The changes between two days as GitHub Markdown for a pull request, with what to look at before merging; empty without changes. */
export const diffMarkdown = (document: DiffDocument, view: View): string => {
  const { days, situations } = document
  const plans = changedPlans(document)
  if (plans.length === 0) return ''
  return [
    `### ${speaker(view.language)(words.changesBetween, days)}`,
    ...plans.flatMap(plan => planSection(plan, document, view)),
    ...(situations ? impactSection(situations, document, view) : []),
    `**${words.before[view.language]}**`,
    mergeTasks(document, view.language)
      .map(task => `- [ ] ${task}`)
      .join('\n'),
    ...noteParts(document, plansIn(document), view),
    ...sourceParts(document, view),
  ].join('\n\n')
}
