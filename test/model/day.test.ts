import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  firstOfMonthAfter,
  isBefore,
  onlyDay,
  parseDay,
  parseSpan,
  yearsFrom,
} from '../../src/model/day.ts'

/*
 * A calendar of our own that knows nothing but the lengths of the months and walks on day by day.
 */
type Date = { readonly year: number; readonly month: number; readonly day: number }

const isLeap = (year: number): boolean => year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0)
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const lengthOf = ({ year, month }: Date): number => (month === 2 && isLeap(year) ? 29 : lengths[month - 1]!)

const next = (date: Date): Date => {
  if (date.day < lengthOf(date)) return { ...date, day: date.day + 1 }
  return date.month < 12
    ? { year: date.year, month: date.month + 1, day: 1 }
    : { year: date.year + 1, month: 1, day: 1 }
}

const two = (number: number): string => String(number).padStart(2, '0')
const written = ({ year, month, day }: Date): Day => `${year}-${two(month)}-${two(day)}` as Day

const walk = (from: Date, untilYear: number): Date[] => {
  const dates: Date[] = []
  for (let date = from; date.year < untilYear; date = next(date)) dates.push(date)
  return dates
}

/** From 2019 to the end of 2029: eight years to start from, and three more to arrive in. */
const calendar = walk({ year: 2019, month: 1, day: 1 }, 2030)
const starts = calendar.filter(({ year }) => year <= 2026)

/** The days of each month, the months in their order. */
const months: Date[][] = []
for (const date of calendar) {
  if (date.day === 1) months.push([])
  months.at(-1)!.push(date)
}

const day = (text: string): Day => text as Day

describe('addMonths', () => {
  it('gives the day that counting month by month gives, from each day of eight years, for 1 to 36 months', () => {
    const wrong = starts.flatMap(start => {
      const place = (start.year - 2019) * 12 + start.month - 1
      return Array.from({ length: 36 }, (_, index) => index + 1).flatMap(count => {
        const reached = months[place + count]!
        let landed = reached[0]!
        for (const one of reached) if (one.day <= start.day) landed = one
        const ours = addMonths(written(start), count)
        return ours === written(landed) ? [] : [`${written(start)} + ${count}: ${ours}, not ${written(landed)}`]
      })
    })
    expect([starts.length, wrong]).toEqual([2922, []])
  })

  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2023-12-31', 2, '2024-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-02-29', -12, '2023-02-28'],
    ['2099-11-30', 3, '2100-02-28'],
    ['2023-10-07', 0, '2023-10-07'],
    ['2023-10-07', 1_200, '2123-10-07'],
  ])('%s and %i months is %s', (start, count, end) => {
    expect(addMonths(day(start), count)).toBe(end)
  })
})

describe('addDays, daysBetween and firstOfMonthAfter', () => {
  it('one day further is the next day of the calendar, and one day back undoes it', () => {
    const wrong = calendar.slice(0, -1).flatMap((date, index) => {
      const [here, there] = [written(date), written(calendar[index + 1]!)]
      return addDays(here, 1) === there && addDays(there, -1) === here ? [] : [here]
    })
    expect(wrong).toEqual([])
  })

  it.each([1, 13, 14, 30, 31, 365, 366, 1_000])('%i days further is so many places on in the calendar', count => {
    const wrong = starts.flatMap((date, index) =>
      addDays(written(date), count) === written(calendar[index + count]!) ? [] : [written(date)],
    )
    expect(wrong).toEqual([])
  })

  it.each([0, 1, 29, 180, 366, 1_000])(
    'two days that are %i places apart are so many days apart, with their sign',
    count => {
      const wrong = starts.flatMap((date, index) => {
        const [here, there] = [written(date), written(calendar[index + count]!)]
        return daysBetween(here, there) === count && daysBetween(there, here) + count === 0 ? [] : [here]
      })
      expect(wrong).toEqual([])
    },
  )

  it('the age of tables of 2023-10-07 on 2026-11-23 is 1143 days', () => {
    expect(daysBetween(day('2023-10-07'), day('2026-11-23'))).toBe(1143)
  })

  it('the first of the month after any day is the next first of a month', () => {
    const wrong = starts.flatMap((date, index) => {
      const first = calendar.slice(index + 1, index + 32).find(one => one.day === 1)!
      return firstOfMonthAfter(written(date)) === written(first) ? [] : [written(date)]
    })
    expect(wrong).toEqual([])
  })
})

describe('parseDay', () => {
  it('takes every day of the calendar as it is written', () => {
    expect(calendar.map(written).filter(text => parseDay(text) !== text)).toEqual([])
  })

  it.each(['2024-02-29', '2000-02-29', '1900-01-01', '2999-12-31', '2023-10-07'])('%j is a day', text => {
    expect(parseDay(text)).toBe(text)
  })

  it.each([
    '',
    '2023',
    '2023-10',
    '2023-W40',
    '2023-W40-1',
    '2023-280',
    '2023-02-29',
    '2023-02-30',
    '1900-02-29',
    '2100-02-29',
    '2023-04-31',
    '2023-00-01',
    '2023-13-01',
    '2023-01-00',
    '2023-01-32',
    '2023-1-7',
    '23-10-07',
    '20231007',
    '2023/10/07',
    '07.10.2023',
    ' 2023-10-07',
    '2023-10-07 ',
    '2023-10-07\n',
    '2023-10-07T00:00:00Z',
    '２０２３-１０-０７',
    '2023‐10‐07',
    '1899-12-31',
    '0023-10-07',
    '3000-01-01',
    '10000-01-01',
    '+002023-10-07',
    '-2023-10-07',
    'today',
  ])('%j is no day', text => {
    expect(parseDay(text)).toBeNull()
  })
})

it('a span of one day is that day, any other is none', () => {
  const onlyIn = (text: string) => onlyDay(parseSpan(text)!)
  expect([onlyIn('2024-02-29'), onlyIn('2024-02')]).toEqual(['2024-02-29', null])
  expect([onlyDay({ from: null, to: null }), onlyDay({ from: null, to: '2024-02-29' as Day })]).toEqual([null, null])
})

it('a day is before a later one, and neither before nor after one that is not known', () => {
  const [early, late] = ['2024-02-29', '2024-03-01'] as Day[]
  expect([isBefore(early!, late!), isBefore(late!, early!), isBefore(early!, early!)]).toEqual([true, false, false])
  expect([isBefore(null, late!), isBefore(early!, null), isBefore(null, null)]).toEqual([false, false, false])
})

describe('parseSpan', () => {
  it('takes a day as a span of that day', () => {
    expect(parseSpan('2024-02-29')).toEqual({ from: '2024-02-29', to: '2024-02-29' })
  })

  it('takes each month of the calendar from its first to its last day', () => {
    const wrong = months.flatMap(dates => {
      const [from, to] = [written(dates[0]!), written(dates.at(-1)!)]
      const span = parseSpan(from.slice(0, 7))
      return span?.from === from && span.to === to ? [] : [from.slice(0, 7)]
    })
    expect(wrong).toEqual([])
  })

  it.each([
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2100-02', '2100-02-01', '2100-02-28'],
    ['2026-12', '2026-12-01', '2026-12-31'],
    ['2999-12', '2999-12-01', '2999-12-31'],
  ])('%s runs from %s to %s', (text, from, to) => {
    expect(parseSpan(text)).toEqual({ from, to })
  })

  it.each([
    '',
    '2023',
    '2023-00',
    '2023-13',
    '2023-1',
    '2023-W40',
    '2023-02-30',
    '2023-02-29',
    ' 2023-10',
    '2023-10\n',
    '２０２３-１０',
    '1899-12',
    '0023-10',
    '10000-01',
  ])('%j is neither a day nor a month', text => {
    expect(parseSpan(text)).toBeNull()
  })
})

describe('whole years from a day', () => {
  it('end as many times twelve months later, for every two days of the calendar some way apart', () => {
    const wrong: string[] = []
    for (const start of starts)
      for (let at = calendar.indexOf(start) % 7; at < calendar.length; at += 61) {
        const [from, to] = [written(start), written(calendar[at]!)]
        const years = yearsFrom(from, to)
        const isRight = addMonths(from, 12 * years) <= to && addMonths(from, 12 * (years + 1)) > to
        if (!isRight) wrong.push(`${from} to ${to}: ${years}`)
      }
    expect(wrong).toEqual([])
  })

  it.each([
    ['2024-02-29', '2025-02-27', 0],
    ['2024-02-29', '2025-02-28', 1],
    ['2024-02-29', '2028-02-28', 3],
    ['2024-02-29', '2028-02-29', 4],
    ['2024-03-01', '2025-02-28', 0],
    ['2025-02-28', '2024-02-29', -1],
    ['2025-02-28', '2024-02-28', -1],
  ])('from %s to %s are %i', (from, to, years) => {
    expect(yearsFrom(from as Day, to as Day)).toBe(years)
  })
})
