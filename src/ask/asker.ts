import type { Day } from '../model/day.ts'
import type { FaultWording } from '../model/fault.ts'
import type { Language } from '../model/message.ts'
import type { Tables } from '../model/tables.ts'
import type { TopicName } from './next.ts'

/** What the conversation is about: the tables, the day and the language. */
export type Setting = {
  readonly tables: Tables
  readonly asOf: Day
  readonly language: Language
  readonly faultWords: FaultWording
}

/** What a person answers: values by key, a topic, or where to go. */
export type Reply =
  | { readonly kind: 'told'; readonly values: Readonly<Record<string, string>> }
  | { readonly kind: 'topic'; readonly topic: TopicName }
  | { readonly kind: 'unknown' | 'one-by-one' | 'back' | 'show' | 'interrupted' }

export type Option = { readonly label: string; readonly reply: Reply }

/** A question in words, with the options to choose from, or with remarks on how to type an answer. */
export type Shown = { readonly id: string; readonly text: string } & (
  | { readonly options: readonly Option[] }
  | { readonly options: null; readonly remarks: readonly string[] }
)
type Choosing = Shown & { readonly options: readonly Option[] }
type Typing = Shown & { readonly options: null }

/**
 * Puts questions to a person. `choose` returns the reply of the option taken; `write` returns what was typed once `check`
 * finds nothing wrong with it. Both may return a reply that says where to go.
 */
export type Asker = {
  choose(question: Choosing): Promise<Reply>
  write(question: Typing, check: (typed: string) => string | undefined): Promise<string | Reply>
}
