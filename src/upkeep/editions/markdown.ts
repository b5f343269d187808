import { figureWords } from '../../answers/shared/figure.ts'
import { listed, noteTexts } from '../../answers/shared/markdown-frame.ts'
import { editionLines, referenceMarks, sourceLines, speaker, type View } from '../../answers/shared/view.ts'
import { tableWords } from '../../text/tables.ts'
import { labels } from '../../text/words.ts'
import { markdownTable } from '../../view/grid.ts'
import type { EditionDocument, EditionsDocument } from './document.ts'
import { ageWords, countWords, headingWords, lookWords, named, recordWords } from './words.ts'

type Answer = EditionsDocument | EditionDocument

/** Notes and sources, as they end both answers. */
const foot = (document: Answer, plans: Parameters<typeof noteTexts>[1], view: View): readonly string[] => [
  ...listed(labels.notes[view.language], noteTexts(document, plans, view)),
  ...listed(labels.sources[view.language], sourceLines(document.sources, view.language)),
]

/** The editions at hand as GitHub Markdown. */
export const editionsMarkdown = (document: EditionsDocument, view: View): string => {
  const say = speaker(view.language)
  const marks = referenceMarks(document.sources)
  const head = (['plan', 'observed', 'effective', 'age', 'record', 'files', 'source'] as const).map(key =>
    say(tableWords[key]),
  )
  const rows = document.editions.map(one => [
    `${one.name.ja} (${one.plan})`,
    lookWords(one, say),
    one.effective ?? say(tableWords.notStated),
    ageWords(one, say),
    [...recordWords(one, say), countWords(one, say)].join('\n'),
    one.file,
    marks(one.sources).trim(),
  ])
  return [
    `${say(labels.asked)} ${document.asOf}`,
    markdownTable(head, rows),
    ...foot(document, named(document), view),
  ].join('\n\n')
}

/** One edition with its figures as GitHub Markdown. */
export const editionMarkdown = (document: EditionDocument, view: View): string => {
  const say = speaker(view.language)
  const { edition, name, plan, page, figures } = document
  const shown = { id: plan, name, page }
  const asked = `${say(labels.asked)} ${document.asOf}`
  if (edition === null) {
    const first = say(tableWords.attestedFrom, { day: document.attestedFrom })
    return [asked, name.ja, ...foot(document, [shown], view), first, `${say(labels.official)} ${page}`].join('\n\n')
  }
  const marks = referenceMarks(document.sources)
  const head = (['address', 'figure', 'source', 'place'] as const).map(key => say(tableWords[key]))
  const rows = figures.map(one => [one.id, figureWords(one, view.language), marks(one.sources).trim(), one.at])
  return [
    [asked, ...headingWords(document, edition, say)].join('. '),
    markdownTable(head, rows),
    ...listed(say(labels.tables), editionLines([shown], document.data.editions, view.language)),
    ...foot(document, [shown], view),
  ].join('\n\n')
}
