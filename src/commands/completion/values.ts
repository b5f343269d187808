import { withFigures } from '../../answers/shared/document.ts'
import { recordNames } from '../../batch/records.ts'
import { choicesOf, type FactName, kindOf } from '../../model/facts.ts'
import { coursesOf } from '../../model/figures.ts'
import type { Language } from '../../model/message.ts'
import { listed } from '../../model/sections.ts'
import { plansOf, type Tables } from '../../model/tables.ts'
import type { Text } from '../../model/text.ts'
import { commandTexts, helpTopics } from '../../text/commands.ts'
import { completionTexts } from '../../text/completion.ts'
import { courseText } from '../../text/courses.ts'
import { planWords } from '../../text/plan-words.ts'
import { rules } from '../../upkeep/check/rules/list.ts'
import { madeTopics } from '../topics.ts'

/** A word that a shell offers, and what it means. */
type Offer = { readonly word: string; readonly says: string }

/** What may be in a place of the command line: words with a name for the set of them, files, folders, or anything. */
export type Values =
  | { readonly kind: 'words'; readonly name: string; readonly offers: readonly Offer[]; readonly isList?: boolean }
  | { readonly kind: 'files' | 'folders' | 'anything' }

/** What the sets of words are made from. `schemas` are the names of the JSON Schemas with what they describe. */
export type Origin = {
  readonly tables: Tables
  readonly language: Language
  readonly schemas: readonly { readonly name: string; readonly text: Text }[]
}

type Named = readonly (readonly [word: string, says: Text])[]

const words = (name: string, named: Named, language: Language, isList = false): Values => ({
  kind: 'words',
  name,
  offers: [...new Map(named)].map(([word, says]) => ({ word, says: says[language].split('\n')[0]! })),
  isList,
})

const { unknown, today } = completionTexts
const verdicts: Named = [
  ['yes', completionTexts.yes],
  ['no', completionTexts.no],
  ['conditional', completionTexts.conditional],
]

const planNames = (tables: Tables): Named =>
  plansOf(tables).map(plan => [plan, tables.editions.findLast(({ edition }) => edition.plan === plan)!.edition.name])

const courseNames = ({ editions }: Tables): Named =>
  [...new Set(editions.flatMap(({ edition }) => coursesOf(edition)))].map(label => [label, courseText(label)])

/** The steps of all plans, each once, after those that come before any plan. */
const stepNames = ({ editions }: Tables): Named => {
  const steps = editions.flatMap(({ edition }) =>
    listed(edition, 'steps').map(({ id, says }) => [id, withFigures(says, edition)] as const),
  )
  return [
    ['ask-seller', completionTexts.seller],
    ['ask-maker', completionTexts.maker],
    ...steps.filter(([id], at) => steps.findIndex(([other]) => other === id) === at),
  ]
}

const ruleTitles: Named = rules.map(({ id, title }) => [id, title])

const topicNames: Named = [
  ...Object.entries(commandTexts),
  ...[...Object.keys(helpTopics), ...Object.keys(madeTopics)].map(
    topic => [topic, completionTexts[topic as keyof typeof completionTexts]] as const,
  ),
  ...ruleTitles,
]

/** The values of a fact; a number is typed. */
export const factValues = (name: FactName, { tables, language }: Origin): Values => {
  const kind = kindOf(name)
  if (kind.kind === 'date')
    return words(
      'date',
      [
        ['today', today],
        ['unknown', unknown],
      ],
      language,
    )
  if (kind.kind === 'course') return words('course', [...courseNames(tables), ['unknown', unknown]], language)
  if (kind.kind !== 'choice') return { kind: 'anything' }
  const ofPlans = planWords(tables.editions.map(({ edition }) => edition))
  const choices = Object.entries(choicesOf(name)).map(
    ([choice, label]) => [choice, ofPlans[`${name}.${choice}`] ?? label] as const,
  )
  const isYesNo = choices.map(([choice]) => choice).join() === 'yes,no'
  return words(isYesNo ? 'yesNo' : name, [...choices, ['unknown', unknown]], language)
}

const anything = () => ({ kind: 'anything' }) as const
const files = () => ({ kind: 'files' }) as const

/** The values of a flag or an argument, by the word that stands for it in help. */
const valuesByWord: Readonly<Record<string, (origin: Origin) => Values>> = {
  plan: ({ tables, language }) => words('plan', planNames(tables), language),
  'plan=verdict': ({ tables, language }) =>
    words(
      'requirement',
      plansOf(tables).flatMap(plan => verdicts.map(([verdict, says]) => [`${plan}=${verdict}`, says] as const)),
      language,
    ),
  day: ({ language }) => words('day', [['today', today]], language),
  ids: ({ tables, language }) => words('step', stepNames(tables), language, true),
  rules: ({ language }) => words('rule', ruleTitles, language, true),
  severity: ({ language }) =>
    words(
      'severity',
      [
        ['error', completionTexts.errors],
        ['warn', completionTexts.warnings],
      ],
      language,
    ),
  language: ({ language }) =>
    words(
      'language',
      [
        ['ja', completionTexts.japanese],
        ['en', completionTexts.english],
      ],
      language,
    ),
  when: ({ language }) => {
    const { automatic, always, never } = completionTexts
    return words(
      'when',
      [
        ['auto', automatic],
        ['always', always],
        ['never', never],
      ],
      language,
    )
  },
  command: ({ language }) =>
    words(
      'record',
      recordNames.map(name => [name, commandTexts[name]]),
      language,
    ),
  name: ({ schemas, language }) =>
    words(
      'schema',
      schemas.map(({ name, text }) => [name, text]),
      language,
    ),
  topic: ({ language }) => words('topic', topicNames, language),
  shell: ({ language }) =>
    words(
      'shell',
      ['bash', 'zsh', 'fish'].map(name => [name, { ja: name, en: name }]),
      language,
    ),
  file: files,
  files,
  folder: () => ({ kind: 'folders' }),
  number: anything,
  numbers: anything,
  yen: anything,
  share: anything,
  days: anything,
  percent: anything,
  columns: anything,
}

/** The actions of a command, as `show|draft` in help. */
const actionsIn = (written: string, language: Language): Values => {
  const actions = written.split('|')
  return words(
    actions.join('-'),
    actions.map(action => [action, completionTexts[action as keyof typeof completionTexts]]),
    language,
  )
}

/** The values of a flag or an argument by its word in help, in brackets or not. Throws where nobody says what the word means. */
export const valuesOf = (written: string, origin: Origin): Values => {
  const word = written.replace(/[[\]<>]/g, '')
  if (word in completionTexts || word.includes('|')) return actionsIn(word, origin.language)
  const values = valuesByWord[word.toLowerCase()]
  if (!values) throw new Error(`no values are known for ${written}`)
  return values(origin)
}

/** The formats of a command. */
export const formatValues = (formats: readonly string[], language: Language): Values =>
  words(
    `format-${formats.join('-')}`,
    formats.map(format => [format, { ja: format, en: format }]),
    language,
  )
