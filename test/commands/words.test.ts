import { describe, expect, test } from 'vitest'
import { run } from './run.ts'

const json = async (argv: readonly string[], stdin?: string) => {
  const { stdout } = await run([...argv, '--json', '--as-of', '2026-11-28'], stdin === undefined ? {} : { stdin })
  return JSON.parse(stdout)
}

describe('words as people say them are accepted', () => {
  test('in flags: labels, synonyms, days', async () => {
    const { facts } = await json([
      ...['eligible', '--device', '中古', '--bought-from', '量販店', '--os', 'iPhone', '--other-cover', 'なし'],
      ...['--released', '2024年5月', '--purchased', '２０２４／５／３', '--start', '令和6年5月4日', '--on', '今日'],
      ...['--event', '画面が割れた', '--claim', '2025/5/1:修理:7.8万'],
    ])
    expect(facts).toEqual({
      device: 'used',
      boughtFrom: 'retailer',
      os: 'ios',
      otherCover: 'no',
      released: '2024-05',
      purchased: '2024-05-03',
      start: '2024-05-04',
      on: '2026-11-28',
      event: 'screen-break',
      claims: [{ date: '2025-05-01', remedy: 'repair', quote: 78_000 }],
    })
  })

  test('in a facts file: booleans, days written as a number', async () => {
    const facts = 'giteki: true\nintact: はい\nreleased: 20240501\nclaims: [20250501]\n'
    expect((await json(['eligible', '--facts', '-'], facts)).facts).toEqual({
      giteki: 'yes',
      intact: 'yes',
      released: '2024-05-01',
      claims: [{ date: '2025-05-01' }],
    })
  })

  test('in the parameters of a command: months and amounts', async () => {
    const { plans } = await json(['cost', '--plan', 'own', '--os', 'iPhone', '--months', '1年', '--claims', '１'])
    expect(plans[0].months).toEqual({ min: 12, max: 12 })
    const { withoutPlan } = await json(['worth', '--plan', 'own', '--months', '2年', '--repair-cost', '8万円'])
    expect(withoutPlan).toEqual({ min: 80_000, max: 80_000 })
  })

  test('in records', async () => {
    const record = '{"id":1,"device":"中古","boughtFrom":"Amazon","giteki":true}\n'
    const canonical = '{"id":1,"device":"used","boughtFrom":"other","giteki":"yes"}\n'
    const [said, written] = await Promise.all(
      [record, canonical].map(stdin => run(['batch', 'eligible', '--as-of', '2026-11-28'], { stdin })),
    )
    expect(said!.code).toBe(0)
    expect(said).toEqual(written)
  })

  test('a word with several meanings is refused with the choices that it can mean', async () => {
    const { stderr, code } = await run([
      'covers',
      '--plan',
      'used',
      '--event',
      'drop',
      '--lang',
      'ja',
      '--width',
      '120',
    ])
    expect(code).toBe(2)
    const choices = ['screen-break', 'partial-breakage', 'total-loss', 'water-damage', 'loss']
    for (const choice of choices) expect(stderr).toContain(`--event ${choice}\n`)
  })
})

describe('a dash that a phone or a word processor made longer is a flag:', () => {
  test.each(['—device', '－－device', '–device', '−−device', '‐‐device', 'ーーdevice'])('%s', async flag => {
    expect((await json(['eligible', flag, 'used'])).facts).toEqual({ device: 'used' })
  })

  test('with its value after =, and with the dashes inside it', async () => {
    expect((await json(['eligible', '—bought‑from=official'])).facts).toEqual({ boughtFrom: 'official' })
  })

  test('a value that begins with a dash and no letter stays as it is', async () => {
    const { stderr } = await run(['eligible', '--device', '—'])
    expect(stderr).toContain('--device — is not known')
  })
})

test.each([['version'], ['-v'], ['--version'], ['-V']])('%s prints the version', async word => {
  const { stdout, code } = await run([word])
  expect(code).toBe(0)
  expect(stdout).toMatch(/^mio-warranty \d+\.\d+\.\d+\ndata sha256:/)
})

test('-q is --quiet, also together with -o', async () => {
  const { stdout, code } = await run(['eligible', '-q'])
  expect(code).toBe(0)
  expect(stdout).toBe((await run(['eligible', '--quiet'])).stdout)
  expect(await run(['eligible', '-qo', '-'])).toEqual(await run(['eligible', '--quiet', '-o', '-']))
})

test('--no-color is --color never', async () => {
  const coloured = { env: { FORCE_COLOR: '1' } }
  const { stdout } = await run(['eligible', '--no-color'], coloured)
  expect(stdout).toBe((await run(['eligible', '--color', 'never'], coloured)).stdout)
})

test.each([
  ['AppleCare', 'yes'],
  ['アップルケア', 'yes'],
  ['延長保証', 'yes'],
  ['AppleCareなし', 'no'],
  ['入っていない', 'no'],
])('another warranty named %s is taken as %s', async (word, value) => {
  expect((await json(['eligible', '--other-cover', word])).facts.otherCover).toBe(value)
})

test.each(['保証', '補償', '端末'])(
  'a word that several names of plans hold is refused with these plans: %s',
  async word => {
    const { stderr, code } = await run(['eligible', '--plan', word, '--lang', 'ja', '--width', '200'])
    expect(code).toBe(2)
    expect(stderr).toContain(`「${word}」だけでは、どのプランか分かりません`)
    expect(stderr).toContain('new = 端末補償オプション（新品）')
  },
)
