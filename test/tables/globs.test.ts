import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isGlob, nameMatcher, unbraced } from '../../src/tables/globs.ts'
import { filesNamed } from '../../src/tables/named-files.ts'
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
  'docs/er': 'a file, where another folder has a folder of that name',
  'other/er/five.md': '',
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
    ['**/er/*.md', ['docs/deep/er/three.md', 'other/er/five.md']],
    ['**/one.md', ['docs/one.md']],
    ['docs/**', ['docs/[slug].md', 'docs/deep/er/three.md', 'docs/one.md']],
    ['d?cs/t[a-w]o.*', ['docs/two.html']],
    ['docs/[!o]*.html', ['docs/two.html']],
    ['docs/.folder/*.md', ['docs/.folder/four.md']],
    ['docs/[^o]*.html', ['docs/two.html']],
    ['docs/{one,[o]*}.md', ['docs/one.md']],
    ['docs//./o*.md', ['docs/one.md']],
    ['*/er/*.md', ['other/er/five.md']],
  ])('%s stands for the files that it matches, each once', (pattern, expected) => {
    expect(named(pattern)).toEqual(expected)
    expect(named(pattern, pattern)).toEqual(expected)
  })

  test('may begin at the root of all folders', () => {
    const [, first, ...others] = root.split('/')
    const pattern = `/[${first![0]}]${[first!.slice(1), ...others].join('/')}/*.md`
    expect(filesNamed([pattern], /x/)).toEqual([join(root, 'top.md')])
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

test('a path that only braces name has to be there, as in a shell', () => {
  expect(named('docs/{one.md,two.html}')).toEqual(['docs/one.md', 'docs/two.html'])
  expect(() => named('docs/{one,three}.md')).toThrow(
    expect.objectContaining({ code: 'unreadable-file', params: { at: join(root, 'docs/three.md'), other: 'ENOENT' } }),
  )
})

test('a pattern with .. behind a link is about the folder above the one that the link leads to', () => {
  const place = folder({ 'far/inside/a.md': '', 'far/b.md': '', 'near/c.md': '' })
  symlinkSync(join(place, 'far/inside'), join(place, 'near/link'))
  expect(filesNamed([`${place}/near/link/../*.md`], /x/)).toEqual([`${place}/near/link/../b.md`])
})

test('a pattern of more than 4,096 characters is refused', () => {
  const patterns = [`${'{'.repeat(2048)}*${'}'.repeat(2048)}`, '**/'.repeat(40_000), `${'./'.repeat(60_000)}*.md`]
  for (const pattern of patterns)
    expect(() => filesNamed([pattern], /x/)).toThrow(
      expect.objectContaining({ params: { at: pattern, other: 'pattern too long' } }),
    )
})

test('a pattern of many parts is answered', () => {
  const patterns = [
    `${'{'.repeat(2044)}no*file${'}'.repeat(2044)}`,
    `${'**/'.repeat(1360)}no*file`,
    `${'./'.repeat(2044)}no*file`,
    `${root}/${'[do]*/../'.repeat(400)}no*file`,
  ]
  for (const pattern of patterns)
    expect(() => filesNamed([pattern], /x/)).toThrow(
      expect.objectContaining({ params: { at: pattern, other: 'no file matches' } }),
    )
})

test('a ] that is first in brackets is one of the characters', () => {
  expect([']', 'a', '^', '[]'].filter(nameMatcher('[]a]'))).toEqual([']', 'a'])
  expect([']', 'a', '^', '!'].filter(nameMatcher('[^]a]'))).toEqual(['^', '!'])
  expect(['[]', ']', '['].filter(nameMatcher('[]'))).toEqual(['[]'])
})

test('a range of characters in the wrong order stands for both of its ends, as in a shell', () => {
  expect(['z', 'a', 'm', 'N', '-'].filter(nameMatcher('[z-a]'))).toEqual(['z', 'a'])
  expect(['z', 'a', 'm', 'S'].filter(nameMatcher('[a-y]'))).toEqual(['a', 'm'])
})

test('a point of a pattern is a point, and an empty pattern is for the empty name', () => {
  expect(['x.md', 'xamd', 'x.md '].filter(nameMatcher('*.md'))).toEqual(['x.md'])
  expect(['', 'S'].filter(nameMatcher(''))).toEqual([''])
})

test('braces count in a name of several lines too', () => {
  expect(unbraced('a\n{b,c}\nd')).toEqual(['a\nb\nd', 'a\nc\nd'])
})

test('a name without the characters of a pattern matches only itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'grapheme' }), (name, other) => {
      fc.pre(!isGlob(name) && !name.includes('/'))
      expect(unbraced(name)).toEqual([name])
      expect(nameMatcher(name)(name)).toBe(true)
      expect(nameMatcher(name)(other)).toBe(other === name)
    }),
    { numRuns: many(200) },
  )
})

/** The expression that means the same as a name of a pattern: slow for many `*`, but short. */
const expressionOf = (name: string) => {
  const parts = name.match(/\[!?[^[\]]+\]|./gsu) ?? []
  const sources = parts.map(part => {
    if (part === '*') return '.*'
    if (part === '?') return '.'
    if (part.length === 1) return part.replace(/[\]{}[^.-]/, '\\$&')
    return part.replace(/^\[!/, '[^').replace('--', '-\\-')
  })
  return new RegExp(`^${sources.join('')}$`, 'su')
}

test.each([
  ['a*b', ['ab', 'axb', 'a*b', 'abb', 'ba', 'abx']],
  ['*', ['', 'x', '語']],
  ['**a*', ['a', 'xax', 'x']],
  ['?', ['', '語', '📱', 'ab']],
  ['[ab]c', ['ac', 'bc', 'cc', 'c', '[ab]c']],
  ['[!ab]', ['a', 'b', 'c', '!', '']],
  ['[a-c-]', ['a', 'b', 'c', '-', 'd']],
  ['[^a]', ['a', 'b', '^']],
  ['[あ-う]', ['あ', 'い', 'う', 'え']],
  ['[', ['[', 'x']],
  ['x]', ['x]', 'x']],
])('%s matches the same names as the expression of it', (pattern, names) => {
  expect(names.filter(nameMatcher(pattern))).toEqual(names.filter(name => expressionOf(pattern).test(name)))
})

test('any pattern of stars, question marks and letters matches the same names as the expression of it', () => {
  const text = (signs: string) => fc.string({ unit: fc.constantFrom(...signs), maxLength: 8 })
  fc.assert(
    fc.property(text('ab*?'), text('ab語'), (pattern, name) => {
      expect(nameMatcher(pattern)(name)).toBe(expressionOf(pattern).test(name))
    }),
    { numRuns: many(500) },
  )
})

test('a pattern of many stars is compared with a long name in a time that can be waited for', () => {
  expect(nameMatcher('*a'.repeat(60))(`${'a'.repeat(200)}b`)).toBe(false)
  expect(nameMatcher(`${'*a'.repeat(60)}*`)(`${'a'.repeat(200)}b`)).toBe(true)
})

test.each(['*?'.repeat(2000), '*a'.repeat(2000), `${'*a'.repeat(200)}*b`, `*${'a'.repeat(120)}b`])(
  'a long name is compared with a long pattern in a time that can be waited for',
  pattern => {
    expect(nameMatcher(pattern)('a'.repeat(250))).toBe(false)
  },
)

test('a pattern begins at the current folder, or at the root of all folders', () => {
  expect(filesNamed(['test/READM?.md'], /\.md$/)).toEqual(['test/README.md'])
  expect(() => filesNamed(['/*.no-file-has-this-name'], /\.md$/)).toThrow(
    expect.objectContaining({ params: expect.objectContaining({ other: 'no file matches' }) }),
  )
})

test('a bracket that ends brackets is one of their characters where it comes first', () => {
  expect([']', 'a', 'b', 'c', ']ab'].filter(nameMatcher('[]ab]'))).toEqual([']', 'a', 'b'])
  expect([']', 'a', 'c'].filter(nameMatcher('[!]a]'))).toEqual(['c'])
})

test('a pattern may have 4,096 characters, and no more', () => {
  const reason = (other: string) => expect.objectContaining({ params: expect.objectContaining({ other }) })
  expect(() => named(`${'x'.repeat(4095 - root.length - 1)}*`)).toThrow(reason('no file matches'))
  expect(() => named(`${'x'.repeat(4096 - root.length - 1)}*`)).toThrow(reason('pattern too long'))
})

test('braces may stand for 1,000 patterns, and no more', () => {
  expect(unbraced('{a,b}'.repeat(9))).toHaveLength(512)
  expect(unbraced(`{${Array(1000).fill('x').join(',')}}`)).toHaveLength(1000)
  expect(unbraced(`{${Array(1001).fill('x').join(',')}}`)).toBeUndefined()
  expect(unbraced('{a,b}'.repeat(1000))).toBeUndefined()
  expect(() => named(`${'{a,b}'.repeat(22)}.md`)).toThrow(
    expect.objectContaining({
      code: 'unreadable-file',
      params: expect.objectContaining({ other: 'too many in braces' }),
    }),
  )
})

test.each([
  ['}{a,b}', ['}a', '}b']],
  ['{{a,b}', ['{a', '{b']],
  ['{a,{b,c}d}', ['a', 'bd', 'a', 'cd']],
  ['{a', ['{a']],
  ['a}', ['a}']],
  ['}{', ['}{']],
  ['{}', ['']],
])('%s stands for %j', (pattern, expected) => {
  expect(unbraced(pattern)).toEqual(expected)
})

test('a folder that ** leads to in many ways is looked at once', () => {
  const deep = folder({ [`${'a/'.repeat(40)}b.md`]: '' })
  expect(filesNamed([join(deep, `${'**/*/'.repeat(12)}*.md`)], /\.md$/)).toEqual([join(deep, `${'a/'.repeat(40)}b.md`)])
})

test('any name makes a pattern', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'[]{}!-^*?.\\ab,あ\n') }), name => {
      for (const one of unbraced(name)!) expect(nameMatcher(one)('')).toBe(/^\**$/.test(one))
    }),
    { numRuns: many(500) },
  )
})
