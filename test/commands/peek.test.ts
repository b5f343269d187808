import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folder, run } from './run.ts'

test.each([['-qo', 'answer.json'], ['-o', 'answer.json'], ['-qoanswer.json'], ['--output', 'answer.json']])(
  'the command may stand behind a flag with a value: %s %s',
  async (...flags) => {
    const cwd = folder({})
    expect(await run([...flags, 'eligible', '--device', 'used'], { cwd })).toMatchObject({ code: 0, stdout: '' })
    expect(readFileSync(join(cwd, 'answer.json'), 'utf8')).toContain('mio-warranty/eligible/v1')
  },
)
