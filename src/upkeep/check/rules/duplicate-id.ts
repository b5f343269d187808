import { inEdition } from '../example.ts'
import type { Rule } from '../rule.ts'

/** Found when a file is read. */
export const duplicateId: Rule = {
  id: 'duplicate-id',
  level: 'error',
  title: { ja: '同じIDが二つある', en: 'an id that stands twice' },
  about: {
    ja: '同じ節の二つの項目が同じIDを持ったり、二つのプランが同じ名前を持ったりすると、どちらのことか分かりません。',
    en: 'With two items of a section under one id, or two plans under one name, nobody can tell which is meant.',
  },
  fix: { ja: '片方に別のIDを付けます', en: 'give one of them an id of its own' },
  example: inEdition(['- id: within-limit', '- id: bought-new']),
}
