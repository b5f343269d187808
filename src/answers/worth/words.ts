import type { Text } from '../../model/text.ts'
import { notesOf } from '../shared/notes.ts'
import { noteTexts } from '../shared/words.ts'

/** The words of `worth`. */
export const words = {
  monthlyFees: { ja: '月額の合計', en: 'Fees of all months' },
  perRepair: { ja: '修理か交換一回で払う額', en: 'Paid for one repair or exchange' },
  withPlan: { ja: 'プランありの合計', en: 'In all with the plan' },
  withoutPlan: { ja: 'プランなしの修理一回', en: 'One repair without the plan' },
  difference: { ja: '差（マイナスならプランが得）', en: 'Difference (below 0: the plan is cheaper)' },
  breakEven: { ja: '元が取れる修理の平均回数', en: 'Repairs, on average, from which it pays' },
  paysFromPrice: { ja: '元が取れる修理一回の値段', en: 'Price of one repair from which it pays' },
  paysFromPrices: {
    ja: '同じ一年に{repairs}回修理するなら、その一回の値段',
    en: 'The same with {repairs} repairs in one year',
  },
  neverPays: { ja: '元は取れません', en: 'it never pays' },
  paysFrom: {
    ja: '期間中に修理が要る見込みが{chance}%を超えると思うなら、プランが得です',
    en: 'If you expect a repair in that time with a chance above {chance}%, the plan pays',
  },
  paysBetween: {
    ja: '期間中に修理が要る見込みが{to}%を超えると思うならプランが得で、{from}%より低いと思うなら得になりません',
    en: 'If you expect a repair in that time with a chance above {to}%, the plan pays; below {from}% it does not',
  },
  evenAtMost: {
    ja: '修理が必ず一回要るとしても、損得なしになるだけです',
    en: 'Even if one repair is certain, the plan only breaks even',
  },
  mayPay: {
    ja: '得になるかどうかは、まだ決まりません',
    en: 'Whether the plan pays cannot be said yet',
  },
  firstFee: {
    ja: 'この回数は最初の修理の負担額で計算したものです。二回めからの負担額や年間の回数の制限があると、何回でも元が取れないことがあります（cost --claims で確かめられます）',
    en: 'That number takes the fee of the first repair for all; with a higher fee for a second one and a limit of uses a year it may never be reached (see cost --claims)',
  },
  notByOne: {
    ja: '修理一回では元が取れません',
    en: 'One repair does not make up for the fees',
  },
  expectedWith: { ja: '伝えた見込みでの平均（プランあり）', en: 'On average by your chance, with the plan' },
  expectedWithout: { ja: '伝えた見込みでの平均（プランなし）', en: 'On average by your chance, without it' },
} satisfies Record<string, Text>

/** The notes of `worth`. */
export const notesFor = notesOf({
  ...noteTexts,
  'never-paid': {
    ja: '聞いた事実と期間では、プランはこの修理代を払わないので、元は取れない（理由は covers が示す）',
    en: 'By what you said the plan does not pay for such a repair in these months, so it never pays off (covers tells why)',
  },
  'cover-not-certain': {
    ja: 'これが補償されるかは出典だけでは決まらない（covers が示す）。金額は、補償されるものとして計算した',
    en: 'No source says for certain that this is covered (see covers); the figures take it as covered',
  },
  'paid-first': {
    ja: '先に頼るのは{who}。その期間中に直してもらえる修理は、プランがあってもなくても負担がない',
    en: 'To be asked first: {who}. A repair that is paid for there costs nothing with or without the plan',
  },
  'no-failure-rates': {
    ja: '故障する確率の資料はない。自分の見込みは --chance で伝える',
    en: 'There are no figures on how often phones fail; give your own estimate with --chance',
  },
})
