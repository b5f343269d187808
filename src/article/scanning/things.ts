import { TAX_WORD } from '../tax-words.ts'
import { isBareLead } from './labels.ts'

/*
 * Words that make an amount the price of something else than the plan, a sum, an example or an old price. Only a clear
 * word counts.
 */

const SERVICE =
  '(?<![ァ-ヶーA-Za-z])(?!スマホ|スマートフォン|メーカー|オプション|サービス|プラン|Android|iPhone|monthly|Own|New|Used)(?:[ァ-ヶーA-Za-z+]{2,}|あんしん|安心)(?:[一-龠ァ-ヶーA-Za-z+]{0,8}?(?:補償|保証|保険|サポート|プラン|パック|放題|サービス))+|AppleCare\\+?|アップルケア'
/** Services of other names. */
export const services = new RegExp(SERVICE, 'gi')

const isServiceTitle = new RegExp(`^[\\s\\0]*(?:${SERVICE})[^\\d０-９、。]{0,6}$`, 'i')
/** Whether a title is the name of another service. */
export const namesService = (title: string): boolean => isServiceTitle.test(title)

const THING =
  '円の(?:修理|交換)(?:なら|だと|では?)|端末代|端末の?(?:価格|値段|代金)|本体(?:代|価格)?|機種代|(?:スマホ|スマートフォン|iPhone)(?:代|本体)|通信|データ|通話|ギガ|SIM|回線|(?:事務|発行|契約|登録|代引き?|振込)手数料|初期費用|送料|下取り|修理[代費]|見積|割引|キャッシュバック|ポイント|頭金|分割|(?:電池|バッテリー|ガラス|液晶|画面)の?(?:交換|修理)|ケース|フィルム|年会費|超え[たる]|超過|差額|残り|1日(?:あたり|につき)?|一日|合計|総額|合わせて?|あわせて?|累計|トータル|年額|年間|total'
const things = new RegExp(THING, 'gi')
const capOfRepairs = /修理[代費]用?の?(?=(?:補償|保証)?(?:の|に|額)?(?:上限|限度|最大|最高))/g

const asSubject = /^(?:料金?|代金?|費用?|価格|の(?:料金|月額|価格|代金))?(?:は|なら|も|だと|では|:|：)/
const setsAside = /^[^。]{0,12}?(?:関係|かかわら|関わら|によら|に依ら|問わ|ほか|他に|以外|別に|とは別|ごと|毎に|なし)/

const asCap = /^(?:まで|を?上限|が上限|を限度)/

/** Whether the words before an amount speak of something else that has a price. The bill of a repair may name the cap. */
export const isOfAnother = (lead: string, behind = ''): boolean => {
  const said = lead.replace(asCap.test(behind) ? /修理[代費]用?/g : capOfRepairs, '')
  const last = [...said.matchAll(things)].at(-1)
  if (!last) return false
  const rest = said.slice(last.index + last[0].length)
  return !setsAside.test(rest) && (asSubject.test(rest) || isBareLead(rest))
}

const CLASS = `(?:円|\\s*yen)?(?:[（(]\\s*(?:${TAX_WORD})\\s*[）)])?`
const forAnother = new RegExp(
  `^${CLASS}\\s*(?:の|分の|相当の?)?\\s*(?:端末|スマホ|スマートフォン|iPhone|機種|本体|修理(?!手数料|料金)|画面|見積|ケース|フィルム|キャッシュバック|割引|引き|オフ|OFF|ポイント|商品券|ショップ|札|以上|以下|未満|台|玉|弱|強|前後|を超(?!え[たる](?:分|差額|額|金額))|off|discount|phone|gift)`,
  'i',
)
const asExample = new RegExp(
  `^${CLASS}(?:の(?:場合|とき|請求)|なら(?!、?月額)|だと|だった|かか(?:った|る|れば|って|り、)|でも|ほど|くらい|ぐらい|程度|[×xX＊*]|\\s*[＋+](?!\\s*(?:税|消費税|tax)))`,
)

/** Whether the words behind an amount make it the price of something else, or an example. */
export const isForAnother = (behind: string): boolean => forAnother.test(behind) || asExample.test(behind)

const PRICE = '[¥￥]?\\s*[\\d０-９][\\d０-９,，]*[万千]?(?:円|\\s*yen)?'
const oldBehind = new RegExp(
  `^${CLASS}(?:\\s*(?:→|⇒|->|➡)|から(?:${TAX_WORD}|[、\\s])*${PRICE}${CLASS}(?:に|へ)|\\s*(?:でした|だった|から(?:値上|値下|改定))|\\s+(?:to|→)\\s+${PRICE}\\s+(?:since|now|from))`,
  'i',
)
const oldBefore =
  /(?:以前|旧|かつて|もともと|元々|従来|改定前|値上げ前|値下げ前|当初|昔|これまで|開始時|発売時|当時|formerly|previously|used to (?:be|cost)|\bwas\b)[^。\d０-９]{0,8}$/i

/** Whether an amount is said to be one of the past. */
export const isOld = (lead: string, behind: string): boolean => oldBehind.test(behind) || oldBefore.test(lead)
