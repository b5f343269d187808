import { choicesOf, factNames, flagOf, kindOf } from '../model/facts.ts'
import type { Language } from '../model/message.ts'
import { safe } from '../model/safe.ts'
import type { Tables } from '../model/tables.ts'
import { factTexts } from '../text/facts.ts'
import { choiceText, type PlanWords, planWords, questionText } from '../text/plan-words.ts'
import { bracketed, joined } from '../text/text.ts'
import { topicTexts } from '../text/topics.ts'

const formsOf = (name: (typeof factNames)[number], words: PlanWords, language: Language): string => {
  const kind = kindOf(name)
  if (kind.kind === 'choice')
    return joined(
      Object.keys(choicesOf(name)).map(choice => `${choice} = ${choiceText(name, choice, words)![language]}`),
      language,
    )
  const key = kind.kind === 'number' ? kind.unit : kind.kind
  return topicTexts.forms[key][language]
}

/** Every fact: its flag, its meaning, its question, and how it is written, in the words of the plans. */
const factsTopic = (words: PlanWords, language: Language): string =>
  factNames
    .map(name => {
      const question = questionText(name, words)[language]
      return `${flagOf(name)}  ${factTexts[name].label[language]}\n  ${question}\n  ${formsOf(name, words, language)}`
    })
    .join('\n')

/** What the plans of the tables call things; nothing where the tables cannot be read, since help must not need them. */
const wordsIn = async (tables: () => Promise<Tables>): Promise<PlanWords> => {
  try {
    return planWords((await tables()).editions.map(({ edition }) => edition))
  } catch {
    return {}
  }
}

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
  facts: async (tables, language) => factsTopic(await wordsIn(tables), language),
  edition: async (_, language) => {
    const [{ jsonSchemaOf }, { keysPage }] = await Promise.all([
      import('../upkeep/schemas/list.ts'),
      import('../upkeep/schemas/keys.ts'),
    ])
    return keysPage(jsonSchemaOf('edition'), language)
  },
  sources: async (tables, language) => sourcesTopic(await tables(), language),
}
