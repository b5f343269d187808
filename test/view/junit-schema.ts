import type { Element } from './xml.ts'

/*
 * The shape of JUnit reports as the schema of Ant's JUnitReport gives it, the strictest in use: which attributes an
 * element must have, what is in them, and which elements are in it, in which order.
 */

type Shape = {
  /** Attributes with the form of their values; a name that ends in `?` may be left out. */
  readonly attributes: Readonly<Record<string, RegExp>>
  /** The children's names in order, as one pattern over `name `. */
  readonly children: RegExp
  readonly hasText?: boolean
}

const token = /^\S(.*\S)?$/s
const whole = /^\d+$/
const decimal = /^\d+(\.\d+)?$/
const anything = /^.*$/s

const shapes: Readonly<Record<string, Shape>> = {
  testsuites: { attributes: {}, children: /^(testsuite )*$/ },
  testsuite: {
    attributes: {
      name: token,
      package: token,
      id: whole,
      timestamp: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/,
      hostname: token,
      tests: whole,
      failures: whole,
      errors: whole,
      'skipped?': whole,
      time: decimal,
    },
    children: /^properties (testcase )*system-out system-err $/,
  },
  properties: { attributes: {}, children: /^(property )*$/ },
  property: { attributes: { name: token, value: anything }, children: /^$/ },
  testcase: {
    attributes: { name: token, classname: token, time: decimal },
    children: /^((skipped|error|failure) )?$/,
  },
  failure: { attributes: { 'message?': anything, type: anything }, children: /^$/, hasText: true },
  'system-out': { attributes: {}, children: /^$/, hasText: true },
  'system-err': { attributes: {}, children: /^$/, hasText: true },
}

const attributeFaults = ({ name, attributes }: Element, shape: Shape): readonly string[] => {
  const known = Object.entries(shape.attributes).map(([key, form]) => [key.replace('?', ''), key, form] as const)
  return [
    ...Object.keys(attributes)
      .filter(key => !known.some(([plain]) => plain === key))
      .map(key => `${name} has no attribute ${key}`),
    ...known.flatMap(([plain, key, form]) => {
      const value = attributes[plain]
      if (value === undefined) return key.endsWith('?') ? [] : [`${name} lacks ${plain}`]
      return form.test(value) ? [] : [`${name}: ${plain} is ${JSON.stringify(value)}`]
    }),
  ]
}

/** Where an element, and those inside it, are not as the schema asks. */
export const junitFaults = (element: Element): readonly string[] => {
  const shape = shapes[element.name]
  if (!shape) return [`no element is called ${element.name}`]
  const children = element.children.map(child => `${child.name} `).join('')
  return [
    ...attributeFaults(element, shape),
    ...(shape.children.test(children) ? [] : [`${element.name} holds ${children}`]),
    ...(shape.hasText || element.text.trim() === '' ? [] : [`${element.name} holds text`]),
    ...element.children.flatMap(junitFaults),
  ]
}
