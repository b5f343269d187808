import type { AnswerName, DocumentOf } from '../answers/list.ts'
import type { CostPhonesDocument, EligiblePhonesDocument } from '../answers/phones/schema.ts'
import type { View } from '../answers/shared/view.ts'
import type { ArticleDocument } from '../article/schema.ts'
import { Fault } from '../model/fault.ts'
import { printableJson } from '../model/safe.ts'
import { testDocument } from '../upkeep/cases/document.ts'
import type { TestReport } from '../upkeep/cases/lines.ts'
import type { CheckDocument } from '../upkeep/check/schema.ts'
import type { DiffDocument } from '../upkeep/diff/schema.ts'
import type { DraftDocument } from '../upkeep/draft/schema.ts'
import type { EditionDocument, EditionsDocument } from '../upkeep/editions/schema.ts'

/** The document that each view prints: an answer, or a report about the tables. */
export type Documents = { readonly [Name in AnswerName]: DocumentOf<Name> } & {
  readonly 'eligible-phones': EligiblePhonesDocument
  readonly 'cost-phones': CostPhonesDocument
  readonly editions: EditionsDocument
  readonly 'editions-show': EditionDocument
  readonly 'editions-draft': DraftDocument
  readonly diff: DiffDocument
  readonly check: CheckDocument
  readonly test: TestReport
  readonly article: ArticleDocument
}
type ViewName = keyof Documents

/** Loads the function that turns a document into text. */
type Load<Document> = () => Promise<(document: Document, view: View) => string>

type EveryFormat = 'table' | 'json' | 'markdown'
type Format = EveryFormat | 'csv' | 'svg' | 'ics' | 'github' | 'junit' | 'sarif'

type Views = {
  readonly [Name in ViewName]: Readonly<
    Record<EveryFormat, Load<Documents[Name]>> & Partial<Record<Format, Load<Documents[Name]>>>
  >
}

/** A document as JSON with an indent of two spaces. It holds names of files and texts that a log may not show as they are. */
export const jsonText = (document: object): string => printableJson(JSON.stringify(document, null, 2))

const json = async () => jsonText

/** A view that shows one plan. Throws a Fault where the question was not about one and several are left. */
const ofOnePlan =
  <One extends object>(format: string, show: (document: One, view: View) => string) =>
  (document: One | { readonly plans: readonly { readonly plan: string }[] }, view: View): string => {
    if (!('plans' in document)) return show(document, view)
    const { plans } = document as { readonly plans: readonly { readonly plan: string }[] }
    throw new Fault('missing-plan', { at: `--format ${format}`, known: plans.map(({ plan }) => plan) })
  }

/** Every view of every document, in the order of help. A view is loaded when its format is asked for. */
const views: Views = {
  eligible: {
    table: async () => (await import('../answers/eligible/table.ts')).eligibleTable,
    json,
    markdown: async () => (await import('../answers/eligible/markdown.ts')).eligibleMarkdown,
  },
  cost: {
    table: async () => (await import('../answers/cost/table.ts')).costTable,
    json,
    markdown: async () => (await import('../answers/cost/markdown.ts')).costMarkdown,
    csv: async () => (await import('../answers/cost/csv.ts')).costCsv,
  },
  compare: {
    table: async () => (await import('../answers/compare/table.ts')).compareTable,
    json,
    markdown: async () => (await import('../answers/compare/markdown.ts')).compareMarkdown,
    csv: async () => (await import('../answers/compare/csv.ts')).compareCsv,
    svg: async () => (await import('../answers/compare/svg.ts')).compareSvg,
  },
  worth: {
    table: async () => (await import('../answers/worth/table.ts')).worthTable,
    json,
    markdown: async () => (await import('../answers/worth/markdown.ts')).worthMarkdown,
    svg: async () => ofOnePlan('svg', (await import('../answers/worth/svg.ts')).worthSvg),
  },
  covers: {
    table: async () => (await import('../answers/covers/table.ts')).coversTable,
    json,
    markdown: async () => (await import('../answers/covers/markdown.ts')).coversMarkdown,
  },
  timeline: {
    table: async () => (await import('../answers/timeline/table.ts')).timelineTable,
    json,
    markdown: async () => (await import('../answers/timeline/markdown.ts')).timelineMarkdown,
    svg: async () => ofOnePlan('svg', (await import('../answers/timeline/svg.ts')).timelineSvg),
  },
  'claim-steps': {
    table: async () => (await import('../answers/claim-steps/table.ts')).claimStepsTable,
    json,
    markdown: async () => (await import('../answers/claim-steps/markdown.ts')).claimStepsMarkdown,
    ics: async () => ofOnePlan('ics', (await import('../answers/claim-steps/ics.ts')).claimStepsIcs),
  },
  'eligible-phones': {
    table: async () => (await import('../answers/phones/table.ts')).eligiblePhonesTable,
    json,
    markdown: async () => (await import('../answers/phones/markdown.ts')).eligiblePhonesMarkdown,
  },
  'cost-phones': {
    table: async () => (await import('../answers/phones/table.ts')).costPhonesTable,
    json,
    markdown: async () => (await import('../answers/phones/markdown.ts')).costPhonesMarkdown,
    csv: async () => (await import('../answers/phones/csv.ts')).costPhonesCsv,
  },
  editions: {
    table: async () => (await import('../upkeep/editions/table.ts')).editionsTable,
    json,
    markdown: async () => (await import('../upkeep/editions/markdown.ts')).editionsMarkdown,
    csv: async () => (await import('../upkeep/editions/csv.ts')).editionsCsv,
  },
  'editions-show': {
    table: async () => (await import('../upkeep/editions/table.ts')).editionTable,
    json,
    markdown: async () => (await import('../upkeep/editions/markdown.ts')).editionMarkdown,
    csv: async () => (await import('../upkeep/editions/csv.ts')).editionCsv,
  },
  'editions-draft': {
    table: async () => (await import('../upkeep/draft/table.ts')).draftTable,
    json,
    markdown: async () => (await import('../upkeep/draft/markdown.ts')).draftMarkdown,
  },
  diff: {
    table: async () => (await import('../upkeep/diff/table.ts')).diffTable,
    json,
    markdown: async () => (await import('../upkeep/diff/markdown.ts')).diffMarkdown,
  },
  check: {
    table: async () => (await import('../upkeep/check/table.ts')).checkTable,
    json,
    markdown: async () => (await import('../upkeep/check/markdown.ts')).checkMarkdown,
    github: async () => (await import('../upkeep/check/github.ts')).checkGithub,
    junit: async () => (await import('../upkeep/check/junit.ts')).checkJunit,
    sarif: async () => (await import('../upkeep/check/sarif.ts')).checkSarif,
  },
  test: {
    table: async () => (await import('../upkeep/cases/table.ts')).testTable,
    json:
      async () =>
      ({ run }) =>
        jsonText(testDocument(run)),
    markdown: async () => (await import('../upkeep/cases/markdown.ts')).testMarkdown,
    github: async () => (await import('../upkeep/cases/github.ts')).testGithub,
    junit: async () => (await import('../upkeep/cases/junit.ts')).testJunit,
    sarif: async () => (await import('../upkeep/cases/sarif.ts')).testSarif,
  },
  article: {
    table: async () => (await import('../article/table.ts')).articleTable,
    json,
    markdown: async () => (await import('../article/markdown.ts')).articleMarkdown,
    github: async () => (await import('../article/github.ts')).articleGithub,
    junit: async () => (await import('../article/junit.ts')).articleJunit,
    sarif: async () => (await import('../article/sarif.ts')).articleSarif,
  },
}

/** The formats of a command, its default first. */
export const formatsOf = (name: ViewName): readonly string[] => Object.keys(views[name])

/** Prints a document in one of the formats of `formatsOf`. */
export const render = async <Name extends ViewName>(
  name: Name,
  format: string,
  document: Documents[Name],
  view: View,
): Promise<string> => {
  const show = await views[name][format as EveryFormat]()
  return show(document, view)
}
