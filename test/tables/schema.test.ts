import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { edition, sources } from '../../src/model/edition.ts'
import { wants } from '../../src/model/text.ts'
import { checked } from '../../src/tables/schema.ts'
import { parseYaml } from '../../src/tables/yaml.ts'
import { atMark } from './mikan.ts'

/*
 * What is reported of a value that does not fit its schema: at its place, once, with what was probably meant.
 */

const problemsOf = (text: string, shape: z.ZodType) => {
  const parsed = parseYaml(Buffer.from(text), 'f.yaml')
  if ('problems' in parsed) return parsed.problems
  const result = checked(parsed, shape)
  return 'problems' in result ? result.problems : []
}

const reported = (shape: z.ZodType, text: string) => atMark(text, plain => problemsOf(plain, shape))

type Row = readonly [text: string, ...reports: string[]]
const reports = (shape: z.ZodType, rows: readonly Row[]) =>
  test.each(rows.map(([text, ...reports]) => [text, reports] as const))('%s', (text, reports) => {
    expect(reported(shape, text)).toEqual(reports)
  })

describe('a value that fits is given as it is', () => {
  test('with its keys', () => {
    const parsed = parseYaml(Buffer.from('{ a: 1 }'), 'f.yaml')
    expect(checked(parsed as Exclude<typeof parsed, { problems: unknown }>, z.strictObject({ a: z.number() }))).toEqual(
      {
        value: { a: 1 },
      },
    )
  })
})

describe('a key that reaches for the language', () => {
  const report = '‸ unknown key "__proto__" (give it another name, or delete it)'
  const any = z.record(z.string(), z.unknown())
  reports(z.strictObject({ words: any, list: z.array(any).optional() }), [
    ['{ words: { ‸__proto__: 1, a: 2 } }', report],
    ['{ words: { a: { ‸__proto__: { b: 1 } } } }', report],
    ['{ words: {}, list: [{}, { ‸__proto__: null }] }', report],
    ['{ words: { ‸__proto__: 1 }, list: [{}], bogus: 2 }', report, '1:40 unknown key "bogus" (known are words, list)'],
    ['{ words: {}, ‸__proto__: 1 }', '‸ unknown key "__proto__" (known are words, list)'],
    ['{ words: { constructor: 1, prototype: 2 } }'],
  ])
})

test('a problem is one of the schema, or of a language that is missing', () => {
  const rules = (text: string) =>
    problemsOf(text, z.strictObject({ words: edition.shape.words, confirmed: edition.shape.confirmed.optional() })).map(
      ({ rule }) => rule,
    )
  expect(rules('{ wordz: 1 }')).toEqual(['schema'])
  expect(rules('{ words: { __proto__: 1 } }')).toEqual(['schema'])
  expect(rules('{ words: { a-b: { ja: あ, en: a } } }')).toEqual(['schema'])
  expect(rules('{ confirmed: 5 }')).toEqual(['schema'])
  expect(rules('{ confirmed: [{ on: 2025-05-01 }] }')).toEqual(['schema'])
  expect(rules('{ words: { a: { ja: あ } } }')).toEqual(['missing-language'])
  expect(rules('{ words: { a: { en: a } } }')).toEqual(['missing-language'])
})

describe('the id of a plan', () => {
  const wanted = 'expected an id of small letters, digits and hyphens (not all or unknown, which mean every plan)'
  reports(z.strictObject({ plan: edition.shape.plan }), [
    ['{ plan: all-phones }'],
    ['{ plan: unknown-2 }'],
    ['{ plan: ‸all }', `‸ ${wanted}, got "all"`],
    ['{ plan: ‸unknown }', `‸ ${wanted}, got "unknown"`],
  ])
})

describe('a key', () => {
  const shape = z.strictObject({
    name: z.string(),
    title: z.string(),
    inner: z.strictObject({ name: z.string(), other: z.number().optional() }).optional(),
  })
  reports(shape, [
    ['{ name: a, title: b }'],
    ['{ ‸nam: a, title: b }', '‸ unknown key "nam" (did you mean "name"?)'],
    [
      '{ nam: a, name: ‸5, title: b }',
      '1:3 unknown key "nam" (did you mean "name"?)',
      '‸ expected text, got 5 (put it in quotes)',
    ],
    ['{ name: ‸[], title: b }', '‸ expected text, got a list'],
    ['{ name: ‸{ a: 1, b: 2 }, title: b }', '‸ expected text, got a map of a, b'],
    ['‸{ nam: a }', '‸ missing key "title"', '1:3 unknown key "nam" (did you mean "name"?)'],
    [
      '{ nam: a, title: b, zzzz: c }',
      '1:3 unknown key "nam" (did you mean "name"?)',
      '1:21 unknown key "zzzz" (known are name, title, inner)',
    ],
    ['{ name: a, title: b, ‸zzzz: c }', '‸ unknown key "zzzz" (known are name, title, inner)'],
    ['‸{ title: b, zzzz: c }', '‸ missing key "name"', '1:13 unknown key "zzzz" (known are name, title, inner)'],
    ['‸{}', '‸ missing keys "name", "title"'],
    ['{ name: a, title: b, inner: ‸{} }', '‸ missing key "name"'],
    ['‸{ inner: {} }', '‸ missing keys "name", "title"', '1:10 missing key "name"'],
    ['{ nam: a, title: b, inner: ‸{} }', '1:3 unknown key "nam" (did you mean "name"?)', '‸ missing key "name"'],
    ['‸{ title: b, inner: { nam: a } }', '‸ missing key "name"', '1:22 unknown key "nam" (did you mean "name"?)'],
    ['{ name: a, title: b, inner: { name: a, ‸othr: 1 } }', '‸ unknown key "othr" (did you mean "other"?)'],
    [
      '{ name: a, title: b, yyyy: 1, zzzz: 2 }',
      '1:22 unknown key "yyyy" (known are name, title, inner)',
      '1:31 unknown key "zzzz" (known are name, title, inner)',
    ],
    [
      `{ name: a, title: b, ‸"${'x'.repeat(130)}": 1 }`,
      `‸ unknown key "${'x'.repeat(120)}…" (known are name, title, inner)`,
    ],
  ])

  test('that is misspelt explains a missing test, and no other mistake of the map', () => {
    const tests = (more: object = {}) =>
      z.strictObject({
        tests: z
          .strictObject({ device: z.string().optional() })
          .refine(one => Object.keys(one).length > 0, wants('expected-tests')),
        ...more,
      })
    expect(reported(tests(), '{ tests: { ‸devise: a } }')).toEqual(['‸ unknown key "devise" (did you mean "device"?)'])
    expect(reported(tests(), '{ tests: ‸{} }')).toEqual(['‸ expected at least one fact to test'])
    const both = z.strictObject({ one: tests(), other: tests() })
    expect(reported(both, '{ one: { tests: { ‸devise: a } }, other: { tests: {} } }')).toEqual([
      '‸ unknown key "devise" (did you mean "device"?)',
      '1:50 expected at least one fact to test',
    ])
  })
})

describe('the key of a record', () => {
  reports(edition.shape.figures, [
    ['{ monthly: unknown, exchange.1: unknown }'],
    ['{ ‸Monthly: unknown }', '‸ expected the address of a figure, like monthly or exchange.1, got "Monthly"'],
    [
      `{ ‸"A${'x'.repeat(130)}": unknown }`,
      `‸ expected the address of a figure, like monthly or exchange.1, got "A${'x'.repeat(119)}…"`,
    ],
  ])
})

describe('a figure', () => {
  const form = 'expected unknown, or a map with yen and tax, count, months or days'
  reports(edition.shape.figures, [
    ['{ a: { yen: 1, tax: included } }'],
    ['{ a: ‸{ yen: 1 } }', '‸ missing key "tax"'],
    ['{ a: ‸{ tax: included } }', '‸ missing key "yen"'],
    ['{ a: { yen: ‸"1", tax: included } }', '‸ expected whole yen, got "1" (write 1)'],
    ['{ a: { yen: ‸x, tax: included } }', '‸ expected whole yen, got "x" (write digits only)'],
    ['{ a: { yen: ‸-1, tax: included } }', '‸ expected whole yen, 0 or more, got -1 (write digits only)'],
    ['{ a: { yen: ‸{ min: 1 }, tax: included } }', '‸ missing key "max"'],
    ['{ a: { yen: { min: 1, max: ‸x }, tax: included } }', '‸ expected whole yen, got "x" (write digits only)'],
    [
      '{ a: { yen: 1, tax: ‸incl } }',
      '‸ expected included, excluded, not-taxable, got "incl" (did you mean "included"?)',
    ],
    ['{ a: { yen: 1, tax: ‸2025-04-01 } }', '‸ expected included, excluded, not-taxable, got "2025-04-01"'],
    ['{ a: { yen: 1, tax: ‸zzzz } }', '‸ expected included, excluded, not-taxable, got "zzzz"'],
    ['{ a: { yen: 1, tax: ‸5 } }', '‸ expected included, excluded, not-taxable, got 5'],
    ['{ a: { yen: 1, tax: included, ‸certain: x } }', '‸ unknown key "certain" (did you mean "certainty"?)'],
    [
      '{ a: { yen: 1, tax: included, ‸count: 3 } }',
      '‸ unknown key "count" (known are yen, before-tax, tax, certainty, cite)',
    ],
    ['{ a: { count: 1, ‸tax: included } }', '‸ unknown key "tax" (known are count, certainty, cite)'],
    ['{ a: { months: ‸1.5 } }', '‸ expected whole months, got 1.5 (write digits only)'],
    ['{ a: { days: ‸14日 } }', '‸ expected whole days, got "14日" (write 14)'],
    ['{ a: ‸{ hours: 1 } }', `‸ ${form}, got a map of hours`],
    ['{ a: ‸{} }', `‸ ${form}, got a map of nothing`],
    ['{ a: ‸{ certainty: hedged } }', `‸ ${form}, got a map of certainty`],
    ['{ a: ‸[] }', `‸ ${form}, got a list`],
    ['{ a: ‸5 }', `‸ ${form}, got 5`],
    ['{ a: ‸null }', `‸ ${form}, got null`],
    ['{ a: ‸unknwon }', '‸ expected unknown, got "unknwon" (did you mean "unknown"?)'],
    ['{ a: ‸zzzz }', `‸ ${form}, got "zzzz"`],
  ])
})

describe('a condition', () => {
  const any = 'expected yes, no, unknown or tests of facts'
  const shape = z.strictObject({ x: edition.shape.join.element.shape.when })
  reports(shape, [
    ['{ x: "yes" }'],
    ['{ x: ‸yess }', '‸ expected yes, no, unknown, got "yess" (did you mean "yes"?)'],
    ['{ x: ‸qqqq }', `‸ ${any}, got "qqqq"`],
    ['{ x: ‸true }', `‸ ${any}, got true`],
    ['{ x: ‸[] }', `‸ ${any}, got a list`],
    ['{ x: ‸{} }', '‸ expected at least one fact to test'],
    ['{ x: { ‸devise: new } }', '‸ unknown key "devise" (did you mean "device"?)'],
    ['{ x: { device: ‸nwe } }', '‸ expected new, used, got "nwe" (did you mean "new"?)'],
    ['{ x: { device: [new, ‸usd] } }', '‸ expected new, used, got "usd" (did you mean "used"?)'],
    ['{ x: { device: { not: ‸usd } } }', '‸ expected new, used, got "usd" (did you mean "used"?)'],
    ['{ x: { device: { ‸nott: used } } }', '‸ unknown key "nott" (did you mean "not"?)'],
    ['{ x: { device: ‸[] } }', '‸ expected at least one item, got a list'],
    ['{ x: { device: ‸5 } }', '‸ expected new, used, got 5'],
    ['{ x: { devicesEnrolled: { below: ‸-1 } } }', '‸ expected a whole number, 0 or more, got -1 (write digits only)'],
    ['{ x: { devicesEnrolled: { ‸belo: 3 } } }', '‸ unknown key "belo" (did you mean "below"?)'],
    ['{ x: { devicesEnrolled: ‸3 } }', '‸ expected a map, got 3'],
    ['{ x: { all: ‸[] } }', '‸ expected at least one item, got a list'],
    ['{ x: { ‸al: [{ device: new }] } }', '‸ unknown key "al" (did you mean "all"?)'],
    ['{ x: { all: [{ device: ‸nwe }] } }', '‸ expected new, used, got "nwe" (did you mean "new"?)'],
    ['{ x: { all: [{ any: [{ not: { ‸devise: new } }] }] } }', '‸ unknown key "devise" (did you mean "device"?)'],
    ['{ x: ‸{ open: a } }', '‸ missing key "readings"'],
    [
      '{ x: { open: a, readings: { a: ‸{ open: a }, b: { open: a }, c: { open: a } } } }',
      '‸ missing key "readings"',
      '1:48 missing key "readings"',
      '1:64 missing key "readings"',
    ],
    ['{ x: { open: ‸A, readings: { a: "yes" } } }', '‸ expected an id of small letters, digits and hyphens, got "A"'],
    ['{ x: { open: a, readings: { a: ‸yess } } }', '‸ expected yes, no, unknown, got "yess" (did you mean "yes"?)'],
    ['{ x: { on: { during: ‸A } } }', '‸ expected an id of small letters, digits and hyphens, got "A"'],
    ['{ x: { on: { ‸durin: a } } }', '‸ unknown key "durin" (did you mean "during"?)'],
    [
      '{ x: { released: { atMost: ‸2025-02-30 } } }',
      '‸ expected a day of the calendar as YYYY-MM-DD, got "2025-02-30"',
    ],
    [
      '{ x: { asOf: { atMost: ‸2025/2/3 } } }',
      '‸ expected a day of the calendar as YYYY-MM-DD, got "2025/2/3" (write 2025-02-03)',
    ],
  ])
})

describe('a period', () => {
  const shape = z.strictObject({
    from: edition.shape.periods.element.shape.from,
    until: edition.shape.periods.element.shape.until,
  })
  const facts = 'expected released, purchased, start, on, replacementArrived'
  const start =
    'expected a date fact, a day as YYYY-MM-DD, or a map with first-of-month-after, or with days-after and days'
  reports(shape, [
    ['{ from: start, until: cancelled }'],
    ['{ from: ‸strat }', `‸ ${facts}, got "strat" (did you mean "start"?)`],
    ['{ from: ‸start2 }', `‸ ${facts}, got "start2" (did you mean "start"?)`],
    ['{ from: ‸2025-02-30 }', '‸ expected a day of the calendar as YYYY-MM-DD, got "2025-02-30"'],
    [
      '{ from: ‸2025年2月3日 }',
      '‸ expected a day of the calendar as YYYY-MM-DD, got "2025年2月3日" (write 2025-02-03)',
    ],
    ['{ from: ‸qqqq }', `‸ ${start}, got "qqqq"`],
    ['{ from: ‸5 }', `‸ ${start}, got 5`],
    ['{ from: { first-of-month-after: ‸strat } }', `‸ ${facts}, got "strat" (did you mean "start"?)`],
    [
      '{ from: { ‸first-of-month-afer: start } }',
      '‸ unknown key "first-of-month-afer" (did you mean "first-of-month-after"?)',
    ],
    ['{ from: ‸{ days-after: start } }', '‸ missing key "days"'],
    [
      '{ from: { days-after: start, days: ‸A } }',
      '‸ expected the address of a figure, like monthly or exchange.1, got "A"',
    ],
    ['{ from: start, until: ‸canceled }', '‸ expected cancelled, got "canceled" (did you mean "cancelled"?)'],
    ['{ from: start, until: ‸2025-02-30 }', '‸ expected a day of the calendar as YYYY-MM-DD, got "2025-02-30"'],
    ['{ from: start, until: ‸qqqq }', '‸ expected cancelled, or a day as YYYY-MM-DD, got "qqqq"'],
    ['{ from: start, until: ‸[] }', '‸ expected cancelled, or a day as YYYY-MM-DD, got a list'],
  ])
})

describe('a section, a list and a text', () => {
  const { steps, desk, cites, confirmed, words, effective, observed, complete, order, page } = edition.shape
  const name = edition.shape.name
  const shape = z.strictObject({
    steps: steps.optional(),
    desk: desk.optional(),
    cites,
    confirmed: confirmed.optional(),
    words,
    effective: effective.optional(),
    observed: observed.optional(),
    complete: complete.optional(),
    order: order.optional(),
    page: page.optional(),
    name: name.optional(),
    names: edition.shape['official-names'],
  })
  reports(shape, [
    ['{ steps: unknown, desk: unknown, effective: null }'],
    ['{ steps: ‸unknwn }', '‸ expected unknown, got "unknwn" (did you mean "unknown"?)'],
    ['{ steps: ‸qqqq }', '‸ expected unknown or a list, got "qqqq"'],
    ['{ steps: ‸{} }', '‸ expected unknown or a list, got a map of nothing'],
    ['{ steps: [‸5] }', '‸ expected a map, got 5'],
    ['{ desk: ‸[] }', '‸ expected unknown or a map, got a list'],
    ['{ desk: { name: a, where: { ja: あ, en: ‸5 } } }', '‸ expected text, got 5 (put it in quotes)'],
    ['{ cites: { figures: ‸5 } }', '‸ expected a source or a list of sources, got 5'],
    ['{ cites: { figures: ‸A b } }', '‸ expected a source, like article-2023 or article-2023#new-fees, got "A b"'],
    ['{ cites: { figures: [a, ‸A b] } }', '‸ expected a source, like article-2023 or article-2023#new-fees, got "A b"'],
    ['{ confirmed: ‸fees }', '‸ expected a list, got "fees" (write [fees])'],
    ['{ confirmed: ‸"ab,cd" }', '‸ expected a list, got "ab,cd" (write [ab,cd])'],
    ['{ confirmed: ‸a }', '‸ expected a list, got "a" (write [a])'],
    ['{ confirmed: ‸"a, b-1.2" }', '‸ expected a list, got "a, b-1.2" (write [a, b-1.2])'],
    ['{ confirmed: ‸"a;b" }', '‸ expected a list, got "a;b"'],
    ['{ confirmed: ‸"x a" }', '‸ expected a list, got "x a"'],
    ['{ confirmed: ‸"a x" }', '‸ expected a list, got "a x"'],
    ['{ confirmed: ‸5 }', '‸ expected a list, got 5 (write [5])'],
    [
      '{ confirmed: [{ on: ‸2025/5/1, by: a }] }',
      '‸ expected a day of the calendar as YYYY-MM-DD, got "2025/5/1" (write 2025-05-01)',
    ],
    ['{ confirmed: [‸5] }', '‸ expected a map, got 5'],
    ['{ confirmed: [‸{ on: 2025-05-01 }] }', '‸ missing key "by"'],
    [
      '{ words: { ‸a-b: { ja: あ, en: a } } }',
      '‸ expected a term or a choice of a fact, like account or boughtFrom.official, got "a-b"',
    ],
    ['{ words: { a: ‸{ ja: あ } } }', '‸ missing key "en"'],
    ['{ words: { a: ‸{} } }', '‸ missing keys "ja", "en"'],
    [
      '{ words: { a: ‸a } }',
      '‸ expected a text in Japanese and English, got "a" (write ja and en, each on a line below the key)',
    ],
    ['{ words: { a: { ja: あ, en: a, ‸b: c } } }', '‸ unknown key "b" (put a text with a comma in quotes)'],
    ['{ words: { a: { ja: あ, ‸eng: a } } }', '‸ unknown key "eng" (did you mean "en"?)'],
    ['{ name: { ja: あ, en: ‸" a" } }', '‸ expected one line without white space around it, got " a"'],
    [
      '{ effective: ‸2025年5月1日 }',
      '‸ expected a day of the calendar as YYYY-MM-DD, got "2025年5月1日" (write 2025-05-01)',
    ],
    ['{ effective: ‸today }', '‸ expected a day of the calendar as YYYY-MM-DD, got "today"'],
    [
      '{ effective: ‸20250501 }',
      '‸ expected a day of the calendar as YYYY-MM-DD, or null, got 20250501 (write 2025-05-01)',
    ],
    ['{ observed: ‸2025 }', '‸ expected a day of the calendar as YYYY-MM-DD, got 2025'],
    ['{ observed: ‸20250501 }', '‸ expected a day of the calendar as YYYY-MM-DD, got 20250501 (write 2025-05-01)'],
    ['{ observed: ‸[2025-05-01] }', '‸ expected a day of the calendar as YYYY-MM-DD, got a list'],
    ['{ complete: ‸"yes" }', '‸ expected true or false, got "yes"'],
    ['{ order: ‸0 }', '‸ expected a whole number, 1 or more, got 0 (write digits only)'],
    ['{ order: ‸"1" }', '‸ expected a number, got "1" (write 1)'],
    ['{ order: ‸1.5 }', '‸ expected a whole number, got 1.5 (write digits only)'],
    ['{ page: ‸http://example.com/ }', '‸ expected an https address, got "http://example.com/"'],
    ['{ page: ‸5 }', '‸ expected an https address, got 5'],
    ['{ names: ‸[] }', '‸ expected at least one item, got a list'],
    ['{ names: [‸5] }', '‸ expected text, got 5 (put it in quotes)'],
    [`{ page: ‸"${'x'.repeat(130)}" }`, `‸ expected an https address, got "${'x'.repeat(120)}…"`],
    [`{ names: ‸{ ${'x'.repeat(130)}: 1 } }`, `‸ expected a list, got a map of ${'x'.repeat(120)}…`],
  ])
})

describe('an event', () => {
  const { theft } = (edition.shape.events as unknown as { shape: Record<string, z.ZodType> }).shape
  reports(z.strictObject({ theft: theft! }), [
    ['{ theft: { covered: unknown } }'],
    ['‸{}', '‸ missing key "theft" (write covered: unknown where no source speaks of it)'],
    ['{ theft: ‸{} }', '‸ missing key "covered"'],
    ['{ theft: ‸5 }', '‸ expected a map, got 5'],
    ['{ theft: { covered: ‸maybe } }', '‸ expected yes, no, unknown or tests of facts, got "maybe"'],
  ])
})

describe('what the schema gives no message for has that of the library', () => {
  reports(z.strictObject({ x: z.null() }), [['{ x: ‸5 }', '‸ Invalid input: expected null, received number, got 5']])
  reports(z.strictObject({ x: z.string().max(2) }), [
    ['{ x: ‸abc }', '‸ Too big: expected string to have <=2 characters, got "abc"'],
  ])
})

describe('a list that is too long is none that needs an item', () => {
  reports(z.strictObject({ x: z.array(z.number()).max(1) }), [
    ['{ x: ‸[1, 2] }', '‸ Too big: expected array to have <=1 items, got a list'],
  ])
})

describe('a number in a text is told', () => {
  reports(z.strictObject({ x: edition.shape.figures }), [
    ...[
      ['5,500', '5500'],
      ['550円', '550'],
      ['５５０', '550'],
      ['￥550', '550'],
      ['¥550', '550'],
      ['1_000', '1000'],
      ['1 000', '1000'],
      ['0550', '550'],
      ['000', '0'],
      ['550yen', '550'],
      ['24か月', '24'],
      ['24ヶ月', '24'],
      ['14日', '14'],
      ['2回', '2'],
      ['5台', '5'],
    ].map(
      ([text, value]): Row => [
        `{ x: { a: { count: ‸"${text}" } } }`,
        `‸ expected a whole number, got "${text}" (write ${value})`,
      ],
    ),
    ...['about 5', '5 or so', '5.5', '-5', '円', '5円円', '$5', 'x5'].map(
      (text): Row => [
        `{ x: { a: { count: ‸"${text}" } } }`,
        `‸ expected a whole number, got "${text}" (write digits only)`,
      ],
    ),
    ['{ x: { a: { count: ‸true } } }', '‸ expected a whole number, got true (write digits only)'],
    ['{ x: { a: { count: ‸null } } }', '‸ expected a whole number, got null (write digits only)'],
  ])
})

describe('the sources', () => {
  reports(sources, [
    [
      '{ ‸A: { title: a, url: "https://example.com/", grade: news, observed: null, says: { ja: あ, en: a } } }',
      '‸ expected an id of small letters, digits and hyphens, got "A"',
    ],
    [
      '{ a: { title: a, url: "https://example.com/", grade: ‸newz, observed: null, says: { ja: あ, en: a } } }',
      '‸ expected official, terms, news, blog, unverified, got "newz" (did you mean "news"?)',
    ],
    ['{ a: ‸5 }', '‸ expected a map, got 5'],
    ['‸[]', '‸ expected a map, got a list'],
    ['‸5', '‸ expected a map, got 5'],
  ])
})

describe('a value for one of several forms', () => {
  const map = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject(shape)
  const ab = map({ alpha: z.number(), beta: z.string() })
  const abc = map({ alpha: z.number(), beta: z.string(), gamma: z.string() })
  const of = (...forms: readonly z.ZodType[]) => map({ x: z.union(forms as [z.ZodType, z.ZodType]) })
  const either = (...forms: readonly z.ZodType[]) =>
    map({ x: z.union(forms as [z.ZodType, z.ZodType], wants('expected-condition')) })
  const anyForm = 'expected yes, no, unknown or tests of facts'

  describe('is compared with the form that lacks the fewest keys', () => {
    reports(of(abc, ab), [
      ['{ x: { alpha: ‸a, beta: b } }', '‸ expected a number, got "a" (write digits only)'],
      ['{ x: ‸{ alpha: 1 } }', '‸ missing key "beta"'],
    ])
  })

  describe('is compared with the form that knows its keys', () => {
    reports(of(map({ alpha: z.number() }), map({ beta: z.number(), gamma: z.number() })), [
      ['{ x: { ‸alfa: 1 } }', '‸ unknown key "alfa" (did you mean "alpha"?)'],
      ['{ x: ‸{ beta: 1, gama: 2 } }', '1:17 unknown key "gama" (did you mean "gamma"?)'],
      ['{ x: { alpha: 1, ‸qqqq: 2 } }', '‸ unknown key "qqqq" (known are alpha)'],
    ])
  })

  describe('is compared with words where it is a word', () => {
    reports(either(z.enum(['one', 'two']), edition.shape.observed, ab), [
      ['{ x: ‸oone }', '‸ expected one, two, got "oone" (did you mean "one"?)'],
      ['{ x: ‸qqqq }', `‸ ${anyForm}, got "qqqq"`],
      ['{ x: ‸5x }', '‸ expected a day of the calendar as YYYY-MM-DD, got "5x"'],
      ['{ x: ‸2025/5/1 }', '‸ expected a day of the calendar as YYYY-MM-DD, got "2025/5/1" (write 2025-05-01)'],
      ['{ x: ‸5 }', `‸ ${anyForm}, got 5`],
    ])
  })

  describe('without a message of its own is compared with the first of the nearest', () => {
    reports(of(z.enum(['one', 'two']), z.number()), [['{ x: ‸qqqq }', '‸ expected one, two, got "qqqq"']])
    reports(of(z.number(), ab), [['{ x: ‸qqqq }', '‸ expected a number, got "qqqq" (write digits only)']])
  })
})
