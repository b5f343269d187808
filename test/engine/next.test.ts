import { expect, test } from 'vitest'
import { nextQuestion, type WithNeeds } from '../../src/engine/next.ts'
import { choicesOf } from '../../src/model/facts.ts'
import type { Need } from '../../src/model/question.ts'
import { filed, small, yen } from './small.ts'

/* Which missing fact is asked next. */

const courses = filed(small({ figures: { 'monthly.small': yen(1), 'monthly.large': yen(2) } }))
const plan = (name: string, ...needs: readonly Need[]): WithNeeds => ({ plan: name, filed: courses, needs })
const next = (...plans: readonly WithNeeds[]) => nextQuestion(plans)?.fact ?? null

test('nothing is asked where nothing is missing', () => {
  expect([next(), next(plan('a'), plan('b'))]).toEqual([null, null])
})

test.each<[Need, Need[]]>([
  ['months', ['device', 'months']],
  ['repairCost', ['boughtFrom', 'repairCost']],
  ['months', ['repairCost', 'months']],
  ['device', ['apply', 'device']],
  ['boughtFrom', ['contract', 'boughtFrom']],
  ['line', ['tier', 'line']],
  ['devicesEnrolled', ['os', 'devicesEnrolled']],
  ['usedWithSim', ['event', 'usedWithSim']],
  ['tier', ['start', 'tier']],
  ['registered', ['on', 'registered', 'released']],
])('%s is asked first of %j: what a person knows first', (first, needs) => {
  expect([next(plan('a', ...needs)), next(plan('a', ...needs.toReversed()))]).toEqual([first, first])
})

const phone: readonly Need[] = ['os', 'carrier', 'simLock', 'soldInJapan', 'giteki', 'intact']
const past: readonly Need[] = ['otherCover', 'unofficialRepair', 'registered', 'usedWithSim']

test.each<[readonly Need[], Need]>([
  [['months', 'repairCost'], 'device'],
  [['device', 'boughtFrom'], 'line'],
  [['apply', 'contract', 'line', 'devicesEnrolled'], 'os'],
  [['tier', ...phone, ...past], 'event'],
])('each of %j is asked before %s, even where that touches more plans', (firsts, later) => {
  expect(firsts.map(first => next(plan('a', first, later), plan('b', later)))).toEqual(firsts)
})

test('of one kind that is asked which touches most plans', () => {
  expect(next(plan('a', 'device', 'boughtFrom'), plan('b', 'boughtFrom'))).toBe('boughtFrom')
  expect(next(plan('a', 'device'), plan('b', 'boughtFrom', 'device'))).toBe('device')
  expect(next(plan('a', 'on', 'event'), plan('b', 'on'))).toBe('on')
})

test('of those that touch as many plans that with the fewest choices is asked, one without a list of choices last', () => {
  expect(next(plan('a', 'device', 'boughtFrom'))).toBe('device')
  expect(next(plan('a', 'carrier', 'simLock'))).toBe('simLock')
  expect(next(plan('a', 'devicesEnrolled', 'line'))).toBe('line')
  expect(next(plan('a', 'start', 'event'))).toBe('event')
})

test('of those alike in all that the first of the registry is asked', () => {
  expect(next(plan('a', 'giteki', 'soldInJapan'))).toBe('soldInJapan')
  expect(next(plan('a', 'start', 'released'))).toBe('released')
})

test('a question names the plans that it decides and its choices', () => {
  expect(nextQuestion([plan('a', 'device'), plan('b', 'os'), plan('c', 'device')])).toEqual({
    fact: 'device',
    decides: ['a', 'c'],
    choices: Object.keys(choicesOf('device')),
  })
  const other = {
    ...plan('b', 'tier'),
    filed: filed(small({ figures: { 'monthly.large': yen(2), 'monthly.huge': yen(3) } })),
  }
  expect(nextQuestion([plan('a', 'tier'), other])?.choices).toEqual(['small', 'large', 'huge'])
  for (const fact of ['months', 'repairCost', 'start', 'devicesEnrolled'] as const)
    expect(nextQuestion([plan('a', fact)])).toEqual({ fact, decides: ['a'], choices: null })
})
