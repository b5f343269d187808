import type { Path } from '../../../model/address.ts'
import { messagesOf } from '../../../model/message.ts'
import type { Context, Found, Rule } from '../rule.ts'

const say = messagesOf({
  'future-date': { ja: '{day}はまだ来ていません', en: '{day} has not come yet' },
})

type ObservedDay = { readonly file: string; readonly path: Path; readonly day: string | null }

/** The days on which somebody read a source. The day from which an edition is valid may lie in the future. */
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

/** Days of reading a source that lie after today and after the day asked about. */
export const futureDate: Rule = context => {
  const latest = context.asOf > context.today ? context.asOf : context.today
  return observedDays(context).flatMap(({ file, path, day }): readonly Found[] =>
    day !== null && day > latest ? [{ file, path, message: say('future-date', { day }) }] : [],
  )
}
