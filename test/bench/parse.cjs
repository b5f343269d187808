// The yardstick of `batch`: the same lines parsed and written again, with the same reading and writing around it.
const { createReadStream, writeSync } = require('node:fs')

const main = async () => {
  let rest = ''
  for await (const chunk of createReadStream(process.argv[2], { highWaterMark: 1 << 18, encoding: 'utf8' })) {
    const text = rest + chunk
    const end = text.lastIndexOf('\n') + 1
    rest = text.slice(end)
    let out = ''
    for (let from = 0; from < end; ) {
      const next = text.indexOf('\n', from)
      out += `${JSON.stringify(JSON.parse(text.slice(from, next)))}\n`
      from = next + 1
    }
    writeSync(1, out)
  }
}
main()
