import { expect, test } from 'vitest'
import { exit } from '../../src/model/fault.ts'
import { commandTexts, helpTopics } from '../../src/text/commands.ts'
import { displayWidth } from '../../src/view/wrap.ts'
import { run } from './run.ts'

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
  expect(Object.keys(helpTopics).filter(topic => topic in commandTexts)).toEqual([])
})

test('an unknown topic is refused, and the nearest one suggested', async () => {
  const { stderr, code } = await run(['help', 'exit-cods'])
  expect(code).toBe(2)
  expect(stderr).toContain('Did you mean "exit-codes"?')
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
