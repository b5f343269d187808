import type { Language } from '../../model/message.ts'
import type { Text } from '../../model/text.ts'
import { unknownText } from '../../text/text.ts'
import { speaker } from './view.ts'
import { labels } from './words.ts'

/** The name of the payer; a plan has its official Japanese name in both languages. */
export const payerName = ({ by, name }: { readonly by: string; readonly name: Text }, language: Language): string =>
  by === 'plan' ? name.ja : name[language]

/** `2026-01-14`, `until cancelled`, or `unknown`. */
export const endWords = (
  end: 'dated' | 'until-cancelled' | 'unknown',
  day: string | null,
  language: Language,
): string => day ?? speaker(language)(end === 'until-cancelled' ? labels.untilCancelled : unknownText)
