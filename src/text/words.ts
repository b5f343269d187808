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

/** What the program assumes and says so. */
export const assumptionTexts = {
  'repair-within-cap': {
    ja: '修理の見積もりがないので、修理代は補償の上限を超えないものとした',
    en: 'No repair quote was given, so a repair is taken to stay within the cap',
  },
  'no-claims': { ja: '補償は使わないものとした', en: 'No claim is counted, since none was told' },
  'full-months': { ja: 'どの月も満額で数えた', en: 'Every month is counted in full' },
  'no-free-months': {
    ja: '無料の月はないものとした（あれば --free-months で）',
    en: 'No free months are taken off (say so with --free-months)',
  },
  'claims-within-cover': {
    ja: '利用開始日が分からないので、どの利用も補償が始まった後のものとした',
    en: 'The start of use is not known, so every claim is taken to lie after cover began',
  },
  'nothing-unreturned': {
    ja: '交換のとき、古い端末は期限までに返すものとした',
    en: 'At an exchange the old phone is taken to be returned in time',
  },
  'one-year': {
    ja: '利用はどれも同じ一年のうちのものとした',
    en: 'All claims are taken to fall within one counted year',
  },
  'no-earlier-claims': {
    ja: 'これまでに補償を使っていないものとした（あれば --claim で）',
    en: 'No earlier claims are counted, since none was told (give them with --claim)',
  },
  'option-in-force': { ja: 'その日にプランが有効であるものとした', en: 'The plan is taken to be in force on the day' },
  'other-cover-settled': {
    ja: 'ほかの保証との関係は申し込みのときに済んでいるものとした',
    en: 'The question of other cover is taken as settled at the application',
  },
  'maker-warranty-length': {
    ja: 'メーカー保証の長さは表のとおりとした（違えば --maker-warranty-months で）',
    en: "The maker's warranty is taken to last as long as the tables say (else use --maker-warranty-months)",
  },
  'quote-is-cost': {
    ja: '修理の見積もりは、プランなしの修理代と同じとした',
    en: "The maker's quote is taken to equal the cost of a repair without the plan",
  },
} satisfies Record<string, Text>
export type AssumptionCode = keyof typeof assumptionTexts

/** Notes that come from the state of the tables rather than from a clause. */
export const noteTexts = {
  stale: {
    ja: 'この料金表は{day}に確かめたもので{age}日前です。今と違うことがあるので、公式ページで確かめてください',
    en: 'These tables were last confirmed on {day}, {age} days before the day asked about; things may have changed, so confirm on the official page',
  },
  'partial-edition': {
    ja: '{day}の版は一部だけの記録で、書かれていないことは分からない',
    en: 'The edition of {day} is a partial record; what it does not say is unknown',
  },
  'earlier-terms': {
    ja: '利用開始日{start}はこの版（{day}）より前です。加入したときの条件が適用されるかは書かれていません（当時の版: {earlier}）',
    en: 'Use started on {start}, before this edition ({day}); whether the terms of that time bind is not stated (edition then in force: {earlier})',
  },
  'claim-limit': {
    ja: '{whose}使えるのは年{limit}回までで、それを超える利用は断られ、金額に入れていない',
    en: '{whose}The limit of claims a year is {limit}; a claim over it is refused and is not priced',
  },
  'limit-unknown': {
    ja: '{whose}年に何回まで使えるかは書かれていないので、断られることもあるものとして幅で示した',
    en: '{whose}How many claims a year are accepted is not stated; the range holds that a claim may be refused',
  },
  'readings-agree': {
    ja: '「年何回」の数え方はいくつかありうるが、どれでも同じ答えになる',
    en: 'The year of the uses can be counted in several ways; all of them agree here',
  },
  'borderline-day': {
    ja: '期間はその最後の日までは確かで、翌日（応当日）がまだ入るかは読み方による。その日の故障は窓口に聞いてください',
    en: 'A period is sure up to its last day; whether the day after it (the anniversary) still belongs is a matter of reading, so ask the desk about a fault on that day',
  },
  'claim-before-cover': {
    ja: '{whose}補償が始まる前の利用は断られ、金額に入れていない',
    en: '{whose}A claim before cover begins is refused and is not priced',
  },
  'remedy-unused': {
    ja: '{whose}聞いた対応（修理か交換か）はこのプランにないので、プランのとおりに計算した',
    en: '{whose}This plan never gives the remedy that was told, so its own is counted',
  },
  'tax-excluded': {
    ja: '{whose}税別の金額なので、実際に払う額は消費税の分だけ高くなる',
    en: '{whose}These amounts exclude tax; what is paid is higher by the consumption tax',
  },
  'tax-mixed': {
    ja: '{whose}税別の金額と税込の金額があり、足し合わせられないので、分けて示した',
    en: '{whose}Some amounts exclude tax and some include it; they cannot be added up and stand apart',
  },
  'not-stated': {
    ja: '{whose}どこまで高くなるか出典にない項目があり、合計の上限は分からない: {items}',
    en: '{whose}No source bounds this amount, so the total has no upper bound: {items}',
  },
  'not-included': {
    ja: '端末の代金とSIMの料金は含まない',
    en: 'The price of the device and the fees of the SIM are not included',
  },
  'quote-unused': {
    ja: '{whose}上限のある修理がないので、修理の見積もりは金額に影響しない',
    en: '{whose}There is no repair with a cap, so the repair quote changes nothing',
  },
  'unreturned-unused': {
    ja: '{whose}端末が交換されないので、--unreturned は金額に影響しない',
    en: '{whose}The phone is not exchanged, so --unreturned changes nothing',
  },
  'free-months-above': {
    ja: '{whose}無料の月を{told}か月と数えたが、料金表にあるのは最大{most}か月',
    en: '{whose}{told} months are taken as free, though the tables name {most} at most',
  },
  'left-out': {
    ja: '聞いた事実では加入できないプランを除いた（--all で全部を比べる）',
    en: 'Plans that cannot be taken by what you said are left out (--all compares them too)',
  },
  'no-failure-rates': {
    ja: '故障する確率の資料はない。自分の見込みは --chance で伝える',
    en: 'There are no figures on how often phones fail; give your own estimate with --chance',
  },
  unattested: {
    ja: '{day}に有効な版がないので、答えられません',
    en: 'No edition attests {day}, so there is no answer',
  },
} satisfies Record<string, Text>

/** Whether an incident is covered by its kind. */
export const coverTexts = {
  yes: { ja: '{event}は補償の対象です', en: '{event}: covered' },
  no: { ja: '{event}は補償されません', en: '{event}: not covered' },
  unknown: { ja: '{event}が補償されるか', en: 'whether {event} is covered' },
} satisfies Record<string, Text>

/** Whether a use of the year is left. */
export const limitTexts = {
  yes: { ja: '年{limit}回のうち、まだ使える回数がある', en: 'Of {limit} uses a year at least one is left' },
  no: { ja: '年{limit}回を使い切っている', en: 'The {limit} uses of the year are used up' },
  unknown: { ja: '年{limit}回のうち、使える回数が残っているか', en: 'whether one of {limit} uses a year is left' },
} satisfies Record<string, Text>

/** Who may be asked to pay, besides the plan. */
export const byTexts = {
  'seller-warranty': { ja: '販売店の無料保証', en: "the seller's free warranty" },
  'maker-warranty': { ja: 'メーカー保証', en: "the maker's warranty" },
  plan: { ja: 'プラン', en: 'the plan' },
} satisfies Record<string, Text>

/** When a charge falls due. */
export const chargeTexts: Readonly<Record<string, Text | undefined>> = {
  repair: { ja: '修理を受けるとき', en: 'for a repair' },
  exchange: { ja: '交換を受けるとき', en: 'for an exchange' },
  excess: {
    ja: '修理代が上限{cap}円を超えるとき、超えた分',
    en: 'where a repair costs more than the cap of ¥{cap}, the excess',
  },
  unreturned: { ja: '古い端末を期限までに返さないとき', en: 'if the old phone is not returned in time' },
  other: { ja: '{id}', en: '{id}' },
}

/** What a line of a bill is for. */
export const itemTexts = {
  monthly: { ja: '月額', en: 'monthly fee' },
  course: { ja: '月額（{course}コース）', en: 'monthly fee ({course} course)' },
  repair: { ja: '修理', en: 'repair' },
  exchange: { ja: '交換', en: 'exchange' },
  nthRepair: { ja: '修理（{place}回目の料金）', en: 'repair (fee no. {place})' },
  nthExchange: { ja: '交換（{place}回目の料金）', en: 'exchange (fee no. {place})' },
  beyond: { ja: '{what}（{place}回目から先、料金の記載なし）', en: '{what} (no. {place} or later, no fee stated)' },
  excess: { ja: '修理代のうち上限を超える分', en: 'repair cost over the cap' },
  claims: { ja: '修理か交換で払う額', en: 'paid for repair or exchange' },
  unreturned: { ja: '古い端末を返さないときの調定金', en: 'charge for the unreturned phone' },
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
  observed: { ja: '{day}に確認（{age}日前）', en: 'observed {day} ({age} days old)' },
  effective: { ja: '{day}から有効', en: 'effective {day}' },
  noTables: { ja: 'この日に有効な版はない', en: 'No edition attests this day' },
  unlessMarked: {
    ja: '印のない料金と条件は、出典にそのまま書かれているもの',
    en: 'Figures and conditions are stated outright by their sources unless marked otherwise',
  },
  sources: { ja: '出典', en: 'Sources' },
  official: { ja: '公式ページ', en: 'Official page' },
  undated: { ja: '日付なし', en: 'undated' },
  facts: { ja: '聞いたこと', en: 'You said' },
  nothingSaid: { ja: 'まだ何も聞いていません', en: 'nothing yet' },
  unknown: { ja: '不明', en: 'unknown' },
  atLeast: { ja: '{from}以上', en: '{from} or more' },
  allMet: { ja: '条件をすべて満たしています', en: 'All conditions are met' },
  allOf: { ja: 'すべて', en: 'all of' },
  anyOf: { ja: 'いずれか', en: 'any of' },
  notThis: { ja: '次が成り立たない', en: 'not' },
  silent: { ja: '出典に書かれていない', en: 'no source says' },
  asStated: { ja: 'ほかに何を聞いても変わらない', en: 'whatever else is told' },
  reading: { ja: '読み方', en: 'reading' },
  asOf: { ja: '申し込みの日', en: 'the day asked about' },
  within: { ja: '「{period}」の期間内', en: 'within "{period}"' },
  orWord: { ja: 'または', en: ' or ' },
  notWord: { ja: '{what}以外', en: 'not {what}' },
  leavesUse: { ja: '年間の回数が残っている', en: 'a use of the year is left' },
  atMost: { ja: '{number}以下', en: 'at most {number}' },
  below: { ja: '{number}未満', en: 'fewer than {number}' },
  date: { ja: '日付（YYYY-MM-DD、または YYYY-MM）', en: 'a date (YYYY-MM-DD or YYYY-MM)' },
  number: { ja: '数', en: 'a whole number' },
  until: { ja: 'いつまで', en: 'until' },
  cancellation: { ja: '解約', en: 'cancellation' },
  periodDays: { ja: '{what}（{from}〜{to}）', en: '{what} ({from} to {to})' },
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
  theIncident: { ja: '起きたこと', en: 'the incident' },
  silentClause: { ja: 'どの出典にも書かれていない', en: 'No source says' },
  askDesk: { ja: 'この故障は補償されますか。', en: 'Is this covered?' },
  waiting: { ja: '補償が始まるまでの期間', en: 'waiting until cover begins' },
  course: { ja: '{course}コース', en: '{course} course' },
  item: { ja: '項目', en: 'Item' },
  unit: { ja: '数 × 単価', en: 'Quantity × unit' },
  amount: { ja: '金額', en: 'Amount' },
  total: { ja: '合計', en: 'Total' },
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
  notByOne: {
    ja: '修理一回では元が取れません',
    en: 'One repair does not make up for the fees',
  },
  expectedWith: { ja: '伝えた見込みでの平均（プランあり）', en: 'On average by your chance, with the plan' },
  expectedWithout: { ja: '伝えた見込みでの平均（プランなし）', en: 'On average by your chance, without it' },
} satisfies Record<string, Text>
