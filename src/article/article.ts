import { exit, Fault } from '../model/fault.ts'
import type { ReasonCode } from '../model/fault-words.ts'
import type { Place } from '../model/finding.ts'
import { readFile, shownPath } from '../tables/files.ts'
import { locator } from '../tables/guard.ts'
import { filesNamed } from '../tables/named-files.ts'
import { type Page, readPage } from './reading/page.ts'

/** An article as read: its name, and its text with the byte order mark that it may begin with. */
export type Article = { readonly file: string; readonly text: string }

const mostBytes = 64 << 20

const unreadable = (at: string, other: ReasonCode): Fault =>
  new Fault('unreadable-file', { at, other }, exit.inputOutput)

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
 * The articles that the user names; a folder stands for the Markdown and HTML below it. Each text encodes to the bytes
 * of its file; `-` reads the descriptor `stdin`. Throws a Fault for a file that cannot be read or is no UTF-8 text.
 */
export const readArticles = (paths: readonly string[], stdin: number): readonly Article[] =>
  filesNamed(paths, /\.(?:md|mdx|markdown|x?html?)$/i).map(file => ({
    file,
    text: decoded(readFile(file, stdin, mostBytes), shownPath(file)),
  }))

/** The tree of an article: HTML by the name of its file, else Markdown. */
export const pageOf = ({ file, text }: Article): Page => readPage(text, /\.x?html?$/i.test(file))

/** Turns offsets of an article into places. A byte order mark takes no column, since no editor shows it. */
export const locatorOf = ({ file, text }: Article): ((offset: number) => Place) => {
  const locate = locator(text, file)
  const hidden = text.startsWith('\ufeff') ? 1 : 0
  return offset => {
    const place = locate(offset)
    return place.line === 1 ? { ...place, column: Math.max(1, place.column - hidden) } : place
  }
}
