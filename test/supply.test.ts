import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from './commands/run.ts'

/*
 * What the package holds and what it needs. `.ci/reproducible` compares it with one that is built from a bare copy.
 */

const MOST_BYTES = 900_000
const MOST_PACKAGES = 8

const read = (name: string): unknown => JSON.parse(readFileSync(join(root, name), 'utf8'))

type Manifest = Readonly<Record<'dependencies' | 'devDependencies' | 'scripts', Readonly<Record<string, string>>>>
type Locked = { readonly dev?: true; readonly optional?: true; readonly devOptional?: true } & {
  readonly version: string
  readonly license?: string
  readonly hasInstallScript?: true
}

const manifest = read('package.json') as Manifest
const { packages } = read('package-lock.json') as { readonly packages: Readonly<Record<string, Locked>> }

/** The packages that run with the program. */
const running = Object.entries(packages).filter(
  ([path, { dev, devOptional }]) => path !== '' && dev !== true && devOptional !== true,
)

describe('the package', () => {
  const meant = [
    /^(LICENSE|README\.md|package\.json)$/,
    /^bin\/(mio-warranty\.js|package\.json)$/,
    /^data\/sources\.yaml$/,
    /^data\/schema\/(edition|sources)\.json$/,
    /^data\/[a-z0-9-]+\/\d{4}-\d\d-\d\d\.yaml$/,
    /^dist\/tables\.(json|bytes)$/,
    /^dist\/cli\/([a-z0-9-]+\.js|package\.json)$/i,
    /^dist\/lib\/[a-z0-9-/]+(\.d\.ts|\.js)$/,
  ]

  test('holds exactly the files meant, in at most 900 kB', () => {
    const argv = ['pack', '--dry-run', '--json', '--ignore-scripts']
    const [packed] = JSON.parse(
      execFileSync('npm', argv, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    )
    const paths = (packed.files as { readonly path: string }[]).map(({ path }) => path)
    expect(paths.filter(path => !meant.some(pattern => pattern.test(path)))).toEqual([])
    expect(meant.filter(pattern => !paths.some(path => pattern.test(path)))).toEqual([])
    expect(packed.size).toBeLessThanOrEqual(MOST_BYTES)
  })

  test('has types that name none of Node, which a caller may be without', () => {
    const library = join(root, 'dist', 'lib')
    const reached = new Set(['index.d.ts'])
    for (const path of reached)
      for (const [, imported] of readFileSync(join(library, path), 'utf8').matchAll(/ from '(\.[^']+)\.ts'/g))
        reached.add(join(path, '..', `${imported}.d.ts`))
    const nodes = [...reached].filter(path =>
      /\b(Buffer|NodeJS)\b|'node:/.test(readFileSync(join(library, path), 'utf8')),
    )
    expect(reached.size).toBeGreaterThan(20)
    expect(nodes).toEqual([])
  })

  test('runs no script when it is installed from the registry', () => {
    const atInstallation = ['preinstall', 'install', 'postinstall']
    expect(Object.keys(manifest.scripts).filter(name => atInstallation.includes(name))).toEqual([])
  })
})

describe('the packages that it needs', () => {
  test('run no script when they are installed, nor do those of development', () => {
    expect(Object.values(packages).filter(({ hasInstallScript }) => hasInstallScript === true)).toEqual([])
  })

  test('are eight at most, and have the licences that SECURITY.md lists', () => {
    expect(running.length).toBeLessThanOrEqual(MOST_PACKAGES)
    const listed = running.map(
      ([path, { version, license }]) => `| ${path.replace(/^node_modules\//, '')} | ${version} | ${license} |`,
    )
    const security = readFileSync(join(root, '.github', 'SECURITY.md'), 'utf8')
    expect(listed.filter(line => !security.includes(line))).toEqual([])
  })

  test('are pinned to one version each', () => {
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(versions.filter(version => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })
})
