// Runs the tests for Stryker in its own process, so that most mutants take a tenth of a second.
import { createHash } from 'node:crypto'
import { join, relative } from 'node:path'
import { modulesWith } from './modules.mjs'
import * as vitest from './vitest.mjs'

globalThis.__stryker__ ??= {}
const space = globalThis.__stryker__

/** Loads test files into a world of their own and gives their tests, each with its id. */
const worldOf = (newWorld, root) => {
  const load = newWorld()
  const files = new Map()
  const list = async file => {
    await load(join(root, 'test/seed.ts'))
    const tests = await vitest.listed(() => load(join(root, file)))
    return new Map(tests.map((test, index) => [`${file}#${index} ${test.name}`, test]))
  }
  return async file => {
    if (!files.has(file)) files.set(file, await list(file))
    return files.get(file)
  }
}

const failureOf = async ({ before, run }) => {
  try {
    for (const one of before) await one()
    await run()
    return null
  } catch (error) {
    return String(error?.message ?? error)
  }
}

/** Whether the process has no more descriptors. That says nothing about a mutant: Stryker tries it again in a new process. */
const isWornOut = failure => failure.includes('EMFILE')

/** The test files that bear the name of a file. */
const ownTestsOf = file => [
  file.replace(/^src(.*)\.ts$/, 'test$1.test.ts'),
  file.replace(/^src(.*\/)decide\.ts$/, 'test$1small-plan.test.ts'),
]

const fileOf = id => id.slice(0, id.indexOf('#'))

class InProcessRunner {
  static inject = ['options']
  #newWorld = modulesWith({ vitest })
  #root = process.cwd()
  #killers = []
  /** Of each test the time without a mutant; none in a process that made no dry run. */
  #times = new Map()

  constructor({ inProcess }) {
    this.tests = Object.entries(inProcess.tests)
    this.isLeftOut = id => inProcess.without.some(pattern => new RegExp(pattern).test(id))
    this.seconds = inProcess.seconds
    process.env.MORE = String(inProcess.more)
  }

  capabilities() {
    return { reloadEnvironment: true }
  }

  /** The test files for mutants of some files: each folder that holds one of them names some. */
  #filesFor(mutated) {
    const isIn = folder => mutated.some(file => relative(this.#root, file).startsWith(`${folder}/`))
    return new Set(this.tests.flatMap(([folder, files]) => (isIn(folder) ? files : [])))
  }

  async dryRun({ files }) {
    const world = worldOf(this.#newWorld, this.#root)
    const [loaded, tests] = [[], []]
    // All files are loaded before the first test runs: a mutant that runs while they are loaded belongs to no test.
    for (const file of this.#filesFor(files)) {
      const loading = performance.now()
      loaded.push({ listed: await world(file), loadMs: performance.now() - loading })
    }
    for (const { listed, loadMs } of loaded)
      for (const [id, test] of listed) if (!this.isLeftOut(id)) tests.push(await this.#tried(id, test, loadMs))
    return { status: 'complete', tests, mutantCoverage: space.mutantCoverage }
  }

  /** How a test ends without a mutant; notes its time, with that of loading its file. */
  async #tried(id, test, loadMs) {
    space.currentTestId = id
    const started = performance.now()
    const failure = await failureOf(test)
    const timeSpentMs = performance.now() - started
    space.currentTestId = undefined
    this.#times.set(id, loadMs + timeSpentMs)
    const status = failure === null ? { status: 0 } : { status: 1, failureMessage: failure }
    return { id, name: id, timeSpentMs, ...status }
  }

  /** The quickest first: those of the file's own test files and the last killers as if they took a part of their time. */
  #sorted(ids, mutated) {
    const own = ownTestsOf(relative(this.#root, mutated))
    const killers = new Set(this.#killers)
    const rankOf = id => (this.#times.get(id) ?? 1) / (own.includes(fileOf(id)) ? 100 : killers.has(id) ? 10 : 1)
    return ids.toSorted((one, other) => rankOf(one) - rankOf(other))
  }

  /** The tests that reach a mutant, or all where it already runs while they are loaded: then the file's own before others are loaded. */
  async *#testsFor({ testFilter, sandboxFileName }, world) {
    if (testFilter !== undefined) return yield* this.#sorted(testFilter, sandboxFileName)
    const own = ownTestsOf(relative(this.#root, sandboxFileName))
    const files = [...this.#filesFor([sandboxFileName])]
    for (const some of [files.filter(file => own.includes(file)), files.filter(file => !own.includes(file))]) {
      const ids = []
      for (const file of some) ids.push(...(await world(file)).keys())
      yield* this.#sorted(
        ids.filter(id => !this.isLeftOut(id)),
        sandboxFileName,
      )
    }
  }

  async mutantRun(options) {
    const { activeMutant, mutantActivation, hitLimit } = options
    const world = worldOf(this.#newWorld, this.#root)
    space.hitCount = hitLimit === undefined ? undefined : 0
    space.hitLimit = hitLimit
    space.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined
    let [nrOfTests, spent] = [0, 0]
    try {
      for await (const id of this.#testsFor(options, world)) {
        if (spent > 1e6 * this.seconds) break
        const test = (await world(fileOf(id))).get(id)
        nrOfTests++
        const started = process.cpuUsage() // loading tests does not count
        const failure = await this.#failureUnder(activeMutant.id, test, mutantActivation)
        spent += process.cpuUsage(started).user
        if (space.hitCount > space.hitLimit) return { status: 'timeout', reason: 'it ran far more often than before' }
        if (failure === null) continue
        if (isWornOut(failure)) throw new Error(failure)
        this.#killers = [id, ...this.#killers.filter(other => other !== id)].slice(0, 20)
        return { status: 'killed', killedBy: [id], failureMessage: failure, nrOfTests }
      }
    } catch (error) {
      const failure = String(error?.message ?? error)
      if (isWornOut(failure)) throw error
      return {
        status: 'killed',
        killedBy: ['loading'],
        failureMessage: `while tests are loaded: ${failure}`,
        nrOfTests,
      }
    } finally {
      space.activeMutant = undefined
    }
    return { status: 'survived', nrOfTests }
  }

  async #failureUnder(mutant, test, mutantActivation) {
    if (test === undefined) return 'the test is gone'
    space.activeMutant = mutant
    const failure = await failureOf(test)
    if (mutantActivation !== 'static') space.activeMutant = undefined
    return failure
  }
}

/** Leaves out a part of the declarations of each file, drawn at random: `SHARE` of them stay. `SEED` draws others. */
const share = Number(process.env.SHARE ?? 1)
const seed = Number(process.env.SEED ?? 20_231_007)
const drawn = text => createHash('sha256').update(`${seed} ${text}`).digest().readUInt32BE() / 2 ** 32
const sample = {
  shouldIgnore: path =>
    path.parent?.type === 'Program' && drawn(path.toString()) >= share
      ? `not in the sample of seed ${seed}`
      : undefined,
}

export const strykerPlugins = [
  { kind: 'Ignore', name: 'sample', value: sample },
  { kind: 'TestRunner', name: 'in-process', injectableClass: InProcessRunner },
]
