import type { Tax } from '../../model/edition.ts'
import { type Claim, type FactName, flagOf, isFactName, kindOf } from '../../model/facts.ts'
import type { Place } from '../../model/finding.ts'
import { fill, type Language } from '../../model/message.ts'
import type { Range } from '../../model/money.ts'
import type { Need } from '../../model/question.ts'
import { safe } from '../../model/safe.ts'
import type { Text } from '../../model/text.ts'
import { factTexts, needTexts, parameterLabels } from '../../text/facts.ts'
import { choiceText, type PlanWords } from '../../text/plan-words.ts'
import { bracketed, grouped, joined, unknownText } from '../../text/text.ts'
import type { Palette } from '../../view/colour.ts'

import type { Foot, Grounded, Head, NoteDocument, ReasonDocument } from './schema.ts'
import { certaintyTexts, labels, taxTexts } from './words.ts'

/** How to show an answer to a person. */
export type View = {
  readonly language: Language
  readonly width: number
  readonly paint: Palette
  readonly why: Why
  /** Whether all notes, tables and sources are printed, not only the first screen. */
  readonly isFull?: boolean
  /** Whether only the verdict lines are printed. */
  readonly isQuiet?: boolean
  /** The official names of the tables, which a line never breaks. */
  readonly names?: readonly string[]
  /** What the plans call the choices of facts. */
  readonly words?: PlanWords
  /** What a first screen says beside its document. */
  readonly asides?: Asides
  /** The path of a file from the root of the repository; null for a file that is not of it. */
  readonly pathIn?: (file: string) => string | null
}

/** Where a finding is in the repository; null where its file is not of it. */
export const placeIn = ({ file, line, column }: Place, { pathIn }: View): Place | null => {
  const path = pathIn ? pathIn(file) : file
  return path === null ? null : { file: path, line, column }
}

/** What a first screen says beside its document. */
export type Asides = {
  /** The total for each choice of the next question; none where all are the same. */
  readonly totals: Readonly<Record<string, Range | null>>
  /** The clause on which each plan is refused that is left out. */
  readonly refusals: Readonly<Record<string, Pick<ReasonDocument, 'text' | 'certainty' | 'sources'>>>
  /** The settings that were typed and that a further command needs too: `--as-of 2026-11-28`. */
  readonly typed: readonly string[]
  readonly isPlanTyped: boolean
  /** Flags without effect, each with a command that reads them. */
  readonly idle: readonly { readonly flag: string; readonly command: string }[]
}

/** Whose reason tree to show: no plan's, every plan's, or one plan's. */
export type Why = 'none' | 'all' | { readonly plan: string }

/** Whether a plan's reason tree is asked for. */
export const isAsked = (why: Why, plan: string): boolean => why === 'all' || (why !== 'none' && why.plan === plan)

/** Makes the function that gives a text in one language, with its values put in. */
export const speaker =
  (language: Language) =>
  (text: Text, values: Readonly<Record<string, string | Text>> = {}): string =>
    fill(text, values)[language]

export type Speak = ReturnType<typeof speaker>

const yen = (number: number, language: Language): string =>
  language === 'ja' ? `${grouped(number)}円` : `¥${grouped(number)}`

/** `418〜550円` or `¥418 to ¥550`; `¥418 or more` without an upper bound; `unknown` for null. */
export const money = (amount: Range | null, language: Language): string => {
  const say = speaker(language)
  if (amount === null || (amount.min === 0 && amount.max === null)) return say(unknownText)
  const { min, max } = amount
  if (max === null) return say(labels.atLeast, { from: yen(min, language) })
  if (min === max) return yen(min, language)
  return language === 'ja' ? `${grouped(min)}〜${yen(max, language)}` : `${yen(min, language)} to ${yen(max, language)}`
}

/** A tax class in brackets; empty where there is none. */
export const taxNote = (tax: Tax | null, language: Language): string =>
  tax === null ? '' : bracketed(taxTexts[tax][language], language)

/** A certainty in brackets; empty where the source states it outright. */
export const certaintyNote = (certainty: keyof typeof certaintyTexts, language: Language): string =>
  certainty === 'stated' ? '' : bracketed(certaintyTexts[certainty][language], language)

/** What a first screen says of a certainty: that something is inferred, or that it usually is so. */
export const certaintyMark = (certainty: keyof typeof certaintyTexts, language: Language): string => {
  if (certainty === 'implied') return labels.inferred[language]
  return certainty === 'hedged' ? labels.usually[language] : ''
}

/** A text after a colon: without the capital letter of a sentence. */
export const inSentence = (text: string): string => text.replace(/^[A-Z](?=[a-z ])/, letter => letter.toLowerCase())

/** Gives the reference marks of sources: ` [1] [2]`. */
export type Marks = (keys: readonly string[]) => string

/** Numbers the sources of an answer in the order in which the answer lists them. */
export const referenceMarks = (sources: Foot['sources']): Marks => {
  const order = Object.keys(sources)
  return keys => keys.map(key => ` [${order.indexOf(key) + 1}]`).join('')
}

/** One line per source: its number, title, day and address. */
export const sourceLines = (sources: Foot['sources'], language: Language): readonly string[] =>
  Object.values(sources).map(
    ({ title, url, observed }, index) =>
      `[${index + 1}] ${safe(title)} (${observed ?? labels.undated[language]}) ${url}`,
  )

const claimText = ({ date, remedy, quote }: Claim): string =>
  [date, ...((remedy ?? quote) ? [remedy ?? 'unknown'] : []), ...(quote === undefined ? [] : [quote])].join(':')

/** A value of a fact in words. */
export const factText = (name: FactName, value: unknown, { language, words }: Speaking): string => {
  if (name === 'claims') return joined((value as readonly Claim[]).map(claimText), language)
  if (name === 'repairQuote') return yen(value as number, language)
  return choiceText(name, String(value), words)?.[language] ?? safe(String(value))
}

const parameterText = (name: keyof typeof parameterLabels, value: unknown, language: Language): string => {
  if (name === 'maxTotal' || name === 'repairCost') return yen(value as number, language)
  if (name === 'chance') return `${Math.round((value as number) * 1e8) / 1e6}%`
  return safe(Array.isArray(value) ? joined(value.map(String), language) : String(value))
}

/** The language, and the words of the plans. */
type Speaking = Pick<View, 'language' | 'words'>

/** What the user said, in words: `bought from: a retail shop`. */
export const factWords = (
  { facts, parameters = {} }: Pick<Head, 'facts' | 'parameters'>,
  view: Speaking,
): readonly string[] => [
  ...(Object.entries(facts) as [FactName, unknown][]).map(
    ([name, value]) => `${factTexts[name].label[view.language]}: ${factText(name, value, view)}`,
  ),
  ...(Object.entries(parameters) as [keyof typeof parameterLabels, unknown][]).map(
    ([name, value]) =>
      `${parameterLabels[name][view.language]}${value === true ? '' : `: ${parameterText(name, value, view.language)}`}`,
  ),
]

/** The missing facts in words, each with its flag: `いつ申し込むか (--apply)`. For a date known to the month, the day is missing. */
export const missingWords = (needs: readonly Need[], { facts }: Pick<Head, 'facts'>, language: Language): string => {
  const words = needs.map(name => {
    const isToldToTheMonth = isFactName(name) && kindOf(name).kind === 'date' && facts[name] !== undefined
    const label = speaker(language)(isToldToTheMonth ? labels.toTheDay : needTexts[name].label, {
      what: needTexts[name].label,
    })
    return `${label} (${flagOf(name)})`
  })
  return joined(words, language)
}

/** A line with the missing facts; no line where no fact is missing. */
export const missingLines = (
  needs: readonly Need[],
  document: Pick<Head, 'facts'>,
  language: Language,
): readonly string[] =>
  needs.length > 0 ? [`${labels.missing[language]}: ${missingWords(needs, document, language)}`] : []

/** A plan by its id and its official name. */
export type NamedPlan = { readonly id: string; readonly name: Text }
/** A named plan with its official page. */
export type ShownPlan = NamedPlan & { readonly page: string | null }

/** A document about several plans, each with the keys that a document about one plan has beside the shared ones. */
type SeveralPlans<One> = Head & {
  readonly plans: readonly Omit<One, keyof Head | keyof Grounded | keyof Foot>[]
} & Grounded &
  Foot

/** The plan of an answer about one plan. */
export const planOf = (document: { readonly plan: string } & Omit<ShownPlan, 'id'>): ShownPlan => ({
  id: document.plan,
  name: document.name,
  page: document.page,
})

/** The plans of an answer, each as a document about one plan. */
export const singly = <One extends object>(document: One | SeveralPlans<One>): readonly One[] =>
  'plans' in document ? document.plans.map(plan => ({ ...document, ...plan }) as unknown as One) : [document as One]

/** What is above the answers for several plans; no line above a single one. */
export const severalLines = (document: object, language: Language): readonly string[] =>
  'plans' in document ? [labels.severalPlans[language]] : []

/** A note in words, after the names of its plans where the answer is about other plans too. */
export const noteWords = (
  { text, plans: about }: NoteDocument,
  plans: readonly NamedPlan[],
  language: Language,
): string => {
  const names = plans.filter(plan => about.includes(plan.id)).map(plan => plan.name[language])
  const whose = names.length > 0 && names.length < plans.length ? `${joined(names, language)}: ` : ''
  return whose + text[language]
}

/** The notes of an answer with the marks of their sources, then its assumptions. */
export const noteLines = (
  { notes, assumptions, sources }: Foot,
  plans: readonly NamedPlan[],
  { language }: View,
): readonly string[] => {
  const marks = referenceMarks(sources)
  return [
    ...notes.map(
      note =>
        noteWords(note, plans, language) + certaintyNote(note.certainty ?? 'stated', language) + marks(note.sources),
    ),
    ...assumptions.map(({ text }) => `${labels.assumed[language]}: ${text[language]}`),
  ]
}

/** The day asked about and what the user said, in one line. */
export const askedLine = (document: Head, view: Speaking): string => {
  const { language } = view
  const said = joined(factWords(document, view), language) || labels.nothingSaid[language]
  return `${labels.asked[language]} ${document.asOf}  ${labels.facts[language]}: ${said}`
}

const ageWords = (edition: Head['data']['editions'][string], language: Language): string => {
  const say = speaker(language)
  if (!edition) return say(labels.noEdition)
  const { observed, effective, confirmed, ageDays } = edition
  const days = { day: observed, again: confirmed ?? '', age: String(ageDays) }
  const age = say(labels[confirmed === undefined ? 'observed' : 'confirmed'], days)
  return effective === null ? age : say(labels.effective, { age, day: effective })
}

/** Each plan's edition with its day and age and the official page, then a line on certainty. */
export const editionLines = (
  plans: readonly ShownPlan[],
  editions: Head['data']['editions'],
  language: Language,
): readonly string[] => {
  const say = speaker(language)
  const lines = plans.map(
    ({ id, name, page }) =>
      `${name[language]}: ${ageWords(editions[id] ?? null, language)}  ${say(labels.official)} ${page}`,
  )
  return plans.some(({ id }) => editions[id]) ? [...lines, say(labels.unlessMarked)] : lines
}

/** That the plan is answered for only in case it is held, where the facts told rule it out. */
export const ruledOutLines = (
  { notes, plan }: Pick<Foot, 'notes'> & { readonly plan: string },
  language: Language,
): readonly string[] =>
  notes.filter(({ code, plans }) => code === 'ruled-out' && plans.includes(plan)).map(({ text }) => text[language])
