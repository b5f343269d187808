import { taxTexts } from '../../answers/shared/words.ts'
import type { Day } from '../../model/day.ts'
import type { Tables } from '../../model/tables.ts'
import type { Text } from '../../model/text.ts'
import { grouped } from '../../text/text.ts'
import { type Article, locatorOf, pageOf } from '../article.ts'
import { isRangeBetween, numbersIn, type Written } from '../numbers.ts'
import type { Block, Cell, Span } from '../reading/block.ts'
import { proseOf } from '../reading/prose.ts'
import { inForceOn } from '../right.ts'
import type { ArticleFinding } from '../schema.ts'
import { taxBeside, taxWordsIn } from '../tax-words.ts'
import { findingOf, writtenUnits } from '../words.ts'
import { conditionsOf, conditionValues, countOf } from './conditions.ts'
import { type Context, notedIn, type Scope, scopeOf, withScopes } from './context.ts'
import { amountOf, type Fee, feesOf, type PlanFees, type Said } from './fees.ts'
import { isBareLead, type Label, labelOf, merged } from './labels.ts'
import { namesIn } from './names.ts'
import { ownersIn } from './owners.ts'
import { type Amount, missedBy } from './suspect.ts'
import { isForAnother, isOfAnother, isOld } from './things.ts'
import { type Place, type Whose, whoseIs } from './whose.ts'

/*
 * Finds unmarked figures that contradict the tables. Articles speak of many prices, so an amount is named only if the
 * words around it make it a fee of a plan, or if it differs from a fee by one key.
 */

/** What was found in an article, and how many amounts were looked at. */
export type Scanned = { readonly amounts: number; readonly findings: readonly ArticleFinding[] }

/** A number in the prose; a word for free of charge is the number 0. */
type Quantity = Written & { readonly isWord?: boolean }

/** So many characters before a number are read, and so many behind it. */
const [mostBefore, mostBehind] = [80, 40]

const FREE = /無料|無償|タダ|なし|\bfree\b(?!\s*(?:months?|trial|period))/gi

const wordsForFree = (text: string): readonly Quantity[] =>
  [...text.matchAll(FREE)].map(({ 0: word, index: start }) => {
    const end = start + word.length
    return { start, end, text: word, value: 0, unit: 'yen', unitEnd: end, isWord: true }
  })

/** The numbers of a stretch of text; the first end of a range has the unit of the second. */
const quantitiesIn = (text: string, isYen: boolean): readonly Quantity[] => {
  const numbers = numbersIn(text)
  const withUnits = numbers.map((number, index): Quantity => {
    const next = numbers[index + 1]
    const isFirst = number.unit === null && next?.unit === 'yen' && isRangeBetween(text.slice(number.end, next.start))
    return isFirst || (isYen && number.unit === null) ? { ...number, unit: 'yen' } : number
  })
  return [...withUnits, ...wordsForFree(text)].filter(({ unit, value }) => unit !== null && value !== null)
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

/** A number with the words around it. */
type Around = {
  readonly quantity: Quantity
  readonly start: number
  readonly end: number
  /** From the beginning of the sentence, and from behind the plan's name. */
  readonly before: string
  readonly lead: string
  /** The words before the plan's name. */
  readonly ahead: string
  readonly behind: string
  /** The rest of the sentence. */
  readonly rest: string
}

const aroundOf = (
  quantity: Quantity,
  { sentence }: Place,
  { from, ahead }: Whose,
  { prose: { text }, names }: Context,
): Around => {
  const [start, end] = [sentence.start + quantity.start, sentence.start + quantity.unitEnd]
  const clean = (words: string) => words.replace(/[¥￥\s]+$/, '')
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

const ofAllBefore = /(?:^|[、。（(\s])(?:価格は|料金は)?(\S{2,12}?)(?:で|表示で|価格で)[、\s]?/

/** The tax class of an amount: beside it, of all amounts of its sentence, in the titles above, in a note. */
const saidOf = ({ before, behind, rest, start }: Around, { scopes }: Place, context: Context): Said => {
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
  /^\s*(?:[（(][^（()）]{0,12}[）)])?\s*(?:です|で[、す]|から|と|か|また|または|もしくは|[〜～~。、，,.・／/|）)]|\n|$|かか|になり|を)/

/** What an amount is called: by the words beside it, else by the titles above. */
const labelFor = (around: Around, place: Place, whose: Whose): Label | null => {
  const { lead, ahead, behind } = around
  const beside = labelOf(lead, behind) ?? (isBareLead(lead) ? labelOf(ahead, '') : null)
  if (beside && beside.kinds.length > 0 && beside.nth !== null) return beside
  const isTitled =
    place.ofCell > 0 || (isBareLead(lead) && endsPlainly.test(behind)) || (beside !== null && beside.kinds.length === 0)
  if (!isTitled) return beside
  const scopes = place.ofCell > 0 || whose.near === 'around' ? place.scopes : place.scopes.slice(0, 0)
  return scopes.reduce<Label | null>((label, scope) => merged(label, scope.label), beside)
}

const campaign = /最大|最長|初月|[かヵヶカケ箇]月(?:間|無料|分)|キャンペーン|特典|期間|months?/i
const ofPrice = /(?:料金?|費用?|手数料|負担[額金]?|代金?)[はがも：:\s]*$/

/** Whether a zero is said of a fee: not of a campaign, and `なし` only of a price. */
const isZeroOfFee = (
  { quantity, lead, before, rest }: Around,
  label: Label | null,
  { scopes, ofCell }: Place,
): boolean => {
  if (label === null || label.kinds.length === 0) return false
  if (label.kinds.includes('monthly') && campaign.test(before + rest)) return false
  return (
    quantity.text !== 'なし' ||
    [lead, ...scopes.slice(0, ofCell).map(scope => scope.text.trim())].some(text => ofPrice.test(text))
  )
}

/** Whether a title to the left or above says something that is not known, so that a cell may be about anything. */
const isStrange = ({ plans, company, label, isSmall }: Scope): boolean =>
  plans.length === 0 && company !== 'ours' && label === null && !isSmall

const amountFor = (around: Around, place: Place, whose: Whose, context: Context): Amount | null => {
  const { quantity, lead, behind, before } = around
  const titles = place.scopes.slice(0, place.ofCell)
  if (isOld(before, behind) || isForAnother(behind) || isOfAnother(lead, behind)) return null
  if (titles.some(({ text }) => isOfAnother(text))) return null
  const label = labelFor(around, place, whose)
  const yen = quantity.value!
  if (yen === 0 && !isZeroOfFee(around, label, place)) return null
  const isStrangeRow = titles.some(isStrange)
  if (isStrangeRow && whose.near === 'around') return null
  const near = isStrangeRow && whose.near === 'direct' ? 'same' : whose.near
  return { yen, near, label, said: saidOf(around, place, context) }
}

const nameOf = (plans: readonly string[], known: readonly PlanFees[]): string =>
  [...new Set(plans)].map(id => known.find(({ plan }) => plan === id)!.name).join('、')

const classWords = (said: Said): Text =>
  said?.isOwn ? { ja: `（${taxTexts[said.tax].ja}）`, en: ` (${taxTexts[said.tax].en})` } : { ja: '', en: '' }

const nearWords = (fee: Fee, said: Said): Text => {
  const [number, words] = [grouped(amountOf(fee, said)), classWords(said)]
  return { ja: `${number}${words.ja} (${fee.id})`, en: `${number}${words.en} (${fee.id})` }
}

/** What a scan goes through: the article with its tables. */
type Scan = {
  readonly context: Context
  readonly known: readonly PlanFees[]
  readonly placeAt: ReturnType<typeof locatorOf>
}

const wrongAmount = (
  around: Around,
  place: Place,
  whose: Whose,
  { context, known, placeAt }: Scan,
): ArticleFinding | null => {
  const amount = amountFor(around, place, whose, context)
  const fee =
    amount &&
    missedBy(
      amount,
      known.filter(({ plan }) => whose.plans.includes(plan)),
    )
  if (!amount || !fee) return null
  const values = {
    plans: nameOf(whose.plans, known),
    value: grouped(amount.yen),
    class: classWords(amount.said),
    near: nearWords(fee, amount.said),
  }
  return findingOf('unmarked-amount', placeAt(context.prose.at(around.start)), values)
}

const wrongCount = (
  around: Around,
  place: Place,
  whose: Whose,
  { context, known, placeAt }: Scan,
): ArticleFinding | null => {
  const { quantity, before, behind } = around
  const counter = context.prose.text.slice(place.sentence.start + quantity.end, around.end)
  const titles = place.scopes.slice(0, place.ofCell).map(({ text }) => text)
  const figures = conditionsOf(quantity, counter, [...titles.toReversed(), before].join(' '), behind)
  const editions = context.editions.filter(({ plan }) => whose.plans.includes(plan))
  const values = conditionValues(editions, figures)
  const count = countOf(quantity)
  if (values.length === 0 || values.some(({ value }) => value === count)) return null
  const unit = quantity.unit === 'years' ? 'months' : quantity.unit!
  const said = { plans: nameOf(whose.plans, known), value: `${quantity.text}${counter.trim()}` }
  const near = values.map(({ id, value }) => `${value}${writtenUnits[unit]} (${id})`).join('、')
  return findingOf('unmarked-count', placeAt(context.prose.at(around.start)), { ...said, near })
}

/** The numbers of a sentence or cell: how many are amounts, and those that contradict the tables. */
const scanPlace = (place: Place, isYen: boolean, scan: Scan): Scanned => {
  const { text } = scan.context.prose
  const quantities = quantitiesIn(text.slice(place.sentence.start, place.sentence.end), isYen)
  const findings = quantities.flatMap(quantity => {
    const [start, end] = [place.sentence.start + quantity.start, place.sentence.start + quantity.unitEnd]
    const whose = whoseIs(place, start, end, scan.context)
    if (!whose) return []
    const around = aroundOf(quantity, place, whose, scan.context)
    return (quantity.unit === 'yen' ? wrongAmount : wrongCount)(around, place, whose, scan) ?? []
  })
  const amounts = quantities.filter(({ unit, value }) => unit === 'yen' && value !== 0).length
  return { amounts, findings: findings.toSorted((a, b) => a.line - b.line || a.column - b.column) }
}

/** Whether a cell holds an amount and nothing to speak of beside it. */
const isBare = (cell: string): boolean =>
  cell.replace(/[\d０-９,，.．万千円¥￥〜～~/／月税込抜別＋+み（）()|\s\ufffc]|または|か|yen|JPY/gi, '').length <= 2

const placesInCell = (cell: Cell, row: Block, above: readonly Span[], context: Context): Place => {
  const ofCell = [...new Set([...cell.sides.toReversed(), ...cell.heads.toReversed()])]
  const text = context.prose.text.slice(cell.start, Math.min(cell.end, cell.start + mostBefore))
  return {
    sentence: { start: cell.start, end: cell.end },
    block: { start: cell.start, end: row.end },
    scopes: [...ofCell, ...above].map(span => scopeOf(span, context)),
    ofCell: ofCell.length,
    ofTable: ofCell.length + row.titles.length,
    isBare: isBare(text),
  }
}

const scanBlock = (block: Block, above: readonly Span[], scan: Scan): readonly Scanned[] => {
  const { context } = scan
  if (block.kind === 'row')
    return block.cells.map(cell => scanPlace(placesInCell(cell, block, above, context), cell.isYen ?? false, scan))
  const scopes = above.map(span => scopeOf(span, context))
  return sentencesIn(context.prose.text, block).map(sentence =>
    scanPlace({ sentence, block, scopes, ofCell: 0, ofTable: 0, isBare: false }, false, scan),
  )
}

/**
 * The unmarked figures of an article that look like a fee or a condition of a plan named near them (same sentence,
 * paragraph, row, column or section) and are none of that plan's in force on the day. Leaves alone amounts in code,
 * comments, addresses and marks, those of others, old ones, and what months times a fee can come to. Each finding is a
 * warning.
 */
export const scanArticle = (article: Article, tables: Tables, asOf: Day): Scanned => {
  const editions = inForceOn(tables, asOf)
  const [prose, names, known] = [proseOf(pageOf(article)), namesIn(editions), editions.map(feesOf)]
  const context: Context = {
    prose,
    owners: ownersIn(prose.text, names.mentionsIn(prose.text), editions),
    names,
    editions: editions.map(({ edition }) => edition),
    scopes: new WeakMap(),
    notedAt: notedIn(prose),
  }
  const scan = { context, known, placeAt: locatorOf(article) }
  let amounts = 0
  const findings: ArticleFinding[] = []
  for (const { block, above } of withScopes(context))
    for (const scanned of scanBlock(block, above, scan)) {
      amounts += scanned.amounts
      findings.push(...scanned.findings)
    }
  return { amounts, findings }
}
