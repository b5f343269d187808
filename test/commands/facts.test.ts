import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { eligible, folder } from './run.ts'

/** Every fact that `eligible` weighs and most of the others, as a file, as JSON, and as flags. */
const asYaml = `
# What the customer said at the counter.
device: used
boughtFrom: retailer
apply: with-sim
contract: sim-only
line: mnp
devicesEnrolled: 2
os: android
carrier: docomo
simLock: unlocked
soldInJapan: yes
giteki: yes
intact: yes
otherCover: no
unofficialRepair: no
released: 2022-03-11
purchased: 2023-04
start: 2023-11-01
tier: 418
claims:
  - 2023-05-01
  - 2023-06-02:exchange
  - { date: 2023-07-03, remedy: repair, quote: 30000 }
esim: yes
repairQuote: 78000
makerWarrantyMonths: 12
`

const facts = {
  device: 'used',
  boughtFrom: 'retailer',
  apply: 'with-sim',
  contract: 'sim-only',
  line: 'mnp',
  devicesEnrolled: 2,
  os: 'android',
  carrier: 'docomo',
  simLock: 'unlocked',
  soldInJapan: 'yes',
  giteki: 'yes',
  intact: 'yes',
  otherCover: 'no',
  unofficialRepair: 'no',
  released: '2022-03-11',
  purchased: '2023-04',
  start: '2023-11-01',
  tier: '418',
  claims: [
    { date: '2023-05-01' },
    { date: '2023-06-02', remedy: 'exchange' },
    { date: '2023-07-03', remedy: 'repair', quote: 30000 },
  ],
  esim: 'yes',
  repairQuote: 78000,
  makerWarrantyMonths: 12,
}

const claimFlags = ['2023-05-01', '2023-06-02:exchange', '2023-07-03:repair:30000'].flatMap(one => ['--claim', one])
const flags = Object.entries(facts).flatMap(([name, value]) =>
  name === 'claims' ? claimFlags : [`--${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`, String(value)],
)

const told = async (argv: readonly string[], stdin?: string) => {
  const { stdout, stderr, code } = await eligible([...argv, '--json'], stdin === undefined ? {} : { stdin })
  expect([stderr, code]).toEqual(['', 0])
  return JSON.parse(stdout)
}

const inFile = (content: string, name = 'facts.yaml') => ['--facts', join(folder({ [name]: content }), name)]

describe('the same facts give the same answer', () => {
  test('by flags, a YAML file, a JSON file, and standard input', async () => {
    const ways = await Promise.all([
      eligible([...flags, '--json']),
      eligible([...inFile(asYaml), '--json']),
      eligible([...inFile(JSON.stringify(facts), 'facts.json'), '--json']),
      eligible(['--facts', '-', '--json'], { stdin: asYaml }),
      eligible(['--facts=-', '--json'], { stdin: JSON.stringify(facts) }),
    ])
    for (const way of ways) expect(way).toEqual(ways[0])
    const document = JSON.parse(ways[0]!.stdout)
    expect(document.facts).toEqual(facts)
    expect(Object.keys(document.facts)).toEqual(Object.keys(facts))
  })

  test('in whatever order they are told', async () => {
    const pairs = Array.from({ length: flags.length / 2 }, (_, index) => flags.slice(2 * index, 2 * index + 2))
    const [forwards, backwards] = await Promise.all([
      eligible([...flags, '--json']),
      eligible([...pairs.toReversed().flat(), '--json']),
    ])
    expect(backwards).toEqual(forwards)
  })

  test('with --flag=value as with --flag value, and before the other flags of the command as after them', async () => {
    const [apart, joined] = await Promise.all([
      eligible(['--device', 'used', '--os', 'ios', '--json']),
      eligible(['--json', '--os=ios', '--device=used']),
    ])
    expect(joined).toEqual(apart)
  })

  test('with a file saved on Windows: byte order mark and CRLF', async () => {
    const [plain, windows] = await Promise.all([
      told(inFile(asYaml)),
      told(inFile(`\ufeff${asYaml.replaceAll('\n', '\r\n')}`)),
    ])
    expect(windows).toEqual(plain)
  })
})

describe('a flag wins over the file', () => {
  test('for one fact, and the other facts stay', async () => {
    const { facts } = await told([...inFile('device: used\nos: ios\n'), '--device', 'new'])
    expect(facts).toEqual({ device: 'new', os: 'ios' })
  })

  test('even when it says unknown', async () => {
    const { facts } = await told([...inFile('device: used\nos: ios\n'), '--device', 'unknown'])
    expect(facts).toEqual({ os: 'ios' })
  })

  test('for the claims as a whole', async () => {
    const { facts } = await told([...inFile('claims: [2023-01-01, 2023-02-02]\n'), '--claim', '2023-03-03'])
    expect(facts).toEqual({ claims: [{ date: '2023-03-03' }] })
  })

  test('for the plan', async () => {
    const { plans } = await told([...inFile('plan: used\n'), '--plan', 'own'])
    expect(plans.map((plan: { id: string }) => plan.id)).toEqual(['own'])
  })

  test('for a plan that it leaves open again', async () => {
    const { plans } = await told([...inFile('plan: used\n'), '--plan', 'unknown'])
    expect(plans).toHaveLength(3)
  })
})

describe('a fact is unknown', () => {
  test('when a file says unknown, null or ~, or a flag says unknown, just as when nothing was said', async () => {
    const [silent, ...ways] = await Promise.all([
      told([]),
      told(inFile('device: unknown\nreleased: null\nclaims: ~\ndevicesEnrolled: unknown\nplan: null\n')),
      told(inFile('{"device": null, "tier": "unknown", "plan": "unknown"}', 'facts.json')),
      told(['--device', 'unknown', '--released', 'unknown', '--claim', 'unknown', '--tier', 'unknown']),
      told(['--facts', '-'], '{}'),
    ])
    for (const way of ways) expect(way).toEqual(silent)
    expect(silent.facts).toEqual({})
  })
})

describe('a file may hold', () => {
  test('the course as a number or as text', async () => {
    const ways = await Promise.all([
      told(inFile('tier: 418\n')),
      told(inFile('tier: "418"\n')),
      told(['--tier', '418']),
    ])
    for (const way of ways) expect(way).toEqual(ways[0])
    expect(ways[0].facts).toEqual({ tier: '418' })
    expect(ways[0].plans[0].monthly).toEqual({ min: 418, max: 418 })
  })

  test('a number as a number or as text', async () => {
    const [number, text] = await Promise.all([
      told(inFile('devicesEnrolled: 4\n')),
      told(inFile('devicesEnrolled: "4"\n')),
    ])
    expect(number).toEqual(text)
    expect(number.facts).toEqual({ devicesEnrolled: 4 })
  })

  test('the plan by its id or its official name, 補償 and 保証 alike', async () => {
    const ways = await Promise.all(
      ['used', '端末補償オプション（中古）', '端末保証オプション(中古)'].map(plan => told(inFile(`plan: ${plan}\n`))),
    )
    for (const way of ways) expect(way).toEqual(ways[0])
    expect(ways[0].plans.map((plan: { id: string }) => plan.id)).toEqual(['used'])
  })

  test('an empty list of claims, which says that there were none', async () => {
    expect((await told(inFile('claims: []\n'))).facts).toEqual({ claims: [] })
  })

  test('yes and no without quotes', async () => {
    expect((await told(inFile('giteki: yes\nintact: no\n'))).facts).toEqual({ giteki: 'yes', intact: 'no' })
  })
})

describe('a date', () => {
  test('may be today, which is the day asked about', async () => {
    const [flag, file, day] = await Promise.all([
      told(['--purchased', 'today']),
      told(inFile('purchased: today\n')),
      told(['--purchased', '2023-11-23']),
    ])
    expect(flag.facts).toEqual({ purchased: '2023-11-23' })
    expect([flag, file]).toEqual([day, day])
  })

  test('may be a month, and is kept as one', async () => {
    const [flag, file] = await Promise.all([told(['--released', '2022-02']), told(inFile('released: 2022-02\n'))])
    expect(flag.facts).toEqual({ released: '2022-02' })
    expect(file).toEqual(flag)
  })

  const released = async (month: string) => {
    const { plans } = await told([
      ...flags.filter((_, at) => ![flags.indexOf('--released'), flags.indexOf('--released') + 1].includes(at)),
      '--released',
      month,
    ])
    const own = plans.find((plan: { id: string }) => plan.id === 'own')
    return own.reasons.find((reason: { rule: string }) => reason.rule === 'own.released-recently').state
  }

  test('known to the month says yes only if each of its days does', async () => {
    const states = await Promise.all(['2021-12', '2021-11', '2021-10'].map(released))
    expect(states).toEqual(['yes', 'unknown', 'no'])
  })
})

test('claims are printed in the order of their days, whatever the order in which they were given', async () => {
  const { facts } = await told(['--claim', '2023-06-02', '--claim', '2023-05-01:repair'])
  expect(facts).toEqual({ claims: [{ date: '2023-05-01', remedy: 'repair' }, { date: '2023-06-02' }] })
})

test('no environment variable sets a fact', async () => {
  const [plain, set] = await Promise.all([
    eligible(['--json']),
    eligible(['--json'], {
      env: { MIO_WARRANTY_DEVICE: 'used', MIO_WARRANTY_PLAN: 'used', MIO_WARRANTY_FACTS: '/nowhere' },
    }),
  ])
  expect(set).toEqual(plain)
})
