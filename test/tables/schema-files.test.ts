import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { jsonSchemaOf } from '../../src/upkeep/schemas/list.ts'

const data = join(import.meta.dirname, '../../data')
const schemas = ['edition', 'sources'] as const
const yamlFiles = readdirSync(data, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.yaml'))

const asFile = (name: (typeof schemas)[number]) => `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`

test.each(schemas)('data/schema/%s.json is the JSON Schema of the zod schema', async name => {
  await expect(asFile(name)).toMatchFileSnapshot(join(data, 'schema', `${name}.json`))
})

test('the schema folder holds these schemas and nothing else', () => {
  expect(readdirSync(join(data, 'schema')).sort()).toEqual(schemas.map(name => `${name}.json`))
})

test('a condition inside a condition is the same definition', () => {
  const { $defs } = JSON.parse(asFile('edition'))
  expect(Object.keys($defs).sort()).toEqual(['cite', 'condition', 'edition', 'text'])
  expect(JSON.stringify($defs.condition)).toContain('{"$ref":"#/$defs/condition"}')
})

test('there are tables to look at', () => {
  expect(yamlFiles).toContain('sources.yaml')
  expect(yamlFiles.length).toBeGreaterThanOrEqual(5)
})

test.each(yamlFiles)('data/%s names its schema in the first line', path => {
  const [first] = readFileSync(join(data, path), 'utf8').split('\n')
  const named = /^# yaml-language-server: \$schema=(\S+)$/.exec(first!)?.[1] ?? ''
  const schema = path === 'sources.yaml' ? 'sources' : 'edition'
  expect(join(data, dirname(path), named)).toBe(join(data, 'schema', `${schema}.json`))
  expect(existsSync(join(data, dirname(path), named))).toBe(true)
})
