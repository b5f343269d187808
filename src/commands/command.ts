import type { Day } from '../model/day.ts'
import type { Facts } from '../model/facts.ts'
import type { Tables } from '../model/tables.ts'
import type { View } from '../output/view.ts'
import type { commandTexts } from '../text/commands.ts'

/** What a command is given: the tables, the day, the facts, the plans asked about, and how to show the answer. */
type Question = {
  readonly tables: Tables
  readonly asOf: Day
  readonly facts: Facts
  readonly plans: readonly string[]
  readonly view: View
  readonly format: string
}

/** An answer as text, and the verdict of each plan for `--require`. */
type Answer = { readonly text: string; readonly verdicts: Readonly<Record<string, string>> }

/** One command: what it is called, the formats it can speak, and how it answers. Commands fetch and hand on; they compute nothing. */
export type Command = {
  readonly formats: readonly string[]
  readonly answer: (question: Question) => Promise<Answer>
}

export type CommandName = keyof typeof commandTexts
