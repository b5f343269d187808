import { exclusionsOf } from '../model/conflicts.ts'
import type { Day, Span } from '../model/day.ts'
import type { Condition } from '../model/edition.ts'
import { type FactName, inRegistryOrder, kindOf } from '../model/facts.ts'
import { searchIn, valuesOf } from './completions.ts'
import { truth } from './condition.ts'
import { keptAt } from './known.ts'
import { factsOf, leavesRead } from './reads.ts'
import { grouped, isVerdict, type Joint, type Reader, readersIn } from './settle.ts'
import { daysOf, numberIn, possibleOf, type Situation, withFact, told as withTold, wordsOf } from './situation.ts'
import { endless, type Work } from './work.ts'

/*
 * What must still hold for clauses whose facts are not all told. One completion is found in which as many of them hold
 * as can hold together; each clause then gets the values around that completion for which it holds, less those with
 * which another clause fails. The values of all clauses share this completion, so no two clauses ask for values that
 * exclude each other.
 */

/** What must hold of one fact: one of some values, a number of at most `atMost`, or a day within both bounds; null is no bound. */
type Hold = { readonly fact: FactName } & (
  | { readonly oneOf: readonly (string | number)[] }
  | { readonly atMost: number }
  | { readonly from: Day | null; readonly to: Day | null }
)

/** The only values of one fact with which a clause can still be yes. */
export type Narrowed = { readonly fact: FactName; readonly oneOf: readonly string[] }

/** A clause that facts not told can still turn, and what must hold of them; null where no fact alone makes it hold. */
export type Remaining = {
  readonly id: string
  readonly facts: readonly FactName[]
  readonly holds: readonly Hold[] | null
  /** Where the clause asks for one fact, and what was told and the other clauses leave fewer values than it names itself. */
  readonly narrowed: Narrowed | null
}

/** How many steps to ways an answer may take to find what must hold; more could take longer than a second. The shipped tables take less than 1,000. */
const MOST_STEPS_TO_HOLD = 2_000

const isMet = (clause: Joint, situation: Situation, work: Work): boolean => isVerdict('yes', [clause], situation, work)

/** Whether a condition may still be yes by the tests as they are; `wanted` is `no` for what is under a `not`. */
const mayBe = (condition: Condition, wanted: 'yes' | 'no', situation: Situation): boolean => {
  if (typeof condition === 'string') return condition === wanted
  const isOne = (part: Condition) => mayBe(part, wanted, situation)
  if ('all' in condition) return wanted === 'yes' ? condition.all.every(isOne) : condition.all.some(isOne)
  if ('any' in condition) return wanted === 'yes' ? condition.any.some(isOne) : condition.any.every(isOne)
  if ('not' in condition) return mayBe(condition.not, wanted === 'yes' ? 'no' : 'yes', situation)
  if ('readings' in condition) return Object.values(condition.readings).every(isOne)
  return truth(condition, situation) !== (wanted === 'yes' ? 'no' : 'yes')
}

/** A function that gives a completion in which some clauses of a group hold and none of the others fails; null where there is none. */
const witnessIn = (
  group: readonly Reader[],
  situation: Situation,
  work: Work,
): ((wanted: readonly Joint[]) => Situation | null) => {
  const search = searchIn(
    inRegistryOrder(group.flatMap(({ facts }) => facts)),
    group.flatMap(({ when }) => leavesRead(when, situation.edition)),
    situation,
    work,
  )
  return wanted =>
    search({
      mayHold: partial =>
        wanted.every(({ when }) => mayBe(when, 'yes', partial)) &&
        group.every(({ when }) => truth(when, partial) !== 'no'),
      holds: completed => wanted.every(clause => isMet(clause, completed, work)),
    })
}

type Witnessed = { readonly witness: Situation | null; readonly met: readonly Reader[] }

/** The completion in which the most clauses hold, taken in their order, and those that hold in it. */
const witnessed = (group: readonly Reader[], situation: Situation, work = endless()): Witnessed => {
  const witnessOf = witnessIn(group, situation, work)
  return group.reduce<Witnessed>(
    (before, clause) => {
      const { witness, met } = before
      if (witness && isMet(clause, witness, work)) return { witness, met: [...met, clause] }
      const alone = witnessIn([clause], situation, work)([clause])
      if (!alone) return before
      const found = group.length === 1 ? alone : witnessOf([...met, clause])
      return found ? { witness: found, met: [...met, clause] } : before
    },
    { witness: null, met: [] },
  )
}

/** The ids of clauses that hold together for some facts, as many as one search finds: no two of these exclude each other. */
export const heldTogether = (clauses: readonly Joint[], situation: Situation): readonly string[] =>
  grouped(readersIn(clauses, situation)).flatMap(group => witnessed(group, situation).met.map(({ id }) => id))

/** The clause with the values that it may take so far. */
type Box = { readonly clause: Reader; readonly told: Situation; readonly box: Situation; readonly work: Work }

/** The box with another value of a fact if the clause still holds throughout; else null. */
const withValue = (
  { clause, box, work }: Box,
  name: FactName,
  value: ReturnType<typeof possibleOf>,
): Situation | null => {
  const wider = withFact(box, name, value)
  return isMet(clause, wider, work) ? wider : null
}

const words = (one: Box, name: FactName): Situation =>
  wordsOf(one.told, name).reduce<Situation>((box, word) => {
    const chosen = wordsOf(box, name)
    if (chosen.includes(word)) return box
    const all = wordsOf(one.told, name).filter(other => other === word || chosen.includes(other))
    return withValue({ ...one, box }, name, all) ?? box
  }, one.box)

/** The farthest of some days, nearest first, up to which a test holds; it holds up to some day and no farther. */
const farthest = (days: readonly (Day | null)[], isGood: (day: Day | null) => boolean, nearest: Day): Day | null => {
  let [good, bad] = [-1, days.length]
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (isGood(days[middle]!)) good = middle
    else bad = middle
  }
  return good < 0 ? nearest : days[good]!
}

const days = (one: Box, name: FactName): Situation => {
  const [told, day] = [daysOf(one.told, name), daysOf(one.box, name).from!]
  const edges = valuesOf(name, leavesRead(one.clause.when, one.box.edition), withFact(one.box, name, told))
    .map(value => (value as Span).from!)
    .sort()
  const isGood = (from: Day | null, to: Day | null) => withValue(one, name, { from, to }) !== null
  const later = [...edges.filter(edge => edge > day), told.to]
  const to = farthest(later, last => isGood(day, last), day)
  const earlier = [...edges.filter(edge => edge < day).reverse(), told.from]
  return withFact(one.box, name, { from: farthest(earlier, first => isGood(first, to), day), to })
}

/**
 * The numbers at the edges for which the clause holds, in a row from 0; none where it does not hold for 0. There is one
 * for which it fails, else the number would not be asked for.
 */
const numbersFrom0 = (one: Box, name: FactName): readonly number[] => {
  const values = valuesOf(name, leavesRead(one.clause.when, one.told.edition), one.told) as readonly number[]
  const inOrder = [...values].sort((a, b) => a - b)
  const past = inOrder.findIndex(number => withValue(one, name, number) === null)
  return inOrder.slice(0, past)
}

const widened = (one: Box, name: FactName): Situation => {
  const { kind } = kindOf(name)
  if (kind === 'date') return days(one, name)
  return kind === 'number' ? one.box : words(one, name)
}

const holdOf = (one: Box, name: FactName): Hold => {
  const { kind } = kindOf(name)
  if (kind === 'date') return { fact: name, ...daysOf(one.box, name) }
  if (kind !== 'number') return { fact: name, oneOf: wordsOf(one.box, name) }
  const most = numbersFrom0(one, name).at(-1)
  return most === undefined ? { fact: name, oneOf: [numberIn(one.box, name)!] } : { fact: name, atMost: most }
}

/** The values around a witness for which one clause holds, of as few facts as will do. */
const holdsAround = (clause: Reader, witness: Situation, told: Situation, work: Work): readonly Hold[] => {
  const start = clause.facts.reduce((box, name) => withFact(box, name, possibleOf(witness, name)), told)
  const kept: FactName[] = []
  let box = start
  for (const name of clause.facts.toReversed()) {
    const free = withValue({ clause, told, box, work }, name, possibleOf(told, name))
    if (free) box = free
    else kept.unshift(name)
  }
  for (const name of kept.toReversed()) box = widened({ clause, told, box, work }, name)
  return kept.map(name => holdOf({ clause, told, box, work }, name))
}

/** Whether clauses may still be yes with a word of a fact, under some reading. */
const mayBeWith = (
  clauses: readonly Joint[],
  name: FactName,
  word: string,
  situation: Situation,
  work: Work,
): boolean => !isVerdict('no', clauses, withFact(situation, name, [word]), work)

/** The words of a fact with which clauses may still be yes. */
const wordsLeft = (clauses: readonly Joint[], name: FactName, situation: Situation, work: Work): readonly string[] =>
  wordsOf(situation, name).filter(word => mayBeWith(clauses, name, word, situation, work))

/** Clauses that share facts, and the words of a fact with which all of them may still be yes. */
type Group = { readonly readers: readonly Reader[]; readonly wordsLeft: (name: FactName) => readonly string[] }

/** A group that finds the words of each fact once: many are seen in the witness, which is one way, before all ways are tried. */
const groupOf = (readers: readonly Reader[], situation: Situation, witness: Situation | null, work: Work): Group => {
  const known = new Map<FactName, readonly string[]>()
  const left = (name: FactName): readonly string[] => {
    const isSeen = (word: string) =>
      witness !== null && exclusionsOf(name).length === 0 && mayBeWith(readers, name, word, witness, work)
    return wordsOf(situation, name).filter(word => isSeen(word) || mayBeWith(readers, name, word, situation, work))
  }
  return { readers, wordsLeft: name => keptAt(known, name, () => left(name)) }
}

/** The same holds without the words with which another clause of the group fails. */
const jointly = (holds: readonly Hold[], group: Group): readonly Hold[] =>
  holds.map(hold => {
    if (!('oneOf' in hold) || kindOf(hold.fact).kind === 'number') return hold
    const left = group.wordsLeft(hold.fact) as readonly unknown[]
    return { ...hold, oneOf: hold.oneOf.filter(word => left.includes(word)) }
  })

const narrowedIn = (
  clause: Reader,
  holds: readonly Hold[],
  group: Group,
  situation: Situation,
  work: Work,
): Narrowed | null => {
  const [hold, ...others] = holds
  if (!hold || others.length > 0 || !('oneOf' in hold) || kindOf(hold.fact).kind === 'number') return null
  const { fact } = hold
  const left = group.wordsLeft(fact)
  if (left.length !== hold.oneOf.length) return null
  const untold = withTold(situation, factsOf(clause.when, situation.edition), {})
  return wordsLeft([clause], fact, untold, work).length > left.length ? { fact, oneOf: left } : null
}

/**
 * For clauses that are open in a situation: what must hold of the facts not told, for each clause in their order. With
 * one value of each fact that all `holds` allow, these clauses hold; where `holds` is null it stays open what a source
 * says, or more ways would have to be tried than an answer may.
 */
export const remainingOf = (clauses: readonly Joint[], situation: Situation): readonly Remaining[] => {
  const [readers, work] = [readersIn(clauses, situation), { left: MOST_STEPS_TO_HOLD }]
  const groups = grouped(readers).map(group => {
    const found = witnessed(group, situation, work)
    return { ...groupOf(group, situation, found.witness, work), ...found }
  })
  return readers.map(clause => {
    const group = groups.find(one => one.readers.includes(clause))!
    const { witness, met } = group
    const holds = witness && met.includes(clause) ? jointly(holdsAround(clause, witness, situation, work), group) : null
    const narrowed = holds && narrowedIn(clause, holds, group, situation, work)
    const isFound = work.left >= 0 // else it was not seen of every value whether the clause holds with it
    return { id: clause.id, facts: clause.facts, holds: isFound ? holds : null, narrowed: isFound ? narrowed : null }
  })
}
