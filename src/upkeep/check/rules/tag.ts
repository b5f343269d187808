import { inEdition } from '../example.ts'
import type { Rule } from '../rule.ts'

/** Found when a file is read. */
export const tag: Rule = {
  id: 'tag',
  level: 'error',
  title: { ja: 'タグが使われている', en: 'a tag' },
  about: { ja: 'YAMLのタグ（!）は使えません。', en: 'YAML tags (!) are not taken.' },
  fix: { ja: 'タグを消すか、文なら引用符で囲みます', en: 'delete it, or put the text in quotes' },
  example: inEdition(['order: 1', 'order: !!int 1']),
}
