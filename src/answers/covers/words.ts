import type { Text } from '../../model/text.ts'
import { notesOf } from '../shared/notes.ts'
import { noteTexts } from '../shared/words.ts'

/** The words of `covers`. */
export const words = {
  remedy: { ja: '対応', en: 'remedy' },
  youPay: { ja: '払う額', en: 'you pay' },
  claimsLeft: { ja: '今年の残り', en: 'claims left this year' },
  timesLeft: { ja: '{count}回', en: '{count}' },
  again: { ja: '次に使える日', en: 'A further claim is possible from' },
  askFirst: { ja: 'まず頼る先: {who}（{verdict}）', en: 'Ask first: {who} ({verdict})' },
  route: { ja: '頼る順番', en: 'Whom to ask, in this order' },
  insidePeriod: { ja: '期間内', en: 'within' },
  outsidePeriod: { ja: '期間外', en: 'outside' },
  isOpen: { ja: '未定', en: 'open' },
} satisfies Record<string, Text>

/** Whether the plan pays, in words. */
export const coverVerdictTexts = {
  yes: { ja: '補償されます', en: 'yes, it is covered' },
  no: { ja: '補償されません', en: 'no, it is not covered' },
  conditional: { ja: '条件しだいです', en: 'it depends' },
  unattested: { ja: '分かりません', en: 'not known' },
} satisfies Record<string, Text>

/** Whether a payer on the route pays. */
export const linkVerdictTexts = {
  yes: { ja: '使える', en: 'applies' },
  no: { ja: '使えない', en: 'does not apply' },
  conditional: { ja: '条件しだい', en: 'it depends' },
} satisfies Record<string, Text>

/** Whether the plan covers an event. */
export const coverTexts = {
  yes: { ja: '{event}は補償の対象です', en: '{event}: covered' },
  no: { ja: '{event}は補償されません', en: '{event}: not covered' },
  unknown: { ja: '{event}が補償されるか', en: 'whether {event} is covered' },
} satisfies Record<string, Text>

/** Whether a use of the year is left. */
export const limitTexts = {
  yes: { ja: '年{limit}回のうち、まだ使える回数がある', en: 'Of {limit} uses a year at least one is left' },
  no: { ja: '年{limit}回を使い切っている', en: 'The {limit} uses of the year are used up' },
  unknown: { ja: '年{limit}回のうち、使える回数が残っているか', en: 'whether one of {limit} uses a year is left' },
} satisfies Record<string, Text>

/** Texts in reasons, and the question where no clause has one. */
export const inlineTexts = {
  cancellation: { ja: '解約', en: 'cancellation' },
  periodDays: { ja: '{what}（{from}〜{to}）', en: '{what} ({from} to {to})' },
  dayInside: { ja: '起きた日が「{period}」の期間内', en: 'the day lies within "{period}"' },
  dayOutside: { ja: '起きた日が「{period}」の期間外', en: 'the day lies outside "{period}"' },
  periodUntil: { ja: '{what}（{to}まで）', en: '{what} (until {to})' },
  periodBegins: { ja: '{what}は{from}に始まります', en: '{what} begins on {from}' },
  periodEnded: { ja: '{what}は{to}に終わりました', en: '{what} ended on {to}' },
  theIncident: { ja: '起きたこと', en: 'the incident' },
  silentClause: { ja: 'どの出典にも書かれていない', en: 'No source says' },
  askDesk: { ja: 'この故障は補償されますか。', en: 'Is this covered?' },
} satisfies Record<string, Text>

/** The notes of `covers`. */
export const notesFor = notesOf({
  ...noteTexts,
  'readings-agree': {
    ja: '「年何回」の数え方はいくつかありうるが、どれでも同じ答えになる',
    en: 'The year of the uses can be counted in several ways; all of them agree here',
  },
})
