import { type Day, yearsFrom } from '../../../model/day.ts'
import { type FactName, factNames, flagOf } from '../../../model/facts.ts'
import type { Language } from '../../../model/message.ts'
import type { ParameterName } from '../../../model/parameters.ts'
import type { Text } from '../../../model/text.ts'
import { saidOf } from '../../../text/said.ts'
import { factsOfHelp } from '../../../text/short-help.ts'
import { joined } from '../../../text/text.ts'
import { displayWidth } from '../../../view/wrap.ts'
import type { AnswerDocument, Foot, Head, NoteDocument } from '../schema.ts'
import {
  certaintyMark,
  factWords,
  inSentence,
  type NamedPlan,
  noteWords,
  type ShownPlan,
  speaker,
  type View,
} from '../view.ts'
import { type Citations, citationsOf } from './citations.ts'
import { planTitle } from './names.ts'
import { type Line, line, type Screen, type Section } from './parts.ts'
import { questionSection } from './question.ts'
import type { ReadingsTold } from './readings.ts'
import { screenWords } from './words.ts'

/** A plan without an edition on the day asked about. */
export const unattestedLine = (plan: NamedPlan, language: Language): Line => {
  const verdict = screenWords.unattested[language]
  return { text: `${verdict}  ${planTitle(plan, language)}`, strong: [[verdict, 'unattested']] }
}

/** The plans that an answer leaves out because the facts rule them out, each with the reason; no line without any. */
export const leftOutLines = (
  plans: readonly NamedPlan[],
  more: Text,
  cite: Citations,
  { asides, language }: View,
): Section => {
  if (plans.length === 0) return []
  const rows = plans.map(plan => {
    const refusal = asides?.refusals[plan.id]
    if (!refusal) return [plan.name[language]]
    const text = refusal.text[language].replace(/[。.]$/, '')
    const mark = certaintyMark(refusal.certainty, language)
    return [plan.name[language], inSentence(text) + mark + cite.marks(refusal.sources.filter(cite.isKnown))]
  })
  return [line(speaker(language)(screenWords.leftOut, { more })), { rows }]
}

/** Pieces on as few lines as fit. */
export const packed = (pieces: readonly string[], width: number, gap = '  '): readonly string[] => {
  const lines: string[] = []
  for (const piece of pieces.filter(Boolean)) {
    const longer = lines.length > 0 ? lines.at(-1) + gap + piece : null
    if (longer !== null && displayWidth(longer) <= width) lines[lines.length - 1] = longer
    else lines.push(piece)
  }
  return lines
}

/** What was told, in short phrases. */
export const saidWords = (
  document: Pick<Head, 'facts' | 'parameters'>,
  view: Pick<View, 'language' | 'words'>,
): readonly string[] => {
  const { language } = view
  const labelled = factWords(document, view)
  const values = { ...document.facts, ...document.parameters }
  return Object.entries(values).map(([name, value], index) => {
    const written = labelled[index]!.replace(/^.*?: /, '')
    const said = saidOf(name as ParameterName, String(value))
    return said ? speaker(language)(said, { value: written }) : labelled[index]!
  })
}

/** The age of tables: in days up to a year, then in whole years. */
export const ageText = (look: Day, asOf: Day, ageDays: number, language: Language): string => {
  const say = speaker(language)
  const years = yearsFrom(look, asOf)
  if (years > 0) return say(years === 1 ? screenWords.yearAgo : screenWords.yearsAgo, { number: String(years) })
  if (ageDays === 0) return say(screenWords.today)
  return say(ageDays === 1 ? screenWords.dayAgo : screenWords.daysAgo, { number: String(ageDays) })
}

type What = 'prices' | 'pricesWithTax' | 'rules' | 'steps'

const dimmed = (text: string): Line => ({ text, strong: [[text, 'dim']] })

/** One line on the tables: their days, their age and the official pages; of steps the address of the page where it fits. */
const tableLine = (
  { data, asOf }: Head,
  plans: readonly ShownPlan[],
  what: What,
  cite: Citations,
  { language, width }: View,
): Line => {
  const say = speaker(language)
  const editions = plans.flatMap(({ id }) => data.editions[id] ?? [])
  if (editions.length === 0) return line(say(screenWords.noTables))
  const days = [...new Set(editions.map(({ observed, confirmed }) => confirmed ?? observed))].sort()
  const oldest = days[0] as Day
  const { ageDays, stale } = editions.find(({ observed, confirmed }) => (confirmed ?? observed) === oldest)!
  const pages = [...new Set(plans.filter(({ id }) => data.editions[id]).flatMap(plan => plan.page ?? []))]
  const values = {
    what: screenWords[what],
    day: joined(days, language),
    age: ageText(oldest, asOf as Day, ageDays, language),
  }
  const [page = ''] = pages
  const whole = say(screenWords.tablesAt, { ...values, page })
  const isWhole =
    what === 'steps' && stale && pages.length === 1 && !cite.isMarked(page) && displayWidth(whole) <= width
  const marked = stale ? screenWords.tables : screenWords.freshTables
  const text = isWhole ? whole : say(marked, { ...values, page: pages.map(cite.page).join('') })
  return dimmed(text)
}

/** Notes that change what the reader does, the most urgent code first. Other notes are printed with `--full`. */
const urgent: readonly string[] = [
  'deadline-passed',
  'ruled-out',
  'priced-as-covered',
  'other-cover',
  'conflict',
  'carrier-cover-ends',
  'newer-prices-reported',
  'partial-edition',
  'cover-not-certain',
  'paid-first',
  'too-many-ways',
  'claim-before-cover',
  'claim-limit',
  'limit-unknown',
  'tax-mixed',
  'tax-excluded',
  'quote-unused',
  'remedy-unused',
  'unreturned-unused',
  'free-months-above',
  'not-stated',
  'no-failure-rates',
  'good-to-know',
]

const MOST_NOTES = 3

/** The notes for the first screen on the plans shown, among those whose code is not left out. */
const firstNotes = (
  notes: Foot['notes'],
  plans: readonly NamedPlan[],
  leftOut: readonly string[],
): readonly NoteDocument[] =>
  notes
    .filter(({ plans: about }) => about.length === 0 || plans.some(({ id }) => about.includes(id)))
    .filter(({ code }) => urgent.includes(code) && !leftOut.includes(code))
    .sort((a, b) => urgent.indexOf(a.code) - urgent.indexOf(b.code))
    .slice(0, MOST_NOTES)

const noteLine = (note: NoteDocument, plans: readonly NamedPlan[], { marks }: Citations, view: View): Line => ({
  lead: screenWords.note[view.language],
  text: noteWords(note, plans, view.language).replace(/。$/, '') + marks(note.sources),
})

/** So many assumptions are named where the screen is too long for all. */
const FEW_ASSUMPTIONS = 2

const assumedLines = ({ assumptions }: Foot, most: number, language: Language): Section => {
  if (assumptions.length === 0 || most === 0) return []
  const texts = assumptions.slice(0, most).map(({ text }) => text[language].replace(/[。.]$/, ''))
  const more = assumptions.length - texts.length
  const rest = more > 0 ? [speaker(language)(screenWords.moreAssumed, { number: String(more) })] : []
  return [{ lead: screenWords.assumed[language], text: [...texts, ...rest].join(language === 'ja' ? '。' : ', ') }]
}

const ASKED_HANG = 6

const askedLine = ({ asOf }: Head, text: string, language: Language): Line => ({
  hang: ASKED_HANG,
  lead: speaker(language)(screenWords.asked, { day: asOf }),
  text,
})

/** The flags that have no effect on this answer, a line for each command that reads them. */
const idleLines = ({ asides, language }: View): Section => {
  const idle = asides?.idle ?? []
  return [...new Set(idle.map(({ command }) => command))].map(command => {
    const flags = idle.filter(one => one.command === command).map(({ flag }) => flag)
    return line(speaker(language)(screenWords.idle, { flag: joined(flags, language), command }))
  })
}

/** The day asked about where nothing else was told. */
const askedText = ({ asOf }: Head, language: Language): string =>
  speaker(language)(screenWords.nothingTold, { day: asOf })

const claimFlag = ({ date, remedy, quote }: NonNullable<Head['facts']['claims']>[number]): string =>
  `--claim ${[date, remedy ?? (quote === undefined ? undefined : 'unknown'), quote].filter(part => part !== undefined).join(':')}`

/** The facts told as flags that a command reads, but for some that its plan implies. */
export const flagsFor = (
  { facts }: Pick<Head, 'facts'>,
  command: string,
  without: readonly FactName[] = [],
): readonly string[] =>
  factNames
    .filter(name => facts[name] !== undefined && factsOfHelp[command]!.includes(name) && !without.includes(name))
    .flatMap(name => (name === 'claims' ? facts.claims!.map(claimFlag) : [`${flagOf(name)} ${facts[name]}`]))

/** The facts that a plan implies. */
export const impliedByPlan: readonly FactName[] = ['device', 'boughtFrom']

/** The plan as a flag; where the answer is about several, the facts that decide which plan can be taken. */
export const planFlags = (document: Head & { readonly plan?: string }, command: string): readonly string[] => {
  if (document.plan !== undefined) return [`--plan ${document.plan}`]
  const read = flagsFor(document, command)
  return flagsFor(document, 'eligible').filter(flag => !read.includes(flag))
}

/** `eligible` about a plan, or about all plans, with the facts that decide it. */
export const eligibleCommand = (document: Head, plan?: NamedPlan): readonly string[] => [
  'eligible',
  ...(plan ? [`--plan ${plan.id}`] : []),
  ...flagsFor(document, 'eligible'),
]

/** `compare` with the facts that choose the plans and their prices. */
export const compareCommand = (document: Head): readonly string[] => [
  'compare',
  ...planFlags(document, 'compare'),
  ...flagsFor(document, 'compare'),
  ...(document.parameters?.months === undefined ? [] : [`--months ${document.parameters.months}`]),
]

/** The flags of the next command that were not told, but for the plan where it was. */
const addedFlags = (command: readonly string[], document: Head, { asides }: View): readonly string[] => {
  const told = Object.keys({ ...document.facts, ...document.parameters }).map(flagOf)
  return command
    .slice(1)
    .filter(flag => !told.includes(flag.split(' ')[0]!) && !(asides?.isPlanTyped && flag.startsWith('--plan ')))
}

/**
 * The next command: with its flags where they fit on a line, those of the settings that were typed last; else with those
 * that were not told.
 */
const commandLine = (
  { command = [], changed }: Pick<Parts, 'command' | 'changed'>,
  document: Head,
  view: View,
): string => {
  const { asides, language, width } = view
  if (command.length === 0) return ''
  const say = speaker(language)
  const typed = ['mio-warranty', ...command, ...(asides?.typed ?? [])].join(' ')
  const whole = say(screenWords.command, { command: typed })
  if (displayWidth(whole) <= width) return whole
  const [name = ''] = command
  if (changed !== undefined) return say(screenWords.changedFact, { command: name, changed })
  return say(screenWords.sameFacts, { command: [name, ...addedFlags(command, document, view)].join(' ') })
}

export type Parts = {
  readonly answer: Section
  /** What `--quiet` prints, where it is not the answer. */
  readonly quiet?: Section | undefined
  readonly body: readonly Section[]
  /** What the line on the tables mentions. */
  readonly what: What
  /** A flag that helps with this answer, in short. */
  readonly hint?: string
  /** The next command and its flags; none where it is left out. */
  readonly command?: readonly string[]
  /** The flag with which the next command differs from what was told. */
  readonly changed?: string
  /** Whether the assumptions matter to what is shown; they do where this is left out. */
  readonly assumes?: boolean
}

type Options = {
  /** Codes of notes that an answer says already in other words. */
  readonly saidNotes?: readonly string[]
  /** What was asked, where it is not the facts and parameters of the document. */
  readonly asked?: string
  /** The last line, where it is not the next command of the parts. */
  readonly last?: string
}

/** The number of notes, and of assumptions where none is named, that `--full` prints. */
const leftOutText = (notes: number, assumptions: number, language: Language): string => {
  const say = speaker(language)
  const assumed = assumptions === 1 ? screenWords.oneAssumption : screenWords.assumptions
  const before = assumptions === 0 ? '' : say(assumed, { number: String(assumptions) })
  if (notes === 0) return before + say(screenWords.full)
  return before + say(notes === 1 ? screenWords.oneNote : screenWords.notes, { number: String(notes) })
}

/** What is said in short, one after the other, where a screen is too long without its notes. */
const shortened = ['assumptions', 'choices', 'questions', 'every assumption', 'readings'] as const

type Shortened = (what: (typeof shortened)[number]) => boolean

/** How much is told of readings on a screen that was cut. */
const readingsTold = (isShort: Shortened): ReadingsTold => {
  if (isShort('readings')) return 'count'
  return isShort('questions') ? 'answers' : 'whole'
}

/** How many of the assumptions are named on a screen that was cut. */
const assumptionsShown = (isShort: Shortened, all: number): number => {
  if (isShort('every assumption')) return 0
  return isShort('assumptions') ? FEW_ASSUMPTIONS : all
}

/** What every cut of a screen is made from. */
type Setting = {
  readonly document: AnswerDocument
  readonly plans: readonly ShownPlan[]
  readonly view: View
  readonly compose: (cite: Citations, told: ReadingsTold) => Parts
  readonly notes: readonly NoteDocument[]
  /** What the user said, in words; empty where nothing was said. */
  readonly asked: string
  /** The last line, where it is not the command for all of the answer. */
  readonly after: string | undefined
}

const newCitations = ({ document, plans, view }: Setting): Citations =>
  citationsOf(
    document.sources,
    plans.flatMap(({ page }) => page ?? []),
    view.language,
  )

/** The day of the tables, the sources, what was left out, and the next command. */
const closing = (setting: Setting, parts: Parts, leftOut: string, cite: Citations): Section => {
  const { document, plans, view, asked, after } = setting
  const { language, width } = view
  const isRecorded = plans.some(({ id }) => document.data.editions[id])
  const tables = tableLine(document, plans, parts.what, cite, view)
  const last = [
    leftOut,
    screenWords.why[language],
    parts.hint ?? '',
    after ?? commandLine(isRecorded ? parts : { command: ['editions'] }, document, view),
  ]
  const untold = asked === '' ? [askedText(document, language)] : []
  const sources = packed(cite.used(), width).map(dimmed)
  return [tables, ...sources, ...packed([...untold, ...last], width).map(text => line(text))]
}

/** The sections of a screen from which so many things were cut: first the notes, the least urgent first. */
const cutSections = (setting: Setting, cuts: number): readonly Section[] => {
  const { document, plans, view, compose, notes, asked } = setting
  const { language } = view
  const shown = Math.max(0, notes.length - cuts)
  const isShort: Shortened = what => cuts - notes.length > shortened.indexOf(what)
  const cite = newCitations(setting)
  const parts = compose(cite, readingsTold(isShort))
  const question = questionSection(document, plans, view, isShort('choices'))
  const noted = notes.slice(0, shown).map(note => noteLine(note, plans, cite, view))
  // of steps only what their cost rests on is assumed
  const all = document.assumptions.length
  const most = parts.what === 'steps' ? all : assumptionsShown(isShort, all)
  const assumed = parts.assumes === false ? [] : assumedLines(document, most, language)
  const told = asked === '' ? [] : [askedLine(document, asked, language)]
  const hidden = most === 0 && parts.assumes !== false ? document.assumptions.length : 0
  const leftOut = leftOutText(document.notes.length - shown, hidden, language)
  const foot = [...assumed, ...noted, ...told, ...idleLines(view), ...closing(setting, parts, leftOut, cite)]
  const isTight = parts.what === 'steps' && question.length === 1
  const ends = isTight ? [[...question, ...foot]] : [question, foot]
  return [parts.answer, ...parts.body, ...ends].filter(section => section.length > 0)
}

/**
 * The first screen of an answer: its parts, then the next question and the foot. `compose` makes the parts anew for each
 * cut, because sources are numbered by their first use.
 */
export const screenOf = (
  document: AnswerDocument,
  plans: readonly ShownPlan[],
  view: View,
  compose: Setting['compose'],
  { saidNotes = [], asked = joined(saidWords(document, view), view.language), last: after }: Options = {},
): Screen => {
  const notes = firstNotes(document.notes, plans, saidNotes)
  const setting: Setting = { document, plans, view, compose, notes, asked, after }
  return {
    quiet: () => {
      const { answer, quiet = answer } = compose(newCitations(setting), 'whole')
      return quiet
    },
    cuts: notes.length + shortened.length,
    sections: cuts => cutSections(setting, cuts),
  }
}
