/**
 * Anything but characters that never join into a cluster: printable ASCII, Latin-1, common signs, Japanese. Nearly every
 * text of ours is made of those, and starting the grapheme segmenter and the emoji tables costs more than all our wrapping.
 */
const UNUSUAL =
  /[^ -~\xa1-\xac\xae-\xff\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2500-\u257f\u3000-\u3029\u3041-\u3096\u309b-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff60\uffe0-\uffe6]/

/** Whether each UTF-16 unit of the text is a grapheme of its own, and harmless to a terminal. */
export const isPlain = (text: string): boolean => !UNUSUAL.test(text)

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
