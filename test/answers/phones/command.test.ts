import { describe, expect, test } from 'vitest'
import { cost, costPhones, eligible, eligiblePhones, loadTables } from '../../../src/index.ts'
import { folder, run } from '../../commands/run.ts'

const tables = await loadTables()
const asOf = '2023-10-10'

const family = `- name: 父
  plan: new
  device: new
  boughtFrom: official
  apply: with-device
  tier: 418
- name: 母
  plan: used
  device: used
  boughtFrom: official
  apply: with-device
  devicesEnrolled: 1
`
const cwd = folder({ 'family.yaml': family })
const ask = (name: string, ...more: string[]) =>
  run([name, '--facts', 'family.yaml', '--as-of', asOf, '--lang', 'en', ...more], { cwd })
const json = async (name: string, ...more: string[]) => JSON.parse((await ask(name, ...more, '--json')).stdout)

describe('a list in --facts asks about each phone', () => {
  test('as the single question does', async () => {
    const { phones } = await json('eligible')
    const single = eligible(
      tables,
      { device: 'used', boughtFrom: 'official', apply: 'with-device', devicesEnrolled: 1 },
      {
        asOf,
        plans: ['used'],
      },
    )
    expect(phones[1]).toMatchObject({
      name: '母',
      facts: single.facts,
      plans: JSON.parse(JSON.stringify(single.plans)),
    })
  })

  test('with the flags for every phone, and those in force by a flag before the first', async () => {
    const { phones } = await json('cost', '--months', '12', '--devices-enrolled', '4')
    expect(phones.map((phone: { parameters: object }) => phone.parameters)).toEqual([{ months: 12 }, { months: 12 }])
    expect(phones.map((phone: { facts: { devicesEnrolled?: number } }) => phone.facts.devicesEnrolled)).toEqual([4, 1])
  })

  test.each(['table', 'markdown'])('and as %s in full shows each with its name, and their sum', async format => {
    const [{ stdout }, { stdout: verdicts }] = await Promise.all([
      ask('cost', '--months', '12', '--format', format, '--full'),
      ask('eligible', '--format', format, '--full'),
    ])
    for (const text of [stdout, verdicts]) {
      expect(text).toContain('Phone 1: 父')
      expect(text.indexOf('Phone 2: 母')).toBeGreaterThan(text.indexOf('Phone 1: 父'))
      expect(text).toContain('Sources')
    }
    expect(stdout).toContain('Total of 2 phones: ¥11,616')
  })

  test.each(['ja', 'en'])('in %s no line is wider than the terminal', async language => {
    for (const name of ['eligible', 'cost']) {
      const { stdout } = await ask(name, '--width', '40', '--lang', language)
      for (const line of stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(40)
    }
  })

  test('and as CSV each row with its phone', async () => {
    const { stdout } = await ask('cost', '--months', '1', '--format', 'csv')
    expect(stdout.split('\n')).toEqual([
      'month,date,item,yen,tax,yenMax,plan,phone,name',
      '1,,new.monthly.418,418,included,418,new,1,父',
      '1,,used.monthly,550,included,550,used,2,母',
      '',
    ])
  })
})

describe('the first screen about three phones', () => {
  const three = [
    '- { name: 母, device: 中古, boughtFrom: IIJmio }',
    '- { name: 父, device: 新品, boughtFrom: 量販店 }',
    '- { name: 子, os: iPhone, boughtFrom: ドコモ }',
  ]
  const cwd = folder({ 'three.yaml': three.join('\n') })
  const screen = async (...argv: string[]) => {
    const { stdout } = await run([...argv, '--facts', 'three.yaml', '--as-of', '2026-11-28'], { cwd })
    return stdout
  }

  test.each(['ja', 'en'])('of eligible in %s is as in its file', async language => {
    await expect(await screen('eligible', '--lang', language)).toMatchFileSnapshot(`screens/eligible.${language}.txt`)
  })

  test.each(['ja', 'en'])('of cost in %s is as in its file', async language => {
    const text = await screen('cost', '--months', '24', '--claims', '1', '--lang', language)
    await expect(text).toMatchFileSnapshot(`screens/cost.${language}.txt`)
  })

  test('with --quiet holds the verdict of each alone', async () => {
    expect((await screen('eligible', '--lang', 'ja', '--quiet')).split('\n')).toEqual([
      '1台目: 母（中古、IIJmioの公式サイトで購入）',
      '  条件つきで加入できます  端末補償オプション（中古）',
      '2台目: 父（新品、家電量販店などで購入）',
      '  条件つきで加入できます  つながる端末保証',
      '3台目: 子（携帯会社で購入、iOS（iPhone））',
      '  条件つきで加入できます  つながる端末保証',
      '',
    ])
  })

  test('names the phone whose reasons --why prints', async () => {
    for (const argv of [['eligible'], ['cost', '--months', '12']]) {
      const text = await screen(...argv, '--lang', 'ja', '--why')
      expect(text.match(/^3台目: 子/gm)).toHaveLength(2)
    }
  })
})

describe('exit codes of several phones', () => {
  test.each([
    ['1000', 1],
    ['11616', 0],
  ])('--max-total %s is for their sum', async (most, code) => {
    const ran = await ask('cost', '--months', '12', '--max-total', most)
    expect(ran.code).toBe(code)
    expect((await json('cost', '--months', '12', '--max-total', most)).withinMax).toBe(code === 1 ? 'no' : 'yes')
  })

  test('--require holds only where every phone has the verdict', async () => {
    const both = folder({
      'two.yaml': '- { device: new, boughtFrom: official }\n- { device: new, boughtFrom: retailer }\n',
      'one.yaml': '- { device: new, boughtFrom: official, apply: with-device, devicesEnrolled: 0 }\n',
    })
    const required = (file: string) =>
      run(['eligible', '--facts', file, '--plan', 'new', '--require', 'new=yes'], { cwd: both })
    expect((await required('two.yaml')).code).toBe(1)
    expect((await required('one.yaml')).code).toBe(0)
  })

  test('a plan that some phone is not asked about is refused', async () => {
    const { code, stderr } = await ask('eligible', '--require', 'new=yes')
    expect([code, stderr]).toEqual([2, expect.stringContaining('--require new=yes')])
    expect((await ask('eligible', '--why=new')).code).toBe(0)
  })
})

test.each([
  ['a question about one phone', ['covers', '--plan', 'new'], 'family.yaml lists several phones'],
  ['an empty list', ['eligible', '--facts', 'empty.yaml'], 'empty.yaml does not hold keys and values'],
  ['an item that is no map', ['eligible', '--facts', 'item.yaml'], 'item.yaml:2:3 does not hold keys and values'],
  ['a name that is none', ['eligible', '--facts', 'name.yaml'], 'name.yaml:1:3: name is no name of a phone'],
  ['a wrong value in its place', ['eligible', '--facts', 'value.yaml'], 'value.yaml:2:3: device'],
  ['a key that is none', ['eligible', '--facts', 'key.yaml'], 'key.yaml:1:3'],
])('%s is refused', async (_, argv, message) => {
  const files = {
    'family.yaml': family,
    'empty.yaml': '[]\n',
    'item.yaml': '- device: used\n- used\n',
    'name.yaml': '- name: [a]\n',
    'value.yaml': '- device: used\n- device: usd\n',
    'key.yaml': '- devcie: used\n',
  }
  const facts = argv.includes('--facts') ? [] : ['--facts', 'family.yaml']
  const { code, stderr } = await run([...argv, ...facts, '--lang', 'en', '--width', '200'], { cwd: folder(files) })
  expect([code, stderr]).toEqual([2, expect.stringContaining(message)])
})

describe('the library', () => {
  const phones = [
    { name: '父', plan: 'new', tier: '418', months: 24, claims: 1 },
    { plan: 'used', months: 24 },
  ]

  test('answers for several phones as the command does', () => {
    const answer = costPhones(tables, phones, { asOf, maxTotal: 28_732 })
    expect(answer).toMatchObject({ schema: 'mio-warranty/cost-phones/v1', total: { min: 28_732, max: 28_732 } })
    expect(answer.withinMax).toBe('yes')
    const { name, ...first } = phones[0]!
    expect(answer.phones[0]).toMatchObject({ name, plans: cost(tables, first, { asOf }).plans })
  })

  test('counts them up', () => {
    const facts = { plan: 'new', device: 'new', boughtFrom: 'official', apply: 'with-device' } as const
    const { phones: answers } = eligiblePhones(
      tables,
      [...Array(6).keys()].map(() => facts),
      { asOf },
    )
    expect(answers.map(phone => phone.plans[0]!.verdict)).toEqual([...Array(5).fill('conditional'), 'no'])
  })
})
