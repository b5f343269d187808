import { parseAst } from 'rolldown/parseAst'

/*
 * V8 compiles a function expression in brackets together with its file, and skips one without brackets until it is called.
 * Node 20 reads an arrow function whole in both cases and compiles it when it is called. So the functions that everyday
 * questions call become function expressions in brackets, and the others function expressions without: Node 20 starts 3 ms
 * faster. Node 24 keeps the compiled code of those in brackets in its cache, and of no function that is compiled later.
 */

/** Whether a node is a pattern with `\p{…}` or `\P{…}`: Node 20 takes 0.3 ms to read one with its file, also where it is never used. */
const isSlowPattern = ({ regex }) => /\\p\{/i.test(regex?.pattern ?? '')

/** The arrow functions and the slow patterns below a node of the syntax tree, each before those within it. */
const rewrittenIn = (node, found = []) => {
  if (node === null || typeof node !== 'object') return found
  if (node.type === 'ArrowFunctionExpression' || isSlowPattern(node)) found.push(node)
  for (const value of Object.values(node)) rewrittenIn(value, found)
  return found
}

/** Whether code takes `this`, `super`, `new.target` or `arguments` from the function around it. */
const takesFromOutside = node => {
  if (node === null || typeof node !== 'object') return false
  if (['ThisExpression', 'Super', 'MetaProperty'].includes(node.type)) return true
  if (node.type === 'Identifier') return node.name === 'arguments'
  const isFunction = node.type === 'FunctionExpression' || node.type === 'FunctionDeclaration'
  return !isFunction && Object.values(node).some(takesFromOutside)
}

/**
 * The same program, of which V8 compiles the arrow functions that begin at `starts` with their file and skips the others. Slow
 * patterns of functions are read when the function is called. For minified code; throws where what comes out is no code.
 */
export const compiledWithFile = (code, starts = new Set()) => {
  const nodes = rewrittenIn(parseAst(code)).sort((one, other) => one.start - other.start)

  const rewritten = (from, to) => {
    let [text, at] = ['', from]
    for (const node of nodes.filter(({ start, end }) => start >= from && end <= to)) {
      if (node.start < at) continue // within the one before
      text += code.slice(at, node.start) + rewrittenNode(node)
      at = node.end
    }
    return text + code.slice(at, to)
  }

  const asExpression = ({ start, end, params, body, async: isAsync }) => {
    const arrow = code.indexOf('=>', params.at(-1)?.end ?? start)
    const taken = rewritten(isAsync ? start + 'async'.length : start, arrow).trim()
    const done = rewritten(arrow + '=>'.length, end)
    const head = `${isAsync ? 'async ' : ''}function${taken.startsWith('(') ? taken : `(${taken})`}`
    return head + (body.type === 'BlockStatement' ? done : `{return ${done}}`)
  }

  const rewrittenArrow = node => {
    const isArrow = takesFromOutside(node.params) || takesFromOutside(node.body)
    const text = isArrow ? code[node.start] + rewritten(node.start + 1, node.end) : asExpression(node)
    return starts.has(node.start) ? `(${text})` : text
  }

  const rewrittenNode = node => {
    const { regex } = node
    const text = regex ? `new RegExp(${JSON.stringify(regex.pattern)},"${regex.flags}")` : rewrittenArrow(node)
    const isBehindWord = /[\w$]/.test(code[node.start - 1] ?? '') // `return`
    return isBehindWord ? ` ${text}` : text
  }

  const text = rewritten(0, code.length)
  parseAst(text)
  return text
}
