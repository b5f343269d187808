import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { distinctLeaves, factsOf, leavesRead, opensOf } from '../../src/engine/reads.ts'
import { leavesOf } from '../../src/model/condition.ts'
import { small } from './small.ts'

const collect = (): void => {
  setFlagsFromString('--expose-gc')
  ;(runInNewContext('gc') as () => void)()
}

test('what a condition reads is not remembered longer than the condition', async () => {
  const edition = small()
  const read = (): WeakRef<object> => {
    const when = { any: [{ device: 'new' }] }
    for (const reads of [factsOf, leavesRead, opensOf]) reads(when, edition)
    return new WeakRef(when)
  }
  const condition = read()
  await new Promise(resolve => setTimeout(resolve)) // a reference that was just made holds until the end of its turn
  collect()
  expect(condition.deref()).toBeUndefined()
})

test('equal tests of the same fact are one', () => {
  const leaves = leavesOf({
    any: [
      { on: { during: 'use' } },
      { all: [{ start: { during: 'use' } }, { on: { during: 'use' } }] },
      { on: { during: 'maker' }, device: 'new' },
      { device: 'new' },
    ],
  })
  expect(distinctLeaves(leaves).map(({ subject, test }) => [subject, test])).toEqual([
    ['on', { during: 'use' }],
    ['start', { during: 'use' }],
    ['on', { during: 'maker' }],
    ['device', 'new'],
  ])
})
