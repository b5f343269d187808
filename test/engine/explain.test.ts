import { describe, expect, test } from 'vitest'
import { explain } from '../../src/engine/explain.ts'
import { kindsOf } from '../../src/engine/kinds.ts'
import { mentionsIn, mentionsOf } from '../../src/engine/mentions.ts'
import { situationOf } from '../../src/engine/situation.ts'
import type { Condition, Note, OpenClause } from '../../src/model/edition.ts'
import type { Facts } from '../../src/model/facts.ts'
import { day, openClause, small, text } from './small.ts'

const edition = small({ open: [openClause('whose', 'mine', 'yours')] })
const situation = (facts: Facts) => situationOf(edition, facts, day('2026-01-01'))

describe('why a condition has its value', () => {
  const why = (condition: Condition, facts: Facts = { os: 'ios' }) => explain(condition, situation(facts))
  const ios = { state: 'yes', kind: 'test', fact: 'os', test: 'ios' }

  test('is of one test that test alone', () => {
    expect(why({ os: 'ios' })).toEqual(ios)
    expect(why({ os: 'ios' }, { os: 'android' })).toEqual({ ...ios, state: 'no' })
  })

  test('is of several tests in one place all of them', () => {
    const tier = { state: 'unknown', kind: 'test', fact: 'device', test: ['new'] }
    expect(why({ os: 'ios', device: ['new'] })).toEqual({ state: 'unknown', kind: 'all', parts: [ios, tier] })
  })

  test('is of all, any and not their parts', () => {
    expect(why({ all: [{ os: 'ios' }, 'no'] })).toEqual({
      state: 'no',
      kind: 'all',
      parts: [ios, { state: 'no', kind: 'silent', parts: [] }],
    })
    expect(why({ any: [{ os: 'ios' }] })).toEqual({ state: 'yes', kind: 'any', parts: [ios] })
    expect(why({ not: { os: 'ios' } })).toEqual({ state: 'no', kind: 'not', parts: [ios] })
  })

  test('is of an open clause what each reading says', () => {
    expect(why({ open: 'whose', readings: { mine: { os: 'ios' }, yours: 'unknown' } })).toEqual({
      state: 'unknown',
      kind: 'open',
      open: 'whose',
      readings: { mine: ios, yours: { state: 'unknown', kind: 'silent', parts: [] } },
    })
  })
})

test('events with one condition of cover are one kind, in the order of the events', () => {
  const event = (covered: Condition) => ({ covered, says: text, cite: 'article-2023' }) as const
  const events = { theft: event('no'), 'screen-break': event({ os: 'ios' }), loss: event('no') }
  expect(kindsOf(small({ events }))).toEqual([
    { covered: 'no', events: ['theft', 'loss'] },
    { covered: { os: 'ios' }, events: ['screen-break'] },
  ])
})

describe('beside an answer', () => {
  const note = (code: string, parts: Partial<Note>): Note =>
    ({ id: code, code, says: text, cite: 'article-2023', in: ['cost'], ...parts }) as Note
  const noting = (notes: readonly Note[], open: readonly OpenClause[] = []) => {
    const used: string[] = []
    const noted = small({
      observed: '2024-01-01',
      notes,
      open,
      noteUse: (place: string) => void used.push(place),
    } as never)
    return { noted, used }
  }
  const shown = (notes: readonly Note[], facts: Facts = {}, isRefused = false, asOf = '2026-01-01') =>
    mentionsOf('cost', situationOf(noting(notes).noted, facts, day(asOf)), isRefused).notes.map(({ id }) => id)

  test('only the notes of its command are printed', () => {
    expect(shown([note('a', {}), note('b', { in: ['covers'] }), note('c', { in: undefined } as never)])).toEqual(['a'])
  })

  test('the notes whose condition holds for certain and whose exception does not are printed', () => {
    const when = note('when', { when: { os: 'ios' } })
    const unless = note('unless', { unless: { os: 'ios' } })
    expect(shown([when, unless], {})).toEqual(['unless'])
    expect(shown([when, unless], { os: 'ios' })).toEqual(['when'])
    expect(shown([when, unless], { os: 'android' })).toEqual(['unless'])
  })

  test('of a plain no only the notes that the facts require are printed', () => {
    expect(shown([note('a', {}), note('b', { when: { os: 'ios' } })], { os: 'ios' }, true)).toEqual(['b'])
  })

  test('newer prices are reported on a day after that of the tables', () => {
    const newer = [note('newer-prices-reported', {}), note('other', {})]
    expect(shown(newer, {}, false, '2024-01-01')).toEqual(['other'])
    expect(shown(newer, {}, false, '2024-01-02')).toEqual(['newer-prices-reported', 'other'])
  })

  test('about several situations the notes that one of them requires are printed, and no others', () => {
    const notes = [note('when', { when: { os: 'ios' } }), note('unless', { unless: { os: 'ios' } })]
    const { noted, used } = noting(notes, [{ ...openClause('whose', 'mine'), in: ['cost'] }])
    const of = (facts: Facts) => situationOf(noted, facts, day('2026-01-01'))
    const { notes: found, open } = mentionsIn('cost', [of({}), of({ os: 'ios' })])
    expect([found.map(({ id }) => id), open.map(({ id }) => id)]).toEqual([['when', 'unless'], ['whose']])
    expect(used).toEqual(['notes.when', 'notes.unless', 'open.whose'])
    expect(mentionsIn('cost', [of({ os: 'ios' }), of({ os: 'ios' })]).notes.map(({ id }) => id)).toEqual(['when'])
  })
})
