import { inEdition } from '../example.ts'
import type { Rule } from '../rule.ts'

/** Found when a file is read. */
export const directive: Rule = {
  id: 'directive',
  level: 'error',
  title: { ja: 'YAMLの指示行がある', en: 'a YAML directive' },
  about: {
    ja: '%で始まる指示行は値の意味を変えうるため、使えません。',
    en: 'A line that starts with % can change what values mean.',
  },
  fix: { ja: 'その行を消します', en: 'delete the line' },
  example: inEdition([
    '# An invented plan in which check finds nothing. Each fixture breaks one rule of it.',
    '%YAML 1.1\n---',
  ]),
}
