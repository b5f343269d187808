import { compareSvg, worthSvg } from './bars.ts'
import { timelineSvg } from './timeline.ts'

/** The answers that can be drawn. */
export const svgs = { timeline: timelineSvg, compare: compareSvg, worth: worthSvg }
