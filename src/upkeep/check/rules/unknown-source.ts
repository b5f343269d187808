import { inEdition } from '../example.ts'
import type { Rule } from '../rule.ts'

/** Found when a file is read. */
export const unknownSource: Rule = {
  id: 'unknown-source',
  level: 'error',
  title: { ja: 'ない出典を指している', en: 'a source that is not there' },
  about: {
    ja: 'cite は sources.yaml のキーと、その sections のどれかを指します。',
    en: 'cite names a key of sources.yaml and, after #, one of its sections.',
  },
  fix: {
    ja: '綴りを直すか、sources.yaml に出典を加えます',
    en: 'mend the spelling, or add the source to sources.yaml',
  },
  example: inEdition(['free-months-max: unknown', 'free-months-max: { months: 2, cite: termz#fees }']),
}
