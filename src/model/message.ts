import type { Text } from './text.ts'

export type Language = keyof Text

/** Replaces `{name}` in both languages of a text; a name without a value stays as it is. */
export const fill = (text: Text, values: Readonly<Record<string, string | Text>>): Text => {
  const put = (language: Language) =>
    text[language].replace(/\{([^{}]+)\}/g, (whole, name: string) => {
      const value = values[name]
      return value === undefined ? whole : typeof value === 'string' ? value : value[language]
    })
  return { ja: put('ja'), en: put('en') }
}

/** The names in braces in some words. Braces with a space or a colon inside are not parameters. */
export type NamesIn<Words extends string> = Words extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${string}${' ' | ':'}${string}` ? never : Name) | NamesIn<Rest>
  : never

/** The value of a parameter: a string for both languages, a text, or another message. */
type MessageParam = string | Text | Message

/** A message: its code, its text in both languages, and the values of its parameters. */
export type Message = {
  readonly code: string
  readonly text: Text
  readonly params: Readonly<Record<string, MessageParam>>
}

/** The texts of messages by code. */
export type Catalogue = Readonly<Record<string, Text>>

type ParamsOf<Template extends Text> = { readonly [Name in NamesIn<Template[keyof Text]>]: MessageParam }
type MessageArguments<Template extends Text> = [keyof ParamsOf<Template>] extends [never]
  ? []
  : [params: ParamsOf<Template>]

/** Returns the function that makes the messages of a catalogue. Unknown codes and missing or unknown parameters do not compile. */
export const messagesOf =
  <const Texts extends Catalogue>(texts: Texts) =>
  <Code extends keyof Texts & string>(code: Code, ...params: MessageArguments<Texts[Code]>): Message => ({
    code,
    text: texts[code]!,
    params: params[0] ?? {},
  })

/** The text of a message with its parameters, in both languages. */
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
