import { expect, test } from 'vitest'
import { cost as costAnswer, loadTables } from '../../src/index.ts'
import { many, seed } from '../seed.ts'
import { allReadings, type CostQuestion, cost, costUnder, type Reading } from './cost.ts'
import { randomCost, seeded } from './random.ts'

const tables = await loadTables()
const cases = many(200)

const answered = ({ plan, ...said }: CostQuestion) => {
  const [answer] = costAnswer(tables, { ...said, plan }, { asOf: '2023-11-01' }).plans
  return answer!
}

const isUnder = (reading: Readonly<Record<string, string>>, full: Reading): boolean =>
  Object.entries(reading).every(([open, name]) => full[open as keyof Reading] === name)

const check = (question: CostQuestion): void => {
  const answer = answered(question)
  const wanted = cost(question)
  expect({ total: answer.total, refused: answer.refusedClaims }).toEqual(wanted)
  for (const reading of allReadings) {
    const entry = answer.readings.find(one =>
      [one.reading, ...(one.also ?? [])].some(choice => isUnder(choice, reading)),
    )
    const got = entry ? { total: entry.total, refused: entry.refusedClaims } : wanted
    expect(got, JSON.stringify(reading)).toEqual(costUnder(question, reading))
  }
}

test(`the bill is the naive evaluator's in ${cases} random cases (seed ${seed})`, () => {
  const random = seeded(seed)
  for (let index = 0; index < cases; index++) {
    const question = randomCost(random)
    try {
      check(question)
    } catch (error) {
      throw new Error(`case ${index}: ${JSON.stringify(question)}\n${(error as Error).message}`)
    }
  }
}, 3_600_000)
