import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder, program, root, start } from './run.ts'

/** Loaded ahead of the program: prints the folder for compiled code instead of using it, on any Node. */
const printsFolder = join(
  folder({ 'ahead.cjs': "require('node:module').enableCompileCache = path => process.stderr.write(path)" }),
  'ahead.cjs',
)

/** The folder in which a start keeps compiled code; empty when it keeps none. The answer is the same either way. */
const cacheFolder = async (env: Readonly<Record<string, string>>): Promise<string> => {
  const ran = await start(process.execPath, ['--require', printsFolder, program, '--version'], { env })
  expect(ran).toMatchObject({ code: 0, stdout: expect.stringMatching(/^mio-warranty \d/) })
  return ran.stderr
}

describe('compiled code is kept', () => {
  test('in .cache of the home folder, which only the user can open', async () => {
    const HOME = folder({})
    const kept = join(HOME, '.cache/mio-warranty')
    expect(await cacheFolder({ HOME })).toBe(kept)
    expect(statSync(kept).mode & 0o777).toBe(0o700)
    expect(statSync(join(HOME, '.cache')).mode & 0o777).toBe(0o700)
    expect(await cacheFolder({ HOME })).toBe(kept)
  })

  test('in the folder that XDG_CACHE_HOME names, if its path is absolute', async () => {
    const [HOME, XDG_CACHE_HOME] = [folder({}), folder({})]
    expect(await cacheFolder({ HOME, XDG_CACHE_HOME })).toBe(join(XDG_CACHE_HOME, 'mio-warranty'))
    expect(existsSync(join(HOME, '.cache'))).toBe(false)
    const missing = join(HOME, 'cache')
    expect(await cacheFolder({ XDG_CACHE_HOME: missing })).toBe(join(missing, 'mio-warranty'))
    expect(statSync(missing).mode & 0o777).toBe(0o700)
    expect(await cacheFolder({ HOME, XDG_CACHE_HOME: 'cache' })).toBe(join(HOME, '.cache/mio-warranty'))
  })

  const variables = ['NODE_COMPILE_CACHE', 'NODE_DISABLE_COMPILE_CACHE']
  test.each(variables)('not by the program where %s is set', async name => {
    const HOME = folder({})
    expect(await cacheFolder({ HOME, [name]: join(HOME, 'other') })).toBe('')
    expect(existsSync(join(HOME, '.cache'))).toBe(false)
  })

  const makeOpen = (path: string, mode: number) => {
    mkdirSync(path)
    chmodSync(path, mode)
  }
  const unusable: readonly (readonly [string, (path: string) => void])[] = [
    ['is a link', path => symlinkSync(folder({}), path)],
    ['is a file', path => writeFileSync(path, '')],
    ['can be written to by others', path => makeOpen(path, 0o777)],
    ['can be written to by the group', path => makeOpen(path, 0o770)],
  ]
  test.each(unusable)('nowhere if the folder %s', async (_, make) => {
    const XDG_CACHE_HOME = folder({})
    make(join(XDG_CACHE_HOME, 'mio-warranty'))
    expect(await cacheFolder({ XDG_CACHE_HOME })).toBe('')
  })

  test.skipIf(process.getuid?.() !== 0)('nowhere if the folder belongs to somebody else', async () => {
    const XDG_CACHE_HOME = folder({})
    const path = join(XDG_CACHE_HOME, 'mio-warranty')
    mkdirSync(path, { mode: 0o700 })
    chownSync(path, 65534, 65534)
    expect(await cacheFolder({ XDG_CACHE_HOME })).toBe('')
  })

  test('nowhere if no folder is named or it cannot be made', async () => {
    expect(await cacheFolder({})).toBe('')
    expect(await cacheFolder({ HOME: 'home' })).toBe('')
    const HOME = join(folder({}), 'missing')
    expect(await cacheFolder({ HOME })).toBe('')
    expect(existsSync(HOME)).toBe(false)
    expect(await cacheFolder({ XDG_CACHE_HOME: join(HOME, 'cache') })).toBe('')
  })

  test('never by the library', () => {
    const files = readdirSync(join(root, 'dist/lib'), { recursive: true, encoding: 'utf8' })
    const texts = files
      .filter(name => name.endsWith('.js'))
      .map(name => readFileSync(join(root, 'dist/lib', name), 'utf8'))
    expect(texts.length).toBeGreaterThan(10)
    expect(texts.filter(text => text.includes('CompileCache'))).toEqual([])
  })
})

test('a program that was not built names the command to run', async () => {
  const home = folder({})
  cpSync(join(root, 'bin'), join(home, 'bin'), { recursive: true })
  expect(await start(process.execPath, [join(home, 'bin/mio-warranty.js'), 'eligible'])).toEqual({
    code: 70,
    stdout: '',
    stderr: 'error: mio-warranty was not built: run `npm run build` in its folder\n',
  })
})

test.each(['main.js', 'package.json'])('a program whose %s is damaged names the command to run', async name => {
  const home = folder({})
  cpSync(join(root, 'bin'), join(home, 'bin'), { recursive: true })
  cpSync(join(root, 'dist/cli'), join(home, 'dist/cli'), { recursive: true })
  const file = join(home, 'dist/cli', name)
  const whole = readFileSync(file, 'utf8')
  writeFileSync(file, whole.slice(0, whole.length / 2))
  expect(await start(process.execPath, [join(home, 'bin/mio-warranty.js'), 'eligible'])).toEqual({
    code: 70,
    stdout: '',
    stderr: 'error: a file of mio-warranty is damaged: install it again, or run `npm run build` in its folder\n',
  })
})

test.each([
  ['package.json', null],
  ['main.js', 'absent()'],
  ['error.js', 'absent()'],
])('a program whose %s throws when it is loaded, or is not there, names the command to run', async (name, text) => {
  const home = folder({ 'package.json': '{ "type": "module" }' })
  cpSync(join(root, 'bin'), join(home, 'bin'), { recursive: true })
  cpSync(join(root, 'dist/cli'), join(home, 'dist/cli'), { recursive: true })
  const file = join(home, 'dist/cli', name)
  if (text === null) rmSync(file)
  else writeFileSync(file, text)
  expect(await start(process.execPath, [join(home, 'bin/mio-warranty.js'), 'eligible', '--absent'])).toEqual({
    code: 70,
    stdout: '',
    stderr: 'error: a file of mio-warranty is damaged: install it again, or run `npm run build` in its folder\n',
  })
})

test.each<[name: string, ...argv: string[]]>([
  ['prices.js', 'cost', '--months', '12'],
  ['screens.js', 'cost', '--months', '12'],
  ['check.js', 'check'],
  ['help-layout.js', '--help'],
  ['cover.js', 'covers', '--event', 'theft', '--json'],
  ['worker.js', 'batch', 'eligible', '--threads', '2', join(folder({ 'one.ndjson': '{}\n' }), 'one.ndjson')],
])('a program without %s names the command to run', async (name, ...argv) => {
  const home = folder({})
  cpSync(join(root, 'bin'), join(home, 'bin'), { recursive: true })
  cpSync(join(root, 'dist'), join(home, 'dist'), { recursive: true })
  cpSync(join(root, 'data'), join(home, 'data'), { recursive: true })
  rmSync(join(home, 'dist/cli', name))
  expect(await start(process.execPath, [join(home, 'bin/mio-warranty.js'), ...argv])).toEqual({
    code: 70,
    stdout: '',
    stderr: 'error: a file of mio-warranty is damaged: install it again, or run `npm run build` in its folder\n',
  })
})

test('the program is plain JavaScript, and does not depend on a build of Node', () => {
  const names = readdirSync(join(root, 'dist/cli'))
  expect(names).toContain('main.js')
  expect(names.filter(name => !name.endsWith('.js'))).toEqual(['package.json'])
})

describe('a start loads only what it needs:', () => {
  const printsFiles = join(
    folder({
      'ahead.cjs': `process.on('exit', () => process.stderr.write(JSON.stringify(Object.keys(require.cache))))`,
    }),
    'ahead.cjs',
  )

  /** The names of the program's files that a start loads. */
  const filesOf = async (...argv: readonly string[]): Promise<readonly string[]> => {
    const { stderr, code } = await start(process.execPath, ['--require', printsFiles, program, ...argv])
    expect(code).toBe(0)
    const names = (JSON.parse(stderr) as string[]).filter(path => path.includes('/dist/cli/'))
    return names.map(path => path.slice(path.lastIndexOf('/') + 1))
  }

  test('an answer as JSON loads the program and little else', async () => {
    expect((await filesOf('eligible', '--device', 'used', '--json')).length).toBeLessThanOrEqual(4)
  })

  test('a table for a usual width loads no tables of emoji', async () => {
    expect(await filesOf('eligible', '--device', 'used', '--lang', 'ja')).not.toContain('string-width.js')
  })

  test('no answer loads schemas or the YAML reader', async () => {
    const names = await filesOf('cost', '--months', '24', '--format', 'markdown')
    const texts = names.map(name => readFileSync(join(root, 'dist/cli', name), 'utf8'))
    expect(texts.filter(text => /ZodError|YAMLParseError/.test(text))).toEqual([])
  })
})

test('a build of another version counts as no build', async () => {
  const home = folder({})
  cpSync(join(root, 'bin'), join(home, 'bin'), { recursive: true })
  mkdirSync(join(home, 'dist/cli'), { recursive: true })
  writeFileSync(join(home, 'dist/cli/main.js'), '(function () {})')
  const { code, stdout, stderr } = await start(process.execPath, [join(home, 'bin/mio-warranty.js'), 'eligible'])
  expect([code, stdout]).toEqual([70, ''])
  expect(stderr).toContain('run `npm run build`')
})
