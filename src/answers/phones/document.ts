import { claimsOf } from '../../claims/claims.ts'
import type { Day } from '../../model/day.ts'
import type { Tables } from '../../model/tables.ts'
import { costDocument } from '../cost/document.ts'
import type { CostDocument } from '../cost/schema.ts'
import { eligibleDocument } from '../eligible/document.ts'
import type { MakeDocument } from '../shared/answer.ts'
import { mergedNotes } from '../shared/notes.ts'
import type { Foot, Grounded, Head } from '../shared/schema.ts'
import { assumptionTexts } from '../shared/words.ts'
import { countedBefore, countedUp } from './count.ts'
import type { AskedPhone } from './read.ts'
import type { CostPhonesDocument, EligiblePhonesDocument } from './schema.ts'
import { familyTotal, isFamilyWithin } from './total.ts'

type Answer = Head & Grounded & Foot

/** The keys of an answer that the answers about several phones share. */
type Shared = 'schema' | 'asOf' | 'data' | 'sources'
type Phone<Document> = { readonly name: string | null; readonly countedBefore: number } & Omit<Document, Shared>

/** The answers with each note and assumption once. */
const mergedFoot = (documents: readonly Answer[], tables: Tables, isCounted: boolean): Foot => {
  const cited = new Set(documents.flatMap(({ sources }) => Object.keys(sources)))
  const sources = Object.assign({}, ...documents.map(document => document.sources)) as Foot['sources']
  const together = { code: 'counted-together', text: assumptionTexts['counted-together'] } as const
  const assumptions = [...(isCounted ? [together] : []), ...documents.flatMap(document => document.assumptions)]
  return {
    sources: Object.fromEntries(
      Object.keys(tables.sources)
        .filter(key => cited.has(key))
        .map(key => [key, sources[key]!]),
    ),
    assumptions: [...new Map(assumptions.map(one => [one.code, one])).values()],
    notes: mergedNotes(documents.flatMap(({ notes }) => notes)),
  }
}

type Answers<Document> = {
  readonly head: Pick<Head, 'schema' | 'asOf' | 'data'>
  readonly phones: readonly Phone<Document>[]
  readonly foot: Foot
}

const phoneOf = <Document extends Answer>(
  { name, question }: AskedPhone,
  { schema, asOf, data, sources, ...answer }: Document,
): Phone<Document> => ({ name, countedBefore: countedBefore(question), ...answer })

/** The answers about several phones under one account. */
const answersAbout = <Document extends Answer>(
  command: string,
  make: MakeDocument<Document>,
  tables: Tables,
  asked: readonly AskedPhone[],
  asOf: Day,
  why: boolean,
): Answers<Document> => {
  const counted = countedUp(
    asked.map(({ question }) => question),
    tables,
    asOf,
  )
  const among = Math.max(1, asked.filter(({ question }) => claimsOf(question).length > 0).length)
  const phones = asked.map(({ name }, index) => ({ name, question: { ...counted[index]!, among } }))
  const documents = phones.map(({ question }) => make(tables, question, asOf, why))
  const editions = Object.assign({}, ...documents.map(({ data }) => data.editions)) as Head['data']['editions']
  return {
    head: { schema: `mio-warranty/${command}/v1`, asOf, data: { digest: tables.digest, editions } },
    phones: phones.map((phone, index) => phoneOf(phone, documents[index]!)),
    foot: mergedFoot(
      documents,
      tables,
      phones.some(({ question }) => countedBefore(question) > 0),
    ),
  }
}

/** Makes the document about several phones under one account. */
export type MakePhonesDocument<Document> = (
  tables: Tables,
  phones: readonly AskedPhone[],
  asOf: Day,
  options?: { readonly why?: boolean; readonly maxTotal?: number | undefined },
) => Document

/** The document of `eligible` about several phones. */
export const eligiblePhonesDocument: MakePhonesDocument<EligiblePhonesDocument> = (
  tables,
  asked,
  asOf,
  { why = false } = {},
) => {
  const { head, phones, foot } = answersAbout('eligible-phones', eligibleDocument, tables, asked, asOf, why)
  return { ...head, phones, ...foot }
}

/** The plans that a phone may have: of several those that its facts leave; null where no edition attests any. */
const plansLeft = ({ plans, notes }: Phone<CostDocument>): CostDocument['plans'] | null => {
  const attested = plans.filter(({ verdict }) => verdict !== 'unattested')
  const ruledOut = notes.filter(({ code }) => code === 'ruled-out').flatMap(note => note.plans)
  if (attested.length === 0) return null
  return plans.length === 1 ? plans : attested.filter(({ id }) => !ruledOut.includes(id))
}

/** The document of `cost` about several phones; `maxTotal` bounds their sum. */
export const costPhonesDocument: MakePhonesDocument<CostPhonesDocument> = (
  tables,
  asked,
  asOf,
  { why = false, maxTotal } = {},
) => {
  const { head, phones, foot } = answersAbout('cost-phones', costDocument, tables, asked, asOf, why)
  const family = familyTotal(phones.map(plansLeft))
  const withinMax = maxTotal === undefined ? {} : { withinMax: isFamilyWithin(family, maxTotal) }
  return { ...head, phones, ...family, ...withinMax, ...foot }
}

/** Makes the documents of the questions that can be asked about several phones. */
export const phoneAnswers = { eligible: eligiblePhonesDocument, cost: costPhonesDocument }

export const isAboutPhones = (name: string): name is keyof typeof phoneAnswers => Object.hasOwn(phoneAnswers, name)
