import { describe, expect, test } from 'vitest'
import { answerOf, nextAsk, type TopicName } from '../../src/ask/next.ts'
import type { Ask } from '../../src/ask/stages.ts'
import { readQuestion } from '../../src/model/read-question.ts'
import { asOf, tables } from './scripted.ts'

type Told = Readonly<Record<string, string>>

const next = async (topic: TopicName, told: Told = {}, passed: readonly string[] = []): Promise<Ask | null> => {
  const inputs = Object.fromEntries(Object.entries(told).map(([key, value]) => [key, { value, at: key }]))
  const question = readQuestion(inputs, answerOf(topic), await tables, asOf)
  return nextAsk(topic, { question, passed: new Set(passed as never[]), single: new Set() }, await tables, asOf)
}

/** What is asked next: the fact, or the facts of a group. */
const about = async (...args: Parameters<typeof next>): Promise<string | null> => {
  const ask = await next(...args)
  if (ask === null) return null
  return ask.kind === 'one' ? ask.about : ask.facts.map(pair => pair.join('=')).join(' ')
}

const cases: readonly (readonly [string, TopicName, Told, string | null])[] = [
  ['where the phone was bought comes first', 'which', {}, 'boughtFrom'],
  ['new or used matters only where both can be taken', 'which', { boughtFrom: 'official' }, 'device'],
  [
    'what only one plan asks for is asked together',
    'which',
    { boughtFrom: 'retailer' },
    'apply=with-sim contract=sim-only soldInJapan=yes giteki=yes intact=yes otherCover=no',
  ],
  ['nothing follows once every plan is refused', 'which', { boughtFrom: 'retailer', apply: 'later' }, null],
  ['the plan of a cost is found by where the phone was bought', 'cost', {}, 'boughtFrom'],
  ['the plan that was named is not looked for', 'cost', { plan: 'used' }, 'months'],
  ['a number of claims is not asked where it changes no total', 'cost', { plan: 'used', months: '24' }, null],
  ['a number of claims is asked where it changes the total', 'cost', { plan: 'new', months: '24' }, 'claimCount'],
  [
    'a number of claims is not asked where dated claims were told',
    'cost',
    { plan: 'new', months: '24', claims: '2026-12-01', tier: '418' },
    null,
  ],
  ['the price of a repair follows the months', 'worth', { plan: 'used', months: '24' }, 'repairCost'],
  ['what happened comes first', 'broke', {}, 'event'],
  ['nothing follows what nobody pays for', 'broke', { event: 'theft' }, null],
  ['the plan that covers is looked for', 'broke', { event: 'screen-break' }, 'boughtFrom'],
  [
    'the steps come after the verdict',
    'broke',
    { plan: 'used', event: 'screen-break', start: '2026-03-01', on: '2026-11-01' },
    'esim=no eCertificate=no memoryCard=no',
  ],
]

test.each(cases)('%s (%s)', async (_, topic, told, expected) => {
  expect(await about(topic, told)).toBe(expected)
})

describe('"I don\'t know"', () => {
  test('counts as an answer: the fact is not asked again', async () => {
    expect(await about('which', {}, ['boughtFrom'])).toBe('device')
    expect(await about('which', {}, ['boughtFrom', 'device'])).toBe('apply')
  })

  test('continues with all plans where none can be chosen', async () => {
    expect(await about('cost', {}, ['boughtFrom', 'device'])).toBe('months')
  })
})

test('a choice that contradicts what was told is not offered', async () => {
  const ask = await next('which', { boughtFrom: 'official', device: 'used', contract: 'device-only' })
  expect(ask).toMatchObject({ about: 'apply', choices: ['with-device', 'later'] })
})

test('a date told to the month is asked for again only after all else', async () => {
  const told = { plan: 'own', event: 'water-damage', unofficialRepair: 'no', released: '2023-11' }
  expect(await about('broke', told)).toBe('start')
  expect(await about('broke', { ...told, start: '2026-01-01', on: '2026-11-20' })).toBe('released')
})
