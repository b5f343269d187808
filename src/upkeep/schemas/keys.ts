import { fill, type Language } from '../../model/message.ts'
import type { Text } from '../../model/text.ts'
import { commonTexts, isCommon, itemText, keyPageTexts, sectionTexts } from '../../text/edition-keys.ts'

/** A JSON Schema, as far as the page of keys reads it. */
type Node = {
  readonly properties?: Readonly<Record<string, Node>>
  readonly required?: readonly string[]
  readonly items?: Node
  readonly anyOf?: readonly Node[]
  readonly additionalProperties?: Node | boolean
  readonly enum?: readonly string[]
  readonly const?: unknown
  readonly $ref?: string
}

/** A key of an item of a section. */
type Key = { readonly name: string; readonly isRequired: boolean; readonly node: Node }

const isMap = (node: Node): node is Node & Required<Pick<Node, 'properties'>> => node.properties !== undefined

/** The maps that an item of a section may be: of a list, under free keys, under fixed names, or the section itself. */
const itemMaps = (node: Node): readonly Node[] => {
  if (node.anyOf) return node.anyOf.flatMap(itemMaps)
  if (node.items) return itemMaps(node.items)
  if (typeof node.additionalProperties === 'object') return itemMaps(node.additionalProperties)
  return isMap(node) ? [node] : []
}

/** The keys of the items of a section, each once; required where every form of an item has it. The lines of events are alike; those of cites are the sections. */
const itemKeys = (section: string, node: Node): readonly Key[] => {
  if (section === 'cites') return []
  const maps = section === 'events' ? Object.values(node.properties ?? {}).slice(0, 1) : itemMaps(node)
  const keys = maps.flatMap(({ properties = {} }) => Object.entries(properties))
  return [...new Map(keys)].map(([name, inner]) => ({
    name,
    node: inner,
    isRequired: maps.every(({ required = [] }) => required.includes(name)),
  }))
}

const editionOf = (schema: object): Node => (schema as { $defs: { edition: Node } }).$defs.edition

/** Puts what each key holds into the JSON Schema of an edition, in English, where editors show it. */
export const described = <Schema extends object>(schema: Schema): Schema => {
  const whole = structuredClone(schema)
  for (const [section, node] of Object.entries(editionOf(whole).properties!)) {
    Object.assign(node, { description: sectionTexts[section]!.en })
    const maps = section === 'events' ? Object.values(node.properties!) : section === 'cites' ? [] : itemMaps(node)
    for (const { properties = {} } of maps)
      for (const [key, inner] of Object.entries(properties))
        Object.assign(inner, { description: itemText(section, key)!.en })
  }
  return whole
}

const mostChoices = 7

/** The words among which a value must be; none where there are many, or others too. */
const choicesOf = (node: Node): readonly string[] => {
  const words = node.enum ?? node.items?.enum ?? []
  return words.length <= mostChoices ? words : []
}

const sentence = (text: Text, node: Node, language: Language): string => {
  const choices = choicesOf(node)
  if (choices.length === 0) return text[language]
  return fill(keyPageTexts.choices, { text, choices: choices.join(', ') })[language]
}

const mayBeUnknown = ({ anyOf = [] }: Node): boolean => anyOf.some(({ const: word }) => word === 'unknown')

const starred = ({ name, isRequired }: Key): string => `${name}${isRequired ? '*' : ''}`

const sectionLines = (section: string, node: Node, isRequired: boolean, language: Language): readonly string[] => {
  const silent = mayBeUnknown(node) ? keyPageTexts.orUnknown[language] : ''
  const keys = itemKeys(section, node)
  const common = keys.filter(({ name }) => isCommon(section, name)).map(starred)
  const own = keys.filter(({ name }) => !isCommon(section, name))
  const names = section === 'events' ? [`    ${Object.keys(node.properties!).join(', ')}`] : []
  return [
    `${section}${isRequired ? '*' : ''}: ${silent}${sentence(sectionTexts[section]!, node, language)}`,
    ...names,
    ...own.map(key => `    ${starred(key)}: ${sentence(itemText(section, key.name)!, key.node, language)}`),
    ...(common.length > 0 ? [`    ${common.join(', ')}`] : []),
  ]
}

/** The page of the keys of an edition, from its JSON Schema. */
export const keysPage = (schema: object, language: Language): string => {
  const { properties = {}, required = [] } = editionOf(schema)
  return [
    keyPageTexts.intro[language],
    ...Object.entries(properties).flatMap(([section, node]) =>
      sectionLines(section, node, required.includes(section), language),
    ),
    keyPageTexts.common[language],
    ...Object.entries(commonTexts).map(([key, text]) => `    ${key}: ${text[language]}`),
    keyPageTexts.sources[language],
    keyPageTexts.conditions[language],
    keyPageTexts.mistakes[language],
  ].join('\n')
}
