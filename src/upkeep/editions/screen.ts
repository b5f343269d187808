import { ageText } from '../../answers/shared/screen/foot.ts'
import { type Line, line, type Rows, type Screen } from '../../answers/shared/screen/parts.ts'
import { speaker, type View } from '../../answers/shared/view.ts'
import type { Day } from '../../model/day.ts'
import { joined } from '../../text/text.ts'
import { recordWords } from './lines.ts'
import type { EditionsDocument, ListedEdition } from './schema.ts'
import { words } from './words.ts'

/** The day of the newest tables in force, their age, and whether they are too old to rely on. */
const answerLine = ({ asOf, editions }: EditionsDocument, { language }: View): Line => {
  const say = speaker(language)
  const looked = editions.filter(({ state, lastLook }) => state === 'in-force' && lastLook !== null)
  const [oldest] = looked.toSorted((a, b) => (a.lastLook! < b.lastLook! ? -1 : 1))
  if (!oldest) return line(say(words.noneInForce))
  const age = ageText(oldest.lastLook as Day, asOf as Day, oldest.ageDays ?? 0, language)
  const text = say(oldest.stale ? words.inForceStale : words.inForceFresh, { day: oldest.lastLook!, age })
  return { text, strong: [[text, oldest.stale ? 'conditional' : 'yes']] }
}

const rowOf = (edition: ListedEdition, { language }: View): readonly string[] => {
  const say = speaker(language)
  const { observed, lastLook, effective, plan, name } = edition
  const looked = lastLook === null || lastLook === observed ? observed : `${observed}, ${lastLook}`
  return [plan, name.ja, looked, effective ?? say(words.notStated), joined(recordWords(edition, say), language)]
}

const rowsOf = (document: EditionsDocument, view: View): Rows => ({
  head: ['', ...(['plan', 'observed', 'effective', 'record'] as const).map(key => words[key][view.language])],
  rows: document.editions.map(edition => rowOf(edition, view)),
})

/** The command that shows the figures of a plan: of the first in force, else of the first on record. */
const nextLines = ({ editions }: EditionsDocument, { language }: View): readonly Line[] => {
  const shown = editions.find(({ state }) => state === 'in-force') ?? editions[0]
  return shown ? [line(speaker(language)(words.showOne, { plan: shown.plan }))] : []
}

/** The first screen of `editions`: how old the tables in force are, then every edition in a row. */
export const editionsScreen = (document: EditionsDocument, view: View): Screen => {
  const say = speaker(view.language)
  const answer = [answerLine(document, view)]
  return {
    quiet: () => answer,
    cuts: 0,
    sections: () => [answer, [rowsOf(document, view)], [line(say(words.moreOfEditions)), ...nextLines(document, view)]],
  }
}
