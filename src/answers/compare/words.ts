import type { Text } from '../../model/text.ts'
import { notesOf } from '../shared/notes.ts'
import { noteTexts } from '../shared/words.ts'

/** The words of `compare`. */
export const words = {
  title: { ja: '合計の比較', en: 'Totals compared' },
  claimsHead: { ja: '使う回数{count}回', en: '{count} claims' },
  oneClaim: { ja: '使う回数1回', en: '1 claim' },
} satisfies Record<string, Text>

/** The words of the first screen. */
export const screenWords = {
  month: { ja: '1か月', en: '1 month' },
  months: { ja: '{count}か月', en: '{count} months' },
  plans: { ja: '{count}つのプラン', en: '{count} plans' },
  oneUse: { ja: '補償を1回使う', en: '1 claim' },
  uses: { ja: '使う回数{count}回', en: '{count} claims' },
  usesHead: { ja: '補償を使う回数', en: '' },
  once: { ja: '1回', en: '1 claim' },
  times: { ja: '{count}回', en: '{count} claims' },
  refused: { ja: '{total}（{count}回は断られる）', en: '{total} ({count} refused)' },
  bothTaxes: { ja: '税別と税込の合計があります: {about}', en: 'Totals before tax and with tax: {about}' },
  toInclude: { ja: '含めるには --all', en: '--all for them too' },
  none: { ja: 'どのプランにも加入できません', en: 'No plan can be taken' },
  unattested: { ja: '資料のない日です', en: 'No record for that day' },
} satisfies Record<string, Text>

/** The notes of `compare`. */
export const notesFor = notesOf({
  ...noteTexts,
  'left-out': {
    ja: '伝えられた条件では加入できないので除いた（理由: mio-warranty eligible、含めるには --all）',
    en: 'Left out, since by what you said it cannot be taken (reasons: mio-warranty eligible; --all for it too)',
  },
})
