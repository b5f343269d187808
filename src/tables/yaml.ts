import { Composer, type CST, type ErrorCode, isMap, isScalar, isSeq, type ParsedNode, type Scalar } from 'yaml'
import type { Path } from '../model/address.ts'
import type { Place, Problem } from '../model/finding.ts'
import type { Message } from '../model/message.ts'
import { guardText, guardTokens, locator, type PlacedRefusal, report, shown } from './guard.ts'
import { isLeftOut, nameOf, refusalsBelow, written } from './nodes.ts'
import { say } from './words.ts'

/** The data of a file and the places of its parts. For a path that does not exist, the place of its nearest ancestor. */
export type Parsed = {
  readonly value: unknown
  /** Where the value at `path` begins. */
  placeOf(path: Path): Place
  /** Where the last key of `path` begins; for an item of a list, where the item begins. */
  keyPlaceOf(path: Path): Place
  /** The source text of the scalar at `path`, with its quotes; null when there is none. */
  sourceOf(path: Path): string | null
}

const options = {
  version: '1.2',
  schema: 'core',
  strict: true,
  uniqueKeys: false, // the library's own check is quadratic; nodes.ts has one
  merge: false,
  resolveKnownTags: false,
  prettyErrors: false,
} as const

const withSpaces = say('indent-with-spaces')

/** Advice by the error code of the library. The message of the library is kept. */
const advices: { readonly [code in ErrorCode]?: Message } = {
  BAD_DQ_ESCAPE: say('double-backslash'),
  BAD_INDENT: say('line-up'),
  BAD_SCALAR_START: say('quote-text'),
  BLOCK_AS_IMPLICIT_KEY: say('quote-colon-or-line-up'),
  BLOCK_IN_FLOW: say('commas-or-quote-colon'),
  MULTILINE_IMPLICIT_KEY: say('space-after-colon'),
  TAB_AS_INDENT: withSpaces,
}

type LibraryError = { readonly offset: number; readonly code: ErrorCode; readonly message: string }
type ErrorSource = number | readonly [number, ...number[]] | { readonly offset: number }

/**
 * Composes up to the first error or warning of the library. Throws it instead of collecting all: most others are
 * consequences of it, and a hostile file has a hundred thousand, each with a stack trace.
 */
const compose = (tokens: readonly CST.Token[]): { root: ParsedNode | null } | { error: LibraryError } => {
  let thrown: LibraryError | undefined
  const onError: (source: ErrorSource, code: ErrorCode, message: string) => never = (source, code, message) => {
    const offset = typeof source === 'number' ? source : 'offset' in source ? source.offset : source[0]
    thrown ??= { offset, code, message }
    throw new Error(message)
  }
  const composer = new Composer(options)
  Object.assign(composer, { onError })
  try {
    const [document] = composer.compose(tokens)
    for (const { pos, code, message } of [...(document?.errors ?? []), ...(document?.warnings ?? [])])
      onError(pos, code, message)
    return { root: document?.contents ?? null }
  } catch (error) {
    if (thrown) return { error: thrown }
    throw error
  }
}

/** The refusal of the first `{address}` on a line that is in no quotes; null where there is none. */
const openBrace = (text: string, lineStart: number): PlacedRefusal | null => {
  const [line] = text.slice(lineStart).split('\n', 1) as [string]
  const found = [...line.matchAll(/\{[a-z][a-z0-9.-]*\}/g)].find(({ index }) => !/["']|#/.test(line.slice(0, index)))
  if (!found) return null
  const cause = say('brace-in-plain-text', { brace: found[0] })
  return { offset: lineStart + found.index, rule: 'syntax', cause, advice: say('quote-braces') }
}

/** The refusal for an error of the library. Says so when a tab is the cause. */
const syntaxRefusal = ({ offset, code, message: complaint }: LibraryError, text: string): PlacedRefusal => {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  const tab = /^ *\t/.exec(text.slice(lineStart))
  // JSON allows tabs as indentation
  if (tab && (code === 'TAB_AS_INDENT' || (code === 'BAD_INDENT' && !/^\s*[[{]/.test(text)))) {
    const at = lineStart + tab[0].length - 1
    return { offset: at, rule: 'syntax', cause: say('tab-indents'), advice: withSpaces }
  }
  const brace = openBrace(text, lineStart)
  if (brace !== null) return brace
  const cause = say('unreadable', { complaint: shown(complaint) })
  return { offset, rule: 'syntax', cause, advice: advices[code] ?? say('close-all') }
}

const empty: PlacedRefusal = {
  offset: 0,
  rule: 'empty',
  cause: say('empty'),
  advice: say('write-value'),
}

const plain = (node: ParsedNode): unknown => {
  if (isSeq(node)) return node.items.map(plain)
  // fromEntries treats `__proto__` like any other key
  if (isMap(node)) return Object.fromEntries(node.items.map(({ key, value }) => [nameOf(key), plain(value!)]))
  return (node as Scalar.Parsed).value // the lexemes of an alias are refused
}

/** Follows `path` from `root`. Returns the last key (or list item) and value, and whether the whole path exists. */
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
 * Reads a YAML 1.2 or JSON file of at most 256 KiB as plain data. Never throws; each problem has its place and, where
 * known, advice. Dates and `yes`, `no`, `on`, `off` are strings.
 */
export const parseYaml = (bytes: Uint8Array, file: string): Parsed | { readonly problems: readonly Problem[] } => {
  const guarded = guardText(bytes, file)
  if ('problems' in guarded) return guarded
  const { text } = guarded
  const syntax = guardTokens(text, file)
  if ('problems' in syntax) return syntax

  const locate = locator(text, file)
  const refuse = (refusals: readonly PlacedRefusal[]) => ({ problems: report(refusals, locate) })
  const composed = compose(syntax.tokens)
  if ('error' in composed) return refuse([syntaxRefusal(composed.error, text)])
  const { root } = composed
  if (!root || isLeftOut(root)) return refuse([empty])
  const refusals = refusalsBelow(root, { text, lineAt: offset => locate(offset).line })
  if (refusals.length > 0) return refuse(refusals)

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
