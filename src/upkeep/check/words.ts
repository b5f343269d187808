import type { Text } from '../../model/text.ts'

/** The words of `check` beside those of its rules. */
export const reportTexts = {
  error: { ja: 'エラー', en: 'error' },
  warning: { ja: '警告', en: 'warning' },
  place: { ja: '場所', en: 'Place' },
  severity: { ja: '重さ', en: 'Severity' },
  rule: { ja: '規則', en: 'Rule' },
  what: { ja: '内容', en: 'What is wrong' },
  fix: { ja: '直し方', en: 'Fix' },
  againOnce: { ja: '同じことがほかに1か所（{lines}行目）', en: 'the same in 1 more place (line {lines})' },
  again: { ja: '同じことがほかに{count}か所（{lines}行目）', en: 'the same in {count} more places (lines {lines})' },
  example: { ja: '例', en: 'Example' },
  waivable: {
    ja: '版の中で、期限を決めて指摘を止められます: waivers に { rule: {rule}, at: 番地, reason: 理由, until: 日付 } を加えます',
    en: 'An edition may let it pass until a day: waivers: [{ rule: {rule}, at: ADDRESS, reason: WHY, until: DAY }]',
  },
  count: { ja: 'エラー {errors}件、警告 {warnings}件', en: 'Errors: {errors}, warnings: {warnings}' },
  explained: {
    ja: '規則の説明: mio-warranty help check RULE',
    en: 'About a rule: mio-warranty help check RULE',
  },
} satisfies Record<string, Text>
