import { describe, expect, test } from 'vitest'
import { eligible, run } from './run.ts'

const yes = [
  '--device',
  'used',
  '--bought-from',
  'official',
  '--apply',
  'with-device',
  '--contract',
  'device-only',
  '--devices-enrolled',
  '0',
]
const no = ['--bought-from', 'retailer']
const conditional = ['--device', 'used']

const exits: readonly (readonly [string, readonly string[], readonly string[], number])[] = [
  ['yes where it is yes', yes, ['used=yes'], 0],
  ['no where it is yes', yes, ['used=no'], 1],
  ['conditional where it is yes', yes, ['used=conditional'], 1],
  ['no where it is no', no, ['used=no'], 0],
  ['yes where it is no', no, ['used=yes'], 1],
  ['conditional where it is no', no, ['used=conditional'], 1],
  ['yes where it depends', conditional, ['used=yes'], 4],
  ['no where it depends', conditional, ['used=no'], 4],
  ['conditional where it depends', conditional, ['used=conditional'], 0],
  ['two that hold', yes, ['used=yes', 'new=no'], 0],
  ['one that holds and one that does not', yes, ['used=yes', 'new=yes'], 1],
  ['one that does not hold and one that is open: the sure no wins', conditional, ['used=yes', 'new=yes'], 1],
  ['the same in the other order', conditional, ['new=yes', 'used=yes'], 1],
  ['one that holds and one that is open', conditional, ['new=no', 'used=yes'], 4],
  ['an official name', yes, ['端末補償オプション（中古）=yes'], 0],
  ['an official name with 保証 for 補償', yes, ['端末保証オプション（中古）=yes'], 0],
]

describe('--require asks for', () => {
  test.concurrent.each(exits)('%s', async (_, facts, requirements, code) => {
    const argv = [...facts, ...requirements.flatMap(one => ['--require', one])]
    const [required, plain] = await Promise.all([eligible([...argv, '--json']), eligible([...facts, '--json'])])
    expect(required).toEqual({ ...plain, code })
  })
})

describe('--require', () => {
  test('gives exit code 4 for a day without an edition', async () => {
    const codes = await Promise.all(
      ['yes', 'no', 'conditional'].map(
        async verdict => (await run(['eligible', '--as-of', '2019-01-01', '--require', `own=${verdict}`])).code,
      ),
    )
    expect(codes).toEqual([4, 4, 4])
  })

  test('is refused for a plan that --plan leaves out', async () => {
    const { stderr, code } = await eligible([...yes, '--plan', 'new', '--require', 'used=yes'])
    expect([stderr.split('\n')[0], code]).toEqual(['error: --require used=yes and --plan new do not go together', 2])
  })

  test('still prints the answer as text, and nothing on standard error', async () => {
    const { stdout, stderr, code } = await eligible([...no, '--require', 'used=yes'])
    expect([stderr, code]).toEqual(['', 1])
    expect(stdout).toContain('端末補償オプション（中古）')
  })

  test.each(['check', 'editions', 'batch', 'schema', 'help'])(
    'is refused where no verdict is given: %s',
    async name => {
      const { stdout, stderr, code } = await run([name, '--require', 'used=yes', '--format', 'table'])
      expect(code).toBe(2)
      expect(stdout + stderr).toContain(`--require and ${name} do not go together`)
    },
  )

  test('can be left out, and then every answer gives exit code 0', async () => {
    const codes = await Promise.all([yes, no, conditional].map(async facts => (await eligible(facts)).code))
    expect(codes).toEqual([0, 0, 0])
  })
})
