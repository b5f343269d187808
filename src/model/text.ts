import * as z from 'zod'
import type { ExpectedCode } from './expected-words.ts'

/** What the readers say of a value that has not the shape, as zod takes it. */
export const wants = (error: ExpectedCode) => ({ error })

/** One line of text without white space around it. */
export const oneLine = z
  .string(wants('expected-text'))
  .min(1, wants('expected-text'))
  .regex(/^\S(.*\S)?$/, wants('expected-line'))

/** A text in both languages. `{address}` stands for that figure's number. */
export const text = z.strictObject({ ja: oneLine, en: oneLine }).meta({ id: 'text' })
export type Text = z.infer<typeof text>
