import { expect, test } from 'vitest'
import { answers } from '../../src/answers/list.ts'
import { plainAnswerer, type RecordName, recordNames } from '../../src/batch/records.ts'
import { loadTables } from '../../src/index.ts'
import type { Day } from '../../src/model/day.ts'
import { readQuestion } from '../../src/model/read-question.ts'
import { randomRecord, seeded } from '../bench/records.mjs'
import { many, seed } from '../seed.ts'

/*
 * The compact form of an answer is made from the decision alone. Here it is compared with the document of the same
 * answer, key by key.
 */

const tables = await loadTables()
const plans = ['new', 'used', 'own', 'unknown']
const further: Readonly<Record<string, readonly unknown[]>> = {
  event: ['screen-break', 'natural-failure', 'theft', 'alteration'],
  on: ['2023-09-20', '2023-11'],
  start: ['2022-03-01', '2022-11'],
  claims: [['2023-01-10'], ['2023-01-10', '2023-03-01']],
  replacementArrived: ['2023-09-25'],
}

type Random = () => number
const pick = <Item>(list: readonly Item[], random: Random): Item => list[Math.floor(random() * list.length)]!

const recordFor = (name: RecordName, random: Random): Readonly<Record<string, unknown>> => {
  const { released: _, ...facts } = randomRecord(random)
  const told = Object.entries(further).filter(() => random() < 0.4)
  const sums = name === 'cost' ? { months: pick([1, 12, 30], random), maxTotal: pick([1_000, 30_000], random) } : {}
  return {
    plan: pick(plans, random),
    ...facts,
    ...Object.fromEntries(told.map(([fact, values]) => [fact, pick(values, random)])),
    ...(random() < 0.6 && sums),
  }
}

/** The document of the same question, as JSON has it. */
const documentOf = (name: RecordName, record: Readonly<Record<string, unknown>>, asOf: Day): object => {
  const told = Object.fromEntries(Object.entries(record).map(([key, value]) => [key, { value, at: key }]))
  return JSON.parse(JSON.stringify(answers[name](tables, readQuestion(told, name, tables, asOf), asOf, true)))
}

const cases = many(15)

test.each(recordNames)('%s gives in its compact form what its document has under the same keys', name => {
  const random = seeded(seed)
  let answered = 0
  for (let index = 1; index <= cases; index++) {
    const record = recordFor(name, random)
    const asOf = pick(['2023-10-10', '2021-06-01', '2015-01-01'], random) as Day
    for (const why of [false, true]) {
      const { text, isBad } = plainAnswerer(name, tables, asOf, why)(JSON.stringify(record), index)
      if (isBad) continue
      const { id, ...compact } = JSON.parse(text)
      expect(id).toBe(index)
      expect(documentOf(name, record, asOf), JSON.stringify(record)).toMatchObject(compact)
      expect(text).not.toContain('"ja"')
      answered++
    }
  }
  expect(answered).toBeGreaterThan(cases)
})
