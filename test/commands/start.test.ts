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

/** Starts the program in each of these environments, one after the other, and prints the folders for compiled code instead of using them, on any Node. */
const startsInEach = join(
  folder({
    'starts.cjs': `
      const [, , program, environments] = process.argv
      process.argv = [process.execPath, program, '--version']
      process.exit = () => {}
      const folders = JSON.parse(environments).map(env => {
        let kept = ''
        require('node:module').enableCompileCache = path => { kept = path }
        process.env = env
        delete require.cache[program]
        require(program)
        return kept
      })
      process.stderr.write(JSON.stringify(folders))`,
  }),
  'starts.cjs',
)

type Environment = Readonly<Record<string, string>>

/** The folders in which starts keep compiled code; empty when they keep none. The answer is the same in each environment. */
const cacheFolders = async (...environments: readonly Environment[]): Promise<readonly string[]> => {
  const { stdout, stderr, code } = await start(process.execPath, [startsInEach, program, JSON.stringify(environments)])
  expect([code, stdout.match(/^mio-warranty \d/gm)?.length]).toEqual([0, environments.length])
  return JSON.parse(stderr)
}

describe('compiled code is kept', () => {
  test('in .cache of the home folder, which only the user can open', async () => {
    const HOME = folder({})
    const kept = join(HOME, '.cache/mio-warranty')
    expect(await cacheFolders({ HOME }, { HOME })).toEqual([kept, kept])
    expect(statSync(kept).mode & 0o777).toBe(0o700)
    expect(statSync(join(HOME, '.cache')).mode & 0o777).toBe(0o700)
  })

  test('in the folder that XDG_CACHE_HOME names, if its path is absolute', async () => {
    const [HOME, OTHER, XDG_CACHE_HOME] = [folder({}), folder({}), folder({})]
    const missing = join(OTHER, 'cache')
    const environments = [
      { HOME: OTHER, XDG_CACHE_HOME },
      { XDG_CACHE_HOME: missing },
      { HOME, XDG_CACHE_HOME: 'cache' },
    ]
    expect(await cacheFolders(...environments)).toEqual([
      join(XDG_CACHE_HOME, 'mio-warranty'),
      join(missing, 'mio-warranty'),
      join(HOME, '.cache/mio-warranty'),
    ])
    expect(existsSync(join(OTHER, '.cache'))).toBe(false)
    expect(statSync(missing).mode & 0o777).toBe(0o700)
  })

  test('not by the program where NODE_COMPILE_CACHE or NODE_DISABLE_COMPILE_CACHE is set', async () => {
    const HOME = folder({})
    const other = join(HOME, 'other')
    const environments = [
      { HOME, NODE_COMPILE_CACHE: other },
      { HOME, NODE_DISABLE_COMPILE_CACHE: other },
    ]
    expect(await cacheFolders(...environments)).toEqual(['', ''])
    expect(existsSync(join(HOME, '.cache'))).toBe(false)
  })

  const makeOpen = (path: string, mode: number) => {
    mkdirSync(path)
    chmodSync(path, mode)
  }
  const unusable: Readonly<Record<string, (path: string) => void>> = {
    'is a link': path => symlinkSync(folder({}), path),
    'is a file': path => writeFileSync(path, ''),
    'can be written to by others': path => makeOpen(path, 0o777),
    'can be written to by the group': path => makeOpen(path, 0o770),
    ...(process.getuid?.() === 0 && {
      'belongs to somebody else': path => {
        mkdirSync(path, { mode: 0o700 })
        chownSync(path, 65534, 65534)
      },
    }),
  }
  test('nowhere if the folder is a link or a file, belongs to somebody else, or others can write to it', async () => {
    const environments = Object.values(unusable).map(make => {
      const XDG_CACHE_HOME = folder({})
      make(join(XDG_CACHE_HOME, 'mio-warranty'))
      return { XDG_CACHE_HOME }
    })
    const folders = await cacheFolders(...environments)
    expect(Object.keys(unusable).filter((_, index) => folders[index] !== '')).toEqual([])
  })

  test('nowhere if no folder is named or it cannot be made', async () => {
    const HOME = join(folder({}), 'missing')
    const environments = [{}, { HOME: 'home' }, { HOME }, { XDG_CACHE_HOME: join(HOME, 'cache') }]
    expect(await cacheFolders(...environments)).toEqual(['', '', '', ''])
    expect(existsSync(HOME)).toBe(false)
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

describe('a damaged program names the command to run:', () => {
  const home = folder({})
  for (const part of ['bin', 'dist/cli', 'dist/tables.json', 'dist/tables.bytes', 'data'])
    cpSync(join(root, part), join(home, part), { recursive: true })

  /** Starts the program with another text of one of its files; null for a file that is not there. */
  const damaged = async (name: string, text: (whole: string) => string | null, argv: readonly string[]) => {
    const file = join(home, 'dist/cli', name)
    const whole = readFileSync(file, 'utf8')
    const other = text(whole)
    if (other === null) rmSync(file)
    else writeFileSync(file, other)
    const ran = await start(process.execPath, [join(home, 'bin/mio-warranty.js'), ...argv])
    writeFileSync(file, whole)
    expect(ran).toEqual({
      code: 70,
      stdout: '',
      stderr: 'error: a file of mio-warranty is damaged: install it again, or run `npm run build` in its folder\n',
    })
  }

  test.each(['main.js', 'package.json'])('half of %s is missing', name =>
    damaged(name, whole => whole.slice(0, whole.length / 2), ['eligible']),
  )

  test('main.js was cut off where it is still a program', () => damaged('main.js', () => "'use strict'", ['eligible']))

  test.each(['main.js', 'error.js'])('%s throws when it is loaded', name =>
    damaged(name, () => 'absent()', ['eligible', '--absent']),
  )

  test('package.json of dist/cli is not there, and that of a folder above makes modules of its files', async () => {
    writeFileSync(join(home, 'package.json'), '{ "type": "module" }')
    await damaged('package.json', () => null, ['eligible'])
    rmSync(join(home, 'package.json'))
  })

  test.each<[name: string, ...argv: string[]]>([
    ['prices.js', 'cost', '--months', '12'],
    ['screens.js', 'cost', '--months', '12'],
    ['check.js', 'check'],
    ['help-layout.js', '--help'],
    ['cover.js', 'covers', '--event', 'theft', '--json'],
    ['worker.js', 'batch', 'eligible', '--threads', '2', join(folder({ 'one.ndjson': '{}\n' }), 'one.ndjson')],
  ])('%s is not there', (name, ...argv) => damaged(name, () => null, argv))
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

  test('a plain command line loads no commander, another does', async () => {
    expect(await filesOf('eligible', '--device', 'used', '--json')).not.toContain('arguments.js')
    expect(await filesOf('eligible', '--device=used', '--json')).toContain('arguments.js')
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

test('a build of another version names the command to run', async () => {
  const home = folder({})
  cpSync(join(root, 'bin'), join(home, 'bin'), { recursive: true })
  mkdirSync(join(home, 'dist/cli'), { recursive: true })
  writeFileSync(join(home, 'dist/cli/main.js'), '(function () {})')
  const { code, stdout, stderr } = await start(process.execPath, [join(home, 'bin/mio-warranty.js'), 'eligible'])
  expect([code, stdout]).toEqual([70, ''])
  expect(stderr).toContain('run `npm run build`')
})
