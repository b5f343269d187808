import { describe, expect, test } from 'vitest'
import { wordsOf } from '../../src/model/message.ts'
import { type Edit, edited, examined, reported } from './mikan.ts'

/*
 * A key that no answer would read, or that would be read otherwise than it is meant, is refused: with its place, the
 * place of what it depends on, and what to write instead, in both languages.
 */

const monthly = '  monthly: { yen: 550, tax: included, cite: terms#fees }\n'
const course = monthly.replace('monthly', 'monthly.light')
const join_ = '    when: { apply: with-sim, contract: [sim-only, sim-and-device] }\n'
const step = '    when: { remedy: exchange }\n'
const planLink = '  - by: plan\n    cite: terms#cover\n'
const maker = '  - { by: maker-warranty, when: { os: ios }, cite: terms#cover }\n'
const note =
  '    in: [eligible, covers]\n    says: { ja: 公式ページで確かめる, en: Confirm on the official page }\n    cite: terms#cover\n'
const text = '{ ja: こちら, en: here }'

/** Each edit, the place of the problem with the edited lines, its cause, and what to do. */
const faults: readonly [name: string, from: string, to: string, ja: string, en: string][] = [
  [
    'one monthly fee beside the fee of a course',
    monthly,
    monthly + course,
    '12:3 figures.monthly.light もあり、どちらが月額か決まりません / コースのないプランなら monthly だけ、コースがあれば「monthly.コース」だけを書きます',
    '12:3 figures.monthly.light is a monthly fee too, so that no one fee holds / write monthly alone for a plan without courses, else monthly.COURSE alone',
  ],
  [
    'a course in a plan without courses',
    join_,
    '    when: { apply: with-sim, tier: light }\n',
    '47:36 コース "light" の月額がありません / figures に monthly.light を加えるか、条件を直します',
    '47:36 no monthly fee has the course "light" / add monthly.light to figures, or mend the condition',
  ],
  [
    'a reason of no where the condition is never no',
    join_,
    `    when: unknown\n    otherwise: ${text}\n`,
    '48:5 join.0.when が「いいえ」になることはないので、使われません / 消すか、when を直します',
    '48:5 it has no effect: join.0.when is never no / delete it, or mend when',
  ],
  [
    '`if` without `when`',
    step,
    '',
    '128:5 when がないので、if は使われません / if を消すか、when を加えます',
    '128:5 if has no effect without when / delete if, or add when',
  ],
  [
    '`if` where `when` is certain',
    step,
    '    when: "yes"\n',
    '129:5 steps.2.when はいつも yes なので、使われません / 消すか、when を直します',
    '129:5 it has no effect: steps.2.when is always yes / delete it, or mend when',
  ],
  [
    'what to ask about the days of a period that are always known',
    '    until: cancelled\n',
    `    until: cancelled\n    ask: ${text}\n`,
    '31:5 when がないので、ask は使われません / ask を消すか、when を加えます',
    '31:5 ask has no effect without when / delete ask, or add when',
  ],
  [
    'a condition of the plan in the route',
    planLink,
    `  - by: plan\n    when: { os: ios }\n    cite: terms#cover\n`,
    '84:5 プラン自身の行では when は使われません / 消します。プランが補償するかどうかは events と exclusions に書きます',
    '84:5 when has no effect on the link of the plan itself / delete it; events and exclusions say what the plan pays for',
  ],
  [
    'a payer twice in the route',
    planLink,
    maker + maker + planLink,
    '84:11 maker-warranty は route.0 にもあり、そちらだけが使われます / 一つにまとめ、条件を any で並べます',
    '84:11 maker-warranty stands at route.0 already, and only that link is read / write one link, with the conditions under any',
  ],
  [
    'a reason of no of a payer without a condition',
    planLink,
    `  - { by: maker-warranty, otherwise: ${text}, cite: terms#cover }\n${planLink}`,
    '83:27 when がないので、otherwise は使われません / otherwise を消すか、when を加えます',
    '83:27 otherwise has no effect without when / delete otherwise, or add when',
  ],
  [
    'a condition of an open clause that stands beside no answer',
    'open: [] #',
    `open: [{ id: last, says: ${text}, when: { os: ios }, readings: { a: ${text} } }] #`,
    '23:49 in がないので、when は使われません / when を消すか、in を加えます',
    '23:49 when has no effect without in / delete when, or add in',
  ],
  [
    'a note that waits for what its answer is never told',
    note,
    note.replace('in:', 'told: freeMonths\n    in:').replace('eligible', 'cost'),
    '138:16 covers では freeMonths を尋ねないので、notes.0.told があると示されません / covers を消すか、told を直します',
    '138:16 covers takes no freeMonths, so that with notes.0.told it never shows the note / delete covers, or mend told',
  ],
  [
    'a source of our own advice',
    note,
    `${note}    advice: true\n`,
    '139:5 助言はこのプログラムのもので、cite は使われません / cite を消します',
    "139:5 cite has no effect: advice is the program's own / delete cite",
  ],
]

test.each(faults)('%s is refused', (_, from, to, ja, en) => {
  const { problems } = examined(edited([from, to]))
  const [{ line, column, cause, advice }] = problems as [(typeof problems)[number]]
  const said = (language: 'ja' | 'en') =>
    `${line}:${column} ${wordsOf(cause)[language]} / ${advice && wordsOf(advice)[language]}`
  expect([said('ja'), said('en'), problems.length]).toEqual([ja, en, 1])
})

test('one monthly fee after the fee of a course is refused at its own place', () => {
  expect(reported([monthly, `${course}  ‸${monthly.trimStart()}`])).toEqual([
    expect.stringMatching(/^‸ figures\.monthly\.light is /),
  ])
})

test('a link without a condition needs no reason of no', () => {
  expect(reported([planLink, `  - { by: maker-warranty, cite: terms#cover }\n${planLink}`])).toEqual([])
})

describe('a course', () => {
  const light = course
  const full = course.replace('light', 'full')
  const withCourses: Edit = [monthly, light + full]

  test('that the plan does not have is refused wherever a condition names it, with the nearest', () => {
    expect(reported(withCourses, [join_, '    when: { tier: ‸ful }\n'])).toEqual([
      '‸ no monthly fee has the course "ful" (did you mean "full"?)',
    ])
    expect(reported(withCourses, [join_, '    when: { tier: [light, ‸heavy] }\n'])).toEqual([
      '‸ no monthly fee has the course "heavy" (the courses are light, full)',
    ])
    expect(reported(withCourses, [join_, '    when: { not: { tier: { not: [light, ‸heavy] } } }\n'])).toEqual([
      '‸ no monthly fee has the course "heavy" (the courses are light, full)',
    ])
  })

  test('of the plan may be named, alone, in a list and negated', () => {
    for (const tier of ['light', '[light, full]', '{ not: light }', '{ not: [light, full] }'])
      expect(reported(withCourses, [join_, `    when: { tier: ${tier} }\n`])).toEqual([])
  })
})

/** What is reported for a joining clause with a reason of no and this condition. */
const reportedFor = (when: string): readonly string[] =>
  reported(
    ['open: [] #', `open: [{ id: choice, says: ${text}, readings: { a: ${text}, b: ${text} } }] #`],
    [join_, `    when: ${when}\n    otherwise: ${text}\n`],
  )

test.each([
  'no',
  '{ os: ios }',
  '{ all: [unknown, { os: ios }] }',
  '{ all: [unknown, no] }',
  '{ any: [no, { os: ios }] }',
  '{ not: yes }',
  '{ not: { all: [yes, { os: ios }] } }',
  '{ not: { any: [unknown, { os: ios }] } }',
  '{ not: { any: [no, yes] } }',
  '{ not: { not: no } }',
  '{ open: choice, readings: { a: unknown, b: no } }',
  '{ not: { open: choice, readings: { a: unknown, b: yes } } }',
])('%s can be no, and may have a reason of no', when => {
  expect(reportedFor(when)).toEqual([])
})

test.each([
  'yes',
  'unknown',
  '{ all: [unknown, yes] }',
  '{ any: [unknown, { os: ios }] }',
  '{ not: no }',
  '{ not: { all: [unknown, { os: ios }] } }',
  '{ not: { any: [unknown, no] } }',
  '{ not: { not: yes } }',
  '{ open: choice, readings: { a: unknown, b: yes } }',
  '{ not: { open: choice, readings: { a: unknown, b: no } } }',
])('%s is never no, so that its reason of no is refused', when => {
  expect(reportedFor(when)).toEqual([expect.stringContaining('is never no')])
})

describe('a reason of no', () => {
  const never = (other: string) => [`‸ it has no effect: ${other}.when is never no (delete it, or mend when)`]
  test('is for a condition that can be no, in exclusions and in routes too', () => {
    const exclusion = (when: string, otherwise: string): Edit => [
      'exclusions: []',
      `exclusions: [{ id: a, when: ${when}, says: ${text}, ${otherwise}: ${text}, cite: terms#cover }]`,
    ]
    expect(reported(exclusion('yes', '‸otherwise'))).toEqual(never('exclusions.0'))
    expect(reported(exclusion('{ os: ios }', 'otherwise'))).toEqual([])
    const link = (when: string) => `  - { by: maker-warranty, when: ${when}, ‸otherwise: ${text}, cite: terms#cover }\n`
    expect(reported([planLink, link('yes') + planLink])).toEqual(never('route.0'))
    expect(reported([planLink, link('{ os: ios }').replace('‸', '') + planLink])).toEqual([])
  })
})

describe('a step', () => {
  const never = (other: string, state: string) => [
    `‸ it has no effect: ${other} is always ${state} (delete it, or mend when)`,
  ]
  test.each(['yes', 'no'])('says `if` of nothing that is always %s', state => {
    expect(reported([`${step}    if`, `    when: ${state}\n    ‸if`])).toEqual(never('steps.2.when', state))
    const also = `    also: [{ when: { os: ios }, if: ${text}, says: ${text} }, { when: ${state}, ‸if: ${text}, says: ${text} }]\n`
    expect(reported([step, also + step])).toEqual(never('steps.2.also.1.when', state))
  })

  test('may say `if` of what is not known, and need not say it', () => {
    expect(reported([step, '    when: unknown\n'])).toEqual([])
    expect(reported([step, `    also: [{ when: unknown, if: ${text}, says: ${text} }]\n${step}`])).toEqual([])
    expect(reported([/ {4}when: \{ remedy: exchange \}\n {4}if: .*\n/, '    when: "yes"\n'])).toEqual([])
  })
})

describe('keys that need another', () => {
  const without = (key: string, missing: string) => [
    `‸ ${key} has no effect without ${missing} (delete ${key}, or add ${missing})`,
  ]

  test.each(['otherwise', 'ask'])('a period has %s with `when` only', key => {
    const until = '    until: cancelled\n'
    expect(reported([until, `${until}    ‸${key}: ${text}\n`])).toEqual(without(key, 'when'))
    expect(reported([until, `${until}    when: { os: ios }\n    ${key}: ${text}\n`])).toEqual([])
  })

  test.each(['when', 'unless'])('an open clause has %s with `in` only', key => {
    const clause = (more: string): Edit => ['open: [] #', `open: [{ id: a, says: ${text}, ${more} }] #`]
    expect(reported(clause(`‸${key}: { os: ios }`))).toEqual(without(key, 'in'))
    expect(reported(clause(`${key}: { os: ios }, in: [covers]`))).toEqual([])
  })

  test.each([
    ['when', '{ os: ios }'],
    ['free', 'true'],
    ['says', text],
    ['otherwise', text],
    ['certainty-of-no', 'hedged'],
    ['ask', text],
    ['certainty', 'hedged'],
  ])('the link of the plan itself has no %s, and another link may have it', (key, value) => {
    expect(reported([planLink, `  - by: plan\n    ‸${key}: ${value}\n    cite: terms#cover\n`])).toEqual([
      `‸ ${key} has no effect on the link of the plan itself (delete it; events and exclusions say what the plan pays for)`,
    ])
    const when = key === 'when' ? '' : 'when: { os: ios }, '
    const other = `  - { by: maker-warranty, ${when}${key}: ${value}, cite: terms#cover }\n`
    expect(reported([planLink, other + planLink])).toEqual([])
  })

  test('a payer has one link, and each further one is reported', () => {
    const twice = (at: number, place: string) =>
      `${place} maker-warranty stands at route.${at} already, and only that link is read (write one link, with the conditions under any)`
    const seller = maker.replace('maker-warranty', 'seller-warranty')
    expect(reported([planLink, maker + maker + maker + planLink])).toEqual([twice(0, '84:11'), twice(0, '85:11')])
    const others = reported([planLink, seller + maker + maker.replace('by: ', 'by: ‸') + planLink])
    expect(others.filter(report => report.includes('already'))).toEqual([twice(1, '‸')])
  })
})

describe('a note', () => {
  const noteWith = (lines: string, advice = false): Edit => [
    note,
    `${lines}    says: ${text}\n${advice ? '    advice: true\n' : '    cite: terms#cover\n'}`,
  ]

  test('waits for what each of its answers is told', () => {
    expect(reported(noteWith('    told: freeMonths\n    in: [cost, compare]\n'))).toEqual([])
    expect(reported(noteWith('    told: freeMonths\n    in: [cost, ‸eligible]\n'))).toEqual([
      '‸ eligible takes no freeMonths, so that with notes.0.told it never shows the note (delete eligible, or mend told)',
    ])
    expect(reported(noteWith('    in: [eligible]\n'))).toEqual([])
  })

  test.each([
    ['cite', 'terms#cover'],
    ['certainty', 'hedged'],
  ])('has %s where it is no advice of ours', (key, value) => {
    expect(reported(noteWith(`    in: [eligible]\n    ‸${key}: ${value}\n`, true))).toEqual([
      `‸ ${key} has no effect: advice is the program's own (delete ${key})`,
    ])
    expect(reported(noteWith('    in: [eligible]\n', true))).toEqual([])
    expect(reported(noteWith('    in: [eligible]\n    certainty: hedged\n'))).toEqual([])
  })
})
