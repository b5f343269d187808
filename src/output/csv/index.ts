import { compareCsv } from './compare.ts'
import { costCsv } from './cost.ts'

/** The answers that can be read into a spreadsheet. */
export const csvs = { cost: costCsv, compare: compareCsv }
