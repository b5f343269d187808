import { MONTHS_A_YEAR } from '../../model/day.ts'
import { numbersIn } from '../numbers.ts'
import { TAX_WORD } from '../tax-words.ts'
import type { Around } from './around.ts'
import { amountOf, type PlanFees, type Said } from './fees.ts'
import { isBareLead } from './labels.ts'
import { isOfAnother, namesThing } from './things.ts'
import type { Place, Whose } from './whose.ts'

/*
 * What a plan costs over some months: `2年間で13,200円`, `550円×24か月＝13,200円`, a column headed `3年`. Such a total is
 * the monthly fee that many times, with the prices of uses where the sentence mentions them.
 */

const AMOUNT = '[¥￥]?[\\d０-９][\\d０-９,，万千]*円?'
/** A use of the plan that the total holds too. */
const USES =
  '(?:[1-9１-９一二三]回)?[のを]?(?:交換|修理|利用|使用|使)[をし]?(?:すると|すれば|したら|(?:した|った)場合|えば|うと|わなければ|しなければ|と)'
const NUMBER = '[\\d０-９]{1,3}'
const DURATION = `(?:(?<![\\d０-９年月,，.．/／今来前同昨去例])(?<!(?:から|より)\\s*)(?:(${NUMBER})\\s*(年|[かヵヶカケ箇]月)|(年額|年間|一年|年あたり|年(?=[\\s¥￥]*$)))(?:間|分)?)`
/** Words that may be between the months and their total. */
const PASSES = `(?:${USES}|${AMOUNT}(?:または|もしくは|から|[〜～~か、・／]|の?コース)|の?(?:合計|総額|トータル|累計|支払い?額?|負担額?|利用料|料金|費用)|(?:月額|月額料金)だけ|使(?:う|った|って|用)|(?:利用|加入|契約|継続)(?:する|した|して)?|入(?:る|った|って)|払(?:う|った|って)|続け(?:る|た|て)|場合|[（(][^（()）]{1,6}[）)]|なら|だと|${TAX_WORD}|[とでにはがも、,\\s:：=＝]|$)`
const lasts = new RegExp(`${DURATION}${PASSES}*[¥￥\\s]*$`)
/** A product up to its result. Months may be a product too: `12か月×2年`. */
const product =
  /[×xX＊*]\s?([\d０-９]{1,3})\s?(年|[かヵヶカケ箇]?月|回)?(?:分|間)?(?:\s?[×xX＊*]\s?([\d０-９]{1,3})\s?(?:年|台|人|回線)?)?(?:\s?[＋+][^=＝。]{1,30})?\s?[=＝]\s?[¥￥]?\s?$/

const numberOf = (digits: string): number => Number(digits.normalize('NFKC'))

const monthsIn = (found: RegExpExecArray): number =>
  found[1] === undefined ? MONTHS_A_YEAR : numberOf(found[1]) * (found[2] === '年' ? MONTHS_A_YEAR : 1)

const monthsOfProduct = ([, first, unit, second]: RegExpExecArray): number =>
  numberOf(first!) * (second === undefined ? (unit === '年' ? MONTHS_A_YEAR : 1) : numberOf(second))

const heads = new RegExp(
  `^[\\s\\0]*(?:利用|使用|契約|加入)?(?:期間)?(?:(${NUMBER})\\s*(年|[かヵヶカケ箇]月)|(年額|年間))(?:間|分)?(?:の|利用|使用|使った|場合|合計|総額|トータル|料金|費用|支払い?額?|コスト|負担額?|[（(]|[）)]|${TAX_WORD}|\\s)*$`,
)

/** Two months and more are a duration; of one month the fee itself is told. */
const [fewest, most] = [2, 120]

/** Words after an amount that is saved, given or only about right. */
const isSaved =
  /^[^。、\d０-９]{0,4}(?:の?コース|まで|お得|得|安|節約|割引|引|浮|差|高く|還元|もら|戻|返金|以[上下内]|未満|台|弱|強|前後|近く|程度|ほど|くらい|ぐらい|余り|を?超|かけ)/

/** A total that an amount is said to be: of so many months, told by words, by a product or by the head of its column. */
type Total = { readonly months: number; readonly lead: string }

const totalIn = ({ lead, behind }: Around, { scopes, ofCell, isBare }: Place): Total | null => {
  if (isSaved.test(behind)) return null
  const [asProduct, asDuration] = [product.exec(lead), lasts.exec(lead)]
  if (asProduct) return { months: monthsOfProduct(asProduct), lead: '' }
  if (asDuration) return { months: monthsIn(asDuration), lead: lead.slice(0, asDuration.index) }
  const head = isBare
    ? scopes
        .slice(0, ofCell)
        .map(({ text }) => heads.exec(text))
        .find(found => found !== null)
    : null
  return head ? { months: monthsIn(head), lead: '' } : null
}

/** The total that an amount is said to be, if nothing but the plan is mentioned. */
export const totalOf = (around: Around, place: Place, whose: Whose): number | null => {
  const total = around.quantity.value === 0 ? null : totalIn(around, place)
  if (total === null || total.months < fewest || total.months > most) return null
  const isOther = isOfAnother(total.lead) || namesThing(total.lead) || /(?:と|や|[＋+])[「『]?$/.test(around.ahead)
  const isFar = place.ofCell === 0 && whose.near === 'around' && !isBareLead(total.lead)
  return isOther || isFar ? null : total.months
}

const ofUses = /交換|修理|回|返/
const isCampaign = /無料|[0０]円|キャンペーン|特典|割引|日割/
const people = /([2-9２-９])\s*(?:人|台|回線)/

/** The totals that so many months of the plans may come to, as far as the sentence tells. */
export const totalsOver = (
  months: number,
  sentence: string,
  plans: readonly PlanFees[],
  said: Said,
): readonly number[] => {
  const monthly = plans.flatMap(({ fees }) => fees.filter(({ kind }) => kind === 'monthly'))
  const amounts = [...new Set(monthly.map(fee => amountOf(fee, said)))]
  const named = amounts.filter(yen => numbersIn(sentence).some(({ value }) => value === yen))
  const free = isCampaign.test(sentence) ? MONTHS_A_YEAR : 0
  const times = Number(people.exec(sentence)?.[1]?.normalize('NFKC') ?? 1)
  const sums = ofUses.test(sentence) ? plans.flatMap(({ sums }) => sums[said?.tax ?? 'included']) : [0]
  const bases = (named.length > 0 ? named : amounts).flatMap(yen =>
    Array.from({ length: free + 1 }, (_, index) => yen * Math.max(0, months - index)),
  )
  return bases.flatMap(base => sums.flatMap(sum => [base + sum, (base + sum) * times]))
}

const addsUp = /足す|足し|加え|合わせ|あわせ|合計|付け|つけ|[＋+]|セット/
const differs = /引い|引く|差|上が|下が|値上|値下|お得|安|高/

/** Whether an amount is the sum or the difference of two others, which its sentence or the plan names. */
export const isWorkedOutHere = ({ quantity, before, rest }: Around, plans: readonly PlanFees[]): boolean => {
  const [hasSum, hasDifference] = [addsUp, differs].map(words => words.test(before) || words.test(rest))
  if (!hasSum && !hasDifference) return false
  const said = [...numbersIn(before), ...numbersIn(rest)].flatMap(({ unit, value }) =>
    unit === 'yen' && value !== null && value > 0 ? [value] : [],
  )
  const fees = hasSum ? plans.flatMap(({ fees }) => fees.map(({ yen }) => yen.min)).filter(yen => yen > 0) : []
  const isMade = (one: number, other: number) =>
    (hasSum && one + other === quantity.value) || (hasDifference && Math.abs(one - other) === quantity.value)
  return said.some((one, at) => [...said.slice(at + 1), ...fees].some(other => one !== other && isMade(one, other)))
}
