export type ColourLevel = 0 | 1

/**
 * Whether the output has colours. `--color` overrides `NO_COLOR`, which overrides `FORCE_COLOR` (`0` and `false` mean no),
 * which overrides `CLICOLOR_FORCE`, `CLICOLOR=0` and the abilities of the terminal.
 */
export const colourLevel = (
  choice: 'auto' | 'always' | 'never',
  env: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): ColourLevel => {
  if (choice !== 'auto') return choice === 'always' ? 1 : 0
  if (env.NO_COLOR) return 0
  if (env.FORCE_COLOR !== undefined) return ['0', 'false'].includes(env.FORCE_COLOR) ? 0 : 1
  if (env.CLICOLOR_FORCE && env.CLICOLOR_FORCE !== '0') return 1
  if (env.CLICOLOR === '0') return 0
  return isTerminal && env.TERM !== 'dumb' ? 1 : 0
}

type Paint = (text: string) => string

const names = ['bold', 'dim', 'green', 'red', 'yellow', 'cyan'] as const

export type Palette = Readonly<Record<(typeof names)[number], Paint>>

const paletteOf = (paint: (name: (typeof names)[number]) => Paint): Palette =>
  Object.fromEntries(names.map(name => [name, paint(name)])) as Palette

/** Leaves every text without colour. */
export const plain: Palette = paletteOf(() => text => text)

/** The functions that colour a text; at level 0 they return it unchanged. Chalk itself ignores NO_COLOR. */
export const palette = async (level: ColourLevel): Promise<Palette> => {
  if (level === 0) return plain
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level })
  return paletteOf(name => text => chalk[name](text))
}
