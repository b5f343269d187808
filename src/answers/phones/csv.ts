import { csv } from '../../view/csv.ts'
import { costHead, costRows } from '../cost/csv.ts'
import { costOf } from './lines.ts'
import type { CostPhonesDocument } from './schema.ts'

/** The answer of `cost` about several phones by month: the rows of each phone, with its number and its name. */
export const costPhonesCsv = (document: CostPhonesDocument): string =>
  csv(
    [...costHead, 'phone', 'name'],
    document.phones.flatMap((phone, index) =>
      costRows(costOf(phone, document)).map(row => [...row, index + 1, phone.name]),
    ),
  )
