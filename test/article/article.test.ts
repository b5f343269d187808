import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkArticle } from '../../src/article/decide.ts'
import { marksIn } from '../../src/article/reading/marks.ts'
import { readPage } from '../../src/article/reading/page.ts'
import { loadTables } from '../../src/index.ts'
import type { Day } from '../../src/model/day.ts'
import { faultWords } from '../../src/view/error.ts'
import { many } from '../seed.ts'

const tables = await loadTables()
const on = (text: string, file = 'a.md', day = '2023-10-10') =>
  checkArticle({ file, text }, tables, day as Day, faultWords)

const mark = (name: string, content: string) => `<!-- mio:${name} -->${content}<!-- /mio -->`
/** What is inside the only mark after it was corrected. */
const written = (name: string, content: string): string =>
  /-->([\s\S]*)<!-- \/mio/.exec(on(mark(name, content)).text)![1]!
const rules = (text: string, file?: string) => on(text, file).findings.map(({ rule }) => rule)

describe('a figure that is right in any form is left as it is', () => {
  test.each([
    ['own.monthly', '550円'],
    ['own.monthly', '¥550'],
    ['own.monthly', '５５０円'],
    ['own.monthly', '550'],
    ['own.monthly', '月額550円（税込）'],
    ['own.monthly', '<b style="font-size: 12px">550</b>円'],
    ['own.monthly', '[550円](https://example.com/2023/)'],
    ['own.monthly', '&yen;550'],
    ['own.monthly', '550 yen'],
    ['own.exchange.1', '4,400円'],
    ['own.exchange.1', '4400円'],
    ['own.exchange.1', '４，４００円'],
    ['own.monthly', '500円（税抜き）'],
    ['own.monthly', '550円（税抜500円）'],
    ['own.monthly tax=excluded', '500円'],
    ['own.monthly tax=included', '550円'],
    ['own.repair.1', '無料'],
    ['own.repair.1', 'なし'],
    ['own.repair.1 tax=excluded', '0円'],
    ['own.cap tax=not-taxable', '50,000円'],
    ['own.cap', '5万円'],
    ['own.cap', '５万円'],
    ['own.cap', '50千円'],
    ['own.repair.1', '0円'],
    ['own.uses-per-year', '年2回'],
    ['own.uses-per-year', '2 times'],
    ['new.devices-per-person', '5台'],
    ['own.natural-failure-months', '36か月'],
    ['own.natural-failure-months', '36ヶ月'],
    ['own.natural-failure-months', '36カ月'],
    ['own.natural-failure-months', '3年'],
    ['own.natural-failure-months', '36 months'],
    ['new.return-days', '14日以内'],
  ])('%s: %s', (name, content) => {
    const { findings, text, marks } = on(mark(name, content))
    expect([findings, text, marks]).toEqual([[], mark(name, content), 1])
  })
})

describe('a wrong figure is corrected in the form that was found', () => {
  test.each([
    ['own.monthly', '55円', '550円'],
    ['own.monthly', '¥55', '¥550'],
    ['own.monthly', '月額５５円（税込）', '月額５５０円（税込）'],
    ['own.monthly', '<b>55</b>円', '<b>550</b>円'],
    ['own.monthly', '\n  55円\n', '\n  550円\n'],
    ['own.monthly', '5,50円', '550円'],
    ['own.monthly', '055円', '550円'],
    ['own.exchange.1', '440円', '4,400円'],
    ['own.exchange.1', '4000円', '4400円'],
    ['own.exchange.1', '4,000円', '4,400円'],
    ['own.exchange.1', '４，０００円', '４，４００円'],
    ['own.exchange.1', '４,０００円', '４,４００円'],
    ['own.exchange.1', '4千円', '4,400円'],
    ['own.cap', '4万円', '5万円'],
    ['own.cap', '４万円', '５万円'],
    ['own.cap', '4万5,000円', '50,000円'],
    ['own.exchange.2', '1万円', '8,800円'],
    ['own.uses-per-year', '年3回', '年2回'],
    ['new.devices-per-person', '4台', '5台'],
    ['own.natural-failure-months', '24か月', '36か月'],
    ['own.natural-failure-months', '2年', '3年'],
    ['own.release-age-months', '３年', '２年'],
    ['new.return-days', '15日', '14日'],
    ['own.monthly', '418〜550円', '550円'],
    ['own.monthly', '', '550円'],
    ['own.exchange.1', ' ', '4,400円'],
    ['own.monthly', '\n\n', '550円\n\n'],
    ['own.uses-per-year', '', '2回'],
    ['new.devices-per-person', '', '5台'],
    ['own.natural-failure-months', '', '36か月'],
    ['new.return-days', '', '14日'],
    ['own.monthly', '550円（税別）', '500円（税別）'],
    ['own.monthly', '600円（税抜き）', '500円（税抜き）'],
    ['own.monthly tax=excluded', '550円', '500円'],
    ['own.monthly tax=excluded', '', '500円'],
    ['own.exchange.1', '無料', '4,400円'],
    ['own.exchange.1 tax=excluded', '4,400円（税別）', '4,000円（税別）'],
    ['own.cap', '50,000円（税込）', '50,000円（不課税）'],
    ['cost --plan used --months 12', '6,600円（不課税）', '6,600円（税込）'],
  ])('%s: %s becomes %s', (name, from, to) => {
    expect(on(mark(name, from)).findings.map(({ severity, mark: of }) => [severity, of])).toEqual([['error', name]])
    expect(written(name, from)).toBe(to)
    expect(on(mark(name, to)).findings).toEqual([])
  })
})

describe('what only a person can correct is named and left as it is', () => {
  test.each([
    ['own.montly', '550円', 'unknown-address'],
    ['own', '550円', 'bad-question'],
    ['other.monthly', '550円', 'unknown-address'],
    ['own.constructor', '550円', 'unknown-address'],
    ['own.unreturned', '40,000円', 'unknown-figure'],
    ['own.monthly', 'いくらか', 'no-number'],
    ['own.monthly', '550円（交換4,400円）', 'several-numbers'],
    ['own.monthly', '500円（税別）550円（税別）', 'several-numbers'],
    ['own.cap tax=excluded', '50,000円', 'unknown-figure'],
    ['own.monthly tax=without', '550円', 'bad-tax'],
    ['own.uses-per-year tax=included', '2回', 'unknown-figure'],
    ['own.monthly', '1、2、3', 'several-numbers'],
    ['own.monthly', '550回', 'wrong-unit'],
    ['own.monthly', '550ドル', 'wrong-unit'],
    ['own.uses-per-year', '2円', 'wrong-unit'],
    ['nonsense --plan new', '1円', 'bad-question'],
    ['eligible --plan new', '1円', 'no-total'],
    ['eligible', '1円', 'no-total'],
    ['eligible --device usd', '1円', 'bad-question'],
    ['eligible --device new --device used', '1円', 'bad-question'],
    ['eligible device', '1円', 'bad-question'],
    ['eligible --claims 1 --claim 2023-01-01', '1円', 'bad-question'],
  ])('%s: %s is %s', (name, content, rule) => {
    const { findings, text } = on(mark(name, content))
    expect(findings.map(one => one.rule)).toEqual([rule])
    expect(text).toBe(mark(name, content))
  })

  test('with the nearest address', () => {
    expect(on(mark('own.montly', '550円')).findings[0]!.fix!.en).toBe('the nearest is own.monthly')
    expect(on(mark('new.monthly', '550円')).findings[0]!.fix!.en).toBe(
      'the nearest is new.monthly.418, new.monthly.550',
    )
    expect(on(mark('new.cap', '50,000円')).findings[0]!.fix).toBeNull()
    expect(on(mark('eligible --device usd', '1円')).findings[0]!.fix!.en).toBe('did you mean "used"?')
    expect(on(mark('zzzzzzzzzzzzz.zzzzzzzzzz', '550円')).findings[0]!.fix).toBeNull()
  })

  test('a plan without an edition on the day is not guessed', () => {
    expect(on(mark('own.monthly', '550円'), 'a.md', '2019-01-01').findings.map(({ rule }) => rule)).toEqual([
      'unattested',
    ])
  })
})

describe('a total is calculated from its question', () => {
  const cost = 'cost --plan new --tier 418 --months 24 --claims 1'
  test.each([
    [cost, '15,532円', '15,532円'],
    [cost, '15,523円', '15,532円'],
    [cost, '¥15523', '¥15532'],
    ['cost --plan 端末補償オプション（新品） --tier=418 --months=24 --claims=1', '1円', '15,532円'],
    ['cost --plan "New-device option" --tier 418 --months 24 --claims 1', '', '15,532円'],
    ['cost --plan new --months 24 --claims 1', '15,532円', '15,532〜18,700円'],
    ['cost --plan new --months 24 --claims 1', '15,532〜18,000円', '15,532〜18,700円'],
    ['cost --plan new --tier 418 --months 12 --claims 1 --unreturned', '1円', '50,516円'],
    ['cost --plan own --months 12 --claim 2024-01-05:exchange --claim 2024-03-05:exchange', '1円', '19,800円'],
    ['cost --plan own --months 12 --claim 2024-01-05:repair:78000', '3万円', '34,600円'],
    ['cost --plan new --tier 418 --months 12 --free-months 2 --claims 0', '4,180円', '4,180円'],
  ])('%s: %s becomes %s', (question, from, to) => {
    expect(written(question, from)).toBe(to)
    expect(on(mark(question, to)).findings).toEqual([])
  })

  test.each([
    ['cost --plan new --tier 418', 'unbounded-total'],
    ['cost --months 12', 'no-total'],
    ['cost --plan new --months 0', 'bad-question'],
    ['cost --plan new --months 12 --claim', 'bad-question'],
    ['cost --plan new --mnths 12', 'bad-question'],
    ['cots --plan new --months 12', 'bad-question'],
    ['covers --plan new', 'no-total'],
  ])('%s has none: %s', (question, rule) => {
    expect(rules(mark(question, '1円'))).toEqual([rule])
  })

  test('by the edition of the day, and not at all on a day without one', () => {
    const text = mark('cost --plan used --months 12 --claims 0', '6,000円')
    const at = (day: string) => on(text, 'a.md', day).findings.map(({ rule }) => rule)
    expect([at('2020-08-04'), at('2023-10-07'), at('2019-01-01')]).toEqual([[], ['wrong-figure'], ['unknown-figure']])
  })

  test('with the sources of what is charged', () => {
    expect(on(mark(cost, '1円')).findings[0]!.sources).toEqual(['article-2023', 'iij-mts'])
  })
})

describe('marks', () => {
  test.each([
    ['a mark without an end', '<!-- mio:own.monthly -->550円', ['unclosed-mark']],
    [
      'a mark in a mark',
      `<!-- mio:own.monthly -->${mark('own.cap', '5万円')}<!-- /mio -->`,
      ['unclosed-mark', 'stray-close'],
    ],
    ['an end without a mark', '550円<!-- /mio -->', ['stray-close']],
    ['a comment without an end', '<!-- mio:own.monthly', ['unclosed-mark']],
    ['an end without an end', '<!-- mio:own.monthly -->550円<!-- /mio', ['unclosed-mark', 'bad-mark']],
    ['no colon', '<!-- mio own.monthly -->', ['bad-mark']],
    ['nothing behind the colon', '<!-- mio: -->550円', ['bad-mark']],
    ['a question of a thousand words', `<!-- mio:cost ${'--claims 1 '.repeat(200)}-->1円`, ['bad-mark']],
    ['a comment of somebody else', '<!-- mion:own.monthly --><!-- miol --><!-- TODO -->', []],
    ['tight comments', '<!--mio:own.monthly-->550円<!--/mio-->', []],
    ['a mark over lines', '<!-- mio:own.monthly\n-->\n550円\n<!-- /mio -->', []],
  ])('%s', (_, text, expected) => {
    expect(rules(text)).toEqual(expected)
  })

  test.each([
    ['in comments of MDX', '{/* mio:own.monthly */}55円{/* /mio */}', ['wrong-figure']],
    ['in tight comments of MDX', '{/*mio:own.monthly*/}55円{/*/mio*/}', ['wrong-figure']],
    ['in comments of both kinds', '{/* mio:own.monthly */}55円<!-- /mio -->', ['wrong-figure']],
    ['in capitals', '<!-- MIO:own.monthly -->55円<!-- /MIO -->', ['wrong-figure']],
    ['in a comment of MDX in HTML', '<td>{/* mio:own.monthly */}55円{/* /mio */}</td>', ['wrong-figure']],
    ['in a comment of MDX without an end', '{/* mio:own.monthly 55円', ['bad-mark']],
    ['in a comment of MDX of somebody else', '{/* milestone */}55円', []],
  ])('%s', (_, text, expected) => {
    expect(rules(text, 'a.mdx')).toEqual(expected)
  })

  test('a comment of MDX is no comment in HTML, so that a mark in it is refused', () => {
    expect(rules('<p>{/* mio:own.monthly */}55円{/* /mio */}</p>', 'a.html')).toEqual(['bad-mark', 'bad-mark'])
    expect(rules('<p>{/* more */}</p>', 'a.html')).toEqual([])
  })

  test('figures in comments of MDX are corrected like others', () => {
    const mdx = (number: string) =>
      `{/* mio:own.monthly */}${number}円{/* /mio */}、{/* MIO:own.cap */}5万円{/* /mio */}\n`
    expect(on(mdx('55'), 'a.mdx').text).toBe(mdx('550'))
  })

  test.each([
    ['a fence', `\`\`\`html\n${mark('own.monthly', '55円')}\n\`\`\`\n`],
    ['a fence of waves that is never closed', `~~~\n${mark('own.monthly', '55円')}\n`],
    ['a fence in a list', `- a\n\n  \`\`\`\n  ${mark('own.monthly', '55円')}\n  \`\`\`\n`],
    ['backticks', `Write \`${mark('own.monthly', '55円')}\` here`],
    ['two backticks', `Write \`\` \`${mark('own.monthly', '55円')} \`\` here`],
    ['an indent', `text\n\n    ${mark('own.monthly', '55円')}\n`],
    ['a script', `<script>const a = '${mark('own.monthly', '55円')}'</script>`],
  ])('in %s are examples, which stay unchanged', (_, text) => {
    const { marks, findings, text: after } = on(text)
    expect([marks, findings, after]).toEqual([0, [], text])
  })

  test.each([
    ['an indented line of a list', `- text\n\n    ${mark('own.monthly', '55円')}\n`],
    ['a lone backtick before', `It's \` a tick. ${mark('own.monthly', '55円')}\n\n another \` tick`],
    ['an escaped backtick', `\\\`${mark('own.monthly', '55円')}\\\``],
    ['code inside the mark', mark('own.monthly', '`55円`')],
  ])('after %s count', (_, text) => {
    expect(rules(text)).toEqual(['wrong-figure'])
  })

  test.each(['a.html', 'a.md'])('in HTML backticks and fences are text, and comments in pre count: %s', file => {
    const text = `<pre>\n\`\`\`\n${mark('own.monthly', '55円')}\n\`</pre>`
    expect(rules(text, file)).toEqual(['wrong-figure'])
  })
})

test.each([
  ['550円<!-- /mio -->（税抜）', '500円<!-- /mio -->（税抜）'],
  ['**550円**<!-- /mio --> **（税別）**', '**500円**<!-- /mio --> **（税別）**'],
  ['550円<!-- /mio --><small>（税別）</small>', '500円<!-- /mio --><small>（税別）</small>'],
])('the tax class right after a mark is that of its amount: %s', (from, to) => {
  expect(on(`<!-- mio:own.monthly -->${from}`).text).toBe(`<!-- mio:own.monthly -->${to}`)
  expect(on(`<!-- mio:own.monthly -->${to}`).findings).toEqual([])
})

test('a finding has the line and column of the number, past a byte order mark', () => {
  const text = `\ufeff月額${mark('own.monthly', ' 55円')}\r\n年${mark('own.uses-per-year', '3回')}`
  expect(on(text).findings.map(({ line, column }) => [line, column])).toEqual([
    [1, 28],
    [2, 32],
  ])
})

test('everything but the numbers stays byte for byte: byte order mark, line ends, the missing last line feed', () => {
  const article = (number: string) =>
    `\ufeff# 料金\r\n\r\n月額${mark('own.monthly', `${number}円`)}\r\n\t 交換　は 5,500円 \u0000\u200b\r\n最後`
  expect(on(article('55')).text).toBe(article('550'))
})

test('a second correction changes nothing, and no correction changes text outside of marks', () => {
  const piece = fc.constantFrom(
    '<!-- mio:own.monthly -->',
    '<!-- mio:own.cap -->',
    '<!-- mio:own.natural-failure-months -->',
    '<!-- /mio -->',
    '{/* mio:own.monthly tax=excluded */}',
    '{/* /mio */}',
    '（税別）',
    '無料',
    '<!--',
    '-->',
    '`',
    '```\n',
    '\n\n',
    '\r\n',
    '55円',
    '5万円',
    '２年',
    '418〜550円',
    '1,2',
    '<b>',
    '\\',
    '| a |',
    'つながる端末保証',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), pieces => {
      const text = pieces.join('')
      const once = on(text)
      expect(on(once.text).text).toBe(once.text)
      const bare = (of: string) =>
        marksIn(readPage(of, false).comments).marks.reduceRight(
          (so, { start, end }) => so.slice(0, start) + so.slice(end),
          of,
        )
      expect(bare(once.text)).toBe(bare(text))
      if (once.changes.length === 0) expect(once.text).toBe(text)
    }),
    { numRuns: many(2_000) },
  )
})
