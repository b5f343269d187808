import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { displayWidth } from '../../src/view/wrap.ts'
import { run } from '../commands/run.ts'

/*
 * The first screens of 30 everyday questions in both languages at 80 columns, each a file in the folder `everyday`.
 * `npx vitest run -u` writes them anew; read what changed.
 */

const MOST_LINES = 24
const MOST_STEPS = 30 // lines of a screen that lists steps, or that helps

type Question = { readonly argv: string; readonly most?: number }

const questions: Readonly<Record<string, Question>> = {
  'which-plan': { argv: 'eligible' },
  'used-from-iijmio': { argv: 'eligible --device used --bought-from official' },
  'docomo-phone-with-a-sim': {
    argv: 'eligible --contract sim-only --line mnp --carrier docomo --os android --released 2025-09-01',
  },
  'from-a-shop-later': { argv: 'eligible --device new --bought-from retailer --apply later' },
  'own-iphone-two-years-old': {
    argv: 'eligible --device used --bought-from other --contract sim-only --line mnp --os ios --released 2024-12-10',
  },
  'cost-of-new': { argv: 'cost --plan new --months 24 --claims 1' },
  'cost-above-the-cap': {
    argv: 'cost --plan own --os android --remedy exchange --repair-quote 78000 --months 12 --claims 1',
  },
  'cost-of-each': { argv: 'cost --months 24 --claims 1' },
  'cost-of-used': { argv: 'cost --plan used --months 24 --claims 2' },
  'compare-new': { argv: 'compare --months 24 --device new --bought-from official --claims 0..2' },
  'compare-all': { argv: 'compare --months 24' },
  'worth-own': { argv: 'worth --plan own --months 24' },
  'worth-own-at-a-price': { argv: 'worth --plan own --months 24 --repair-cost 40000' },
  'worth-of-each': { argv: 'worth --months 24 --repair-cost 60000' },
  'screen-of-used': { argv: 'covers --plan used --event screen-break' },
  'failure-of-own': {
    argv: [
      'covers --plan own --event natural-failure --device new --purchased 2026-08-01',
      '--released 2026-03-01 --start 2026-08-10 --on 2026-11-20',
    ].join(' '),
  },
  theft: { argv: 'covers --event theft' },
  'water-of-each': { argv: 'covers --event water-damage' },
  'battery-of-used': { argv: 'covers --plan used --event battery' },
  'lost-own': { argv: 'covers --plan own --event loss' },
  'steps-of-used': { argv: 'claim-steps --plan used --event screen-break', most: MOST_STEPS },
  'steps-maker-first': {
    argv: 'claim-steps --plan new --event natural-failure --purchased 2026-09-01 --on 2026-11-20',
  },
  'steps-stolen': { argv: 'claim-steps --plan used --event theft' },
  'steps-of-own': { argv: 'claim-steps --plan own --event water-damage --os ios', most: MOST_STEPS },
  'days-of-own': { argv: 'timeline --plan own --released 2025-09-01 --purchased 2026-05-08 --start 2026-05-10' },
  'days-of-each': { argv: 'timeline --released 2025-09-01 --purchased 2026-05-08 --start 2026-05-10' },
  'no-command': { argv: '' },
  'short-help': { argv: 'eligible -h' },
  'no-sure-word': { argv: 'covers --plan used --event drop' },
  'wrong-word': { argv: 'eligible --device 中国' },
}

const languages = ['ja', 'en'] as const
const WIDTH = 80

const screen = async (argv: string, language: string): Promise<string> => {
  const env = { LANG: language === 'ja' ? 'ja_JP.UTF-8' : 'C', COLUMNS: String(WIDTH) }
  const { stdout, stderr } = await run(argv.split(' ').filter(Boolean), { today: '2026-11-28', env })
  return stdout || stderr
}

const each = Object.entries(questions).flatMap(([name, question]) =>
  languages.map(language => [name, language, question] as const),
)
const counted: string[] = []

describe('an everyday question', () => {
  test('there are 30', () => expect(Object.keys(questions)).toHaveLength(30))

  test.each(each)(
    '%s in %s is answered as in its file, within the lines and columns allowed',
    async (name, language, question) => {
      const text = await screen(question.argv, language)
      await expect(text).toMatchFileSnapshot(join(import.meta.dirname, 'everyday', `${name}.${language}.txt`))
      const lines = text.trimEnd().split('\n')
      counted.push(`${String(lines.length).padStart(2)} ${name}.${language}`)
      expect(lines.filter(line => displayWidth(line) > WIDTH)).toEqual([])
      expect(lines.length, lines.join('\n')).toBeLessThanOrEqual(question.most ?? MOST_LINES)
    },
  )

  test('prints the lines of each', () => {
    console.info(counted.join('\n'))
    expect(counted).toHaveLength(each.length)
  })
})
