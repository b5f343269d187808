import type { Path } from '../model/address.ts'
import { isTests } from '../model/condition.ts'
import type { Condition, Edition } from '../model/edition.ts'
import { coursesOf } from '../model/figures.ts'
import type { Message } from '../model/message.ts'
import { questions } from '../model/question.ts'
import { listed } from '../model/sections.ts'
import { adviceOn, each, isFigure, type Mistake, quoted, under } from './mistake.ts'
import { say } from './words.ts'

/*
 * Checks that the engine reads every key as it was meant: none is ignored, and none is for a case that cannot occur.
 */

/** A key without effect: its place, why, and what to do about it. */
const idle = (path: Path, cause: Message, advice: Message): Mistake => ({ path, of: 'key', cause, advice })

const without = (path: Path, missing: string): Mistake => {
  const key = String(path.at(-1))
  return idle(path, say('idle-key-without', { key, missing }), say('delete-or-add', { key, missing }))
}

/** A single monthly fee beside the fees of courses: only one of them could be charged. */
const feesBesideCourses = (edition: Edition): Mistake[] => {
  const [course] = coursesOf(edition)
  if (course === undefined || !isFigure(edition, 'monthly')) return []
  const other = `figures.monthly.${course}`
  return [idle(['figures', 'monthly'], say('monthly-beside-course', { other }), say('one-kind-of-monthly'))]
}

/** Tests of the course that name one which the plan does not have. */
const strangeCourses = (edition: Edition): Mistake[] => {
  const courses = coursesOf(edition)
  const named = under({ ...edition, figures: {} }, 'tier').flatMap(({ path, value }) => {
    const isNegated = typeof value === 'object' && 'not' in value!
    return isNegated ? each([...path, 'not'], value.not) : each(path, value)
  })
  return named.flatMap(({ path, value }) => {
    const course = String(value)
    if (courses.includes(course)) return []
    const cause = say('no-such-course', { course: quoted(course) })
    const otherwise =
      courses.length === 0 ? say('add-course', { course }) : say('courses-are', { courses: courses.join(', ') })
    return [{ path, cause, advice: adviceOn(course, courses, otherwise) }]
  })
}

/** Whether a condition can have a value, as far as its form tells. */
const canBe = (condition: Condition, state: 'yes' | 'no'): boolean => {
  if (typeof condition === 'string') return condition === state
  if (isTests(condition)) return true
  if ('not' in condition) return canBe(condition.not, state === 'yes' ? 'no' : 'yes')
  if ('all' in condition)
    return state === 'yes'
      ? condition.all.every(part => canBe(part, 'yes'))
      : condition.all.some(part => canBe(part, 'no'))
  if ('any' in condition)
    return state === 'yes'
      ? condition.any.some(part => canBe(part, 'yes'))
      : condition.any.every(part => canBe(part, 'no'))
  return Object.values(condition.readings).some(reading => canBe(reading, state))
}

/** Clauses with `otherwise`, the reason of a no, whose condition is never no. */
const idleReasons = (edition: Edition): Mistake[] =>
  (['join', 'exclusions', 'route'] as const).flatMap(section =>
    listed(edition, section).flatMap((clause, index): Mistake[] => {
      if (clause.otherwise === undefined || clause.when === undefined || canBe(clause.when, 'no')) return []
      const path = [section, index, 'otherwise']
      return [idle(path, say('never-no', { other: `${section}.${index}.when` }), say('delete-or-mend-when'))]
    }),
  )

const stepKeys = (edition: Edition): Mistake[] =>
  listed(edition, 'steps').flatMap((step, index): Mistake[] => {
    const path = ['steps', index]
    const parts = (step.also ?? []).map((part, place) => ({ ...part, path: [...path, 'also', place] }))
    return [{ if: step.if, when: step.when, path }, ...parts].flatMap((part): Mistake[] => {
      if (part.if === undefined) return []
      if (part.when === undefined) return [without([...part.path, 'if'], 'when')]
      if (typeof part.when !== 'string' || part.when === 'unknown') return []
      const other = [...part.path, 'when'].join('.')
      return [idle([...part.path, 'if'], say('never-open', { other, state: part.when }), say('delete-or-mend-when'))]
    })
  })

const periodKeys = (edition: Edition): Mistake[] =>
  edition.periods.flatMap((period, index) =>
    (['otherwise', 'ask'] as const)
      .filter(key => period[key] !== undefined && period.when === undefined)
      .map(key => without(['periods', index, key], 'when')),
  )

/** Of the link of the plan itself only its citation is read: the events say whether it pays. */
const planKeys = ['when', 'free', 'says', 'otherwise', 'certainty-of-no', 'ask', 'certainty'] as const

const routeKeys = (edition: Edition): Mistake[] =>
  listed(edition, 'route').flatMap((link, index, links) => {
    const path = ['route', index]
    if (link.by === 'plan')
      return planKeys
        .filter(key => link[key] !== undefined)
        .map(key => idle([...path, key], say('plan-link-key', { key }), say('write-in-events')))
    const first = links.findIndex(({ by }) => by === link.by)
    const cause = say('payer-named-twice', { by: link.by, other: `route.${first}` })
    const twice = first === index ? [] : [{ path: [...path, 'by'], cause, advice: say('join-links') }]
    const idleOtherwise = link.otherwise !== undefined && link.when === undefined
    return [...twice, ...(idleOtherwise ? [without([...path, 'otherwise'], 'when')] : [])]
  })

const openKeys = (edition: Edition): Mistake[] =>
  edition.open.flatMap((clause, index) =>
    (['when', 'unless'] as const)
      .filter(key => clause[key] !== undefined && clause.in === undefined)
      .map(key => without(['open', index, key], 'in')),
  )

/** Notes that wait for a parameter which an answer does not take, and advice that names a source. */
const noteKeys = (edition: Edition): Mistake[] =>
  edition.notes.flatMap((note, index): Mistake[] => {
    const { told } = note
    const path = ['notes', index]
    const deaf =
      told === undefined
        ? []
        : note.in.flatMap((answer, place): Mistake[] => {
            const taken: readonly string[] = questions[answer].parameters
            if (taken.includes(told)) return []
            const cause = say('never-told', { answer, parameter: told, other: `notes.${index}.told` })
            return [{ path: [...path, 'in', place], cause, advice: say('delete-answer', { answer }) }]
          })
    const sourced = (['cite', 'certainty'] as const)
      .filter(key => note.advice && note[key] !== undefined)
      .map(key => idle([...path, key], say('advice-of-ours', { key }), say('delete-key', { key })))
    return [...deaf, ...sourced]
  })

/** The keys of an edition that no answer would read, or that an answer would read otherwise than they were meant. */
export const idleKeys = (edition: Edition): Mistake[] => [
  ...feesBesideCourses(edition),
  ...strangeCourses(edition),
  ...idleReasons(edition),
  ...stepKeys(edition),
  ...periodKeys(edition),
  ...routeKeys(edition),
  ...openKeys(edition),
  ...noteKeys(edition),
]
