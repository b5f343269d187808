import { Fault } from '../model/fault.ts'
import type { Command } from './command.ts'
import { jsonText } from './views.ts'

/** Prints a JSON Schema, or without a name the list of all schemas. */
export const command: Command = async ({ args }) => {
  const [name, ...more] = args.words
  if (more.length > 0) throw new Fault('unexpected-argument', { given: more.join(' '), other: 'no more words' })
  const { isSchemaName, jsonSchemaOf, schemaListDocument, schemaNames } = await import('../upkeep/schemas/list.ts')
  if (name === undefined) return { text: jsonText(schemaListDocument()) }
  if (!isSchemaName(name)) throw new Fault('unknown-value', { at: 'schema', given: name, known: schemaNames })
  return { text: jsonText(jsonSchemaOf(name)) }
}
