import type { Text } from '../../model/text.ts'

/** The words of `diff`. */
export const words = {
  changesBetween: { ja: '{from}から{to}への違い', en: 'Changes from {from} to {to}' },
  summary: {
    ja: '{from}から{to}で、違いは{number}件（うち値の変わった料金・数値{values}件）',
    en: '{number} changes from {from} to {to}; {values} of them are figures with another value',
  },
  otherChanges: { ja: 'ほかの違い{number}件', en: 'other changes: {number}' },
  moreOfDiff: { ja: 'すべての違いと出典: --full', en: 'all changes with their sources: --full' },
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
  partial: { ja: '一部', en: 'partial' },
  address: { ja: 'アドレス', en: 'Address' },
} satisfies Record<string, Text>

export const changeTexts = {
  added: { ja: '追加', en: 'added' },
  removed: { ja: '削除', en: 'removed' },
  changed: { ja: '変更', en: 'changed' },
} satisfies Record<string, Text>
