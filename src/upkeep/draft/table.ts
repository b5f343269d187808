import type { View } from '../../answers/shared/view.ts'
import { safe } from '../../model/safe.ts'
import { wrap } from '../../view/wrap.ts'
import { writtenLines } from './lines.ts'
import type { DraftDocument } from './schema.ts'
import { words } from './words.ts'

const indented = (text: string, first: string, width: number): readonly string[] =>
  wrap(safe(text), width - first.length).map((line, at) => (at === 0 ? first : ' '.repeat(first.length)) + line)

/** What was written and what to do next, for a terminal. */
export const draftTable = (document: DraftDocument, view: View): string => {
  const { language, width } = view
  return [
    ...writtenLines(document, view).flatMap(line => wrap(safe(line), width)),
    '',
    words.next[language],
    ...document.next.flatMap(({ text, command }, at) => [
      ...indented(text[language], `${at + 1}. `, width),
      ...(command === null ? [] : indented(command, '   ', width)),
    ]),
  ].join('\n')
}
