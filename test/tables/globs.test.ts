import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { filesNamed } from '../../src/tables/files.ts'
import { isGlob, namePattern, unbraced } from '../../src/tables/globs.ts'
import { folder } from '../commands/run.ts'
import { many } from '../seed.ts'

const files = {
  'top.md': '',
  'docs/one.md': '',
  'docs/two.html': '',
  'docs/deep/er/three.md': '',
  'docs/[slug].md': '',
  'docs/.hidden.md': '',
  'docs/node_modules/package/readme.md': '',
  'docs/.folder/four.md': '',
}
const root = folder(files)

/** The files that some paths name, without the folder of the test. */
const named = (...paths: string[]) =>
  filesNamed(
    paths.map(path => join(root, path)),
    /\.md$/,
  ).map(file => file.slice(root.length + 1))

describe('a pattern', () => {
  test.each([
    ['*.md', ['top.md']],
    ['docs/*.md', ['docs/[slug].md', 'docs/one.md']],
    ['docs/*.{md,html}', ['docs/[slug].md', 'docs/one.md', 'docs/two.html']],
    ['docs/**/*.md', ['docs/[slug].md', 'docs/one.md', 'docs/deep/er/three.md']],
    ['**/er/*.md', ['docs/deep/er/three.md']],
    ['**/one.md', ['docs/one.md']],
    ['docs/**', ['docs/[slug].md', 'docs/deep/er/three.md', 'docs/one.md']],
    ['d?cs/t[a-w]o.*', ['docs/two.html']],
    ['docs/[!o]*.html', ['docs/two.html']],
    ['docs/.folder/*.md', ['docs/.folder/four.md']],
  ])('%s stands for the files that it matches, each once', (pattern, expected) => {
    expect(named(pattern)).toEqual(expected)
    expect(named(pattern, pattern)).toEqual(expected)
  })

  test('that is the name of a file is that file', () => {
    expect(named('docs/[slug].md')).toEqual(['docs/[slug].md'])
  })

  test.each(['*.txt', 'docs/*/*/*/*.md', 'nowhere/*.md', 'docs/one.md/*'])(
    '%s that matches no file is refused',
    pattern => {
      expect(() => named(pattern)).toThrow('unreadable-file')
    },
  )
})

test('a range of characters in the wrong order stands for both of its ends, as in a shell', () => {
  const isOf = (pattern: string) => (name: string) => namePattern(pattern).test(name)
  expect(['z', 'a', 'm', 'N', '-'].filter(isOf('[z-a]'))).toEqual(['z', 'a'])
  expect(['z', 'a', 'm', 'S'].filter(isOf('[a-y]'))).toEqual(['a', 'm'])
})

test('a point of a pattern is a point, and an empty pattern is for the empty name', () => {
  expect(['x.md', 'xamd', 'x.md '].filter(name => namePattern('*.md').test(name))).toEqual(['x.md'])
  expect(['', 'S'].filter(name => namePattern('').test(name))).toEqual([''])
})

test('braces count in a name of several lines too', () => {
  expect(unbraced('a\n{b,c}\nd')).toEqual(['a\nb\nd', 'a\nc\nd'])
})

test('a name without the characters of a pattern matches only itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'grapheme' }), (name, other) => {
      fc.pre(!isGlob(name) && !name.includes('/'))
      expect(unbraced(name)).toEqual([name])
      expect(namePattern(name).test(name)).toBe(true)
      expect(namePattern(name).test(other)).toBe(other === name)
    }),
    { numRuns: many(200) },
  )
})

test('any name makes a pattern', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'[]{}!-^*?.\\ab,あ\n') }), name => {
      for (const one of unbraced(name)) expect(namePattern(one)).toBeInstanceOf(RegExp)
    }),
    { numRuns: many(500) },
  )
})
