// Writes the code caches of the bundles, which hold what a start over the real tables uses.
const { writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { folder, load, scripts } = require('../bin/mio-warranty.js')

const questions = [['eligible'], ['cost', '--months', '12', '--claims', '1']]
const { main } = load('main')

const answer = async () => {
  for (const format of ['json', 'table'])
    for (const question of questions) {
      process.argv.splice(2, Infinity, ...question, '--format', format)
      await main(process)
    }
  for (const [name, script] of scripts) writeFileSync(join(folder, `${name}.cache`), script.createCachedData())
}
answer()
