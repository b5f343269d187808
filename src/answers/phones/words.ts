import type { Text } from '../../model/text.ts'

/** The words of the answers about several phones. */
export const words = {
  phone: { ja: '{number}台目', en: 'Phone {number}' },
  named: { ja: '{number}台目: {name}', en: 'Phone {number}: {name}' },
  withinMax: { ja: '合計の上限に', en: 'Within the most to pay' },
  count: { ja: '{count}台', en: '{count} phones' },
  which: { ja: '{count}台が加入できるプラン', en: 'What {count} phones can take' },
  about: { ja: '{numbers}台目の', en: 'Phones {numbers}. ' },
  total: { ja: '{count}台の合計', en: 'Total of {count} phones' },
} satisfies Record<string, Text>
