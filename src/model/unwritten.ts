import type { Text } from './text.ts'

/** What a skeleton has in the place of a text that somebody is to write. `check` reports it. */
export const unwritten: Text = { ja: '未記入', en: 'not written yet' }

/** The address that a skeleton has in the place of a page on the web. */
export const unwrittenPage = 'https://example.com/not-written-yet'
