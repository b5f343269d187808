import type { Language } from '../../../model/message.ts'
import { joined } from '../../../text/text.ts'
import { inSentence, type NamedPlan } from '../view.ts'

/** A plan as a line names it: in English its short English name first. */
export const planTitle = ({ name }: Pick<NamedPlan, 'name'>, language: Language): string =>
  language === 'ja' ? name.ja : `${name.en} (${name.ja})`

/** A plan inside a sentence. */
export const planWord = ({ name }: Pick<NamedPlan, 'name'>, language: Language): string =>
  language === 'ja' ? name.ja : name.en.charAt(0).toLowerCase() + name.en.slice(1)

/** Plans with their full names, one after the other. */
export const planTitles = (plans: readonly Pick<NamedPlan, 'name'>[], language: Language): string => {
  const [first, ...others] = plans.map(plan => planTitle(plan, language))
  return joined(first === undefined ? [] : [first, ...others.map(inSentence)], language)
}
