import type { Text } from '../../model/edition.ts'

/** The words of `cost`. */
export const words = {
  unit: { ja: '数 × 単価', en: 'Quantity × unit' },
  total: { ja: '合計', en: 'Total' },
  withinMax: { ja: '{most}以内か', en: 'Within {most}' },
} satisfies Record<string, Text>

/** Whether a total stays within the most asked about. */
export const withinMaxTexts = {
  yes: { ja: '収まる', en: 'yes' },
  no: { ja: '超える', en: 'no' },
  conditional: { ja: '決まらない', en: 'not certain' },
} satisfies Record<string, Text>

/** What a line of a bill is for. */
export const itemTexts = {
  monthly: { ja: '月額', en: 'monthly fee' },
  course: { ja: '月額（{course}コース）', en: 'monthly fee ({course} course)' },
  repair: { ja: '修理', en: 'repair' },
  exchange: { ja: '交換', en: 'exchange' },
  nthRepair: { ja: '修理（{place}回目の料金）', en: 'repair (fee no. {place})' },
  nthExchange: { ja: '交換（{place}回目の料金）', en: 'exchange (fee no. {place})' },
  beyond: { ja: '{what}（{place}回目から先、料金の記載なし）', en: '{what} (no. {place} or later, no fee stated)' },
  forClaims: { ja: '{what}（{count}回分）', en: '{what}, for {count} claims' },
  onDays: { ja: '{what}（{dates}）', en: '{what} ({dates})' },
  excess: { ja: '修理代のうち上限を超える分', en: 'repair cost over the cap' },
  claims: { ja: '修理か交換で払う額', en: 'paid for repair or exchange' },
  unreturned: { ja: '古い端末を返さないときの調定金', en: 'charge for the unreturned phone' },
} satisfies Record<string, Text>
