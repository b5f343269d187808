import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it, test } from 'vitest'
import { isPlain } from '../../src/model/safe.ts'
import { displayWidth, graphemes, narrowest, wrap } from '../../src/view/wrap.ts'

const NAMES = ['端末補償オプション（中古）', '端末補償オプション', 'つながる端末保証', 'Phone Cover (Used)']

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...NAMES,
        '5,500円',
        '2023-10-07',
        '--bought-from',
        ' ',
        '　',
        '\n',
        '、',
        '。',
        '（',
        '）',
        '端末',
        'が',
        'ー',
        '👨‍👩‍👧',
        'か゚',
        'ｶﾞ',
        'a',
        'warranty',
        'https://example.com/a/b-c?d=e',
      ),
      { maxLength: 40 },
    )
    .map(parts => parts.join('')),
)
const anyColumns = fc.integer({ min: 1, max: 40 })

/** Whether the text is the lines in order with nothing but white space between them. */
const areLinesOf = (lines: readonly string[], text: string): boolean => {
  let rest = text
  for (const line of lines) {
    while (!rest.startsWith(line) && /^[ \t\u3000\n]/.test(rest)) rest = rest.slice(1)
    if (!rest.startsWith(line)) return false
    rest = rest.slice(line.length)
  }
  return /^[ \t\u3000\n]*$/.test(rest)
}

const timesIn = (text: string, part: string): number => text.split(part).length - 1

describe('wrap breaks', () => {
  const cases: [why: string, text: string, columns: number, lines: string[]][] = [
    ['nothing that fits', '月額550円', 9, ['月額550円']],
    ['an empty text into one empty line', '', 10, ['']],
    ['at line feeds, and keeps empty lines', 'あ\n\nい\n', 10, ['あ', '', 'い', '']],
    ['never before what a CI log reads as a command', `${'a'.repeat(8)}::error::b`, 8, ['aaaaaaa', 'a::erro', 'r::b']],
    ['English at spaces, which go', 'a used phone cover', 10, ['a used', 'phone', 'cover']],
    ['at a run of spaces as at one', 'used    phone', 6, ['used', 'phone']],
    ['and keeps the white space it does not break at', '  a   b', 7, ['  a   b']],
    ['and keeps an indent', '  used phone', 8, ['  used', 'phone']],
    ['and drops white space that has no room at the end', 'used   ', 5, ['used']],
    ['white space alone into one empty line', '     ', 3, ['']],
    ['at an ideographic space, which goes', '新品　中古', 4, ['新品', '中古']],
    ['not at a no-break space', 'a used\u00a0phone', 10, ['a', 'used\u00a0phone']],
    ['Japanese anywhere, and drops nothing', '端末補償', 5, ['端末', '補償']],
    ['between Japanese and English', '端末cover端末', 6, ['端末', 'cover', '端末']],
    ['before the character that a comma follows', '新品、中古', 4, ['新', '品、', '中古']],
    ['before a small kana or a long vowel', 'あカード', 4, ['あ', 'カー', 'ド']],
    ['before an opening bracket', '端末（中古）', 6, ['端末', '（中', '古）']],
    ['before an ASCII bracket beside Japanese', '端末(中古)', 5, ['端末', '(中', '古)']],
    ['where the width leaves no choice', 'ーーーー', 4, ['ーー', 'ーー']],
    ['inside an amount never', '約5,500円です', 8, ['約', '5,500円', 'です']],
    ['inside a full-width amount never', '約５，５００円', 12, ['約', '５，５００円']],
    ['inside months never', 'あと36か月間', 8, ['あと', '36か月間']],
    ['inside a date never', '発売日2023-10-07', 10, ['発売日', '2023-10-07']],
    ['between a date in words and its months', '2023年10月7日', 8, ['2023年', '10月7日']],
    ['inside a flag never', '端末は--bought-from', 13, ['端末は', '--bought-from']],
    ['off the bracket rather than through the flag', '(--bought-from)', 13, ['(', '--bought-from', ')']],
    ['a word too wide after its hyphens', 'a --devices-enrolled', 12, ['a', '--devices-', 'enrolled']],
    ['a URL after its slashes', 'https://example.com/a/b', 14, ['https://', 'example.com/a/', 'b']],
    ['a word too wide at the width', 'abcdefgh', 3, ['abc', 'def', 'gh']],
    ['an amount too wide before its unit', '10,000円', 6, ['10,000', '円']],
    [
      'an official name never',
      'これは端末補償オプション（中古）です',
      26,
      ['これは', '端末補償オプション（中古）', 'です'],
    ],
    [
      'a bracket off an official name',
      '「端末補償オプション（中古）」',
      26,
      ['「', '端末補償オプション（中古）', '」'],
    ],
    ['an English name with spaces never', 'with Phone Cover (Used).', 18, ['with', 'Phone Cover (Used)', '.']],
    ['an official name where it is wider than the line', 'つながる端末保証', 8, ['つながる', '端末保証']],
    ['no cluster', 'か\u3099か\u3099👨‍👩‍👧e\u0301', 4, ['か\u3099か\u3099', '👨‍👩‍👧e\u0301']],
    ['and leaves a grapheme wider than the line alone', 'あaい', 1, ['あ', 'a', 'い']],
  ]
  test.each(cases)('%s', (_, text, columns, lines) => {
    expect(wrap(text, columns, NAMES)).toEqual(lines)
  })
})

describe('wrap, whatever the text,', () => {
  it('makes no line wider than asked, except for a single grapheme that is wider', () => {
    fc.assert(
      fc.property(anyText, anyColumns, (text, columns) => {
        const tooWide = wrap(text, columns, NAMES).filter(line => displayWidth(line) > columns)
        expect(tooWide.filter(line => [...graphemes(line)].length > 1)).toEqual([])
      }),
    )
  })

  it('loses, adds and moves nothing but the white space at breaks', () => {
    fc.assert(fc.property(anyText, anyColumns, (text, columns) => areLinesOf(wrap(text, columns, NAMES), text)))
  })

  it('takes a line feed with a carriage return for one break', () => {
    expect([wrap('\r\n', 1), wrap('a\r\nb', 10)]).toEqual([
      ['', ''],
      ['a', 'b'],
    ])
  })

  it('breaks between graphemes only', () => {
    fc.assert(
      fc.property(anyText, anyColumns, (text, columns) => {
        const parts = [...graphemes(text)].filter(part => !/^(?:[ \t\u3000]|\r?\n)$/.test(part))
        const kept = wrap(text, columns).flatMap(line =>
          [...graphemes(line)].filter(part => !/^[ \t\u3000]$/.test(part)),
        )
        expect(kept).toEqual(parts)
      }),
    )
  })

  it('keeps official names whole from their own width on', () => {
    const parts = fc.array(fc.constantFrom(NAMES[0]!, NAMES[2]!, '、', '（', '」', 'は', ' ', '\n', 'mio', '5円'), {
      maxLength: 20,
    })
    fc.assert(
      fc.property(parts, fc.integer({ min: 26, max: 60 }), (words, columns) => {
        const text = words.join('')
        const lines = wrap(text, columns, NAMES).join('\n')
        for (const name of [NAMES[0]!, NAMES[2]!]) expect(timesIn(lines, name)).toBe(timesIn(text, name))
      }),
    )
  })

  it('keeps amounts, dates and flags whole where they fit', () => {
    const atoms = ['5,500円', '24か月', '2023-10-07', '--bought-from', '10%']
    const parts = fc.array(fc.tuple(fc.constantFrom(...atoms), fc.constantFrom('は', '、', ' ', '（', '）と')), {
      maxLength: 20,
    })
    fc.assert(
      fc.property(parts, fc.integer({ min: 13, max: 60 }), (words, columns) => {
        const text = words.flat().join('')
        const lines = wrap(text, columns).join('\n')
        for (const atom of atoms) expect(timesIn(lines, atom)).toBe(timesIn(text, atom))
      }),
    )
  })

  it('begins no line with a closing sign and ends none with an opening bracket where another break is possible', () => {
    const parts = fc.array(
      fc.constantFrom('端末', '補償は、', '「中古」', 'です。', 'カード', '（新品）', 'mio、', '5円。'),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(parts, fc.integer({ min: 8, max: 40 }), (words, columns) => {
        for (const line of wrap(words.join(''), columns)) expect(line).not.toMatch(/^[、。」）ー]|[「（]$/)
      }),
    )
  })
})

describe('displayWidth', () => {
  it('is the width of string-width for every character', () => {
    const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
    expect(characters.filter(isPlain).filter(character => displayWidth(character) !== stringWidth(character))).toEqual(
      [],
    )
  })

  it('is the width of string-width for any text', () => {
    fc.assert(fc.property(anyText, text => displayWidth(text) === stringWidth(text)))
  })

  it('counts characters of ambiguous width as one column and colours as none', () => {
    expect(displayWidth('①※…→')).toBe(4)
    expect(displayWidth('\u001b[31m端末\u001b[39m')).toBe(4)
  })
})

describe('isPlain', () => {
  const plain = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(isPlain)

  it('is false for every character that joins with another plain one', () => {
    const segmenter = new Intl.Segmenter()
    const joined = plain.filter(character => [...segmenter.segment(`あ${character}a${character}`)].length !== 4)
    expect(joined).toEqual([])
  })

  it('is true for every character of our texts', () => {
    expect(
      isPlain('端末補償オプション（中古）は、月額550円「税込」です。〜 ー々・① → ─│ “…” ¥ €'.replace(/[①€]/g, '')),
    ).toBe(true)
  })
})

describe('narrowest', () => {
  test.each([
    ['', 0],
    ['端末', 2],
    ['端末、', 2],
    ['a warranty', 8],
    ['5,500円 2023-10-07', 10],
    ['これはつながる端末保証です', 16],
    ['https://example.com/a/b', 12],
    ['with Phone Cover (Used).', 18],
    ['つながる\n端末保証', 2],
  ])('width of %j is %i', (text, width) => {
    expect(narrowest(text, NAMES)).toBe(width)
  })
})

test('breaks before a word that begins with a stop', () => {
  expect(wrap('use one of: .json, .md, .txt', 22)).toEqual(['use one of: .json,', '.md, .txt'])
})
