import type { Text } from '../../model/text.ts'

/** The words of `eligible`. */
export const words = {
  verdict: { ja: '加入', en: 'Can I take it?' },
  monthly: { ja: '月額', en: 'Monthly' },
  perClaim: { ja: '自己負担', en: 'Per claim' },
  conditions: { ja: '次のすべてが条件です', en: 'You can take it if all of this holds' },
  instead: { ja: '{fact}が「{value}」なら: {verdict}', en: 'If "{fact}" is "{value}": {verdict}' },
  allMet: { ja: '分かっている条件はすべて満たしています', en: 'All known conditions are met' },
} satisfies Record<string, Text>

/** The words of the first screen. */
export const screenWords = {
  yes: { ja: '加入できます', en: 'Yes' },
  conditional: { ja: '条件つきで加入できます', en: 'Yes, with conditions' },
  no: { ja: '加入できません', en: 'No' },
  unattested: { ja: '資料のない日です', en: 'No record for that day' },
  prices: { ja: '月額 {monthly}、自己負担 1回{perClaim}', en: '{monthly} a month, {perClaim} per claim' },
  asAbove: { ja: 'ほかの条件は{plan}と同じ', en: 'else as the {plan}' },
  inferred: { ja: '（推定）', en: ' (inferred)' },
  instead: { ja: '{said}なら、{verdict}', en: 'if {said}: {verdict}' },
  reading: { ja: '「{reading}」と読めば{verdict}', en: 'read as "{reading}": {verdict}' },
  manyReadings: {
    ja: '書かれていないことがあり、読み方は{count}つです（それぞれの答えと窓口への質問: --full）',
    en: 'Not all is stated; there are {count} readings (answers and what to ask: --full)',
  },
  readings: { ja: '書かれていません: {each}', en: 'Not stated: {each}' },
  ask: { ja: '窓口への質問:「{question}」', en: 'Ask the desk: "{question}"' },
} satisfies Record<string, Text>

/** What would turn a no, for the facts that the usual phrase does not read well for. */
export const insteadTexts = {
  contract: { ja: '契約が「{value}」なら、{verdict}', en: 'if the contract is for {value}: {verdict}' },
  devicesEnrolled: {
    ja: '契約中の補償オプションが{value}台までなら、{verdict}',
    en: 'if at most {value} options are in force: {verdict}',
  },
} satisfies Record<string, Text>

/** Says a verdict once for all plans. */
export const sharedTexts = {
  yes: { ja: 'どのプランにも加入できます', en: 'Every plan can be taken' },
  conditional: {
    ja: '{count}つのプランとも、条件つきで加入できます',
    en: 'All {count} plans can be taken, with conditions',
  },
  no: { ja: 'どのプランにも加入できません', en: 'No plan can be taken' },
  unattested: { ja: '資料のない日です', en: 'No record for that day' },
} satisfies Record<string, Text>
