import { Composer, type CST, type ErrorCode, isMap, isScalar, isSeq, type ParsedNode } from 'yaml'
import type { Path } from '../model/address.ts'
import type { Place, Problem } from '../model/finding.ts'
import type { Message } from '../model/message.ts'
import { guardText, guardTokens, locator, type PlacedRefusal, report, shown } from './guard.ts'
import { isLeftOut, nameOf, refusalsBelow, written } from './nodes.ts'
import { say } from './words.ts'

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
  uniqueKeys: false, // the library's own check is quadratic; nodes.ts has one
  merge: false,
  resolveKnownTags: false,
  prettyErrors: false,
} as const

const withSpaces = say('indent-with-spaces')

/** The next move by the library's own code; its words stay as they are. */
const advices: { readonly [code in ErrorCode]?: Message } = {
  BAD_DQ_ESCAPE: say('double-backslash'),
  BAD_INDENT: say('line-up'),
  BAD_SCALAR_START: say('quote-text'),
  BLOCK_AS_IMPLICIT_KEY: say('quote-colon-or-line-up'),
  BLOCK_IN_FLOW: say('commas-or-quote-colon'),
  MULTILINE_IMPLICIT_KEY: say('space-after-colon'),
  TAB_AS_INDENT: withSpaces,
}

type Complaint = { readonly offset: number; readonly code: ErrorCode; readonly message: string }
type At = number | readonly [number, ...number[]] | { readonly offset: number }

/**
 * Composes up to the library's first error or warning. The others mostly follow from it, and a hostile file has a
 * hundred thousand, each with a stack trace: so the first is thrown instead of collected.
 */
const compose = (tokens: readonly CST.Token[]): { root: ParsedNode | null } | { complaint: Complaint } => {
  let thrown: Complaint | undefined
  const onError: (source: At, code: ErrorCode, message: string) => never = (source, code, message) => {
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
    if (thrown) return { complaint: thrown }
    throw error
  }
}

/** A complaint as a refusal; where a tab is the cause, it is named as such. */
const syntaxRefusal = ({ offset, code, message: complaint }: Complaint, text: string): PlacedRefusal => {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  const tab = /^ *\t/.exec(text.slice(lineStart))
  // In JSON a tab indents as well as a space.
  if (tab && (code === 'TAB_AS_INDENT' || (code === 'BAD_INDENT' && !/^\s*[[{]/.test(text)))) {
    const at = lineStart + tab[0].length - 1
    return { offset: at, rule: 'syntax', cause: say('tab-indents'), advice: withSpaces }
  }
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
  // fromEntries makes `__proto__` an entry like any other.
  if (isMap(node)) return Object.fromEntries(node.items.map(({ key, value }) => [nameOf(key), value && plain(value)]))
  return isScalar(node) ? node.value : null
}

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
  const refuse = (refusals: readonly PlacedRefusal[]) => ({ problems: report(refusals, locate) })
  const composed = compose(syntax.tokens)
  if ('complaint' in composed) return refuse([syntaxRefusal(composed.complaint, text)])
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
