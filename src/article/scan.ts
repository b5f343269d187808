import type { Day } from '../model/day.ts'
import type { Filed, Tables } from '../model/tables.ts'
import { grouped } from '../text/text.ts'
import { type Block, blocksOf, type Span } from './blocks.ts'
import { isBeforeTax, isDirect, isForAnother, isOfAnother, labelled } from './clues.ts'
import { type Article, findingOf, isHtml } from './decide.ts'
import type { ArticleFinding } from './document.ts'
import { type Fee, feesOf, isSlipOf, isWorkedOut, nearestFee } from './fees.ts'
import { type Mention, type Names, namesIn } from './names.ts'
import { isRangeBetween, numbersIn, type Written } from './numbers.ts'
import { locatorOf } from './places.ts'
import { proseOf } from './prose.ts'
import { inForceOn } from './right.ts'

/*
 * Points at amounts that contradict the tables though nobody marked them. An article speaks of many prices; so an
 * amount is named only if the words around it make it a fee of a plan, or if it is a slip of the key from one.
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

const plansIn = (span: Span, { text, mentions, names }: Context): readonly string[] =>
  names.plansMeant(within(mentions, span), text.slice(span.start, span.end))

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

const amountsInRow = (
  row: Extract<Block, { kind: 'row' }>,
  section: readonly string[],
  context: Context,
): readonly Amount[] => {
  const slice = ({ start, end }: Span) => context.text.slice(start, end)
  const own = plansIn(row, context)
  const first = row.cells[0]
  return row.cells.flatMap((cell, index) => {
    const head = row.head.length > 0 && row.head[index] !== cell ? row.head[index] : undefined
    const column = head ? plansIn(head, context) : []
    const plans = own.length > 0 ? own : column.length > 0 ? column : section
    const isNamed = own.length > 0 || column.length > 0
    const titles = [head, index > 0 ? first : undefined].flatMap(span => (span ? [slice(span)] : []))
    return amountsInSentence(cell, plans, context).map(amount => ({
      ...amount,
      lead: `${titles.map(title => title.slice(0, around)).join(' ')} ${amount.lead}`,
      plans,
      excuse: [...plans, ...column],
      near: isNamed && isBare(slice(cell)) ? 'direct' : isNamed ? 'same' : 'around',
    }))
  })
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
const isSuspect = ({ value, lead, behind, near }: Amount, fees: readonly Fee[]): boolean => {
  if (isOfAnother(lead) || isForAnother(behind)) return false
  const kinds = labelled(lead, behind)
  if (kinds.length > 0) return fees.some(fee => kinds.includes(fee.kind))
  if (isWorkedOut(value, fees)) return false
  return near === 'direct' || (near === 'same' && fees.some(fee => isSlipOf(value, fee)))
}

/** The fee that an amount was probably meant to be, if it is none of the plans' and there is reason to say so. */
const missedBy = (amount: Amount, byPlan: ReadonlyMap<string, readonly Fee[]>): Fee | null => {
  const of = (plans: readonly string[]) => [...new Set(plans)].flatMap(plan => byPlan.get(plan) ?? [])
  const isBefore = isBeforeTax(amount.lead, amount.behind)
  const fees = of(amount.plans).filter(fee => !isBefore || fee.tax === 'excluded')
  if (fees.length === 0 || of(amount.excuse).some(fee => fee.yen === amount.value)) return null
  return isSuspect(amount, fees) ? nearestFee(amount.value, fees) : null
}

const nameOf = (plan: string, editions: readonly Filed[]): string =>
  editions.find(({ edition }) => edition.plan === plan)!.edition.name.ja

/**
 * The unmarked amounts of an article that look like a fee of a plan named near them (same sentence, paragraph, row or
 * section) and are none of that plan's in force on the day. Amounts in code, comments, addresses and marks are left
 * alone, and so is what months times a fee can come to. Each finding is a warning.
 */
export const scanArticle = ({ file, text }: Article, tables: Tables, asOf: Day): Scanned => {
  const editions = inForceOn(tables, asOf)
  const byPlan = new Map(editions.map(filed => [filed.edition.plan, feesOf(filed)]))
  const [prose, names] = [proseOf(text, isHtml(file)), namesIn(editions)]
  const context = { text: prose.text, mentions: names.mentionsIn(prose.text), names }
  const amounts = amountsIn(blocksOf(prose.text), context)
  const placeAt = locatorOf(text, file)
  const findings = amounts.flatMap(amount => {
    const near = missedBy(amount, byPlan)
    if (!near) return []
    const plans = [...new Set(amount.plans)].map(plan => nameOf(plan, editions)).join('、')
    const values = { plans, value: grouped(amount.value), near: `${grouped(near.yen)} (${near.id})` }
    return [findingOf('unmarked-amount', placeAt(prose.at(amount.start)), values)]
  })
  return { amounts: amounts.length, findings }
}
