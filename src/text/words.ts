import type { Text } from '../model/edition.ts'

const words = <Key extends string>(texts: Readonly<Record<Key, Text>>): Readonly<Record<Key, Text>> => texts

/** Verdicts in words. */
export const verdictTexts = words({
  yes: { ja: '加入できます', en: 'yes, you can take it' },
  no: { ja: '加入できません', en: 'no, you cannot take it' },
  conditional: { ja: '条件しだいです', en: 'it depends' },
  unattested: { ja: '分かりません', en: 'not known' },
})

/** The state of one clause. */
export const stateTexts = words({
  yes: { ja: 'はい', en: 'yes' },
  no: { ja: 'いいえ', en: 'no' },
  unknown: { ja: '未定', en: 'open' },
})

export const certaintyTexts = words({
  stated: { ja: '明記', en: 'stated' },
  hedged: { ja: '留保つき', en: 'hedged' },
  implied: { ja: '読み取り', en: 'implied' },
  unknown: { ja: '記録なし', en: 'not on record' },
})

export const taxTexts = words({
  included: { ja: '税込', en: 'tax included' },
  excluded: { ja: '税別', en: 'tax excluded' },
  'not-taxable': { ja: '不課税', en: 'not taxable' },
})

/** What the program assumes and says so. */
export const assumptionTexts = words({
  'repair-within-cap': {
    ja: '修理の見積もりがないので、修理代は補償の上限を超えないものとした',
    en: 'No repair quote was given, so a repair is taken to stay within the cap',
  },
})
export type AssumptionCode = keyof typeof assumptionTexts

/** Notes that come from the state of the tables rather than from a clause. */
export const noteTexts = words({
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
  unattested: {
    ja: '{day}に有効な版がないので、答えられません',
    en: 'No edition attests {day}, so there is no answer',
  },
})

/** Headings and small words of the tables. */
export const labels = words({
  plan: { ja: 'プラン', en: 'Plan' },
  verdict: { ja: '加入', en: 'Can I take it?' },
  monthly: { ja: '月額', en: 'Monthly' },
  perClaim: { ja: '使うたび', en: 'Per claim' },
  why: { ja: '理由', en: 'Why' },
  missing: { ja: '未確認', en: 'Still missing' },
  readings: { ja: '読み方で変わります', en: 'It depends on how this is read' },
  ask: { ja: '窓口に聞くこと', en: 'Ask the desk' },
  next: { ja: '次の質問', en: 'Next question' },

  decides: { ja: 'これで進むプラン', en: 'It matters for' },
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
  asStated: { ja: 'この読み方では決まっている', en: 'settled under this reading' },
  reading: { ja: '読み方', en: 'reading' },
  asOf: { ja: '申し込みの日', en: 'the day asked about' },
  within: { ja: '「{period}」の期間内', en: 'within "{period}"' },
  orWord: { ja: 'または', en: ' or ' },
  notWord: { ja: '{what}以外', en: 'not {what}' },
  atMost: { ja: '{number}以下', en: 'at most {number}' },
  below: { ja: '{number}未満', en: 'fewer than {number}' },
  date: { ja: '日付（YYYY-MM-DD、または YYYY-MM）', en: 'a date (YYYY-MM-DD or YYYY-MM)' },
  number: { ja: '数', en: 'a whole number' },
  or: { ja: 'または', en: 'or' },
})
