import type { Text } from '../../model/text.ts'

/** The words of `eligible`. */
export const words = {
  verdict: { ja: '加入', en: 'Can I take it?' },
  monthly: { ja: '月額', en: 'Monthly' },
  perClaim: { ja: '使うたび', en: 'Per claim' },
  conditions: { ja: '次のすべてが条件です', en: 'You can take it if all of this holds' },
  instead: { ja: '{fact}が「{value}」なら: {verdict}', en: 'If "{fact}" is "{value}": {verdict}' },
  allMet: { ja: '分かっている条件はすべて満たしています', en: 'All known conditions are met' },
} satisfies Record<string, Text>
