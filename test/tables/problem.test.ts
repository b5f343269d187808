import { expect, test } from 'vitest'
import { type Message, wordsOf } from '../../src/model/message.ts'
import { didYouMean, inOrder, problemAt, TablesError } from '../../src/tables/problem.ts'

/* How mistakes in tables are put in order and worded. */

const at = (line: number, column: number) =>
  problemAt(
    { file: 'data/a.yaml', line, column },
    { rule: 'schema', cause: didYouMean('new'), advice: didYouMean('used') },
  )

test('problems are in the order of their lines, and in a line in that of their columns', () => {
  const places = (...problems: ReturnType<typeof at>[]) => inOrder(problems).map(({ line, column }) => [line, column])
  expect(places(at(10, 1), at(9, 7), at(9, 3))).toEqual([
    [9, 3],
    [9, 7],
    [10, 1],
  ])
})

test('the advice to write a near word quotes it in both languages', () => {
  const { ja, en } = wordsOf(didYouMean('new') as Message)
  expect([ja, en]).toEqual([expect.stringContaining('"new"'), 'did you mean "new"?'])
})

test('an error about tables has a line for each problem, and a name that tells it from other errors', () => {
  const error = new TablesError([at(1, 2), { ...at(3, 4), fix: null }])
  expect(error.message.split('\n')).toEqual([
    'data/a.yaml:1:2 did you mean "new"? (did you mean "used"?)',
    'data/a.yaml:3:4 did you mean "new"?',
  ])
  expect(error.name).toBe('TablesError')
  expect(error.problems.map(({ line }) => line)).toEqual([1, 3])
})
