import { expect, test } from 'vitest'
import { unprintable } from '../../src/tables/printable.ts'
import { formatProblem } from '../../src/tables/problem.ts'
import { type Parsed, parseYaml } from '../../src/tables/yaml.ts'

const problemsOf = (value: unknown): readonly string[] =>
  unprintable(parseYaml(Buffer.from(JSON.stringify(value)), 'a.yaml') as Parsed).map(formatProblem)

test.each([
  ['a text', 'a\u200b', 'a.yaml:1:1 the character U+200B is not allowed (delete it)'],
  ['a text of a list', ['a', '\u00ad'], 'a.yaml:1:6 the character U+00AD is not allowed (delete it)'],
  ['a text of a map', { a: '👨\u{e0041}' }, 'a.yaml:1:6 the character U+E0041 is not allowed (delete it)'],
  ['a hidden character before a command', 'a\u200b ::b', 'a.yaml:1:1 the character U+200B is not allowed (delete it)'],
  ['a command at the start', '::a', 'a.yaml:1:1 "::" is read as a command in the logs of CI (delete it)'],
  ['a command behind a space', 'a ::b', 'a.yaml:1:1 "::" is read as a command in the logs of CI (delete it)'],
  ['an older command anywhere', 'a##b[', 'a.yaml:1:1 "##b[" is read as a command in the logs of CI (delete it)'],
])('%s that is not printed as it is written is a problem', (_, value, problem) => {
  expect(problemsOf(value)).toEqual([problem])
})

test('each is a problem of characters', () => {
  const parsed = parseYaml(Buffer.from(JSON.stringify(['a\u200b', '::a'])), 'a.yaml') as Parsed
  expect(unprintable(parsed).map(({ rule }) => rule)).toEqual(['control-character', 'control-character'])
})

test('texts that are printed as they are, numbers and nothing are no problem', () => {
  expect(problemsOf({ a: ['葛\u{e0100} 👨‍👩‍👧', 'a::b', '# [c]', 1, null, true] })).toEqual([])
})
