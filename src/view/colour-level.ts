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
