// Runs all tests and counts the branches that they take: all of the pure folders, and 95 in 100 of the whole source.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const root = join(import.meta.dirname, '..')
const reports = join(root, 'coverage')

/** Where every branch must be taken. */
const isWhole = file => /^src\/(engine|claims|tables)\/|^src\/answers\/[^/]+\/decide\.ts$/.test(file)

const run = argv =>
  execFileSync(
    process.execPath,
    [
      ...['node_modules/vitest/vitest.mjs', 'run', '--config', '.config/vitest.config.ts'],
      ...['--coverage.enabled', '--coverage.include=src/**', '--coverage.reportsDirectory', reports],
      ...[
        '--coverage.reporter=json',
        '--coverage.reporter=json-summary',
        '--coverage.reportOnFailure',
        '--reporter=dot',
        ...argv,
      ],
    ],
    { cwd: root, stdio: 'inherit' },
  )

const read = name => JSON.parse(readFileSync(join(reports, name), 'utf8'))

/** The branches that no test takes, as `FILE:LINE`. */
const missedIn = ([path, { branchMap, b }]) =>
  Object.entries(branchMap).flatMap(([id, { loc, locations }]) =>
    b[id].flatMap((count, at) => (count === 0 ? [`${relative(root, path)}:${(locations[at] ?? loc).start.line}`] : [])),
  )

const sum = counts => ({
  covered: counts.reduce((all, { covered }) => all + covered, 0),
  total: counts.reduce((all, { total }) => all + total, 0),
})

if (!process.argv.includes('--read')) run(process.argv.slice(2))
const { total: whole, ...files } = read('coverage-summary.json')
const pure = sum(
  Object.entries(files).flatMap(([path, { branches }]) => (isWhole(relative(root, path)) ? [branches] : [])),
)
const missed = Object.entries(read('coverage-final.json')).flatMap(missedIn)
for (const place of missed.filter(place => isWhole(place.replace(/:.*/, ''))))
  console.log(`no test takes the branch at ${place}`)
console.log(`branches of engine, claims, tables and decide.ts: ${pure.covered} of ${pure.total} (all are wanted)`)
console.log(`branches of the whole source: ${whole.branches.covered} of ${whole.branches.total} (95 in 100 are wanted)`)
const isEnough = pure.covered === pure.total && whole.branches.covered * 100 >= whole.branches.total * 95
process.exitCode = isEnough ? 0 : 1
