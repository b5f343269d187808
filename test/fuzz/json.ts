import { recordNames } from '../../src/batch/records.ts'
import * as library from '../../src/index.ts'
import { isFault } from '../../src/model/fault.ts'
import type { Ran } from '../commands/run.ts'
import { callIn, type Document, desk } from './calling.ts'
import { changedBytes, changedText, changedValue, hostileValue } from './changes.ts'
import { isCoded, type Outcome, outcomeOf } from './outcome.ts'
import { questionNames, randomQuestion } from './questions.ts'
import { fewOrMany, isOne, pick, type Random, times } from './random.ts'

/*
 * Facts in files, records of `batch` and questions of the library, changed.
 */

const cwd = desk()
const asOf = ['--as-of', '2023-10-10']

/** JSON with a change of its text now and then. A record stays on its line. */
const written = (random: Random, value: unknown): string => {
  const text = JSON.stringify(value) ?? 'null'
  return isOne(random, 0.15) ? changedText(random, text).replaceAll(/[\r\n]/g, ' ') : text
}

const changedOf = (random: Random, value: unknown): unknown =>
  isOne(random, 0.25) ? value : changedValue(random, value, fewOrMany(random))

/** A file of facts about one phone, or about several. */
const factsDocument = (random: Random): Document => {
  const name = pick(random, questionNames)
  const isList = isOne(random, 0.2)
  const facts = isList
    ? times(1 + Math.floor(random() * 3), index => ({ name: `phone ${index}`, ...randomQuestion(random, name) }))
    : randomQuestion(random, name)
  const file = pick(random, ['facts.json', 'facts.yaml'])
  const argv = [name, '--facts', file, ...asOf, ...pick(random, [['--json'], [], ['--lang', 'ja', '--full']])]
  const text = written(random, changedOf(random, facts))
  const bytes = isOne(random, 0.05) ? changedBytes(random, Buffer.from(text), 1) : text
  return callIn(cwd, argv, { [file]: bytes })
}

/** Whether each record has its line, with an answer or a coded error. */
const recordsOutcome =
  (records: readonly string[]) =>
  (ran: Ran): Outcome => {
    const outcome = outcomeOf(ran, false)
    if (outcome.wrong !== null) return outcome
    const lines = ran.stdout.split('\n').slice(0, -1)
    const wanted = records.filter(record => record.trim() !== '').length
    if (lines.length !== wanted) return { ...outcome, wrong: `${lines.length} answers for ${wanted} records` }
    const uncoded = lines.map(line => JSON.parse(line).error).find(error => error !== undefined && !isCoded(error.code))
    return { isAnswered: ran.code === 0, wrong: uncoded === undefined ? null : `the error ${JSON.stringify(uncoded)}` }
  }

const recordsDocument = (random: Random): Document => {
  const name = pick(random, recordNames)
  const records = times(1 + Math.floor(random() * 2), id => {
    const record = { id: isOne(random, 0.2) ? hostileValue(random) : id, ...randomQuestion(random, name) }
    return isOne(random, 0.3) ? JSON.stringify(record) : written(random, changedOf(random, record))
  })
  const argv = ['batch', name, 'records.ndjson', ...asOf, ...(isOne(random, 0.3) ? ['--why'] : [])]
  return callIn(cwd, argv, { 'records.ndjson': records.join('\n') }, {}, recordsOutcome(records))
}

const tables = await library.loadTables()

/** What only a caller in JavaScript can give. */
const circular: unknown[] = []
circular.push(circular)
const values: readonly unknown[] = [
  ...[undefined, Number.NaN, Number.POSITIVE_INFINITY, -0, 10n, Symbol('s'), () => 1, new Date(0), new Map([[1, 2]])],
  ...[circular, Object.create(null), new Proxy({}, {}), new Uint8Array(3), /x/, new Array(5), Object('used')],
]

type Asked = (tables: library.Tables, question: object, options: object) => unknown

const functions: Readonly<Record<string, Asked>> = {
  eligible: library.eligible as Asked,
  cost: library.cost as Asked,
  compare: library.compare as Asked,
  worth: library.worth as Asked,
  covers: library.covers as Asked,
  timeline: library.timeline as Asked,
  'claim-steps': library.claimSteps as Asked,
}

const thrownBy = (call: () => unknown): Outcome => {
  try {
    JSON.stringify(call())
    return { isAnswered: true, wrong: null }
  } catch (error) {
    if (isFault(error) && isCoded(error.code)) {
      library.faultWords(error)
      return { isAnswered: false, wrong: null }
    }
    return { isAnswered: false, wrong: String((error as Error)?.stack ?? error) }
  }
}

const shownValue = (value: unknown): string => {
  try {
    return JSON.stringify(value, (_, inner) =>
      ['bigint', 'symbol', 'function'].includes(typeof inner) ? String(inner) : inner,
    )
  } catch (error) {
    return String(error)
  }
}

/** A question to the library with values that JSON does not have. */
const libraryDocument = (random: Random): Document => {
  const name = pick(random, questionNames)
  const told = changedOf(random, randomQuestion(random, name)) as object
  const keys = typeof told === 'object' && told !== null ? Object.keys(told) : []
  const question =
    isOne(random, 0.4) && keys.length > 0 ? { ...told, [pick(random, keys)]: pick(random, values) } : told
  const options = changedOf(random, { asOf: '2023-10-10', plans: ['new', 'own'], why: false }) as object
  const given = isOne(random, 0.3) ? options : { asOf: '2023-10-10' }
  return {
    shown: `${name} ${shownValue(question)} ${shownValue(given)}`,
    outcome: async () => thrownBy(() => functions[name]!(tables, question, given)),
  }
}

/** A file of facts, records, or a call of the library. */
export const jsonDocument = (random: Random): Document =>
  pick(random, [factsDocument, recordsDocument, libraryDocument])(random)
