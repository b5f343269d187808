import { type CommandOffer, flagsTogether, namesOf, type SharedFlag, takers } from './offered.ts'
import type { Values } from './values.ts'

/** What the script then knows of a place: the kind of its values, and the words. */
const assignment = (values: Values): string => {
  if (values.kind !== 'words') return `kind=${values.kind}`
  const words = `words='${values.offers.map(({ word }) => word).join(' ')}'`
  return values.isList ? `kind=list ${words}` : words
}

const arm = (patterns: readonly string[], does: string): string => `      ${patterns.join('|')}) ${does} ;;`

type Place = { readonly patterns: readonly string[]; readonly values: Values }

/** One line for all places with the same values; places that take anything have none. */
const placeArms = (places: readonly Place[]): readonly string[] => {
  const found = new Map<string, readonly string[]>()
  for (const { patterns, values } of places) {
    const does = assignment(values)
    if (values.kind !== 'anything') found.set(does, [...(found.get(does) ?? []), ...patterns])
  }
  return [...found].map(([does, patterns]) => arm(patterns, does))
}

/** The values of flags. A flag that has the same values in every command needs no command in its pattern. */
const flagPlaces = (shared: readonly SharedFlag[]): readonly Place[] => {
  const isAlone = ({ flag }: SharedFlag) => shared.filter(({ flag: other }) => other.long === flag.long).length === 1
  return shared.flatMap(entry => {
    const { flag, commands } = entry
    if (flag.values === null) return []
    const before = isAlone(entry) ? ['*'] : commands
    return [{ patterns: before.flatMap(name => namesOf(flag).map(long => `${name}:${long}`)), values: flag.values }]
  })
}

const argumentPlaces = ({ name, places, isOpenEnded }: CommandOffer): readonly Place[] =>
  places.map((values, at) => {
    const isRest = isOpenEnded && at === places.length - 1
    return { patterns: [isRest ? `${name}:${at === 0 ? '*' : `[${at}-9]*`}` : `${name}:${at}`], values }
  })

const flagArm = ({ name, flags }: CommandOffer): string =>
  arm([name === '' ? "''" : name], `words='${flags.map(({ long }) => long).join(' ')}'`)

const repeated = (every: readonly CommandOffer[]): readonly string[] => [
  ...new Set(every.flatMap(({ flags }) => flags).flatMap(({ long, repeats }) => (repeats ? [long] : []))),
]

const readLine = (every: readonly CommandOffer[]): string => `_mio_warranty() {
  local IFS=$' \\t\\n' cur=\${COMP_WORDS[COMP_CWORD]} last= flag= name= told=' ' prefix= kind=words words= word i
  local -i place=0
  COMPREPLY=()
  if [[ $cur == '=' ]]; then cur=; fi
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    if [[ $word == '=' ]]; then flag=$last; continue; fi
    if ((i == COMP_CWORD)); then break; fi
    if [[ $flag ]]; then flag= last=; continue; fi
    case $word in
      --*=*) told+="\${word%%=*} " last= ;;
      -*)
        told+="$word " last=$word
        case $word in ${takers(every.flatMap(({ flags }) => flags)).join('|')}) flag=$word ;; esac
        ;;
      *) if [[ $name ]]; then place=place+1; else name=$word; fi ;;
    esac
  done
  if [[ ! $flag && $cur == --*=* ]]; then flag=\${cur%%=*} prefix=$flag= cur=\${cur#*=}; fi`

const choose = (every: readonly CommandOffer[]): string => `  if [[ $flag ]]; then
    case $name:$flag in
${placeArms(flagPlaces(flagsTogether(every))).join('\n')}
      *) kind=anything ;;
    esac
  elif [[ $cur == -* ]]; then
    kind=flags
  else
    case $name:$place in
${placeArms(every.flatMap(argumentPlaces)).join('\n')}
      *) kind=flags ;;
    esac
  fi
  if [[ $kind == flags ]]; then
    case $name in
${every.map(flagArm).join('\n')}
    esac
    for word in $words; do
      case ' ${repeated(every).join(' ')} ' in
        *" $word "*) ;;
        *) case $told in *" $word "*) words=" $words " words=\${words/ $word / } ;; esac ;;
      esac
    done
  fi`

const answer = `  if [[ $kind == list && $cur == *,* ]]; then prefix+=\${cur%,*}, cur=\${cur##*,}; fi
  case $kind in
    files) set -- -f; compopt -o filenames -o default 2> /dev/null ;;
    folders) set -- -d; compopt -o filenames 2> /dev/null ;;
    *) set -- -W "$words" ;;
  esac
  while IFS= read -r word; do COMPREPLY+=("$prefix$word"); done < <(compgen "$@" -- "$cur")
}
complete -F _mio_warranty mio-warranty`

/** The script for bash. It offers words without their meaning, because bash shows none. */
export const bashScript = (every: readonly CommandOffer[]): string =>
  [
    '# bash completion for mio-warranty, printed by: mio-warranty completion bash',
    readLine(every),
    choose(every),
    answer,
  ].join('\n')
