import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { scanArticle } from '../../src/article/scanning/scan.ts'
import { loadTables } from '../../src/index.ts'
import type { Day } from '../../src/model/day.ts'

/*
 * Made-up pages about the plans of three companies. A wrong figure is in ⟦brackets⟧, which are taken out before a
 * page is read; all other figures are right or another's.
 */

const pages = join(import.meta.dirname, 'pages')
const carriers = join(import.meta.dirname, '..', 'carrier', 'data')
const companies = {
  iijmio: { tables: await loadTables(), asOf: '2023-10-10' as Day },
  mikan: { tables: await loadTables(carriers), asOf: '2025-06-01' as Day },
  sumomo: { tables: await loadTables(carriers), asOf: '2025-06-01' as Day },
}

type Page = { readonly name: string; readonly text: string; readonly wrong: readonly string[] }

const placeIn = (text: string): string => {
  const lines = text.split('\n')
  return `${lines.length}:${lines.at(-1)!.length + 1}`
}

const pageOf = (name: string): Page => {
  const [start = '', ...marked] = readFileSync(join(pages, name), 'utf8').split('⟦')
  let text = start
  const wrong = marked.map(part => {
    const place = placeIn(text)
    text += part.replace('⟧', '')
    return `${place} ${part.slice(0, part.indexOf('⟧'))}`
  })
  return { name, text, wrong }
}

const namesOf = (company: string): readonly string[] =>
  readdirSync(join(pages, company)).map(name => `${company}/${name}`)

const foundIn = (company: keyof typeof companies, { name, text }: Page): readonly string[] => {
  const { tables, asOf } = companies[company]
  return scanArticle({ file: name, text }, tables, asOf).findings.map(({ line, column }) => `${line}:${column}`)
}

const counted = { pages: 0, wrong: 0, found: 0, warned: 0 }

describe.each(Object.keys(companies) as (keyof typeof companies)[])('in the pages of %s', company => {
  test.each(namesOf(company))('the wrong figures are found and no right one: %s', name => {
    const page = pageOf(name)
    const found = foundIn(company, page)
    const isWrong = (place: string) => page.wrong.some(wrong => wrong.startsWith(`${place} `))
    counted.pages++
    counted.wrong += page.wrong.length
    counted.found += page.wrong.filter(wrong => found.includes(wrong.split(' ')[0]!)).length
    counted.warned += found.filter(place => !isWrong(place)).length
    const missed = page.wrong.filter(wrong => !found.includes(wrong.split(' ')[0]!))
    const lines = page.text.split('\n')
    const warned = found
      .filter(place => !isWrong(place))
      .map(place => `${place} ${lines[Number(place.split(':')[0]) - 1]}`)
    expect({ warned, missed: missed.map(place => `${place} ${lines[Number(place.split(':')[0]) - 1]}`) }).toEqual({
      warned: [],
      missed: [],
    })
  })
})

afterAll(() => {
  const { wrong, found, warned } = counted
  console.info(`${counted.pages} pages: ${found} of ${wrong} wrong figures found, ${warned} right ones warned about`)
  expect(found / wrong).toBeGreaterThanOrEqual(0.98)
  expect(warned).toBe(0)
})
