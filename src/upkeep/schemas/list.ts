import * as z from 'zod'
import { claimSteps, claimStepsPlans } from '../../answers/claim-steps/schema.ts'
import { compare } from '../../answers/compare/schema.ts'
import { cost } from '../../answers/cost/schema.ts'
import { covers, coversPlans } from '../../answers/covers/schema.ts'
import { eligible } from '../../answers/eligible/schema.ts'
import type { AnswerName } from '../../answers/list.ts'
import { costPhones, eligiblePhones } from '../../answers/phones/schema.ts'
import { type Described, errorBody, text } from '../../answers/shared/schema.ts'
import { timeline, timelinePlans } from '../../answers/timeline/schema.ts'
import { worth, worthPlans } from '../../answers/worth/schema.ts'
import { article } from '../../article/schema.ts'
import { batch } from '../../batch/schema.ts'
import { edition, sources } from '../../model/edition.ts'
import { fill } from '../../model/message.ts'
import type { Text } from '../../model/text.ts'
import { test } from '../cases/schema.ts'
import { check } from '../check/schema.ts'
import { diff } from '../diff/schema.ts'
import { editionsDraft } from '../draft/schema.ts'
import { editions, editionsShow } from '../editions/schema.ts'
import { withDescriptions } from './descriptions.ts'
import { cases, expectations, facts } from './files.ts'
import { described } from './keys.ts'
import { outputSchemaText, schemaTexts } from './words.ts'

const schemaName = 'The name and version of this schema'

/** The answer of `schema` without a name. */
const schemaList = z.object({
  schema: z.literal('mio-warranty/schema/v1').describe(schemaName),
  schemas: z
    .array(z.object({ name: z.string().describe('Its name'), text: text.describe('What it describes') }))
    .describe('Every schema there is'),
})
export type SchemaListDocument = Described<typeof schemaList>

/** An error under `--json`. */
const error = z.object({
  schema: z.literal('mio-warranty/error/v1').describe(schemaName),
  error: errorBody.extend({ text: text.describe('What went wrong') }).describe('What went wrong'),
})

/** `--version --json`. */
const version = z.object({
  schema: z.literal('mio-warranty/version/v1').describe(schemaName),
  version: z.string().describe('The version of the program'),
  data: z.object({ digest: z.string().describe('Their digest') }).describe('The tables that ship with it'),
})

/** The schema of each command's output; an answer without a schema does not compile. */
const outputs = {
  eligible,
  cost,
  compare,
  worth,
  covers,
  timeline,
  'claim-steps': claimSteps,
  'eligible-phones': eligiblePhones,
  'cost-phones': costPhones,
  'worth-plans': worthPlans,
  'covers-plans': coversPlans,
  'timeline-plans': timelinePlans,
  'claim-steps-plans': claimStepsPlans,
  editions,
  'editions-show': editionsShow,
  'editions-draft': editionsDraft,
  diff,
  check,
  test,
  article,
  batch,
  schema: schemaList,
} satisfies Record<AnswerName, z.ZodType> & Record<string, z.ZodType>

/** Every schema by the name under which `schema` prints it. */
export const schemas = { edition, sources, facts, cases, expectations, ...outputs, version, error } as const

export type SchemaName = keyof typeof schemas
export const schemaNames = Object.keys(schemas) as readonly SchemaName[]

export const isSchemaName = (name: string): name is SchemaName => Object.hasOwn(schemas, name)

const made = new Map<SchemaName, object>()

/**
 * The JSON Schema (draft 2020-12) of a file that the program reads, or of what it prints. Objects of what it prints
 * are open, so that a consumer with an old copy accepts keys that are added later.
 */
export const jsonSchemaOf = (name: SchemaName): object => {
  const before = made.get(name)
  if (before) return before
  const { $schema, ...schema } = z.toJSONSchema(schemas[name], { io: 'input' })
  const plain = { $schema, $id: `mio-warranty/${name}/v1`, ...schema }
  const whole = withDescriptions(name === 'edition' ? described(plain) : plain, name)
  made.set(name, whole)
  return whole
}

/** The JSON Schema that a document names by its `schema`. */
export const schemaNamedBy = (document: object): object =>
  jsonSchemaOf((document as { readonly schema: string }).schema.split('/')[1] as SchemaName)

const textOf = (name: SchemaName): Text =>
  name in schemaTexts ? schemaTexts[name as keyof typeof schemaTexts] : fill(outputSchemaText, { command: name })

/** The document of `schema` without a name: all schemas, and what each describes. */
export const schemaListDocument = (): SchemaListDocument => ({
  schema: 'mio-warranty/schema/v1',
  schemas: schemaNames.map(name => ({ name, text: textOf(name) })),
})
