import { describe, expect, test } from 'vitest'
import { base, check, type Edit, edited } from './example.ts'

/** The findings after some edits of the invented plan, as `LINE:COLUMN rule message`. */
const found = async (edits: readonly Edit[], args: readonly string[] = []): Promise<readonly string[]> => {
  const { stdout } = await check(edited(edits), ['--json', ...args])
  return JSON.parse(stdout).findings.map(
    (one: { line: number; column: number; rule: string; message: string }) =>
      `${one.line}:${one.column} ${one.rule} ${one.message}`,
  )
}

/** The line of the invented plan that holds a text. */
const lineOf = (text: string): number => base.findIndex(line => line.includes(text)) + 1

describe('dead-clause finds', () => {
  const dead = (line: number, column: number, message: string) => [`${line}:${column} dead-clause ${message}`]
  test('a clause that refuses nobody, and not the one that says anybody can join', async () => {
    const all = 'when: { os: [ios, android, windows, other] }'
    expect(await found([['when: { device: new }', all]])).toEqual(
      dead(lineOf('when: { device: new }'), 11, 'it holds whatever the facts, so that it refuses nobody'),
    )
    const only = base
      .join('\n')
      .replace(
        /join:\n[\s\S]*?\nevents:/,
        'join:\n  - id: anybody\n    when: "yes"\n    says: { ja: 誰でも, en: Anybody }\n    cite: terms#cover\n\nevents:',
      )
    const unnamed = only.replace(/ {2}- id: which-phones[\s\S]*?cite: terms#cover\n/, '')
    expect(await found([[base.join('\n'), unnamed]])).toEqual([])
  })

  test('a condition that is written twice', async () => {
    const limit = 'when: { devicesEnrolled: { below: devices-per-person } }'
    expect(await found([[limit, 'when: { device: new }']])).toEqual(
      dead(lineOf(limit), 11, 'it has the same condition as bought-new'),
    )
  })

  test('a part of all that always holds', async () => {
    const part = '        - not: { on: { during: maker-warranty } }'
    expect(await found([[part, `        - "yes"\n${part}`]])).toEqual(
      dead(lineOf(part), 11, 'inside all, this part holds whatever the facts'),
    )
  })

  test('readings that are all the same', async () => {
    const readings = `        listed:
          any:
            - os: ios
            - carrier: docomo
        any: "yes"`
    expect(await found([[readings, '        listed: { os: ios }\n        any: { os: ios }']])).toEqual([
      expect.stringMatching(/^\d+:7 dead-clause it is the same condition under every reading$/),
    ])
  })

  test('a row whose condition holds for nobody, and what comes after a link that always answers', async () => {
    const when = 'when: { remedy: exchange }'
    expect(await found([[when, 'when: { apply: with-device, contract: sim-only }']])).toEqual(
      dead(lineOf(when), 11, 'its condition holds for no facts, so that it never applies'),
    )
    const plan = '  - by: plan\n    cite: terms#cover\n\nremedies'
    expect(await found([[plan, `  - by: seller-warranty\n    cite: terms#cover\n${plan}`]])).toEqual([
      expect.stringMatching(/dead-clause an earlier row always applies, so that this one is never reached$/),
    ])
  })

  test('fees and limits of a remedy that no row gives', async () => {
    expect(await found([['    gives: [repair, exchange]', '    gives: [repair]']])).toEqual([
      `${lineOf('counts: [repair, exchange]')}:22 dead-clause no row of remedies gives exchange`,
      `${lineOf('- for: exchange')}:10 dead-clause no row of remedies gives exchange`,
    ])
  })

  test('a period and an open clause that nothing uses, but not one that is noted beside an answer', async () => {
    const unused =
      '  - id: unused\n    by: plan\n    says: { ja: 期間, en: A period }\n    from: start\n    until: cancelled\n    cite: terms#cover\n'
    expect(await found([['\njoin:', `${unused}\njoin:`]])).toEqual([
      expect.stringMatching(/dead-clause no condition asks about this period$/),
    ])
    const clause = '  - id: idle\n    says: { ja: 未確定, en: Open }\n'
    expect(await found([['\nperiods:', `${clause}\nperiods:`]])).toEqual([
      expect.stringMatching(/dead-clause nothing names this open clause, and it stands beside no answer$/),
    ])
    expect(await found([['\nperiods:', `${clause}    in: [cost]\n\nperiods:`]])).toEqual([])
  })
})

describe('contradiction finds', () => {
  test('a clause that nobody meets, but not a plain no', async () => {
    const when = 'when: { device: new }'
    const never = 'when: { apply: with-device, contract: sim-only }'
    expect(await found([[when, never]])).toEqual([
      `${lineOf(when)}:11 contradiction no facts can meet it, so that nobody can join`,
    ])
    expect(await found([[when, 'when: "no"']])).toEqual([])
  })

  test('three clauses of which any two could hold', async () => {
    const clause = (id: string, when: string) =>
      `  - id: ${id}\n    when: ${when}\n    says: { ja: 条件, en: A condition }\n    cite: terms#cover\n`
    const three =
      clause('one', '{ any: [{ os: ios }, { os: android }] }') +
      clause('two', '{ any: [{ os: android }, { os: windows }] }') +
      clause('three', '{ any: [{ os: ios }, { os: windows }] }')
    expect(await found([['\nevents:', `${three}\nevents:`]])).toEqual([
      `${lineOf('join:')}:1 contradiction the conditions for joining can never all hold`,
    ])
  })

  test('an exclusion that excludes everybody who can join', async () => {
    const limit = 'when: { device: new }'
    expect(await found([[limit, 'when: { device: new, unofficialRepair: "yes" }']])).toEqual([
      `${lineOf('when: { unofficialRepair')}:11 contradiction it cannot hold together with bought-new, so that whoever joins is never covered`,
    ])
  })

  test('cover under a condition that nothing meets', async () => {
    const part = '- not: { on: { during: maker-warranty } }'
    expect(await found([[part, `${part}\n        - on: { during: maker-warranty }`]])).toEqual([
      expect.stringMatching(/^\d+:7 contradiction no facts can meet it, so that it is never covered$/),
    ])
  })
})

describe('gap finds', () => {
  test('only situations of people who can join', async () => {
    const rows = 'when: { os: { not: ios } }'
    const join: Edit = ['when: { device: new }', 'when: { device: new, os: [ios, android] }']
    expect(await found([[rows, 'when: { os: android }']])).toEqual([
      `${lineOf('remedies:')}:1 gap there is a situation in which no row applies, like os: windows`,
    ])
    expect(await found([[rows, 'when: { os: android }'], join])).toEqual([])
  })

  test('remedies without a fee, and uses without a price', async () => {
    const fee = '  - for: exchange\n    price: [exchange.1, exchange.2]\n    cite: terms#fees\n'
    expect(await found([[fee, '']])).toEqual([
      `${base.indexOf('fees:') + 1}:1 gap exchange is given, but no row says what it costs`,
    ])
    expect(await found([['[exchange.1, exchange.2]', '[exchange.1]']])).toEqual([
      `${lineOf('[exchange.1, exchange.2]')}:12 gap 2 uses a year are allowed, but the list of prices has only 1`,
    ])
  })
})

test('tax-class finds a text that names another class than its figure has', async () => {
  expect(await found([['（不課税）', '（税込）']])).toEqual([
    expect.stringMatching(/^\d+:11 tax-class the text says "税込", but unreturned is untaxed$/),
  ])
  expect(await found([['(not taxable)', '(tax included)']])).toEqual([
    expect.stringMatching(/^\d+:11 tax-class the text says "tax included", but unreturned is untaxed$/),
  ])
})

describe('numbers in both languages', () => {
  const says = 'says: { ja: 公式ページで確かめる, en: Confirm on the official page }'
  test.each([
    ['５,５００円', '5,500 yen'],
    ['5500円', '¥5,500'],
    ['4万円', '40,000 yen'],
    ['第三世代と12.9', 'the 3rd one and 12.9'],
    ['2024年1月5日', 'on 2024-01-05'],
    ['年2回', 'twice a year'],
    ['{exchange.1}円', '¥{exchange.1}'],
    ['一回', 'once'],
  ])('%s is the same as %s', async (ja, en) => {
    expect(await found([[says, `says: { ja: "文 ${ja}", en: "Text ${en}" }`]])).toEqual([])
  })

  test.each([
    ['5,500円', '55,000 yen'],
    ['{exchange.1}円', '¥{exchange.2}'],
    ['三年', 'for 36 months'],
    ['12.9', '129'],
  ])('%s is not %s', async (ja, en) => {
    const [finding] = await found([[says, `says: { ja: "文 ${ja}", en: "Text ${en}" }`]])
    expect(finding).toContain('number-mismatch')
  })
})

test.each([
  ['says: { ja: 窓口に電話する, en: 窓口に電話する }', 'en holds no English word'],
  ['says: { ja: IIJに電話する, en: IIJに電話する }', 'ja and en are the same text'],
  ['says: { ja: 窓口に電話する }', 'missing key "en"'],
])('missing-language finds %s', async (text, message) => {
  expect(await found([['says: { ja: 窓口に電話する, en: Phone the desk }', text]])).toEqual([
    expect.stringMatching(new RegExp(`missing-language ${message}$`)),
  ])
})

describe('staleness', () => {
  test.each([
    [['--as-of', '2024-06-29'], []],
    [['--as-of', '2024-06-30'], ['warning']],
    [['--as-of', '2024-06-30', '--max-age', '181'], []],
    [['--as-of', '2024-06-30', '--max-age', '180d'], ['error']],
    [['--as-of', '2023-01-01'], []],
  ])('with %j is %j', async (args, severities) => {
    const folder = edited([])
    const { stdout, code } = await check(folder, ['--json', '--only', 'stale', ...args])
    const { findings } = JSON.parse(stdout)
    expect(findings.map((one: { severity: string }) => one.severity)).toEqual(severities)
    expect(code).toBe(severities.includes('error' as never) ? 1 : 0)
  })

  test('counts from the newest confirmation, and names its place', async () => {
    const looked: Edit = ['confirmed: []', 'confirmed:\n  - { on: 2024-01-20, by: terms }']
    expect(await found([looked], ['--max-age', '11'])).toEqual([
      `${lineOf('confirmed:') + 1}:11 stale last looked at on 2024-01-20, 12 days before the day asked about (at most 11)`,
    ])
    expect(await found([looked], ['--max-age', '12'])).toEqual([])
  })
})

describe('waivers', () => {
  const dear: Edit = ['exchange.1:\n    yen: 1000', 'exchange.1:\n    yen: 3000']
  const waived = (rule: string, at: string, until = '2024-02-01'): Edit => [
    'confirmed: []',
    `confirmed: []\nwaivers:\n  - { rule: ${rule}, at: ${at}, reason: it really is so, until: ${until} }`,
  ]

  test('suppress the findings that they name, up to and including their day', async () => {
    expect(await found([dear])).toHaveLength(1)
    expect(await found([dear, waived('fee-order', 'figures.exchange.1')])).toEqual([])
  })

  test('suppress no finding of another rule or place', async () => {
    expect(await found([dear, waived('tax-class', 'figures.exchange.1')])).toHaveLength(1)
    expect(await found([dear, waived('fee-order', 'figures.exchange.2')])).toHaveLength(1)
  })

  test('name clauses by their id, and keys of the edition by themselves', async () => {
    const said: Edit = ['says: { ja: 新品の端末, en: The device is new }', 'says: { ja: 2台目, en: The device is new }']
    expect(await found([said, waived('number-mismatch', 'join.bought-new')])).toEqual([])
    expect(await found([waived('stale', 'observed')], ['--max-age', '1'])).toEqual([])
  })

  test('name a rule that can be waived and a place that exists', async () => {
    expect(await found([waived('schema', 'observed')])).toEqual([expect.stringMatching(/schema expected stale, /)])
    expect(await found([waived('stale', 'figures.mnthly')])).toEqual([
      expect.stringMatching(/schema nothing stands at "figures.mnthly"$/),
    ])
  })
})
