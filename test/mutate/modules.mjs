// Loads TypeScript modules again and again: each world has modules of its own, compiled once for all worlds.
import { readFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { moduleRunnerTransform, transformSync } from 'rolldown/experimental'

const AsyncFunction = (async () => {}).constructor
const parameters = ['exports__', 'import__', 'dynamic_import__', 'exportAll__', 'import_meta__'].map(
  name => `__vite_ssr_${name}`,
)

const compile = async path => {
  const { code, errors } = transformSync(path, readFileSync(path, 'utf8'))
  if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`)
  const module = await moduleRunnerTransform(path, code)
  return new AsyncFunction(...parameters, `'use strict';${module.code}\n//# sourceURL=${pathToFileURL(path)}`)
}

const exportAll = (exports, from) => {
  for (const name of Object.keys(from))
    if (name !== 'default' && !(name in exports))
      Object.defineProperty(exports, name, { enumerable: true, get: () => from[name] })
}

/** Gives worlds. `replaced` holds the packages that are replaced in each. */
export const modulesWith = replaced => {
  const compiled = new Map()
  return () => {
    const loaded = new Map()
    const evaluate = async path => {
      if (!compiled.has(path)) compiled.set(path, await compile(path))
      const exports = {}
      const importFrom = name => {
        if (name in replaced) return replaced[name]
        return name.startsWith('.') ? load(join(dirname(path), name)) : import(name)
      }
      const meta = { url: pathToFileURL(path).href, filename: path, dirname: dirname(path) }
      const all = from => exportAll(exports, from)
      await compiled.get(path)(exports, importFrom, importFrom, all, meta)
      return exports
    }
    const load = path => {
      if (extname(path) !== '.ts') return import(pathToFileURL(path).href)
      if (!loaded.has(path)) loaded.set(path, evaluate(path))
      return loaded.get(path)
    }
    return load
  }
}
