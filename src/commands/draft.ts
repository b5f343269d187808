import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

/** A file beside the one that it will become. Until it is in place, the old file stays complete. */
export type Draft = {
  write(bytes: Uint8Array): void
  /** Puts it into place with the rights of the old file. */
  keep(placing: Placing): void
  /** Deletes it. */
  drop(): void
}

/** Whose a file is and its permissions. */
export type Rights = { readonly uid: number; readonly gid: number; readonly mode: number }

/** How a draft is put into place. */
type Placing = {
  /** Those of the old file, which are kept; without them those of a new file. */
  readonly rights?: Rights | undefined
  /** Whether it may replace a file. Without it an existing file is an error `EEXIST`. */
  readonly replaces: boolean
  /** Called just before; an error that it throws leaves the old file. */
  readonly check?: () => void
}

const ATTEMPTS = 100
const FOR_THE_USER_ALONE = 0o600
const FOR_EVERYBODY = 0o666

type File = { readonly path: string; readonly handle: number }

/** A new file with a random name in a folder. The name is short, so that it fits where a long name does. */
const created = (folder: string): File => {
  for (let attempt = 1; ; attempt++) {
    const path = join(folder, `.mio-warranty-${Math.random().toString(36).slice(2, 10)}.tmp`)
    try {
      return { path, handle: openSync(path, 'wx', FOR_THE_USER_ALONE) }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt === ATTEMPTS) throw error
    }
  }
}

/** Gives a file to an owner and a group as far as the system lets the user. Returns whether the group has it. */
const handOver = (handle: number, { uid, gid }: Rights): boolean => {
  for (const owner of [uid, -1])
    try {
      fchownSync(handle, owner, gid)
      return true
    } catch {} // only root may give a file away
  return false
}

/** The permissions without those that only the group had: another group may have the file now. */
const withoutGroup = (mode: number): number => (mode & 0o707) | (mode & ((mode & 0o007) << 3))

/** Gives a new file the rights of the old one. */
const giveRights = (handle: number, rights: Rights): void => {
  const { uid, gid } = fstatSync(handle)
  const isOfGroup = (uid === rights.uid && gid === rights.gid) || handOver(handle, rights)
  fchmodSync(handle, isOfGroup ? rights.mode & 0o7777 : withoutGroup(rights.mode))
}

/** What a file system that has no hard links answers. */
const noLinks = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EACCES'])

/** Takes the name by an empty file, which fails where there is one, and then replaces that. */
const nameWithoutLinks = (path: string, name: string): void => {
  closeSync(openSync(name, 'wx'))
  renameSync(path, name)
}

/** Gives a file its name, unless a file has that name already. */
const nameNew = (path: string, name: string): void => {
  try {
    linkSync(path, name)
    rmSync(path)
  } catch (error) {
    if (!noLinks.has((error as NodeJS.ErrnoException).code ?? '')) throw error
    nameWithoutLinks(path, name)
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** The drafts that are not in place yet. */
const pending = new Set<Draft>()

const end = (signal: NodeJS.Signals): void => {
  for (const draft of pending) draft.drop()
  for (const name of signals) process.removeListener(name, end)
  process.kill(process.pid, signal)
}

/**
 * Deletes the pending drafts when a signal ends the process, which then ends by that signal. From the first draft on it
 * watches for the rest of the process: a signal that comes while a file is written is reported only later.
 */
const watchSignals = (): void => {
  for (const name of signals) if (!process.listeners(name).includes(end)) process.on(name, end)
}

/** Lets a signal end the process that came while files were written. */
export const allowSignals = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

/** A draft of the file with a name. Only the user can read it until it is in place. Throws the error of the system. */
export const draftOf = (name: string): Draft => {
  watchSignals()
  const { path, handle } = created(dirname(name))
  let isOpen = true
  const close = () => {
    if (isOpen) closeSync(handle)
    isOpen = false
  }
  const draft: Draft = {
    write: bytes => {
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
    },
    keep: ({ rights, replaces, check }) => {
      if (rights) giveRights(handle, rights)
      else fchmodSync(handle, FOR_EVERYBODY & ~process.umask())
      fsyncSync(handle)
      close()
      check?.()
      if (replaces) renameSync(path, name)
      else nameNew(path, name)
      pending.delete(draft)
    },
    drop: () => {
      pending.delete(draft)
      close()
      rmSync(path, { force: true })
    },
  }
  pending.add(draft)
  return draft
}
