import { compareCsv } from '../compare/csv.ts'
import { costCsv } from '../cost/csv.ts'

/** The answers that can be read into a spreadsheet. */
export const csvs = { cost: costCsv, compare: compareCsv }
