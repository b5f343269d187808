import { choicesOf, factNames, flagOf, kindOf } from '../model/facts.ts'
import type { Language } from '../model/message.ts'
import type { Tables } from '../model/tables.ts'
import { factTexts } from '../text/facts.ts'
import { safe } from '../text/safe.ts'
import { bracketed, joined } from '../text/text.ts'
import { topicTexts } from '../text/topics.ts'

const formsOf = (name: (typeof factNames)[number], language: Language): string => {
  const kind = kindOf(name)
  if (kind.kind === 'choice')
    return joined(
      Object.entries(choicesOf(name)).map(([choice, label]) => `${choice} = ${label[language]}`),
      language,
    )
  const key = kind.kind === 'number' ? kind.unit : kind.kind
  return topicTexts.forms[key][language]
}

/** Every fact: its flag, its meaning, its question, and how it is written. */
const factsTopic = (language: Language): string =>
  factNames
    .map(name => {
      const { label, question } = factTexts[name]
      return `${flagOf(name)}  ${label[language]}\n  ${question[language]}\n  ${formsOf(name, language)}`
    })
    .join('\n')

/** Every source of the tables with its title, its day and its address. */
const sourcesTopic = ({ sources }: Tables, language: Language): string =>
  Object.entries(sources)
    .map(
      ([key, { title, url, observed }]) =>
        `${key}  ${safe(title)}${bracketed(observed ?? topicTexts.undated[language], language)}\n  ${url}`,
    )
    .join('\n')

/** The topics of help that are made from the registry of facts, from the tables and from their schema. */
export const madeTopics: Readonly<
  Record<string, (tables: () => Promise<Tables>, language: Language) => Promise<string>>
> = {
  facts: async (_, language) => factsTopic(language),
  edition: async (_, language) => {
    const [{ jsonSchemaOf }, { keysPage }] = await Promise.all([
      import('../upkeep/schemas/list.ts'),
      import('../upkeep/schemas/keys.ts'),
    ])
    return keysPage(jsonSchemaOf('edition'), language)
  },
  sources: async (tables, language) => sourcesTopic(await tables(), language),
}
