import { nextQuestion } from '../../engine/next.ts'
import type { Edition, Text } from '../../model/edition.ts'
import type { Range } from '../../model/money.ts'
import type { Need } from '../../model/question.ts'
import { freeNotes, idleNotes, type SumReading, sumReadings } from '../cost/document.ts'
import { type Answer, type Asked, answerAboutPlan } from '../shared/answer.ts'
import {
  type FigureDocument,
  type Foot,
  figureDocument,
  type Head,
  type NoteDocument,
  notesFor,
} from '../shared/document.ts'
import { figureGrounds, type Grounded } from '../shared/grounds.ts'
import { type NextDocument, nextDocument } from '../shared/reasons.ts'
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

/** What the document says of the plan. */
type Part = Omit<WorthDocument, keyof Head | keyof Grounded | keyof Foot>

const THREE_PLACES = 1_000

const amountsIn = ({ figures }: Edition): readonly string[] =>
  Object.keys(figures).filter(address => /^(monthly|repair|exchange)(\.|$)|^cap$/.test(address))

const partOf = (worth: Worth, { question }: Asked): Part => {
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
    next: nextDocument(nextQuestion([worth]), question.facts),
    figures: amountsIn(edition).map(address => figureDocument(edition, address)),
    page: edition.page,
  }
}

const none = {
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
}

const ownNotes = (worths: readonly Worth[], { question }: Asked): readonly NoteDocument[] => {
  const where = (isSo: (worth: Worth) => boolean) => worths.filter(isSo)
  return [
    ...notesFor(
      'ruled-out',
      where(one => one.isRuledOut),
    ),
    ...notesFor(
      'priced-as-covered',
      where(one => one.isUncovered),
    ),
    ...notesFor('no-failure-rates', worths),
    ...notesFor(
      'tax-excluded',
      where(one => one.isBeforeTax),
    ),
    ...idleNotes(worths),
    ...freeNotes(worths, question.parameters),
    ...notesFor('not-included', worths),
  ]
}

/** The answer of `worth` with its texts; `why` adds the plan's amounts. */
export const worthDocument: Answer<WorthDocument> = answerAboutPlan<Worth, Part>({
  command: 'worth',
  decide: decideWorth,
  part: partOf,
  unattested: () => none,
  cited: part => part.figures.flatMap(figure => figure.sources),
  assumed: worth => [...worth.assumed, ...(worth.isQuoteAssumed ? (['quote-is-cost'] as const) : [])],
  notes: ownNotes,
  grounds: ({ filed }) => figureGrounds(filed, amountsIn(filed.edition)),
})
