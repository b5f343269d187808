import { inEdition } from '../example.ts'
import type { Rule } from '../rule.ts'

/** Found when a file is read. */
export const duplicateKey: Rule = {
  id: 'duplicate-key',
  level: 'error',
  title: { ja: '同じキーが二つある', en: 'a key that stands twice' },
  about: {
    ja: '同じキーが二度あると、片方の値は黙って失われます。',
    en: 'Of a key that stands twice, one value is silently lost.',
  },
  fix: { ja: '片方を消します', en: 'delete one of the two' },
  example: inEdition(['order: 1', 'order: 1\norder: 2']),
}
