import type { Text } from '../../model/text.ts'
import { notesOf } from '../shared/notes.ts'
import { noteTexts } from '../shared/words.ts'

/** The words of `worth`. */
export const words = {
  monthlyFees: { ja: '月額の合計', en: 'Fees of all months' },
  perRepair: { ja: '修理か交換1回の自己負担', en: 'What you pay for one repair or exchange' },
  withPlan: { ja: '加入したときの合計', en: 'In all with the plan' },
  withoutPlan: { ja: '加入しないときの修理1回', en: 'One repair without the plan' },
  difference: { ja: '差（マイナスなら加入が得）', en: 'Difference (below 0: the plan is cheaper)' },
  breakEven: { ja: '得になる修理の平均回数', en: 'Repairs, on average, from which it pays off' },
  paysFromPrice: { ja: '得になる修理1回の値段', en: 'Price of one repair from which it pays off' },
  paysFromPrices: {
    ja: '同じ1年に{repairs}回修理するなら、その1回の値段',
    en: 'The same with {repairs} repairs in one year',
  },
  paysFromHere: { ja: '1回の修理が{price}から得', en: 'pays off from a repair of {price}' },
  neverPays: { ja: '得になりません', en: 'it never pays off' },
  paysFrom: {
    ja: '期間中に壊れる見込みが{chance}%より高いなら得、低いなら損です',
    en: 'It pays off above a chance of {chance}% to break in that time; below that you lose',
  },
  paysBetween: {
    ja: '期間中に壊れる見込みが{to}%より高いなら得、{from}%より低いなら損です',
    en: 'It pays off above a chance of {to}% to break in that time; below {from}% you lose',
  },
  evenAtMost: {
    ja: '必ず1回壊れるとしても、損得なしになるだけです',
    en: 'Even if it is certain to break once, you only break even',
  },
  mayPay: {
    ja: '得になるかどうかは、まだ決まりません',
    en: 'Whether it pays off is still open',
  },
  firstFee: {
    ja: 'この回数は1回目の自己負担で計算したものです。2回目からの自己負担や年間の回数の制限によっては、何回でも得になりません（cost --claims で確かめられます）',
    en: 'That number takes the fee of the first repair for all; with a higher fee for a second one and a limit of uses a year it may never be reached (see cost --claims)',
  },
  notByOne: {
    ja: '1回壊れただけでは得になりません',
    en: 'One repair does not make up for the fees',
  },
  expectedWith: { ja: '見込みでの平均（加入する）', en: 'On average by your chance, with the plan' },
  expectedWithout: { ja: '見込みでの平均（加入しない）', en: 'On average by your chance, without it' },
} satisfies Record<string, Text>

/** The words of the first screen. */
export const screenWords = {
  byPlan: {
    ja: '得かどうかはプランによります（--plan で選べます）',
    en: 'Whether it pays off depends on the plan (choose one with --plan)',
  },
  byPlanPrice: {
    ja: '{time}1回壊れるなら、得になるのは修理代が次の額のときです（--plan で選べます）',
    en: 'If it breaks once {time}, it pays off where the repair would cost:',
  },
  byPlanMonths: {
    ja: '1回壊れるとき、得かどうかはプランと加入する月数で決まります（--plan で選べます）',
    en: 'If it breaks once, it depends on the plan and on how many months you pay for:',
  },
  noPlan: { ja: 'ただし、どのプランにも加入できません', en: 'But no plan can be taken by what you said' },
  unattested: { ja: '資料のない日です', en: 'No record for that day' },
  inThatTime: { ja: '期間中に', en: 'in that time' },
  inMonth: { ja: '1か月に', en: 'in 1 month' },
  inMonths: { ja: '{count}か月に', en: 'in {count} months' },
  paysByPrice: {
    ja: '{time}1回壊れるなら、修理代が{most}を超えれば得、安ければ損です',
    en: 'If it breaks once {time}, it pays off where the repair would cost more than {most}; below that you lose',
  },
  paysBetweenPrices: {
    ja: '{time}1回壊れるなら、修理代が{most}を超えれば得、{least}未満なら損です',
    en: 'If it breaks once {time}, it pays off where the repair would cost more than {most}; below {least} you lose',
  },
  openByPrice: {
    ja: '{time}1回壊れるなら、修理代が{least}未満なら損です。それ以上のときは、まだ決まりません',
    en: 'If it breaks once {time}, you lose where the repair would cost less than {least}; above that it is still open',
  },
  openByMonths: {
    ja: '何か月加入するかで決まります。1か月だけでも、修理代が{least}未満なら損です',
    en: 'It depends on how many months you pay for; even with one month you lose on a repair below {least}',
  },
  neverByOne: {
    ja: '{time}1回壊れるだけでは、修理代がいくらでも得になりません',
    en: 'If it breaks once {time}, it never pays off, whatever the repair would cost',
  },
  paysByChance: {
    ja: '{time}壊れる見込みが{to}%より高いなら得、低いなら損です',
    en: 'It pays off above a chance of {to}% to break {time}; below that you lose',
  },
  paysBetweenChances: {
    ja: '{time}壊れる見込みが{to}%より高いなら得、{from}%より低いなら損です',
    en: 'It pays off above a chance of {to}% to break {time}; below {from}% you lose',
  },
  notByOne: { ja: '損です: {time}1回壊れても、得になりません', en: 'You lose, even if it breaks once {time}' },
  evenByOne: {
    ja: '{time}1回必ず壊れるとしても、損得なしになるだけです',
    en: 'Even if it is certain to break once {time}, you only break even',
  },
  openByOne: {
    ja: '{time}1回壊れるとき、得になるかはまだ決まりません',
    en: 'Whether it pays off if it breaks once {time} is still open',
  },
  chanceByMonths: {
    ja: '得かどうかは、加入する月数で決まります',
    en: 'Whether it pays off depends on how many months you pay for',
  },
  neverByPrice: {
    ja: '損です: 加入しても、1回の修理で払う額は減りません',
    en: 'You lose: the plan saves nothing on such a repair',
  },
  neverPaid: {
    ja: '損です: 伝えられた条件では、プランはこの修理代を払いません',
    en: 'You lose: by what you said the plan does not pay for such a repair',
  },
  cannotAdd: {
    ja: '税別と税込の金額があり、比べられません',
    en: 'It cannot be compared: some amounts are before tax and some include it',
  },
  onAverage: {
    ja: '壊れる見込みが{chance}%なら、平均で{gain}です',
    en: 'With a chance of {chance}% {gain} on average',
  },
  fees: { ja: '{plan}、{time}払う月額 {fees}', en: '{plan}: fees {fees}' },
  ruledOut: { ja: 'ただし、伝えられた条件では加入できません', en: 'But by what you said it cannot be taken' },
  repairsHead: { ja: '{time}壊れる回数', en: 'it breaks {time}' },
  priceHead: { ja: '得になるのは、1回の修理代が', en: 'it pays off if one repair would cost' },
  never: { ja: '0回', en: 'never' },
  once: { ja: '1回', en: 'once' },
  twice: { ja: '2回（同じ1年に）', en: 'twice, in one year' },
  times: { ja: '{count}回（同じ1年に）', en: '{count} times, in one year' },
  lost: { ja: 'なし（{fees}の損）', en: 'no price (you lose {fees})' },
  noPrice: { ja: 'なし', en: 'no price' },
  abovePrice: { ja: '{most}を超えるとき', en: 'more than {most}' },
  abovePrices: { ja: '{most}を超えるとき（{least}未満なら損）', en: 'more than {most} (you lose below {least})' },
  openWhole: { ja: 'まだ決まらない', en: 'still open' },
  openPrice: { ja: 'まだ決まらない（{least}未満なら損）', en: 'still open (you lose below {least})' },
  priceByMonths: { ja: '月数で決まる（{least}未満なら損）', en: 'depends on the months (you lose below {least})' },
  onlyCovered: {
    ja: '補償の対象外のこと（mio-warranty covers で分かります）では得になりません',
    en: 'What is not covered (see mio-warranty covers) never pays off',
  },
  withPlan: { ja: '加入する', en: 'with the plan' },
  withoutPlan: { ja: '加入しない', en: 'without' },
  difference: { ja: '差', en: 'difference' },
  breaksOnce: { ja: '1回壊れたとき', en: 'it breaks once' },
  neverBreaks: { ja: '1回も壊れないとき', en: 'it never breaks' },
  average: { ja: '見込みでの平均', en: 'on average' },
  saves: { ja: '{amount}の得', en: 'you save {amount}' },
  loses: { ja: '{amount}の損', en: 'you lose {amount}' },
  even: { ja: '損得なし', en: 'you break even' },
  savesOrLoses: { ja: '{saved}の得から{lost}の損まで', en: 'you save {saved} at most or lose {lost} at most' },
  savesAtMost: { ja: '{saved}の得から損まで', en: 'you save {saved} at most, or lose' },
} satisfies Record<string, Text>

/** The notes of `worth`. */
export const notesFor = notesOf({
  ...noteTexts,
  'never-paid': {
    ja: '伝えられた条件と期間では、プランはこの修理代を払わないので、得にならない（理由: mio-warranty covers）',
    en: 'By what you said the plan does not pay for such a repair in these months, so it never pays off (reasons: mio-warranty covers)',
  },
  'cover-not-certain': {
    ja: '補償されるかは出典だけでは決まらない（mio-warranty covers）。補償されるものとして計算した',
    en: 'No source says for certain that this is covered (mio-warranty covers); it is taken as covered',
  },
  'paid-first': {
    ja: '先に問い合わせるのは{who}。そこで直る修理は、加入してもしなくても負担がない',
    en: 'To be asked first: {who}. A repair that is paid for there costs nothing with or without the plan',
  },
  'no-failure-rates': {
    ja: '故障の多さの資料はない。自分の見込みは --chance 10% のように伝える',
    en: 'No source says how often phones fail; give your own guess: --chance 10%',
  },
})
