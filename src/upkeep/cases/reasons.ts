import type { CaseReason } from './schema.ts'

/** Every map anywhere in a document, the outer before the inner, each with the keys that lead to it. */
function* mapsIn(
  value: unknown,
  path: readonly string[] = [],
): Generator<{ map: Readonly<Record<string, unknown>>; path: readonly string[] }> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield { map: value as Record<string, unknown>, path }
  for (const [key, inner] of Object.entries(value)) yield* mapsIn(inner, [...path, key])
}

const isReason = (map: Readonly<Record<string, unknown>>): boolean =>
  typeof map.rule === 'string' && ['yes', 'no', 'unknown'].includes(map.state as string) && typeof map.text === 'object'

/** The clauses that a document of any command names with what they came to, each once. */
export const reasonsIn = (document: object): readonly CaseReason[] => {
  const reasons = [...mapsIn(document)].flatMap(({ map }) => (isReason(map) ? [map as CaseReason] : []))
  return reasons.filter((reason, index) => reasons.findIndex(({ rule }) => rule === reason.rule) === index)
}
