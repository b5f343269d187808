import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { root, run } from '../commands/run.ts'
import { folder } from '../folder.ts'
import { callIn, type Document, desk } from './calling.ts'
import { changedBytes, changedLines, changedText, changedValue } from './changes.ts'
import { randomEdition } from './editions.ts'
import { flagsOfQuestion, questionNames, randomQuestion } from './questions.ts'
import { fewOrMany, isOne, pick, type Random } from './random.ts'

/*
 * Tables: the shipped editions, the skeleton of `editions draft` and random small editions, changed and asked about.
 */

const shipped = ['new/2023-10-07', 'used/2023-10-07', 'own/2023-10-07', 'used/2020-08-04']

const textOf = (path: string): string => readFileSync(join(root, 'data', path), 'utf8')
const sources = textOf('sources.yaml')
const fewSources =
  'article-2023: { title: A, url: "https://example.com", grade: blog, observed: null, says: { ja: あ, en: a } }\n'

const drafted = folder({ 'sources.yaml': fewSources })
await run(['editions', 'draft', 'fish', '--as-of', '2024-01-01', '--data', drafted])
const skeleton = readFileSync(join(drafted, 'fish', '2024-01-01.yaml'), 'utf8')

/** Where an edition starts from: its text, the sources that it cites, and its file. */
type Start = { readonly text: string; readonly sources: string; readonly file: string }

const startOf = (random: Random): Start => {
  const kind = random()
  if (kind < 0.2) {
    const file = `${pick(random, shipped)}.yaml`
    return { text: textOf(file), sources, file }
  }
  if (kind < 0.35) return { text: skeleton, sources: fewSources, file: 'fish/2024-01-01.yaml' }
  const edition = randomEdition(random)
  return { text: JSON.stringify(edition, null, 1), sources: fewSources, file: `small/${edition.observed}.yaml` }
}

/** Each is one way to change a text of YAML. */
const ways: readonly ((random: Random, text: string) => string | Uint8Array)[] = [
  (random, text) => JSON.stringify(changedValue(random, parse(text), fewOrMany(random))),
  (random, text) => JSON.stringify(changedValue(random, parse(text), fewOrMany(random))),
  (random, text) => changedLines(random, text, fewOrMany(random)),
  (random, text) => changedText(random, text),
  (random, text) => changedBytes(random, Buffer.from(text), fewOrMany(random)),
]

const days = ['2020-08-03', '2023-10-10', '2024-02-29', '2026-11-23']

const askedOf = (random: Random, plan: string): readonly string[] => {
  if (isOne(random, 0.3))
    return pick(random, [
      ['check'],
      ['editions'],
      ['editions', 'show', plan],
      ['diff', '2020-08-03', '2024-06-01'],
      ['help', 'sources'],
    ])
  const name = pick(random, questionNames)
  return [name, ...flagsOfQuestion({ ...randomQuestion(random, name), plan }), ...(isOne(random, 0.2) ? ['--why'] : [])]
}

const formats = [['--json'], ['--json'], [], ['--format', 'markdown'], ['--lang', 'ja'], ['--full'], ['--width', '30']]

const cwds = new Map<string, string>()

/** A folder that holds the one edition of this name. */
const folderOf = (file: string): string => {
  const cwd = cwds.get(file) ?? desk()
  cwds.set(file, cwd)
  return cwd
}

/** Changed tables and a question about them. */
export const tablesDocument = (random: Random): Document => {
  const start = startOf(random)
  const text = isOne(random, 0.45) ? start.text : pick(random, ways)(random, start.text)
  const files = {
    'sources.yaml': isOne(random, 0.05) ? changedLines(random, start.sources, 1) : start.sources,
    [start.file]: text,
  }
  const argv = [
    ...askedOf(random, dirname(start.file)),
    '--data',
    '.',
    '--as-of',
    pick(random, days),
    ...pick(random, formats),
  ]
  return callIn(folderOf(start.file), argv, files)
}
