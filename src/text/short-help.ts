import type { FactName } from '../model/facts.ts'
import type { ParameterName } from '../model/parameters.ts'
import type { Text } from '../model/text.ts'

/** The words of the short help, and the examples that it shows. Every example works; a test runs them. */

/** What a person wants to know, with a command that answers it. */
export const taskTexts: readonly { readonly task: Text; readonly example: string }[] = [
  {
    task: { ja: 'どれに加入できるか', en: 'which can I take' },
    example: 'mio-warranty eligible --device used --bought-from official',
  },
  { task: { ja: 'いくら払うか', en: 'what do I pay' }, example: 'mio-warranty cost --plan new --months 24 --claims 1' },
  { task: { ja: '加入すると得か', en: 'does it pay off' }, example: 'mio-warranty worth --plan own --months 24' },
  {
    task: { ja: '補償されるか', en: 'is it covered' },
    example: 'mio-warranty covers --plan used --event screen-break',
  },
  {
    task: { ja: '壊れたときの手順', en: 'it broke' },
    example: 'mio-warranty claim-steps --plan used --event screen-break',
  },
]

export const shortTexts = {
  about: {
    ja: 'IIJmioの端末補償オプションとつながる端末保証について、出典と日付つきで答えます（IIJmioの公式ではない、非公式のツールです）',
    en: "Answers, with source and day, about IIJmio's phone protections: who can take them, what they cost, what they cover. Unofficial: not made by IIJmio.",
  },
  ask: { ja: '質問に答えていくと、答えとコマンドが出ます', en: 'Answer questions one by one, and get the command too' },
  plans: { ja: 'プラン（--plan）', en: 'Plans (--plan)' },
  ofCommand: { ja: 'コマンドの使い方', en: 'How to use a command' },
  ofFacts: { ja: '伝えられることの一覧', en: 'What you can tell it' },
  whole: { ja: 'ほかのコマンドと全部', en: 'All commands' },
  otherLanguage: { ja: '英語で', en: 'In Japanese' },
  answer: { ja: '答え方', en: 'The answer' },
  options: { ja: 'オプション', en: 'Options' },
  tail: {
    ja: '日本語でも書けます（--device 中古）。分からなければ unknown。全部は --help',
    en: 'Japanese words are taken too (--device 中古), and unknown. All of it: --help',
  },
  wholeTail: { ja: '全部は --help', en: 'All of it: --help' },
  dateLike: { ja: '{label}（2025-09-01、または 2025-09）', en: '{label} (2025-09-01 or 2025-09)' },
  claimsLike: {
    ja: '{label}（2025-09-01、2025-09-01:repair:30000）',
    en: '{label} (2025-09-01, 2025-09-01:repair:30000)',
  },
} as const satisfies Record<string, Text>

/** The flags of facts and parameters by what they are about. */
export const groups: readonly { readonly title: Text; readonly names: readonly (FactName | ParameterName)[] }[] = [
  {
    title: { ja: '端末', en: 'The phone' },
    names: [
      'device',
      'boughtFrom',
      'carrier',
      'os',
      'simLock',
      'released',
      'soldInJapan',
      'giteki',
      'intact',
      'unofficialRepair',
      'registered',
      'usedWithSim',
    ],
  },
  {
    title: { ja: '購入と契約', en: 'The purchase and the contract' },
    names: ['contract', 'line', 'apply', 'purchased', 'start', 'otherCover', 'devicesEnrolled', 'modelChange'],
  },
  {
    title: { ja: '起きたこと', en: 'What happened' },
    names: [
      'event',
      'on',
      'claims',
      'remedy',
      'repairRoute',
      'replacementArrived',
      'makerWarrantyMonths',
      'esim',
      'eCertificate',
      'memoryCard',
      'done',
    ],
  },
  {
    title: { ja: 'お金', en: 'Money' },
    names: [
      'months',
      'claimCount',
      'claimCounts',
      'tier',
      'repairQuote',
      'repairCost',
      'freeMonths',
      'unreturned',
      'chance',
      'maxTotal',
      'all',
    ],
  },
]

const joining: readonly FactName[] = [
  'device',
  'boughtFrom',
  'carrier',
  'os',
  'simLock',
  'released',
  'soldInJapan',
  'giteki',
  'intact',
  'contract',
  'line',
  'apply',
  'otherCover',
  'devicesEnrolled',
  'unofficialRepair',
]
const incident: readonly FactName[] = [
  'device',
  'os',
  'unofficialRepair',
  'registered',
  'usedWithSim',
  'released',
  'purchased',
  'start',
  'event',
  'on',
  'claims',
  'remedy',
  'repairQuote',
  'makerWarrantyMonths',
]

/** The facts that the short help of a command lists. */
export const factsOfHelp: Readonly<Record<string, readonly FactName[]>> = {
  eligible: joining,
  cost: ['device', 'boughtFrom', 'os', 'start', 'claims', 'remedy', 'tier', 'repairQuote'],
  compare: ['device', 'boughtFrom', 'os', 'remedy', 'tier', 'repairQuote'],
  worth: ['device', 'os', 'purchased', 'event', 'remedy', 'tier', 'repairQuote'],
  covers: incident,
  timeline: ['device', 'os', 'released', 'purchased', 'start', 'event', 'makerWarrantyMonths'],
  'claim-steps': [
    ...incident,
    'repairRoute',
    'replacementArrived',
    'esim',
    'eCertificate',
    'memoryCard',
    'modelChange',
  ],
}

/** Three examples of each command. */
export const exampleTexts: Readonly<Record<string, readonly string[]>> = {
  eligible: [
    'eligible --device used --bought-from official',
    'eligible --contract sim-only --line mnp --carrier docomo --os ios',
    'eligible --device new --apply later --why',
  ],
  cost: [
    'cost --plan new --months 24 --claims 1',
    'cost --plan own --months 12 --claims 1 --repair-quote 78000',
    'cost --months 24 --full',
  ],
  compare: [
    'compare --months 24',
    'compare --months 24 --device new --bought-from official',
    'compare --months 12 --claims 0..2 --all',
  ],
  worth: [
    'worth --plan own --months 24',
    'worth --plan own --months 24 --repair-cost 40000',
    'worth --plan used --months 24 --repair-cost 30000 --chance 10%',
  ],
  covers: [
    'covers --plan used --event screen-break',
    'covers --plan own --event battery',
    'covers --plan used --event natural-failure --start 2024-01-15 --on 2025-12-01',
  ],
  timeline: [
    'timeline --plan used --start 2024-01-15',
    'timeline --plan new --start 2024-01-15 --purchased 2024-01-12',
    'timeline --plan own --start 2026-05-10 --released 2025-09-01 --device new',
  ],
  'claim-steps': [
    'claim-steps --plan used --event screen-break',
    'claim-steps --plan used --event screen-break --esim yes',
    'claim-steps --plan own --event water-damage --os android',
  ],
  ask: ['ask', 'ask --bought-from official --lang ja', 'ask --save facts.yaml'],
  editions: ['editions', 'editions show used', 'editions show own --json'],
  diff: ['diff 2020-08-04 2023-10-07', 'diff 2020-08-04 today --plan used', 'diff 2020-08-04 2023-10-07 --impact'],
  check: ['check', 'check --max-age 3650d', 'check --only stale'],
  schema: ['schema', 'schema facts', 'schema eligible'],
  completion: ['completion bash', 'completion zsh --lang ja', 'completion fish'],
  help: ['help facts', 'help dates', 'help exit-codes'],
}
