import { expect, test } from 'vitest'
import { type AnswerName, answers } from '../../src/documents/answers.ts'
import { eligible, type Facts, loadTables } from '../../src/index.ts'
import type { Day } from '../../src/model/day.ts'
import { readQuestion } from '../../src/model/question.ts'
import { selectEdition } from '../../src/model/tables.ts'
import { agrees, pick, readCases } from './cases.ts'

const tables = await loadTables()
const cases = readCases()

const answerTo = ({ command, facts, asOf }: (typeof cases)[number]): object => {
  const told = Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, { value, at: key }]))
  const name = command as AnswerName
  return answers[name](tables, readQuestion(told, name, tables, asOf as Day), asOf as Day)
}

test.each(cases)('$file: $name', one => {
  const answer = answerTo(one)
  for (const [path, want] of Object.entries(one.expect)) {
    const got = pick(answer, path)
    expect(agrees(got, want), `${path}: got ${JSON.stringify(got)}, wanted ${JSON.stringify(want)}`).toBe(true)
  }
})

test('no two cases bear the same name', () => {
  expect(new Set(cases.map(one => one.name)).size).toBe(cases.length)
})

/** Each joining clause of each edition, with every state that some case brings it to. */
const reached = (): Map<string, Set<string>> => {
  const states = new Map(
    tables.editions.flatMap(({ edition, file }) => edition.join.map(({ id }) => [`${file} ${id}`, new Set<string>()])),
  )
  for (const one of cases.filter(({ command }) => command === 'eligible'))
    for (const plan of eligible(tables, one.facts as Facts, { asOf: one.asOf }).plans)
      for (const reason of plan.reasons) {
        const { file } = selectEdition(tables, plan.id, one.asOf as Day)!
        states.get(`${file} ${reason.rule.split('.')[1]}`)!.add(reason.state)
      }
  return states
}

test('every joining clause of the tables is brought to yes and to no by some case, a silent one to unknown', () => {
  const silent = new Set(
    tables.editions.flatMap(({ edition, file }) =>
      edition.join.filter(({ when }) => when === 'unknown').map(({ id }) => `${file} ${id}`),
    ),
  )
  const neverNo = new Set(['data/own/2023-10-07.yaml carrier-accepted']) // one of its readings accepts every phone
  const unreached = [...reached()].flatMap(([clause, states]) => {
    const wanted = silent.has(clause) ? ['unknown'] : neverNo.has(clause) ? ['yes', 'unknown'] : ['yes', 'no']
    return wanted.filter(state => !states.has(state)).map(state => `${clause}: ${state}`)
  })
  expect(unreached).toEqual([])
})
