import { messagesOf } from '../../../model/message.ts'
import { inEdition } from '../example.ts'
import { inEachEdition, type Rule } from '../rule.ts'

const say = messagesOf({
  'waiver-expired': {
    ja: '{rule} の免除（{at}）は{until}までで、期限を過ぎました',
    en: 'the waiver of {rule} at {at} held until {until}, which is over',
  },
})

/** Waivers after their last day: a warning, since the findings that they covered are reported again. */
const find = inEachEdition(({ edition }, { asOf }) =>
  (edition.waivers ?? []).flatMap(({ rule, at, until }, index) =>
    until < asOf ? [{ path: ['waivers', index, 'until'], message: say('waiver-expired', { rule, at, until }) }] : [],
  ),
)

const expired =
  'waivers:\n  - rule: fee-order\n    at: figures.exchange.1\n    reason: the source really says so\n    until: 2024-01-31'

export const waiverExpired: Rule = {
  id: 'waiver-expired',
  level: 'warning',
  title: { ja: '期限の過ぎた免除', en: 'a waiver past its day' },
  about: {
    ja: 'waivers の until の日が過ぎたので、もう指摘を止めません。',
    en: 'The day until which findings were waived is over; they are reported again.',
  },
  fix: {
    ja: '指摘を直して免除を消すか、理由を確かめ直して期限を延ばします',
    en: 'mend what was waived and delete the waiver, or look at its reason again and move the day',
  },
  example: {
    ...inEdition(
      ['  exchange.1:\n    yen: 1000', '  exchange.1:\n    yen: 3000'],
      ['confirmed: []', `confirmed: []\n\n${expired}`],
    ),
    shown: expired,
  },
  find,
}
