import { reasonDocument } from '../answers/shared/reasons.ts'
import type { ReasonDocument } from '../answers/shared/schema.ts'
import type { Truth } from '../engine/kleene.ts'
import { nextQuestion } from '../engine/next.ts'
import { factsOf } from '../engine/reads.ts'
import type { Day } from '../model/day.ts'
import { type FactName, factNames, isFactName, kindOf, parseFact } from '../model/facts.ts'
import { isFault } from '../model/fault.ts'
import { coursesOf } from '../model/figures.ts'
import { isMap } from '../model/read-question.ts'
import { selectEdition, type Tables } from '../model/tables.ts'
import type { Verdict } from '../model/terms.ts'
import { type Codes, canConflict, conflictsIn, Values } from './codes.ts'
import type { Growing } from './growing.ts'
import { PairReader } from './pairs.ts'
import { type Decision, namesIn, PlanDecider } from './plan-decider.ts'

/** The result of a plan: the compact form of the answer of `eligible`. */
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

/** An answer, and the JSON after the record's id. */
type Kept = { readonly plans: readonly DecidedPlan[]; readonly next: DecidedNext; readonly rest: Uint8Array }

/** The decisions about the first plans: the answer where they are all, and the paths by the number of one decision more. */
type Path = { kept: Kept | null; readonly further: Path[] }

const startOfPath = (): Path => ({ kept: null, further: [] })

const indices = new Map(factNames.map((name, index) => [name as string, index]))

/** What was decided so far, and the numbers of the values for which it was. */
type Memory = {
  readonly plans: readonly Prepared[]
  readonly values: Values
  readonly conflicts: (codes: Codes) => boolean
  readonly open: Map<number, number>
  readonly start: Path
}

const emptyMemory = (tables: Tables, plans: readonly string[], asOf: Day): Memory => {
  const values = new Values()
  const prepared = plans.map(id => {
    const filed = selectEdition(tables, id, asOf)
    const decider = filed && PlanDecider.of(filed, asOf, values)
    return { id, decider, reasons: decider && reasonsOf(decider), pieces: [] }
  })
  return { plans: prepared, values, conflicts: conflictsIn(values), open: new Map(), start: startOfPath() }
}

/** The number of every value of a fact on which no answer depends. */
const TOLD = 1

/** `eligible` for many records on one day: each result is kept and used again. */
export class Decider {
  readonly #codes: Codes = new Int32Array(factNames.length)
  readonly #context: { readonly today: Day; readonly courses: readonly string[] }
  readonly #emptyMemory: () => Memory
  /** Of each fact: whether an answer depends on it. */
  readonly #isRead: readonly boolean[]
  #memory: Memory
  #isFull = false

  readonly #pairs = new PairReader((key, value) => {
    const fact = indices.get(key)
    if (fact === undefined || !isFactName(key)) return null
    const code = this.#codeOf(key, fact, value)
    return code < 0 ? null : { fact, code }
  })

  private constructor(tables: Tables, plans: readonly string[], asOf: Day) {
    this.#context = { today: asOf, courses: [...new Set(tables.editions.flatMap(({ edition }) => coursesOf(edition)))] }
    this.#emptyMemory = () => emptyMemory(tables, plans, asOf)
    this.#memory = this.#emptyMemory()
    const read = this.#memory.plans.flatMap(({ decider }) => decider?.facts ?? [])
    this.#isRead = factNames.map(name => read.includes(name) || canConflict(name))
  }

  /** Null where some plan depends on too many facts at once; then `eligible` has to be asked for each record. */
  static of(tables: Tables, plans: readonly string[], asOf: Day): Decider | null {
    const decider = new Decider(tables, plans, asOf)
    const isPrepared = decider.#memory.plans.every(
      plan => plan.decider || selectEdition(tables, plan.id, asOf) === null,
    )
    return isPrepared ? decider : null
  }

  /** Empties the memory where some fact had more values than are remembered; false where none had. */
  #madeRoom(): boolean {
    if (!this.#isFull) return false
    this.#isFull = false
    this.#memory = this.#emptyMemory()
    this.#pairs.forget()
    return true
  }

  /** The number of a written value of a fact; -1 where it is no plain value of it. */
  #codeOf(name: FactName, index: number, written: unknown): number {
    const { values } = this.#memory
    const known = values.known(index, written)
    if (known !== undefined) return known
    if (written === null || written === undefined || written === 'unknown') return 0
    if (kindOf(name).kind === 'claims' || typeof written === 'object') return -1
    try {
      const value = parseFact(name, written, this.#context)
      const code = this.#isRead[index] ? values.codeOf(index, value) : TOLD
      if (code > 0) values.remember(index, written, code)
      else this.#isFull = true
      return code
    } catch (error) {
      if (isFault(error)) return -1
      throw error
    }
  }

  /** Reads a record's facts, not its `id`. False where it holds anything else, or facts that exclude each other. */
  #read(record: Readonly<Record<string, unknown>>): boolean {
    if (!isMap(record)) return false
    this.#codes.fill(0)
    for (const key in record) {
      if (key === 'id') continue
      const index = indices.get(key)
      if (index === undefined || !isFactName(key)) return false
      const code = this.#codeOf(key, index, record[key])
      if (code < 0) return false
      this.#codes[index] = code
    }
    return !this.#memory.conflicts(this.#codes)
  }

  /** The answer that the decisions about all plans make, composed at its first time. */
  #answer(): Kept {
    let path = this.#memory.start
    for (const { decider } of this.#memory.plans) {
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
    const { open } = this.#memory
    const known = open.get(decision.needs)
    if (known !== undefined) return known
    open.set(decision.needs, open.size + 3)
    return open.size + 2
  }

  #compose(): Kept {
    const { plans } = this.#memory
    const pieces = plans.map(plan => this.#pieceOf(plan))
    const asking = plans.flatMap(({ id, decider }, index) =>
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
    if (!this.#read(record) && !(this.#madeRoom() && this.#read(record))) return null
    const { plans, next } = this.#answer()
    return { plans, next }
  }

  /** The same with the reasons of each plan. */
  reasoned(record: Readonly<Record<string, unknown>>): Reasoned | null {
    if (!this.#read(record) && !(this.#madeRoom() && this.#read(record))) return null
    const { plans, next } = this.#answer()
    const withReasons = plans.map(({ id, verdict, needs }, index) => ({
      id,
      verdict,
      needs,
      reasons: this.#memory.plans[index]!.reasons?.() ?? [],
    }))
    return { plans: withReasons, next }
  }

  #readLine(bytes: Uint8Array, from: number, to: number): boolean {
    this.#codes.fill(0)
    return this.#pairs.read(bytes, from, to, this.#codes) && !this.#memory.conflicts(this.#codes)
  }

  /**
   * Writes the answer to the JSON record between two places of some bytes as a line of JSON, with the record's id or
   * else `number`. False where `decide` gives null, and for a record written in an unusual way; then nothing is
   * written. A line that is written equals the compact answer of `eligible`.
   */
  line(bytes: Uint8Array, from: number, to: number, number: number, out: Growing): boolean {
    if (!this.#readLine(bytes, from, to) && !(this.#madeRoom() && this.#readLine(bytes, from, to))) return false
    const { rest } = this.#answer()
    const { idFrom, idTo } = this.#pairs
    out.ascii('{"id":')
    if (idTo > idFrom) out.range(bytes, idFrom, idTo)
    else out.ascii(String(number))
    out.bytes(rest)
    return true
  }
}
