import type { Text } from '../model/edition.ts'

/**
 * What the readers of files say, in Japanese. They say it in English, where it stands beside the rule it is about; a
 * pattern here holds `{names}` in place of what changes. Of patterns that fit, the first counts.
 */
const patterns: readonly (readonly [en: string, ja: string])[] = [
  // what a file is
  ['more than {most} bytes', '{most}バイトを超えています'],
  ['not UTF-8: unexpected byte {byte}', 'UTF-8ではありません。{byte} というバイトがあります'],
  ['not UTF-8: the last character is incomplete', 'UTF-8ではありません。最後の文字が途中で切れています'],
  ['this is UTF-16', 'UTF-16です'],
  ['save the file as UTF-8', 'UTF-8で保存します'],
  ['the character {code} is not allowed', '文字 {code} は使えません'],
  ['the file holds no value', 'ファイルに値がありません'],
  ['write one', '値を書きます'],
  ['this file is no table', 'このファイルは料金表ではありません'],
  [
    'name it sources.yaml, or put it into the folder of its plan as YYYY-MM-DD.yaml',
    'sources.yaml という名前にするか、プランのフォルダに YYYY-MM-DD.yaml として置きます',
  ],
  ['the folder {folder} is not named like a plan', 'フォルダ {folder} の名前はプランのIDになりません'],
  [
    'name it by the id of its plan: small letters, digits and hyphens',
    'プランのIDで名付けます。小文字、数字、ハイフンだけです',
  ],
  ['there is no sources.yaml', 'sources.yaml がありません'],
  ['add it: every source once', '加えて、出典を一度ずつ書きます'],
  ['there is no edition of any plan', 'どのプランの版もありません'],
  ['put one at PLAN/YYYY-MM-DD.yaml', 'PLAN/YYYY-MM-DD.yaml に置きます'],
  // how it is written
  ['directives (%) are not supported', '指示行（%）は使えません'],
  ['delete the line', 'その行を消します'],
  ['anchors (&) are not supported', 'アンカー（&）は使えません'],
  ['aliases (*) are not supported', 'エイリアス（*）は使えません'],
  ['tags (!) are not supported', 'タグ（!）は使えません'],
  ['merge keys (<<) are not supported', 'マージキー（<<）は使えません'],
  ['keys marked by ? are not supported', '? で始まるキーは使えません'],
  [
    'write the value out in each place, or put the text in quotes',
    'それぞれの場所に値を書くか、文章なら引用符で囲みます',
  ],
  ['write the value out in each place', 'それぞれの場所に値を書きます'],
  ['delete it, or put the text in quotes', '消すか、文章なら引用符で囲みます'],
  ['delete it', '消します'],
  ['delete them', '消します'],
  ['a second document begins here', 'ここから二つめの文書が始まっています'],
  ['one per file', '1ファイルに一つだけ書きます'],
  ['this {quote} is never closed', 'この {quote} が閉じていません'],
  ['add the closing {quote}', '閉じる {quote} を加えます'],
  ['more than {most} blank lines in a row', '空の行が続けて{most}行を超えています'],
  ['more than {most} words and signs', '語と記号が{most}個を超えています'],
  ['more than {most} items in one list', '一つのリストに{most}個を超える項目があります'],
  ['more than {most} entries in one map', '一つのまとまりに{most}個を超えるキーがあります'],
  ['split it', '分けます'],
  ['nested more than {most} deep', '入れ子が{most}段を超えています'],
  ['use fewer levels', '段を減らします'],
  ['a key is missing before the colon', 'コロンの前にキーがありません'],
  ['a map or list cannot be a key', 'まとまりやリストはキーになりません'],
  ['write key: value', '「キー: 値」と書きます'],
  ['write key: value, with a space after the colon', '「キー: 値」と書き、コロンの後を空けます'],
  ['this key is already used in line {line}', 'このキーは{line}行目にもあります'],
  ['delete one of the two', '片方を消します'],
  [
    'write key: value on each line, and close each quote and bracket',
    '1行に「キー: 値」を一つ書き、引用符とかっこをすべて閉じます',
  ],
  ['a tab is used as indentation', '字下げにタブが使われています'],
  ['indent with spaces', '字下げは空白で書きます'],
  ['write \\\\ for a backslash, or use single quotes', 'バックスラッシュは \\\\ と書くか、一重の引用符を使います'],
  ['line up what belongs together, and close each bracket', '同じまとまりの行の頭をそろえ、かっこをすべて閉じます'],
  ['put text that holds ": " in quotes, or line up the keys', '": " を含む文章は引用符で囲むか、キーの頭をそろえます'],
  [
    'separate entries by commas, or put text that holds ": " in quotes',
    'キーの間をコンマで区切るか、": " を含む文章を引用符で囲みます',
  ],
  ['put the text in quotes', '文章を引用符で囲みます'],
  ['put a text with a comma in quotes', 'コンマのある文章を引用符で囲みます'],
  ['write digits only', '数字だけで書きます'],
  ['write digits only, or put it in quotes if it is text', '数字だけで書くか、文章なら引用符で囲みます'],
  ['put it in quotes', '引用符で囲みます'],
  ['this item is empty', 'この項目は空です'],
  ['write a value or null', '値か null を書きます'],
  [
    'in { } a comma ends the value: put the text in quotes, or write the number without a comma',
    '{ } の中ではコンマで値が終わります。文章は引用符で囲み、数はコンマなしで書きます',
  ],
  ['the key {key} is not text', 'キー {key} は文字ではありません'],
  ['{key} has no value', '{key} に値がありません'],
  // what stands in it
  ['{expected}, got {value}', '{expected}。書かれているのは {value} です'],
  ['unknown key {key}', 'キー {key} は分かりません'],
  ['missing key {key}', 'キー {key} がありません'],
  ['known are {keys}', 'あるのは {keys} です'],
  ['did you mean {word}?', '{word} のことですか'],
  ['expected at least one key path with the value wanted', 'キーの道筋とその値が一つは要ります'],
  ['expected at least one fact to test', '確かめる事実が一つは要ります'],
  ['expected at least one item', '項目が一つは要ります'],
  ['expected a day of the calendar as YYYY-MM-DD, or null', '暦にある日を YYYY-MM-DD で書くか、null と書きます'],
  ['expected a day of the calendar as YYYY-MM-DD', '暦にある日を YYYY-MM-DD で書きます'],
  ['expected an id of small letters, digits and hyphens', '小文字、数字、ハイフンのIDが要ります'],
  [
    'expected the address of a figure, like monthly or exchange.1',
    'monthly や exchange.1 のような、数値の番地が要ります',
  ],
  ['expected one line without white space around it', '前後に空白のない一行の文章が要ります'],
  [
    'expected a source, like article-2023 or article-2023#new-fees',
    'article-2023 や article-2023#new-fees のような出典が要ります',
  ],
  ['expected a source or a list of sources', '出典、または出典のリストが要ります'],
  [
    'expected unknown, or a map with yen and tax, count, months or days',
    'unknown か、yen と tax、count、months、days のどれかを持つまとまりが要ります',
  ],
  ['expected yes, no, unknown or tests of facts', 'yes、no、unknown、または事実の条件が要ります'],
  ['expected unknown or {form}', 'unknown か、{form}が要ります'],
  ['expected an https address', 'https のアドレスが要ります'],
  ['expected ADDRESS: NUMBER', '「番地: 数」が要ります'],
  ['expected {what}, 0 or more', '0以上の{what}が要ります'],
  ['{address}: expected {what}', '{address}: {what}が要ります'],
  ['expected {what}', '{what}が要ります'],
  ['a whole number', '整数'],
  ['a plain number', '普通に書いた数'],
  ['a number', '数'],
  ['whole yen', '整数の円'],
  ['whole months', '整数の月数'],
  ['whole days', '整数の日数'],
  ['text', '文字'],
  ['true or false', 'true か false'],
  ['a list', 'リスト'],
  ['a map of nothing', '空のまとまり'],
  ['a map of {keys}', '{keys} のまとまり'],
  ['a map', '「キー: 値」のまとまり'],
  // what it refers to
  ['{id} is already the id of another item of {section}', '{id} は {section} の別の項目のIDです'],
  ['give it an id of its own', '別のIDを付けます'],
  ['the plan {plan} is called so already', 'プラン {plan} がすでにその名前です'],
  ['give it a name of its own', '別の名前を付けます'],
  ['no source is called {key}', '{key} という出典はありません'],
  ['add it to sources.yaml, or cite one that is there', 'sources.yaml に加えるか、そこにある出典を指します'],
  ['the source {key} has no section {section}', '出典 {key} に {section} という節はありません'],
  ['add it to its sections in sources.yaml', 'sources.yaml のその出典の sections に加えます'],
  ['nothing is cited for it', '出典がありません'],
  ['add cite, or say unknown', 'cite を加えるか、unknown と書きます'],
  ['there is no figure {address}', '数値 {address} はありません'],
  ['add it to figures, if only as unknown', 'figures に加えます。分からなければ unknown とします'],
  ['the figure {address} is missing', '数値 {address} がありません'],
  ['write {address}: unknown where no source states it', 'どの出典にもなければ {address}: unknown と書きます'],
  ['{address} is given as {unit}, not as {units}', '{address} の単位は {unit} で、{units} ではありません'],
  ['name a figure of that unit', 'その単位の数値を指します'],
  ['give it in {unit}', '{unit} で書きます'],
  ['a period has either for or until, not both', '期間には for か until のどちらか一方だけを書きます'],
  ['a period needs either for or until', '期間には for か until のどちらかが要ります'],
  ['write for: FIGURE or until: cancelled', 'for: 数値の番地 か until: cancelled と書きます'],
  ['no open clause is called {id}', '{id} という未決の条項はありません'],
  ['add it to open, with its readings', 'readings とともに open に加えます'],
  [
    '{id} must have the readings {readings}; it has {declared}',
    '{id} には読み方 {readings} が要りますが、あるのは {declared} です',
  ],
  ['none', 'なし'],
  ['mend its readings in open, or name another clause', 'open の readings を直すか、別の条項を指します'],
  ['the open clause {id} declares no reading {reading}', '未決の条項 {id} に読み方 {reading} はありません'],
  ['declare it in open, or delete it here', 'open に加えるか、ここから消します'],
  [
    'the reading {reading} of the open clause {id} is missing',
    '未決の条項 {id} の読み方 {reading} についての記述がありません',
  ],
  ['say what holds under it', 'その読み方でどうなるかを書きます'],
  ['there is no period {id}', '期間 {id} はありません'],
  ['add it to periods', 'periods に加えます'],
  ['{word} names no figure', '{word} の指す数値はありません'],
  ['write the address of a figure between the braces', '波かっこの間に数値の番地を書きます'],
  ['there is no step {id}', '手順 {id} はありません'],
  ['add it to steps, or delete it here', 'steps に加えるか、ここから消します'],
  ['{id} must stand before {later}', '{id} は {later} より前に置きます'],
  ['mend the order of the steps', '手順の順番を直します'],
  ['nothing stands at {address}', '{address} には何もありません'],
  [
    'write an address like figures.monthly, join.ID or observed',
    'figures.monthly、join.ID、observed のような番地を書きます',
  ],
  ['a route must end with the plan, and name it once', 'route はプランで終わり、プランは一度だけ書きます'],
  ['put "- by: plan" last', '「- by: plan」を最後に置きます'],
  ['this edition belongs in {file}', 'この版の置き場所は {file} です'],
  ['a file bears its plan and the day from which it is in force', 'ファイルはプランと、有効になる日の名前を持ちます'],
  ['write covered: unknown where no source speaks of it', 'どの出典も触れていなければ covered: unknown と書きます'],
  ['write {value}', '{value} と書きます'],
]

const escaped = (text: string): string => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&')

/** A pattern as an expression: `{name}` stands for any text, as short as it can be. */
const expressionOf = (pattern: string): RegExp => {
  const names = pattern
    .split(/\{(\w+)\}/)
    .map((part, at) => (at % 2 === 0 ? escaped(part).replace(/[{}]/g, '\\$&') : `(?<${part}>.+?)`))
  return new RegExp(`^${names.join('')}$`, 's')
}

const expressions = patterns.map(([en, ja]) => ({ expression: expressionOf(en), ja }))

/** What stands for these is in words too; for the others it comes from the file. */
const worded = ['expected', 'value', 'what', 'form', 'declared']

/** Null where no pattern fits. */
const inJapanese = (english: string): string | null => {
  for (const { expression, ja } of expressions) {
    const found = expression.exec(english)
    if (!found) continue
    return ja.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = found.groups![name]!
      if (name === 'units') return value.replaceAll(' or ', ' か ')
      return (worded.includes(name) && inJapanese(value)) || value
    })
  }
  return null
}

/** What a reader of files says, in both languages. Where no pattern fits, it is the YAML library that speaks. */
export const problemText = (english: string): Text => ({
  ja: inJapanese(english) ?? `YAMLとして読めません（${english}）`,
  en: english,
})
