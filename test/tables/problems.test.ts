import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import typescript from 'typescript'
import { expect, test } from 'vitest'
import { problemText } from '../../src/text/problems.ts'

const readers = [
  ...['compile', 'guard', 'references', 'schema', 'yaml'].map(name => `tables/${name}.ts`),
  'model/edition.ts',
  'upkeep/cases/case.ts',
  'upkeep/check/expectations.ts',
]

/** Every text of several words in a file, with a word in the place of what is put into it. */
const textsIn = (name: string): readonly string[] => {
  const source = readFileSync(join(import.meta.dirname, '../../src', name), 'utf8')
  const texts: string[] = []
  const visit = (node: typescript.Node): void => {
    if (typescript.isStringLiteralLike(node)) texts.push(node.text)
    if (typescript.isTemplateExpression(node))
      texts.push(node.head.text + node.templateSpans.map(span => `x${span.literal.text}`).join(''))
    typescript.forEachChild(node, visit)
  }
  visit(typescript.createSourceFile(name, source, typescript.ScriptTarget.Latest))
  return texts.filter(text => /[a-z]{2,} |^write /.test(text))
}

/** What is put together from other texts, is told by the library, or is no message. */
const others = [
  'use strict',
  'x, got x', // both in words
  'x, or put the text in quotes',
  'known are x',
  'write ',
  ' or ',
  'Invalid input',
  'standard input',
  'A situation and the answer it must get',
  'One plan as seen on one day',
  'The sources of the tables',
]

test.each(readers)('all that %s says of a file is said in Japanese too', name => {
  const texts = textsIn(name).filter(text => !others.includes(text))
  expect(texts.length).toBeGreaterThan(0)
  const silent = texts.filter(text => /^YAMLとして|^[^ぁ-んァ-ヶ一-龠]*$/.test(problemText(text).ja))
  expect(silent).toEqual([])
})

test.each([
  ['expected whole yen, 0 or more, got "5,500"', '0以上の整数の円が要ります。書かれているのは "5,500" です'],
  [
    'expected yes, no, unknown or tests of facts, got a list',
    'yes、no、unknown、または事実の条件が要ります。書かれているのは リスト です',
  ],
  ['expected repair, exchange, got a map of a, b', 'repair, exchangeが要ります。書かれているのは a, b のまとまり です'],
  ['text has no value', 'text に値がありません'],
  ['"months" is given as months, not as yen or count', '"months" の単位は months で、yen か count ではありません'],
  ['Missing , or : between flow map items', 'YAMLとして読めません（Missing , or : between flow map items）'],
  ['unknown key "none"', 'キー "none" は分かりません'],
])('%s', (english, japanese) => {
  expect(problemText(english)).toEqual({ ja: japanese, en: english })
})

test('what the YAML library says stands in brackets', () => {
  const said = 'Flow map in block collection must be sufficiently indented'
  expect(problemText(said).ja).toBe(`YAMLとして読めません（${said}）`)
})
