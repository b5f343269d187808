import type { Filed } from '../../model/tables.ts'
import type { Span } from '../reading/block.ts'
import type { Mention } from './names.ts'
import { services } from './things.ts'

/*
 * Whose an amount is: of a plan, of the company of the tables, or of somebody else. Plans of other companies may bear
 * the name of one of ours.
 */

/** A place where somebody is named. `plans` are empty for a company. */
export type Owner = Span & {
  readonly kind: 'plan' | 'ours' | 'other'
  readonly plans: readonly string[]
  /** Whether the company of the tables is named right before a plan, so that what is above is not read. */
  readonly isOurs?: boolean
}

/** Companies that articles compare with. That of the tables is left out when it is among them. */
const companies =
  'IIJmio|IIJ|ドコモ|docomo|ahamo|irumo|KDDI|\\bau\\b|povo|UQ\\s*mobile|UQモバイル|UQ|ソフトバンク|SoftBank|ワイモバイル|Y!mobile|LINEMO|LINEモバイル|楽天モバイル|楽天|Rakuten(?: Mobile)?|BIGLOBE(?:モバイル)?|ビッグローブ|DMM(?:モバイル|\\s*mobile)?|エキサイト(?:モバイル)?|excite|mineo|マイネオ|イオンモバイル|イオン|OCN(?:\\s*モバイル)?|NURO(?:モバイル)?|nuroモバイル|日本通信|HISモバイル|LIBMO|QTモバイル|J:COM|b-mobile|トーンモバイル|BIC\\s*SIM|NifMo|ニフモ|hi-ho|So-net|リブモ|LinksMate|リンクスメイト|ゲオ|ヤマダ|ヨドバシ|ビックカメラ|エディオン|ジャパネット|Amazon|(?<![A-Za-zァ-ヶー])[A-Za-zァ-ヶー]{2,12}(?:電機|カメラ|コミュニケーションズ|テレコム)|(?<![A-Za-zァ-ヶー])(?!スマホ|格安|(?:IIJ|ワイ|ユーキュー))[A-Za-zァ-ヶー]{2,12}モバイル(?!保険|Wi|データ|ルーター)|他社|ほかの会社|他の会社|大手キャリア|大手3社|キャリア各社|[A-Z]社'

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')

/** A company that is only where somebody comes from, or whose phone is used. */
const NOT_SELLER =
  '(?!\\s*(?:から|回線|ショップ|を解約|をやめ|(?:で|にて)?(?:買|購入)|(?:の|系の?|版の?)?(?:スマホ|スマートフォン|端末(?!補償|保証)|iPhone|Android|機種|回線|SIM|プランから|ユーザー)))'

/** Where companies are named in a text, in order. */
const companiesIn = (text: string, own: readonly string[]): readonly Owner[] => {
  const ours = own.map(escaped).join('|') || '(?!)'
  const one = `(?:${companies})(?![A-Za-zァ-ヶー])`
  const pattern = new RegExp(`(${ours})|${one}(?:(?:[・、／/]|や|と|\\s*,\\s*)${one})*${NOT_SELLER}`, 'gi')
  return [...text.matchAll(pattern)].map(({ 0: name, 1: ourName, index: start }) => ({
    start,
    end: start + name.length,
    kind: ourName === undefined ? 'other' : 'ours',
    plans: [],
  }))
}

const SUBJECT =
  /^(?:[「」（）()A-Za-z+]{0,12})(?:月額|→|⇒|＝|=|…|[¥￥]?[\d０-９]|は|なら|も|だと|では|が|:|：|の(?:月額|料金)|\s*(?:costs?|is|charges?))/i

const servicesIn = (text: string): readonly Owner[] =>
  [...text.matchAll(services)]
    .filter(({ 0: name, index }) => SUBJECT.test(text.slice(index + name.length, index + name.length + 20)))
    .map(({ 0: name, index: start }) => ({ start, end: start + name.length, kind: 'other', plans: [] }))

/** What may be between a company and the name of its plan. */
const qualifies =
  /^(?:(?:の場合)?(?:では|でも|にも|には|も|は|なら|の|が提供する|が扱う|版の?|'s)?[、,]?[「『（(:：\s・]*)$/
const inBracketsBehind = /^[」』]?\s*[（(／/]\s*$/

/** A plan's name becomes another's where another company is named right before it, or in brackets after it. */
const qualified = (owners: readonly Owner[], text: string): readonly Owner[] =>
  owners.map((owner, index) => {
    if (owner.kind !== 'plan') return owner
    const [before, behind] = [owners[index - 1], owners[index + 1]]
    if (before && before.kind !== 'plan' && qualifies.test(text.slice(before.end, owner.start)))
      return before.kind === 'other' ? { ...owner, kind: 'other' as const } : { ...owner, isOurs: true }
    const isBehind = behind?.kind === 'other' && inBracketsBehind.test(text.slice(owner.end, behind.start))
    return isBehind ? { ...owner, kind: 'other' as const } : owner
  })

const namesOf = (editions: readonly Filed[]): readonly string[] => [
  ...new Set(editions.flatMap(({ edition }) => Object.values(edition.words?.company ?? {}))),
]

/** Everybody named in a text, in order and without overlaps. */
export const ownersIn = (text: string, mentions: readonly Mention[], editions: readonly Filed[]): readonly Owner[] => {
  const plans = mentions.map(({ start, end, plans }): Owner => ({ start, end, kind: 'plan', plans }))
  const all = [...plans, ...companiesIn(text, namesOf(editions)), ...servicesIn(text)]
  const sorted = all.toSorted((a, b) => a.start - b.start || b.end - a.end)
  let reached = 0
  const apart = sorted.filter(({ start, end }) => {
    if (start < reached) return false
    reached = end
    return true
  })
  return qualified(apart, text)
}

const comparison =
  /^(?:[^、。,]{0,10}?(?:より|に比べ|と比べ|と比較|に対し|と違(?!約)|ではなく|のほか|以外|と同じ)|\s*is (?:cheaper|dearer) than)/
const comparisonBefore = /(?:compared (?:with|to)|unlike|than)\s*(?:the\s*)?$/i

/**
 * Whether an owner is only compared with: `ドコモより`, `compared with AppleCare+`. Looks as far as `next`, where the next
 * owner or the amount is.
 */
export const isCompared = ({ start, end }: Owner, next: number, text: string): boolean =>
  comparison.test(text.slice(end, Math.min(next, end + 30))) ||
  (comparisonBefore.test(text.slice(Math.max(0, start - 20), start)) &&
    /^[^,、]{0,12}[,、]/.test(text.slice(end, next)))
