import { execFileSync } from 'node:child_process'

/** Makes a named pipe. */
export const makeFifo = (path: string): void => void execFileSync('mkfifo', [path])
