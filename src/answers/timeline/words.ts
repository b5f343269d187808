import type { Text } from '../../model/text.ts'
import { notesOf } from '../shared/notes.ts'
import { noteTexts } from '../shared/words.ts'

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

/** The notes of `timeline`. */
export const notesFor = notesOf({
  ...noteTexts,
  'borderline-day': {
    ja: '期間はその最後の日までは確かで、翌日（応当日）がまだ入るかは読み方による。その日の故障は窓口に聞いてください',
    en: 'A period is sure up to its last day; whether the day after it (the anniversary) still belongs is a matter of reading, so ask the desk about a fault on that day',
  },
})
