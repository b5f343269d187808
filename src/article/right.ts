import { type AnswerName, answers } from '../answers/list.ts'
import { figureDocument, sourceKeys } from '../answers/shared/document.ts'
import type { Day } from '../model/day.ts'
import type { Edition, Tax } from '../model/edition.ts'
import { Fault, isFault } from '../model/fault.ts'
import { type Bounds, boundsAt, isFigureOf, nearFigure, taxAt } from '../model/figures.ts'
import type { Range } from '../model/money.ts'
import { type Inputs, readQuestion } from '../model/read-question.ts'
import { type Filed, plansOf, selectEdition, type Tables } from '../model/tables.ts'
import { amountIn, isTax } from '../model/tax.ts'
import { taxClasses } from '../model/terms.ts'
import { grouped } from '../text/text.ts'
import type { TableUnit } from './numbers.ts'
import type { ArticleRule } from './words.ts'

/** What a mark should say: a number or a range of them, with where it comes from. */
export type Right = {
  readonly min: number
  readonly max: number
  readonly unit: TableUnit
  /** The tax class of an amount; null where it is none, or one of several. */
  readonly tax: Tax | null
  /** The amount in each tax class that the tables know; empty for what was computed. */
  readonly inClass: { readonly [Class in Tax]?: Bounds }
  /** Whether the mark itself asks for the tax class. */
  readonly isClassGiven: boolean
  /** The address of the figure less its plan; null for what was computed. */
  readonly figure: string | null
  readonly sources: readonly string[]
}

/** Why there is nothing a mark could say: the rule with what its words need, or the fault of its question. */
export type Refusal =
  | { readonly rule: ArticleRule; readonly values: Readonly<Record<string, string>> }
  | { readonly rule: 'bad-question'; readonly fault: Fault }

/** The editions in force on a day. */
export const inForceOn = (tables: Tables, asOf: Day): readonly Filed[] =>
  plansOf(tables).flatMap(plan => selectEdition(tables, plan, asOf) ?? [])

/** The addresses of all figures of some editions. */
const addressesOf = (editions: readonly Filed[]): readonly string[] =>
  editions.flatMap(({ edition }) => Object.keys(edition.figures).map(name => `${edition.plan}.${name}`))

const amountsIn = (edition: Edition, figure: string): Right['inClass'] =>
  Object.fromEntries(
    taxClasses.flatMap(tax => {
      const amount = amountIn(edition, figure, tax)
      return amount ? [[tax, amount]] : []
    }),
  )

/** A figure, in the tax class that the mark asks for or else in its own. */
const figureIn = (edition: Edition, figure: string, asked: Tax | null): Right | Refusal => {
  const { unit, sources } = figureDocument(edition, figure)
  const inClass = amountsIn(edition, figure)
  const bounds = asked === null ? boundsAt(edition, figure) : inClass[asked]
  if (!bounds || unit === null) return { rule: 'unknown-figure', values: {} }
  const tax = asked ?? taxAt(edition, figure)
  return { ...bounds, unit, tax, inClass, isClassGiven: asked !== null, figure, sources }
}

const figureRight = (name: string, asked: Tax | null, tables: Tables, asOf: Day): Right | Refusal => {
  const [plan = '', ...rest] = name.split('.')
  const figure = rest.join('.')
  const filed = plansOf(tables).includes(plan) ? selectEdition(tables, plan, asOf) : undefined
  if (filed === null) return { rule: 'unattested', values: { plan, asOf } }
  if (filed === undefined || !isFigureOf(filed.edition, figure)) {
    const near = nearFigure(name, addressesOf(inForceOn(tables, asOf)))
    return { rule: 'unknown-address', values: near === null ? {} : { near } }
  }
  return figureIn(filed.edition, figure, asked)
}

/** `--plan` as `plan`, `--free-months` as `freeMonths`; the claims that `--claim` lists are under `claims`. */
const keyOf = (flag: string): string =>
  flag === '--claim' ? 'claims' : flag.slice(2).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

type Flag = { readonly flag: string; readonly value: string | true }

/** The flags of a mark, as on a command line; a flag without a value is switched on. */
const flagsIn = (words: readonly string[]): readonly Flag[] => {
  const flags: Flag[] = []
  for (let at = 0; at < words.length; at++) {
    const [flag = '', ...inline] = words[at]!.split('=')
    if (!/^--[a-z]/.test(flag)) throw new Fault('unexpected-argument', { given: words[at]! })
    const next = words[at + 1]
    if (inline.length > 0) flags.push({ flag, value: inline.join('=') })
    else if (next === undefined || /^--[a-z]/.test(next)) flags.push({ flag, value: true })
    else {
      flags.push({ flag, value: next })
      at++
    }
  }
  return flags
}

const toldBy = (flags: readonly Flag[]): Inputs => {
  const told: Record<string, { value: unknown; at: string; place: string }> = {}
  for (const { flag, value } of flags) {
    const key = keyOf(flag)
    const before = told[key]
    if (before && before.at !== flag) throw new Fault('not-together', { at: before.at, other: flag })
    if (before && flag !== '--claim') throw new Fault('repeated-flag', { at: flag })
    const values = flag === '--claim' ? [...((before?.value as unknown[]) ?? []), value] : value
    told[key] = { value: values, at: flag, place: flag }
  }
  return told
}

/** As much of a document as a total is read from. */
type Totalled = {
  readonly plans?: readonly {
    readonly total?: Range | null
    readonly byTax?: readonly { readonly tax: Tax | null; readonly amount: Range }[]
    readonly lines?: readonly { readonly sources: readonly string[] }[]
  }[]
}

const wordsIn = (question: string): readonly string[] =>
  (question.match(/[^\s"]*"[^"]*"|\S+/g) ?? []).map(word => word.replaceAll('"', ''))

const totalRight = (question: string, tables: Tables, asOf: Day): Right | Refusal => {
  const [name = '', ...words] = wordsIn(question)
  if (!Object.hasOwn(answers, name)) throw new Fault('unknown-command', { given: name, known: Object.keys(answers) })
  const asked = readQuestion(toldBy(flagsIn(words)), name as AnswerName, tables, asOf)
  const document = answers[name as AnswerName](tables, asked, asOf) as Totalled
  const [plan, ...others] = document.plans ?? []
  if (!plan || others.length > 0 || plan.total === undefined) return { rule: 'no-total', values: {} }
  if (plan.total === null) return { rule: 'unknown-figure', values: {} }
  const { min, max } = plan.total
  if (max === null) return { rule: 'unbounded-total', values: { min: grouped(min) } }
  const [tax = null, ...classes] = (plan.byTax ?? []).flatMap(({ tax, amount }) => (amount.max === 0 ? [] : [tax]))
  return {
    min,
    max,
    unit: 'yen',
    tax: classes.length > 0 ? null : tax,
    inClass: {},
    isClassGiven: false,
    figure: null,
    sources: sourceKeys((plan.lines ?? []).flatMap(line => line.sources)),
  }
}

/** What a mark should say by the tables in force on a day, or why there is nothing it could say. Unknown is never 0. */
export const rightFor = (name: string, tables: Tables, asOf: Day): Right | Refusal => {
  const [, address, word] = /^([^\s.]+\.\S+)(?:\s+tax=(\S*))?$/.exec(name) ?? []
  if (address !== undefined && (word === undefined || isTax(word)))
    return figureRight(address, word ?? null, tables, asOf)
  if (address !== undefined) return { rule: 'bad-tax', values: { given: word! } }
  try {
    return totalRight(name, tables, asOf)
  } catch (error) {
    if (!isFault(error)) throw error
    return { rule: 'bad-question', fault: error }
  }
}
