// Changes the shipped tables one thing at a time and asks which changes the cases of test/cases notice.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadTables } from '../../src/index.ts'
import type { Day } from '../../src/model/day.ts'
import { type Filed, selectEdition, type Tables } from '../../src/model/tables.ts'
import { parseYaml } from '../../src/tables/yaml.ts'
import { type FiledCase, isHeld, readCases } from '../../src/upkeep/cases/cases.ts'
import { faultWords } from '../../src/view/error.ts'
import { isRefused, type Mutant, mutantsOf } from './mutants.ts'

/** Mutants that nothing notices, by a pattern in which `*` stands for anything, and why that is right. */
type Excuse = { readonly mutants: string; readonly reason: string }

const readExcuses = (file: string): readonly Excuse[] => {
  const parsed = parseYaml(readFileSync(file), file)
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value as readonly Excuse[]
}

const isExcusedBy = (id: string, { mutants }: Excuse): boolean =>
  new RegExp(`^${mutants.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(id)

const withEdition = (tables: Tables, filed: Filed, { edition }: Mutant): Tables => ({
  ...tables,
  editions: tables.editions.map(one => (one === filed ? { ...filed, edition } : one)),
})

/** The cases of a day on which an edition is in force: the others cannot notice. */
const concerned = (cases: readonly FiledCase[], tables: Tables, filed: Filed): FiledCase[] =>
  cases.filter(
    ({ read }) => 'case' in read && selectEdition(tables, filed.edition.plan, read.case.asOf as Day) === filed,
  )

/** Whether some case notices; the one that does is asked first about the next mutant. */
const isKilled = (mutant: Mutant, filed: Filed, tables: Tables, cases: FiledCase[]): boolean => {
  const mutated = withEdition(tables, filed, mutant)
  const killer = cases.findIndex(one => !isHeld(one, mutated, faultWords))
  if (killer > 0) cases.unshift(...cases.splice(killer, 1))
  return killer >= 0
}

type Tally = { killed: number; total: number }

const percent = ({ killed, total }: Tally): string => (total === 0 ? '-' : `${Math.floor((100 * killed) / total)} %`)

const root = process.cwd()
const tables = await loadTables()
const cases = readCases([join(root, 'test', 'cases')], 0)
const broken = cases.filter(one => !isHeld(one, tables, faultWords))
if (broken.length > 0)
  throw new Error(`cases fail on the tables as they are: ${broken.map(one => one.name).join('; ')}`)

const tallies = new Map<string, Tally>()
const survivors: string[] = []
let refused = 0
for (const filed of tables.editions) {
  const asked = concerned(cases, tables, filed)
  for (const mutant of mutantsOf(filed)) {
    if (isRefused(mutant, filed, tables.sources)) {
      refused++
      continue
    }
    const tally = tallies.get(mutant.section) ?? { killed: 0, total: 0 }
    tallies.set(mutant.section, tally)
    tally.total++
    if (isKilled(mutant, filed, tables, asked)) tally.killed++
    else survivors.push(mutant.id)
  }
}

const excuses = readExcuses(join(root, 'test', 'mutate', 'survivors.yaml'))
const unexcused = survivors.filter(id => !excuses.some(excuse => isExcusedBy(id, excuse)))
const idle = excuses.filter(excuse => !survivors.some(id => isExcusedBy(id, excuse)))
const whole = [...tallies.values()].reduce(
  (sum, one) => ({ killed: sum.killed + one.killed, total: sum.total + one.total }),
  { killed: 0, total: 0 },
)
for (const [section, tally] of tallies)
  console.log(`${section.padEnd(12)} ${tally.killed} of ${tally.total} killed (${percent(tally)})`)
console.log(`in all       ${whole.killed} of ${whole.total} killed (${percent(whole)}), by ${cases.length} cases`)
console.log(`             ${refused} more are refused by the loader`)
for (const { mutants, reason } of excuses) {
  const count = survivors.filter(id => isExcusedBy(id, { mutants, reason })).length
  console.log(`survive: ${count} x ${mutants}: ${reason}`)
}
for (const id of unexcused) console.log(`SURVIVES WITHOUT A REASON: ${id}`)
for (const { mutants } of idle) console.log(`NO SURVIVOR IS LIKE: ${mutants} (delete it from survivors.yaml)`)
process.exitCode = unexcused.length + idle.length > 0 ? 1 : 0
