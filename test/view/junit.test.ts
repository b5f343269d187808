import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safe } from '../../src/model/safe.ts'
import { junit, type Suite } from '../../src/view/junit.ts'
import { junitFaults } from './junit-schema.ts'
import { parseXml } from './xml.ts'

const suite = (parts: Partial<Suite>): Suite => ({
  name: 'suite',
  day: '2024-02-01',
  properties: {},
  cases: [],
  output: '',
  ...parts,
})

test('an empty suite is a valid report', () => {
  expect(junitFaults(parseXml(junit([suite({})])))).toEqual([])
})

test('the check of the schema finds a missing, a superfluous and a misplaced part', () => {
  const faults = (from: string, to: string) => junitFaults(parseXml(junit([suite({})]).replace(from, to)))
  expect(faults(' hostname="localhost"', '')).toEqual(['testsuite lacks hostname'])
  expect(faults(' id="0"', ' id="0" weight="1"')).toEqual(['testsuite has no attribute weight'])
  expect(faults('<system-err></system-err>', '')).toEqual(['testsuite holds properties system-out '])
  expect(faults('T00:00:00', '')).toEqual(['testsuite: timestamp is "2024-02-01"'])
  expect(() => faults('</properties>', '')).toThrow('closes')
})

const word = fc.string({ unit: 'binary', minLength: 1 }).filter(text => /\S/.test(safe(text)))
const line = fc.oneof(
  word,
  fc.constantFrom('<a>&"\'', ']]>', '&amp;', '\u0000\u001b[31m', '\ufffe', '\ud800', '料金 ¥5'),
)

test('a report of any texts is well-formed and valid, and holds the texts', () => {
  const cases = fc.array(
    fc.record({ name: line, type: line, message: line, text: line }).map(({ name, ...failure }) => ({
      classname: 'check.rule',
      name: `x${name}x`,
      failure,
    })),
  )
  fc.assert(
    fc.property(cases, line, (failed, output) => {
      const root = parseXml(junit([suite({ cases: failed, output })]))
      expect(junitFaults(root)).toEqual([])
      const [testsuite] = root.children
      expect(testsuite!.attributes.failures).toBe(String(failed.length))
      const written = testsuite!.children.filter(child => child.name === 'testcase')
      expect(written.map(one => one.children[0]!.attributes.message)).toEqual(
        failed.map(one => safe(one.failure.message)),
      )
      expect(testsuite!.children.at(-2)!.text).toBe(safe(output, { lines: true }))
    }),
  )
})
