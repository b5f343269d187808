import { claimStepsIcs } from '../claim-steps/ics.ts'

/** The answers that can go into a calendar. */
export const icss = { 'claim-steps': claimStepsIcs }
