import type { Path } from '../../../model/address.ts'
import { messagesOf } from '../../../model/message.ts'
import { inEdition } from '../example.ts'
import type { Context, Find, Found, Rule } from '../rule.ts'

const say = messagesOf({
  'future-date': { ja: '{day}はまだ来ていません', en: '{day} has not come yet' },
})

type ObservedDay = { readonly file: string; readonly path: Path; readonly day: string | null }

/** The days on which somebody read a source. The day from which an edition is valid may be in the future. */
const observedDays = ({ tables, sourcesFile }: Context): readonly ObservedDay[] => [
  ...tables.editions.flatMap(({ file, edition }) => [
    { file, path: ['observed'], day: edition.observed },
    ...edition.confirmed.map((look, index) => ({ file, path: ['confirmed', index, 'on'], day: look.on })),
  ]),
  ...Object.entries(tables.sources).map(([key, source]) => ({
    file: sourcesFile,
    path: [key, 'observed'],
    day: source.observed,
  })),
]

/** Days of reading a source that are after today and after the day asked about. */
const find: Find = context => {
  const latest = context.asOf > context.today ? context.asOf : context.today
  return observedDays(context).flatMap(({ file, path, day }): readonly Found[] =>
    day !== null && day > latest ? [{ file, path, message: say('future-date', { day }) }] : [],
  )
}

export const futureDate: Rule = {
  id: 'future-date',
  level: 'error',
  title: { ja: 'まだ来ていない日に見たことになっている', en: 'seen on a day that has not come' },
  about: {
    ja: '誰かが見た日（observed、confirmed の on、出典の observed）がまだ来ていません。年の打ち間違いが多いところです。',
    en: 'The day of a look (observed, on in confirmed, observed of a source) has not come yet; often the year is mistyped.',
  },
  fix: { ja: '日付を直します', en: 'correct the day' },
  example: inEdition(['confirmed: []', 'confirmed:\n  - { on: 2042-01-15, by: terms }']),
  find,
}
