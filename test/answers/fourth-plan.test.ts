import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Eligibility } from '../../src/answers/eligible/decide.ts'
import { compare, cost, worth } from '../../src/index.ts'
import type { Facts } from '../../src/model/facts.ts'
import { plansOf, type Tables } from '../../src/model/tables.ts'
import { load } from '../../src/tables/load.ts'
import { type Ran, root, run as runCommand } from '../commands/run.ts'
import { day } from '../engine/small.ts'
import { decideEligible } from './decide.ts'

/*
 * A fourth plan is a file: everything of it below is invented.
 */

const covered = ['screen-break', 'water-damage', 'total-loss', 'partial-breakage']
const silent = [
  'natural-failure',
  'battery',
  'software-fault',
  'theft',
  'loss',
  'alteration',
  'natural-disaster',
  'intentional',
  'sim',
  'accessory',
]

const gold = `# Invented for a test.
plan: gold
order: 4
name:
  ja: 黄金補償オプション
  en: Golden cover
for:
  ja: 金色の端末
  en: A golden phone
page: https://example.com/gold
observed: 2024-01-01
effective: null
complete: true

figures:
  monthly.light: { yen: 300, tax: included, cite: article-2023 }
  monthly.full: { yen: 900, tax: included, cite: article-2023 }
  exchange.1: { yen: 1000, tax: included, cite: article-2023 }
  exchange.2: { yen: 2500, tax: included, cite: article-2023 }
  unreturned: unknown
  uses-per-year: { count: 1, cite: article-2023 }
  devices-per-person: unknown
  free-months-max: unknown
  join-days: { days: 30, cite: mynavi-2020 }

open:
  - id: which-shops
    says: { ja: どの店で買った端末か, en: Which shops count }
    readings:
      official-alone: { ja: 公式の店だけ, en: the official shop alone }
      retailers-too: { ja: 量販店も含む, en: retailers too }
    ask: { ja: 量販店で買った端末も対象ですか。, en: Are phones from retailers accepted? }
    cite: article-2023
  - id: last-day
    says: { ja: 期間の最終日, en: Which day is the last }
    readings:
      day-out: { ja: 含まない, en: the day itself is outside }
      day-in: { ja: 含む, en: the day itself is inside }
    ask: { ja: 最終日はいつですか。, en: Which day is the last? }
    cite: article-2023

periods:
  - id: time-to-join
    by: plan
    says: { ja: 申し込みの期間, en: The time to join }
    from: purchased
    for: join-days
    edge: last-day
    cite: mynavi-2020
  - id: damage
    by: plan
    says: { ja: 破損の補償, en: Cover of damage }
    from: start
    until: cancelled
    cite: article-2023

join:
  - id: right-shop
    when:
      open: which-shops
      readings:
        official-alone: { boughtFrom: official }
        retailers-too: { boughtFrom: [official, retailer] }
    says: { ja: 認められた店で買った, en: Bought from an accepted shop }
    cite: article-2023
  - id: in-time
    when: { asOf: { during: time-to-join } }
    says: { ja: "購入から{join-days}日以内", en: "Within {join-days} days of the purchase" }
    otherwise: { ja: 期限を過ぎている, en: It is too late }
    cite: mynavi-2020
  - id: light-is-for-iphones
    when:
      any:
        - tier: full
        - os: ios
    says: { ja: 軽いコースはiPhoneだけ, en: The light course is for iPhones only }
    cite: article-2023

events:
${covered.map(event => `  ${event}: { covered: { on: { during: damage } }, cite: article-2023 }`).join('\n')}
${silent.map(event => `  ${event}: { covered: unknown }`).join('\n')}

exclusions: []
route: unknown
remedies:
  - { id: always-exchanged, when: "yes", gives: [exchange], cite: article-2023 }
limits: unknown
fees:
  - { for: exchange, price: [exchange.1, exchange.2], cite: article-2023 }
desk: unknown
steps: unknown
notes: []
confirmed: []
`

const asOf = day('2026-11-23')
let folder = ''
let data = ''
let tables: Tables

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mio-gold-'))
  data = join(folder, 'data')
  cpSync(join(root, 'data'), data, { recursive: true })
  mkdirSync(join(data, 'gold'))
  writeFileSync(join(data, 'gold', '2024-01-01.yaml'), gold)
  tables = await load(import.meta.dirname, data)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Decided = ReturnType<typeof decideEligible>

const goldIn = ({ plans }: Decided): Eligibility => {
  const found = plans.find(({ plan }) => plan === 'gold')
  if (!found?.filed) throw new Error('no gold')
  return found
}

const decide = (facts: Facts): Decided => decideEligible(tables, plansOf(tables), facts, asOf)

const outcome = (facts: Facts) => {
  const { verdict, needs, readings } = goldIn(decide(facts))
  return { verdict, needs, readings }
}

const joined: Facts = { boughtFrom: 'official', purchased: '2026-11-01', tier: 'full' }
const thirtyDaysAgo = '2026-10-24'

describe('a fourth plan that is only a file', () => {
  it('comes after the three others', () => {
    expect(plansOf(tables)).toEqual(['new', 'used', 'own', 'gold'])
  })

  it('leaves the answers for the three others as they are', async () => {
    const shipped = await load(import.meta.dirname)
    const facts: Facts = { device: 'new', boughtFrom: 'official', apply: 'with-device' }
    const answers = [tables, shipped].map(one =>
      decideEligible(one, ['new', 'used', 'own'], facts, asOf).plans.map(plan =>
        plan.filed ? [plan.plan, plan.verdict, plan.needs, plan.monthly, plan.perClaim] : [plan.plan],
      ),
    )
    expect(answers[0]).toEqual(answers[1])
  })

  it.each<[what: string, facts: Facts, verdict: string, needs: string[]]>([
    ['all that is asked', joined, 'yes', []],
    ['the light course with an iPhone', { ...joined, tier: 'light', os: 'ios' }, 'yes', []],
    ['the light course with Android', { ...joined, tier: 'light', os: 'android' }, 'no', []],
    ['the light course, system unknown', { ...joined, tier: 'light' }, 'conditional', ['os']],
    [
      'Android, course unknown',
      { boughtFrom: 'official', purchased: '2026-11-01', os: 'android' },
      'conditional',
      ['tier'],
    ],
    ['an iPhone, course unknown', { boughtFrom: 'official', purchased: '2026-11-01', os: 'ios' }, 'yes', []],
    ['bought too long ago', { ...joined, purchased: '2026-10-23' }, 'no', []],
    ['bought just in time', { ...joined, purchased: '2026-10-25' }, 'yes', []],
    ['bought in a month on both sides of the limit', { ...joined, purchased: '2026-10' }, 'conditional', ['purchased']],
    ['bought from a carrier', { ...joined, boughtFrom: 'carrier' }, 'no', []],
    ['nothing told', {}, 'conditional', ['boughtFrom', 'os', 'purchased', 'tier']],
    [
      'released after the limit, the purchase unknown',
      { boughtFrom: 'official', tier: 'full', released: '2026-11-01' },
      'conditional',
      ['purchased'],
    ],
    [
      'in use since long ago, the purchase unknown',
      { boughtFrom: 'official', tier: 'full', start: '2026-10-01' },
      'no',
      [],
    ],
  ])('with %s', (_, facts, verdict, needs) => {
    const ours = outcome(facts)
    expect([ours.verdict, ours.needs]).toEqual([verdict, needs])
  })

  it('answers by reading where the shop is one of the open clause', () => {
    expect(outcome({ ...joined, boughtFrom: 'retailer' })).toEqual({
      verdict: 'conditional',
      needs: [],
      readings: [
        { reading: { 'which-shops': 'official-alone' }, verdict: 'no' },
        { reading: { 'which-shops': 'retailers-too' }, verdict: 'yes' },
      ],
    })
  })

  it('answers by reading on the last day', () => {
    expect(outcome({ ...joined, purchased: thirtyDaysAgo })).toEqual({
      verdict: 'conditional',
      needs: [],
      readings: [
        { reading: { 'last-day': 'day-out' }, verdict: 'no' },
        { reading: { 'last-day': 'day-in' }, verdict: 'yes' },
      ],
    })
  })

  it('answers by both readings where both matter', () => {
    const { verdict, needs, readings } = outcome({ ...joined, boughtFrom: 'retailer', purchased: thirtyDaysAgo })
    expect([verdict, needs]).toEqual(['conditional', []])
    expect(readings).toEqual([
      {
        reading: { 'which-shops': 'official-alone', 'last-day': 'day-out' },
        also: [
          { 'which-shops': 'official-alone', 'last-day': 'day-in' },
          { 'which-shops': 'retailers-too', 'last-day': 'day-out' },
        ],
        verdict: 'no',
      },
      { reading: { 'which-shops': 'retailers-too', 'last-day': 'day-in' }, verdict: 'yes' },
    ])
  })

  it.each<[facts: Facts, min: number, max: number]>([
    [{}, 300, 900],
    [{ tier: 'light' }, 300, 300],
    [{ tier: 'full' }, 900, 900],
  ])('with %j costs %i to %i yen a month, and a claim what its fees say', (facts, min, max) => {
    const { monthly, perClaim } = goldIn(decide(facts))
    expect({ monthly, perClaim }).toEqual({ monthly: { min, max }, perClaim: { min: 1_000, max: 2_500 } })
  })

  it('is unattested the day before it was observed', () => {
    const { plans } = decideEligible(tables, ['gold'], {}, day('2023-12-31'))
    expect(plans).toEqual([{ plan: 'gold', filed: null, verdict: 'unattested' }])
  })

  it('takes part in the choice of the next question', () => {
    const { next } = decide({ apply: 'with-device' })
    expect(next).toMatchObject({ fact: 'boughtFrom', decides: ['new', 'used', 'gold'] })
  })
})

describe('the money of a fourth plan that is only a file', () => {
  const goldCost = (question: object) => cost(tables, { plan: 'gold', months: 10, ...question }, { asOf }).plans[0]!
  const codes = (question: object) =>
    cost(tables, { plan: 'gold', months: 10, ...question }, { asOf }).notes.map(note => note.code)

  it.each<[question: object, min: number, max: number | null]>([
    [{ tier: 'light' }, 3_000, 3_000],
    [{ tier: 'full', freeMonths: 3 }, 6_300, 6_300],
    [{}, 3_000, 9_000],
    [{ tier: 'light', claims: 1 }, 3_000, 4_000],
    [{ tier: 'light', claims: 2 }, 3_000, 6_500],
    [{ tier: 'light', claims: 3 }, 3_000, null],
    [{ tier: 'light', claims: ['2025-12-31', '2026-01-01'] }, 3_000, 6_500],
    [{ tier: 'light', claims: 1, unreturned: true }, 4_000, null],
  ])('with %j is %i to %s yen, as no source says how many claims a year are accepted', (question, min, max) => {
    expect(goldCost(question).total).toEqual({ min, max })
  })

  it('says so where a claim may be refused, and never names a limit', () => {
    expect(goldCost({ claims: 2 }).refusedClaims).toEqual({ min: 0, max: 2 })
    expect(codes({ claims: 2 })).toContain('limit-unknown')
    expect(codes({ claims: 2 })).not.toContain('claim-limit')
    expect(codes({ claims: 0 })).not.toContain('limit-unknown')
  })

  it('asks for its course, by its own labels', () => {
    const { plans, next } = cost(tables, { plan: 'gold', months: 10 }, { asOf })
    expect(plans[0]!.needs).toEqual(['tier'])
    expect(next).toMatchObject({ flag: '--tier', choices: ['light', 'full'] })
  })

  it('has a row for each course in a comparison', () => {
    const { columns, rows } = compare(tables, { months: 10, claims: '0..1' }, { asOf })
    expect(columns).toEqual([0, 1])
    expect(rows.filter(row => row.plan === 'gold')).toMatchObject([
      {
        variant: 'light',
        totals: [
          { min: 3_000, max: 3_000 },
          { min: 3_000, max: 4_000 },
        ],
      },
      {
        variant: 'full',
        totals: [
          { min: 9_000, max: 9_000 },
          { min: 9_000, max: 10_000 },
        ],
      },
    ])
    expect(rows.map(row => row.plan)).toEqual(['new', 'new', 'used', 'own', 'own', 'gold', 'gold'])
  })

  it('is compared with paying for repairs oneself', () => {
    const { withPlan, breakEven } = worth(
      tables,
      { plan: 'gold', tier: 'light', months: 10, repairCost: 7_000 },
      { asOf },
    )
    // its limits are unknown: a repair that it refuses costs as much as without it
    expect(withPlan).toEqual({ min: 4_000, max: 10_000 })
    expect(breakEven).toMatchObject({
      range: { min: 0.5, max: null },
      prices: [{ repairs: 1, yen: { min: 4_000, max: null } }],
    })
  })
})

describe('a plan with some amounts before tax and some with tax', () => {
  let mixed = ''

  beforeAll(() => {
    mixed = join(folder, 'mixed')
    cpSync(data, mixed, { recursive: true })
    const file = gold.replace('exchange.1: { yen: 1000, tax: included', 'exchange.1: { yen: 1000, tax: excluded')
    writeFileSync(join(mixed, 'gold', '2024-01-01.yaml'), file)
  })

  const run = async (command: string, ...parameters: string[]): Promise<string> => {
    const argv = [command, '--data', mixed, '--as-of', asOf, '--months', '10', ...parameters]
    const { stdout, code } = await runCommand(argv, { cwd: folder })
    expect(code).toBe(0)
    return stdout
  }
  const asked = ['--plan', 'gold', '--tier', 'light', '--claims', '1'] as const

  it('has no total, but one for each class', async () => {
    const [plan] = JSON.parse(await run('cost', ...asked, '--json')).plans
    expect(plan.total).toBe(null)
    expect(plan.byTax).toEqual([
      { tax: 'included', amount: { min: 3_000, max: 3_000 } },
      { tax: 'excluded', amount: { min: 0, max: 1_000 } },
    ])
    expect(plan.readings).toEqual([])
  })

  it('says so to people, in every format', async () => {
    expect(await run('cost', ...asked)).toMatch(/^¥3,000 \(tax included\) \+ ¥0 to ¥1,000 \(before tax\) {2}/)
    const table = await run('cost', ...asked, '--full')
    expect(table).toMatch(/│ Total +│ +│ ¥3,000 \(tax included\) +│\n│ +│ +│ \+ ¥0 to ¥1,000 \(before tax\) │/)
    expect(table).toMatch(/they cannot be added up/)
    const japanese = await run('cost', ...asked, '--full', '--format', 'markdown', '--lang', 'ja')
    expect(japanese).toContain('| 合計 |  | 3,000円（税込）<br>+ 0〜1,000円（税別） |')
    const csv = await run('cost', ...asked, '--format', 'csv')
    expect(csv.trimEnd().split('\n').at(-1)).toBe(',,gold.exchange.1,0,excluded,1000,gold')
  })

  it('has a total where amounts of only one class are due', async () => {
    const [plan] = JSON.parse(await run('cost', '--plan', 'gold', '--tier', 'light', '--json')).plans
    expect(plan.total).toEqual({ min: 3_000, max: 3_000 })
  })

  it('has no total in compare and worth either', async () => {
    const { rows } = JSON.parse(await run('compare', ...asked, '--json'))
    expect(rows).toMatchObject([{ plan: 'gold', totals: [null] }])
    const weighed = JSON.parse(
      await run('worth', ...asked.slice(0, 4), '--repair-cost', '7000', '--chance', '10%', '--json'),
    )
    expect(weighed).toMatchObject({ difference: null, breakEven: { repairs: null, range: null }, expected: null })
  })
})

describe('the command over the tables of a fourth plan', () => {
  const ran = (...parameters: string[]): Promise<Ran> =>
    runCommand(['eligible', '--data', data, '--as-of', asOf, '--no-input', ...parameters], { cwd: folder })

  const run = async (...parameters: string[]): Promise<string> => {
    const { stdout, code } = await ran(...parameters)
    expect(code).toBe(0)
    return stdout
  }

  it('takes its course as a value of --tier and prints its fee', async () => {
    const document = JSON.parse(await run('--plan', 'gold', '--tier', 'light', '--json'))
    expect(document.facts).toEqual({ tier: 'light' })
    expect(document.plans).toHaveLength(1)
    expect(document.plans[0]).toMatchObject({
      id: 'gold',
      name: { ja: '黄金補償オプション', en: 'Golden cover' },
      verdict: 'conditional',
      needs: ['boughtFrom', 'os', 'purchased'],
      monthly: { min: 300, max: 300 },
      perClaim: { min: 1_000, max: 2_500 },
    })
  })

  it('puts the numbers of its figures into its texts', async () => {
    const { plans } = JSON.parse(await run('--plan', 'gold', '--json'))
    const reasons: { rule: string; text: { en: string } }[] = plans[0].reasons
    expect(reasons.find(({ rule }) => rule === 'gold.in-time')?.text.en).toContain('30')
  })

  it('answers for all four without --plan', async () => {
    const { plans } = JSON.parse(await run('--json'))
    expect(plans.map(({ id }: { id: string }) => id)).toEqual(['new', 'used', 'own', 'gold'])
  })

  it.each([
    ['en', 'Golden cover'],
    ['ja', '黄金補償オプション'],
  ])('prints its name in the table in %s', async (language, name) => {
    expect(await run('--plan', 'gold', '--lang', language)).toContain(name)
  })

  it('finds it by its official name, 補償 and 保証 alike', async () => {
    const { plans } = JSON.parse(await run('--plan', '黄金保証オプション', '--json'))
    expect(plans.map(({ id }: { id: string }) => id)).toEqual(['gold'])
  })

  it('refuses a course that no table names, and names those there are', async () => {
    const { code, stdout } = await ran('--tier', 'lite', '--json')
    expect(code).toBe(2)
    for (const word of ['418', '550', 'light', 'full']) expect(stdout).toContain(word)
  })
})
