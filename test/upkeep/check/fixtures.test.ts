import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ruleNames } from '../../../src/model/finding.ts'
import { commandTexts, helpTopics } from '../../../src/text/commands.ts'
import { rulePage } from '../../../src/upkeep/check/catalogue.ts'
import { ruleTexts } from '../../../src/upkeep/check/rule-words.ts'
import { check, day, type Fixture, fixtures, folderOf, readFixture, withFixture } from './fixture.ts'

const width = 76 // so that a report still fits 80 columns when the catalogue indents it

const reportOf = async (fixture: Fixture, language: string) => {
  const folder = folderOf(fixture)
  return check(folder, ['--lang', language, '--width', String(width), ...(fixture.args ?? [])])
}

const suffix: Readonly<Record<string, string>> = { en: '', ja: '.ja' }

test('every rule has a fixture, and every fixture a rule', () => {
  expect(withFixture).toEqual([...new Set(ruleNames)].sort())
})

test('in the tables of which the fixtures are made nothing is found', async () => {
  expect(await reportOf({ edits: [] }, 'en')).toEqual({ stdout: '', code: 0 })
})

test.each(withFixture.flatMap(rule => Object.keys(suffix).map(language => [rule, language] as const)))(
  'the fixture of %s gives exactly its report in %s, and breaks no other rule',
  async (rule, language) => {
    const { stdout } = await reportOf(readFixture(rule), language)
    await expect(stdout).toMatchFileSnapshot(join(fixtures, rule, `report${suffix[language]}.txt`))
    const broken = [...stdout.matchAll(/^\S+:\d+:\d+ \S+ ([a-z-]+):/gm)].map(match => match[1]!)
    const follows = rule === 'waiver-expired' ? ['fee-order'] : []
    expect(broken).toContain(rule)
    expect(broken.filter(name => name !== rule && !follows.includes(name))).toEqual([])
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(width)
  },
)

test.each(withFixture)('the fixture of %s makes the check fail as the weight of its findings says', async rule => {
  const { stdout, code } = await reportOf(readFixture(rule), 'en')
  expect(code).toBe(stdout.includes('Errors: 0,') ? 0 : 1)
})

const dedented = (text: string): string => {
  const indents = text.split('\n').flatMap(line => (line === '' ? [] : [/^ */.exec(line)![0].length]))
  return text.replace(new RegExp(`^ {${Math.min(...indents)}}`, 'gm'), '')
}

const exampleOf = async (rule: string) => {
  const fixture = readFixture(rule)
  const ja = await reportOf(fixture, 'ja')
  const en = await reportOf(fixture, 'en')
  const withoutSum = (report: string) => report.trimEnd().split('\n\n').slice(1).join('\n\n')
  return {
    file: fixture.edits.map(edit => edit.file.replace(/^\.\.\//, '')).join(', '),
    text: fixture.example ?? fixture.edits.map(edit => dedented(edit.to.trimEnd())).join('\n'),
    command: ['mio-warranty check', '--as-of', day, ...(fixture.args ?? [])].join(' '),
    report: { ja: withoutSum(ja.stdout), en: withoutSum(en.stdout) },
  }
}

const header = `import type { Text } from '../../model/text.ts'
import type { RuleName } from '../../model/finding.ts'

// Made from test/upkeep/check/fixtures by the tests; 'npx vitest run -u test/upkeep/check' makes it anew.

/** Of each rule something that breaks it, and what check says then. */
export const ruleExamples: Readonly<
  Record<RuleName, { readonly file: string; readonly text: string; readonly command: string; readonly report: Text }>
> = `

test('the examples of the error catalogue are the fixtures and their reports', async () => {
  const examples: Record<string, object> = {}
  for (const rule of ruleNames) examples[rule] = await exampleOf(rule)
  await expect(`${header}${JSON.stringify(examples, null, 2)}\n`).toMatchFileSnapshot(
    join(import.meta.dirname, '../../../src/upkeep/check/examples.ts'),
  )
})

test.each(ruleNames)('the page of %s tells what is wrong, an example with its report, and the remedy', rule => {
  for (const page of Object.values(rulePage(rule))) {
    expect(page.startsWith(`${rule}: `)).toBe(true)
    expect(page).toMatch(/\$ mio-warranty check/)
    expect(page).toContain(` ${rule}: `)
  }
  expect(rulePage(rule).en).toMatch(/\nFix: /)
  expect(rulePage(rule).ja).toMatch(/\n直し方: /)
})

test('a rule that shares its name with a command is reached by help check RULE all the same', () => {
  expect(Object.keys(helpTopics).filter(topic => topic in ruleTexts || topic in commandTexts)).toEqual([])
})
