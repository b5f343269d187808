import type { Text } from '../model/edition.ts'

/** Verdicts in words. */
export const verdictTexts = {
  yes: { ja: '加入できます', en: 'yes, you can take it' },
  no: { ja: '加入できません', en: 'no, you cannot take it' },
  conditional: { ja: '条件しだいです', en: 'it depends' },
  unattested: { ja: '分かりません', en: 'not known' },
} satisfies Record<string, Text>

/** Whether the plan pays, in words. */
export const coverVerdictTexts = {
  yes: { ja: '補償されます', en: 'yes, it is covered' },
  no: { ja: '補償されません', en: 'no, it is not covered' },
  conditional: { ja: '条件しだいです', en: 'it depends' },
  unattested: { ja: '分かりません', en: 'not known' },
} satisfies Record<string, Text>

/** Whether one of those asked in turn pays. */
export const linkVerdictTexts = {
  yes: { ja: '使える', en: 'applies' },
  no: { ja: '使えない', en: 'does not apply' },
  conditional: { ja: '条件しだい', en: 'it depends' },
} satisfies Record<string, Text>

/** Whether a total stays within the most asked about. */
export const withinMaxTexts = {
  yes: { ja: '収まる', en: 'yes' },
  no: { ja: '超える', en: 'no' },
  conditional: { ja: '決まらない', en: 'not certain' },
} satisfies Record<string, Text>

/** The state of one clause. */
export const stateTexts = {
  yes: { ja: 'はい', en: 'yes' },
  no: { ja: 'いいえ', en: 'no' },
  unknown: { ja: '未定', en: 'open' },
} satisfies Record<string, Text>

export const certaintyTexts = {
  stated: { ja: '明記', en: 'stated' },
  hedged: { ja: '留保つき', en: 'hedged' },
  implied: { ja: '読み取り', en: 'implied' },
  unknown: { ja: '記録なし', en: 'not on record' },
} satisfies Record<string, Text>

export const taxTexts = {
  included: { ja: '税込', en: 'tax included' },
  excluded: { ja: '税別', en: 'tax excluded' },
  'not-taxable': { ja: '不課税', en: 'not taxable' },
} satisfies Record<string, Text>

/** A variant of a plan in a comparison; a course keeps its label. */
export const variantTexts: Readonly<Record<string, Text | undefined>> = {
  repair: { ja: '修理', en: 'repair' },
  exchange: { ja: '交換', en: 'exchange' },
}

/** Headings and small words of the tables. */
export const labels = {
  plan: { ja: 'プラン', en: 'Plan' },
  verdict: { ja: '加入', en: 'Can I take it?' },
  monthly: { ja: '月額', en: 'Monthly' },
  perClaim: { ja: '使うたび', en: 'Per claim' },
  why: { ja: '理由', en: 'Why' },
  missing: { ja: '未確認', en: 'Still missing' },
  readings: { ja: '読み方で変わります', en: 'It depends on how this is read' },
  ask: { ja: '窓口に聞くこと', en: 'Ask the desk' },
  next: { ja: '次の質問', en: 'Next question' },

  decides: { ja: 'この答えで変わるプラン', en: 'It matters for' },
  notes: { ja: '注意', en: 'Notes' },
  assumed: { ja: '前提', en: 'Assumed' },
  tables: { ja: '料金表', en: 'Tables' },
  asked: { ja: '基準日', en: 'Asked for' },
  confirmed: {
    ja: '{day}に確認、{again}に再確認（{age}日前）',
    en: 'observed {day}, confirmed {again} ({age} days old)',
  },
  observed: { ja: '{day}に確認（{age}日前）', en: 'observed {day} ({age} days old)' },
  effective: { ja: '{age}、{day}から有効', en: '{age}, effective {day}' },
  noEdition: { ja: 'この日に有効な版はない', en: 'No edition attests this day' },
  unlessMarked: {
    ja: '印のない料金と条件は、出典にそのまま書かれているもの',
    en: 'Figures and conditions are stated outright by their sources unless marked otherwise',
  },
  sources: { ja: '出典', en: 'Sources' },
  official: { ja: '公式ページ', en: 'Official page' },
  undated: { ja: '日付なし', en: 'undated' },
  facts: { ja: '聞いたこと', en: 'You said' },
  nothingSaid: { ja: 'まだ何も聞いていません', en: 'nothing yet' },
  atLeast: { ja: '{from}以上', en: '{from} or more' },
  allMet: { ja: '分かっている条件はすべて満たしています', en: 'All known conditions are met' },
  allOf: { ja: 'すべて', en: 'all of' },
  anyOf: { ja: 'いずれか', en: 'any of' },
  notThis: { ja: '次が成り立たない', en: 'not' },
  silent: { ja: '出典に書かれていない', en: 'no source says' },
  asStated: { ja: 'ほかに何を聞いても変わらない', en: 'whatever else is told' },
  reading: { ja: '「{reading}」と読めば', en: 'read as "{reading}"' },
  asOf: { ja: '申し込みの日', en: 'the day asked about' },
  within: { ja: '「{period}」の期間内', en: 'within "{period}"' },
  orWord: { ja: 'または', en: ' or ' },
  notWord: { ja: '{what}以外', en: 'not {what}' },
  leavesUse: { ja: '年間の回数が残っている', en: 'a use of the year is left' },
  atMost: { ja: '{number}以下', en: 'at most {number}' },
  below: { ja: '{number}未満', en: 'fewer than {number}' },
  date: { ja: '日付（YYYY-MM-DD、または YYYY-MM）', en: 'a date (YYYY-MM-DD or YYYY-MM)' },
  day: { ja: '日まで（YYYY-MM-DD）', en: 'a full day (YYYY-MM-DD)' },
  toTheDay: { ja: '{what}を日まで', en: '{what}, to the day' },
  number: { ja: '数', en: 'a whole number' },
  until: { ja: 'いつまで', en: 'until' },
  untilCancelled: { ja: '解約まで', en: 'cancellation' },
  remedy: { ja: '対応', en: 'remedy' },
  youPay: { ja: '払う額', en: 'you pay' },
  claimsLeft: { ja: '今年の残り', en: 'claims left this year' },
  timesLeft: { ja: '{count}回', en: '{count}' },
  askFirst: { ja: 'まず頼る先: {who}（{verdict}）', en: 'Ask first: {who} ({verdict})' },
  route: { ja: '頼る順番', en: 'Whom to ask, in this order' },
  insidePeriod: { ja: '期間内', en: 'within' },
  outsidePeriod: { ja: '期間外', en: 'outside' },
  isOpen: { ja: '未定', en: 'open' },
  who: { ja: '誰が', en: 'Who' },
  what: { ja: '何を', en: 'What' },
  from: { ja: 'いつから', en: 'From' },
  spanDated: { ja: '{from}〜{to}', en: '{from} to {to}' },
  spanCancelled: { ja: '{from}から解約まで', en: 'from {from} until cancelled' },
  spanUnending: { ja: '{from}から、終わりは不明', en: 'from {from}, end not known' },
  spanUnknown: { ja: '日付は不明', en: 'days not known' },
  unknownDay: { ja: '不明な日', en: 'an unknown day' },
  timelineTitle: { ja: 'いつ誰が補償するか', en: 'who covers what, and when' },
  compareTitle: { ja: '合計の比較', en: 'Totals compared' },
  noReturn: { ja: 'やり直しはできません', en: 'no second chance' },
  deadline: {
    ja: '{earliest}までに（届いた日を数えない読み方では{deadline}まで）',
    en: 'by {earliest} (by {deadline} if the day of delivery is not counted)',
  },
  desk: { ja: '窓口', en: 'Desk' },
  charges: { ja: 'かかることがある費用', en: 'What may have to be paid' },
  noSteps: { ja: '手順は記録がない', en: 'The steps are not on record' },
  returnBy: { ja: '古い端末がIIJmioに届く期限', en: 'the old phone must have arrived at IIJmio' },
  course: { ja: '{course}コース', en: '{course} course' },
  item: { ja: '項目', en: 'Item' },
  unit: { ja: '数 × 単価', en: 'Quantity × unit' },
  amount: { ja: '金額', en: 'Amount' },
  total: { ja: '合計', en: 'Total' },
  withinMax: { ja: '{most}以内か', en: 'Within {most}' },
  refused: { ja: '断られる利用', en: 'Refused claims' },
  narrows: { ja: '分かれば金額が絞られます', en: 'This would narrow it' },
  claimsHead: { ja: '利用{count}回', en: '{count} claims' },
  oneClaim: { ja: '利用1回', en: '1 claim' },
  monthlyFees: { ja: '月額の合計', en: 'Fees of all months' },
  perRepair: { ja: '修理か交換一回で払う額', en: 'Paid for one repair or exchange' },
  withPlan: { ja: 'プランありの合計', en: 'In all with the plan' },
  withoutPlan: { ja: 'プランなしの修理一回', en: 'One repair without the plan' },
  difference: { ja: '差（マイナスならプランが得）', en: 'Difference (below 0: the plan is cheaper)' },
  breakEven: { ja: '元が取れる修理の平均回数', en: 'Repairs, on average, from which it pays' },
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
