import type { Day } from '../../model/day.ts'
import type { Edition } from '../../model/edition.ts'
import { fill } from '../../model/message.ts'
import type { Range } from '../../model/money.ts'
import type { Text } from '../../model/text.ts'
import { conditionDocuments } from '../covers/conditions.ts'
import { coverReason } from '../covers/reasons.ts'
import { settledBy } from '../covers/unsettled.ts'
import { type AskedQuestion, answerAboutPlan, type MakeDocument } from '../shared/answer.ts'
import { citations, figureDocument, figureInText, sourceKeys, withFigures } from '../shared/document.ts'
import { figureGrounds, itemGround } from '../shared/grounds.ts'
import { payerText } from '../shared/payer.ts'
import { nextDocument } from '../shared/reasons.ts'
import type { Foot, Ground, Grounded, Head, NoteDocument } from '../shared/schema.ts'
import type { AssumptionCode } from '../shared/words.ts'
import { type AskFirst, type Due, decideSteps, firstOf, refuseUnknownSteps, type Steps, type ToDo } from './decide.ts'
import type { ChargeDocument, ClaimStepsDocument, ClaimStepsPlansDocument, StepDocument } from './schema.ts'
import { askTexts, chargeTexts, notesFor } from './words.ts'

/** The cap that the text of the excess names. */
const capIn = (addresses: readonly string[], edition: Edition): Text => figureInText(edition, addresses[0] ?? '')

const chargeDocument = ({ id, amount, tax, addresses }: Due, edition: Edition): ChargeDocument => ({
  id,
  when: fill(chargeTexts[id] ?? chargeTexts.other!, { id, cap: capIn(addresses, edition) }),
  amount,
  tax,
  sources: [...new Set(addresses.flatMap(address => figureDocument(edition, address).sources))],
})

const stepDocument = (toDo: ToDo, index: number, edition: Edition): StepDocument => {
  const { step, open, state, also, onMiss } = toDo
  const shownIf = (clause: { readonly if?: Text | undefined }, isOpen: boolean): Text | null =>
    isOpen && clause.if ? withFigures(clause.if, edition) : null
  return {
    n: index + 1,
    id: step.id,
    rule: `${edition.plan}.${step.id}`,
    kind: step.kind,
    if: shownIf(step, state === 'unknown'),
    facts: open,
    text: withFigures(step.says, edition),
    also: also.map(extra => ({
      if: shownIf(extra.part, extra.state === 'unknown'),
      text: withFigures(extra.part.says, edition),
    })),
    irreversible: step.irreversible === true,
    before: step.before ?? [],
    deadline: toDo.deadline,
    earliest: toDo.earliest,
    onMiss: onMiss && chargeDocument(onMiss, edition),
    done: toDo.isDone,
    certainty: step.certainty ?? 'stated',
    sources: sourceKeys(citations(step.cite)),
  }
}

const askText = ({ id, by, until }: AskFirst, edition: Edition): Text => {
  const what = fill(askTexts[id], { who: payerText(by, edition) })
  return until === null ? what : fill(askTexts.until, { what, until })
}

/** A step of asking one before the plan; with its case where nobody knows until when this one may pay. */
const askDocument = (ask: AskFirst, index: number, edition: Edition): StepDocument => ({
  n: index + 1,
  id: ask.id,
  rule: `${edition.plan}.${ask.by}`,
  kind: 'contact',
  if: ask.until === null ? askTexts.whileItRuns : null,
  facts: [],
  text: askText(ask, edition),
  also: [],
  irreversible: false,
  before: [],
  deadline: null,
  earliest: null,
  onMiss: null,
  done: ask.isDone,
  certainty: ask.certainty,
  sources: sourceKeys(citations(ask.cite)),
})

/** The keys of the plan. */
type PlanAnswer = Omit<ClaimStepsDocument, keyof Head | keyof Grounded | keyof Foot>

const planAnswer = (steps: Steps, { question, why }: AskedQuestion): PlanAnswer => {
  const { edition } = steps.filed
  const { desk } = edition
  return {
    plan: steps.plan,
    name: edition.name,
    verdict: null,
    covered: steps.covered,
    settledBy: settledBy(steps.cover),
    conditions: conditionDocuments(steps.cover),
    pay: steps.cover.pay,
    first: firstOf(steps.asks),
    desk: desk === 'unknown' ? null : { name: desk.name, where: desk.where, sources: sourceKeys(citations(desk.cite)) },
    steps: [
      ...steps.asks.map((ask, index) => askDocument(ask, index, edition)),
      ...steps.steps.map((toDo, index) => stepDocument(toDo, steps.asks.length + index, edition)),
    ],
    charges: steps.charges.map(charge => chargeDocument(charge, edition)),
    reasons: steps.refusals().map(reason => coverReason(reason, steps.filed, why)),
    needs: steps.needs,
    next: nextDocument(steps.next, question.facts, [edition]),
    page: edition.page,
  }
}

const none = {
  covered: null,
  settledBy: null,
  conditions: [],
  pay: null,
  first: null,
  desk: null,
  steps: [],
  charges: [],
  reasons: [],
  needs: [],
  next: null,
}

/** The steps in the tables, and the figures of the charges. */
const groundsOf = ({ filed, steps, charges }: Steps): readonly Ground[] => [
  ...steps.map(({ step }) => itemGround(filed, 'steps', step)),
  ...figureGrounds(
    filed,
    charges.flatMap(charge => charge.addresses),
  ),
]

const missedDays = ({ plan, steps }: Steps, asOf: Day) =>
  steps
    .filter(({ deadline, isDone }) => deadline !== null && deadline < asOf && !isDone)
    .map(({ deadline }) => ({ plan, values: { day: deadline! } }))

const notesOn = (plans: readonly Steps[], { asOf }: AskedQuestion): readonly NoteDocument[] => {
  const missed = plans.flatMap(plan => missedDays(plan, asOf))
  return [
    ...notesFor('not-covered', plans, plan => plan.covered === 'no'),
    ...notesFor('ruled-out', plans, plan => plan.isRuledOut()),
    ...notesFor('too-many-ways', plans, plan => plan.isBounded),
    ...notesFor('deadline-passed', missed),
    ...notesFor('remedy-unused', plans, plan => plan.isRemedyIdle()),
  ]
}

/** Whether an assumption of `covers` can change what a claim costs. */
const bearsOnPay = (code: AssumptionCode, pay: Range | null): boolean =>
  pay !== null && (code === 'repair-within-cap' || (code === 'no-earlier-claims' && pay.max !== 0))

/** The document of `claim-steps`; `why` adds the steps and figures of the tables. */
export const claimStepsDocument: MakeDocument<ClaimStepsDocument | ClaimStepsPlansDocument> = answerAboutPlan<
  Steps,
  PlanAnswer
>({
  command: 'claim-steps',
  decide: decideSteps,
  refuse: refuseUnknownSteps,
  part: planAnswer,
  unattested: () => none,
  cited: ({ steps, charges, reasons, desk }) =>
    [...steps, ...charges, ...reasons, ...(desk ? [desk] : [])].flatMap(cited => cited.sources),
  assumed: ({ cover }) => cover.assumed().filter(code => bearsOnPay(code, cover.pay)),
  notes: notesOn,
  grounds: groundsOf,
})
