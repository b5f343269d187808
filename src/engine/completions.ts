import { type Leaf, periodIn, type Subject } from '../model/condition.ts'
import { dateOrder, exclusionsOf, isOrdered } from '../model/conflicts.ts'
import { addDays, addMonths, type Day, firstOfMonthAfter, type Span } from '../model/day.ts'
import type { Edition, Period } from '../model/edition.ts'
import { type FactName, factNames, kindOf } from '../model/facts.ts'
import { valueAt } from '../model/figures.ts'
import { listed } from '../model/sections.ts'
import { testTruth } from './condition.ts'
import type { Truth } from './kleene.ts'
import { keptAt } from './known.ts'
import { edgesOfClaims } from './limits.ts'
import { endsOf, lengthOf, originOf, startOf, waitingDays } from './period.ts'
import { type Choice, choicesOf } from './readings.ts'
import { conditionOf, distinctLeaves, factsOf, isLimit, opensOf, periodOf } from './reads.ts'
import {
  claimsIn,
  daysOf,
  inOrder,
  isSettled,
  keyOf,
  leastIn,
  type Possible,
  possibleOf,
  type Situation,
  withFact,
  wordsOf,
} from './situation.ts'
import { endless, takes, type Work } from './work.ts'

/*
 * The values that untold facts may still have. All words are tried. A condition changes its value only at certain days
 * and numbers (its edges), so the values on both sides of each edge are tried for all the others. The day of the
 * incident is fixed first. Then many starts or purchases in a row give the same answer, and the earliest of them is
 * tried, since it leaves the most days for the dates that must follow.
 */

/** With more combinations than this, a group of clauses is judged by what is known for certain. Of random questions about the shipped tables about 1 group in 2,000 has more. */
const MOST_COMPLETIONS = 1_000

/** The most tests times combinations: with more than 15 different tests, fewer combinations are tried. Readings do not count. */
const MOST_TESTS_TRIED = 15_000

/** A search for one way gives up after so many trials. With the shipped tables it needs a few dozen at most. */
const MOST_TRIALS = 200

const isAllowed = (name: FactName, value: string, situation: Situation): boolean =>
  !exclusionsOf(name).some(one => {
    if (one.value !== value) return false
    const words = wordsOf(situation, one.other)
    return words.length === 1 && words[0] === one.otherValue
  })

const numbersAround = (name: FactName, leaves: readonly Leaf[], situation: Situation): readonly number[] => {
  const bounds = leaves.flatMap(({ subject, test }) => {
    if (subject !== name) return []
    const { below, atMost } = test as { below?: string | number; atMost?: string | number } // a number has no other test
    const bound = below ?? atMost!
    const limit = typeof bound === 'string' ? valueAt(situation.edition, bound) : bound
    if (limit === null) return []
    const limits = typeof limit === 'number' ? [limit] : [limit.min, limit.max]
    return limits.flatMap(one => [one - 1, one, one + 1])
  })
  const least = leastIn(situation, name)
  return [...new Set([least, ...bounds.filter(number => number >= least)])]
}

/** The day from which a period reaches to another, as far as its length is known. */
const countedBack = (day: Day, period: Period, situation: Situation): Day => {
  const length = lengthOf(period, situation) ?? { days: 0 }
  return 'months' in length ? addMonths(day, -length.months) : addDays(day, -length.days)
}

/** A day with so many days before it and after it. */
const around = (day: Day, reach: number): readonly Day[] => {
  const days: Day[] = []
  for (let after = -reach; after <= reach; after++) days.push(after === 0 ? day : addDays(day, after))
  return days
}

const noDay: Span = { from: null, to: null }

const isDated = (subject: Subject): boolean => subject === 'asOf' || kindOf(subject).kind === 'date'

const known = ({ from, to }: Span): readonly Day[] => [from, to === from ? null : to].filter(day => day !== null)

const dates = factNames.filter(isDated)

/** The days that are known at all, and the months after them. */
const landmarks = (situation: Situation): readonly Day[] => {
  const told = dates.flatMap(name => known(daysOf(situation, name)))
  return [...new Set([situation.asOf, ...told].flatMap(day => [day, firstOfMonthAfter(day)]))]
}

/** The bounds of a day; landmarks where it has none, so that both sides of the other end of its period are tried. */
const anchors = (span: Span, situation: Situation): readonly Day[] => {
  const bounds = known(span)
  return bounds.length > 0 ? bounds : landmarks(situation)
}

const edgesOfSubject = (period: Period, situation: Situation): readonly Day[] =>
  [startOf(period, situation), endsOf(period, situation) ?? noDay].flatMap(known).flatMap(day => around(day, 1))

const aroundTest = new WeakMap<Leaf, readonly Day[]>()

/** The day that a test of a date names (dates have no other test without a period), with the days beside it. */
const edgesOfTest = (leaf: Leaf): readonly Day[] =>
  keptAt(aroundTest, leaf, () => around((leaf.test as { atMost: string }).atMost as Day, 1))

const isFromFirstOfMonth = ({ from }: Period): boolean => typeof from === 'object' && 'first-of-month-after' in from

/** The days beside the ends of the month before that of a day. */
const aroundMonthBefore = (day: Day): readonly Day[] => {
  const next = firstOfMonthAfter(day)
  return [addMonths(next, -2), addMonths(next, -1)].flatMap(first => around(first, 1))
}

/** Adding months rounds at month ends, so starts a few days around the one counted back from an end are tried too. */
const edgesOfOrigin = (period: Period, subject: Span, situation: Situation): readonly Day[] =>
  anchors(subject, situation).flatMap(day => {
    const waiting = waitingDays(period, situation) ?? 0
    const [begun, back] = [day, countedBack(day, period, situation)].map(one => addDays(one, -waiting)) as [Day, Day]
    if (isFromFirstOfMonth(period)) return [begun, back].flatMap(aroundMonthBefore)
    return begun === back ? around(back, 4) : [...around(begun, 1), ...around(back, 4)]
  })

/** A date and the dates that must be before or after it: at the edges of one, the others are tried too. */
const tiedTo = (name: FactName): readonly FactName[] => (isOrdered(name) ? dateOrder : [name])

/** The days at which a test that is no limit may tell values of a fact apart. */
const edgesOf = (leaf: Leaf, name: FactName, situation: Situation): readonly Day[] => {
  const tied = tiedTo(name)
  const isTied = (subject: string | null) => (tied as readonly (string | null)[]).includes(subject)
  const period = periodOf(leaf, situation.edition)
  if (!period) return isTied(leaf.subject) ? edgesOfTest(leaf) : []
  const ofSubject = isTied(leaf.subject) ? edgesOfSubject(period, situation) : []
  if (!isTied(originOf(period))) return ofSubject
  return [...ofSubject, ...edgesOfOrigin(period, daysOf(situation, leaf.subject), situation)]
}

const readsStart = (leaf: Leaf, edition: Edition): boolean => factsOf(conditionOf(leaf), edition).includes('start')

/** The days at which tests that are no limits may turn with the start of use, or with the dates that are not after it. */
export const turnsByStart = (leaves: readonly Leaf[], situation: Situation): readonly Day[] =>
  leaves.filter(leaf => !isLimit(leaf)).flatMap(leaf => edgesOf(leaf, 'start', situation))

/** The days at which tests of the start of use that are no limits may turn. */
const turnsOfStart = (leaves: readonly Leaf[], situation: Situation): readonly Day[] =>
  turnsByStart(
    leaves.filter(leaf => readsStart(leaf, situation.edition)),
    situation,
  )

/** The days at which each of some tests may tell values of a fact apart. */
const edgesOfEach = (
  leaves: readonly Leaf[],
  name: FactName,
  situation: Situation,
): ReadonlyMap<Leaf, readonly Day[]> => {
  const ofClaims = leaves.some(isLimit) ? edgesOfClaims(name, situation, turnsOfStart(leaves, situation)) : []
  return new Map(leaves.map(leaf => [leaf, isLimit(leaf) ? ofClaims : edgesOf(leaf, name, situation)]))
}

/** A function that gives, of some edges, the bounds of a fact and the days that are known at all, those that the fact may be, each once. */
const daysWithin = (name: FactName, situation: Situation): ((edges: readonly Day[]) => readonly Day[]) => {
  const { from, to } = inOrder(name, daysOf(situation, name), other => daysOf(situation, other))
  const fits = (day: Day) => (from === null || day >= from) && (to === null || day <= to)
  const common = [...known({ from, to }), ...landmarks(situation)].filter(fits)
  return edges => [...new Set([...edges.filter(fits), ...common])]
}

/** Of some days in order those on which a test is not what it is on the day before among them. */
const turnsOf = (
  { subject, test }: Leaf,
  choice: Choice,
  days: readonly Day[],
  situationOn: (day: Day) => Situation,
): readonly Day[] => {
  const answers = days.map(day => testTruth(subject, test, { ...situationOn(day), choice }))
  return days.filter((_, index) => index > 0 && answers[index] !== answers[index - 1])
}

/** A function that gives the situation on a day of a fact, each made once. */
const situationsOn = (situation: Situation, name: FactName): ((day: Day) => Situation) => {
  const made = new Map<Day, Situation>()
  return day => keptAt(made, day, () => withFact(situation, name, { from: day, to: day }))
}

/**
 * Whether a limit or a test of a period turns at its own edges alone. A limit also turns where the remedies do, and the days
 * of a period with a condition where that does.
 */
const turnsAtItsEdges = (leaf: Leaf, edition: Edition): boolean =>
  !isLimit(leaf) && periodOf(leaf, edition)!.when === undefined

/**
 * A test with what does not change while values are tried: the facts that it reads, the readings under which it is asked,
 * and whether it turns at its own edges alone.
 */
type Asked = {
  readonly leaf: Leaf
  readonly facts: readonly FactName[]
  readonly choices: readonly Choice[]
  readonly isAtItsEdges: boolean
}

/** A test that is no limit and names no period: it reads its own fact alone, and no reading changes it. */
const askedPlainly = (leaf: Leaf): Asked => ({
  leaf,
  facts: leaf.subject === 'asOf' ? [] : [leaf.subject],
  choices: [{}],
  isAtItsEdges: true,
})

const askedIn = (leaf: Leaf, edition: Edition): Asked =>
  isLimit(leaf) || periodIn(leaf) !== null
    ? {
        leaf,
        facts: factsOf(conditionOf(leaf), edition),
        choices: choicesOf(opensOf(conditionOf(leaf), edition), edition),
        isAtItsEdges: turnsAtItsEdges(leaf, edition),
      }
    : askedPlainly(leaf)

/** In order the days around the edges of some tests that a fact may be, and those around the edges of each test. */
type Edges = { readonly days: readonly Day[]; readonly daysAt: (leaf: Leaf) => readonly Day[] }

const edgesAround = (name: FactName, tests: readonly Asked[], situation: Situation): Edges => {
  const within = daysWithin(name, situation)
  const leaves = tests.map(({ leaf }) => leaf)
  const edges = edgesOfEach(leaves, name, situation)
  const days = within([...edges.values()].flat()).toSorted()
  return { days, daysAt: leaf => [...new Set([...days.slice(0, 1), ...within(edges.get(leaf)!).toSorted()])] }
}

/**
 * The steps of all ways of a group together: with more, its clauses are judged by what is known for certain, and each
 * missing fact counts as needed. Random questions about the shipped tables take 1,700 at most.
 */
const MOST_STEPS = 4_000

/** So many looks at a claim, or at a day with a test that is no limit, are as much work as one step of a way. */
const LOOKS_A_STEP = 1_000

/** How often a test looks at something where it is asked once: a limit looks at each claim. */
const looksOf = (leaf: Leaf, situation: Situation): number => (isLimit(leaf) ? 1 + claimsIn(situation).length : 1)

/**
 * Days that are tried for a fact, in order: of days in a row for which all tests agree, the first; every day around the
 * edges while a test also reads another open fact. With hundreds of tests it would take long to look at each on all days.
 * None where that takes more than the work that is left.
 */
const firstOfStretches = (
  name: FactName,
  tests: readonly Asked[],
  situation: Situation,
  work: Work,
): readonly Day[] => {
  const { days, daysAt } = edgesAround(name, tests, situation)
  const reading = tests.filter(({ facts }) => facts.includes(name))
  const isOpen = (other: FactName) => other !== name && !isSettled(situation, other)
  if (reading.some(({ facts }) => facts.some(isOpen))) return days
  const asked = reading.map(({ leaf, choices, isAtItsEdges }) => ({
    leaf,
    choices,
    on: isAtItsEdges ? daysAt(leaf) : days,
  }))
  const looks = asked.map(({ leaf, choices, on }) => looksOf(leaf, situation) * choices.length * on.length)
  if (!takes(work, looks.reduce((sum, some) => sum + some, 0) / LOOKS_A_STEP)) return []
  const situationOn = situationsOn(situation, name)
  const turns = asked.flatMap(({ leaf, choices, on }) =>
    choices.flatMap(choice => turnsOf(leaf, choice, on, situationOn)),
  )
  const kept = new Set([...days.slice(0, 1), ...turns])
  return days.filter(day => kept.has(day))
}

/** A function that says what the tests of a fact answer to a word; another one to each word that rules out a word of another fact. */
export const answersTo = (
  name: FactName,
  leaves: readonly Leaf[],
  situation: Situation,
): ((word: string) => string) => {
  if (exclusionsOf(name).length > 0) return word => word
  const tests = leaves.filter(leaf => leaf.subject === name)
  return word => tests.map(({ test }) => testTruth(name, test, withFact(situation, name, [word]))).join()
}

/** Of words to which all tests answer alike, the first; all words where one rules out a word of another fact. */
export const wordsApart = (
  name: FactName,
  leaves: readonly Leaf[],
  words: readonly string[],
  situation: Situation,
): readonly string[] => {
  const answers = words.map(answersTo(name, leaves, situation))
  return words.filter((_, index) => answers.indexOf(answers[index]!) === index)
}

/** The values of a fact that some tests can tell apart in a situation: every word still possible, numbers and days at the edges. */
export const valuesOf = (name: FactName, leaves: readonly Leaf[], situation: Situation): readonly Possible[] => {
  const kind = kindOf(name).kind
  if (kind === 'number') return numbersAround(name, leaves, situation)
  if (kind === 'date') {
    const edges = [...edgesOfEach(leaves, name, situation).values()].flat()
    return daysWithin(name, situation)(edges).map(day => ({ from: day, to: day }))
  }
  const words = wordsOf(situation, name).filter(word => isAllowed(name, word, situation))
  return words.map(word => [word])
}

/** The values of a fact that is no date, but of words one for all that give the same answers in this situation. */
const valuesApart = (name: FactName, tests: readonly Asked[], situation: Situation): readonly Possible[] => {
  const leaves = tests.map(({ leaf }) => leaf)
  const values = valuesOf(name, leaves, situation)
  if (kindOf(name).kind === 'number') return values
  const words = values.map(value => (value as readonly string[])[0]!)
  return wordsApart(name, leaves, words, situation).map(word => [word])
}

/** Whether no other fact decides which values of a fact are tried. */
const standsAlone = (name: FactName): boolean => kindOf(name).kind !== 'date' && exclusionsOf(name).length === 0

/** The tests on which the values of a fact to try depend: those that read it or a date that is tied to it. */
const testsAbout = (name: FactName, tests: readonly Asked[]): readonly Asked[] => {
  const tied = tiedTo(name)
  return tests.filter(({ leaf, facts }) => isLimit(leaf) || facts.some(fact => tied.includes(fact)))
}

const countable = factNames.filter(name => ['date', 'number'].includes(kindOf(name).kind))

/** The facts on which the days to try depend: those that the tests read, all days and numbers, and those that say which remedies a limit counts. */
const factsMoving = (tests: readonly Asked[], edition: Edition): readonly FactName[] => {
  const rows = tests.some(({ leaf }) => isLimit(leaf)) ? listed(edition, 'remedies') : []
  const read = [...tests.flatMap(({ facts }) => facts), ...rows.flatMap(({ when }) => factsOf(when, edition))]
  return [...new Set([...countable, ...read])]
}

/**
 * A function that gives the values to try of a fact that is open in a situation of an edition, the claims of one question
 * told. It looks for the tests of each fact only once, and once for the values by the facts on which they depend.
 */
const valuesToTry = (
  leaves: readonly Leaf[],
  edition: Edition,
  work = endless(),
): ((name: FactName, situation: Situation) => readonly Possible[]) => {
  const [testsOf, movingOf] = [new Map<FactName, readonly Asked[]>(), new Map<FactName, readonly FactName[]>()]
  const found = new Map<string, readonly Possible[]>()
  const all = leaves.map(leaf => askedIn(leaf, edition))
  const daysApart = (name: FactName, tests: readonly Asked[], situation: Situation): readonly Possible[] =>
    firstOfStretches(name, tests, situation, work).map(day => ({ from: day, to: day }))
  return (name, situation) => {
    const tests = keptAt(testsOf, name, () => testsAbout(name, all))
    if (standsAlone(name)) return keptAt(found, name, () => valuesApart(name, tests, situation))
    if (!isDated(name)) return valuesApart(name, tests, situation)
    const moving = keptAt(movingOf, name, () => factsMoving(tests, edition))
    return keptAt(found, `${name} ${keyOf(moving, situation)}`, () => daysApart(name, tests, situation))
  }
}

/** The facts in the order in which to fix them: days that tests ask about before days from which periods are counted. */
const inTurn = (facts: readonly FactName[], leaves: readonly Leaf[]): readonly FactName[] => {
  const looked = leaves.flatMap(leaf => (isLimit(leaf) ? 'on' : isDated(leaf.subject) ? leaf.subject : []))
  return [...facts.filter(name => looked.includes(name)), ...facts.filter(name => !looked.includes(name))]
}

/**
 * Calls `visit` with every way the given facts could turn out as far as the tests can tell, without answers that exclude
 * each other, until it returns false; with all ways that have the same first facts at once where these are enough. Says
 * whether it stopped because there are too many to try, or because each step of a way took a part of the work and none is left.
 */
const visitCompletions = (
  facts: readonly FactName[],
  leaves: readonly Leaf[],
  situation: Situation,
  visit: (completed: Situation) => boolean,
  isEnough: (partial: Situation) => boolean = () => false,
  work: Work = { left: MOST_STEPS },
): { readonly areTooMany: boolean } => {
  let visited = 0
  const most = Math.min(MOST_COMPLETIONS, MOST_TESTS_TRIED / distinctLeaves(leaves).length)
  const valuesOf = valuesToTry(leaves, situation.edition, work)
  const goesOn = (partial: Situation, [name, ...others]: readonly FactName[]): boolean => {
    if (!takes(work, 1)) return false
    if (name === undefined || isEnough(partial)) return ++visited <= most && visit(partial)
    return valuesOf(name, partial).every(value => goesOn(withFact(partial, name, value), others))
  }
  goesOn(situation, inTurn(facts, leaves))
  return { areTooMany: visited > most || work.left < 0 }
}

/**
 * A function that gives the situations that differ from a completed one in one fact alone, in each value that it may have
 * by `open`; null where it takes too long to find them.
 */
export const variedIn = (
  leaves: readonly Leaf[],
  open: Situation,
): ((completed: Situation, name: FactName) => readonly Situation[] | null) => {
  const work = { left: MOST_STEPS }
  const valuesOf = valuesToTry(leaves, open.edition, work)
  return (completed, name) => {
    const released = withFact(completed, name, possibleOf(open, name))
    const values = valuesOf(name, released)
    return work.left < 0 ? null : values.map(value => withFact(completed, name, value))
  }
}

/** Every way the given facts could turn out as far as the tests can tell. Null when they are too many to try. */
export const completionsOf = (
  facts: readonly FactName[],
  leaves: readonly Leaf[],
  situation: Situation,
): readonly Situation[] | null => {
  const completions: Situation[] = []
  const { areTooMany } = visitCompletions(facts, leaves, situation, completed => {
    completions.push(completed)
    return true
  })
  return areTooMany ? null : completions
}

/** What something is in a completion, and what it is whatever becomes of the facts that are still open; unknown where that is not seen at once. */
type Judged = { readonly of: (completed: Situation) => Truth; readonly atOnce: (partial: Situation) => Truth }

/**
 * Whether all completions have a value; not where they are too many to try, or the work is used up. Stops at the first that
 * has another. Those that are alike at once are tried together.
 */
export const areAll = (
  value: Truth,
  facts: readonly FactName[],
  leaves: readonly Leaf[],
  situation: Situation,
  { of, atOnce }: Judged,
  work?: Work,
): boolean => {
  let [isAny, isOther] = [false, false]
  const { areTooMany } = visitCompletions(
    facts,
    leaves,
    situation,
    completed => {
      isAny = true
      isOther = of(completed) !== value
      return !isOther
    },
    partial => atOnce(partial) !== 'unknown',
    work,
  )
  return isAny && !isOther && !areTooMany
}

/** What a search wants of the ways in which facts could turn out. */
type Wanted = {
  /** Whether an incomplete way may still become one that is wanted. */
  readonly mayHold: (partial: Situation) => boolean
  readonly holds: (completed: Situation) => boolean
}

/** Days near the day of the question come first; words and numbers stay in their order. */
const nearestFirst = (values: readonly Possible[], { asOf }: Situation): readonly Possible[] => {
  const distance = (value: Possible): number => {
    const { from } = value as Partial<Span> // neither a word nor a number has a first day
    return from ? Math.abs(Date.parse(from) - Date.parse(asOf)) : 0
  }
  return values.toSorted((a, b) => distance(a) - distance(b))
}

/**
 * A function that gives the first way that is wanted in which the given facts could turn out, with days near that of the
 * question; null where none is found in as many trials as are allowed, or with the work that is left.
 */
export const searchIn = (
  facts: readonly FactName[],
  leaves: readonly Leaf[],
  situation: Situation,
  work = endless(),
): ((wanted: Wanted) => Situation | null) => {
  const valuesOf = valuesToTry(leaves, situation.edition, work)
  const turn = inTurn(facts, leaves)
  return ({ mayHold, holds }) => {
    let trials = 0
    const first = (partial: Situation, [name, ...others]: readonly FactName[]): Situation | null => {
      if (++trials > MOST_TRIALS || !takes(work, 1) || !mayHold(partial)) return null
      if (name === undefined) return holds(partial) ? partial : null
      for (const value of nearestFirst(valuesOf(name, partial), situation)) {
        const found = first(withFact(partial, name, value), others)
        if (found) return found
      }
      return null
    }
    return first(situation, turn)
  }
}
