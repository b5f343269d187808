import { nextQuestion } from '../../engine/next.ts'
import type { Day } from '../../model/day.ts'
import type { Edition, Text } from '../../model/edition.ts'
import type { Facts } from '../../model/facts.ts'
import type { Range } from '../../model/money.ts'
import type { Need, Question } from '../../model/question.ts'
import type { Tables } from '../../model/tables.ts'
import { freeNotes, idleNotes, type SumReading, sumReadings } from '../cost/document.ts'
import type { Unattested } from '../eligible/decide.ts'
import {
  type FigureDocument,
  type Foot,
  figureDocument,
  footOf,
  type Head,
  headOf,
  notesFor,
  tableNotes,
} from '../shared/document.ts'
import { figureGrounds, type Grounded } from '../shared/grounds.ts'
import { mentionNotes, type NextDocument, nextDocument, shownName } from '../shared/reasons.ts'
import type { AssumptionCode } from '../shared/words.ts'
import { decideWorth, exactBreakEven, type Worth } from './decide.ts'

type Numbers = { readonly min: number; readonly max: number | null }

/** The answer of `worth` as it is printed and returned (contract, section 3); amounts in yen. */
export type WorthDocument = Head & {
  readonly plan: string
  readonly name: Text
  readonly verdict: 'unattested' | null
  readonly months: Range | null
  /** The fees of all months. */
  readonly monthlyFees: Range | null
  /** What one repair or exchange costs with the plan. */
  readonly perRepair: Range | null
  readonly withPlan: Range | null
  readonly withoutPlan: Range | null
  /** With the plan less without it: below 0 where the plan is cheaper. */
  readonly difference: Numbers | null
  /** Null when the plan never pays, and while the numbers are a range. */
  readonly breakEven: {
    readonly repairs: number | null
    readonly chance: number | null
    readonly range: Numbers | null
  }
  /** By the user's own estimate of the chance. */
  readonly expected: { readonly withPlan: Range; readonly withoutPlan: Range } | null
  readonly readings: readonly SumReading[]
  readonly needs: readonly Need[]
  readonly next: NextDocument | null
  readonly figures: readonly FigureDocument[]
  readonly page: string | null
} & Grounded &
  Foot

type Answer = Omit<WorthDocument, keyof Head | keyof Grounded | keyof Foot>

const THREE_PLACES = 1_000

const amountsIn = ({ figures }: Edition): readonly string[] =>
  Object.keys(figures).filter(address => /^(monthly|repair|exchange)(\.|$)|^cap$/.test(address))

const attestedAnswer = (worth: Worth, facts: Facts): Answer => {
  const { edition } = worth.filed
  const repairs = exactBreakEven(worth)
  return {
    plan: worth.plan,
    name: edition.name,
    verdict: null,
    months: worth.months,
    monthlyFees: worth.monthly,
    perRepair: worth.perRepair,
    withPlan: worth.withPlan,
    withoutPlan: worth.withoutPlan,
    difference: worth.difference,
    breakEven: {
      repairs,
      chance: repairs === null ? null : Math.round(repairs * THREE_PLACES) / THREE_PLACES,
      range: worth.breakEven,
    },
    expected: worth.expected,
    readings: sumReadings(worth.readings, edition),
    needs: worth.needs,
    next: nextDocument(nextQuestion([worth]), facts),
    figures: amountsIn(edition).map(address => figureDocument(edition, address)),
    page: edition.page,
  }
}

const unattestedAnswer = ({ plan, verdict }: Unattested, tables: Tables): Answer => {
  const { name, page } = shownName(plan, tables)
  return {
    plan,
    name,
    verdict,
    months: null,
    monthlyFees: null,
    perRepair: null,
    withPlan: null,
    withoutPlan: null,
    difference: null,
    breakEven: { repairs: null, chance: null, range: null },
    expected: null,
    readings: [],
    needs: [],
    next: null,
    figures: [],
    page,
  }
}

/** The answer of `worth` with its texts; `why` adds the plan's amounts. */
export const worthDocument = (tables: Tables, question: Question, asOf: Day, why = false): WorthDocument => {
  const { facts, parameters } = question
  const worth = decideWorth(tables, question, asOf)
  const answer = worth.filed === null ? unattestedAnswer(worth, tables) : attestedAnswer(worth, facts)
  const attested = worth.filed === null ? [] : [worth]
  const assumed: readonly AssumptionCode[] = attested.flatMap(one => [
    ...one.assumed,
    ...(one.isQuoteAssumed ? (['quote-is-cost'] as const) : []),
  ])
  const notes = [
    ...tableNotes(tables, [worth], facts, asOf),
    ...notesFor(
      'ruled-out',
      attested.filter(one => one.isRuledOut),
    ),
    ...notesFor(
      'priced-as-covered',
      attested.filter(one => one.isUncovered),
    ),
    ...notesFor('no-failure-rates', attested),
    ...notesFor(
      'tax-excluded',
      attested.filter(one => one.isBeforeTax),
    ),
    ...idleNotes(attested),
    ...freeNotes(attested, parameters),
    ...notesFor('not-included', attested),
    ...mentionNotes(attested),
  ]
  return {
    ...headOf('worth', tables, [worth], facts, asOf, parameters),
    ...answer,
    ...(why && { grounds: attested.flatMap(({ filed }) => figureGrounds(filed, amountsIn(filed.edition))) }),
    ...footOf(
      tables,
      answer.figures.flatMap(figure => figure.sources),
      assumed,
      notes,
    ),
  }
}
