import type { Text } from '../../model/edition.ts'

/** The words of `compare`. */
export const words = {
  title: { ja: '合計の比較', en: 'Totals compared' },
  course: { ja: '{course}コース', en: '{course} course' },
  claimsHead: { ja: '利用{count}回', en: '{count} claims' },
  oneClaim: { ja: '利用1回', en: '1 claim' },
} satisfies Record<string, Text>
