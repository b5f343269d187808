import type { Span } from '../reading/block.ts'
import { type Context, firstFrom, type Scope } from './context.ts'
import { isDirect } from './labels.ts'
import { isCompared, type Owner } from './owners.ts'

/** The plans that a number is of, and how near their name is. */
export type Whose = {
  readonly plans: readonly string[]
  readonly near: 'direct' | 'same' | 'around'
  /** Where the words begin that describe the number: after the name, or at the beginning of the sentence. */
  readonly from: number
  /** Where the words end that are before the name, in the same sentence. */
  readonly ahead: number
}

/** Where a number is: its sentence or cell, its block, and the titles above, the inner one first. */
export type Place = {
  readonly sentence: Span
  readonly block: Span
  readonly scopes: readonly Scope[]
  /** How many of these are of the same row or column. */
  readonly ofCell: number
  /** How many are of the same table. */
  readonly ofTable: number
  readonly isBare: boolean
}

/** So far after a number its owner may be named, and so many owners before it are looked at. */
const around = 40
const most = 10

const adjacent = /^(?:円|\s*yen)?(?:[（(][^（()）]{0,6}[）)])?の[「『]?$/
/** The name is in brackets after one or several amounts: `418円または550円（端末補償オプション`. */
const opensBracket =
  /^(?:円|\s*yen)?(?:(?:または|もしくは|か|[〜～~／/・、,])?[¥￥]?[\d０-９][\d０-９,，]*円){0,2}[（(][「『]?$/
const endsBracket = /^[」』\s]*[^（()）\d０-９]{0,6}[）)]/
const joined = /^[「」『』\s]*(?:と|や|・|、|および|及び|も|or|and|\/|／|,)[「」『』\s]*$/

type Found = { readonly owner: Owner; readonly index: number }

/** The last owner before an offset that is not only compared with; `'compared'` where that is a plan. */
const ownerBefore = (from: number, to: number, { owners, prose }: Context): Found | 'compared' | null => {
  const last = firstFrom(owners, to) - 1
  let isCompare = false
  for (let index = last; index >= 0 && index > last - most && owners[index]!.start >= from; index--) {
    const owner = owners[index]!
    const next = index < last ? owners[index + 1]!.start : to
    if (!isCompared(owner, next, prose.text)) return { owner, index }
    isCompare ||= owner.kind === 'plan'
  }
  return isCompare ? 'compared' : null
}

/** An owner right after a number: joined to it by の, or in the same clause. */
const ownerBehind = (
  end: number,
  sentence: Span,
  { owners, prose }: Context,
  isNear: (between: string) => boolean,
): Found | null => {
  const index = firstFrom(owners, end)
  const owner = owners[index]
  if (!owner || owner.start >= sentence.end || owner.start - end > around) return null
  return isNear(prose.text.slice(end, owner.start)) ? { owner, index } : null
}

/** An owner that a bracket after a number holds and nothing else. */
const ownerInBrackets = (end: number, sentence: Span, context: Context): Found | null => {
  const found = ownerBehind(end, sentence, context, between => opensBracket.test(between))
  if (!found) return null
  const { end: from } = found.owner
  return endsBracket.test(context.prose.text.slice(from, from + around)) ? found : null
}

/** The plans of a name and of those joined to it, those of one name narrowed by the words around. */
const plansOf = (
  { owner, index }: Found,
  texts: readonly string[],
  { owners, names, prose }: Context,
): readonly string[] => {
  const narrowed = texts.reduce((plans, text) => names.narrowed(plans, text), owner.plans)
  const before = owners[index - 1]
  if (before?.kind !== 'plan' || !joined.test(prose.text.slice(before.end, owner.start))) return narrowed
  return [...narrowed, ...plansOf({ owner: before, index: index - 1 }, [], { owners, names, prose } as Context)]
}

/** Whose the titles above make an amount; null where they name another company first, or nobody. */
const whoseAbove = (
  { scopes, ofCell, ofTable, isBare, sentence }: Place,
  text: string,
  { names }: Context,
): Whose | null => {
  if (scopes.find(({ company }) => company !== null)?.company === 'other') return null
  const index = scopes.findIndex(({ plans }) => plans.length > 0)
  if (index < 0) return null
  const inner = [text, ...scopes.slice(0, index).map(scope => scope.text)]
  const plans = inner.reduce((all, said) => names.narrowed(all, said), scopes[index]!.plans)
  const near = index >= ofTable ? 'around' : isBare && index < ofCell ? 'direct' : 'same'
  return { plans, near, from: sentence.start, ahead: sentence.start }
}

/** Whether a name is at the beginning of a block, on a line of its own: then it is the title of the block. */
const isTitle = ({ start, end }: Owner, { block }: Place, text: string): boolean =>
  /^[\s\0]*$/.test(text.slice(block.start, start)) && /^[ \t]*\n/.test(text.slice(end, end + 20))

const isOthers = ({ owner }: Found, place: Place, text: string): boolean => {
  if (owner.kind !== 'plan' || owner.isOurs || isTitle(owner, place, text)) return owner.kind === 'other'
  return place.scopes.find(({ company }) => company !== null)?.company === 'other'
}

/** Whose a number is; null where it is another's, or nobody is named. */
export const whoseIs = (place: Place, start: number, end: number, context: Context): Whose | null => {
  const { sentence, block, scopes } = place
  const { text } = context.prose
  const right =
    ownerBehind(end, sentence, context, between => adjacent.test(between)) ?? ownerInBrackets(end, sentence, context)
  const before = right ? null : ownerBefore(sentence.start, start, context)
  if (before === 'compared') return null
  const clause = right ?? before ?? ownerBehind(end, sentence, context, between => !/[、。,，]/.test(between))
  const found = clause ?? ownerBefore(block.start, sentence.start, context)
  if (found === 'compared' || found === null) return whoseAbove(place, text.slice(sentence.start, end), context)
  if (isOthers(found, place, text)) return null
  const from = found.owner.end <= start && found.owner.end > sentence.start ? found.owner.end : sentence.start
  if (found.owner.kind === 'ours') return whoseOwn(found, place, start, context)
  const texts = [
    text.slice(from, start),
    ...scopes.slice(0, place.ofCell).map(scope => scope.text),
    text.slice(sentence.start, sentence.end),
  ]
  const isBefore = clause !== null && from > sentence.start
  const isDirectly = isBefore && isDirect(text.slice(from, start).replace(/[¥￥]/g, ''))
  return {
    plans: plansOf(found, texts, context),
    near: clause === null ? 'around' : isDirectly ? 'direct' : 'same',
    from,
    ahead: isBefore ? found.owner.start : sentence.start,
  }
}

/** The company of the tables is named: the plan is named before it, also as another's, or above. */
const whoseOwn = ({ owner, index }: Found, place: Place, start: number, context: Context): Whose | null => {
  const { owners, prose } = context
  const from = Math.max(place.sentence.start, owner.end)
  for (let at = index - 1; at >= 0 && owners[at]!.start >= place.block.start && at > index - most; at--)
    if (owners[at]!.plans.length > 0)
      return {
        plans: plansOf({ owner: owners[at]!, index: at }, [prose.text.slice(from, start)], context),
        near: 'same',
        from,
        ahead: Math.max(place.sentence.start, owner.start),
      }
  const scopes = place.scopes.map(scope => ({ ...scope, company: null }))
  const above = whoseAbove({ ...place, scopes }, prose.text.slice(from, start), context)
  return above && { ...above, from, ahead: Math.max(place.sentence.start, owner.start) }
}
