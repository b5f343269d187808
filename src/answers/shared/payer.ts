import type { Edition } from '../../model/edition.ts'
import type { Language } from '../../model/message.ts'
import { fill } from '../../model/message.ts'
import type { Payer } from '../../model/terms.ts'
import type { Text } from '../../model/text.ts'
import { planWords } from '../../text/plan-words.ts'
import { unknownText } from '../../text/text.ts'
import { speaker } from './view.ts'
import { byTexts, labels } from './words.ts'

/** Who pays, in words; the seller by the name of the company. */
export const payerText = (by: Payer, edition: Edition): Text =>
  by === 'plan' ? edition.name : fill(byTexts[by], { company: planWords([edition]).company! })

/** The name of the payer; in English that of a plan is its English name, then the official one. */
export const payerName = ({ by, name }: { readonly by: string; readonly name: Text }, language: Language): string =>
  by === 'plan' && language === 'en' ? `${name.en} (${name.ja})` : name[language]

/** `2026-01-14`, `until cancelled`, or `unknown`. */
export const endWords = (
  end: 'dated' | 'until-cancelled' | 'unknown',
  day: string | null,
  language: Language,
): string => day ?? speaker(language)(end === 'until-cancelled' ? labels.untilCancelled : unknownText)
