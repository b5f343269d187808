import { type CommandOffer, type FlagOffer, setOf, setsOf, type WordSet } from './offered.ts'
import type { Values } from './values.ts'

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

/** A text inside a specification of `_arguments`, in which some signs have a meaning. */
const inSpec = (text: string): string => text.replace(/[\\[\]:]/g, '\\$&')

const functionOf = (name: string): string => `_mio-warranty_${name.replace(/[^a-zA-Z]/g, '_')}`

const setFunction = ({ name, offers, isList }: WordSet): string => {
  const lines = offers.map(({ word, says }) => `    ${quoted(`${word}:${says}`)}`)
  return [
    `${functionOf(name)}() {`,
    '  local -a offers',
    ...(isList ? ["  compset -P '*,'"] : []),
    '  offers=(',
    ...lines,
    '  )',
    `  _describe -t ${name.replace(/[^a-zA-Z]/g, '-')} ${name.replace(/[^a-zA-Z]/g, '-')} offers`,
    '}',
  ].join('\n')
}

const actionOf = (values: Values): string =>
  ({ words: functionOf(setOf(values)), files: '_files', folders: '_files -/', anything: ' ' })[values.kind]

/** The end of a specification: the value of a flag. */
const valueSpec = ({ says, values, isOptional }: FlagOffer): string =>
  values === null ? '' : `${isOptional ? '::' : ':'}${inSpec(says)}:${actionOf(values)}`

/** A flag as `_arguments` takes it. One that was told is not offered again, unless it may be repeated. */
const flagSpec = (flag: FlagOffer): string => {
  const { long, letter, says, values, isOptional, repeats } = flag
  const tail = quoted(`[${inSpec(says)}]${valueSpec(flag)}`)
  const sign = values === null ? '' : isOptional ? '=-' : '='
  if (!letter) return `    ${repeats ? "'*'" : ''}${long}${sign}${tail}`
  return `    '(-${letter} ${long})'{-${letter}${values === null ? '' : '+'},${long}${sign}}${tail}`
}

const placeSpecs = ({ places, isOpenEnded }: CommandOffer): readonly string[] =>
  places.map((values, at) => {
    const isRest = isOpenEnded && at === places.length - 1
    return `    ${quoted(`${isRest ? '*' : at + 1}: :${actionOf(values)}`)}`
  })

const specs = (command: CommandOffer): string => [...command.flags.map(flagSpec), ...placeSpecs(command)].join(' \\\n')

const commandArm = (command: CommandOffer): string =>
  [`    ${command.name})`, '      _arguments \\', specs(command), '      ;;'].join('\n')

/** The script for zsh. It can be evaluated, or put into a folder of `fpath` as `_mio-warranty`. */
export const zshScript = (every: readonly CommandOffer[]): string => {
  const [first, ...commands] = every as readonly [CommandOffer, ...CommandOffer[]]
  return `#compdef mio-warranty
# zsh completion for mio-warranty, printed by: mio-warranty completion zsh
${setsOf(every).map(setFunction).join('\n')}
_mio-warranty() {
  local curcontext=$curcontext state line
  typeset -A opt_args
  _arguments -C -A '-*' \\
${specs(first)} \\
    '*:: :->rest' && return
  [[ $state == rest ]] || return 1
  case $words[1] in
${commands.map(commandArm).join('\n')}
    *) return 1 ;;
  esac
}
if [[ $funcstack[1] == _mio-warranty ]]; then
  _mio-warranty "$@"
else
  if (( ! $+functions[compdef] )); then
    autoload -Uz compinit
    compinit -i
  fi
  compdef _mio-warranty mio-warranty
fi`
}
