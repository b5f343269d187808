import type { Path } from '../../../model/address.ts'
import { ageOn, freshDays, lastLook } from '../../../model/age.ts'
import type { Edition } from '../../../model/edition.ts'
import { messagesOf } from '../../../model/message.ts'
import type { Rule } from '../rule.ts'

const say = messagesOf({
  stale: {
    ja: '最後の確認は{day}、基準日の{age}日前です（{limit}日まで）',
    en: 'last looked at on {day}, {age} days before the day asked about (at most {limit})',
  },
})

const pathOfLook = ({ confirmed }: Edition, day: string): Path => {
  const index = confirmed.findIndex(look => look.on === day)
  return index < 0 ? ['observed'] : ['confirmed', index, 'on']
}

/** Editions in force that nobody has confirmed for too long: an error with --max-age, else a warning. */
export const stale: Rule = ({ selected, asOf, maxAge }) =>
  selected.flatMap(filed => {
    const [day, age] = [lastLook(filed.edition, asOf), ageOn(filed.edition, asOf)]
    const limit = maxAge ?? freshDays
    if (day === null || age === null || age <= limit) return []
    return [
      {
        file: filed.file,
        path: pathOfLook(filed.edition, day),
        message: say('stale', { day, age: String(age), limit: String(limit) }),
        severity: maxAge === null ? 'warning' : 'error',
      },
    ]
  })
