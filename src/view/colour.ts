export type ColourLevel = 0 | 1

/**
 * Whether the program colours what it writes, decided once. A choice made on the command line wins over `NO_COLOR`, that
 * over `FORCE_COLOR` (where only `0` and `false` mean no), that over what the terminal can do.
 */
export const colourLevel = (
  choice: 'auto' | 'always' | 'never',
  env: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): ColourLevel => {
  if (choice !== 'auto') return choice === 'always' ? 1 : 0
  if (env.NO_COLOR) return 0
  if (env.FORCE_COLOR !== undefined) return ['0', 'false'].includes(env.FORCE_COLOR) ? 0 : 1
  return isTerminal && env.TERM !== 'dumb' ? 1 : 0
}

type Paint = (text: string) => string

const names = ['bold', 'dim', 'green', 'red', 'yellow', 'cyan'] as const

export type Palette = Readonly<Record<(typeof names)[number], Paint>>

const paletteOf = (paint: (name: (typeof names)[number]) => Paint): Palette =>
  Object.fromEntries(names.map(name => [name, paint(name)])) as Palette

/** The program's colours, each of one text; at level 0 they give it back unchanged. Chalk itself would ignore NO_COLOR. */
export const palette = async (level: ColourLevel): Promise<Palette> => {
  if (level === 0) return paletteOf(() => text => text)
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level })
  return paletteOf(name => text => chalk[name](text))
}
