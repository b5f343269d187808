import { isUtf8 } from 'node:buffer'
import { claimStepsCompact } from '../answers/claim-steps/batch.ts'
import { costCompact } from '../answers/cost/batch.ts'
import { coversCompact } from '../answers/covers/batch.ts'
import { eligibleCompact } from '../answers/eligible/batch.ts'
import { askedQuestion } from '../answers/shared/answer.ts'
import type { Compact } from '../answers/shared/compact.ts'
import type { Day } from '../model/day.ts'
import { Fault, isFault } from '../model/fault.ts'
import type { QuestionName } from '../model/question.ts'
import { type Inputs, readQuestion } from '../model/read-question.ts'
import { plansOf, type Tables } from '../model/tables.ts'
import { errorBody } from '../view/error.ts'
import { Decider } from './decider.ts'
import type { Growing } from './growing.ts'
import { writtenIn } from './written.ts'

/** The answers that `batch` gives, each in its compact form. */
const compacts = {
  eligible: eligibleCompact,
  cost: costCompact,
  covers: coversCompact,
  'claim-steps': claimStepsCompact,
} satisfies Partial<Record<QuestionName, Compact>>

export type RecordName = keyof typeof compacts

/** The questions that records can ask. */
export const recordNames = Object.keys(compacts) as readonly RecordName[]

/** Answers the record between two places of some bytes with a line of JSON; true where the record was bad. */
export type Answerer = (bytes: Buffer, from: number, to: number, number: number, out: Growing) => boolean

/** A record has at most so many bytes. */
export const LONGEST = 1 << 20

/** A record has at most so many levels of lists and objects, like a file of facts. */
const DEEPEST = 32

const parsed = (line: string, number: number): Readonly<Record<string, unknown>> => {
  let record: unknown
  try {
    record = JSON.parse(line)
  } catch (error) {
    throw new Fault('bad-json', { at: String(number), other: (error as Error).message })
  }
  if (typeof record === 'object' && record !== null && !Array.isArray(record)) return record as Record<string, unknown>
  throw new Fault('record-not-a-map', { at: String(number) })
}

const inputsOf = (record: Readonly<Record<string, unknown>>, number: number): Inputs =>
  Object.fromEntries(
    Object.entries(record)
      .filter(([key]) => key !== 'id')
      .map(([key, value]) => [key, { value, at: key, place: `line ${number}` }]),
  )

/** A line of output: an answer after the id of its record, as the record writes it. */
const lineOf = (id: string, answer: object): string => `{"id":${id},${JSON.stringify(answer).slice(1)}\n`

/** The answer to a bad record: its error and its line. */
const badRecord = (error: Fault, id: string, number: number): string =>
  lineOf(id, { line: number, error: errorBody(error) })

/** The answer to a record that is too long. */
export const tooLong = (number: number): string =>
  badRecord(new Fault('record-too-long', { at: String(number) }), String(number), number)

type Plain = { readonly text: string; readonly isBad: boolean }

const repeatedKey = (given: string, number: number): Fault => new Fault('repeated-key', { at: String(number), given })

/** The answer to a parsed record from memory, null where it holds more than plain facts. */
type FromMemory = (record: Readonly<Record<string, unknown>>) => object | null

/** The plain way from a record to its answer: every record is parsed, and decided anew unless `fromMemory` answers it. */
export const plainAnswerer =
  (name: RecordName, tables: Tables, asOf: Day, why: boolean, fromMemory: FromMemory = () => null) =>
  (line: string, number: number): Plain => {
    const compact = compacts[name]
    let id = String(number)
    try {
      const record = parsed(line, number)
      const written = writtenIn(line)
      if (written.depth > DEEPEST) throw new Fault('record-too-deep', { at: String(number), other: String(DEEPEST) })
      if (written.repeated === 'id') throw repeatedKey('id', number)
      id = written.id ?? id
      if (written.repeated !== null) throw repeatedKey(written.repeated, number)
      const anew = () =>
        compact(askedQuestion(tables, readQuestion(inputsOf(record, number), name, tables, asOf), asOf, why))
      return { text: lineOf(id, fromMemory(record) ?? anew()), isBad: false }
    } catch (error) {
      if (isFault(error)) return { text: badRecord(error, id, number), isBad: true }
      throw error
    }
  }

/**
 * Answers JSON records one by one on one day. A bad record is answered by its error; only a bug throws. Records that
 * ask for eligibility by plain facts are answered from memory where possible.
 */
export const recordAnswerer = (name: RecordName, tables: Tables, asOf: Day, why: boolean): Answerer => {
  const decider = name === 'eligible' && !why ? Decider.of(tables, plansOf(tables), asOf) : null
  const plainly = plainAnswerer(name, tables, asOf, why, record => decider?.decide(record) ?? null)
  return (bytes, from, to, number, out) => {
    if (to - from > LONGEST) {
      out.text(tooLong(number))
      return true
    }
    if (decider?.line(bytes, from, to, number, out)) return false
    const line = bytes.subarray(from, to)
    const { text, isBad } = isUtf8(line)
      ? plainly(line.toString('utf8'), number)
      : { text: badRecord(new Fault('record-not-utf8', { at: String(number) }), String(number), number), isBad: true }
    out.text(text)
    return isBad
  }
}
