import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Text } from '../../src/model/text.ts'
import { compile } from '../../src/tables/compile.ts'
import { readFolder } from '../../src/tables/files.ts'

const tables = compile(readFolder(join(import.meta.dirname, '../../data')), 'data')

type Found = { readonly at: string; readonly key: string; readonly text: Text }

const isText = (value: object): value is Text => 'ja' in value || 'en' in value

/** Every text under a value with the key it is under: `says`, `ask`, … */
const textsIn = (value: unknown, at: string, key: string): readonly Found[] => {
  if (typeof value !== 'object' || value === null) return []
  if (isText(value)) return [{ at, key, text: value }]
  return Object.entries(value).flatMap(([name, inner]) =>
    textsIn(inner, `${at}/${(inner as { id?: string } | null)?.id ?? name}`, name),
  )
}

const editionName = (file: string) => file.replace(/^data\/|\.yaml$/g, '')
const ofEditions = tables.editions.flatMap(({ edition, file }) => textsIn(edition, editionName(file), ''))
const ofSources = textsIn(tables.sources, 'sources', '')
const all = [...ofEditions, ...ofSources]

const placeholders = (text: string) => [...text.matchAll(/\{[^}]*\}/g)].map(([whole]) => whole).sort()
const withoutPlaceholders = (text: string) => text.replace(/\{[^}]*\}/g, '')
const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu

/** Names of models, whose digits are no figures; named by the launch edition only. */
const models = ['iPhone 8', 'iPad Air (3rd)', 'iPad mini (5th)', 'iPad Pro 11', 'iPad Pro 12.9 (3rd)', 'iPad Pro 12.9']

const withoutModels = (text: string) =>
  [...models].sort((a, b) => b.length - a.length).reduce((rest, model) => rest.replaceAll(model, ''), text)

/** Official names and words of the trade that stay Japanese in an English text. */
const keptInEnglish = [
  '技適',
  '修理受付センター',
  '端末補償受付センター',
  '中古端末故障取扱窓口',
  '端末補償ご利用のご案内',
]

test('there are texts of every kind to look at', () => {
  expect(ofEditions.length).toBeGreaterThan(300)
  const kinds = ['name', 'for', 'says', 'otherwise', 'ask', 'if', 'where', 'rolling-year']
  expect(ofEditions.map(({ key }) => key)).toEqual(expect.arrayContaining(kinds))
})

describe.each(['ja', 'en'] as const)('every text in %s', language => {
  test('is not empty, on one line, without white space at its ends or twice in a row', () => {
    for (const { at, text } of all) {
      expect(text[language], at).toMatch(/^\S(.*\S)?$/)
      expect(text[language], at).not.toMatch(/\s{2}/)
    }
  })

  test('holds a number only as the address of a figure', () => {
    const numbers = ofEditions.flatMap(({ at, text }) => {
      const rest = withoutPlaceholders(text[language])
      const isLaunch = at.startsWith('used/2020-08-04')
      return /\p{Nd}/u.test(isLaunch ? withoutModels(rest) : rest) ? [`${at}: ${text[language]}`] : []
    })
    expect(numbers).toEqual([])
  })

  test('holds no number spelled out that a figure gives', () => {
    const spelled =
      language === 'en'
        ? /\b(five|fourteen|thirty|thirty-six|twenty-four|twice)\b|\b(one|two|three|twelve) (years?|months?|days?|uses|devices|phones)\b/i
        : /[二三四五六七八九十百千万]+(年|か月|ヶ月|日間|台|円|割)/
    expect(ofEditions.filter(({ text }) => spelled.test(text[language])).map(({ at }) => at)).toEqual([])
  })

  test('has its braces in pairs', () => {
    for (const { at, text } of all) expect(withoutPlaceholders(text[language]), at).not.toMatch(/[{}]/)
  })
})

test('both languages of a text name the same figures', () => {
  for (const { at, text } of all) expect(placeholders(text.en), at).toEqual(placeholders(text.ja))
})

test('a Japanese text holds Japanese, and letters and digits of half width', () => {
  const names = /\/words\/(company|account)$/
  for (const { at, text } of all) {
    if (!names.test(at)) expect(text.ja, at).toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u)
    expect(text.ja, at).not.toMatch(/[Ａ-Ｚａ-ｚ０-９ｦ-ﾟ]/u)
  }
})

test('an English text holds no Japanese but official names and words of the trade', () => {
  const words = all.flatMap(({ at, text }) => (text.en.match(japanese) ?? []).map(word => ({ at, word })))
  expect(words.filter(({ word }) => !keptInEnglish.includes(word))).toEqual([])
  expect(new Set(words.map(({ word }) => word))).toEqual(new Set(keptInEnglish))
})

test('an English text has no punctuation of full width', () => {
  for (const { at, text } of all) expect(text.en, at).not.toMatch(/[、。「」（）：？！　]/u)
})

test('a question ends as a question, in both languages', () => {
  for (const { at, text } of ofEditions.filter(({ key }) => key === 'ask')) {
    expect(text.ja, at).toMatch(/か。$/)
    expect(text.en, at).toMatch(/\?$/)
  }
})

describe('official names', () => {
  test.each([
    ['new', '端末補償オプション（新品）'],
    ['used', '端末補償オプション（中古）'],
    ['own', 'つながる端末保証'],
  ])('plan %s is called %s in each of its editions', (plan, name) => {
    const names = tables.editions.flatMap(({ edition }) => (edition.plan === plan ? [edition.name.ja] : []))
    expect(new Set(names)).toEqual(new Set([name]))
  })

  test('the desks have the names of the rulebook', () => {
    const desks = tables.editions.map(({ edition: { plan, desk } }) => [plan, desk === 'unknown' ? desk : desk.name])
    expect(desks).toEqual([
      ['new', 'IIJmio 端末補償受付センター'],
      ['used', 'unknown'],
      ['used', 'IIJmio 中古端末故障取扱窓口'],
      ['own', '修理受付センター'],
    ])
  })

  test('the step of the call names the desk in both languages', () => {
    for (const { edition } of tables.editions) {
      if (edition.desk === 'unknown' || edition.steps === 'unknown') continue
      const call = edition.steps.find(({ id }) => id === 'call-desk')
      expect(call?.says.ja).toContain(edition.desk.name)
      expect(call?.says.en).toContain(edition.desk.name)
    }
  })

  test('保証 is in the names of warranties and 補償 in those of the options, never the other way round', () => {
    for (const { at, text } of all) expect(text.ja, at).not.toMatch(/端末保証オプション|つながる端末補償|メーカー補償/)
  })

  test.each([
    ['IIJmio', /iijmio/gi],
    ['IIJmioサプライサービス', /iijmio\s*サプライサービス/gi],
    ['mioID', /mioid/gi],
    ['iCracked Store', /icracked\s*store/gi],
    ['microSD', /micro\s?sd/gi],
    ['Android', /android/gi],
    ['iOS', /\bios\b/gi],
    ['iPhone', /iphone/gi],
    ['eSIM', /e-?sim/gi],
    ['IMEI', /imei/gi],
  ])('%s is always written so', (name, anySpelling) => {
    const spellings = all.flatMap(({ text }) => [text.ja, text.en].flatMap(one => one.match(anySpelling) ?? []))
    expect(new Set(spellings)).toEqual(new Set([name]))
  })
})

test('in a text on a source, digits are days, years and the rate of the tax', () => {
  for (const { at, text } of ofSources)
    for (const one of [text.ja, text.en])
      expect(one.replace(/\d{4}-\d\d-\d\d|20\d\d(?=年| |$|\))|10 ?%/g, ''), at).not.toMatch(/\p{Nd}/u)
})
