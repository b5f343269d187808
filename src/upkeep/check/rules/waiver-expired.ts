import { messagesOf } from '../../../model/message.ts'
import { inEachEdition } from '../rule.ts'

const say = messagesOf({
  'waiver-expired': {
    ja: '{rule} の免除（{at}）は{until}までで、期限を過ぎました',
    en: 'the waiver of {rule} at {at} held until {until}, which is over',
  },
})

/** Waivers after their last day: a warning, since the findings that they covered are reported again. */
export const waiverExpired = inEachEdition(({ edition }, { asOf }) =>
  (edition.waivers ?? []).flatMap(({ rule, at, until }, index) =>
    until < asOf
      ? [
          {
            path: ['waivers', index, 'until'],
            message: say('waiver-expired', { rule, at, until }),
            severity: 'warning' as const,
          },
        ]
      : [],
  ),
)
