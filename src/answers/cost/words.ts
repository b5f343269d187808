import type { Text } from '../../model/text.ts'
import { notesOf } from '../shared/notes.ts'
import { noteTexts } from '../shared/words.ts'

/** The words of `cost`. */
export const words = {
  unit: { ja: '数 × 単価', en: 'Quantity × unit' },
  total: { ja: '合計', en: 'Total' },
  withinMax: { ja: '{most}以内か', en: 'Within {most}' },
} satisfies Record<string, Text>

/** The words of the first screen. */
export const screenWords = {
  month: { ja: '1か月', en: '1 month' },
  months: { ja: '{count}か月', en: '{count} months' },
  noUses: { ja: '補償を使わない', en: 'no claims' },
  refused: { ja: '{said}（{count}回は断られる）', en: '{said} ({count} refused)' },
  timesMonths: { ja: '{price}を{count}か月', en: '{count} × {price}' },
  eachMonth: { ja: '1か月{price}', en: '{price} a month' },
  times: { ja: '{price}を{count}回', en: '{count} × {price}' },
  comesTo: { ja: '{counted}で{amount}', en: '{counted} = {amount}' },
  ruledOut: { ja: 'ただし、伝えられた条件では加入できません', en: 'But by what you said it cannot be taken' },
  bounded: {
    ja: '使った回の数え方が多すぎるので、確かな下限だけを示しました',
    en: 'The claims can be counted in too many ways; only what is certain is shown',
  },
  byPlan: { ja: '{amount}  プランで変わります、{about}', en: '{amount}, depending on the plan: {about}' },
  samePlans: { ja: '{amount}  どのプランも同じです、{about}', en: '{amount} with every plan: {about}' },
  bothTaxes: {
    ja: '合計はプランごとに示します（税別と税込は足し合わせられません）、{about}',
    en: 'A total for each plan, since amounts before tax and with tax cannot be added: {about}',
  },
  whyLeftOut: { ja: '理由: mio-warranty eligible', en: 'reasons: mio-warranty eligible' },
  unattested: { ja: '資料のない日です', en: 'No record for that day' },
} satisfies Record<string, Text>

/** How often the cover is used. */
export const usesTexts = {
  repair: { one: { ja: '修理1回', en: '1 repair' }, more: { ja: '修理{count}回', en: '{count} repairs' } },
  exchange: { one: { ja: '交換1回', en: '1 exchange' }, more: { ja: '交換{count}回', en: '{count} exchanges' } },
  claims: { one: { ja: '補償を1回使う', en: '1 claim' }, more: { ja: '補償を{count}回使う', en: '{count} claims' } },
} satisfies Record<string, Readonly<Record<'one' | 'more', Text>>>

/** Whether a total is within --max-total, as a sentence. */
export const withinTexts = {
  yes: { ja: '{most}以内に収まります', en: 'That is within {most}' },
  no: { ja: '{most}を超えます', en: 'That is more than {most}' },
  conditional: { ja: '{most}以内に収まるかは、まだ決まりません', en: 'Whether that stays within {most} is still open' },
} satisfies Record<string, Text>

/** Whether a total is within --max-total. */
export const withinMaxTexts = {
  yes: { ja: '収まる', en: 'yes' },
  no: { ja: '超える', en: 'no' },
  conditional: { ja: '決まらない', en: 'not certain' },
} satisfies Record<string, Text>

/** The texts of the lines of a bill. */
export const itemTexts = {
  monthly: { ja: '月額', en: 'monthly fee' },
  course: { ja: '月額（{course}）', en: 'monthly fee ({course})' },
  repair: { ja: '修理', en: 'repair' },
  exchange: { ja: '交換', en: 'exchange' },
  nthRepair: { ja: '{place}回目の修理', en: 'repair no. {place}' },
  nthExchange: { ja: '{place}回目の交換', en: 'exchange no. {place}' },
  beyond: { ja: '{what}（{place}回目から先、料金の記載なし）', en: '{what} (no. {place} or later, no fee stated)' },
  forClaims: { ja: '{what}（{count}回分）', en: '{what}, for {count} claims' },
  onDays: { ja: '{what}（{dates}）', en: '{what} ({dates})' },
  excess: { ja: '上限を超えた分', en: 'what exceeds the cap' },
  claims: { ja: '修理か交換', en: 'repair or exchange' },
  unreturned: { ja: '古い端末を返さないときの調定金', en: 'charge for the unreturned phone' },
} satisfies Record<string, Text>

/** The notes of `cost`. */
export const notesFor = notesOf({
  ...noteTexts,
  'claim-limit': {
    ja: '使えるのは年{limit}回まで。それを超えると断られるので、金額に入れていない',
    en: 'At most {limit} claims a year; one more is refused and is not priced',
  },
  'limit-unknown': {
    ja: '年に何回まで使えるかは書かれていないので、断られることもあるものとして幅で示した',
    en: 'How many claims a year are accepted is not stated; the range holds that a claim may be refused',
  },
  'claim-before-cover': {
    ja: '補償の期間の外（始まる前など）に使うと断られるので、金額に入れていない',
    en: 'A claim outside the time of cover (such as before it begins) is refused and is not priced',
  },
  'tax-mixed': {
    ja: '税別の金額と税込の金額があり、足し合わせられないので、分けて示した',
    en: 'Some amounts are before tax and some include it; they cannot be added up and stand apart',
  },
  'not-stated': {
    ja: 'どこまで高くなるか出典にない項目があり、合計の上限は分からない: {items}',
    en: 'No source bounds this amount, so the total has no upper bound: {items}',
  },
  'quote-unused': {
    ja: '上限のある修理がないので、修理の見積もりは金額に影響しない',
    en: 'There is no repair with a cap, so the repair quote changes nothing',
  },
  'unreturned-unused': {
    ja: '端末が交換されないので、--unreturned は金額に影響しない',
    en: 'The phone is not exchanged, so --unreturned changes nothing',
  },
  'free-months-above': {
    ja: '無料の月を{told}か月と数えたが、料金表にあるのは最大{most}か月',
    en: '{told} months are taken as free, though the tables name {most} at most',
  },
})
