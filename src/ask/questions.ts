import { questionFor } from '../answers/shared/reasons.ts'
import { examples, isFactName, kindOf } from '../model/facts.ts'
import { fill, type Language } from '../model/message.ts'
import { parameterKey } from '../model/parameters.ts'
import type { Question } from '../model/question.ts'
import { selectEdition } from '../model/tables.ts'
import type { Text } from '../model/text.ts'
import { askTexts } from '../text/ask.ts'
import { needTexts, parameterLabels } from '../text/facts.ts'
import { choiceText, type PlanWords, planWords } from '../text/plan-words.ts'
import { saidOf } from '../text/said.ts'
import type { Option, Setting, Shown } from './asker.ts'
import { type TopicName, topicNames } from './next.ts'
import type { Ask, AskedAbout } from './stages.ts'

/** The key of a fact or a parameter among the inputs of a question. */
export const keyOf = (about: AskedAbout): string => (isFactName(about) ? about : parameterKey(about))

/** The name of a fact or a parameter, for errors. */
export const labelOf = (about: AskedAbout, language: Language): string =>
  (about === 'claimCount' ? parameterLabels[about] : needTexts[about].label)[language]

const same = (text: string): Text => ({ ja: text, en: text })

/** A value in words: a choice by its label, a course or a number by what is said of it. */
const valueText = (about: AskedAbout, value: string, words: PlanWords): Text => {
  if (about === 'claimCount') return fill(askTexts.claimCounts, { count: value })
  return choiceText(about, value, words) ?? fill(saidOf(about, value) ?? same(value), { value })
}

const isGeneral = (said: Text): boolean => said.en.startsWith('{value}')

/** What a value of a fact says, as a line of a list. */
const claimText = (about: AskedAbout, value: string, words: PlanWords, language: Language): string => {
  const said = about === 'claimCount' ? undefined : saidOf(about, value)
  const text = valueText(about, value, words)[language]
  if (said === undefined || isGeneral(said)) return `${labelOf(about, language)}: ${text}`
  return fill(said, { value: text })[language]
}

/** How an answer may be typed. */
const likeText = (about: AskedAbout, { facts }: Question): Text => {
  if (!isFactName(about)) return fill(askTexts.like, { like: examples[about === 'months' ? 'months' : 'yen'] })
  const kind = kindOf(about)
  if (kind.kind === 'date') return facts[about] === undefined ? askTexts.likeDate : askTexts.likeDay
  return fill(askTexts.like, { like: kind.kind === 'number' ? examples[kind.unit] : '' })
}

const move = (kind: 'unknown' | 'one-by-one' | 'back' | 'show', language: Language): Option => {
  const label = kind === 'one-by-one' ? askTexts.notAll : askTexts[kind]
  return { label: label[language], reply: { kind } }
}

/** Where every question lets a person go. */
const moves = (language: Language): readonly Option[] =>
  (['unknown', 'back', 'show'] as const).map(kind => move(kind, language))

const textOf = (about: AskedAbout, { facts }: Question, words: PlanWords): Text =>
  about === 'claimCount' ? askTexts.claimCount : questionFor(about, facts, words)

const withoutStop = (text: string): string => text.replace(/。$/, '')

/** A question in words; choices that contradict what was told are left out. */
export const questionOf = (
  ask: Ask,
  question: Question,
  { tables, asOf, language }: Setting,
  check: (typed: string) => string | undefined,
): Shown => {
  const words = planWords(ask.decides.flatMap(plan => selectEdition(tables, plan, asOf)?.edition ?? []))
  if (ask.kind === 'all') {
    const lines = ask.facts.map(([fact, value]) => `- ${claimText(fact, value, words, language)}`)
    const values = Object.fromEntries(ask.facts)
    const options: readonly Option[] = [
      { label: askTexts.allHold[language], reply: { kind: 'told', values } },
      move('one-by-one', language),
      ...moves(language),
    ]
    return {
      id: ask.facts.map(([fact]) => fact).join('+'),
      text: [askTexts.all[language], ...lines].join('\n'),
      options,
    }
  }
  const { about, choices } = ask
  const text = withoutStop(textOf(about, question, words)[language])
  if (choices === null) {
    const moves = [askTexts.typedUnknown, askTexts.typedBack, askTexts.typedShow]
    const remarks = [likeText(about, question), ...moves].map(remark => remark[language])
    return { id: about, text, options: null, remarks }
  }
  const told = choices
    .filter(choice => check(choice) === undefined)
    .map(choice => ({
      label: valueText(about, choice, words)[language],
      reply: { kind: 'told', values: { [keyOf(about)]: choice } } as const,
    }))
  return { id: about, text, options: [...told, ...moves(language)] }
}

/** The choice of what a person wants to know. */
export const topicQuestion = (topics: readonly TopicName[], language: Language) => ({
  id: 'topic',
  text: askTexts.topic[language],
  options: topicNames
    .filter(topic => topics.includes(topic))
    .map((topic): Option => ({ label: askTexts.topics[topic][language], reply: { kind: 'topic', topic } })),
})
