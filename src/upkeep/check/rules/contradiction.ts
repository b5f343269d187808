import type { Clause, Edition, Text } from '../../../model/edition.ts'
import { fill } from '../../../text/text.ts'
import { always, alwaysOf, type Placed, readsUnreachable } from '../conditions.ts'
import { type FoundHere, inEachEdition } from '../rule.ts'
import { findingTexts } from '../words.ts'

type Section = 'join' | 'exclusions'
type At = { readonly clause: Clause; readonly path: FoundHere['path'] }

/** The clauses of a section that can be weighed: a plain `no` is meant, and an answer that nobody can give has its own rule. */
const weighed = (section: Section, edition: Edition): readonly At[] => {
  const clauses = edition[section]
  return (clauses === 'unknown' ? [] : clauses)
    .map((clause, index) => ({ clause, path: [section, index, 'when'] }))
    .filter(({ clause, path }) => {
      const placed: Placed = { condition: clause.when, path }
      return typeof clause.when !== 'string' && !readsUnreachable(placed, edition)
    })
}

const impossible = (clauses: readonly At[], edition: Edition): readonly At[] =>
  clauses.filter(({ clause }) => alwaysOf(clause.when, edition) === 'no')

/** Each clause with the first of the others, before it in its list, with which it cannot hold. */
const opposed = (
  clauses: readonly At[],
  others: (index: number) => readonly At[],
  edition: Edition,
): readonly { readonly at: At; readonly other: At }[] =>
  clauses.flatMap((at, index) => {
    const other = others(index).find(one => always([one.clause.when, at.clause.when], edition) === 'no')
    return other ? [{ at, other }] : []
  })

const atWhen = ({ path }: At, message: Text): FoundHere => ({ path, message })

const inJoin = (edition: Edition): readonly FoundHere[] => {
  const clauses = weighed('join', edition)
  const alone = impossible(clauses, edition)
  const rest = clauses.filter(at => !alone.includes(at))
  const found = [
    ...alone.map(at => atWhen(at, findingTexts['nobody-joins'])),
    ...opposed(rest, index => rest.slice(0, index), edition).map(({ at, other }) =>
      atWhen(at, fill(findingTexts['not-with'], { other: other.clause.id })),
    ),
  ]
  const isHopeless = () =>
    always(
      rest.map(at => at.clause.when),
      edition,
    ) === 'no'
  return found.length === 0 && isHopeless() ? [{ path: ['join'], of: 'key', message: findingTexts['not-all'] }] : found
}

const inExclusions = (edition: Edition): readonly FoundHere[] => {
  const clauses = weighed('exclusions', edition)
  const alone = impossible(clauses, edition)
  const rest = clauses.filter(at => !alone.includes(at))
  const join = weighed('join', edition).filter(({ clause }) => alwaysOf(clause.when, edition) !== 'no')
  return [
    ...alone.map(at => atWhen(at, findingTexts['never-covered'])),
    ...opposed(rest, () => join, edition).map(({ at, other }) =>
      atWhen(at, fill(findingTexts['joined-not-covered'], { other: other.clause.id })),
    ),
  ]
}

/** Cover that is put under a condition which no facts meet, where a plain `no` would say so. */
const inEvents = (edition: Edition): readonly FoundHere[] =>
  Object.entries(edition.events)
    .map(([name, { covered }]): Placed => ({ condition: covered, path: ['events', name, 'covered'] }))
    .filter(placed => typeof placed.condition !== 'string' && !readsUnreachable(placed, edition))
    .filter(({ condition }) => alwaysOf(condition, edition) === 'no')
    .map(({ path }) => ({ path, message: findingTexts['never-covered'] }))

/** Conditions that no facts can meet, alone or together. */
export const contradiction = inEachEdition(({ edition }) => [
  ...inJoin(edition),
  ...inExclusions(edition),
  ...inEvents(edition),
])
