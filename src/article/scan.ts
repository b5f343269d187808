import type { Day } from '../model/day.ts'
import type { Tables } from '../model/tables.ts'
import { grouped } from '../text/text.ts'
import { type Article, locatorOf, pageOf } from './article.ts'
import { isBeforeTax, isDirect, isForAnother, isOfAnother, labelled } from './clues.ts'
import { type Fee, feesOf, isSlipOf, isWorkedOut, nearestFee, type PlanFees } from './fees.ts'
import { type Mention, type Names, namesIn } from './names.ts'
import { isRangeBetween, numbersIn, type Written } from './numbers.ts'
import { type Block, type Cell, proseOf, type Span } from './reading/prose.ts'
import { inForceOn } from './right.ts'
import type { ArticleFinding } from './schema.ts'
import { findingOf } from './words.ts'

/*
 * Finds unmarked amounts that contradict the tables. Articles speak of many prices, so an amount is named only if the
 * words around it make it a fee of a plan, or if it differs from a fee by one key.
 */

/** What was found in an article, and how many amounts were looked at. */
export type Scanned = { readonly amounts: number; readonly findings: readonly ArticleFinding[] }

/** An amount where it stands, with what is near it. */
type Amount = {
  readonly value: number
  readonly start: number
  /** The words before it, back to the plan's name or the beginning of the sentence or cell. */
  readonly lead: string
  readonly behind: string
  /** The plans it may be of, and those whose fees excuse it. */
  readonly plans: readonly string[]
  readonly excuse: readonly string[]
  /** How near the plan's name stands. */
  readonly near: 'direct' | 'same' | 'around'
}

type Context = {
  readonly text: string
  readonly mentions: readonly Mention[]
  readonly names: Names
  readonly plans: WeakMap<Span, readonly string[]>
}

/** So many characters before and behind an amount are read. */
const around = 40

/** The index of the first mention that begins at or behind an offset. */
const firstFrom = (mentions: readonly Mention[], offset: number): number => {
  let [low, high] = [0, mentions.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

const within = (mentions: readonly Mention[], { start, end }: Span): readonly Mention[] =>
  mentions.slice(firstFrom(mentions, start), firstFrom(mentions, end))

/** The plans named in a span; each span is looked at once, as the head of a column is asked about for every row. */
const plansIn = (span: Span, { text, mentions, names, plans }: Context): readonly string[] => {
  if (!plans.has(span)) plans.set(span, names.plansMeant(within(mentions, span), text.slice(span.start, span.end)))
  return plans.get(span)!
}

const sentencesIn = (text: string, { start, end }: Span): readonly Span[] => {
  const sentences: Span[] = []
  let from = start
  for (const { 0: stop, index } of text.slice(start, end).matchAll(/[。！？!?]+|\.(?=\s)/g)) {
    const to = start + index + stop.length
    sentences.push({ start: from, end: to })
    from = to
  }
  return from < end ? [...sentences, { start: from, end }] : sentences
}

/** The amounts in yen in a stretch of text; the first end of a range has the unit of the second. Free of charge is none. */
const yenIn = (text: string): readonly (Written & { readonly value: number })[] => {
  const numbers = numbersIn(text)
  return numbers.flatMap((number, index) => {
    const next = numbers[index + 1]
    const isFirst = number.unit === null && next?.unit === 'yen' && isRangeBetween(text.slice(number.end, next.start))
    if (number.value === null || number.value === 0 || !(number.unit === 'yen' || isFirst)) return []
    return [{ ...number, value: number.value }]
  })
}

/** The name that an amount of a sentence belongs to: the last before it, else one right behind it in the same clause. */
const ownerOf = (mentions: readonly Mention[], start: number, end: number, text: string): Mention | null => {
  const index = firstFrom(mentions, start)
  const [before, behind] = [mentions[index - 1], mentions[index]]
  if (before) return before
  const isNear = behind && behind.start - end <= around
  return isNear && !/[、。,，]/.test(text.slice(end, behind.start)) ? behind : null
}

const amountsInSentence = (sentence: Span, wider: readonly string[], context: Context): readonly Amount[] => {
  const { text, mentions } = context
  const here = within(mentions, sentence)
  const own = plansIn(sentence, context)
  return yenIn(text.slice(sentence.start, sentence.end)).map(({ value, start: from, end: to, unitEnd }) => {
    const [start, end] = [sentence.start + from, sentence.start + to]
    const owner = ownerOf(here, start, end, text)
    const begin = Math.max(owner && owner.end <= start ? owner.end : sentence.start, start - around)
    const lead = text.slice(begin, start)
    const isRightBehind = owner !== null && owner.end === begin && isDirect(lead.replace(/[¥￥]/g, ''))
    const near = owner === null ? 'around' : isRightBehind ? 'direct' : 'same'
    const behind = text.slice(sentence.start + unitEnd, sentence.start + unitEnd + around)
    const plans = owner === null ? wider : own
    return { value, start, lead: lead.replace(/[¥￥\s]+$/, ''), behind, plans, excuse: [...own, ...wider], near }
  })
}

/** The plans of a heading, and of those above it for what names none. */
type Heading = { readonly level: number; readonly plans: readonly string[] }

const amountsInText = (block: Span, section: readonly string[], context: Context): readonly Amount[] => {
  const paragraph = plansIn(block, context)
  const wider = paragraph.length > 0 ? paragraph : section
  return sentencesIn(context.text, block).flatMap(sentence => amountsInSentence(sentence, wider, context))
}

/** Whether a cell holds an amount and nothing to speak of beside it. */
const isBare = (cell: string): boolean =>
  cell.replace(/[\d０-９,，.．万千円¥￥〜～~/／月税込み（）()\s]|または|か|yen|JPY/gi, '').length <= 2

const amountsInCell = (
  cell: Cell,
  first: Span | null,
  [own, section]: readonly (readonly string[])[],
  context: Context,
): readonly Amount[] => {
  const slice = ({ start, end }: Span) => context.text.slice(start, end)
  const column = [...new Set(cell.heads.flatMap(head => plansIn(head, context)))]
  const plans = [own!, column, section!].find(named => named.length > 0) ?? []
  const isNamed = own!.length + column.length > 0
  const titles = [...cell.heads, ...(first ? [first] : [])].map(title => slice(title).slice(0, around))
  return amountsInSentence(cell, plans, context).map(amount => ({
    ...amount,
    lead: `${titles.join(' ')} ${amount.lead}`,
    plans,
    excuse: [...plans, ...column],
    near: !isNamed ? 'around' : isBare(slice(cell)) ? 'direct' : 'same',
  }))
}

const amountsInRow = (
  row: Extract<Block, { kind: 'row' }>,
  section: readonly string[],
  context: Context,
): readonly Amount[] => {
  const named = [plansIn(row, context), section]
  const first = row.cells[0] ?? null
  return row.cells.flatMap((cell, index) => amountsInCell(cell, index > 0 ? first : null, named, context))
}

const amountsIn = (blocks: readonly Block[], context: Context): readonly Amount[] => {
  let headings: readonly Heading[] = []
  return blocks.flatMap(block => {
    if (block.kind === 'heading') {
      const plans = plansIn(block, context)
      const above = headings.filter(({ level }) => level < block.level)
      headings = [...above, { level: block.level, plans: plans.length > 0 ? plans : (above.at(-1)?.plans ?? []) }]
    }
    const section = headings.at(-1)?.plans ?? []
    return block.kind === 'row' ? amountsInRow(block, section, context) : amountsInText(block, section, context)
  })
}

/** Whether there is good reason to take an amount for a fee of the plans, though none of theirs is that high. */
const isSuspect = (
  { value, lead, behind, near }: Amount,
  fees: readonly Fee[],
  plans: readonly PlanFees[],
): boolean => {
  if (isOfAnother(lead) || isForAnother(behind)) return false
  const kinds = labelled(lead, behind)
  if (kinds.length > 0) return fees.some(fee => kinds.includes(fee.kind))
  if (plans.some(plan => isWorkedOut(value, plan))) return false
  return near === 'direct' || (near === 'same' && fees.some(fee => isSlipOf(value, fee)))
}

/** The fee that was probably meant by an amount that is none of the plans'; null where there is no reason to say so. */
const missedBy = (amount: Amount, known: readonly PlanFees[]): Fee | null => {
  const of = (ids: readonly string[]) => known.filter(({ plan }) => ids.includes(plan))
  const isBefore = isBeforeTax(amount.lead, amount.behind)
  const plans = of(amount.plans)
  const fees = plans.flatMap(plan => plan.fees).filter(fee => !isBefore || fee.tax === 'excluded')
  const isExcused = of(amount.excuse).some(plan => plan.fees.some(fee => fee.yen === amount.value))
  if (fees.length === 0 || isExcused) return null
  return isSuspect(amount, fees, plans) ? nearestFee(amount.value, fees) : null
}

/**
 * The unmarked amounts of an article that look like a fee of a plan named near them (same sentence, paragraph, row or
 * section) and are none of that plan's in force on the day. Leaves alone amounts in code, comments, addresses and marks,
 * and what months times a fee can come to. Each finding is a warning.
 */
export const scanArticle = (article: Article, tables: Tables, asOf: Day): Scanned => {
  const editions = inForceOn(tables, asOf)
  const [prose, names, known] = [proseOf(pageOf(article)), namesIn(editions), editions.map(feesOf)]
  const context = { text: prose.text, mentions: names.mentionsIn(prose.text), names, plans: new WeakMap() }
  const amounts = amountsIn(prose.blocks, context)
  const placeAt = locatorOf(article)
  const findings = amounts.flatMap(amount => {
    const near = missedBy(amount, known)
    if (!near) return []
    const plans = [...new Set(amount.plans)].map(id => known.find(({ plan }) => plan === id)!.name).join('、')
    const values = { plans, value: grouped(amount.value), near: `${grouped(near.yen)} (${near.id})` }
    return [findingOf('unmarked-amount', placeAt(prose.at(amount.start)), values)]
  })
  return { amounts: amounts.length, findings }
}
