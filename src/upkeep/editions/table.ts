import { figureWords } from '../../answers/shared/figure.ts'
import { bullet, noteLines, sourceSection, unbrokenIn } from '../../answers/shared/table-frame.ts'
import { editionLines, referenceMarks, speaker, type View } from '../../answers/shared/view.ts'
import { tableWords } from '../../text/tables.ts'
import { labels } from '../../text/words.ts'
import type { Palette } from '../../view/colour.ts'
import { grid } from '../../view/grid.ts'
import { laidOut, type Section } from '../../view/layout.ts'
import type { EditionDocument, EditionsDocument, ListedEdition } from './document.ts'
import { ageWords, countWords, headingWords, lookWords, named, recordWords } from './words.ts'

const fileLine = (edition: ListedEdition, document: EditionsDocument, { language }: View): string => {
  const marks = referenceMarks(document.sources)(edition.sources)
  return bullet(`${edition.file}${marks}  ${labels.official[language]} ${edition.page}`)
}

/** The editions at hand for a terminal: no line wider than the view, no character lost. */
export const editionsTable = (document: EditionsDocument, view: View, paint: Palette): string => {
  const { language, width } = view
  const say = speaker(language)
  const { editions } = document
  const unbroken = unbrokenIn(document, editions)
  const rows = editions.map(one => [
    `${one.name.ja}\n${one.plan}`,
    lookWords(one, say),
    one.effective ?? say(tableWords.notStated),
    ageWords(one, say),
    recordWords(one, say).join('\n'),
  ])
  const head = (['plan', 'observed', 'effective', 'age', 'record'] as const).map(key => say(tableWords[key]))
  const table = grid(rows, {
    width,
    columns: ['fit', 'fill', 'fit', 'fill', 'fit'],
    unbroken,
    head,
    paint: (line, row, column) => {
      const edition = editions[row]
      if (edition?.state !== 'in-force') return edition ? paint.dim(line) : line
      if (column === 3 && edition.stale) return paint.yellow(line)
      return line === edition.name.ja ? paint.bold(line) : line
    },
  })
  const sections: readonly Section[] = [
    noteLines(document, named(document), view),
    [say(tableWords.files), ...editions.map(one => fileLine(one, document, view))],
    sourceSection(document, view),
  ]
  return `${say(labels.asked)} ${document.asOf}\n${table}\n\n${laidOut(sections, width, unbroken)}`
}

const figureGrid = ({ figures, sources }: EditionDocument, view: View, unbroken: readonly string[]): string => {
  const say = speaker(view.language)
  const marks = referenceMarks(sources)
  const rows = figures.map(one => [
    one.id,
    `${figureWords(one, view.language)}${marks(one.sources)}`,
    one.at.slice(one.at.lastIndexOf(':') + 1),
  ])
  const head = (['address', 'figure', 'line'] as const).map(key => say(tableWords[key]))
  return grid(rows, { width: view.width, columns: ['fit', 'fill', 'fit'], unbroken, head })
}

/** One edition with its figures for a terminal: no line wider than the view, no character lost. */
export const editionTable = (document: EditionDocument, view: View, paint: Palette): string => {
  const { language, width } = view
  const say = speaker(language)
  const { edition, name, plan } = document
  const unbroken = unbrokenIn(document, [{ name }])
  const asked = `${say(labels.asked)} ${document.asOf}`
  if (edition === null) {
    const lines = [name.ja, ...document.notes.map(one => say(one.text))]
    const first = say(tableWords.attestedFrom, { day: document.attestedFrom })
    return laidOut([[asked, ...lines, first, `${say(labels.official)} ${document.page}`]], width, unbroken)
  }
  const heading = laidOut([[asked, ...headingWords(document, edition, say), countWords(edition, say)]], width, unbroken)
  const shown = { id: plan, name, page: document.page }
  const sections: readonly Section[] = [
    noteLines(document, [shown], view),
    [say(labels.tables), ...editionLines([shown], document.data.editions, language).map(bullet)],
    sourceSection(document, view),
  ]
  const painted = heading.replace(name.ja, () => paint.bold(name.ja))
  return `${painted}\n${figureGrid(document, view, unbroken)}\n\n${laidOut(sections, width, unbroken)}`
}
