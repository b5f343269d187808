import { describe, expect, test } from 'vitest'
import type { Edition, Figure } from '../../../src/model/edition.ts'
import type { Filed } from '../../../src/model/tables.ts'
import { changesBetween } from '../../../src/upkeep/diff/changes.ts'
import { changeLines, isNewValue } from '../../../src/upkeep/diff/lines.ts'
import { clause, months, small, yen } from '../../engine/small.ts'

/** An edition whose every item is on line 7. */
const placed = (edition: Edition, file: string): Filed => ({
  edition,
  file,
  lines: new Proxy({}, { get: () => 7 }),
})

const between = (from: Edition | null, to: Edition | null) =>
  changesBetween({ plan: 'small', from: from && placed(from, 'a.yaml'), to: to && placed(to, 'b.yaml') })

const figures = (from: Edition['figures'], to: Edition['figures']) =>
  between(small({ figures: from }), small({ figures: to }))

/** 550 yen with an amount before tax. */
const before = (amount: number): Figure => ({ yen: 550, 'before-tax': amount, tax: 'included', cite: 'article-2023' })

describe('a figure', () => {
  test('that stays as it is and is cited from elsewhere is a change of the citations of its section', () => {
    const elsewhere: Figure = { yen: 100, tax: 'included', cite: ['another-source#fees', 'a-third'] }
    expect(figures({ monthly: yen(100), cap: yen(5) }, { monthly: elsewhere, cap: yen(5) })).toMatchObject([
      {
        figure: 'small.figures',
        parts: ['cite'],
        from: { cite: { monthly: ['article-2023'] } },
        to: { cite: { monthly: ['another-source#fees', 'a-third'] } },
        sources: { from: ['article-2023'], to: ['another-source', 'a-third'] },
      },
    ])
  })

  test('that has changed names its sources, and its citation is no change of its own', () => {
    const dearer: Figure = { yen: 120, tax: 'included', cite: 'another-source' }
    expect(figures({ monthly: yen(100) }, { monthly: dearer })).toMatchObject([
      { figure: 'small.monthly', parts: ['value'], sources: { from: ['article-2023'], to: ['another-source'] } },
    ])
  })

  test('is listed with both numbers, tax classes, certainties, sources and places', () => {
    expect(figures({ monthly: yen(100) }, { monthly: yen(120) })).toEqual([
      {
        plan: 'small',
        figure: 'small.monthly',
        kind: 'changed',
        section: 'figures',
        from: 100,
        to: 120,
        parts: ['value'],
        unit: { from: 'yen', to: 'yen' },
        tax: { from: 'included', to: 'included' },
        certainty: { from: 'stated', to: 'stated' },
        sources: { from: ['article-2023'], to: ['article-2023'] },
        at: { from: 'a.yaml:7', to: 'b.yaml:7' },
      },
    ])
  })

  test.each([
    ['tax class', { yen: 100, tax: 'excluded', cite: 'article-2023' }, ['tax']],
    ['certainty', { yen: 100, tax: 'included', certainty: 'hedged', cite: 'article-2023' }, ['certainty']],
    ['unit', { months: 100, cite: 'article-2023' }, ['unit', 'tax']],
  ] as const)('whose number stays but whose %s does not has changed', (_, figure, parts) => {
    const [change] = figures({ monthly: yen(100) }, { monthly: figure as Figure })
    expect(change).toMatchObject({ kind: 'changed', from: 100, to: 100, parts })
  })

  test('whose amount before tax differs is listed with both amounts, in words too', () => {
    const before = (amount: number): Figure => ({
      yen: 550,
      'before-tax': amount,
      tax: 'included',
      cite: 'article-2023',
    })
    const [change] = figures({ monthly: before(500) }, { monthly: before(499) })
    expect(change).toMatchObject({ from: 550, to: 550, parts: ['beforeTax'], beforeTax: { from: 500, to: 499 } })
    expect(changeLines(change!, 'en')).toEqual([
      { part: null, from: '¥550 (tax included, ¥500 before tax)', to: '¥550 (tax included, ¥499 before tax)' },
    ])
    expect(isNewValue(change!)).toBe(true)
  })

  test('that gives its amount before tax on one day only is listed, and has no new value', () => {
    const [change] = figures({ monthly: yen(550) }, { monthly: before(500) })
    expect(change).toMatchObject({ parts: ['beforeTax'], beforeTax: { from: null, to: 500 } })
    expect(isNewValue(change!)).toBe(false)
  })

  test('that becomes known is not one that was added, and unknown is not 0', () => {
    expect(figures({ monthly: 'unknown' }, { monthly: yen(0) })).toMatchObject([
      { kind: 'changed', from: 'unknown', to: 0, tax: { from: null, to: 'included' } },
    ])
  })

  test('that is there on one side only is added or removed, without a place on the other', () => {
    const [added] = figures({}, { cap: yen(5) })
    const [removed] = figures({ cap: yen(5) }, {})
    expect(added).toMatchObject({ kind: 'added', from: null, to: 5, at: { from: null, to: 'b.yaml:7' } })
    expect(removed).toMatchObject({ kind: 'removed', from: 5, to: null, at: { from: 'a.yaml:7', to: null } })
  })
})

describe('a clause', () => {
  const joined = (from: Edition['join'], to: Edition['join']) => between(small({ join: from }), small({ join: to }))

  test('is listed under the address of its section and id, with the parts that differ', () => {
    const was = clause('phone', { device: 'new' })
    const is = { ...was, when: { device: 'used' }, says: { ja: '別の文', en: 'text' } } as typeof was
    expect(joined([was], [is])).toMatchObject([
      { figure: 'small.join.phone', section: 'join', kind: 'changed', parts: ['when', 'says'] },
    ])
  })

  test('that moves within a list whose order means nothing has not changed', () => {
    const [one, other] = [clause('one', 'yes'), clause('other', 'yes')]
    expect(joined([one, other], [other, one])).toEqual([])
  })

  test('without a source has no certainty that could change', () => {
    const [change] = joined([clause('phone', 'unknown')], [clause('phone', 'yes')])
    expect(change).toMatchObject({ from: { certainty: 'unknown' }, to: { certainty: 'stated' } })
  })

  test('has the figures of its own edition in its texts', () => {
    const says = { ja: '{length}か月', en: '{length} months' }
    const limits = (count: number, kept: string) =>
      small({
        figures: { length: months(count) },
        join: [{ ...clause('phone', 'yes'), says, otherwise: { ja: kept, en: kept } }],
      })
    const [, change] = between(limits(12, 'a'), limits(24, 'b'))
    expect(change).toMatchObject({
      parts: ['otherwise'],
      from: { says: { en: '12 months' } },
      to: { says: { en: '24 months' } },
    })
  })

  test('is not listed as changed when only a figure in its text has changed', () => {
    const says = { ja: '{length}か月', en: '{length} months' }
    const limits = (count: number) =>
      small({ figures: { length: months(count) }, join: [{ ...clause('phone', 'yes'), says }] })
    expect(between(limits(12), limits(24)).map(change => change.figure)).toEqual(['small.length'])
  })
})

describe('a list', () => {
  const step = (id: string) => ({ id, kind: 'prepare' as const, says: { ja: '文', en: 'text' }, cite: 'article-2023' })
  const stepped = (...ids: string[]) => small({ steps: ids.map(step) })

  test('that was unknown lists each item as known now, at the line that said unknown', () => {
    expect(between(small({ steps: 'unknown' }), stepped('call'))).toMatchObject([
      { figure: 'small.steps.call', kind: 'changed', from: 'unknown', at: { from: 'a.yaml:7', to: 'b.yaml:7' } },
    ])
  })

  test('that was unknown and is known to be empty has changed', () => {
    expect(between(small({ limits: 'unknown' }), small({ limits: [] }))).toMatchObject([
      { figure: 'small.limits', kind: 'changed', from: 'unknown', to: [] },
    ])
  })

  test('of steps in another order has changed, an item put in between has not', () => {
    expect(between(stepped('call', 'erase'), stepped('erase', 'call'))).toMatchObject([
      { figure: 'small.steps', parts: ['order'], from: ['call', 'erase'], to: ['erase', 'call'] },
    ])
    expect(between(stepped('call', 'erase'), stepped('call', 'ask', 'erase')).map(one => one.figure)).toEqual([
      'small.steps.ask',
    ])
  })

  test('whose items share a name numbers all but the first', () => {
    const link = { by: 'maker-warranty' as const, cite: 'article-2023' }
    const found = between(small({ route: [link] }), small({ route: [link, { ...link, certainty: 'hedged' }] }))
    expect(found.map(one => one.figure)).toEqual(['small.route.maker-warranty.2'])
  })
})

test('the name and page of a plan, and its desk, can change too', () => {
  const desk = { name: '窓口', where: { ja: '箱', en: 'box' }, cite: 'article-2023' }
  const found = between(small(), small({ name: { ja: '名', en: 'name' }, page: 'https://example.com/new', desk }))
  expect(found.map(one => one.figure)).toEqual(['small.name', 'small.page', 'small.desk'])
})

test('against no edition everything is added or removed, and what it says is unknown is unknown', () => {
  const added = between(null, small({ figures: { monthly: yen(100), cap: 'unknown' } }))
  expect(new Set(added.map(one => one.kind))).toEqual(new Set(['added']))
  expect(added).toContainEqual(expect.objectContaining({ figure: 'small.cap', from: null, to: 'unknown' }))
  expect(new Set(between(small(), null).map(one => one.kind))).toEqual(new Set(['removed']))
})

test('changes are listed section by section', () => {
  const more = small({
    figures: { monthly: yen(1), cap: yen(2) },
    join: [clause('always', 'no'), clause('more', 'yes')],
  })
  expect(between(small(), more).map(one => one.figure)).toEqual([
    'small.monthly',
    'small.cap',
    'small.join.always',
    'small.join.more',
  ])
})
