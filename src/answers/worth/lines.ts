import type { Language } from '../../model/message.ts'
import type { Range } from '../../model/money.ts'
import { unknownText } from '../../text/text.ts'
import { readingLines, sumWords } from '../shared/sums.ts'
import { missingWords, money, speaker } from '../shared/view.ts'
import { labels } from '../shared/words.ts'
import { percentText } from './gain.ts'
import type { WorthDocument } from './schema.ts'
import { words } from './words.ts'

/** A range in words; `write` formats its ends. */
const rangeWords = ({ min, max }: Range, write: (number: number) => string, language: Language): string => {
  if (max === null) return speaker(language)(labels.atLeast, { from: write(min) })
  if (min === max) return write(min)
  return language === 'ja' ? `${write(min)} 〜 ${write(max)}` : `${write(min)} to ${write(max)}`
}

/** An amount in yen that may be negative. */
const signed = (amount: Range | null, language: Language): string => {
  if (amount === null) return unknownText[language]
  const write = (yen: number) => (yen < 0 ? '-' : '') + money({ min: Math.abs(yen), max: Math.abs(yen) }, language)
  return rangeWords(amount, write, language)
}

const breakEvenWords = ({ breakEven: { range }, difference }: WorthDocument, language: Language): string => {
  if (range === null) return (difference === null ? unknownText : words.neverPays)[language]
  return rangeWords(range, number => String(Math.round(number * 1000) / 1000), language)
}

type Row = readonly [label: string, value: string]

/** For each number of repairs the price from which the plan pays. */
const priceRows = ({ breakEven: { prices } }: WorthDocument, language: Language): readonly Row[] =>
  prices.map(({ repairs, yen }) => {
    const label = repairs === 1 ? words.paysFromPrice : words.paysFromPrices
    const value = yen === null ? words.neverPays[language] : money(yen, language)
    return [speaker(language)(label, { repairs: String(repairs) }), value]
  })

/** What one repair at the price that was told comes to; no row without a price. */
const repairRows = (document: WorthDocument, language: Language): readonly Row[] => {
  const { withPlan, withoutPlan, difference, parameters } = document
  if (parameters?.repairCost === undefined) return []
  return [
    [words.withPlan[language], money(withPlan, language)],
    [words.withoutPlan[language], money(withoutPlan, language)],
    [words.difference[language], signed(difference, language)],
    [words.breakEven[language], breakEvenWords(document, language)],
  ]
}

/** The rows of the answer: a label and an amount. */
export const worthRows = (document: WorthDocument, language: Language): readonly Row[] => {
  const { monthlyFees, perRepair, expected } = document
  const row = (label: keyof typeof words, value: string) => [words[label][language], value] as const
  return [
    row('monthlyFees', money(monthlyFees, language)),
    row('perRepair', money(perRepair, language)),
    ...repairRows(document, language),
    ...priceRows(document, language),
    ...(expected
      ? [
          row('expectedWith', money(expected.withPlan, language)),
          row('expectedWithout', money(expected.withoutPlan, language)),
        ]
      : []),
  ]
}

/** The chance of one repair from which on the plan pays, in sentences; no line where it never pays. */
const chanceWords = ({ breakEven: { range } }: WorthDocument, language: Language): readonly string[] => {
  const say = speaker(language)
  if (range === null) return []
  const { min, max } = range
  if (min > 1) return [say(words.notByOne), say(words.firstFee)]
  if (min === 1) return [say(words.evenAtMost)]
  if (max === null || max > 1) return [say(words.mayPay)]
  if (min === max) return [say(words.paysFrom, { chance: percentText(min, Math.ceil) })]
  return [say(words.paysBetween, { from: percentText(min, Math.floor), to: percentText(max, Math.ceil) })]
}

/** What the amounts mean, and which facts would narrow them. */
export const worthLines = (document: WorthDocument, language: Language): readonly string[] => {
  const missing = missingWords(document.needs, document, language)
  return [...chanceWords(document, language), ...(missing ? [`${labels.narrows[language]}: ${missing}`] : [])]
}

/** How the amounts depend on readings. */
export const worthReadings = ({ readings }: WorthDocument, language: Language): readonly string[] =>
  readingLines(readings, sumWords, language)
