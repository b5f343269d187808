import type { Edition, Period } from '../../model/edition.ts'
import { fill } from '../../model/message.ts'
import type { Filed } from '../../model/tables.ts'
import type { Text } from '../../model/text.ts'
import { planWords } from '../../text/plan-words.ts'
import { withFigures } from '../shared/document.ts'
import type { ConditionDocument } from '../shared/schema.ts'
import { unitTexts } from '../shared/words.ts'
import type { Covered, OpenCoverClause } from './decide.ts'
import { saysOf } from './reasons.ts'
import { inlineTexts, originTexts } from './words.ts'

/** The day from which a period is counted; null where it is a day of the calendar or some days after another. */
const originText = ({ from }: Period, edition: Edition): Text | null => {
  const named = (fact: keyof typeof originTexts) => fill(originTexts[fact], planWords([edition]))
  if (typeof from === 'object')
    return 'first-of-month-after' in from
      ? fill(inlineTexts.firstOfMonth, { origin: named(from['first-of-month-after']) })
      : null
  return from in originTexts ? named(from as keyof typeof originTexts) : null
}

/** That a day is in a period: between its bounds, or where these are no days of facts, by the name of the period. */
const insideText = (period: Period, edition: Edition): Text => {
  const from = originText(period, edition)
  if (from && period.until === 'cancelled') return fill(inlineTexts.dayBetween, { from })
  const figure = edition.figures[period.for ?? '']
  if (!from || figure === undefined || figure === 'unknown' || !('months' in figure))
    return fill(inlineTexts.dayInside, { period: period.says })
  return fill(inlineTexts.dayWithin, { from, length: fill(unitTexts.months.more, { number: String(figure.months) }) })
}

/** A clause that is still open in words: the periods on which it depends, else what it says. */
const conditionText = ({ clause, periods }: OpenCoverClause, filed: Filed): Text => {
  if (clause.kind === 'limits') return saysOf({ clause, state: 'yes' }, filed)
  if (clause.kind !== 'events' || periods.length === 0) return saysOf({ clause, state: 'unknown' }, filed)
  const texts = periods.map(({ period, isInside }) =>
    isInside ? insideText(period, filed.edition) : fill(inlineTexts.dayOutside, { period: period.says }),
  )
  return { ja: texts.map(({ ja }) => ja).join('、'), en: texts.map(({ en }) => en).join(', ') }
}

const conditionDocument = (open: OpenCoverClause, filed: Filed): ConditionDocument => ({
  rule: `${filed.edition.plan}.${open.id}`,
  text: withFigures(conditionText(open, filed), filed.edition),
  facts: open.facts,
  holds: open.holds,
})

/** What must still hold for the plan to pay, in words. */
export const conditionDocuments = ({ conditions, filed }: Covered): readonly ConditionDocument[] =>
  conditions().map(open => conditionDocument(open, filed))
