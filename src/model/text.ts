import * as z from 'zod'

/** The message of a schema, as zod takes it. */
export const message = (error: string) => ({ error })

/** One line of text without white space around it. */
export const oneLine = z
  .string(message('expected text'))
  .min(1, message('expected text'))
  .regex(/^\S(.*\S)?$/, message('expected one line without white space around it'))

/** A text in both languages. `{address}` stands for that figure's number. */
export const text = z.strictObject({ ja: oneLine, en: oneLine }).meta({ id: 'text' })
export type Text = z.infer<typeof text>
