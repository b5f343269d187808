import { figureWords } from '../../answers/shared/figure.ts'
import { listed, noteParts, sourceParts, tableParts } from '../../answers/shared/markdown-frame.ts'
import { planOf, referenceMarks, speaker, type View } from '../../answers/shared/view.ts'
import { labels } from '../../answers/shared/words.ts'
import { markdownTable } from '../../view/grid.ts'
import { ageWords, countWords, forWords, headingWords, lookWords, openLines, plansIn, recordWords } from './lines.ts'
import type { EditionDocument, EditionsDocument } from './schema.ts'
import { words } from './words.ts'

const editionsGrid = ({ editions, sources }: EditionsDocument, { language }: View): string => {
  const say = speaker(language)
  const marks = referenceMarks(sources)
  const columns = ['plan', 'observed', 'effective', 'age', 'record', 'files', 'source'] as const
  const rows = editions.map(edition => [
    `${edition.name.ja} (${edition.plan})`,
    lookWords(edition, say),
    edition.effective ?? say(words.notStated),
    ageWords(edition, say),
    [...recordWords(edition, say), countWords(edition, say)].join('\n'),
    edition.file,
    marks(edition.sources).trim(),
  ])
  return markdownTable(
    columns.map(key => say(words[key])),
    rows,
  )
}

/** All editions as GitHub Markdown. */
export const editionsMarkdown = (document: EditionsDocument, view: View): string =>
  [
    `${labels.asked[view.language]} ${document.asOf}`,
    editionsGrid(document, view),
    ...noteParts(document, plansIn(document), view),
    ...sourceParts(document, view),
  ].join('\n\n')

const figureTable = ({ figures, sources }: EditionDocument, { language }: View): string => {
  const marks = referenceMarks(sources)
  const head = (['address', 'figure', 'source', 'place'] as const).map(key => words[key][language])
  const rows = figures.map(figure => [
    figure.id,
    figureWords(figure, language),
    marks(figure.sources).trim(),
    figure.at,
  ])
  return markdownTable(head, rows)
}

/** One edition with its figures as GitHub Markdown. */
export const editionMarkdown = (document: EditionDocument, view: View): string => {
  const say = speaker(view.language)
  const { edition, name, page } = document
  const shown = [planOf(document)]
  const asked = `${say(labels.asked)} ${document.asOf}`
  const foot = [...noteParts(document, shown, view), ...sourceParts(document, view)]
  if (edition === null) {
    const first = say(words.attestedFrom, { day: document.attestedFrom })
    return [asked, name.ja, ...foot, first, `${say(labels.official)} ${page}`].join('\n\n')
  }
  return [
    [asked, ...headingWords(document, edition, say), ...forWords(document, say)].join('. '),
    figureTable(document, view),
    ...listed(say(words.open), openLines(document, view.language)),
    ...tableParts(document, shown, view),
    ...foot,
  ].join('\n\n')
}
