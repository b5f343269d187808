/*
 * What the words around an amount say: it is a fee of a certain kind, or the price of something else. Only a clear word
 * counts.
 */

const FILLER =
  '(?:料金|利用料|使用料|費用|代金|手数料|金額|額|税込み?|たったの?|わずか|だいたい|約|各|それぞれ|fees?|prices?|costs?|is|are|of|just|only|[はがもでの:：=＝|（()）「」『』【】\\s])'

/** Words that name the kind of a fee when nothing but small words stands between them and the amount. */
const labels: readonly (readonly [readonly string[], RegExp])[] = [
  [
    ['monthly'],
    new RegExp(`(?:月額|月々|毎月|ひと月|一か月|[1１][かヵヶカケ]月|monthly|(?:a|per|each) month)${FILLER}*$`, 'i'),
  ],
  [['exchange', 'repair'], new RegExp(`[1-9１-９一二三](?:回|度|台)目${FILLER}*$`)],
  [['exchange'], new RegExp(`交換(?:時)?${FILLER}*$`)],
  [['cap'], new RegExp(`上限${FILLER}*$`)],
  [['unreturned'], new RegExp(`調定金${FILLER}*$`)],
]

const perMonth =
  /^(?:[（(]?\s*(?:税込み?|不課税|tax included)\s*[）)]?)?\s*(?:[/／]\s*(?:月|mo)|毎月|の月額|(?:a|per|each|every) month|monthly)/i

/** The kinds of fee that the words right before or behind an amount make it; none where they say nothing. */
export const labelled = (lead: string, behind: string): readonly string[] => {
  if (perMonth.test(behind)) return ['monthly']
  return labels.find(([, pattern]) => pattern.test(lead))?.[0] ?? []
}

const onlyFiller = new RegExp(`^${FILLER}*$`, 'i')

/** Whether only small words stand between a plan's name and an amount: then it is that plan's price. */
export const isDirect = (between: string): boolean => onlyFiller.test(between)

const RIVAL =
  '(?:他社|ほかの会社|キャリア|ドコモ|docomo|\\bau\\b|ソフトバンク|楽天|\\bUQ|ワイモバイル|BIGLOBE|ビッグローブ|DMM|エキサイト|mineo|AppleCare|アップルケア|キャンペーン|割引|キャッシュバック|端末代|端末の価格|本体|通信|通話|データ|ギガ|SIM|回線|事務手数料|初期費用|送料|下取り|修理代|修理費|見積|[ァ-ヶーA-Za-z]{2,}(?:補償|保証|プラン|パック|サービス|放題))'
const rival = new RegExp(RIVAL, 'i')
const rivalSubject = new RegExp(`${RIVAL}[^、。,]{0,8}?(?:は|が|なら|も|だと|料金|月額|:|：|costs?|is )`, 'i')

const lastClause = (lead: string): string => lead.slice(Math.max(lead.lastIndexOf('、'), lead.lastIndexOf(',')) + 1)

/** The bill of a repair is another's price, but its cap is the plan's. */
const capOfRepairs = /修理[代費]用?の(?=上限)/g

/** Whether the words before an amount speak of something else that has a price. */
export const isOfAnother = (lead: string): boolean => {
  const said = lead.replace(capOfRepairs, '')
  return rivalSubject.test(said) || rival.test(lastClause(said))
}

const anotherBehind =
  /^(?:[（(]\s*税込み?\s*[）)])?\s*(?:の|分の|相当の?)?\s*(?:端末|スマホ|スマートフォン|iPhone|機種|本体|修理|キャッシュバック|割引|引き|オフ|OFF|ポイント|以上|以下|未満|off|discount|phone)/i

/** Whether the words behind an amount make it the price of something else. */
export const isForAnother = (behind: string): boolean => anotherBehind.test(behind)

/** Whether an amount is said to be one before tax. */
export const isBeforeTax = (lead: string, behind: string): boolean =>
  /^\s*[（(]?\s*(?:税抜|税別|excluding tax|before tax|plus tax)/i.test(behind) ||
  /(?:税抜|税別)[きの（(\s]*$/.test(lead)
