import { isOne, pick, type Random, times, whole } from './random.ts'

/*
 * Changes of what is valid: of values with keys and items, of lines of text, and of bytes.
 */

type Step = string | number
type Path = readonly Step[]

const isBranch = (value: unknown): value is Record<Step, unknown> => typeof value === 'object' && value !== null

/** So deep are values changed: an earlier change may have nested one thousands of levels deep. */
const DEEPEST = 100

const pathsIn = (value: unknown, path: Path = []): readonly Path[] =>
  isBranch(value) && path.length < DEEPEST
    ? [
        path,
        ...Object.keys(value).flatMap(key => pathsIn(value[key], [...path, Array.isArray(value) ? Number(key) : key])),
      ]
    : [path]

const at = (value: unknown, path: Path): unknown =>
  path.reduce((here: unknown, step) => (isBranch(here) ? here[step] : undefined), value)

const gone = Symbol('gone')

/** A copy with another value at a path; `gone` takes the key or the item out. */
const withAt = (value: unknown, [step, ...rest]: Path, put: unknown): unknown => {
  if (step === undefined || !isBranch(value)) return put
  if (!Object.hasOwn(value, step)) return value // an earlier part of the change has taken it out
  const next = withAt(value[step], rest, put)
  if (Array.isArray(value)) return next === gone ? value.toSpliced(step as number, 1) : value.with(step as number, next)
  const { [step]: _, ...others } = value
  return next === gone ? others : { ...value, [step]: next }
}

/** A list or a map in itself, so many levels deep. */
export const nested = (random: Random, depth: number): unknown => {
  let value: unknown = 'deep'
  const isList = isOne(random, 0.5)
  for (let level = 0; level < depth; level++) value = isList ? [value] : { all: value }
  return value
}

const wide = (random: Random): unknown => {
  const count = pick(random, [20, 300, 3_000])
  return isOne(random, 0.5)
    ? times(count, index => `item-${index}`)
    : Object.fromEntries(times(count, index => [`key-${index}`, index]))
}

const hostile: readonly unknown[] = [
  null,
  true,
  '',
  ' ',
  'unknown',
  'yes',
  'no',
  '__proto__',
  'constructor',
  'toString',
  'today',
  '2024-02-30',
  '2024-02-29',
  '1900-01-01',
  '2999-12-31',
  '2024-05',
  '0000-00-00',
  0,
  -1,
  0.5,
  1e308,
  2 ** 53 - 1,
  2 ** 53,
  '550円',
  '１２３',
  'used',
  'own',
  '中古',
  '\u0000',
  '\u202e',
  '\ud800',
  'é',
  '👪',
  '{new.monthly.418}',
  '{',
  '../x',
  [],
  {},
  [[]],
  [null],
]

/** A value that nobody expects. */
export const hostileValue = (random: Random): unknown => {
  if (isOne(random, 0.03)) return nested(random, pick(random, [5, 30, 34, 100, 1_000]))
  if (isOne(random, 0.03)) return wide(random)
  if (isOne(random, 0.03)) return pick(random, ['a', '端', '\\', '(']).repeat(pick(random, [100, 5_000]))
  return pick(random, hostile)
}

/** Another value of the same type, near the old one. */
const near = (random: Random, value: unknown): unknown => {
  if (typeof value === 'number') return value + pick(random, [-1, 1, 12, 1_000_000])
  if (typeof value === 'boolean') return !value
  if (typeof value === 'string') return changedText(random, value)
  if (Array.isArray(value)) return value.toReversed()
  return isBranch(value) ? Object.fromEntries(Object.entries(value).toReversed()) : 0
}

type Change = (random: Random, whole: unknown, path: Path, other: Path) => unknown

/** Each takes the value, the path to change and another path in it. */
const changes: readonly Change[] = [
  (_, value, path) => withAt(value, path, gone),
  (_, value, path, other) => withAt(value, path, at(value, other)),
  (_, value, path, other) => withAt(withAt(value, other, at(value, path)), path, at(value, other)),
  (random, value, path) => withAt(value, path, hostileValue(random)),
  (random, value, path) => withAt(value, path, near(random, at(value, path))),
  (_, value, path) => withAt(value, path, [at(value, path)]),
  (_, value, path) => {
    const here = at(value, path)
    return Array.isArray(here) ? withAt(value, path, [...here, ...here]) : value
  },
  (random, value, path) => {
    const here = at(value, path)
    if (!isBranch(here) || Array.isArray(here)) return value
    return withAt(value, path, { ...here, [String(pick(random, hostile))]: hostileValue(random) })
  },
]

/** A value with some of its keys and items taken out, doubled, moved or replaced. */
export const changedValue = (random: Random, value: unknown, count: number): unknown => {
  let changed = value
  for (let change = 0; change < count; change++) {
    const paths = pathsIn(changed)
    const inner = paths.length > 1 && isOne(random, 0.98) ? paths.slice(1) : paths
    const result = pick(random, changes)(random, changed, pick(random, inner), pick(random, paths))
    changed = result === gone ? null : result
  }
  return changed
}

const signs = [
  ...['\n', '\n\n', '\r\n', '\t', ' ', '  ', '- ', ': ', ',', '[', ']', '{', '}', '"', "'", '\\', '#', '|', '>', '&'],
  ...['*', '!', '%', '@', '<', '</', '<!--', '-->', '`', '```', '$', '(', ')', '=', '--', '/', '..', '0', '9', 'e9'],
  ...[
    '円',
    '年',
    '一',
    '、',
    '。',
    '（税込）',
    'あ',
    '\u0000',
    '\u001b[31m',
    '\u202e',
    '\u2028',
    '\ufeff',
    '\u{1f46a}',
  ],
]

/** A text with a sign put in, some letters taken out, doubled or moved. */
export const changedText = (random: Random, text: string): string => {
  const [first, second] = [whole(random, text.length + 1), whole(random, text.length + 1)]
  const [from, to] = [Math.min(first, second), Math.min(Math.max(first, second), Math.min(first, second) + 40)]
  const cut = text.slice(from, to)
  switch (whole(random, 5)) {
    case 0:
      return text.slice(0, from) + text.slice(to)
    case 1:
      return text.slice(0, to) + cut + text.slice(to)
    case 2:
      return text.slice(0, from) + text.slice(to) + cut
    case 3:
      return text.slice(0, from) + pick(random, signs) + text.slice(to)
    default:
      return text.slice(0, from) + pick(random, signs) + text.slice(from)
  }
}

type LineChange = (random: Random, lines: readonly string[], line: number, other: number) => readonly string[]

const lineChanges: readonly LineChange[] = [
  (_, lines, line) => lines.toSpliced(line, 1),
  (_, lines, line, other) => lines.toSpliced(other, 0, lines[line]!),
  (_, lines, line, other) => lines.toSpliced(line, 1).toSpliced(other, 0, lines[line]!),
  (_, lines, line, other) => lines.with(line, lines[other]!).with(other, lines[line]!),
  (random, lines, line) => lines.with(line, `${pick(random, ['  ', ' ', '\t', '- ', '> ', '#'])}${lines[line]}`),
  (_, lines, line) => lines.with(line, lines[line]!.trimStart()),
  (random, lines, line) => lines.with(line, changedText(random, lines[line]!)),
  (_, lines, line, other) => lines.slice(Math.min(line, other), Math.max(line, other) + 1),
]

/** A text with some of its lines taken out, doubled, moved, indented or changed. */
export const changedLines = (random: Random, text: string, count: number): string => {
  let lines: readonly string[] = text.split('\n')
  for (let change = 0; change < count && lines.length > 0; change++)
    lines = pick(random, lineChanges)(random, lines, whole(random, lines.length), whole(random, lines.length))
  return lines.join('\n')
}

/** Bytes with some of them replaced, or cut off. */
export const changedBytes = (random: Random, bytes: Uint8Array, count: number): Uint8Array => {
  if (bytes.length === 0 || isOne(random, 0.1)) return bytes.subarray(0, whole(random, bytes.length + 1))
  const changed = Uint8Array.from(bytes)
  for (let change = 0; change < count; change++) changed[whole(random, changed.length)] = whole(random, 256)
  return changed
}
