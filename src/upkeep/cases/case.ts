import * as z from 'zod'

const text = z.string({ error: 'expected text' }).min(1, { error: 'expected text' })

/**
 * A situation with the answer it must get: what was told (facts, and the parameters of the command beside them), and
 * under `expect` the values at key paths of the command's JSON. What is not listed there is not compared.
 */
export const caseShape = z
  .strictObject({
    name: text,
    asOf: z.iso.date({ error: 'expected a day of the calendar as YYYY-MM-DD' }),
    command: text,
    facts: z.record(z.string(), z.unknown()).optional(),
    expect: z.record(z.string(), z.unknown()).refine(paths => Object.keys(paths).length > 0, {
      error: 'expected at least one key path with the value wanted',
    }),
  })
  .meta({ title: 'A situation and the answer it must get', id: 'case' })
export type Case = z.infer<typeof caseShape>
