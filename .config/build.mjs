// Builds dist/: the library (tsc), the checked tables, and the program as CommonJS files with code caches. CommonJS
// because starting the ES module loader alone costs a quarter of a bare start of Node.
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist')
process.chdir(root)

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
rmSync(dist, { recursive: true, force: true })
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', '.config/tsconfig.build.json'], {
  stdio: 'inherit',
})

const lib = path => import(pathToFileURL(join(dist, 'lib', path)).href)
const [{ readFolder }, { compile }, { packedFile }, { pack }] = await Promise.all(
  ['files', 'compile', 'load', 'packed'].map(name => lib(`tables/${name}.js`)),
)
const files = readFolder('data')
writeFileSync(join(dist, packedFile), pack(compile(files, 'data'), files))

const common = {
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  minify: true,
  outdir: join(dist, 'cli'),
}

// Packages that not every start needs are files of their own, read when an import reaches them.
const apart = ['zod', 'yaml', 'chalk', 'fastest-levenshtein']
await build({ ...common, entryPoints: apart })

// Modules that not every start needs, likewise: each becomes a file where it is imported when called for.
const bundles = {
  article: 'src/commands/article.ts',
  audit: 'src/commands/audit.ts',
  batch: 'src/commands/batch.ts',
  compile: 'src/tables/compile.ts',
  error: 'src/view/error.ts',
  'help-layout': 'src/commands/help-layout.ts',
  'parse-yaml': 'src/tables/yaml.ts',
  ...Object.fromEntries(['table', 'markdown', 'csv', 'svg', 'ics'].map(name => [name, `src/answers/views/${name}.ts`])),
}
const nameOf = new Map(Object.entries(bundles).map(([name, path]) => [join(root, path), name]))

const setApart = {
  name: 'set-apart',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^(${apart.join('|')})$`) }, ({ path }) => ({
      path: `./${path}.js`,
      external: true,
    }))
    onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, kind, resolveDir }) => {
      const name = kind === 'dynamic-import' ? nameOf.get(join(resolveDir, path)) : undefined
      return name ? { path: `./${name}.js`, external: true } : null
    })
    // commander starts other programs for subcommands that are files; we have none, and loading this takes 3 ms
    onResolve({ filter: /^node:child_process$/ }, ({ path }) => ({ path, namespace: 'unused' }))
    onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'module.exports = {}' }))
  },
}
await build({
  ...common,
  entryPoints: { main: 'src/cli.ts', worker: 'src/batch/worker.ts', ...bundles },
  supported: { 'dynamic-import': false },
  define: { 'import.meta.dirname': '__dirname', 'import.meta.url': '__filename', VERSION: JSON.stringify(version) },
  plugins: [setApart],
})
// What the program compiles itself: wrapped as modules are, and in ASCII (patterns would keep their Japanese), which is read fastest.
for (const file of ['main.js', 'table.js', 'batch.js'].map(name => join(dist, 'cli', name))) {
  const escaped = sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  const source = readFileSync(file, 'utf8').replace(/[^\0-\x7f]/g, escaped)
  writeFileSync(file, `(function (exports, require, module, __filename, __dirname) {${source}\n})`)
}
writeFileSync(join(dist, 'cli', 'package.json'), '{ "type": "commonjs" }\n')

// What each command is warmed up with, so that its code cache holds what such a start uses.
const usual = {
  eligible: '--device used --bought-from official',
  cost: '--months 12 --claims 1',
  compare: '--months 12',
  worth: '--plan own --months 12 --repair-cost 50000',
  covers: '--plan used --event screen-break --on 2026-01-14 --start 2025-01-15',
  timeline: '--plan used --start 2025-01-15 --purchased 2025-01-12',
  'claim-steps': '--plan own --event screen-break',
  batch: 'eligible',
}
const records = [
  { id: 1, device: 'used', boughtFrom: 'official', apply: 'with-device', devicesEnrolled: 1 },
  { id: 2, device: 'new', boughtFrom: 'retailer', line: 'mnp', os: 'ios', carrier: 'docomo', released: '2022-09-16' },
  {
    id: 3,
    contract: 'sim-only',
    apply: 'with-sim',
    soldInJapan: 'yes',
    giteki: 'yes',
    intact: 'yes',
    otherCover: 'no',
  },
  { id: 4, simLock: 'locked' },
]
for (const [command, words] of Object.entries(usual))
  execFileSync(process.execPath, ['.config/cache.cjs', command, ...words.split(' ')], {
    input: records.map(record => `${JSON.stringify(record)}\n`).join(''),
    stdio: ['pipe', 'ignore', 'inherit'],
    env: {}, // no setting of the builder's own
  })
