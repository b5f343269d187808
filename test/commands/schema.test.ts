import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { folder, run, today } from './run.ts'

const names = async (): Promise<readonly string[]> =>
  JSON.parse((await run(['schema'])).stdout).schemas.map((one: { name: string }) => one.name)

test('schema lists what there is, and prints each of them', async () => {
  const known = await names()
  expect(known).toEqual(
    expect.arrayContaining(['edition', 'sources', 'facts', 'cases', 'expectations', 'eligible', 'diff']),
  )
  for (const name of known) {
    const { stdout, stderr, code } = await run(['schema', name])
    expect([stderr, code]).toEqual(['', 0])
    expect(JSON.parse(stdout)).toHaveProperty('$schema')
  }
})

test.each([
  ['eligible', ['eligible', '--device', 'used', '--why']],
  ['cost', ['cost', '--plan', 'own', '--months', '12', '--claims', '1', '--why']],
  ['timeline', ['timeline', '--plan', 'used', '--why']],
  ['editions', ['editions']],
  ['editions-show', ['editions', 'show', 'own']],
  ['editions-show', ['editions', 'show', 'own', '--as-of', '2015-01-01']],
  ['diff', ['diff', '2020-08-04', 'today', '--impact']],
  ['schema', ['schema']],
  ['error', ['eligible', '--device', 'usd']],
  ['error', ['schema', 'eligble']],
  ['error', ['diff', 'yesterday', 'today']],
])('the schema %s accepts what %j prints', async (name, argv) => {
  const [schema, printed] = await Promise.all([
    run(['schema', name]),
    run([...argv, '--json', ...(argv.includes('--as-of') ? [] : ['--as-of', today])]),
  ])
  const result = z.fromJSONSchema(JSON.parse(schema.stdout)).safeParse(JSON.parse(printed.stdout))
  expect(result.error).toBeUndefined()
})

test('a schema goes to a file', async () => {
  const file = join(folder(), 'cases.json')
  await run(['schema', 'cases', '-o', file])
  expect(JSON.parse(readFileSync(file, 'utf8')).type).toBe('array')
})

test.each([
  [['schema', 'eligble'], 'eligible'],
  [['schema', 'editions', 'show'], null],
])('%j is refused', async (argv, suggestion) => {
  const { stdout, code } = await run(argv)
  expect(code).toBe(2)
  expect(JSON.parse(stdout).error.suggestion).toBe(suggestion)
})

test('a format other than JSON is refused', async () => {
  const { stderr, code } = await run(['schema', 'eligible', '--format', 'table'])
  expect(code).toBe(2)
  expect(stderr).toContain('choices: json')
})
