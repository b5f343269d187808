import type { Text } from '../../../model/edition.ts'
import { figureAt } from '../../../model/figures.ts'
import { fill, grouped } from '../../../text/text.ts'
import { dayOf, expectedAt, isUncertain, knownFigures } from '../expected.ts'
import type { Context, Expectation, Rule } from '../rule.ts'
import { findingTexts } from '../words.ts'

/** Why an expectation does not hold on the day; null when it does. What is unknown equals no number. */
const wrongWith = (expectation: Expectation, context: Context): Text | null => {
  const { filed, address } = expectedAt(expectation, context)
  const values = { address: expectation.address, expected: grouped(expectation.value) }
  if (!filed) return fill(findingTexts['expected-unattested'], values)
  if (!Object.hasOwn(filed.edition.figures, address))
    return fill(findingTexts['expected-absent'], { ...values, day: dayOf(filed) })
  const got = figureAt(filed.edition, address)
  if (got === null) return fill(findingTexts['expected-unknown'], values)
  return got === expectation.value ? null : fill(findingTexts.expectation, { ...values, got: grouped(got) })
}

/** Expected numbers that are not those of the editions in force on the day. */
export const expectation: Rule = context => {
  const known = knownFigures(context)
  return context.expectations.flatMap(one => {
    const message = known.includes(one.address) && !isUncertain(one, context) ? wrongWith(one, context) : null
    return message ? [{ file: one.file, path: [one.address], message }] : []
  })
}
