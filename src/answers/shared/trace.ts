import type { Trace } from '../../engine/explain.ts'
import type { Edition, FactTest } from '../../model/edition.ts'
import type { Text } from '../../model/text.ts'
import { figureDocument, withFigures } from './document.ts'
import type { TraceDocument } from './schema.ts'

const periodText = (test: FactTest, edition: Edition): Text | null => {
  if (typeof test !== 'object' || !('during' in test)) return null
  return withFigures(edition.periods.find(({ id }) => id === test.during)!.says, edition)
}

/** The figure that a test compares with; null where it names no figure or no source states the number. */
const numberOf = (test: FactTest, edition: Edition): number | null => {
  if (typeof test !== 'object') return null
  const bound = 'atMost' in test ? test.atMost : 'below' in test ? test.below : null
  const value =
    typeof bound === 'string' && Object.hasOwn(edition.figures, bound) ? figureDocument(edition, bound).value : null
  return typeof value === 'number' ? value : null
}

/** A reason tree in words. */
export const traceDocument = (trace: Trace, edition: Edition): TraceDocument => {
  if (trace.kind === 'test') {
    const [text, number] = [periodText(trace.test, edition), numberOf(trace.test, edition)]
    return { ...trace, ...(text !== null && { text }), ...(number !== null && { number }) }
  }
  if (trace.kind !== 'open') return { ...trace, parts: trace.parts.map(part => traceDocument(part, edition)) }
  const { readings = {} } = edition.open.find(({ id }) => id === trace.open)!
  const named = Object.entries(trace.readings)
  return {
    ...trace,
    readings: Object.fromEntries(named.map(([name, part]) => [name, traceDocument(part, edition)])),
    texts: Object.fromEntries(named.map(([name]) => [name, withFigures(readings[name]!, edition)])),
  }
}
