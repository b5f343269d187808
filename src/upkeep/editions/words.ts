import type { Text } from '../../model/text.ts'

/** The words of `editions`. */
export const words = {
  plan: { ja: 'プラン', en: 'Plan' },
  observed: { ja: '確認日', en: 'Observed' },
  effective: { ja: '発効日', en: 'Effective' },
  age: { ja: '経過', en: 'Age' },
  record: { ja: '記録', en: 'Record' },
  notStated: { ja: '記載なし', en: 'not stated' },
  lookedAgain: { ja: '再確認 {day}', en: 'seen again {day}' },
  days: { ja: '{number}日', en: '{number} days' },
  stale: { ja: '古い', en: 'stale' },
  notSeenYet: { ja: '確認前', en: 'not seen yet' },
  complete: { ja: '全体', en: 'complete' },
  partial: { ja: '一部', en: 'partial' },
  counts: { ja: '料金・数値{known}件', en: '{known} figures' },
  countsUnknown: { ja: '料金・数値{known}件、不明{unknown}件', en: '{known} figures, {unknown} unknown' },
  forWhom: { ja: '対象: {whom}', en: 'For: {whom}' },
  open: { ja: '書かれていないこと、読み方が分かれること', en: 'What the sources leave open' },
  readings: { ja: '（{read}）', en: ' ({read})' },
  orReading: { ja: '／', en: ' / ' },
  askDesk: { ja: '。窓口への質問:「{ask}」', en: '. Ask the desk: "{ask}"' },
  files: { ja: 'ファイル', en: 'Files' },
  address: { ja: 'アドレス', en: 'Address' },
  figure: { ja: '値', en: 'Figure' },
  source: { ja: '出典', en: 'Source' },
  line: { ja: '行', en: 'Line' },
  place: { ja: '場所', en: 'Place' },
  inForceFrom: { ja: '{day}から有効', en: 'in force from {day}' },
  noneInForce: { ja: 'この日に有効な料金表はありません', en: 'No tables are in force on this day' },
  inForceStale: {
    ja: '⚠ 有効な料金表は{day}に確かめたもの（{age}）。今の料金は公式ページで確認を',
    en: '⚠ The tables in force were last confirmed on {day} ({age}); see the official pages',
  },
  inForceFresh: {
    ja: '有効な料金表は{day}に確かめたもの（{age}）',
    en: 'The tables in force were last confirmed on {day} ({age})',
  },
  moreOfEditions: { ja: 'ファイルと出典: --full', en: 'files and sources: --full' },
  showOne: {
    ja: '次: mio-warranty editions show {plan}（料金を出典つきで）',
    en: 'Next: mio-warranty editions show {plan} (its figures)',
  },
  attestedFrom: { ja: 'このプランの最初の版は{day}から', en: 'The first edition of this plan is in force from {day}' },
} satisfies Record<string, Text>

export const editionStateTexts = {
  'in-force': { ja: '有効', en: 'in force' },
  replaced: { ja: '以前の版', en: 'replaced' },
  'not-yet': { ja: 'まだ先', en: 'not yet' },
} satisfies Record<string, Text>
