import { type Leaf, leavesOf, periodIn } from '../model/condition.ts'
import { rivalsOf } from '../model/conflicts.ts'
import type { Condition, Edition } from '../model/edition.ts'
import { type FactName, inRegistryOrder } from '../model/facts.ts'
import type { Verdict } from '../model/terms.ts'
import { areAll, completionsOf, variedIn } from './completions.ts'
import { truth } from './condition.ts'
import { agreed, agreedOf, all, allOf, type Truth } from './kleene.ts'
import { keptAt } from './known.ts'
import { type Choice, type Chosen, choicesOf, distinguish } from './readings.ts'
import { distinctLeaves, factsOf, leavesRead, opensOf } from './reads.ts'
import { isSettled, keyOf, possibleOf, type Situation, withFact } from './situation.ts'
import type { Work } from './work.ts'

/*
 * From clauses that must all hold to a verdict that no further fact changes, and to the facts that still can.
 * Three-valued logic alone would ask too much: it does not see that two unknown answers exclude each other, or that
 * an open clause keeps the answer conditional whatever else is told. So the few ways in which the missing facts
 * could turn out are tried, group by group: clauses that share no missing fact and no open clause do not interact.
 */

/** A clause that must hold, by its id. */
export type Joint = { readonly id: string; readonly when: Condition }

export type Settled = {
  readonly verdict: Verdict
  /** The missing facts that can still change the verdict, in the order of the registry. */
  readonly needs: readonly FactName[]
  /** Of each clause: what it will be however the missing facts turn out, or unknown. */
  readonly states: ReadonlyMap<string, Truth>
  /** The verdict under each reading of the open clauses that matter; empty when they agree. */
  readonly readings: readonly (Chosen & { readonly verdict: Verdict })[]
  /** The open clauses of which a reading may still change the verdict. */
  readonly opens: readonly string[]
  /** The verdict under a choice of readings that names all of `opens`. */
  readonly verdictUnder: (choice: Choice) => Verdict
}

/** A clause with the missing facts and the open clauses that it reads. */
export type Reader = Joint & { readonly facts: readonly FactName[]; readonly opens: readonly string[] }
type Group = {
  readonly readers: readonly Reader[]
  readonly leaves: readonly Leaf[]
  readonly facts: readonly FactName[]
  readonly opens: readonly string[]
}

/** What became of a group in one completion: overall, under each choice of readings, and each clause by itself. */
type Outcome = {
  readonly completed: Situation
  readonly overall: Truth
  readonly byChoice: readonly Truth[]
  readonly byReader: readonly Truth[]
}
type Examined = {
  readonly group: Group
  readonly choices: readonly Choice[]
  readonly situation: Situation
  readonly outcomes: readonly Outcome[]
  readonly outcomeAt: (completed: Situation) => Outcome
  /** Whether every way could be tried; else the one outcome is what is known for certain. */
  readonly isTried: boolean
}

const verdictOf = (state: Truth): Verdict => (state === 'unknown' ? 'conditional' : state)

const interact = (a: Reader, b: Reader): boolean =>
  a.opens.some(open => b.opens.includes(open)) ||
  a.facts.some(fact => b.facts.includes(fact) || rivalsOf(fact).some(rival => b.facts.includes(rival)))

const groupOf = (readers: readonly Reader[], edition: Edition): Group => ({
  readers,
  leaves: distinctLeaves(readers.flatMap(({ when }) => leavesRead(when, edition))),
  facts: inRegistryOrder(readers.flatMap(({ facts }) => facts)),
  opens: [...new Set(readers.flatMap(reader => reader.opens))],
})

/** Clauses in groups that do not interact: none of one shares a fact, a pair of excluding answers or an open clause with another's. */
export const grouped = <Item extends Reader>(readers: readonly Item[]): readonly (readonly Item[])[] => {
  let groups: readonly (readonly Item[])[] = []
  for (const reader of readers) {
    const near = groups.filter(group => group.some(other => interact(other, reader)))
    groups = [...groups.filter(group => !near.includes(group)), [...near.flat(), reader]]
  }
  return groups
}

/** For each choice the place of the first under which a clause reads the same: there it comes to the same. */
const firstAlike = ({ opens }: Reader, choices: readonly Choice[]): readonly number[] => {
  const firsts = new Map<string, number>()
  return choices.map((choice, place) => {
    const key = opens.map(open => choice[open]).join()
    const first = firsts.get(key) ?? place
    firsts.set(key, first)
    return first
  })
}

/** A function that says what clauses are in a completion, by their places and those of the choices; each is found when it is asked for. */
const truthsIn = (
  readers: readonly Reader[],
  choices: readonly Choice[],
): ((completed: Situation) => (clause: number, choice: number) => Truth) => {
  const alike = readers.map(reader => firstAlike(reader, choices))
  const hasChoices = alike.map(firsts => firsts.some(first => first !== firsts[0]))
  return completed => {
    const known = readers.map((): Truth[] => [])
    const shared: Truth[] = []
    return (clause, place) => {
      const { when } = readers[clause]!
      if (hasChoices[clause]) shared[clause] ??= truth(when, completed) // yes or no without a choice is so under each
      if (shared[clause] !== undefined && shared[clause] !== 'unknown') return shared[clause]
      const [truths, first] = [known[clause]!, alike[clause]![place]!]
      truths[first] ??= truth(when, { ...completed, choice: choices[first]! })
      return truths[first]
    }
  }
}

/** A function that says what becomes of a group in a completion. */
const outcomeIn = ({ readers }: Group, choices: readonly Choice[]): ((completed: Situation) => Outcome) => {
  const truthsOf = truthsIn(readers, choices)
  return completed => {
    const truthOf = truthsOf(completed)
    const table = readers.map((_, clause) => choices.map((_, place) => truthOf(clause, place)))
    const byChoice = choices.map((_, place) => all(table.map(truths => truths[place]!)))
    return { completed, overall: agreed(byChoice), byChoice, byReader: table.map(agreed) }
  }
}

/** The outcomes of a group, each found once. They depend only on its own facts. */
const outcomesOf = (group: Group, choices: readonly Choice[]): ((completed: Situation) => Outcome) => {
  const known = new Map<string, Outcome>()
  const outcomeOf = outcomeIn(group, choices)
  return completed => {
    const key = keyOf(group.facts, completed)
    const outcome = known.get(key) ?? outcomeOf(completed)
    known.set(key, outcome)
    return outcome
  }
}

const choicesIn = ({ opens }: Group, { choice, edition }: Situation): readonly Choice[] => {
  const open = opens.filter(id => choice[id] === undefined)
  return choicesOf(open, edition).map(further => ({ ...choice, ...further }))
}

const examine = (group: Group, situation: Situation): Examined => {
  const choices = choicesIn(group, situation)
  const completions = completionsOf(group.facts, group.leaves, situation)
  const outcomeAt = outcomesOf(group, choices)
  const outcomes = (completions ?? [situation]).map(outcomeAt)
  return { group, choices, situation, outcomes, outcomeAt, isTried: completions !== null }
}

const overall = ({ outcomes }: Examined): Truth => agreed(outcomes.map(outcome => outcome.overall))

/**
 * Whether some completions that differ in this fact alone have a different verdict; true also where it takes too long to
 * try them. Completions whose other facts are the same differ in the same ways, so each of these ways is tried once; none where
 * the others settle every choice.
 */
const matters = (
  { group, situation, outcomes, outcomeAt }: Examined,
  name: FactName,
  varied: ReturnType<typeof variedIn>,
  endOf: (overall: Truth) => Truth,
): boolean => {
  const others = group.facts.filter(other => other !== name)
  const endsOf = (completed: Situation): readonly Truth[] | null => {
    const open = outcomeAt(withFact(completed, name, possibleOf(situation, name)))
    if (!open.byChoice.includes('unknown')) return []
    return varied(completed, name)?.map(one => endOf(outcomeAt(one).overall)) ?? null
  }
  const tried = new Map<string, readonly Truth[] | null>()
  return outcomes.some(({ completed, overall }) => {
    const ends = keptAt(tried, keyOf(others, completed), () => endsOf(completed))
    return ends === null || ends.some(end => end !== endOf(overall))
  })
}

/** Whether a group can never become yes. */
const isBarred = ({ outcomes }: Examined): boolean => outcomes.every(outcome => outcome.overall !== 'yes')

/** Where another group can never become yes, it no longer counts whether this one does: only whether it becomes no. */
const needsOf = (examined: readonly Examined[], barredOutside = false): readonly FactName[] => {
  const isNeverYes = barredOutside || examined.some(isBarred)
  const endOf = (overall: Truth): Truth => (isNeverYes && overall === 'yes' ? 'unknown' : overall)
  const needs = examined.flatMap(one => {
    // Too many to try: every missing fact may matter.
    if (!one.isTried) return overall(one) === 'unknown' ? one.group.facts : []
    const varied = variedIn(one.group.leaves, one.situation)
    return one.group.facts.filter(name => matters(one, name, varied, endOf))
  })
  return inRegistryOrder(needs)
}

const under = ({ group, choices, outcomes }: Examined, chosen: Choice): Truth => {
  const index = choices.findIndex(choice => group.opens.every(open => choice[open] === chosen[open]))
  return agreed(outcomes.map(outcome => outcome.byChoice[index]!))
}

const readingsOf = (examined: readonly Examined[], edition: Edition): Settled['readings'] => {
  const differs = ({ outcomes }: Examined) => outcomes.some(({ byChoice }) => byChoice.some(one => one !== byChoice[0]))
  const opens = [...new Set(examined.filter(differs).flatMap(one => one.group.opens))]
  const rest = Object.fromEntries(
    examined.flatMap(({ group, choices }) => group.opens.map(open => [open, choices[0]![open]!])),
  )
  const entries = choicesOf(opens, edition).map(reading => ({
    reading,
    verdict: verdictOf(all(examined.map(one => under(one, { ...rest, ...reading })))),
  }))
  return distinguish(entries, entry => entry.verdict)
}

const readersOf = (
  clauses: readonly Joint[],
  edition: Edition,
  isOpen: (name: FactName) => boolean,
): readonly Reader[] =>
  clauses.map(({ id, when }) => ({
    id,
    when,
    facts: factsOf(when, edition).filter(isOpen),
    opens: opensOf(when, edition),
  }))

/** Clauses with the missing facts that they read. */
export const readersIn = (clauses: readonly Joint[], situation: Situation): readonly Reader[] =>
  readersOf(clauses, situation.edition, name => !isSettled(situation, name))

/** The clauses in groups, and what each clause is for certain; no groups where one of them fails for certain. */
type Sorted = { readonly certain: ReadonlyMap<string, Truth>; readonly groups: readonly Group[] }

const sorted = (clauses: readonly Joint[], situation: Situation): Sorted => {
  const certain = new Map(clauses.map(({ id, when }) => [id, truth(when, situation)]))
  const open = clauses.filter(({ id }) => certain.get(id) === 'unknown')
  const isRefused = [...certain.values()].includes('no')
  const readers = isRefused ? [] : readersIn(open, situation)
  return { certain, groups: grouped(readers).map(group => groupOf(group, situation.edition)) }
}

type Examination = { readonly certain: ReadonlyMap<string, Truth>; readonly examined: readonly Examined[] }

const examineAll = (clauses: readonly Joint[], situation: Situation): Examination => {
  const { certain, groups } = sorted(clauses, situation)
  return { certain, examined: groups.map(group => examine(group, situation)) }
}

const isRefusedBy = ({ certain }: Pick<Examination, 'certain'>): boolean => [...certain.values()].includes('no')

const statesOf = ({ certain, examined }: Examination): ReadonlyMap<string, Truth> => {
  const states = examined.flatMap(({ group, outcomes }) =>
    group.readers.map(({ id }, index) => [id, agreed(outcomes.map(outcome => outcome.byReader[index]!))] as const),
  )
  return new Map([...certain, ...states])
}

/**
 * What becomes of clauses that must all hold. The verdict is yes or no only when every way in which the missing
 * facts could turn out, under every reading, gives it; everything else is conditional.
 */
export const settle = (clauses: readonly Joint[], situation: Situation): Settled => {
  const examination = examineAll(clauses, situation)
  const { certain, examined } = examination
  if (isRefusedBy(examination))
    return { verdict: 'no', needs: [], states: certain, readings: [], opens: [], verdictUnder: () => 'no' }
  const verdict = verdictOf(all(examined.map(overall)))
  const isOpen = verdict === 'conditional'
  return {
    verdict,
    needs: isOpen ? needsOf(examined) : [],
    states: statesOf(examination),
    readings: isOpen ? readingsOf(examined, situation.edition) : [],
    opens: [...new Set(examined.flatMap(one => one.group.opens))],
    verdictUnder: choice => verdictOf(all(examined.map(one => under(one, choice)))),
  }
}

/**
 * What becomes of a group in a completion. A clause that fails settles the others, which are not looked at. `atOnce` leaves
 * open what depends on a reading.
 */
const judgedIn = (group: Group, situation: Situation) => {
  const choices = choicesIn(group, situation)
  const truthsOf = truthsIn(group.readers, choices)
  const [clauses, places] = [[...group.readers.keys()], [...choices.keys()]]
  const of = (completed: Situation): Truth => {
    const truthOf = truthsOf(completed)
    return agreedOf(places, place => allOf(clauses, clause => truthOf(clause, place)))
  }
  return { of, atOnce: (partial: Situation) => allOf(group.readers, ({ when }) => truth(when, partial)) }
}

/**
 * The verdict of `settle` alone; conditional where there are too many ways to try. Each group is looked at until one way shows
 * that it is not always no, and then until one shows that it is not always yes.
 */
export const verdictOn = (clauses: readonly Joint[], situation: Situation): Verdict => {
  const { certain, groups } = sorted(clauses, situation)
  if (isRefusedBy({ certain })) return 'no'
  const isAlways = (value: Truth) => (group: Group) => {
    // not at once: then more ways could be tried than `settle` does
    const judged = { ...judgedIn(group, situation), atOnce: (): Truth => 'unknown' }
    return areAll(value, group.facts, group.leaves, situation, judged)
  }
  if (groups.some(isAlways('no'))) return 'no'
  return groups.every(isAlways('yes')) ? 'yes' : 'conditional'
}

/**
 * Whether the verdict of `settle` is yes, or whether it is no. Where it is another, this takes fewer trials than `verdictOn`;
 * where `settle` has too many ways to try, this may still see it. False where the work is used up.
 */
export const isVerdict = (
  verdict: 'yes' | 'no',
  clauses: readonly Joint[],
  situation: Situation,
  work?: Work,
): boolean => {
  const { certain, groups } = sorted(clauses, situation)
  if (isRefusedBy({ certain })) return verdict === 'no'
  const isSo = (group: Group) => areAll(verdict, group.facts, group.leaves, situation, judgedIn(group, situation), work)
  return verdict === 'yes' ? groups.every(isSo) : groups.some(isSo)
}

/** Whether clauses that must all hold can never be yes, since some clause stays open whatever is told. */
export const isNeverSure = (clauses: readonly Joint[], situation: Situation): boolean =>
  examineAll(clauses, situation).examined.some(isBarred)

/** Clauses that share no fact and no open clause with any others, and all the facts on which they depend. */
export type Part = { readonly clauses: readonly Joint[]; readonly facts: readonly FactName[] }

const givenIn = (when: Condition, { periods }: Edition): readonly FactName[] => {
  const named = leavesOf(when).map(periodIn)
  return periods.flatMap(period => (named.includes(period.id) && period.given ? [period.given] : []))
}

/** The facts with which a condition may change: those that it reads, those with answers that exclude some of theirs, and those that give the length of its periods. */
export const factsBearingOn = (when: Condition, edition: Edition): readonly FactName[] => {
  const facts = factsOf(when, edition)
  return [...facts, ...facts.flatMap(rivalsOf), ...givenIn(when, edition)]
}

/** The clauses in parts that can be settled each by itself. */
export const partsOf = (clauses: readonly Joint[], edition: Edition): readonly Part[] =>
  grouped(readersOf(clauses, edition, () => true)).map(group => ({
    clauses: group,
    facts: inRegistryOrder(group.flatMap(({ when }) => factsBearingOn(when, edition))),
  }))

/** The result of a part, in all that the verdict over all parts depends on. */
export type PartSettled = {
  /** Whether a clause fails for certain, and what each clause is for certain. */
  readonly isRefused: boolean
  readonly certain: ReadonlyMap<string, Truth>
  readonly overall: Truth
  readonly states: ReadonlyMap<string, Truth>
  readonly isBarred: boolean
  /** What is needed of it, and what still is where another part can never become yes. */
  readonly needs: readonly FactName[]
  readonly needsIfBarred: readonly FactName[]
}

/** One part by itself: `settle` over all clauses is put together from these. */
export const settlePart = (part: Part, situation: Situation): PartSettled => {
  const examination = examineAll(part.clauses, situation)
  const { certain, examined } = examination
  return {
    isRefused: isRefusedBy(examination),
    certain,
    overall: isRefusedBy(examination) ? 'no' : all(examined.map(overall)),
    states: statesOf(examination),
    isBarred: examined.some(isBarred),
    needs: needsOf(examined),
    needsIfBarred: needsOf(examined, true),
  }
}
