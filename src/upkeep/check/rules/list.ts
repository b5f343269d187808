import type { Rule } from '../rule.ts'
import { anchor } from './anchor.ts'
import { contradiction } from './contradiction.ts'
import { controlCharacter } from './control-character.ts'
import { deadClause } from './dead-clause.ts'
import { depth } from './depth.ts'
import { directive } from './directive.ts'
import { document } from './document.ts'
import { duplicateId } from './duplicate-id.ts'
import { duplicateKey } from './duplicate-key.ts'
import { empty } from './empty.ts'
import { encoding } from './encoding.ts'
import { expectation } from './expectation.ts'
import { feeOrder } from './fee-order.ts'
import { futureDate } from './future-date.ts'
import { gap } from './gap.ts'
import { missingLanguage } from './missing-language.ts'
import { noSource } from './no-source.ts'
import { numberMismatch } from './number-mismatch.ts'
import { schema } from './schema.ts'
import { size } from './size.ts'
import { stale } from './stale.ts'
import { syntax } from './syntax.ts'
import { tag } from './tag.ts'
import { taxClass } from './tax-class.ts'
import { unknownFigure } from './unknown-figure.ts'
import { unknownSource } from './unknown-source.ts'
import { unreachableFact } from './unreachable-fact.ts'
import { unwritten } from './unwritten.ts'
import { waiverExpired } from './waiver-expired.ts'

/** The rules of `check`, in the order in which they run. Those without `find` are found when the files are read. */
export const rules: readonly Rule[] = [
  schema,
  noSource,
  unknownSource,
  duplicateId,
  duplicateKey,
  syntax,
  encoding,
  controlCharacter,
  size,
  depth,
  anchor,
  tag,
  directive,
  document,
  empty,
  stale,
  futureDate,
  deadClause,
  contradiction,
  gap,
  unreachableFact,
  taxClass,
  missingLanguage,
  numberMismatch,
  feeOrder,
  expectation,
  unknownFigure,
  waiverExpired,
  unwritten,
]

/** The ids of all rules. */
export const ruleNames: readonly string[] = rules.map(({ id }) => id)

const byId = new Map(rules.map(rule => [rule.id, rule]))

/** The rule with an id of `ruleNames`. */
export const ruleNamed = (id: string): Rule => byId.get(id)!
