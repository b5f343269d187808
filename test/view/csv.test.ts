import { expect, test } from 'vitest'
import { csv } from '../../src/view/csv.ts'

test('a cell is quoted only when necessary, and nothing is empty', () => {
  expect(
    csv(
      ['a', 'b'],
      [
        ['x,y', 'say "z"'],
        [null, true],
        [1, ''],
      ],
    ),
  ).toBe('a,b\n"x,y","say ""z"""\n,true\n1,')
})

test.each(['=1', '+1', '-1', '@a', '＝1', '＋1', '－1', '＠a'])(
  'a text like %s is no formula for a spreadsheet',
  text => {
    expect(csv(['a'], [[text]])).toBe(`a\n'${text}`)
  },
)

test('a number below 0 is left, and so is a dash alone', () => {
  expect(csv(['a'], [[-1], ['-']])).toBe('a\n-1\n-')
})

test('a text is printed safely', () => {
  expect(csv(['a'], [['a\u200b##[group]b\tc']])).toBe('a\na\\u{200b}#\\u{23}[group]b\\u{9}c')
})
