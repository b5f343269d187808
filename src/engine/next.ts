import { factNames, isFactName, kindOf } from '../model/facts.ts'
import { coursesOf } from '../model/figures.ts'
import type { Need } from '../model/question.ts'
import type { Filed } from '../model/tables.ts'

export type NextQuestion = {
  readonly fact: Need
  readonly decides: readonly string[]
  readonly choices: readonly string[] | null
}

/** A decision with the missing facts and parameters, among which the next question is chosen. */
export type WithNeeds = { readonly plan: string; readonly filed: Filed; readonly needs: readonly Need[] }

const order: readonly Need[] = ['months', 'repairCost', ...factNames]

const choicesOf = (need: Need, plans: readonly WithNeeds[]): readonly string[] | null => {
  if (need === 'months' || need === 'repairCost') return null
  const kind = kindOf(need)
  if (kind.kind === 'choice') return kind.choices
  return kind.kind === 'course' ? [...new Set(plans.flatMap(plan => coursesOf(plan.filed.edition)))] : null
}

/** What the phone is and where it was bought, then the contract, then the phone's properties, then the rest: the order in which a person knows them. */
const kinds: readonly (readonly Need[])[] = [
  ['months', 'repairCost'],
  ['device', 'boughtFrom'],
  ['apply', 'contract', 'line', 'devicesEnrolled'],
  [
    'tier',
    'os',
    'carrier',
    'simLock',
    'soldInJapan',
    'giteki',
    'intact',
    'otherCover',
    'unofficialRepair',
    'registered',
    'usedWithSim',
  ],
]

const kindOfNeed = (need: Need): number => {
  const kind = kinds.findIndex(needs => needs.includes(need))
  return kind < 0 ? kinds.length : kind
}

/** The missing fact of the kind that a person knows first, of one kind the one that touches most undecided plans; ties: what leaves an amount without bound, fewest choices, then the order of the registry. Null when nothing is missing. */
export const nextQuestion = (plans: readonly WithNeeds[]): NextQuestion | null => {
  const needed = new Set(plans.flatMap(plan => plan.needs))
  const questions = order
    .filter(fact => needed.has(fact))
    .map(fact => ({
      fact,
      decides: plans.filter(plan => plan.needs.includes(fact)).map(plan => plan.plan),
      choices: choicesOf(fact, plans),
    }))
  const countOf = ({ fact, choices }: NextQuestion) =>
    isFactName(fact) ? (choices?.length ?? Number.POSITIVE_INFINITY) : 0
  const isBefore = (a: NextQuestion, b: NextQuestion) => {
    const [first, second] = [kindOfNeed(a.fact), kindOfNeed(b.fact)]
    if (first !== second) return first < second
    return a.decides.length !== b.decides.length ? a.decides.length > b.decides.length : countOf(a) < countOf(b)
  }
  return questions.reduce<NextQuestion | null>((best, one) => (best === null || isBefore(one, best) ? one : best), null)
}
