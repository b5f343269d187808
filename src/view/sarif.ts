import { pathToFileURL } from 'node:url'
import type { Place } from '../model/finding.ts'
import { printableJson, safe } from '../model/safe.ts'

/** A rule of a report; null where nothing describes it beside its messages. */
export type SarifRule = { readonly id: string; readonly text: string | null }

/** What was found; one without a place in the repository becomes a notification, since a viewer shows no such result. */
export type SarifFinding = {
  readonly rule: string
  readonly level: 'error' | 'warning'
  readonly text: string
  readonly place: Place | null
}

const messageOf = (text: string) => ({ text: safe(text, { lines: true }) })

/** The address of a file: relative to the root of the repository, or absolute for a file outside it. */
const addressOf = (path: string) => {
  if (path.startsWith('/') || path.startsWith('..')) return { uri: pathToFileURL(path).href }
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' }
}

const locationOf = ({ file, line, column }: Place) => ({
  physicalLocation: {
    artifactLocation: addressOf(file),
    region: { startLine: line, startColumn: column },
  },
})

const resultOf = ({ rule, level, text }: SarifFinding, place: Place, ids: readonly string[]) => ({
  ruleId: rule,
  ruleIndex: ids.indexOf(rule),
  level,
  message: messageOf(text),
  locations: [locationOf(place)],
})

const notificationOf = ({ rule, level, text }: SarifFinding) => ({
  descriptor: { id: rule },
  level,
  message: messageOf(text),
})

/** Findings as SARIF 2.1.0: with a place as results, without one as notifications of the run. */
export const sarif = (rules: readonly SarifRule[], findings: readonly SarifFinding[]): string => {
  const named = rules.filter(({ id }) => findings.some(({ rule, place }) => rule === id && place !== null))
  const ids = named.map(({ id }) => id)
  const run = {
    tool: {
      driver: {
        name: 'mio-warranty',
        informationUri: 'https://github.com/mio-warranty/mio-warranty',
        rules: named.map(({ id, text }) => ({ id, ...(text !== null && { shortDescription: messageOf(text) }) })),
      },
    },
    invocations: [
      {
        executionSuccessful: true,
        toolExecutionNotifications: findings.filter(({ place }) => place === null).map(notificationOf),
      },
    ],
    columnKind: 'utf16CodeUnits',
    results: findings.flatMap(finding => (finding.place ? [resultOf(finding, finding.place, ids)] : [])),
  }
  const $schema = 'https://json.schemastore.org/sarif-2.1.0.json'
  return printableJson(JSON.stringify({ $schema, version: '2.1.0', runs: [run] }, null, 2))
}
