import { inEdition } from '../example.ts'
import type { Rule } from '../rule.ts'

/** Found when a file is read. */
export const depth: Rule = {
  id: 'depth',
  level: 'error',
  title: { ja: '入れ子が深すぎる', en: 'nested too deeply' },
  about: {
    ja: '深い入れ子は読み手にも機械にも追えません。',
    en: 'Nesting that deep can be followed neither by people nor by machines.',
  },
  fix: { ja: '段を減らします', en: 'use fewer levels' },
  example: inEdition([
    'when: { device: new }',
    'when: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[ yes ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]',
  ]),
}
