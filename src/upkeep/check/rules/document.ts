import { inEdition } from '../example.ts'
import type { Rule } from '../rule.ts'

/** Found when a file is read. */
export const document: Rule = {
  id: 'document',
  level: 'error',
  title: { ja: '二つめの文書がある', en: 'a second document' },
  about: { ja: '一つのファイルには一つの文書だけを書きます。', en: 'A file holds one document.' },
  fix: { ja: '--- を消すか、ファイルを分けます', en: 'delete the ---, or split the file' },
  example: inEdition(['confirmed: []', '---\nconfirmed: []']),
}
