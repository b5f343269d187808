// Starts the bundled command with V8's code cache beside it; a cache of another Node is refused by V8 and does no harm.
const { existsSync, readFileSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { Script } = require('node:vm')

const scripts = new Map()

/** A file of the bundle, run once with its code cache; those without one, like any other module. */
const load = name => {
  const filename = join(__dirname, name)
  const cache = filename.replace(/js$/, 'cache')
  const cachedData = existsSync(cache) ? readFileSync(cache) : undefined
  const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData })
  const loaded = { exports: {} }
  scripts.set(cache, script)
  const inner = path => (path === './table.js' ? load('table.js') : require(path))
  script.runInThisContext()(loaded.exports, inner, loaded, filename, __dirname)
  return loaded.exports
}

exports.main = load('main.js').main

if (require.main === module && process.argv[2] === '--make-cache') {
  const questions = [['eligible'], ['cost', '--months', '12', '--claims', '1']]
  const answer = async () => {
    for (const format of ['json', 'table'])
      for (const question of questions) {
        process.argv.splice(2, Infinity, ...question, '--format', format)
        await exports.main(process)
      }
    for (const [cache, script] of scripts) writeFileSync(cache, script.createCachedData())
  }
  answer()
}
