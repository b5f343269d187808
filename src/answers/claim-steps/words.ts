import type { Text } from '../../model/text.ts'
import { notesOf } from '../shared/notes.ts'
import { noteTexts } from '../shared/words.ts'

/** The words of `claim-steps`. */
export const words = {
  noReturn: { ja: '元に戻せません', en: 'cannot be undone' },
  deadline: {
    ja: '{earliest}までに（届いた日を数えない読み方では{deadline}まで）',
    en: 'by {earliest} (by {deadline} if the day of delivery is not counted)',
  },
  desk: { ja: '窓口', en: 'Desk' },
  charges: { ja: 'かかることがある費用', en: 'What you may have to pay' },
  noSteps: { ja: '手順は、資料に書かれていません', en: 'The steps are not stated by any source' },
  nobodyPays: { ja: '補償されないので、手順はありません', en: 'Nobody pays for this, so there are no steps' },
  ifRefused: {
    ja: '断られたときのプランの手順: --plan-steps',
    en: "If it is refused, the plan's own steps: --plan-steps",
  },
  returnBy: { ja: '古い端末が届いている期限', en: 'the old phone must have arrived' },
} satisfies Record<string, Text>

/** The words of the first screen. */
export const screenWords = {
  yes: { ja: '補償されます（その日にプランが有効なら）', en: 'Covered, if the plan is in force on the day' },
  meanwhile: {
    ja: '{plan}は、その間の{event}を補償しません',
    en: 'Until then the {plan} does not pay for {event}',
  },
  besides: { ja: '{plan}の手順は、その後です', en: 'The steps of the {plan} come after it' },
  this: { ja: '故障', en: 'this' },
  noReturn: { ja: 'ここから先は元に戻せない', en: 'This cannot be undone' },
  done: { ja: '済んだ手順: --done 1,2', en: 'Steps done: --done 1,2' },
  charges: { ja: 'かかることがある費用', en: 'What you may have to pay' },
  byQuote: { ja: '見積もりしだい', en: 'depends on the quote' },
  excessOnly: { ja: '{excess}だけ', en: 'only {excess}' },
  ifRefused: { ja: '断られたら、{desk}（番号は{where}）に聞く', en: 'If it is refused, ask {desk} (number: {where})' },
  planSteps: { ja: 'プランの手順: --plan-steps', en: "The plan's own steps: --plan-steps" },
  instead: { ja: '補償の手順はありません。代わりに', en: 'There are no claim steps. Instead:' },
  noSteps: { ja: '補償の手順はありません', en: 'There are no claim steps' },
  unrecorded: { ja: '手順は、資料に書かれていません', en: 'The steps are not stated by any source' },
  whichPlan: {
    ja: '次の質問: どのプランですか（手順はプランごとに違います）',
    en: 'Next question: Which plan is it? (each has its own steps)',
  },
} satisfies Record<string, Text>

/** Whom to ask before the plan. */
export const askTexts = {
  'ask-seller': {
    ja: '先に{who}を使えるか聞く（それまで送らず、消去もしない）',
    en: 'Ask first whether {who} pays; send and erase nothing before',
  },
  'ask-maker': {
    ja: '先にメーカーに、保証で直せるか聞く（それまで送らず、消去もしない）',
    en: 'Ask the maker first whether its warranty pays; send and erase nothing before',
  },
  until: { ja: '{what}。保証は{until}まで', en: '{what}. It runs until {until}' },
  whileItRuns: { ja: '保証の期間中なら', en: 'While it runs' },
} satisfies Record<string, Text>

/** When a charge is due. */
export const chargeTexts: Readonly<Record<string, Text | undefined>> = {
  repair: { ja: '修理を受けるとき', en: 'for a repair' },
  exchange: { ja: '交換を受けるとき', en: 'for an exchange' },
  excess: {
    ja: '上限{cap}円を超えた分',
    en: 'the excess over the cap of ¥{cap}',
  },
  unreturned: { ja: '古い端末を期限までに返さないとき', en: 'if the old phone is not returned in time' },
  other: { ja: '{id}', en: '{id}' },
}

/** The notes of `claim-steps`. */
export const notesFor = notesOf({
  ...noteTexts,
  'not-covered': {
    ja: '伝えられた条件では補償されない（理由: mio-warranty covers）',
    en: 'By what you said the plan does not pay for this (reasons: mio-warranty covers)',
  },
  'deadline-passed': {
    ja: '返送の期限{day}は過ぎている。すぐに送り、窓口に連絡する',
    en: 'The last day of the return, {day}, has passed: send it at once and call the desk',
  },
})
