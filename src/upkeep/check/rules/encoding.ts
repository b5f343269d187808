import type { Rule } from '../rule.ts'

/** Found when a file is read. */
export const encoding: Rule = {
  id: 'encoding',
  level: 'error',
  title: { ja: 'UTF-8ではない', en: 'not UTF-8' },
  about: { ja: 'ファイルはUTF-8だけが読まれます。', en: 'Files are read as UTF-8 and nothing else.' },
  fix: { ja: 'UTF-8で保存し直します', en: 'save the file as UTF-8' },
  example: {
    file: 'sources.yaml',
    shown: '# the whole file saved as UTF-16',
    broken: text => `\ufeff${text}`,
    encoding: 'utf16le',
  },
}
