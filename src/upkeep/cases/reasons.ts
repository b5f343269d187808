import type { CaseReason } from './schema.ts'

type ObjectMap = Readonly<Record<string, unknown>>

/** All objects in a value, each before the objects inside it. */
const objectsIn = (value: unknown): readonly ObjectMap[] => {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(objectsIn)
  return Array.isArray(value) ? inner : [value as ObjectMap, ...inner]
}

const isReason = (map: ObjectMap): map is CaseReason =>
  typeof map.rule === 'string' && ['yes', 'no', 'unknown'].includes(map.state as string) && typeof map.text === 'object'

/** The clauses that a document of any command names with their states, each once. */
export const reasonsIn = (document: object): readonly CaseReason[] => {
  const reasons = objectsIn(document).filter(isReason)
  return reasons.filter((reason, index) => reasons.findIndex(({ rule }) => rule === reason.rule) === index)
}
