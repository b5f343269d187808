import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safe } from '../../src/model/safe.ts'
import { annotationLine } from '../../src/view/github.ts'

test('an annotation names its place and title', () => {
  const place = { file: 'data/new/2023-10-07.yaml', line: 3, column: 7 }
  expect(annotationLine({ level: 'error', title: 'schema: no table', text: 'wrong', place })).toBe(
    '::error file=data/new/2023-10-07.yaml,line=3,col=7,title=schema%3A no table::wrong',
  )
})

test('percent signs and line breaks are escaped, and in properties colons and commas too', () => {
  const place = { file: 'a:b,c%.yaml', line: 1, column: 1 }
  expect(annotationLine({ level: 'warning', title: 'x,y', text: '10 %: a,\nb', place })).toBe(
    '::warning file=a%3Ab%2Cc%25.yaml,line=1,col=1,title=x%2Cy::10 %25: a,%0Ab',
  )
})

const decoded = (text: string): string =>
  text.replace(/%2C/g, ',').replace(/%3A/g, ':').replace(/%0A/g, '\n').replace(/%25/g, '%')

test('an annotation of any text is one line, from which GitHub reads that text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('::error::x', '%0A', 'a\r\n::set-env::b', 'a,b:c'),
  )
  fc.assert(
    fc.property(text, text, (title, message) => {
      const written = annotationLine({ level: 'notice', title, text: message })
      expect(written).not.toMatch(/[\r\n]/)
      const [, property, data] = /^::notice title=([^:,]*)::(.*)$/.exec(written)!
      expect(decoded(property!)).toBe(safe(title))
      expect(decoded(data!)).toBe(safe(message, { lines: true }))
    }),
  )
})
