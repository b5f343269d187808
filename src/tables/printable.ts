import type { Path } from '../model/address.ts'
import type { Problem } from '../model/finding.ts'
import { safe } from '../model/safe.ts'
import { hidden } from './guard.ts'
import { problemAt, type Refusal } from './problem.ts'
import { say } from './words.ts'
import type { Parsed } from './yaml.ts'

/*
 * Checks that every text of the tables can be printed as it is written. Answers print the texts of tables unchanged, also
 * on terminals and in the logs of CI.
 */

type Placed = { readonly path: Path; readonly text: string }

/** All texts below a value. */
const textsIn = (value: unknown, path: Path = []): readonly Placed[] => {
  if (typeof value === 'string') return [{ path, text: value }]
  return Object.entries(value ?? {}).flatMap(([key, inner]) =>
    textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

/** The refusal of the first character that is not printed as it is; null where there is none. */
const refusalOf = (text: string): Refusal | null => {
  const printed = safe(text)
  if (printed === text) return null
  let at = 0
  while (printed[at] === text[at]) at++ // of `##[` the first sign is printed as it is
  const [command] = /^(?:::|##\w*\[)/.exec(text.slice(text[at] === '#' ? at - 1 : at)) ?? []
  if (command === undefined) return hidden(text.slice(at))
  return { rule: 'control-character', cause: say('log-command', { command }), advice: say('delete') }
}

/** The problems of texts that are not printed as they are written. */
export const unprintable = ({ value, placeOf }: Parsed): readonly Problem[] =>
  textsIn(value).flatMap(({ path, text }) => {
    const refusal = refusalOf(text)
    return refusal === null ? [] : [problemAt(placeOf(path), refusal)]
  })
