/** A flag whose dashes a phone or a word processor made longer: `—device`, `－－device`, `–as‑of=2026-11-23`. */
const longDashed = () => /^([\p{Dash}ー]{1,2})([A-Za-z][A-Za-z\p{Dash}ー]*)(?=$|=)/u

/** One long dash stands for the two hyphens that it replaced; before a single letter it stands for one. */
const plainDashes = (word: string): string => {
  if (/^[\0-\x7f]*$/.test(word)) return word // V8 needs 0.5 ms to read a pattern with `\p`
  return word.replace(longDashed(), (flag, dashes: string, name: string) => {
    if (/^-{1,2}[A-Za-z-]*$/.test(flag)) return flag
    return `${name.length === 1 && dashes.length === 1 ? '-' : '--'}${name.replace(/[\p{Dash}ー]/gu, '-')}`
  })
}

/** Words that mean a flag of the program. */
const sameAs = new Map([
  ['-v', '--version'],
  ['--no-color', '--color=never'],
])

/** The command line with plain hyphens in its flags, and `version`, `-v` and `--no-color` as the flags that they mean. */
export const asTyped = (argv: readonly string[]): readonly string[] => {
  const words = argv.map(plainDashes).map(word => sameAs.get(word) ?? word)
  return words[0] === 'version' ? ['--version', ...words.slice(1)] : words
}
