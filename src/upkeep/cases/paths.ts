import { stepsOf } from './wants.ts'

/** A part of a JSON Schema, as far as a path through documents needs it. */
type Shape = {
  readonly $ref?: string
  readonly anyOf?: readonly Shape[]
  readonly properties?: Readonly<Record<string, Shape>>
  readonly additionalProperties?: boolean | Shape
  readonly items?: Shape
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly pattern?: string
  readonly type?: string
  readonly $defs?: Readonly<Record<string, Shape>>
}

/** A step of a path that does not exist, and the words that could be in its place. */
export type Astray = { readonly step: string; readonly known: readonly string[] }

/** The plain shapes that a shape stands for. */
const plainly = (shape: Shape, root: Shape): readonly Shape[] => {
  if (shape.$ref !== undefined)
    return plainly(shape.$ref === '#' ? root : root.$defs![shape.$ref.replace('#/$defs/', '')]!, root)
  return shape.anyOf ? shape.anyOf.flatMap(one => plainly(one, root)) : [shape]
}

/** Whether a shape says nothing, so that it may be anything. */
const isAny = (shape: Shape): boolean => shape.type === undefined && !shape.enum && !shape.properties && !shape.items

const isOpen = ({ additionalProperties }: Shape): boolean =>
  typeof additionalProperties === 'object' && Object.keys(additionalProperties).length > 0

const isNumber = (value: string): boolean => value.trim() !== '' && Number.isFinite(Number(value))

/** Whether a value of a shape can be written as a selector has it; maps and lists never can. */
const isWritten = ({ enum: words, const: only, pattern, type }: Shape, value: string): boolean => {
  if (words) return words.map(String).includes(value)
  if (only !== undefined) return String(only) === value
  switch (type) {
    case 'object':
    case 'array':
      return false
    case 'null':
      return value === 'null'
    case 'boolean':
      return value === 'true' || value === 'false'
    case 'integer':
    case 'number':
      return isNumber(value)
    default:
      return pattern === undefined || new RegExp(pattern, 'u').test(value)
  }
}

const picked = (shape: Shape, key: string, value: string, root: Shape): readonly Shape[] =>
  plainly(shape, root).filter(one => {
    const under = one.properties?.[key]
    return under && plainly(under, root).some(leaf => isWritten(leaf, value))
  })

/** The shapes that one step of a path reaches. */
const behind = (shape: Shape, step: string, root: Shape): readonly Shape[] => {
  if (isAny(shape)) return [shape]
  const { items, properties } = shape
  if (step === 'length') return shape.type === 'array' || shape.type === 'string' ? [{ type: 'integer' }] : []
  const chosen = /^\[([^=]+)=(.*)\]$/.exec(step)
  if (chosen) return items ? picked(items, chosen[1]!, chosen[2]!, root) : []
  if (items) return step === '*' || /^\d+$/.test(step) ? plainly(items, root) : []
  if (properties && Object.hasOwn(properties, step)) return plainly(properties[step]!, root)
  return isOpen(shape) ? plainly(shape.additionalProperties as Shape, root) : []
}

/** The first step of a path that no document of a schema can have; null where one can. */
export const strayIn = (path: string, schema: object): Astray | null => {
  const root = schema as Shape
  let shapes: readonly Shape[] = plainly(root, root)
  for (const step of stepsOf(path)) {
    const further = shapes.flatMap(shape => behind(shape, step, root))
    if (further.length === 0) return { step, known: shapes.flatMap(shape => Object.keys(shape.properties ?? {})) }
    shapes = further
  }
  return null
}
