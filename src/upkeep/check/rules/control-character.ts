import { inEdition } from '../example.ts'
import type { Rule } from '../rule.ts'

/** Found when a file is read. */
export const controlCharacter: Rule = {
  id: 'control-character',
  level: 'error',
  title: { ja: '見えない文字がある', en: 'a character that hides' },
  about: {
    ja: '制御文字や文字の向きを変える文字は、見える内容と読まれる内容を食い違わせます。',
    en: 'Control characters and those that turn the direction of writing make a file read otherwise than it looks.',
  },
  fix: { ja: 'その文字を消します', en: 'delete it' },
  example: {
    ...inEdition(['en: Phone cover', 'en: Phone \u202ecover']),
    shown: 'name: { ja: 端末の補償, en: Phone \\u{202e}cover } # U+202E turns the direction of writing',
  },
}
