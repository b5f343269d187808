import { Ajv } from 'ajv'

/*
 * What the standard SARIF 2.1.0 (OASIS, sarif-schema-2.1.0.json) requires of the objects that a report has, and the
 * values that it allows in them, together with what GitHub requires besides: at least one place for each result, with a
 * relative address. It is written by hand from the standard, not a copy of its schema.
 */

const message = {
  type: 'object',
  required: ['text'],
  properties: { text: { type: 'string', minLength: 1 } },
  additionalProperties: false,
}
const level = { enum: ['none', 'note', 'warning', 'error'] }
const from1 = { type: 'integer', minimum: 1 }

const location = {
  type: 'object',
  required: ['physicalLocation'],
  additionalProperties: false,
  properties: {
    physicalLocation: {
      type: 'object',
      required: ['artifactLocation', 'region'],
      additionalProperties: false,
      properties: {
        artifactLocation: {
          type: 'object',
          required: ['uri'],
          additionalProperties: false,
          properties: {
            uri: { type: 'string', pattern: "^(?!/|\\.\\.?/)[\\w./%~!*'()-]+$" },
            uriBaseId: { const: '%SRCROOT%' },
          },
        },
        region: {
          type: 'object',
          required: ['startLine'],
          additionalProperties: false,
          properties: { startLine: from1, startColumn: from1 },
        },
      },
    },
  },
}

const result = {
  type: 'object',
  required: ['ruleId', 'message', 'locations'],
  additionalProperties: false,
  properties: {
    ruleId: { type: 'string' },
    ruleIndex: { type: 'integer', minimum: 0 },
    level,
    message,
    locations: { type: 'array', minItems: 1, items: location },
  },
}

const notification = {
  type: 'object',
  required: ['message'],
  additionalProperties: false,
  properties: {
    descriptor: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } },
    level,
    message,
  },
}

const rule = {
  type: 'object',
  required: ['id'],
  additionalProperties: false,
  properties: { id: { type: 'string', minLength: 1 }, shortDescription: message },
}

const run = {
  type: 'object',
  required: ['tool', 'results'],
  additionalProperties: false,
  properties: {
    tool: {
      type: 'object',
      required: ['driver'],
      additionalProperties: false,
      properties: {
        driver: {
          type: 'object',
          required: ['name'],
          additionalProperties: false,
          properties: {
            name: { type: 'string', minLength: 1 },
            informationUri: { type: 'string', pattern: '^https://' },
            rules: { type: 'array', uniqueItems: true, items: rule },
          },
        },
      },
    },
    invocations: {
      type: 'array',
      items: {
        type: 'object',
        required: ['executionSuccessful'],
        additionalProperties: false,
        properties: {
          executionSuccessful: { type: 'boolean' },
          toolExecutionNotifications: { type: 'array', items: notification },
        },
      },
    },
    columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
    results: { type: 'array', items: result },
  },
}

const validate = new Ajv({ allErrors: true, strict: false }).compile({
  type: 'object',
  required: ['version', 'runs'],
  additionalProperties: false,
  properties: {
    $schema: { const: 'https://json.schemastore.org/sarif-2.1.0.json' },
    version: { const: '2.1.0' },
    runs: { type: 'array', minItems: 1, items: run },
  },
})

type Result = {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly level: string
  readonly message: { readonly text: string }
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string }
      readonly region: { readonly startLine: number; readonly startColumn: number }
    }
  }[]
}

/** What a report says in short: its results as `uri:line:column rule level`, and its notifications. */
export type ReadSarif = { readonly results: readonly string[]; readonly notifications: readonly string[] }

/** Reads a report. Throws with every fault where it is not as the standard has it. */
export const readSarif = (text: string): ReadSarif => {
  const report = JSON.parse(text)
  if (!validate(report)) throw new Error(JSON.stringify(validate.errors, null, 2))
  const [{ tool, results, invocations }] = report.runs
  const ids = tool.driver.rules.map(({ id }: { id: string }) => id)
  return {
    results: results.map(({ ruleId, ruleIndex, level, locations }: Result) => {
      if (ids[ruleIndex] !== ruleId) throw new Error(`rule ${ruleIndex} is not ${ruleId}`)
      const { artifactLocation, region } = locations[0]!.physicalLocation
      return `${artifactLocation.uri}:${region.startLine}:${region.startColumn} ${ruleId} ${level}`
    }),
    notifications: invocations[0].toolExecutionNotifications.map(
      (one: { level: string; message: { text: string } }) => `${one.level} ${one.message.text.split('\n')[0]}`,
    ),
  }
}
