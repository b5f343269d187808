/** A pair of key and value as numbers: the place of the fact in the registry, and the number of its value. */
export type Pair = { readonly fact: number; readonly code: number }

type Known = Pair & { readonly bytes: Uint8Array }

const TAB = 9
const RETURN = 13
const SPACE = 32
const QUOTE = 34
const COMMA = 44
const BRACKET = 91
const BACKSLASH = 92
const OPEN = 123
const CLOSE = 125
const DELETE = 127
const ZERO = 48
const NINE = 57
const MOST_DIGITS = 15 // any such number is exact

const PLACES = 1 << 14
const LONGEST = 200 // bytes; a longer piece is not remembered
const ID = Buffer.from('"id":')

/** White space of JSON within a line. */
const isSpace = (sign: number): boolean => sign === SPACE || sign === TAB || sign === RETURN

const isSame = (known: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean => {
  if (known.length !== to - from) return false
  for (let at = 0; at < known.length; at++) if (known[at] !== bytes[from + at]) return false
  return true
}

const startsWith = (known: Uint8Array, bytes: Uint8Array, from: number): boolean =>
  isSame(known, bytes, from, from + known.length)

/**
 * Reads flat records of JSON. A record is cut at its commas; each piece is looked up by its exact bytes, and a new one
 * is parsed by `JSON.parse`. Escapes, nesting and anything but facts are left to the plain way.
 */
export class PairReader {
  readonly #places: (Known | undefined)[] = new Array(PLACES).fill(undefined)
  readonly #learn: (key: string, value: unknown) => Pair | null
  /** By the place of each fact, the number of the record that told it last. */
  readonly #toldIn: number[] = []
  #record = 0
  /** Where the id of the last record is in its bytes; the record has none where both are equal. */
  idFrom = 0
  idTo = 0

  /** `learn` gives the number of a fact's value, null for anything else. */
  constructor(learn: (key: string, value: unknown) => Pair | null) {
    this.#learn = learn
  }

  /** Forgets all numbers, when those that `learn` gave no longer hold. */
  forget(): void {
    this.#places.fill(undefined)
  }

  /** Puts the numbers of a record's facts into `codes`, which must be all 0. False where the plain way must read it. */
  read(bytes: Uint8Array, from: number, to: number, codes: Int32Array): boolean {
    this.idFrom = this.idTo = 0
    this.#record++
    if (bytes[from] !== OPEN) return false
    let isText = false
    let hash = 0
    let start = from + 1
    for (let at = start; at < to; at++) {
      const sign = bytes[at]!
      if (sign === QUOTE) isText = !isText
      else if (sign === BACKSLASH) return false
      else if (!isText) {
        if (sign === OPEN || sign === BRACKET) return false
        if (sign === COMMA || sign === CLOSE) {
          if (!this.#take(bytes, start, at, hash, codes)) return false
          if (sign === CLOSE) return isBlank(bytes, at + 1, to)
          start = at + 1
          hash = 0
          continue
        }
      }
      hash = (Math.imul(hash, 31) + sign) | 0
    }
    return false
  }

  #take(bytes: Uint8Array, from: number, to: number, hash: number, codes: Int32Array): boolean {
    const place = (hash ^ (hash >>> 14)) & (PLACES - 1)
    const known = this.#places[place]
    if (known !== undefined && isSame(known.bytes, bytes, from, to)) return this.#tell(known, codes)
    if (startsWith(ID, bytes, from)) return this.#takeId(bytes, from + ID.length, to)
    return this.#takeNew(Buffer.from(bytes.subarray(from, to)), place, codes)
  }

  /** False for a fact that the record has told before. */
  #tell({ fact, code }: Pair, codes: Int32Array): boolean {
    if (this.#toldIn[fact] === this.#record) return false
    this.#toldIn[fact] = this.#record
    codes[fact] = code
    return true
  }

  #takeId(bytes: Uint8Array, from: number, to: number): boolean {
    if (this.idTo > 0) return false
    while (from < to && isSpace(bytes[from]!)) from++
    while (to > from && isSpace(bytes[to - 1]!)) to--
    this.idFrom = from
    this.idTo = to
    return isPlainNumber(bytes, from, to) || isPlainText(bytes, from, to)
  }

  #takeNew(piece: Buffer, place: number, codes: Int32Array): boolean {
    const pair = this.#parsed(piece.toString('utf8'))
    if (pair === null) return false
    if (piece.length <= LONGEST) this.#places[place] = { ...pair, bytes: piece }
    return this.#tell(pair, codes)
  }

  #parsed(text: string): Pair | null {
    try {
      const [entry, ...more] = Object.entries(JSON.parse(`{${text}}`) as object)
      return entry === undefined || more.length > 0 ? null : this.#learn(entry[0], entry[1])
    } catch {
      return null
    }
  }
}

/** Whether an id is a whole number that can be copied into the answer byte by byte. */
const isPlainNumber = (bytes: Uint8Array, from: number, to: number): boolean => {
  if (to === from || to - from > MOST_DIGITS || (bytes[from] === ZERO && to - from > 1)) return false
  for (let at = from; at < to; at++) if (bytes[at]! < ZERO || bytes[at]! > NINE) return false
  return true
}

/** Whether an id is a text of ASCII without escapes, which can be copied too. */
const isPlainText = (bytes: Uint8Array, from: number, to: number): boolean => {
  if (to - from < 2 || bytes[from] !== QUOTE || bytes[to - 1] !== QUOTE) return false
  for (let at = from + 1; at < to - 1; at++)
    if (bytes[at]! < SPACE || bytes[at]! >= DELETE || bytes[at] === QUOTE) return false
  return true
}

/** Whether there is nothing but white space between two places. */
export const isBlank = (bytes: Uint8Array, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (!isSpace(bytes[at]!)) return false
  return true
}
