import type { Path } from '../../../model/address.ts'
import { isTests, type Leaf, testsOf } from '../../../model/condition.ts'
import type { Edition } from '../../../model/edition.ts'
import { messagesOf } from '../../../model/message.ts'
import { conditionsOf, isUnreachable, strangeLabels, withParts } from '../conditions.ts'
import { type FoundHere, inEachEdition } from '../rule.ts'

const say = messagesOf({
  'no-answer': {
    ja: '{fact} の答えに「{given}」はありません',
    en: '"{given}" is no answer to {fact}',
  },
  'no-value': {
    ja: '{fact} のどの答えでも成り立ちません',
    en: 'no answer to {fact} meets it',
  },
})

const unreachable = (leaf: Leaf, path: Path, edition: Edition): readonly FoundHere[] => {
  if (!isUnreachable(leaf, edition)) return []
  const strange = strangeLabels(leaf, edition)
  const messages = strange.map(given => say('no-answer', { fact: leaf.subject, given }))
  const none = say('no-value', { fact: leaf.subject })
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
