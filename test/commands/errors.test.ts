import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { commandTexts } from '../../src/text/commands.ts'
import { displayWidth } from '../../src/view/wrap.ts'
import { eligible, folder, run } from './run.ts'

type Wrong = {
  readonly argv: readonly string[]
  readonly message: string
  readonly hint: string | null
  readonly suggestion?: string
  readonly code?: string
  readonly exit?: number
  readonly env?: Readonly<Record<string, string>>
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  /** Where `--json` cannot be put at the end. */
  readonly json?: readonly string[]
}

const oneOf = (...words: readonly string[]) => `choices: ${words.join(', ')}`

/** The same error as text and as JSON: exit code, message, hint, suggestion, and nothing on the other stream. */
const refuses = async ({ argv, message, hint, suggestion, code, exit = 2, env, files = {}, json }: Wrong) => {
  const cwd = folder(files)
  const setting = { cwd, env: { MIO_WARRANTY_WIDTH: '400', ...env } } // each message on one line
  const [asText, asJson] = await Promise.all([run(argv, setting), run(json ?? [...argv, '--json'], setting)])
  const first = `error: ${message}${suggestion ? `. Did you mean ${suggestion}?` : ''}`
  const text = [first, ...(hint === null ? [] : [`  ${hint}`])].join('\n')
  const { stderr, ...rest } = asText
  expect(rest).toEqual({ stdout: '', code: exit })
  expect(stderr.replace(/ {2}for example: mio-warranty .*\n$/, '')).toBe(`${text}\n`)
  expect([asJson.stderr, asJson.code]).toEqual(['', exit])
  const { schema, error } = JSON.parse(asJson.stdout) as { schema: string; error: Record<string, unknown> }
  expect(asJson.stdout.startsWith('{\n  "schema"')).toBe(true)
  expect(schema).toBe('mio-warranty/error/v1')
  expect(Object.keys(error)).toEqual(['code', 'message', 'hint', 'suggestion', 'text'])
  expect(error).toMatchObject({ message, hint, suggestion: suggestion ?? null })
  if (code !== undefined) expect(error.code).toBe(code)
}

const table = (rows: Readonly<Record<string, Wrong>>) =>
  test.concurrent.each(Object.entries(rows))('%s', (_, row) => refuses(row))

const seeHelp = 'see mio-warranty eligible --help for those there are'
const asOptions = 'facts are given as options, like --device used'

describe('an error names a mistyped word and suggests the nearest known one:', () => {
  table({
    'a command': {
      argv: ['eligibel'],
      code: 'unknown-command',
      message: 'there is no command "eligibel"',
      suggestion: 'eligible',
      hint: oneOf(...Object.keys(commandTexts)),
    },
    'a flag': {
      argv: ['eligible', '--devcie', 'used'],
      code: 'unknown-flag',
      message: 'there is no option --devcie',
      suggestion: '--device',
      hint: seeHelp,
    },
    'a flag with its value behind =': {
      argv: ['eligible', '--devcie=used'],
      code: 'unknown-flag',
      message: 'there is no option --devcie',
      suggestion: '--device',
      hint: seeHelp,
    },
    'a flag written like a key of a file': {
      argv: ['eligible', '--boughtFrom', 'official'],
      message: 'there is no option --boughtFrom',
      suggestion: '--bought-from',
      hint: seeHelp,
    },
    'a value': {
      argv: ['eligible', '--device', 'usd'],
      code: 'unknown-value',
      message: '--device usd is not known',
      suggestion: 'used',
      hint: oneOf('new', 'used', 'unknown'),
    },
    'a course that the tables do not have': {
      argv: ['eligible', '--tier', '400'],
      message: '--tier 400 is not known',
      hint: oneOf('418', '550', 'unknown'),
    },
    'a plan near none': {
      argv: ['eligible', '--plan', 'fo'],
      code: 'unknown-plan',
      message: 'there is no plan "fo"',
      hint: oneOf('new', 'used', 'own'),
    },
    'a plan near one': {
      argv: ['eligible', '--plan', 'usd'],
      message: 'there is no plan "usd"',
      suggestion: 'used',
      hint: oneOf('new', 'used', 'own'),
    },
    'the plan of --why': {
      argv: ['eligible', '--why=owm'],
      message: 'there is no plan "owm"',
      suggestion: 'own',
      hint: oneOf('new', 'used', 'own'),
    },
    'a language': { argv: ['eligible', '--lang', 'fr'], message: '--lang fr is not known', hint: oneOf('ja', 'en') },
    'a choice of colour': {
      argv: ['eligible', '--color', 'alway'],
      message: '--color alway is not known',
      suggestion: 'always',
      hint: oneOf('auto', 'always', 'never'),
    },
  })
})

describe('a command line whose parts contradict each other is refused:', () => {
  table({
    'a flag of the command without the command': {
      argv: ['--device', 'used'],
      message: 'there is no option --device',
      hint: 'see mio-warranty --help for those there are',
    },
    'a single flag twice': {
      argv: ['eligible', '--device', 'used', '--device', 'new'],
      code: 'repeated-flag',
      message: '--device is given twice',
      hint: 'keep one of them',
    },
    'a single flag twice with the same value': {
      argv: ['eligible', '--as-of', '2023-11-23', '--as-of', '2023-11-23'],
      message: '--as-of is given twice',
      hint: 'keep one of them',
    },
    'a flag at the end without its value': {
      argv: ['eligible', '--device'],
      json: ['eligible', '--json', '--device'],
      code: 'missing-value',
      message: '--device needs a value',
      hint: 'for example: --device new',
    },
    'a flag followed by another instead of its value': {
      argv: ['eligible', '--purchased', '--bought-from', 'official'],
      code: 'missing-value',
      message: '--purchased needs a value',
      hint: 'for example: --purchased 2026-11-23',
    },
    'a flag with an empty value': {
      argv: ['eligible', '--lang='],
      code: 'missing-value',
      message: '--lang needs a value',
      hint: 'for example: --lang ja',
    },
    'a file without a name': {
      argv: ['eligible', '-o'],
      json: ['eligible', '--json', '-o'],
      message: '--output needs a value',
      hint: 'for example: --output answer.json',
    },
    'an extra argument': {
      argv: ['eligible', 'used'],
      code: 'unexpected-argument',
      message: 'unexpected argument "used"',
      hint: asOptions,
    },
    'two extra arguments': {
      argv: ['eligible', 'used', 'official'],
      message: 'unexpected argument "used official"',
      hint: asOptions,
    },
    'what is required of a plan that is not asked about': {
      argv: ['eligible', '--plan', 'own', '--require', 'new=no'],
      code: 'not-together',
      message: '--require new=no and --plan own do not go together',
      hint: 'leave one of them out',
    },
    'reasons of a plan that is not asked about': {
      argv: ['eligible', '--plan', 'used', '--why=own'],
      code: 'not-together',
      message: '--why=own and --plan used do not go together',
      hint: 'leave one of them out',
    },
    'a plan behind --why with a space': {
      argv: ['eligible', '--why', 'used'],
      message: 'unexpected argument "used"',
      hint: asOptions,
    },
  })

  const formats = '  choices: table, json, markdown\n'
  test.concurrent.each([
    [['--format', 'csv'], `error: --format: the format csv is not available here\n${formats}`],
    [
      ['--format', 'markdwn'],
      `error: --format: the format markdwn is not available here. Did you mean\nmarkdown?\n${formats}`,
    ],
    [['-o', 'x.csv'], `error: --output x.csv: the format csv is not available here\n${formats}`],
  ])('%j names the formats that there are', async (argv, stderr) => {
    expect(await eligible(argv, { cwd: folder() })).toEqual({ stdout: '', stderr, code: 2 })
  })

  test.each([
    ['completion', 'bash'],
    ['help', 'claim-steps'],
    ['help', 'sources'],
  ])('%s %s prints no document, so that --json is refused', async (...argv) => {
    const { stdout, stderr, code } = await run([...argv, '--json'])
    expect(JSON.parse(stdout).error).toMatchObject({
      code: 'format-unavailable',
      message: '--json: the format json is not available here',
      hint: oneOf('table'),
    })
    expect([stderr, code]).toEqual(['', 2])
  })

  test('--json with another --format is refused, in JSON', async () => {
    const { stdout, stderr, code } = await eligible(['--json', '--format', 'table'])
    expect([stderr, code]).toEqual(['', 2])
    expect(JSON.parse(stdout).error).toMatchObject({
      code: 'not-together',
      message: '--json and --format table do not go together',
      hint: 'leave one of them out',
      suggestion: null,
    })
  })

  test('--json and --format json can be given together', async () => {
    const { stdout, code } = await eligible(['--json', '--format', 'json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout).schema).toBe('mio-warranty/eligible/v1')
  })
})

const dateHint =
  'write a day that exists (1900 - 2999), year first: 2026-11-23, or 2026-11 when only the month is known, or today'
const dayHint = 'write a day that exists (1900 - 2999), year first: 2026-11-23, or today'

describe('a text that is not a date is refused:', () => {
  const wrong = [
    '2023-02-30',
    '2023-W40',
    'yesterday',
    '2023',
    '2023-13',
    '5/1',
    '01/05/2024',
    '2023/10',
    '2023.10.07',
    '平成30年5月1日',
    '令和元年4月30日',
    '1899-12-31',
  ]
  table(
    Object.fromEntries(
      wrong.map(given => [
        given,
        {
          argv: ['eligible', '--released', given],
          code: 'bad-date',
          message: `--released ${given} is not a date`,
          hint: dateHint,
        },
      ]),
    ),
  )
  table({
    'a month where a day is needed': {
      argv: ['eligible', '--as-of', '2023-10'],
      code: 'bad-day',
      message: '--as-of 2023-10 is not a day',
      hint: dayHint,
    },
    'a month as the day of a claim': {
      argv: ['eligible', '--claim', '2023-10'],
      code: 'bad-day',
      message: '--claim 2023-10 is not a day',
      hint: dayHint,
    },
  })
})

describe('a text that is not a whole number is refused:', () => {
  const wrong = ['-1', '1.5', '1e3', '01', '+1', '0x5', '1,000', '1001', '99999999999999999999', 'NaN']
  table(
    Object.fromEntries(
      wrong.map(given => [
        given,
        {
          argv: ['eligible', '--devices-enrolled', given],
          code: 'bad-number',
          message: `--devices-enrolled ${given} is not a number that can be used here`,
          hint: 'write a whole number from 0 to 1000, like 2',
        },
      ]),
    ),
  )
  table(
    Object.fromEntries(
      ['20', '29', '1001', 'wide', '-40', '1e2'].map(given => [
        `--width ${given}`,
        {
          argv: ['eligible', '--width', given],
          code: 'bad-width',
          message: `--width ${given} is not a width that can be used`,
          hint: 'write a whole number (30 - 1000); an official name must fit on a line',
        },
      ]),
    ),
  )
})

const conflict = (one: string, other: string): Wrong => ({
  argv: ['eligible', ...one.split(' '), ...other.split(' ')],
  code: 'conflict',
  message: `${one} and ${other} cannot both be true`,
  hint: 'correct one of them or leave it out',
})

describe('facts that cannot both be true are refused by name:', () => {
  table({
    'applied with a device that is not bought': conflict('--apply with-device', '--contract sim-only'),
    'applied with a SIM that is not taken': conflict('--apply with-sim', '--contract device-only'),
    'used before it was bought': conflict('--start 2023-01-01', '--purchased 2023-01-02'),
    'bought before it was released': conflict('--purchased 2023-01-01', '--released 2023-01-02'),
    'used before it was released': conflict('--start 2023-01-01', '--released 2023-01-02'),
    'months in the wrong order': conflict('--purchased 2022-12', '--released 2023-01'),
    'a month before a day': conflict('--purchased 2022-12', '--released 2023-01-01'),
    'a day before a month': conflict('--start 2022-12-31', '--purchased 2023-01'),
  })

  const possible = [
    ['--purchased', '2023-01', '--released', '2023-01-31'],
    ['--purchased', '2023-01-01', '--released', '2023-01'],
    ['--start', '2023-01', '--purchased', '2023-01'],
    ['--start', '2023-01-01', '--purchased', '2023-01-01', '--released', '2023-01-01'],
    ['--apply', 'with-sim', '--contract', 'sim-and-device'],
  ]
  test.concurrent.each(possible.map(argv => [argv.join(' '), argv] as const))(
    '%s can both be true',
    async (_, argv) => {
      expect((await eligible([...argv, '--json'])).code).toBe(0)
    },
  )
})

describe('a claim that cannot be understood is refused:', () => {
  const forms = 'write DATE, DATE:exchange, DATE:repair or DATE:repair:QUOTE'
  table({
    'two on one day': {
      argv: ['eligible', '--claim', '2023-01-01', '--claim', '2023-01-01:repair'],
      code: 'repeated-claim-day',
      message: '--claim 2023-01-01 is given twice',
      hint: 'one claim a day',
    },
    'a mistyped remedy': {
      argv: ['eligible', '--claim', '2023-01-01:repiar'],
      code: 'unknown-value',
      message: '--claim repiar is not known',
      suggestion: 'repair',
      hint: oneOf('repair', 'exchange', 'unknown'),
    },
    'a quote for an exchange': {
      argv: ['eligible', '--claim', '2023-01-01:exchange:5000'],
      code: 'bad-claim',
      message: '--claim 2023-01-01:exchange:5000 cannot be read',
      hint: forms,
    },
    'a part too many': {
      argv: ['eligible', '--claim', '2023-01-01:repair:1:2'],
      message: '--claim 2023-01-01:repair:1:2 cannot be read',
      hint: forms,
    },
    'a quote below zero': {
      argv: ['eligible', '--claim', '2023-01-01:repair:-5'],
      code: 'bad-number',
      message: '--claim -5 is not a number that can be used here',
      hint: 'write a whole number from 0 to 100000000, like 78000, 78,000円, 7.8万',
    },
    'no day at all': {
      argv: ['eligible', '--claim', 'exchange'],
      message: '--claim exchange is not a day',
      hint: dayHint,
    },
  })

  test('the remedy of a claim may be unknown', async () => {
    const { stdout } = await eligible(['--claim', '2023-01-01:unknown', '--json'])
    expect(JSON.parse(stdout).facts).toEqual({ claims: [{ date: '2023-01-01' }] })
  })
})

const keys =
  'device, boughtFrom, apply, contract, line, devicesEnrolled, os, carrier, simLock, soldInJapan, giteki, intact, otherCover, unofficialRepair, registered, usedWithSim, released, purchased, start, tier, event, on, claims, esim, eCertificate, memoryCard, remedy, repairQuote, repairRoute, replacementArrived, makerWarrantyMonths, modelChange, plan'

const inFile = (content: string | Uint8Array, message: string, more: Partial<Wrong> = {}): Wrong => ({
  argv: ['eligible', '--facts', 'f.yaml'],
  files: { 'f.yaml': content },
  message,
  hint: null,
  ...more,
})

describe('a facts file is refused with the place of the mistake:', () => {
  table({
    'a mistyped key': inFile('os: ios\ndevcie: used\n', 'f.yaml:2:1: the key "devcie" is not known', {
      code: 'unknown-key',
      suggestion: 'device',
      hint: oneOf(keys),
    }),
    'a key that reaches for the language': inFile('__proto__: used\n', 'f.yaml:1:1: the key "__proto__" is not known', {
      code: 'unknown-key',
      hint: oneOf(keys),
    }),
    'another such key': inFile('{"constructor": "used"}', 'f.yaml:1:2: the key "constructor" is not known', {
      code: 'unknown-key',
      suggestion: 'contract',
      hint: oneOf(keys),
    }),
    'the Japanese name of a fact as its key': inFile(
      '購入先: 公式サイト\n',
      'f.yaml:1:1: the key "購入先" is not known',
      {
        code: 'unknown-key',
        suggestion: 'boughtFrom',
        hint: oneOf(keys),
      },
    ),
    'a mistyped value': inFile('device: usd\n', 'f.yaml:1:1: device usd is not known', {
      code: 'unknown-value',
      suggestion: 'used',
      hint: oneOf('new', 'used', 'unknown'),
    }),
    'a word that is neither yes nor no': inFile('giteki: perhaps\n', 'f.yaml:1:1: giteki perhaps is not known', {
      hint: oneOf('yes', 'no', 'unknown'),
    }),
    'a list where one value belongs': inFile('device: [used]\n', 'f.yaml:1:1: device ["used"] is not known', {
      hint: oneOf('new', 'used', 'unknown'),
    }),
    'a plan that is not there': inFile('plan: 5\n', 'f.yaml:1:1: plan 5 is not known', {
      hint: oneOf('new', 'used', 'own'),
    }),
    'a list of plans': inFile('plan: [used]\n', 'f.yaml:1:1: plan ["used"] is not known', {
      hint: oneOf('new', 'used', 'own'),
    }),
    'a number that is none': inFile(
      'devicesEnrolled: 1.5\n',
      'f.yaml:1:1: devicesEnrolled 1.5 is not a number that can be used here',
      {
        hint: 'write a whole number from 0 to 1000, like 2',
      },
    ),
    'a mistyped key of a claim': inFile(
      'claims: [{ date: 2023-01-01, remdy: repair }]\n',
      'f.yaml:1:1: claims: the key "remdy" is not known',
      {
        suggestion: 'remedy',
        hint: oneOf('date', 'remedy', 'quote'),
      },
    ),
    'a claim without its day': inFile(
      'claims: [{ remedy: repair }]\n',
      'f.yaml:1:1: claims {"remedy":"repair"} cannot be read',
      {
        hint: 'write DATE, DATE:exchange, DATE:repair or DATE:repair:QUOTE',
      },
    ),
    'a key twice': inFile(
      'device: used\ndevice: new\n',
      'f.yaml:2:1 cannot be read: this key is already used in line 1 (delete one of the two)',
      {
        code: 'bad-facts-file',
      },
    ),
    'a list': inFile('- device\n', 'f.yaml:1:3 does not hold keys and values', {
      code: 'facts-not-a-map',
      hint: 'write lines like device: used',
    }),
    'a lone word': inFile('used\n', 'f.yaml does not hold keys and values', { hint: 'write lines like device: used' }),
    'bytes that are no UTF-8': inFile(
      Buffer.from('device: \xff\n', 'latin1'),
      'f.yaml:1:9 cannot be read: not UTF-8: unexpected byte 0xFF (save the file as UTF-8)',
    ),
    nothing: inFile('', 'f.yaml:1:1 cannot be read: the file holds no value (write one)'),
    'a thing nested too deep': inFile(
      `device: ${'['.repeat(40)}${']'.repeat(40)}\n`,
      'f.yaml:1:40 cannot be read: nested more than 32 deep (use fewer levels)',
    ),
    'a tab for an indent': inFile(
      'claims:\n\t- 2023-01-01\n',
      'f.yaml:2:1 cannot be read: a tab is used as indentation (indent with spaces)',
    ),
    'a number of odd spelling': inFile(
      'devicesEnrolled: 01\n',
      'f.yaml:1:18 cannot be read: expected a plain number, got "01" (write 1)',
    ),
    'facts that cannot both be true': inFile(
      'apply: with-device\ncontract: sim-only\n',
      'f.yaml:1:1: apply with-device and f.yaml:2:1: contract sim-only cannot both be true',
      {
        code: 'conflict',
        hint: 'correct one of them or leave it out',
      },
    ),
    'a fact of the file that a flag contradicts': inFile(
      'apply: with-device\n',
      'f.yaml:1:1: apply with-device and --contract sim-only cannot both be true',
      {
        argv: ['eligible', '--facts', 'f.yaml', '--contract', 'sim-only'],
        hint: 'correct one of them or leave it out',
      },
    ),
    'a file that is not there': inFile('', 'g.yaml cannot be read (no such file or folder, ENOENT)', {
      argv: ['eligible', '--facts', 'g.yaml'],
      code: 'unreadable-file',
      exit: 5,
      hint: 'check its name and permissions',
    }),
    'a folder': inFile('', '. cannot be read (it is a folder, EISDIR)', {
      argv: ['eligible', '--facts', '.'],
      exit: 5,
      hint: 'name a file',
    }),
  })
})

describe('a requirement that cannot be understood is refused:', () => {
  table({
    'a verdict that there is not': {
      argv: ['eligible', '--require', 'used=maybe'],
      code: 'unknown-value',
      message: '--require maybe is not known',
      hint: oneOf('yes', 'no', 'conditional'),
    },
    'a plan that there is not': {
      argv: ['eligible', '--require', 'foo=yes'],
      code: 'unknown-plan',
      message: 'there is no plan "foo"',
      hint: oneOf('new', 'used', 'own'),
    },
    'a plan without a verdict': {
      argv: ['eligible', '--require', 'used'],
      code: 'bad-requirement',
      message: '--require used cannot be read',
      hint: 'write a plan and a verdict, like new=yes',
    },
  })
})

describe('an empty word is shown by its quotes:', () => {
  table({
    'the name of an article': {
      argv: ['article', 'scan', ''],
      exit: 5,
      message: '"" cannot be read (no such file or folder, ENOENT)',
      hint: 'check its name and permissions',
    },
    'a day': { argv: ['diff', '', ''], message: 'diff "" is not a day', hint: dayHint },
    'a shell': { argv: ['completion', ''], message: 'completion "" is not known', hint: oneOf('bash', 'zsh', 'fish') },
    'a plan, which has quotes already': {
      argv: ['editions', 'show', ''],
      message: 'there is no plan ""',
      hint: oneOf('new', 'used', 'own'),
    },
  })
})

describe('a file that cannot be written is named:', () => {
  const check = 'check its name, permissions and the free space'
  table({
    'one that exists, without --force': {
      argv: ['eligible', '-o', 'f.txt'],
      files: { 'f.txt': 'mine' },
      code: 'file-exists',
      message: 'f.txt exists already',
      hint: 'add --force to replace it',
    },
    'one in a folder that is not there': {
      argv: ['eligible', '-o', 'no/x.json'],
      exit: 5,
      code: 'unwritable-file',
      message: 'no/x.json cannot be written (no such file or folder, ENOENT)',
      hint: check,
    },
    'a folder': {
      argv: ['eligible', '-o', '.', '--force'],
      exit: 5,
      message: '. cannot be written (not a regular file)',
      hint: 'only an ordinary file may stand there',
    },
    'a device': {
      argv: ['eligible', '-o', '/dev/full', '--force'],
      exit: 5,
      message: '/dev/full cannot be written (not a regular file)',
      hint: 'only an ordinary file may stand there',
    },
  })
})

describe('an error names the environment variable with the mistake:', () => {
  const environment = (
    name: string,
    value: string,
    message: string,
    hint: string,
    more: Partial<Wrong> = {},
  ): Wrong => ({
    argv: ['eligible'],
    env: { [`MIO_WARRANTY_${name}`]: value },
    message: `MIO_WARRANTY_${name} ${message}`,
    hint,
    ...more,
  })
  table({
    'the day': environment('AS_OF', 'tomorrow', 'tomorrow is not a day', dayHint, { code: 'bad-day' }),
    'the language': environment('LANG', 'fr', 'fr is not known', oneOf('ja', 'en')),
    'the colour': environment('COLOR', 'nevr', 'nevr is not known', oneOf('auto', 'always', 'never'), {
      suggestion: 'never',
    }),
    'the width': environment(
      'WIDTH',
      '20',
      '20 is not a width that can be used',
      'write a whole number (30 - 1000); an official name must fit on a line',
    ),
  })

  test('MIO_WARRANTY_FORMAT', async () => {
    const { stdout, stderr, code } = await eligible([], { env: { MIO_WARRANTY_FORMAT: 'csv' } })
    expect([stdout, code]).toEqual(['', 2])
    expect(stderr).toBe(
      'error: MIO_WARRANTY_FORMAT: the format csv is not available here\n  choices: table, json, markdown\n',
    )
  })

  test('the folder in MIO_WARRANTY_DATA', async () => {
    const { stdout, stderr, code } = await eligible([], { env: { MIO_WARRANTY_DATA: '/nowhere' } })
    expect([stdout, code]).toEqual(['', 5])
    expect(stderr).toContain('/nowhere cannot be read (no such file or folder, ENOENT)')
  })
})

describe('an error', () => {
  test('is in Japanese where the language is Japanese', async () => {
    const { stdout, stderr, code } = await run(['eligible', '--device', 'usd', '--lang', 'ja'])
    expect([stdout, code]).toEqual(['', 2])
    expect(stderr).toBe(
      [
        'エラー: --device usd は分かりません。used（中古）ですか',
        '  選べるもの: new（新品）、used（中古）、unknown（分からない）',
        '  例: mio-warranty eligible --device used',
        '',
      ].join('\n'),
    )
  })

  test('in JSON holds its message in both languages and never depends on --lang', async () => {
    const [ja, en] = await Promise.all(
      ['ja', 'en'].map(lang => run(['eligible', '--device', 'usd', '--json', '--lang', lang])),
    )
    expect(ja).toEqual(en)
    expect(JSON.parse(ja!.stdout).error.text).toEqual({
      ja: '--device usd は分かりません',
      en: '--device usd is not known',
    })
  })

  test('is in JSON too when the environment asks for JSON, unless a flag asks for text', async () => {
    const env = { MIO_WARRANTY_FORMAT: 'json' }
    const [asJson, asText] = await Promise.all([
      run(['eligible', '--devcie'], { env }),
      run(['eligible', '--devcie', '--format=table'], { env }),
    ])
    expect(JSON.parse(asJson.stdout).error.code).toBe('unknown-flag')
    expect(asText.stdout).toBe('')
  })

  test('leaves no file', async () => {
    const cwd = folder()
    const { code } = await run(['eligible', '--device', 'usd', '-o', 'x.json'], { cwd })
    expect([code, readdirSync(cwd)]).toEqual([2, []])
  })
})

describe('an error on a terminal', () => {
  const wrong: readonly (readonly [argv: readonly string[], file?: string])[] = [
    [['eligibel']],
    [['eligible', '--start', '2023-02-30']],
    [['cost', '--plan', 'the-plan-with-the-longest-name-that-anybody-has-ever-thought-of']],
    [['eligible', '--facts', 'f.yaml'], 'device: used\ndevice: new\n'],
    [['eligible', '--facts', 'f.yaml'], 'device: used\nboughtfrom: official\n'],
    [['check', '--expect', 'f.yaml'], 'used.monthly: 5,50\n'],
  ]
  const flat = (text: string): string => text.replace(/\s+/g, '')

  test.concurrent.each(['ja', 'en'].flatMap(lang => wrong.map(([argv, file]) => ({ lang, argv, file }))))(
    'is as narrow as the terminal in $lang and loses nothing: $argv',
    async ({ lang, argv, file }) => {
      const cwd = folder(file === undefined ? {} : { 'f.yaml': file })
      const of = (columns: number) => run([...argv, '--lang', lang, '--width', String(columns)], { cwd })
      const wide = await of(1_000)
      for (const width of [30, 40, 80]) {
        const narrow = await of(width)
        expect(narrow.code).toBe(2)
        for (const line of narrow.stderr.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width)
        expect(flat(narrow.stderr)).toBe(flat(wide.stderr))
      }
      if (lang === 'ja') expect(wide.stderr).not.toMatch(/[a-z]{2,} [a-z]{2,} [a-z]{2,}/)
    },
  )

  test('is 80 columns wide without one, and as wide as the environment says', async () => {
    const [plain, wide] = await Promise.all([
      run(['eligibel']),
      run(['eligibel'], { env: { MIO_WARRANTY_WIDTH: '400' } }),
    ])
    const widest = ({ stderr }: { stderr: string }) => Math.max(...stderr.split('\n').map(displayWidth))
    expect(widest(plain)).toBeLessThanOrEqual(80)
    expect(widest(wide)).toBeGreaterThan(80)
  })
})
