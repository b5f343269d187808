import { isTests, leavesOf, periodIn, testsOf } from '../../../model/condition.ts'
import type { Clause, Edition } from '../../../model/edition.ts'
import { messagesOf } from '../../../model/message.ts'
import { isSilent, listed, openExcess } from '../../../model/sections.ts'
import {
  alwaysOf,
  conditionsOf,
  type PlacedCondition,
  partsAt,
  readsUnreachable,
  rowConditions,
  withParts,
} from '../conditions.ts'
import { inEdition } from '../example.ts'
import { type FoundHere, inEachEdition, type Rule } from '../rule.ts'

const say = messagesOf({
  'always-yes': {
    ja: '事実がどうであっても成り立つので、誰も断りません',
    en: 'it holds whatever the facts, so that it refuses nobody',
  },
  'same-again': { ja: '{other} と同じ条件です', en: 'it has the same condition as {other}' },
  'test-always-yes': {
    ja: 'この事実がどうであっても成り立ちます',
    en: 'this test holds for every answer to its fact',
  },
  'part-always-yes': {
    ja: 'all の中で、この部分はいつも成り立ちます',
    en: 'inside all, this part holds whatever the facts',
  },
  'part-always-no': {
    ja: 'any の中で、この部分は決して成り立ちません',
    en: 'inside any, this part holds for no facts',
  },
  'never-applies': {
    ja: '事実がどうであっても成り立たないので、使われません',
    en: 'its condition holds for no facts, so that it never applies',
  },
  'after-always': {
    ja: '前の行がいつも成り立つので、ここまで来ません',
    en: 'an earlier row always applies, so that this one is never reached',
  },
  'same-readings': {
    ja: 'どの読み方でも同じ条件です',
    en: 'it is the same condition under every reading',
  },
  'remedy-not-given': {
    ja: '{remedy} を行う行が remedies にありません',
    en: 'no row of remedies gives {remedy}',
  },
  'period-unused': { ja: 'この期間を使う条件がありません', en: 'no condition asks about this period' },
  'open-unused': {
    ja: 'この未確定の条項はどこからも使われず、どの答えにも添えられません',
    en: 'nothing names this open clause, and it stands beside no answer',
  },
})

const reachable = (placed: readonly PlacedCondition[], edition: Edition): readonly PlacedCondition[] =>
  placed.filter(condition => !readsUnreachable(condition, edition))

/** Clauses that always hold. A single such clause in `join` is allowed: it says that anybody can join. */
const refusingNobody = (section: 'join' | 'exclusions', edition: Edition): readonly FoundHere[] => {
  const clauses = listed(edition, section)
  if (section === 'join' && clauses.length === 1) return []
  return clauses.flatMap(({ when }, index) =>
    alwaysOf(when, edition) === 'yes' ? [{ path: [section, index, 'when'], message: say('always-yes') }] : [],
  )
}

const isSameAs = (a: Clause, b: Clause): boolean =>
  a.when !== 'unknown' && JSON.stringify(a.when) === JSON.stringify(b.when)

const saidTwice = (section: 'join' | 'exclusions', edition: Edition): readonly FoundHere[] => {
  const clauses = listed(edition, section)
  return clauses.flatMap((clause, index) => {
    const earlier = clauses.slice(0, index).find(other => isSameAs(other, clause))
    return earlier ? [{ path: [section, index, 'when'], message: say('same-again', { other: earlier.id }) }] : []
  })
}

/** Tests that always hold, in conditions with several tests. */
const idleTests = ({ condition, path }: PlacedCondition, edition: Edition): readonly FoundHere[] => {
  const tests = isTests(condition) ? testsOf(condition) : []
  return tests.length < 2
    ? []
    : tests
        .filter(({ subject, test }) => alwaysOf({ [subject]: test }, edition) === 'yes')
        .map(({ subject }) => ({ path: [...path, subject], message: say('test-always-yes') }))
}

/** Parts that never change the state of the condition that contains them. */
const deadParts = (edition: Edition): readonly FoundHere[] =>
  reachable(conditionsOf(edition), edition)
    .flatMap(withParts)
    .flatMap((placed): readonly FoundHere[] => {
      const { condition } = placed
      if (typeof condition === 'string' || !('all' in condition || 'any' in condition))
        return idleTests(placed, edition)
      const [idle, message] =
        'all' in condition ? (['yes', say('part-always-yes')] as const) : (['no', say('part-always-no')] as const)
      return partsAt(placed)
        .filter(part => alwaysOf(part.condition, edition) === idle)
        .map(({ path }) => ({ path, message }))
    })

const sameReadings = (edition: Edition): readonly FoundHere[] =>
  conditionsOf(edition)
    .flatMap(withParts)
    .flatMap(placed => {
      const isOpen = typeof placed.condition === 'object' && 'readings' in placed.condition
      const readings = partsAt(placed).map(part => JSON.stringify(part.condition))
      return isOpen && new Set(readings).size === 1
        ? [{ path: [...placed.path, 'readings'], of: 'key' as const, message: say('same-readings') }]
        : []
    })

/** Rows whose condition never holds. */
const neverApplying = (edition: Edition): readonly FoundHere[] =>
  reachable(rowConditions(edition), edition)
    .filter(({ condition }) => alwaysOf(condition, edition) === 'no')
    .map(({ path }) => ({ path, message: say('never-applies') }))

/** Links of the route after a link that always applies. */
const neverReached = (edition: Edition): readonly FoundHere[] => {
  const route = listed(edition, 'route')
  const first = route.findIndex(({ when = 'yes' }) => alwaysOf(when, edition) === 'yes') + 1
  const later = first === 0 ? [] : route.slice(first)
  return later.map((_, index) => ({ path: ['route', first + index], message: say('after-always') }))
}

/** Fees and limits of a remedy that no row gives. */
const idleRows = (edition: Edition): readonly FoundHere[] => {
  if (isSilent(edition, 'remedies')) return []
  const given = listed(edition, 'remedies').flatMap(row => row.gives)
  const finding = (path: FoundHere['path'], remedy: string) => ({
    path,
    message: say('remedy-not-given', { remedy }),
  })
  return [
    ...listed(edition, 'fees').flatMap((fee, index) =>
      given.includes(fee.for) ? [] : [finding(['fees', index, 'for'], fee.for)],
    ),
    ...listed(edition, 'limits').flatMap((limit, index) =>
      limit.counts.flatMap((remedy, place) =>
        given.includes(remedy) ? [] : [finding(['limits', index, 'counts', place], remedy)],
      ),
    ),
  ]
}

const unusedPeriods = (edition: Edition): readonly FoundHere[] => {
  const used = conditionsOf(edition).flatMap(({ condition }) => leavesOf(condition).map(periodIn))
  return edition.periods.flatMap(({ id }, index) =>
    used.includes(id) ? [] : [{ path: ['periods', index], message: say('period-unused') }],
  )
}

/** The ids of the open clauses that the edition uses. */
const namedOpens = (edition: Edition): readonly (string | undefined)[] => [
  ...conditionsOf(edition)
    .flatMap(withParts)
    .map(({ condition }) =>
      typeof condition === 'object' && 'readings' in condition ? (condition.open as string) : undefined,
    ),
  ...edition.periods.map(period => period.edge),
  ...listed(edition, 'limits').map(limit => limit.per),
  ...listed(edition, 'fees').flatMap(fee => [fee.nth, fee['counts-other'], openExcess(fee)]),
  ...listed(edition, 'steps').map(step => step.due?.counting),
]

/** Open clauses that the edition does not use and no answer shows. */
const unusedOpens = (edition: Edition): readonly FoundHere[] => {
  const named = namedOpens(edition)
  return edition.open.flatMap(({ id, in: answers }, index) =>
    answers === undefined && !named.includes(id) ? [{ path: ['open', index], message: say('open-unused') }] : [],
  )
}

/** Clauses, conditions, rows and periods that can never change an answer. */
const find = inEachEdition(({ edition }) => [
  ...refusingNobody('join', edition),
  ...refusingNobody('exclusions', edition),
  ...saidTwice('join', edition),
  ...saidTwice('exclusions', edition),
  ...deadParts(edition),
  ...sameReadings(edition),
  ...neverApplying(edition),
  ...neverReached(edition),
  ...idleRows(edition),
  ...unusedPeriods(edition),
  ...unusedOpens(edition),
])

export const deadClause: Rule = {
  id: 'dead-clause',
  level: 'error',
  title: { ja: '何も決めない条項', en: 'a clause that can decide nothing' },
  about: {
    ja: '事実がどうであっても答えを変えない条項、条件の一部、行、期間、どこからも使われない未確定の条項です。書いた人の意図とは違うはずです。',
    en: 'A clause, part of a condition, row or period that changes no answer whatever the facts, or an open clause that nothing names: it cannot do what its writer meant.',
  },
  fix: { ja: '条件を直すか、消します', en: 'mend its condition, or delete it' },
  example: inEdition([
    '            - os: ios\n            - carrier: docomo',
    '            - os: ios\n            - os: [ios, android, windows, other]\n              carrier: docomo\n            - all: [{ device: new }, { device: used }]',
  ]),
  find,
}
