import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { expect, test } from 'vitest'

const src = join(import.meta.dirname, '..', 'src')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))

/** The folders from the top down; one may import its own files and those of the folders named for it. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  top: ['commands', 'batch', 'answers', 'tables', 'view', 'text', 'model'],
  commands: ['ask', 'upkeep', 'article', 'batch', 'answers', 'tables', 'view', 'text', 'model'],
  ask: ['answers', 'engine', 'text', 'model'],
  upkeep: ['article', 'batch', 'answers', 'engine', 'tables', 'view', 'text', 'model'],
  article: ['answers', 'tables', 'view', 'text', 'model'],
  batch: ['answers', 'engine', 'tables', 'view', 'text', 'model'],
  answers: ['claims', 'engine', 'view', 'text', 'model'],
  claims: ['engine', 'model'],
  engine: ['model'],
  tables: ['model'],
  view: ['text', 'model'],
  text: ['model'],
  model: [],
}
const layerOf = (file: string): string => (file.includes('/') ? file.split('/')[0]! : 'top')

type Import = { readonly from: string; readonly to: string; readonly isType: boolean; readonly isLazy: boolean }

const imports: readonly Import[] = files.flatMap(file =>
  [
    ...readFileSync(join(src, file), 'utf8').matchAll(
      /(?:^|\n)\s*(?:import|export)(\s+type)?\s[^;'"]*?from\s+'([^']+)'|import\('([^']+)'\)/g,
    ),
  ].map(([, isType, from, lazy]) => {
    const path = (from ?? lazy)!
    const to = path.startsWith('.') ? relative(src, normalize(join(src, dirname(file), path))) : path
    return { from: file, to, isType: isType !== undefined, isLazy: lazy !== undefined }
  }),
)
const own = imports.filter(({ to }) => to.endsWith('.ts'))
const packages = imports.filter(({ to }) => !to.endsWith('.ts'))
const broken = (list: readonly Import[]) => list.map(({ from, to }) => `${from} -> ${to}`)

test('there are imports to look at in every folder', () => {
  const layers = new Set(own.map(({ from }) => layerOf(from)))
  expect([...layers].sort()).toEqual(Object.keys(allowed).sort())
})

test('imports point one way', () => {
  const wrong = own.filter(({ from, to }) => {
    const [a, b] = [layerOf(from), layerOf(to)]
    return a !== b && !allowed[a]!.includes(b)
  })
  expect(broken(wrong)).toEqual([])
})

const nameOf = (file: string): string => file.split('/').at(-1)!
const isDecision = (file: string): boolean => file.startsWith('answers/') && nameOf(file) === 'decide.ts'
const isView = (file: string): boolean =>
  file.startsWith('answers/') &&
  ['table.ts', 'markdown.ts', 'csv.ts', 'svg.ts', 'ics.ts', 'chart.ts', 'lines.ts'].includes(nameOf(file))

test('a decision imports only the model, the engine, the claims and other decisions', () => {
  const isKnown = (to: string) => ['model', 'engine', 'claims'].includes(layerOf(to)) || isDecision(to)
  expect(files.filter(isDecision).length).toBeGreaterThan(6)
  expect(broken(own.filter(({ from, to }) => isDecision(from) && !isKnown(to)))).toEqual([])
})

test('a view imports neither the engine nor the claims nor a decision', () => {
  const isHidden = (to: string) => ['engine', 'claims'].includes(layerOf(to)) || isDecision(to)
  expect(files.filter(isView).length).toBeGreaterThan(14)
  expect(broken(own.filter(({ from, to }) => isView(from) && isHidden(to)))).toEqual([])
})

type Edge = { readonly from: string; readonly to: string }

/** Whatever is on a circle, or between two: no end is left when all that nothing imports, or that imports nothing, is taken away. */
const onCircles = (edges: readonly Edge[]): readonly string[] => {
  const [sources, targets] = [new Set(edges.map(({ from }) => from)), new Set(edges.map(({ to }) => to))]
  const inner = edges.filter(({ from, to }) => targets.has(from) && sources.has(to))
  if (inner.length < edges.length) return onCircles(inner)
  return [...new Set(inner.map(({ from, to }) => `${from} -> ${to}`))].sort()
}

test('no files import each other in a circle, not even their types', () => {
  expect(onCircles(own)).toEqual([])
})

/** `answers` and `upkeep` hold a folder for each answer. */
const folderOf = (file: string): string => {
  const [top, inner] = file.split('/').slice(0, -1)
  if (top === undefined) return 'top'
  return inner !== undefined && ['answers', 'upkeep'].includes(top) ? `${top}/${inner}` : top
}

test('no folders import each other in a circle', () => {
  const edges = own
    .map(({ from, to }) => ({ from: folderOf(from), to: folderOf(to) }))
    .filter(({ from, to }) => from !== to)
  expect(onCircles(edges)).toEqual([])
})

const pureFolders = ['engine', 'claims', 'model']
const isPure = (file: string): boolean => pureFolders.includes(layerOf(file)) || /^answers\/.*\/decide\.ts$/.test(file)

test('decisions and model import nothing about files, terminals or the command line', () => {
  const pure = packages.filter(({ from }) => isPure(from))
  const known = [/^date-fns\//, /^@date-fns\/utc\//, /^zod$/, /^fastest-levenshtein$/]
  expect(broken(pure.filter(({ to }) => !known.some(name => name.test(to))))).toEqual([])
})

test('decisions and model read no clock and no process', () => {
  const impure = files.filter(
    file =>
      isPure(file) && /\bprocess\b|Date\.now|new Date\(\)|\bconsole\b/.test(readFileSync(join(src, file), 'utf8')),
  )
  expect(impure).toEqual([])
})

test('the code names no plan, course or amount', () => {
  const figures = /\b(418|550|5500|8800|4400|40000|50000)\b|'(new|used|own)'/
  const code = files.filter(file => layerOf(file) !== 'text' && !/words\.ts$|example-tables\.ts$/.test(file))
  // a device or a line may be new or used: those are no plans
  const bare = (file: string) =>
    readFileSync(join(src, file), 'utf8')
      .replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
      .replace(/^ {2}(device|line): choice\(.*$/gm, '')
      .replace(/(?<=\d)_(?=\d)/g, '')
  expect(code.filter(file => figures.test(bare(file)))).toEqual([])
})

/** Files that import something when they are loaded, not by type or on demand. */
const loaders = (of: string): readonly string[] =>
  imports.filter(({ to, isType, isLazy }) => to === of && !isType && !isLazy).map(({ from }) => from)

/** All that a file loads when it is loaded itself: files and packages. */
const loadedBy = (file: string): ReadonlySet<string> => {
  const loaded = new Set([file])
  for (const one of loaded)
    for (const { from, to, isType, isLazy } of imports) if (from === one && !isType && !isLazy) loaded.add(to)
  return loaded
}

const isSchema = (file: string): boolean =>
  ['model/edition.ts', 'model/text.ts', 'upkeep/cases/case.ts', 'answers/shared/reason-schema.ts'].includes(file) ||
  (/^(answers|upkeep|batch|article)\/(.*\/)?(schema\.ts|schemas\/.*)$/.test(file) && !file.includes('/check/rules/'))

test('the schema library is loaded only to compile tables, to read cases and to print schemas', () => {
  expect(loaders('zod').filter(file => !isSchema(file))).toEqual([])
  const users = own.filter(({ from, to, isType }) => isSchema(to) && !isSchema(from) && !isType)
  expect(broken(users).sort()).toEqual([
    'commands/completion.ts -> upkeep/schemas/list.ts',
    'commands/schema.ts -> upkeep/schemas/list.ts',
    'commands/test.ts -> upkeep/schemas/list.ts',
    'commands/topics.ts -> upkeep/schemas/keys.ts',
    'commands/topics.ts -> upkeep/schemas/list.ts',
    'tables/compile.ts -> model/edition.ts',
    'upkeep/cases/cases.ts -> upkeep/cases/case.ts',
  ])
})

test('the parsers of Markdown and HTML are loaded only by the command article', () => {
  const parsers = ['@lezer/markdown', 'htmlparser2']
  expect(parsers.flatMap(loaders)).toEqual(['article/reading/markdown.ts', 'article/reading/page.ts'])
  const users = [...files].filter(file => file.startsWith('commands/') && loadedBy(file).has('htmlparser2'))
  expect(users).toEqual(['commands/article.ts'])
})

test('the prompts are loaded only by the command ask, when it can ask', () => {
  expect(imports.filter(({ to }) => to === '@clack/prompts').map(({ from, isLazy }) => [from, isLazy])).toEqual([
    ['commands/prompts.ts', true],
  ])
  expect(loaders('commands/prompts.ts')).toEqual([])
})

test('a start loads neither commander nor schemas, YAML, colours or tables until they are needed', () => {
  const reports = ['editions', 'diff', 'check', 'test', 'schema'].map(name => `commands/${name}.ts`)
  const atStart = loadedBy('cli.ts')
  expect([...atStart]).toEqual(expect.arrayContaining(['main.ts', 'commands/plain.ts', 'tables/load.ts']))
  const heavy = ['commander', 'zod', 'yaml', 'chalk', 'cli-table3', ...reports]
  expect(heavy.filter(name => atStart.has(name))).toEqual([])
  expect(reports.flatMap(file => [...loadedBy(file)]).filter(isSchema)).toEqual([])
})
