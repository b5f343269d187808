import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { nearest } from '../../src/model/nearest.ts'

const COMMANDS = ['eligible', 'cost', 'compare', 'worth', 'covers', 'timeline', 'claim-steps', 'check', 'test']
const FLAGS = ['--device', '--devices-enrolled', '--bought-from', '--claim', '--claims', '--on']
const NAMES = ['端末補償オプション（中古）', 'つながる端末保証']

describe('nearest', () => {
  const cases: [word: string, known: readonly string[], found: string | null][] = [
    ['eligable', COMMANDS, 'eligible'],
    ['COST', COMMANDS, 'cost'],
    ['ｃｏｓｔ', COMMANDS, 'cost'],
    ['elig', COMMANDS, 'eligible'],
    ['tim', COMMANDS, 'timeline'],
    ['el', COMMANDS, null],
    ['--cost', COMMANDS, 'cost'],
    ['bought-form', FLAGS, '--bought-from'],
    ['—bought-from', FLAGS, '--bought-from'],
    ['--claims', FLAGS, '--claims'],
    ['--claimz', FLAGS, '--claim'],
    ['--devices', FLAGS, '--device'],
    ['nwe', ['new', 'used', 'own'], 'new'],
    ['onw', ['new', 'used', 'own'], 'own'],
    ['uesd', ['new', 'used', 'own'], 'used'],
    ['ua', ['docomo', 'au'], 'au'],
    ['wen', ['new', 'used', 'own'], null],
    ['usd', ['new', 'used', 'own'], 'used'],
    ['abc', ['new', 'used', 'own'], null],
    ['端末補償オプション(中古)', NAMES, '端末補償オプション（中古）'],
    ['端末保証オプション（中古）', NAMES, '端末補償オプション（中古）'],
    ['a', ['b', 'c'], 'b'],
    ['abcde', ['abxyz', 'abcxy'], 'abcxy'],
    ['abcde', ['abxyz'], null],
    ['', COMMANDS, null],
    ['--', COMMANDS, null],
    ['cost', [], null],
    ['a'.repeat(100), ['a'.repeat(99)], 'a'.repeat(99)],
    ['a'.repeat(101), ['a'.repeat(101)], null],
  ]
  test.each(cases)('%j among %j is %j', (word, known, found) => {
    expect(nearest(word, known)).toBe(found)
  })

  it('finds every known word in itself', () => {
    for (const word of [...COMMANDS, ...FLAGS, ...NAMES])
      expect(nearest(word, [...COMMANDS, ...FLAGS, ...NAMES])).toBe(word)
  })

  it('answers with a known word or null', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), word => [...COMMANDS, null].includes(nearest(word, COMMANDS))))
  })
})
