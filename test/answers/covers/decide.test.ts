import { describe, expect, test } from 'vitest'
import { type CoversDocument, covers, type Facts, loadTables, type PlanQuestion } from '../../../src/index.ts'
import type { Range } from '../../../src/model/money.ts'
import { seeded } from '../../oracle/random.ts'
import { many, seed } from '../../seed.ts'
import {
  type Asked,
  completed,
  editions,
  events,
  naiveFigures,
  naiveVerdict,
  openFacts,
  otherwise,
  type Random,
  someFacts,
} from './questions.ts'

/** A question about one plan by its name. */
type Named = PlanQuestion & { readonly plan: string }

/*
 * Every event under every edition against the naive evaluator, with whatever may be told or not: the engine must
 * neither promise nor refuse what a further fact changes, and ask exactly for what can still change the answer.
 */

const tables = await loadTables()
const cases = many(2)
const tries = 40
const search = 2_500 * tries // some facts matter on one leap day only

type Tried = { readonly told: Facts; readonly answer: CoversDocument; readonly random: Random }

const tryOut = ({ plan, asOf }: Asked, event: string | undefined): readonly Tried[] => {
  const random = seeded(seed)
  return Array.from({ length: cases }, () => {
    const told = someFacts(random, event)
    try {
      return { told, random, answer: covers(tables, { ...told, plan } as Named, { asOf }) }
    } catch (error) {
      throw new Error(`${JSON.stringify(told)}: ${(error as Error).stack}`)
    }
  })
}

const completionsOf = ({ told, random }: Tried, count: number): readonly Facts[] =>
  Array.from({ length: count }, () => completed(random, told))

const shown = (...parts: unknown[]): string => parts.map(part => JSON.stringify(part)).join(' ')

/** Completions that come to something else than a verdict which the engine calls settled. */
const turnedRound = (asked: Asked, one: Tried): string[] =>
  one.answer.verdict === 'conditional'
    ? []
    : completionsOf(one, tries)
        .filter(all => naiveVerdict(asked, all) !== one.answer.verdict)
        .map(all => shown(one.told, one.answer.verdict, all))

const differs = (asked: Asked, one: Tried, name: ReturnType<typeof openFacts>[number], count: number): boolean => {
  for (let tried = 0; tried < count; tried++) {
    const all = completed(one.random, one.told)
    const other = otherwise(one.random, name, one.told, all)
    if (naiveVerdict(asked, all) !== naiveVerdict(asked, other)) return true
  }
  return false
}

/** Facts that are asked for though nothing depends on them, and facts that matter though they are not asked for. */
const wronglyNeeded = (asked: Asked, one: Tried): string[] =>
  openFacts(one.told).flatMap(name => {
    const isNeeded = one.answer.needs.includes(name)
    return differs(asked, one, name, isNeeded ? search : tries) === isNeeded
      ? []
      : [`${shown(one.told, one.answer.needs)}: ${isNeeded ? 'idle' : 'missing'} ${name}`]
  })

const holds = (wide: Range | null, { min, max }: Range): boolean =>
  wide !== null && wide.min <= min && (wide.max === null || (max !== null && wide.max >= max))

const isPriced = ({ asOf, plan }: Asked): boolean => plan !== 'used' || asOf > '2023'

/** Completions in which more or less is left, or to be paid, than the answer says. */
const figuresOutside = (asked: Asked, one: Tried): string[] => {
  const { claimsLeft, pay, verdict } = one.answer
  return completionsOf(one, tries).flatMap(all => {
    const wrong = naiveFigures(asked, all).filter(
      so =>
        !holds(claimsLeft, so.claimsLeft) ||
        (isPriced(asked) && verdict !== 'no' && so.pay !== null && !holds(pay, so.pay)),
    )
    return wrong.slice(0, 1).map(so => shown(one.told, claimsLeft, pay, all, so))
  })
}

/** Numbers of claims left that no completion comes to. */
const leftUnreached = (asked: Asked, one: Tried): string[] => {
  const { min, max } = one.answer.claimsLeft!
  const missing = new Set([min, max])
  for (let tried = 0; tried < search && missing.size > 0; tried++)
    for (const { claimsLeft } of naiveFigures(asked, completed(one.random, one.told))) {
      missing.delete(claimsLeft.min)
      missing.delete(claimsLeft.max!)
    }
  return missing.size > 0 ? [shown(one.told, one.answer.claimsLeft, [...missing])] : []
}

describe.each(editions)(`covers under $plan on $asOf (seed ${seed}, ${cases} questions an event)`, asked => {
  const edition = tables.editions
    .filter(one => one.edition.plan === asked.plan && one.edition.observed <= asked.asOf)
    .at(-1)!.edition

  test.each([...events, undefined])(
    '%s',
    event => {
      const tried = tryOut(asked, event)
      const covered = event === undefined ? undefined : edition.events[event]!.covered
      const verdicts = new Set(tried.map(one => one.answer.verdict))
      if (covered === 'no') expect([...verdicts]).toEqual(['no'])
      if (covered === 'unknown') expect([...verdicts]).not.toContain('yes')
      expect(tried.flatMap(one => turnedRound(asked, one)).slice(0, 3)).toEqual([])
      expect(tried.flatMap(one => wronglyNeeded(asked, one)).slice(0, 3)).toEqual([])
      expect(tried.flatMap(one => figuresOutside(asked, one)).slice(0, 3)).toEqual([])
      expect(tried.flatMap(one => leftUnreached(asked, one)).slice(0, 3)).toEqual([])
    },
    3_600_000,
  )
})
