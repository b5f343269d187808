/** Days are texts like 2024-02-29: compared as texts, they are in the order of the calendar. */
const write = (year: number, month: number, day: number): string =>
  `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`

const read = (day: string): [year: number, month: number, day: number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
]

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export const monthLength = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : lengths[month - 1]!

export const nextDay = (text: string): string => {
  const [year, month, day] = read(text)
  if (day < monthLength(year, month)) return write(year, month, day + 1)
  return month < 12 ? write(year, month + 1, 1) : write(year + 1, 1, 1)
}

export const previousDay = (text: string): string => {
  const [year, month, day] = read(text)
  if (day > 1) return write(year, month, day - 1)
  return month > 1 ? write(year, month - 1, monthLength(year, month - 1)) : write(year - 1, 12, 31)
}

export const addDays = (from: string, days: number): string => {
  let day = from
  for (let walked = 0; walked < days; walked++) day = nextDay(day)
  for (let walked = 0; walked > days; walked--) day = previousDay(day)
  return day
}

/** The same day number so many months later (earlier, if negative), or the last day of a month too short for it. */
export const addMonths = (from: string, months: number): string => {
  let [year, month, day] = read(from)
  for (let walked = 0; walked < months; walked++) [year, month] = month < 12 ? [year, month + 1] : [year + 1, 1]
  for (let walked = 0; walked > months; walked--) [year, month] = month > 1 ? [year, month - 1] : [year - 1, 12]
  return write(year, month, Math.min(day, monthLength(year, month)))
}

export const firstOfNextMonth = (day: string): string => addMonths(`${day.slice(0, 8)}01`, 1)

/** Every day from the first to the last, both included. */
export const daysBetween = (first: string, last: string): string[] => {
  const days: string[] = []
  for (let day = first; day <= last; day = nextDay(day)) days.push(day)
  return days
}
