import { describe, expect, test } from 'vitest'
import { type ClaimStepsDocument, claimSteps, loadTables } from '../../../src/index.ts'
import { many } from '../../seed.ts'

/*
 * The steps of a claim over the product of the facts that decide them: the whole in `npm run fuzz`, else without two facts
 * for each plan.
 */

const tables = await loadTables()
const asOf = '2026-12-02'

const order = [
  ...['have-ready', 'call-desk', 'book-walk-in', 'back-up', 'revoke-e-certificate', 'delete-esim', 'remove-cards'],
  ...['remove-case', 'erase', 'ship', 'walk-in', 'swap', 'return-loaner', 'return-old-device', 're-issue-esim'],
  ...['cancel-old-option', 'apply-for-new'],
]
const handedOver = ['ship', 'walk-in', 'swap']
const preparation = ['back-up', 'revoke-e-certificate', 'delete-esim', 'remove-cards', 'remove-case', 'erase']

const yesNo = [undefined, 'yes', 'no'] as const
const domains = {
  esim: yesNo,
  eCertificate: yesNo,
  memoryCard: yesNo,
  modelChange: yesNo,
  remedy: [undefined, 'repair', 'exchange'],
  repairRoute: [undefined, 'ship', 'walk-in'],
  replacementArrived: [undefined, '2026-12-01', '2026-12'],
} as const
type Name = keyof typeof domains
type Told = { readonly [Key in Name]?: string }
const names = Object.keys(domains) as readonly Name[]

const isWhole = many(1) > 1

/** Every way to tell the facts, or every way that leaves out some of them. */
const productWithout = (leftOut: readonly Name[]): readonly Told[] =>
  names
    .filter(name => isWhole || !leftOut.includes(name))
    .reduce<readonly Told[]>(
      (all, name) =>
        all.flatMap(told => domains[name].map(value => (value === undefined ? told : { ...told, [name]: value }))),
      [{}],
    )

type Case = { readonly told: Told; readonly answer: ClaimStepsDocument }

/** What happened, long after the seller's warranty; an answer without an event asks about every event. */
const broken = { event: 'screen-break', purchased: '2024-01-10', on: asOf }

const answersOf = (plan: string, ...leftOut: readonly Name[]): readonly Case[] =>
  productWithout(leftOut).map(told => ({
    told,
    answer: claimSteps(tables, { plan, ...broken, ...told } as never, { asOf }),
  }))

const casesOf = {
  new: answersOf('new', 'memoryCard', 'modelChange'),
  used: answersOf('used', 'esim', 'memoryCard'),
  own: answersOf('own', 'eCertificate', 'modelChange'),
}

const idsOf = ({ answer }: Case): readonly string[] => answer.steps.map(step => step.id)
const stepOf = ({ answer }: Case, id: string) => answer.steps.find(step => step.id === id)
const wrong = (cases: readonly Case[], isRight: (one: Case) => boolean): string[] =>
  cases
    .filter(one => !isRight(one))
    .map(one => `${JSON.stringify(one.told)}: ${idsOf(one)}`)
    .slice(0, 3)

const comeBefore = (ids: readonly string[], earlier: string, later: string): boolean =>
  !ids.includes(earlier) || !ids.includes(later) || ids.indexOf(earlier) < ids.indexOf(later)

/** A step that depends on one yes: there without an "if", there with one, or not at all. */
const follows = (one: Case, id: string, told: string | undefined): boolean => {
  const step = stepOf(one, id)
  return told === 'no' ? step === undefined : step !== undefined && (step.if === null) === (told === 'yes')
}

describe.each(Object.entries(casesOf))('a claim under %s, in each of many cases', (_, cases) => {
  test('lists each step once, in the order of the contract, numbered from 1', () => {
    const isRight = (one: Case) => {
      const ids = idsOf(one)
      const places = ids.map(id => order.indexOf(id))
      const isSorted = places.every((place, index) => index === 0 || place > places[index - 1]!)
      return !places.includes(-1) && isSorted && one.answer.steps.every((step, index) => step.n === index + 1)
    }
    expect(wrong(cases, isRight)).toEqual([])
  })

  test('begins with the step `have-ready` and the call', () => {
    expect(wrong(cases, one => idsOf(one).slice(0, 2).join() === 'have-ready,call-desk')).toEqual([])
  })

  test('has all preparation done before the phone is handed over, and certificate, eSIM and data saved before it is erased', () => {
    const isRight = (one: Case) =>
      handedOver.every(send => preparation.every(id => comeBefore(idsOf(one), id, send))) &&
      preparation.slice(0, -1).every(id => comeBefore(idsOf(one), id, 'erase'))
    expect(wrong(cases, isRight)).toEqual([])
    expect(wrong(cases, one => preparation.filter(id => idsOf(one).includes(id)).length >= 4)).toEqual([])
  })

  test('revokes a certificate, deletes and re-issues an eSIM, takes out a memory card where there is or may be one', () => {
    const isRight = (one: Case) => {
      const { esim, eCertificate, memoryCard } = one.told
      const [card, ...more] = stepOf(one, 'remove-cards')!.also
      const isTaken = memoryCard === 'no' ? card === undefined : (card!.if === null) === (memoryCard === 'yes')
      return (
        follows(one, 'revoke-e-certificate', eCertificate) &&
        follows(one, 'delete-esim', esim) &&
        follows(one, 're-issue-esim', esim) &&
        isTaken &&
        more.length === 0
      )
    }
    expect(wrong(cases, isRight)).toEqual([])
  })

  test('marks the steps that cannot be undone', () => {
    const final = [
      'back-up',
      'revoke-e-certificate',
      'delete-esim',
      'erase',
      'return-old-device',
      'apply-for-new',
      ...handedOver,
    ]
    const isRight = ({ answer }: Case) => answer.steps.every(step => step.irreversible === final.includes(step.id))
    expect(wrong(cases, isRight)).toEqual([])
  })

  test('asks for a fact exactly when some value of it would change the list', () => {
    const shownAs = ({ answer }: Case) =>
      JSON.stringify(answer.steps.map(({ id, if: when, also, deadline }) => [id, when, also, deadline]))
    const varied = names.filter(name => cases.some(({ told }) => told[name] !== undefined))
    const byTold = new Map(cases.map(one => [JSON.stringify(one.told), shownAs(one)]))
    const differs = (one: Case, name: Name) =>
      domains[name].some(value => {
        if (value === undefined || /^\d{4}-\d\d$/.test(value)) return false
        if (value === 'repair' && one.told.replacementArrived) return false // a replacement is no repair
        const told = Object.fromEntries(names.map(key => [key, key === name ? value : one.told[key]]))
        return byTold.get(JSON.stringify(told)) !== shownAs(one)
      })
    const isRight = (one: Case) => {
      const open = varied.filter(name => one.told[name] === undefined || one.told[name] === '2026-12')
      return open.every(name => differs(one, name) === one.answer.needs.includes(name))
    }
    expect(wrong(cases, isRight)).toEqual([])
  })
})

describe('the route of a claim', () => {
  const shown = (plan: string, told: Told) =>
    claimSteps(tables, { plan, ...broken, ...told } as never, { asOf }).steps.map(step => step.id)
  const ways = ['book-walk-in', 'ship', 'walk-in', 'swap', 'return-loaner', 'return-old-device']
  const wayOf = (plan: string, told: Told) => shown(plan, told).filter(id => ways.includes(id))

  test.each<[plan: string, told: Told, way: string[]]>([
    ['new', {}, ['swap', 'return-old-device']],
    ['new', { remedy: 'repair' }, ['swap', 'return-old-device']],
    ['new', { remedy: 'exchange' }, ['swap', 'return-old-device']],
    ['used', {}, ways],
    ['used', { remedy: 'repair' }, ['book-walk-in', 'ship', 'walk-in', 'return-loaner']],
    ['used', { remedy: 'repair', repairRoute: 'ship' }, ['ship', 'return-loaner']],
    ['used', { remedy: 'repair', repairRoute: 'walk-in' }, ['book-walk-in', 'walk-in']],
    ['used', { repairRoute: 'ship' }, ['ship', 'swap', 'return-loaner', 'return-old-device']],
    ['used', { remedy: 'exchange' }, ['swap', 'return-old-device']],
    ['used', { remedy: 'exchange', repairRoute: 'ship' }, ['swap', 'return-old-device']],
    ['used', { replacementArrived: '2026-12-01' }, ['swap', 'return-old-device']],
    ['own', {}, ['ship']],
    ['own', { remedy: 'exchange', replacementArrived: '2026-12-01' }, ['ship']],
  ])('under %s with %j is %j', (plan, told, way) => expect(wayOf(plan, told)).toEqual(way))

  test('never charges the 40,000 yen of the purchase options under own', () => {
    for (const { answer } of casesOf.own) expect(JSON.stringify(answer)).not.toMatch(/40,?000|unreturned"/)
  })

  test('gives no date where the arrival of the replacement is known only to the month, or not at all', () => {
    for (const replacementArrived of ['2026-12', undefined]) {
      const { steps } = claimSteps(tables, { plan: 'new', ...(replacementArrived && { replacementArrived }) }, { asOf })
      const back = steps.find(step => step.id === 'return-old-device')!
      expect([back.deadline, back.earliest]).toEqual([null, null])
    }
  })

  test('names a desk and the page with its number, and never a telephone number', () => {
    for (const plan of ['new', 'used', 'own']) {
      const { desk, steps } = claimSteps(tables, { plan }, { asOf })
      expect(desk!.where.ja).not.toBe('')
      expect(JSON.stringify([desk, steps])).not.toMatch(/\d{2,4}-\d{2,4}-\d{3,4}|0\d{9}/)
    }
  })

  test('ticks nothing and refuses nothing where no source states the steps', () => {
    const { steps, parameters } = claimSteps(tables, { plan: 'used', done: ['call-desk'] } as never, {
      asOf: '2021-01-01',
    })
    expect([steps, parameters]).toEqual([[], { done: ['call-desk'] }])
  })
})
