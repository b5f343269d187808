import { openInClaims, openInQuotes } from '../../claims/claims.ts'
import { type Again, againAfter, type Counted, countedBy, daysToTry, leftOf } from '../../claims/counting.ts'
import { isCapped, isRemedyIdle, possibleFees, settledRemedies } from '../../claims/price.ts'
import { bearingOn } from '../../engine/bearing.ts'
import { remedyRows } from '../../engine/condition.ts'
import { type CoverClause, coverClauses } from '../../engine/cover.ts'
import { type CoverReason, linkReasons, planReasons } from '../../engine/cover-reasons.ts'
import { exclusionsIn } from '../../engine/exclusions.ts'
import { type Remaining, remainingOf } from '../../engine/holds.ts'
import { type Mentions, mentionsOf } from '../../engine/mentions.ts'
import { type NextQuestion, nextQuestion } from '../../engine/next.ts'
import type { End } from '../../engine/period.ts'
import { type Choice, type Chosen, choicesOf, distinguish, noteReadings } from '../../engine/readings.ts'
import { periodOf } from '../../engine/reads.ts'
import { isRuledOut } from '../../engine/ruled-out.ts'
import { isVerdict, type Settled, settle, verdictOn } from '../../engine/settle.ts'
import { claimsIn, numberIn, possibleEvents, type Situation, situationOf, withFact } from '../../engine/situation.ts'
import { periodsNamed, untilOf } from '../../engine/stretches.ts'
import { leavesOf, leavesUnder, periodIn } from '../../model/condition.ts'
import type { Day } from '../../model/day.ts'
import type { Condition, Period } from '../../model/edition.ts'
import type { FactName } from '../../model/facts.ts'
import { exactly, type Range, span } from '../../model/money.ts'
import type { Question } from '../../model/question.ts'
import { type ItemOf, listed } from '../../model/sections.ts'
import type { Filed } from '../../model/tables.ts'
import type { Payer, Remedy, Verdict } from '../../model/terms.ts'

/** A clause that is still open, with the periods on which it depends; the plan pays inside those where `isInside`. */
export type OpenCoverClause = Remaining & {
  readonly clause: CoverClause
  readonly periods: readonly { readonly period: Period; readonly isInside: boolean }[]
}

/** Who is to be asked, in the order of the route. `pay` is what it costs the customer, in yen; null where nobody says. */
export type Link = {
  readonly by: Payer
  readonly verdict: Verdict
  readonly until: End
  readonly remedies: readonly Remedy[]
  /** What the tables say of how the plan settles it; none of another payer. */
  readonly ways: () => readonly ItemOf<'remedies'>[]
  readonly pay: Range | null
  /** Worked out on call: not every form of the answer shows them. */
  readonly reasons: () => readonly CoverReason[]
}

type Answer = { readonly verdict: Verdict; readonly pay: Range | null; readonly claimsLeft: Range | null }

type CoverAssumption =
  | 'no-earlier-claims'
  | 'option-in-force'
  | 'other-cover-settled'
  | 'maker-warranty-length'
  | 'repair-within-cap'
  | 'registered'
  | 'used-with-sim'

/** Whether a plan pays for an incident, who is asked first, and what it costs. */
export type Covered = Answer & {
  readonly plan: string
  readonly filed: Filed
  readonly needs: readonly FactName[]
  readonly readings: readonly (Answer & Chosen)[]
  /** Whether the earlier claims can be counted in too many ways, so that the price and the uses left are only bounds. */
  readonly isBounded: boolean
  /** From when on a claim is possible again, where the uses of the year are spent. */
  readonly again: readonly Again[] | null
  readonly route: readonly Link[]
  readonly next: NextQuestion | null
  /** What must still hold where the verdict is conditional: calculated when it is called, since not every form of the answer shows it. */
  readonly conditions: () => readonly OpenCoverClause[]
  readonly mentions: () => Mentions
  readonly assumed: () => readonly CoverAssumption[]
  /** Whether a remedy was told that the plan never gives. */
  readonly isRemedyIdle: () => boolean
  /** Whether the facts rule the plan out. */
  readonly isRuledOut: () => boolean
}

/** Whether the plan does not pay, however the missing facts turn out. */
export const isRefused = (situation: Situation): boolean => isVerdict('no', coverClauses(situation), situation)

const openClause = (remaining: Remaining, clause: CoverClause, situation: Situation): OpenCoverClause => {
  const inside = leavesUnder(clause.when, false).map(periodIn)
  const periods = bearingOn(clause.when, situation).map(period => ({ period, isInside: inside.includes(period.id) }))
  return { ...remaining, clause, periods }
}

/** The clauses that are open, and what must hold of the facts not told for the plan to pay. */
const conditionsOf = (
  clauses: readonly CoverClause[],
  { verdict, states }: Settled,
  situation: Situation,
): readonly OpenCoverClause[] => {
  if (verdict !== 'conditional') return []
  const open = clauses.filter(({ id }) => states.get(id) === 'unknown')
  return remainingOf(open, situation).map((remaining, index) => openClause(remaining, open[index]!, situation))
}

const answerUnder = (settled: Settled, choice: Choice, counted: readonly Counted[]): Answer => {
  const verdict = settled.verdictUnder(choice)
  const payable = counted.filter(one => one.left !== 0)
  return { verdict, pay: verdict === 'no' ? null : span(payable.map(one => one.pay())), claimsLeft: leftOf(counted) }
}

/** How often the claims may be looked at for the day from which one is possible again: nothing says that the work was given up. */
const AGAIN_WORK = 200_000

/** When a further claim is possible; null where a use is left, or where the plan does not pay for another reason. */
const againOf = (situation: Situation, clauses: readonly CoverClause[], { states }: Settled): Covered['again'] => {
  const isUnpaid = clauses.some(({ kind, id }) => kind !== 'limits' && states.get(id) === 'no')
  return isUnpaid ? null : againAfter(situation, daysToTry(situation, AGAIN_WORK))
}

/** The range of what is known; null where nothing is. */
const hull = (ranges: readonly (Range | null)[]): Range | null => span(ranges.filter(range => range !== null))

const answersOf = (situation: Situation, settled: Settled) => {
  const counts = claimsIn(situation).length > 0 ? openInClaims(situation.edition) : []
  const quotes =
    numberIn(situation, 'repairQuote') === undefined ? [] : openInQuotes(settledRemedies(situation), situation.edition)
  const opens = [...new Set([...settled.opens, ...counts, ...quotes])]
  const choices = choicesOf(opens, situation.edition)
  const { counted, isBounded } = countedBy(situation, choices, daysToTry(situation))
  const answers = choices.map((reading, place) => ({ reading, ...answerUnder(settled, reading, counted[place]!) }))
  return { answers, isBounded }
}

const contentOf = ({ verdict, pay, claimsLeft }: Answer): string => JSON.stringify([verdict, pay, claimsLeft])

const linkOf = (link: ItemOf<'route'>, situation: Situation): Link => {
  const when = link.when ?? 'unknown'
  const verdict = verdictOn([{ id: link.by, when }], situation)
  const state = verdict === 'conditional' ? 'unknown' : verdict
  return {
    by: link.by,
    verdict,
    until: untilOf(when, [], withFact(situation, 'event', possibleEvents)),
    remedies: [],
    ways: () => [],
    pay: link.free && verdict !== 'no' ? exactly(0) : null,
    reasons: () => linkReasons(link, when, state, situation),
  }
}

/** The exclusions that can end cover on a day: those that name a period. */
const endingExclusions = (situation: Situation): readonly Condition[] =>
  exclusionsIn(situation)
    .map(({ when }) => when)
    .filter(when => periodsNamed([when], situation.edition).length > 0)

const assumedIn = (situation: Situation, { facts }: Question, isRefused: boolean): readonly CoverAssumption[] => {
  const { edition } = situation
  const read = coverClauses(situation).flatMap(({ when }) => leavesOf(when))
  const isMakers = read.some(leaf => periodOf(leaf, edition)?.given !== undefined)
  const isTaken = (name: FactName) => facts[name] === undefined && read.some(({ subject }) => subject === name)
  const assumptions: Readonly<Record<CoverAssumption, boolean>> = {
    'no-earlier-claims': facts.claims === undefined,
    'option-in-force': true,
    'other-cover-settled': edition.notes.some(note => note.code === 'other-cover'),
    'maker-warranty-length': isMakers && facts.makerWarrantyMonths === undefined,
    'repair-within-cap': !isRefused && facts.repairQuote === undefined && possibleFees(situation).some(isCapped),
    registered: isTaken('registered'),
    'used-with-sim': isTaken('usedWithSim'),
  }
  return (Object.keys(assumptions) as CoverAssumption[]).filter(name => assumptions[name])
}

/** The plan as a link of the route. */
const planLink = (
  clauses: ReturnType<typeof coverClauses>,
  settled: Settled,
  pay: Link['pay'],
  situation: Situation,
): Link => {
  const isRefused = settled.verdict === 'no'
  return {
    by: 'plan',
    verdict: settled.verdict,
    until: untilOf(clauses[0].when, endingExclusions(situation), situation),
    remedies: isRefused ? [] : settledRemedies(situation),
    ways: () => (isRefused ? [] : remedyRows(situation)),
    pay,
    reasons: () => planReasons(clauses, settled, situation),
  }
}

/**
 * Whether a plan pays for an incident on its day, who is asked before it, and what it costs in whole yen, under every
 * reading of an open clause where the answers differ. Facts not given are unknown; the verdict is yes or no only when
 * none of them can still change it. An event that the sources do not mention is conditional. Rulebook sections 4
 * (cover) and 5 no. 1 to 6, 13, 15, 23.
 */
export const decideCovers = (filed: Filed, question: Question, asOf: Day): Covered => {
  const { edition } = filed
  const situation = situationOf(edition, question.facts, asOf)
  const clauses = coverClauses(situation)
  const settled = settle(clauses, situation)
  for (const { kind, id } of clauses) edition.noteUse?.(`${kind}.${id}`, settled.states.get(id))
  const { answers, isBounded } = answersOf(situation, settled)
  const readings = distinguish(answers, contentOf)
  noteReadings(readings, edition)
  const pay = hull(answers.map(one => one.pay))
  for (const index of listed(edition, 'route').keys()) edition.noteUse?.(`route.${index}`)
  const links = listed(edition, 'route').filter(link => link.by !== 'plan')
  return {
    plan: edition.plan,
    filed,
    verdict: settled.verdict,
    pay,
    claimsLeft: hull(answers.map(one => one.claimsLeft)),
    isBounded,
    needs: settled.needs,
    readings,
    again: againOf(situation, clauses, settled),
    route: [...links.map(link => linkOf(link, situation)), planLink(clauses, settled, pay, situation)],
    next: nextQuestion([{ plan: edition.plan, filed, needs: settled.needs }]),
    conditions: () => conditionsOf(clauses, settled, situation),
    mentions: () => mentionsOf('covers', situation),
    assumed: () => assumedIn(situation, question, settled.verdict === 'no'),
    isRemedyIdle: () => isRemedyIdle(situation),
    isRuledOut: () => isRuledOut(situation, question.facts),
  }
}
