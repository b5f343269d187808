import type { Text } from '../../model/edition.ts'

/** The words of `timeline`. */
export const words = {
  who: { ja: '誰が', en: 'Who' },
  what: { ja: '何を', en: 'What' },
  from: { ja: 'いつから', en: 'From' },
  spanDated: { ja: '{from}〜{to}', en: '{from} to {to}' },
  spanCancelled: { ja: '{from}から解約まで', en: 'from {from} until cancelled' },
  spanUnending: { ja: '{from}から、終わりは不明', en: 'from {from}, end not known' },
  spanUnknown: { ja: '日付は不明', en: 'days not known' },
  unknownDay: { ja: '不明な日', en: 'an unknown day' },
  title: { ja: 'いつ誰が補償するか', en: 'who covers what, and when' },
  waiting: { ja: '補償が始まるまでの期間', en: 'waiting until cover begins' },
} satisfies Record<string, Text>
