import { choicesOf, type FactName, flagOf, isFactName, kindOf } from '../model/facts.ts'
import { fill, type Language } from '../model/message.ts'
import type { ParameterName } from '../model/parameters.ts'
import { questions } from '../model/question.ts'
import { plansOf, type Tables } from '../model/tables.ts'
import type { Text } from '../model/text.ts'
import { commandTexts, flagTexts } from '../text/commands.ts'
import { installText } from '../text/completion.ts'
import { factTexts, parameterLabels } from '../text/facts.ts'
import { exampleTexts, factsOfHelp, groups, shortTexts, taskTexts } from '../text/short-help.ts'
import { bracketed, joined } from '../text/text.ts'
import { displayWidth, wrap } from '../view/wrap.ts'
import type { CommandName, Flag } from './command.ts'
import { parameterFlags } from './flags.ts'
import { specOf } from './list.ts'

type Row = readonly [name: string, says: string]

const INDENT = '  '
const NARROW = 24 // columns; with fewer the text is below its name

/** Names with their texts beside them; where there is little room, below them. */
const rowsText = (rows: readonly Row[], width: number): readonly string[] => {
  const longest = Math.max(...rows.map(([name]) => displayWidth(name)))
  const column = INDENT.length * 2 + longest
  return rows.flatMap(([name, says]) => {
    if (width - column < NARROW)
      return [
        ...wrap(name, width - INDENT.length).map(line => INDENT + line),
        ...wrap(says, width - 2 * INDENT.length).map(line => INDENT + INDENT + line),
      ]
    const lead = INDENT + name + ' '.repeat(longest - displayWidth(name)) + INDENT
    return wrap(says, width - column).map((line, index) => (index === 0 ? lead : ' '.repeat(column)) + line)
  })
}

/** `used（中古）`; the choice alone where its label says no more. */
const choiceText = (choice: string, label: Text, language: Language): string =>
  label[language].toLowerCase() === choice ? choice : choice + bracketed(label[language], language)

const NAMED = 50 // columns; longer lists of choices show no labels

const choicesText = (name: FactName, language: Language): string => {
  const choices = Object.entries(choicesOf(name))
  const named = joined(
    choices.map(([choice, label]) => choiceText(choice, label, language)),
    language,
  )
  if (displayWidth(named) <= NAMED) return named
  return joined(
    choices.map(([choice]) => choice),
    language,
  )
}

const isYesNo = (name: FactName): boolean => Object.keys(choicesOf(name)).join() === 'yes,no'

const factSays = (name: FactName, language: Language): string => {
  const { label } = factTexts[name]
  const kind = kindOf(name)
  if (kind.kind === 'choice')
    return isYesNo(name)
      ? `${joined(['yes', 'no'], language)}${bracketed(label[language], language)}`
      : choicesText(name, language)
  if (kind.kind === 'date') return fill(shortTexts.dateLike, { label })[language]
  return kind.kind === 'claims' ? fill(shortTexts.claimsLike, { label })[language] : label[language]
}

const rowOf = (name: FactName | ParameterName, language: Language): Row =>
  isFactName(name)
    ? [flagOf(name), factSays(name, language)]
    : [parameterFlags[name].long, parameterLabels[name][language]]

/** Facts that are answered by yes or no, together. */
const yesNoLines = (names: readonly string[], language: Language, width: number): readonly string[] =>
  wrap(`${joined(names.map(flagOf), language)}  ${joined(['yes', 'no'], language)}`, width - INDENT.length).map(
    text => INDENT + text,
  )

const groupLines = (names: readonly string[], language: Language, width: number): readonly string[] =>
  groups.flatMap(group => {
    const shown = group.names.filter(name => names.includes(name))
    const yesNo = shown.filter(name => isFactName(name) && isYesNo(name))
    const isListed = (name: string) => yesNo.length < 2 || !yesNo.some(other => other === name)
    const rows = shown.filter(isListed).map(name => rowOf(name, language))
    const alike = yesNo.length < 2 ? [] : yesNoLines(yesNo, language, width)
    return shown.length === 0 ? [] : [group.title[language], ...rowsText(rows, width), ...alike]
  })

/** The flags of a command that are about no fact. */
const flagLines = (flags: readonly Flag[], language: Language, width: number): readonly string[] => {
  const rows = flags.flatMap(({ long, ...flag }): readonly Row[] =>
    'says' in flag ? [[long, flagTexts[flag.says as keyof typeof flagTexts][language]]] : [],
  )
  return rows.length === 0 ? [] : [shortTexts.options[language], ...rowsText(rows, width)]
}

const answerFlags = (isQuestion: boolean): string =>
  [...(isQuestion ? ['--plan PLAN', '--facts FILE'] : []), '--as-of DAY', '--full', '--quiet', '--json'].join('  ')

/** The short help of a command: what it does, examples, its flags in groups. */
export const shortHelp = (name: CommandName, language: Language, width: number): string => {
  const { asks, flags = [] } = specOf(name)
  const told = asks ? [...(factsOfHelp[asks] ?? []), ...questions[asks].parameters] : []
  const examples = (exampleTexts[name] ?? []).flatMap(example =>
    wrap(`mio-warranty ${example}`, width - INDENT.length).map(line => INDENT + line),
  )
  return [
    ...wrap(commandTexts[name][language], width),
    ...(examples.length > 0 ? ['', ...examples, ''] : ['']),
    ...(name === 'completion' ? [...wrap(installText[language], width), ''] : []),
    ...groupLines(told, language, width),
    ...flagLines(flags, language, width),
    shortTexts.answer[language],
    ...wrap(answerFlags(asks !== undefined), width - INDENT.length).map(line => INDENT + line),
    ...wrap((asks ? shortTexts.tail : shortTexts.wholeTail)[language], width),
  ].join('\n')
}

const planRows = (tables: Tables, language: Language): readonly Row[] =>
  plansOf(tables).map(plan => {
    const { name } = tables.editions.findLast(({ edition }) => edition.plan === plan)!.edition
    return [plan, language === 'ja' ? name.ja : `${name.en} (${name.ja})`]
  })

/** What a bare call prints: what the program is, a command for each task, the plans, where more is. */
export const welcome = (tables: Tables | null, language: Language, width: number): string => {
  const plans = tables ? ['', shortTexts.plans[language], ...rowsText(planRows(tables, language), width)] : []
  const more: readonly Row[] = [
    [shortTexts.ofCommand[language], 'mio-warranty eligible -h'],
    [shortTexts.ofFacts[language], 'mio-warranty help facts'],
    [shortTexts.whole[language], 'mio-warranty --help'],
    [shortTexts.otherLanguage[language], language === 'ja' ? '--lang en' : '--lang ja'],
  ]
  return [
    ...wrap(shortTexts.about[language], width),
    '',
    ...rowsText(
      taskTexts.map(({ task, example }) => [task[language], example] as const),
      width,
    ),
    '',
    ...wrap(`${shortTexts.ask[language]}: mio-warranty ask`, width),
    ...plans,
    '',
    ...rowsText(more, width),
  ].join('\n')
}
