import type { Text } from '../../model/text.ts'
import { notesOf } from '../shared/notes.ts'
import { noteTexts } from '../shared/words.ts'

/** The words of `timeline`. */
export const words = {
  who: { ja: 'だれが', en: 'Who' },
  what: { ja: '何が', en: 'What' },
  from: { ja: 'いつから', en: 'From' },
  spanDated: { ja: '{from}〜{to}', en: '{from} to {to}' },
  spanCancelled: { ja: '{from}から解約まで', en: 'from {from} until cancelled' },
  spanUnending: { ja: '{from}から、終わりは不明', en: 'from {from}, end unknown' },
  spanUnknown: { ja: '日付は不明', en: 'days unknown' },
  unknownDay: { ja: '不明な日', en: 'an unknown day' },
  legend: {
    ja: "= 補償  . まだ補償されない  > 解約まで  ? 終わりは不明  | 基準日  ' 月  26 年",
    en: "= cover  . not covered yet  > until cancelled  ? end unknown  | day asked about  ' month  26 year",
  },
  'legend-plan': { ja: 'プランの補償', en: 'cover of the plan' },
  'legend-maker-warranty': { ja: 'メーカー保証', en: "the maker's warranty" },
  'legend-seller-warranty': { ja: '無償保証', en: 'the free warranty' },
  'legend-waiting': { ja: 'まだ補償されない', en: 'not covered yet' },
  'legend-unknown': { ja: '終わりは不明', en: 'end unknown' },
  title: { ja: 'いつ、だれが補償するか', en: 'who covers what, and when' },
  waiting: { ja: '補償が始まるまでの期間', en: 'waiting until cover begins' },
} satisfies Record<string, Text>

/** The words of the first screen. */
export const screenWords = {
  covered: { ja: '{day}は、{plan}の補償期間中です', en: 'Covered on {day}: {plan}' },
  coveredIf: { ja: '{day}は、{plan}の補償期間中です（条件つき）', en: 'Covered on {day}, with conditions: {plan}' },
  notYet: { ja: '{day}は、まだ{plan}で補償されません', en: 'Not yet covered on {day}: {plan}' },
  over: { ja: '{day}には、{plan}の補償は終わっています', en: 'No longer covered on {day}: {plan}' },
  notKnown: { ja: '補償の期間は、まだ分かりません', en: 'The days of cover are not known yet' },
  unattested: { ja: '資料のない日です', en: 'No record for that day' },
  askFirst: { ja: '{what}は、先に{who}へ', en: 'For {what}, ask first for {who}' },
  askFirstUntil: { ja: '{what}は、先に{who}へ（{until}まで）', en: 'For {what}, ask first for {who} (until {until})' },
  useFirst: { ja: '先に{who}へ', en: 'Ask first for {who}' },
  useFirstUntil: { ja: '先に{who}へ（{until}まで）', en: 'Ask first for {who} (until {until})' },
  notStated: { ja: '何が対象かは書かれていない', en: 'what it covers is not stated' },
  whichPlan: { ja: '次の質問: どのプランですか', en: 'Next question: Which plan is it?' },
  when: { ja: '期間', en: 'days' },
  what: { ja: '何が', en: 'what' },
  who: { ja: 'だれが', en: 'who' },
  plan: { ja: 'プラン', en: 'the plan' },
  'maker-warranty': { ja: 'メーカー保証', en: 'the maker' },
  past: { ja: '済', en: 'past' },
  now: { ja: '今', en: 'now' },
  later: { ja: '後', en: 'later' },
  unknown: { ja: '?', en: '?' },
  dates: { ja: '{from}〜{to}', en: '{from} to {to}' },
  cancellation: { ja: '解約', en: 'cancellation' },
  nobody: { ja: 'なし', en: 'nobody' },
  waiting: { ja: 'まだ補償されない', en: 'not covered yet' },
  conditional: { ja: '（条件つき）', en: ' (conditions)' },
  allInferred: { ja: '（どれも推定）', en: ' (all inferred)' },
} satisfies Record<string, Text>

/** The notes of `timeline`. */
export const notesFor = notesOf({
  ...noteTexts,
  'borderline-day': {
    ja: '期間はその最後の日までは確かで、翌日（始まりと同じ日付の日）がまだ入るかは読み方による。その日の故障は窓口に聞く',
    en: 'A period is sure up to its last day; whether the day after it (the anniversary) still belongs is a matter of reading, so ask the desk about a fault on that day',
  },
})
