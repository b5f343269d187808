import type { Day } from '../../model/day.ts'
import type { Language } from '../../model/message.ts'
import type { Text } from '../../model/text.ts'
import { plain } from '../../view/colour.ts'
import { check } from './decide.ts'
import { checkDocument } from './document.ts'
import { type Example, expectedFile } from './example.ts'
import { exampleTables } from './example-tables.ts'
import { expectationsOf } from './expectations.ts'
import { ruleNames } from './rules/list.ts'
import { checkTable } from './table.ts'

/** The day on which the examples are checked. */
export const exampleDay = '2024-02-01' as Day

/** An indented report of this width fits 80 columns. */
const WIDTH = 76

const inBytes = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array => Buffer.from(text, encoding)

/** The files of the tables that an example breaks, and its expected numbers (null without such a file). */
export const brokenFiles = ({ file: name, broken, encoding }: Example) => ({
  tables: Object.entries(exampleTables).map(([path, text]) => ({
    path,
    bytes: path === name ? inBytes(broken(text), encoding) : inBytes(text),
  })),
  expected: name === expectedFile ? inBytes(broken('')) : null,
})

/** The flags of the command that checks an example. */
export const exampleFlags = ({ file, maxAge }: Example): readonly string[] => [
  ...['--as-of', exampleDay],
  ...(maxAge === undefined ? [] : ['--max-age', `${maxAge}d`]),
  ...(file === expectedFile ? ['--expect', file] : []),
]

/** The command that checks an example, and what it prints in each language after the numbers of errors and warnings. */
export const exampleReport = (example: Example): { readonly command: string; readonly report: Text } => {
  const { tables, expected } = brokenFiles(example)
  const options = { asOf: exampleDay, only: ruleNames, failOn: 'error' } as const
  const { maxAge = null } = example
  const files = expected ? [expectationsOf(expectedFile, expected)] : []
  const found = check(tables, 'data', { ...options, today: exampleDay, maxAge, expected: files })
  const document = checkDocument(found, options)
  const reportIn = (language: Language): string => {
    const printed = checkTable(document, { language, width: WIDTH, paint: plain, why: 'none' })
    return printed.split('\n\n').slice(1).join('\n\n')
  }
  const command = ['mio-warranty check', ...exampleFlags(example)].join(' ')
  return { command, report: { ja: reportIn('ja'), en: reportIn('en') } }
}
