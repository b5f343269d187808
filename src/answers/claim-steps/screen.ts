import type { Language } from '../../model/message.ts'
import { displayWidth } from '../../view/wrap.ts'
import { conditionalWords, isOpen, onlyConditionWords } from '../covers/conditional.ts'
import { eventWord, refusalOf, refusedWords } from '../covers/refusal.ts'
import { screenWords as coverWords, firstTexts } from '../covers/words.ts'
import type { Citations } from '../shared/screen/citations.ts'
import { flagsFor, planFlags, screenOf } from '../shared/screen/foot.ts'
import { planTitle, planTitles, planWord } from '../shared/screen/names.ts'
import { type Line, line, type Screen, type Section } from '../shared/screen/parts.ts'
import {
  certaintyMark,
  inSentence,
  money,
  noteWords,
  planOf,
  singly,
  speaker,
  taxNote,
  type View,
} from '../shared/view.ts'
import { deadlineWords, shownSteps } from './lines.ts'
import type { ChargeDocument, ClaimStepsDocument, ClaimStepsPlansDocument, StepDocument } from './schema.ts'
import { screenWords as words } from './words.ts'

type Several = ClaimStepsDocument | ClaimStepsPlansDocument

/** Whether only a quote of the repair tells the amount; a price that no source states has no quote. */
const isByQuote = ({ id, amount }: ChargeDocument): boolean => id === 'excess' && amount.max === null

const isUnpaid = ({ covered, steps }: ClaimStepsDocument): boolean => covered === 'no' && steps.length === 0

/** The charges for the way in which the claim is settled; what a missed step costs is said by the step. */
const settledCharges = ({ charges, steps }: ClaimStepsDocument): readonly ChargeDocument[] =>
  charges.filter(({ id }) => steps.every(({ onMiss }) => onMiss?.id !== id))

/** What is paid: an amount in yen, or in words where only a quote of the repair can tell it. */
const amountWords = (one: ClaimStepsDocument, language: Language): string => {
  const [only] = settledCharges(one)
  return only && isByQuote(only)
    ? speaker(language)(words.excessOnly, { excess: only.when[language] })
    : money(one.pay, language)
}

const paySources = (one: ClaimStepsDocument): readonly string[] => settledCharges(one)[0]?.sources ?? deskSources(one)

/** Whether what a claim costs stands beside the verdict: not where several charges are listed, or where it has no source. */
const saysPay = (one: ClaimStepsDocument): boolean =>
  one.pay !== null && settledCharges(one).length < 2 && paySources(one).length > 0

const payWords = (one: ClaimStepsDocument, cite: Citations, language: Language): string => {
  if (!saysPay(one)) return ''
  const pay = isOpen(one) ? coverWords.payIf : coverWords.pay
  return speaker(language)(pay, { amount: amountWords(one, language) }) + cite.marks(paySources(one))
}

const deskSources = ({ steps }: ClaimStepsDocument): readonly string[] => steps[0]?.sources ?? []

/** The verdict, in the words of `covers`; `room` is the width that is left for it. */
const coveredWords = (one: ClaimStepsDocument, room: number, language: Language): string => {
  if (one.covered === null) return coverWords.unattested[language]
  if (one.covered === 'no') return refusedWords(one, language)
  if (one.covered === 'yes') return words.yes[language]
  const only = onlyConditionWords(one, language)
  return conditionalWords(one, only !== null && displayWidth(only) <= room ? only : null, language)
}

/** Who is asked first where this one pays, and that the plan does not pay for as long. */
const firstLines = (one: ClaimStepsDocument, cite: Citations, language: Language): Section => {
  const { first, steps } = one
  if (first === null || first.by === 'plan') return []
  const text = first.until === null ? firstTexts[first.by].ask : firstTexts[first.by].until
  const said = speaker(language)(text, { until: first.until ?? '' })
  const meanwhile = one.covered === 'no' ? words.meanwhile : words.besides
  const values = { plan: planWord(one, language), event: eventWord(one, language) || words.this[language] }
  return [
    { text: said + cite.marks(steps[0]?.sources ?? []), strong: [[said, 'conditional']] },
    line(speaker(language)(meanwhile, values)),
  ]
}

/** The verdict, the plan and what happened. */
const headLines = (one: ClaimStepsDocument, cite: Citations, { language, width }: View): Section => {
  const asked = one.first?.verdict === 'yes' ? firstLines(one, cite, language) : []
  if (asked.length > 0) return asked
  const refusal = one.covered === 'no' ? cite.marks(refusalOf(one)?.sources ?? []) : ''
  const pay = payWords(one, cite, language)
  const said = coveredWords(one, width - displayWidth(`  ${pay}`), language)
  const text = [said + refusal, pay].filter(Boolean).join('  ')
  const verdict = one.covered ?? 'unattested'
  const event = one.covered === 'no' ? '' : eventWord(one, language)
  const word = coverWords[verdict === 'conditional' ? 'yes' : verdict][language]
  return [
    { text, strong: [[text.startsWith(word) ? word : said, verdict]] },
    line([planTitle(one, language), event].filter(Boolean).join(language === 'ja' ? '、' : ': ')),
  ]
}

/** Whether two steps are the ways of a fork: each hands the phone over in its own case. */
const isFork = (step: StepDocument, before: StepDocument): boolean =>
  [step, before].every(one => one.kind === 'send' && one.if !== null)

/** Whether a step may be on the line of the one before it. */
const sharesLine = (step: StepDocument, before: StepDocument): boolean => {
  if (step.deadline !== null || before.deadline !== null) return false
  if (step.done !== before.done || step.certainty !== before.certainty) return false
  if (isFork(step, before)) return true
  if (step.if !== null) return step.if.en === before.if?.en && step.kind === before.kind
  return before.if === null && [step, before].every(({ kind, irreversible }) => kind !== 'contact' && !irreversible)
}

/** Steps that belong together, each group for one line. */
const groupsOf = (steps: readonly StepDocument[]): readonly (readonly StepDocument[])[] => {
  const groups: StepDocument[][] = []
  for (const step of steps) {
    const last = groups.at(-1)
    if (last && sharesLine(step, last.at(-1)!)) last.push(step)
    else groups.push([step])
  }
  return groups
}

/** A part of a step with its case, unless the step before on the line has the same. */
const partWords = (part: StepDocument['also'][number], isSaid: boolean, language: Language): string => {
  const join = language === 'ja' ? '、' : ': '
  return part.if && !isSaid ? part.if[language] + join + inSentence(part.text[language]) : part.text[language]
}

const stepText = (step: StepDocument, isSaid: boolean, language: Language): string =>
  [step, ...step.also]
    .map((part, index) => partWords(part, index === 0 && isSaid, language))
    .join(language === 'ja' ? '。' : '. ')

/** The texts of the steps of a line; from the second on each has its number. */
const numberedTexts = (group: readonly StepDocument[], language: Language): string =>
  group
    .map((step, index) => {
      const isSaid = index > 0 && step.if?.en === group[index - 1]!.if?.en
      return (index === 0 ? '' : `${step.n} `) + stepText(step, isSaid, language)
    })
    .join('  ')

/** The steps of a line, its last days, what cannot be undone, and its sources. */
const groupLine = (
  group: readonly StepDocument[],
  lastData: StepDocument | undefined,
  widest: number,
  cite: Citations,
  language: Language,
): Line => {
  const [first] = group as readonly [StepDocument]
  const due = deadlineWords(first, language)
  const point = lastData && group.includes(lastData) ? [words.noReturn[language]] : []
  const texts = [numberedTexts(group, language), ...(due ? [due] : []), ...point]
  const text = texts.join(language === 'ja' ? '。' : '. ')
  return {
    lead: `[${first.done ? 'x' : ' '}] ${String(first.n).padStart(widest)} `,
    text:
      text +
      certaintyMark(first.certainty, language) +
      cite.marks([...new Set(group.flatMap(({ sources }) => sources))]),
    strong: due ? [[due, 'bold']] : [],
  }
}

/** Facts of what may come after a claim and is no part of it. */
const afterClaim: readonly string[] = ['modelChange']

const isAfterClaim = ({ facts }: StepDocument): boolean => facts.some(fact => afterClaim.includes(fact))

/** The steps of the first screen: without those of what may come after the claim, unless it was told. */
const listedSteps = (one: ClaimStepsDocument): readonly StepDocument[] =>
  shownSteps(one).filter(step => !isAfterClaim(step))

const stepLines = (one: ClaimStepsDocument, cite: Citations, language: Language): readonly Line[] => {
  const groups = groupsOf(listedSteps(one))
  const lastData = listedSteps(one)
    .filter(({ kind, irreversible }) => kind === 'data' && irreversible)
    .at(-1)
  const widest = Math.max(...groups.map(group => String(group[0]!.n).length))
  return groups.map(group => groupLine(group, lastData, widest, cite, language))
}

const chargeLines = (one: ClaimStepsDocument, cite: Citations, language: Language): Section => {
  const charges = settledCharges(one)
  if (charges.length < 2 || shownSteps(one).length < one.steps.length) return []
  const rows = charges.map(charge => {
    const amount = isByQuote(charge) ? words.byQuote[language] : money(charge.amount, language)
    return [charge.when[language], amount + taxNote(charge.tax, language) + cite.marks(charge.sources)]
  })
  return [line(words.charges[language]), { rows }]
}

/** What to do where the one asked first refuses. */
const refusalLines = (one: ClaimStepsDocument, cite: Citations, language: Language): Section => {
  const { desk, steps } = one
  if (shownSteps(one).length === steps.length) return []
  const values = { desk: desk?.name ?? '', where: desk?.where ?? '' }
  const asked = desk ? [line(speaker(language)(words.ifRefused, values) + cite.marks(desk.sources))] : []
  return one.covered === 'no' && one.first?.verdict !== 'yes' ? [] : [...asked, line(words.planSteps[language])]
}

/** What to do instead where nobody pays. */
const insteadLines = (document: Several, cite: Citations, language: Language): Section => {
  const notes = document.notes.filter(({ code }) => code === 'good-to-know')
  if (notes.length === 0) return [line(words.noSteps[language])]
  const plans = singly<ClaimStepsDocument>(document).map(planOf)
  const items = notes.map((note, index) => ({
    lead: `[ ] ${index + 1} `,
    text: noteWords(note, plans, language) + cite.marks(note.sources),
  }))
  return [line(words.instead[language]), ...items]
}

const sectionsFor = (one: ClaimStepsDocument, cite: Citations, view: View): readonly Section[] => {
  const { language } = view
  const head = headLines(one, cite, view)
  if (one.covered === null) return [head]
  if (isUnpaid(one)) return [head, insteadLines(one, cite, language)]
  if (one.steps.length === 0) return [head, [line(words.unrecorded[language])]]
  const steps = stepLines(one, cite, language)
  return [head, steps, refusalLines(one, cite, language), chargeLines(one, cite, language)]
}

const excludedLines = (ones: readonly ClaimStepsDocument[], cite: Citations, language: Language): Section => {
  const values = { event: eventWord(ones[0]!, language), count: String(ones.length) }
  const sources = [...new Set(ones.flatMap(one => refusalOf(one)?.sources ?? []))]
  const text = speaker(language)(coverWords.excludedByAll, values) + cite.marks(sources)
  return [{ text, strong: [[coverWords.no[language], 'no']] }, line(planTitles(ones, language))]
}

/** Several plans: each with its verdict, then the question which one it is. */
const severalSections = (document: ClaimStepsPlansDocument, cite: Citations, view: View): readonly Section[] => {
  const { language } = view
  const ones = singly<ClaimStepsDocument>(document)
  if (ones.every(isUnpaid) && document.facts.event !== undefined)
    return [excludedLines(ones, cite, language), insteadLines(document, cite, language)]
  const rows = ones.map(one => [planTitle(one, language), `--plan ${one.plan}`])
  const heads = ones.flatMap(one => headLines(one, cite, view))
  return [heads, [line(words.whichPlan[language]), { rows }]]
}

const commandFor = (document: Several, ones: readonly ClaimStepsDocument[]): readonly string[] => {
  if (ones.every(({ covered, first }) => covered === 'yes' || first?.verdict === 'yes')) return []
  return ['covers', ...planFlags(document, 'covers'), ...flagsFor(document, 'covers')]
}

/** The first screen of `claim-steps`: whether it is worth a claim, and what to do in order. */
export const claimStepsScreen = (document: Several, view: View): Screen => {
  const { language } = view
  const ones = singly<ClaimStepsDocument>(document)
  const compose = (cite: Citations) => {
    const sections = 'plan' in document ? sectionsFor(document, cite, view) : severalSections(document, cite, view)
    const [answer = [], ...body] = sections.filter(section => section.length > 0)
    const steps = ones.length === 1 && ones[0]!.steps.length > 0 ? stepLines(ones[0]!, cite, language) : answer
    const isLong = steps.length > 2 && ones[0]!.parameters?.done === undefined && steps !== answer
    const hint = isLong ? { hint: words.done[language] } : {}
    const assumes = ones.some(one => one.first?.verdict !== 'yes' && saysPay(one))
    return { answer, quiet: steps, body, what: 'steps' as const, command: commandFor(document, ones), assumes, ...hint }
  }
  const isLeftOut = ones.some(one => shownSteps(one).length < one.steps.length)
  const asked = 'next' in document && isLeftOut ? { ...document, next: null } : document
  // an amount above the cap is said in words, and rests on no assumption
  const assumptions = document.assumptions.filter(({ code }) => code !== 'repair-within-cap')
  return screenOf({ ...asked, assumptions }, ones.map(planOf), view, compose, {
    saidNotes: ['good-to-know', 'not-stated', 'conflict'],
  })
}
