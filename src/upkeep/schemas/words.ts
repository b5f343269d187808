import type { Text } from '../../model/text.ts'

/** What each JSON Schema describes. */
export const schemaTexts = {
  edition: { ja: '版のファイル data/PLAN/YYYY-MM-DD.yaml', en: 'an edition, data/PLAN/YYYY-MM-DD.yaml' },
  sources: { ja: '出典のファイル data/sources.yaml', en: 'the sources, data/sources.yaml' },
  facts: { ja: '--facts で読むファイル', en: 'a file for --facts' },
  cases: { ja: 'test が読む事例のファイル', en: 'a file of cases for test' },
  expectations: { ja: 'check --expect で読むファイル', en: 'a file for check --expect' },
  'eligible-phones': {
    ja: '複数の端末についての eligible --json の出力',
    en: 'the output of eligible --json about several phones',
  },
  'cost-phones': {
    ja: '複数の端末についての cost --json の出力',
    en: 'the output of cost --json about several phones',
  },
  'editions-show': { ja: 'editions show PLAN --json の出力', en: 'the output of editions show PLAN --json' },
  'editions-draft': { ja: 'editions draft PLAN --json の出力', en: 'the output of editions draft PLAN --json' },
  'worth-plans': { ja: 'worth --json の、プランごとの出力', en: 'the output of worth --json for several plans' },
  'covers-plans': { ja: 'covers --json の、プランごとの出力', en: 'the output of covers --json for several plans' },
  'timeline-plans': {
    ja: 'timeline --json の、プランごとの出力',
    en: 'the output of timeline --json for several plans',
  },
  'claim-steps-plans': {
    ja: 'claim-steps --json の、プランごとの出力',
    en: 'the output of claim-steps --json for several plans',
  },
  version: { ja: '--version --json の出力', en: 'the output of --version --json' },
  error: { ja: '--json のときのエラー', en: 'an error under --json' },
} satisfies Record<string, Text>

/** What the schema of a command's JSON describes. */
export const outputSchemaText: Text = { ja: '{command} --json の出力', en: 'the output of {command} --json' }
