// How many records one core decides in a second, by the library's decider: with reasons and without. Prints two numbers.
import { loadTables, prepare } from '../../dist/lib/index.js'
import { randomRecord, seeded } from './records.mjs'

const count = 200_000
const random = seeded(1)
const records = Array.from({ length: count }, () => randomRecord(random))
const decider = prepare(await loadTables(), { asOf: '2023-10-10' })

const perSecond = decide => {
  const rates = Array.from({ length: 7 }, () => {
    const begun = process.hrtime.bigint()
    for (const record of records) decide(record)
    return (count * 1e9) / Number(process.hrtime.bigint() - begun)
  })
  return rates.sort((a, b) => a - b)[3]
}

const reasoned = perSecond(record => decider.reasoned(record))
const bare = perSecond(record => decider.decide(record))
console.log(JSON.stringify({ reasoned, bare }))
