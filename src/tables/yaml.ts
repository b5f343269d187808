import { Composer, type CST, type ErrorCode, isMap, isScalar, isSeq, type ParsedNode, type YAMLMap } from 'yaml'
import type { Path } from '../model/address.ts'
import type { Place, Problem } from '../model/finding.ts'
import {
  type Finding,
  guardText,
  guardTokens,
  hiddenCharacters,
  locator,
  type Refusal,
  report,
  shown,
} from './guard.ts'

type Entry = YAMLMap.Parsed['items'][number]

/** A file's plain data and where each part of it stands. A path that leads nowhere is followed as far as it goes. */
export type Parsed = {
  readonly value: unknown
  /** Where the value at `path`, or else its nearest ancestor, begins. */
  placeOf(path: Path): Place
  /** Where the key that ends `path` begins; for an item of a list, the item. */
  keyPlaceOf(path: Path): Place
  /** The scalar at `path` as written, with its quotes; null when there is none. */
  sourceOf(path: Path): string | null
}

const options = {
  version: '1.2',
  schema: 'core',
  strict: true,
  uniqueKeys: false, // the guard has seen to it, in linear time
  merge: false,
  resolveKnownTags: false,
  prettyErrors: false,
} as const

const tabFix = 'indent with spaces'
const plainFix = 'write key: value on each line, and close each quote and bracket'

const fixes: { readonly [code in ErrorCode]?: string } = {
  BAD_DQ_ESCAPE: 'write \\\\ for a backslash, or use single quotes',
  BAD_INDENT: 'line up what belongs together, and close each bracket',
  BAD_SCALAR_START: 'put the text in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'put text that holds ": " in quotes, or line up the keys',
  BLOCK_IN_FLOW: 'separate entries by commas, or put text that holds ": " in quotes',
  MULTILINE_IMPLICIT_KEY: 'write key: value, with a space after the colon',
  TAB_AS_INDENT: tabFix,
}

type Complaint = { readonly offset: number; readonly code: ErrorCode; readonly message: string }
type Source = number | readonly [number, ...number[]] | { readonly offset: number }

/**
 * Composes up to the library's first error or warning. The others mostly follow from it, and a hostile file has a
 * hundred thousand, each with a stack trace: so the first is thrown instead of collected.
 */
const compose = (tokens: readonly CST.Token[]): { root: ParsedNode } | { complaint: Complaint } => {
  let thrown: Complaint | undefined
  const onError: (source: Source, code: ErrorCode, message: string) => never = (source, code, message) => {
    const offset = typeof source === 'number' ? source : 'offset' in source ? source.offset : source[0]
    thrown ??= { offset, code, message }
    throw new Error(message)
  }
  const composer = new Composer(options)
  Object.assign(composer, { onError })
  try {
    const [document] = composer.compose(tokens)
    if (!document?.contents) return onError(0, 'IMPOSSIBLE', 'the file holds no value')
    for (const { pos, code, message } of [...document.errors, ...document.warnings]) onError(pos, code, message)
    return { root: document.contents }
  } catch (error) {
    if (thrown) return { complaint: thrown }
    throw error
  }
}

/** A complaint as a finding; where a tab is the cause, it is named as such. */
const syntaxFinding = ({ offset, code, message }: Complaint, text: string): Finding => {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  const tab = /^ *\t/.exec(text.slice(lineStart))
  // In JSON a tab indents as well as a space.
  if (tab && (code === 'TAB_AS_INDENT' || (code === 'BAD_INDENT' && !/^\s*[[{]/.test(text)))) {
    const at = lineStart + tab[0].length - 1
    return { offset: at, rule: 'syntax', message: 'a tab is used as indentation', fix: tabFix }
  }
  return { offset, rule: 'syntax', message: shown(message), fix: fixes[code] ?? plainFix }
}

const emptyFix = 'write a value or null'
const commaFix = 'in { } a comma ends the value: put the text in quotes, or write the number without a comma'

/** Numbers have one spelling, so that no digit is lost and `0550` is not taken for 550. */
const numberRefusal = (value: number, source: string): Refusal | null => {
  const plain = /^-?(0|[1-9]\d*)(\.\d+)?$/
  const isExact = Math.abs(value) <= Number.MAX_SAFE_INTEGER
  if (isExact && plain.test(source) && !Object.is(value, -0)) return null
  const fix =
    isExact && plain.test(`${value}`) ? `write ${value}` : 'write digits only, or put it in quotes if it is text'
  return { rule: 'schema', message: `expected a plain number, got "${shown(source)}"`, fix }
}

const hiddenIn = (value: string): Refusal | null => hiddenCharacters(value, 'delete it')[0] ?? null

const scalarRefusal = (value: unknown, source: string): Refusal | null => {
  if (typeof value === 'number') return numberRefusal(value, source)
  if (typeof value === 'string') return hiddenIn(value)
  if (source === '') return { rule: 'schema', message: 'this item is empty', fix: emptyFix }
  return null
}

const entryRefusal = ({ key, value }: Entry, source: string): Refusal | null => {
  const noValue = { rule: 'schema', message: `${shown(source)} has no value` } as const
  if (!value) return { ...noValue, fix: commaFix }
  if (isScalar(value) && value.value === null && value.source === '') return { ...noValue, fix: emptyFix }
  if (isScalar(key) && typeof key.value === 'string') return hiddenIn(key.value)
  return { rule: 'schema', message: `the key ${shown(source)} is not text`, fix: 'put it in quotes' }
}

const written = ({ range }: ParsedNode, text: string): string => text.slice(range[0], range[1])

/** What is sound YAML but not meant: values left out, odd spellings of numbers, characters hidden in escapes. */
const schemaFindings = (node: ParsedNode, text: string): Finding[] => {
  const at = ({ range }: ParsedNode, refusal: Refusal | null) => (refusal ? [{ ...refusal, offset: range[0] }] : [])
  if (isScalar(node)) return at(node, scalarRefusal(node.value, written(node, text)))
  if (isSeq(node)) return node.items.flatMap(item => schemaFindings(item, text))
  if (!isMap(node)) return []
  return node.items.flatMap(entry => {
    const found = at(entry.key, entryRefusal(entry, written(entry.key, text)))
    return entry.value && found.length === 0 ? schemaFindings(entry.value, text) : found
  })
}

const plain = (node: ParsedNode): unknown => {
  if (isSeq(node)) return node.items.map(plain)
  // fromEntries makes `__proto__` an entry like any other.
  if (isMap(node)) return Object.fromEntries(node.items.map(({ key, value }) => [nameOf(key), value && plain(value)]))
  return isScalar(node) ? node.value : null
}

const nameOf = (key: ParsedNode): string => (isScalar(key) ? String(key.value) : '')

/** Goes along `path` from `root`: the last key (or list item) and value met, and whether the path led that far. */
const follow = (root: ParsedNode, path: Path) => {
  let [key, value] = [root, root]
  for (const step of path) {
    const entry = isMap(value) ? value.items.find(({ key }) => nameOf(key) === String(step)) : undefined
    const item = isSeq(value) && typeof step === 'number' ? value.items[step] : entry?.value
    if (!item) return { key: value, value, isWhole: false }
    ;[key, value] = [entry?.key ?? item, item]
  }
  return { key, value, isWhole: true }
}

/**
 * Reads one small YAML 1.2 or JSON file of at most 256 KiB as plain data. Never throws; what is refused is named with
 * its place and, where known, the remedy. Dates and `yes`, `no`, `on`, `off` are strings.
 */
export const parseYaml = (bytes: Uint8Array, file: string): Parsed | { readonly problems: readonly Problem[] } => {
  const guarded = guardText(bytes, file)
  if ('problems' in guarded) return guarded
  const { text } = guarded
  const syntax = guardTokens(text, file)
  if ('problems' in syntax) return syntax

  const locate = locator(text, file)
  const composed = compose(syntax.tokens)
  if ('complaint' in composed) return { problems: report([syntaxFinding(composed.complaint, text)], locate) }
  const { root } = composed
  const findings = schemaFindings(root, text)
  if (findings.length > 0) return { problems: report(findings, locate) }

  return {
    value: plain(root),
    placeOf: path => locate(follow(root, path).value.range[0]),
    keyPlaceOf: path => locate(follow(root, path).key.range[0]),
    sourceOf: path => {
      const { value, isWhole } = follow(root, path)
      return isWhole && isScalar(value) ? written(value, text) : null
    },
  }
}
