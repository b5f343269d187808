import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { flagOf } from '../../src/model/facts.ts'
import { kindOfParameter, type ParameterName, parameterNames } from '../../src/model/parameters.ts'
import { readCases } from '../../src/upkeep/cases/cases.ts'
import { displayWidth } from '../../src/view/wrap.ts'
import { folder, root, run } from '../commands/run.ts'
import { many } from '../seed.ts'

/*
 * Every question of `test/cases` and of README, in one of the languages at 80 columns (in both in `npm run fuzz`): how many
 * lines its first screen has.
 */

const MOST_LINES = 24
const MOST_WITH_STEPS = 33 // a screen that lists steps
const MOST_OF_A_PHONE = 8 // lines of each of several phones, beside 12 about all
const WIDTH = 80

type Raw = Readonly<Record<string, unknown>>

const isParameter = (key: string): key is ParameterName => (parameterNames as readonly string[]).includes(key)

const claimWord = (claim: unknown): string => {
  if (typeof claim !== 'object' || claim === null) return String(claim)
  const { date, remedy, quote } = claim as Raw
  return [date, remedy ?? (quote === undefined ? undefined : 'unknown'), quote]
    .filter(part => part !== undefined)
    .join(':')
}

/** The flags for a key of a case. */
const flagsOf = (key: string, value: unknown): readonly string[] => {
  if (value === null) return []
  if (key === 'claims' && (Array.isArray(value) || typeof value === 'object'))
    return [value].flat().flatMap(claim => ['--claim', claimWord(claim)])
  if (key === 'claims') return ['--claims', String(value)]
  if (isParameter(key) && kindOfParameter(key).kind === 'switch')
    return value === 'yes' || value === true ? [flagOf(key)] : []
  return [flagOf(key), String(value)]
}

type Asked = { readonly argv: readonly string[]; readonly most: number }

const asked = (argv: readonly string[], phones = 1): Asked => {
  if (phones > 1) return { argv, most: 12 + MOST_OF_A_PHONE * phones }
  return { argv, most: argv[0] === 'claim-steps' ? MOST_WITH_STEPS : MOST_LINES }
}

const questionsOfCases = readCases([join(root, 'test', 'cases')], 0).flatMap(({ read }): readonly Asked[] => {
  if (!('case' in read) || Object.keys(read.case.expect).some(path => path.startsWith('error'))) return []
  const { command, asOf, facts = {} } = read.case
  const argv = [command, '--as-of', asOf]
  if (!Array.isArray(facts))
    return [asked([...argv, ...Object.entries(facts).flatMap(([key, value]) => flagsOf(key, value))])]
  const file = join(folder({ 'phones.json': JSON.stringify(facts) }), 'phones.json')
  return [asked([...argv, '--facts', file], facts.length)]
})

const pages = ['README.md', ...['README.ja.md', 'questions.md'].map(name => join('.github', 'docs', name))]
const asking = /^\$ mio-warranty ((?:eligible|cost|compare|worth|covers|timeline|claim-steps)(?: [\w.,:=%-]+)*)$/gm
const isOther = (word: string): boolean => /^--(format|json|full|why|lang|facts|quiet)/.test(word)

const questionsOfPages = pages.flatMap(page =>
  [...readFileSync(join(root, page), 'utf8').matchAll(asking)]
    .map(([, line]) => line!.split(' '))
    .filter(words => !words.some(isOther))
    .map(words => asked([...words, ...(words.includes('--as-of') ? [] : ['--as-of', '2026-11-23'])])),
)

test('there are questions of cases and of README', () => {
  expect(questionsOfCases.length).toBeGreaterThan(400)
  expect(questionsOfPages.length).toBeGreaterThan(5)
})

const questions = [...questionsOfCases, ...questionsOfPages]
const isWhole = many(1) > 1

test.each([
  ['ja', 0],
  ['en', 1],
])(
  `the first screens in %s of ${isWhole ? 'all' : 'every second of the'} questions fit in 24 lines, and in more where they list steps or phones`,
  async (language, rest) => {
    const wrong: string[] = []
    for (const { argv, most } of questions.filter((_, index) => isWhole || index % 2 === rest)) {
      const { stdout, stderr } = await run([...argv, '--lang', language, '--width', String(WIDTH)])
      const lines = stdout.trimEnd().split('\n')
      const isWide = lines.some(line => displayWidth(line) > WIDTH)
      if (stderr !== '' || isWide || lines.length > most) wrong.push(`${lines.length} ${argv.join(' ')} ${stderr}`)
    }
    expect(wrong).toEqual([])
  },
)
