import type { Path } from '../../../model/address.ts'
import { isTests, type Leaf, testsOf } from '../../../model/condition.ts'
import type { Edition } from '../../../model/edition.ts'
import { fill } from '../../../text/text.ts'
import { conditionsOf, isUnreachable, strangeLabels, withParts } from '../conditions.ts'
import { type FoundHere, inEachEdition } from '../rule.ts'
import { findingTexts } from '../words.ts'

const unreachable = (leaf: Leaf, path: Path, edition: Edition): readonly FoundHere[] => {
  if (!isUnreachable(leaf, edition)) return []
  const strange = strangeLabels(leaf, edition)
  const messages = strange.map(given => fill(findingTexts['no-answer'], { fact: leaf.subject, given }))
  const none = fill(findingTexts['no-value'], { fact: leaf.subject })
  return (messages.length > 0 ? messages : [none]).map(message => ({ path, message }))
}

/** Tests that no answer to their fact can meet. */
export const unreachableFact = inEachEdition(({ edition }) =>
  conditionsOf(edition)
    .flatMap(withParts)
    .flatMap(({ condition, path }) =>
      isTests(condition) ? testsOf(condition).flatMap(leaf => unreachable(leaf, [...path, leaf.subject], edition)) : [],
    ),
)
