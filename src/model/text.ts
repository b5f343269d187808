import * as z from 'zod'
import type { ExpectedCode } from './expected-words.ts'

/** The `error` option of zod: the code of the message for a wrong value. */
export const wants = (error: ExpectedCode) => ({ error })

/** One line of text, without white space at its ends. */
export const oneLine = z
  .string(wants('expected-text'))
  .min(1, wants('expected-text'))
  .regex(/^\S(.*\S)?$/, wants('expected-line'))

/** A text in both languages. `{address}` is replaced by the number of that figure. */
export const text = z
  .strictObject(
    { ja: oneLine, en: oneLine },
    {
      error: ({ code }): ExpectedCode | undefined => (code === 'invalid_type' ? 'expected-both-languages' : undefined),
    },
  )
  .meta({ id: 'text' })
export type Text = z.infer<typeof text>
