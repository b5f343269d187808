import { describe, expect, test } from 'vitest'
import { madeTopics } from '../../src/commands/topics.ts'
import { exit } from '../../src/model/fault.ts'
import { commandTexts, helpTopics } from '../../src/text/commands.ts'
import { sectionTexts } from '../../src/text/edition-keys.ts'
import { exampleTexts, taskTexts } from '../../src/text/short-help.ts'
import { jsonSchemaOf } from '../../src/upkeep/schemas/list.ts'
import { displayWidth } from '../../src/view/wrap.ts'
import { folder, run } from './run.ts'

test.concurrent.each(Object.keys(commandTexts))('help %s is the same as its --help', async name => {
  const [asTopic, asFlag] = await Promise.all([run(['help', name]), run([name, '--help'])])
  expect(asTopic).toEqual(asFlag)
  expect(asTopic.stdout).toContain(`mio-warranty ${name}`)
})

test('help without a topic lists every command', async () => {
  const { stdout, code } = await run(['help'])
  expect(code).toBe(0)
  for (const name of Object.keys(commandTexts)) expect(stdout).toMatch(new RegExp(`^  ${name}\\b`, 'm'))
})

test.each(['ja', 'en'])('the topic exit-codes names every code in %s', async lang => {
  const { stdout } = await run(['help', 'exit-codes', '--lang', lang])
  for (const code of Object.values(exit)) expect(stdout).toMatch(new RegExp(`^${code} `, 'm'))
})

test('no topic of help has the name of a command', () => {
  expect([...Object.keys(helpTopics), ...Object.keys(madeTopics)].filter(topic => topic in commandTexts)).toEqual([])
})

test.each([
  ['ja', 'IIJmioとは何を契約しますか', '同じmioIDで', 'official = IIJmioの公式サイト'],
  ['en', 'What do you take from IIJmio', 'under the same mioID', "official = IIJmio's own shop"],
])('the topic facts speaks in %s as the plans of the tables do', async (lang, ...words) => {
  const { stdout } = await run(['help', 'facts', '--lang', lang])
  for (const word of words) expect(stdout.replace(/\n\s+/g, ' ')).toContain(word)
  expect(stdout).not.toMatch(/[{}]/)
})

test('the topic facts needs no tables', async () => {
  const { stdout, code } = await run(['help', 'facts', '--lang', 'ja', '--data', 'no-such-folder'])
  expect(code).toBe(0)
  expect(stdout).toContain('official = 契約する会社の公式の店')
})

test('an unknown topic is refused, and the nearest one suggested', async () => {
  const { stderr, code } = await run(['help', 'exit-cods'])
  expect(code).toBe(2)
  expect(stderr).toContain('Did you mean exit-codes?')
})

const helps = [[], ['eligible'], ['cost'], ['article'], ['batch'], ['check']]

test.concurrent.each(
  [30, 40, 60, 120].flatMap(width => ['ja', 'en'].flatMap(lang => helps.map(argv => ({ width, lang, argv })))),
)('help of $argv in $lang is at most $width columns wide, and says the same', async ({ width, lang, argv }) => {
  const of = (columns: number) => run([...argv, '--help', '--lang', lang, '--width', String(columns)])
  const [narrow, wide] = await Promise.all([of(width), of(300)])
  expect(narrow.stdout.split('\n').filter(line => displayWidth(line) > width)).toEqual([])
  expect(narrow.stdout.replace(/\s+/g, '')).toBe(wide.stdout.replace(/\s+/g, ''))
})

test.each(['constructor', '__proto__', 'toString'])(
  'help %s is refused like any other word that is no topic',
  async word => {
    const { stdout, stderr, code } = await run(['help', word])
    expect([stdout, code]).toEqual(['', 2])
    expect(stderr).toContain(`there is no help on "${word}"`)
  },
)

/** The examples of `ask` need a terminal; test/ask drives them on one. */
const examples = Object.entries(exampleTexts).flatMap(([name, lines]) => (name === 'ask' ? [] : lines))

test.concurrent.each([...examples, ...taskTexts.map(({ example }) => example.replace('mio-warranty ', ''))])(
  'the example works: %s',
  async example => {
    const { stderr, code } = await run(example.split(' '))
    expect([stderr, code]).toEqual(['', 0])
  },
)

const commandsOfHelp = Object.keys(commandTexts)

test.concurrent.each(commandsOfHelp.flatMap(name => ['ja', 'en'].map(lang => ({ name, lang }))))(
  'the short help of $name in $lang is short, and no wider than the terminal',
  async ({ name, lang }) => {
    const of = (width: number) => run([name, '-h', '--lang', lang, '--width', String(width)])
    const { stdout, code } = await of(80)
    expect(code).toBe(0)
    expect(stdout.split('\n').length).toBeLessThan(45)
    for (const width of [40, 60, 80, 120, 200]) {
      const { stdout } = await of(width)
      expect(stdout.split('\n').filter(line => displayWidth(line) > width)).toEqual([])
    }
  },
)

describe('a call without a command', () => {
  test.each([
    { argv: [], most: 24 },
    { argv: ['--lang', 'ja'], most: 24 },
    { argv: ['--width', '60'], most: 28 },
  ])(
    'prints what the program is, a command for each task and ask, on $most lines at most: $argv',
    async ({ argv, most }) => {
      const { stdout, stderr, code } = await run(argv)
      expect([stderr, code]).toEqual(['', 0])
      for (const { example } of taskTexts) expect(stdout.replace(/\s+/g, ' ')).toContain(example)
      expect(stdout).toContain('端末補償オプション（中古）')
      expect(stdout).toContain('mio-warranty ask')
      expect(stdout.trimEnd().split('\n').length).toBeLessThanOrEqual(most)
    },
  )

  test('prints it where the tables cannot be loaded too', async () => {
    for (const { stdout, code } of [
      await run([], { env: { MIO_WARRANTY_DATA: folder() } }),
      await run(['--data', folder()]),
    ]) {
      expect([stdout.includes('mio-warranty eligible'), code]).toEqual([true, 0])
      expect(stdout).not.toContain('--plan)')
    }
  })

  test('with --json is an error in JSON', async () => {
    const { stdout, code } = await run(['--json'])
    expect([JSON.parse(stdout).error.code, code]).toEqual(['missing-command', 2])
  })
})

test('the topic facts names every fact with its choices, the topic sources every source with its address', async () => {
  const facts = (await run(['help', 'facts', '--lang', 'ja'])).stdout
  for (const word of ['--bought-from', 'retailer = 家電量販店など', '--replacement-arrived'])
    expect(facts).toContain(word)
  const sources = (await run(['help', 'sources', '--lang', 'ja'])).stdout
  const { sources: known } = JSON.parse((await run(['eligible', '--json'])).stdout)
  for (const { url } of Object.values<{ url: string }>(known)) expect(sources).toContain(url)
})

test.each(['dates', 'environment', 'cases'])('the topic %s says something in both languages', async topic => {
  const [ja, en] = await Promise.all(['ja', 'en'].map(lang => run(['help', topic, '--lang', lang])))
  expect(ja!.stdout.split('\n').length).toBe(en!.stdout.split('\n').length)
  expect(ja!.stdout).not.toBe(en!.stdout)
})

type Source = { properties: object; required: string[] }

describe('the topic edition', () => {
  test.each(['ja', 'en'])('explains every key of an edition in %s, each once in a section', async lang => {
    const { stdout } = await run(['help', 'edition', '--lang', lang, '--width', '1000'])
    const { properties } = (jsonSchemaOf('edition') as { $defs: { edition: { properties: object } } }).$defs.edition
    for (const key of Object.keys(properties)) expect(stdout).toMatch(new RegExp(`^${key}\\*?: .+`, 'm'))
    expect(stdout).not.toContain('undefined')
    for (const key of ['before-tax', 'first-of-month-after', 'counts-other', 'onMiss', 'theft', 'readings'])
      expect(stdout).toContain(key)
  })

  test.each(['ja', 'en'])('explains every key of a source in %s', async lang => {
    const { stdout } = await run(['help', 'edition', '--lang', lang, '--width', '1000'])
    const { additionalProperties } = (
      jsonSchemaOf('sources') as unknown as { $defs: { sources: { additionalProperties: Source } } }
    ).$defs.sources
    for (const key of Object.keys(additionalProperties.properties)) {
      const star = additionalProperties.required.includes(key) ? '\\*' : ''
      expect(stdout).toMatch(new RegExp(`^ +${key}${star}: .+`, 'm'))
    }
  })

  test('lists only words that the texts have', () => {
    const { properties } = (jsonSchemaOf('edition') as { $defs: { edition: { properties: object } } }).$defs.edition
    expect(Object.keys(sectionTexts)).toEqual(Object.keys(properties))
  })

  test.each([40, 80, 120])('is at most %i columns wide', async width => {
    for (const lang of ['ja', 'en']) {
      const { stdout } = await run(['help', 'edition', '--lang', lang, '--width', String(width)])
      expect(stdout.split('\n').filter(line => displayWidth(line) > width)).toEqual([])
    }
  })

  test('is what editors show for each key', () => {
    const text = JSON.stringify(jsonSchemaOf('edition'))
    for (const { en } of Object.values(sectionTexts)) expect(text).toContain(JSON.stringify(en))
  })
})

test.each(['ja', 'en'])('the example of the topic cases is a case that passes (%s)', async lang => {
  const { stdout } = await run(['help', 'cases', '--lang', lang, '--width', '300'])
  const example = stdout.split('\n').filter(line => /^(- | {2,4}\w)/.test(line))
  const cwd = folder({ 'a.yaml': `${example.join('\n')}\n` })
  const { stderr, code } = await run(['test', 'a.yaml'], { cwd })
  expect([stderr, code]).toEqual(['', 0])
})
