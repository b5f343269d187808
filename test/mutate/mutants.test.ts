import { expect, test } from 'vitest'
import { loadTables } from '../../src/index.ts'
import { isRefused, mutantsOf } from './mutants.ts'

const tables = await loadTables()
const own = tables.editions.find(({ edition }) => edition.plan === 'own')!
const mutants = mutantsOf(own)
const named = (id: string) => mutants.find(one => one.id === `own/2023-10-07 ${id}`)!

test('every number goes up and down by one, but none below 0', () => {
  expect(named('figures.monthly.yen + 1').edition.figures.monthly).toMatchObject({ yen: 551 })
  expect(named('figures.monthly.yen - 1').edition.figures.monthly).toMatchObject({ yen: 549 })
  expect(named('figures.natural-failure-months.months - 1').edition.figures['natural-failure-months']).toMatchObject({
    months: 35,
  })
  expect(named('figures.repair.1.yen - 1')).toBeUndefined()
})

test('every yes becomes no and every no becomes yes, except in texts', () => {
  expect(
    named('join.giteki-mark.when.giteki yes flipped').edition.join.find(({ id }) => id === 'giteki-mark')!.when,
  ).toEqual({ giteki: 'no' })
  expect(named('events.theft.covered no flipped').edition.events.theft!.covered).toBe('yes')
  expect(named('complete true flipped').edition.complete).toBe(false)
})

test('every clause is left out, an event by saying nothing of it', () => {
  const join = named('join.intact dropped').edition.join
  expect([join.length, join.some(({ id }) => id === 'intact')]).toEqual([own.edition.join.length - 1, false])
  expect(named('events.theft dropped').edition.events.theft).toEqual({ covered: 'unknown' })
  expect(named('events.software-fault dropped')).toBeUndefined()
})

test('each mutant has a name of its own and leaves the edition it came from as it was', () => {
  const before = JSON.stringify(own.edition)
  expect(new Set(mutantsOf(own).map(({ id }) => id)).size).toBe(mutants.length)
  expect(JSON.stringify(own.edition)).toBe(before)
  for (const { edition, id } of mutants) expect([id, JSON.stringify(edition) === before]).toEqual([id, false])
})

test('tables that the loader would refuse are recognised', () => {
  expect(isRefused(named('open.last-day dropped'), own, tables.sources)).toBe(true)
  expect(isRefused(named('join.intact dropped'), own, tables.sources)).toBe(false)
})
