import type { Text } from '../../model/text.ts'

/** The words of `test`. */
export const words = {
  failed: { ja: '不一致', en: 'FAIL' },
  caseHolds: { ja: '例の答えが期待のとおりであること', en: 'the answer to a case is as expected' },
  asked: { ja: '{command}、基準日 {asOf}', en: '{command}, asked for {asOf}' },
  expected: { ja: '期待', en: 'expected' },
  got: { ja: '結果', en: 'got' },
  nothing: { ja: '（何もない）', en: '(nothing)' },
  why: { ja: '理由', en: 'Why' },
  allHold: { ja: '{total}件の例がすべて合っています', en: 'every case holds ({total})' },
  someFail: { ja: '{total}件の例のうち{failed}件が合いません', en: '{failed} of {total} cases fail' },
  coverage: {
    ja: '料金表の{total}項目のうち{reached}項目（{percent}%）に例が届いています',
    en: 'cases reach {reached} of {total} items of the tables ({percent} %)',
  },
  unreached: { ja: 'どの例も届いていない項目', en: 'No case reaches' },
  belowThreshold: { ja: '求められた{threshold}%に足りません', en: 'that is below the {threshold} % asked for' },
  file: { ja: '場所', en: 'Where' },
  name: { ja: '例', en: 'Case' },
} as const satisfies Record<string, Text>
