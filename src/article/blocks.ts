/** A stretch of prose by its offsets. */
export type Span = { readonly start: number; readonly end: number }

/** The parts of an article that a reader takes in at once: a heading, a paragraph or item of a list, a row of a table. */
export type Block =
  | (Span & { readonly kind: 'heading'; readonly level: number })
  | (Span & { readonly kind: 'text' })
  | (Span & { readonly kind: 'row'; readonly cells: readonly Span[]; readonly head: readonly Span[] })

const LIST_ITEM = /^\s*(?:[-*+・]|\d{1,9}[.)])\s/

const isRule = (line: string): boolean => /^[\s|:-]+$/.test(line) && line.includes('-')

/** The cells of a row; bars at both ends hold none. */
const cellsIn = (line: string, start: number): readonly Span[] => {
  const cells: { start: number; end: number }[] = []
  let from = 0
  for (const { index } of [...line.matchAll(/\|/g), { index: line.length }]) {
    cells.push({ start: start + from, end: start + index })
    from = index + 1
  }
  const isBlank = (cell: Span | undefined) =>
    cell !== undefined && line.slice(cell.start - start, cell.end - start).trim() === ''
  return cells.slice(isBlank(cells[0]) ? 1 : 0, isBlank(cells.at(-1)) ? -1 : undefined)
}

/** Goes through prose line by line and keeps what is under way: a paragraph, a table. */
class Splitter {
  readonly blocks: Block[] = []
  private paragraph: { start: number; end: number; lastLine: number } | null = null
  private head: readonly Span[] | null = null

  private endParagraph(): void {
    if (this.paragraph) this.blocks.push({ kind: 'text', start: this.paragraph.start, end: this.paragraph.end })
    this.paragraph = null
  }

  private addRow(line: string, start: number): void {
    const cells = cellsIn(line, start)
    this.blocks.push({ kind: 'row', start, end: start + line.length, cells, head: this.head ?? [] })
    this.head ??= cells
  }

  private addText(line: string, start: number): void {
    if (LIST_ITEM.test(line)) this.endParagraph()
    this.paragraph = {
      start: this.paragraph?.start ?? start,
      end: start + line.length,
      lastLine: start,
    }
  }

  /** A line of dashes below a paragraph makes it a heading, or its last line the head of a table. */
  private underline(line: string, text: string): boolean {
    const { paragraph } = this
    if (!paragraph) return false
    if (line.includes('|') && text.slice(paragraph.lastLine, paragraph.end).includes('|')) {
      const { lastLine, start } = paragraph
      this.paragraph = lastLine > start ? { start, end: lastLine - 1, lastLine: start } : null
      this.endParagraph()
      this.addRow(text.slice(lastLine, paragraph.end), lastLine)
      return true
    }
    if (!/^\s*(?:=+|-{2,})\s*$/.test(line)) return false
    this.blocks.push({ kind: 'heading', level: line.includes('=') ? 1 : 2, start: paragraph.start, end: paragraph.end })
    this.paragraph = null
    return true
  }

  line(line: string, start: number, text: string): void {
    const level = /^\s{0,3}(#{1,6})\s/.exec(line)?.[1]?.length
    if (line.trim() === '') {
      this.endParagraph()
      this.head = null
    } else if (level !== undefined) {
      this.endParagraph()
      this.head = null
      this.blocks.push({ kind: 'heading', level, start, end: start + line.length })
    } else if (isRule(line) || /^\s*=+\s*$/.test(line)) {
      if (!this.underline(line, text) && this.head === null) this.endParagraph()
    } else if (line.trimStart().startsWith('|') || (this.head !== null && line.includes('|'))) {
      this.endParagraph()
      this.addRow(line, start)
    } else {
      this.head = null
      this.addText(line, start)
    }
  }

  end(): readonly Block[] {
    this.endParagraph()
    return this.blocks
  }
}

/** The blocks of prose in the form of Markdown, in order. */
export const blocksOf = (text: string): readonly Block[] => {
  const splitter = new Splitter()
  let start = 0
  for (const line of text.split('\n')) {
    splitter.line(line, start, text)
    start += line.length + 1
  }
  return splitter.end()
}
