import { describe, expect, test } from 'vitest'
import { examine } from '../../src/tables/compile.ts'
import { formatProblem } from '../../src/tables/problem.ts'
import { type Edit, edited, examined, path, plan, reported, reportedOf, sources } from './mikan.ts'

/*
 * Every name in a plan is the name of something: a figure of the right unit, a source, an open clause and its readings,
 * a period, a step. Each mistake is reported once, at its place.
 */

const works = 'when: { intact: "yes" }'
const stepWithCharge: Edit = ['    due: {', '    onMiss: repair\n    due: {']
const text = '{ ja: 文, en: text }'
const clauses = (list: string): Edit => ['open: [] #', `open: [${list}] #`]
const clause = (id: string, ...readings: string[]) =>
  `{ id: ${id}, says: ${text}, readings: { ${readings.map(reading => `${reading}: ${text}`).join(', ')} } }`

describe('the address of a figure', () => {
  const places: readonly (readonly [string, Edit])[] = [
    ['the length of a period', ['for: release-age-months', 'for: ‸qqqq']],
    ['the days before a period begins', ['days: waiting-days', 'days: ‸qqqq']],
    ['a price', ['price: [repair]', 'price: [‸qqqq]']],
    ['the second price', ['price: [exchange.1, exchange.2]', 'price: [exchange.1, ‸qqqq]']],
    ['a cap', ['over: cap', 'over: ‸qqqq']],
    ['the uses of a limit', ['atMost: uses-per-year', 'atMost: ‸qqqq']],
    ['the days of a step', ['days: return-days', 'days: ‸qqqq']],
    ['what a step costs that was missed', ['    due: {', '    onMiss: ‸qqqq\n    due: {']],
    ['the most of a fact', [works, 'when: { devicesEnrolled: { atMost: ‸qqqq } }']],
    ['the bound of a fact', [works, 'when: { not: { devicesEnrolled: { below: ‸qqqq } } }']],
  ]
  test.each(places)('of no figure is refused as %s', (_, edit) => {
    expect(reported(edit)).toEqual(['‸ there is no figure "qqqq" (add it to figures, if only as unknown)'])
    const near: Edit = [edit[0], edit[1].replace('qqqq', 'return-dayz')]
    expect(reported(near)).toEqual(['‸ there is no figure "return-dayz" (did you mean "return-days"?)'])
  })

  test('may hold a digit, unlike a day, which begins with one', () => {
    expect(reported(['price: [exchange.1, exchange.2]', 'price: [exchange.1, ‸exchange.9]'])).toEqual([
      '‸ there is no figure "exchange.9" (did you mean "exchange.1"?)',
    ])
  })

  test('is no number, no day, no text on the plan, and no remedy', () => {
    expect(reported([works, 'when: { devicesEnrolled: { atMost: 3 } }'])).toEqual([])
    expect(reported([works, 'when: { released: { atMost: 2025-04-01 } }'])).toEqual([])
    expect(reported([works, 'when: { asOf: { atMost: 2025-04-01 } }'])).toEqual([])
  })

  test('is given by each plan at least for a monthly fee', () => {
    const monthly = '  monthly: { yen: 550, tax: included, cite: terms#fees }\n'
    expect(reported([`figures:\n${monthly}`, '‸figures:\n'])).toEqual([
      '‸ the figure "monthly" is missing (write monthly: unknown where no source states it)',
    ])
    expect(reported([monthly, '  monthly: unknown\n'])).toEqual([])
    expect(reported([monthly, monthly.replace('monthly', 'monthly.light')])).toEqual([])
  })
})

describe('the unit of a figure', () => {
  const named = 'name a figure of that unit'
  const uses: readonly (readonly [string, Edit, string])[] = [
    [
      'a period',
      ['for: release-age-months', 'for: ‸repair'],
      `"repair" is given as yen, not as months or days (${named})`,
    ],
    [
      'a wait',
      ['days: waiting-days', 'days: ‸release-age-months'],
      `"release-age-months" is given as months, not as days (${named})`,
    ],
    ['a limit', ['atMost: uses-per-year', 'atMost: ‸repair'], `"repair" is given as yen, not as count (${named})`],
    ['a price', ['price: [repair]', 'price: [‸return-days]'], `"return-days" is given as days, not as yen (${named})`],
    [
      'a second price',
      ['exchange.1, exchange.2]', 'exchange.1, ‸return-days]'],
      `"return-days" is given as days, not as yen (${named})`,
    ],
    ['a cap', ['over: cap', 'over: ‸uses-per-year'], `"uses-per-year" is given as count, not as yen (${named})`],
    [
      'a due day',
      ['days: return-days', 'days: ‸uses-per-year'],
      `"uses-per-year" is given as count, not as days (${named})`,
    ],
    [
      'a charge',
      [stepWithCharge[0], '    onMiss: ‸return-days\n    due: {'],
      `"return-days" is given as days, not as yen (${named})`,
    ],
    ...(['atMost', 'below'] as const).flatMap((key): (readonly [string, Edit, string])[] => [
      [
        `a number of devices (${key})`,
        [works, `when: { devicesEnrolled: { ${key}: ‸repair } }`],
        `"repair" is given as yen, not as count (${named})`,
      ],
      [
        `a quote (${key})`,
        [works, `when: { repairQuote: { ${key}: ‸uses-per-year } }`],
        `"uses-per-year" is given as count, not as yen (${named})`,
      ],
      [
        `a maker's warranty (${key})`,
        [works, `when: { makerWarrantyMonths: { ${key}: ‸waiting-days } }`],
        `"waiting-days" is given as days, not as months (${named})`,
      ],
    ]),
  ]
  test.each(uses)('is not that of %s', (_, edit, report) => {
    expect(reported(edit)).toEqual([`‸ ${report}`])
  })

  const yen = '{ yen: 1, tax: included, cite: terms#fees }'
  const ofUnit = {
    yen,
    count: '{ count: 1, cite: terms#fees }',
    months: '{ months: 1, cite: terms#fees }',
    days: '{ days: 1, cite: terms#fees }',
  }
  type Unit = keyof typeof ofUnit
  const units = Object.keys(ofUnit) as Unit[]
  /** The plan with more figures, and what is reported of each of them. */
  const reportedOfFigures = (figures: readonly (readonly [name: string, unit: Unit])[]) => {
    const added = figures.map(([name, unit]) => `  ${name}: ${ofUnit[unit]}\n`)
    const text = edited(['  repair: {', `${added.join('')}  repair: {`])
    const first = text.slice(0, text.indexOf(added[0]!)).split('\n').length
    return examined(text).problems.map(({ line, column, message, fix }) => [line - first, column, message, fix])
  }
  const names: readonly (readonly [string, Unit])[] = [
    ['exchange', 'yen'],
    ['exchange.9', 'yen'],
    ['repair.1', 'yen'],
    ['unreturned', 'yen'],
    ['cap.other', 'yen'],
    ['devices-per-person', 'count'],
    ['free-months', 'months'],
    ['free-months-max', 'months'],
    ['due-days', 'days'],
  ]
  test('is told by some names', () => {
    expect(reportedOfFigures(names)).toEqual([])
    for (const further of [1, 2, 3]) {
      const wrong = names.map(([name, unit]) => [name, units[(units.indexOf(unit) + further) % 4]!] as const)
      expect(reportedOfFigures(wrong)).toEqual(
        names.map(([name, unit], at) => [
          at,
          3,
          `"${name}" is given as ${wrong[at]![1]}, not as ${unit}`,
          `give it in ${unit}`,
        ]),
      )
    }
  })

  test('of a month is yen, whether there is one fee or one for each course', () => {
    const monthly = '  monthly: { yen: 550, tax: included, cite: terms#fees }\n'
    for (const name of ['monthly', 'monthly.light'])
      expect(reported([monthly, `  ‸${name}: { days: 1, cite: terms#fees }\n`])).toEqual([
        `‸ "${name}" is given as days, not as yen (give it in yen)`,
      ])
    expect(reported(['uses-per-year: { count: 2', '‸uses-per-year: { days: 2'])).toEqual([
      '‸ "uses-per-year" is given as days, not as count (give it in count)',
    ])
  })

  test.each(units)('is not told by the beginning or the end of such a name: %s', unit => {
    const others = [
      'full-cap',
      'repairs',
      'monthly-rest',
      'capital',
      'uses-per-year-more',
      'all-uses-per-year',
      'months',
      'free-months-maximum',
      'days',
      'free-days-off',
    ]
    expect(reportedOfFigures(others.map(name => [name, unit]))).toEqual([])
  })

  test('is not asked of an unknown figure', () => {
    expect(reported(['uses-per-year: { count: 2, cite: terms#cover }', 'uses-per-year: unknown'])).toEqual([])
    expect(reported(['return-days: { days: 10, cite: terms#claim }', 'return-days: unknown'])).toEqual([])
  })
})

describe('a source', () => {
  const other = 'add it to sources.yaml, or cite one that is there'
  const cited: readonly (readonly [string, Edit])[] = [
    ['a figure', ['cite: terms#fees', 'cite: ‸hearsay']],
    ['a part of a list', ['cite: terms#fees', 'cite: [terms#fees, ‸hearsay]']],
    [
      'a clause',
      [
        `${works}\n    says: { ja: 壊れていない, en: The phone works }\n    cite: terms#cover`,
        `${works}\n    says: ${text}\n    cite: ‸hearsay`,
      ],
    ],
    ['a section', ['figures:\n', 'cites: { join: ‸hearsay }\nfigures:\n']],
    ['a confirmation', ['confirmed: []', 'confirmed: [{ on: 2025-05-01, by: ‸hearsay }]']],
  ]
  test.each(cited)('that is not in sources.yaml is refused for %s', (name, edit) => {
    const idle = name === 'a section' ? [expect.stringContaining('it has no effect')] : []
    expect(reported(edit)).toEqual([...idle, `‸ no source is called "hearsay" (${other})`])
  })

  test('has the sections that are cited', () => {
    const section = (name: string) => reported(['cite: terms#fees', `cite: ‸terms#${name}`])
    expect(section('feez')).toEqual(['‸ the source terms has no section "feez" (did you mean "fees"?)'])
    expect(section('zzzzzzzz')).toEqual([
      '‸ the source terms has no section "zzzzzzzz" (add it to its sections in sources.yaml)',
    ])
    expect(reported(['cite: terms#fees', 'cite: terms'])).toEqual([])
    expect(reported(['cite: terms#fees', 'cite: ‸termz'])).toEqual([
      '‸ no source is called "termz" (did you mean "terms"?)',
    ])
    const bare = { path: 'sources.yaml', bytes: Buffer.from(sources.bytes.toString().split('  sections:')[0]!) }
    const { problems } = examine([bare, { path, bytes: Buffer.from(plan) }], 'data')
    expect(new Set(problems.map(({ message }) => message))).toEqual(
      new Set(['fees', 'cover', 'claim'].map(name => `the source terms has no section "${name}"`)),
    )
  })

  const add = 'add cite, or one for the whole section to cites; say unknown where no source speaks of it'
  test.each([
    ['figures', '  repair: { yen: 0, tax: included, cite: terms#fees }', '  repair: ‸{ yen: 0, tax: included }'],
    ['events', '  theft: { covered: "no", cite: terms#cover }', '  theft: ‸{ covered: "no" }'],
  ])('is cited for each of %s', (_, from, to) => {
    expect(reported([from, to])).toEqual([`‸ nothing is cited for it (${add})`])
  })

  test.each(['periods', 'join', 'remedies', 'limits', 'steps', 'notes', 'desk'] as const)(
    'is cited for %s',
    section => {
      const start = plan.indexOf(`\n${section}:`)
      const uncited = plan.slice(0, start) + plan.slice(start).replace(/\n {2,4}cite: .*/, '')
      expect(reportedOf(uncited)).toEqual([expect.stringContaining(` nothing is cited for it (${add})`)])
    },
  )

  test('is cited for exclusions', () => {
    const exclusion = (cite: string): Edit => [
      'exclusions: []',
      `exclusions: [{ id: a, when: { os: ios }, says: ${text}${cite} }]`,
    ]
    expect(reported(exclusion(''))).toEqual([expect.stringContaining('nothing is cited')])
    expect(reported(exclusion(', cite: terms#cover'))).toEqual([])
  })

  test('need not be cited for fees, for what is unknown, and for our own advice', () => {
    expect(reported(['    excess: { over: cap }\n    cite: terms#fees\n', '    excess: { over: cap }\n'])).toEqual([])
    expect(reported([/desk:\n[\s\S]*\nsteps:/, 'desk: unknown\n\nsteps:'])).toEqual([])
    expect(
      reported([
        `${works}\n    says: { ja: 壊れていない, en: The phone works }\n    cite: terms#cover`,
        `when: unknown\n    says: ${text}`,
      ]),
    ).toEqual([])
    expect(
      reported(['en: Confirm on the official page }\n    cite: terms#cover', 'en: Confirm }\n    advice: true']),
    ).toEqual([])
  })
})

describe('a settled way to count', () => {
  test.each([
    ['per: contract-year', 'per: rolling-year'],
    ['per: contract-year', 'per: calendar-year'],
    ['nth: within-counted-year', 'nth: over-contract'],
    ['counts-other: "no"', 'counts-other: "yes"'],
    ['counts-other: "no"', 'counts-other: repair-counts'],
    ['counts-other: "no"', 'counts-other: repair-does-not-count'],
    ['counting: delivery-day-out', 'counting: delivery-day-in'],
  ])('%s may be %s', (from, to) => {
    expect(reported([from, to])).toEqual([])
  })

  const open = (words: string) => `(write one of ${words}, or add it to open, with its readings)`
  test.each([
    ['per: contract-year', 'per: ‸contract-yaer', '"contract-yaer" (did you mean "contract-year"?)'],
    ['per: contract-year', 'per: ‸qqqqqq', `"qqqqqq" ${open('rolling-year, contract-year, calendar-year')}`],
    ['nth: within-counted-year', 'nth: ‸each-year', `"each-year" ${open('within-counted-year, over-contract')}`],
    [
      'counts-other: "no"',
      'counts-other: ‸qqqqqq',
      `"qqqqqq" ${open('yes, no, repair-counts, repair-does-not-count')}`,
    ],
    ['counting: delivery-day-out', 'counting: ‸qqqqqq', `"qqqqqq" ${open('delivery-day-out, delivery-day-in')}`],
    [
      '    for: release-age-months',
      '    edge: ‸day-out\n    for: release-age-months',
      '"day-out" (add it to open, with its readings)',
    ],
  ])('%s may not be %s', (from, to, report) => {
    expect(reported([from, to])).toEqual([`‸ no open clause is called ${report}`])
  })

  test.each(['contract-year', 'over-contract', 'repair-counts', 'delivery-day-in', 'yes', 'no'])(
    '%s is no id of an open clause',
    id => {
      expect(
        reported(
          clauses(
            clause('other', 'a') +
              `, { id: ‸"${id}", says: ${text}, readings: { rolling-year: ${text}, contract-year: ${text}, calendar-year: ${text} } }`,
          ),
          ['counts-other: "no"', 'counts-other: repair-does-not-count'],
        ),
      ).toEqual([
        `‸ "${id}" is a settled way to count, so that no open clause can have this id (give it an id of its own)`,
      ])
    },
  )
})

describe('an open clause', () => {
  const mend = 'mend its readings in open, or name another clause'

  test('that counts days and claims has just the readings that the program applies', () => {
    const year = (readings: string[]) =>
      reported(clauses(clause('yeers', ...readings)), ['per: contract-year', 'per: ‸yeers'])
    expect(year(['calendar-year', 'rolling-year', 'contract-year'])).toEqual([])
    expect(year(['rolling-year', 'contract-year'])).toEqual([
      `‸ yeers must have the readings rolling-year, contract-year, calendar-year; it has rolling-year, contract-year (${mend})`,
    ])
    expect(reported(clauses(`{ id: yeers, says: ${text} }`), ['per: contract-year', 'per: ‸yeers'])).toEqual([
      `‸ yeers must have the readings rolling-year, contract-year, calendar-year; it has none (${mend})`,
    ])
    expect(
      reported(clauses(clause('last', 'day-out', 'day-in')), [
        '    for: release-age-months',
        '    edge: ‸lats\n    for: release-age-months',
      ]),
    ).toEqual(['‸ no open clause is called "lats" (did you mean "last"?)'])
  })

  test('without readings is not named as the nearest', () => {
    expect(
      reported(clauses(`{ id: last, says: ${text} }`), [
        '    for: release-age-months',
        '    edge: ‸lats\n    for: release-age-months',
      ]),
    ).toEqual(['‸ no open clause is called "lats" (add it to open, with its readings)'])
  })

  const condition = (open: string, readings: string): Edit => [works, `when: { open: ${open}, readings: ${readings} }`]
  const ab = clauses(clause('choice', 'aaaa', 'bbbb'))

  test.each([
    ['both of its readings', condition('choice', '{ aaaa: "yes", bbbb: { os: ios } }'), []],
    [
      'one of them',
      [works, 'when: { open: choice, ‸readings: { aaaa: "yes" } }'] as Edit,
      ['‸ the reading "bbbb" of the open clause choice is missing (say what holds under it)'],
    ],
    [
      'one more',
      condition('choice', '{ aaaa: "yes", bbbb: "no", ‸zzzz: "no" }'),
      ['‸ the open clause choice declares no reading "zzzz" (declare it in open, or delete it here)'],
    ],
    [
      'a misspelt one',
      condition('choice', '{ aaaa: "yes", ‸bbbc: "no" }'),
      ['‸ the open clause choice declares no reading "bbbc" (did you mean "bbbb"?)'],
    ],
  ])('has in a condition %s', (_, edit, report) => {
    expect(reported(ab, edit)).toEqual(report)
  })

  test('without readings has none in a condition', () => {
    expect(reported(clauses(`{ id: choice, says: ${text} }`), condition('choice', '{ ‸aaaa: "yes" }'))).toEqual([
      '‸ the open clause choice declares no reading "aaaa" (declare it in open, or delete it here)',
    ])
  })

  test('is one that there is', () => {
    expect(reported(ab, condition('‸chioce', '{ aaaa: "yes", bbbb: "no" }'))).toEqual([
      '‸ no open clause is called "chioce" (did you mean "choice"?)',
    ])
    expect(reported(ab, ['{ over: cap }', '{ open: ‸chioce, readings: { aaaa: "no", bbbb: { over: cap } } }'])).toEqual(
      ['‸ no open clause is called "chioce" (did you mean "choice"?)'],
    )
    expect(
      reported(ab, ['{ over: cap }', '{ open: choice, readings: { aaaa: "no", bbbb: { over: cap, per: claim } } }']),
    ).toEqual([])
  })
})

describe('ids, periods, places and steps', () => {
  test.each(['periods', 'join', 'remedies', 'limits', 'steps', 'notes'] as const)(
    'no two of %s have one id',
    section => {
      const start = plan.indexOf(`\n${section}:\n`) + section.length + 3
      const rest = plan.slice(start)
      const item = rest.slice(0, rest.search(/\n(?! {4})/) + 1)
      const id = /id: (.*)/.exec(item)![1]
      const twice = plan.slice(0, start) + item + item.replace('id: ', 'id: ‸') + rest.slice(item.length)
      expect(reportedOf(twice)).toEqual([
        `‸ "${id}" is already the id of another item of ${section} (give it an id of its own)`,
      ])
    },
  )

  test('no two open clauses and exclusions have one id', () => {
    expect(reported(clauses(`${clause('a', 'b')}, ${clause('‸a', 'b')}`))).toEqual([
      '‸ "a" is already the id of another item of open (give it an id of its own)',
    ])
    const one = (id: string) => `{ id: ${id}, when: { os: ios }, says: ${text}, cite: terms#cover }`
    expect(reported(['exclusions: []', `exclusions: [${one('a')}, ${one('‸a')}]`])).toEqual([
      '‸ "a" is already the id of another item of exclusions (give it an id of its own)',
    ])
  })

  test('a period that is named exists', () => {
    expect(reported(['during: release-age', 'during: ‸release-aeg'])).toEqual([
      '‸ there is no period "release-aeg" (did you mean "release-age"?)',
    ])
    expect(reported(['during: release-age', 'during: ‸qqqq'])).toEqual([
      '‸ there is no period "qqqq" (add it to periods)',
    ])
  })

  test('braces in a text hold the address of a figure, in each language', () => {
    const says = 'says: { ja: 壊れていない, en: The phone works }'
    expect(reported([says, 'says: { ja: ‸"{return-dayz}日", en: The phone works }'])).toEqual([
      '‸ "{return-dayz}" names no figure (did you mean "return-days"?)',
    ])
    const empty = 'names no figure (write the address of a figure between the braces)'
    expect(reported([says, 'says: { ja: 壊れていない, en: ‸"{qqqq} and {}" }'])).toEqual([
      `‸ "{qqqq}" ${empty}`,
      `‸ "{}" ${empty}`,
    ])
    expect(reported([says, 'says: { ja: "{return-days}日", en: "{return-days} days, {cap}" }'])).toEqual([])
  })

  test('a step stands before those that it names', () => {
    const before = (ids: string): Edit => ['    kind: contact', `    kind: contact\n    before: [${ids}]`]
    expect(reported(before('erase, return-old-device'))).toEqual([])
    expect(reported(before('erase, ‸call-desk'))).toEqual([
      '‸ call-desk must stand before call-desk (mend the order of the steps)',
    ])
    expect(reported(before('‸erace'))).toEqual(['‸ there is no step "erace" (did you mean "erase"?)'])
    expect(reported(before('‸qqqq'))).toEqual(['‸ there is no step "qqqq" (add it to steps, or delete it here)'])
    expect(reported(['    kind: data', '    kind: data\n    before: [‸call-desk]'])).toEqual([
      '‸ erase must stand before call-desk (mend the order of the steps)',
    ])
  })

  test('a waiver is for a place that there is', () => {
    const waiver = (at: string): Edit => [
      'confirmed: []',
      `confirmed: []\nwaivers: [{ rule: stale, at: ${at}, reason: none, until: 2026-01-01 }]`,
    ]
    for (const at of ['figures.monthly', 'join.works', 'observed', 'route.0']) expect(reported(waiver(at))).toEqual([])
    expect(reported(waiver('‸join.workz'))).toEqual(['‸ nothing stands at "join.workz" (did you mean "join.works"?)'])
    expect(reported(waiver('‸q'))).toEqual([
      '‸ nothing stands at "q" (write an address like figures.monthly, join.ID or observed)',
    ])
  })

  test('a route ends with the plan, which it names once', () => {
    const route = (links: string): Edit => ['route:\n  - by: plan\n    cite: terms#cover\n', `‸route: ${links}\n`]
    const link = '{ by: plan }'
    const maker = '{ by: maker-warranty, when: { os: ios }, cite: terms#cover }'
    const wrong = ['‸ a route must end with the plan, and name it once (put "- by: plan" last)']
    expect(reported(route(`[${maker}, ${link}]`))).toEqual([])
    expect(reported(route('unknown'))).toEqual([])
    expect(reported(route(`[${link}, ${maker}]`))).toEqual(wrong)
    expect(reported(route(`[${maker}]`))).toEqual(wrong)
    expect(reported(route(`[${link}, ${link}]`))).toEqual(wrong)
  })
})

describe('an edition in the wrong file', () => {
  const at = (path: string, text: string) =>
    examine([sources, { path, bytes: Buffer.from(text) }], 'data').problems.map(formatProblem)
  const own =
    'this edition belongs in mikan/2025-04-01.yaml (a file bears its plan and the day from which it is in force)'

  test('is refused at its plan, or at its day', () => {
    expect(at('lemon/2025-04-01.yaml', plan)).toEqual([`data/lemon/2025-04-01.yaml:2:7 ${own}`])
    expect(at('mikan/2025-04-02.yaml', plan)).toEqual([`data/mikan/2025-04-02.yaml:7:11 ${own}`])
    const effective = edited(
      ['effective: null', 'effective: 2025-04-01'],
      ['observed: 2025-04-01', 'observed: 2025-06-01'],
    )
    expect(at('mikan/2025-04-02.yaml', effective)).toEqual([`data/mikan/2025-04-02.yaml:8:12 ${own}`])
    expect(at(path, effective)).toEqual([])
  })
})

test.each([
  '  - ‸id: call-desk\n    kind: contact\n    says: { ja: 窓口に電話する, en: Phone the desk }\n    cite: terms#claim\n',
  'desk:\n  ‸name: みかん故障窓口\n  where: { ja: 会員ページ, en: on the member page }\n  cite: terms#claim\n',
])('an item that nothing is cited for is reported at its place: %j', item => {
  expect(reported([item.replace('‸', ''), item.replace(/ +cite: .*\n/, '')])).toEqual([
    expect.stringContaining('‸ nothing is cited for it'),
  ])
})

test('an open clause that a condition names is to be added where there is none', () => {
  const missing = ['‸ no open clause is called "nowhere" (add it to open, with its readings)']
  const named = '{ open: ‸nowhere, readings: { a: "yes" } }'
  expect(reported([works, `when: ${named}`])).toEqual(missing)
  expect(reported(clauses(`{ id: last, says: ${text}, in: [covers], when: ${named} }`))).toEqual(missing)
})

test('a reading may have the name of a key', () => {
  const names = ['over', 'for', 'price', 'tier', 'cite', 'on', 'during', 'open', 'when', 'ja']
  const readings = names.map(name => `${name}: "yes"`).join(', ')
  const condition = `when: { open: cap-of, readings: { ${readings}, other: { intact: "yes" } } }`
  expect(reported(clauses(clause('cap-of', ...names, 'other')), [works, condition])).toEqual([])
})

test('a mistake is one of a source, of an id, or of the schema', () => {
  const rulesOf = (...edits: readonly Edit[]) => examined(edited(...edits)).problems.map(({ rule }) => rule)
  expect(rulesOf(['cite: terms#fees', 'cite: hearsay'])).toEqual(['unknown-source'])
  expect(rulesOf(['cite: terms#fees', 'cite: terms#feez'])).toEqual(['unknown-source'])
  expect(rulesOf(['theft: { covered: "no", cite: terms#cover }', 'theft: { covered: "no" }'])).toEqual(['no-source'])
  expect(rulesOf(['id: natural-failure\n', 'id: damage\n'])).toContain('duplicate-id')
  expect(rulesOf(['during: release-age', 'during: age'])).toEqual(['schema'])
})

test('several mistakes are in the order of their places, and without sources only those of the file', () => {
  const text = edited(
    ['cite: terms#fees', 'cite: hearsay'],
    ['during: release-age', 'during: age'],
    ['atMost: uses-per-year', 'atMost: uses'],
  )
  const messages = (files: Parameters<typeof examine>[0]) =>
    examine(files, 'data')
      .problems.filter(({ file }) => file.endsWith(path))
      .map(({ message }) => message)
  expect(messages([sources, { path, bytes: Buffer.from(text) }])).toEqual([
    'no source is called "hearsay"',
    'there is no period "age"',
    'there is no figure "uses"',
  ])
  expect(messages([{ path, bytes: Buffer.from(text) }])).toEqual([
    'there is no period "age"',
    'there is no figure "uses"',
  ])
})
