import { addressAt, type Path } from '../../../model/address.ts'
import { messagesOf } from '../../../model/message.ts'
import type { Text } from '../../../model/text.ts'
import { unwritten as left, unwrittenPage } from '../../../model/unwritten.ts'
import { inEdition } from '../example.ts'
import type { Find, Found, Rule } from '../rule.ts'
import { textsIn } from '../texts.ts'

const say = messagesOf({
  unwritten: { ja: 'まだ書かれていません: {places}', en: 'not written yet: {places}' },
})

const isLeft = ({ ja, en }: Text): boolean => ja.includes(left.ja) || en.includes(left.en)

/** The finding about all places of a file that nobody has written, at the first one; none where all is written. */
const foundIn = (
  file: string,
  value: object,
  more: readonly Path[],
  nameOf: (path: Path) => string,
): readonly Found[] => {
  const texts = textsIn(value).flatMap(({ text, path }) => (isLeft(text) ? [path] : []))
  const order = Object.keys(value)
  const paths = [...texts, ...more].sort((a, b) => order.indexOf(String(a[0])) - order.indexOf(String(b[0])))
  const [path] = paths
  if (path === undefined) return []
  const places = [...new Set(paths.map(nameOf))].join(', ')
  return [{ file, path, message: say('unwritten', { places }) }]
}

/** Texts and pages that a skeleton left to be written, in the order of the file: one finding for each file. */
const find: Find = ({ tables, sourcesFile }) => {
  const editions = tables.editions.flatMap(({ file, edition }) => {
    const page: readonly Path[] = edition.page === unwrittenPage ? [['page']] : []
    return foundIn(file, edition, page, path => addressAt(edition, path))
  })
  const sources = Object.entries(tables.sources).flatMap(([key, { title, url }]) =>
    title === left.en || url === unwrittenPage ? [[key]] : [],
  )
  return [...editions, ...foundIn(sourcesFile, tables.sources, sources, ([key]) => String(key))]
}

export const unwritten: Rule = {
  id: 'unwritten',
  level: 'error',
  title: { ja: 'まだ書かれていない', en: 'not written yet' },
  about: {
    ja: 'ひな型のままの文章やページは、答えにそのまま出てしまいます。',
    en: 'A text or page that a skeleton left open would be shown in answers as it is.',
  },
  fix: {
    ja: '上から順に書きます。キーの説明は mio-warranty help edition で見られます',
    en: 'write them from the top; mio-warranty help edition explains the keys',
  },
  example: inEdition(
    ['for: { ja: 端末を持つ人, en: Anybody with a phone }', 'for: { ja: 未記入, en: not written yet }'],
    ['page: https://example.com/', 'page: https://example.com/not-written-yet'],
  ),
  find,
}
