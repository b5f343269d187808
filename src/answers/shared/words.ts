import type { Text } from '../../model/edition.ts'

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
    ja: '使えるのは年{limit}回までで、それを超える利用は断られ、金額に入れていない',
    en: 'The limit of claims a year is {limit}; a claim over it is refused and is not priced',
  },
  'limit-unknown': {
    ja: '年に何回まで使えるかは書かれていないので、断られることもあるものとして幅で示した',
    en: 'How many claims a year are accepted is not stated; the range holds that a claim may be refused',
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
    ja: '補償が始まる前の利用は断られ、金額に入れていない',
    en: 'A claim before cover begins is refused and is not priced',
  },
  'remedy-unused': {
    ja: '聞いた対応（修理か交換か）はこのプランにないので、プランのとおりに計算した',
    en: 'This plan never gives the remedy that was told, so its own is counted',
  },
  'tax-excluded': {
    ja: 'プランの料金は税別なので、実際に払う額は消費税の分だけ高くなる',
    en: "The plan's amounts exclude tax; what is paid is higher by the consumption tax",
  },
  'tax-mixed': {
    ja: '税別の金額と税込の金額があり、足し合わせられないので、分けて示した',
    en: 'Some amounts exclude tax and some include it; they cannot be added up and stand apart',
  },
  'not-stated': {
    ja: 'どこまで高くなるか出典にない項目があり、合計の上限は分からない: {items}',
    en: 'No source bounds this amount, so the total has no upper bound: {items}',
  },
  'not-included': {
    ja: '端末の代金とSIMの料金は含まない',
    en: 'The price of the device and the fees of the SIM are not included',
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
  'ruled-out': {
    ja: '聞いた事実では加入できない（理由は eligible が示す）',
    en: 'This plan cannot be taken by what you said (eligible tells why)',
  },
  'not-covered': {
    ja: '聞いた事実では補償されない（理由は covers が示す）',
    en: 'The plan does not pay for this by what you said (covers tells why)',
  },
  'priced-as-covered': {
    ja: '聞いた事実では補償されないが、補償されるものとして計算した（理由は covers が示す）',
    en: 'By what you said the plan does not pay for this (covers tells why); the sums take it as covered',
  },
  'deadline-passed': {
    ja: '返送の期限{day}は過ぎている。すぐに送り、窓口に連絡する',
    en: 'The last day of the return, {day}, has passed: send it at once and call the desk',
  },
  'left-out': {
    ja: '聞いた事実では加入できないので除いた（理由は eligible が示す。--all ならこれも比べる）',
    en: 'Left out, since it cannot be taken by what you said (eligible tells why; --all compares it too)',
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
  forClaims: { ja: '{what}（{count}回分）', en: '{what}, for {count} claims' },
  onDays: { ja: '{what}（{dates}）', en: '{what} ({dates})' },
  excess: { ja: '修理代のうち上限を超える分', en: 'repair cost over the cap' },
  claims: { ja: '修理か交換で払う額', en: 'paid for repair or exchange' },
  unreturned: { ja: '古い端末を返さないときの調定金', en: 'charge for the unreturned phone' },
} satisfies Record<string, Text>

/** Words inside the texts of answers. */
export const inlineTexts = {
  cancellation: { ja: '解約', en: 'cancellation' },
  periodDays: { ja: '{what}（{from}〜{to}）', en: '{what} ({from} to {to})' },
  theIncident: { ja: '起きたこと', en: 'the incident' },
  silentClause: { ja: 'どの出典にも書かれていない', en: 'No source says' },
  askDesk: { ja: 'この故障は補償されますか。', en: 'Is this covered?' },
  waiting: { ja: '補償が始まるまでの期間', en: 'waiting until cover begins' },
} satisfies Record<string, Text>
