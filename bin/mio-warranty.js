#!/usr/bin/env node
'use strict'
// Runs the bundled program with V8's code cache for the command that is called; a cache of another Node is refused by
// V8 and does no harm.
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { Script } = require('node:vm')

const folder = join(__dirname, '../dist/cli')
const scripts = new Map()

const called = process.argv.slice(2).find(word => /^[a-z][a-z-]*$/.test(word))

/** What a start of this command uses of a bundle, compiled; a command without a cache takes that of the first one. */
const cacheOf = name => {
  for (const command of [called, 'eligible'])
    try {
      return readFileSync(join(folder, `${name}.${command}.cache`))
    } catch {}
  return undefined
}

/** A bundle, run once with its code cache. */
const load = name => {
  const filename = join(folder, `${name}.js`)
  const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData: cacheOf(name) })
  const loaded = { exports: {} }
  scripts.set(name, script)
  script.runInThisContext()(loaded.exports, inner, loaded, filename, folder)
  return loaded.exports
}

/** What a bundle requires: two more bundles have code caches, the other files beside them have none. */
const inner = path => {
  if (path === './table.js' || path === './batch.js') return load(path.slice(2, -3))
  return require(path.startsWith('./') ? join(folder, path) : path)
}

// Ending at once leaves out V8's last tidying up of memory.
if (require.main === module)
  load('main')
    .main(process)
    .then(isDone => isDone && process.exit())
else module.exports = { load, scripts, folder }
