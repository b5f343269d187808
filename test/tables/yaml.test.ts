import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Composer, parse } from 'yaml'
import * as z from 'zod'
import { formatProblem } from '../../src/tables/problem.ts'
import { type Parsed, parseYaml } from '../../src/tables/yaml.ts'
import { many } from '../seed.ts'

const read = (text: string) => parseYaml(new TextEncoder().encode(text), 'f.yaml')
const accepted = (text: string): Parsed => {
  const result = read(text)
  if ('problems' in result) throw new Error(result.problems.map(formatProblem).join('\n'))
  return result
}
const refusals = (text: string): string[] => {
  const result = read(text)
  return 'problems' in result ? result.problems.map(p => `${p.rule} ${formatProblem(p).replace('f.yaml:', '')}`) : []
}

describe('values', () => {
  test.each<[string, unknown]>([
    ['on: yes\noff: no\n', { on: 'yes', off: 'no' }],
    ['day: 2023-10-07\nat: 12:30\n', { day: '2023-10-07', at: '12:30' }],
    ['a: 5,500\nb: 1_000\n', { a: '5,500', b: '1_000' }],
    ['a: 550\nb: -1\nc: 5.50\nd: 0\n', { a: 550, b: -1, c: 5.5, d: 0 }],
    ['a: "0550"\nb: \'5e3\'\n', { a: '0550', b: '5e3' }],
    ['a: null\nb: ~\nc: true\nd: False\n', { a: null, b: null, c: true, d: false }],
    ['a: ""\nb: >\nc: |\n  one\n  two\n', { a: '', b: '', c: 'one\ntwo\n' }],
    ['a: one\n  two\r\nb: "three\r\n  four"\r\n', { a: 'one two', b: 'three four' }],
    ['\uFEFFja: 画面割れ\n', { ja: '画面割れ' }],
    ['{"device":"used","start":null}', { device: 'used', start: null }],
    ['{\n\t"a": [\n\t\t1\n\t]\n}', { a: [1] }],
    ['"\\ud83d\\ude00\\n\\t\\u3042"', '😀\n\tあ'],
    ['word', 'word'],
  ])('%j is read as the value that was meant', (text, value) => {
    expect(accepted(text).value).toStrictEqual(value)
  })

  test('__proto__ and constructor are keys like any other, and no prototype changes', () => {
    const { value } = accepted('__proto__: { polluted: 1 }\nconstructor: 2\n')
    expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor'])
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
    const checked = z.strictObject({ constructor: z.number() }).safeParse(value)
    expect(checked.error?.issues).toMatchObject([{ code: 'unrecognized_keys', keys: ['__proto__'] }])
  })
})

describe('mistakes', () => {
  test.each([
    ['', 'empty 1:1 the file holds no value (write one)'],
    ['a: %x', expect.stringMatching(/^syntax 1:4 .* \(put the text in quotes\)$/)],
    ['a: b {c.d} e: f', expect.stringMatching(/^syntax 1:6 a text that holds \{c\.d\} is not in quotes /)],
    ['a: 1\nb: {c} {d} e: f', expect.stringMatching(/^syntax 2:4 a text that holds \{c\} is not in quotes /)],
    ['a: b: "{c}"', expect.stringMatching(/^syntax 1:4 Nested mappings /)],
    ['a: b: c # {d}', expect.stringMatching(/^syntax 1:4 Nested mappings /)],
    ['a: b: {C}', expect.stringMatching(/^syntax 1:4 Nested mappings /)],
    ['a: 0550', 'schema 1:4 expected a plain number, got "0550" (write 550)'],
    ['a: 5e3', 'schema 1:4 expected a plain number, got "5e3" (write 5000)'],
    ['a: +5', 'schema 1:4 expected a plain number, got "+5" (write 5)'],
    ['a: 0x10', 'schema 1:4 expected a plain number, got "0x10" (write 16)'],
    ['a: .5', 'schema 1:4 expected a plain number, got ".5" (write 0.5)'],
    ['a: -0', 'schema 1:4 expected a plain number, got "-0" (write 0)'],
    [
      '[9007199254740992]',
      'schema 1:2 expected a plain number, got "9007199254740992" (write digits only, or put it in quotes if it is text)',
    ],
    ['- .inf', 'schema 1:3 expected a plain number, got ".inf" (write digits only, or put it in quotes if it is text)'],
    ['- .nan', 'schema 1:3 expected a plain number, got ".nan" (write digits only, or put it in quotes if it is text)'],
    ['a:\nb: 1', 'schema 1:1 a has no value (write a value or null)'],
    ['{ a: , b: 1 }', 'schema 1:3 a has no value (write a value or null)'],
    ['- a\n-\n', 'schema 2:2 this item is empty (write a value or null)'],
    [
      '{ yen: 5,500 }',
      'schema 1:10 500 has no value (in { } a comma ends the value: put the text in quotes, or write the number without a comma)',
    ],
    ['550: a', 'schema 1:1 the key 550 is not text (put it in quotes)'],
    ['null: a', 'schema 1:1 the key null is not text (put it in quotes)'],
    ['- "\\e[31m"', 'control-character 1:3 the character U+001B is not allowed (delete it)'],
    ['- "\\x07"', 'control-character 1:3 the character U+0007 is not allowed (delete it)'],
    ['- "a\\r\\n"', 'control-character 1:3 the character U+000D is not allowed (delete it)'],
    ['- "\\u202E"', 'control-character 1:3 the character U+202E is not allowed (delete it)'],
    ['- "\\ud800"', 'control-character 1:3 the character U+D800 is not allowed (delete it)'],
    ['"\\L": 1', 'control-character 1:1 the character U+2028 is not allowed (delete it)'],
    ['a:\n\tb: 1', 'syntax 2:1 a tab is used as indentation (indent with spaces)'],
    ['a:\n  b: 1\n \tc: 2', 'syntax 3:2 a tab is used as indentation (indent with spaces)'],
    ['a: |\n\ttext', 'syntax 2:1 a tab is used as indentation (indent with spaces)'],
    ['- |\t#}[\n\t[,', 'syntax 2:1 a tab is used as indentation (indent with spaces)'],
    ['- \t{', expect.stringMatching(/^syntax 1:5 Flow map .* \(line up /)],
    ['\t{', expect.stringMatching(/^syntax 1:3 Flow map .* \(write key: value /)],
    ['\t[{]\t  ', expect.stringMatching(/^syntax 1:4 Flow map .* \(line up /)],
    ['\t\n \t[:"b,[', expect.stringMatching(/^syntax 2:9 Flow sequence .* \(line up /)],
    [' \t\t}', expect.stringMatching(/^syntax 1:4 Unexpected flow-map-end/)],
    ['{- ', expect.stringMatching(/^syntax 1:2 Block collections .* \(separate entries by commas, /)],
    ['{cap},\n', expect.stringMatching(/^syntax 1:1 a text that holds \{cap\} is not in quotes/)],
    ['{cap}#', expect.stringMatching(/^syntax 1:1 a text that holds \{cap\} is not in quotes/)],
    ['{\n\t"a": [1\n}', expect.stringMatching(/^syntax 3:1 Flow sequence .* \(.* close each bracket\)$/)],
    ['a: "\\d"', 'syntax 1:5 Invalid escape sequence \\d (write \\\\ for a backslash, or use single quotes)'],
    ['ja: 修理: 代金', expect.stringMatching(/^syntax 1:5 .* \(put text that holds ": " in quotes/)],
    ['a:1\nb: 2', expect.stringMatching(/^syntax 1:1 .* \(write key: value, with a space after the colon\)$/)],
    ['a: @x', expect.stringMatching(/^syntax 1:4 .* \(put the text in quotes\)$/)],
    ['a:\r\n   b: 1\r\n  c: 2\r\n', expect.stringMatching(/^syntax 3:1 .* \(line up what belongs together/)],
    ['a: 1 #b\nc: "d"#e', expect.stringMatching(/^syntax 2:7 Comments must be separated/)],
    ['{a: 1}}', expect.stringMatching(/^syntax 1:7 Unexpected flow-map-end/)],
    [']', expect.stringMatching(/^syntax 1:1 Unexpected flow-seq-end/)],
  ])('%j is refused', (text, expected) => {
    expect(refusals(text)).toEqual([expected])
  })

  test('an error of the library that is no mistake of the file is thrown', () => {
    const { compose } = Composer.prototype
    const bug = new Error('a fault of the library')
    Composer.prototype.compose = () => {
      throw bug
    }
    try {
      expect(() => read('a: 1')).toThrow(bug)
    } finally {
      Composer.prototype.compose = compose
    }
  })

  test('all mistakes of meaning are reported at once, in order', () => {
    expect(refusals('a: 05\nb: { c }\nd: "\\a"').map(refusal => refusal.split(' ', 2).join(' '))).toEqual([
      'schema 1:4',
      'schema 2:6',
      'control-character 3:4',
    ])
  })

  test.each([
    ['brackets that match nothing', '[}'.repeat(70_000), 'syntax 1:2'],
    ['closing brackets', '}'.repeat(140_000), 'syntax 1:1'],
    ['commas', `[${','.repeat(140_000)}]`, 'syntax 1:3'],
    ['quotes', '"'.repeat(262_144), 'syntax 1:3'],
    ['escapes that do not exist', `"${'\\z'.repeat(131_000)}"`, 'syntax 1:2'],
  ])('a file full of %s ends at the first mistake', (_, text, expected) => {
    expect(refusals(text)).toEqual([expect.stringContaining(`${expected} `)])
  })
})

describe('places', () => {
  const file = accepted(
    '# head\r\nfees:\r\n  - { yen: 550, ja: "画面" }\r\n  - yen: 8800\r\nnote: |\r\n  two\r\n  lines\r\n',
  )
  const at = (line: number, column: number) => ({ file: 'f.yaml', line, column })

  test.each<[(string | number)[], ReturnType<typeof at>, ReturnType<typeof at>, string | null]>([
    [[], at(2, 1), at(2, 1), null],
    [['fees'], at(3, 3), at(2, 1), null],
    [['fees', 0], at(3, 5), at(3, 5), null],
    [['fees', 0, 'yen'], at(3, 12), at(3, 7), '550'],
    [['fees', 0, 'ja'], at(3, 21), at(3, 17), '"画面"'],
    [['fees', 1, 'yen'], at(4, 10), at(4, 5), '8800'],
    [['fees', 1, 'yen', 'deep'], at(4, 10), at(4, 10), null],
    [['note'], at(5, 7), at(5, 1), '|\n  two\n  lines\n'],
    [['fees', 1, 'en'], at(4, 5), at(4, 5), null],
    [['fees', 7, 'yen', 'deep'], at(3, 3), at(3, 3), null],
    [['fees', 'length'], at(3, 3), at(3, 3), null],
    [['toString'], at(2, 1), at(2, 1), null],
  ])('%j gives its value, its key and its source', (path, value, key, source) => {
    expect(file.placeOf(path)).toEqual(value)
    expect(file.keyPlaceOf(path)).toEqual(key)
    expect(file.sourceOf(path)).toBe(source)
  })
})

describe('any input', () => {
  /** Every refusal has a place in the file; what is accepted has the value that the library alone would give. */
  const holds = (bytes: Uint8Array) => {
    const result = parseYaml(bytes, 'f.yaml')
    if (!('problems' in result)) {
      expect(result.value).toEqual(parse(new TextDecoder().decode(bytes), { version: '1.2' }))
      return
    }
    expect(result.problems.length).toBeGreaterThan(0)
    for (const { line, column } of result.problems) expect(Math.min(line, column)).toBeGreaterThan(0)
  }

  test('bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), holds), { numRuns: many(300) })
  })

  test('the signs of YAML', () => {
    const signs = [
      '\n',
      '\r\n',
      ' ',
      '  ',
      '\t',
      '- ',
      '? ',
      ': ',
      ':',
      ',',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '\\',
      '#',
      ' #',
      '|',
      '>',
      '&',
      '*',
    ]
    const words = [
      '!',
      '%',
      '@',
      '---',
      '...',
      '<<',
      'a',
      'b: ',
      '1',
      '0',
      '.5',
      'null',
      '~',
      'あ',
      '\u202e',
      '\0',
      '\ufeff',
    ]
    const text = fc.array(fc.constantFrom(...signs, ...words), { maxLength: 30 }).map(parts => parts.join(''))
    fc.assert(
      fc.property(text, text => holds(new TextEncoder().encode(text))),
      { numRuns: many(1_000) },
    )
  })
})

describe('JSON', () => {
  const text = fc
    .string({ unit: 'binary', maxLength: 12 })
    .filter(s => !/(?![\t\n])[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff]/u.test(s))
  const number = fc.oneof(
    fc.maxSafeInteger(),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }).filter(n => /^-?\d+(\.\d+)?$/.test(JSON.stringify(n))),
  )
  const { value: json } = fc.letrec<{ value: unknown }>(tie => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.oneof(text, number, fc.boolean(), fc.constant(null)),
      fc.array(tie('value'), { maxLength: 8 }),
      fc.dictionary(fc.oneof(text, fc.constantFrom('__proto__', '<<', '550', 'null')), tie('value'), { maxKeys: 8 }),
    ),
  }))
  const written = fc
    .tuple(json, fc.constantFrom(undefined, 1, '\t'))
    .map(([value, space]) => JSON.stringify(value, null, space))

  test('is read to the same value', () => {
    fc.assert(
      fc.property(written, text => {
        expect(accepted(text).value).toStrictEqual(JSON.parse(text))
      }),
      { numRuns: many(300) },
    )
  })

  test('has each scalar at its place, as written', () => {
    const leaves = (value: unknown, path: (string | number)[] = []): [(string | number)[], unknown][] =>
      typeof value !== 'object' || value === null
        ? [[path, value]]
        : Array.isArray(value)
          ? value.flatMap((item, i) => leaves(item, [...path, i]))
          : Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, key]))
    fc.assert(
      fc.property(written, text => {
        const parsed = accepted(text)
        for (const [path, value] of leaves(JSON.parse(text))) {
          const source = parsed.sourceOf(path) ?? ''
          const { line, column } = parsed.placeOf(path)
          expect(JSON.parse(source)).toEqual(value)
          expect(text.split('\n')[line - 1]?.startsWith(source, column - 1)).toBe(true)
        }
      }),
      { numRuns: many(100) },
    )
  })
})
