import type { Clause, Edition } from '../../../model/edition.ts'
import { type Message, messagesOf } from '../../../model/message.ts'
import { listed } from '../../../model/sections.ts'
import { always, alwaysOf, type Placed, readsUnreachable } from '../conditions.ts'
import { type FoundHere, inEachEdition } from '../rule.ts'

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

type Section = 'join' | 'exclusions'
type At = { readonly clause: Clause; readonly path: FoundHere['path'] }

/** The clauses of a section that can be weighed: a plain `no` is meant, and an answer that nobody can give has its own rule. */
const weighed = (section: Section, edition: Edition): readonly At[] =>
  listed(edition, section)
    .map((clause, index) => ({ clause, path: [section, index, 'when'] }))
    .filter(({ clause, path }) => {
      const placed: Placed = { condition: clause.when, path }
      return typeof clause.when !== 'string' && !readsUnreachable(placed, edition)
    })

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

const atWhen = ({ path }: At, message: Message): FoundHere => ({ path, message })

const inJoin = (edition: Edition): readonly FoundHere[] => {
  const clauses = weighed('join', edition)
  const alone = impossible(clauses, edition)
  const rest = clauses.filter(at => !alone.includes(at))
  const found = [
    ...alone.map(at => atWhen(at, say('nobody-joins'))),
    ...opposed(rest, index => rest.slice(0, index), edition).map(({ at, other }) =>
      atWhen(at, say('not-with', { other: other.clause.id })),
    ),
  ]
  const isHopeless = () =>
    always(
      rest.map(at => at.clause.when),
      edition,
    ) === 'no'
  return found.length === 0 && isHopeless() ? [{ path: ['join'], of: 'key', message: say('not-all') }] : found
}

const inExclusions = (edition: Edition): readonly FoundHere[] => {
  const clauses = weighed('exclusions', edition)
  const alone = impossible(clauses, edition)
  const rest = clauses.filter(at => !alone.includes(at))
  const join = weighed('join', edition).filter(({ clause }) => alwaysOf(clause.when, edition) !== 'no')
  return [
    ...alone.map(at => atWhen(at, say('never-covered'))),
    ...opposed(rest, () => join, edition).map(({ at, other }) =>
      atWhen(at, say('joined-not-covered', { other: other.clause.id })),
    ),
  ]
}

/** Cover that is put under a condition which no facts meet, where a plain `no` would say so. */
const inEvents = (edition: Edition): readonly FoundHere[] =>
  Object.entries(edition.events)
    .map(([name, { covered }]): Placed => ({ condition: covered, path: ['events', name, 'covered'] }))
    .filter(placed => typeof placed.condition !== 'string' && !readsUnreachable(placed, edition))
    .filter(({ condition }) => alwaysOf(condition, edition) === 'no')
    .map(({ path }) => ({ path, message: say('never-covered') }))

/** Conditions that no facts can meet, alone or together. */
export const contradiction = inEachEdition(({ edition }) => [
  ...inJoin(edition),
  ...inExclusions(edition),
  ...inEvents(edition),
])
