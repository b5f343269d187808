// Compares the report of `npm run mutate:code` with the list of the changes that no test notices: each of them is listed
// with a reason, and each that is listed still survives. Says how many are killed, by folder: at least 90 in 100.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

const [report = 'coverage/mutation.json', list = join(import.meta.dirname, 'code-survivors.yaml')] =
  process.argv.slice(2)
const least = 0.9

const inShort = text => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}

/** The text of a file from a place to another; lines and columns are counted from 1. */
const textAt = (source, { start, end }) => {
  const lines = source.split('\n').slice(start.line - 1, end.line)
  lines.push(lines.pop().slice(0, end.column - 1))
  return [lines[0].slice(start.column - 1), ...lines.slice(1)].join('\n')
}

const mutants = Object.entries(JSON.parse(readFileSync(report, 'utf8')).files).flatMap(([file, { source, mutants }]) =>
  mutants.map(({ location, replacement, status }) => ({
    id: `${file}: ${inShort(textAt(source, location))} -> ${inShort(replacement ?? '')}`,
    folder: file.split('/').slice(0, -1).join('/'),
    line: location.start.line,
    isTried: status !== 'Ignored',
    isKilled: status === 'Killed' || status === 'Timeout',
    isNoticed: status === 'Killed',
  })),
)

/** Whether a line of the list names a mutant; `*` stands for anything. */
const isNamedBy = ({ id }, { mutants }) =>
  new RegExp(`^${mutants.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(id)

const shareOf = some => some.filter(one => one.isKilled).length / some.length
const tallyOf = some => {
  const killed = some.filter(one => one.isKilled).length
  return `${killed} of ${some.length} killed (${Math.floor(100 * shareOf(some))} %)`
}

const tried = mutants.filter(one => one.isTried)
const folders = [...new Set(tried.map(one => one.folder))]
for (const folder of folders) console.log(`${folder.padEnd(24)} ${tallyOf(tried.filter(one => one.folder === folder))}`)
console.log(`${'in all'.padEnd(24)} ${tallyOf(tried)}, of ${mutants.length} mutants of these files`)

const reasons = parse(readFileSync(list, 'utf8')) ?? []
const survivors = tried.filter(one => !one.isKilled)
const unlisted = survivors.filter(one => !reasons.some(reason => isNamedBy(one, reason)))
// A mutant outside the sample may survive or not, and so may one of a file that was not mutated; one that only takes more
// time may end in a timeout.
const idle = reasons.filter(reason => {
  const named = mutants.filter(one => isNamedBy(one, reason))
  const isMutated = mutants.some(({ id }) => id.startsWith(reason.mutants.split(':')[0]))
  return isMutated && named.every(one => one.isTried && one.isNoticed)
})
for (const { line, id } of unlisted) console.log(`SURVIVES WITHOUT A REASON: line ${line} of ${id}`)
for (const reason of idle) console.log(`NO SURVIVOR IS LIKE: ${reason.mutants} (delete it from the list)`)
const isEnough = folders.every(folder => shareOf(tried.filter(one => one.folder === folder)) >= least)
if (!isEnough) console.log('LESS THAN 90 IN 100 ARE KILLED in a folder')
process.exitCode = isEnough && unlisted.length + idle.length === 0 ? 0 : 1
