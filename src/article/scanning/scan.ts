import { taxTexts } from '../../answers/shared/words.ts'
import type { Day } from '../../model/day.ts'
import type { Tables } from '../../model/tables.ts'
import type { Text } from '../../model/text.ts'
import { grouped } from '../../text/text.ts'
import { type Article, locatorOf, pageOf } from '../article.ts'
import { inTableUnit, tableUnitOf } from '../numbers.ts'
import type { Block, Cell, Span } from '../reading/block.ts'
import { proseOf } from '../reading/prose.ts'
import { inForceOn } from '../right.ts'
import type { ArticleFinding } from '../schema.ts'
import { findingOf, writtenUnits } from '../words.ts'
import { type Around, aroundOf, labelFor, mostBefore, saidOf } from './around.ts'
import { conditionsOf, conditionValues } from './conditions.ts'
import { type Context, notedIn, type Scope, scopeOf, withScopes } from './context.ts'
import { amountOf, type Fee, feesOf, type PlanFees, type Said } from './fees.ts'
import type { Label } from './labels.ts'
import { namesIn } from './names.ts'
import { ownersIn } from './owners.ts'
import { quantitiesIn, sentencesIn } from './quantities.ts'
import { type Amount, missedBy } from './suspect.ts'
import { isAbout, isForAnother, isOfAnother, isOld } from './things.ts'
import { isWorkedOutHere, totalOf, totalsOver } from './totals.ts'
import { type Place, type Whose, whoseIs } from './whose.ts'

/*
 * Finds unmarked figures that contradict the tables. Articles mention many prices, so an amount is named only if the
 * words around it make it a fee of a plan, or if it differs from a fee by one key.
 */

/** What was found in an article, and how many amounts were looked at. */
export type Scanned = { readonly amounts: number; readonly findings: readonly ArticleFinding[] }

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
  const { quantity, lead, behind } = around
  const titles = place.scopes.slice(0, place.ofCell)
  if (isForAnother(behind) || isOfAnother(lead, behind)) return null
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

/** A total over some months that the plans do not come to. */
const wrongTotal = (months: number, around: Around, place: Place, plans: readonly PlanFees[], scan: Scan) => {
  const { context, placeAt } = scan
  const said = saidOf(around, place, context)
  const totals = totalsOver(months, around.before + around.rest, plans, said)
  const yen = around.quantity.value!
  if (totals.length === 0 || totals.includes(yen)) return null
  const near = totals.reduce((best, total) => (Math.abs(total - yen) < Math.abs(best - yen) ? total : best))
  return findingOf('unmarked-total', placeAt(context.prose.at(around.start)), {
    plans: plans.map(({ name }) => name).join('、'),
    months: String(months),
    value: grouped(yen),
    class: classWords(said),
    near: grouped(near),
  })
}

const wrongFee = (around: Around, place: Place, whose: Whose, plans: readonly PlanFees[], scan: Scan) => {
  const { context, placeAt } = scan
  const amount = amountFor(around, place, whose, context)
  const fee = amount && missedBy(amount, plans)
  if (!amount || !fee) return null
  const values = {
    plans: plans.map(({ name }) => name).join('、'),
    value: grouped(amount.yen),
    class: classWords(amount.said),
    near: nearWords(fee, amount.said),
  }
  return findingOf('unmarked-amount', placeAt(context.prose.at(around.start)), values)
}

const wrongAmount = (around: Around, place: Place, whose: Whose, scan: Scan): ArticleFinding | null => {
  const { before, lead, behind } = around
  if (isOld(before, behind) || isAbout(lead)) return null
  const plans = scan.known.filter(({ plan }) => whose.plans.includes(plan))
  const months = totalOf(around, place, whose)
  const finding =
    months === null ? wrongFee(around, place, whose, plans, scan) : wrongTotal(months, around, place, plans, scan)
  return finding && isWorkedOutHere(around, plans) ? null : finding
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
  const meant = conditionsOf(quantity, counter, [...titles.toReversed(), before].join(' '), behind)
  const editions = context.editions.filter(({ plan }) => whose.plans.includes(plan))
  const values = conditionValues(editions, meant)
  const count = inTableUnit(quantity)!
  const isRight = values.some(({ value, isAtMost }) => value === count || (isAtMost && count < value))
  if (values.length === 0 || isRight) return null
  const unit = tableUnitOf(quantity.unit)!
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

/** Whether a cell holds an amount and hardly anything else. */
const isBare = (cell: string): boolean =>
  cell.replace(/[\d０-９,，.．万千円¥￥〜～~/／月税込抜別＋+み（）()|\s\ufffc]|または|か|yen|JPY/gi, '').length <= 2

/** The first head of a table, where it says whose the amounts are. */
const cornerOf = ({ corner }: Cell, context: Context): readonly Span[] => {
  if (!corner) return []
  const { plans, company } = scopeOf(corner, context)
  return plans.length > 0 || company !== null ? [corner] : []
}

const placesInCell = (cell: Cell, row: Block, above: readonly Span[], context: Context): Place => {
  const ofCell = [...new Set([...cell.sides.toReversed(), ...cell.heads.toReversed(), ...cornerOf(cell, context)])]
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
