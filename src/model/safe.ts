/**
 * Every character except printable ASCII, Latin-1, common signs and Japanese, each of which is a grapheme by itself.
 * Nearly all our texts have only those; loading the grapheme segmenter and the emoji tables takes longer than wrapping them.
 */
const UNUSUAL =
  /[^ -~\xa1-\xac\xae-\xff\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2500-\u257f\u26a0\u3000-\u3029\u3041-\u3096\u309b-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff60\uffe0-\uffe6]/

/** Whether each UTF-16 unit of the text is a grapheme by itself and cannot affect a terminal. */
export const isPlain = (text: string): boolean => !UNUSUAL.test(text)

const escaped = (character: string): string => `\\u{${character.codePointAt(0)!.toString(16)}}`

/**
 * Escapes characters that can change what a terminal or a log shows: control and format characters (ANSI, bidi, zero
 * width, tags), lone surrogates, line separators, fillers and unassigned code points. Keeps a joiner between two
 * pictographs and a variation selector after its character. The patterns are made only when needed: this is slow.
 */
const escapeDangers = (text: string): string =>
  text
    .replace(
      /(?<!(?!\p{Cn})\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]?)\u200d|\u200d(?!(?!\p{Cn})\p{Extended_Pictographic})/gu,
      escaped,
    )
    .replace(/(?<![\p{L}\p{N}\p{P}\p{S}])\p{Variation_Selector}/gu, escaped)
    .replace(
      /(?![\u200d\p{Variation_Selector}])[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu,
      escaped,
    )

/** Escapes what a CI log reads as a command: `::error::` after nothing but spaces, `##[error]` and `##vso[x]` anywhere. */
const escapeCommands = (text: string): string =>
  text.replace(/(?<=^|\s)::/g, `${escaped(':')}:`).replace(/##(?=\w*\[)/g, `#${escaped('#')}`)

const safeLine = (text: string): string => escapeCommands(isPlain(text) ? text : escapeDangers(text))

/**
 * A text that is safe to print: dangerous characters are written like `\u{1b}`, and so is the start of a command for a CI
 * log. With `lines`, line feeds stay.
 */
export const safe = (text: string, { lines = false }: { readonly lines?: boolean } = {}): string =>
  lines ? text.replace(/[^\n]+/g, safeLine) : safeLine(text)

const unitsEscaped = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('')

/** JSON with the same value, in which what `safe` escapes of controls, directions, separators and commands is written like `\\u001b`. */
export const printableJson = (json: string): string =>
  json
    .replace(/[\x7f-\x9f\xad\u061c\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, unitsEscaped)
    .replace(/##(?=\w*\[)/g, '#\\u0023')

/** Lines of JSON as a terminal may show them: control, format and separator characters in texts are written like `\\u001b`. */
export const safeJson = (lines: string): string =>
  lines.replace(/[\t\r]/g, ' ').replace(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, unitsEscaped)
