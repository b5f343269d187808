import { editionFile } from '../example.ts'
import type { Rule } from '../rule.ts'

/** Found when a file is read. */
export const size: Rule = {
  id: 'size',
  level: 'error',
  title: { ja: '大きすぎる', en: 'too large' },
  about: {
    ja: '手で書く料金表よりずっと大きいファイルや、期間・判定・回数・読み方が多すぎる料金表は読まれません。',
    en: 'A file far larger than any table written by hand is not read, nor one with more periods, tests, uses or readings than an answer can try.',
  },
  fix: { ja: '余分を消すか、同じものをまとめます', en: 'delete what is too much, or join what is alike' },
  example: {
    file: editionFile,
    shown: '# 120 blank lines at the end',
    broken: text => text + '\n'.repeat(120),
  },
}
