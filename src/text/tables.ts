import type { Text } from '../model/edition.ts'

/** Words of the answers about the tables themselves: `editions` and `diff`. */
export const tableWords = {
  plan: { ja: 'プラン', en: 'Plan' },
  observed: { ja: '確認日', en: 'Observed' },
  effective: { ja: '発効日', en: 'Effective' },
  age: { ja: '経過', en: 'Age' },
  record: { ja: '記録', en: 'Record' },
  notStated: { ja: '記載なし', en: 'not stated' },
  lookedAgain: { ja: '再確認 {day}', en: 'seen again {day}' },
  days: { ja: '{number}日', en: '{number} days' },
  stale: { ja: '古い', en: 'stale' },
  notSeenYet: { ja: '未確認', en: 'not seen yet' },
  complete: { ja: '全体', en: 'complete' },
  partial: { ja: '一部', en: 'partial' },
  counts: { ja: '料金・数値{known}件', en: '{known} figures' },
  countsUnknown: { ja: '料金・数値{known}件、不明{unknown}件', en: '{known} figures, {unknown} unknown' },
  files: { ja: 'ファイル', en: 'Files' },
  address: { ja: 'アドレス', en: 'Address' },
  figure: { ja: '値', en: 'Figure' },
  source: { ja: '出典', en: 'Source' },
  line: { ja: '行', en: 'Line' },
  place: { ja: '場所', en: 'Place' },
  inForceFrom: { ja: '{day}から有効', en: 'in force from {day}' },
  attestedFrom: { ja: 'このプランの最初の版は{day}から', en: 'The first edition of this plan is in force from {day}' },

  changesBetween: { ja: '{from}から{to}への違い', en: 'Changes from {from} to {to}' },
  change: { ja: '違い', en: 'Change' },
  seen: { ja: '{day}に確認', en: 'observed {day}' },
  noEdition: { ja: '版なし', en: 'no edition' },
  nothing: { ja: 'なし', en: 'none' },
  onlyThen: {
    ja: '{day}の版がないため、比べられない（料金・数値{figures}件、条項{clauses}件）',
    en: 'no edition attests {day}, so there is nothing to compare ({figures} figures, {clauses} clauses)',
  },
  impact: {
    ja: '加入できるかの答えが変わる状況: {total}通りのうち{changed}通り（どちらの版でも{day}に申し込むとして）',
    en: 'Situations in which the verdict of eligible changes: {changed} of {total} (applying on {day} under either edition)',
  },
  impactOf: { ja: '{total}通りのうち{changed}通り', en: '{changed} of {total}' },
  sampled: {
    ja: '多すぎるため、種{seed}で選んだ一部だけを調べた',
    en: 'too many to look at all; a sample drawn with seed {seed}',
  },
  plainest: { ja: 'いちばん簡単な例', en: 'The plainest examples' },
  progress: { ja: '状況を調べています {percent}%', en: 'looking at situations {percent}%' },
} satisfies Record<string, Text>

export const changeTexts = {
  added: { ja: '追加', en: 'added' },
  removed: { ja: '削除', en: 'removed' },
  changed: { ja: '変更', en: 'changed' },
} satisfies Record<string, Text>

export const editionStateTexts = {
  'in-force': { ja: '有効', en: 'in force' },
  replaced: { ja: '以前の版', en: 'replaced' },
  'not-yet': { ja: 'まだ先', en: 'not yet' },
} satisfies Record<string, Text>

/** A number with the unit of its figure, one and more than one. */
export const unitTexts: Readonly<Record<'count' | 'months' | 'days', { readonly one: Text; readonly more: Text }>> = {
  count: { one: { ja: '{number}', en: '{number}' }, more: { ja: '{number}', en: '{number}' } },
  months: { one: { ja: '{number}か月', en: '{number} month' }, more: { ja: '{number}か月', en: '{number} months' } },
  days: { one: { ja: '{number}日', en: '{number} day' }, more: { ja: '{number}日', en: '{number} days' } },
}

/** What each JSON Schema describes. */
export const schemaTexts = {
  edition: { ja: '版のファイル data/PLAN/YYYY-MM-DD.yaml', en: 'an edition, data/PLAN/YYYY-MM-DD.yaml' },
  sources: { ja: '出典のファイル data/sources.yaml', en: 'the sources, data/sources.yaml' },
  facts: { ja: '--facts で読むファイル', en: 'a file for --facts' },
  cases: { ja: 'test が読む事例のファイル', en: 'a file of cases for test' },
  expectations: { ja: 'check --expect で読むファイル', en: 'a file for check --expect' },
  'editions-show': { ja: 'editions show PLAN --json の出力', en: 'the output of editions show PLAN --json' },
  version: { ja: '--version --json の出力', en: 'the output of --version --json' },
  error: { ja: '--json のときのエラー', en: 'an error under --json' },
} satisfies Record<string, Text>

/** What the schema of a command's JSON describes. */
export const outputSchemaText: Text = { ja: '{command} --json の出力', en: 'the output of {command} --json' }
