// Bundles the mutation run beside the build, so that it finds the project's packages, runs it, and clears up.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

process.chdir(join(import.meta.dirname, '..', '..'))
const outfile = join('dist', 'mutate.mjs')
await build({
  entryPoints: ['test/mutate/mutate.ts'],
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  outfile,
})
await import(pathToFileURL(outfile).href).finally(() => rmSync(outfile))
