/** A remark on a place in a file, for a check of GitHub. */
export type Remark = {
  readonly severity: 'error' | 'warning'
  readonly file: string
  readonly line: number
  readonly column: number
  readonly title: string
  readonly message: string
}

const escaped = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')

const property = (text: string): string => escaped(text).replace(/:/g, '%3A').replace(/,/g, '%2C')

/** Remarks as workflow commands of GitHub, one a line; the summary follows, since GitHub shows only ten of a kind. */
export const githubText = (remarks: readonly Remark[], summary: string): string => {
  const commands = remarks.map(({ severity, file, line, column, title, message }) => {
    const place = `file=${property(file)},line=${line},col=${column}`
    return `::${severity} ${place},title=${property(title)}::${escaped(message)}`
  })
  return [...commands, summary].join('\n')
}
