// Stands in for vitest while mutants are tested: the same assertions, and a list of the tests instead of a run of them.
import { readFileSync } from 'node:fs'
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect'

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin)

export const expect = (value, message) => chai.expect(value, message)
Object.assign(expect, chai.expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT])
globalThis[GLOBAL_EXPECT] = expect
setState({ assertionCalls: 0 }, expect)
expect.extend(expect, {
  toMatchFileSnapshot: (received, file) => ({
    pass: readFileSync(file, 'utf8') === received,
    message: () => `differs from ${file}`,
  }),
})

/** The suite whose tests are listed at present. */
let suite = null

/** The tests that a file makes when it is loaded, each with what runs before it. */
export const listed = async load => {
  const file = { tests: [], before: [] }
  suite = file
  await load()
  suite = null
  return file.tests
}

const add = (name, run) => suite.tests.push({ name, run, before: suite.before })

const within = inner => {
  const outer = suite
  suite = { tests: outer.tests, before: [...outer.before] }
  inner()
  suite = outer
}

/** `make(name, body)` with `.each`: a test or a suite for each row. */
const withEach = make => {
  make.each = rows => (name, body) => {
    for (const [index, row] of rows.entries()) make(`${name} (${index})`, () => body(...[row].flat()))
  }
  make.concurrent = make
  return make
}

const test = withEach(add)

export { test, test as it }
export const describe = withEach((_, inner) => within(inner))

export const beforeAll = run => {
  let done
  suite.before.push(() => (done ??= Promise.resolve(run())))
}
export const afterAll = () => {}
