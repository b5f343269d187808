import type { Clause, Condition, Edition } from '../model/edition.ts'
import { isSilent, listed } from '../model/sections.ts'
import type { Text } from '../model/text.ts'
import { exclusionsIn } from './exclusions.ts'
import { kindsOf } from './kinds.ts'
import { type Situation, wordsOf } from './situation.ts'

/** A clause as far as it is shown. `kind` says where in the tables it is. */
export type CoverClause = {
  readonly kind: 'events' | 'periods' | 'exclusions' | 'limits' | 'route'
  readonly id: string
  readonly when: Condition
  readonly says: Text | null
  readonly otherwise: Text | null
  readonly certainty: Clause['certainty']
  readonly cite: Clause['cite']
  readonly ask: Text | null
}

/** What the tables hold of a clause. */
type Written = {
  readonly id: string
  readonly when: Condition
  readonly says?: Text | undefined
  readonly otherwise?: Text | undefined
  readonly certainty?: Clause['certainty']
  readonly cite?: Clause['cite']
  readonly ask?: Text | undefined
}

export const clauseOf = (
  kind: CoverClause['kind'],
  { id, when, says, otherwise, certainty, cite, ask }: Written,
): CoverClause => ({
  kind,
  id,
  when,
  says: says ?? null,
  otherwise: otherwise ?? null,
  certainty,
  cite,
  ask: ask ?? null,
})

/** The clause of the event; while it is not told, of whichever it may be. */
const eventClause = (situation: Situation): CoverClause => {
  const { events } = situation.edition
  const [id, ...others] = wordsOf(situation, 'event')
  const event = others.length === 0 ? events[id!] : undefined
  if (event) return clauseOf('events', { ...event, id: id!, when: event.covered })
  const any = kindsOf(situation.edition).map(
    ({ events, covered }): Condition => ({ all: [{ event: [...events] }, covered] }),
  )
  return clauseOf('events', { id: 'event', when: { any } })
}

const exclusionClauses = (situation: Situation): readonly CoverClause[] =>
  isSilent(situation.edition, 'exclusions')
    ? [clauseOf('exclusions', { id: 'exclusions', when: 'unknown' })]
    : exclusionsIn(situation).map(clause => clauseOf('exclusions', clause))

const limitClauses = (edition: Edition): readonly CoverClause[] =>
  isSilent(edition, 'limits')
    ? [clauseOf('limits', { id: 'limits', when: 'unknown' })]
    : listed(edition, 'limits').map(limit =>
        clauseOf('limits', {
          id: limit.id,
          when: { claims: { leave: limit.id } },
          certainty: limit.certainty,
          cite: limit.cite,
        }),
      )

/** What must hold for the plan to pay: the clause of the event first, then the exclusions and the limits. */
export const coverClauses = (situation: Situation): readonly [CoverClause, ...CoverClause[]] => [
  eventClause(situation),
  ...exclusionClauses(situation),
  ...limitClauses(situation.edition),
]
