import type { Day } from '../../model/day.ts'
import type { Certainty, Edition, Tax, Text } from '../../model/edition.ts'
import type { FactName, Facts } from '../../model/facts.ts'
import { figureAt } from '../../model/figures.ts'
import type { Range } from '../../model/money.ts'
import type { Question } from '../../model/question.ts'
import type { Tables } from '../../model/tables.ts'
import { fill, grouped, unknownText } from '../../text/text.ts'
import type { Unattested } from '../eligible/decide.ts'
import {
  citations,
  type Foot,
  figureDocument,
  footOf,
  type Head,
  headOf,
  type NoteDocument,
  notesFor,
  sourceKeys,
  tableNotes,
  withFigures,
} from '../shared/document.ts'
import { figureGrounds, type Ground, type Grounded, itemGround } from '../shared/grounds.ts'
import { mentionNotes, type NextDocument, nextDocument, shownName } from '../shared/reasons.ts'
import { chargeTexts } from '../shared/words.ts'
import { type Due, decideSteps, type Steps, type ToDo } from './decide.ts'

export type ChargeDocument = {
  readonly id: string
  readonly when: Text
  readonly amount: Range
  readonly tax: Tax | null
  readonly sources: readonly string[]
}

export type StepDocument = {
  readonly n: number
  readonly id: string
  readonly rule: string
  readonly kind: 'prepare' | 'contact' | 'data' | 'cards' | 'send' | 'return'
  /** The case in which it is to be done, while that is not known; else null. */
  readonly if: Text | null
  readonly text: Text
  readonly also: readonly { readonly if: Text | null; readonly text: Text }[]
  /** Whether it cannot be undone, or not be made good once missed. */
  readonly irreversible: boolean
  readonly deadline: string | null
  readonly earliest: string | null
  readonly onMiss: ChargeDocument | null
  readonly done: boolean
  readonly certainty: Certainty
  readonly sources: readonly string[]
}

/** The answer of `claim-steps` as it is printed and returned (contract, section 3). */
export type ClaimStepsDocument = Head & {
  readonly plan: string
  readonly name: Text
  readonly verdict: 'unattested' | null
  /** Where to turn; never a telephone number itself. Null where no source names a desk. */
  readonly desk: { readonly name: string; readonly where: Text; readonly sources: readonly string[] } | null
  readonly steps: readonly StepDocument[]
  readonly charges: readonly ChargeDocument[]
  readonly needs: readonly FactName[]
  readonly next: NextDocument | null
  readonly page: string | null
} & Grounded &
  Foot

/** The cap stands in the text of what goes over it. */
const capIn = (addresses: readonly string[], edition: Edition): string | Text => {
  const cap = figureAt(edition, addresses[0] ?? '')
  return cap === null ? unknownText : grouped(cap)
}

const chargeDocument = ({ id, amount, tax, addresses }: Due, edition: Edition): ChargeDocument => ({
  id,
  when: fill(chargeTexts[id] ?? chargeTexts.other!, { id, cap: capIn(addresses, edition) }),
  amount,
  tax,
  sources: [...new Set(addresses.flatMap(address => figureDocument(edition, address).sources))],
})

const stepDocument = (toDo: ToDo, index: number, edition: Edition): StepDocument => {
  const { step, state, also, onMiss } = toDo
  const shownIf = (one: { readonly if?: Text | undefined }, isOpen: boolean): Text | null =>
    isOpen && one.if ? withFigures(one.if, edition) : null
  return {
    n: index + 1,
    id: step.id,
    rule: `${edition.plan}.${step.id}`,
    kind: step.kind,
    if: shownIf(step, state === 'unknown'),
    text: withFigures(step.says, edition),
    also: also.map(one => ({
      if: shownIf(one.part, one.state === 'unknown'),
      text: withFigures(one.part.says, edition),
    })),
    irreversible: step.irreversible === true,
    deadline: toDo.deadline,
    earliest: toDo.earliest,
    onMiss: onMiss && chargeDocument(onMiss, edition),
    done: toDo.isDone,
    certainty: step.certainty ?? 'stated',
    sources: sourceKeys(citations(step.cite)),
  }
}

type Answer = Omit<ClaimStepsDocument, keyof Head | keyof Grounded | keyof Foot>

const attested = (steps: Steps, facts: Facts): Answer => {
  const { edition } = steps.filed
  const { desk } = edition
  return {
    plan: steps.plan,
    name: edition.name,
    verdict: null,
    desk: desk === 'unknown' ? null : { name: desk.name, where: desk.where, sources: sourceKeys(citations(desk.cite)) },
    steps: steps.steps.map((toDo, index) => stepDocument(toDo, index, edition)),
    charges: steps.charges.map(charge => chargeDocument(charge, edition)),
    needs: steps.needs,
    next: nextDocument(steps.next, facts),
    page: edition.page,
  }
}

const unattested = ({ plan, verdict }: Unattested, tables: Tables): Answer => {
  const { name, page } = shownName(plan, tables)
  return { plan, name, verdict, desk: null, steps: [], charges: [], needs: [], next: null, page }
}

/** The steps as the tables have them, and the figures of what may fall due. */
const groundsOf = ({ filed, steps, charges }: Steps): readonly Ground[] => [
  ...steps.map(({ step }) => itemGround(filed, 'steps', step)),
  ...figureGrounds(
    filed,
    charges.flatMap(charge => charge.addresses),
  ),
]

/** That the plan does not pay at all, and days that have passed. */
const ownNotes = (steps: Steps, asOf: Day): readonly NoteDocument[] => {
  const missed = steps.steps.filter(({ deadline, isDone }) => deadline !== null && deadline < asOf && !isDone)
  return [
    ...notesFor('not-covered', steps.isRefused ? [steps] : []),
    ...notesFor(
      'deadline-passed',
      missed.map(({ deadline }) => ({ plan: steps.plan, values: { day: deadline! } })),
    ),
    ...notesFor('remedy-unused', steps.isRemedyIdle ? [steps] : []),
    ...mentionNotes([steps]),
  ]
}

/** The answer of `claim-steps` with its texts; `why` adds what it rests on. */
export const claimStepsDocument = (tables: Tables, question: Question, asOf: Day, why = false): ClaimStepsDocument => {
  const { facts, parameters } = question
  const steps = decideSteps(tables, question, asOf)
  const answer = steps.filed === null ? unattested(steps, tables) : attested(steps, facts)
  const cited = [...answer.steps, ...answer.charges, ...(answer.desk ? [answer.desk] : [])].flatMap(one => one.sources)
  const notes = [...tableNotes(tables, [steps], facts, asOf), ...(steps.filed === null ? [] : ownNotes(steps, asOf))]
  return {
    ...headOf('claim-steps', tables, [steps], facts, asOf, parameters),
    ...answer,
    ...(why && { grounds: steps.filed === null ? [] : groundsOf(steps) }),
    ...footOf(tables, cited, [], notes),
  }
}
