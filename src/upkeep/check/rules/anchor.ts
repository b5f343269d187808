import { inEdition } from '../example.ts'
import type { Rule } from '../rule.ts'

/** Found when a file is read. */
export const anchor: Rule = {
  id: 'anchor',
  level: 'error',
  title: { ja: 'アンカーや別名が使われている', en: 'an anchor or alias' },
  about: {
    ja: 'アンカー（&）、別名（*）、マージキー（<<）は使えません。一つの版はそれだけで読めるように書きます。',
    en: 'Anchors (&), aliases (*) and merge keys (<<) are not taken: an edition can be read by itself.',
  },
  fix: {
    ja: 'その場に値を書きます。ただの文なら引用符で囲みます',
    en: 'write the value out, or put plain text in quotes',
  },
  example: inEdition(['  monthly:\n    yen: 500', '  monthly: &fee\n    yen: 500']),
}
