import { type ReasonDocument, reasonDocument } from '../answers/shared/reasons.ts'
import type { Truth } from '../engine/kleene.ts'
import { nextQuestion } from '../engine/next.ts'
import { factsOf } from '../engine/reads.ts'
import type { Day } from '../model/day.ts'
import { type FactName, factNames, isFactName, kindOf, parseFact } from '../model/facts.ts'
import { isFault } from '../model/fault.ts'
import { coursesOf } from '../model/figures.ts'
import { selectEdition, type Tables } from '../model/tables.ts'
import type { Growing } from './growing.ts'
import { PairReader } from './pairs.ts'
import { type Codes, conflictsIn, type Decision, namesIn, PlanDecider, Values } from './plan-decider.ts'

/** What a plan comes to: the compact form of the answer of `eligible`. */
export type DecidedPlan = {
  readonly id: string
  readonly verdict: 'yes' | 'no' | 'conditional' | 'unattested'
  readonly needs: readonly FactName[]
}

type DecidedNext = { readonly fact: FactName } | null

/** A plan's answer with the reasons that `eligible` gives. */
type ReasonedPlan = DecidedPlan & { readonly reasons: readonly ReasonDocument[] }

export type Decided = { readonly plans: readonly DecidedPlan[]; readonly next: DecidedNext }
export type Reasoned = { readonly plans: readonly ReasonedPlan[]; readonly next: DecidedNext }

type Prepared = {
  readonly id: string
  readonly decider: PlanDecider | null
  readonly reasons: Reasons | null
  /** What the plan puts into answers, by the number of its decision. */
  readonly pieces: Piece[]
}

/** A plan's part of an answer, and the same as JSON. */
type Piece = { readonly plan: DecidedPlan; readonly json: string }

/** The reasons of a plan in the record decided last, each made once for each state that its clause can have. */
type Reasons = () => readonly ReasonDocument[]

const reasonsOf = (decider: PlanDecider): Reasons => {
  const { filed } = decider
  const clauses = filed.edition.join.map(clause => {
    const facts = factsOf(clause.when, filed.edition)
    const inState = (state: Truth) =>
      reasonDocument(
        { clause, state, facts, trace: () => ({ state, kind: 'silent', parts: [] }) },
        filed,
        'join',
        false,
      )
    return { yes: inState('yes'), no: inState('no'), unknown: inState('unknown') }
  })
  return () => decider.states((clause, state) => clauses[clause]![state])
}

/** More ways to need facts than any plan has. */
const MOST_DECISIONS = 1 << 20

const indices = new Map(factNames.map((name, index) => [name as string, index]))

/**
 * `eligible` for many records on one day: the tables are looked through once, and what was worked out is kept. Null
 * where some plan cannot be prepared; then `eligible` itself has to be asked.
 */
export class Decider {
  readonly #plans: readonly Prepared[]
  readonly #values = new Values()
  readonly #conflicts = conflictsIn(this.#values)
  readonly #codes: Codes = new Int32Array(factNames.length)
  readonly #context: { readonly today: Day; readonly courses: readonly string[] }
  readonly #open = new Map<number, number>()
  readonly #combinations = new Map<number, number>()
  readonly #answers: { readonly plans: readonly DecidedPlan[]; readonly next: DecidedNext; readonly rest: Buffer }[] =
    []

  readonly #pairs = new PairReader((key, value) => {
    const fact = indices.get(key)
    if (fact === undefined || !isFactName(key)) return null
    const code = this.#codeOf(key, fact, value)
    return code < 0 ? null : { fact, code }
  })

  private constructor(tables: Tables, plans: readonly string[], asOf: Day) {
    this.#context = { today: asOf, courses: [...new Set(tables.editions.flatMap(one => coursesOf(one.edition)))] }
    this.#plans = plans.map(id => {
      const filed = selectEdition(tables, id, asOf)
      const decider = filed && PlanDecider.of(filed, asOf, this.#values)
      return { id, decider, reasons: decider && reasonsOf(decider), pieces: [] }
    })
  }

  /** Null where some plan depends on too much to be remembered. */
  static of(tables: Tables, plans: readonly string[], asOf: Day): Decider | null {
    const decider = new Decider(tables, plans, asOf)
    const isPrepared = decider.#plans.every(
      ({ id, decider: one }) => one !== null || selectEdition(tables, id, asOf) === null,
    )
    return isPrepared ? decider : null
  }

  /** The number of what was told of a fact: -1 where it is no plain value of it. */
  #codeOf(name: FactName, index: number, told: unknown): number {
    const seen = this.#values.seen(index, told)
    if (seen !== undefined) return seen
    if (told === null || told === undefined || told === 'unknown') return 0
    if (kindOf(name).kind === 'claims' || typeof told === 'object') return -1
    try {
      const code = this.#values.codeOf(index, parseFact(name, told, this.#context))
      if (code > 0) this.#values.tell(index, told, code)
      return code
    } catch (error) {
      if (isFault(error)) return -1
      throw error
    }
  }

  /** Reads a record's facts; false where it holds anything else, or facts that exclude each other. `id` is passed over. */
  #read(record: Readonly<Record<string, unknown>>): boolean {
    this.#codes.fill(0)
    for (const key in record) {
      if (key === 'id') continue
      const index = indices.get(key)
      if (index === undefined || !isFactName(key)) return false
      const code = this.#codeOf(key, index, record[key])
      if (code < 0) return false
      this.#codes[index] = code
    }
    return !this.#conflicts(this.#codes)
  }

  /** The answer that a combination of the plans' decisions makes, worked out at its first time. */
  #answer() {
    let combination = 0
    for (const { decider } of this.#plans) {
      const decision = decider?.decide(this.#codes) ?? null
      combination = this.#combine(combination, decision)
    }
    return this.#answers[combination] ?? this.#compose(combination)
  }

  /** Numbers what was decided so far together with one decision more. */
  #combine(before: number, decision: Decision | null): number {
    const key = before * MOST_DECISIONS + this.#numberOf(decision)
    const known = this.#combinations.get(key)
    if (known !== undefined) return known
    this.#combinations.set(key, this.#combinations.size + 1)
    return this.#combinations.size
  }

  /** Small numbers for decisions: those that are settled, and the open ones by what they need. */
  #numberOf(decision: Decision | null): number {
    if (decision === null) return 0
    if (decision.verdict !== 'conditional') return decision.verdict === 'no' ? 1 : 2
    const known = this.#open.get(decision.needs)
    if (known !== undefined) return known
    this.#open.set(decision.needs, this.#open.size + 3)
    return this.#open.size + 2
  }

  #compose(combination: number) {
    const pieces = this.#plans.map(plan => this.#pieceOf(plan))
    const asking = this.#plans.flatMap(({ id, decider }, index) =>
      decider ? [{ plan: id, filed: decider.filed, needs: pieces[index]!.plan.needs }] : [],
    )
    const asked = nextQuestion(asking)
    const next = asked && { fact: asked.fact as FactName }
    const rest = Buffer.from(`,"plans":[${pieces.map(piece => piece.json)}],"next":${JSON.stringify(next)}}\n`)
    const answer = { plans: pieces.map(piece => piece.plan), next, rest }
    this.#answers[combination] = answer
    return answer
  }

  #pieceOf({ id, decider, pieces }: Prepared): Piece {
    const decision = decider?.decide(this.#codes) ?? null
    const number = this.#numberOf(decision)
    const known = pieces[number]
    if (known) return known
    const plan: DecidedPlan = { id, verdict: decision?.verdict ?? 'unattested', needs: namesIn(decision?.needs ?? 0) }
    const piece = { plan, json: JSON.stringify(plan) }
    pieces[number] = piece
    return piece
  }

  /**
   * Verdicts, needs and the next question of a record. Null where the record
   * holds anything but facts with plain values that go together: then `eligible` says what is wrong, or answers.
   */
  decide(record: Readonly<Record<string, unknown>>): Decided | null {
    if (!this.#read(record)) return null
    const { plans, next } = this.#answer()
    return { plans, next }
  }

  /** The same with the reasons of each plan. */
  reasoned(record: Readonly<Record<string, unknown>>): Reasoned | null {
    if (!this.#read(record)) return null
    const { plans, next } = this.#answer()
    const withReasons = plans.map(({ id, verdict, needs }, index) => ({
      id,
      verdict,
      needs,
      reasons: this.#plans[index]!.reasons?.() ?? [],
    }))
    return { plans: withReasons, next }
  }

  /**
   * Answers a record of JSON that stands between two places of some bytes: writes a line of JSON, with the record's
   * id, or else `number`. False as above, and for a record written in any unusual way; then nothing is written.
   * Whatever this answers, parsing the record and asking `eligible` would answer too.
   */
  line(bytes: Buffer, from: number, to: number, number: number, out: Growing): boolean {
    this.#codes.fill(0)
    if (!this.#pairs.read(bytes, from, to, this.#codes) || this.#conflicts(this.#codes)) return false
    const { rest } = this.#answer()
    const { idFrom, idTo } = this.#pairs
    out.ascii('{"id":')
    if (idTo > idFrom) out.range(bytes, idFrom, idTo)
    else out.ascii(String(number))
    out.bytes(rest)
    return true
  }
}
