import { figureWords } from '../../answers/shared/figure.ts'
import { factWords, type NamedPlan, referenceMarks, speaker, type View } from '../../answers/shared/view.ts'
import { verdictTexts } from '../../answers/shared/words.ts'
import type { Language } from '../../model/message.ts'
import type { Text } from '../../model/text.ts'
import { bracketed, grouped, joined, unknownText } from '../../text/text.ts'
import type { ChangeDocument, Content, DiffDocument, ExampleDocument, ImpactDocument, SideDocument } from './schema.ts'
import { changeTexts, words } from './words.ts'

/** One of the two days. */
export type Side = 'from' | 'to'

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isText = (value: unknown): value is Text => isMap(value) && 'ja' in value && 'en' in value

/** A value of the tables as YAML on one line: `{ any: [{ apply: with-device }] }`; a text in one language. */
const flow = (value: unknown, language: Language): string => {
  if (isText(value)) return value[language]
  if (Array.isArray(value)) return `[${value.map(item => flow(item, language)).join(', ')}]`
  if (!isMap(value)) return String(value)
  const entries = Object.entries(value).map(([key, item]) => `${key}: ${flow(item, language)}`)
  return `{ ${entries.join(', ')} }`
}

const contentWords = (content: Content | undefined, language: Language): string => {
  if (content === null || content === undefined) return words.nothing[language]
  if (content === 'unknown') return unknownText[language]
  return flow(content, language)
}

const otherLanguage = (language: Language): Language => (language === 'ja' ? 'en' : 'ja')

/** The language to show: the other one where two texts differ only there. */
const differingLanguage = (from: unknown, to: unknown, language: Language): Language =>
  flow(from, language) === flow(to, language) ? otherLanguage(language) : language

/** A line of a change: a part of the item (null for the whole item) and its content on both days. */
export type ChangeLine = { readonly part: string | null } & { readonly [Name in Side]: string }

const figureSide = (change: ChangeDocument, side: Side, language: Language): string => {
  const value = change[side]
  if (value === null) return words.nothing[language]
  const beforeTax = change.beforeTax?.[side] ?? undefined
  const figure = {
    value: value as Parameters<typeof figureWords>[0]['value'],
    unit: change.unit![side],
    tax: change.tax![side],
    beforeTax,
    certainty: change.certainty![side] ?? 'stated',
  }
  return figureWords(figure, language)
}

/** The text of a clause, or all its parts where it has no text. */
const gist = (content: Content, language: Language): string => {
  if (!isMap(content) || isText(content)) return contentWords(content, language)
  const { certainty, ...rest } = content
  return isText(content.says) ? content.says[language] : flow(rest, language)
}

/** A change in words: one line for a figure or a whole clause, a line for each part of a changed clause. */
export const changeLines = (change: ChangeDocument, language: Language): readonly ChangeLine[] => {
  const { from, to, section, parts } = change
  if (section === 'figures' && change.unit)
    return [{ part: null, from: figureSide(change, 'from', language), to: figureSide(change, 'to', language) }]
  if (!isMap(from) || !isMap(to) || isText(from)) {
    const shownIn = differingLanguage(from, to, language)
    return [{ part: null, from: gist(from, shownIn), to: gist(to, shownIn) }]
  }
  return parts.map(part => {
    const shownIn = differingLanguage(from[part], to[part], language)
    const partWords = (content: Content) => contentWords(isMap(content) ? (content[part] as Content) : null, shownIn)
    return { part, from: partWords(from), to: partWords(to) }
  })
}

/** The kind of a change in a word. */
export const kindWord = ({ kind }: ChangeDocument, language: Language): string => changeTexts[kind][language]

/** The edition of one side: its file and day. */
export const sideWords = (side: SideDocument | null, language: Language): string => {
  if (side === null) return words.noEdition[language]
  const say = speaker(language)
  const partial = side.complete ? [] : [say(words.partial)]
  return side.file + bracketed(joined([say(words.seen, { day: side.observed }), ...partial], language), language)
}

type ShownSides = DiffDocument['plans'][number]

/** The plans that differ, with their changes. */
export const changedPlans = ({ plans, changes }: DiffDocument) =>
  plans
    .map(plan => ({ ...plan, changes: changes.filter(change => change.plan === plan.plan) }))
    .filter(plan => plan.changes.length > 0)

export type ChangedPlan = ReturnType<typeof changedPlans>[number]

/** The plans of the answer, as notes name them. */
export const plansIn = ({ plans }: DiffDocument): readonly NamedPlan[] =>
  plans.map(({ plan, name }) => ({ id: plan, name }))

/** The line that replaces the changes of a plan without an edition on one of the days; null for other plans. */
export const onlyOnceWords = (
  plan: ShownSides & { readonly changes: readonly ChangeDocument[] },
  days: DiffDocument['days'],
  language: Language,
): string | null => {
  if (plan.from && plan.to) return null
  const figures = plan.changes.filter(change => change.section === 'figures').length
  const clauses = plan.changes.filter(change => !['figures', 'edition'].includes(change.section)).length
  const day = plan.from ? days.to : days.from
  return speaker(language)(words.onlyThen, { day, figures: String(figures), clauses: String(clauses) })
}

const nameOf = (plan: string, { plans }: DiffDocument): string => plans.find(named => named.plan === plan)!.name.ja

const countsOf = ({ total, changed }: { readonly total: number; readonly changed: number }) => ({
  total: grouped(total),
  changed: grouped(changed),
})

/** In how many situations the verdict changes. */
export const impactWords = (situations: ImpactDocument, language: Language): string =>
  speaker(language)(words.impact, { ...countsOf(situations), day: situations.asOf })

/** In how many situations the verdict of each plan changes, and whether they are a sample. */
export const planImpactWords = (
  situations: ImpactDocument,
  document: DiffDocument,
  language: Language,
): readonly string[] => {
  const say = speaker(language)
  const sample = ` (${say(words.sampled, { seed: String(situations.seed) })})`
  return situations.plans.map(
    impact =>
      `${nameOf(impact.plan, document)}: ${say(words.impactOf, countsOf(impact))}${impact.sampled ? sample : ''}`,
  )
}

/** An example in words: the plan, the facts, and the verdicts before and after. */
export const exampleWords = (
  { plan, facts, from, to }: ExampleDocument,
  document: DiffDocument,
  view: Pick<View, 'language' | 'words'>,
) => ({
  name: nameOf(plan, document),
  facts: factWords({ facts }, view),
  from: verdictTexts[from][view.language],
  to: verdictTexts[to][view.language],
})

/** The contents before and after; only one of them where the item was added or removed. */
export const turnWords = ({ kind }: ChangeDocument, from: string, to: string): string => {
  if (kind === 'added') return to
  return kind === 'removed' ? from : `${from} -> ${to}`
}

/** The reference marks of one side of a change. */
export const marksOf = (change: ChangeDocument, side: Side, sources: DiffDocument['sources']): string =>
  referenceMarks(sources)(change.sources[side])

/** Whether the amounts before tax of two days differ. */
const isNewBeforeTax = ({ beforeTax }: ChangeDocument): boolean => {
  const { from = null, to = null } = beforeTax ?? {}
  return from !== null && to !== null && JSON.stringify(from) !== JSON.stringify(to)
}

/** Whether a figure has another value, with or before tax, not only another source or certainty. */
export const isNewValue = (change: ChangeDocument): boolean => {
  const { section, from, to, unit } = change
  if (section !== 'figures' || unit === undefined) return false
  return JSON.stringify(from) !== JSON.stringify(to) || isNewBeforeTax(change)
}

const figureTask = (change: ChangeDocument, language: Language): string => {
  const { figure, kind } = change
  const value = changeLines(change, language)[0]!.to
  return speaker(language)(kind === 'removed' ? words.goneFromSource : words.sameAsSource, { figure, value })
}

const planTasks = ({ to, changes }: ChangedPlan, language: Language): readonly string[] => {
  const figures = changes.filter(isNewValue)
  const others = changes.length - figures.length
  const say = speaker(language)
  return [
    ...figures.map(change => figureTask(change, language)),
    ...(others > 0 ? [say(words.clausesSame, { count: String(others) })] : []),
    ...(to ? [say(words.namedByDay, { file: to.file })] : []),
  ]
}

/** What to look at before a new edition is merged: each figure with another value, then what every edition needs. */
export const mergeTasks = (document: DiffDocument, language: Language): readonly string[] => [
  ...changedPlans(document).flatMap(plan => planTasks(plan, language)),
  ...[words.checked, words.cased, words.shownAgain].map(text => text[language]),
]
