import type { Day } from '../../model/day.ts'
import { choicesOf } from '../../model/facts.ts'
import type { Language } from '../../model/message.ts'
import { unwritten, unwrittenPage } from '../../model/unwritten.ts'
import { wrap } from '../../view/wrap.ts'
import { commentTexts } from './words.ts'

const columns = 110

const comment = (name: keyof typeof commentTexts, language: Language): readonly string[] =>
  wrap(commentTexts[name][language], columns).map(line => `# ${line}`)

const textLines = (key: string, indent = ''): readonly string[] => [
  `${indent}${key}:`,
  `${indent}  ja: ${unwritten.ja}`,
  `${indent}  en: ${unwritten.en}`,
]

/** The position of the plan in lists, its id and the day on which somebody looked. */
type NewPlan = { readonly plan: string; readonly order: number; readonly observed: Day }

const head = ({ plan, order, observed }: NewPlan, language: Language): readonly string[] => [
  '# yaml-language-server: $schema=../schema/edition.json',
  ...comment('plan', language),
  `plan: ${plan}`,
  `order: ${order}`,
  '',
  ...comment('names', language),
  'name:',
  `  ja: ${plan}（${unwritten.ja}）`,
  `  en: ${plan} (${unwritten.en})`,
  ...textLines('for'),
  `page: ${unwrittenPage}`,
  '',
  ...comment('days', language),
  `observed: ${observed}`,
  'effective: null',
  'complete: false',
]

const sections: readonly (readonly [keyof typeof commentTexts, readonly string[]])[] = [
  ['figures', ['figures:', '  monthly: unknown']],
  ['open', ['open: []']],
  ['periods', ['periods: []']],
  ['join', ['join:', '  - id: conditions', '    when: unknown', ...textLines('says', '    ')]],
  ['events', ['events:', ...Object.keys(choicesOf('event')).map(event => `  ${event}: { covered: unknown }`)]],
  ['exclusions', ['exclusions: unknown']],
  ['route', ['route: unknown']],
  ['remedies', ['remedies: unknown']],
  ['limits', ['limits: unknown']],
  ['fees', ['fees: unknown']],
  ['desk', ['desk: unknown']],
  ['steps', ['steps: unknown']],
  ['notes', ['notes: []']],
  ['confirmed', ['confirmed: []']],
]

/** The text of the first edition of a plan, in which nothing is known. Its comments are in a language. */
export const skeleton = (plan: NewPlan, language: Language): string =>
  [head(plan, language), ...sections.map(([name, lines]) => [...comment(name, language), ...lines])]
    .map(lines => `${lines.join('\n')}\n`)
    .join('\n')

/** The text of a file of sources with an example in the place of the first. */
export const sourcesSkeleton = (language: Language): string =>
  [
    '# yaml-language-server: $schema=schema/sources.json',
    ...comment('sources', language),
    'example:',
    `  title: ${unwritten.en}`,
    `  url: ${unwrittenPage}`,
    '  grade: unverified',
    '  observed: null',
    ...textLines('says', '  '),
    '',
  ].join('\n')
