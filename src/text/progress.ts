import type { Text } from '../model/edition.ts'

/** That an answer went into a file. */
export const wroteText: Text = { ja: '{file} に書きました', en: 'wrote {file}' }

/** How far a long run has come. */
export const progressText: Text = { ja: '{count}バイト分を答えました', en: '{count} bytes answered' }
