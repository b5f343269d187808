import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { factsUnread } from '../../src/commands/completion/offered.ts'
import { commands } from '../../src/commands/list.ts'
import { factNames, flagOf } from '../../src/model/facts.ts'
import { type QuestionName, questions } from '../../src/model/question.ts'
import { commandTexts } from '../../src/text/commands.ts'
import { folder, root, run, start } from './run.ts'

const shells = ['bash', 'zsh', 'fish'] as const
type Shell = (typeof shells)[number]

const isInstalled = (shell: Shell): boolean =>
  (process.env.PATH ?? '').split(':').some(place => existsSync(join(place, shell)))

/** Shells that a newcomer may not have; the CI has them all. */
const missing = process.env.CI ? [] : shells.filter(shell => !isInstalled(shell))
for (const shell of missing) console.log(`The completion in ${shell} is not tested: ${shell} is not installed`)

const made = new Map<string, Promise<string>>()

/** The path of the script for a shell, in a folder with another file and a folder. */
const scriptOf = (shell: Shell, language = 'ja'): Promise<string> => {
  const key = `${shell} ${language}`
  const known = made.get(key)
  if (known) return known
  const path = run(['completion', shell, '--lang', language]).then(({ stdout }) => {
    const place = folder({ [`mio.${shell}`]: stdout, 'my facts.yaml': '' })
    mkdirSync(join(place, 'other'))
    writeFileSync(join(place, 'other/x.md'), '')
    return join(place, `mio.${shell}`)
  })
  made.set(key, path)
  return path
}

const env = { LANG: 'C.UTF-8', HOME: folder(), TERM: 'dumb' }

/** What bash offers for the last word of each line. */
const inBash = async (...lines: readonly (readonly string[])[]): Promise<readonly (readonly string[])[]> => {
  const script = await scriptOf('bash')
  const code = `cd "$(dirname "$1")"; . "$1"; . "$1"; shift
    while [ $# -gt 0 ]; do
      COMP_CWORD=$1; shift; COMP_WORDS=(mio-warranty "\${@:1:COMP_CWORD}"); shift $COMP_CWORD
      COMPREPLY=(); _mio_warranty 2>&1
      for word in "\${COMPREPLY[@]}"; do printf '%s\\n' "$word"; done; echo ==
    done`
  const words = lines.flatMap(line => [String(line.length), ...line])
  const { stdout, stderr } = await start('bash', ['--norc', '-c', code, 'bash', script, ...words], { env })
  expect(stderr).toBe('')
  return stdout
    .split('==\n')
    .slice(0, -1)
    .map(answer => answer.split('\n').slice(0, -1))
}

/** What fish offers at the end of each line: the word, a tab, its meaning. */
const inFish = async (lines: readonly string[], language = 'ja'): Promise<readonly (readonly string[])[]> => {
  const script = await scriptOf('fish', language)
  const code = `source $argv[1]; source $argv[1]; cd (dirname $argv[1])
    for line in $argv[2..-1]; complete -C $line; echo ==; end`
  const { stdout, stderr } = await start('fish', ['--no-config', '-c', code, script, ...lines], { env })
  expect(stderr).toBe('')
  return stdout.split('==\n').map(answer => answer.split('\n').slice(0, -1))
}

const escapes = new RegExp(`${String.fromCharCode(27)}\\[[0-9;?]*[a-zA-Z]`, 'g')

/** What an interactive zsh lists for each line, as printed; what it prints when it reads the script comes first. */
const inZsh = async (lines: readonly string[], language = 'ja'): Promise<readonly string[]> => {
  const script = await scriptOf('zsh', language)
  const argv = ['-f', join(root, 'test/commands/type-in-zsh.zsh'), script, ...lines]
  const { stdout, stderr } = await start('zsh', argv, { env, cwd: join(script, '..') })
  expect(stderr).toBe('')
  return stdout
    .replace(escapes, '')
    .replaceAll('\r', '')
    .replace(/ +$/gm, '')
    .split(/^==> .*\n/m)
}

test.each(shells.filter(shell => !missing.includes(shell)))(
  'the script for %s is correct in its syntax',
  async shell => {
    for (const language of ['ja', 'en'])
      expect(await start(shell, ['-n', await scriptOf(shell, language)])).toEqual({ stdout: '', stderr: '', code: 0 })
  },
)

test('completion without a shell, and of another shell, names those there are', async () => {
  for (const argv of [['completion'], ['completion', 'tcsh']]) {
    const { stderr, code } = await run(argv)
    expect(code).toBe(2)
    for (const shell of shells) expect(stderr).toContain(shell)
  }
})

test('the help of completion and the pages say in one line how to turn it on in each shell', async () => {
  for (const argv of [
    ['completion', '-h'],
    ['completion', '--help'],
    ['help', 'completion'],
  ])
    for (const lang of ['ja', 'en']) {
      const { stdout } = await run([...argv, '--lang', lang, '--width', '120'])
      for (const line of [
        `eval "$(mio-warranty completion bash)"' >> ~/.bashrc`,
        '~/.zshrc',
        '~/.config/fish/config.fish',
      ])
        expect(stdout).toContain(line)
    }
})

describe('bash', () => {
  test('offers every command', async () => {
    expect(await inBash([''])).toEqual([Object.keys(commands)])
  })

  test('offers the flags that a command reads, each once', async () => {
    expect(
      await inBash(
        ['eligible', '--de'],
        ['eligible', '--device', 'new', '--de'],
        ['eligible', '--mem'],
        ['claim-steps', '--mem'],
        ['covers', '--claim', '2026-05-01', '--cl'],
        ['check', '--re'],
        ['--lang', 'ja', 'eligible', '--la'],
      ),
    ).toEqual([['--device', '--devices-enrolled'], ['--devices-enrolled'], [], ['--memory-card'], ['--claim'], [], []])
  })

  test('offers the values of a flag, before and after an equals sign', async () => {
    const devices = ['new', 'used', 'unknown']
    expect(
      await inBash(
        ['eligible', '--device', ''],
        ['eligible', '--device', '='],
        ['eligible', '--device', '=', 'n'],
        ['eligible', '--device=u'],
        ['eligible', '--why', '=', 'o'],
        ['--lang', ''],
        ['cost', '--tier', ''],
        ['timeline', '--format', ''],
        ['cost', '--months', ''],
      ),
    ).toEqual([
      devices,
      devices,
      ['new'],
      ['--device=used', '--device=unknown'],
      ['own'],
      ['ja', 'en'],
      ['418', '550', 'unknown'],
      ['table', 'json', 'markdown', 'svg'],
      [],
    ])
  })

  test('offers the next value of a list after a comma', async () => {
    expect(await inBash(['claim-steps', '--done', 'call-desk,er'])).toEqual([['call-desk,erase']])
  })

  test('offers plans, actions, questions of batch and files where they belong', async () => {
    expect(
      await inBash(
        ['editions', 'show', ''],
        ['article', ''],
        ['article', 'check', 'a.md', 'other/'],
        ['batch', 'c'],
        ['eligible', '--facts', 'my'],
        ['eligible', '--data', ''],
        ['-o', 'mio'],
      ),
    ).toEqual([
      ['new', 'used', 'own'],
      ['check', 'write', 'scan'],
      ['other/x.md'],
      ['cost', 'covers', 'claim-steps'],
      ['my facts.yaml'],
      ['other'],
      ['mio.bash'],
    ])
  })
})

describe.skipIf(missing.includes('fish'))('fish', () => {
  test('offers commands, flags, values, plans, steps and files with their meaning', async () => {
    const [all, flags, rest, values, steps, plans, why, files, folders] = await inFish([
      ...['mio-warranty ', 'mio-warranty eligible --de', 'mio-warranty eligible --device new --de'],
      ...['mio-warranty eligible --device ', 'mio-warranty claim-steps --done call-desk,er'],
      ...['mio-warranty editions show ', 'mio-warranty eligible --why=u', 'mio-warranty eligible --facts m'],
      'mio-warranty eligible --data ',
    ])
    expect(all!.map(line => line.split('\t')[0]).sort()).toEqual(Object.keys(commands).sort())
    expect(flags).toEqual(['--device\t買ったときの状態', '--devices-enrolled\t契約中の補償の台数'])
    expect(rest).toEqual(['--devices-enrolled\t契約中の補償の台数'])
    expect(values).toEqual(['new\t新品', 'unknown\t分からない', 'used\t中古'])
    expect(steps).toEqual([expect.stringMatching(/^call-desk,erase\t端末を初期化する/)])
    expect(plans).toEqual([
      'new\t端末補償オプション（新品）',
      'own\tつながる端末保証',
      'used\t端末補償オプション（中古）',
    ])
    expect(why).toEqual(['--why=used\t端末補償オプション（中古）'])
    expect(files!.map(line => line.split('\t')[0]).sort()).toEqual(['mio.fish', 'my facts.yaml'])
    expect(folders!.map(line => line.split('\t')[0])).toEqual(['other/'])
  })

  test('says the meaning in English', async () => {
    const [values] = await inFish(['mio-warranty eligible --bought-from of'], 'en')
    expect(values).toEqual(["official\tIIJmio's own shop"])
  })
})

describe.skipIf(missing.includes('zsh'))('zsh', () => {
  test('offers commands, flags, values, plans, steps and files with their meaning, and prints nothing when it is read twice', async () => {
    const [sourced, all, flags, rest, values, steps, plans, why, files, after] = await inZsh([
      ...['mio-warranty ', 'mio-warranty eligible --de', 'mio-warranty eligible --device new --de'],
      ...['mio-warranty eligible --device ', 'mio-warranty claim-steps --done call-desk,er'],
      ...['mio-warranty editions show ', 'mio-warranty eligible --why=u', 'mio-warranty eligible --facts m'],
      'mio-warranty --lang ja cost --plan ',
    ])
    expect(
      sourced!
        .replace(/^.*source .*$/m, '')
        .replaceAll('TYPE>', '')
        .trim(),
    ).toBe('SOURCED')
    for (const name of Object.keys(commands)) expect(all).toMatch(new RegExp(`^${name} +-- `, 'm'))
    expect(flags).toMatch(/^--device +-- 買ったときの状態\n--devices-enrolled +-- 契約中の補償の台数/m)
    expect(rest).not.toMatch(/^--device +--/m)
    expect(values).toMatch(/^new +-- 新品\nunknown +-- 分からない\nused +-- 中古/m)
    expect(steps).toMatch(/^erase +-- 端末を初期化する/m)
    expect(plans).toMatch(/^new +-- 端末補償オプション（新品）/m)
    expect(why).toMatch(/^used +-- 端末補償オプション（中古）/m)
    expect(files).toContain('my\\ facts.yaml')
    expect(after).toMatch(/^own +-- つながる端末保証/m)
  })
})

/** Values of every kind of fact, as someone would tell them. */
const told: Readonly<Record<string, readonly string[]>> = {
  devicesEnrolled: ['0', '9'],
  repairQuote: ['60000'],
  makerWarrantyMonths: ['24'],
  claims: ['2023-11-10:repair'],
  replacementArrived: ['2023-11-20'],
  on: ['2023-11-20'],
  event: ['theft'],
  repairRoute: ['walk-in'],
}

const situations: Readonly<Record<QuestionName, readonly string[]>> = {
  eligible: ['--device', 'used'],
  cost: ['--months', '24', '--claims', '1', '--plan', 'own'],
  compare: ['--months', '24'],
  worth: ['--months', '24', '--repair-cost', '30000', '--plan', 'own'],
  covers: ['--plan', 'own', '--event', 'screen-break', '--start', '2023-01-10'],
  timeline: ['--plan', 'own', '--start', '2023-01-10'],
  'claim-steps': ['--plan', 'used', '--event', 'screen-break'],
}

const answerTo = async (name: QuestionName, more: readonly string[] = []) => {
  const { facts, ...rest } = JSON.parse((await run([name, ...situations[name], ...more, '--json'])).stdout)
  return rest
}

const plainAnswers: Partial<Record<QuestionName, ReturnType<typeof answerTo>>> = {}

/** The answer without further facts; it is asked once for each question. */
const plainAnswer = (name: QuestionName): ReturnType<typeof answerTo> => {
  plainAnswers[name] ??= answerTo(name)
  return plainAnswers[name]
}

test.concurrent.each(
  (Object.keys(questions) as QuestionName[]).flatMap(name => factsUnread[name].map(fact => ({ name, fact }))),
)('a fact that completion leaves out does not change $name: $fact', async ({ name, fact }) => {
  const plain = await plainAnswer(name)
  for (const value of told[fact] ?? ['yes']) {
    const answer = await answerTo(name, [flagOf(fact), value])
    if (answer.error?.code !== 'not-together' && answer.error?.code !== 'unknown-flag') expect(answer).toEqual(plain)
  }
})

test('completion knows every command, and every fact that it leaves out exists', () => {
  expect(Object.keys(commandTexts)).toEqual(Object.keys(commands))
  for (const facts of Object.values(factsUnread)) for (const fact of facts) expect(factNames).toContain(fact)
})
