import { describe, expect, test } from 'vitest'
import {
  type Choice,
  choicesIn,
  choicesOf,
  distinguish,
  merged,
  noteReadings,
  openAmong,
  readingIn,
  readingsOf,
  shortly,
} from '../../src/engine/readings.ts'
import { openClause, small, text } from './small.ts'

/* Readings of clauses that the sources leave open. */

const edition = small({
  open: [
    openClause('edge', 'day-in', 'day-out'),
    openClause('year', 'calendar', 'rolling', 'contract'),
    { id: 'silent', says: text },
  ],
})

const every = choicesOf(['edge', 'year'], edition)
const answered = (of: (choice: Choice) => string) => every.map(reading => ({ reading, answer: of(reading) }))
const told = (of: (choice: Choice) => string) =>
  distinguish(answered(of), entry => entry.answer).map(({ reading, also, answer }) => ({ reading, also, answer }))

test('open clauses are found among other names, each once', () => {
  expect(openAmong(['year', undefined, 'settled', 'edge', 'year'], edition)).toEqual(['year', 'edge'])
})

test('the readings of a clause are its own; a name that is no clause is the reading that the tables settle', () => {
  expect(readingsOf('year', edition)).toEqual(['calendar', 'rolling', 'contract'])
  expect(readingsOf('calendar', edition)).toEqual(['calendar'])
  expect(readingsOf('silent', edition)).toEqual([])
})

test('a choice reads a clause in its way, and what it does not name in the way of the tables', () => {
  expect(readingIn({ year: 'rolling' }, 'year')).toBe('rolling')
  expect(readingIn({ year: 'rolling' }, 'calendar')).toBe('calendar')
})

test('the choices are every combination of readings, and one empty choice of nothing', () => {
  expect(every).toEqual([
    { edge: 'day-in', year: 'calendar' },
    { edge: 'day-in', year: 'rolling' },
    { edge: 'day-in', year: 'contract' },
    { edge: 'day-out', year: 'calendar' },
    { edge: 'day-out', year: 'rolling' },
    { edge: 'day-out', year: 'contract' },
  ])
  expect(choicesOf(['settled'], edition)).toEqual([{}])
})

test('the choices of an entry are its own and those with the same result', () => {
  expect(choicesIn({ reading: { edge: 'day-in' } })).toEqual([{ edge: 'day-in' }])
  expect(choicesIn({ reading: { edge: 'day-in' }, also: [{ edge: 'day-out' }] })).toEqual([
    { edge: 'day-in' },
    { edge: 'day-out' },
  ])
})

test('the use of each reading is noted, also of those with the same result', () => {
  const noted: string[] = []
  const noting = { ...edition, noteUse: (place: string) => void noted.push(place) }
  noteReadings([{ reading: { edge: 'day-in', year: 'rolling' }, also: [{ edge: 'day-out' }] }], noting)
  expect(noted).toEqual(['open.edge.day-in', 'open.year.rolling', 'open.edge.day-out'])
})

test('entries with one answer are merged into the first of them', () => {
  const entries = [
    { reading: { year: 'calendar' }, answer: 'a' },
    { reading: { year: 'rolling' }, answer: 'b' },
    { reading: { year: 'contract' }, answer: 'a' },
  ]
  expect(merged(entries, entry => entry.answer)).toEqual([
    { reading: { year: 'calendar' }, answer: 'a', also: [{ year: 'contract' }] },
    { reading: { year: 'rolling' }, answer: 'b' },
  ])
})

describe('the different answers', () => {
  test('are none where all readings have the same result', () => {
    expect(told(() => 'one')).toEqual([])
    expect(distinguish([], () => '')).toEqual([])
    expect(distinguish([{ reading: {} }], () => 'one')).toEqual([])
  })

  test('name only the clause on which they depend', () => {
    expect(told(({ edge }) => edge!)).toEqual([
      { reading: { edge: 'day-in' }, also: undefined, answer: 'day-in' },
      { reading: { edge: 'day-out' }, also: undefined, answer: 'day-out' },
    ])
    expect(told(({ year }) => (year === 'rolling' ? 'r' : 'other'))).toEqual([
      { reading: { year: 'calendar' }, also: [{ year: 'contract' }], answer: 'other' },
      { reading: { year: 'rolling' }, also: undefined, answer: 'r' },
    ])
  })

  test('name two clauses where neither decides alone', () => {
    const both = told(({ edge, year }) => (edge === 'day-in' && year === 'rolling' ? 'yes' : 'no'))
    expect(both.map(({ reading, answer }) => [reading, answer])).toEqual([
      [{ edge: 'day-in', year: 'calendar' }, 'no'],
      [{ edge: 'day-in', year: 'rolling' }, 'yes'],
    ])
    expect(both[0]!.also).toHaveLength(4)
    expect(both[1]!.also).toBeUndefined()
  })
})

describe('choices in short', () => {
  const ofYear = every.filter(({ year }) => year === 'rolling')

  test('leave out a clause of which each reading is among them', () => {
    expect(shortly(ofYear, edition)).toEqual([{ year: 'rolling' }])
    expect(shortly(every, edition)).toEqual([{}])
    expect(shortly([], edition)).toEqual([])
  })

  test('keep a clause of which one reading is not among them', () => {
    expect(shortly([every[0]!, every[1]!], edition)).toEqual([
      { edge: 'day-in', year: 'calendar' },
      { edge: 'day-in', year: 'rolling' },
    ])
  })

  test('put the shorter first and say nothing twice', () => {
    expect(shortly([every[0]!, ...ofYear], edition)).toEqual([
      { year: 'rolling' },
      { edge: 'day-in', year: 'calendar' },
    ])
  })
})
