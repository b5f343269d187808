import { isUnknown } from '../model/choice-words.ts'
import { flagOf } from '../model/facts.ts'
import { isFault } from '../model/fault.ts'
import type { Question } from '../model/question.ts'
import { type Inputs, readQuestion } from '../model/read-question.ts'
import type { Asker, Reply, Setting, Shown } from './asker.ts'
import { answerOf, nextAsk, type TopicName } from './next.ts'
import { keyOf, labelOf, questionOf, topicQuestion } from './questions.ts'
import type { Ask, AskedAbout, Progress } from './stages.ts'

/** What was told before the first question, for each thing that a person may want to know. */
export type Given = ReadonlyMap<TopicName, Inputs>

/** What the conversation came to: the topic, and the question with all that was told. */
export type Asked = { readonly topic: TopicName; readonly question: Question }

type Step = { readonly ask: Ask; readonly reply: Reply }

const inputsAfter = (given: Inputs, steps: readonly Step[]): Inputs => {
  const values = steps.flatMap(({ reply }) => (reply.kind === 'told' ? Object.entries(reply.values) : []))
  return { ...given, ...Object.fromEntries(values.map(([key, value]) => [key, { value, at: flagOf(key) }])) }
}

const aboutOf = (ask: Ask): readonly AskedAbout[] =>
  ask.kind === 'one' ? [ask.about] : ask.facts.map(([fact]) => fact)

/** A date told to the month may be asked for again, to the day, but only once. */
const toldTwice = (steps: readonly Step[]): readonly AskedAbout[] => {
  const told = steps.filter(({ reply }) => reply.kind === 'told').flatMap(({ ask }) => aboutOf(ask))
  return told.filter((about, index) => told.indexOf(about) < index)
}

const progressAfter = (question: Question, steps: readonly Step[]): Progress => {
  const repliedBy = (kind: Reply['kind']) =>
    steps.filter(({ reply }) => reply.kind === kind).flatMap(({ ask }) => aboutOf(ask))
  return {
    question,
    passed: new Set([...repliedBy('unknown'), ...toldTwice(steps)]),
    single: new Set(repliedBy('one-by-one')) as Progress['single'],
  }
}

/** What is wrong with a typed answer, in words; undefined where nothing is. */
const checkWith =
  (about: AskedAbout, inputs: Inputs, topic: TopicName, { tables, asOf, language, faultWords }: Setting) =>
  (typed: string): string | undefined => {
    try {
      const key = keyOf(about)
      readQuestion({ ...inputs, [key]: { value: typed, at: labelOf(about, language) } }, answerOf(topic), tables, asOf)
      return undefined
    } catch (error) {
      if (!isFault(error)) throw error
      const { text, hint } = faultWords(error)
      return [text, ...(hint ? [hint] : [])].map(words => words[language]).join('\n')
    }
  }

/** The moves that can be typed; anything else is an answer. */
const typedReply = (typed: string, about: AskedAbout): Reply => {
  const word = typed.trim()
  if (word === '' || isUnknown(word)) return { kind: 'unknown' }
  if (word === '<' || word === '＜') return { kind: 'back' }
  if (word === '>' || word === '＞') return { kind: 'show' }
  return { kind: 'told', values: { [keyOf(about)]: word } }
}

const replyTo = async (
  asker: Asker,
  ask: Ask,
  shown: Shown,
  check: (typed: string) => string | undefined,
): Promise<Reply> => {
  if (shown.options !== null) return asker.choose(shown)
  const about = aboutOf(ask)[0]!
  const typed = await asker.write(shown, word =>
    typedReply(word, about).kind === 'told' ? check(word.trim()) : undefined,
  )
  return typeof typed === 'string' ? typedReply(typed, about) : typed
}

/** Asks about one topic. Returns null when the person goes back to the choice of topics. */
const askAbout = async (
  topic: TopicName,
  given: Inputs,
  asker: Asker,
  setting: Setting,
): Promise<Asked | 'interrupted' | null> => {
  const { tables, asOf } = setting
  for (let steps: readonly Step[] = []; ; ) {
    const inputs = inputsAfter(given, steps)
    const question = readQuestion(inputs, answerOf(topic), tables, asOf)
    const ask = nextAsk(topic, progressAfter(question, steps), tables, asOf)
    if (ask === null) return { topic, question }
    const check = checkWith(aboutOf(ask)[0]!, inputs, topic, setting)
    const reply = await replyTo(asker, ask, questionOf(ask, question, setting, check), check)
    if (reply.kind === 'interrupted') return 'interrupted'
    if (reply.kind === 'show') return { topic, question }
    if (reply.kind === 'back' && steps.length === 0) return null
    steps = reply.kind === 'back' ? steps.slice(0, -1) : [...steps, { ask, reply }]
  }
}

/**
 * Asks what the person wants to know, then one question after another, until no answer can change anything any more or
 * the person wants to see the answer. Null when the person interrupts.
 */
export const converse = async (given: Given, asker: Asker, setting: Setting): Promise<Asked | null> => {
  for (;;) {
    const reply = await asker.choose(topicQuestion([...given.keys()], setting.language))
    if (reply.kind === 'interrupted') return null
    if (reply.kind !== 'topic') continue
    const asked = await askAbout(reply.topic, given.get(reply.topic)!, asker, setting)
    if (asked !== null) return asked === 'interrupted' ? null : asked
  }
}
