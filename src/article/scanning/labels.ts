import { TAX_WORD } from '../tax-words.ts'

/*
 * What the words right before and after an amount call it: a fee of a kind, and the number of the use that it is for.
 * The kinds are the first parts of the addresses of figures.
 */

/** `kinds` is empty where only the number of the use is told; `nth` is null where it is not told. */
export type Label = { readonly kinds: readonly string[]; readonly nth: number | null }

const kindWords: readonly (readonly [kind: string, words: string])[] = [
  [
    'monthly',
    '月額|月々|毎月|ひと月|(?<![\\d０-９])[1１一][かヵヶカケ箇]月(?:あたり|につき|ごと)?|(?<![\\d０-９年かヵヶカケ箇月毎々先今来翌])月(?=\\s*[¥￥]?\\s*$)|monthly|(?:a|per|each|every) month',
  ],
  ['exchange', '交換|取り?替え|exchanges?|replacements?'],
  ['repair', '修理(?![代費]|の見積)|repairs?(?! costs?| bills?)'],
  ['cap', '上限|限度|修理[代費]用?の(?:最大|最高)|\\bcap\\b|up to'],
  ['unreturned', '調定金|未返却|返却?(?:し|され)?ない|返さない|返送しない|違約金|unreturned'],
]

const KIND = new RegExp(kindWords.map(([, words]) => `(${words})`).join('|'), 'gi')

const kindOf = (found: RegExpExecArray): string => kindWords[found.slice(1).findIndex(group => group !== undefined)]![0]

const ORDINAL = '(?:第?[1-9１-９一二三](?:回|度|台)目(?:以降)?|初回|\\b(?:first|second|third|1st|2nd|3rd)\\b(?: time)?)'
const ORDINALS = new RegExp(ORDINAL, 'gi')
const endsInOrdinal = new RegExp(`(${ORDINAL})(?:の|\\s)*$`, 'i')

const nthWords: Readonly<Record<string, number>> = { 初回: 1, first: 1, second: 2, third: 3, 一: 1, 二: 2, 三: 3 }

/** The number that an ordinal says. */
const nthOf = (ordinal: string): number => {
  const word = ordinal.toLowerCase().replace(' time', '')
  const digit = /[1-9１-９]/.exec(word)?.[0].normalize('NFKC')
  return digit === undefined ? (nthWords[word] ?? nthWords[word.replace('第', '')[0]!]!) : Number(digit)
}

const AMOUNT = '[¥￥]?\\s*[\\d０-９][\\d０-９,，.]*[万千]?(?:円|\\s*yen\\b)?'

/** Small words that may be between a kind and its amount, and what else of a list of amounts. */
const SMALL =
  '[A-ZＡ-Ｚ]\\s*(?:コース|プラン|タイプ)|あたり|当たり|につき|ごとに?|のみ|だけ|として|改定[前後]|変更[前後]|値[上下]げ[前後]|新料金|現行|現在|今は|いまは|→|⇒|➡|料金|基本料|利用料|使用料|利用|補償|費用|代金?|費|手数料|自己負担[額金]?|負担[額金]?|金額|価格|値段|円|額|料|時|たったの?|わずか|だいたい|およそ|約|各|それぞれ|一律|いずれも|どちらも|どれも|ともに|とも|最大|最高|また?は|もしくは|あるいは|または|から|コース|プラン|fees?|prices?|costs?|charges?|is|are|just|only|for|under|with|the|or|and|about|an?|of|to|up|plus|消費税|税|[はがもでのにをとや:：|（()）「」『』【】\\s、,，・／/〜～~–—\\-＋+*]|か|\\ufffc'
const TOKEN = new RegExp(`${ORDINAL}|1回(?:あたり|につき|ごとに)?|(${AMOUNT})|${TAX_WORD}|${SMALL}`, 'iy')
/** After an amount only a list continues: `で` and a sum end it. */
const endsList = /^(?:で(?![、,。\s]*(?:第?[1-9１-９一二三](?:回|度|台)目|$))|[=＝×x*＋+](?!\s*(?:税|tax|消費税)))/i

/** Whether a stretch of text holds small words, amounts and ordinals only. */
const isSmall = (text: string): boolean => {
  let hasAmount = false
  for (let at = 0; at < text.length; ) {
    if (hasAmount && endsList.test(text.slice(at))) return false
    TOKEN.lastIndex = at
    const found = TOKEN.exec(text)
    if (!found || found[0] === '') return false
    hasAmount ||= found[1] !== undefined
    at = TOKEN.lastIndex
  }
  return true
}

/** Whether only small words and no amount are between a name and an amount: then it is a price of what is named. */
export const isDirect = (between: string): boolean => !/[\d０-９]/.test(between) && isSmall(between)

const JOINED = /(?:も|と|や|または|及び|および|or|and|[・、,／/\s])+$/

/** The last kind before an offset of the matches, with those that are joined to it: `修理も交換も`. */
const kindsAt = (lead: string, found: readonly RegExpExecArray[], last: number): readonly string[] => {
  const kinds = [kindOf(found[last]!)]
  for (let at = last; at > 0; at--) {
    const [before, here] = [found[at - 1]!, found[at]!]
    if (
      !JOINED.test(lead.slice(before.index + before[0].length, here.index)) ||
      !/^\D{0,4}$/.test(lead.slice(before.index + before[0].length, here.index))
    )
      break
    kinds.push(kindOf(before))
  }
  return kinds
}

const lastNth = (text: string): number | null => {
  const found = [...text.matchAll(ORDINALS)].at(-1)
  return found ? nthOf(found[0]) : null
}

/** Words for what a use costs, whichever kind it is. */
const ownShare = /(?:自己負担|免責)[額金]?(?=[はがもで:：\s¥￥\d０-９]|金額|$)/g
/** A bill above which somebody pays is an example. */
const ofBill = /修理[代費]|見積|上限|超え|超過|差額|場合|なら、/

/** What the words before an amount call it where they mention the share that one pays of a use. */
const shareBefore = (lead: string): Label | null => {
  const last = [...lead.matchAll(ownShare)].at(-1)
  if (!last || ofBill.test(lead)) return null
  const between = lead.slice(last.index + last[0].length)
  return isSmall(between) ? { kinds: ['exchange', 'repair'], nth: lastNth(between) } : null
}

/** What the words before an amount call it; null where they say nothing. */
const labelBefore = (lead: string): Label | null => {
  const found = [...lead.matchAll(KIND)]
  const last = found.at(-1)
  if (last) {
    const before = endsInOrdinal.exec(lead.slice(0, last.index))?.[1]
    const between = lead.slice(last.index + last[0].length).replace(before ? /^なら/ : /(?!)/, '')
    if (isSmall(between)) {
      return { kinds: kindsAt(lead, found, found.length - 1), nth: lastNth(between) ?? (before ? nthOf(before) : null) }
    }
  }
  const ordinal = [...lead.matchAll(ORDINALS)].at(-1)
  return ordinal && isSmall(lead.slice(ordinal.index)) ? { kinds: [], nth: nthOf(ordinal[0]) } : shareBefore(lead)
}

const CLASS = `(?:[（(]\\s*(?:${TAX_WORD})\\s*[）)]|\\s*(?:${TAX_WORD})|\\s*[＋+]\\s*税)?`
const perMonth = new RegExp(
  `^${CLASS}\\s*(?:[×xX＊*]\\s*[\\d０-９]+\\s*(?:年|[かヵヶカケ箇]?月)|[（(]?[/／]\\s*(?:月|mo)|毎月|の月額|[（(]月(?:額)?[）)]|(?:a|per|each|every) month|monthly)`,
  'i',
)
/** Words after an amount above which one pays oneself. */
export const ABOVE = 'を(?:超え|こえ|上回|オーバー)[^、。\\d０-９]{0,4}?(?:と|場合|とき|分|差額|部分|額|金額)'
const asCap = new RegExp(`^${CLASS}(?:まで|を?上限|が上限|を限度|${ABOVE})`)
const inBrackets = new RegExp(
  `^${CLASS}\\s*[（(]([^（()）\\d０-９]{0,6}(?:${ORDINAL})?[^（()）\\d０-９]{0,8})[）)]`,
  'i',
)
const byUse = new RegExp(
  `^${CLASS}で(?:新品に|同じ(?:機種|端末)に)?(交換|修理|直|なお)(?:でき|して|し[、ま]|す|せ|り|る|可能|に出)`,
)
/** Other words for a repair. */
const mends = /^(?:直|なお)/
const ofKind = new RegExp(`^${CLASS}の((?:${ORDINAL})?の?[^\\s、。]{0,4}?(?:交換|修理)(?:料|手数料|費用|代金))`, 'i')
const forKind = new RegExp(
  `^${CLASS}\\s*(?:for|per|each)\\s+((?:the |an? |each |your )?(?:${ORDINAL})?\\s*(?:exchange|repair|replacement)?)`,
  'i',
)

/** What a title calls the amounts under it: all kinds that it names. */
export const labelIn = (title: string): Label | null => {
  const kinds = [...new Set([...title.matchAll(KIND)].map(kindOf))]
  const nth = lastNth(title)
  return kinds.length === 0 && nth === null ? null : { kinds, nth }
}

/** What the words right after an amount call it; null where they say nothing. */
const labelBehind = (behind: string): Label | null => {
  if (perMonth.test(behind)) return { kinds: ['monthly'], nth: null }
  if (asCap.test(behind)) return { kinds: ['cap'], nth: null }
  const said = [inBrackets, ofKind, forKind].flatMap(pattern => pattern.exec(behind)?.[1] ?? [])[0]
  return said === undefined ? null : labelIn(said)
}

/** What is done for an amount, by the words after it: `4,400円で交換できます`. */
const labelOfUse = (behind: string): Label | null => {
  const use = byUse.exec(behind)?.[1]
  return use === undefined ? null : labelIn(use.replace(mends, '修理'))
}

/** A label that says more where another leaves it open. */
export const merged = (first: Label | null, second: Label | null): Label | null => {
  if (first === null || second === null) return first ?? second
  const both = first.kinds.filter(kind => second.kinds.includes(kind))
  const kinds = first.kinds.length === 0 ? second.kinds : both.length > 0 ? both : first.kinds
  const isOfBoth = first.kinds.length === 0 || second.kinds.length === 0 || both.length > 0
  return { kinds, nth: first.nth ?? (isOfBoth ? second.nth : null) }
}

/** What the words right before and after an amount call it; null where they say nothing. */
export const labelOf = (lead: string, behind: string): Label | null =>
  merged(labelBehind(behind), labelBefore(lead) ?? labelOfUse(behind))

/** Whether the words before an amount, from the beginning of its sentence, are small ones. */
export const isBareLead = (lead: string): boolean => isSmall(lead)
