import { CST, Lexer, LineCounter, Parser } from 'yaml'
import type { Place, Problem } from '../model/finding.ts'

// Far above any file written by hand, and low enough that a hostile one is cheap to refuse.
const maxBytes = 256 * 1024
const maxDepth = 32
const maxEntries = 500
const maxItems = 2000
const maxBlankLines = 100
const maxLexemes = 150_000
const maxProblems = 20

const splitFix = 'split it'

/** Why something is refused, not yet where. */
export type Refusal = Omit<Problem, keyof Place>
/** A refusal and its place, still counted in UTF-16 units from the start of the text. */
export type Finding = Refusal & { readonly offset: number }

type Locate = (offset: number) => Place
type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection
type Lexeme = { readonly type: CST.TokenType | null; readonly source: string; readonly offset: number }

/** Turns offsets in `text` into places. */
export const locator = (text: string, file: string): Locate => {
  const counter = new LineCounter()
  counter.addNewLine(0)
  for (const { index } of text.matchAll(/\n/g)) counter.addNewLine(index + 1)
  return offset => {
    const { line, col } = counter.linePos(offset)
    return { file, line, column: col }
  }
}

/** The first findings in the order of the text (a hostile file has thousands), as problems. */
export const report = (findings: readonly Finding[], locate: Locate): Problem[] =>
  findings
    .toSorted((a, b) => a.offset - b.offset)
    .slice(0, maxProblems)
    .map(({ offset, ...refusal }) => ({ ...locate(offset), ...refusal }))

/** Source text as it may stand in a message: one line, at most 120 characters. */
export const shown = (source: string): string => source.replace(/\s+/g, ' ').replace(/^(.{120}).+$/u, '$1…')

/**
 * Characters that would act on a terminal, reverse the reading order or hide: controls but tab and line feed,
 * lone surrogates, line separators, bidi controls, inner byte order marks. They are named by number, never shown.
 */
export const hiddenCharacters = (text: string, fix: string): Finding[] =>
  [...text.matchAll(/(?![\t\n])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\uFEFF]/gu)].map(({ 0: character, index }) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    return { offset: index, rule: 'control-character', message: `the character U+${code} is not allowed`, fix }
  })

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/** Where the first invalid byte stands: bisects for the longest beginning that is sound. */
const firstInvalid = (bytes: Uint8Array, file: string): Problem => {
  let [sound, broken] = [0, bytes.length + 1]
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1
    if (isUtf8(bytes.subarray(0, middle))) sound = middle
    else broken = middle
  }
  const before = new TextDecoder().decode(bytes.subarray(0, sound), { stream: true })
  const byte = bytes[sound]?.toString(16).toUpperCase().padStart(2, '0')
  const message = byte ? `not UTF-8: unexpected byte 0x${byte}` : 'not UTF-8: the last character is incomplete'
  return { ...locator(before, file)(before.length), rule: 'encoding', message, fix: 'save the file as UTF-8' }
}

/**
 * Decodes a file of at most 256 KiB from UTF-8, without a byte order mark and with `\n` at the end of each line.
 * Refuses other encodings and characters that hide or act.
 */
export const guardText = (bytes: Uint8Array, file: string): { text: string } | { problems: Problem[] } => {
  const refuse = (rule: Problem['rule'], message: string, fix: string) => ({
    problems: [{ file, line: 1, column: 1, rule, message, fix }],
  })
  if (bytes.length > maxBytes) return refuse('size', `more than ${maxBytes} bytes`, splitFix)
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return refuse('encoding', 'this is UTF-16', 'save the file as UTF-8')
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n')
    const hidden = hiddenCharacters(text, 'delete it')
    return hidden.length > 0 ? { problems: report(hidden, locator(text, file)) } : { text }
  } catch {
    return { problems: [firstInvalid(bytes, file)] }
  }
}

const markers: readonly string[] = [CST.DOCUMENT, CST.FLOW_END, CST.SCALAR] // stand in no text

const lex = (text: string): Lexeme[] => {
  const lexemes: Lexeme[] = []
  let offset = 0
  for (const source of new Lexer().lex(text)) {
    const type = lexemes.at(-1)?.source === CST.SCALAR ? 'scalar' : CST.tokenType(source)
    lexemes.push({ type, source, offset })
    if (!markers.includes(source)) offset += source.length
    if (lexemes.length > maxLexemes) break
  }
  return lexemes
}

const anchorFix = 'write the value out in each place'
const refusedTypes: { readonly [type in CST.TokenType]?: Refusal } = {
  'directive-line': { rule: 'directive', message: 'directives (%) are not supported', fix: 'delete the line' },
  anchor: { rule: 'anchor', message: 'anchors (&) are not supported', fix: `${anchorFix}, or put the text in quotes` },
  alias: { rule: 'anchor', message: 'aliases (*) are not supported', fix: `${anchorFix}, or put the text in quotes` },
  tag: { rule: 'tag', message: 'tags (!) are not supported', fix: 'delete it, or put the text in quotes' },
  'explicit-key-ind': { rule: 'syntax', message: 'keys marked by ? are not supported', fix: 'write key: value' },
}

const unsupported = (lexemes: readonly Lexeme[]): Finding[] =>
  lexemes.flatMap(({ type, offset }) => {
    const refusal = type && refusedTypes[type]
    return refusal ? [{ offset, ...refusal }] : []
  })

const furtherDocuments = (lexemes: readonly Lexeme[]): Finding[] =>
  lexemes
    .filter(({ type }, i) => type === 'doc-mode' || (type === 'doc-start' && lexemes[i - 1]?.type !== 'doc-mode'))
    .slice(1)
    .map(({ offset }) => ({ offset, rule: 'document', message: 'a second document begins here', fix: 'one per file' }))

// The library takes a quote for closed when its last character merely looks so, as in "abc\".
const openQuotes = (lexemes: readonly Lexeme[]): Finding[] =>
  lexemes
    .filter(({ type }) => type === 'double-quoted-scalar' || type === 'single-quoted-scalar')
    .filter(({ source }) => !/^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')$/s.test(source))
    .map(({ offset, source }) => {
      const quote = source.charAt(0)
      return { offset, rule: 'syntax', message: `this ${quote} is never closed`, fix: `add the closing ${quote}` }
    })

// The parser looks through all blank lines before a comment, once for each comment.
const blankRuns = (lexemes: readonly Lexeme[]): Finding[] => {
  let newlines = 0
  const last = lexemes.find(({ type }) => {
    if (type !== 'space') newlines = type === 'newline' ? newlines + 1 : 0
    return newlines > maxBlankLines + 1
  })
  const message = `more than ${maxBlankLines} blank lines in a row`
  return last ? [{ offset: last.offset, rule: 'size', message, fix: 'delete them' }] : []
}

const tooManyLexemes = (lexemes: readonly Lexeme[]): Finding[] =>
  lexemes.slice(maxLexemes).map(({ offset }) => {
    return { offset, rule: 'size', message: `more than ${maxLexemes} words and signs`, fix: splitFix }
  })

const lexicalChecks = [unsupported, furtherDocuments, openQuotes, blankRuns]

/**
 * Parses up to the first error, one lexeme at a time: the parser recurses as deep as its stack holds collections, and
 * to run out of memory there cannot be caught.
 */
const parse = (lexemes: readonly Lexeme[]): { tokens: CST.Token[]; tooDeep: Finding | null } => {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  for (const { source } of lexemes) {
    for (const token of parser.next(source)) tokens.push(token)
    if (tokens.at(-1)?.type === 'error') break
    const top = parser.stack.at(-1)
    if (parser.stack.length <= maxDepth + 1 || !CST.isCollection(top)) continue
    const message = `nested more than ${maxDepth} deep`
    return { tokens, tooDeep: { offset: top.offset, rule: 'depth', message, fix: 'use fewer levels' } }
  }
  return { tokens: [...tokens, ...parser.end()], tooDeep: null }
}

const keyRefusal = (key: CST.Token | null | undefined): Refusal | null => {
  if (!key) return { rule: 'syntax', message: 'a key is missing before the colon', fix: 'write key: value' }
  if (CST.isCollection(key))
    return { rule: 'syntax', message: 'a map or list cannot be a key', fix: 'write key: value' }
  if (key.type === 'scalar' && key.source === '<<')
    return { rule: 'anchor', message: 'merge keys (<<) are not supported', fix: anchorFix }
  return null
}

const startOf = ({ key, sep, value }: CST.CollectionItem): number => (key ?? sep?.[0] ?? value)?.offset ?? 0

/** Refuses keys that are not plain names, and each key that an earlier entry has used. */
const guardKeys = (entries: readonly CST.CollectionItem[], locate: Locate): Finding[] => {
  const seen = new Map<string, number>()
  return entries.flatMap(entry => {
    const offset = startOf(entry)
    const refusal = keyRefusal(entry.key)
    if (refusal) return [{ offset, ...refusal }]
    const key = CST.resolveAsScalar(entry.key, false, () => {})?.value ?? ''
    const earlier = seen.get(key)
    if (earlier === undefined) seen.set(key, offset)
    if (earlier === undefined) return []
    const message = `this key is already used in line ${locate(earlier).line}`
    return [{ offset, rule: 'duplicate-key', message, fix: 'delete one of the two' }]
  })
}

const guardCollection = (collection: Collection, locate: Locate): Finding[] => {
  const isList = 'start' in collection ? collection.start.source === '[' : collection.type === 'block-seq'
  const limit = isList ? maxItems : maxEntries
  const filled = collection.items.filter(({ key, sep, value }) => key || sep || value)
  const excess = filled[limit]
  if (excess) {
    const message = isList ? `more than ${limit} items in one list` : `more than ${limit} entries in one map`
    return [{ offset: startOf(excess), rule: 'size', message, fix: splitFix }]
  }
  return isList ? filled.filter(({ sep }) => sep).flatMap(pair => guardKeys([pair], locate)) : guardKeys(filled, locate)
}

const guardTree = (tokens: readonly CST.Token[], locate: Locate): Finding[] => {
  const roots = tokens.flatMap(token => (token.type === 'document' && token.value ? [token.value] : []))
  if (roots.length === 0 && tokens.every(({ type }) => type !== 'error'))
    return [{ offset: 0, rule: 'empty', message: 'the file holds no value', fix: 'write one' }]
  const findings: Finding[] = []
  for (const token of roots) {
    if (!CST.isCollection(token)) continue
    findings.push(...guardCollection(token, locate))
    for (const { key, value } of token.items) roots.push(...[key, value].filter(child => !!child)) // not recursive
  }
  return findings
}

/**
 * Parses the text that `guardText` returns into tokens that are safe to compose. Refuses too many or too deeply nested
 * parts and what tables do without: directives, anchors, tags, merge keys, complex or repeated keys, a second document.
 * Ordinary mistakes of syntax are left to the composer; the tokens end at the first that the parser notices.
 */
export const guardTokens = (text: string, file: string): { tokens: CST.Token[] } | { problems: Problem[] } => {
  const locate = locator(text, file)
  const lexemes = lex(text)
  const lexical = lexicalChecks.flatMap(check => check(lexemes))
  if (lexical.length > 0) return { problems: report(lexical, locate) }
  const { tokens, tooDeep } = parse(lexemes)
  const findings = tooDeep ? [tooDeep] : [...tooManyLexemes(lexemes), ...guardTree(tokens, locate)]
  return findings.length > 0 ? { problems: report(findings, locate) } : { tokens }
}
