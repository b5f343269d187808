import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { eligible, loadTables } from '../../src/index.ts'
import { choiceText, namesIn, planWords, questionText } from '../../src/text/plan-words.ts'
import { run } from '../commands/run.ts'
import { small, text } from '../engine/small.ts'

const words = (company: string, start: string) => ({
  company: { ja: company, en: company },
  start: { ja: `${start}（日）`, en: start },
  'boughtFrom.official': { ja: `${company}の店`, en: `the shop of ${company}` },
})
const [first, second] = [small({ words: words('A', 'arrival') }), small({ words: words('B', 'arrival') })]

test('a question has the words of the plan, both where two differ, and general words where no plan has any', () => {
  const asked = (editions: Parameters<typeof planWords>[0]) => questionText('contract', planWords(editions)).en
  expect(asked([first])).toBe('What do you take from A: a SIM, a phone, or both?')
  expect(asked([first, second])).toBe('What do you take from A or B: a SIM, a phone, or both?')
  expect(asked([small()])).toBe('What do you take from the company: a SIM, a phone, or both?')
  expect(questionText('start', planWords([first, second]))).toEqual({
    ja: '利用開始日はいつですか（arrival（日））。',
    en: 'What was the day of first use (arrival)?',
  })
})

test('a choice has the words of the plan, else those of the registry', () => {
  expect(choiceText('boughtFrom', 'official', planWords([first]))?.en).toBe('the shop of A')
  expect(choiceText('boughtFrom', 'maker', planWords([first]))?.en).toBe('the maker')
  expect(choiceText('boughtFrom', 'official')?.en).toBe("the company's own shop")
  expect(choiceText('months', '3')).toBeUndefined()
})

test('the names that stay on one line are those of the plan, its desk, and those that it lists', () => {
  const desk = { name: 'the desk', where: text, cite: 'a' }
  expect(namesIn([small({ desk, 'official-names': ['the shop'] }), small()])).toEqual(['文', 'the desk', 'the shop'])
})

test('answers about the shipped plans name IIJmio and the mioID, from the tables', async () => {
  const { next } = eligible(
    await loadTables(),
    { device: 'new', boughtFrom: 'official', apply: 'with-device' },
    { asOf: '2023-10-10' },
  )
  expect(next?.question.en).toBe('How many protection options are already in force under the same mioID (0 if none)?')
  const { stdout } = await run(['eligible', '--bought-from', 'official', '--lang', 'ja', '--format', 'markdown'])
  expect(stdout).toContain('IIJmioの公式サイト')
})

test('no text of the engine names a company or its account; the command line says whose phones it is about, and articles name companies', () => {
  const src = join(import.meta.dirname, '../../src')
  const naming = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && /IIJmio|mioID|サプライサービス/.test(readFileSync(join(src, name), 'utf8')))
    .sort()
  expect(naming).toEqual([
    'article/scanning/owners.ts',
    'model/choice-words.ts',
    'text/commands.ts',
    'text/short-help.ts',
  ])
})
