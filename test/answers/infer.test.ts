import { describe, expect, test } from 'vitest'
import { run } from '../commands/run.ts'

const commands = ['covers', 'timeline', 'worth', 'claim-steps'] as const
const asOf = ['--as-of', '2026-11-28']
const usedPhone = ['--device', 'used', '--bought-from', 'official']

type Answer = {
  readonly schema: string
  readonly plan?: string
  readonly plans?: readonly Readonly<Record<string, unknown>>[]
  readonly assumptions: readonly { readonly code: string }[]
  readonly notes: readonly { readonly code: string; readonly plans: readonly string[] }[]
}

const ask = async (...argv: readonly string[]): Promise<Answer> =>
  JSON.parse((await run([...argv, ...asOf, '--json'])).stdout)

const codes = (list: readonly { readonly code: string }[]): readonly string[] => list.map(({ code }) => code)

describe.each(commands)('%s without --plan', command => {
  test('takes the one plan that the facts leave possible and says so', async () => {
    const inferred = await ask(command, ...usedPhone)
    const named = await ask(command, ...usedPhone, '--plan', 'used')
    expect(codes(inferred.assumptions)).toContain('plan-inferred')
    const assumptions = inferred.assumptions.filter(({ code }) => code !== 'plan-inferred')
    expect({ ...inferred, assumptions }).toEqual(named)
  })

  test('answers for each of several, with the keys of the single answer', async () => {
    const several = await ask(command, '--bought-from', 'official')
    expect(several.schema).toBe(`mio-warranty/${command}-plans/v1`)
    expect(several.plans!.map(({ plan }) => plan)).toEqual(['new', 'used'])
    expect(codes(several.assumptions)).not.toContain('plan-inferred')
    for (const part of several.plans!) {
      const single = await ask(command, '--bought-from', 'official', '--plan', String(part.plan))
      expect(single).toMatchObject(part)
    }
  })

  test('answers for all plans where no plan is possible, and says that they are ruled out', async () => {
    const { plans, notes } = await ask(command, '--apply', 'later')
    expect(plans!.map(({ plan }) => plan)).toEqual(['new', 'used', 'own'])
    expect(notes.filter(({ code }) => code === 'ruled-out').flatMap(note => note.plans)).toEqual(['new', 'used', 'own'])
  })

  test('prints each plan with its name in a table and in Markdown', async () => {
    for (const format of ['table', 'markdown']) {
      const { stdout, code } = await run([command, ...asOf, '--full', '--format', format, '--lang', 'ja'])
      expect(code).toBe(0)
      for (const name of ['端末補償オプション（新品）', '端末補償オプション（中古）', 'つながる端末保証'])
        expect(stdout).toContain(name)
      expect(stdout).toContain('プランが一つに決まらない')
    }
  })
})

test('with a start before the day asked about, the age of the model does not rule out a plan', async () => {
  const own = ['--line', 'mnp', '--contract', 'sim-only', '--apply', 'with-sim', '--released', '2022-06-01']
  expect((await ask('covers', ...own, '--start', '2023-01-10')).plan).toBe('own')
  expect((await ask('covers', ...own)).plans).toHaveLength(3)
})

test.each([
  ['timeline', 'svg'],
  ['worth', 'svg'],
  ['claim-steps', 'ics'],
])('%s as %s needs one plan where several are possible', async (command, format) => {
  const { stdout, stderr, code } = await run([command, ...asOf, '--format', format, '--lang', 'en'])
  expect([stdout, code]).toEqual(['', 2])
  expect(stderr).toContain(`--format ${format} needs to know which plan`)
  expect(stderr).toContain('new, used, own')
})

test('--require asks about each of several plans, and about one that is not among them the answer is not known', async () => {
  const theft = ['covers', ...asOf, '--event', 'theft']
  expect((await run([...theft, '--require', 'new=no', '--require', 'own=no'])).code).toBe(0)
  expect((await run([...theft, '--require', 'new=yes'])).code).toBe(1)
  expect((await run([...theft, ...usedPhone, '--require', 'used=no'])).code).toBe(0)
  expect((await run([...theft, ...usedPhone, '--require', 'new=no'])).code).toBe(4)
})

test('records without a plan are answered likewise', async () => {
  const stdin = [
    { id: 1, device: 'used', boughtFrom: 'official', event: 'theft' },
    { id: 2, event: 'theft' },
  ]
  for (const command of ['covers', 'claim-steps']) {
    const { stdout } = await run(['batch', command, ...asOf], {
      stdin: stdin.map(one => JSON.stringify(one)).join('\n'),
    })
    const [one, several] = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(one).toMatchObject({ id: 1, plan: 'used' })
    expect(several.plans.map(({ plan }: { plan: string }) => plan)).toEqual(['new', 'used', 'own'])
  }
})
