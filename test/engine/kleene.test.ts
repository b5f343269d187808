import { describe, expect, it } from 'vitest'
import { agreed, all, anyOf, not, type Truth } from '../../src/engine/kleene.ts'

const truths = ['yes', 'no', 'unknown'] as const satisfies readonly Truth[]

const any = (parts: readonly Truth[]): Truth => anyOf(parts, part => part)

const tuples = (length: number): Truth[][] =>
  length === 0 ? [[]] : tuples(length - 1).flatMap(tuple => truths.map(last => [...tuple, last]))

const upToThree = [0, 1, 2, 3].flatMap(tuples)

/** The first letters of the values: `yu` for yes and unknown. */
const written = (parts: readonly Truth[]): string => parts.map(part => part[0]).join('')

/** Every tuple of one or two values with what `all`, `any` and `agreed` make of it. */
const table: Record<string, [all: Truth, any: Truth, agreed: Truth]> = {
  '': ['yes', 'no', 'unknown'],
  y: ['yes', 'yes', 'yes'],
  n: ['no', 'no', 'no'],
  u: ['unknown', 'unknown', 'unknown'],
  yy: ['yes', 'yes', 'yes'],
  yn: ['no', 'yes', 'unknown'],
  yu: ['unknown', 'yes', 'unknown'],
  ny: ['no', 'yes', 'unknown'],
  nn: ['no', 'no', 'no'],
  nu: ['no', 'unknown', 'unknown'],
  uy: ['unknown', 'yes', 'unknown'],
  un: ['no', 'unknown', 'unknown'],
  uu: ['unknown', 'unknown', 'unknown'],
}

const count = (parts: readonly Truth[], wanted: Truth): number => parts.filter(part => part === wanted).length

const allByCounting = (parts: readonly Truth[]): Truth => {
  if (count(parts, 'no') > 0) return 'no'
  return count(parts, 'yes') === parts.length ? 'yes' : 'unknown'
}
const anyByCounting = (parts: readonly Truth[]): Truth => {
  if (count(parts, 'yes') > 0) return 'yes'
  return count(parts, 'no') === parts.length ? 'no' : 'unknown'
}
const agreedByCounting = (parts: readonly Truth[]): Truth => {
  if (parts.length === 0) return 'unknown'
  if (count(parts, 'yes') === parts.length) return 'yes'
  return count(parts, 'no') === parts.length ? 'no' : 'unknown'
}

/** The tuples in which one unknown of `parts` has become yes or no. */
const settledOnce = (parts: readonly Truth[]): Truth[][] =>
  parts.flatMap((part, index) =>
    part === 'unknown' ? [parts.with(index, 'yes' as Truth), parts.with(index, 'no' as Truth)] : [],
  )

describe('three-valued logic', () => {
  it('there are forty tuples of up to three values', () => {
    expect(new Set(upToThree.map(written)).size).toBe(1 + 3 + 9 + 27)
  })

  it.each(upToThree.filter(parts => parts.length < 3).map(parts => [written(parts) || '(nothing)', parts] as const))(
    'all, any and agreed of %s are as the table says',
    (_, parts) => {
      expect([all(parts), any(parts), agreed(parts)]).toEqual(table[written(parts)])
    },
  )

  it.each([
    ['all', all, allByCounting],
    ['any', any, anyByCounting],
    ['agreed', agreed, agreedByCounting],
  ] as const)('%s of up to three values is what counting them gives', (_, ours, counted) => {
    expect(upToThree.map(parts => [written(parts), ours(parts)])).toEqual(
      upToThree.map(parts => [written(parts), counted(parts)]),
    )
  })

  it('not exchanges yes and no, and unknown stays unknown', () => {
    expect(truths.map(not)).toEqual(['no', 'yes', 'unknown'])
  })

  it('not applied twice gives the same value', () => {
    expect(truths.map(part => not(not(part)))).toEqual(truths)
  })

  it('not all is any not, and not any is all not', () => {
    const both = upToThree.map(parts => [not(all(parts)), not(any(parts))])
    expect(both).toEqual(upToThree.map(parts => [any(parts.map(not)), all(parts.map(not))]))
  })

  it.each([
    ['all', all],
    ['any', any],
    ['agreed', agreed],
  ] as const)('a value that replaces unknown never changes a settled %s', (_, ours) => {
    const turned = upToThree.flatMap(parts =>
      settledOnce(parts)
        .filter(settled => ours(parts) !== 'unknown' && ours(settled) !== ours(parts))
        .map(settled => `${written(parts)} to ${written(settled)}`),
    )
    expect(turned).toEqual([])
  })

  it.each([
    ['all', all],
    ['any', any],
    ['agreed', agreed],
  ] as const)('the order of the values does not matter to %s', (_, ours) => {
    const swapped = upToThree.filter(parts => ours(parts) !== ours([...parts].reverse()))
    expect(swapped).toEqual([])
  })

  it('all and any of parts taken together are those of the parts one by one', () => {
    const apart = upToThree.flatMap(parts => parts.map((_, cut) => [parts.slice(0, cut), parts.slice(cut)] as const))
    const wrong = apart.filter(
      ([left, right]) =>
        all([all(left), all(right)]) !== all([...left, ...right]) ||
        any([any(left), any(right)]) !== any([...left, ...right]),
    )
    expect(wrong).toEqual([])
  })
})
