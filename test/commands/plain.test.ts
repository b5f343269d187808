import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readArguments } from '../../src/commands/arguments.ts'
import type { CommandName } from '../../src/commands/command.ts'
import { flagsOf, globalFlags } from '../../src/commands/flags.ts'
import { commands } from '../../src/commands/list.ts'
import { peek } from '../../src/commands/peek.ts'
import { readPlainly } from '../../src/commands/plain.ts'
import { many } from '../seed.ts'

const plainly = (line: string) => {
  const argv = line.split(' ')
  return readPlainly(argv, peek(argv, {}).command)
}

describe('a command line of the plainest form', () => {
  it.each([
    'eligible',
    'eligible --device used --bought-from official --json',
    'cost --plan used --months 24 --claims 1 --unreturned --lang ja',
    'covers --claim 2024-05-01 --claim 2025-03-01 --event 水没',
    'claim-steps --done a,b --plan-steps --as-of 2026-11-23 --output answer.json --force',
    'ask --save facts.yaml --quiet',
  ])('is read without commander, with the same result: %s', line => {
    const argv = line.split(' ')
    expect(plainly(line)).toEqual(readArguments(argv, argv[0] as CommandName))
  })

  it.each([
    ['another command', 'editions --json'],
    ['a word that is no flag', 'eligible used'],
    ['a flag before the command', '--json eligible'],
    ['a letter', 'eligible -q'],
    ['a value behind =', 'eligible --device=used'],
    ['a flag that takes a plan only behind =', 'eligible --why'],
    ['the same before a word', 'eligible --why used'],
    ['a flag that takes something away', 'ask --no-input'],
    ['an unknown flag', 'eligible --devcie used'],
    ['a flag of another command', 'eligible --months 24'],
    ['a missing value', 'eligible --device'],
    ['a flag in the place of a value', 'eligible --device --json'],
    ['standard input', 'eligible --facts -'],
    ['an empty value', 'eligible --device '],
    ['a flag twice', 'eligible --device used --device new'],
    ['help', 'eligible --help'],
    ['the version', 'eligible --version'],
  ])('is none with %s', (_, line) => {
    expect(plainly(line)).toBeNull()
  })

  it('is read as commander reads it, whatever the words', () => {
    const names = Object.keys(commands) as readonly CommandName[]
    const flags = [...globalFlags, ...names.flatMap(flagsOf)]
    const long = flags.map(({ long }) => long)
    const letters = flags.flatMap(({ letter }) => (letter ? [`-${letter}`] : []))
    const word = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...long) },
      { weight: 4, arbitrary: fc.constantFrom('used', 'official', '24', '2024-05-01', 'own', '中古') },
      { weight: 1, arbitrary: fc.constantFrom(...letters, ...names, '', '-', '--', '--json=1', '--device=new', '-1') },
      { weight: 1, arbitrary: fc.string() },
    )
    const line = fc.tuple(fc.constantFrom(...names), fc.array(word, { maxLength: 6 }))
    let count = 0
    fc.assert(
      fc.property(line, ([name, words]) => {
        const argv = [name, ...words]
        const { command } = peek(argv, {})
        const plain = readPlainly(argv, command)
        if (plain === null) return
        count += 1
        expect(plain).toEqual(readArguments(argv, command))
      }),
      { numRuns: many(2_000) },
    )
    expect(count).toBeGreaterThan(100)
  })
})
