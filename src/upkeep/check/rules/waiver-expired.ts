import { fill } from '../../../text/text.ts'
import { inEachEdition } from '../rule.ts'
import { findingTexts } from '../words.ts'

/** Waivers whose last day is over: a warning, since what they let pass is reported again by itself. */
export const waiverExpired = inEachEdition(({ edition }, { asOf }) =>
  (edition.waivers ?? []).flatMap(({ rule, at, until }, index) =>
    until < asOf
      ? [
          {
            path: ['waivers', index, 'until'],
            message: fill(findingTexts['waiver-expired'], { rule, at, until }),
            severity: 'warning' as const,
          },
        ]
      : [],
  ),
)
