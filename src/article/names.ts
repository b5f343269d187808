import type { Filed } from '../model/tables.ts'
import type { Span } from './reading/prose.ts'

/** A place where plans are named: one plan, or several that share the beginning of their names. */
export type Mention = Span & { readonly plans: readonly string[] }

type Form = { readonly source: string; readonly plans: readonly string[] }

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')

/** A name as a pattern: 補償 and 保証 alike, white space and brackets of either width. */
const patternOf = (name: string): string =>
  escaped(name)
    .replace(/補償|保証/g, '(?:補償|保証)')
    .replace(/\s+/g, '\\s*')

/** The parts of a name like `端末補償オプション（新品）`; the word in brackets distinguishes plans of one name. */
const partsOf = (name: string): { readonly base: string; readonly word: string | null } => {
  const [, base, word] = /^(.*?)\s*[（(](.*)[）)]$/.exec(name) ?? []
  return base === undefined ? { base: name, word: null } : { base, word: word! }
}

const namesOf = ({ edition }: Filed): readonly string[] => [edition.name.ja, edition.name.en]

const formsOf = (editions: readonly Filed[]): readonly Form[] => {
  const forms = new Map<string, string[]>()
  const add = (source: string, plan: string) => forms.set(source, [...new Set([...(forms.get(source) ?? []), plan])])
  for (const filed of editions)
    for (const name of namesOf(filed)) {
      const { base, word } = partsOf(name)
      if (word !== null) add(`${patternOf(base)}\\s*[（(]\\s*${patternOf(word)}\\s*[）)]`, filed.edition.plan)
      add(patternOf(base), filed.edition.plan)
    }
  return [...forms].map(([source, plans]) => ({ source, plans })).toSorted((a, b) => b.source.length - a.source.length)
}

/** The words in brackets that distinguish plans of one name. */
const wordsOf = (editions: readonly Filed[]): ReadonlyMap<string, RegExp> =>
  new Map(
    editions.map(filed => {
      const words = namesOf(filed).flatMap(name => partsOf(name).word ?? [])
      return [filed.edition.plan, new RegExp(words.length > 0 ? words.map(patternOf).join('|') : '(?!)', 'i')]
    }),
  )

/** How plans are called in articles. */
export type Names = {
  /** Where a text names plans, by their official names or the part of these before the brackets. */
  readonly mentionsIn: (text: string) => readonly Mention[]
  /** The plans that mentions in a stretch of text are of; a shared name is narrowed by the words of its plans there. */
  readonly plansMeant: (mentions: readonly Mention[], text: string) => readonly string[]
}

export const namesIn = (editions: readonly Filed[]): Names => {
  const [forms, words] = [formsOf(editions), wordsOf(editions)]
  const source = forms.map(form => `(${form.source})`).join('|') || '(?!)'
  const narrowed = (plans: readonly string[], text: string): readonly string[] => {
    const meant = plans.length > 1 ? plans.filter(plan => words.get(plan)!.test(text)) : []
    return meant.length > 0 ? meant : plans
  }
  return {
    mentionsIn: text =>
      [...text.matchAll(new RegExp(source, 'gi'))].map(found => ({
        start: found.index,
        end: found.index + found[0].length,
        plans: forms[found.slice(1).findIndex(group => group !== undefined)]!.plans,
      })),
    plansMeant: (mentions, text) => {
      const groups = new Set(mentions.map(({ plans }) => plans))
      return [...new Set([...groups].flatMap(plans => narrowed(plans, text)))]
    },
  }
}
