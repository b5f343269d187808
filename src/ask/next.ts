import { askedQuestion, inferred } from '../answers/shared/answer.ts'
import type { Day } from '../model/day.ts'
import type { QuestionName } from '../model/question.ts'
import type { Tables } from '../model/tables.ts'
import {
  type Ask,
  type AskedPlan,
  choosingPayer,
  choosingPlan,
  claims,
  covering,
  gaining,
  happening,
  joining,
  months,
  type Progress,
  paying,
  type Stage,
  stepping,
} from './stages.ts'

/** What a person wants to know: the answer that says it, and the stages of questions before it. */
const topics = {
  which: { answer: 'eligible', stages: [joining] },
  cost: { answer: 'cost', stages: [choosingPlan, months, claims, paying] },
  broke: { answer: 'claim-steps', stages: [happening, choosingPayer, covering, stepping] },
  worth: { answer: 'worth', stages: [choosingPlan, months, gaining] },
} as const satisfies Record<string, { readonly answer: QuestionName; readonly stages: readonly Stage[] }>

export type TopicName = keyof typeof topics
export const topicNames = Object.keys(topics) as readonly TopicName[]

/** The answers that a conversation can end with. */
type AskedAnswer = (typeof topics)[TopicName]['answer']

/** The answer that says what a person wants to know. */
export const answerOf = (topic: TopicName): AskedAnswer => topics[topic].answer

/** The plans to ask about: `eligible` answers for each, the others for those that the facts leave possible. */
const plansFor = (topic: TopicName, { question }: Progress, tables: Tables, asOf: Day): readonly AskedPlan[] => {
  const asked = askedQuestion(tables, question, asOf)
  const { inForce } = topic === 'which' ? asked : inferred(asked).asked
  return inForce.flatMap(({ plan, filed }) => (filed === null ? [] : [{ plan, filed, question, asOf }]))
}

/**
 * The next question of a conversation: of the first stage that has one. Null where no answer can change anything any
 * more, so that the conversation is over. A fact answered with "I don't know" is not asked again.
 */
export const nextAsk = (topic: TopicName, progress: Progress, tables: Tables, asOf: Day): Ask | null => {
  const plans = plansFor(topic, progress, tables, asOf)
  for (const stage of topics[topic].stages as readonly Stage[]) {
    const ask = stage(plans, progress)
    if (ask !== null) return ask
  }
  return null
}
