import { listed, noteTexts } from '../../answers/shared/markdown-frame.ts'
import { factWords, sourceLines, speaker, type View } from '../../answers/shared/view.ts'
import { tableWords } from '../../text/tables.ts'
import { grouped } from '../../text/text.ts'
import { labels, verdictTexts } from '../../text/words.ts'
import { markdownTable } from '../../view/grid.ts'
import type { ChangeDocument, DiffDocument, ImpactDocument } from './document.ts'
import { changedPlans, changeLines, kindWord, marksOf, named, onlyOnceWords, type Side, sideWords } from './words.ts'

const changeRow = (change: ChangeDocument, document: DiffDocument, { language }: View): readonly string[] => {
  const lines = changeLines(change, language)
  const cell = (side: Side) => {
    const words = lines.map(line => (line.part === null ? line[side] : `${line.part}: ${line[side]}`))
    return [words.join('\n') + marksOf(change, side, document.sources), change.at[side]].filter(Boolean).join('\n')
  }
  return [kindWord(change, language), change.figure, cell('from'), cell('to')]
}

type ChangedPlan = ReturnType<typeof changedPlans>[number]

const planSection = (plan: ChangedPlan, document: DiffDocument, view: View): readonly string[] => {
  const { language } = view
  const { days } = document
  const once = onlyOnceWords(plan, days, language)
  const head = [tableWords.change[language], tableWords.address[language], days.from, days.to]
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

const impactSection = (situations: ImpactDocument, { plans, days }: DiffDocument, { language }: View) => {
  const say = speaker(language)
  const nameOf = (plan: string) => plans.find(one => one.plan === plan)!.name.ja
  const counts = ({ total, changed }: { total: number; changed: number }) => ({
    total: grouped(total),
    changed: grouped(changed),
  })
  const sampled = ` (${say(tableWords.sampled, { seed: String(situations.seed) })})`
  const rows = situations.examples.map(({ plan, facts, from, to }) => [
    nameOf(plan),
    factWords({ facts }, language).join('\n') || say(labels.nothingSaid),
    say(verdictTexts[from]),
    say(verdictTexts[to]),
  ])
  return [
    say(tableWords.impact, { ...counts(situations), day: situations.asOf }),
    situations.plans
      .map(one => `- ${nameOf(one.plan)}: ${say(tableWords.impactOf, counts(one))}${one.sampled ? sampled : ''}`)
      .join('\n'),
    ...(rows.length > 0
      ? [
          `**${say(tableWords.plainest)}**`,
          markdownTable([say(labels.plan), say(labels.facts), days.from, days.to], rows),
        ]
      : []),
  ]
}

/** The changes between two days as GitHub Markdown, for a pull request; nothing when there are none. */
export const diffMarkdown = (document: DiffDocument, view: View): string => {
  const { language } = view
  const { days, sources, situations } = document
  const plans = changedPlans(document)
  if (plans.length === 0) return ''
  return [
    `### ${speaker(language)(tableWords.changesBetween, days)}`,
    ...plans.flatMap(plan => planSection(plan, document, view)),
    ...(situations ? impactSection(situations, document, view) : []),
    ...listed(labels.notes[language], noteTexts(document, named(document), view)),
    ...listed(labels.sources[language], sourceLines(sources, language)),
  ].join('\n\n')
}
