import { describe, expect, test } from 'vitest'
import { mentionsIn, mentionsOf } from '../../src/engine/mentions.ts'
import { situationOf } from '../../src/engine/situation.ts'
import type { Note, OpenClause } from '../../src/model/edition.ts'
import type { Facts } from '../../src/model/facts.ts'
import type { QuestionName } from '../../src/model/question.ts'
import { day, small, text } from './small.ts'

/* What is mentioned beside an answer. */

const note = (id: string, rest: Partial<Note> = {}): Note => ({
  id,
  code: 'good-to-know',
  in: ['covers'],
  says: text,
  ...rest,
})
const open = (id: string, rest: Partial<OpenClause> = {}): OpenClause => ({ id, says: text, ...rest })

const noted: string[] = []
const edition = {
  ...small({
    notes: [
      note('always'),
      note('of-cost', { in: ['cost', 'compare'] }),
      note('of-ios', { when: { os: 'ios' } }),
      note('not-of-ios', { unless: { os: 'ios' } }),
      note('newer', { code: 'newer-prices-reported' }),
    ],
    open: [
      open('silent'),
      open('beside', { in: ['covers'] }),
      open('beside-ios', { in: ['covers'], when: { os: 'ios' } }),
    ],
  }),
  noteUse: (item: string) => void noted.push(item),
}
const at = (facts: Facts, asOf = '2025-06-15') => situationOf(edition, facts, day(asOf))
const idsOf = ({ notes, open }: ReturnType<typeof mentionsOf>) => [...notes, ...open].map(({ id }) => id)
const mentioned = (facts: Facts, isRefused = false, command: QuestionName = 'covers', asOf?: string) =>
  idsOf(mentionsOf(command, at(facts, asOf), isRefused))

describe('beside an answer are mentioned', () => {
  test('the notes and clauses of that answer', () => {
    expect(mentioned({ os: 'android' }, false, 'compare')).toEqual(['of-cost'])
    expect(mentioned({ os: 'android' }, false, 'eligible')).toEqual([])
    expect(mentioned({ os: 'android' })).toEqual(['always', 'not-of-ios', 'newer', 'beside'])
  })

  test('those whose condition holds for certain', () => {
    expect(mentioned({ os: 'ios' })).toEqual(['always', 'of-ios', 'newer', 'beside', 'beside-ios'])
    expect(mentioned({})).toEqual(['always', 'not-of-ios', 'newer', 'beside'])
  })

  test('beside a refusal only those with a condition', () => {
    expect(mentioned({ os: 'ios' }, true)).toEqual(['of-ios', 'beside-ios'])
    expect(mentioned({}, true)).toEqual([])
  })

  test('newer prices only after the day of the tables', () => {
    expect(mentioned({}, false, 'covers', '2024-01-01')).toEqual(['always', 'not-of-ios', 'beside'])
    expect(mentioned({}, false, 'covers', '2024-01-02')).toContain('newer')
  })

  test('of several situations what belongs to one of them', () => {
    const [ios, other] = [at({ os: 'ios' }), at({ os: 'android' })]
    expect(idsOf(mentionsIn('covers', [other, ios]))).toEqual([
      'always',
      'of-ios',
      'not-of-ios',
      'newer',
      'beside',
      'beside-ios',
    ])
    expect(idsOf(mentionsIn('covers', [ios, ios]))).not.toContain('not-of-ios')
    expect(idsOf(mentionsIn('covers', [ios, other], true))).toEqual(['of-ios', 'beside-ios'])
  })

  test('what is noted as used', () => {
    noted.length = 0
    mentioned({ os: 'ios' }, true)
    expect(noted).toEqual(['notes.of-ios', 'open.beside-ios'])
  })
})
