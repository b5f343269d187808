import { TAX_WORD } from '../tax-words.ts'
import { ABOVE, isBareLead } from './labels.ts'

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

/** Things that are sold, and services, with prices of their own. */
const SOLD =
  '端末代|端末の?(?:価格|値段|代金)|本体(?:代|価格)?|機種代|(?:スマホ|スマートフォン|iPhone)(?:代|本体)|通信|データ|通話|ギガ|SIM|回線|(?:事務|発行|契約|登録|代引き?|振込)手数料|初期費用|送料|下取り|頭金|分割|一括|クーポン|景品|ギフト券?|商品券|留守番電話|割込|キャッチ|かけ放題|使い放題|定額|ウイルス|セキュリティ|フィルタ|Wi-?Fi|ケース|フィルム|年会費'
const THING = `${SOLD}|消費税額?|差(?=[はがもで])|円の(?:修理|交換)(?:なら|だと|では?)|修理[代費]|見積|割引|キャッシュバック|ポイント|(?:電池|バッテリー|ガラス|液晶|画面)の?(?:交換|修理)|超え[たる]|超過|差額|残り|1日(?:あたり|につき)?|一日|合計|総額|合わせて?|あわせて?|累計|トータル|年額|年間|total`
const things = new RegExp(THING, 'gi')
const capOfRepairs = /修理[代費]用?の?(?=(?:補償|保証)?(?:の|に|額)?(?:上限|限度|最大|最高))/g

const sold = new RegExp(SOLD, 'i')
/** Whether a text mentions something else that is sold. */
export const namesThing = (text: string): boolean => sold.test(text)

const asSubject = /^(?:料金?|代金?|費用?|価格|の(?:料金|月額|価格|代金))?(?:は|なら|も|だと|では|:|：)/
const setsAside = /^[^。]{0,12}?(?:関係|かかわら|関わら|によら|に依ら|問わ|ほか|他に|以外|別に|とは別|ごと|毎に|なし)/

const asCap = new RegExp(`^(?:まで|を?上限|が上限|を限度|${ABOVE})`)

const SUFFIX =
  '(?:オプション|電話|通話|定額|放題|SIM|プラン|パック|保険|サポート|フィルター?|サービス|保証|補償|Wi-?Fi|メール)'
const GENERIC = '(?:端末|スマホ|持ち?込み?|修理|交換|公式|有料|当社|オプション|サービス|プラン|サポート|補償|保証|保険)'
/** A thing with its price in brackets after it: `留守番電話（月額330円`. A general word for a plan is none. */
const bracketed = new RegExp(
  `(?<![一-龠ァ-ヶーA-Za-z\\d+])(?!${GENERIC}+[（(])[一-龠ァ-ヶーA-Za-z\\d+]{2,20}?${SUFFIX}[（(]([^（()）]*)$`,
)

/** Whether an amount is in brackets after something that has a price of its own. */
const isInBrackets = (lead: string): boolean => {
  const inside = bracketed.exec(lead)?.[1]
  return inside !== undefined && /^(?:月額?|月々|毎月|料金|税[込別抜]|1回|一律|[:：\s])*$/.test(inside)
}

/** Whether the words before an amount mention something else that has a price. The bill of a repair may name the cap. */
export const isOfAnother = (lead: string, behind = ''): boolean => {
  if (isInBrackets(lead)) return true
  const said = lead.replace(asCap.test(behind) ? /修理[代費]用?/g : capOfRepairs, '')
  const last = [...said.matchAll(things)].at(-1)
  if (!last) return false
  const rest = said.slice(last.index + last[0].length)
  return !setsAside.test(rest) && (asSubject.test(rest) || isBareLead(rest))
}

const CLASS = `(?:円|\\s*yen)?(?:[（(]\\s*(?:${TAX_WORD})\\s*[）)])?`
const forAnother = new RegExp(
  `^${CLASS}(?:[ \\t　]*|\\s*(?:の|分の|相当の?)\\s*)(?:端末(?!補償|保証)|スマホ|スマートフォン|iPhone|機種|本体|修理(?!手数料|料金)|画面|見積|ケース|フィルム|キャッシュバック|割引|引き|オフ|OFF|ポイント|商品券|ショップ|札|以上|以下|未満|台|玉|弱|強|前後|近く|余り|あまり|足らず|の?差|も?(?:お得|得|安|高)|が?もら|を?(?:進呈|プレゼント|還元|節約)|(?!${ABOVE})を(?:超え|こえ|上回|オーバー)|off|discount|phone|gift)`,
  'i',
)
const asExample = new RegExp(
  `^${CLASS}(?:の(?:場合|とき|請求)|なら(?!、?月額)|だと|だった|かか(?:った|る|れば|って|り、)|でも|ほど|くらい|ぐらい|程度|[×xX＊*](?!\\s*[\\d０-９]+\\s*(?:年|[かヵヶカケ箇]?月))|\\s*[＋+](?!\\s*(?:税|消費税|tax)))`,
)

/** Whether the words after an amount make it the price of something else, or an example. */
export const isForAnother = (behind: string): boolean => forAnother.test(behind) || asExample.test(behind)

const PRICE = '[¥￥]?\\s*[\\d０-９][\\d０-９,，]*[万千]?(?:円|\\s*yen)?'
const oldBehind = new RegExp(
  `^${CLASS}(?:\\s*(?:→|⇒|->|➡)(?!\\s*(?:[0０]円|無料))|から[^。]{0,12}(?:上が|下が|値上|値下|増え|増し|減|引き上げ|引き下げ)|から(?:${TAX_WORD}|[、\\s])*${PRICE}${CLASS}(?:に|へ)|\\s*(?:でした|だった|から(?:値上|値下|改定))|\\s+(?:to|→)\\s+${PRICE}\\s+(?:since|now|from))`,
  'i',
)
const oldBefore =
  /(?:以前|旧|かつて|もともと|元々|従来|改定前|値上げ前|値下げ前|当初|昔|これまで|開始時|発売時|当時|formerly|previously|used to (?:be|cost)|\bwas\b)[^。\d０-９]{0,8}$/i

/** Whether an amount is only said to be about right. */
export const isAbout = (lead: string): boolean =>
  /(?:約|およそ|だいたい|おおよそ|ざっと|\babout|\bsome)[\s¥￥]{0,3}$/i.test(lead)

/** Whether an amount is said to be one of the past. */
export const isOld = (lead: string, behind: string): boolean => oldBehind.test(behind) || oldBefore.test(lead)
