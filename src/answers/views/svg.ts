import { compareSvg, worthSvg } from '../shared/bars.ts'
import { timelineSvg } from '../timeline/svg.ts'

/** The answers that can be drawn. */
export const svgs = { timeline: timelineSvg, compare: compareSvg, worth: worthSvg }
