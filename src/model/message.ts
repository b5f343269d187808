import type { Text } from './text.ts'

export type Language = keyof Text

/** A text with `{name}` replaced in both languages; a name that is not given stays as it is. */
export const fill = (text: Text, values: Readonly<Record<string, string | Text>>): Text => {
  const put = (language: Language) =>
    text[language].replace(/\{([^{}]+)\}/g, (whole, name: string) => {
      const value = values[name]
      return value === undefined ? whole : typeof value === 'string' ? value : value[language]
    })
  return { ja: put('ja'), en: put('en') }
}

/** The names in braces in some words: braces with a space or a colon inside are part of the words. */
export type NamesIn<Words extends string> = Words extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${string}${' ' | ':'}${string}` ? never : Name) | NamesIn<Rest>
  : never

/** What is put in for a name: the same in both languages, a text, or a message to be worded. */
type Param = string | Text | Message

/** Something to tell a person: a code of a catalogue, the catalogue's text for it, and what to put in there. */
export type Message = {
  readonly code: string
  readonly text: Text
  readonly params: Readonly<Record<string, Param>>
}

export type Catalogue = Readonly<Record<string, Text>>

type ParamsOf<Template extends Text> = { readonly [Name in NamesIn<Template[keyof Text]>]: Param }
type Given<Template extends Text> = [keyof ParamsOf<Template>] extends [never] ? [] : [params: ParamsOf<Template>]

/** Makes the messages of a catalogue. An unknown code, a missing and an unknown parameter do not compile. */
export const messagesOf =
  <const Texts extends Catalogue>(texts: Texts) =>
  <Code extends keyof Texts & string>(code: Code, ...params: Given<Texts[Code]>): Message => ({
    code,
    text: texts[code]!,
    params: params[0] ?? {},
  })

/** The words of a message in both languages. */
export const wordsOf = ({ text, params }: Message): Text =>
  fill(
    text,
    Object.fromEntries(
      Object.entries(params).map(([name, param]) => [
        name,
        typeof param === 'object' && 'code' in param ? wordsOf(param) : param,
      ]),
    ),
  )
