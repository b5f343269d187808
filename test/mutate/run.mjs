// Bundles the mutation run beside the build, so that it finds the project's packages, runs it, and clears up.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'rolldown'

process.chdir(join(import.meta.dirname, '..', '..'))
const outfile = join('dist', 'mutate.mjs')
await build({
  input: 'test/mutate/mutate.ts',
  platform: 'node',
  external: id => !/^[./]/.test(id), // packages stay where they are
  output: { file: outfile, codeSplitting: false }, // some modules are imported when they are needed
})
await import(pathToFileURL(outfile).href).finally(() => rmSync(outfile))
