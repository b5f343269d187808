import type { Day } from '../../model/day.ts'
import { fill, type Language } from '../../model/message.ts'
import type { Text } from '../../model/text.ts'
import type { DataFile } from '../../tables/files.ts'
import { parseYaml } from '../../tables/yaml.ts'
import { nextEdition } from './next-edition.ts'
import type { DraftDocument } from './schema.ts'
import { skeleton, sourcesSkeleton } from './skeleton.ts'
import { stepTexts } from './words.ts'

/** A file to write below the folder of the tables. */
type DraftFile = { readonly path: string; readonly text: string }

/** What to draft: the plan, the files that are there, the day, the language of comments. `flags` name the folder in commands. */
export type DraftRequest = {
  readonly plan: string
  readonly files: readonly DataFile[]
  readonly root: string
  readonly observed: Day
  readonly language: Language
  readonly flags: string
}

const editionPath = /^([a-z0-9-]+)\/(\d{4}-\d\d-\d\d)\.yaml$/

/** The plans that have an edition, by the names of their folders. */
export const plansIn = (files: readonly DataFile[]): readonly string[] => [
  ...new Set(files.flatMap(({ path }) => editionPath.exec(path)?.[1] ?? [])),
]

const textOf = ({ bytes }: DataFile): string => new TextDecoder().decode(bytes)

/** The position of the plan of a file; 0 where it has none, or is no YAML. */
const orderIn = ({ path, bytes }: DataFile): number => {
  const parsed = parseYaml(bytes, path)
  const order = 'problems' in parsed ? null : (parsed.value as { readonly order?: unknown } | null)?.order
  return typeof order === 'number' ? order : 0
}

/** The position after those of all plans. */
const lastOrder = (files: readonly DataFile[]): number => Math.max(0, ...files.map(orderIn)) + 1

const step = (text: Text, command: string | null = null): DraftDocument['next'][number] => ({ text, command })

const stepsOfCopy = (file: string, basisDay: string, { plan, observed, flags }: DraftRequest) => {
  const diff = `mio-warranty diff ${basisDay} ${observed} --plan ${plan}`
  return [
    step(fill(stepTexts.edit, { file })),
    step(stepTexts.effective),
    step(stepTexts.keys, 'mio-warranty help edition'),
    step(stepTexts.check, `mio-warranty check${flags}`),
    step(stepTexts.diff, `${diff} --impact${flags}`),
    step(stepTexts.cases, `mio-warranty test test/cases --coverage${flags}`),
    step(stepTexts.request, `${diff} --impact --format markdown${flags}`),
  ]
}

const stepsOfSkeleton = (file: string, { plan, observed, flags }: DraftRequest) => [
  step(fill(stepTexts.fill, { file })),
  step(stepTexts.sources),
  step(stepTexts.keys, 'mio-warranty help edition'),
  step(stepTexts.check, `mio-warranty check${flags}`),
  step(stepTexts.try, `mio-warranty eligible --plan ${plan} --as-of ${observed}${flags}`),
  step(stepTexts.cases, `mio-warranty test test/cases --coverage${flags}`),
]

/** The draft of an edition: a copy of the newest one of the plan, or a skeleton; the files to write and the document. */
export const draftOf = (
  request: DraftRequest,
): { readonly document: DraftDocument; readonly written: readonly DraftFile[] } => {
  const { plan, files, root, observed, language } = request
  const basis = files.findLast(({ path }) => editionPath.exec(path)?.[1] === plan)
  const path = `${plan}/${observed}.yaml`
  const file = `${root}/${path}`
  const text = basis
    ? nextEdition(textOf(basis), observed)
    : skeleton({ plan, order: lastOrder(files), observed }, language)
  const needsSources = !files.some(({ path }) => path === 'sources.yaml')
  const sources = needsSources ? [{ path: 'sources.yaml', text: sourcesSkeleton(language) }] : []
  return {
    document: {
      schema: 'mio-warranty/editions-draft/v1',
      plan,
      observed,
      basis: basis ? `${root}/${basis.path}` : null,
      file,
      plans: plansIn(files),
      next: basis ? stepsOfCopy(file, editionPath.exec(basis.path)![2]!, request) : stepsOfSkeleton(file, request),
    },
    written: [...sources, { path, text }],
  }
}
