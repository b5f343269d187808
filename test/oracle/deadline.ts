import { addDays } from './days.ts'

/** Rulebook 5, no. 3: 14 days to return the old phone, the day of arrival not counted or counted. */
export const returnDeadline = (arrived: string): { deadline: string; earliest: string } => ({
  deadline: addDays(arrived, 14),
  earliest: addDays(arrived, 13),
})
