import { spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rewriteFile } from '../../src/commands/deliver.ts'
import { draftOf } from '../../src/commands/draft.ts'
import { folder, program, run, spawned } from './run.ts'

const modeOf = (path: string): number => statSync(path).mode & 0o777
const draftsIn = (path: string): readonly string[] => readdirSync(path).filter(name => name.endsWith('.tmp'))
const eligibleTo = (file: string, ...more: readonly string[]) => ['eligible', '--json', '-o', file, ...more]

describe('a file that is written', () => {
  test('may have a name as long as the system allows', async () => {
    const cwd = folder()
    const name = `${'a'.repeat(245)}.json`
    expect((await run(eligibleTo(name), { cwd })).code).toBe(0)
    expect(readdirSync(cwd)).toEqual([name])
  })

  test('is written by one of six that start at once without --force; the others say that it exists', async () => {
    const cwd = folder()
    const ran = await Promise.all(Array.from({ length: 6 }, () => spawned(eligibleTo('x.json'), { cwd })))
    expect(ran.map(({ code }) => code).sort()).toEqual([0, 2, 2, 2, 2, 2])
    expect(JSON.parse(readFileSync(join(cwd, 'x.json'), 'utf8')).schema).toMatch(/eligible/)
    expect(readdirSync(cwd)).toEqual(['x.json'])
  })

  test('can be read by its user alone until it is in place, whoever could read the old file', () => {
    const at = folder({ 'x.json': 'old' })
    const path = join(at, 'x.json')
    chmodSync(path, 0o644)
    const draft = draftOf(path)
    draft.write(Buffer.from('new'))
    expect(draftsIn(at).map(name => modeOf(join(at, name)))).toEqual([0o600])
    draft.keep({ rights: statSync(path), replaces: true })
    expect([readFileSync(path, 'utf8'), modeOf(path), draftsIn(at)]).toEqual(['new', 0o644, []])
  })

  test('that is new gets the permissions of a new file, one that was there keeps its own', async () => {
    const cwd = folder({ 'old.json': '' })
    chmodSync(join(cwd, 'old.json'), 0o640)
    await run(eligibleTo('old.json', '--force'), { cwd })
    await run(eligibleTo('new.json'), { cwd })
    writeFileSync(join(cwd, 'other'), '')
    expect(modeOf(join(cwd, 'old.json'))).toBe(0o640)
    expect(modeOf(join(cwd, 'new.json'))).toBe(modeOf(join(cwd, 'other')))
  })

  test.runIf(process.getuid?.() === 0)('keeps its owner where root replaces it', async () => {
    const cwd = folder({ 'x.json': '', 'a.md': '<!-- mio:own.monthly -->1円<!-- /mio -->' })
    for (const name of ['x.json', 'a.md']) chownSync(join(cwd, name), 65_534, 65_533)
    await run(eligibleTo('x.json', '--force'), { cwd })
    await run(['article', 'write', 'a.md'], { cwd })
    for (const name of ['x.json', 'a.md']) expect(statSync(join(cwd, name))).toMatchObject({ uid: 65_534, gid: 65_533 })
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toContain('550円')
  })

  test.runIf(process.getuid?.() === 0)('opens to no other group what only its own group could read', async () => {
    const cwd = folder({ 'x.json': '' })
    chmodSync(cwd, 0o777)
    chmodSync(join(cwd, 'x.json'), 0o662)
    expect((await spawned(eligibleTo('x.json', '--force'), { cwd, uid: 65_534 })).code).toBe(0)
    expect(statSync(join(cwd, 'x.json')).uid).toBe(65_534)
    expect(modeOf(join(cwd, 'x.json'))).toBe(0o622)
  })

  test('a draft that nobody deleted does not stop the next call', async () => {
    const cwd = folder({ [`.mio-warranty-${process.pid}.tmp`]: '', [`.x.json.${process.pid}.tmp`]: '' })
    expect((await run(eligibleTo('x.json'), { cwd })).code).toBe(0)
  })
})

describe('a draft is deleted when a signal ends the program, which ends by that signal', () => {
  test.concurrent.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s', async signal => {
    const cwd = folder({ 'old.ndjson': 'old' })
    const child = spawn(process.execPath, [program, 'batch', 'eligible', '-o', 'old.ndjson', '--force'], { cwd })
    child.stdin.on('error', () => {})
    child.stdin.write('{"device":"used"}\n')
    while (draftsIn(cwd).length === 0) await new Promise(resolve => setTimeout(resolve, 20))
    child.kill(signal)
    expect(await new Promise(resolve => child.on('close', (_, by) => resolve(by)))).toBe(signal)
    expect(readdirSync(cwd)).toEqual(['old.ndjson'])
    expect(readFileSync(join(cwd, 'old.ndjson'), 'utf8')).toBe('old')
  })
})

test('a signal ends article write between two files', async () => {
  const wrong = '<!-- mio:own.monthly -->1円<!-- /mio -->'
  const names = Array.from({ length: 500 }, (_, index) => `${index}.md`)
  const cwd = folder(Object.fromEntries(names.map(name => [name, wrong])))
  const isOld = (name: string) => readFileSync(join(cwd, name), 'utf8') === wrong
  const child = spawn(process.execPath, [program, 'article', 'write', '--quiet', '.'], { cwd, stdio: 'ignore' })
  while (isOld('0.md')) await new Promise(resolve => setTimeout(resolve, 5))
  child.kill('SIGTERM')
  expect(await new Promise(resolve => child.on('close', (_, by) => resolve(by)))).toBe('SIGTERM')
  expect(names.some(isOld)).toBe(true)
  expect(draftsIn(cwd)).toEqual([])
})

describe('a file that changed after it was read', () => {
  test('is not replaced', () => {
    const at = folder({ 'a.md': 'read and a line of somebody else' })
    const path = join(at, 'a.md')
    expect(() => rewriteFile(path, 'read', 'corrected')).toThrow(expect.objectContaining({ code: 'file-changed' }))
    expect(readFileSync(path, 'utf8')).toBe('read and a line of somebody else')
    expect(draftsIn(at)).toEqual([])
  })

  test('that was deleted is not written again', () => {
    const path = join(folder(), 'a.md')
    expect(() => rewriteFile(path, 'read', 'corrected')).toThrow(expect.objectContaining({ code: 'unwritable-file' }))
    expect(existsSync(path)).toBe(false)
  })
})
