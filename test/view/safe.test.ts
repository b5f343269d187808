import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { printableJson, safe } from '../../src/model/safe.ts'
import { shorten } from '../../src/view/shorten.ts'
import { displayWidth } from '../../src/view/wrap.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      '\u200d',
      '\ufe0f',
      '👨',
      '❤',
      '🏽',
      '1',
      'あ',
      '\u001b',
      '\u3164',
      '\u{1fc00}',
      '\u{e0061}',
      '\ud83d',
      ' ',
    ),
  }),
)

describe('safe', () => {
  test.each([
    ['an escape sequence', '\u001b[31mred', '\\u{1b}[31mred'],
    ['a line feed', 'a\nb', 'a\\u{a}b'],
    ['a tab and a return', '\t\r', '\\u{9}\\u{d}'],
    ['DEL and C1', '\u007f\u009b', '\\u{7f}\\u{9b}'],
    ['direction marks', '\u200e\u200f\u061c', '\\u{200e}\\u{200f}\\u{61c}'],
    ['direction overrides', '\u202aa\u202e', '\\u{202a}a\\u{202e}'],
    ['direction isolates', '\u2066a\u2069', '\\u{2066}a\\u{2069}'],
    ['line and paragraph separators', '\u2028\u2029', '\\u{2028}\\u{2029}'],
    ['zero width characters', '\ufeffa\u200bb\u200cc\u2060', '\\u{feff}a\\u{200b}b\\u{200c}c\\u{2060}'],
    ['a soft hyphen', 'war\u00adranty', 'war\\u{ad}ranty'],
    ['lone surrogates', 'a\ud800b\udc00', 'a\\u{d800}b\\u{dc00}'],
    ['tags', '🏴\u{e0067}\u{e007f}', '🏴\\u{e0067}\\u{e007f}'],
    ['invisible letters', '\u3164\u115f', '\\u{3164}\\u{115f}'],
    ['characters not assigned', '\u0378\uffff', '\\u{378}\\u{ffff}'],
    ['a joiner outside an emoji', 'a\u200db', 'a\\u{200d}b'],
    ['a command for a CI log', '::error file=x::pwned', '\\u{3a}:error file=x::pwned'],
    ['a command after spaces', '  ::error::a ::warning::b', '  \\u{3a}:error::a \\u{3a}:warning::b'],
    ['an older command anywhere in a line', 'a##[error]b', 'a#\\u{23}[error]b'],
    [
      'a command for another CI log anywhere in a line',
      'a##vso[x]b ##teamcity[y]',
      'a#\\u{23}vso[x]b #\\u{23}teamcity[y]',
    ],
    ['a second variation selector', '❤\ufe0f\ufe0f', '❤\ufe0f\\u{fe0f}'],
  ])('shows %s', (_, text, shown) => {
    expect(safe(text)).toBe(shown)
  })

  test.each([
    '',
    '端末補償オプション（中古）は550円',
    'Café ①※…',
    '👨‍👩‍👧 ❤️‍🔥 🧑🏽‍💻 1️⃣ 🇯🇵',
    'か\u3099',
    '葛\u{e0100}',
    '\\u{1b}',
  ])('does not change %j', text => {
    expect(safe(text)).toBe(text)
  })

  it('leaves line feeds where lines are wanted, and nothing else', () => {
    expect(safe('a\nb\r\n\u001b', { lines: true })).toBe('a\nb\\u{d}\n\\u{1b}')
  })

  it('leaves no control, format or lone surrogate character but joiners', () => {
    fc.assert(fc.property(anyText, text => !/(?!\u200d)[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]/u.test(safe(text))))
  })

  it('changes nothing the second time', () => {
    fc.assert(fc.property(anyText, text => safe(safe(text)) === safe(text)))
  })
})

describe('printableJson', () => {
  test.each([
    ['the one-byte form of an escape', '\u009b31m', '"\\u009b31m"'],
    ['a direction override', 'a\u202eb', '"a\\u202eb"'],
    ['a line separator', '\u2028', '"\\u2028"'],
    ['a command for a CI log', '##[group]a ##vso[b]', '"#\\u0023[group]a #\\u0023vso[b]"'],
    ['nothing else', '葛\u{e0100} 👨‍👩‍👧 ::a #[b] ## c', '"葛\u{e0100} 👨‍👩‍👧 ::a #[b] ## c"'],
  ])('escapes %s', (_, text, json) => {
    expect(printableJson(JSON.stringify(text))).toBe(json)
  })

  it('holds the same value', () => {
    fc.assert(fc.property(anyText, text => JSON.parse(printableJson(JSON.stringify({ [text]: text })))[text] === text))
  })
})

describe('shorten', () => {
  const cases: [text: string, columns: number, shown: string][] = [
    ['--bought', 8, '--bought'],
    ['--bought-from', 8, '--bou...'],
    ['端末補償', 8, '端末補償'],
    ['端末補償', 7, '端末...'],
    ['端末補償', 6, '端...'],
    ['か\u3099か\u3099か\u3099', 5, 'か\u3099...'],
    ['\u001b[31m', 9, '\\u{1b}...'],
    ['abc', 2, '..'],
    ['abc', 0, ''],
    ['', 0, ''],
  ]
  test.each(cases)('%j in %i columns is %j', (text, columns, shown) => {
    expect(shorten(text, columns)).toBe(shown)
  })

  it('is never wider than asked', () => {
    fc.assert(fc.property(anyText, fc.nat(30), (text, columns) => displayWidth(shorten(text, columns)) <= columns))
  })
})
