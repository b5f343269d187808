import { TAX_WORD, taxBeside, taxWordsIn } from '../tax-words.ts'
import type { Context } from './context.ts'
import type { Said } from './fees.ts'
import { isBareLead, type Label, labelOf, merged } from './labels.ts'
import type { Quantity } from './quantities.ts'
import type { Place, Whose } from './whose.ts'

/** So many characters before a number are read. */
export const mostBefore = 80
const mostBehind = 40 // characters after it

/** A number with the words around it. */
export type Around = {
  readonly quantity: Quantity
  readonly start: number
  readonly end: number
  /** From the beginning of the sentence, and from after the plan's name. */
  readonly before: string
  readonly lead: string
  /** The words before the plan's name. */
  readonly ahead: string
  readonly behind: string
  /** The rest of the sentence. */
  readonly rest: string
}

/** The words around a number, the distinguishing ones of plans left out. */
export const aroundOf = (
  quantity: Quantity,
  { sentence }: Place,
  { from, ahead }: Whose,
  { prose: { text }, names }: Context,
): Around => {
  const [start, end] = [sentence.start + quantity.start, sentence.start + quantity.unitEnd]
  const clean = (words: string) => words.replace(/(?<![¥￥\s])[¥￥\s]+$/, '')
  const stop = Math.min(sentence.end, end + mostBefore)
  const slice = (begin: number) => clean(names.withoutWords(text.slice(Math.max(begin, start - mostBefore), start)))
  return {
    quantity,
    start,
    end,
    before: slice(sentence.start),
    lead: slice(from).replace(/^(?:なら|では|だと|の場合は?)/, ''),
    ahead: text.slice(Math.max(sentence.start, ahead - mostBefore), ahead),
    behind: text.slice(end, end + mostBehind),
    rest: text.slice(end, stop),
  }
}

/** A tax class said once before several amounts: `税別で月額500円、交換1回目4,000円`. */
const ofAllBefore = new RegExp(`(?:^|[、。（(\\s])(?:価格は|料金は)?(${TAX_WORD})(?:表示|価格)?で`, 'i')

/** The tax class of an amount: beside it, of all amounts of its sentence, in the titles above, in a note. */
export const saidOf = ({ before, behind, rest, start }: Around, { scopes }: Place, context: Context): Said => {
  const beside = taxBeside(before, behind)
  if (beside) return { tax: beside, isOwn: true }
  const all = /(?:いずれも|すべて|全て|どちらも|ともに)[^。]{0,3}/.exec(rest)
  const behindAll = all ? taxWordsIn(rest.slice(all.index, all.index + 14))[0] : undefined
  const first = ofAllBefore.exec(before)?.[1]
  const beforeAll = first === undefined ? undefined : taxWordsIn(first)[0]
  const tax =
    behindAll?.tax ?? beforeAll?.tax ?? scopes.find(scope => scope.tax !== null)?.tax ?? context.notedAt(start)
  return tax ? { tax, isOwn: false } : null
}

/** Behind a bare amount under a title nothing follows that makes it something else. */
const endsPlainly =
  /^\s*(?:[（(][^（()）]{0,12}[）)]\s*)?(?:です|で[、す]|から|と|か|また|または|もしくは|[〜～~。、，,.・／/|）)]|\n|$|かか|になり|を)/

/** What an amount is called: by the words beside it, else by the titles above. */
export const labelFor = (around: Around, place: Place, whose: Whose): Label | null => {
  const { lead, ahead, behind } = around
  const beside = labelOf(lead, behind) ?? (isBareLead(lead) ? labelOf(ahead, '') : null)
  if (beside && beside.kinds.length > 0 && beside.nth !== null) return beside
  const isTitled =
    place.ofCell > 0 || (isBareLead(lead) && endsPlainly.test(behind)) || (beside !== null && beside.kinds.length === 0)
  if (!isTitled) return beside
  const scopes = place.ofCell > 0 || whose.near === 'around' ? place.scopes : place.scopes.slice(0, 0)
  return scopes.reduce<Label | null>((label, scope) => merged(label, scope.label), beside)
}
