import { csv } from '../../view/csv.ts'
import type { CompareDocument } from './schema.ts'

/** The answer of `compare`, one row for each plan, variant and number of claims. */
export const compareCsv = ({ columns, rows }: CompareDocument): string =>
  csv(
    ['plan', 'variant', 'claims', 'yen', 'yenMax', 'refusedMin', 'refusedMax', 'tax'],
    rows.flatMap(({ plan, variant, totals, refusedClaims, taxes }) =>
      columns.map((claims, column) => {
        const [total, refused] = [totals[column] ?? null, refusedClaims[column]!]
        return [
          plan,
          variant,
          claims,
          total?.min ?? null,
          total?.max ?? null,
          refused.min,
          refused.max,
          taxes.join('+'),
        ]
      }),
    ),
  )
