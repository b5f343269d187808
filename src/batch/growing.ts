/** A buffer that grows: pieces of output are gathered here as bytes before they are written. */
export class Growing {
  #bytes: Buffer
  #length = 0

  constructor(size = 1 << 16) {
    this.#bytes = Buffer.allocUnsafe(size)
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(2 * this.#bytes.length, this.#length + more))
    this.#bytes.copy(larger, 0, 0, this.#length)
    this.#bytes = larger
  }

  bytes(piece: Uint8Array): void {
    this.#makeRoom(piece.length)
    this.#bytes.set(piece, this.#length)
    this.#length += piece.length
  }

  /** The bytes between two places. */
  range(bytes: Uint8Array, from: number, to: number): void {
    this.#makeRoom(to - from)
    for (let at = from; at < to; at++) this.#bytes[this.#length++] = bytes[at]!
  }

  /** A text that holds only ASCII. */
  ascii(text: string): void {
    this.#makeRoom(text.length)
    for (let at = 0; at < text.length; at++) this.#bytes[this.#length + at] = text.charCodeAt(at)
    this.#length += text.length
  }

  text(text: string): void {
    this.#makeRoom(3 * text.length)
    this.#length += this.#bytes.write(text, this.#length, 'utf8')
  }

  /** The bytes gathered, valid until the next piece is added; then starts anew. */
  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#length)
    this.#length = 0
    return taken
  }
}
