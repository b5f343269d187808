import type { Language } from '../../../model/message.ts'
import type { Foot } from '../schema.ts'
import { screenWords } from './words.ts'

/** Reference marks in the order of their first use, and the sources that they stand for. */
export type Citations = {
  /** ` [1][2]` for some sources; empty for none. */
  readonly marks: (keys: readonly string[]) => string
  /** Whether the answer has this source. */
  readonly isKnown: (key: string) => boolean
  /** The mark of an official page, `[2]`. */
  readonly page: (address: string) => string
  /** Whether an official page has a mark already. */
  readonly isMarked: (address: string) => boolean
  /** The sources used so far: `[1] hello-mobile-world.com 2023-10-07`. */
  readonly used: () => readonly string[]
}

const hostOf = (address: string): string => address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/.*/, '')

const isSamePage = (one: string, other: string): boolean => one.replace(/\/$/, '') === other.replace(/\/$/, '')

/** Numbers sources as they are used. A source on the host of an official page is shown by its whole address. */
export const citationsOf = (sources: Foot['sources'], pages: readonly string[], language: Language): Citations => {
  const officialHosts = new Set(pages.map(hostOf))
  const used: string[] = []
  const numberOf = (key: string): number => {
    if (!used.includes(key)) used.push(key)
    return used.indexOf(key) + 1
  }
  const keyOfPage = (address: string): string =>
    Object.keys(sources).find(key => isSamePage(sources[key]!.url, address)) ?? address
  const shown = (key: string): string => {
    const address = sources[key]?.url ?? key
    if (officialHosts.has(hostOf(address))) return `${screenWords.official[language]} ${address}`
    return `${hostOf(address)} ${sources[key]?.observed ?? screenWords.undated[language]}`
  }
  return {
    marks: keys => (keys.length > 0 ? ` ${[...new Set(keys)].map(key => `[${numberOf(key)}]`).join('')}` : ''),
    isKnown: key => Object.hasOwn(sources, key),
    page: address => `[${numberOf(keyOfPage(address))}]`,
    isMarked: address => used.includes(keyOfPage(address)),
    used: () => used.map((key, index) => `[${index + 1}] ${shown(key)}`),
  }
}
