import { expect, test } from 'vitest'
import { costPhones, eligible as eligibleAnswer, eligiblePhones, loadTables } from '../../src/index.ts'
import { many, seed } from '../seed.ts'
import { cost } from './cost.ts'
import {
  allJoinReadings,
  counted,
  type EligibleQuestion,
  eligible,
  eligibleUnder,
  type JoinReading,
} from './eligible.ts'
import { randomCost, randomEligible, randomFamily, seeded } from './random.ts'

const tables = await loadTables()
const cases = many(300)

const isUnder = (reading: Readonly<Record<string, string>>, full: JoinReading): boolean =>
  Object.entries(reading).every(([open, name]) => full[open as keyof JoinReading] === name)

const said = ({ plan, asOf, atLeast, ...facts }: EligibleQuestion) => facts

const check = (question: EligibleQuestion): void => {
  const { plan, asOf } = question
  const [answer] = eligibleAnswer(tables, said(question), { asOf, plans: [plan] }).plans
  expect(answer!.verdict).toBe(eligible(question))
  for (const reading of allJoinReadings) {
    const entry = answer!.readings.find(one =>
      [one.reading, ...(one.also ?? [])].some(choice => isUnder(choice, reading)),
    )
    expect(entry?.verdict ?? answer!.verdict, JSON.stringify(reading)).toBe(eligibleUnder(question, reading))
  }
}

const checkAll = <Question>(random: () => Question, check: (question: Question) => void, count: number): void => {
  for (let index = 0; index < count; index++) {
    const question = random()
    try {
      check(question)
    } catch (error) {
      throw new Error(`case ${index}: ${JSON.stringify(question)}\n${(error as Error).message}`)
    }
  }
}

test(`the verdict on joining is the naive evaluator's in ${cases} random cases (seed ${seed})`, () => {
  const random = seeded(seed)
  checkAll(() => randomEligible(random), check, cases)
}, 3_600_000)

const checkFamily = (phones: readonly EligibleQuestion[]): void => {
  const { asOf } = phones[0]!
  const asked = phones.map(phone => ({ plan: phone.plan, ...said(phone) }))
  const answer = eligiblePhones(tables, asked, { asOf })
  expect(answer.phones.map(phone => phone.plans[0]!.verdict)).toEqual(counted(phones).map(eligible))
}

test(`several phones count up as the naive evaluator's do in ${many(100)} random families (seed ${seed})`, () => {
  const random = seeded(seed)
  checkAll(() => randomFamily(random), checkFamily, many(100))
}, 3_600_000)

test(`several phones cost what the naive evaluator's do in all, in ${many(60)} random families (seed ${seed})`, () => {
  const random = seeded(seed)
  const family = () => Array.from({ length: 1 + Math.floor(random() * 3) }, () => randomCost(random))
  const check = (phones: ReturnType<typeof family>) => {
    const totals = phones.map(phone => cost(phone).total)
    const most = totals.map(({ max }) => max)
    expect(costPhones(tables, phones, { asOf: '2023-11-01' }).total).toEqual({
      min: totals.reduce((sum, { min }) => sum + min, 0),
      max: most.includes(null) ? null : most.reduce<number>((sum, max) => sum + max!, 0),
    })
  }
  checkAll(family, check, many(60))
}, 3_600_000)
