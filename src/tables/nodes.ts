import { isScalar, isSeq, type ParsedNode, type YAMLMap } from 'yaml'
import type { Message } from '../model/message.ts'
import { hiddenCharacters, type PlacedRefusal, shown, tooMany } from './guard.ts'
import type { Refusal } from './problem.ts'
import { say } from './words.ts'

type Entry = YAMLMap.Parsed['items'][number]

const maxEntries = 500
const maxItems = 2000

/** The text of a file, and the line of an offset in it. */
export type Source = { readonly text: string; lineAt(offset: number): number }

/** The source text of a node. */
export const written = ({ range }: ParsedNode, text: string): string => text.slice(range[0], range[1])

/** The name of a key; empty when the key is not a scalar. */
export const nameOf = (key: ParsedNode): string => (isScalar(key) ? String(key.value) : '')

/** Whether the value is left out. */
export const isLeftOut = (node: ParsedNode): boolean => isScalar(node) && node.value === null && node.source === ''

const syntax = (cause: Message, advice: Message): Refusal => ({ rule: 'syntax', cause, advice })
const schema = (cause: Message, advice: Message): Refusal => ({ rule: 'schema', cause, advice })

/** Refuses numbers that are not written in the plain way, like `0550` or `1e3`, and those that would lose digits. */
const numberRefusal = (value: number, source: string): Refusal | null => {
  const plain = /^-?(0|[1-9]\d*)(\.\d+)?$/
  const isExact = Math.abs(value) <= Number.MAX_SAFE_INTEGER
  if (isExact && plain.test(source) && !Object.is(value, -0)) return null
  const advice = isExact && plain.test(`${value}`) ? say('write', { value: `${value}` }) : say('write-digits-or-quote')
  return schema(say('not-plain-number', { value: `"${shown(source)}"` }), advice)
}

const scalarRefusal = (value: unknown, source: string): Refusal | null => {
  if (typeof value === 'number') return numberRefusal(value, source)
  if (typeof value === 'string') return hiddenCharacters(value)[0] ?? null
  return source === '' ? schema(say('item-empty'), say('write-value-or-null')) : null
}

const keyRefusal = (key: ParsedNode, source: string): Refusal | null => {
  if (!isScalar(key)) return syntax(say('key-not-scalar'), say('write-key-value'))
  if (isLeftOut(key)) return syntax(say('key-missing'), say('write-key-value'))
  if (source === '<<') return { rule: 'anchor', cause: say('merge-key'), advice: say('write-out') }
  return null
}

/** `isAlone` when the entry is the only one of its map: `{cap}` was meant as a text. */
const entryRefusal = ({ key, value }: Entry, source: string, isAlone: boolean): Refusal | null => {
  const noValue = say('no-value', { key: shown(source) })
  if (!value && isAlone) return schema(say('brace-in-plain-text', { brace: `{${shown(source)}}` }), say('quote-braces'))
  if (!value) return schema(noValue, say('comma-ends-value'))
  if (isLeftOut(value)) return schema(noValue, say('write-value-or-null'))
  if (isScalar(key) && typeof key.value === 'string') return hiddenCharacters(key.value)[0] ?? null
  return schema(say('key-not-text', { key: shown(source) }), say('quote'))
}

const repeated = (line: number): Refusal => ({
  rule: 'duplicate-key',
  cause: say('key-repeated', { line: String(line) }),
  advice: say('delete-either'),
})

/** The offset of a key; of its colon when the key is missing. */
const startOf = (key: ParsedNode, text: string): number =>
  isLeftOut(key) ? text.indexOf(':', key.range[0]) : key.range[0]

const refusalsInMap = (map: YAMLMap.Parsed, source: Source): PlacedRefusal[] => {
  const lines = new Map<string, number>()
  return map.items.flatMap(entry => {
    const [offset, name, keyText] = [
      startOf(entry.key, source.text),
      nameOf(entry.key),
      written(entry.key, source.text),
    ]
    const earlier = lines.get(name)
    lines.set(name, earlier ?? source.lineAt(offset))
    const refusal =
      keyRefusal(entry.key, keyText) ??
      (earlier === undefined ? entryRefusal(entry, keyText, map.items.length === 1) : repeated(earlier))
    if (refusal) return [{ ...refusal, offset }]
    return refusalsIn(entry.value!, source)
  })
}

/** Without the refusals of values when there are refusals of keys: the former may be consequences of the latter. */
const withoutConsequences = (refusals: readonly PlacedRefusal[]): readonly PlacedRefusal[] => {
  const causes = refusals.filter(({ rule }) => rule !== 'schema' && rule !== 'control-character')
  return causes.length > 0 ? causes : refusals
}

/**
 * Refuses valid YAML that is probably a mistake: keys that are not text or are repeated, missing values, unusual numbers,
 * escaped hidden characters, and maps and lists that are too long.
 */
export const refusalsBelow = (root: ParsedNode, source: Source): readonly PlacedRefusal[] =>
  withoutConsequences(refusalsIn(root, source))

const refusalsIn = (node: ParsedNode, source: Source): PlacedRefusal[] => {
  if (isScalar(node)) {
    const refusal = scalarRefusal(node.value, written(node, source.text))
    return refusal ? [{ ...refusal, offset: node.range[0] }] : []
  }
  if (isSeq(node)) {
    const excess = node.items[maxItems]
    if (excess) return [{ ...tooMany('too-many-items', maxItems), offset: excess.range[0] }]
    return node.items.flatMap(item => refusalsIn(item, source))
  }
  const map = node as YAMLMap.Parsed // the lexemes of an alias are refused
  const excess = map.items[maxEntries]
  if (excess) return [{ ...tooMany('too-many-entries', maxEntries), offset: startOf(excess.key, source.text) }]
  return refusalsInMap(map, source)
}
