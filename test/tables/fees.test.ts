import { describe, expect, test } from 'vitest'
import { type Edit, reported } from './mikan.ts'

/*
 * What the engine would ignore or misread in fees and amounts is refused, with each place and what to write instead.
 */

const exchange = `  - for: exchange
    price: [exchange.1, exchange.2]
    nth: within-counted-year
    counts-other: "no" # a repair does not make the next exchange dearer
    cite: terms#fees
`
const monthly = '  monthly: { yen: 550, tax: included, cite: terms#fees }\n'
const courses: Edit = [
  monthly,
  ['light', 'full'].map(course => monthly.replace('monthly', `monthly.${course}`)).join(''),
]
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
    expect(reported([exchange, rows])).toEqual([overlap(105, 2), overlap(106, 1)])
  })

  test('are refused where one is the first row', () => {
    const repair = '  - { for: repair, price: [repair], cite: terms#fees }\n'
    const reports = reported([exchange, repair]).map(report => report.split(',')[0])
    expect(reports).toEqual([
      '101:5 fees.1 can price the same repair too',
      '105:5 fees.0 can price the same repair too',
    ])
  })

  test('about courses are refused where both leave a course of the plan', () => {
    const rows = row('when: { tier: { not: light } }, ') + row('when: { tier: full }, ')
    expect(reported(courses, [exchange, rows])).toEqual([overlap(106, 2), overlap(107, 1)])
  })

  test.each([
    ['words', row('when: { os: ios }, ') + row('when: { os: [android, windows, other] }, ')],
    [
      'a word and its opposite',
      row('when: { event: screen-break }, ') + row('when: { event: { not: screen-break } }, '),
    ],
    ['one of two facts', row('when: { os: ios, device: new }, ') + row('when: { os: ios, device: used }, ')],
    ['several words', row('when: { os: { not: [ios, android] } }, ') + row('when: { os: [ios, android] }, ')],
  ])('with different choices by %s are read', (_, rows) => {
    expect(reported([exchange, rows])).toEqual([])
  })

  test('with different courses are read', () => {
    const rows = row('when: { tier: { not: light } }, ') + row('when: { tier: light }, ')
    expect(reported(courses, [exchange, rows])).toEqual([])
  })
})

test.each([
  ['the day of the incident', 'when: { on: { during: damage } }, '],
  ['what is done about the claim', 'when: { remedy: exchange }, '],
])('a row is not chosen by %s', (_, when) => {
  expect(reported([exchange, row(when)])[0]).toMatch(/^105:\d+ unknown key /)
})

describe('a key without effect', () => {
  const flat = (keys: string): Edit => [
    exchange,
    `  - for: exchange\n${keys}    price: [exchange]\n    cite: terms#fees\n`,
  ]
  const figure: Edit = ['  repair: {', '  exchange: { yen: 5000, tax: included, cite: terms#fees }\n  repair: {']
  const givesExchange: Edit = ['gives: [repair, exchange]', 'gives: [exchange]']
  const changesNothing = (key: string) =>
    `‸ "exchange" is the price of every claim, so that ${key} changes nothing (delete ${key})`
  const isAlone = '‸ no row of remedies gives repair, so that there is nothing to count (delete counts-other)'

  test('of a flat fee is the order of its claims', () => {
    expect(reported(figure, flat('    ‸nth: within-counted-year\n'))).toEqual([changesNothing('nth')])
    expect(reported(figure, flat('    ‸counts-other: "yes"\n'))).toEqual([changesNothing('counts-other')])
    expect(reported(figure, givesExchange, flat('    ‸counts-other: "yes"\n'))).toEqual([
      changesNothing('counts-other'),
    ])
    expect(reported(figure, flat(''))).toEqual([])
  })

  test('is another remedy that is never given', () => {
    expect(reported(givesExchange, ['counts-other: "no"', '‸counts-other: "no"'])).toEqual([isAlone])
    expect(reported(givesExchange, ['    counts-other: "no"', '    #'])).toEqual([])
    const inTwoRows: Edit = [
      '    gives: [repair, exchange]\n',
      '    gives: [repair]\n    cite: terms#cover\n  - id: or-exchange\n    when: "yes"\n    gives: [exchange]\n',
    ]
    expect(reported(inTwoRows)).toEqual([])
    const remedies: Edit = [/remedies:\n[\s\S]*\nlimits:/, 'remedies: unknown\n\nlimits:']
    expect(reported(remedies)).toEqual([])
  })

  test('is a repair that does not count an exchange which is never given', () => {
    const both = row('', 'exchange.1')
    expect(
      reported(
        ['gives: [repair, exchange]', 'gives: [repair]'],
        [exchange, both],
        ['    excess: { over: cap }', '    ‸counts-other: "no"'],
        ['price: [repair]', 'price: [exchange.1]'],
      ),
    ).toEqual(['‸ no row of remedies gives exchange, so that there is nothing to count (delete counts-other)'])
  })
})

describe('a cap for a year', () => {
  const onlyExchanges: Edit = ['counts: [repair, exchange]', 'counts: [exchange]']
  const noYear =
    '‸ no row of limits counts repair, so that nothing says what a year is (add a row to limits, or write per: claim)'
  const capped = (excess: string): Edit => ['{ over: cap }', excess]

  test('is read where a limit says what a year is', () => {
    expect(reported(capped('{ over: cap, per: counted-year }'))).toEqual([])
    expect(reported(onlyExchanges)).toEqual([])
    expect(reported(onlyExchanges, capped('{ over: cap, per: claim }'))).toEqual([])
  })

  test('is refused where none does', () => {
    expect(reported(onlyExchanges, capped('{ over: cap, per: ‸counted-year }'))).toEqual([noYear])
    expect(
      reported([/limits:\n[\s\S]*\nfees:/, 'limits: unknown\n\nfees:'], capped('{ over: cap, per: ‸counted-year }')),
    ).toEqual([noYear])
  })

  test('is refused in each reading that has one', () => {
    const clause: Edit = [
      'open: [] #',
      'open: [{ id: caps, says: { ja: 上限, en: cap }, readings: { a: { ja: 甲, en: a }, b: { ja: 乙, en: b }, c: { ja: 丙, en: c } } }] #',
    ]
    const readings = '{ a: "no", b: { over: cap, per: claim }, c: { over: cap, per: ‸counted-year } }'
    const open = capped(`{ open: caps, readings: ${readings} }`)
    expect(reported(clause, onlyExchanges, open)).toEqual([noYear])
    expect(reported(clause, capped(open[1].replace('‸', '')))).toEqual([])
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
    expect(reported([amount, to])).toEqual([])
  })

  const wrong = (before: string, withTax: string) =>
    `‸ ${before} yen before tax and 10 % tax do not come to ${withTax} yen with tax (compare both with the source and mend the wrong one; delete before-tax where the source does not say it)`
  const ofTax = (tax: string) =>
    `‸ before-tax belongs to an amount with tax; this one is ${tax} (mend or delete before-tax, or write tax: included)`
  test.each([
    ['{ yen: ‸{ min: 600, max: 500 }, tax: included', '‸ expected min to be less than max'],
    ['{ yen: ‸{ min: 500, max: 500 }, tax: included', '‸ expected min to be less than max'],
    ['{ yen: ‸{ min: 500 }, tax: included', '‸ missing key "max"'],
    ['{ yen: 550, before-tax: ‸600, tax: included', wrong('600', '550')],
    ['{ yen: 550, before-tax: ‸505, tax: included', wrong('505', '550')],
    ['{ yen: 550, before-tax: ‸{ min: 500, max: 600 }, tax: included', wrong('500 - 600', '550')],
    ['{ yen: 550, before-tax: ‸{ min: 400, max: 500 }, tax: included', wrong('400 - 500', '550')],
    ['{ yen: { min: 550, max: 660 }, before-tax: ‸500, tax: included', wrong('500', '550 - 660')],
    ['{ yen: 550, ‸before-tax: 500, tax: excluded', ofTax('excluded')],
    ['{ yen: 550, ‸before-tax: 500, tax: not-taxable', ofTax('not-taxable')],
  ])('may not be written as %s', (to, report) => {
    expect(reported([amount, `monthly: ${to}`])).toEqual([report])
  })
})
