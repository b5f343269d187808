import type { Language } from '../../model/message.ts'
import type { Range } from '../../model/money.ts'
import { money, speaker } from '../shared/view.ts'
import { screenWords as words } from './words.ts'

/** A share in percent with at most one decimal place. */
export const percentText = (share: number, round: (number: number) => number): string =>
  String(round(share * 1000) / 10)

/** What is lost or saved with the plan, against the cost without it: `22,400〜26,800円の得`. */
export const gainText = (withPlan: Range, withoutPlan: Range, language: Language): string => {
  const say = speaker(language)
  if (withoutPlan.max === null) return ''
  const least = withPlan.min - withoutPlan.max // below 0: the plan saves it
  const most = withPlan.max === null ? null : withPlan.max - withoutPlan.min
  const yen = (min: number, max: number | null) => money({ min, max }, language)
  if (least === 0 && most === 0) return say(words.even)
  if (least >= 0) return say(words.loses, { amount: yen(least, most) })
  if (most !== null && most <= 0) return say(words.saves, { amount: yen(-most, -least) })
  const saved = yen(-least, -least)
  return most === null ? say(words.savesAtMost, { saved }) : say(words.savesOrLoses, { saved, lost: yen(most, most) })
}
