import type { View } from '../../answers/shared/view.ts'
import { safe } from '../../model/safe.ts'
import { writtenLines } from './lines.ts'
import type { DraftDocument } from './schema.ts'
import { words } from './words.ts'

/** What was written and what to do next, as a list to tick off. */
export const draftMarkdown = (document: DraftDocument, view: View): string =>
  [
    writtenLines(document, view)
      .map(line => safe(line))
      .join('  \n'),
    `**${words.next[view.language]}**`,
    document.next
      .map(
        ({ text, command }) => `- [ ] ${safe(text[view.language])}${command === null ? '' : `: \`${safe(command)}\``}`,
      )
      .join('\n'),
  ].join('\n\n')
