import { expectedTexts } from '../model/expected-words.ts'
import { type Catalogue, messagesOf } from '../model/message.ts'

/** The messages about files: what is wrong, and what to do. */
export const readerTexts = {
  ...expectedTexts,

  // the file as a whole
  'too-many-bytes': { ja: '{most}バイトを超えています', en: 'more than {most} bytes' },
  'not-utf8': { ja: 'UTF-8ではありません。{byte} というバイトがあります', en: 'not UTF-8: unexpected byte {byte}' },
  'cut-off': {
    ja: 'UTF-8ではありません。最後の文字が途中で切れています',
    en: 'not UTF-8: the last character is incomplete',
  },
  utf16: { ja: 'UTF-16です', en: 'this is UTF-16' },
  'save-as-utf8': { ja: 'UTF-8で保存します', en: 'save the file as UTF-8' },
  'hidden-character': { ja: '文字 {code} は使えません', en: 'the character {code} is not allowed' },
  'log-command': {
    ja: '「{command}」はCIのログで命令と読まれます',
    en: '"{command}" is read as a command in the logs of CI',
  },
  empty: { ja: 'ファイルに値がありません', en: 'the file holds no value' },
  'write-value': { ja: '値を書きます', en: 'write one' },
  'no-table': { ja: 'このファイルは料金表ではありません', en: 'this file is no table' },
  'move-table': {
    ja: 'sources.yaml という名前にするか、プランのフォルダに YYYY-MM-DD.yaml として置きます',
    en: 'name it sources.yaml, or put it into the folder of its plan as YYYY-MM-DD.yaml',
  },
  'no-plan-name': {
    ja: 'フォルダ {folder} の名前はプランのIDになりません',
    en: 'the folder {folder} is not named like a plan',
  },
  'rename-folder': {
    ja: 'プランのIDで名付けます。小文字、数字、ハイフンだけです',
    en: 'name it by the id of its plan: small letters, digits and hyphens',
  },
  'no-sources-file': { ja: 'sources.yaml がありません', en: 'there is no sources.yaml' },
  'add-sources-file': { ja: '加えて、出典を一度ずつ書きます', en: 'add it: every source once' },
  'no-edition': { ja: 'どのプランの版もありません', en: 'there is no edition of any plan' },
  'add-edition': {
    ja: 'PLAN/YYYY-MM-DD.yaml に置きます。ひな型は editions draft PLAN で作れます',
    en: 'put one at PLAN/YYYY-MM-DD.yaml; editions draft PLAN writes a skeleton',
  },

  // YAML that tables may not use
  directive: { ja: '指示行（%）は使えません', en: 'directives (%) are not supported' },
  'delete-line': { ja: 'その行を消します', en: 'delete the line' },
  anchor: { ja: 'アンカー（&）は使えません', en: 'anchors (&) are not supported' },
  alias: { ja: 'エイリアス（*）は使えません', en: 'aliases (*) are not supported' },
  'write-out-or-quote': {
    ja: 'それぞれの場所に値を書くか、文章なら引用符で囲みます',
    en: 'write the value out in each place, or put the text in quotes',
  },
  'merge-key': { ja: 'マージキー（<<）は使えません', en: 'merge keys (<<) are not supported' },
  'write-out': { ja: 'それぞれの場所に値を書きます', en: 'write the value out in each place' },
  tag: { ja: 'タグ（!）は使えません', en: 'tags (!) are not supported' },
  'delete-or-quote': { ja: '消すか、文章なら引用符で囲みます', en: 'delete it, or put the text in quotes' },
  'explicit-key': { ja: '? で始まるキーは使えません', en: 'keys marked by ? are not supported' },
  'second-document': { ja: 'ここから二つめの文書が始まっています', en: 'a second document begins here' },
  'one-document': { ja: '1ファイルに一つだけ書きます', en: 'one per file' },

  // limits
  'too-many-blank-lines': { ja: '空の行が続けて{most}行を超えています', en: 'more than {most} blank lines in a row' },
  'too-many-lexemes': { ja: '語と記号が{most}個を超えています', en: 'more than {most} words and signs' },
  'too-many-items': { ja: '一つのリストに{most}個を超える項目があります', en: 'more than {most} items in one list' },
  'too-many-entries': {
    ja: '一つのまとまりに{most}個を超えるキーがあります',
    en: 'more than {most} entries in one map',
  },
  'count-too-high': { ja: '{most}を超える回数や台数は使えません', en: 'a count above {most} is not supported' },
  'count-of-source': { ja: '出典にある数を書きます', en: 'write the number that the source gives' },
  'too-many-uses': {
    ja: '一年に{most}回を超える利用には対応していません',
    en: 'more than {most} uses a year are not supported',
  },
  'leave-limit-out': {
    ja: '出典の回数がそれより多ければ、この行を書きません',
    en: 'where a source allows more, leave this row out',
  },
  'too-many-limits': {
    ja: '{most}個を超える制限には対応していません',
    en: 'more than {most} limits are not supported',
  },
  'join-limits': { ja: '同じように数える制限をまとめます', en: 'join limits that count alike' },
  'too-many-periods': {
    ja: '{most}個を超える期間には対応していません',
    en: 'more than {most} periods are not supported',
  },
  'fewer-periods': {
    ja: '期間を減らすか、同じものをまとめます',
    en: 'leave out periods, or join those that are alike',
  },
  'too-many-tests': {
    ja: '条件の中の判定が全部で{count}個あり、{most}個を超えるものには対応していません',
    en: 'the conditions have {count} tests of facts together, and more than {most} are not supported',
  },
  'fewer-tests': {
    ja: '判定を減らすか、同じことを確かめる条項をまとめます',
    en: 'leave out tests, or join clauses that ask the same',
  },
  'too-many-tests-together': {
    ja: 'すべてのプランの条件の中の判定が合わせて{count}個あり、{most}個を超えるものには対応していません',
    en: 'the conditions of all plans have {count} tests of facts together, and more than {most} are not supported',
  },
  'too-many-periods-together': {
    ja: 'すべてのプランの期間が合わせて{count}個あり、{most}個を超えるものには対応していません',
    en: 'all plans have {count} periods together, and more than {most} are not supported',
  },
  'smaller-plans': {
    ja: 'プランを別のフォルダーに分けるか、同じものをまとめます',
    en: 'move plans to another folder, or join what is alike',
  },
  'too-long-period': { ja: '{unit}は{most}までです', en: 'more than {most} {unit} are not supported' },
  'length-of-source': {
    ja: '出典にある長さを書きます。終わりのない期間には until: cancelled を使います',
    en: 'write the length that the source gives; a period without an end has until: cancelled',
  },
  'too-many-readings': {
    ja: '解釈の分かれる条項の読み方の組み合わせが{most}通りを超えます',
    en: 'the open clauses can be read in more than {most} ways together',
  },
  'fewer-readings': { ja: '条項を減らすか、読み方をまとめます', en: 'leave out clauses, or join readings' },
  split: { ja: '分けます', en: 'split it' },
  'too-deep': { ja: '入れ子が{most}段を超えています', en: 'nested more than {most} deep' },
  'use-fewer-levels': { ja: '段を減らします', en: 'use fewer levels' },
  delete: { ja: '消します', en: 'delete it' },
  'delete-them': { ja: '消します', en: 'delete them' },

  // syntax
  unreadable: { ja: 'YAMLとして読めません（{complaint}）', en: '{complaint}' },
  'open-quote': { ja: 'この {quote} が閉じていません', en: 'this {quote} is never closed' },
  'close-quote': { ja: '閉じる {quote} を加えます', en: 'add the closing {quote}' },
  'key-missing': { ja: 'コロンの前にキーがありません', en: 'a key is missing before the colon' },
  'key-not-scalar': { ja: 'まとまりやリストはキーになりません', en: 'a map or list cannot be a key' },
  'write-key-value': { ja: '「キー: 値」と書きます', en: 'write key: value' },
  'key-repeated': { ja: 'このキーは{line}行目にもあります', en: 'this key is already used in line {line}' },
  'delete-either': { ja: '片方を消します', en: 'delete one of the two' },
  'space-after-colon': {
    ja: '「キー: 値」と書き、コロンの後を空けます',
    en: 'write key: value, with a space after the colon',
  },
  'close-all': {
    ja: '1行に「キー: 値」を一つ書き、引用符とかっこをすべて閉じます',
    en: 'write key: value on each line, and close each quote and bracket',
  },
  'tab-indents': { ja: '字下げにタブが使われています', en: 'a tab is used as indentation' },
  'indent-with-spaces': { ja: '字下げは空白で書きます', en: 'indent with spaces' },
  'double-backslash': {
    ja: 'バックスラッシュは \\\\ と書くか、一重の引用符を使います',
    en: 'write \\\\ for a backslash, or use single quotes',
  },
  'line-up': {
    ja: '同じまとまりの行の頭をそろえ、かっこをすべて閉じます',
    en: 'line up what belongs together, and close each bracket',
  },
  'quote-colon-or-line-up': {
    ja: '": " を含む文章は引用符で囲むか、キーの頭をそろえます',
    en: 'put text that holds ": " in quotes, or line up the keys',
  },
  'commas-or-quote-colon': {
    ja: 'キーの間をコンマで区切るか、": " を含む文章を引用符で囲みます',
    en: 'separate entries by commas, or put text that holds ": " in quotes',
  },
  'quote-text': { ja: '文章を引用符で囲みます', en: 'put the text in quotes' },

  // values and keys
  'not-plain-number': {
    ja: '普通に書いた数が要ります。書かれているのは {value} です',
    en: 'expected a plain number, got {value}',
  },
  'write-digits-or-quote': {
    ja: '数字だけで書くか、文章なら引用符で囲みます',
    en: 'write digits only, or put it in quotes if it is text',
  },
  'write-digits': { ja: '数字だけで書きます', en: 'write digits only' },
  write: { ja: '{value} と書きます', en: 'write {value}' },
  'item-empty': { ja: 'この項目は空です', en: 'this item is empty' },
  'no-value': { ja: '{key} に値がありません', en: '{key} has no value' },
  'write-value-or-null': { ja: '値か null を書きます', en: 'write a value or null' },
  'comma-ends-value': {
    ja: '{ } の中ではコンマで値が終わります。文章は引用符で囲み、数はコンマなしで書きます',
    en: 'in { } a comma ends the value: put the text in quotes, or write the number without a comma',
  },
  'key-not-text': { ja: 'キー {key} は文字ではありません', en: 'the key {key} is not text' },
  quote: { ja: '引用符で囲みます', en: 'put it in quotes' },
  'expected-one-of': { ja: '{words}が要ります', en: 'expected {words}' },
  unfit: { ja: '形に合いません（{complaint}）', en: '{complaint}' },
  got: { ja: '{expected}。書かれているのは {value} です', en: '{expected}, got {value}' },
  list: { ja: 'リスト', en: 'a list' },
  map: { ja: '{keys} のまとまり', en: 'a map of {keys}' },
  'empty-map': { ja: '空のまとまり', en: 'a map of nothing' },
  'unknown-key': { ja: 'キー {key} は分かりません', en: 'unknown key {key}' },
  'other-key': { ja: '別の名前にするか、消します', en: 'give it another name, or delete it' },
  'missing-key': { ja: 'キー {key} がありません', en: 'missing key {key}' },
  'missing-keys': { ja: 'キー {keys} がありません', en: 'missing keys {keys}' },
  'write-both': { ja: 'ja と en を、キーの下に一行ずつ書きます', en: 'write ja and en, each on a line below the key' },
  'brace-in-plain-text': {
    ja: '{brace} を含む文章が引用符で囲まれていません',
    en: 'a text that holds {brace} is not in quotes',
  },
  'quote-braces': {
    ja: '{ } を含む文章は、全体を "…" で囲みます。囲まないと { } はまとまりと読まれます',
    en: 'put the whole text in quotes, "…": without them { } is read as a map',
  },
  'known-keys': { ja: 'あるのは {keys} です', en: 'known are {keys}' },
  'quote-comma': { ja: 'コンマのある文章を引用符で囲みます', en: 'put a text with a comma in quotes' },
  'did-you-mean': { ja: '{word} のことですか', en: 'did you mean {word}?' },
  'expected-expectations': { ja: '「番地: 数」が要ります', en: 'expected ADDRESS: NUMBER' },
  'bad-expectation': {
    ja: '{address}: 整数か、min と max の幅か、yen と tax の金額が要ります。書かれているのは {value} です',
    en: '{address}: expected a whole number, or a range of min and max, or an amount of yen and tax, got {value}',
  },

  // names of other parts of the tables
  'id-taken': { ja: '{id} は {section} の別の項目のIDです', en: '{id} is already the id of another item of {section}' },
  'give-own-id': { ja: '別のIDを付けます', en: 'give it an id of its own' },
  'plan-name-taken': { ja: 'プラン {plan} がすでにその名前です', en: 'the plan {plan} is called so already' },
  'give-own-name': { ja: '別の名前を付けます', en: 'give it a name of its own' },
  'no-such-word': {
    ja: '{key} は用語でも事実の選択肢でもありません',
    en: '{key} is neither a term nor a choice of a fact',
  },
  'words-known': {
    ja: '用語は {terms}、選択肢は boughtFrom.official のように書きます',
    en: 'the terms are {terms}; write a choice like boughtFrom.official',
  },
  'name-in-no-text': {
    ja: '{name} はこの版のどの文章にもありません',
    en: 'no text of the edition holds {name}',
  },
  'delete-name': { ja: '消すか、つづりを直します', en: 'delete it, or mend its spelling' },
  'no-source': { ja: '{key} という出典はありません', en: 'no source is called {key}' },
  'add-source': {
    ja: 'sources.yaml に加えるか、そこにある出典を指します',
    en: 'add it to sources.yaml, or cite one that is there',
  },
  'no-source-section': {
    ja: '出典 {key} に {section} という節はありません',
    en: 'the source {key} has no section {section}',
  },
  'add-source-section': {
    ja: 'sources.yaml のその出典の sections に加えます',
    en: 'add it to its sections in sources.yaml',
  },
  uncited: { ja: '出典がありません', en: 'nothing is cited for it' },
  'add-cite': {
    ja: 'cite を加えるか、節全体の出典を cites に書きます。どの出典にもなければ unknown とします',
    en: 'add cite, or one for the whole section to cites; say unknown where no source speaks of it',
  },
  'idle-default': {
    ja: '{section} の行はすべて自分の出典を持つので、使われません',
    en: 'it has no effect: every item of {section} has a citation of its own',
  },
  'delete-default': {
    ja: '消すか、同じ出典の行から cite を消します',
    en: 'delete it, or delete cite from the lines with the same source',
  },
  'idle-no-cite': {
    ja: 'cites に {section} の出典がないので、空の cite は使われません',
    en: 'an empty cite has no effect: cites has no default for {section}',
  },
  'delete-cite': { ja: 'cite を消します', en: 'delete cite' },
  'no-figure': { ja: '数値 {address} はありません', en: 'there is no figure {address}' },
  'add-figure': {
    ja: 'figures に加えます。分からなければ unknown とします',
    en: 'add it to figures, if only as unknown',
  },
  'figure-missing': { ja: '数値 {address} がありません', en: 'the figure {address} is missing' },
  'write-figure-unknown': {
    ja: 'どの出典にもなければ {address}: unknown と書きます',
    en: 'write {address}: unknown where no source states it',
  },
  'wrong-unit': {
    ja: '{address} の単位は {unit} で、{wanted} ではありません',
    en: '{address} is given as {unit}, not as {wanted}',
  },
  either: { ja: '{first} か {second}', en: '{first} or {second}' },
  'name-figure-of-unit': { ja: 'その単位の数値を指します', en: 'name a figure of that unit' },
  'give-in-unit': { ja: '{unit} で書きます', en: 'give it in {unit}' },
  'period-ends-twice': {
    ja: '期間には for か until のどちらか一方だけを書きます',
    en: 'a period has either for or until, not both',
  },
  'period-without-end': {
    ja: '期間には for か until のどちらかが要ります',
    en: 'a period needs either for or until',
  },
  'write-for-or-until': {
    ja: 'for: 数値の番地、until: cancelled、until: 日 のどれかを書きます',
    en: 'write for: FIGURE, until: cancelled or until: a day',
  },
  'idle-without-length': {
    ja: '期間が until: {until} で終わるので、{key} は使われません',
    en: '{key} has no effect, since the period ends by until: {until}',
  },
  'delete-or-use-for': {
    ja: '消すか、until の代わりに for: 数値の番地 と書きます',
    en: 'delete it, or write for: FIGURE instead of until',
  },
  'period-ends-early': {
    ja: '期間が終わる日 {last} が、始まる日 {first} より前です',
    en: 'the period ends on {last}, before it begins on {first}',
  },
  'mend-period-days': { ja: 'from か until の日を直します', en: 'mend the day of from or of until' },
  'period-with-condition': {
    ja: '期間の条件が、それ自身に条件のある期間 {period} を調べています',
    en: 'the condition of a period asks about the period {period}, which has a condition itself',
  },
  'period-without-condition': {
    ja: '条件のない期間を使うか、ほかの事実を調べます',
    en: 'ask about a period without a condition, or about another fact',
  },
  'given-in-months': {
    ja: '{fact} は月数なので、数値 {address} の代わりになりません',
    en: '{fact} is a number of months and cannot replace the figure {address}',
  },
  'incident-compared': {
    ja: '事故の日は期間とだけ比べられます',
    en: 'the day of an incident is compared with periods only',
  },
  'use-period': {
    ja: 'until: その日 の期間を periods に加え、on: { during: 期間 } と書きます',
    en: 'add a period until that day to periods, and write on: { during: PERIOD }',
  },
  'fee-rows-overlap': {
    ja: '{other} も同じ{remedy}の請求に当てはまり、どちらの料金か決まりません',
    en: '{other} can price the same {remedy} too, so that no one price holds',
  },
  'exclude-rows': {
    ja: '両方の when に、同じ項目の重ならない値を書きます',
    en: 'give both a "when" with different choices of one fact',
  },
  'order-of-flat-fee': {
    ja: '{address} は毎回同じ料金なので、{key} は何も変えません',
    en: '{address} is the price of every claim, so that {key} changes nothing',
  },
  'no-other-remedy': {
    ja: 'remedies のどの行も {remedy} を行わないので、数えるものがありません',
    en: 'no row of remedies gives {remedy}, so that there is nothing to count',
  },
  'delete-key': { ja: '{key} を消します', en: 'delete {key}' },
  'no-counted-year': {
    ja: '{remedy} を数える limits の行がないので、一年の数え方が決まりません',
    en: 'no row of limits counts {remedy}, so that nothing says what a year is',
  },
  'limit-or-per-claim': {
    ja: 'limits に行を加えるか、「per: claim」と書きます',
    en: 'add a row to limits, or write per: claim',
  },
  'idle-key-without': {
    ja: '{missing} がないので、{key} は使われません',
    en: '{key} has no effect without {missing}',
  },
  'delete-or-add': { ja: '{key} を消すか、{missing} を加えます', en: 'delete {key}, or add {missing}' },
  'monthly-beside-course': {
    ja: '{other} もあり、どちらが月額か決まりません',
    en: '{other} is a monthly fee too, so that no one fee holds',
  },
  'one-kind-of-monthly': {
    ja: 'コースのないプランなら monthly だけ、コースがあれば「monthly.コース」だけを書きます',
    en: 'write monthly alone for a plan without courses, else monthly.COURSE alone',
  },
  'no-such-course': { ja: 'コース {course} の月額がありません', en: 'no monthly fee has the course {course}' },
  'add-course': {
    ja: 'figures に monthly.{course} を加えるか、条件を直します',
    en: 'add monthly.{course} to figures, or mend the condition',
  },
  'courses-are': { ja: 'コースは {courses} です', en: 'the courses are {courses}' },
  'never-no': {
    ja: '{other} が「いいえ」になることはないので、使われません',
    en: 'it has no effect: {other} is never no',
  },
  'never-open': {
    ja: '{other} はいつも {state} なので、使われません',
    en: 'it has no effect: {other} is always {state}',
  },
  'delete-or-mend-when': { ja: '消すか、when を直します', en: 'delete it, or mend when' },
  'plan-link-key': {
    ja: 'プラン自身の行では {key} は使われません',
    en: '{key} has no effect on the link of the plan itself',
  },
  'write-in-events': {
    ja: '消します。プランが補償するかどうかは events と exclusions に書きます',
    en: 'delete it; events and exclusions say what the plan pays for',
  },
  'payer-named-twice': {
    ja: '{by} は {other} にもあり、そちらだけが使われます',
    en: '{by} stands at {other} already, and only that link is read',
  },
  'join-links': {
    ja: '一つにまとめ、条件を any で並べます',
    en: 'write one link, with the conditions under any',
  },
  'never-told': {
    ja: '{answer} では {parameter} を尋ねないので、{other} があると示されません',
    en: '{answer} takes no {parameter}, so that with {other} it never shows the note',
  },
  'delete-answer': { ja: '{answer} を消すか、told を直します', en: 'delete {answer}, or mend told' },
  'advice-of-ours': {
    ja: '助言はこのプログラムのもので、{key} は使われません',
    en: "{key} has no effect: advice is the program's own",
  },
  'before-tax-of': {
    ja: 'before-tax は税込の金額だけに書けます。この金額は {tax} です',
    en: 'before-tax belongs to an amount with tax; this one is {tax}',
  },
  'before-tax-rate': {
    ja: '税別の{before}円に10%の消費税を足しても、税込の{withTax}円になりません',
    en: '{before} yen before tax and 10 % tax do not come to {withTax} yen with tax',
  },
  'before-tax-write': {
    ja: '出典と比べて、合わない方を直します。出典が税別の額を言わなければ before-tax を消します',
    en: 'compare both with the source and mend the wrong one; delete before-tax where the source does not say it',
  },
  'before-tax-fix': {
    ja: 'before-tax を直すか消すか、「tax: included」と書きます',
    en: 'mend or delete before-tax, or write tax: included',
  },
  'clause-named-as-reading': {
    ja: '{id} は数え方の名前なので、未決の条項の名前にはできません',
    en: '{id} is a settled way to count, so that no open clause can have this id',
  },
  'no-open-clause': { ja: '{id} という未決の条項はありません', en: 'no open clause is called {id}' },
  'add-open-clause': { ja: 'readings とともに open に加えます', en: 'add it to open, with its readings' },
  'settle-or-open': {
    ja: '{readings} のどれかを書くか、readings とともに open に加えます',
    en: 'write one of {readings}, or add it to open, with its readings',
  },
  'other-readings': {
    ja: '{id} には読み方 {readings} が要りますが、あるのは {declared} です',
    en: '{id} must have the readings {readings}; it has {declared}',
  },
  none: { ja: 'なし', en: 'none' },
  'correct-readings': {
    ja: 'open の readings を直すか、別の条項を指します',
    en: 'mend its readings in open, or name another clause',
  },
  'no-reading': {
    ja: '未決の条項 {id} に読み方 {reading} はありません',
    en: 'the open clause {id} declares no reading {reading}',
  },
  'declare-reading': { ja: 'open に加えるか、ここから消します', en: 'declare it in open, or delete it here' },
  'reading-missing': {
    ja: '未決の条項 {id} の読み方 {reading} についての記述がありません',
    en: 'the reading {reading} of the open clause {id} is missing',
  },
  'write-reading': { ja: 'その読み方でどうなるかを書きます', en: 'say what holds under it' },
  'no-period': { ja: '期間 {id} はありません', en: 'there is no period {id}' },
  'add-period': { ja: 'periods に加えます', en: 'add it to periods' },
  'names-no-figure': { ja: '{words} の指す数値はありません', en: '{words} names no figure' },
  'write-address': {
    ja: '波かっこの間に数値の番地を書きます',
    en: 'write the address of a figure between the braces',
  },
  'no-step': { ja: '手順 {id} はありません', en: 'there is no step {id}' },
  'add-step': { ja: 'steps に加えるか、ここから消します', en: 'add it to steps, or delete it here' },
  'step-too-late': { ja: '{id} は {later} より前に置きます', en: '{id} must stand before {later}' },
  'reorder-steps': { ja: '手順の順番を直します', en: 'mend the order of the steps' },
  'no-such-place': { ja: '{address} には何もありません', en: 'nothing stands at {address}' },
  'write-place': {
    ja: 'figures.monthly、join.ID、observed のような番地を書きます',
    en: 'write an address like figures.monthly, join.ID or observed',
  },
  'route-without-plan': {
    ja: 'route はプランで終わり、プランは一度だけ書きます',
    en: 'a route must end with the plan, and name it once',
  },
  'put-plan-last': { ja: '「- by: plan」を最後に置きます', en: 'put "- by: plan" last' },
  'misplaced-edition': { ja: 'この版の置き場所は {file} です', en: 'this edition belongs in {file}' },
  'name-of-edition': {
    ja: 'ファイルはプランと、有効になる日の名前を持ちます',
    en: 'a file bears its plan and the day from which it is in force',
  },
} as const satisfies Catalogue

/** Makes a message about a file. */
export const say = messagesOf(readerTexts)
