import type { Tables } from '../model/tables.ts'
import type { DataFile } from './files.ts'

/*
 * The build's copy of checked tables, one file of bytes: a line of JSON, then the larger values of editions, each as
 * JSON, then the very files that the tables came from. The line says where each of them stands. Most questions look
 * at few of the values, so each is parsed when it is first asked for.
 */

/** Values of an edition at least this long in JSON stand apart; smaller ones are parsed sooner than looked up. */
const large = 2_000

type Place = readonly [from: number, to: number]
type Apart = Readonly<Record<string, Place>>
type Head = {
  readonly tables: Tables
  /** Of each edition, and of what is filed beside it, the values that stand apart. */
  readonly apart: readonly { readonly edition: Apart; readonly filed: Apart }[]
  readonly files: readonly { readonly path: string; readonly place: Place }[]
  readonly length: number
}

/** Places count from behind the first line, whose own length depends on them. */
const bodyOf = () => {
  const parts: Buffer[] = []
  let length = 0
  return {
    put: (bytes: Uint8Array): Place => {
      parts.push(Buffer.from(bytes))
      length += bytes.length
      return [length - bytes.length, length]
    },
    whole: () => Buffer.concat(parts),
  }
}

/** The copy for `unpack`, of tables that these files came to. The ids of the rulebook serve only those who keep the tables. */
export const pack = (tables: Tables, files: readonly DataFile[]): Buffer => {
  const body = bodyOf()
  const json = (value: unknown) => JSON.stringify(value, (key, inner) => (key === 'rulebook' ? undefined : inner))
  const setApart = <Whole extends object>(whole: Whole): { here: Whole; apart: Apart } => {
    const entries = Object.entries(whole).map(([key, value]) => [key, json(value)] as const)
    const larger = entries.filter(([, text]) => text.length >= large)
    const apart = Object.fromEntries(larger.map(([key, text]) => [key, body.put(Buffer.from(text))]))
    return { here: { ...whole, ...Object.fromEntries(larger.map(([key]) => [key, 0])) }, apart }
  }
  const editions = tables.editions.map(({ edition, ...beside }) => {
    const [inner, outer] = [setApart(edition), setApart(beside)]
    return { filed: { edition: inner.here, ...outer.here }, apart: { edition: inner.apart, filed: outer.apart } }
  })
  const head = {
    tables: { ...tables, editions: editions.map(one => one.filed) },
    apart: editions.map(one => one.apart),
    files: files.map(({ path, bytes }) => ({ path, place: body.put(bytes) })),
  }
  const bytes = body.whole()
  return Buffer.concat([Buffer.from(`${json({ ...head, length: bytes.length })}\n`), bytes])
}

const parsedWhenAsked = (whole: object, apart: Apart, body: Buffer): void => {
  for (const [key, [from, to]] of Object.entries(apart)) {
    let value: unknown
    const get = () => (value ??= JSON.parse(body.toString('utf8', from, to)))
    Object.defineProperty(whole, key, { enumerable: true, get })
  }
}

/** The tables of a copy that came from exactly these files; null for one of other files, or a damaged one. */
export const unpack = (copy: Buffer, files: readonly DataFile[]): Tables | null => {
  const line = copy.indexOf('\n')
  const body = copy.subarray(line + 1)
  const { tables, apart, files: were, length } = JSON.parse(copy.toString('utf8', 0, line)) as Head
  const isSame = ({ path, bytes }: DataFile, index: number): boolean => {
    const was = were[index]!
    return was.path === path && body.subarray(...was.place).equals(bytes)
  }
  if (body.length !== length || files.length !== were.length || !files.every(isSame)) return null
  for (const [index, filed] of tables.editions.entries()) {
    parsedWhenAsked(filed.edition, apart[index]!.edition, body)
    parsedWhenAsked(filed, apart[index]!.filed, body)
  }
  return tables
}
