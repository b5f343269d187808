import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AnswerName, answers } from '../../src/answers/list.ts'
import { commands, specOf } from '../../src/commands/list.ts'
import { loadTables } from '../../src/index.ts'
import { factNames, kindOf, parseFact } from '../../src/model/facts.ts'
import { Fault } from '../../src/model/fault.ts'
import { kindOfParameter, parameterKey, parameterNames, parseParameter } from '../../src/model/parameters.ts'
import { type QuestionName, questions } from '../../src/model/question.ts'
import { readQuestion } from '../../src/model/read-question.ts'
import { plansOf } from '../../src/model/tables.ts'
import { parseYaml } from '../../src/tables/yaml.ts'
import { diffDocument } from '../../src/upkeep/diff/document.ts'
import { editionDocument, editionsDocument } from '../../src/upkeep/editions/document.ts'
import { isSchemaName, jsonSchemaOf, schemaListDocument, schemaNames, schemas } from '../../src/upkeep/schemas/list.ts'
import { schemaTexts } from '../../src/upkeep/schemas/words.ts'
import { errorJson } from '../../src/view/error.ts'
import { day } from '../engine/small.ts'
import { many } from '../seed.ts'

const root = join(import.meta.dirname, '..', '..')
const tables = await loadTables()

/** What a consumer does with the printed schemas. */
const ajv = new Ajv2020({ strict: true, allErrors: false, code: { optimize: false } })
addFormats.default(ajv)
const validators = new Map(
  schemaNames.map(name => [name, ajv.compile(JSON.parse(JSON.stringify(jsonSchemaOf(name))))] as const),
)
const isAccepted = (name: (typeof schemaNames)[number], value: unknown): boolean => validators.get(name)!(value)

const accepts = (name: (typeof schemaNames)[number], value: unknown): boolean => {
  const [ours, theirs] = [schemas[name].safeParse(value).success, isAccepted(name, value)]
  expect(ours).toBe(theirs)
  return theirs
}

test('every command with JSON has a schema, except ask, which prints the document of another command', () => {
  const speaking = Object.keys(commands).filter(name => specOf(name as keyof typeof commands).formats.includes('json'))
  expect(speaking.filter(name => !isSchemaName(name))).toEqual(['ask'])
})

test('every schema is JSON Schema of the draft it names, and says what it describes', () => {
  expect(Object.keys(schemaTexts).filter(name => !isSchemaName(name))).toEqual([])
  for (const name of schemaNames) {
    expect(jsonSchemaOf(name)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `mio-warranty/${name}/v1`,
    })
    expect(schemaListDocument().schemas).toContainEqual({
      name,
      text: { ja: expect.any(String), en: expect.any(String) },
    })
  }
})

/** Every object with properties in a JSON Schema, with the path to it. */
const objectsIn = (schema: unknown, path: string): readonly { path: string; schema: Record<string, unknown> }[] => {
  if (typeof schema !== 'object' || schema === null) return []
  const deeper = Object.entries(schema).flatMap(([key, value]) => objectsIn(value, `${path}/${key}`))
  return 'properties' in schema ? [{ path, schema: schema as Record<string, unknown> }, ...deeper] : deeper
}

const files = ['edition', 'sources', 'facts', 'cases', 'expectations']
const printedNames = schemaNames.filter(name => !files.includes(name))

test.each(schemaNames)('in the schema of %s every property is described', name => {
  const whole = jsonSchemaOf(name) as { $defs?: Record<string, { description?: string }> }
  const isDescribed = (property: { description?: string; $ref?: string }) =>
    property.description ?? whole.$defs?.[property.$ref?.split('/').at(-1) ?? '']?.description
  const bare = objectsIn(whole, name)
    .filter(({ schema }) => schema.type === 'object')
    .flatMap(({ path, schema }) =>
      Object.entries(schema.properties as Record<string, object>)
        .filter(([, property]) => !isDescribed(property))
        .map(([key]) => `${path}.${key}`),
    )
  expect(bare).toEqual([])
})

test.each(printedNames)('in the schema of %s every object is open', name => {
  const objects = objectsIn(jsonSchemaOf(name), name).filter(({ schema }) => schema.type === 'object')
  expect(objects.length).toBeGreaterThan(0)
  expect(objects.filter(({ schema }) => schema.additionalProperties === false).map(({ path }) => path)).toEqual([])
})

test.each(['edition', 'sources'] as const)('%s is the file in data/schema', name => {
  expect(jsonSchemaOf(name)).toEqual(JSON.parse(readFileSync(join(root, 'data', 'schema', `${name}.json`), 'utf8')))
})

const asJson = (document: object): Record<string, unknown> => JSON.parse(JSON.stringify(document))
const whole = ['2020-08-04', '2023-10-07'].map(day) as [ReturnType<typeof day>, ReturnType<typeof day>]

const documents = [
  ...['2015-01-01', '2020-08-01', '2020-09-01', '2023-10-08', '2026-11-23'].flatMap(asOf => [
    ['editions', editionsDocument(tables, day(asOf))] as const,
    ...plansOf(tables).map(plan => ['editions-show', editionDocument(tables, plan, day(asOf))] as const),
  ]),
  ['diff', diffDocument(tables, plansOf(tables), whole, day('2026-11-23'), () => {})] as const,
  ['diff', diffDocument(tables, plansOf(tables), [whole[1], whole[0]], day('2026-11-23'))] as const,
  ['diff', diffDocument(tables, ['used'], [whole[0], whole[0]], day('2026-11-23'))] as const,
  ['schema', schemaListDocument()] as const,
  [
    'error',
    JSON.parse(errorJson(new Fault('unknown-value', { at: '--device', given: 'usd', known: ['used'] }))),
  ] as const,
  ['error', JSON.parse(errorJson(new Error('bug')))] as const,
]

test('documents about the tables, lists and errors validate against their schema', () => {
  for (const [name, document] of documents) expect(accepts(name, asJson(document)), name).toBe(true)
})

/** Days to ask about: before any edition, and on both sides of what changes. */
const days = ['2015-01-01', '2020-08-04', '2021-06-30', '2023-10-07', '2024-02-29', '2026-11-23']
/** Days in the order of a phone's life, so that few questions are refused: released to started, claims, the incident. */
const [early, late, last] = [
  ['2020-08-04', '2020-12', '2021-06-30'],
  ['2021-07-01', '2022-02-28', '2023-10-07'],
  '2024-02-29',
]

const claimsMade = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...late), fc.constantFrom('', ':exchange', ':repair', ':repair:78000')), {
    selector: ([on]) => on,
    minLength: 1,
  })
  .map(made => made.map(parts => parts.join('')))

const factValue = (name: (typeof factNames)[number]): fc.Arbitrary<unknown> => {
  const kind = kindOf(name)
  if (kind.kind === 'choice') return fc.constantFrom(...kind.choices)
  if (kind.kind === 'number') return fc.constantFrom(0, 1, 5, 12, 78_000)
  if (kind.kind === 'course') return fc.constantFrom('418', '550')
  if (kind.kind === 'claims') return claimsMade
  return name === 'on' ? fc.constant(last) : fc.constantFrom(...early, ...(name === 'replacementArrived' ? [last] : []))
}

const parameterValue = (name: (typeof parameterNames)[number]): fc.Arbitrary<unknown> => {
  const kind = kindOfParameter(name)
  if (kind.kind === 'number') return fc.constantFrom(1, 2, ...(name === 'claimCount' ? [3] : [48]))
  if (kind.kind === 'numbers') return fc.constantFrom('0..2', '1')
  if (kind.kind === 'share') return fc.constantFrom('10%', 1)
  return kind.kind === 'switch' ? fc.boolean() : fc.constant('back-up,erase')
}

/** What somebody may tell a command: each fact and parameter or not, the plan or not. */
const toldTo = (name: QuestionName): fc.Arbitrary<Readonly<Record<string, unknown>>> => {
  const { parameters } = questions[name]
  const isPriced = name === 'worth' // what a repair costs is asked without any that were made
  const told = factNames.filter(fact => !(isPriced && fact === 'claims'))
  const facts = Object.fromEntries(told.map(fact => [fact, factValue(fact)]))
  const further = parameters.map(one => [parameterKey(one), parameterValue(one)] as const)
  const either = further.map(([key, value]) => [key, key in facts ? fc.oneof(facts[key]!, value) : value] as const)
  const plan = { plan: fc.constantFrom(...plansOf(tables)) }
  return fc.record({ ...facts, ...Object.fromEntries(either), ...plan }, { requiredKeys: [] })
}

/** The document that a command gives to somebody who told so much; null where it refuses to answer. */
const answered = (
  name: AnswerName,
  said: Readonly<Record<string, unknown>>,
  asOf: string,
  why: boolean,
): object | null => {
  const told = Object.entries(said).map(([key, value]) => [key, { value, at: key }] as const)
  try {
    const question = readQuestion(Object.fromEntries(told), name, tables, day(asOf))
    return (answers[name] as (...given: unknown[]) => object)(tables, question, day(asOf), why)
  } catch (error) {
    if (error instanceof Fault) return null
    throw error
  }
}

/** The schema that a document names. */
const schemaNameOf = (document: object): (typeof schemaNames)[number] =>
  (document as { schema: string }).schema.split('/')[1] as (typeof schemaNames)[number]

test.each(Object.keys(answers) as AnswerName[])(
  'whatever %s is told, its answer validates against its schema',
  name => {
    let count = 0
    fc.assert(
      fc.property(toldTo(name), fc.constantFrom(...days), fc.boolean(), (said, asOf, why) => {
        const document = answered(name, said, asOf, why)
        if (document === null) return
        count++
        const json = asJson(document)
        const shown = schemaNameOf(document)
        expect(schemas[shown].parse(json)).toEqual(json) // a key that the schema does not describe would be lost
        expect(accepts(shown, json)).toBe(true)
      }),
      { numRuns: many(100) },
    )
    expect(count).toBeGreaterThan(10)
  },
)

test('a document that lacks a key does not validate, and one with a further key does', () => {
  const optional = ['situations', 'parameters', 'grounds']
  const asked = (Object.keys(answers) as AnswerName[]).map(
    name => [name, answered(name, { plan: 'used' }, '2023-10-10', true)!] as const,
  )
  const several = (['worth', 'covers', 'timeline', 'claim-steps'] as const).map(
    name => [`${name}-plans`, answered(name, {}, '2023-10-10', true)!] as const,
  )
  for (const [name, document] of new Map<(typeof schemaNames)[number], object>([...documents, ...asked, ...several])) {
    const json = asJson(document)
    for (const key of Object.keys(json).filter(key => !optional.includes(key))) {
      const { [key]: _, ...rest } = json
      expect(accepts(name, rest), `${name} without ${key}`).toBe(false)
    }
    expect(accepts(name, { ...json, extra: 1 }), `${name} with a further key`).toBe(true)
  }
})

test('an unknown figure is said to be unknown, and a number written as text does not validate', () => {
  const shown = asJson(editionDocument(tables, 'own', day('2026-11-23'))) as {
    figures: { id: string; value: unknown }[]
  }
  expect(shown.figures.find(({ id }) => id === 'own.unreturned')?.value).toBe('unknown')
  const broken = { ...shown, figures: shown.figures.map(one => ({ ...one, value: '550' })) }
  expect(accepts('editions-show', broken)).toBe(false)
})

describe('files that people write', () => {
  const cases = join(root, 'test', 'cases')
  const files = readdirSync(cases).filter(name => name.endsWith('.yaml'))

  test.each(files)('test/cases/%s holds cases', file => {
    const parsed = parseYaml(readFileSync(join(cases, file)), file)
    expect('value' in parsed && isAccepted('cases', parsed.value)).toBe(true)
  })

  test.each([
    [[{ name: 'a', asOf: '2023-10-10', command: 'eligible', facts: {}, expect: {} }], true],
    [[{ name: 'a', asOf: '2023-10-10', command: 'eligible', facts: { device: 'usd' }, expect: {} }], false],
    [[{ name: 'a', asOf: '2023-02-30', command: 'eligible', facts: {}, expect: {} }], false],
    [[{ name: 'a', asOf: '2023-10-10', command: 'elegible', facts: {}, expect: {} }], false],
    [[{ name: 'a', asOf: '2023-10-10', command: 'eligible', facts: {} }], false],
    [{}, false],
  ])('cases %j: %s', (value, isRight) => expect(accepts('cases', value)).toBe(isRight))

  test.each([
    [{ 'used.monthly': 550, 'new.monthly.418': 418, 'own.cap': 0 }, true],
    [{ 'used.monthly': '550' }, false],
    [{ 'used.monthly': 550.5 }, false],
    [{ 'used.monthly': -1 }, false],
    [{ monthly: 550 }, false],
    [['used.monthly'], false],
  ])('expectations %j: %s', (value, isRight) => expect(accepts('expectations', value)).toBe(isRight))

  const values: readonly unknown[] = [
    ...factNames.flatMap(name => {
      const kind = kindOf(name)
      return kind.kind === 'choice' ? kind.choices : []
    }),
    ...['unknown', null, '', 'today', 'tomorrow', '2023-10', '2023-13', '2023-10-07', '2023-10-32', '1899-10-07'],
    ...['418', '550', 418, 550, 0, 1, '7', '07', 1e9, -1, 1.5, '1.5', true, false, {}, []],
    ...['10%', '0.1', 0.1, '101 %', '0..2', '2..0', 'a,b', ['a', 'b'], 'yes', 'no', 'true'],
    ...['2023-10-07:exchange', '2023-10-07:repair:5000', '2023-10-07:exchange:5000', '2023-10-07:repair:unknown'],
    ...[['2023-10-07', '2023-11-07:repair'], [{ date: '2023-10-07', remedy: 'repair', quote: 1 }], [{ day: 1 }]],
    ...[{ date: '2023-10-07', remedy: null }, { date: 'today' }, { date: '2023-10' }],
  ]
  const isTaken = (parse: () => unknown): boolean => {
    try {
      parse()
      return true
    } catch {
      return false
    }
  }
  const context = { today: day('2023-10-10'), courses: ['418', '550'] }

  test.each(factNames.filter(name => name !== 'claims'))(
    'under the fact %s the schema takes what the program takes',
    name => {
      for (const value of values) {
        const isProgrammes = isTaken(() => parseFact(name, value, context))
        // Which courses and days of the calendar there are, a schema of the files cannot say.
        const isLax = kindOf(name).kind === 'course'
        const isSchemas = accepts('facts', { [name]: value })
        if (isProgrammes || !isLax) expect(isSchemas, JSON.stringify(value)).toBe(isProgrammes)
      }
    },
  )

  test.each(parameterNames.filter(name => parameterKey(name) !== 'claims'))(
    'under the parameter %s the schema takes all that the program takes',
    name => {
      const isList = kindOfParameter(name).kind === 'ids'
      for (const value of values) {
        const isProgrammes = isTaken(() => parseParameter(name, value, name))
        const isSchemas = accepts('facts', { [parameterKey(name)]: value })
        if (isProgrammes) expect(isSchemas, JSON.stringify(value)).toBe(true)
        else if (!isList && typeof value === 'object') expect(isSchemas, JSON.stringify(value)).toBe(false)
      }
    },
  )

  test('claims may be listed or counted', () => {
    for (const value of values) {
      const asFact = isTaken(() => parseFact('claims', value, context))
      const asCount = isTaken(() => parseParameter('claimCount', value, 'claims'))
      const asCounts = isTaken(() => parseParameter('claimCounts', value, 'claims'))
      if (asFact || asCount || asCounts) expect(accepts('facts', { claims: value }), JSON.stringify(value)).toBe(true)
    }
    for (const value of [[{ day: 1 }], '2023-10-07:lost', true, -1])
      expect(accepts('facts', { claims: value }), JSON.stringify(value)).toBe(false)
  })

  test('a key that is no fact is refused', () => {
    expect(accepts('facts', { plan: 'used', device: 'new' })).toBe(true)
    expect(accepts('facts', { devise: 'new' })).toBe(false)
  })
})
