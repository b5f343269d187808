import { exit, Fault } from '../model/fault.ts'
import { filesNamed, readFile } from '../tables/files.ts'
import type { Article } from './decide.ts'

const mostBytes = 64 << 20

const unreadable = (at: string, other: string): Fault => new Fault('unreadable-file', { at, other }, exit.inputOutput)

const decoded = (bytes: Uint8Array, file: string): string => {
  if (bytes.length > mostBytes) throw unreadable(file, 'too large')
  if (bytes.includes(0)) throw unreadable(file, 'binary')
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw unreadable(file, 'not UTF-8')
  }
}

/**
 * The articles that the user names, a folder standing for the Markdown and HTML below it. Their text encodes to the
 * very bytes read. Throws a Fault for a file that cannot be read or holds no UTF-8 text.
 */
export const readArticles = (paths: readonly string[], stdin: number): readonly Article[] =>
  filesNamed(paths, /\.(?:md|mdx|markdown|x?html?)$/i).map(file => ({
    file,
    text: decoded(readFile(file, stdin, mostBytes), file),
  }))
