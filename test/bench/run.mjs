// npm run bench -- [--runs 31] [--node PATH] [--beside PROGRAM]
// Starts against a bare start of Node, decisions a second, and `batch` against parsing and writing the same lines, all by
// the Node at PATH. PROGRAM is another build's `bin/mio-warranty.js`, measured in turn with this one. Ratios are of medians
// of one run; the last line is the record as JSON.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measureWith, median, root, spread } from './measure.mjs'
import { linesFor, randomLines } from './records.mjs'

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '31' }, node: { type: 'string' }, beside: { type: 'string' } },
})
const [runs, node] = [Number(values.runs), values.node ?? process.execPath]
const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()
const programs = { '': join(root, 'bin', 'mio-warranty.js'), ...(values.beside && { 'beside: ': values.beside }) }
const bench = join(root, 'test', 'bench')
const folder = mkdtempSync(join(tmpdir(), 'bench-'))
const { timed, peak } = measureWith(node, folder)

const asOf = ['--as-of', '2023-10-10']
const bare = 'node -e 0'
const words = text => text.split(' ')
const questions = {
  '--version': ['--version'],
  'eligible --json': words('eligible --device used --bought-from official --json'),
  'cost --json': words('cost --plan new --months 24 --claims 1 --json'),
  'compare --json': words('compare --months 24 --json'),
  'worth --json': words('worth --plan own --months 24 --repair-cost 80000 --json'),
  'covers --json': words('covers --plan used --event natural-failure --start 2024-01-15 --on 2026-01-14 --json'),
  'timeline --json': words('timeline --plan used --start 2024-01-15 --purchased 2024-01-12 --json'),
  'claim-steps --json': words('claim-steps --plan new --json'),
  'eligible (table)': words('eligible --device used --bought-from official --lang ja'),
  'cost (table)': words('cost --plan new --months 24 --claims 1 --lang ja'),
}

/** The most that a start may take, in bare starts. Node keeps compiled code from 22.8 on. */
const mostOf = version.startsWith('v20.') ? { json: 2.0, table: 2.6 } : { json: 1.5, table: 1.9 }
const musts = {
  'eligible --json': { ratio: mostOf.json, mebibytes: 6 },
  'cost --json': { ratio: mostOf.json, mebibytes: 6 },
  'eligible (table)': { ratio: mostOf.table, mebibytes: 12 },
  'cost (table)': { ratio: mostOf.table, mebibytes: 12 },
}

/** The same commands of each program, named by program and command. */
const ofEach = commands =>
  Object.fromEntries(
    Object.entries(commands).flatMap(([name, args]) =>
      Object.entries(programs).map(([prefix, program]) => [`${prefix}${name}`, { args: [program, ...args] }]),
    ),
  )

const wantedOf = must => (must ? `  (at most x${must.ratio}, +${must.mebibytes} MiB)` : '')

const starts = () => {
  const of = ofEach(questions)
  const times = timed({ [bare]: { args: ['-e', '0'] }, ...of }, runs)
  const [base, floor] = [median(times[bare]), peak(['-e', '0'])]
  console.log(`${bare}  ${base.toFixed(1)} ms (${spread(times[bare])})`)
  return Object.entries(of).map(([name, { args }]) => {
    const [ms, mebibytes] = [median(times[name]), peak(args) - floor]
    const figures = `${ms.toFixed(1)} ms (${spread(times[name])})  x${(ms / base).toFixed(2)}  +${mebibytes.toFixed(1)} MiB`
    console.log(`${name.padEnd(28)} ${figures}${wantedOf(musts[name])}`)
    return { name, ratio: ms / base, mebibytes, must: musts[name] ?? null }
  })
}

const decisions = () => {
  const rates = JSON.parse(execFileSync(node, [join(bench, 'decide.mjs')], { encoding: 'utf8' }))
  const word = number => `${Math.round(number / 1000)} thousand a second`
  console.log(`decisions with reasons     ${word(rates.reasoned)}  (at least 150)`)
  console.log(`decisions without reasons  ${word(rates.bare)}  (at least 500)`)
  return rates
}

const fileOf = (name, lines) => {
  const file = join(folder, name)
  writeFileSync(file, `${lines.join('\n')}\n`, { flag: 'a' })
  return file
}

/** A file of so many random records, written in parts. */
const recordsFile = count => {
  const parts = Array.from({ length: Math.ceil(count / 100_000) }, (_, part) => part)
  const files = parts.map(part => fileOf(`${count}.ndjson`, randomLines(Math.min(count, 100_000), part + 1)))
  return files[0]
}

const batchOf = (program, command, file, ...more) => ({ args: [program, 'batch', command, file, ...asOf, ...more] })

/** `batch eligible` against parsing and writing the same lines. */
const againstParsing = file => {
  const hasJq = spawnSync('jq', ['--version']).status === 0
  const one = Object.entries(programs).map(([prefix, program]) => [
    [`${prefix}batch, one thread`, batchOf(program, 'eligible', file)],
    [`${prefix}batch, two threads`, batchOf(program, 'eligible', file, '--threads', '2')],
  ])
  const of = {
    'parse + stringify': { args: [join(bench, 'parse.cjs'), file] },
    ...Object.fromEntries(one.flat()),
    ...(hasJq && { 'jq -c .': { file: 'jq', args: ['-c', '.', file] } }),
  }
  const times = timed(of, 5)
  const base = median(times['parse + stringify'])
  const wanted = { 'batch, one thread': '  (at most x0.8)', 'batch, two threads': '  (at most x0.6)' }
  return Object.entries(times).map(([name, list]) => {
    const [seconds, ratio] = [median(list) / 1000, median(list) / base]
    console.log(
      `${name.padEnd(28)} ${seconds.toFixed(2)} s for 1,000,000 lines  x${ratio.toFixed(2)}${wanted[name] ?? ''}`,
    )
    return { name, ratio }
  })
}

/** What a line takes when what is done once, warming up included, falls away between two sizes. */
const perLine = files => {
  const program = programs['']
  const sizes = Object.entries({ 0: '/dev/null', ...files }).map(([count, file]) => ({ count: Number(count), file }))
  const times = timed(
    Object.fromEntries(sizes.map(({ count, file }) => [count, batchOf(program, 'eligible', file)])),
    7,
  )
  const lines = sizes.slice(1).map(({ count, file }, index) => {
    const before = sizes[index].count
    const micros = ((median(times[count]) - median(times[before])) * 1000) / (count - before)
    const mebibytes = peak(batchOf(program, 'eligible', file).args, 3)
    console.log(
      `${String(count).padStart(9)} lines  ${micros.toFixed(2)} µs for each beyond ${before}  peak ${mebibytes.toFixed(0)} MiB (at most 110)`,
    )
    return { count, micros, mebibytes }
  })
  const evenness = lines[2].micros / lines[1].micros
  console.log(`a line beyond 10^5 takes x${evenness.toFixed(2)} of one between 10^4 and 10^5  (0.85 to 1.15)`)
  return { lines, evenness }
}

/** Records a second of the commands whose records are answered one by one, without the start. */
const recordsASecond = () => {
  const count = 5_000
  const of = Object.fromEntries(
    ['cost', 'covers'].map(command => [command, fileOf(`${command}.ndjson`, linesFor(command, count))]),
  )
  return Object.entries(programs).flatMap(([prefix, program]) =>
    Object.entries(of).map(([command, file]) => {
      const times = timed({ none: batchOf(program, command, '/dev/null'), all: batchOf(program, command, file) }, 3)
      const rate = Math.round((count * 1000) / (median(times.all) - median(times.none)))
      console.log(`${`${prefix}batch ${command}`.padEnd(28)} ${rate} records a second`)
      return { name: `${prefix}batch ${command}`, rate }
    }),
  )
}

try {
  console.log(`Node ${version}`)
  const files = Object.fromEntries([10_000, 100_000, 1_000_000].map(count => [count, recordsFile(count)]))
  const record = { node: version, starts: starts(), decisions: decisions(), recordsASecond: recordsASecond() }
  console.log(JSON.stringify({ ...record, batch: againstParsing(files[1_000_000]), perLine: perLine(files) }))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
