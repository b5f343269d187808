import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Problem } from '../../src/model/finding.ts'
import { compile, examine } from '../../src/tables/compile.ts'
import { type DataFile, readFolder } from '../../src/tables/files.ts'
import { formatProblem, TablesError } from '../../src/tables/problem.ts'

const data = join(import.meta.dirname, '../../data')
const shipped = examine(readFolder(data), 'data')
const scratch = mkdtempSync(join(tmpdir(), 'tables-'))
afterAll(() => rmSync(scratch, { recursive: true }))

const files = {
  new: 'new/2023-10-07.yaml',
  used: 'used/2023-10-07.yaml',
  own: 'own/2023-10-07.yaml',
  launch: 'used/2020-08-04.yaml',
  sources: 'sources.yaml',
} as const

/** The small plan of the invented carrier, with sources of its own. */
const mikan = { path: 'mikan/2025-04-01.yaml', folder: join(import.meta.dirname, '../carrier/data') } as const

/** Stands in an edit where the problem must be reported. */
const mark = '‸'

/** A copy of the sources and the editions named, in a folder of its own. */
const copyOf = (...paths: readonly string[]): string => {
  const folder = mkdtempSync(join(scratch, 'data-'))
  for (const path of new Set([files.sources, ...paths])) cpSync(join(data, path), join(folder, path))
  return folder
}

const problemsIn = (files: readonly DataFile[]): readonly Problem[] => {
  try {
    compile(files, 'data')
    return []
  } catch (error) {
    if (!(error instanceof TablesError)) throw error
    expect(error.message).toBe(error.problems.map(formatProblem).join('\n'))
    return error.problems
  }
}

const problemsOf = (folder: string): readonly Problem[] => problemsIn(readFolder(folder))

/** The first line of a file that begins with some words. */
const lineOf = (path: string, words: string): number =>
  readFileSync(join(data, path), 'utf8')
    .split('\n')
    .findIndex(line => line.startsWith(words)) + 1

const placeIn = (text: string, file: string): string => {
  const before = text.slice(0, text.indexOf(mark)).split('\n')
  return `data/${file}:${before.length}:${before.at(-1)!.length + 1}`
}

type Name = keyof typeof files | 'mikan'

/** Edits one file, beside the sources: `to` holds the mark. Gives what is reported, and the place that the mark stands for. */
const mistaken = (file: Name, from: string | RegExp, to: string) => {
  const { path, folder } = file === 'mikan' ? mikan : { path: files[file], folder: data }
  const others = path === files.sources ? [files.launch] : [files.sources]
  const original = readFileSync(join(folder, path), 'utf8')
  const edited = original.replace(from, to)
  expect(edited, 'the edit must find its text').not.toBe(original)
  expect(edited.split(mark), 'the edit must mark one place').toHaveLength(2)
  const unedited = others.map(other => ({ path: other, bytes: readFileSync(join(folder, other)) }))
  const problems = problemsIn([...unedited, { path, bytes: Buffer.from(edited.replace(mark, '')) }])
  return { got: problems.map(formatProblem), place: placeIn(edited, path) }
}

type Row = readonly [file: Name, from: string | RegExp, to: string, report: string | RegExp]

const reportsAtMark = (rows: readonly Row[]) =>
  test.each(rows)('in %s, %s written as %s', (file, from, to, report) => {
    const { got, place } = mistaken(file, from, to)
    if (typeof report === 'string') return expect(got).toEqual([`${place} ${report}`])
    expect(got).toHaveLength(1)
    expect(got[0]!.startsWith(`${place} `)).toBe(true)
    expect(got[0]!.slice(place.length + 1)).toMatch(report)
  })

const comma = 'in { } a comma ends the value: put the text in quotes, or write the number without a comma'

test('the tables as they are have no problem', () => {
  expect(shipped.problems).toEqual([])
})

describe('an address of no figure is reported wherever an address is written', () => {
  reportsAtMark([
    ['mikan', 'atMost: uses-per-year', 'atMost: ‸uses-per-yaer', /"uses-per-yaer".*"uses-per-year"/],
    ['mikan', 'days: return-days', 'days: ‸return-dais', /"return-dais".*"return-days"/],
    ['new', 'onMiss: unreturned', 'onMiss: ‸unreturnd', /"unreturnd".*"unreturned"/],
    ['mikan', 'over: cap }', 'over: ‸capp }', /"capp".*"cap"/],
    ['mikan', 'for: natural-failure-months', 'for: ‸natural-failure-month', /"natural-failure-month".*-months"/],
  ])
})

describe('a value of a wrong kind is reported at its place', () => {
  reportsAtMark([
    ['mikan', 'order: 1', 'order: ‸{}', 'expected a number, got a map of nothing (write digits only)'],
    ['new', 'short: { ja: 新品', 'short: { ja: ‸5', 'expected text, got 5 (put it in quotes)'],
    ['mikan', /^observed: .*$/m, 'observed: ‸[2023-10-07]', 'expected a day of the calendar as YYYY-MM-DD, got a list'],
  ])
})

describe('a text that a terminal or a CI log would not show as it is written is reported at its place', () => {
  reportsAtMark([
    [
      'mikan',
      'en: Mikan phone cover }',
      'en: ‸"New\\u200b device" }',
      'the character U+200B is not allowed (delete it)',
    ],
    ['mikan', 'en: Mikan phone cover }', 'en: ‸"\\U000E0041" }', 'the character U+E0041 is not allowed (delete it)'],
    [
      'mikan',
      'en: Mikan phone cover }',
      'en: ‸"a ::error::b" }',
      '"::" is read as a command in the logs of CI (delete it)',
    ],
    [
      'mikan',
      'en: Mikan phone cover }',
      'en: ‸"a ##[group]b" }',
      '"##[" is read as a command in the logs of CI (delete it)',
    ],
    [
      'mikan',
      /page: .*/,
      'page: ‸https://a.example/##vso[b]',
      '"##vso[" is read as a command in the logs of CI (delete it)',
    ],
    ['sources', 'title: ', 'title: ‸"a ##[group]b" #', '"##[" is read as a command in the logs of CI (delete it)'],
  ])
})

describe('a text instead of a number is reported at its place, with the number that was meant', () => {
  const flow = /exchange\.1: .*/
  reportsAtMark([
    ['mikan', flow, 'exchange.1:\n    yen: ‸5,500\n    tax: included', 'expected whole yen, got "5,500" (write 5500)'],
    ['mikan', 'yen: 4950', 'yen: ‸"5,500"', 'expected whole yen, got "5,500" (write 5500)'],
    ['mikan', 'yen: 550', 'yen: ‸550円', 'expected whole yen, got "550円" (write 550)'],
    ['mikan', 'yen: 4950', 'yen: ‸５５００', 'expected whole yen, got "５５００" (write 5500)'],
    ['mikan', 'yen: 4950', 'yen: ‸￥5500', 'expected whole yen, got "￥5500" (write 5500)'],
    ['mikan', 'yen: 4950', 'yen: ‸"0550"', 'expected whole yen, got "0550" (write 550)'],
    ['mikan', 'yen: 4950', 'yen: ‸0550', 'expected a plain number, got "0550" (write 550)'],
    ['mikan', 'yen: 4950', 'yen: ‸5500.5', 'expected whole yen, got 5500.5 (write digits only)'],
    ['mikan', 'yen: 4950', 'yen: ‸-1', 'expected whole yen, 0 or more, got -1 (write digits only)'],
    ['mikan', 'yen: 4950', 'yen: ‸about 5500', 'expected whole yen, got "about 5500" (write digits only)'],
    ['mikan', 'yen: 4950', 'yen: ‸null', 'expected whole yen, got null (write digits only)'],
    ['mikan', 'yen: 4950', 'yen: ‸[5500]', 'expected whole yen, got a list (write digits only)'],
    ['mikan', 'yen: 4950', '‸yen:', 'yen has no value (write a value or null)'],
    ['mikan', 'days: 30', 'days: ‸14日', 'expected whole days, got "14日" (write 14)'],
    ['mikan', 'months: 36', 'months: ‸24か月', 'expected whole months, got "24か月" (write 24)'],
    ['mikan', 'count: 2', 'count: ‸5台', 'expected a whole number, got "5台" (write 5)'],
    ['mikan', 'order: 1', 'order: ‸first', 'expected a number, got "first" (write digits only)'],
    ['mikan', flow, 'exchange.1: { yen: 5,‸500, tax: included }', `500 has no value (${comma})`],
    ['launch', '{ yen: 500, tax', '{ yen: 5,‸00, tax', `00 has no value (${comma})`],
    [
      'mikan',
      flow,
      'exchange.1: { yen: 5500, tax: included, cite: ‸[] }',
      'nothing is cited for it (add cite, or one for the whole section to cites; say unknown where no source speaks of it)',
    ],
  ])
})

describe('a figure of no known form is reported as such', () => {
  const form = 'expected unknown, or a map with yen and tax, count, months or days'
  reportsAtMark([
    ['mikan', /return-days: .*/, 'return-days: ‸{ hours: 14 }', `${form}, got a map of hours`],
    [
      'mikan',
      'yen: 550,',
      'yen: 418, ‸count: 3,',
      'unknown key "count" (known are yen, before-tax, tax, certainty, cite)',
    ],
    ['launch', 'unreturned: unknown', 'unreturned: ‸40000', `${form}, got 40000`],
    [
      'launch',
      'unreturned: unknown',
      'unreturned: ‸unknwon',
      'expected unknown, got "unknwon" (did you mean "unknown"?)',
    ],
    [
      'mikan',
      'tax: included',
      'tax: ‸incl',
      'expected included, excluded, not-taxable, got "incl" (did you mean "included"?)',
    ],
    ['new', '{ yen: 418, before-tax: 380, tax: included', '‸{ yen: 418', 'missing key "tax"'],
    [
      'mikan',
      'exchange.1:',
      '‸Exchange.1:',
      'expected the address of a figure, like monthly or exchange.1, got "Exchange.1"',
    ],
  ])
})

describe('a source that does not exist is reported where it is cited', () => {
  const other = 'add it to sources.yaml, or cite one that is there'
  reportsAtMark([
    [
      'new',
      'cite: report-newer',
      'cite: ‸report-newr',
      'no source is called "report-newr" (did you mean "report-newer"?)',
    ],
    ['mikan', 'cite: terms#fees', 'cite: ‸hearsay', `no source is called "hearsay" (${other})`],
    ['mikan', 'cite: terms#fees', 'cite: ‸constructor', `no source is called "constructor" (${other})`],
    ['new', '#new-fees, iij-mts]', '#new-fees, ‸iij-mtz]', 'no source is called "iij-mtz" (did you mean "iij-mts"?)'],
    [
      'new',
      'cite: article-2023#new-desk',
      'cite: ‸article-2023#new-dessk',
      'the source article-2023 has no section "new-dessk" (did you mean "new-desk"?)',
    ],
    [
      'new',
      'cite: report-newer',
      'cite: ‸report-newer#tiers',
      'the source report-newer has no section "tiers" (add it to its sections in sources.yaml)',
    ],
    [
      'mikan',
      'cite: terms#fees',
      'cite: ‸Report Newer',
      'expected a source, like article-2023 or article-2023#new-fees, got "Report Newer"',
    ],
    [
      'mikan',
      'cite: terms#fees',
      'cite: ‸[]',
      'nothing is cited for it (add cite, or one for the whole section to cites; say unknown where no source speaks of it)',
    ],
    ['mikan', 'cite: terms#fees', 'cite: ‸2023', 'expected a source or a list of sources, got 2023'],
    [
      'launch',
      'confirmed: []',
      'confirmed:\n  - on: 2024-05-01\n    by: ‸iij-mtss',
      'no source is called "iij-mtss" (did you mean "iij-mts"?)',
    ],
    [
      'launch',
      'theft: { covered: "no" }',
      'theft: { covered: "no", cite: ‸[] }',
      'nothing is cited for it (add cite, or one for the whole section to cites; say unknown where no source speaks of it)',
    ],
  ])
})

describe('a key that is unknown, missing or used twice is reported with its nearest word', () => {
  reportsAtMark([
    ['launch', 'otherwise:', '‸otherwize:', 'unknown key "otherwize" (did you mean "otherwise"?)'],
    ['mikan', 'effective: null', '‸efective: null', 'unknown key "efective" (did you mean "effective"?)'],
    ['mikan', 'tax: included', '‸taxx: included', 'unknown key "taxx" (did you mean "tax"?)'],
    [
      'sources',
      'grade: news',
      'grade: news\n  ‸price: 3',
      'unknown key "price" (known are title, url, grade, observed, says, sections)',
    ],
    ['mikan', 'en: The phone works }', '‸eng: A new phone }', 'unknown key "eng" (did you mean "en"?)'],
    [
      'mikan',
      'en: The phone works }',
      'en: A new phone, ‸or: not }',
      'unknown key "or" (put a text with a comma in quotes)',
    ],
    ['mikan', 'en: The phone works }', 'en: A new, ‸phone }', `phone has no value (${comma})`],
    ['mikan', 'says: { ja: 壊れていない, en: The phone works }', 'says: ‸{ ja: 新品の端末 }', 'missing key "en"'],
  ])

  test('a missing key of the file is reported at its first key', () => {
    const { got, place } = mistaken('new', /plan: new\n([\s\S]*)page: .*\n/, '‸plan: new\n$1')
    expect(got).toEqual([`${place} missing key "page"`])
  })

  test('a missing key of a clause is reported at that clause', () => {
    const { got, place } = mistaken('new', /id: device-is-new\n(.*\n) {4}says: .*\n/, '‸id: device-is-new\n$1')
    expect(got).toEqual([`${place} missing key "says"`])
  })

  test('a missing event is reported at the events, with what to write', () => {
    const { got, place } = mistaken('new', /(\nevents:\n {2})([\s\S]*) {2}theft: .*\n/, '$1‸$2')
    expect(got).toEqual([`${place} missing key "theft" (write covered: unknown where no source speaks of it)`])
  })

  test('a misspelt event is one problem, not a missing and an unknown one', () => {
    const { got, place } = mistaken('new', '  screen-break:', '  ‸screen-brake:')
    expect(got).toEqual([`${place} unknown key "screen-brake" (did you mean "screen-break"?)`])
  })

  test('a missing figure that every edition must name is reported at the figures', () => {
    const { got, place } = mistaken('own', /\nfigures:\n {2}monthly: .*\n/, '\n‸figures:\n')
    const fix = 'write monthly: unknown where no source states it'
    expect(got).toEqual([`${place} the figure "monthly" is missing (${fix})`])
  })

  test('a repeated id is reported at the second, in any section', () => {
    const { got, place } = mistaken('new', '- id: bought-from-iijmio', '- id: ‸device-is-new')
    expect(got).toEqual([
      `${place} "device-is-new" is already the id of another item of join (give it an id of its own)`,
    ])
  })

  test('a key that is used twice is reported at the second', () => {
    const { got, place } = mistaken('new', 'order: 1', 'order: 1\n‸order: 2')
    expect(got).toEqual([`${place} this key is already used in line 3 (delete one of the two)`])
  })
})

describe('a mistake inside a condition is reported on its own line', () => {
  const values = 'expected sim-only, sim-and-device, device-only'
  reportsAtMark([
    [
      'launch',
      'when: { device: used }',
      'when: { device: ‸usd }',
      'expected new, used, got "usd" (did you mean "used"?)',
    ],
    [
      'launch',
      'contract: sim-and-device\n',
      'contract: ‸sim-and-devise\n',
      `${values}, got "sim-and-devise" (did you mean "sim-and-device"?)`,
    ],
    [
      'own',
      'os: [android, ios]',
      'os: [‸androd, ios]',
      'expected ios, android, windows, other, got "androd" (did you mean "android"?)',
    ],
    [
      'own',
      '{ not: official }',
      '{ not: ‸oficial }',
      'expected official, retailer, carrier, maker, other, got "oficial" (did you mean "official"?)',
    ],
    [
      'own',
      '{ carrier: au, ',
      '{ carrier: ‸aus, ',
      'expected sim-free, docomo, au, softbank, rakuten, other, got "aus" (did you mean "au"?)',
    ],
    [
      'launch',
      'when: { boughtFrom: official }',
      'when: { ‸boughtform: official }',
      'unknown key "boughtform" (did you mean "boughtFrom"?)',
    ],
    [
      'launch',
      '          contract: sim',
      '          ‸contrac: sim',
      'unknown key "contrac" (did you mean "contract"?)',
    ],
    ['mikan', '      all:\n', '      ‸al:\n', 'unknown key "al" (did you mean "all"?)'],
    ['new', '{ below: devices', '{ ‸belo: devices', 'unknown key "belo" (did you mean "below"?)'],
    ['mikan', 'when: "yes"', 'when: ‸yess', 'expected yes, no, unknown, got "yess" (did you mean "yes"?)'],
    ['mikan', 'covered: "no"', 'covered: ‸false', 'expected yes, no, unknown or tests of facts, got false'],
    ['mikan', 'when: { intact: "yes" }', 'when: ‸{}', 'expected at least one fact to test'],
    ['mikan', 'when: { intact: "yes" }', 'when: { all: ‸[] }', 'expected at least one item, got a list'],
    [
      'new',
      '{ below: devices-per-person }',
      '{ below: ‸devices-per-persn }',
      'there is no figure "devices-per-persn" (did you mean "devices-per-person"?)',
    ],
    [
      'new',
      '{ below: devices-per-person }',
      '{ below: ‸constructor }',
      'there is no figure "constructor" (add it to figures, if only as unknown)',
    ],
    ['mikan', '{ during: damage }', '{ during: ‸damge }', 'there is no period "damge" (did you mean "damage"?)'],
    [
      'new',
      'when: { not: { on: { during: maker-warranty } } }',
      'when: { not: { on: { during: ‸maker-waranty } } }',
      'there is no period "maker-waranty" (did you mean "maker-warranty"?)',
    ],
    [
      'mikan',
      'asOf: { during: release-age }',
      'asOf: { during: ‸age }',
      'there is no period "age" (add it to periods)',
    ],
  ])
})

describe('readings agree with those that the open clause declares', () => {
  const order = 'fee-order must have the readings within-counted-year, over-contract; it has'
  const mend = 'mend its readings in open, or name another clause'
  reportsAtMark([
    [
      'own',
      'water-is-breakage: "yes"',
      '‸water-is-brekage: "yes"',
      'the open clause water-damage-end declares no reading "water-is-brekage" (did you mean "water-is-breakage"?)',
    ],
    [
      'own',
      'water-is-breakage: "yes"',
      'water-is-breakage: "yes", ‸hearsay: "no"',
      'the open clause water-damage-end declares no reading "hearsay" (declare it in open, or delete it here)',
    ],
    [
      'own',
      'readings: { water-is-breakage: "yes", ',
      '‸readings: { ',
      'the reading "water-is-breakage" of the open clause water-damage-end is missing (say what holds under it)',
    ],
    [
      'own',
      'open: carrier-accepted',
      'open: ‸carrier-acepted',
      'no open clause is called "carrier-acepted" (did you mean "carrier-accepted"?)',
    ],
    ['launch', 'edge: last-day', 'edge: ‸lastday', 'no open clause is called "lastday" (did you mean "last-day"?)'],
    [
      'new',
      /over-contract: (\{.*\n[\s\S]*)nth: fee-order/,
      'over-the-contract: $1nth: ‸fee-order',
      `${order} within-counted-year, over-the-contract (${mend})`,
    ],
    [
      'new',
      /(nth: )fee-order/,
      '$1‸last-day',
      `last-day must have the readings within-counted-year, over-contract; it has day-out, day-in (${mend})`,
    ],
    [
      'new',
      /(nth: )fee-order/,
      '$1‸free-months',
      `free-months must have the readings within-counted-year, over-contract; it has none (${mend})`,
    ],
  ])
})

describe('a placeholder names a figure', () => {
  reportsAtMark([
    [
      'new',
      'ja: "{return-days}日',
      'ja: ‸"{return-day}日',
      '"{return-day}" names no figure (did you mean "return-days"?)',
    ],
    [
      'mikan',
      'en: The phone works }',
      'en: ‸"The device is {new}" }',
      '"{new}" names no figure (write the address of a figure between the braces)',
    ],
    [
      'mikan',
      'en: The phone works }',
      'en: ‸"The device is {}" }',
      '"{}" names no figure (write the address of a figure between the braces)',
    ],
    [
      'mikan',
      'en: The phone works }',
      'en: ‸"The device is {constructor}" }',
      '"{constructor}" names no figure (write the address of a figure between the braces)',
    ],
  ])
})

describe('a figure is used in its unit', () => {
  const name = 'name a figure of that unit'
  reportsAtMark([
    [
      'new',
      'for: maker-warranty-months',
      'for: ‸devices-per-person',
      `"devices-per-person" is given as count, not as months or days (${name})`,
    ],
    [
      'mikan',
      'atMost: uses-per-year',
      'atMost: ‸return-days',
      `"return-days" is given as days, not as count (${name})`,
    ],
    [
      'mikan',
      'price: [exchange.1, exchange.2]',
      'price: [exchange.1, ‸return-days]',
      `"return-days" is given as days, not as yen (${name})`,
    ],
    ['mikan', 'over: cap', 'over: ‸uses-per-year', `"uses-per-year" is given as count, not as yen (${name})`],
    [
      'new',
      'days: return-days',
      'days: ‸free-months-max',
      `"free-months-max" is given as months, not as days (${name})`,
    ],
    ['new', 'onMiss: unreturned', 'onMiss: ‸return-days', `"return-days" is given as days, not as yen (${name})`],
    ['new', 'below: devices-per-person', 'below: ‸unreturned', `"unreturned" is given as yen, not as count (${name})`],
    [
      'new',
      'unreturned: { yen: 40000, tax: not-taxable',
      '‸unreturned: { days: 40000',
      '"unreturned" is given as days, not as yen (give it in yen)',
    ],
    [
      'launch',
      'free-months-max: { months: 2',
      '‸free-months-max: { count: 2',
      '"free-months-max" is given as count, not as months (give it in months)',
    ],
    [
      'mikan',
      'price: [exchange.1, exchange.2]',
      'price: [exchange.1, ‸exchange.9]',
      'there is no figure "exchange.9" (did you mean "exchange.1"?)',
    ],
  ])
})

describe('the default citations at the head', () => {
  const head = '\ncites:\n'
  const cites = (line: string) => `\ncites:\n  ${line}\n`
  reportsAtMark([
    [
      'launch',
      head,
      cites('‸route: article-2023'),
      'it has no effect: every item of route has a citation of its own (delete it, or delete cite from the lines with the same source)',
    ],
    [
      'mikan',
      /(route:[\s\S]*?)cite: .*/,
      '$1cite: ‸[]',
      'an empty cite has no effect: cites has no default for route (delete cite)',
    ],
    ['launch', head, cites('‸desk: article-2023'), /^unknown key "desk" \(known are figures, open/],
    ['new', /(cites:[\s\S]*?events: )article-2023#exclusions/, '$1‸mynavi-2021', /^no source is called "mynavi-2021"/],
  ])

  test('are the citations of the items that have none, and of no item that says that no source states it', () => {
    const { events } = shipped.tables.editions[0]!.edition
    expect(readFileSync(join(data, files.new), 'utf8')).toMatch(
      /cites:[\s\S]*events: article-2023#exclusions[\s\S]*theft: \{ covered: "no" \}/,
    )
    expect(events.theft).toEqual({ covered: 'no', cite: 'article-2023#exclusions' })
    expect(events.battery).not.toHaveProperty('cite')
  })

  test('do not replace a citation that a line leaves out on purpose', () => {
    expect(readFileSync(join(data, files.own), 'utf8')).toMatch(
      /cites:[\s\S]*open: article-2023#own-cover[\s\S]*cite: \[\]/,
    )
    const { open } = shipped.tables.editions.find(({ edition }) => edition.plan === 'own')!.edition
    expect(open.find(({ id }) => id === 'part-months')).not.toHaveProperty('cite')
    expect(open.find(({ id }) => id === 'last-day')?.cite).toBe('article-2023#own-cover')
  })
})

describe('the names and words of a plan', () => {
  const short = 'short: { ja: 新品,'
  reportsAtMark([
    [
      'launch',
      '  company: ',
      '  ‸acount: ',
      '"acount" is neither a term nor a choice of a fact (did you mean "account"?)',
    ],
    [
      'launch',
      '  boughtFrom.official:',
      '  ‸boughtFrom.offical:',
      '"boughtFrom.offical" is neither a term nor a choice of a fact (did you mean "boughtFrom.official"?)',
    ],
    [
      'launch',
      '  company: ',
      '  ‸tier.418: ',
      '"tier.418" is neither a term nor a choice of a fact (the terms are company, account, start; write a choice like boughtFrom.official)',
    ],
    [
      'launch',
      'official-names: [',
      'official-names: [‸IIJmioショップ, ',
      'no text of the edition holds "IIJmioショップ" (delete it, or mend its spelling)',
    ],
  ])

  test('are its own: a short name is no name of another plan', () => {
    const folder = copyOf(files.new, files.used)
    const original = readFileSync(join(folder, files.new), 'utf8')
    expect(original).toContain(short)
    writeFileSync(join(folder, files.new), original.replace(short, 'short: { ja: 端末保証 オプション（中古）,'))
    expect(problemsOf(folder).map(({ message, file }) => [file, message])).toEqual([
      ['data/used/2023-10-07.yaml', 'the plan "new" is called so already'],
    ])
  })
})

describe('a route ends with the plan', () => {
  reportsAtMark([
    [
      'used',
      'route: # in the order in which to ask',
      '‸route: # in the order in which to ask\n  - by: plan\n    cite: article-2023#used-cover',
      'a route must end with the plan, and name it once (put "- by: plan" last)',
    ],
  ])
})

describe('steps are in their order', () => {
  reportsAtMark([
    [
      'new',
      'before: [erase]',
      'before: [‸have-ready]',
      'back-up must stand before have-ready (mend the order of the steps)',
    ],
    [
      'new',
      'before: [erase]',
      'before: [erase, ‸back-up]',
      'back-up must stand before back-up (mend the order of the steps)',
    ],
    ['new', 'before: [erase]', 'before: [‸erse]', 'there is no step "erse" (did you mean "erase"?)'],
  ])
})

describe('a day is in the calendar', () => {
  const day = 'expected a day of the calendar as YYYY-MM-DD'
  reportsAtMark([
    ['mikan', 'observed: 2025-04-01', 'observed: ‸2023-02-30', `${day}, got "2023-02-30"`],
    ['mikan', 'observed: 2025-04-01', 'observed: ‸2023/10/07', `${day}, got "2023/10/07" (write 2023-10-07)`],
    ['mikan', 'observed: 2025-04-01', 'observed: ‸2023', `${day}, got 2023`],
    ['mikan', 'effective: null', 'effective: ‸2023-02-29', `${day}, got "2023-02-29"`],
    ['mikan', 'effective: null', 'effective: ‸2023', `${day}, or null, got 2023`],
    ['sources', 'observed: 2020-08-01', 'observed: ‸2020-13-01', `${day}, got "2020-13-01"`],
  ])
})

describe('a period has one end', () => {
  reportsAtMark([
    [
      'new',
      '    until: cancelled',
      '    for: maker-warranty-months\n    ‸until: cancelled',
      'a period has either for or until, not both (delete one of the two)',
    ],
    [
      'mikan',
      /id: damage\n([\s\S]*?) {4}until: cancelled\n/,
      '‸id: damage\n$1',
      'a period needs either for or until (write for: FIGURE, until: cancelled or until: a day)',
    ],
    [
      'launch',
      'from: start',
      'from: ‸strat',
      'expected released, purchased, start, on, replacementArrived, got "strat" (did you mean "start"?)',
    ],
    [
      'own',
      '{ first-of-month-after: start }',
      '{ first-of-month-after: ‸strat }',
      'expected released, purchased, start, on, replacementArrived, got "strat" (did you mean "start"?)',
    ],
  ])
})

describe('a key of a period that would have no effect, and days in the wrong order', () => {
  const instead = 'delete it, or write for: FIGURE instead of until'
  reportsAtMark([
    [
      'launch',
      'until: cancelled',
      'until: cancelled\n    ‸edge: last-day',
      `edge has no effect, since the period ends by until: cancelled (${instead})`,
    ],
    [
      'mikan',
      'until: cancelled',
      'until: 2026-03-31\n    ‸given: makerWarrantyMonths',
      `given has no effect, since the period ends by until: 2026-03-31 (${instead})`,
    ],
    [
      'launch',
      '    from: start\n    until: cancelled',
      '    from: 2026-04-01\n    until: ‸2026-03-31',
      'the period ends on 2026-03-31, before it begins on 2026-04-01 (mend the day of from or of until)',
    ],
    [
      'new',
      '    for: maker-warranty-months',
      '    for: ‸return-days',
      'makerWarrantyMonths is a number of months and cannot replace the figure "return-days" (name a figure of that unit)',
    ],
    [
      'new',
      '    from: start\n',
      '    from: { days-after: start, days: ‸maker-warranty-months }\n',
      '"maker-warranty-months" is given as months, not as days (name a figure of that unit)',
    ],
    [
      'launch',
      '    from: start\n',
      '    from: { days-after: start, days: ‸waiting-days }\n',
      'there is no figure "waiting-days" (add it to figures, if only as unknown)',
    ],
    [
      'own',
      '[{ on: { during: cover } }',
      '[{ on: { ‸atMost: 2026-03-31 } }',
      'the day of an incident is compared with periods only (add a period until that day to periods, and write on: { during: PERIOD })',
    ],
    [
      'mikan',
      'until: cancelled',
      'until: ‸2026-02-30',
      'expected a day of the calendar as YYYY-MM-DD, got "2026-02-30"',
    ],
  ])
})

describe('words from a list are reported with the nearest', () => {
  const notes =
    'expected newer-prices-reported, confirm-officially, implied, conflict, campaign, claim-limit, not-stated, other-cover, carrier-cover-ends, good-to-know'
  reportsAtMark([
    ['new', 'code: conflict', 'code: ‸conflicts', `${notes}, got "conflicts" (did you mean "conflict"?)`],
    ['new', 'gives: [exchange]', 'gives: ‸exchange', 'expected a list, got "exchange" (write [exchange])'],
    [
      'mikan',
      'observed: 2025-04-01',
      'observed: ‸2023年10月7日',
      'expected a day of the calendar as YYYY-MM-DD, got "2023年10月7日" (write 2023-10-07)',
    ],
    [
      'new',
      /steps: #.*\n([\s\S]*)\nnotes:/,
      'steps: ‸unknwn\nnotes:',
      'expected unknown, got "unknwn" (did you mean "unknown"?)',
    ],
    ['mikan', /limits:\n[\s\S]*\nfees:/, 'limits: ‸2\nfees:', 'expected unknown or a list, got 2'],
    ['mikan', /desk:\n[\s\S]*\nsteps:/, 'desk: ‸窓口\nsteps:', 'expected unknown or a map, got "窓口"'],
    [
      'launch',
      'theft: { covered: "no" }',
      'theft: { covered: ‸maybe }',
      'expected yes, no, unknown or tests of facts, got "maybe"',
    ],
    ['mikan', /desk:\n[\s\S]*\nsteps:/, 'desk: ‸[IIJmio]\nsteps:', 'expected unknown or a map, got a list'],
    [
      'sources',
      'grade: news',
      'grade: ‸newz',
      'expected official, terms, news, blog, unverified, got "newz" (did you mean "news"?)',
    ],
    ['sources', 'https://news', '‸http://news', 'expected an https address, got "http://news.mynavi.jp/"'],
  ])
})

describe('files', () => {
  const plain = 'name it sources.yaml, or put it into the folder of its plan as YYYY-MM-DD.yaml'
  const bears = 'a file bears its plan and the day from which it is in force'

  const renamed = (from: string, to: string) => {
    const folder = copyOf(from)
    mkdirSync(dirname(join(folder, to)), { recursive: true })
    renameSync(join(folder, from), join(folder, to))
    return problemsOf(folder).map(formatProblem)
  }

  test('an edition in the folder of another plan is reported at its plan', () => {
    expect(renamed(files.new, 'used/2023-10-07.yaml')).toEqual([
      `data/used/2023-10-07.yaml:2:7 this edition belongs in new/2023-10-07.yaml (${bears})`,
    ])
  })

  test('an edition under another day is reported at the day it was observed', () => {
    expect(renamed(files.new, 'new/2023-10-08.yaml')).toEqual([
      `data/new/2023-10-08.yaml:${lineOf(files.new, 'observed: ')}:11 this edition belongs in new/2023-10-07.yaml (${bears})`,
    ])
  })

  test('an edition with an effective day is named by that day, not by the day observed', () => {
    expect(renamed(files.launch, 'used/2020-07-28.yaml')).toEqual([
      `data/used/2020-07-28.yaml:${lineOf(files.launch, 'effective: ')}:12 this edition belongs in used/2020-08-04.yaml (${bears})`,
    ])
  })

  test.each([
    'new/2023-10-07.yml',
    'new/october.yaml',
    'new/old/2023-10-07.yaml',
    '2023-10-07.yaml',
    'new/2023-10-07.YAML',
  ])('a file %s beside an edition is no table', stray => {
    const folder = copyOf(files.new)
    mkdirSync(dirname(join(folder, stray)), { recursive: true })
    writeFileSync(join(folder, stray), 'plan: new\n')
    expect(problemsOf(folder).map(formatProblem)).toEqual([`data/${stray}:1:1 this file is no table (${plain})`])
  })

  test.each(['New', 'my plan'])('an edition in the folder %s, whose name is no id', name => {
    const folder = copyOf(files.new)
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, '2023-10-07.yaml'), 'plan: new\n')
    const fix = 'name it by the id of its plan: small letters, digits and hyphens'
    expect(problemsOf(folder).map(formatProblem)).toEqual([
      `data/${name}/2023-10-07.yaml:1:1 the folder "${name}" is not named like a plan (${fix})`,
    ])
  })

  test.each([
    ['the Japanese name of another', 'ja: 端末補償オプション（中古）', 'ja: ‸つながる端末補償'],
    ['the id of another', 'en: Used-device option', 'en: ‸OWN'],
  ])('a plan that would be called by %s', (_, from, to) => {
    const folder = copyOf(files.own, files.used)
    const text = readFileSync(join(folder, files.used), 'utf8').replace(from, to)
    writeFileSync(join(folder, files.used), text.replace(mark, ''))
    expect(problemsOf(folder).map(formatProblem)).toEqual([
      `${placeIn(text, files.used)} the plan "own" is called so already (give it a name of its own)`,
    ])
  })

  test('without sources.yaml only the missing file is reported, not every citation', () => {
    const folder = copyOf(files.new)
    rmSync(join(folder, 'sources.yaml'))
    expect(problemsOf(folder).map(formatProblem)).toEqual([
      'data/sources.yaml:1:1 there is no sources.yaml (add it: every source once)',
    ])
  })

  test('a mistake in sources.yaml is reported without every citation that follows from it', () => {
    const { got } = mistaken('sources', 'grade: news', 'grade: ‸newz')
    expect(got).toHaveLength(1)
  })

  test('an empty folder has neither an edition nor sources', () => {
    expect(problemsOf(mkdtempSync(join(scratch, 'empty-'))).map(formatProblem)).toEqual([
      'data:1:1 there is no edition of any plan (put one at PLAN/YYYY-MM-DD.yaml; editions draft PLAN writes a skeleton)',
      'data/sources.yaml:1:1 there is no sources.yaml (add it: every source once)',
    ])
  })

  test('a folder with sources alone has no edition', () => {
    expect(problemsOf(copyOf()).map(formatProblem)).toEqual([
      'data:1:1 there is no edition of any plan (put one at PLAN/YYYY-MM-DD.yaml; editions draft PLAN writes a skeleton)',
    ])
  })

  test('mistakes in several files, and several in one, are all reported in the order of the text', () => {
    const folder = copyOf(files.new, files.used)
    for (const path of [files.new, files.used]) {
      const text = readFileSync(join(folder, path), 'utf8')
      writeFileSync(join(folder, path), text.replace(/yen: 550\b/, 'yen: 550円').replace('{ device:', '{ devise:'))
    }
    expect(problemsOf(folder).map(({ file, message }) => `${file} ${message}`)).toEqual(
      ['new', 'used'].flatMap(plan => [
        `data/${plan}/2023-10-07.yaml expected whole yen, got "550円"`,
        `data/${plan}/2023-10-07.yaml unknown key "devise"`,
      ]),
    )
  })

  test('a problem names its kind, as check --only knows it', () => {
    const ruleOf = (from: string, to: string) => {
      const folder = copyOf(files.new)
      const text = readFileSync(join(folder, files.new), 'utf8')
      writeFileSync(join(folder, files.new), text.replace(from, to))
      return problemsOf(folder).map(({ rule }) => rule)
    }
    expect(ruleOf('yen: 5500', 'yen: 5,500')).toEqual(['schema'])
    expect(ruleOf('cite: report-newer', 'cite: hearsay')).toEqual(['unknown-source'])
    expect(ruleOf('- id: bought-from-iijmio', '- id: device-is-new')).toEqual(['duplicate-id'])
    expect(ruleOf('    cite: report-newer\n', '')).toEqual(['no-source'])
  })
})
