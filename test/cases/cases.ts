import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { parseYaml } from '../../src/tables/yaml.ts'

/** A situation with the answer it must get. */
export type Case = {
  readonly name: string
  readonly asOf: string
  readonly command: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly expect: Readonly<Record<string, unknown>>
}

/** Every case of the folder, with its file. */
export const readCases = (): readonly (Case & { readonly file: string })[] =>
  readdirSync(import.meta.dirname)
    .filter(name => name.endsWith('.yaml'))
    .flatMap(file => {
      const parsed = parseYaml(readFileSync(join(import.meta.dirname, file)), file)
      if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems))
      return (parsed.value as Case[]).map(one => ({ ...one, file }))
    })

/** What stands at a key path: keys by dots, `[key=value]` picks from a list, `*` maps over one. */
export const pick = (value: unknown, path: string): unknown => {
  const [step, ...rest] = path.match(/\[[^\]]*\]|[^.[\]]+/g) ?? []
  if (step === undefined || value === undefined || value === null) return value
  const onward = rest.join('.')
  const list = value as readonly Record<string, unknown>[]
  if (step === '*') return list.map(item => pick(item, onward))
  const chosen = /^\[([^=]+)=(.*)\]$/.exec(step)
  if (chosen)
    return pick(
      list.find(item => String(item[chosen[1]!]) === chosen[2]),
      onward,
    )
  return pick((value as Record<string, unknown>)[step], onward)
}

/** Whether a value is what a case wants: equal, or holding (`$has`) and lacking (`$lacks`) items. */
export const agrees = (got: unknown, want: unknown): boolean => {
  if (typeof want !== 'object' || want === null || !('$has' in want || '$lacks' in want))
    return isDeepStrictEqual(structuredClone(got), structuredClone(want))
  const { $has = [], $lacks = [] } = want as { $has?: unknown; $lacks?: unknown }
  const holds = (item: unknown) => (got as unknown[]).includes(item)
  return [$has].flat().every(holds) && ![$lacks].flat().some(holds)
}
