import { describe, expect, test } from 'vitest'
import type { Edition } from '../../src/model/edition.ts'
import { listSections, mapSections } from '../../src/model/sections.ts'
import { idleCites, withCites } from '../../src/tables/cites.ts'
import { small, text } from '../engine/small.ts'
import { reported } from './mikan.ts'

/* The default citations: which items take them, and which defaults and empty citations nothing takes. */

type Section = (typeof mapSections)[number] | (typeof listSections)[number]

const sections: readonly Section[] = [...mapSections, ...listSections]

/** An edition with these items in one section, as a map or a list, and a default for it. */
const editionWith = (section: Section, items: readonly unknown[], cite?: string): Edition => {
  const isMap = (mapSections as readonly string[]).includes(section)
  return {
    ...small({ figures: {}, join: [] }),
    [section]: isMap ? { ...items } : items,
    ...(cite !== undefined && { cites: { [section]: cite } }),
  } as Edition
}

const itemsOf = (edition: Edition, section: Section): readonly unknown[] => Object.values(edition[section] as object)

describe('the default citation', () => {
  test.each(sections)('of %s is that of each item without one', section => {
    const items = [{ id: 'a' }, { id: 'b', cite: 'own' }, { id: 'c', cite: ['x', 'y'] }, { id: 'd', cite: [] }]
    const cited = withCites(editionWith(section, items, 'terms'))
    expect(itemsOf(cited, section)).toEqual([{ id: 'a', cite: 'terms' }, items[1], items[2], { id: 'd' }])
    expect(cited).not.toHaveProperty('cites')
    expect(itemsOf(withCites(editionWith(section, items)), section)).toEqual([
      { id: 'a' },
      ...items.slice(1, 3),
      { id: 'd' },
    ])
  })

  test.each(sections)('of %s is not for an item that says that no source mentions it', section => {
    const items = [{ when: 'unknown' }, { covered: 'unknown' }, { advice: true }, { by: 'plan' }]
    expect(itemsOf(withCites(editionWith(section, items, 'terms')), section)).toEqual(items)
  })

  test('is not for an unknown figure, and leaves unknown sections unknown', () => {
    expect(withCites({ ...editionWith('figures', ['unknown'], 'terms'), steps: 'unknown' })).toMatchObject({
      figures: { 0: 'unknown' },
      steps: 'unknown',
      route: 'unknown',
      fees: 'unknown',
    })
  })

  test('of one section is not that of another', () => {
    const edition = { ...editionWith('notes', [{ id: 'a' }], 'terms'), open: [{ id: 'b', says: text }] }
    expect(withCites(edition).open).toEqual([{ id: 'b', says: text }])
  })
})

/** What is idle, as `PATH CODE` with the section that the message names. */
const idleIn = (edition: Edition) =>
  idleCites(edition).map(({ path, of, cause, advice }) => [path.join('.'), of, cause.code, cause.params, advice?.code])

describe('a default citation without effect is reported', () => {
  test.each(sections)('in %s where each item has its own or needs none', section => {
    const report = [[`cites.${section}`, 'key', 'idle-default', { section }, 'delete-default']]
    const silent = [{ cite: 'own' }, { cite: [] }, { when: 'unknown' }]
    expect(idleIn(editionWith(section, silent, 'terms'))).toEqual(report)
    expect(idleIn(editionWith(section, [], 'terms'))).toEqual(report)
    expect(idleIn(editionWith(section, [...silent, { id: 'a' }], 'terms'))).toEqual([])
    expect(idleIn(editionWith(section, silent.slice(0, 1)))).toEqual([])
  })

  test('for figures that are all unknown', () => {
    expect(idleIn(editionWith('figures', ['unknown'], 'terms'))).toHaveLength(1)
  })

  test('for a section that is unknown', () => {
    expect(idleIn({ ...small(), cites: { steps: 'terms' } })).toHaveLength(1)
  })
})

describe('an empty citation without effect is reported', () => {
  test.each(['open', 'route', 'fees'] as const)('in %s where the section has no default', section => {
    const items = [{ cite: 'own' }, { id: 'a' }, { cite: [] }]
    expect(idleIn(editionWith(section, items))).toEqual([
      [`${section}.2.cite`, undefined, 'idle-no-cite', { section }, 'delete-cite'],
    ])
    expect(idleIn(editionWith(section, items, 'terms'))).toEqual([])
  })

  test('at its place', () => {
    expect(
      reported([
        '    price: [repair]\n    excess: { over: cap }\n    cite: terms#fees',
        '    price: [repair]\n    cite: ‸[]',
      ]),
    ).toEqual(['‸ an empty cite has no effect: cites has no default for fees (delete cite)'])
  })
})
