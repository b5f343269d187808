import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { examine } from '../../src/tables/compile.ts'
import { formatProblem } from '../../src/tables/problem.ts'

/*
 * What the engine would ignore or misread in fees and limits is refused, with each place and what to write instead.
 */

const carrier = join(import.meta.dirname, '..', 'carrier', 'data')
const path = 'mikan/2025-04-01.yaml'
const written = readFileSync(join(carrier, path), 'utf8')
const sources = { path: 'sources.yaml', bytes: readFileSync(join(carrier, 'sources.yaml')) }

/** What is reported of the plan with an edit, as `LINE: CAUSE (FIX)`, and the edited lines. */
const edited = (from: string, to: string) => {
  const text = written.replace(from, to)
  expect(text, 'the edit must find its text').not.toBe(written)
  const { problems } = examine([sources, { path, bytes: Buffer.from(text) }], 'data')
  return problems.map(problem => formatProblem(problem).replace(/^[^:]*:/, ''))
}

const exchange = `  - for: exchange
    price: [exchange.1, exchange.2]
    nth: within-counted-year
    counts-other: "no" # a repair does not make the next exchange dearer
    cite: terms#fees
`
const row = (when: string, price = 'exchange.1') =>
  `  - { for: exchange, ${when}price: [${price}], cite: terms#fees }\n`
const overlap = (line: number, other: number) =>
  `${line}:5 fees.${other} can price the same exchange too, so that no one price holds (give both a "when" with different choices of one fact)`

describe('rows for the same remedy', () => {
  test.each([
    ['without conditions', row('') + row('')],
    ['of which one has a condition', row('when: { event: screen-break }, ') + row('')],
    ['that name one choice both', row('when: { os: [ios, android] }, ') + row('when: { os: ios }, ')],
    ['that leave one choice to both', row('when: { os: { not: ios } }, ') + row('when: { os: { not: android } }, ')],
    ['about different facts', row('when: { os: ios }, ') + row('when: { event: screen-break }, ')],
  ])('%s are refused at both places', (_, rows) => {
    expect(edited(exchange, rows)).toEqual([overlap(105, 2), overlap(106, 1)])
  })

  test.each([
    ['words', row('when: { os: ios }, ') + row('when: { os: [android, windows, other] }, ')],
    [
      'a word and its opposite',
      row('when: { event: screen-break }, ') + row('when: { event: { not: screen-break } }, '),
    ],
    ['one of two facts', row('when: { os: ios, device: new }, ') + row('when: { os: ios, device: used }, ')],
  ])('with different choices by %s are read', (_, rows) => {
    expect(edited(exchange, rows)).toEqual([])
  })
})

test.each([
  ['the day of the incident', 'when: { on: { during: damage } }, '],
  ['what is done about the claim', 'when: { remedy: exchange }, '],
])('a row is not chosen by %s', (_, when) => {
  expect(edited(exchange, row(when))[0]).toMatch(/^105:\d+ unknown key /)
})

describe('keys without effect', () => {
  test.each([
    [
      'nth: within-counted-year',
      '106:5 "exchange" is the price of every claim, so that nth changes nothing (delete nth)',
    ],
    [
      'counts-other: "yes"',
      '106:5 "exchange" is the price of every claim, so that counts-other changes nothing (delete counts-other)',
    ],
  ])('of a flat fee: %s', (key, report) => {
    const flat = `  - for: exchange\n    ${key}\n    price: [exchange]\n    cite: terms#fees\n`
    const figure = '  repair: {'
    const text = written.replace(figure, `  exchange: { yen: 5000, tax: included, cite: terms#fees }\n${figure}`)
    const { problems } = examine([sources, { path, bytes: Buffer.from(text.replace(exchange, flat)) }], 'data')
    expect(problems.map(problem => formatProblem(problem).replace(/^[^:]*:/, ''))).toEqual([
      report.replace('106', '107'),
    ])
  })

  test('another remedy that is never given', () => {
    expect(edited('gives: [repair, exchange]', 'gives: [exchange]')).toEqual([
      '108:5 no row of remedies gives repair, so that there is nothing to count (delete counts-other)',
    ])
  })
})

describe('a cap for a year', () => {
  test('is read where a limit says what a year is', () => {
    expect(edited('{ over: cap }', '{ over: cap, per: counted-year }')).toEqual([])
  })

  test('is refused where none does', () => {
    expect(
      edited('counts: [repair, exchange]', 'counts: [exchange]').concat(
        edited('{ over: cap }', '{ over: cap, per: claim }'),
      ),
    ).toEqual([])
    const text = written
      .replace('counts: [repair, exchange]', 'counts: [exchange]')
      .replace('{ over: cap }', '{ over: cap, per: counted-year }')
    const { problems } = examine([sources, { path, bytes: Buffer.from(text) }], 'data')
    expect(problems.map(formatProblem)).toEqual([
      'data/mikan/2025-04-01.yaml:103:31 no row of limits counts repair, so that nothing says what a year is (add a row to limits, or write per: claim)',
    ])
  })
})

describe('a settled way to count', () => {
  test.each([
    ['per: contract-year', 'per: rolling-year'],
    ['per: contract-year', 'per: calendar-year'],
    ['nth: within-counted-year', 'nth: over-contract'],
    ['counts-other: "no"', 'counts-other: "yes"'],
    ['counts-other: "no"', 'counts-other: repair-counts'],
    ['counting: delivery-day-out', 'counting: delivery-day-in'],
  ])('%s may be %s', (from, to) => {
    expect(edited(from, to)).toEqual([])
  })

  test.each([
    [
      'per: contract-year',
      'per: contract-yaer',
      'no open clause is called "contract-yaer" (did you mean "contract-year"?)',
    ],
    [
      'nth: within-counted-year',
      'nth: each-year',
      'no open clause is called "each-year" (write one of within-counted-year, over-contract, or add it to open, with its readings)',
    ],
  ])('%s may not be %s', (from, to, report) => {
    expect(edited(from, to)).toEqual([expect.stringContaining(report)])
  })

  test('is no id of an open clause', () => {
    const clause = `open:
  - id: contract-year
    says: { ja: 年, en: year }
    readings: { rolling-year: { ja: 前, en: a }, contract-year: { ja: 約, en: b }, calendar-year: { ja: 暦, en: c } }
`
    const text = written.replace(/open: \[\].*\n/, clause)
    const { problems } = examine([sources, { path, bytes: Buffer.from(text) }], 'data')
    expect(problems.map(problem => formatProblem(problem).replace(/^[^:]*:/, ''))).toEqual([
      '24:9 "contract-year" is a settled way to count, so that no open clause can have this id (give it an id of its own)',
    ])
  })
})

describe('an amount', () => {
  const amount = 'monthly: { yen: 550, tax: included'
  test.each([
    ['monthly: { yen: { min: 500, max: 600 }, tax: included'],
    ['monthly: { yen: 550, before-tax: 500, tax: included'],
    ['monthly: { yen: 548, before-tax: 499, tax: included'],
    ['monthly: { yen: 549, before-tax: 499, tax: included'],
    ['monthly: { yen: { min: 550, max: 660 }, before-tax: { min: 500, max: 600 }, tax: included'],
  ])('may be written as %s', to => {
    expect(edited(amount, to)).toEqual([])
  })

  test.each([
    ['{ yen: { min: 600, max: 500 }, tax: included', 'expected min to be less than max'],
    ['{ yen: { min: 500 }, tax: included', 'missing key "max"'],
    ['{ yen: 550, before-tax: 600, tax: included', 'before tax and 10 % tax do not come'],
    ['{ yen: 550, before-tax: 505, tax: included', 'before tax and 10 % tax do not come'],
    ['{ yen: 550, before-tax: { min: 500, max: 600 }, tax: included', 'before tax and 10 % tax do not come'],
    ['{ yen: 550, before-tax: 500, tax: excluded', 'before-tax belongs to an amount with tax; this one is excluded'],
  ])('may not be written as %s', (to, report) => {
    expect(edited(amount, `monthly: ${to}`)).toEqual([expect.stringContaining(report)])
  })
})
