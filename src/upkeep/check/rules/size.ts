import { editionFile } from '../example.ts'
import type { Rule } from '../rule.ts'

/** Found when a file is read. */
export const size: Rule = {
  id: 'size',
  level: 'error',
  title: { ja: '大きすぎる', en: 'too large' },
  about: {
    ja: '手で書く料金表よりずっと大きいファイルは読まれません。',
    en: 'A file far larger than any table written by hand is not read.',
  },
  fix: { ja: '分けるか、余分を消します', en: 'split it, or delete what is too much' },
  example: {
    file: editionFile,
    shown: '# 120 blank lines at the end',
    broken: text => text + '\n'.repeat(120),
  },
}
