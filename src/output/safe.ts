import { displayWidth, graphemes, isPlain } from './wrap.ts'

const escaped = (character: string): string => `\\u{${character.codePointAt(0)!.toString(16)}}`

/**
 * Escapes what a terminal or a log could be fooled with: control and format characters (ANSI, bidi, zero width, tags),
 * lone surrogates, line separators, fillers, and what Unicode has not assigned. A joiner stays between two pictures, and a
 * variation selector after the character that it varies. The patterns are made here, as making them takes its time.
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

const safeLine = (text: string): string => (isPlain(text) ? text : escapeDangers(text))

/** Any text made harmless to show: dangerous characters become visible, as `\u{1b}`. With `lines`, line feeds stay. */
export const safe = (text: string, { lines = false }: { readonly lines?: boolean } = {}): string =>
  lines ? text.replace(/[^\n]+/g, safeLine) : safeLine(text)

const CUT = '...'

/** A text made safe and, if it takes more than so many columns, cut after a grapheme and ended with `...`. */
export const shorten = (text: string, columns: number): string => {
  const whole = safe(text)
  let kept = ''
  let width = 0
  for (const grapheme of graphemes(whole)) {
    width += displayWidth(grapheme)
    if (width > columns) return kept + CUT.slice(0, Math.max(0, columns))
    if (width <= columns - CUT.length) kept += grapheme
  }
  return whole
}
