import { describe, expect, test } from 'vitest'
import type { Problem } from '../../src/model/finding.ts'
import { guardText, guardTokens, shown } from '../../src/tables/guard.ts'
import { formatProblem, TablesError } from '../../src/tables/problem.ts'
import { say } from '../../src/tables/words.ts'
import { parseYaml } from '../../src/tables/yaml.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const bytes = (...parts: readonly (string | number)[]) =>
  Uint8Array.from(parts.flatMap(part => (typeof part === 'number' ? [part] : [...encode(part)])))

const problemsOf = (input: Uint8Array): readonly Problem[] => {
  const parsed = parseYaml(input, 'f.yaml')
  return 'problems' in parsed ? parsed.problems : []
}
const refusals = (input: string | Uint8Array) =>
  problemsOf(typeof input === 'string' ? encode(input) : input).map(p => `${p.rule} ${p.line}:${p.column}`)

/** `line(0) line(1) …`, each on a line of its own. */
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n')
/** Maps one inside the other, each a space further in. */
const stairs = (depth: number, top = 'a') => `${top}:\n${lines(depth - 1, i => `${' '.repeat(i + 1)}a:`)} 1`

describe('bytes', () => {
  test.each<[string, Uint8Array, string]>([
    [
      'a Japanese text broken in the middle',
      bytes('a: 1\nja: 画面', 0xe4, 0xbf, '割れ\n'),
      '2:7 not UTF-8: unexpected byte 0xE5',
    ],
    ['a character broken by the end of its line', bytes('a: ', 0xe3, '\n'), '1:4 not UTF-8: unexpected byte 0x0A'],
    ['a byte that cannot begin a character', bytes('あ\nいう', 0x8f), '2:3 not UTF-8: unexpected byte 0x8F'],
    ['a character cut off by the end', bytes('a: ', 0xe3, 0x81), '1:4 not UTF-8: the last character is incomplete'],
    ['an overlong slash', bytes('a: x', 0xc0, 0xaf), '1:5 not UTF-8: unexpected byte 0xC0'],
    ['an overlong slash of three bytes', bytes('a: x', 0xe0, 0x80, 0xaf), '1:5 not UTF-8: unexpected byte 0x80'],
    ['a surrogate in UTF-8', bytes('a: x', 0xed, 0xa0, 0x80), '1:5 not UTF-8: unexpected byte 0xA0'],
    ['a code point beyond Unicode', bytes('a: x', 0xf4, 0x90, 0x80, 0x80), '1:5 not UTF-8: unexpected byte 0x90'],
    ['Shift_JIS', bytes('ja: ', 0x89, 0xe6), '1:5 not UTF-8: unexpected byte 0x89'],
    ['UTF-16, little end first', bytes(0xff, 0xfe, 'a', 0), '1:1 this is UTF-16'],
    ['UTF-16, big end first', bytes(0xfe, 0xff, 0, 'a'), '1:1 this is UTF-16'],
    ['the first half of one mark of UTF-16', bytes(0xff, 'a'), '1:1 not UTF-8: unexpected byte 0xFF'],
    ['the first half of the other', bytes(0xfe, 'a'), '1:1 not UTF-8: unexpected byte 0xFE'],
    ['a second half alone', bytes('a', 0xfe), '1:2 not UTF-8: unexpected byte 0xFE'],
    ['the other second half alone', bytes('a', 0xff), '1:2 not UTF-8: unexpected byte 0xFF'],
  ])('%s is refused', (_, input, expected) => {
    expect(problemsOf(input).map(formatProblem)).toEqual([`f.yaml:${expected} (save the file as UTF-8)`])
    expect(refusals(input)[0]).toMatch(/^encoding /)
  })

  test('UTF-16 without its mark and more than 256 KiB are refused', () => {
    expect(refusals(bytes('a', 0, ':', 0))[0]).toBe('control-character 1:2')
    expect(refusals(new Uint8Array(256 * 1024 + 1))).toEqual(['size 1:1'])
  })

  test('a byte order mark and CRLF leave text and places as they are', () => {
    expect(guardText(bytes('\uFEFFa: 1\r\nb: 2\r\n'), 'f')).toEqual({ text: 'a: 1\nb: 2\n' })
    expect(refusals('\uFEFFa: 1\r\nb: &x 2\r\n')).toEqual(['anchor 2:4'])
  })
})

describe('characters', () => {
  test.each([
    '\0',
    '\x07',
    '\b',
    '\x1b',
    '\x7f',
    '\x85',
    '\x9b',
    '\u200e',
    '\u200f',
    '\u061c',
    '\u2028',
    '\u2029',
    '\u202a',
    '\u202e',
    '\u2066',
    '\u2069',
    '\ufeff',
    '\r',
  ])('%j is refused at its place, by its number', character => {
    const [problem] = problemsOf(encode(`a: 1\nb: あ${character}い\n`))
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    expect(problem).toEqual({
      file: 'f.yaml',
      line: 2,
      column: 5,
      rule: 'control-character',
      message: `the character U+${code} is not allowed`,
      fix: 'delete it',
      cause: say('hidden-character', { code: `U+${code}` }),
      advice: say('delete'),
    })
  })

  test('tab, line feed, a wide space, emoji and combining marks are allowed', () => {
    expect(refusals('a: x\ty\nb: 全角　か\u3099 👩‍💻\n')).toEqual([])
  })
})

describe('what tables do without', () => {
  test.each([
    ['', 'empty 1:1'],
    [' \n\n', 'empty 1:1'],
    ['# only a comment\n', 'empty 1:1'],
    ['---\n# nothing\n', 'empty 1:1'],
    ['%YAML 1.1\n---\na: 012\n', 'directive 1:1'],
    ['%TAG ! tag:example.org,2000:\n---\na: 1\n', 'directive 1:1'],
    ['a: 1\n---\nb: 2\n', 'document 2:1'],
    ['a: 1\n...\nb: 2\n', 'document 3:1'],
    ['--- a\n--- b\n', 'document 2:1'],
    ['a: &x 1\n', 'anchor 1:4'],
    ['a: *x\n', 'anchor 1:4'],
    ['&x a: 1\n', 'anchor 1:1'],
    ['a:\n  <<: { b: 1 }\n', 'anchor 2:3'],
    ['a: !!js/function "x"\n', 'tag 1:4'],
    ['a: !x 1\n', 'tag 1:4'],
    ['- !!set {}\n', 'tag 1:3'],
    ['? a\n: 1\n', 'syntax 1:1'],
    ['{ ? a : 1 }\n', 'syntax 1:3'],
    ['{ [a, b]: 1 }\n', 'syntax 1:3'],
    ['{ a: 1 }: 2\n', 'syntax 1:1'],
    ['[{ a: 1 }: 2]\n', 'syntax 1:2'],
    [': 1\n', 'syntax 1:1'],
    ['b: 1\na: { : 1 }', 'syntax 2:6'],
    ['a: "open\nb: 1\n', 'syntax 1:4'],
    ['a: "open\\"', 'syntax 1:4'],
    ["a: 'open''", 'syntax 1:4'],
    ['a: %x', 'syntax 1:4'],
    [`}${'['.repeat(33)}`, 'syntax 1:1'],
    [`a: b: ]\n${'['.repeat(33)}`, 'syntax 1:4'],
  ])('%j is refused at %s', (text, expected) => {
    expect(refusals(text)).toEqual([expected])
  })

  test('a repeated key is refused where it is repeated, with the line of the first', () => {
    const problems = problemsOf(encode('yen: 1\nen: { a: 1, "a": 2 }\n"yen": 2\n'))
    expect(problems.map(formatProblem)).toEqual([
      'f.yaml:2:13 this key is already used in line 2 (delete one of the two)',
      'f.yaml:3:1 this key is already used in line 1 (delete one of the two)',
    ])
  })

  test.each([
    '- { a: 1 }\n- { a: 1 }\n',
    '[a: 1, a: 2]',
    '"<<": 1',
    '--- # c\na: 1\n...\n',
    'a: "? & * ! %"',
    "a: 'it''s'",
  ])('%j is allowed', text => {
    expect(refusals(text)).toEqual([])
  })
})

describe('a long file', () => {
  test('may have 100 blank lines in a row, and more where a line is between them', () => {
    const blank = '\n'.repeat(101)
    expect(refusals(`a: 1${blank}b: 2${blank}c: 3`)).toEqual([])
  })

  test.each([
    ['empty lines', '\n'],
    ['lines of spaces', '  \n'],
  ])('may not have 101 %s in a row', (_, line) => {
    const problems = problemsOf(encode(`a: 1\n${line.repeat(101)}b: 2`))
    expect(problems.map(formatProblem)).toEqual([
      `f.yaml:102:${line.length} more than 100 blank lines in a row (delete them)`,
    ])
  })

  test('may have 150,000 words and signs, and one more is one problem', () => {
    const most = '}'.repeat(149_999) // the lexer adds a sign at the start; the parser ends at the first bracket
    expect(guardTokens(most, 'f')).toHaveProperty('tokens')
    expect(guardTokens(`${most}}}`, 'f')).toMatchObject({ problems: [{ rule: 'size', column: 150_000 }] })
  })

  test('has its problems in the order of their places, and at most 20', () => {
    expect(refusals('a: 1\n---\nb: &x 2\n')).toEqual(['document 2:1', 'anchor 3:4'])
    expect(refusals('- &a *a\n'.repeat(15))).toEqual(
      Array.from({ length: 10 }, (_, i) => [`anchor ${i + 1}:3`, `anchor ${i + 1}:6`]).flat(),
    )
  })

  test('is shown in one line of 120 characters', () => {
    const most = '画'.repeat(118)
    expect(shown(`a \n\t${most}`)).toBe(`a ${most}`)
    expect(shown(`a\n${most}bcd`)).toBe(`a ${most}…`)
  })
})

describe('limits', () => {
  test.each([
    ['32 brackets', '['.repeat(32) + ']'.repeat(32)],
    ['32 dashes', `${'- '.repeat(32)}a`],
    ['32 steps in and all of them out again, nine times', lines(9, i => stairs(32, `a${i}`))],
    ['500 entries', lines(500, i => `k${i}: 1`)],
    ['2000 items', `[${'1,'.repeat(2000)}]`],
    ['a word of 256 KiB', 'a'.repeat(256 * 1024)],
    ['a text of 256 KiB', `"${'\\\\'.repeat(128 * 1024 - 1)}"`],
  ])('%s are allowed', (_, text) => {
    expect(refusals(text)).toEqual([])
  })

  test.each([
    ['33 brackets', '['.repeat(33) + ']'.repeat(33), 'depth 1:33'],
    ['33 dashes', `${'- '.repeat(33)}a`, 'depth 1:65'],
    ['33 steps', stairs(33), 'depth 33:33'],
    ['100,000 brackets', '['.repeat(100_000), 'depth 1:33'],
    ['100,000 dashes on one line', '- '.repeat(100_000), 'depth 1:65'],
    ['80,000 maps', '{a:'.repeat(80_000), 'depth 1:97'],
    ['100,000 maps', '{a:'.repeat(100_000), 'size 1:1'],
    ['60,000 colons on one line', 'a: '.repeat(60_000), 'depth 1:97'],
    ['60,000 colons in a bracket', `{${'a: '.repeat(60_000)}`, 'depth 1:98'],
    ['dashes in a bracket, step by step', `[\n${lines(600, i => `${' '.repeat(i)}- `)}`, 'depth 33:32'],
    ['700 steps in and all of them out again', `${stairs(700)}\nb: 1`, 'depth 33:33'],
    ['501 entries', lines(501, i => `k${i}: 1`), 'size 501:1'],
    ['2001 items', `[${'1,'.repeat(2001)}]`, 'size 1:4002'],
    ['60,000 keys', `{${Array.from({ length: 60_000 }, (_, i) => i.toString(36))}}`, 'size 1:202009'],
    ['60,000 times the same key', 'a:\n'.repeat(60_000), 'size 37500:3'],
    ['20,000 keys, a line each', lines(20_000, i => `k${i}: 1`), 'size 501:1'],
    ['many lists in a list', `- [${'1,'.repeat(1999)}]\n`.repeat(65), 'size 25:3969'],
    ['blank lines and then comments', `a:\n  b: c${'\n'.repeat(130_000)} #\n${'   #\n'.repeat(25_000)}`, 'size 103:1'],
    ['a billion laughs', lines(9, i => `l${i}: &l${i} [${`*l${i - 1},`.repeat(9)}]`), 'anchor 1:5'],
    ['a quote and 256 KiB of backslashes', `"${'\\'.repeat(256 * 1024 - 1)}`, 'syntax 1:1'],
  ])('%s are refused', (_, text, expected) => {
    expect(refusals(text)[0]).toBe(expected)
  })
})

test('an error of tables lists each problem on a line of its own', () => {
  const problems = problemsOf(encode('a: !x\nb: "open'))
  expect(new TablesError([...problems, { ...problems[0]!, fix: null }]).message).toBe(
    [
      'f.yaml:1:4 tags (!) are not supported (delete it, or put the text in quotes)',
      'f.yaml:2:4 this " is never closed (add the closing ")',
      'f.yaml:1:4 tags (!) are not supported',
    ].join('\n'),
  )
})
