import { inEdition } from '../example.ts'
import type { Rule } from '../rule.ts'

/** Found when a file is read. */
export const schema: Rule = {
  id: 'schema',
  level: 'error',
  title: { ja: '料金表の形に合わない', en: 'not the shape of a table' },
  about: {
    ja: 'キー、値、名前のどれかが、料金表の決まった形に合っていません。そのような料金表は使われません。',
    en: 'A key, a value or a name does not fit the fixed shape of a table. Such tables are not used at all.',
  },
  fix: {
    ja: '指摘された場所を直します。キーの説明は mio-warranty help edition で見られます',
    en: 'mend the place named; mio-warranty help edition explains the keys',
  },
  example: inEdition(['observed: 2024-01-01\neffective: null', 'observed: 2024-02-30\neffective: null']),
}
