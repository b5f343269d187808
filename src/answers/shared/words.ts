import type { Text } from '../../model/text.ts'

/** The assumptions of the program. */
export const assumptionTexts = {
  'plan-inferred': {
    ja: '伝えられた条件で加入できるのはこのプランだけ（ほかのプランは --plan）',
    en: 'the one plan that can be taken by what you said (for others --plan)',
  },
  'repair-within-cap': {
    ja: '修理代は補償の上限まで（見積もりは --repair-quote）',
    en: 'a repair within the cap (else --repair-quote)',
  },
  'no-claims': {
    ja: '補償を使わない',
    en: 'no claims',
  },
  'full-months': {
    ja: 'どの月も満額',
    en: 'full months',
  },
  'counted-together': {
    ja: '一覧の端末は同じ名義で続けて申し込み、前の端末の分も契約中のオプションに数える',
    en: 'the phones of the list under one account, those before one counting as options in force',
  },
  'no-free-months': {
    ja: '無料の月はない（あれば --free-months）',
    en: 'no free months (else --free-months)',
  },
  'claims-within-cover': {
    ja: '補償を使う日は、できるだけ補償の期間の中',
    en: 'as many claims as possible within cover',
  },
  'nothing-unreturned': {
    ja: '交換のとき、古い端末は期限までに返す',
    en: 'the old phone returned in time at an exchange',
  },
  'one-year': {
    ja: '補償を使うのは、どれも同じ1年のうち',
    en: 'all claims within one counted year',
  },
  'no-earlier-claims': {
    ja: 'これまでに補償を使っていない（あれば --claim）',
    en: 'no earlier claims (else --claim DATE)',
  },
  'option-in-force': {
    ja: 'その日にプランが有効',
    en: 'the plan in force on the day',
  },
  'other-cover-settled': {
    ja: 'ほかの保証の確認は、申し込みのときに済んでいる',
    en: 'other cover settled at the application',
  },
  'maker-warranty-length': {
    ja: 'メーカー保証の長さは資料のとおり（違えば --maker-warranty-months）',
    en: "a maker's warranty as long as the sources say (else --maker-warranty-months)",
  },
  registered: {
    ja: '端末は登録済み（違えば --registered no）',
    en: 'the phone registered (else --registered no)',
  },
  'used-with-sim': {
    ja: '契約した本人のSIMで使用（違えば --used-with-sim no）',
    en: "used with the member's own SIM (else --used-with-sim no)",
  },
  'quote-is-cost': {
    ja: '見積もりは、加入しないときの修理代と同じ',
    en: 'the quote equal to the cost of a repair without the plan',
  },
} satisfies Record<string, Text>
export type AssumptionCode = keyof typeof assumptionTexts

/** The notes that several answers give. */
export const noteTexts = {
  stale: {
    ja: 'この料金表は{day}に確かめたもので{age}日前です。今と違うことがあるので、公式ページで確かめる',
    en: 'These tables were last confirmed on {day}, {age} days before the day asked about; things may have changed, so confirm on the official page',
  },
  'partial-edition': {
    ja: '{day}の版は一部だけの記録で、書かれていないことは分からない',
    en: 'The edition of {day} is a partial record; what it does not say is unknown',
  },
  'too-many-ways': {
    ja: '使った回の数え方が多すぎて、すべては計算していない。利用開始日、何が起きたか、回ごとの修理か交換を伝えると、計算できることがある',
    en: 'The claims can be counted in too many ways to work out all of them; what happened, the start of use, and repair or exchange for each claim can make them fewer',
  },
  'earlier-terms': {
    ja: '利用開始日{start}はこの版（{day}）より前です。加入したときの条件が適用されるかは書かれていない（当時の版: {earlier}）',
    en: 'Use started on {start}, before this edition ({day}); whether the terms of that time bind is not stated (edition then in force: {earlier})',
  },
  'remedy-unused': {
    ja: '伝えられた対応（修理か交換か）はこのプランにないので、プランのとおりに計算した',
    en: 'This plan does not do what you told (repair or exchange), so its own is counted',
  },
  'tax-excluded': {
    ja: 'プランの料金は税別なので、実際に払う額は消費税の分だけ高くなる',
    en: "The plan's amounts are before tax; what you pay is higher by the consumption tax",
  },
  'not-included': {
    ja: '端末の代金とSIMの料金は含まない',
    en: 'The price of the phone and the fees of the SIM are not included',
  },
  'ruled-out': {
    ja: '伝えられた条件では加入できないので、すでに加入している場合だけの答え（理由: mio-warranty eligible）',
    en: 'By what you said this plan cannot be taken (reasons: mio-warranty eligible); the answer holds only if you have it',
  },
  'priced-as-covered': {
    ja: '伝えられた条件では補償されないが、補償されるものとして計算した（理由: mio-warranty covers）',
    en: 'By what you said the plan does not pay for this (reasons: mio-warranty covers); it is taken as covered',
  },
  unattested: {
    ja: '{day}に有効な料金表がないので、答えられない',
    en: 'No tables are in force on {day}, so there is no answer',
  },
} satisfies Record<string, Text>

/** Who may pay. */
export const byTexts = {
  'seller-warranty': { ja: '{company}の無償保証', en: "{company}'s free warranty" },
  'maker-warranty': { ja: 'メーカー保証', en: "the maker's warranty" },
  plan: { ja: 'プラン', en: 'the plan' },
} satisfies Record<string, Text>

/** Verdicts in words. */
export const verdictTexts = {
  yes: { ja: '加入できます', en: 'yes, you can take it' },
  no: { ja: '加入できません', en: 'no, you cannot take it' },
  conditional: { ja: '条件つきで加入できます', en: 'yes, with conditions' },
  unattested: { ja: '資料のない日です', en: 'no record for that day' },
} satisfies Record<string, Text>

/** The state of one clause. */
export const stateTexts = {
  yes: { ja: 'はい', en: 'yes' },
  no: { ja: 'いいえ', en: 'no' },
  unknown: { ja: '未定', en: 'open' },
} satisfies Record<string, Text>

export const certaintyTexts = {
  stated: { ja: '明記', en: 'stated' },
  hedged: { ja: '多くの場合', en: 'usually' },
  implied: { ja: '推定', en: 'inferred' },
  unknown: { ja: '書かれていない', en: 'not stated' },
} satisfies Record<string, Text>

/** What an amount with tax is without it. */
export const beforeTaxText: Text = { ja: '税別{amount}', en: '{amount} before tax' }

export const taxTexts = {
  included: { ja: '税込', en: 'tax included' },
  excluded: { ja: '税別', en: 'before tax' },
  'not-taxable': { ja: '不課税', en: 'untaxed' },
} satisfies Record<string, Text>

/** How a claim is settled. */
export const remedyTexts: Readonly<Record<string, Text | undefined>> = {
  repair: { ja: '修理', en: 'repair' },
  exchange: { ja: '交換', en: 'exchange' },
}

/** A number with its unit, in the singular and the plural. */
export const unitTexts: Readonly<Record<'count' | 'months' | 'days', { readonly one: Text; readonly more: Text }>> = {
  count: { one: { ja: '{number}', en: '{number}' }, more: { ja: '{number}', en: '{number}' } },
  months: { one: { ja: '{number}か月', en: '{number} month' }, more: { ja: '{number}か月', en: '{number} months' } },
  days: { one: { ja: '{number}日', en: '{number} day' }, more: { ja: '{number}日', en: '{number} days' } },
}

/** Headings and small words that several answers use. */
export const labels = {
  severalPlans: {
    ja: 'プランが一つに決まらないので、それぞれについて答えます（--plan で選べます）',
    en: 'No single plan is left, so here is the answer for each (choose one with --plan)',
  },
  inferred: { ja: '（推定）', en: ' (inferred)' },
  usually: { ja: '（多くの場合）', en: ' (usually)' },
  plan: { ja: 'プラン', en: 'Plan' },
  why: { ja: '理由', en: 'Why' },
  missing: { ja: 'まだ伝えられていないこと', en: 'Still missing' },
  readings: { ja: '読み方で変わります', en: 'It depends on how this is read' },
  ask: { ja: '窓口への質問', en: 'Ask the desk' },
  next: { ja: '次の質問', en: 'Next question' },
  decides: { ja: 'この答えで変わるプラン', en: 'It matters for' },
  notes: { ja: '注意', en: 'Notes' },
  advice: { ja: '{advice}（助言、出典なし）', en: '{advice} (our advice, no source)' },
  assumed: { ja: '前提', en: 'Assumed' },
  tables: { ja: '料金表', en: 'Tables' },
  asked: { ja: '基準日', en: 'As of' },
  confirmed: {
    ja: '{day}に確認、{again}に再確認（{age}日前）',
    en: 'observed {day}, confirmed {again} ({age} days old)',
  },
  observed: { ja: '{day}に確認（{age}日前）', en: 'observed {day} ({age} days old)' },
  effective: { ja: '{age}、{day}から有効', en: '{age}, effective {day}' },
  noEdition: { ja: 'この日に有効な料金表はない', en: 'no tables in force on this day' },
  unlessMarked: {
    ja: '印のない料金と条件は、出典にそのまま書かれているもの',
    en: 'Figures and conditions are stated outright by their sources unless marked otherwise',
  },
  sources: { ja: '出典', en: 'Sources' },
  official: { ja: '公式ページ', en: 'Official page' },
  undated: { ja: '日付なし', en: 'undated' },
  facts: { ja: '伝えられたこと', en: 'You said' },
  nothingSaid: { ja: 'まだ何もありません', en: 'nothing yet' },
  atLeast: { ja: '{from}以上', en: '{from} or more' },
  allOf: { ja: 'すべて', en: 'all of' },
  anyOf: { ja: 'いずれか', en: 'any of' },
  notThis: { ja: '次が成り立たない', en: 'not' },
  silent: { ja: '出典に書かれていない', en: 'no source says' },
  asStated: { ja: 'ほかに何を伝えられても変わらない', en: 'whatever else you say' },
  reading: { ja: '「{reading}」と読めば', en: 'read as "{reading}"' },
  asOf: { ja: '申し込みの日', en: 'the day asked about' },
  within: { ja: '「{period}」の期間内', en: 'within "{period}"' },
  orWord: { ja: 'または', en: ' or ' },
  notWord: { ja: '{what}以外', en: 'not {what}' },
  leavesUse: { ja: '年間の回数が残っている', en: 'a claim of the year is left' },
  atMost: { ja: '{number}以下', en: 'at most {number}' },
  below: { ja: '{number}未満', en: 'fewer than {number}' },
  date: { ja: '日付（YYYY-MM-DD、または YYYY-MM）', en: 'a date (YYYY-MM-DD or YYYY-MM)' },
  day: { ja: '日まで（YYYY-MM-DD）', en: 'a full day (YYYY-MM-DD)' },
  toTheDay: { ja: '{what}を日まで', en: '{what}, to the day' },
  number: { ja: '数', en: 'a whole number' },
  until: { ja: 'いつまで', en: 'until' },
  untilCancelled: { ja: '解約まで', en: 'cancellation' },
  item: { ja: '項目', en: 'Item' },
  amount: { ja: '金額', en: 'Amount' },
  refused: { ja: '断られる回数', en: 'Refused claims' },
  narrows: { ja: '分かれば金額が絞られます', en: 'This would narrow it' },
} satisfies Record<string, Text>
