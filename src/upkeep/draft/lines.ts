import { speaker, type View } from '../../answers/shared/view.ts'
import { joined } from '../../text/text.ts'
import type { DraftDocument } from './schema.ts'
import { words } from './words.ts'

/** What was written, in a sentence; of a new plan also which plans there are, so that a misspelt id is seen. */
export const writtenLines = ({ plan, basis, file, plans }: DraftDocument, { language }: View): readonly string[] => {
  const say = speaker(language)
  if (basis !== null) return [say(words.copied, { basis, file })]
  const others = plans.length > 0 ? [say(words.others, { plans: joined(plans, language) })] : []
  return [say(words.made, { plan, file }), ...others]
}
