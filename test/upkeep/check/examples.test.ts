import { join } from 'node:path'
import { expect, test } from 'vitest'
import { waivableRules } from '../../../src/model/finding.ts'
import { commandTexts, helpTopics } from '../../../src/text/commands.ts'
import { rulePage } from '../../../src/upkeep/check/catalogue.ts'
import { exampleFlags } from '../../../src/upkeep/check/example-report.ts'
import { exampleTables } from '../../../src/upkeep/check/example-tables.ts'
import { ruleNamed, ruleNames } from '../../../src/upkeep/check/rules/list.ts'
import { check, edited, folderOf } from './example.ts'

const width = 76 // so that a report still fits 80 columns when the catalogue indents it

const reports = new Map<string, ReturnType<typeof check>>()

/** What `check` prints about the example of a rule; it runs once for each. */
const reportOf = (rule: string, language: string): ReturnType<typeof check> => {
  const { example } = ruleNamed(rule)
  const flags = ['--lang', language, '--width', String(width), ...exampleFlags(example)]
  const report = reports.get(`${rule} ${language}`) ?? check(folderOf(example), flags)
  reports.set(`${rule} ${language}`, report)
  return report
}

test('every rule that an edition may waive is a rule of check', () => {
  expect(waivableRules.filter(rule => !ruleNames.includes(rule))).toEqual([])
})

test('no two rules have the same id', () => {
  expect(new Set(ruleNames).size).toBe(ruleNames.length)
})

test('check finds nothing in the example tables', async () => {
  expect(await check(edited([]), [])).toEqual({ stdout: '', code: 0 })
})

test.each(ruleNames.filter(rule => ruleNamed(rule).example.file !== 'fees.yaml'))(
  'the example of %s changes the text of the tables',
  rule => {
    const { file, broken, encoding, maxAge } = ruleNamed(rule).example
    const text = exampleTables[file as keyof typeof exampleTables]
    expect(broken(text) !== text || encoding !== undefined || maxAge !== undefined).toBe(true)
  },
)

test.each(ruleNames.flatMap(rule => ['en', 'ja'].map(language => [rule, language] as const)))(
  'the example of %s gives exactly its report in %s, and breaks no other rule',
  async (rule, language) => {
    const { stdout } = await reportOf(rule, language)
    await expect(stdout).toMatchFileSnapshot(join(import.meta.dirname, 'reports', `${rule}.${language}.txt`))
    const broken = [...stdout.matchAll(/^\S+:\d+:\d+ \S+ ([a-z-]+):/gm)].map(match => match[1]!)
    const follows = rule === 'waiver-expired' ? ['fee-order'] : []
    expect(broken).toContain(rule)
    expect(broken.filter(name => name !== rule && !follows.includes(name))).toEqual([])
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(width)
  },
)

test.each(ruleNames)('the example of %s makes the check fail when a finding is an error', async rule => {
  const { stdout, code } = await reportOf(rule, 'en')
  expect(code).toBe(stdout.includes('Errors: 0,') ? 0 : 1)
})

test.each(ruleNames)(
  'the page of %s shows its text, an example with the report of the command, and the remedy',
  async rule => {
    const pages = rulePage(rule)
    for (const [language, page] of Object.entries(pages)) {
      const { stdout } = await reportOf(rule, language)
      const report = stdout.trimEnd().split('\n\n').slice(1).join('\n\n')
      expect(page.startsWith(`${rule}: `)).toBe(true)
      expect(page).toContain(`\n  $ mio-warranty check --as-of 2024-02-01`)
      expect(page).toContain(report.replace(/^(?=.)/gm, '  '))
    }
    expect(pages.en).toMatch(/\nFix: /)
    expect(pages.ja).toMatch(/\n直し方: /)
  },
)

test('no rule has the name of a help topic, and no help topic the name of a command', () => {
  expect(Object.keys(helpTopics).filter(topic => ruleNames.includes(topic) || topic in commandTexts)).toEqual([])
})
