import type { Path } from '../../../model/address.ts'
import { ageOn, freshDays, lastLook } from '../../../model/age.ts'
import type { Day } from '../../../model/day.ts'
import type { Edition } from '../../../model/edition.ts'
import { type Message, messagesOf } from '../../../model/message.ts'
import { editionFile } from '../example.ts'
import { type Context, type Find, isWaived, type Placed, type Rule } from '../rule.ts'

const say = messagesOf({
  stale: {
    ja: '最後の確認は{day}、基準日の{age}日前です（{limit}日まで）',
    en: 'last looked at on {day}, {age} days before the day asked about (at most {limit})',
  },
  'stale-plans': {
    ja: '{plans} の最後の確認は{day}、基準日の{age}日前です（{limit}日まで）',
    en: '{plans}: last looked at on {day}, {age} days before the day asked about (at most {limit})',
  },
  'stale-days': {
    ja: '最後の確認から{limit}日を超えています（{plans}）',
    en: 'last looked at more than {limit} days before the day asked about: {plans}',
  },
})

const pathOfLook = ({ confirmed }: Edition, day: string): Path => {
  const index = confirmed.findIndex(look => look.on === day)
  return index < 0 ? ['observed'] : ['confirmed', index, 'on']
}

type OldLook = { readonly plan: string; readonly day: Day; readonly age: number; readonly found: Placed }

const oldLooks = (context: Context, limit: number): readonly OldLook[] =>
  context.selected.flatMap(({ file, edition }) => {
    const [day, age] = [lastLook(edition, context.asOf), ageOn(edition, context.asOf)]
    if (day === null || age === null || age <= limit) return []
    const found = { file, path: pathOfLook(edition, day) }
    return isWaived('stale', found, context) ? [] : [{ plan: edition.plan, day, age, found }]
  })

const messageOf = (looks: readonly OldLook[], limit: string): Message => {
  const [{ day, age }] = looks as [OldLook]
  if (looks.length === 1) return say('stale', { day, age: String(age), limit })
  const plans = looks.map(look => look.plan).join(', ')
  if (looks.every(look => look.day === day)) return say('stale-plans', { plans, day, age: String(age), limit })
  return say('stale-days', { plans: looks.map(look => `${look.plan} ${look.day}`).join(', '), limit })
}

/** Editions in force that nobody has confirmed for too long, as one finding: an error with --max-age, else a warning. */
const find: Find = context => {
  const { maxAge } = context
  const limit = maxAge ?? freshDays
  const looks = oldLooks(context, limit)
  const [oldest] = looks.toSorted((a, b) => b.age - a.age)
  if (oldest === undefined) return []
  const message = messageOf(looks, String(limit))
  return [{ ...oldest.found, message, ...(maxAge !== null && { severity: 'error' }) }]
}

export const stale: Rule = {
  id: 'stale',
  level: 'warning',
  title: { ja: '確認から日がたっている', en: 'not looked at for long' },
  about: {
    ja: '基準日に有効な版を最後に確かめた日が古すぎます。--max-age がなければ180日を超えたものを警告とし、あればそれを超えたものをエラーとします。',
    en: 'The edition in force on the day was last looked at too long ago: a warning after 180 days, or an error after the days of --max-age.',
  },
  fix: {
    ja: '出典を見直します。変わっていなければ confirmed に日と出典を加え、変わっていれば新しい版を加えます',
    en: 'look at the source again; add the day and source to confirmed if nothing changed, else add a new edition',
  },
  example: { file: editionFile, shown: 'observed: 2024-01-01', broken: text => text, maxAge: 30 },
  find,
}
