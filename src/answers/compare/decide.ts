import { usesPerYear } from '../../claims/claims.ts'
import type { Line } from '../../claims/lines.ts'
import { possibleRemedies } from '../../claims/price.ts'
import { type Mentions, mentionsOf } from '../../engine/mentions.ts'
import { isRuledOut, isUncovered } from '../../engine/ruled-out.ts'
import { type Situation, situationOf, withFact, wordsOf } from '../../engine/situation.ts'
import type { Day } from '../../model/day.ts'
import type { Tax } from '../../model/edition.ts'
import type { FactName } from '../../model/facts.ts'
import type { Range } from '../../model/money.ts'
import type { Question } from '../../model/question.ts'
import { listed } from '../../model/sections.ts'
import type { Filed } from '../../model/tables.ts'
import { assumedIn, type CostAssumption, type Idle, idleIn, summed, withClaims } from '../cost/decide.ts'

/** A row of the comparison: the totals of a plan, or of a variant of a plan, for each number of claims. */
type ComparisonRow = {
  readonly plan: string
  readonly filed: Filed
  /** The course, the remedy, or both, where the plan has several rows; null for the only row of a plan. */
  readonly variant: string | null
  readonly totals: readonly (Range | null)[]
  readonly refused: readonly Range[]
  /** The tax classes of the amounts in the totals. */
  readonly taxes: readonly Tax[]
}

export type Comparison = {
  readonly columns: readonly number[]
  readonly rows: readonly ComparisonRow[]
  readonly compared: readonly {
    readonly plan: string
    readonly filed: Filed
    readonly mentions: () => Mentions
    readonly assumed: readonly CostAssumption[]
    readonly idle: Idle
    readonly isUncovered: boolean
  }[]
  /** The plans that the facts rule out. */
  readonly leftOut: readonly string[]
}

type Variant = { readonly parts: readonly (string | null)[]; readonly situation: Situation }

/** The variant with each of some words of a fact; itself where there are none. */
const withEach = ({ parts, situation }: Variant, name: FactName, words: readonly string[]): readonly Variant[] =>
  words.length > 0
    ? words.map(word => ({ parts: [...parts, word], situation: withFact(situation, name, [word]) }))
    : [{ parts: [...parts, null], situation }]

/** A situation for every combination of a possible course and a possible remedy. */
const variantsOf = (situation: Situation): readonly Variant[] =>
  withEach({ parts: [], situation }, 'tier', wordsOf(situation, 'tier')).flatMap(variant =>
    withEach(variant, 'remedy', possibleRemedies(situation)),
  )

type Totals = Pick<ComparisonRow, 'totals' | 'refused' | 'taxes'>
type Counted = Totals & { readonly parts: Variant['parts'] }

const withoutPart = ({ parts }: Counted, part: number) => parts.map((name, index) => (index === part ? null : name))

/** Merges rows that have every name of one part and equal totals. */
const merged = (rows: readonly Counted[], part: number): readonly Counted[] => {
  const names = new Set(rows.map(({ parts }) => parts[part]))
  const others = (row: Counted) =>
    rows.filter(other => withoutPart(other, part).join() === withoutPart(row, part).join())
  const isIdle = (row: Counted) =>
    others(row).length === names.size &&
    others(row).every(other => JSON.stringify(other.totals) === JSON.stringify(row.totals))
  return rows.flatMap(row => {
    if (!isIdle(row)) return [row]
    return others(row)[0] === row ? [{ ...row, parts: withoutPart(row, part) }] : []
  })
}

const taxesOf = ({ tax, taxes, amount }: Line): readonly Tax[] => (amount.max === 0 ? [] : tax === null ? taxes : [tax])

const countedIn = ({ parts, situation }: Variant, question: Question, columns: readonly number[]): Counted => {
  const sums = columns.map(count => summed(situation, withClaims(question, count)))
  return {
    parts,
    totals: sums.map(sum => sum.total),
    refused: sums.map(sum => sum.refused),
    taxes: [...new Set(sums.flatMap(sum => sum.lines.flatMap(taxesOf)))],
  }
}

const rowsOf = (
  filed: Filed,
  situation: Situation,
  question: Question,
  columns: readonly number[],
): readonly ComparisonRow[] => {
  const counted = variantsOf(situation).map(variant => countedIn(variant, question, columns))
  return merged(merged(counted, 0), 1).map(({ parts, ...totals }) => ({
    plan: filed.edition.plan,
    filed,
    variant: parts.filter(part => part !== null).join('/') || null,
    ...totals,
  }))
}

/** The most claims of a year; where no limit is known, as many as have a price of their own. */
const mostClaims = ({ edition }: Filed): number =>
  usesPerYear(edition) ?? Math.max(0, ...listed(edition, 'fees').map(fee => fee.price.length))

/** The default numbers of claims: from 0 to the most that any edition allows in a year. */
export const usualColumns = (editions: readonly Filed[]): readonly number[] => {
  const most = editions.map(mostClaims)
  return Array.from({ length: Math.max(0, ...most) + 1 }, (_, count) => count)
}

type Compared = { readonly filed: Filed; readonly situation: Situation }

/** Whether the comparison leaves a plan out: the facts rule it out, and the user did not ask for all plans. */
const isLeftOut = ({ situation }: Compared, { facts, parameters }: Question): boolean =>
  !parameters.all && isRuledOut(situation, facts)

/**
 * Compares the totals of the plans in whole yen for numbers of claims within one counted year, with a row for each course
 * and remedy that changes a total. Plans that the facts rule out are left out without the parameter `all`.
 */
export const decideCompare = (inForce: readonly Filed[], question: Question, asOf: Day): Comparison => {
  const { facts, parameters } = question
  const plans = inForce.map(filed => ({ filed, situation: situationOf(filed.edition, facts, asOf) }))
  const compared = plans.filter(plan => !isLeftOut(plan, question))
  const columns = parameters.claimCounts ?? usualColumns(compared.map(plan => plan.filed))
  const most = withClaims(question, Math.max(...columns))
  return {
    columns,
    rows: compared.flatMap(({ filed, situation }) => rowsOf(filed, situation, question, columns)),
    compared: compared.map(({ filed, situation }) => ({
      plan: filed.edition.plan,
      filed,
      mentions: () => mentionsOf('compare', situation),
      assumed: assumedIn(situation, most),
      idle: idleIn(situation, most),
      isUncovered: isUncovered(situation, facts),
    })),
    leftOut: plans.filter(plan => isLeftOut(plan, question)).map(plan => plan.filed.edition.plan),
  }
}
