// Writes the code caches for one command, called with the question to warm up with: all that its start uses, and no more.
const { writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { folder, load, scripts } = require('../bin/mio-warranty.js')

const question = process.argv.slice(2)
const { main } = load('main')

const answer = async () => {
  for (const format of question[0] === 'batch' ? ['json'] : ['json', 'table']) {
    process.argv.splice(2, Infinity, ...question, '--format', format)
    await main(process)
  }
  for (const [name, script] of scripts)
    writeFileSync(join(folder, `${name}.${question[0]}.cache`), script.createCachedData())
}
answer()
