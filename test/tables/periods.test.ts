import { describe, expect, test } from 'vitest'
import { type Edit, reported } from './mikan.ts'

/* A period has one end after its beginning, and each of its keys has an effect. */

const damage = '    from: { days-after: start, days: waiting-days }\n    until: cancelled\n'
const natural = '    for: natural-failure-months\n'
const withDamage = (lines: string): Edit => [damage, lines]

describe('a period', () => {
  test.each([
    ['from a day until that day', '    from: 2026-04-01\n    until: 2026-04-01\n'],
    ['from a day until a later one', '    from: 2026-03-31\n    until: 2026-04-01\n'],
    ['from a day until the cancellation', '    from: 2026-03-31\n    until: cancelled\n'],
    ['from the day of a fact until a day', '    from: released\n    until: 2026-04-01\n'],
    ['from a day that is counted until a day', '    from: { first-of-month-after: start }\n    until: 2026-04-01\n'],
    ['of days from a day', '    from: 2026-04-01\n    for: waiting-days\n'],
    ['of months from a day', '    from: 2026-04-01\n    for: release-age-months\n'],
    [
      'of months, unless a fact tells how many',
      '    from: start\n    for: release-age-months\n    given: makerWarrantyMonths\n',
    ],
  ])('may run %s', (_, lines) => {
    expect(reported(withDamage(lines))).toEqual([])
  })

  const delete_ = 'delete it, or write for: FIGURE instead of until'
  test.each([
    [
      'from a day until an earlier one',
      '    from: 2026-04-01\n    until: ‸2026-03-31\n',
      '‸ the period ends on 2026-03-31, before it begins on 2026-04-01 (mend the day of from or of until)',
    ],
    [
      'with two ends',
      '    from: start\n    for: release-age-months\n    ‸until: cancelled\n',
      '‸ a period has either for or until, not both (delete one of the two)',
    ],
    [
      'with two ends and a fact',
      '    from: start\n    for: release-age-months\n    ‸until: 2026-04-01\n    given: makerWarrantyMonths\n',
      '‸ a period has either for or until, not both (delete one of the two)',
    ],
    [
      'without an end',
      '    from: start\n',
      '26:5 a period needs either for or until (write for: FIGURE, until: cancelled or until: a day)',
    ],
    [
      'without an end but with a fact',
      '    from: start\n    given: makerWarrantyMonths\n',
      '26:5 a period needs either for or until (write for: FIGURE, until: cancelled or until: a day)',
    ],
    [
      'until the cancellation by the length that a fact tells',
      '    from: start\n    until: cancelled\n    ‸given: makerWarrantyMonths\n',
      `‸ given has no effect, since the period ends by until: cancelled (${delete_})`,
    ],
    [
      'of days, unless a fact tells how many months',
      '    from: start\n    for: ‸waiting-days\n    given: makerWarrantyMonths\n',
      '‸ makerWarrantyMonths is a number of months and cannot replace the figure "waiting-days" (name a figure of that unit)',
    ],
    [
      'of a number',
      '    from: start\n    for: ‸uses-per-year\n',
      '‸ "uses-per-year" is given as count, not as months or days (name a figure of that unit)',
    ],
    [
      'from a number of months after a day',
      '    from: { days-after: start, days: ‸release-age-months }\n    until: cancelled\n',
      '‸ "release-age-months" is given as months, not as days (name a figure of that unit)',
    ],
  ])('may not run %s', (_, lines, report) => {
    expect(reported(withDamage(lines))).toEqual([report])
  })

  test('has no condition about a period with a condition, such as itself', () => {
    const report = (id: string) =>
      `‸ the condition of a period asks about the period "${id}", which has a condition itself (ask about a period without a condition, or about another fact)`
    const [ios, own] = [
      '    when: { os: ios }\n',
      '    when: { any: [{ os: ios }, { not: { on: { during: ‸natural-failure } } }] }\n',
    ]
    expect(reported([natural, natural + own])).toEqual([report('natural-failure')])
    const other = '    when: { on: { during: ‸natural-failure } }\n'
    expect(reported([damage, damage + other], [natural, natural + ios])).toEqual([report('natural-failure')])
    expect(reported([damage, damage + other.replace('‸', '')])).toEqual([])
  })

  test('until a day has no last day that a clause leaves open', () => {
    const clause =
      'open: [{ id: last, says: { ja: 末, en: last }, readings: { day-out: { ja: 外, en: out }, day-in: { ja: 内, en: in } } }] #'
    const lines = '    from: start\n    until: 2026-04-01\n    ‸edge: last\n'
    expect(reported(['open: [] #', clause], withDamage(lines))).toEqual([
      `‸ edge has no effect, since the period ends by until: 2026-04-01 (${delete_})`,
    ])
    expect(reported(['open: [] #', clause], [natural, `${natural}    edge: last\n`])).toEqual([])
  })
})

describe('the day of an incident', () => {
  test('is compared with no day, at any depth of a condition', () => {
    const report =
      '‸ the day of an incident is compared with periods only (add a period until that day to periods, and write on: { during: PERIOD })'
    const works = 'when: { intact: "yes" }'
    expect(reported([works, 'when: { on: { ‸atMost: 2026-03-31 } }'])).toEqual([report])
    expect(reported([works, 'when: { any: [{ intact: "yes" }, { not: { on: { ‸atMost: 2026-03-31 } } }] }'])).toEqual([
      report,
    ])
  })

  test('is unlike other days, and unlike the day on which somebody looked', () => {
    const works = 'when: { intact: "yes" }'
    expect(reported([works, 'when: { released: { atMost: 2026-03-31 } }'])).toEqual([])
    expect(reported(['confirmed: []', 'confirmed: [{ on: 2025-05-01, by: terms }]'])).toEqual([])
  })
})
