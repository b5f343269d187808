import { editionDocument, freshDays, lastLook } from '../../documents/document.ts'
import type { Path } from '../../model/address.ts'
import type { Edition } from '../../model/edition.ts'
import { findingTexts } from '../../text/findings.ts'
import { fill } from '../../text/text.ts'
import type { Rule } from '../rule.ts'

const pathOfLook = ({ confirmed }: Edition, day: string): Path => {
  const index = confirmed.findIndex(look => look.on === day)
  return index < 0 ? ['observed'] : ['confirmed', index, 'on']
}

/** Tables last looked at too long ago, of the editions in force: an error only where a limit was asked for. */
export const stale: Rule = ({ selected, asOf, maxAge }) =>
  selected.flatMap(filed => {
    const { ageDays } = editionDocument(filed, asOf)
    const limit = maxAge ?? freshDays
    if (ageDays <= limit) return []
    const day = lastLook(filed.edition, asOf)
    return [
      {
        file: filed.file,
        path: pathOfLook(filed.edition, day),
        message: fill(findingTexts.stale, { day, age: String(ageDays), limit: String(limit) }),
        severity: maxAge === null ? 'warning' : 'error',
      },
    ]
  })
