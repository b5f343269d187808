import { inEdition } from '../example.ts'
import type { Rule } from '../rule.ts'

/** Found when a file is read. */
export const noSource: Rule = {
  id: 'no-source',
  level: 'error',
  title: { ja: '出典がない', en: 'nothing is cited' },
  about: {
    ja: '条項や数値には、それが書かれている出典が要ります。出典がないものは確かめようがありません。',
    en: 'A clause or figure needs the source that states it; without one nobody can look it up.',
  },
  fix: { ja: 'cite を加えるか、unknown と書きます', en: 'add cite, or say unknown' },
  example: inEdition([
    '  - id: bought-new\n    when: { device: new }\n    says: { ja: 新品の端末, en: The device is new }\n    cite: terms#cover',
    '  - id: bought-new\n    when: { device: new }\n    says: { ja: 新品の端末, en: The device is new }',
  ]),
}
