import { safe } from '../model/safe.ts'

/** A test and its failure. */
export type TestCase = {
  readonly classname: string
  readonly name: string
  readonly failure?: { readonly type: string; readonly message: string; readonly text: string }
}

/** A run of tests. It has a `day` instead of a time, so that the same run prints the same bytes. */
export type Suite = {
  readonly name: string
  readonly day: string
  readonly properties: Readonly<Record<string, string>>
  readonly cases: readonly TestCase[]
  /** Text that does not belong to a failure. */
  readonly output: string
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const content = (text: string): string => safe(text, { lines: true }).replace(/[&<>]/g, sign => entities[sign]!)

const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${safe(String(value)).replace(/[&<>"]/g, sign => entities[sign]!)}"`)
    .join('')

const caseLines = ({ classname, name, failure }: TestCase): readonly string[] => {
  const start = `    <testcase${attributes({ name, classname, time: 0 })}`
  if (!failure) return [`${start}/>`]
  const { type, message, text } = failure
  return [`${start}>`, `      <failure${attributes({ message, type })}>${content(text)}</failure>`, '    </testcase>']
}

const suiteLines = ({ name, day, properties, cases, output }: Suite, id: number): readonly string[] => {
  const failures = cases.filter(({ failure }) => failure).length
  const head = {
    name,
    package: name,
    id,
    timestamp: `${day}T00:00:00`,
    hostname: 'localhost',
    tests: cases.length,
    failures,
    errors: 0,
    skipped: 0,
    time: 0,
  }
  return [
    `  <testsuite${attributes(head)}>`,
    '    <properties>',
    ...Object.entries(properties).map(([key, value]) => `      <property${attributes({ name: key, value })}/>`),
    '    </properties>',
    ...cases.flatMap(caseLines),
    `    <system-out>${content(output)}</system-out>`,
    '    <system-err></system-err>',
    '  </testsuite>',
  ]
}

/** Suites as JUnit XML, with every attribute that the schema of Ant's reports requires. */
export const junit = (suites: readonly Suite[]): string =>
  ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>', ...suites.flatMap(suiteLines), '</testsuites>'].join('\n')
