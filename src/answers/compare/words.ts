import type { Text } from '../../model/text.ts'
import { notesOf } from '../shared/notes.ts'
import { noteTexts } from '../shared/words.ts'

/** The words of `compare`. */
export const words = {
  title: { ja: '合計の比較', en: 'Totals compared' },
  course: { ja: '{course}コース', en: '{course} course' },
  claimsHead: { ja: '利用{count}回', en: '{count} claims' },
  oneClaim: { ja: '利用1回', en: '1 claim' },
} satisfies Record<string, Text>

/** The notes of `compare`. */
export const notesFor = notesOf({
  ...noteTexts,
  'left-out': {
    ja: '聞いた事実では加入できないので除いた（理由は eligible が示す。--all ならこれも比べる）',
    en: 'Left out, since it cannot be taken by what you said (eligible tells why; --all compares it too)',
  },
})
