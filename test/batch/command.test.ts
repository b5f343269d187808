import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setImmediate } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import { describe, expect, test } from 'vitest'
import { answeredByThreads } from '../../src/batch/threads.ts'
import { safeJson } from '../../src/model/safe.ts'
import { schemas } from '../../src/upkeep/schemas/list.ts'
import { randomLines } from '../bench/records.mjs'
import { folder, program, run, shell } from '../commands/run.ts'

const asOf = ['--as-of', '2023-10-10']
const batch = (name: string, stdin: string, ...more: string[]) => run(['batch', name, ...asOf, ...more], { stdin })
const answers = (stdout: string) =>
  stdout
    .split('\n')
    .slice(0, -1)
    .map(line => JSON.parse(line))

describe('each line is answered by one line, in order,', () => {
  test('with its id, whatever it is, or else its number', async () => {
    const ids = [7, 'a', null, [1, 'x'], { k: 1 }, 'é"\\', 1e3]
    const lines = [...ids.map(id => JSON.stringify({ id, device: 'used' })), '{"device":"used"}']
    const { stdout, code } = await batch('eligible', lines.join('\n'))
    expect(answers(stdout).map(answer => answer.id)).toEqual([...ids, 8])
    expect(code).toBe(0)
  })

  test.each(['eligible', 'cost', 'covers', 'claim-steps'])('as %s --json would, without texts', async name => {
    const record = { plan: 'own', os: 'android', start: '2023-05-10', on: '2023-09-01', event: 'screen-break' }
    const facts = folder({ 'facts.json': JSON.stringify(record) })
    const [one, single] = await Promise.all([
      batch(name, `${JSON.stringify({ id: 1, ...record })}\n`),
      run([name, ...asOf, '--facts', 'facts.json', '--json'], { cwd: facts }),
    ])
    expect([one.code, one.stderr]).toEqual([0, ''])
    const { id, ...compact } = answers(one.stdout)[0]
    expect(id).toBe(1)
    expect(JSON.parse(single.stdout)).toMatchObject(JSON.parse(JSON.stringify(compact)))
    expect(one.stdout).not.toContain('"ja"')
  })

  test('with reasons under --why', async () => {
    const { stdout } = await batch('eligible', '{"device":"used"}\n', '--why')
    expect(answers(stdout)[0].plans[0].reasons[0]).toMatchObject({ rule: 'new.device-is-new', state: 'no' })
  })
})

describe('an id comes back byte for byte', () => {
  test.each([
    '12345678901234567890',
    '-0.10e+05',
    '1.0',
    '"\\u0041\u2028\u202e é"',
    '{ "k" : [ 1,  2.50 ], "k":12345678901234567890 }',
    '[{"a":1,"a":2},"}",",\\""]',
    '"x"',
    '7',
  ])('%s', async id => {
    const { stdout } = await batch('eligible', `{"id":${id},"device":"used"}\n{"device":"usd", "id" : ${id} }\n`)
    const [good, bad] = stdout.split('\n')
    expect(good!.startsWith(`{"id":${id},"plans":[`)).toBe(true)
    expect(bad!.startsWith(`{"id":${id},"line":2,"error":`)).toBe(true)
  })

  test('on a terminal, characters that could change it are written as JSON escapes', () => {
    const line = '{"id":"\u2028\u202e\u0085é\u{e0041}",\t"n":1}\n'
    const shown = safeJson(line)
    expect(shown).toBe('{"id":"\\u2028\\u202e\\u0085é\\udb40\\udc41", "n":1}\n')
    expect(JSON.parse(shown)).toEqual(JSON.parse(line))
  })
})

test('empty lines get no answer, and count in the number of a record without an id', async () => {
  const { stdout, code } = await batch('eligible', '\n{"device":"used"}\n\n \r\n{"device":"new"}\n{"device":"usd"}\n\n')
  expect(answers(stdout).map(answer => [answer.id, answer.line])).toEqual([
    [2, undefined],
    [5, undefined],
    [6, 6],
  ])
  expect(code).toBe(1)
})

/** Days in a row from 1 January 2015, as claims. */
const daysInARow = (count: number): string =>
  Array.from(
    { length: count },
    (_, day) => `"${new Date(Date.UTC(2015, 0, 1 + day)).toISOString().slice(0, 10)}"`,
  ).join()

describe('a bad record becomes an error with its line, and the others are answered:', () => {
  const good = '{"device":"used","boughtFrom":"official"}'
  test.each([
    ['JSON that is none', '{"device":', 'bad-json'],
    ['a list', '[1]', 'record-not-a-map'],
    ['a key given twice', '{"device":"used","device":"new"}', 'repeated-key'],
    ['a key given twice, once as unknown', '{"device":null,"device":"new"}', 'repeated-key'],
    ['a key given twice in two ways of writing', '{"device":"used","\\u0064evice":"new"}', 'repeated-key'],
    ['a key given twice within a claim', '{"claims":[{"date":"2023-01-01","date":"2023-01-02"}]}', 'repeated-key'],
    ['an id given twice', '{"id":1,"id":2,"device":"used"}', 'repeated-key'],
    ['an unknown key', '{"devcie":"used"}', 'unknown-key'],
    ['a key that reaches for the language', '{"__proto__":{"device":"used"}}', 'unknown-key'],
    ['a wrong value', '{"device":"usd"}', 'unknown-value'],
    ['facts that exclude each other', '{"apply":"with-device","contract":"sim-only"}', 'conflict'],
    ['bytes that are not UTF-8', Buffer.from([0x7b, 0xff, 0x7d]).toString('latin1'), 'record-not-utf8'],
    ['a value nested 5,000 deep', `{"device":${'['.repeat(5000)}${']'.repeat(5000)}}`, 'record-too-deep'],
    ['an id nested 5,000 deep', `{"id":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`, 'record-too-deep'],
    ['more than 1,000 claims', `{"claims":[${daysInARow(1_001)}]}`, 'too-many-claims'],
    ['a line of more than a mebibyte', `{"device":"${'x'.repeat(1 << 20)}"}`, 'record-too-long'],
    ['a line of many mebibytes', 'x'.repeat(5 << 20), 'record-too-long'],
  ])('%s', async (_, line, code) => {
    const cwd = folder({ 'in.ndjson': Buffer.from(`${good}\n${line}\n${good}\n`, 'latin1') })
    const ran = await run(['batch', 'eligible', 'in.ndjson', ...asOf], { cwd })
    expect([ran.code, ran.stderr]).toEqual([1, ''])
    const [first, second, third] = answers(ran.stdout)
    expect(second).toMatchObject({ line: 2, error: { code } })
    expect([first.plans, third.id]).toEqual([third.plans, 3])
  })

  test('with its id, where it has one', async () => {
    const { stdout } = await batch('eligible', '{"id":"x","device":"usd"}\n')
    expect(answers(stdout)[0]).toMatchObject({ id: 'x', line: 1, error: { suggestion: 'used' } })
  })

  test('and with --fail-fast it is the last one', async () => {
    const { stdout, code } = await batch('eligible', `${good}\n{"device":"usd"}\n${good}\n`, '--fail-fast')
    expect([answers(stdout).length, code]).toEqual([2, 1])
  })
})

test('every line is as the schema of batch says', async () => {
  const records = [
    { device: 'used' },
    { plan: 'own', months: 12, claims: 2 },
    { plan: 'new', event: 'theft' },
    { plan: 'x' },
  ]
  const stdin = records.map(record => `${JSON.stringify(record)}\n`).join('')
  const names = ['eligible', 'cost', 'covers', 'claim-steps']
  const runs = await Promise.all(names.flatMap(name => [batch(name, stdin), batch(name, stdin, '--why')]))
  const lines = runs.flatMap(ran => answers(ran.stdout))
  expect(lines).toHaveLength(records.length * names.length * 2)
  for (const line of lines) expect(schemas.batch.safeParse(line).error?.message, JSON.stringify(line)).toBeUndefined()
})

test('a BOM, CRLF and a last line without its end make no difference', async () => {
  const lines = ['{"id":1,"device":"used"}', '{"id":2,"device":"new"}']
  const [plain, odd] = await Promise.all([
    batch('eligible', `${lines.join('\n')}\n`),
    batch('eligible', `\ufeff${lines.join('\r\n')}`),
  ])
  expect(odd).toEqual(plain)
})

test('an empty input gives no line', async () => {
  expect(await batch('eligible', '')).toEqual({ stdout: '', stderr: '', code: 0 })
})

/** Random records, each padded with spaces, so that a few hundred of them are more than the program reads at a time. */
const wideLines = (count: number, seed: number) => randomLines(count, seed).map(line => line.padEnd(2_000))

test('several threads give the same bytes as one', async () => {
  const lines = wideLines(1_200, 5)
  lines[599] = '{"device":"usd"}'
  const cwd = folder({ 'in.ndjson': `${lines.join('\n')}\n` })
  const [one, three] = await Promise.all(
    ['1', '3'].map(threads => run(['batch', 'eligible', 'in.ndjson', ...asOf, '--threads', threads], { cwd })),
  )
  expect(one!.code).toBe(1)
  expect(one!.stdout.split('\n')).toHaveLength(1_201)
  expect(three).toEqual(one)
})

test('with several threads --fail-fast stops at the same line', async () => {
  const lines = wideLines(1_000, 6)
  lines[500] = '{"device":"usd"}'
  const stdin = `${lines.join('\n')}\n`
  const [one, two] = await Promise.all([
    batch('eligible', stdin, '--fail-fast'),
    batch('eligible', stdin, '--fail-fast', '--threads', '2'),
  ])
  expect(answers(one.stdout)).toHaveLength(501)
  expect(two).toEqual(one)
})

describe('the streams:', () => {
  const cwd = folder({ 'in.ndjson': `${randomLines(5_000, 7).join('\n')}\n` })

  test('a reader that closes early ends it without a message', async () => {
    const { stdout, stderr } = await shell('"$1" "$2" batch eligible in.ndjson | head -1', [], { cwd })
    expect([stdout.split('\n').length, stderr]).toEqual([2, ''])
  })

  test.runIf(existsSync('/dev/full'))('a full disk does not end with 0', async () => {
    const { stderr, code } = await shell('"$1" "$2" batch eligible in.ndjson > /dev/full', [], { cwd })
    expect(code).toBe(5)
    expect(stderr).toContain('ENOSPC')
  })

  test('a missing file ends with 5', async () => {
    expect(await run(['batch', 'eligible', 'none.ndjson'], { cwd })).toMatchObject({
      stdout: expect.stringContaining('unreadable-file'),
      code: 5,
    })
  })
})

describe('wrong use is refused:', () => {
  test.each([
    [['batch'], 'missing-word'],
    [['batch', 'eligibel'], 'unknown-value'],
    [['batch', 'eligible', 'a', 'b'], 'unexpected-argument'],
    [['batch', 'eligible', '--threads', '0.5'], 'bad-number'],
  ])('%j', async (argv, code) => {
    const ran = await run(argv, { cwd: folder({}) })
    expect(ran.code).toBe(2)
    expect(JSON.parse(ran.stdout).error.code).toBe(code)
  })
})

describe('-o', () => {
  const lines = `${Array.from({ length: 300 }, (_, id) => JSON.stringify({ id, device: 'used' })).join('\n')}\n`
  const into = (cwd: string, stdin: string, ...more: string[]) =>
    run(['batch', 'eligible', ...asOf, '-o', 'out.ndjson', ...more], { cwd, stdin })

  test.each([[[]], [['--threads', '2']]])('writes what would go to standard output into a file: %j', async more => {
    const cwd = folder({})
    const [plain, ran] = await Promise.all([batch('eligible', lines), into(cwd, lines, ...more)])
    expect(ran).toEqual({ stdout: '', stderr: 'wrote out.ndjson\n', code: 0 })
    expect(readFileSync(join(cwd, 'out.ndjson'), 'utf8')).toBe(plain.stdout)
    expect(readdirSync(cwd)).toEqual(['out.ndjson'])
  })

  test('replaces a file only with --force, and leaves it whole where the records cannot be read', async () => {
    const cwd = folder({ 'out.ndjson': 'old' })
    const refused = await into(cwd, lines)
    expect(refused.code).toBe(2)
    expect(refused.stdout).toContain('--force')
    const unread = await run(['batch', 'eligible', 'none.ndjson', '-o', 'out.ndjson', '--force'], { cwd })
    expect([unread.code, readFileSync(join(cwd, 'out.ndjson'), 'utf8'), readdirSync(cwd)]).toEqual([
      5,
      'old',
      ['out.ndjson'],
    ])
    const forced = await into(cwd, '{"device":"used"}\n', '--force', '--quiet')
    expect([forced.code, forced.stderr]).toEqual([0, ''])
    expect(answers(readFileSync(join(cwd, 'out.ndjson'), 'utf8'))).toHaveLength(1)
  })

  test('keeps the answers to the other records where some are bad, and ends with 1', async () => {
    const cwd = folder({})
    const { code } = await into(cwd, '{"device":"usd"}\n{"device":"used"}\n')
    expect([code, answers(readFileSync(join(cwd, 'out.ndjson'), 'utf8')).length]).toEqual([1, 2])
  })
})

test('a thread that ends while it has no work ends the batch with an error', async () => {
  const threads = 2
  const ended: Promise<unknown>[] = []
  const onThread = (worker: Worker) => ended.push(new Promise(resolve => worker.on('exit', resolve)))
  process.on('worker', onThread)
  const work = { block: { bytes: Buffer.from('{}\n'), isTooLong: false }, number: 1 }
  async function* late() {
    await setImmediate() // then Node has told of the threads
    expect(await Promise.all(ended)).toHaveLength(threads)
    yield work
  }
  const setting = { name: 'eligible', folder: undefined, asOf: '2023-10-10', why: false, isFast: false }
  const withoutWorker = folder({})
  await expect(answeredByThreads(late(), threads, { ...setting, here: withoutWorker }).next()).rejects.toThrow(
    'worker.js',
  )
  process.off('worker', onThread)
})

test.each([[[]], [['--threads', '2']]])('an answer does not wait for the next record: %j', async more => {
  const child = spawn(process.execPath, [program, 'batch', 'eligible', ...more], { stdio: ['pipe', 'pipe', 'inherit'] })
  const said = createInterface(child.stdout)[Symbol.asyncIterator]()
  const answerTo = async (record: string) => {
    child.stdin.write(record)
    return JSON.parse((await said.next()).value!).id
  }
  expect([await answerTo('{"id":1}\n'), await answerTo('{"id":2}\n')]).toEqual([1, 2])
  child.stdin.end()
  expect(await once(child, 'exit')).toEqual([0, null])
})

test('a number that JSON cannot write is named as it is understood', async () => {
  const { stdout } = await batch('eligible', '{"devicesEnrolled":1e999}')
  expect(answers(stdout)[0]!.error!.message).toMatch(/^devicesEnrolled Infinity is not a number/)
})

test('a record may be 32 levels deep, and not 33', async () => {
  const record = (lists: number) => `{"id":${'['.repeat(lists)}${']'.repeat(lists)},"device":"used"}`
  const { stdout } = await batch('eligible', `${record(31)}\n${record(32)}\n`, '--why')
  expect(answers(stdout).map(answer => answer.error?.code ?? null)).toEqual([null, 'record-too-deep'])
})
