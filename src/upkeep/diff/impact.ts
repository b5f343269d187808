import { all, type Truth } from '../../engine/kleene.ts'
import { settle } from '../../engine/settle.ts'
import { situationOf } from '../../engine/situation.ts'
import type { Day } from '../../model/day.ts'
import type { Edition } from '../../model/edition.ts'
import { type Facts, factNames } from '../../model/facts.ts'
import type { Verdict } from '../../model/terms.ts'
import type { EditionPair } from './changes.ts'
import type { ExampleDocument, ImpactDocument, PlanImpact, Sides } from './schema.ts'
import { type Group, groupsOf, seed } from './situations.ts'

/*
 * Counts the situations in which two editions give different verdicts. A plan that reads a dozen facts has millions of
 * situations: groups of clauses without a common fact are evaluated separately, and their counts are multiplied.
 */

/** Receives the number of situations evaluated so far, and the number of all situations to evaluate. */
export type Progress = (done: number, total: number) => void

/** Situations with the same pair of states: how many they are, and the situation with the fewest facts. */
type SituationClass = Sides<Truth> & { readonly count: number; readonly plainest: Facts }

const isSame = ({ from, to }: Sides<Truth>): boolean => from === to
const differs = (sides: Sides<Truth>): boolean => !isSame(sides)

const size = (facts: Facts): number => Object.keys(facts).length

/** Merges the classes with the same pair of states. */
const merged = (classes: readonly SituationClass[]): readonly SituationClass[] => {
  const found = new Map<string, SituationClass>()
  for (const situations of classes) {
    const key = `${situations.from} ${situations.to}`
    const seen = found.get(key)
    const plainest = seen && size(seen.plainest) <= size(situations.plainest) ? seen.plainest : situations.plainest
    found.set(key, { ...situations, plainest, count: situations.count + (seen?.count ?? 0) })
  }
  return [...found.values()]
}

const combinedClass = (a: SituationClass, b: SituationClass): SituationClass => ({
  from: all([a.from, b.from]),
  to: all([a.to, b.to]),
  count: a.count * b.count,
  plainest: { ...a.plainest, ...b.plainest },
})

const noFacts: SituationClass = { from: 'yes', to: 'yes', count: 1, plainest: {} }

/** The classes of the whole plan from those of its groups. */
const product = (groups: readonly (readonly SituationClass[])[]): readonly SituationClass[] =>
  groups.reduce<readonly SituationClass[]>(
    (combined, classes) =>
      merged(combined.flatMap(situations => classes.map(further => combinedClass(situations, further)))),
    [noFacts],
  )

const truthOf = (verdict: Verdict): Truth => (verdict === 'conditional' ? 'unknown' : verdict)
const verdictOf = (truth: Truth): Verdict => (truth === 'unknown' ? 'conditional' : truth)

const classesOf = (group: Group, editions: readonly [Edition, Edition], asOf: Day, tick: () => void) => {
  const under = (side: 0 | 1, facts: Facts): Truth => {
    const clauses = group.clauses.filter(clause => clause.side === side)
    return truthOf(settle(clauses, situationOf(editions[side], facts, asOf)).verdict)
  }
  const each = group.situations.map((facts): SituationClass => {
    tick()
    return { from: under(0, facts), to: under(1, facts), count: 1, plainest: facts }
  })
  return merged(each)
}

const inOrder = (facts: Facts): Facts =>
  Object.fromEntries(factNames.filter(name => facts[name] !== undefined).map(name => [name, facts[name]]))

const bySize = (a: ExampleDocument, b: ExampleDocument): number => size(a.facts) - size(b.facts)

/** For each group that changes the verdict, and for each change, the situation with the fewest facts. */
const examplesOf = (plan: string, groups: readonly (readonly SituationClass[])[]): readonly ExampleDocument[] => {
  const found = groups.flatMap((classes, index) =>
    product(groups.with(index, classes.filter(differs)))
      .filter(differs)
      .map(({ from, to, plainest }) => ({ plan, from: verdictOf(from), to: verdictOf(to), facts: inOrder(plainest) })),
  )
  const distinct = new Map(found.map(example => [JSON.stringify(example), example]))
  return [...distinct.values()].sort(bySize)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** A plan on two days, with the situations to evaluate. */
type ComparedPlan = EditionPair & { readonly editions: readonly Edition[]; readonly groups: readonly Group[] }

const comparedPlan = (pair: EditionPair, asOf: Day): ComparedPlan => {
  const editions = [...new Set([pair.from, pair.to])].flatMap(filed => (filed ? [filed.edition] : []))
  return { ...pair, editions, groups: groupsOf(editions, asOf) }
}

type PlanResult = Omit<PlanImpact, 'plan' | 'sampled'> & { readonly examples: readonly ExampleDocument[] }

const compared = ({ plan, editions, groups }: ComparedPlan, asOf: Day, tick: () => void): PlanResult => {
  const classes = groups.map(group => classesOf(group, editions as [Edition, Edition], asOf, tick))
  const whole = product(classes)
  const total = sum(whole.map(situations => situations.count))
  return {
    total,
    changed: total - sum(whole.filter(isSame).map(situations => situations.count)),
    examples: examplesOf(plan, classes),
  }
}

/** A plan with one edition: no verdict changes where it is in force on both days, else every verdict changes. */
const alone = ({ plan, from, to, editions: [edition], groups }: ComparedPlan, asOf: Day): PlanResult => {
  const total = groups.reduce((product, { situations }) => product * situations.length, 1)
  if (from === to) return { total, changed: 0, examples: [] }
  const { verdict } = settle(edition!.join, situationOf(edition!, {}, asOf))
  const example = { plan, from: from ? verdict : 'unattested', to: to ? verdict : 'unattested', facts: {} } as const
  return { total, changed: total, examples: [example] }
}

const ticker = (plans: readonly ComparedPlan[], progress: Progress): (() => void) => {
  const evaluated = plans.filter(({ editions }) => editions.length > 1)
  const total = sum(evaluated.flatMap(({ groups }) => groups.map(({ situations }) => situations.length)))
  let done = 0
  return () => progress(++done, total)
}

/**
 * The number of situations in which the second edition of a plan gives another verdict of `eligible` than the first, with
 * examples that have few facts. Both editions are evaluated on the same day, so that only the tables differ. A plan
 * without an edition on both days is left out; without an edition on one day, every verdict changes. `progress` is called
 * for each situation.
 */
export const impactOf = (pairs: readonly EditionPair[], asOf: Day, progress: Progress): ImpactDocument => {
  const plans = pairs.filter(({ from, to }) => from || to).map(pair => comparedPlan(pair, asOf))
  const tick = ticker(plans, progress)
  const results = plans.map(plan => (plan.editions.length > 1 ? compared(plan, asOf, tick) : alone(plan, asOf)))
  const isSampled = ({ groups }: ComparedPlan) => groups.some(group => group.sampled)
  return {
    total: sum(results.map(result => result.total)),
    changed: sum(results.map(result => result.changed)),
    examples: results.flatMap(result => result.examples),
    asOf,
    plans: plans.map((plan, index) => {
      const { total, changed } = results[index]!
      return { plan: plan.plan, total, changed, sampled: isSampled(plan) }
    }),
    seed: plans.some(isSampled) ? seed : null,
  }
}
