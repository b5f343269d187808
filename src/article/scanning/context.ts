import type { Edition, Tax } from '../../model/edition.ts'
import { type Block, HEADLINE, type Span } from '../reading/block.ts'
import type { Prose } from '../reading/prose.ts'
import { onlyTax } from '../tax-words.ts'
import { isBareLead, type Label, labelIn } from './labels.ts'
import type { Names } from './names.ts'
import type { Owner } from './owners.ts'
import { namesService } from './things.ts'

/** What a heading, a caption, the head of a column or a title to the left says of the amounts under it. */
export type Scope = {
  readonly text: string
  readonly plans: readonly string[]
  /** Whose it is, where it names a company or a service and no plan of ours. */
  readonly company: 'ours' | 'other' | null
  readonly label: Label | null
  readonly tax: Tax | null
  /** Whether it holds nothing but small words, as `料金`. */
  readonly isSmall: boolean
}

/** An article with everybody named in it. */
export type Context = {
  readonly prose: Prose
  readonly owners: readonly Owner[]
  readonly names: Names
  readonly editions: readonly Edition[]
  readonly scopes: WeakMap<Span, Scope>
  /** The tax class that a note gives all amounts around an offset. */
  readonly notedAt: (offset: number) => Tax | null
}

/** So many characters of a title are read. */
const mostOfTitle = 200

/** The index of the first owner that begins at or after an offset. */
export const firstFrom = (owners: readonly Owner[], offset: number): number => {
  let [low, high] = [0, owners.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (owners[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

const companyOf = (owners: readonly Owner[], text: string): Scope['company'] => {
  const kinds = new Set(owners.map(({ kind }) => kind))
  if (kinds.has('ours') || owners.some(({ isOurs }) => isOurs)) return 'ours'
  if (kinds.has('plan')) return null
  return kinds.has('other') || namesService(text) ? 'other' : null
}

const readScope = ({ start, end }: Span, { prose, owners, names }: Context): Scope => {
  const stop = Math.min(end, start + mostOfTitle)
  const text = prose.text.slice(start, stop)
  const here = owners.slice(firstFrom(owners, start), firstFrom(owners, stop))
  const plans = here.flatMap(owner => (owner.kind === 'plan' ? names.narrowed(owner.plans, text) : []))
  return {
    text,
    plans: [...new Set(plans)],
    company: companyOf(here, text),
    label: labelIn(text),
    tax: onlyTax(text),
    isSmall: isBareLead(names.withoutWords(text)),
  }
}

/** What a title says; each is read once, as the head of a column is asked for every row. */
export const scopeOf = (span: Span, context: Context): Scope => {
  const known = context.scopes.get(span)
  if (known) return known
  const scope = readScope(span, context)
  context.scopes.set(span, scope)
  return scope
}

type Note = { readonly tax: Tax; readonly from: number; readonly to: number }

const ofPrices = /価格|料金|金額|月額|表示|表記|prices?|fees?|amounts?/i
const ofAll = /すべて|全て|全部|いずれも|特に|特記|断り|記載|表示|表記|^[\s\0]*[※*＊注]|\ball\b|unless/i
const AMOUNT = /[\d０-９]\s*(?:円|yen)|[¥￥]/i

/** The tax class that a block without an amount gives those of its page. */
const noteIn = (text: string): Tax | null =>
  text.length <= mostOfTitle && ofPrices.test(text) && ofAll.test(text) && !AMOUNT.test(text) ? onlyTax(text) : null

/** The notes on tax of a page, each over the section that it is in. */
const notesIn = ({ blocks, text }: Prose): readonly Note[] => {
  const edges = [0, ...blocks.flatMap(block => (block.kind === 'heading' ? [block.start] : [])), text.length + 1]
  let section = 0
  return blocks.flatMap(block => {
    while (edges[section + 1]! <= block.start) section++
    const tax = block.kind === 'text' ? noteIn(text.slice(block.start, block.end)) : null
    return tax === null ? [] : [{ tax, from: edges[section]!, to: edges[section + 1]! }]
  })
}

/** The tax class by the notes of a page: a single one holds for the whole page, several each for their section. */
export const notedIn = (prose: Prose): Context['notedAt'] => {
  const notes = notesIn(prose)
  const [only, ...others] = new Set(notes.map(({ tax }) => tax))
  if (others.length === 0) return () => only ?? null
  return offset => notes.find(({ from, to }) => from <= offset && offset < to)?.tax ?? null
}

/** A heading, and the text before a list that says what follows; both hold for the blocks below. */
type Level = { readonly level: number; readonly span: Span; readonly sign: string | null }

const leadsIn = /[:：]\s*$|次の|以下の|下記|下の表|のとおり|の通り|as follows/
/** A text that leads in to a list is a heading below all others; a line with the sign of a title is one above it. */
const [signLevel, leadLevel] = [7, 8]

/** The sign of a line that is a title. */
const signOf = (text: string): string | null => (HEADLINE.test(text) && !AMOUNT.test(text) ? text.trim()[0]! : null)

const beginsWithSign = ({ start, end }: Span, { prose }: Context): boolean =>
  signOf(/^[^\n]{0,200}/.exec(prose.text.slice(start, Math.min(end, start + mostOfTitle)))![0]) !== null

/** The heading that a text is; a line with a sign is one where it names somebody or follows such a line. */
const levelOf = (block: Block, above: readonly Level[], context: Context): Omit<Level, 'span'> | null => {
  if (block.kind === 'heading') return { level: block.level, sign: null }
  if (block.kind !== 'text' || block.isItem) return null
  const text = context.prose.text.slice(Math.max(block.start, block.end - mostOfTitle), block.end)
  const { plans, company } = scopeOf(block, context)
  const sign = block.end - block.start < mostOfTitle ? signOf(text) : null
  if (sign !== null && (plans.length > 0 || company !== null || above.some(one => one.sign === sign)))
    return { level: signLevel, sign }
  return leadsIn.test(text) && plans.length > 0 ? { level: leadLevel, sign: null } : null
}

/** Each block with the titles that it is under, the inner one first. */
export const withScopes = function* (context: Context): Generator<{ block: Block; above: readonly Span[] }> {
  let levels: readonly Level[] = []
  for (const block of context.prose.blocks) {
    const found = levelOf(block, levels, context)
    const isParagraph = block.kind === 'text' && !block.isItem
    if (found !== null || isParagraph) {
      const level = found?.level ?? (beginsWithSign(block, context) ? signLevel : leadLevel)
      levels = levels.filter(one => one.level < level)
    }
    yield { block, above: [...block.titles.toReversed(), ...levels.toReversed().map(({ span }) => span)] }
    if (found !== null) levels = [...levels, { ...found, span: block }]
  }
}
