/** An element of an XML document: what it is called, its attributes, and what is in it. */
export type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  readonly text: string
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** Text with its entities resolved. Throws at a character that XML does not allow. */
const textOf = (raw: string): string => {
  if (/[<>]|&(?!(lt|gt|amp|quot|apos);)/.test(raw)) throw new Error(`not well-formed: ${raw}`)
  if (/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(raw)) throw new Error(`no XML character: ${raw}`)
  return raw.replace(/&(\w+);/g, (_, name: string) => entities[name]!)
}

const attributesOf = (raw: string): Readonly<Record<string, string>> => {
  const rest = raw.replace(/\s+([a-z-]+)="([^"]*)"/g, '')
  if (rest.trim() !== '') throw new Error(`not attributes: ${rest}`)
  const pairs = [...raw.matchAll(/\s+([a-z-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, textOf(value!)] as const)
  if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw new Error(`an attribute twice: ${raw}`)
  return Object.fromEntries(pairs)
}

/** A strict reader for the XML that we write: elements, attributes and text, nothing else. Throws unless it is well-formed. */
export const parseXml = (document: string): Element => {
  const [declaration, ...lines] = document.split('\n')
  if (declaration !== '<?xml version="1.0" encoding="UTF-8"?>') throw new Error('no XML declaration')
  const body = lines.join('\n')
  type Open = { name: string; attributes: Readonly<Record<string, string>>; children: Element[]; text: string }
  const stack: Open[] = [{ name: '', attributes: {}, children: [], text: '' }]
  let at = 0
  for (const { 0: tag, 1: closing, 2: name, 3: attributes, 4: single, index } of body.matchAll(
    /<(\/?)([a-z-]+)((?:\s+[a-z-]+="[^"]*")*)\s*(\/?)>/g,
  )) {
    const top = stack.at(-1)!
    top.text += textOf(body.slice(at, index))
    at = index + tag.length
    if (closing) {
      if (top.name !== name) throw new Error(`</${name}> closes <${top.name}>`)
      stack.pop()
      stack.at(-1)!.children.push(top)
    } else {
      const element = { name: name!, attributes: attributesOf(attributes!), children: [], text: '' }
      if (single) top.children.push(element)
      else stack.push(element)
    }
  }
  const root = stack[0]!
  root.text += textOf(body.slice(at))
  if (stack.length > 1 || root.children.length !== 1 || root.text.trim() !== '') throw new Error('not one root element')
  return root.children[0]!
}
