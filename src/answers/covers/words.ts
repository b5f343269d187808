import type { Text } from '../../model/text.ts'
import { notesOf } from '../shared/notes.ts'
import { noteTexts } from '../shared/words.ts'

/** The words of `covers`. */
export const words = {
  remedy: { ja: '対応', en: 'repair or exchange' },
  youPay: { ja: '自己負担', en: 'you pay' },
  claimsLeft: { ja: '残りの回数', en: 'claims left' },
  timesLeft: { ja: '{count}回', en: '{count}' },
  again: { ja: '次に使える日', en: 'The next claim is possible from' },
  askFirst: { ja: '先に問い合わせる先: {who}（{verdict}）', en: 'Ask first: {who} ({verdict})' },
  route: { ja: '問い合わせる順番', en: 'Ask in this order' },
  insidePeriod: { ja: '期間内', en: 'within' },
  outsidePeriod: { ja: '期間外', en: 'outside' },
  isOpen: { ja: '未定', en: 'open' },
} satisfies Record<string, Text>

/** Whether the plan pays, in words. */
export const coverVerdictTexts = {
  yes: { ja: '補償されます', en: 'yes, it is covered' },
  no: { ja: '補償されません', en: 'no, it is not covered' },
  conditional: { ja: '条件しだいです', en: 'it depends' },
  unattested: { ja: '資料のない日です', en: 'no record for that day' },
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
  yes: { ja: '年{limit}回のうち、まだ使える回数がある', en: 'Of {limit} claims a year at least one is left' },
  no: { ja: '年{limit}回を使い切っています', en: 'The {limit} claims of a year are used up' },
  unknown: { ja: '年{limit}回のうち、使える回数が残っているか', en: 'whether one of {limit} claims a year is left' },
} satisfies Record<string, Text>

/** Texts in reasons, and the question where no clause has one. */
export const inlineTexts = {
  cancellation: { ja: '解約', en: 'cancellation' },
  periodDays: { ja: '{what}（{from}〜{to}）', en: '{what} ({from} to {to})' },
  dayInside: { ja: '起きた日が「{period}」の期間内', en: 'the day lies within "{period}"' },
  dayOutside: { ja: '起きた日が「{period}」の期間外', en: 'the day lies outside "{period}"' },
  dayBetween: { ja: '{from}から解約までに起きた', en: 'it happened from {from} to cancellation' },
  dayWithin: { ja: '{from}から{length}以内に起きた', en: 'it happened within {length} of {from}' },
  firstOfMonth: { ja: '{origin}の翌月1日', en: 'the 1st of the month after {origin}' },
  periodUntil: { ja: '{what}（{to}まで）', en: '{what} (until {to})' },
  periodBegins: { ja: '{what}は{from}に始まります', en: '{what} begins on {from}' },
  periodEnded: { ja: '{what}は{to}に終わりました', en: '{what} ended on {to}' },
  theIncident: { ja: '起きたこと', en: 'the incident' },
  silentClause: { ja: 'どの出典にも書かれていない', en: 'No source says' },
  askDesk: { ja: 'この故障は補償されますか。', en: 'Is this covered?' },
} satisfies Record<string, Text>

/** The day from which a period is counted. */
export const originTexts = {
  released: { ja: '発売日', en: 'the release' },
  purchased: { ja: '購入日', en: 'the purchase' },
  start: { ja: '{start}', en: '{start}' },
  on: { ja: '起きた日', en: 'the incident' },
  replacementArrived: { ja: '交換機の届いた日', en: 'the arrival of the replacement' },
} satisfies Record<string, Text>

/** Who is to be asked first. */
export const firstTexts = {
  'maker-warranty': {
    ask: { ja: '先にメーカー保証へ', en: 'Ask the maker first' },
    until: { ja: '先にメーカー保証へ（{until}まで）', en: 'Ask the maker first: its warranty runs until {until}' },
  },
  'seller-warranty': {
    ask: { ja: '先に無償保証へ', en: 'Ask for the free warranty first' },
    until: {
      ja: '先に無償保証へ（{until}まで）',
      en: 'Ask for the free warranty first: it runs until {until}',
    },
  },
} satisfies Record<string, { readonly ask: Text; readonly until: Text }>

/** The words of the first screen. `{who}` is the one who pays, `{plan}` a plan. */
export const screenWords = {
  yes: { ja: '補償されます', en: 'Covered' },
  conditional: { ja: '条件つきで補償されます', en: 'Covered, with conditions' },
  if: { ja: '補償されます（{condition}なら）', en: 'Covered, if {condition}' },
  no: { ja: '補償されません', en: 'Not covered' },
  unattested: { ja: '資料のない日です', en: 'No record for that day' },
  asHappened: { ja: '補償されるかは、何が起きたかで決まります', en: 'Whether it is covered depends on what happened' },
  unsaid: { ja: '補償されるかは、書かれていません', en: 'Not stated whether it is covered' },
  asRead: { ja: '補償されるかは、読み方によります', en: 'Whether it is covered depends on the reading' },
  pay: { ja: '自己負担 {amount}', en: 'You pay {amount}' },
  payIf: { ja: '補償時の自己負担 {amount}', en: 'If so, you pay {amount}' },
  excluded: { ja: '補償されません: {event}は対象外です', en: 'Not covered: {event} is excluded' },
  excludedByAll: {
    ja: '補償されません: {event}は、{count}つのプランのどれでも対象外です',
    en: 'Not covered: none of the {count} plans pays for {event}',
  },
  noOnDay: { ja: 'この日は補償されません: {reason}', en: 'Not covered on this day: {reason}' },
  noBecause: { ja: '補償されません: {reason}', en: 'Not covered: {reason}' },
  noneEither: {
    ja: '{who}が{event}を補償するという記載もありません',
    en: 'Nor does any source say that {who} pays for {event}',
  },
  and: { ja: 'や', en: ' or ' },
  untilCancelled: { ja: '解約まで補償', en: 'covered until you cancel' },
  untilDay: { ja: '{until}まで補償', en: 'covered until {until}' },
  claimsLeft: { ja: '年{limit}回のうち残り{left}回', en: 'claims left {left}/{limit}' },
  route: { ja: '問い合わせる順番', en: 'Ask in this order' },
  until: { ja: '{until}まで', en: 'until {until}' },
  notThisDay: { ja: 'この日は対象外（補償は{until}まで）', en: 'not on this day; its cover ends on {until}' },
  readings: { ja: '書かれていません、読み方は{count}つです', en: 'Not stated; there are {count} readings:' },
  readingsUnasked: {
    ja: '書かれていません、読み方は{count}つです（窓口への質問: --full）',
    en: 'Not stated; there are {count} readings (what to ask: --full):',
  },
  manyReadings: {
    ja: '書かれていません、読み方は{count}つです（それぞれの答えと窓口への質問: --full）',
    en: 'Not stated; there are {count} readings (answers and what to ask: --full)',
  },
  ask: { ja: '窓口への質問:「{question}」', en: 'Ask the desk: "{question}"' },
  again: { ja: '次に使える日', en: 'The next claim is possible from' },
  againBy: {
    ja: '次に使える日は、「1年」の読み方で変わります',
    en: 'The next claim depends on how the year is counted:',
  },
  whichPlan: { ja: '次の質問: どのプランですか', en: 'Next question: Which plan is it?' },
} satisfies Record<string, Text>

/** The notes of `covers`. */
export const notesFor = notesOf({
  ...noteTexts,
  'readings-agree': {
    ja: '「年何回」の数え方はいくつかありうるが、どれでも同じ答えになる',
    en: 'The year of the claims can be counted in several ways; all of them agree here',
  },
})
