import * as z from 'zod'
import { wants } from '../../model/text.ts'

const text = z.string(wants('expected-text')).min(1, wants('expected-text'))

const map = z.record(z.string(), z.unknown())

/**
 * A situation with its expected answer: the facts and the parameters of the command, or a list of
 * them for several phones, and under `expect` the values at
 * key paths of the command's JSON. Other keys are not compared.
 */
export const caseShape = z
  .strictObject({
    name: text,
    asOf: z.iso.date(wants('expected-day')),
    command: text,
    facts: z.union([map, z.array(map).min(1)], wants('expected-map')).optional(),
    expect: z.record(z.string(), z.unknown()).refine(paths => Object.keys(paths).length > 0, wants('expected-paths')),
  })
  .meta({ title: 'A situation and the answer it must get', id: 'case' })
export type Case = z.infer<typeof caseShape>
