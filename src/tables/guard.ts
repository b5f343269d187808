import { CST, Lexer, LineCounter, Parser } from 'yaml'
import type { Place, Problem } from '../model/finding.ts'
import type { Message } from '../model/message.ts'
import { problemAt, type Refusal } from './problem.ts'
import { say } from './words.ts'

// No file written by hand reaches these limits; a hostile file is refused quickly.
const maxBytes = 256 * 1024
const maxDepth = 32
const maxBlankLines = 100
const maxLexemes = 150_000
const maxProblems = 20

/** A refusal and its offset in UTF-16 units from the start of the text. */
export type PlacedRefusal = Refusal & { readonly offset: number }

type Locate = (offset: number) => Place
type Lexeme = { readonly type: CST.TokenType | null; readonly source: string; readonly offset: number }

/** Returns the function that turns offsets in `text` into places. */
export const locator = (text: string, file: string): Locate => {
  const counter = new LineCounter()
  counter.addNewLine(0)
  for (const { index } of text.matchAll(/\n/g)) counter.addNewLine(index + 1)
  return offset => {
    const { line, col } = counter.linePos(offset)
    return { file, line, column: col }
  }
}

/** The first refusals of a text as problems, in its order. A hostile file has thousands of refusals. */
export const report = (refusals: readonly PlacedRefusal[], locate: Locate): Problem[] =>
  refusals
    .toSorted((a, b) => a.offset - b.offset)
    .slice(0, maxProblems)
    .map(refusal => problemAt(locate(refusal.offset), refusal))

/** Source text for a message: one line of at most 120 characters. */
export const shown = (source: string): string => source.replace(/\s+/g, ' ').replace(/(.{120}).+/u, '$1…')

/** The refusal of something that is too large: `most` is the limit. */
export const tooMany = (
  code: 'too-many-bytes' | 'too-many-lexemes' | 'too-many-items' | 'too-many-entries',
  most: number,
): Refusal => ({ rule: 'size', cause: say(code, { most: String(most) }), advice: say('split') })

/** The refusal of a character. A message shows its code point only. */
export const hidden = (character: string): Refusal => {
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
  return { rule: 'control-character', cause: say('hidden-character', { code }), advice: say('delete') }
}

/**
 * Refuses characters that a reader cannot see or that change a terminal: controls except tab and line feed, lone
 * surrogates, line separators, bidi controls, byte order marks.
 */
export const hiddenCharacters = (text: string): PlacedRefusal[] =>
  [...text.matchAll(/(?![\t\n])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\uFEFF]/gu)].map(({ 0: character, index }) => ({
    offset: index,
    ...hidden(character),
  }))

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

const wrongEncoding = (cause: Message): Refusal => ({ rule: 'encoding', cause, advice: say('save-as-utf8') })

/** The problem of the first invalid byte. Finds it by bisection. */
const firstInvalid = (bytes: Uint8Array, file: string): Problem => {
  let [valid, invalid] = [0, bytes.length + 1]
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1
    if (isUtf8(bytes.subarray(0, middle))) valid = middle
    else invalid = middle
  }
  const before = new TextDecoder().decode(bytes.subarray(0, valid), { stream: true })
  const byte = bytes[valid]?.toString(16).toUpperCase().padStart(2, '0')
  const cause = byte ? say('not-utf8', { byte: `0x${byte}` }) : say('cut-off')
  return problemAt(locator(before, file)(before.length), wrongEncoding(cause))
}

/**
 * Decodes a file of at most 256 KiB from UTF-8. Removes a byte order mark and replaces `\r\n` by `\n`. Refuses other
 * encodings and hidden characters.
 */
export const guardText = (bytes: Uint8Array, file: string): { text: string } | { problems: Problem[] } => {
  const refuse = (refusal: Refusal) => ({ problems: [problemAt({ file, line: 1, column: 1 }, refusal)] })
  if (bytes.length > maxBytes) return refuse(tooMany('too-many-bytes', maxBytes))
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return refuse(wrongEncoding(say('utf16')))
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n')
    const refusals = hiddenCharacters(text)
    return refusals.length > 0 ? { problems: report(refusals, locator(text, file)) } : { text }
  } catch {
    return { problems: [firstInvalid(bytes, file)] }
  }
}

const markers: readonly string[] = [CST.DOCUMENT, CST.FLOW_END, CST.SCALAR] // lexemes that are not part of the text

const lex = (text: string): Lexeme[] => {
  const lexemes: Lexeme[] = []
  let offset = 0
  for (const source of new Lexer().lex(text)) {
    const type = lexemes.at(-1)?.source === CST.SCALAR ? null : CST.tokenType(source)
    lexemes.push({ type, source, offset })
    if (!markers.includes(source)) offset += source.length
    if (lexemes.length > maxLexemes) break
  }
  return lexemes
}

const writeOut = say('write-out-or-quote')
const refusedTypes: { readonly [type in CST.TokenType]?: Refusal } = {
  'directive-line': { rule: 'directive', cause: say('directive'), advice: say('delete-line') },
  anchor: { rule: 'anchor', cause: say('anchor'), advice: writeOut },
  alias: { rule: 'anchor', cause: say('alias'), advice: writeOut },
  tag: { rule: 'tag', cause: say('tag'), advice: say('delete-or-quote') },
  'explicit-key-ind': { rule: 'syntax', cause: say('explicit-key'), advice: say('write-key-value') },
}

const unsupported = (lexemes: readonly Lexeme[]): PlacedRefusal[] =>
  lexemes.flatMap(({ type, offset }) => {
    const refusal = type && refusedTypes[type]
    return refusal ? [{ offset, ...refusal }] : []
  })

const secondDocument: Refusal = {
  rule: 'document',
  cause: say('second-document'),
  advice: say('one-document'),
}

const furtherDocuments = (lexemes: readonly Lexeme[]): PlacedRefusal[] =>
  lexemes
    .filter(({ type }, i) => type === 'doc-mode' || (type === 'doc-start' && lexemes[i - 1]?.type !== 'doc-mode'))
    .slice(1)
    .map(({ offset }) => ({ offset, ...secondDocument }))

// The library accepts a quoted text that ends with an escaped quote, like "abc\".
const openQuotes = (lexemes: readonly Lexeme[]): PlacedRefusal[] =>
  lexemes
    .filter(({ type }) => type === 'double-quoted-scalar' || type === 'single-quoted-scalar')
    .filter(({ source }) => !/^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')$/s.test(source))
    .map(({ offset, source }) => {
      const quote = source.charAt(0)
      const [cause, advice] = [say('open-quote', { quote }), say('close-quote', { quote })]
      return { offset, rule: 'syntax', cause, advice }
    })

// The parser reads all blank lines before a comment again for each comment.
const blankRuns = (lexemes: readonly Lexeme[]): PlacedRefusal[] => {
  let newlines = 0
  const last = lexemes.find(({ type }) => {
    if (type !== 'space') newlines = type === 'newline' ? newlines + 1 : 0
    return newlines > maxBlankLines + 1
  })
  const cause = say('too-many-blank-lines', { most: String(maxBlankLines) })
  return last ? [{ offset: last.offset, rule: 'size', cause, advice: say('delete-them') }] : []
}

const lexicalChecks = [unsupported, furtherDocuments, openQuotes, blankRuns]

/**
 * Parses up to the first error, lexeme by lexeme, and stops at the greatest depth: the parser recurses for each level,
 * and running out of memory there cannot be caught.
 */
const parse = (lexemes: readonly Lexeme[]): { tokens: CST.Token[] } | { tooDeep: PlacedRefusal } => {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  for (const { source } of lexemes) {
    for (const token of parser.next(source)) tokens.push(token)
    if (tokens.at(-1)?.type === 'error') break
    const top = parser.stack.at(-1)
    if (parser.stack.length <= maxDepth + 1 || !CST.isCollection(top)) continue
    const cause = say('too-deep', { most: String(maxDepth) })
    return { tooDeep: { offset: top.offset, rule: 'depth', cause, advice: say('use-fewer-levels') } }
  }
  return { tokens: [...tokens, ...parser.end()] }
}

const tooLong = (lexemes: readonly Lexeme[]): PlacedRefusal[] =>
  lexemes.slice(maxLexemes).map(({ offset }) => ({ offset, ...tooMany('too-many-lexemes', maxLexemes) }))

/**
 * Parses the text that `guardText` returns into tokens that are safe to compose. Refuses texts that are too long or too
 * deep for the library, and directives, anchors, tags, explicit keys and a second document. The composer reports other
 * mistakes of syntax; the tokens end at the first one that the parser finds.
 */
export const guardTokens = (text: string, file: string): { tokens: CST.Token[] } | { problems: Problem[] } => {
  const refuse = (refusals: readonly PlacedRefusal[]) => ({ problems: report(refusals, locator(text, file)) })
  const lexemes = lex(text)
  const lexical = lexicalChecks.flatMap(check => check(lexemes))
  if (lexical.length > 0) return refuse(lexical)
  const parsed = parse(lexemes)
  if ('tooDeep' in parsed) return refuse([parsed.tooDeep])
  return lexemes.length > maxLexemes ? refuse(tooLong(lexemes)) : parsed
}
