import { describe, expect, test } from 'vitest'
import { folder, run, today } from '../../commands/run.ts'

/*
 * What is told to cost, compare and worth is either taken as it is meant, announced to change nothing, or refused: never
 * a silent number.
 */

const ask = (argv: readonly string[], stdin = '') => run([...argv, '--as-of', today], { stdin })

type Refused = readonly [argv: readonly string[], message: string, hint: string, stdin?: string]

const refuses = async ([argv, message, hint, stdin]: Refused): Promise<void> => {
  const [asText, asJson] = await Promise.all([ask(argv, stdin), ask([...argv, '--json'], stdin)])
  expect(asText).toEqual({ stdout: '', stderr: `error: ${message}\n  ${hint}\n`, code: 2 })
  expect([asJson.stderr, asJson.code]).toEqual(['', 2])
  expect(JSON.parse(asJson.stdout).error).toMatchObject({ message, hint })
}

const table = (rows: Readonly<Record<string, Refused>>) =>
  test.concurrent.each(Object.entries(rows))('%s', (_, row) => refuses(row))

const examples = { yen: '78000, 78,000円, 7.8万', months: '24, 24か月, 2年', count: '2' }
const whole = (range: string, unit: keyof typeof examples) => `write a whole number (${range}), like ${examples[unit]}`
const wholeYen = `write a whole number from 0 to 100000000, like ${examples.yen}`
const isNoNumber = (given: string) => `${given} is not a number that can be used here`
const isNoBoth = (one: string, other: string) => `${one} and ${other} cannot both be true`
const correct = 'correct one of them or leave it out'
const leaveOut = 'leave one of them out'

const noNumbers = {
  negative: '-1',
  'a fraction': '1.5',
  'with a separator in the wrong place': '12,00',
  'in another notation': '1e3',
  'with a unit of another kind': '12本',
  'a word': 'many',
  huge: '99999999999999999999',
  'with a leading zero': '012',
}

const flags = {
  '--months': ['cost', '1 - 1200', 'months'],
  '--claims': ['cost', '0 - 100', 'count'],
  '--free-months': ['cost', '0 - 1200', 'months'],
  '--max-total': ['cost', '0 - 100000000', 'yen'],
  '--repair-cost': ['worth', '1 - 100000000', 'yen'],
} as const

const wrongNumbers = Object.entries(flags).flatMap(([flag, [command, range, unit]]) =>
  Object.entries(noNumbers).map(
    ([what, given]) =>
      [`${flag} ${what}`, [[command, `${flag}=${given}`], isNoNumber(`${flag} ${given}`), whole(range, unit)]] as const,
  ),
)

describe('a text that is not a number is refused:', () => {
  table(Object.fromEntries(wrongNumbers))
  table({
    'no month': [['cost', '--months', '0'], isNoNumber('--months 0'), whole('1 - 1200', 'months')],
    'a month too many': [['cost', '--months', '1201'], isNoNumber('--months 1201'), whole('1 - 1200', 'months')],
    'a claim too many': [['cost', '--claims', '101'], isNoNumber('--claims 101'), whole('0 - 100', 'count')],
    'a free repair': [
      ['worth', '--plan', 'own', '--repair-cost', '0'],
      isNoNumber('--repair-cost 0'),
      whole('1 - 100000000', 'yen'),
    ],
    'a quote': [['cost', '--repair-quote', '78,00'], isNoNumber('--repair-quote 78,00'), wholeYen],
    'the quote of a claim': [['cost', '--claim', '2023-11-01:repair:7万8'], isNoNumber('--claim 7万8'), wholeYen],
    'a negative quote of a claim': [['cost', '--claim', '2023-11-01:repair:-1'], isNoNumber('--claim -1'), wholeYen],
  })
})

const likeARange = 'write a whole number (0 - 100) like 2, or a range of them like 0..2'

describe('a text that is not a list of numbers of claims is refused:', () => {
  table(
    Object.fromEntries(
      ['2..0', '0..101', '..2', '0..', '0..1..2', '0-2', '0,1,2', '-1', '1.5', 'all'].map(given => [
        given,
        [['compare', `--claims=${given}`], isNoNumber(`--claims ${given}`), likeARange] as const,
      ]),
    ),
  )
})

describe('a chance', () => {
  const asShare = 'write a share from 0% to 100%, like 10% or 0.1'
  table(
    Object.fromEntries(
      ['-1%', '101%', '1.1', '10 %', '1/10', 'often', '1e-1', '.5', '0.'].map(given => [
        `that is none is refused: ${given}`,
        [['worth', '--plan', 'own', `--chance=${given}`], `--chance ${given} is not a share`, asShare] as const,
      ]),
    ),
  )

  const shares: [given: string, share: number][] = [
    ['0', 0],
    ['0%', 0],
    ['10%', 0.1],
    ['0.1', 0.1],
    ['12.5%', 0.125],
    ['0.12345678', 0.12345678],
    ['33.3333333333%', 0.333333333333],
    ['1', 1],
    ['100%', 1],
  ]
  test.concurrent.each(shares)('of %s is the share %f', async (given, share) => {
    const { stdout, code } = await ask(['worth', '--plan', 'own', '--chance', given, '--json'])
    expect([JSON.parse(stdout).parameters.chance, code]).toEqual([share, 0])
  })
})

describe('impossible claims are refused:', () => {
  table({
    'told by number and one by one': [
      ['cost', '--claims', '1', '--claim', '2023-11-01'],
      '--claims and --claim do not go together',
      leaveOut,
    ],
    'twice on a day': [
      ['cost', '--claim', '2023-11-01', '--claim', '2023-11-01:repair'],
      '--claim 2023-11-01 is given twice',
      'one claim a day',
    ],
    'the day before the start': [
      ['cost', '--start', '2023-11-02', '--claim', '2023-11-01'],
      isNoBoth('--claim 2023-11-01', '--start 2023-11-02'),
      correct,
    ],
    'before the month of the start': [
      ['cost', '--start', '2023-11', '--claim', '2023-10-31'],
      isNoBoth('--claim 2023-10-31', '--start 2023-11'),
      correct,
    ],
    'before the purchase': [
      ['cost', '--purchased', '2023-11-02', '--claim', '2023-11-01'],
      isNoBoth('--claim 2023-11-01', '--purchased 2023-11-02'),
      correct,
    ],
    'before the release': [
      ['cost', '--released', '2023-12', '--claim', '2023-11-01'],
      isNoBoth('--claim 2023-11-01', '--released 2023-12'),
      correct,
    ],
    'on the first day after the last month': [
      ['cost', '--months', '12', '--start', '2023-11-02', '--claim', '2024-11-02'],
      isNoBoth('--claim 2024-11-02', '--start 2023-11-02 --months 12'),
      correct,
    ],
    'on the day after, the start known to the month': [
      ['cost', '--months', '12', '--start', '2023-11', '--claim', '2024-11-30'],
      isNoBoth('--claim 2024-11-30', '--start 2023-11 --months 12'),
      correct,
    ],
    'further apart than the months, the start known to the month of the first': [
      ['cost', '--months', '12', '--start', '2023-11', '--claim', '2023-11-10', '--claim', '2024-11-10'],
      isNoBoth('--claim 2024-11-10', '--claim 2023-11-10 --months 12'),
      correct,
    ],
    'further apart than the months, the start unknown': [
      ['cost', '--months', '12', '--claim', '2023-11-10', '--claim', '2024-11-10'],
      isNoBoth('--claim 2024-11-10', '--claim 2023-11-10 --months 12'),
      correct,
    ],
    'on a day that does not exist': [
      ['cost', '--claim', '2023-02-30'],
      '--claim 2023-02-30 is not a day',
      'write a day that exists (1900 - 2999), year first: 2026-11-23, or today',
    ],
    'known to the month only': [
      ['cost', '--claim', '2023-11'],
      '--claim 2023-11 is not a day',
      'write a day that exists (1900 - 2999), year first: 2026-11-23, or today',
    ],
    'with a quote for an exchange': [
      ['cost', '--claim', '2023-11-01:exchange:78000'],
      '--claim 2023-11-01:exchange:78000 cannot be read',
      'write DATE, DATE:exchange, DATE:repair or DATE:repair:QUOTE',
    ],
    'one by one in a comparison': [
      ['compare', '--claim', '2023-11-01'],
      '--claim and compare do not go together',
      leaveOut,
    ],
    'when a plan is weighed': [
      ['worth', '--plan', 'own', '--claim', '2023-11-01'],
      '--claim and worth do not go together',
      leaveOut,
    ],
  })
})

const possible: Readonly<Record<string, readonly string[]>> = {
  'on the day of the start': ['--start', '2023-11-02', '--claim', '2023-11-02'],
  'on the last day of the last month': ['--months', '12', '--start', '2023-11-02', '--claim', '2024-11-01'],
  'on the last day, the start at the end of its month': [
    '--months',
    '12',
    '--start',
    '2023-11',
    '--claim',
    '2024-11-29',
  ],
  'as far apart as the months allow': ['--months', '12', '--claim', '2023-11-10', '--claim', '2024-11-09'],
  'in the month of the purchase': ['--purchased', '2023-11', '--claim', '2023-11-01'],
  'in the month of the start': ['--start', '2023-11', '--claim', '2023-11-01'],
  'a century after the start': ['--start', '1923-11-02', '--claim', '2023-11-02'],
  'on a leap day after one': ['--months', '48', '--start', '2024-02-29', '--claim', '2028-02-28'],
}

describe('possible claims are billed under every plan:', () => {
  test.concurrent.each(Object.entries(possible))('%s', async (_, argv) => {
    const { stdout, stderr, code } = await ask(['cost', ...argv, '--json'])
    expect([stderr, code]).toEqual(['', 0])
    for (const { total } of JSON.parse(stdout).plans) expect(total.min).toBeGreaterThan(0)
  })
})

describe('impossible parameters are refused:', () => {
  table({
    'an unreturned phone without a claim': [['cost', '--unreturned'], '--unreturned needs --claims 1', 'add it'],
    'an unreturned phone with no claims': [
      ['cost', '--claims', '0', '--unreturned'],
      '--unreturned needs --claims 1',
      'add it',
    ],
    'an unreturned phone that was repaired': [
      ['cost', '--claims', '1', '--remedy', 'repair', '--unreturned'],
      isNoBoth('--unreturned', '--remedy repair'),
      correct,
    ],
    'an unreturned phone where each claim was repaired': [
      ['cost', '--claim', '2023-11-01:repair', '--unreturned'],
      isNoBoth('--unreturned', '--claim 2023-11-01:repair'),
      correct,
    ],
  })

  test.concurrent.each([
    ['cost', []],
    ['compare', ['--all']],
    ['worth', ['--plan', 'used', '--repair-cost', '50000']],
  ] as const)('%s says so when more free months are told than the tables name', async (command, more) => {
    const codes = async (free: string): Promise<string[]> => {
      const { stdout } = await ask([command, '--months', '12', '--free-months', free, ...more, '--json'])
      return JSON.parse(stdout).notes.map(({ code }: { code: string }) => code)
    }
    expect(await codes('3')).toContain('free-months-above')
    expect(await codes('2')).not.toContain('free-months-above')
  })

  test.concurrent.each(['2', '3'])('but all months may be free, %s of two', async free => {
    const { stdout } = await ask(['cost', '--plan', 'used', '--months', '2', '--free-months', free, '--json'])
    expect(JSON.parse(stdout).plans[0].total).toEqual({ min: 0, max: 0 })
    const { stdout: csv } = await ask([
      'cost',
      '--plan',
      'used',
      '--months',
      '2',
      '--free-months',
      free,
      '--format',
      'csv',
    ])
    expect(csv.split('\n').slice(1, 3)).toEqual([
      '1,,used.monthly,0,included,0,used',
      '2,,used.monthly,0,included,0,used',
    ])
  })
})

describe('a fact or parameter that changes nothing is named:', () => {
  const announced: [what: string, argv: readonly string[], note: string][] = [
    [
      'a quote for a plan without a cap',
      ['--plan', 'used', '--claims', '1', '--repair-quote', '78000'],
      'quote-unused',
    ],
    [
      'a quote of a claim for a plan without a cap',
      ['--plan', 'used', '--claim', '2023-11-01:repair:78000'],
      'quote-unused',
    ],
    ['a quote without a claim', ['--plan', 'own', '--repair-quote', '78000'], 'quote-unused'],
    ['a remedy that the plan never gives', ['--plan', 'new', '--claims', '1', '--remedy', 'repair'], 'remedy-unused'],
    [
      'an unreturned phone that is only repaired',
      ['--plan', 'own', '--os', 'ios', '--claims', '1', '--unreturned'],
      'unreturned-unused',
    ],
  ]
  test.concurrent.each(announced)('%s', async (_, argv, note) => {
    const [told, without] = await Promise.all([
      ask(['cost', '--months', '12', ...argv, '--json']),
      ask(['cost', '--months', '12', ...argv.slice(0, 2), '--json']),
    ])
    const codes = (stdout: string) => JSON.parse(stdout).notes.map(({ code }: { code: string }) => code)
    expect(codes(told.stdout)).toContain(note)
    expect(codes(without.stdout)).not.toContain(note)
  })

  test('by name where it changes something under another plan', async () => {
    const { stdout } = await ask([
      'cost',
      '--months',
      '12',
      '--claims',
      '1',
      '--repair-quote',
      '78000',
      '--full',
      '--width',
      '200',
    ])
    expect(stdout).toContain(
      '- New-device option, Used-device option: There is no repair with a cap, so the repair quote',
    )
  })
})

describe('a file may hold parameters beside the facts:', () => {
  const json = async (stdin: string, ...argv: readonly string[]) => {
    const { stdout, stderr, code } = await ask(['cost', '--plan', 'new', '--facts', '-', '--json', ...argv], stdin)
    expect([stderr, code]).toEqual(['', 0])
    return JSON.parse(stdout)
  }
  const total = async (stdin: string, ...argv: readonly string[]) => (await json(stdin, ...argv)).plans[0].total.min

  const forms: [what: string, file: string][] = [
    ['numbers', 'tier: 418\nmonths: 12\nclaims: 2\n'],
    ['numbers as text', 'tier: "418"\nmonths: "12"\nclaims: "2"\n'],
    ['JSON', '{"tier": 418, "months": 12, "claims": 2}'],
    ['claims one by one', 'tier: 418\nmonths: 12\nstart: 2023-01-10\nclaims: [2023-05-01, 2023-06-01:exchange]\n'],
    [
      'claims as maps',
      'tier: 418\nmonths: 12\nstart: 2023-01-10\nclaims: [{ date: 2023-05-01 }, { date: 2023-06-01, remedy: exchange }]\n',
    ],
    ['what is unknown beside', 'tier: 418\nmonths: 12\nclaims: 2\nfreeMonths: null\nunreturned: unknown\nos: ~\n'],
  ]
  test.concurrent.each(forms)('%s', async (_, file) => {
    expect(await total(file)).toBe(19_316)
  })

  test.concurrent.each([
    ['yes', 50_516],
    ['true', 50_516],
    ['"yes"', 50_516],
    ['no', 10_516],
    ['false', 10_516],
    ['unknown', 10_516],
  ])('unreturned: %s', async (value, yen) => {
    expect(await total(`tier: 418\nmonths: 12\nclaims: 1\nunreturned: ${value}\n`)).toBe(yen)
  })

  test('a flag wins over the file, a number over a list and a list over a number', async () => {
    const list = 'tier: 418\nmonths: 12\nclaims: [2023-05-01, 2023-06-01]\n'
    const number = 'tier: 418\nmonths: 12\nclaims: 2\n'
    expect(await total(list, '--claims', '1')).toBe(10_516)
    expect(await total(number, '--claim', '2023-05-01')).toBe(10_516)
    expect(await total(number, '--months', '24')).toBe(24_332)
    expect(await total(number, '--claims', 'unknown')).toBe(5_016)
  })

  test('an empty list of claims means that there are none, which is not announced as an assumption', async () => {
    const { plans, assumptions } = await json('tier: 418\nmonths: 12\nclaims: []\n')
    expect(plans[0].total).toEqual({ min: 5_016, max: 5_016 })
    expect(assumptions.map(({ code }: { code: string }) => code)).not.toContain('no-claims')
  })

  const place = 'standard input:1:1: '
  table({
    'a number that is none': [
      ['cost', '--facts', '-'],
      isNoNumber(`${place}months 1.5`),
      whole('1 - 1200', 'months'),
      'months: 1.5',
    ],
    'a number with a separator': [
      ['cost', '--facts', '-'],
      isNoNumber(`${place}months 1,200`),
      whole('1 - 1200', 'months'),
      'months: "1,200"',
    ],
    'a word for claims': [
      ['cost', '--facts', '-'],
      isNoNumber(`${place}claims some`),
      whole('0 - 100', 'count'),
      'claims: some',
    ],
    'a negative number of claims': [
      ['cost', '--facts', '-'],
      isNoNumber(`${place}claims -1`),
      whole('0 - 100', 'count'),
      'claims: -1',
    ],
    'a claim twice on a day': [
      ['cost', '--facts', '-'],
      'standard input:1:1: claims 2023-05-01 is given twice',
      'one claim a day',
      'claims: [2023-05-01, 2023-05-01]',
    ],
    'an unknown key of a claim': [
      ['cost', '--facts', '-'],
      `${place}claims: the key "on" is not known`,
      'choices: date, remedy, quote',
      'claims: [{ on: 2023-05-01 }]',
    ],
    'claims one by one in a comparison': [
      ['compare', '--facts', '-'],
      'standard input:1:1: claims and compare do not go together',
      leaveOut,
      'claims: [2023-05-01]',
    ],
    'a word for a switch': [
      ['cost', '--facts', '-'],
      `${place}unreturned maybe is not known`,
      'choices: yes, no',
      'unreturned: maybe',
    ],
  })
})

describe('a key of a file that the command does not know is named with its place:', () => {
  test.concurrent.each([
    ['month', 'months'],
    ['claim', 'claims'],
    ['free-months', 'freeMonths'],
    ['repairCost', 'repairRoute'],
  ])('%s, and the nearest is suggested', async (key, nearest) => {
    const { stderr, code } = await ask(['cost', '--facts', '-'], `months: 12\n${key}: 2\n`)
    const [message, ...hint] = stderr.replace('mean\n', 'mean ').split('\n')
    expect([message, code]).toEqual([
      `error: standard input:2:1: the key "${key}" is not known. Did you mean ${nearest}?`,
      2,
    ])
    for (const known of ['months', 'claims', 'freeMonths', 'unreturned', 'maxTotal', 'plan'])
      expect(hint.join(' ')).toContain(known)
  })
})

describe('a format that a bill does not have is refused, naming those there are:', () => {
  test.concurrent.each<[argv: readonly string[], message: string]>([
    [['--format', 'svg'], '--format: the format svg is not available here'],
    [['--format', 'ics'], '--format: the format ics is not available here'],
    [['-o', 'bill.svg'], '--output bill.svg: the format svg is not available here'],
  ])('%j', async (argv, message) => {
    const { stdout, stderr, code } = await ask(['cost', ...argv])
    expect([stdout, stderr, code]).toEqual(['', `error: ${message}\n  choices: table, json, markdown, csv\n`, 2])
  })
})

test('a hundred claims in one year, and three a year for ten years, are billed', async () => {
  const dates = Array.from({ length: 30 }, (_, index) => {
    const month = ['02', '05', '09'][index % 3]
    return `${2014 + Math.floor(index / 3)}-${month}-03`
  })
  const cwd = folder({ 'many.yaml': `start: 2014-01-10\nclaims: [${dates.join(', ')}]\n` })
  const [many, dated] = await Promise.all([
    ask(['cost', '--plan', 'own', '--months', '12', '--claims', '100', '--json']),
    run(['cost', '--plan', 'own', '--facts', 'many.yaml', '--as-of', today, '--json'], { cwd }),
  ])
  expect(JSON.parse(many.stdout).plans[0]).toMatchObject({
    total: { min: 6_600, max: 19_800 },
    refusedClaims: { min: 98, max: 98 },
  })
  expect(JSON.parse(dated.stdout).plans[0].refusedClaims).toEqual({ min: 10, max: 10 })
})
