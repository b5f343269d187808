import { execFile } from 'node:child_process'
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import typescript from 'typescript'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { folder as newFolder, root, run, start } from './commands/run.ts'

const docs = join('.github', 'docs')
const readmes = ['README.md', join(docs, 'README.ja.md')]
const pages = [...readmes, ...['questions.md', 'scripts.md', 'tables.md'].map(name => join(docs, name))]

const textOf = (page: string): string => readFileSync(join(root, page), 'utf8')

const blocksOf = (page: string, language: string): readonly string[] =>
  [...textOf(page).matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(match => match[1]!)

const blocks = (language: string): readonly string[] => pages.flatMap(page => blocksOf(page, language))

/** A folder whose `mio-warranty` is the built command, as after an installation. */
const folder = newFolder()
symlinkSync(join(root, 'bin', 'mio-warranty.js'), join(folder, 'mio-warranty'))
const env = { PATH: `${folder}:${process.env.PATH}`, HOME: folder, LANG: 'C.UTF-8', MIO_WARRANTY_AS_OF: '2026-11-23' }

/** What a shell prints for a line, standard error included, in an empty folder on a fixed day. */
const inShell = async (line: string, stdin = ''): Promise<string> => {
  const { stdout } = await start('sh', ['-c', `{ ${line}\n} 2>&1; true`], { cwd: folder, env, stdin })
  return stdout
}

/**
 * A line with one call of the program without quotes and variables: what runs before it, the words of the call, and what
 * its output and its exit code go into.
 */
const CALL = /^(.*?(?:\| |; )|)mio-warranty((?: [\p{L}\w.,:=%/-]+)+)((?:;| [|>&]).*|)$/u

/** What a line prints. A call of the program is made in this process, which takes less time. */
const shown = async (line: string): Promise<string> => {
  const [, before = '', words, after = ''] = CALL.exec(line) ?? []
  if (words === undefined) return inShell(line)
  const printed = before === '' ? '' : await inShell(before.slice(0, -2))
  const [stdin, ahead] = before.endsWith('| ') ? [printed, ''] : ['', printed]
  const { stdout, stderr, code } = await run(words.trim().split(' '), { cwd: folder, env, stdin })
  if (after === '') return ahead + stdout + stderr
  return ahead + stderr + (await inShell(`call() { cat; return ${code}; }; call${after}`, stdout))
}

const picture =
  'timeline --plan own --device new --released 2025-09-01 --purchased 2026-05-08 --start 2026-05-10 --as-of 2026-11-28 --lang ja --format svg'

const isInstalled = (tool: string): boolean => env.PATH.split(':').some(place => existsSync(join(place, tool)))

/** Tools of other projects that README shows beside the program; a newcomer may not have them, the CI has. */
const missing = process.env.CI ? [] : ['jq', 'parallel'].filter(tool => !isInstalled(tool))
const missingFor = (line: string): string | undefined => missing.find(tool => new RegExp(`\\| ${tool} `).test(line))

const commands = blocks('console').flatMap(block =>
  block
    .split(/^\$ /m)
    .slice(1)
    .map(part => {
      const [command, ...output] = part.split('\n')
      return { command: command!, output: output.join('\n') }
    }),
)

test.each(readmes)('%s has commands to run, two to set up, and at most 250 lines', page => {
  expect(blocksOf(page, 'console').length).toBeGreaterThan(5)
  expect(blocksOf(page, 'sh')).toEqual([
    'npm ci && npx mio-warranty eligible --device used --bought-from official\n',
    'npm cit\n',
  ])
  expect(textOf(page).split('\n').length).toBeLessThanOrEqual(250)
})

test.each([...pages, ...['CHANGELOG', 'CONTRIBUTING', 'SECURITY'].map(name => join('.github', `${name}.md`))])(
  'every file that %s links to is there',
  page => {
    const links = [...textOf(page).matchAll(/\]\(([^)#]+)\)/g)].map(match => match[1]!)
    const missing = links.filter(link => !/^https?:/.test(link) && !existsSync(join(root, dirname(page), link)))
    expect(missing).toEqual([])
  },
)

test('the picture of README is what the program draws', async () => {
  const { stdout } = await run(picture.split(' '))
  expect(textOf(join(docs, 'timeline.svg'))).toBe(stdout)
})

for (const { command, output } of commands) {
  const tool = missingFor(command)
  if (tool) console.warn(`Skipped, because ${tool} is not installed: ${command}`)
  test.skipIf(tool !== undefined)(`${command} prints what README shows`, async () => {
    expect((await shown(command)).trimEnd()).toBe(output.trimEnd())
  })
}

test('the workflow of README is one that GitHub can read, and its check passes while the fees are right', async () => {
  const [workflow] = blocks('yaml')
    .map(block => parse(block))
    .filter(value => value !== null)
  expect(Object.keys(workflow)).toEqual(['name', 'on', 'permissions', 'jobs'])
  const steps: readonly { readonly uses?: string; readonly run?: string }[] = workflow.jobs.fees.steps
  const [program, ...args] = steps.at(-1)!.run!.replace('npx ', '').split(' ')
  const inFolder = newFolder({ [args[args.indexOf('--expect') + 1]!]: 'used.monthly: 550\n' })
  const { stdout, code } = await run(args, { cwd: inFolder, env })
  expect([program, code]).toEqual(['mio-warranty', 0])
  expect(stdout).toMatch(/^(::(warning|notice) .*\n)+$/)
})

test.concurrent.each(blocks('js'))('the library example prints what its last line says', async source => {
  const run = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', source], { cwd: root })
  expect(`// ${run.stdout}`).toBe(source.slice(source.lastIndexOf('//')))
})

test('the library examples agree with the types of the library, which need no types of Node', () => {
  const examples = blocks('js').map((source, index) => {
    const file = join(root, 'dist', `readme-${index}.mts`) // beside the library, where the package finds itself by name
    writeFileSync(file, source)
    return file
  })
  const console = 'declare const console: { log(...values: unknown[]): void }'
  const files = [...examples, join(newFolder({ 'console.d.ts': console }), 'console.d.ts')]
  const options = {
    ...{ strict: true, noEmit: true, skipLibCheck: true },
    ...{ target: 99, module: 199, moduleResolution: 99, lib: ['lib.es2023.d.ts'], types: [] },
  }
  const messages = typescript
    .getPreEmitDiagnostics(typescript.createProgram(files, options))
    .map(one => one.messageText)
  for (const file of examples) rmSync(file)
  expect(examples.length).toBeGreaterThan(1)
  expect(messages).toEqual([])
})
