import { noteWords, speaker, type View } from '../answers/shared/view.ts'
import type { ArticleDocument, ArticleFinding } from './schema.ts'

/** What is wrong, and on a second line what would be right. */
export const findingText = ({ message, fix }: ArticleFinding, { language }: View): string => {
  const say = speaker(language)
  return [say(message), ...(fix ? [say(fix)] : [])].join('\n')
}

/** That the tables are old; none where they are recent. */
export const staleNotes = ({ notes, plans }: ArticleDocument, { language }: View): readonly string[] =>
  notes.filter(({ code }) => code === 'stale').map(note => noteWords(note, plans, language))
