import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { wordsOf } from '../../src/model/message.ts'
import { examine } from '../../src/tables/compile.ts'

/*
 * A key that no answer would read, or that would be read otherwise than it is meant, is refused: with its place, the
 * place of what it depends on, and what to write instead, in both languages.
 */

const carrier = join(import.meta.dirname, '..', 'carrier', 'data')
const path = 'mikan/2025-04-01.yaml'
const written = readFileSync(join(carrier, path), 'utf8')
const sources = { path: 'sources.yaml', bytes: readFileSync(join(carrier, 'sources.yaml')) }

const monthly = '  monthly: { yen: 550, tax: included, cite: terms#fees }\n'
const course = monthly.replace('monthly', 'monthly.light')
const join_ = '    when: { apply: with-sim, contract: [sim-only, sim-and-device] }\n'
const step = '    when: { remedy: exchange }\n'
const planLink = '  - by: plan\n    cite: terms#cover\n'
const maker = '  - { by: maker-warranty, when: { os: ios }, cite: terms#cover }\n'
const note =
  '    in: [eligible, covers]\n    says: { ja: 公式ページで確かめる, en: Confirm on the official page }\n    cite: terms#cover\n'
const text = '{ ja: こちら, en: here }'

/** Each edit, the place of the problem with the edited lines, its cause, and what to do. */
const faults: readonly [name: string, from: string, to: string, ja: string, en: string][] = [
  [
    'one monthly fee beside the fee of a course',
    monthly,
    monthly + course,
    '12:3 figures.monthly.light もあり、どちらが月額か決まりません / コースのないプランなら monthly だけ、コースがあれば「monthly.コース」だけを書きます',
    '12:3 figures.monthly.light is a monthly fee too, so that no one fee holds / write monthly alone for a plan without courses, else monthly.COURSE alone',
  ],
  [
    'a course in a plan without courses',
    join_,
    '    when: { apply: with-sim, tier: light }\n',
    '47:36 コース "light" の月額がありません / figures に monthly.light を加えるか、条件を直します',
    '47:36 no monthly fee has the course "light" / add monthly.light to figures, or mend the condition',
  ],
  [
    'a reason of no where the condition is never no',
    join_,
    `    when: unknown\n    otherwise: ${text}\n`,
    '48:5 join.0.when が「いいえ」になることはないので、使われません / 消すか、when を直します',
    '48:5 it has no effect: join.0.when is never no / delete it, or mend when',
  ],
  [
    '`if` without `when`',
    step,
    '',
    '128:5 when がないので、if は使われません / if を消すか、when を加えます',
    '128:5 if has no effect without when / delete if, or add when',
  ],
  [
    '`if` where `when` is certain',
    step,
    '    when: "yes"\n',
    '129:5 steps.2.when はいつも yes なので、使われません / 消すか、when を直します',
    '129:5 it has no effect: steps.2.when is always yes / delete it, or mend when',
  ],
  [
    'what to ask about the days of a period that are always known',
    '    until: cancelled\n',
    `    until: cancelled\n    ask: ${text}\n`,
    '31:5 when がないので、ask は使われません / ask を消すか、when を加えます',
    '31:5 ask has no effect without when / delete ask, or add when',
  ],
  [
    'a condition of the plan in the route',
    planLink,
    `  - by: plan\n    when: { os: ios }\n    cite: terms#cover\n`,
    '84:5 プラン自身の行では when は使われません / 消します。プランが補償するかどうかは events と exclusions に書きます',
    '84:5 when has no effect on the link of the plan itself / delete it; events and exclusions say what the plan pays for',
  ],
  [
    'a payer twice in the route',
    planLink,
    maker + maker + planLink,
    '84:11 maker-warranty は route.0 にもあり、そちらだけが使われます / 一つにまとめ、条件を any で並べます',
    '84:11 maker-warranty stands at route.0 already, and only that link is read / write one link, with the conditions under any',
  ],
  [
    'a reason of no of a payer without a condition',
    planLink,
    `  - { by: maker-warranty, otherwise: ${text}, cite: terms#cover }\n${planLink}`,
    '83:27 when がないので、otherwise は使われません / otherwise を消すか、when を加えます',
    '83:27 otherwise has no effect without when / delete otherwise, or add when',
  ],
  [
    'a condition of an open clause that stands beside no answer',
    'open: [] #',
    `open: [{ id: last, says: ${text}, when: { os: ios }, readings: { a: ${text} } }] #`,
    '23:49 in がないので、when は使われません / when を消すか、in を加えます',
    '23:49 when has no effect without in / delete when, or add in',
  ],
  [
    'a note that waits for what its answer is never told',
    note,
    note.replace('in:', 'told: freeMonths\n    in:').replace('eligible', 'cost'),
    '138:16 covers では freeMonths を尋ねないので、notes.0.told があると示されません / covers を消すか、told を直します',
    '138:16 covers takes no freeMonths, so that with notes.0.told it never shows the note / delete covers, or mend told',
  ],
  [
    'a source of our own advice',
    note,
    `${note}    advice: true\n`,
    '139:5 助言はこのプログラムのもので、cite は使われません / cite を消します',
    "139:5 cite has no effect: advice is the program's own / delete cite",
  ],
]

test.each(faults)('%s is refused', (_, from, to, ja, en) => {
  const edited = written.replace(from, to)
  expect(edited, 'the edit must find its text').not.toBe(written)
  const { problems } = examine([sources, { path, bytes: Buffer.from(edited) }], 'data')
  const [{ line, column, cause, advice }] = problems as [(typeof problems)[number]]
  const said = (language: 'ja' | 'en') =>
    `${line}:${column} ${wordsOf(cause)[language]} / ${advice && wordsOf(advice)[language]}`
  expect([said('ja'), said('en'), problems.length]).toEqual([ja, en, 1])
})

test('a course that the plan does not have is refused wherever a condition names it, and the nearest is named', () => {
  const edited = written
    .replace(monthly, course + monthly.replace('monthly', 'monthly.full'))
    .replace(join_, '    when: { all: [{ tier: [light, ful] }, { not: { tier: { not: haevy } } }] }\n')
  const { problems } = examine([sources, { path, bytes: Buffer.from(edited) }], 'data')
  expect(problems.map(({ message, fix }) => `${message}: ${fix}`)).toEqual([
    'no monthly fee has the course "ful": did you mean "full"?',
    'no monthly fee has the course "haevy": the courses are light, full',
  ])
})

/** What is reported for a joining clause with a reason of no and this condition. */
const reportedFor = (when: string): readonly string[] => {
  const edited = written.replace(join_, `    when: ${when}\n    otherwise: ${text}\n`)
  return examine([sources, { path, bytes: Buffer.from(edited) }], 'data').problems.map(({ message }) => message)
}

test.each([
  '{ all: [unknown, { os: ios }] }',
  '{ any: [no, { os: ios }] }',
  '{ not: { all: [yes, { os: ios }] } }',
  '{ not: { any: [unknown, { os: ios }] } }',
])('%s can be no, and may have a reason of no', when => {
  expect(reportedFor(when)).toEqual([])
})

test.each([
  '{ all: [unknown, yes] }',
  '{ any: [unknown, { os: ios }] }',
  '{ not: { all: [unknown, { os: ios }] } }',
  '{ not: { any: [unknown, no] } }',
])('%s is never no, so that its reason of no is refused', when => {
  expect(reportedFor(when)).toEqual([expect.stringContaining('is never no')])
})
