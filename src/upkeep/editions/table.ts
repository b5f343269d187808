import { figureWords } from '../../answers/shared/figure.ts'
import { screenText } from '../../answers/shared/screen/terminal.ts'
import {
  bullet,
  headed,
  noteSection,
  sourceSection,
  tableSection,
  unbrokenIn,
} from '../../answers/shared/table-frame.ts'
import { planOf, referenceMarks, speaker, type View } from '../../answers/shared/view.ts'
import { labels } from '../../answers/shared/words.ts'
import { grid } from '../../view/grid.ts'
import { laidOut } from '../../view/layout.ts'
import { ageWords, countWords, forWords, headingWords, lookWords, openLines, plansIn, recordWords } from './lines.ts'
import type { EditionDocument, EditionsDocument, ListedEdition } from './schema.ts'
import { editionsScreen } from './screen.ts'
import { words } from './words.ts'

const editionsGrid = ({ editions }: EditionsDocument, view: View, unbroken: readonly string[]): string => {
  const say = speaker(view.language)
  const { paint, width } = view
  const rows = editions.map(edition => [
    `${edition.name.ja}\n${edition.plan}`,
    lookWords(edition, say),
    edition.effective ?? say(words.notStated),
    ageWords(edition, say),
    recordWords(edition, say).join('\n'),
  ])
  return grid(rows, {
    width,
    columns: ['fit', 'fill', 'fit', 'fill', 'fit'],
    unbroken,
    head: (['plan', 'observed', 'effective', 'age', 'record'] as const).map(key => say(words[key])),
    paint: (line, row, column) => {
      const edition = editions[row]
      if (edition?.state !== 'in-force') return edition ? paint.dim(line) : line
      if (column === 3 && edition.stale) return paint.yellow(line)
      return line === edition.name.ja ? paint.bold(line) : line
    },
  })
}

const fileLine = (edition: ListedEdition, document: EditionsDocument, { language }: View): string => {
  const marks = referenceMarks(document.sources)(edition.sources)
  return bullet(`${edition.file}${marks}  ${labels.official[language]} ${edition.page}`)
}

/** All editions for a terminal: the first screen, or all of it. No line is wider than the view. */
export const editionsTable = (document: EditionsDocument, view: View): string => {
  const say = speaker(view.language)
  const unbroken = unbrokenIn(document, document.editions, view)
  if (!view.isFull) return screenText(editionsScreen(document, view), view, unbroken)
  const sections = [
    editionsGrid(document, view, unbroken),
    noteSection(document, plansIn(document), view),
    [say(words.files), ...document.editions.map(edition => fileLine(edition, document, view))],
    sourceSection(document, view),
  ]
  return `${say(labels.asked)} ${document.asOf}\n${laidOut(sections, view.width, unbroken)}`
}

const figureGrid = ({ figures, sources }: EditionDocument, view: View, unbroken: readonly string[]): string => {
  const say = speaker(view.language)
  const marks = referenceMarks(sources)
  const rows = figures.map(figure => [
    figure.id,
    `${figureWords(figure, view.language)}${marks(figure.sources)}`,
    figure.at.slice(figure.at.lastIndexOf(':') + 1),
  ])
  const head = (['address', 'figure', 'line'] as const).map(key => say(words[key]))
  return grid(rows, { width: view.width, columns: ['fit', 'fill', 'fit'], unbroken, head })
}

/** The lines where no edition attests the day, with the first day that one attests. */
const unattestedLines = (document: EditionDocument, { language }: View): readonly string[] => {
  const say = speaker(language)
  return [
    document.name.ja,
    ...document.notes.map(note => say(note.text)),
    say(words.attestedFrom, { day: document.attestedFrom }),
    `${say(labels.official)} ${document.page}`,
  ]
}

/** One edition with its figures for a terminal, with no line wider than the view. */
export const editionTable = (document: EditionDocument, view: View): string => {
  const { language, width, paint } = view
  const say = speaker(language)
  const { edition, name } = document
  const unbroken = unbrokenIn(document, [{ name }], view)
  const asked = `${say(labels.asked)} ${document.asOf}`
  if (edition === null) return laidOut([[asked, ...unattestedLines(document, view)]], width, unbroken)
  const heading = laidOut(
    [[asked, ...headingWords(document, edition, say), ...forWords(document, say), countWords(edition, say)]],
    width,
    unbroken,
  )
  const shown = [planOf(document)]
  const sections = [
    figureGrid(document, view, unbroken),
    headed(words.open, openLines(document, language).map(bullet), view),
    noteSection(document, shown, view),
    tableSection(document, shown, view),
    sourceSection(document, view),
  ]
  const painted = heading.replace(name.ja, () => paint.bold(name.ja))
  return `${painted}\n${laidOut(sections, width, unbroken)}`
}
