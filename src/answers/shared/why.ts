import type { Text } from '../../model/edition.ts'
import { flagOf } from '../../model/facts.ts'
import { factTexts } from '../../text/facts.ts'
import { certaintyTexts, labels, stateTexts, verdictTexts } from '../../text/words.ts'
import type { PlanDocument } from '../eligible/document.ts'
import type { ReasonDocument } from './reasons.ts'
import type { TraceDocument } from './trace.ts'
import { speaker, type View } from './view.ts'

type Speak = ReturnType<typeof speaker>

const wordsOf = (words: string | readonly string[], say: Speak): string => [words].flat().join(say(labels.orWord))

type Tested = Extract<TraceDocument, { kind: 'test' }>

const testWords = ({ test, text, number }: Tested, say: Speak): string => {
  if (typeof test === 'string' || Array.isArray(test)) return wordsOf(test, say)
  if ('not' in test) return say(labels.notWord, { what: wordsOf(test.not, say) })
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

const subjectWords = (trace: Tested, say: Speak): string =>
  trace.fact === 'asOf' ? say(labels.asOf) : `${say(factTexts[trace.fact].label)} (${flagOf(trace.fact)})`

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

/** What the lines of a reason are made from. */
type Reason = Pick<ReasonDocument, 'rule' | 'state' | 'text' | 'certainty' | 'cites' | 'at' | 'trace'>

/** The address of an item with its citations, its certainty and its place in the tables. */
export const writtenLine = (
  { rule, cites, certainty, at }: Pick<Reason, 'rule' | 'cites' | 'certainty' | 'at'>,
  { language }: View,
): string => {
  const written = [...(cites ?? []), certaintyTexts[certainty][language], at].filter(Boolean).join('  ')
  return `    ${rule}  ${written}`
}

/** A reason with its state, its source, its place in the tables, and what it tests. */
export const reasonLines = (reason: Reason, view: View): readonly string[] => {
  const say = speaker(view.language)
  return [
    `  ${say(stateTexts[reason.state])}: ${say(reason.text)}`,
    writtenLine(reason, view),
    ...(reason.trace ? traceLines(reason.trace, '    ', say) : []),
  ]
}

/** The reason tree of a plan: each clause with its state, its source and its place in the tables, and what it tests. */
export const treeLines = (plan: PlanDocument, view: View): readonly string[] => {
  const say = speaker(view.language)
  return [
    `${say(labels.why)}: ${plan.name.ja}: ${say(verdictTexts[plan.verdict])}`,
    ...plan.reasons.flatMap(reason => reasonLines(reason, view)),
  ]
}
