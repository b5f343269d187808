import { reasonDocument } from '../answers/shared/reasons.ts'
import type { ReasonDocument } from '../answers/shared/schema.ts'
import type { Truth } from '../engine/kleene.ts'
import { nextQuestion } from '../engine/next.ts'
import { factsOf } from '../engine/reads.ts'
import type { Day } from '../model/day.ts'
import { type FactName, factNames, isFactName, kindOf, parseFact } from '../model/facts.ts'
import { isFault } from '../model/fault.ts'
import { coursesOf } from '../model/figures.ts'
import { selectEdition, type Tables } from '../model/tables.ts'
import type { Verdict } from '../model/terms.ts'
import { type Codes, conflictsIn, Values } from './codes.ts'
import type { Growing } from './growing.ts'
import { PairReader } from './pairs.ts'
import { type Decision, namesIn, PlanDecider } from './plan-decider.ts'

/** What a plan comes to: the compact form of the answer of `eligible`. */
type DecidedPlan = {
  readonly id: string
  readonly verdict: Verdict | 'unattested'
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

/** The reasons of a plan in the record decided last; each is made once for each state of its clause. */
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

/** An answer, and the JSON behind the record's id. */
type Kept = { readonly plans: readonly DecidedPlan[]; readonly next: DecidedNext; readonly rest: Buffer }

/** The decisions about the first plans: the answer where they are all, and the paths by the number of one decision more. */
type Path = { kept: Kept | null; readonly further: Path[] }

const startOfPath = (): Path => ({ kept: null, further: [] })

const indices = new Map(factNames.map((name, index) => [name as string, index]))

/** `eligible` for many records on one day: each result is kept and used again. */
export class Decider {
  readonly #plans: readonly Prepared[]
  readonly #values = new Values()
  readonly #conflicts = conflictsIn(this.#values)
  readonly #codes: Codes = new Int32Array(factNames.length)
  readonly #context: { readonly today: Day; readonly courses: readonly string[] }
  readonly #open = new Map<number, number>()
  readonly #start = startOfPath()

  readonly #pairs = new PairReader((key, value) => {
    const fact = indices.get(key)
    if (fact === undefined || !isFactName(key)) return null
    const code = this.#codeOf(key, fact, value)
    return code < 0 ? null : { fact, code }
  })

  private constructor(tables: Tables, plans: readonly string[], asOf: Day) {
    this.#context = { today: asOf, courses: [...new Set(tables.editions.flatMap(({ edition }) => coursesOf(edition)))] }
    this.#plans = plans.map(id => {
      const filed = selectEdition(tables, id, asOf)
      const decider = filed && PlanDecider.of(filed, asOf, this.#values)
      return { id, decider, reasons: decider && reasonsOf(decider), pieces: [] }
    })
  }

  /** Null where some plan depends on too many facts at once; then `eligible` has to be asked for each record. */
  static of(tables: Tables, plans: readonly string[], asOf: Day): Decider | null {
    const decider = new Decider(tables, plans, asOf)
    const isPrepared = decider.#plans.every(plan => plan.decider || selectEdition(tables, plan.id, asOf) === null)
    return isPrepared ? decider : null
  }

  /** The number of a written value of a fact; -1 where it is no plain value of it. */
  #codeOf(name: FactName, index: number, written: unknown): number {
    const known = this.#values.known(index, written)
    if (known !== undefined) return known
    if (written === null || written === undefined || written === 'unknown') return 0
    if (kindOf(name).kind === 'claims' || typeof written === 'object') return -1
    try {
      const code = this.#values.codeOf(index, parseFact(name, written, this.#context))
      if (code > 0) this.#values.remember(index, written, code)
      return code
    } catch (error) {
      if (isFault(error)) return -1
      throw error
    }
  }

  /** Reads a record's facts, not its `id`. False where it holds anything else, or facts that exclude each other. */
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

  /** The answer that the decisions about all plans make, composed at its first time. */
  #answer(): Kept {
    let path = this.#start
    for (const { decider } of this.#plans) {
      const number = this.#numberOf(decider?.decide(this.#codes) ?? null)
      path = path.further[number] ??= startOfPath()
    }
    path.kept ??= this.#compose()
    return path.kept
  }

  /** A small number for a decision: settled ones first, open ones by the facts they need. */
  #numberOf(decision: Decision | null): number {
    if (decision === null) return 0
    if (decision.verdict !== 'conditional') return decision.verdict === 'no' ? 1 : 2
    const known = this.#open.get(decision.needs)
    if (known !== undefined) return known
    this.#open.set(decision.needs, this.#open.size + 3)
    return this.#open.size + 2
  }

  #compose(): Kept {
    const pieces = this.#plans.map(plan => this.#pieceOf(plan))
    const asking = this.#plans.flatMap(({ id, decider }, index) =>
      decider ? [{ plan: id, filed: decider.filed, needs: pieces[index]!.plan.needs }] : [],
    )
    const asked = nextQuestion(asking)
    const next = asked && { fact: asked.fact as FactName }
    const rest = Buffer.from(`,"plans":[${pieces.map(piece => piece.json)}],"next":${JSON.stringify(next)}}\n`)
    return { plans: pieces.map(piece => piece.plan), next, rest }
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
   * Verdicts, needs and the next question of a record. Null where the record holds anything but plain values of facts
   * that do not exclude each other: then `eligible` says what is wrong, or answers.
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
   * Writes the answer to the JSON record between two places of some bytes as a line of JSON, with the record's id or
   * else `number`. False where `decide` gives null, and for a record written in an unusual way; then nothing is
   * written. A line that is written equals the compact answer of `eligible`.
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
