import type { Path } from '../../../model/address.ts'
import { isTests, type Leaf, testsOf } from '../../../model/condition.ts'
import type { Edition } from '../../../model/edition.ts'
import { messagesOf } from '../../../model/message.ts'
import { conditionsOf, isUnreachable, withParts } from '../conditions.ts'
import { type FoundHere, inEachEdition } from '../rule.ts'

const say = messagesOf({
  'no-value': {
    ja: '{fact} のどの答えでも成り立ちません',
    en: 'no answer to {fact} meets it',
  },
})

const unreachable = (leaf: Leaf, path: Path, edition: Edition): readonly FoundHere[] =>
  isUnreachable(leaf, edition) ? [{ path, message: say('no-value', { fact: leaf.subject }) }] : []

/** Tests that no answer to their fact can meet. */
export const unreachableFact = inEachEdition(({ edition }) =>
  conditionsOf(edition)
    .flatMap(withParts)
    .flatMap(({ condition, path }) =>
      isTests(condition) ? testsOf(condition).flatMap(leaf => unreachable(leaf, [...path, leaf.subject], edition)) : [],
    ),
)
