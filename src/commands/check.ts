import { join, resolve } from 'node:path'
import { exit, Fault } from '../model/fault.ts'
import { filesOf, tablesFolder } from '../tables/load.ts'
import { checkDocument, isFailing } from '../upkeep/check/document.ts'
import { readExpectations } from '../upkeep/check/expectations.ts'
import { ruleNames } from '../upkeep/check/rules/list.ts'
import type { FailOn } from '../upkeep/check/schema.ts'
import type { Arguments, Command } from './command.ts'
import { repositoryPaths } from './places.ts'
import { dataOf } from './settings.ts'
import { render } from './views.ts'
import { sayWaiting } from './waiting.ts'

const failOns: readonly string[] = ['error', 'warn'] satisfies FailOn[]

const failOnOf = ({ values }: Arguments): FailOn => {
  const given = values.failOn?.[0] ?? 'error'
  if (failOns.includes(given)) return given as FailOn
  throw new Fault('unknown-value', { at: '--fail-on', given, known: failOns })
}

/** `180d` or `180` as days; null without `--max-age`. */
const maxAgeOf = ({ values }: Arguments): number | null => {
  const given = values.maxAge?.[0]
  if (given === undefined) return null
  const days = /^(0|[1-9]\d{0,5})d?$/.exec(given)?.[1]
  if (days === undefined) throw new Fault('bad-age', { at: '--max-age', given })
  return Number(days)
}

/** The rules that `--only` names, in the order of `ruleNames`; without it all rules. */
const onlyOf = ({ values }: Arguments): readonly string[] => {
  const asked = values.only?.[0]?.split(',').map(name => name.trim())
  const wrong = asked?.find(name => !ruleNames.includes(name))
  if (wrong !== undefined) throw new Fault('unknown-value', { at: '--only', given: wrong, known: ruleNames })
  return asked ? ruleNames.filter(name => asked.includes(name)) : ruleNames
}

/** Checks that the tables are valid and recent, and that expected fees still hold. */
export const command: Command = async call => {
  const { args, io, asOf, format, view } = call
  const limits = { asOf, only: onlyOf(args), failOn: failOnOf(args), maxAge: maxAgeOf(args) }
  const paths = args.values.expect ?? []
  if (paths.includes('-')) await sayWaiting(call, 'expectations')
  const expected = readExpectations(paths, io.stdin)
  const { check } = await import('../upkeep/check/decide.ts')
  const data = dataOf(args, io.env)
  const { files, root } = filesOf(io.here, data)
  const document = checkDocument(check(files, root, { ...limits, today: io.today, expected }), limits)
  const fails = document.findings.some(finding => isFailing(finding, document))
  const isShipped = (file: string) =>
    data === undefined && file.startsWith(`${root}/`) && expected.every(one => one.file !== file)
  const folder = resolve(tablesFolder(io.here))
  const pathIn = repositoryPaths(file => (isShipped(file) ? join(folder, file.slice(root.length + 1)) : null))
  const text = await render('check', format, document, { ...view, pathIn })
  return { text, exitCode: fails ? exit.doesNotHold : exit.answered }
}
