import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { copyFiles, framed, readCopy, writeCopy } from '../../src/tables/copy.ts'
import { small, tablesOf } from '../engine/small.ts'
import { folder, removeFolders } from '../folder.ts'
import { makeFifo } from './fifo.ts'

/* The checked copy is read for exactly the files that it was made from, and only while it is undamaged. */

afterAll(removeFolders)

const fileOf = (path: string, text: string) => ({ path, bytes: Buffer.from(text) })
const files = [fileOf('a.yaml', 'one'), fileOf('b/c.yaml', 'two')]
const tables = tablesOf(small())

const copied = (of = tables): string => {
  const at = folder()
  writeCopy(at, of, files)
  return at
}

test('the bytes of files are framed by their paths and lengths', () => {
  expect(framed(files).toString()).toBe('a.yaml\0' + '3\0' + 'oneb/c.yaml\0' + '3\0two')
  expect(framed([fileOf('x', 'あ')]).toString()).toBe('x\0' + '3\0あ')
})

describe('the copy', () => {
  test('gives the tables that were written', () => {
    expect(readCopy(copied(), files)).toEqual(tables)
  })

  test('has no letter outside ASCII, and gives the lines of items as they were', () => {
    const [edition] = tables.editions
    const written = { ...tables, editions: [{ ...edition!, lines: { plan: 2, 'join.あ×é': 7 } }] }
    const at = copied(written)
    expect(readFileSync(join(at, copyFiles.tables)).every(byte => byte < 0x80)).toBe(true)
    const [read] = readCopy(at, files)!.editions
    expect(read!.lines).toEqual({ plan: 2, 'join.あ×é': 7 })
    expect(read!.lines).toBe(read!.lines)
  })

  test('is not of files with other bytes, other names or in another order', () => {
    const at = copied()
    const others = [
      [],
      files.slice(1),
      files.toReversed(),
      [...files, fileOf('d.yaml', '')],
      [fileOf('a.yaml', 'onE'), files[1]!],
      [fileOf('a.yml', 'one'), files[1]!],
    ]
    for (const other of others) expect(readCopy(at, other)).toBeNull()
  })

  test.each(Object.values(copyFiles))('is not read where %s is missing, damaged or no file', name => {
    const at = copied()
    const path = join(at, name)
    const whole = readFileSync(path)
    for (const damaged of [whole.subarray(1), Buffer.concat([whole, Buffer.from(' ')]), Buffer.alloc(0)]) {
      writeFileSync(path, damaged)
      expect(readCopy(at, files)).toBeNull()
    }
    rmSync(path)
    expect(readCopy(at, files)).toBeNull()
    makeFifo(path)
    expect(readCopy(at, files)).toBeNull()
  })

  test('is parsed once for a process that reads the same tables again', () => {
    const [at, other] = [copied(), copied(tablesOf(small({ plan: 'other' })))]
    const first = readCopy(at, files)
    expect(readCopy(at, files)).toBe(first)
    expect(readCopy(other, files)!.editions[0]!.edition.plan).toBe('other')
    expect(readCopy(at, files)).toEqual(first)
    expect(readCopy(at, files)).not.toBe(readCopy(other, files))
  })
})
