import type { Path } from '../../../model/address.ts'
import { isTests, type Leaf, testsOf } from '../../../model/condition.ts'
import type { Edition } from '../../../model/edition.ts'
import { messagesOf } from '../../../model/message.ts'
import { conditionsOf, isUnreachable, withParts } from '../conditions.ts'
import { inEdition } from '../example.ts'
import { type FoundHere, inEachEdition, type Rule } from '../rule.ts'

const say = messagesOf({
  'no-value': {
    ja: '{fact} のどの答えでも成り立ちません',
    en: 'no answer to {fact} meets it',
  },
})

const unreachable = (leaf: Leaf, path: Path, edition: Edition): readonly FoundHere[] =>
  isUnreachable(leaf, edition) ? [{ path, message: say('no-value', { fact: leaf.subject }) }] : []

/** Tests that no answer to their fact can meet. */
const find = inEachEdition(({ edition }) =>
  conditionsOf(edition)
    .flatMap(withParts)
    .flatMap(({ condition, path }) =>
      isTests(condition) ? testsOf(condition).flatMap(leaf => unreachable(leaf, [...path, leaf.subject], edition)) : [],
    ),
)

export const unreachableFact: Rule = {
  id: 'unreachable-fact',
  level: 'error',
  title: { ja: '誰も答えられない値を尋ねている', en: 'a test that no answer can meet' },
  about: {
    ja: '条件が、その事実のどの答えでも成り立たない値（0未満の数など）を求めています。',
    en: 'A condition asks for something that is no answer to its fact, such as a number below 0.',
  },
  fix: { ja: 'その事実の答えのどれかに直します', en: 'name an answer that there is' },
  example: inEdition([
    'when: { devicesEnrolled: { below: devices-per-person } }',
    'when: { devicesEnrolled: { below: 0 } }',
  ]),
  find,
}
