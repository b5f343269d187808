import type { Language } from '../model/message.ts'

type Attributes = Readonly<Record<string, string | number>>

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escaped = (content: string): string => content.replace(/[&<>"']/g, sign => signs[sign]!)

const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('')

/** An element without content. */
export const element = (name: string, attributes: Attributes): string => `<${name}${written(attributes)}/>`

/** A line of text; signs with a meaning in XML are escaped. */
export const text = (content: string, attributes: Attributes): string =>
  `<text${written(attributes)}>${escaped(content)}</text>`

type Picture = {
  /** The language of its texts, by which a browser chooses Han glyphs. */
  readonly language: Language
  readonly title: string
  readonly description: string
  readonly width: number
  readonly height: number
  readonly body: readonly string[]
}

/** An SVG document with a title and a description for screen readers. It loads nothing from elsewhere. */
export const picture = ({ language, title, description, width, height, body }: Picture): string =>
  [
    `<svg${written({ xmlns: 'http://www.w3.org/2000/svg', role: 'img', viewBox: `0 0 ${width} ${height}`, width, height, lang: language, 'font-family': 'sans-serif' })}>`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(description)}</desc>`,
    element('rect', { width, height, fill: '#ffffff' }),
    ...body,
    '</svg>',
  ].join('\n')
