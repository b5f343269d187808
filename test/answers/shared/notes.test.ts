import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder, root, run } from '../../commands/run.ts'

type Note = { readonly text: { readonly en: string }; readonly plans: readonly string[] }
type Plan = { readonly id: string; readonly name: { readonly en: string } }

const flat = (text: string): string => text.replace(/\s+/g, ' ')

describe.each(['table', 'markdown'])('a note in a %s', format => {
  test.concurrent.each([
    ['eligible', '--device', 'used', '--bought-from', 'official'],
    ['eligible', '--as-of', '2021-01-01'],
    ['cost', '--months', '12', '--claims', '3', '--start', '2023-01-01'],
    ['cost', '--months', '12', '--bought-from', 'official', '--as-of', '2023-10-10'],
    ['compare', '--device', 'used', '--as-of', '2023-10-10'],
    ['compare', '--as-of', '2021-03-01'],
  ])('of %s names the plans it is about, and none where it is about all of the answer', async (...argv) => {
    const [shown, answer] = await Promise.all([run([...argv, '--full', '--format', format]), run([...argv, '--json'])])
    const { notes, plans }: { notes: readonly Note[]; plans: readonly Plan[] } = JSON.parse(answer.stdout)
    expect(notes.some(note => note.plans.length < plans.length)).toBe(true)
    for (const note of notes) {
      const names = plans.filter(plan => note.plans.includes(plan.id)).map(plan => plan.name.en)
      const whose = names.length === plans.length ? '' : `${names.join(', ')}: `
      expect(flat(shown.stdout)).toContain(`- ${whose}${note.text.en}`)
    }
  })

  test.concurrent.each([
    ['eligible'],
    ['cost'],
    ['compare'],
    ['worth', '--plan', 'own'],
    ['covers', '--plan', 'own', '--event', 'loss'],
    ['timeline', '--plan', 'own'],
    ['claim-steps', '--plan', 'own'],
    ['editions', 'show', 'own'],
  ])('of %s says that no edition attests the day, and names the official page', async (...argv) => {
    const { stdout } = await run([...argv, '--as-of', '2015-01-01', '--full', '--format', format])
    expect(flat(stdout)).toContain('No tables are in force on 2015-01-01, so there is no answer')
    expect(stdout).toContain('https://www.iijmio.jp/hdd/option/tsunagaru')
  })
})

test('where the facts rule out every plan, compare says so, and does not say that no edition attests the day', async () => {
  const argv = ['compare', '--bought-from', 'retailer', '--contract', 'device-only', '--as-of', '2023-10-10']
  const { stdout } = await run([...argv, '--full'])
  expect(stdout.match(/│ no, you cannot take it +│/g)).toHaveLength(3)
  expect(stdout).toContain('observed 2023-10-07 (3 days old)')
  expect(stdout).not.toContain('No tables are in force')
})

test.concurrent.each([
  ['compare', '--months', '24'],
  ['worth', '--plan', 'own', '--months', '24', '--repair-cost', '80000'],
])('the picture of %s shows the question, the age of the tables and the official page', async (...argv) => {
  const { stdout } = await run([...argv, '--as-of', '2023-10-17', '--format', 'svg'])
  expect(stdout).toMatch(/^<svg [^>]* lang="en"/)
  const words = [...stdout.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(match => match[1])
  expect(words).toContainEqual(expect.stringMatching(/^As of 2023-10-17 {2}You said: .*number of months: 24/))
  expect(words).toContainEqual(
    expect.stringMatching(/^Own-device warranty: observed 2023-10-07 \(10 days old\) .*https:/),
  )
  expect(words.join()).not.toContain('--')
})

test('the picture of a timeline shows the age of the tables and the official page', async () => {
  const { stdout } = await run(['timeline', '--plan', 'own', '--as-of', '2023-10-17', '--format', 'svg'])
  expect(stdout).toMatch(/>Own-device warranty: observed 2023-10-07 \(10 days old\) .*https:/)
})

const named = ['IIJmioサプライサービス', '端末補償オプション', 'つながる端末保証', '端末補償ご利用のご案内']

test.concurrent.each(
  [
    ['--help'],
    ['eligible', '--device', 'used', '--bought-from', 'official'],
    ['claim-steps', '--plan', 'new'],
    ['cost', '--plan', 'つながる端末保証X'],
  ].map(argv => [argv] as const),
)('no official name is broken at any width: %j', async argv => {
  const of = async (width: number) => {
    const { stdout, stderr } = await run([...argv, '--lang', 'ja', '--as-of', '2023-10-10', '--width', String(width)])
    return named.map(name => (stdout + stderr).split(name).length)
  }
  const whole = await of(1_000)
  for (const width of [30, 40, 43, 46, 49, 52, 60, 70, 91, 100, 106]) expect(await of(width)).toEqual(whole)
})

test('the age of an edition that was confirmed is counted from the confirmation', async () => {
  const data = join(folder({}), 'data')
  cpSync(join(root, 'data'), data, { recursive: true })
  const file = join(data, 'new', '2023-10-07.yaml')
  const looked = 'confirmed: [{ on: 2024-05-01, by: iij-mts }]'
  writeFileSync(file, readFileSync(file, 'utf8').replace('confirmed: []', looked))
  const argv = ['eligible', '--data', data, '--plan', 'new', '--as-of', '2024-05-11']
  const [shown, answer] = await Promise.all([run([...argv, '--full']), run([...argv, '--json'])])
  expect(flat(shown.stdout)).toContain('observed 2023-10-07, confirmed 2024-05-01 (10 days old)')
  expect(JSON.parse(answer.stdout).data.editions.new).toMatchObject({ confirmed: '2024-05-01', ageDays: 10 })
})
