import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { folder, program, type Ran, root, run, start } from './run.ts'

/*
 * Runs what GitHub and pre-commit run: the steps of the action in bash, with inputs as variables of the environment, and
 * the entries of the hooks with the names of the files that a commit changes.
 */

const files = {
  '.git/HEAD': '',
  'site/wrong.md': '<!-- mio:own.monthly -->551円<!-- /mio -->\n',
  'site/right page.md': '<!-- mio:own.monthly -->550円<!-- /mio -->\n',
  'site/fees.yaml': 'used.monthly: 551\n',
  'fees.yaml': 'used.monthly: 550\n',
  'cases/one.yaml':
    '- name: n\n  asOf: 2023-10-10\n  command: cost\n  facts: { plan: own, months: 1 }\n  expect: { "plans[id=own].total.min": 550 }\n',
}

/** A repository of somebody who installed the program. */
const consumer = (): string => {
  const path = folder(files)
  mkdirSync(join(path, 'node_modules', '.bin'), { recursive: true })
  symlinkSync(program, join(path, 'node_modules', '.bin', 'mio-warranty'))
  return path
}

type Step = {
  readonly name: string
  readonly if?: string
  readonly run: string
  readonly env: Readonly<Record<string, string>>
  readonly 'working-directory'?: string
}
const action = parse(readFileSync(join(root, '.github/actions/check/action.yml'), 'utf8')) as {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>
  readonly runs: { readonly steps: readonly Step[] }
}

/** Keeps npx from asking the network. */
const quietNpm = { npm_config_offline: 'true', npm_config_update_notifier: 'false' }

/** What `npx` sends: the number of arguments, the current folder, the arguments, the environment. */
const sends = `printf '%s\\0' "$#" "$PWD" "$@"; env -0; printf '\\0'`

const answer = folder()

/** Runs the program in this process for each `npx` of the scripts: a start of npm and of the program takes ten times as long. */
const server = createServer(socket => {
  let sent = ''
  socket.setEncoding('utf8').on('data', async chunk => {
    sent += chunk
    if (!sent.endsWith('\0\0')) return
    const [count, cwd, ...words] = sent.slice(0, -2).split('\0') as [string, string, ...string[]]
    const [argv, variables] = [words.slice(0, Number(count)), words.slice(Number(count))]
    const env = Object.fromEntries(variables.map(one => /^([^=]*)=(.*)$/s.exec(one)!.slice(1)))
    const { stdout, stderr, code } = await run(argv, { cwd, env })
    writeFileSync(join(answer, 'stdout'), stdout)
    writeFileSync(join(answer, 'stderr'), stderr)
    socket.end(`${code}\n`)
  })
})
beforeAll(() => new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => void server.close())

const asksServer = () => `exec 3<>/dev/tcp/127.0.0.1/${(server.address() as AddressInfo).port}
{ ${sends}; } >&3
read -r code <&3
cat ${answer}/stdout
cat ${answer}/stderr >&2
exit "$code"`

/** A folder whose `npx` runs lines of bash with the arguments of our program. */
const folderOfNpx = (lines: string): string => {
  const script = `#!/usr/bin/env bash\n[ "$1 $2" = '--yes mio-warranty' ] || exit 99\nshift 2\n${lines}\n`
  const path = folder({ npx: script })
  chmodSync(join(path, 'npx'), 0o755)
  return path
}

type Inputs = Readonly<Record<string, string>>

/** A value with its `${{ inputs.NAME }}` filled in. */
const filled = (text: string, inputs: Inputs): string =>
  text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name: string) => inputs[name] ?? action.inputs[name]!.default)

/** The input that a condition wants; every condition asks for one. */
const isWanted = ({ if: condition }: Step, inputs: Inputs): boolean => {
  if (condition === undefined) return true
  const [, name] = /^\$\{\{ !cancelled\(\) && inputs\.([\w-]+) != '' \}\}$/.exec(condition)!
  return (inputs[name!] ?? action.inputs[name!]!.default) !== ''
}

/** Runs the steps of the action one after the other as GitHub does, and reads the files that they write. */
const acted = async (inputs: Inputs, npx: 'npx of npm' | 'npx that prints' | 'quick npx' = 'quick npx') => {
  const [cwd, scratch] = [consumer(), folder({ summary: '' })]
  const summary = join(scratch, 'summary')
  const ours = { 'npx that prints': 'echo "$@"', 'quick npx': asksServer() }
  const path = npx === 'npx of npm' ? {} : { PATH: `${folderOfNpx(ours[npx])}:${process.env.PATH}` }
  const ran: Ran[] = []
  for (const step of action.runs.steps.filter(one => isWanted(one, inputs))) {
    const variables = Object.entries(step.env).map(([name, value]) => [name, filled(value, inputs)])
    const settings = { GITHUB_STEP_SUMMARY: summary, HOME: scratch, ...quietNpm, ...path }
    const env = { ...Object.fromEntries(variables), ...settings }
    const place = join(cwd, filled(step['working-directory'] ?? '.', inputs))
    ran.push(await start('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], { cwd: place, env }))
  }
  return {
    codes: ran.map(({ code }) => code),
    stdout: ran.map(({ stdout }) => stdout).join(''),
    stderr: ran.map(({ stderr }) => stderr).join(''),
    summary: readFileSync(summary, 'utf8'),
  }
}

const day = { 'as-of': '2023-10-10' }

describe('the action', () => {
  test('gives its inputs to scripts only through the environment', () => {
    for (const { run } of action.runs.steps) expect(run).not.toContain('${{')
  })

  test('marks wrong fees and articles by their paths from the root, and sums them up', async () => {
    const inputs = { expect: '../fees.yaml\nfees.yaml', articles: '*.md', 'working-directory': 'site', ...day }
    const { codes, stdout, stderr, summary } = await acted(inputs)
    expect(stderr).toBe('')
    expect(codes).toEqual([0, 1, 1])
    expect(stdout.match(/^::error file=[^,]*/gm)).toEqual(['::error file=site/fees.yaml', '::error file=site/wrong.md'])
    expect(summary).toMatch(/^### mio-warranty check\n\n\| Place/)
    expect(summary).toMatch(/### mio-warranty article check\n\n.*1/)
  })

  test('passes where all is right, and says so in the summary', async () => {
    const { codes, stdout, summary } = await acted({ expect: 'fees.yaml', articles: 'site/right page.md', ...day })
    expect(codes).toEqual([0, 0, 0])
    expect(stdout).not.toContain('::')
    expect(summary).toContain('### mio-warranty check\n\n✓\n')
  })

  test('warns once of old tables without a file, and fails on them only when told', async () => {
    const { codes, stdout } = await acted({ expect: 'fees.yaml', 'as-of': '2026-11-28', 'fail-on': 'warn' })
    expect(codes).toEqual([0, 1])
    expect(stdout.match(/^::warning .*/gm)).toEqual([expect.stringMatching(/^::warning title=stale/)])
  })

  test.each<[Inputs, string]>([
    [{}, '--fail-on error'],
    [{ 'fail-on': 'warn' }, '--fail-on warn'],
    [{ 'max-age': '180d' }, '--fail-on error --max-age 180d'],
  ])('with %j checks expected fees with %s', async (inputs, flags) => {
    const { stdout } = await acted({ expect: 'fees.yaml', ...inputs }, 'npx that prints')
    expect(stdout).toBe(`check ${flags} --expect fees.yaml --format github\n`)
  })

  test('fails where there is nothing to check', async () => {
    expect((await acted({ expect: ' \n' })).codes[0]).toBe(1)
    expect((await acted({ articles: 'none/*.md', ...day })).codes).toEqual([0, 5])
  })

  test('runs no word of an input as code', async () => {
    const { stdout, codes } = await acted({ expect: '$(echo fees.yaml)', ...day }, 'npx of npm')
    expect(codes).toEqual([0, 5])
    expect(stdout).toBe('')
  })
})

type Hook = {
  readonly id: string
  readonly entry: string
  readonly args?: readonly string[]
  readonly files: string
  readonly pass_filenames?: boolean
}
const hooks = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as readonly Hook[]

/** Runs a hook for the files of a commit as pre-commit does: `entry`, `args`, then the names that `files` matches. */
const hooked = (id: string, changed: readonly string[], args?: readonly string[]) => {
  const hook = hooks.find(one => one.id === id)!
  const names = changed.filter(name => new RegExp(hook.files).test(name))
  const [, ...entry] = hook.entry.split(' ')
  const argv = [...entry, ...(args ?? hook.args ?? []), ...(hook.pass_filenames === false ? [] : names)]
  return run(argv, { cwd: consumer(), env: { MIO_WARRANTY_AS_OF: '2023-10-10' } })
}

describe('the hook', () => {
  test.each([
    ['mio-warranty-article', ['site/right page.md', 'fees.yaml'], 0],
    ['mio-warranty-article', ['site/right page.md', 'site/wrong.md'], 1],
    ['mio-warranty-expect', ['fees.yaml'], 0],
    ['mio-warranty-test', ['cases/one.yaml', 'fees.yaml'], 0],
  ] as const)('%s for %j ends with %i', async (id, changed, code) => {
    expect(await hooked(id, changed)).toMatchObject({ code, stderr: '' })
  })

  test('mio-warranty-expect takes other files by its args', async () => {
    expect((await hooked('mio-warranty-expect', [], ['--expect', 'site/*.yaml'])).code).toBe(1)
  })

  test.each(hooks)('$id has an entry of the program, and a language that installs it', hook => {
    expect(hook).toMatchObject({ language: 'node', entry: expect.stringMatching(/^mio-warranty /) })
  })
})
