// Builds dist/: the library (tsc), the checked copy of the tables, and the program as a few CommonJS files (rolldown).
// Loading ES modules would make the start of Node a quarter slower.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'rolldown'
import { compiledWithFile } from './functions.mjs'

process.chdir(join(import.meta.dirname, '..'))
rmSync('dist', { recursive: true, force: true })

execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', '.config/tsconfig.build.json'], {
  env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' }, // TypeScript would leave one in the temporary folder
  stdio: 'inherit',
})

const fromLibrary = path => import(pathToFileURL(join('dist/lib', path)).href)
const { readFolder } = await fromLibrary('tables/files.js')
const { compile } = await fromLibrary('tables/compile.js')
const { writeCopy } = await fromLibrary('tables/copy.js')
const yaml = readFolder('data')
writeCopy('dist', compile(yaml, 'data'), yaml)

/** A module and all modules that it imports, directly or indirectly, except by `await import(…)`. */
const importedFrom = (path, getModuleInfo, found = new Set()) => {
  if (found.has(path)) return found
  found.add(path)
  const info = getModuleInfo(path)
  if (info === null) throw new Error(`${path} is no module of the program`)
  for (const imported of info.importedIds) importedFrom(imported, getModuleInfo, found)
  return found
}

const documents = readdirSync('src/answers')
  .map(name => `src/answers/${name}/document.ts`)
  .filter(path => existsSync(path))

/**
 * Files of the program: each holds the modules that its entries import and that no file before it holds, without those that
 * `without` imports. Node takes 0.4 ms more for each further file that it reads.
 */
const parts = [
  { name: 'start', entries: ['src/cli.ts', 'src/commands/answering.ts', 'src/answers/eligible/document.ts'] },
  { name: 'prices', entries: ['src/answers/cost/document.ts'] },
  {
    name: 'screens',
    entries: ['src/answers/eligible/table.ts', 'src/answers/cost/table.ts', 'src/commands/asides.ts'],
    without: documents,
  },
]
const moduleIn = new Map()
const partition = {
  name: 'partition',
  buildEnd() {
    const found = paths => {
      const modules = new Set()
      for (const path of paths) importedFrom(resolve(path), id => this.getModuleInfo(id), modules)
      return modules
    }
    for (const { name, entries, without = [] } of parts) {
      const left = found(without)
      for (const id of found(entries)) if (!left.has(id) && !moduleIn.has(id)) moduleIn.set(id, name)
    }
  },
}

/**
 * Packages that take long to load and that few answers need: each is a file of its own that is required when it is needed.
 * Our code requires `string-width` late itself; `fastest-levenshtein` is required at the first call of its function.
 */
const late = ['string-width', 'fastest-levenshtein']
const atFirstCall = '\0at-first-call'
const requireLate = {
  name: 'require-late',
  transform: {
    filter: { id: /\/src\/.*\.ts$/, code: /createRequire\(import\.meta\.url\)\(/ },
    handler: code => code.replace('createRequire(import.meta.url)(', 'require('),
  },
  resolveId: (id, importer) => {
    if (id === 'fastest-levenshtein' && importer?.endsWith('.ts')) return atFirstCall
    const isOurs = importer?.endsWith('.ts') || importer === atFirstCall
    return late.includes(id) && isOurs ? { id: `./${id}.js`, external: true } : null
  },
  load: id =>
    id === atFirstCall
      ? "export const distance = (one, other) => require('fastest-levenshtein').distance(one, other)"
      : null,
}

/** Everyday questions, on a day on which the shipped tables are stale. */
const questions = [
  'eligible --device used --bought-from official',
  'cost --plan new --months 24 --claims 1',
  'compare --months 24',
  'worth --plan own --months 24 --repair-cost 80000',
  'covers --plan used --event natural-failure --start 2024-01-15 --on 2026-01-14',
  'timeline --plan used --start 2024-01-15 --purchased 2024-01-12',
  'claim-steps --plan new',
].flatMap(question => ['json', 'table'].map(format => `${question} --format ${format} --as-of 2026-01-01`.split(' ')))

const asking = `const { main } = require('./dist/cli/main.js')
const ask = async argv => { for (const words of argv) await main({ argv: ['', '', ...words], env: { LANG: 'ja_JP.UTF-8' } }) }
ask(${JSON.stringify(questions)})`

/** Where the functions begin that answer the everyday questions, by the files of the program. */
const functionsThatRun = () => {
  const folder = resolve('dist/functions') // the next build removes it where this one is stopped
  const env = { ...process.env, NODE_V8_COVERAGE: folder, NODE_OPTIONS: '' }
  execFileSync(process.execPath, ['-e', asking], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const reports = readdirSync(folder).map(name => JSON.parse(readFileSync(join(folder, name), 'utf8')))
  rmSync(folder, { recursive: true })
  const ofProgram = reports.flatMap(({ result }) => result).filter(({ url }) => url.includes('/dist/cli/'))
  if (!ofProgram.some(({ url }) => basename(url) === 'main.js')) throw new Error('Node did not say which functions ran')
  const startsOf = functions => functions.filter(one => one.ranges[0].count > 0).map(one => one.ranges[0].startOffset)
  return new Map(ofProgram.map(({ url, functions }) => [basename(url), new Set(startsOf(functions))]))
}

/**
 * Writes letters outside ASCII as `\\uXXXX`. V8 keeps such a file as one byte a letter, and Node reads it and its compiled
 * code faster.
 */
const asAscii = code =>
  code.replace(/[^\0-\x7f]/g, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** An object without a prototype is a hash table to V8: adding 200 exports to it takes 1.5 ms less than to another object. */
const withPlainExports = code => `exports=module.exports=Object.create(null);${code}`

/** The first file with the helpers of rolldown in it: Node takes 0.4 ms to read them from a file of their own. */
const withHelpers = (code, helpers) => {
  const [before, after] = code.split('require("./rolldown-runtime.js")')
  if (after === undefined) throw new Error('main.js does not read the helpers of rolldown')
  return `${before}(module=>{let exports;${helpers}return exports})({})${after}`
}

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
const { output } = await build({
  input: { main: 'src/cli.ts', worker: 'src/batch/worker.ts', ...Object.fromEntries(late.map(name => [name, name])) },
  platform: 'node',
  plugins: [partition, requireLate],
  // commander starts other programs for subcommands that are files; we have none, and loading this takes 3 ms
  resolve: { alias: { 'node:child_process': false } },
  transform: {
    target: 'node20.19',
    define: { 'import.meta.dirname': '__dirname', 'import.meta.url': '__filename', VERSION: JSON.stringify(version) },
  },
  preserveEntrySignatures: 'allow-extension',
  checks: { ineffectiveDynamicImport: false }, // where two commands share a file, one may import it at once
  output: {
    dir: 'dist/cli',
    format: 'cjs',
    exports: 'named',
    minify: true,
    comments: false,
    dynamicImportInCjs: false,
    chunkFileNames: '[name].js',
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: parts.map(({ name }) => ({ name, test: id => moduleIn.get(id) === name })),
    },
  },
})
const files = new Map(output.map(({ fileName, code }) => [fileName, withPlainExports(asAscii(code))]))
files.set('main.js', withHelpers(files.get('main.js'), files.get('rolldown-runtime.js')))
const write = (name, code) => writeFileSync(join('dist/cli', name), code)
write('package.json', '{ "type": "commonjs" }\n')
for (const [name, code] of files) write(name, code)
try {
  const ran = functionsThatRun()
  for (const [name, code] of files) write(name, compiledWithFile(code, ran.get(name)))
} catch (error) {
  rmSync('dist', { recursive: true })
  throw error
}
