import type { FigureDocument } from '../answers/shared/schema.ts'
import { MONTHS_A_YEAR } from '../model/day.ts'

/** What a figure of the tables counts. */
export type TableUnit = NonNullable<FigureDocument['unit']>

/** Units that tables do not have: each is so many of one that they have. */
const multiples = {
  years: { of: 'months', times: MONTHS_A_YEAR },
  weeks: { of: 'days', times: 7 },
} as const satisfies Record<string, { readonly of: TableUnit; readonly times: number }>

/** What a number in a text counts. */
export type Unit = TableUnit | keyof typeof multiples

/** A number as a text writes it: `15,532`, `５５０`, `5万`. Offsets are UTF-16 units; `value` is null for what is no number, as `5,50`. */
export type Written = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly value: number | null
  readonly unit: Unit | null
  /** Where the unit after the number ends; the number's own end where there is none. */
  readonly unitEnd: number
}

const multipleOf = (unit: Unit | null) =>
  unit !== null && Object.hasOwn(multiples, unit) ? multiples[unit as keyof typeof multiples] : null

/** The unit of the tables that a unit is written in. */
export const tableUnitOf = (unit: Unit | null): TableUnit | null => multipleOf(unit)?.of ?? (unit as TableUnit | null)

/** How many of the unit of the tables one unit is. */
export const timesOf = (unit: Unit | null): number => multipleOf(unit)?.times ?? 1

/** A number in the unit of the tables: years as months, weeks as days. */
export const inTableUnit = ({ value, unit }: Pick<Written, 'value' | 'unit'>): number | null =>
  value === null ? null : value * timesOf(unit)

const DIGITS = '[\\d０-９](?:[\\d０-９,，.．]*[\\d０-９])?'
const NUMBER = new RegExp(`${DIGITS}(?:[億万千](?:${DIGITS})?)*`, 'g')

const multipliers: Readonly<Record<string, number>> = { 億: 100_000_000, 万: 10_000, 千: 1_000 }

const halfWidth = (text: string): string =>
  text.replace(/[０-９，．]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))

const plainValue = (text: string): number | null =>
  /^(?:0|[1-9]\d{0,11}|[1-9]\d{0,2}(?:,\d{3}){1,3})$/.test(text) ? Number(text.replaceAll(',', '')) : null

const scaledValue = (text: string, multiplier: number): number | null => {
  const value = /^\d{1,6}\.\d{1,4}$/.test(text) ? Math.round(Number(text) * multiplier * 10_000) / 10_000 : null
  if (value !== null) return Number.isInteger(value) ? value : null
  const plain = plainValue(text)
  return plain === null ? null : plain * multiplier
}

/** The number that a text stands for: `1万5,000` is 15000. */
const numberOf = (text: string): number | null => {
  const [, scaled = '', rest = ''] = /^(.*[億万千])?(.*)$/.exec(halfWidth(text))!
  const parts = [...scaled.matchAll(/([\d,.]+)([億万千])/g)].map(([, digits, sign]) =>
    scaledValue(digits!, multipliers[sign!]!),
  )
  const all = [...parts, ...(rest === '' ? [] : [plainValue(rest)])]
  return all.includes(null) ? null : all.reduce<number>((sum, part) => sum + part!, 0)
}

/** The units after a number, and the signs of yen before it. */
const unitsBehind: readonly (readonly [Unit, RegExp])[] = [
  ['yen', /^\s*(?:円|yen\b|JPY\b)/i],
  ['months', /^\s*(?:[かヵヶカケ箇]月|months?\b)/i],
  ['years', /^\s*(?:年|years?\b)/i],
  ['weeks', /^\s*(?:週間|weeks?\b)/i],
  ['days', /^\s*(?:日|days?\b)/i],
  ['count', /^\s*(?:[回台]|times?\b|uses?\b|devices?\b|phones?\b|exchanges?\b|repairs?\b)/i],
]
const yenBefore = /(?:[¥￥]|JPY|\\)\s*$/i

/** So many characters around a number are looked at for its unit. */
const around = 12

const unitOf = (text: string, start: number, end: number): { readonly unit: Unit | null; readonly length: number } => {
  const behind = text.slice(end, end + around)
  for (const [unit, pattern] of unitsBehind) {
    const found = pattern.exec(behind)
    if (found) return { unit, length: found[0].length }
  }
  return { unit: yenBefore.test(text.slice(Math.max(0, start - around), start)) ? 'yen' : null, length: 0 }
}

/** Every number in a text, in order, with its unit. */
export const numbersIn = (text: string): readonly Written[] =>
  [...text.matchAll(NUMBER)].map(({ 0: number, index: start }) => {
    const end = start + number.length
    const { unit, length } = unitOf(text, start, end)
    return { start, end, text: number, value: numberOf(number), unit, unitEnd: end + length }
  })

/** Whether what is between two numbers makes them the ends of a range. */
export const isRangeBetween = (between: string): boolean =>
  /^\s*(?:(?:円|yen)\s*)?(?:[〜～~–—-]|から|to)\s*(?:[¥￥]\s*)?$/i.test(between)

const fullWidth = (text: string): string =>
  text.replace(/[\d,]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

/** Amounts of four digits and more have commas, unless the one found had none. */
const isGrouped = ({ text, value }: Written): boolean => /[,，億万千]/.test(text) || value === null || value < 1_000

/** A number in the form of the one found: its width of digits, its commas, its 万. */
export const inFormOf = (found: Written, number: number): string => {
  const [, sign] = /^[\d０-９,，.．]+([万千])$/.exec(found.text) ?? []
  if (sign !== undefined && number > 0 && number % multipliers[sign]! === 0)
    return inFormOf({ ...found, text: found.text.slice(0, -1) }, number / multipliers[sign]!) + sign
  const digits = isGrouped(found) ? String(number).replace(/\B(?=(\d{3})+$)/g, ',') : String(number)
  if (!/[０-９]/.test(found.text)) return digits
  return found.text.includes(',') ? fullWidth(digits).replaceAll('，', ',') : fullWidth(digits)
}
