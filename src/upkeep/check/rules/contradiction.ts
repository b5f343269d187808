import { heldTogether } from '../../../engine/holds.ts'
import type { Clause, Edition } from '../../../model/edition.ts'
import { type Message, messagesOf } from '../../../model/message.ts'
import { listed } from '../../../model/sections.ts'
import { always, alwaysOf, nothingKnown, type PlacedCondition, readsUnreachable } from '../conditions.ts'
import { inEdition } from '../example.ts'
import { type FoundHere, inEachEdition, type Rule } from '../rule.ts'

const say = messagesOf({
  'nobody-joins': {
    ja: '事実がどうであっても成り立たないので、誰も加入できません',
    en: 'no facts can meet it, so that nobody can join',
  },
  'not-with': {
    ja: '{other} と同時には成り立たないので、誰も加入できません',
    en: 'it cannot hold together with {other}, so that nobody can join',
  },
  'not-all': {
    ja: '加入の条件がすべて成り立つことはありません',
    en: 'the conditions for joining can never all hold',
  },
  'never-covered': {
    ja: '事実がどうであっても成り立たないので、補償されることがありません',
    en: 'no facts can meet it, so that it is never covered',
  },
  'joined-not-covered': {
    ja: '{other} と同時には成り立たないので、加入しても補償されることがありません',
    en: 'it cannot hold together with {other}, so that whoever joins is never covered',
  },
})

type ClauseSection = 'join' | 'exclusions'
type PlacedClause = { readonly clause: Clause; readonly path: FoundHere['path'] }

/** The clauses to compare. A plain `no` is intended, and a test that no answer meets has its own rule. */
const compared = (section: ClauseSection, edition: Edition): readonly PlacedClause[] =>
  listed(edition, section)
    .map((clause, index) => ({ clause, path: [section, index, 'when'] }))
    .filter(({ clause, path }) => {
      const placed: PlacedCondition = { condition: clause.when, path }
      return typeof clause.when !== 'string' && !readsUnreachable(placed, edition)
    })

const impossible = (clauses: readonly PlacedClause[], edition: Edition): readonly PlacedClause[] =>
  clauses.filter(({ clause }) => alwaysOf(clause.when, edition) === 'no')

/**
 * Each clause with the first of its `others` that cannot hold together with it. Two clauses that hold together for the
 * facts that a search finds are not tried.
 */
const opposed = (
  clauses: readonly PlacedClause[],
  othersOf: (index: number) => readonly PlacedClause[],
  all: readonly PlacedClause[],
  edition: Edition,
): readonly { readonly placed: PlacedClause; readonly other: PlacedClause }[] => {
  const joints = all.map(({ clause }, index) => ({ id: String(index), when: clause.when }))
  const held = new Set(heldTogether(joints, nothingKnown(edition)).map(id => all[Number(id)]))
  const isOpposed = (one: PlacedClause, other: PlacedClause): boolean =>
    !(held.has(one) && held.has(other)) && always([other.clause.when, one.clause.when], edition) === 'no'
  return clauses.flatMap((placed, index) => {
    const other = othersOf(index).find(candidate => isOpposed(placed, candidate))
    return other ? [{ placed, other }] : []
  })
}

const foundAt = ({ path }: PlacedClause, message: Message): FoundHere => ({ path, message })

const inJoin = (edition: Edition): readonly FoundHere[] => {
  const clauses = compared('join', edition)
  const alone = impossible(clauses, edition)
  const rest = clauses.filter(placed => !alone.includes(placed))
  const found = [
    ...alone.map(placed => foundAt(placed, say('nobody-joins'))),
    ...opposed(rest, index => rest.slice(0, index), rest, edition).map(({ placed, other }) =>
      foundAt(placed, say('not-with', { other: other.clause.id })),
    ),
  ]
  if (found.length > 0) return found
  const conditions = rest.map(({ clause }) => clause.when)
  return always(conditions, edition) === 'no' ? [{ path: ['join'], of: 'key', message: say('not-all') }] : []
}

const inExclusions = (edition: Edition): readonly FoundHere[] => {
  const clauses = compared('exclusions', edition)
  const alone = impossible(clauses, edition)
  const rest = clauses.filter(placed => !alone.includes(placed))
  const join = compared('join', edition).filter(({ clause }) => alwaysOf(clause.when, edition) !== 'no')
  return [
    ...alone.map(placed => foundAt(placed, say('never-covered'))),
    ...opposed(rest, () => join, [...join, ...rest], edition).map(({ placed, other }) =>
      foundAt(placed, say('joined-not-covered', { other: other.clause.id })),
    ),
  ]
}

/** Events whose condition for cover no facts can meet. A plain `no` is intended. */
const inEvents = (edition: Edition): readonly FoundHere[] =>
  Object.entries(edition.events)
    .map(([name, { covered }]): PlacedCondition => ({ condition: covered, path: ['events', name, 'covered'] }))
    .filter(placed => typeof placed.condition !== 'string' && !readsUnreachable(placed, edition))
    .filter(({ condition }) => alwaysOf(condition, edition) === 'no')
    .map(({ path }) => ({ path, message: say('never-covered') }))

/** Conditions that no facts can meet, separately or together. */
const find = inEachEdition(({ edition }) => [...inJoin(edition), ...inExclusions(edition), ...inEvents(edition)])

export const contradiction: Rule = {
  id: 'contradiction',
  level: 'error',
  title: { ja: '両立しない条項', en: 'clauses that cannot hold together' },
  about: {
    ja: '事実がどうであっても成り立たない加入条件や補償の条件、または同時には成り立たない二つの条件です。',
    en: 'A condition for joining or cover that no facts can meet, or two that no facts can meet together.',
  },
  fix: {
    ja: 'どちらかを直します。本当に誰も加入できないなら when: "no" と書きます',
    en: 'mend one of them; where really nobody can join, write when: "no"',
  },
  example: inEdition([
    '  - id: within-limit\n    when: { devicesEnrolled: { below: devices-per-person } }',
    '  - id: within-limit\n    when: { device: used, devicesEnrolled: { below: devices-per-person } }',
  ]),
  find,
}
