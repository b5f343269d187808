import { expect, test } from 'vitest'
import {
  type CoversDocument,
  covers,
  loadTables,
  type PlanQuestion,
  type TimelineDocument,
  timeline,
} from '../../../src/index.ts'
import { addDays, addMonths } from '../../oracle/days.ts'
import { seeded } from '../../oracle/random.ts'
import { many, seed } from '../../seed.ts'
import { type Asked, editions, events, type Random } from '../covers/questions.ts'

/** A question about one plan by its name. */
type Named = PlanQuestion & { readonly plan: string }

/*
 * A timeline says of many days at once what `covers` says of each: inside a span yes, outside no, the borderline day
 * after a period left out.
 */

const tables = await loadTables()
const cases = many(20)

const oneOf = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!

const starts = ['2024-02-29', '2024-02-28', '2023-12-31', '2024-03-31', '2024-08-30', '2024-01-01']

const someDays = (random: Random) => {
  const purchased = addDays(oneOf(random, starts), Math.floor(random() * 3))
  return {
    purchased,
    released: addMonths(purchased, -Math.floor(random() * 40)),
    start: addDays(purchased, oneOf(random, [0, 0, 1, 5, 200, 700, 1_000])),
    device: oneOf(random, ['new', 'used']),
    ...(random() < 0.3 && { makerWarrantyMonths: oneOf(random, [0, 6, 24]) }),
  }
}

type Span = TimelineDocument['spans'][number]

/** The days in and around every span, and some in between. */
const daysToAsk = (spans: readonly Span[], random: Random): readonly string[] => {
  const edges = spans.flatMap(({ from, to }) => [from, to].filter(day => day !== null))
  return [
    ...new Set(edges.flatMap(day => [-1, 0, 1, 2, 17 + Math.floor(random() * 300)].map(move => addDays(day, move)))),
  ]
}

const isIn = (day: string, { from, to }: Span): boolean => from !== null && day >= from && (to === null || day <= to)

/** The verdict with the borderline day left out. */
const verdictOf = ({ verdict, readings }: CoversDocument): string => {
  const verdicts = new Set(readings.filter(one => one.reading['last-day'] === 'day-out').map(one => one.verdict))
  if (verdicts.size === 0) return verdict
  return verdicts.size === 1 ? [...verdicts][0]! : 'conditional'
}

const wanted = (day: string, spans: readonly Span[], covered: unknown): string =>
  covered === 'unknown' ? 'conditional' : (spans.find(span => isIn(day, span))?.verdict ?? 'no')

type Link = CoversDocument['route'][number]

/** Before the plan: yes or open inside, open on the borderline day, no outside. */
const linkIsRight = (day: string, event: string, link: Link, spans: readonly Span[]): boolean => {
  const own = spans.filter(span => span.by === link.by && span.events.includes(event))
  if (own.some(({ to }) => to !== null && day === addDays(to, 1))) return link.verdict === 'conditional'
  return own.some(span => isIn(day, span)) === (link.verdict !== 'no')
}

const disagreements = (asked: Asked, random: Random): string[] => {
  const days = someDays(random)
  const question = { ...days, plan: asked.plan, unofficialRepair: 'no' } as Named
  const { spans } = timeline(tables, question, { asOf: asked.asOf })
  const { edition } = tables.editions
    .filter(one => one.edition.plan === asked.plan && one.edition.observed <= asked.asOf)
    .at(-1)!
  return daysToAsk(spans, random).flatMap(day => {
    const event = oneOf(random, [...events, 'natural-failure', 'natural-failure', 'natural-failure', 'screen-break'])
    const answer = covers(tables, { ...question, event, on: day } as Named, { asOf: asked.asOf })
    const own = spans.filter(span => span.by === 'plan' && span.events.includes(event))
    const want = wanted(day, own, edition.events[event]!.covered)
    const links = answer.route.filter(link => link.by !== 'plan' && !linkIsRight(day, event, link, spans))
    const isRight = verdictOf(answer) === want && links.length === 0
    return isRight
      ? []
      : [
          JSON.stringify({
            ...days,
            event,
            day,
            want,
            got: verdictOf(answer),
            links: links.map(one => [one.by, one.verdict]),
          }),
        ]
  })
}

test.each(editions)(
  `the timeline of $plan on $asOf agrees with covers on each of its days (seed ${seed})`,
  asked => {
    const random = seeded(seed)
    expect(
      Array.from({ length: cases }, () => disagreements(asked, random))
        .flat()
        .slice(0, 3),
    ).toEqual([])
  },
  600_000,
)

test('the plan pays for no damage in the waiting month', () => {
  const days = { released: '2024-01-01', purchased: '2024-05-01', start: '2024-05-10' } as const
  const question = { plan: 'own', device: 'new', ...days } as const
  const { spans } = timeline(tables, question, { asOf: '2024-06-01' })
  const waiting = spans.find(span => span.what === 'waiting')!
  const verdicts = [waiting.from!, waiting.to!, addDays(waiting.to!, 1)].map(
    on =>
      covers(tables, { ...question, unofficialRepair: 'no', event: 'screen-break', on }, { asOf: '2024-06-01' })
        .verdict,
  )
  expect(verdicts).toEqual(['no', 'no', 'yes'])
})

test('a fact that gives a span its days is needed, and none where all spans have theirs', () => {
  const days = { released: '2024-01-01', purchased: '2024-05-01', start: '2024-05-10' } as const
  const full = { plan: 'own', device: 'new', ...days } as const
  expect(timeline(tables, full, { asOf: '2024-06-01' }).needs).toEqual([])
  for (const name of ['device', 'released', 'purchased', 'start'] as const) {
    const { [name]: _, ...rest } = full
    expect(timeline(tables, rest as Named, { asOf: '2024-06-01' }).needs).toEqual([name])
  }
})

test('a note names the borderline day where a period ends on a known day', () => {
  const codes = (question: Named) => timeline(tables, question, { asOf: '2024-06-01' }).notes.map(one => one.code)
  expect(codes({ plan: 'used', start: '2024-01-15' })).toContain('borderline-day')
  expect(codes({ plan: 'used' })).not.toContain('borderline-day')
})
