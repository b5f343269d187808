import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { folder, type Ran, root, start } from './run.ts'

/*
 * Several calls of the built program in one process, which takes less time than a process for each. Each call loads the
 * program anew, so that it finds nothing that a call before it has loaded.
 */

const CALLS = `const { writeSync } = require('node:fs')
const [, main, calls] = process.argv
const asked = async () => {
  for (const argv of JSON.parse(calls)) {
    for (const file of Object.keys(require.cache)) delete require.cache[file]
    const { env, stdin, stdout, stderr } = process
    const host = { argv: ['', '', ...argv], env, stdin, stdout, stderr }
    await require(main).main(host)
    writeSync(2, '\\0' + host.exitCode + '\\0')
    if (!process.env.FULL) writeSync(1, '\\0')
  }
}
asked()`

type Setting = Parameters<typeof start>[2] & {
  /** Whether standard output is a full disk. */
  readonly isFull?: boolean
}

/** What the built program says to these calls, one after the other. */
export const inTurn = async (calls: readonly (readonly string[])[], setting: Setting = {}): Promise<readonly Ran[]> => {
  const { isFull = false, ...rest } = setting
  const said = folder({ stdout: '' })
  const line = `exec "$@" > ${isFull ? '/dev/full' : join(said, 'stdout')} 2> ${join(said, 'stderr')}`
  const words = [process.execPath, '-e', CALLS, join(root, 'dist', 'cli', 'main.js'), JSON.stringify(calls)]
  await start('sh', ['-c', line, 'sh', ...words], { ...rest, env: { ...rest.env, ...(isFull && { FULL: 'yes' }) } })
  const [stdout, stderr] = ['stdout', 'stderr'].map(name => readFileSync(join(said, name), 'utf8').split('\0'))
  return calls.map((_, at) => ({
    stdout: isFull ? '' : stdout![at]!,
    stderr: stderr![2 * at]!,
    code: Number(stderr![2 * at + 1]),
  }))
}
