import type { Language } from '../../model/message.ts'
import { safe } from '../../model/safe.ts'
import { joined } from '../../text/text.ts'
import type { CostDocument } from '../cost/schema.ts'
import { withinMaxTexts } from '../cost/words.ts'
import type { EligibleDocument } from '../eligible/schema.ts'
import { factWords, money, type ShownPlan, speaker, taxNote, type View } from '../shared/view.ts'
import { labels } from '../shared/words.ts'
import type { CostPhonesDocument, EligiblePhonesDocument, PhonesDocument } from './schema.ts'
import { words } from './words.ts'

type EligiblePhone = EligiblePhonesDocument['phones'][number]
type CostPhone = CostPhonesDocument['phones'][number]

/** The answer about one phone with the keys that all share, as the views of the single answer take it. */
export const eligibleOf = (
  phone: EligiblePhone,
  { schema, asOf, data, sources }: PhonesDocument,
): EligibleDocument => ({
  schema,
  asOf,
  data,
  ...phone,
  sources,
})

/** The same for `cost`. */
export const costOf = (phone: CostPhone, { schema, asOf, data, sources }: PhonesDocument): CostDocument => ({
  schema,
  asOf,
  data,
  ...phone,
  sources,
})

/** Every plan of which an answer speaks, once. */
export const plansShown = ({ phones }: PhonesDocument): readonly ShownPlan[] => [
  ...new Map(phones.flatMap(({ plans }) => plans as readonly ShownPlan[]).map(plan => [plan.id, plan])).values(),
]

/** The number and name of a phone. */
export const phoneTitle = ({ name }: EligiblePhone | CostPhone, index: number, language: Language): string => {
  const number = String(index + 1)
  const say = speaker(language)
  return name === null ? say(words.phone, { number }) : say(words.named, { number, name: safe(name) })
}

/** The number and name of a phone, and what was told about it. */
export const phoneHead = (
  phone: EligiblePhone | CostPhone,
  index: number,
  view: View,
): readonly [title: string, told: string] => {
  const { language } = view
  const say = speaker(language)
  const told = joined(factWords(phone, view), language) || say(labels.nothingSaid)
  return [phoneTitle(phone, index, language), `${say(labels.facts)}: ${told}`]
}

/** The day asked about. */
export const askedOn = ({ asOf }: PhonesDocument, language: Language): string => `${labels.asked[language]} ${asOf}`

/** The sum of all phones, its parts by tax class where there are several, and whether it stays within --max-total. */
export const totalLines = (document: CostPhonesDocument, language: Language): readonly string[] => {
  const { phones, total, byTax, withinMax } = document
  const say = speaker(language)
  const paid = byTax.filter(({ amount }) => amount.max !== 0)
  const parts = paid.map(({ tax, amount }) => money(amount, language) + taxNote(tax, language))
  const label = say(words.total, { count: String(phones.length) })
  return [
    `${label}: ${money(total, language)}${total !== null && paid.length === 1 ? taxNote(paid[0]!.tax, language) : ''}`,
    ...(total === null || parts.length > 1 ? [parts.join(' + ')].filter(Boolean) : []),
    ...(withinMax ? [`${say(words.withinMax)}: ${say(withinMaxTexts[withinMax])}`] : []),
  ]
}
