import { describe, expect, it } from 'vitest'
import { choicesOf } from '../../../src/model/facts.ts'
import { load } from '../../../src/tables/load.ts'
import { run } from '../../commands/run.ts'

/*
 * `covers` and `claim-steps` about the same question begin with the same verdict and the same amount. `claim-steps` adds
 * that the plan must be in force, names the one who pays first, and leaves out the amount where it lists several charges or
 * where only a quote tells it.
 */

const shipped = await load(import.meta.dirname)
const plans = [...new Set(shipped.editions.map(({ edition }) => edition.plan))]
const events = [undefined, ...Object.keys(choicesOf('event'))]
const dates = '--on 2026-11-20 --start 2023-01-10 --purchased 2023-01-10 --released 2022-12-01 --device new'
const told = ['', '--os ios', `${dates} --unofficial-repair no`]

const words = {
  ja: { yes: '補償されます', inForce: '補償されます（その日にプランが有効なら）', first: /^先に/ },
  en: { yes: 'Covered', inForce: 'Covered, if the plan is in force on the day', first: /^Ask / },
} as const

type Begin = { readonly verdict: string; readonly amount: string }

const beginOf = async (argv: string): Promise<Begin> => {
  const { stdout } = await run(argv.split(' ').filter(Boolean), { today: '2026-11-28', env: { COLUMNS: '200' } })
  const [verdict = '', amount = ''] = stdout
    .split('\n')[0]!
    .replace(/ (\[\d+\])+$/, '')
    .split('  ')
  return { verdict, amount }
}

describe.each(['ja', 'en'] as const)('the first line of claim-steps in %s', language => {
  const { yes, inForce, first } = words[language]
  it.each(plans.flatMap(plan => told.map(facts => [plan, facts])))(
    'says of plan %s what covers says: %s',
    async (plan, facts) => {
      for (const event of events) {
        const flags = `--plan ${plan} ${event === undefined ? '' : `--event ${event}`} ${facts} --lang ${language}`
        const covers = await beginOf(`covers ${flags}`)
        const steps = await beginOf(`claim-steps ${flags}`)
        if (first.test(steps.verdict)) continue
        expect(steps.verdict, flags).toBe(covers.verdict === yes ? inForce : covers.verdict)
        if (!/^$|excess|超えた分/.test(steps.amount)) expect(steps.amount, flags).toBe(covers.amount)
      }
    },
  )
})
