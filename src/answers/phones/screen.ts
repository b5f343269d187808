import { bracketed, joined } from '../../text/text.ts'
import { shortLines as costLines } from '../cost/screen.ts'
import { treeLines } from '../eligible/lines.ts'
import { shortLines as eligibleLines } from '../eligible/screen.ts'
import type { Citations } from '../shared/screen/citations.ts'
import { type Parts, saidWords, screenOf } from '../shared/screen/foot.ts'
import { isRows, line, type Screen, type Section } from '../shared/screen/parts.ts'
import { questionInFile } from '../shared/screen/question.ts'
import { screenWords } from '../shared/screen/words.ts'
import { isAsked, type ShownPlan, speaker, type View } from '../shared/view.ts'
import { groundSections } from '../shared/why.ts'
import { costOf, eligibleOf, phoneTitle, plansShown, totalLines } from './lines.ts'
import type { CostPhonesDocument, EligiblePhonesDocument, PhonesDocument } from './schema.ts'
import { words } from './words.ts'

type Phone = PhonesDocument['phones'][number]

/** The parameters that were told for all phones alike; undefined where they differ. */
const sharedParameters = ({ phones }: PhonesDocument): Phone['parameters'] | undefined => {
  const [first, ...others] = phones.map(({ parameters }) => JSON.stringify(parameters))
  return others.every(other => other === first) ? phones[0]?.parameters : undefined
}

/** What to find out next about a phone. */
const questionAbout = (phone: Phone, { schema, asOf, data, sources }: PhonesDocument, view: View): string => {
  const ruledOut = phone.notes.filter(({ code }) => code === 'ruled-out').flatMap(({ plans }) => plans)
  const plans = (phone.plans as readonly ShownPlan[]).filter(({ id }) => !ruledOut.includes(id))
  return questionInFile({ schema, asOf, data, ...phone, sources }, plans, view)
}

/** The number and name of a phone with what was told about it, its answer, and the question that no other phone has. */
const phoneSection = (phone: Phone, index: number, answer: Section, document: PhonesDocument, view: View): Section => {
  const { facts, parameters } = phone
  const own = sharedParameters(document) === undefined ? { facts, parameters } : { facts }
  const told = joined(saidWords(own, view), view.language)
  const title = phoneTitle(phone, index, view.language)
  const question = questionAbout(phone, document, view)
  const isShared = document.phones.some(other => other !== phone && questionAbout(other, document, view) === question)
  return [
    { text: title + (told && bracketed(told, view.language)), strong: [[title, 'bold']] },
    ...answer,
    ...(question === '' || isShared ? [] : [line(question, '  ')]),
  ]
}

/** The questions that several phones have, each once with the numbers of the phones. */
const sharedQuestions = (document: PhonesDocument, view: View): Section => {
  const questions = document.phones.map(phone => questionAbout(phone, document, view))
  return [...new Set(questions)].filter(Boolean).flatMap(question => {
    const numbers = questions.flatMap((other, index) => (other === question ? String(index + 1) : []))
    const about = speaker(view.language)(words.about, { numbers: joined(numbers, view.language) })
    return numbers.length < 2 ? [] : [line(`${about}${question}`)]
  })
}

/** The lines of a phone that hold a verdict or a total, without what is below them. */
const verdictLines = (section: Section): Section =>
  section.filter(block => !isRows(block) && block.strong !== undefined)

/** How many phones are asked about, and the parameters that all of them have. */
const askedText = (document: PhonesDocument, view: View): string => {
  const count = speaker(view.language)(words.count, { count: String(document.phones.length) })
  return joined([count, ...saidWords({ facts: {}, parameters: sharedParameters(document) }, view)], view.language)
}

/** The first screen about several phones: `compose` makes the answer above the phones, and that of each. */
const phonesScreen = (
  document: PhonesDocument,
  view: View,
  compose: (cite: Citations) => Pick<Parts, 'answer' | 'body' | 'quiet' | 'what'>,
  command: string,
): Screen => {
  const composed = (cite: Citations): Parts => {
    const parts = compose(cite)
    return { ...parts, body: [...parts.body, sharedQuestions(document, view)] }
  }
  return screenOf({ ...document, facts: {} }, plansShown(document), view, composed, {
    asked: askedText(document, view),
    last: speaker(view.language)(screenWords.sameFacts, { command }),
  })
}

/** The first screen of `eligible` about several phones. */
export const eligiblePhonesScreen = (document: EligiblePhonesDocument, view: View): Screen => {
  const { language } = view
  const title = speaker(language)(words.which, { count: String(document.phones.length) })
  return phonesScreen(
    document,
    view,
    cite => {
      const body = document.phones.map((phone, index) =>
        phoneSection(phone, index, eligibleLines(eligibleOf(phone, document).plans, cite, view), document, view),
      )
      return { answer: [line(title)], body, quiet: body.flatMap(verdictLines), what: 'pricesWithTax' }
    },
    'cost --months 24',
  )
}

/** The first screen of `cost` about several phones: the sum, then what each comes to. */
export const costPhonesScreen = (document: CostPhonesDocument, view: View): Screen => {
  const [sum = '', ...more] = totalLines(document, view.language)
  const answer: Section = [{ text: sum, strong: [[sum, 'bold']] }, ...more.map(text => line(text))]
  return phonesScreen(
    document,
    view,
    cite => ({
      answer,
      body: document.phones.map((phone, index) =>
        phoneSection(phone, index, costLines(costOf(phone, document), cite, view), document, view),
      ),
      what: 'prices',
    }),
    'eligible',
  )
}

type Trees = readonly (readonly string[])[]

/** What `--why` asks about each phone, below its name. */
const treesOf = (phones: readonly Phone[], view: View, treesAbout: (index: number) => Trees): Trees =>
  phones.flatMap((phone, index) => {
    const trees = treesAbout(index)
    return trees.length === 0 ? [] : [[phoneTitle(phone, index, view.language)], ...trees]
  })

/** The reason trees of the plans of each phone. */
export const eligiblePhonesTrees = ({ phones }: EligiblePhonesDocument, view: View): Trees =>
  treesOf(phones, view, index =>
    phones[index]!.plans.filter(plan => isAsked(view.why, plan.id)).map(plan => treeLines(plan, view)),
  )

/** The figures and items that the bills of each phone use. */
export const costPhonesTrees = ({ phones }: CostPhonesDocument, view: View): Trees =>
  treesOf(phones, view, index => groundSections(phones[index]!, phones[index]!.plans, view))
