#!/usr/bin/env node
'use strict'
const { lstatSync, mkdirSync } = require('node:fs')
const { enableCompileCache } = require('node:module')
const { isAbsolute } = require('node:path')

const EXIT_BUG = 70

const statusOf = folder => lstatSync(folder, { throwIfNoEntry: false })

/** Makes a folder that only the user can open, where there is none. */
const made = folder => {
  if (!statusOf(folder)) mkdirSync(folder, { mode: 0o700 })
  return folder
}

/** Whether a folder is no link and nobody else can write to it. */
const isOurs = status => status.isDirectory() && status.uid === process.getuid?.() && (status.mode & 0o022) === 0

/** The folder for compiled code, made when it is missing. Null when others can write to it or it cannot be made. */
const cacheFolder = ({ XDG_CACHE_HOME: base = '', HOME: home = '' }) => {
  try {
    if (!isAbsolute(base) && !isAbsolute(home)) return null
    const folder = made(`${made(isAbsolute(base) ? base : `${home}/.cache`)}/mio-warranty`)
    return isOurs(statusOf(folder)) ? folder : null
  } catch {
    return null
  }
}

/**
 * Turns on Node's cache of compiled code, if this Node has one. The default folder of Node is in a temporary folder that
 * others can write to. Workers read the folder from the environment.
 */
const keepCompiledCode = env => {
  if (!enableCompileCache || env.NODE_COMPILE_CACHE || env.NODE_DISABLE_COMPILE_CACHE) return
  const folder = cacheFolder(env)
  if (folder === null) return
  enableCompileCache(folder)
  env.NODE_COMPILE_CACHE = folder
}

const end = complaint => {
  process.stderr.write(`error: ${complaint}\n`)
  process.exit(EXIT_BUG)
}

const endUnbuilt = () => end('mio-warranty was not built: run `npm run build` in its folder')

const endDamaged = () =>
  end('a file of mio-warranty is damaged: install it again, or run `npm run build` in its folder')

/** The built program. A file that was cut off, or is of another version, may have no `main`. */
const load = path => {
  try {
    const { main } = require(path)
    return typeof main === 'function' ? main : endDamaged()
  } catch (error) {
    return error.code === 'MODULE_NOT_FOUND' ? endUnbuilt() : endDamaged()
  }
}

keepCompiledCode(process.env)
// Exiting at once is faster: V8 does not free its memory first.
load('../dist/cli/main.js')(process).then(
  isDone => isDone && process.exit(),
  // it prints every error itself, unless a file that is loaded later is missing or damaged
  endDamaged,
)
