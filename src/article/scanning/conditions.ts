import type { Edition } from '../../model/edition.ts'
import { figureAt } from '../../model/figures.ts'
import { tableUnitOf, type Written } from '../numbers.ts'

/*
 * Numbers that are no amounts: uses a year, months, days, devices. Each is known by the words around it.
 */

type Condition = {
  /** The last part of the address. */
  readonly figure: string
  readonly unit: 'months' | 'days' | 'count'
  /** The words before the number, and those after it. Both must be there. */
  readonly before: RegExp
  readonly behind: RegExp
  /** Whether the number may be smaller, since it is said of one case and not as the most. */
  readonly isAtMost?: true
}

/** The number ends what is said, so that it is a rule and no example. */
const AS_RULE =
  '(?:まで|以内|(?:修理|交換|利用)(?:・(?:修理|交換))?(?:でき|可|が可能|が?無料)|が上限|を上限|の?間|補償|保証|保障|利用|使え|です|で(?:す|、|あり)|と|が|は|、|。|・|／|\\/|，|,|（|）|\\(|\\)|\\||\\n|\\s|$)'
const asRule = new RegExp(`^${AS_RULE}`)

/** The warranty of the seller. */
const SELLER = '(?:初期(?:不良)?の?|販売店の?|店舗の?|お店の?|ショップの?|無[料償]の?)(?:保証|補償|保障)'

const conditions: readonly Condition[] = [
  {
    figure: 'uses-per-year',
    unit: 'count',
    before:
      /(?:(?<![\d０-９])年(?:間)?|(?<![\d０-９])[1１一]年(?:間|につき|あたり)?)に?(?:最大|最高|合計|計|通算|で)?\s*$|(?:利用|使用|補償)?(?:できる)?回数[^。]{0,12}$/,
    behind: asRule,
  },
  { figure: 'uses-per-year', unit: 'count', before: /(?:)/, behind: /^ (?:a|per|each|every) year/i },
  { figure: 'devices-per-person', unit: 'count', before: /(?:)/, behind: /^(?:まで|が上限)/ },
  { figure: 'devices-per-person', unit: 'count', before: /台数[^。]{0,12}$/, behind: asRule },
  { figure: 'devices-per-person', unit: 'count', before: /(?:最大|上限は?|up to|at most)\s*$/i, behind: /(?:)/ },
  { figure: 'natural-failure-months', unit: 'months', before: /自然故障|natural failure/i, behind: asRule },
  { figure: 'natural-failure-months', unit: 'months', before: /(?:)/, behind: /^間?[、の]?[^。、]{0,6}自然故障/ },
  {
    figure: 'natural-failure-months',
    unit: 'months',
    before: /発売日?(?:から|より|後)\s*$/,
    behind: /^間?(?:が|は|の)?(?:補償|保証|保障)/,
  },
  { figure: 'release-age-months', unit: 'months', before: /発売[^。]{0,8}$/, behind: /^(?:以内|未満|まで)の/ },
  { figure: 'release-age-months', unit: 'months', before: /発売[^。]{0,8}$/, behind: /^(?:以内|未満)/ },
  { figure: 'maker-warranty-months', unit: 'months', before: /メーカーの?保証[^。]{0,10}$/, behind: asRule },
  { figure: 'maker-warranty-months', unit: 'months', before: /(?:)/, behind: /^間?のメーカーの?保証/ },
  { figure: 'seller-warranty-days', unit: 'days', before: new RegExp(`${SELLER}[^。]{0,10}$`), behind: asRule },
  {
    figure: 'seller-warranty-days',
    unit: 'days',
    before: /(?:)/,
    behind: new RegExp(`^間?[、の]?(?:無[料償]の?)?${SELLER}`),
  },
  { figure: 'return-days', unit: 'days', before: /(?:返却|返送|返す|返さ|返し|返品)[^。]{0,16}$/, behind: asRule },
  {
    figure: 'return-days',
    unit: 'days',
    before: /(?:)/,
    behind: /^以内に[^。、]{0,12}(?:返却|返送|返し|送り返)/,
  },
  { figure: 'return-days', unit: 'days', before: /\breturn[^.]{0,40}$/i, behind: /(?:)/ },
  {
    figure: 'free-months-max',
    unit: 'months',
    before: /(?:最大|最長|up to )\s*$/i,
    behind: /^[間分]?[のがは]?\s*(?:無料|[0０]円|free)/i,
  },
  {
    figure: 'free-months-max',
    unit: 'months',
    before: /無料(?:の?期間|キャンペーン)?[はがも：:\s]{0,4}(?:最大|最長)?\s{0,2}$/,
    behind: asRule,
  },
  {
    figure: 'free-months-max',
    unit: 'months',
    before: /(?:今(?:なら|だけ)|いまなら|期間中は?|キャンペーン[^。、]{0,6}|特典[^。、]{0,6})[、,\s]*$/,
    behind: /^[間分]?[のがは]?\s*(?:無料|[0０]円)/,
    isAtMost: true,
  },
]

/** Whether the counter after a number is one of a figure: devices have 台 and people no other one. */
const isCounted = (figure: string, counter: string): boolean => {
  const isDevice = /台|devices?|phones?/i.test(counter)
  return figure === 'devices-per-person' ? isDevice : !isDevice
}

/** A figure that a number may be, and whether the number may also be a smaller one. */
export type Meant = { readonly figure: string; readonly isAtMost: boolean }

/** The figures that a number of months, days or times may be, by the words around it. */
export const conditionsOf = ({ unit }: Written, counter: string, before: string, behind: string): readonly Meant[] => {
  const counted = tableUnitOf(unit)
  return conditions.flatMap(condition => {
    const isMeant =
      condition.unit === counted &&
      (counted !== 'count' || isCounted(condition.figure, counter)) &&
      condition.before.test(before) &&
      condition.behind.test(behind)
    return isMeant ? [{ figure: condition.figure, isAtMost: condition.isAtMost ?? false }] : []
  })
}

/** What editions say of some figures; unknown ones are left out. */
export const conditionValues = (
  editions: readonly Edition[],
  meant: readonly Meant[],
): readonly { readonly id: string; readonly value: number; readonly isAtMost: boolean }[] =>
  editions.flatMap(edition =>
    meant.flatMap(({ figure, isAtMost }) => {
      const value = edition.figures[figure] === undefined ? null : figureAt(edition, figure)
      return value === null ? [] : [{ id: `${edition.plan}.${figure}`, value, isAtMost }]
    }),
  )
