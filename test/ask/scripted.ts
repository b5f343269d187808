import { join } from 'node:path'
import type { Asker, Reply, Shown } from '../../src/ask/asker.ts'
import { type Asked, converse, type Given } from '../../src/ask/conversation.ts'
import { topicNames } from '../../src/ask/next.ts'
import type { Day } from '../../src/model/day.ts'
import type { Language } from '../../src/model/message.ts'
import type { Tables } from '../../src/model/tables.ts'
import { load } from '../../src/tables/load.ts'
import { faultWords } from '../../src/view/error.ts'
import { root } from '../commands/run.ts'

export const asOf = '2026-11-28' as Day
export const tables: Promise<Tables> = load(join(root, 'dist', 'cli'), undefined)

/** What a person knows: an answer to each question by its fact; `null` is "I don't know", `undefined` too. */
export type Person = Readonly<Record<string, string | undefined>>

/** The reply of an option that tells these values. */
const telling = ({ options }: Shown, key: string, value: string | undefined): Reply | undefined =>
  options?.find(({ reply }) => reply.kind === 'told' && reply.values[key] === value)?.reply

const isTrueFor = (person: Person, reply: Reply): boolean =>
  reply.kind === 'told' && Object.entries(reply.values).every(([key, value]) => person[key] === value)

/** Answers like a person: all of a group if it is so, else one by one; what the person does not know is "I don't know". */
const replyOf = (person: Person, shown: Shown): Reply => {
  const { id, options } = shown
  if (options === null) return { kind: 'unknown' }
  if (id.includes('+')) return isTrueFor(person, options[0]!.reply) ? options[0]!.reply : { kind: 'one-by-one' }
  const topic = options.find(({ reply }) => reply.kind === 'topic' && reply.topic === person.topic)
  const key = id === 'claimCount' ? 'claims' : id
  return topic?.reply ?? telling(shown, key, person[id]) ?? { kind: 'unknown' }
}

export type Conversation = { readonly asked: Asked | null; readonly questions: readonly Shown[] }

/** A question, with the check of a typed answer. */
type Put = Shown & { readonly check?: (typed: string) => string | undefined }
type Turn = (shown: Put) => Reply | string

/** Holds a conversation in which `turn` answers each question. */
export const held = async (
  turn: Turn,
  given: Given = new Map(topicNames.map(topic => [topic, {}])),
  language: Language = 'en',
  inTables?: Tables,
): Promise<Conversation> => {
  const questions: Shown[] = []
  const asker: Asker = {
    choose: async shown => {
      questions.push(shown)
      const reply = turn(shown)
      if (typeof reply === 'string') throw new Error(`${shown.id} is chosen, not typed`)
      return reply
    },
    write: async (shown, check) => {
      questions.push(shown)
      const reply = turn({ ...shown, check })
      const wrong = typeof reply === 'string' ? check(reply) : undefined
      if (wrong !== undefined) throw new Error(wrong)
      return reply
    },
  }
  const setting = { tables: inTables ?? (await tables), asOf, language, faultWords }
  return { asked: await converse(given, asker, setting), questions }
}

/** A conversation with a person. */
export const withPerson = (person: Person, given?: Given, language?: Language, inTables?: Tables) =>
  held(shown => (shown.options === null ? (person[shown.id] ?? '') : replyOf(person, shown)), given, language, inTables)
