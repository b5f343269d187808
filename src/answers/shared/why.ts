import { flagOf } from '../../model/facts.ts'
import type { Text } from '../../model/text.ts'
import { factTexts } from '../../text/facts.ts'
import { figureWords } from './figure.ts'
import type { Ground, Grounded, ReasonDocument, TraceDocument } from './schema.ts'
import { isAsked, type NamedPlan, type Speak, speaker, type View } from './view.ts'
import { certaintyTexts, labels, stateTexts } from './words.ts'

const anyOfWords = (values: string | readonly string[], say: Speak): string => [values].flat().join(say(labels.orWord))

type TestTrace = Extract<TraceDocument, { kind: 'test' }>

const isWords = (test: TestTrace['test']): test is string | readonly string[] =>
  typeof test === 'string' || Array.isArray(test)

const testWords = ({ test, text, number }: TestTrace, say: Speak): string => {
  if (isWords(test)) return anyOfWords(test, say)
  if ('not' in test) return say(labels.notWord, { what: anyOfWords(test.not, say) })
  if ('leave' in test) return say(labels.leavesUse)
  if ('during' in test) return say(labels.within, { period: text ? say(text) : test.during })
  return 'below' in test
    ? say(labels.below, { number: String(number ?? test.below) })
    : say(labels.atMost, { number: String(number ?? test.atMost) })
}

const joinTexts: Readonly<Record<'all' | 'any' | 'not' | 'silent', Text>> = {
  all: labels.allOf,
  any: labels.anyOf,
  not: labels.notThis,
  silent: labels.silent,
}

const subjectWords = ({ fact }: TestTrace, say: Speak): string =>
  fact === 'asOf' ? say(labels.asOf) : `${say(factTexts[fact].label)} (${flagOf(fact)})`

const traceLines = (trace: TraceDocument, indent: string, say: Speak): readonly string[] => {
  const state = say(stateTexts[trace.state])
  const deeper = `${indent}  `
  if (trace.kind === 'test') return [`${indent}${state}: ${subjectWords(trace, say)} = ${testWords(trace, say)}`]
  if (trace.kind === 'open')
    return Object.entries(trace.readings).flatMap(([name, reading]) => [
      `${indent}${say(stateTexts[reading.state])}: ${say(labels.reading, { reading: say(trace.texts[name]!) })}`,
      ...traceLines(reading, deeper, say),
    ])
  const isSettled = trace.kind === 'silent' && trace.state !== 'unknown'
  const what = say(isSettled ? labels.asStated : joinTexts[trace.kind])
  return [`${indent}${state}: ${what}`, ...trace.parts.flatMap(part => traceLines(part, deeper, say))]
}

type ShownReason = Pick<ReasonDocument, 'rule' | 'state' | 'text' | 'certainty' | 'cites' | 'at' | 'trace'>

/** The address of an item with its citations, its certainty and its place in the tables. */
const placeLine = (
  { rule, cites, certainty, at }: Pick<ShownReason, 'rule' | 'cites' | 'certainty' | 'at'>,
  { language }: View,
): string => {
  const written = [...(cites ?? []), certaintyTexts[certainty][language], at].filter(Boolean).join('  ')
  return `    ${rule}  ${written}`
}

/** A reason with its state, its source, its place in the tables, and what it tests. */
export const reasonLines = (reason: ShownReason, view: View): readonly string[] => {
  const say = speaker(view.language)
  return [
    `  ${say(stateTexts[reason.state])}: ${say(reason.text)}`,
    placeLine(reason, view),
    ...(reason.trace ? traceLines(reason.trace, '    ', say) : []),
  ]
}

/** A text of the tables, or a figure with its tax class; `placeLine` gives its certainty. */
const groundWords = ({ text, figure }: Ground, { language }: View): string => {
  if (text) return text[language]
  return figure === null ? '' : figureWords({ ...figure, certainty: 'stated' }, language)
}

/** For each plan that `--why` asks about, the figures and items that the answer uses. */
export const groundSections = (
  { grounds = [] }: Grounded,
  plans: readonly NamedPlan[],
  view: View,
): readonly (readonly string[])[] =>
  plans.flatMap(({ id, name }) => {
    const own = grounds.filter(ground => ground.plan === id)
    if (own.length === 0 || !isAsked(view.why, id)) return []
    const lines = own.flatMap(ground => [`  ${groundWords(ground, view)}`, placeLine(ground, view)])
    return [[`${labels.why[view.language]}: ${name.ja}`, ...lines]]
  })
