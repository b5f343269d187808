import type { Filed } from '../../model/tables.ts'
import type { Span } from '../reading/block.ts'

/** A place where plans are named: one plan, or several that share the beginning of their names. */
export type Mention = Span & { readonly plans: readonly string[] }

type Form = { readonly source: string; readonly plans: readonly string[] }

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')

/** A name as a pattern: 補償 and 保証 alike, white space and brackets of either width, and a line break anywhere in Japanese. */
const patternOf = (name: string): string =>
  escaped(name)
    .replace(/\s+/g, '\\s*')
    .replace(/(?<=[^ -~])(?=[^ -~])/g, '\\s*')
    .replace(/補\\s\*償|保\\s\*証/g, '(?:補\\s*償|保\\s*証)')

/** The parts of a name like `端末補償オプション（新品）`; the word in brackets distinguishes plans of one name. */
const partsOf = (name: string): { readonly base: string; readonly word: string | null } => {
  const bracket = name.search(/[（(]/)
  if (bracket < 0 || !/[）)]$/.test(name)) return { base: name, word: null }
  return { base: name.slice(0, bracket).trimEnd(), word: name.slice(bracket + 1, -1) }
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
      return [filed.edition.plan, new RegExp(words.length > 0 ? words.map(patternOf).join('|') : '(?!)', 'gi')]
    }),
  )

/** How plans are called in articles. */
export type Names = {
  /** Where a text names plans, by their official names or the part of these before the brackets. */
  readonly mentionsIn: (text: string) => readonly Mention[]
  /** Of plans that share a name, those whose own word is last in a text; all of them where none does. */
  readonly narrowed: (plans: readonly string[], text: string) => readonly string[]
  /** A text without these words. */
  readonly withoutWords: (text: string) => string
}

/** Words no further apart than this are side by side: `新品・中古`. */
const joinedWithin = 4

export const namesIn = (editions: readonly Filed[]): Names => {
  const [forms, words] = [formsOf(editions), wordsOf(editions)]
  const source = forms.map(form => `(${form.source})`).join('|') || '(?!)'
  const lastWordIn = (plan: string, text: string): number => [...text.matchAll(words.get(plan)!)].at(-1)?.index ?? -1
  const any = new RegExp(
    `(?:${[...words.values()].map(word => word.source).join('|') || '(?!)'})(?:なら|の場合は?|では|だと)?`,
    'gi',
  )
  return {
    withoutWords: text => text.replace(any, ''),
    mentionsIn: text =>
      [...text.matchAll(new RegExp(source, 'gi'))].map(found => ({
        start: found.index,
        end: found.index + found[0].length,
        plans: forms[found.slice(1).findIndex(group => group !== undefined)]!.plans,
      })),
    narrowed: (plans, text) => {
      if (plans.length < 2) return plans
      const places = plans.map(plan => lastWordIn(plan, text))
      const last = Math.max(...places)
      return last < 0 ? plans : plans.filter((_, index) => places[index]! >= 0 && last - places[index]! <= joinedWithin)
    },
  }
}
