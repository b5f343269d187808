import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { displayWidth } from '../../src/view/wrap.ts'
import { run } from '../commands/run.ts'

/*
 * Tests of the first screens: each question is a file in the folder `screens` beside the test, in both languages at 80
 * columns. `npx vitest run -u` writes them anew; read what changed.
 */

export type Screens = Readonly<Record<string, readonly string[]>>

const languages = ['ja', 'en'] as const
const widths = [40, 60, 80, 120, 200]
const MOST_LINES = 24

const screen = async (argv: readonly string[], language: string, width: number): Promise<string> => {
  const env = { LANG: language === 'ja' ? 'ja_JP.UTF-8' : 'C', COLUMNS: String(width) }
  const ran = await run(argv, { today: '2026-11-28', env })
  expect([ran.stderr, ran.code]).toEqual(['', 0])
  return ran.stdout
}

const each = (screens: Screens) =>
  Object.entries(screens).flatMap(([name, argv]) => languages.map(language => [name, language, argv] as const))

/** Compares first screens with their files and holds them to 24 lines and to the width of the terminal. */
export const testScreens = (folder: string, screens: Screens): void => {
  describe('a first screen', () => {
    test.each(each(screens))('of %s in %s is as in its file and has 24 lines at most', async (name, language, argv) => {
      const text = await screen(argv, language, 80)
      await expect(text).toMatchFileSnapshot(join(folder, 'screens', `${name}.${language}.txt`))
      expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(MOST_LINES)
    })

    test.each(each(screens))('of %s in %s is no wider than the terminal', async (_, language, argv) => {
      for (const width of widths) {
        const lines = (await screen(argv, language, width)).split('\n')
        expect(lines.filter(line => displayWidth(line) > width || line.endsWith(' '))).toEqual([])
      }
    })

    test.each(each(screens))('of %s in %s is the same Markdown at every width', async (_, language, argv) => {
      const [narrow, wide] = [
        await screen([...argv, '--format', 'markdown'], language, 40),
        await screen([...argv, '--format', 'markdown'], language, 200),
      ]
      expect(narrow).toBe(wide)
      expect(narrow).not.toMatch(/undefined|null|NaN|\{\w+\}/)
    })
  })
}
