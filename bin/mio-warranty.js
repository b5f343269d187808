#!/usr/bin/env node
'use strict'
const { lstatSync, mkdirSync } = require('node:fs')
const { enableCompileCache } = require('node:module')
const { isAbsolute, join } = require('node:path')

const EXIT_BUG = 70

const statusOf = folder => lstatSync(folder, { throwIfNoEntry: false })

/** Makes a folder that only the user can open, where there is none. */
const made = folder => {
  if (!statusOf(folder)) mkdirSync(folder, { mode: 0o700 })
  return folder
}

/** Whether a folder is no link and nobody else can write to it. */
const isOurs = status => status.isDirectory() && status.uid === process.getuid?.() && (status.mode & 0o022) === 0

/** The user's own folder for compiled code, made if need be. Null where there is none that only the user can write to. */
const cacheFolder = ({ XDG_CACHE_HOME: base = '', HOME: home = '' }) => {
  try {
    if (!isAbsolute(base) && !isAbsolute(home)) return null
    const folder = made(join(isAbsolute(base) ? base : made(join(home, '.cache')), 'mio-warranty'))
    return isOurs(statusOf(folder)) ? folder : null
  } catch {
    return null
  }
}

/**
 * Keeps compiled code between starts, where Node can. Node's own default folder lies in a temporary folder that others
 * can write to. Workers find the folder in the environment.
 */
const keepCompiledCode = env => {
  if (!enableCompileCache || env.NODE_COMPILE_CACHE || env.NODE_DISABLE_COMPILE_CACHE) return
  const folder = cacheFolder(env)
  if (folder === null) return
  enableCompileCache(folder)
  env.NODE_COMPILE_CACHE = folder
}

const load = path => {
  try {
    return require(path)
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error
    process.stderr.write('error: mio-warranty was not built: run `npm run build` in its folder\n')
    process.exit(EXIT_BUG)
  }
}

keepCompiledCode(process.env)
// Ending at once leaves out V8's last tidying up of memory.
load('../dist/cli/main.js')
  .main(process)
  .then(isDone => isDone && process.exit())
