import type { ColourLevel } from './colour-level.ts'

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
