import { inEdition } from '../example.ts'
import type { Rule } from '../rule.ts'

/** Found when a file is read. */
export const syntax: Rule = {
  id: 'syntax',
  level: 'error',
  title: { ja: 'YAMLとして読めない', en: 'not readable as YAML' },
  about: {
    ja: '字下げ、かっこ、引用符、コロンのどれかが正しくなく、ファイルの意味が決まりません。',
    en: 'Indentation, a bracket, a quote or a colon is wrong, so that the file has no one meaning.',
  },
  fix: { ja: '指摘された行とその前の行を直します', en: 'mend the line named, or the one before it' },
  example: inEdition(['name: { ja: 端末の補償, en: Phone cover }', 'name: { ja: 端末の補償, en: Phone cover']),
}
