import { describe, expect, it } from 'vitest'
import { compiledWithFile } from '../.config/functions.mjs'

/** The places where arrow functions may begin: at a bracket, a name, or `async`. */
const everyPlace = (code: string) => new Set(Array.from({ length: code.length }, (_, at) => at))

/** What the body of a function returns. */
const returned = (code: string): unknown => new Function(`${code};return run()`)()

describe('functions that are compiled with their file', () => {
  it.each([
    ['a value', 'return (a => a + 1)(1)', 2],
    ['a block', 'const f = (a, b) => { return a * b }; return f(2, 3)', 6],
    ['an object', 'const f = a => ({ a }); return f(1)', { a: 1 }],
    ['no parameters', 'const f = () => 7; return f()', 7],
    ['parts of parameters', 'const f = ({ a }, [b = 2]) => a + b; return f({ a: 1 }, [])', 3],
    ['a function as a default', 'const f = (a, g = b => b * 2) => g(a); return f(4)', 8],
    ['functions within functions', 'const f = a => b => c => [a, b, c]; return f(1)(2)(3)', [1, 2, 3]],
    ['a function behind a word', 'const f = a => {return(b,c)=>a+b+c}; return f(1)(2, 3)', 6],
    ['the end of two functions at one place', 'const f = a => [a].map(b => b + 1); return f(1)', [2]],
    ['its name', 'const f = () => 1; return f.name', 'f'],
    ['the `this` around it', 'return { a: 5, f() { return (() => this.a)() } }.f()', 5],
    ['the `arguments` around it', 'return (function () { return (() => arguments[0])() })(6)', 6],
    ['the `super` around it', 'return { __proto__: { a: 4 }, f() { return (() => super.a)() } }.f()', 4],
    ['the `new.target` around it', 'function F() { this.a = (() => new.target === F)() }; return new F().a', true],
    ['a `this` of its own inside', 'const f = a => ({ a, g() { return this.a } }); return f(3).g()', 3],
    ['a slow pattern', String.raw`return 'é–日'.replace(/\p{Dash}|\u65e5/gu, '\\')`, 'é\\\\'],
  ])('give the same as before: %s', (_, body, wanted) => {
    const code = `function run() { ${body} }`
    expect(returned(code)).toEqual(wanted)
    expect(returned(compiledWithFile(code))).toEqual(wanted)
    expect(returned(compiledWithFile(code, everyPlace(code)))).toEqual(wanted)
  })

  it('wait for their result', async () => {
    const code =
      'function run() { const f = async a => await a; const g = async (a, b) => { return (await a) + b }; return f(g(1, 2)) }'
    for (const starts of [undefined, everyPlace(code)]) expect(await returned(compiledWithFile(code, starts))).toBe(3)
  })

  it('are in brackets where an everyday question calls them, others are not', () => {
    const code = 'const f=a=>a,g=b=>b'
    expect(compiledWithFile(code, new Set([8]))).toBe('const f=(function(a){return a}),g=function(b){return b}')
  })

  it('are no code where an arrow is a statement: the build fails', () => {
    expect(() => compiledWithFile('a=>a')).toThrow()
  })

  it('read a slow pattern when it is used, any other at once', () => {
    expect(compiledWithFile(String.raw`function f(a){return/\P{L}/u.test(a)}`)).toBe(
      String.raw`function f(a){return new RegExp("\\P{L}","u").test(a)}`,
    )
    expect(compiledWithFile(String.raw`const f=a=>/\p{L}"/u.test(a)||/"/.test(a)`)).toBe(
      String.raw`const f=function(a){return new RegExp("\\p{L}\"","u").test(a)||/"/.test(a)}`,
    )
  })
})
