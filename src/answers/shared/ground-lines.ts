import type { Text } from '../../model/edition.ts'
import { labels } from '../../text/words.ts'
import { figureWords } from './figure.ts'
import type { Ground, Grounded } from './grounds.ts'
import { isAsked, speaker, type View } from './view.ts'
import { writtenLine } from './why.ts'

/** The figure with its tax class; how certain it is stands behind its source. */
const figureOf = ({ figure }: Ground, { language }: View): string =>
  figure === null ? '' : figureWords({ ...figure, certainty: 'stated' }, language)

/** For each plan that `--why` asks about: what the answer rests on, with source and place. Nothing where it was not asked. */
export const groundSections = (
  { grounds = [] }: Grounded,
  plans: readonly { readonly id: string; readonly name: Text }[],
  view: View,
): readonly (readonly string[])[] => {
  const say = speaker(view.language)
  return plans.flatMap(({ id, name }) => {
    const own = grounds.filter(one => one.plan === id)
    if (own.length === 0 || !isAsked(view.why, id)) return []
    const lines = own.flatMap(one => [`  ${one.text ? say(one.text) : figureOf(one, view)}`, writtenLine(one, view)])
    return [[`${say(labels.why)}: ${name.ja}`, ...lines]]
  })
}
