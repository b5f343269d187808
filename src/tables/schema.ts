import type * as z from 'zod'
import type { Path } from '../model/address.ts'
import type { Day } from '../model/day.ts'
import { type ExpectedCode, expectedTexts } from '../model/expected-words.ts'
import type { Problem } from '../model/finding.ts'
import type { Message } from '../model/message.ts'
import { nearest } from '../model/nearest.ts'
import { dayWritten } from '../model/written.ts'
import { shown } from './guard.ts'
import { didYouMean, inOrder, problemAt, type Refusal } from './problem.ts'
import { say } from './words.ts'
import type { Parsed } from './yaml.ts'

type Issue = z.core.$ZodIssue
type UnknownKeys = Extract<Issue, { code: 'unrecognized_keys' }>

const pathOf = (issue: Issue): Path => issue.path as Path

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], value)

const isSame = (a: Path, b: Path): boolean => a.length === b.length && a.every((key, index) => key === b[index])

/** The message of an unknown key lists the known keys, separated by spaces: zod reports only the unknown key. */
const keysInMessage = (raw: z.core.$ZodRawIssue): string | undefined => {
  if (raw.code !== 'unrecognized_keys') return undefined
  const { shape } = raw.inst!._zod.def as z.core.$ZodObjectDef
  return Object.keys(shape).join(' ')
}

const knownKeys = (issue: UnknownKeys): readonly string[] => issue.message.split(' ')

const hasUnknownKeys = (issue: Issue): issue is UnknownKeys => issue.code === 'unrecognized_keys'

const isMissing = (issue: Issue, value: unknown): boolean => valueAt(value, pathOf(issue)) === undefined

/** Whether an issue is only a consequence of a misspelt key: the right key is missing, or no test is left. */
const followsFrom = (misspelt: UnknownKeys, issue: Issue, value: unknown): boolean => {
  if (issue.code === 'custom') return isSame(pathOf(issue), pathOf(misspelt))
  if (!isMissing(issue, value) || !isSame(pathOf(issue).slice(0, -1), pathOf(misspelt))) return false
  return misspelt.keys.some(key => nearest(key, knownKeys(misspelt)) === String(issue.path.at(-1)))
}

const withoutConsequences = (issues: readonly Issue[], value: unknown): readonly Issue[] => {
  const misspelt = issues.filter(hasUnknownKeys)
  return issues.filter(issue => !misspelt.some(cause => followsFrom(cause, issue, value)))
}

const [wrongKind, wrongWord] = [100, 50] as const

/** How different a value is from a branch of a union; 0 when only its inner values are wrong. */
const distanceOf = (issues: readonly Issue[], value: unknown): number => {
  const distances = issues.map(issue => {
    if (issue.path.length === 1 && isMissing(issue, value)) return 1
    if (issue.path.length > 0) return 0
    if (hasUnknownKeys(issue)) return issue.keys.filter(key => nearest(key, knownKeys(issue)) === null).length + 0.5
    if (issue.code === 'invalid_format' && typeof value === 'string' && !/^\d/.test(value)) return wrongWord + 1
    if (issue.code === 'invalid_value') return typeof value === 'string' ? wrongWord : wrongKind
    return issue.code === 'invalid_type' ? wrongKind : 0.5
  })
  return distances.reduce((sum, distance) => sum + distance, 0)
}

/** The code that the schema gives; null when the issue has the message of the library. */
const ownCode = ({ message }: Issue): ExpectedCode | null =>
  Object.hasOwn(expectedTexts, message) ? (message as ExpectedCode) : null

/** Whether a value is a word that is near to none of the words of a branch, so that another branch may be meant. */
const isOtherWord = (branch: readonly Issue[], value: unknown): boolean =>
  typeof value === 'string' &&
  branch.every(
    issue =>
      issue.code === 'invalid_value' && issue.path.length === 0 && nearest(value, issue.values.map(String)) === null,
  )

/**
 * The issues that an issue of a union holds: those of the branch that is most similar to the value. When several branches are
 * equally similar, the message of the union itself.
 */
const resolved = (issue: Issue, root: unknown): readonly Issue[] => {
  if (issue.code !== 'invalid_union') return [issue]
  const value = valueAt(root, pathOf(issue))
  const branches = issue.errors.map(errors =>
    withoutConsequences(
      errors.flatMap(inner => resolved(inner, value)),
      value,
    ),
  )
  const distances = branches.map(branch => distanceOf(branch, value))
  const least = Math.min(...distances)
  const nearestBranch = branches[distances.indexOf(least)]!
  const isTie = least > 0 && distances.filter(distance => distance === least).length > 1
  if (ownCode(issue) && (isTie || isOtherWord(nearestBranch, value))) return [issue]
  return nearestBranch.map(inner => ({ ...inner, path: [...issue.path, ...inner.path] }) as Issue)
}

const asciiDigits = (text: string): string => text.normalize('NFKC').replace(/[,_ ]/g, '')

/** The whole number in a text like `5,500`, `550円` or `５５０`. */
const wholeNumberIn = (text: string): string | null =>
  /^[¥]?(\d+)(円|yen|か月|ヶ月|日|回|台)?$/u.exec(asciiDigits(text))?.[1]?.replace(/^0+(?=\d)/, '') ?? null

const isText = (known: readonly string[]): boolean => known.join() === 'ja,en'

const adviceOnKey = (key: string, known: readonly string[]): Message => {
  const near = nearest(key, known)
  if (near !== null) return didYouMean(near)
  return isText(known) ? say('quote-comma') : say('known-keys', { keys: known.join(', ') })
}

const unknownKeys = (parsed: Parsed, issue: UnknownKeys): readonly Problem[] =>
  issue.keys.map(key =>
    problemAt(parsed.keyPlaceOf([...pathOf(issue), key]), {
      rule: 'schema',
      cause: say('unknown-key', { key: JSON.stringify(shown(key)) }),
      advice: adviceOnKey(key, knownKeys(issue)),
    }),
  )

const wrongKey = (parsed: Parsed, issue: Extract<Issue, { code: 'invalid_key' }>): Problem => {
  const value = JSON.stringify(shown(String(issue.path.at(-1))))
  const cause = say('got', { expected: expectationOf(issue.issues[0]!), value })
  return problemAt(parsed.keyPlaceOf(pathOf(issue)), { rule: 'schema', cause, advice: null })
}

const described = (value: unknown): string | Message => {
  if (Array.isArray(value)) return say('list')
  if (typeof value === 'object' && value !== null) {
    const keys = shown(Object.keys(value).join(', '))
    return keys === '' ? say('empty-map') : say('map', { keys })
  }
  return typeof value === 'string' ? JSON.stringify(shown(value)) : String(value)
}

const kinds: Readonly<Record<string, ExpectedCode | undefined>> = {
  string: 'expected-text',
  number: 'expected-number',
  int: 'expected-whole-number',
  boolean: 'expected-boolean',
  array: 'expected-list',
  object: 'expected-map',
  record: 'expected-map',
}

const codeOf = (issue: Issue): ExpectedCode | null => {
  if (issue.code === 'too_small' && issue.origin === 'array') return 'expected-items'
  return ownCode(issue) ?? kinds[String((issue as { expected?: string }).expected)] ?? null
}

const expectationOf = (issue: Issue): Message => {
  if (issue.code === 'invalid_value') return say('expected-one-of', { words: issue.values.join(', ') })
  const code = codeOf(issue)
  return code ? say(code) : say('unfit', { complaint: issue.message })
}

/** The refusal of a missing key. Only texts have the keys `ja` and `en`. */
const missing = (issue: Issue): Refusal => {
  const key = String(issue.path.at(-1))
  const rule = ['ja', 'en'].includes(key) ? 'missing-language' : 'schema'
  const advice = ownCode(issue) === 'write-covered-unknown' ? say('write-covered-unknown') : null
  return { rule, cause: say('missing-key', { key: JSON.stringify(key) }), advice }
}

/** Several missing keys of one map as one refusal. */
const missingTogether = (issues: readonly Issue[]): Refusal => {
  const [first] = issues.map(missing)
  if (issues.length === 1) return first!
  const keys = issues.map(issue => JSON.stringify(String(issue.path.at(-1)))).join(', ')
  return { ...first!, cause: say('missing-keys', { keys }) }
}

/** The problems of missing keys: one for each map that lacks some. */
const missingKeys = (parsed: Parsed, issues: readonly Issue[]): readonly Problem[] => {
  const mapOf = (issue: Issue) => JSON.stringify(issue.path.slice(0, -1))
  const maps = [...new Set(issues.map(mapOf))].map(map => issues.filter(issue => mapOf(issue) === map))
  return maps.map(lacking => problemAt(parsed.placeOf(pathOf(lacking[0]!)), missingTogether(lacking)))
}

const isOfNumber = (issue: Issue): boolean =>
  (issue.code === 'invalid_type' && ['number', 'int'].includes(issue.expected)) ||
  (issue.code === 'too_small' && issue.origin === 'number')

const adviceOnNumber = (value: unknown): Message => {
  const meant = typeof value === 'string' ? wholeNumberIn(value) : null
  return meant === null ? say('write-digits') : say('write', { value: meant })
}

const ADDRESSES = /^[a-z\d.-]+(, ?[a-z\d.-]+)*$/
const isDate = (code: ExpectedCode | null): boolean => code === 'expected-day' || code === 'expected-day-or-null'

/** The form in which a word belongs here: a list with brackets, a day as YYYY-MM-DD. Null where that is not sure. */
const rewritten = (issue: Issue, word: string): string | null => {
  if (codeOf(issue) === 'expected-list') return ADDRESSES.test(word) ? `[${word}]` : null
  return isDate(codeOf(issue)) ? dayWritten(word, word as Day) : null // `today` is no day of a table
}

const adviceOn = (issue: Issue, value: unknown): Message | null => {
  const written = typeof value === 'string' || typeof value === 'number' ? rewritten(issue, String(value)) : null
  if (written !== null) return say('write', { value: written })
  if (codeOf(issue) === 'expected-both-languages') return say('write-both')
  if (typeof value === 'number' && codeOf(issue) === 'expected-text') return say('quote')
  if (isOfNumber(issue)) return adviceOnNumber(value)
  if (typeof value !== 'string') return null
  const near = issue.code === 'invalid_value' ? nearest(value, issue.values.map(String)) : null
  return near === null ? null : didYouMean(near)
}

const wrong = (issue: Issue, value: unknown): Refusal => {
  const expected = expectationOf(issue)
  const cause = issue.code === 'custom' ? expected : say('got', { expected, value: described(value) })
  return { rule: 'schema', cause, advice: adviceOn(issue, value) }
}

const problemsOf = (parsed: Parsed, issue: Issue): readonly Problem[] => {
  if (hasUnknownKeys(issue)) return unknownKeys(parsed, issue)
  if (issue.code === 'invalid_key') return [wrongKey(parsed, issue)]
  const value = valueAt(parsed.value, pathOf(issue))
  return [problemAt(parsed.placeOf(pathOf(issue)), wrong(issue, value))]
}

/** The problems of keys `__proto__` below a path: where any keys are allowed the library leaves them out, as if they were not there. */
const keysLeftOut = (parsed: Parsed, path: Path = []): readonly Problem[] => {
  const value = valueAt(parsed.value, path)
  if (value === null || typeof value !== 'object') return []
  const steps = Array.isArray(value) ? [...value.keys()] : Object.keys(value)
  return steps.flatMap(step => {
    if (step !== '__proto__') return keysLeftOut(parsed, [...path, step])
    const cause = say('unknown-key', { key: JSON.stringify(step) })
    return [problemAt(parsed.keyPlaceOf([...path, step]), { rule: 'schema', cause, advice: say('other-key') })]
  })
}

/** Checks a parsed file against a schema. Returns its value, or a problem for every mistake. */
export const checked = <Shape>(
  parsed: Parsed,
  schema: z.ZodType<Shape>,
): { readonly value: Shape } | { readonly problems: readonly Problem[] } => {
  const result = schema.safeParse(parsed.value, { error: keysInMessage })
  const leftOut = keysLeftOut(parsed)
  if (result.success) return leftOut.length > 0 ? { problems: leftOut } : { value: result.data }
  const issues = result.error.issues.flatMap(issue => resolved(issue, parsed.value))
  const causes = withoutConsequences(issues, parsed.value)
  const isOfMissing = (issue: Issue) => isMissing(issue, parsed.value)
  const problems = [
    ...missingKeys(parsed, causes.filter(isOfMissing)),
    ...causes.filter(issue => !isOfMissing(issue)).flatMap(issue => problemsOf(parsed, issue)),
  ]
  const isNew = ({ line, column }: Problem) => !problems.some(one => one.line === line && one.column === column)
  return { problems: inOrder([...problems, ...leftOut.filter(isNew)]) }
}
