import {
  type CommandOffer,
  type FlagOffer,
  flagsTogether,
  type SharedFlag,
  setsOf,
  takers,
  type WordSet,
} from './offered.ts'
import type { Values } from './values.ts'

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`

const functionOf = (name: string): string => `__mio_warranty_words_${name.replace(/[^a-zA-Z]/g, '_')}`

const setFunction = ({ name, offers }: WordSet): string =>
  [
    `function ${functionOf(name)}`,
    `  printf '%s\\n' \\`,
    offers.map(({ word, says }) => `    ${word}\\t${quoted(says)}`).join(' \\\n'),
    'end',
  ].join('\n')

/** The options of \`complete\` for what may be in a place. */
const valueOptions = (values: Values): string => {
  if (values.kind === 'files') return '-F'
  if (values.kind === 'folders') return `-f -a '(__fish_complete_directories (commandline -ct))'`
  if (values.kind !== 'words') return '-f'
  const call = values.isList ? `__mio_warranty_list ${functionOf(values.name)}` : functionOf(values.name)
  return `-f -a '(${call})'`
}

const nameOf = (command: string): string => (command === '' ? '""' : command)

const flagLine = ({ flag, commands }: SharedFlag): string => {
  const { long, letter, says, values, isOptional } = flag
  const condition = quoted(`__mio_warranty_offers ${timesOf(flag)} ${long} ${commands.map(nameOf).join(' ')}`)
  const value = values === null ? '-f' : `${isOptional ? '' : '-r '}${valueOptions(values)}`
  const names = `${letter ? `-s ${letter} ` : ''}-l ${long.slice(2)}`
  return `complete -c mio-warranty -n ${condition} ${names} ${value} -d ${quoted(says)}`
}

const timesOf = ({ repeats }: FlagOffer): string => (repeats ? 'again' : 'once')

const placeLines = ({ name, places, isOpenEnded }: CommandOffer): readonly string[] =>
  places.map((values, at) => {
    const isRest = isOpenEnded && at === places.length - 1
    const condition = quoted(`__mio_warranty_at ${nameOf(name)} ${isRest ? '-ge' : '-eq'} ${at}`)
    return `complete -c mio-warranty -n ${condition} ${valueOptions(values)}`
  })

/** The function that finds the command of the line and the number of its arguments before the cursor. */
const lineFunction = (every: readonly CommandOffer[]): string => `function __mio_warranty_line
  set -l words (commandline -opc)
  set -e words[1]
  set -l name ''
  set -l place 0
  set -l isValue no
  for word in $words
    if test $isValue = yes
      set isValue no
      continue
    end
    switch $word
      case ${takers(every.flatMap(({ flags }) => flags)).join(' ')}
        set isValue yes
      case '-*'
      case '*'
        if test -n "$name"
          set place (math $place + 1)
        else
          set name $word
        end
    end
  end
  printf '%s\\n' "$name" $place
end`

/** The functions that say what is offered in a place, unless its flag was told. */
const offerFunctions = `function __mio_warranty_at
  set -l line (__mio_warranty_line)
  test "$line[1]" = $argv[1]; and test $line[2] $argv[2] $argv[3]
end
function __mio_warranty_offers
  set -l line (__mio_warranty_line)
  contains -- "$line[1]" $argv[3..-1]; or return 1
  test $argv[1] = again; and return 0
  set -l told (commandline -opc)
  set -e told[-1]
  not string match -q -r -- "^$argv[2](=|\\$)" $told
end
function __mio_warranty_list
  set -l before (string match -r '^.*,' -- (string replace -r '^--[a-z-]+=' '' -- (commandline -ct)))
  for word in ($argv[1])
    echo "$before$word"
  end
end`

/** The script for fish. */
export const fishScript = (every: readonly CommandOffer[]): string =>
  [
    '# fish completion for mio-warranty, printed by: mio-warranty completion fish',
    lineFunction(every),
    offerFunctions,
    ...setsOf(every).map(setFunction),
    'complete -c mio-warranty -e',
    'complete -c mio-warranty -f',
    ...every.flatMap(placeLines),
    ...flagsTogether(every).map(flagLine),
  ].join('\n')
