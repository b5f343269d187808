import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compile, examine, isBlocking } from '../../src/tables/compile.ts'
import { readFolder } from '../../src/tables/files.ts'
import { formatProblem, TablesError } from '../../src/tables/problem.ts'
import { edited, examined, path, plan, sources } from './mikan.ts'

/*
 * What comes of the files of a folder: which of them are tables, in which order, and what is left out.
 */

const fileOf = (path: string, text: string) => ({ path, bytes: Buffer.from(text) })

/** An edition of another plan or of another day. */
const editionOf = (id: string, day: string, order: number, text = plan) =>
  fileOf(
    `${id}/${day}.yaml`,
    text
      .replace('plan: mikan', `plan: ${id}`)
      .replace('order: 1', `order: ${order}`)
      .replace('observed: 2025-04-01', `observed: ${day}`)
      .replace('ja: みかん端末保証, en: Mikan phone cover', `ja: ${id}の保証, en: Cover of ${id}`),
  )

/** The line and the column of words in a text. */
const place = (words: string, text: string) => {
  const before = text.slice(0, text.indexOf(words)).split('\n')
  return `${before.length}:${before.at(-1)!.length + 1}`
}

const pathsOf = (...files: readonly ReturnType<typeof fileOf>[]) =>
  examine([sources, ...files], 'data').tables.editions.map(({ file }) => file)

const reportsOf = (...files: readonly { path: string; bytes: Uint8Array }[]) =>
  examine(files, 'data').problems.map(formatProblem)

describe('editions', () => {
  test('are in the order that the plans give, whatever that of the files', () => {
    const files = [editionOf('apple', '2025-04-01', 3), editionOf('lemon', '2025-04-01', 2)]
    expect(pathsOf(...files)).toEqual(['data/lemon/2025-04-01.yaml', 'data/apple/2025-04-01.yaml'])
    expect(pathsOf(...files.toReversed())).toEqual(pathsOf(...files))
  })

  test('of plans with the same order are in that of their ids, those of one plan in that of their days', () => {
    const files = [
      editionOf('lemon', '2025-04-01', 1),
      editionOf('apple', '2025-05-01', 1),
      editionOf('apple', '2024-04-01', 1),
      editionOf('apple', '2025-04-01', 1),
    ]
    const expected = ['apple/2024-04-01', 'apple/2025-04-01', 'apple/2025-05-01', 'lemon/2025-04-01']
    expect(pathsOf(...files)).toEqual(expected.map(name => `data/${name}.yaml`))
    expect(pathsOf(...files.toReversed())).toEqual(pathsOf(...files))
  })

  test('of one day are in the order of the plans, not of the days', () => {
    expect(pathsOf(editionOf('apple', '2025-04-01', 2), editionOf('lemon', '2025-05-01', 1))).toEqual([
      'data/lemon/2025-05-01.yaml',
      'data/apple/2025-04-01.yaml',
    ])
  })

  test('hold the line of each key and of each item', () => {
    const lineOf = (words: string) => plan.split('\n').findIndex(line => line.startsWith(words)) + 1
    const [filed] = examined(plan).tables.editions
    expect(filed!.lines).toMatchObject({
      plan: lineOf('plan:'),
      observed: lineOf('observed:'),
      figures: lineOf('figures:'),
      confirmed: lineOf('confirmed:'),
      'figures.monthly': lineOf('  monthly:'),
      'figures.exchange.2': lineOf('  exchange.2:'),
      'join.works': lineOf('  - id: works'),
      'events.theft': lineOf('  theft:'),
      'route.0': lineOf('  - by: plan'),
      'fees.1': lineOf('  - for: exchange'),
    })
  })

  test('have their default citations filled in', () => {
    const text = edited(
      ['figures:\n', 'cites: { figures: terms#fees }\n\nfigures:\n'],
      [', cite: terms#fees }\n  repair', ' }\n  repair'],
    )
    const [filed] = examined(text).tables.editions
    expect(filed!.edition.figures.monthly).toEqual({ yen: 550, tax: 'included', cite: 'terms#fees' })
    expect(filed!.edition).not.toHaveProperty('cites')
  })
})

describe('an edition with mistakes', () => {
  test('is left out, and its plan is incomplete, each plan once', () => {
    const broken = edited(['yen: 550', 'yen: 5,50'])
    const { tables, incomplete, parsed } = examine(
      [
        sources,
        editionOf('apple', '2025-04-01', 1, broken),
        editionOf('apple', '2025-05-01', 1, broken),
        editionOf('lemon', '2025-04-01', 2),
        fileOf('tree/2025-04-01.yaml', 'a: &x 1\n'),
      ],
      'data',
    )
    expect(tables.editions.map(({ edition }) => edition.plan)).toEqual(['lemon'])
    expect(incomplete).toEqual(['apple', 'tree'])
    expect([...parsed.keys()]).toEqual(['data/sources.yaml', 'data/lemon/2025-04-01.yaml'])
  })

  test('of its citations alone is kept', () => {
    const { tables, problems, incomplete } = examined(edited(['cite: terms#claim', 'cite: hearsay']))
    expect([tables.editions.length, problems.map(({ rule }) => rule), incomplete]).toEqual([1, ['unknown-source'], []])
    const uncited = examined(
      edited(['  battery: { covered: "no", cite: terms#cover }', '  battery: { covered: "no" }']),
    )
    expect([uncited.tables.editions.length, uncited.problems.map(({ rule }) => rule)]).toEqual([1, ['no-source']])
    expect(uncited.problems.map(isBlocking)).toEqual([false])
  })

  test('in what it refers to is left out', () => {
    const { tables, problems, incomplete, parsed } = examined(edited(['days: return-days', 'days: due-days']))
    expect([tables.editions, problems.map(isBlocking), incomplete]).toEqual([[], [true], ['mikan']])
    expect([...parsed.keys()]).toEqual(['data/sources.yaml', `data/${path}`])
  })
})

describe('a plan with the name of another', () => {
  const short = (ja: string, en: string) => `short: { ja: ${ja}, en: ${en} }\nfor: { ja: みかん`
  const lemon = editionOf('lemon', '2025-04-01', 1, edited(['for: { ja: みかん', short('れもん', 'Sour')]))
  test.each([
    ['its id', 'apple:', 'plan: apple', 'plan: sour'],
    ['its Japanese name', 'れもん,', 'ja: appleの保証', 'ja: れもん'],
    ['its English name', 'LEMON', 'en: Cover of apple', 'en: LEMON'],
    ['its short Japanese name', 'lemonの補償', 'ja: りんご', 'ja: lemonの補償'],
    ['its short English name', 'Cover of lemon', 'en: Red', 'en: Cover of lemon'],
  ])('by %s is refused there', (_, __, from, to) => {
    const apple = editionOf('apple', '2025-04-01', 2, edited(['for: { ja: みかん', short('りんご', 'Red')]))
    const text = apple.bytes.toString().replace(from, () => to)
    const file = to === 'plan: sour' ? 'sour/2025-04-01.yaml' : apple.path
    const at = place(to.slice(to.indexOf(': ') + 2), text)
    expect(reportsOf(sources, lemon, fileOf(file, text))).toEqual([
      `data/${file}:${at} the plan "lemon" is called so already (give it a name of its own)`,
    ])
  })

  test('is refused for each that comes later, and names the first', () => {
    const named = ['lemon', 'apple', 'plum'].map((id, index) =>
      editionOf(id, '2025-04-01', index + 1, edited([/ja: みかん端末保証, en: .* \}/, 'ja: 保証, en: Cover }'])),
    )
    const { problems } = examine([sources, ...named], 'data')
    expect(problems.map(({ rule, message }) => [rule, message])).toEqual([
      ['duplicate-id', 'the plan "lemon" is called so already'],
      ['duplicate-id', 'the plan "lemon" is called so already'],
    ])
  })

  test('is not one of its own editions', () => {
    expect(reportsOf(sources, lemon, editionOf('lemon', '2025-05-01', 1))).toEqual([])
  })
})

describe('many plans', () => {
  const plans = (count: number) =>
    Array.from({ length: count }, (_, place) =>
      editionOf(`plan-${String.fromCharCode(97 + place)}`, '2025-04-01', place + 1),
    )

  test('are refused at the first of the largest where all together are too large', () => {
    expect(reportsOf(sources, ...plans(6))).toEqual([])
    const report =
      'all plans have 24 periods together, and more than 18 are not supported (move plans to another folder, or join what is alike)'
    expect(reportsOf(sources, ...plans(8))).toEqual([
      `data/plan-a/2025-04-01.yaml:${place('plan-a', plans(1)[0]!.bytes.toString())} ${report}`,
    ])
    expect(examine([sources, ...plans(7)], 'data').problems.map(({ rule }) => rule)).toEqual(['size'])
  })

  test('are not larger by their earlier editions', () => {
    expect(reportsOf(sources, ...plans(6), editionOf('plan-a', '2024-04-01', 1))).toEqual([])
  })
})

describe('the files of a folder', () => {
  const move = 'name it sources.yaml, or put it into the folder of its plan as YYYY-MM-DD.yaml'
  test.each([
    'prices.yaml',
    '2025-04-01.yaml',
    'mikan/sources.yaml',
    'mikan/2025-04-01.yml',
    'mikan/2025-4-01.yaml',
    'mikan/2025-04-1.yaml',
    'mikan/025-04-01.yaml',
    'mikan/a2025-04-01.yaml',
    'mikan/2025-04-01.yaml.yaml',
    'mikan/old/2025-04-01.yaml',
  ])('%s is no table', stray => {
    expect(reportsOf(sources, fileOf(path, plan), fileOf(stray, 'a: 1\n'))).toEqual([
      `data/${stray}:1:1 this file is no table (${move})`,
    ])
  })

  test.each(['Mikan', 'mi kan', 'みかん', 'mikan!'])('%s is no folder of a plan', folder => {
    expect(reportsOf(sources, fileOf(path, plan), fileOf(`${folder}/2025-04-01.yaml`, 'a: 1\n'))).toEqual([
      `data/${folder}/2025-04-01.yaml:1:1 the folder "${folder}" is not named like a plan (name it by the id of its plan: small letters, digits and hyphens)`,
    ])
  })

  test('are reported first where they are no tables, then the sources, then the editions', () => {
    const broken = fileOf(path, edited(['yen: 550', 'yen: 550円']))
    const { problems, tables } = examine([broken, fileOf('x.yaml', ''), fileOf('sources.yaml', 'a: *b\n')], 'data')
    expect(problems.map(({ file }) => file)).toEqual(['data/x.yaml', 'data/sources.yaml', `data/${path}`])
    expect([tables.sources, tables.editions]).toEqual([{}, []])
  })

  test('are refused where the sources or all editions are missing', () => {
    const { problems } = examine([], 'data')
    expect(problems.map(problem => [problem.rule, formatProblem(problem).split(' (')[0]])).toEqual([
      ['schema', expect.stringMatching(/^data:1:1 /)],
      ['schema', expect.stringMatching(/^data\/sources\.yaml:1:1 /)],
    ])
  })

  test('with characters that no terminal may print are left out', () => {
    const hidden = fileOf(path, edited([/en: Mikan phone cover/, 'en: "::error::"']))
    const { tables, problems } = examine([sources, hidden], 'data')
    expect([tables.editions, problems.length]).toEqual([[], 1])
  })

  test('have a digest of their names and bytes', () => {
    const digestOf = (name: string, text: string) => examine([sources, fileOf(name, text)], 'data').tables.digest
    const digest = digestOf(path, plan)
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(examine([sources, fileOf(path, plan)], 'elsewhere').tables.digest).toBe(digest)
    expect(digestOf(path, `${plan}#`)).not.toBe(digest)
    expect(digestOf(path.replace('mikan', 'lemon'), plan)).not.toBe(digest)
  })
})

describe('compile', () => {
  const data = join(import.meta.dirname, '../../data')

  test('gives the tables of the package, in the order of the plans, the oldest edition of a plan first', () => {
    const { editions } = compile(readFolder(data), 'data')
    expect(editions.map(({ file }) => file)).toEqual([
      'data/new/2023-10-07.yaml',
      'data/used/2020-08-04.yaml',
      'data/used/2023-10-07.yaml',
      'data/own/2023-10-07.yaml',
    ])
    const text = readFileSync(join(data, 'new/2023-10-07.yaml'), 'utf8').split('\n')
    expect(text[editions[0]!.lines['join.bought-from-iijmio']! - 1]).toBe('  - id: bought-from-iijmio')
  })

  test('throws all problems of tables with mistakes', () => {
    const broken = [sources, fileOf(path, edited(['yen: 550', 'yen: 550円'])), fileOf('x.yaml', '')]
    const { problems } = examine(broken, 'data')
    expect(problems).toHaveLength(2)
    expect(() => compile(broken, 'data')).toThrow(new TablesError(problems))
  })
})
