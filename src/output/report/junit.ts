type JunitCase = { readonly name: string; readonly line: number; readonly failure: string | null }

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as XML may hold it: what it cannot name at all is left out. */
const xml = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '').replace(/[&<>"]/g, sign => signs[sign]!)

const caseXml = (file: string, { name, line, failure }: JunitCase): string => {
  const head = `    <testcase name="${xml(name)}" classname="${xml(file)}" file="${xml(file)}" line="${line}"`
  if (failure === null) return `${head}/>`
  const message = xml(failure.split('\n')[0]!)
  return `${head}>\n      <failure message="${message}">${xml(failure)}</failure>\n    </testcase>`
}

/** Cases by their file as a JUnit report; `failure` is null where a case holds. */
export const junitText = (suites: ReadonlyMap<string, readonly JunitCase[]>): string => {
  const failures = (cases: readonly JunitCase[]) => cases.filter(({ failure }) => failure !== null).length
  const all = [...suites.values()].flat()
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="mio-warranty" tests="${all.length}" failures="${failures(all)}">`,
    ...[...suites].flatMap(([file, cases]) => [
      `  <testsuite name="${xml(file)}" tests="${cases.length}" failures="${failures(cases)}" errors="0" skipped="0">`,
      ...cases.map(one => caseXml(file, one)),
      '  </testsuite>',
    ]),
    '</testsuites>',
  ].join('\n')
}
