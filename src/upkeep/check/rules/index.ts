import type { AuditRule } from '../../../model/finding.ts'
import type { Rule } from '../rule.ts'
import { contradiction } from './contradiction.ts'
import { deadClause } from './dead-clause.ts'
import { expectation } from './expectation.ts'
import { feeOrder } from './fee-order.ts'
import { futureDate } from './future-date.ts'
import { gap } from './gap.ts'
import { missingLanguage } from './missing-language.ts'
import { numberMismatch } from './number-mismatch.ts'
import { stale } from './stale.ts'
import { taxClass } from './tax-class.ts'
import { unknownFigure } from './unknown-figure.ts'
import { unreachableFact } from './unreachable-fact.ts'
import { unwritten } from './unwritten.ts'
import { waiverExpired } from './waiver-expired.ts'

/** The rules for tables that could be read; the reader reports all other problems. */
export const rules: Readonly<Record<AuditRule, Rule>> = {
  stale,
  'future-date': futureDate,
  'dead-clause': deadClause,
  contradiction,
  gap,
  'unreachable-fact': unreachableFact,
  'tax-class': taxClass,
  'missing-language': missingLanguage,
  'number-mismatch': numberMismatch,
  'fee-order': feeOrder,
  expectation,
  'unknown-figure': unknownFigure,
  'waiver-expired': waiverExpired,
  unwritten,
}
