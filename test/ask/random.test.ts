import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Reply, Shown } from '../../src/ask/asker.ts'
import { answerOf, topicNames } from '../../src/ask/next.ts'
import { fileOf, flagsOf } from '../../src/ask/told.ts'
import { type Inputs, readQuestion } from '../../src/model/read-question.ts'
import type { Tables } from '../../src/model/tables.ts'
import { load } from '../../src/tables/load.ts'
import { root } from '../commands/run.ts'
import { many } from '../seed.ts'
import { asOf, held, tables } from './scripted.ts'

const carrier: Promise<Tables> = load(join(root, 'dist', 'cli'), join(root, 'test', 'carrier', 'data'))

const MOST = 60 // questions; a conversation with more would go in circles
const typed = ['2026-03', '2026-11-01', '2025-12-24', '24', '0', '78,000円', 'わからない', '']

/** A reply by chance: in few cases back, and never an early end. */
const replyBy = (shown: Shown, draw: number): Reply | string => {
  if (shown.options === null) return typed[draw % typed.length]!
  const options = shown.options.filter(
    ({ reply }) => reply.kind !== 'show' && (reply.kind !== 'back' || draw % 7 === 0),
  )
  return options[draw % options.length]!.reply
}

const inputsOf = (values: Readonly<Record<string, unknown>>): Inputs =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value, at: key }]))

const nameOf = (flag: string): string => flag.slice(2).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

const draws = fc.array(fc.nat(), { minLength: MOST, maxLength: MOST })

test.each([
  ['the tables of the package', tables],
  ['tables of other plans', carrier],
])(
  'a random conversation with %s ends, and its flags and its file hold the same facts',
  { timeout: 120_000 },
  async (_, loaded) => {
    const inTables = await loaded
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...topicNames), draws, async (topic, drawn) => {
        let turn = 0
        const { asked } = await held(
          shown => {
            if (shown.id === 'topic') return { kind: 'topic', topic }
            if (turn >= MOST) throw new Error(`no end: ${shown.id}`)
            const reply = replyBy(shown, drawn[turn++]!)
            return typeof reply === 'string' && shown.check?.(reply) !== undefined ? '' : reply
          },
          undefined,
          'en',
          inTables,
        )
        const { question } = asked!
        const name = answerOf(topic)
        const flags = flagsOf(question, inTables).map(([flag, value]) => [nameOf(flag), value])
        expect(readQuestion(inputsOf(Object.fromEntries(flags)), name, inTables, asOf)).toEqual(question)
        expect(readQuestion(inputsOf(fileOf(question, inTables)), name, inTables, asOf)).toEqual(question)
      }),
      { numRuns: many(12) },
    )
  },
)
