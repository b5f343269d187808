import { markdownTable } from '../../../view/grid.ts'
import { codeBlock } from '../markdown-frame.ts'
import type { Grounded } from '../schema.ts'
import type { NamedPlan, View } from '../view.ts'
import { groundSections } from '../why.ts'
import { type Block, isRows, type Line, type Rows, type Screen, type Section, type Strong } from './parts.ts'

const emphasised = (text: string, strong: Strong): string =>
  strong.reduce((done, [words, style]) => (style === 'dim' ? done : done.replace(words, () => `**${words}**`)), text)

/** The mark of a list item in Markdown; null for a line that is none. */
const markOf = (lead: string): string | null => {
  const mark = lead.trim()
  if (/^[-・]$/.test(mark)) return '- '
  if (/^\[[ x]\]/.test(mark)) return `- ${mark} `
  return /^\d+\.$/.test(mark) ? `${mark} ` : null
}

const withCode = (text: string, code: readonly string[]): string =>
  code.reduce((done, words) => done.replace(words, () => `\`${words}\``), text)

const lineText = ({ lead = '', text, strong = [], code = [] }: Line): string => {
  const mark = markOf(lead)
  return withCode((mark ?? lead.trimStart()) + emphasised(text, strong), code)
}

/** Whether a row says which flag to type for a choice. */
const hasFlags = ({ rows }: Rows): boolean => rows[0]?.[1]?.startsWith('--') === true

/** The choices of a question as a list, each with the flag to type as code. */
const choicesText = ({ rows }: Rows): string =>
  [...rows.map(cells => cells.slice(0, 2)), ...rows.map(cells => cells.slice(2))]
    .filter(([words, flag]) => words !== undefined && words !== '' && flag !== undefined)
    .map(([words, flag]) => `- ${words} \`${flag}\``)
    .join('\n')

const tableText = ({ head, rows, strong = [] }: Rows): string => {
  const cells = rows.map(row => row.map(cell => emphasised(cell.trim(), strong)))
  return markdownTable(head ?? cells[0]!.map(() => ''), cells)
}

const kindOf = (block: Block): 'rows' | 'item' | 'text' => {
  if (isRows(block)) return 'rows'
  return markOf(block.lead ?? '') === null ? 'text' : 'item'
}

/** Joins blocks of a kind: lines with hard breaks, items as a list, rows as a table. */
const sectionText = (section: Section): string => {
  const groups: Block[][] = []
  for (const block of section) {
    const last = groups.at(-1)
    if (last && kindOf(block) !== 'rows' && kindOf(last[0]!) === kindOf(block)) last.push(block)
    else groups.push([block])
  }
  return groups
    .map(group => {
      if (isRows(group[0]!)) return hasFlags(group[0]) ? choicesText(group[0]) : tableText(group[0])
      return group.map(block => lineText(block as Line)).join(kindOf(group[0]!) === 'text' ? '\\\n' : '\n')
    })
    .join('\n\n')
}

/** The columns for which a first screen is composed for Markdown, which has no width of its own. */
export const MARKDOWN_WIDTH = 80

/** A first screen as GitHub Markdown. `trees` are printed below it. */
export const screenMarkdown = (screen: Screen, view: View, trees: readonly (readonly string[])[] = []): string => {
  if (view.isQuiet) return sectionText(screen.quiet())
  return [...screen.sections(0).map(sectionText), ...trees.map(codeBlock)].join('\n\n')
}

/**
 * A first screen as GitHub Markdown, with the figures and items that it uses where `--why` asks for them. `compose` makes
 * it for a view whose width is always the same.
 */
export const framedScreenMarkdown = (
  compose: (view: View) => Screen,
  document: Grounded,
  plans: readonly NamedPlan[],
  view: View,
): string => screenMarkdown(compose({ ...view, width: MARKDOWN_WIDTH }), view, groundSections(document, plans, view))
