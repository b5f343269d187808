import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { exit, Fault } from '../../src/model/fault.ts'
import { figureAt } from '../../src/model/figures.ts'
import type { Tables } from '../../src/model/tables.ts'
import { compile } from '../../src/tables/compile.ts'
import { copyFiles, readCopy, writeCopy } from '../../src/tables/copy.ts'
import { type DataFile, readFolder } from '../../src/tables/files.ts'
import { filesOf, load, tablesFolder } from '../../src/tables/load.ts'
import { seeded } from '../bench/records.mjs'
import { root, run, spawned, start } from '../commands/run.ts'
import { seed } from '../seed.ts'
import { makeFifo } from './fifo.ts'

const data = join(root, 'data')
const used = 'used/2023-10-07.yaml'

/** The tables of the invented carrier, which are read faster than the shipped ones. */
const carrier = join(root, 'test/carrier/data')
const small = compile(readFolder(carrier), 'data')
const mikan = 'mikan/2025-04-01.yaml'

const scratch = mkdtempSync(join(tmpdir(), 'load-'))
chmodSync(scratch, 0o755)
afterAll(() => rmSync(scratch, { recursive: true }))

const newFolder = (): string => {
  const folder = mkdtempSync(join(scratch, 'x-'))
  chmodSync(folder, 0o755)
  return folder
}

/** A copy of the shipped tables, byte for byte. */
const copyOfData = (): string => {
  const folder = join(newFolder(), 'data')
  cpSync(data, folder, { recursive: true })
  return folder
}

/** A copy of the tables of the invented carrier. */
const folderOfCarrier = (): string => {
  const folder = join(newFolder(), 'data')
  cpSync(carrier, folder, { recursive: true })
  return folder
}

const edit = (path: string, from: string | RegExp, to: string): void => {
  const before = readFileSync(path, 'utf8')
  const after = before.replace(from, to)
  expect(after, 'the edit must find its text').not.toBe(before)
  writeFileSync(path, after)
}

const faultOf = (folder: string): Fault => {
  try {
    readFolder(folder)
  } catch (error) {
    if (error instanceof Fault) return error
    throw error
  }
  throw new Error('the folder was read')
}

/** The paths and texts of files, which are compared faster than their bytes. */
const textsOf = (files: readonly DataFile[]) => files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()])

describe('the tables of a package', () => {
  /** A package with these tables and their checked copy, which can be told by its digest. */
  const packageOf = (): string => {
    const home = newFolder()
    cpSync(carrier, join(home, 'data'), { recursive: true })
    writeCompiled(home, { ...small, digest: 'copied' })
    return home
  }
  /** The digest of tables, and the file of their first edition. */
  const placesOf = ({ digest, editions }: Tables) => [digest, editions[0]!.file]

  test('are found from any folder below it', async () => {
    const home = packageOf()
    const deep = join(home, 'dist', 'lib', 'chunks')
    mkdirSync(deep, { recursive: true })
    for (const here of [home, join(home, 'dist'), deep]) {
      expect(tablesFolder(here)).toBe(join(home, 'data'))
      expect(placesOf(await load(here))).toEqual(['copied', 'data/mikan/2025-04-01.yaml'])
    }
    expect(tablesFolder(deep, 'x')).toBe('x')
    expect(filesOf(deep).root).toBe('data')
    expect(textsOf(filesOf(deep).files)).toEqual(textsOf(readFolder(carrier)))
  })

  test('are those of the nearest package, known by its program too', async () => {
    const home = packageOf()
    const inner = join(home, 'inner')
    mkdirSync(join(inner, 'bin'), { recursive: true })
    writeFileSync(join(inner, 'bin', 'mio-warranty.js'), '')
    expect(tablesFolder(inner)).toBe(join(inner, 'data'))
    await expect(load(inner)).rejects.toMatchObject({
      code: 'damaged-package',
      params: { at: join(inner, 'data') },
      exitCode: exit.bug,
    })
    for (const part of ['data', 'bin']) mkdirSync(join(home, 'other', part), { recursive: true })
    expect(tablesFolder(join(home, 'other'))).toBe(join(home, 'data'))
  })

  test('are of no package above the top of the file system', () => {
    expect(tablesFolder('/')).toBe('/data')
  })

  test('are read anew where the copy is of other files, with the name of their folder in places', async () => {
    const home = packageOf()
    expect(placesOf(await load(home, carrier))).toEqual(['copied', `${carrier}/mikan/2025-04-01.yaml`])
    const other = folderOfCarrier()
    writeFileSync(join(other, 'sources.yaml'), `${readFileSync(join(other, 'sources.yaml'), 'utf8')}# more\n`)
    const { files, root } = filesOf(home, other)
    expect([textsOf(files), root]).toEqual([textsOf(readFolder(other)), other])
    const [digest, file] = placesOf(await load(home, other))
    expect([digest, file]).toEqual([compile(readFolder(other), 'x').digest, `${other}/mikan/2025-04-01.yaml`])
    rmSync(join(home, 'dist'), { recursive: true })
    expect(placesOf(await load(home))).toEqual([small.digest, 'data/mikan/2025-04-01.yaml'])
  })

  test('may be in a folder whose name has the characters of a replacement', async () => {
    const home = packageOf()
    const odd = join(newFolder(), '$&data')
    cpSync(carrier, odd, { recursive: true })
    expect(placesOf(await load(home, odd))).toEqual(['copied', `${odd}/mikan/2025-04-01.yaml`])
  })
})

describe('a folder of tables', () => {
  const pathsOf = (folder: string) => readFolder(folder).map(({ path }) => path)

  test('gives sources.yaml and the tables of each plan, in the order of their paths', () => {
    const paths = ['new/2023-10-07.yaml', 'own/2023-10-07.yaml', 'sources.yaml', 'used/2020-08-04.yaml', used]
    expect(pathsOf(data)).toEqual(paths)
    expect(pathsOf(copyOfData())).toEqual(paths)
  })

  test('may be named by a link, with a slash at its end, or by a path with ..', () => {
    const folder = copyOfData()
    const link = join(newFolder(), 'link')
    symlinkSync(folder, link)
    for (const name of [link, `${folder}/`, join(folder, 'used/..')]) expect(pathsOf(name)).toEqual(pathsOf(folder))
  })

  test('may hold README.md, a schema folder, dotfiles and other files, which are not read', () => {
    const folder = copyOfData()
    const before = pathsOf(folder)
    writeFileSync(join(folder, 'README.md'), 'how to keep the tables')
    writeFileSync(join(folder, 'schema', 'extra.yaml'), 'not: a table')
    writeFileSync(join(folder, '.hidden.yaml'), 'not: a table')
    writeFileSync(join(folder, 'used', '.2023-10-07.yaml.swp'), 'an editor')
    writeFileSync(join(folder, 'used', '.draft.yaml'), 'not: a table')
    writeFileSync(join(folder, 'used', 'notes.txt'), 'a note')
    mkdirSync(join(folder, '.git'))
    writeFileSync(join(folder, '.git', 'config.yaml'), 'not: a table')
    expect(pathsOf(folder)).toEqual(before)
  })

  test('may hold a link to a file inside it', () => {
    const folder = copyOfData()
    renameSync(join(folder, used), join(folder, 'used', 'kept.txt'))
    symlinkSync('kept.txt', join(folder, used))
    expect(textsOf(readFolder(folder))).toEqual(textsOf(readFolder(data)))
  })
})

describe('a folder that cannot be read as it is gives a Fault with exit code 5', () => {
  const broken: readonly (readonly [string, (folder: string) => string, string])[] = [
    [
      'a link out of the folder',
      folder => {
        const outside = join(newFolder(), 'secret.yaml')
        writeFileSync(outside, 'plan: used\n')
        rmSync(join(folder, used))
        symlinkSync(outside, join(folder, used))
        return used
      },
      'link out of the folder',
    ],
    [
      'a link to a neighbour whose name begins like the folder',
      folder => {
        mkdirSync(`${folder}-more`)
        writeFileSync(join(`${folder}-more`, 'x.yaml'), 'plan: used\n')
        symlinkSync(join(`${folder}-more`, 'x.yaml'), join(folder, 'new', 'x.yaml'))
        return 'new/x.yaml'
      },
      'link out of the folder',
    ],
    [
      'a link that leads nowhere',
      folder => {
        symlinkSync('nowhere.yaml', join(folder, 'new', 'x.yaml'))
        return 'new/x.yaml'
      },
      'ENOENT',
    ],
    [
      'a link to itself',
      folder => {
        symlinkSync('x.yaml', join(folder, 'new', 'x.yaml'))
        return 'new/x.yaml'
      },
      'ELOOP',
    ],
    [
      'a folder of a plan that is a link out',
      folder => {
        const outside = newFolder()
        renameSync(join(folder, 'used'), join(outside, 'used'))
        symlinkSync(join(outside, 'used'), join(folder, 'used'))
        return 'used'
      },
      'not a folder',
    ],
    [
      'a folder of a plan that is a link to another plan',
      folder => {
        symlinkSync('used', join(folder, 'more'))
        return 'more'
      },
      'not a folder',
    ],
    [
      'a FIFO for a table',
      folder => {
        makeFifo(join(folder, 'new', 'x.yaml'))
        return 'new/x.yaml'
      },
      'not a regular file',
    ],
    [
      'a link to a FIFO inside the folder',
      folder => {
        makeFifo(join(folder, 'new', 'pipe'))
        symlinkSync('pipe', join(folder, 'new', 'x.yaml'))
        return 'new/x.yaml'
      },
      'not a regular file',
    ],
    [
      'a FIFO for sources.yaml',
      folder => {
        rmSync(join(folder, 'sources.yaml'))
        makeFifo(join(folder, 'sources.yaml'))
        return 'sources.yaml'
      },
      'not a regular file',
    ],
    [
      'a FIFO for a folder of a plan',
      folder => {
        makeFifo(join(folder, 'more'))
        return 'more'
      },
      'not a folder',
    ],
    [
      'a link to a device',
      folder => {
        symlinkSync('/dev/zero', join(folder, 'new', 'x.yaml'))
        return 'new/x.yaml'
      },
      'link out of the folder',
    ],
    [
      'a directory named like a table, in a plan',
      folder => {
        mkdirSync(join(folder, 'new', 'x.yaml'))
        return 'new/x.yaml'
      },
      'not a regular file',
    ],
    [
      'a directory named like a table, at the top',
      folder => {
        mkdirSync(join(folder, 'x.yaml'))
        return 'x.yaml'
      },
      'not a regular file',
    ],
  ]

  test.each(broken)('%s', (_, spoil, reason) => {
    const folder = copyOfData()
    const at = spoil(folder)
    const fault = faultOf(folder)
    expect(fault).toMatchObject({ code: 'unreadable-file', exitCode: exit.inputOutput })
    expect(fault.params).toEqual({ at: join(folder, at), other: reason })
  })

  test('a missing folder, and a file in its place', () => {
    const missing = join(newFolder(), 'nowhere')
    expect(faultOf(missing)).toMatchObject({ exitCode: 5, params: { at: missing, other: 'ENOENT' } })
    const file = join(data, 'sources.yaml')
    expect(faultOf(file)).toMatchObject({ exitCode: 5, params: { other: 'ENOTDIR' } })
  })
})

const writeCompiled = (home: string, tables: Tables): void => {
  mkdirSync(join(home, 'dist'), { recursive: true })
  writeCopy(join(home, 'dist'), tables, readFolder(join(home, 'data')))
}

/** A package of its own: the program as built, with the tables of the invented carrier and a fresh compiled copy of them. */
const copyOfPackage = (): string => {
  const home = newFolder()
  for (const part of ['bin', 'package.json', 'dist/cli'])
    cpSync(join(root, part), join(home, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(home, 'node_modules'))
  cpSync(carrier, join(home, 'data'), { recursive: true })
  writeCompiled(home, small)
  return home
}

/** A home for `load` alone, whose compiled copy can be told from the tables by its digest. */
const compiledDigest = 'sha256:the compiled copy'
const homeWithMarkedCopy = (): string => {
  const home = newFolder()
  cpSync(carrier, join(home, 'data'), { recursive: true })
  writeCompiled(home, { ...small, digest: compiledDigest })
  return home
}

const monthlyOf = (tables: Tables) =>
  figureAt(tables.editions.find(({ file }) => file.endsWith(mikan))!.edition, 'monthly')

describe('the compiled copy is used for exactly the bytes that it was made from', () => {
  const realDigest = small.digest

  test('for the tables of the package', async () => {
    const home = homeWithMarkedCopy()
    expect((await load(join(home, 'dist/cli'))).digest).toBe(compiledDigest)
  })

  test('for another folder with the same bytes, with the name of that folder in places', async () => {
    const home = homeWithMarkedCopy()
    const copy = folderOfCarrier()
    const tables = await load(home, copy)
    expect(tables.digest).toBe(compiledDigest)
    expect(tables.editions.map(({ file }) => file)).toContain(`${copy}/${mikan}`)
  })

  test('so that the tables are the same either way, down to the order of their keys, but for the ids of the rulebook', async () => {
    const home = newFolder()
    cpSync(data, join(home, 'data'), { recursive: true })
    const read = await load(home)
    writeCompiled(home, compile(readFolder(data), 'data'))
    const withoutIds = (key: string, value: unknown) => (key === 'rulebook' ? undefined : value)
    expect(JSON.stringify(await load(home))).toBe(JSON.stringify(read, withoutIds))
  })

  const unlike: readonly (readonly [string, (folder: string) => void])[] = [
    ['one digit differs', folder => edit(join(folder, mikan), 'monthly: { yen: 550,', 'monthly: { yen: 560,')],
    ['a comment differs', folder => edit(join(folder, mikan), '# An invented plan', '# A plan')],
    ['a line end is added', folder => edit(join(folder, mikan), /$/, '\n')],
    ['an edition is missing', folder => rmSync(join(folder, 'sumomo/2025-04-01.yaml'))],
  ]

  test.each(unlike)('not where %s', async (_, change) => {
    const home = homeWithMarkedCopy()
    const copy = folderOfCarrier()
    change(copy)
    const tables = await load(home, copy)
    expect(tables.digest).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(tables.digest).not.toBe(realDigest)
    change(join(home, 'data'))
    expect((await load(home)).digest).toBe(tables.digest)
  })

  test('nor where a table was renamed: the name is the reported mistake', async () => {
    const home = homeWithMarkedCopy()
    const copy = folderOfCarrier()
    renameSync(join(copy, mikan), join(copy, 'mikan/2025-04-02.yaml'))
    await expect(load(home, copy)).rejects.toThrow('this edition belongs in mikan/2025-04-01.yaml')
  })

  const copyNames = Object.values(copyFiles)
  const damages: readonly (readonly [string, (dist: string) => void])[] = [
    ...copyNames.flatMap((name): (readonly [string, (dist: string) => void])[] => [
      [`${name} is cut off`, dist => edit(join(dist, name), /.{100}$/s, '')],
      [`${name} is empty`, dist => writeFileSync(join(dist, name), '')],
      [`${name} is no JSON`, dist => writeFileSync(join(dist, name), 'plan: used\n')],
      [`${name} holds null`, dist => writeFileSync(join(dist, name), 'null\n')],
      [`${name} is missing`, dist => rmSync(join(dist, name))],
      [`${name} has a byte more`, dist => edit(join(dist, name), /$/, ' ')],
      [`${name} has a digit changed`, dist => edit(join(dist, name), '550', '560')],
    ]),
    ...copyNames.map((name): readonly [string, (dist: string) => void] => [
      `${name} is a FIFO`,
      dist => {
        rmSync(join(dist, name))
        execFileSync('mkfifo', [join(dist, name)])
      },
    ]),
    ['dist is missing', dist => rmSync(dist, { recursive: true })],
  ]

  test(`nor where one bit of it differs, in 200 places drawn at random (seed ${seed})`, () => {
    const home = homeWithMarkedCopy()
    const [dist, files] = [join(home, 'dist'), readFolder(join(home, 'data'))]
    const random = seeded(seed)
    expect(readCopy(dist, files)?.digest).toBe(compiledDigest)
    for (let flip = 0; flip < 200; flip++) {
      const path = join(dist, copyNames[flip % 2]!)
      const bytes = readFileSync(path)
      const at = Math.floor(random() * bytes.length)
      const damaged = Buffer.from(bytes)
      damaged[at] = damaged[at]! ^ (1 << Math.floor(random() * 8))
      writeFileSync(path, damaged)
      expect(readCopy(dist, files), `${path} byte ${at}`).toBeNull()
      writeFileSync(path, bytes)
    }
  })

  test.each(damages)('and the tables are read where %s', async (_, damage) => {
    const home = homeWithMarkedCopy()
    damage(join(home, 'dist'))
    const tables = await load(home)
    expect(tables.digest).toBe(realDigest)
    expect(monthlyOf(tables)).toBe(550)
  })
})

describe('through the command', () => {
  const eligible = ['eligible', '--device', 'used', '--as-of', '2023-11-23', '--json']

  const answer = async (...more: readonly string[]) => {
    const { stdout, stderr, code } = await run([...eligible, ...more], { cwd: '/' })
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 })
    const { data, plans } = JSON.parse(stdout)
    const { monthly } = plans.find(({ id }: { id: string }) => id === 'used')
    return { stdout, digest: data.digest, monthly }
  }

  test('an exact copy gives the very same answer', async () => {
    expect((await answer('--data', copyOfData())).stdout).toBe((await answer()).stdout)
  })

  test('an edited figure changes answer and digest at once, and so does the edit that undoes it', async () => {
    const copy = copyOfData()
    const shipped = await answer('--data', copy)
    expect(shipped.monthly).toEqual({ min: 550, max: 550 })
    edit(join(copy, used), 'yen: 550, before-tax: 500,', 'yen: 561, before-tax: 510,')
    const edited = await answer('--data', copy)
    expect(edited.monthly).toEqual({ min: 561, max: 561 })
    expect(edited.digest).not.toBe(shipped.digest)
    edit(join(copy, used), 'yen: 561, before-tax: 510,', 'yen: 550, before-tax: 500,')
    expect(await answer('--data', copy)).toEqual(shipped)
  })

  test('an edited comment changes the digest and nothing else', async () => {
    const copy = copyOfData()
    const shipped = await answer('--data', copy)
    edit(join(copy, used), '# no source says', '# nobody says')
    const edited = await answer('--data', copy)
    expect(edited.digest).not.toBe(shipped.digest)
    expect(edited.stdout.replace(edited.digest, shipped.digest)).toBe(shipped.stdout)
  })

  test('the version names the digest of the tables', async () => {
    const copy = copyOfData()
    const { digest } = await answer('--data', copy)
    const { stdout } = await run(['--version', '--data', copy], { cwd: '/' })
    expect(stdout).toContain(digest)
  })

  test('a package with a damaged copy answers the same from its YAML', async () => {
    const damaged = copyOfPackage()
    edit(join(damaged, 'dist', copyFiles.tables), /.{100}$/s, '')
    const { stdout, code } = await start(join(damaged, 'bin/mio-warranty.js'), eligible, { cwd: '/' })
    expect(code).toBe(0)
    expect(stdout).toBe((await run([...eligible, '--data', carrier])).stdout)
  })

  test('a package without its tables ends with 70 and says to install it again', async () => {
    const damaged = copyOfPackage()
    rmSync(join(damaged, 'data'), { recursive: true })
    const { stdout, code } = await start(join(damaged, 'bin/mio-warranty.js'), eligible, { cwd: '/' })
    expect(code).toBe(70)
    expect(stdout).toContain('install mio-warranty again')
  })

  test('a table with a mistake ends with 3 and its place, under the name that --data gave', async () => {
    const copy = folderOfCarrier()
    edit(join(copy, mikan), 'yen: 550,', 'yen: "5,50",')
    const { stdout, stderr, code } = await run(['eligible', '--data', 'data'], { cwd: join(copy, '..') })
    expect({ stdout, code }).toEqual({ stdout: '', code: 3 })
    expect(stderr).toMatch(/^ *data\/mikan\/2025-04-01\.yaml:\d+:\d+ expected whole yen, got "5,50" \(write 550\)$/m)
  })

  test('a FIFO among the tables ends with 5 at once, with nothing on standard output', async () => {
    const copy = copyOfData()
    makeFifo(join(copy, 'new', 'x.yaml'))
    const { stdout, stderr, code } = await run(['eligible', '--data', copy], { cwd: '/' })
    expect({ stdout, code }).toEqual({ stdout: '', code: 5 })
    expect(stderr.replace(/\s+/g, ' ')).toContain('not a regular file')
  })

  test('a folder without permission to read ends with 5', async () => {
    const copy = copyOfData()
    chmodSync(join(copy, 'used'), 0o000)
    const isRoot = process.getuid?.() === 0
    const setting = isRoot ? { cwd: '/', uid: 65_534 } : { cwd: '/' }
    const { stdout, stderr, code } = await spawned(['eligible', '--data', copy], setting)
    chmodSync(join(copy, 'used'), 0o755)
    expect({ stdout, code }).toEqual({ stdout: '', code: 5 })
    expect(stderr).toContain('EACCES')
  })
})
