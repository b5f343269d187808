import type { Text } from '../../model/text.ts'

/** The words of `diff`. */
export const words = {
  changesBetween: { ja: '{from}から{to}への違い', en: 'Changes from {from} to {to}' },
  summary: {
    ja: '{from}から{to}で、違いは{number}件（うち値の変わった料金・数値{values}件）',
    en: 'Changes from {from} to {to}: {number}, among them figures with another value: {values}',
  },
  otherChanges: { ja: 'ほかの違い{number}件', en: 'other changes: {number}' },
  moreOfDiff: { ja: 'すべての違いと出典: --full', en: 'all changes with their sources: --full' },
  change: { ja: '違い', en: 'Change' },
  seen: { ja: '{day}に確認', en: 'observed {day}' },
  noEdition: { ja: '版なし', en: 'no edition' },
  nothing: { ja: 'なし', en: 'none' },
  onlyThen: {
    ja: '{day}の版がないため、比べられない（料金・数値{figures}件、条項{clauses}件）',
    en: 'no tables of {day}, so there is nothing to compare ({figures} figures, {clauses} clauses)',
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
  plainest: { ja: 'いちばん簡単な例', en: 'The simplest examples' },
  before: { ja: '取り込む前に', en: 'Before merging' },
  sameAsSource: { ja: '{figure} は、出典に書かれているとおり{value}', en: '{figure} is {value} in its source, too' },
  goneFromSource: { ja: '{figure} は、出典にもうない', en: '{figure} is no longer in the source' },
  clausesSame: {
    ja: '変わった条項（{count}件）は、両方の言語で出典のとおり',
    en: 'the changed clauses ({count}) say what their source says, in both languages',
  },
  namedByDay: {
    ja: '{file} の名前は、有効になる日（書かれていなければ確かめた日）',
    en: '{file} is named by the day from which it is valid, or else by the day of the look',
  },
  checked: {
    ja: '`mio-warranty check` に誤りがない',
    en: '`mio-warranty check` finds no error',
  },
  cased: {
    ja: '変わった答えの例が `test/cases` にあり、`mio-warranty test test/cases --coverage` に変わった行が出ない',
    en: 'cases of the new answers stand in `test/cases`, and `mio-warranty test test/cases --coverage` names none of the changed lines',
  },
  shownAgain: {
    ja: '期待する料金（`check --expect`）と記事（`article check`）を直した',
    en: 'expected fees (`check --expect`) and articles (`article check`) follow',
  },
  progress: { ja: '状況を調べています {percent}%', en: 'looking at situations {percent}%' },
  partial: { ja: '一部', en: 'partial' },
  address: { ja: 'アドレス', en: 'Address' },
} satisfies Record<string, Text>

export const changeTexts = {
  added: { ja: '追加', en: 'added' },
  removed: { ja: '削除', en: 'removed' },
  changed: { ja: '変更', en: 'changed' },
} satisfies Record<string, Text>
