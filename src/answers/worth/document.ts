import { priceAddresses } from '../../claims/price.ts'
import { nextQuestion } from '../../engine/next.ts'
import type { Edition } from '../../model/edition.ts'
import { monthlyFigures } from '../../model/figures.ts'
import { freeNotes, idleNotes, sumReadings } from '../cost/document.ts'
import { type AskedQuestion, answerAboutPlan, type MakeDocument } from '../shared/answer.ts'
import { figureDocument } from '../shared/document.ts'
import { figureGrounds } from '../shared/grounds.ts'
import { payerText } from '../shared/payer.ts'
import { nextDocument } from '../shared/reasons.ts'
import type { Foot, Grounded, Head, NoteDocument } from '../shared/schema.ts'
import { decideWorth, exactBreakEven, type Worth } from './decide.ts'
import type { WorthDocument, WorthPlansDocument } from './schema.ts'
import { notesFor } from './words.ts'

/** The keys of the plan. */
type PlanAnswer = Omit<WorthDocument, keyof Head | keyof Grounded | keyof Foot>

const THREE_PLACES = 1_000

const amountsIn = (edition: Edition): readonly string[] => {
  const { prices, caps } = priceAddresses(edition)
  return [...monthlyFigures(edition), ...prices, ...caps]
}

const planAnswer = (worth: Worth, { question }: AskedQuestion): PlanAnswer => {
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
      chance: repairs === null || repairs > 1 ? null : Math.round(repairs * THREE_PLACES) / THREE_PLACES,
      range: worth.breakEven,
      prices: worth.prices,
    },
    expected: worth.expected,
    readings: sumReadings(worth.readings, edition),
    needs: worth.needs,
    next: nextDocument(nextQuestion([worth]), question.facts, [edition]),
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
  breakEven: { repairs: null, chance: null, range: null, prices: [] },
  expected: null,
  readings: [],
  needs: [],
  next: null,
  figures: [],
}

/** The note on who is asked before the plan. */
const paidFirst = ({ plan, before, filed }: Worth) => {
  const texts = before.map(payer => payerText(payer, filed.edition))
  const who = { ja: texts.map(text => text.ja).join('、'), en: texts.map(text => text.en).join(', ') }
  return before.length > 0 ? [{ plan, values: { who } }] : []
}

const notesOn = (worths: readonly Worth[], { question }: AskedQuestion): readonly NoteDocument[] => [
  ...notesFor('ruled-out', worths, worth => worth.isRuledOut),
  ...notesFor('never-paid', worths, worth => worth.isNeverPaid),
  ...notesFor('cover-not-certain', worths, worth => worth.isUnsure),
  ...notesFor('paid-first', worths.flatMap(paidFirst)),
  ...notesFor('too-many-ways', worths, worth => worth.isBounded),
  ...notesFor('no-failure-rates', worths),
  ...notesFor('tax-excluded', worths, worth => worth.isBeforeTax),
  ...idleNotes(worths),
  ...freeNotes(worths, question.parameters),
  ...notesFor('not-included', worths),
]

/** The document of `worth`; `why` adds the plan's amounts. */
export const worthDocument: MakeDocument<WorthDocument | WorthPlansDocument> = answerAboutPlan<Worth, PlanAnswer>({
  command: 'worth',
  decide: decideWorth,
  part: planAnswer,
  unattested: () => none,
  cited: part => part.figures.flatMap(figure => figure.sources),
  assumed: worth => [...worth.assumed, ...(worth.isQuoteAssumed ? (['quote-is-cost'] as const) : [])],
  notes: notesOn,
  grounds: ({ filed }) => figureGrounds(filed, amountsIn(filed.edition)),
})
