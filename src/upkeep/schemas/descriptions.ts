import { choicesOf, isFactName } from '../../model/facts.ts'
import { parameterKey, parameterNames } from '../../model/parameters.ts'
import { factTexts, parameterLabels } from '../../text/facts.ts'

/** What a key of a file holds where it is no key of an item: by its name, or by the key above it and its name. */
const texts: Readonly<Record<string, string>> = {
  ja: 'the text in Japanese',
  en: 'the text in English',
  min: 'the least',
  max: 'the most',
  yen: 'the amount in yen',
  tax: 'its tax class',

  // conditions
  all: 'conditions that must all hold',
  any: 'conditions of which one must hold',
  not: 'what must not hold',
  open: 'the id of the open clause',
  readings: 'what holds under each reading, by the name of the reading',
  asOf: 'the day asked about, on which the plan is joined',
  atMost: 'the most that it may be: a number, a day or the address of a figure',
  below: 'what it must stay below: a number or the address of a figure',
  during: 'the period that the day must lie in',

  // parts of an item
  'first-of-month-after': 'the date after which the next month begins',
  'days-after': 'the date from which the days are counted',
  days: 'the address of the number of days',
  over: 'the address of the cap',
  of: 'what the cap limits',
  per: 'what the cap is for: each claim, or the claims of a counted year',
  'also.when': 'the condition for it',
  'also.if': 'the condition in words',
  'also.says': 'what is to be done besides',
  after: 'the date from which the days are counted',
  counting: 'how the days are counted, or the open clause about it',

  // sources
  title: 'its title',
  url: 'its address (https)',
  grade: 'the kind of source',
  observed: 'the day on which it was published or read; null where it has no date',
  says: 'what the source is',
  sections: 'the sections that a citation names after #',

  // facts, cases and expectations
  plan: 'the id or a name of the plan',
  name: 'a name for it',
  claims: 'the claims already made or to be priced, or how many; for compare the numbers of claims',
  date: 'the day of the claim',
  quote: "the maker's quote for the repair, in yen",
  'cases.asOf': 'the day asked about',
  command: 'the command that is asked',
  facts: 'what is told: the facts, and the parameters of the command',
  expect: 'the values wanted, each under its key path in the JSON of the command',
}

/** The words of a fact or a parameter of a command; undefined for another key. */
const told = (key: string): string | undefined => {
  if (isFactName(key)) return factTexts[key].label.en
  const parameter = parameterNames.find(name => parameterKey(name) === key)
  return parameter && parameterLabels[parameter].en
}

/** What a key holds that is below another key. */
const textOf = (above: string, key: string): string | undefined => {
  if (above === 'cites') return `the citation for the rows of ${key} that have no cite`
  if (above === 'events') return choicesOf('event')[key]?.en
  return texts[`${above}.${key}`] ?? texts[key] ?? told(key)
}

/** Describes the properties without a description in a part of a schema. `above` is the key that holds it. */
const describeIn = (part: object, above: string): void => {
  for (const [word, inner] of Object.entries(part)) {
    if (typeof inner !== 'object' || inner === null) continue
    if (word !== 'properties') describeIn(inner, above)
    else for (const [key, node] of Object.entries<object>(inner)) describeProperty(node, above, key)
  }
}

function describeProperty(node: object, above: string, key: string): void {
  const description = textOf(above, key)
  if (!('description' in node) && description !== undefined) Object.assign(node, { description })
  describeIn(node, key)
}

/** Puts what each key holds into the JSON Schema of a file, in English, where it does not say it yet; editors show it. */
export const withDescriptions = <Schema extends object>(schema: Schema, name: string): Schema => {
  const whole = structuredClone(schema)
  describeIn(whole, name)
  return whole
}
