import type { Text } from './text.ts'

/** The words of a fault: what is wrong, and what is right; `hint` is null when that is obvious. */
export type Wording<Words extends string = string> = {
  readonly message: { readonly ja: Words; readonly en: Words }
  readonly hint: { readonly ja: Words; readonly en: Words } | null
}

const wording = <Words extends string>(ja: Words, en: Words, hintJa?: Words, hintEn?: Words): Wording<Words> => ({
  message: { ja, en },
  hint: hintJa === undefined || hintEn === undefined ? null : { ja: hintJa, en: hintEn },
})

const listHint = ['選べるもの: {known}', 'choices: {known}'] as const

/** The words of every fault. The parameters in braces hold what the user wrote, escaped. */
export const faultTexts = {
  'missing-command': wording('コマンドがありません', 'no command was given', ...listHint),
  'unknown-command': wording('コマンド "{given}" はありません', 'there is no command "{given}"', ...listHint),
  'unknown-flag': wording(
    'オプション {given} はありません',
    'there is no option {given}',
    '使えるものは {at} --help で見られます',
    'see {at} --help for those there are',
  ),
  'unexpected-argument': wording(
    '余分な引数です: "{given}"',
    'unexpected argument "{given}"',
    '事実は --device used のようにオプションで伝えます',
    'facts are given as options, like --device used',
  ),
  'installed-tables': wording(
    'インストールされたパッケージの料金表（{at}）には書き込みません',
    'no draft is written into the tables of an installed package ({at})',
    'フォルダーを写して --data で指定します: --data ./data',
    'copy the folder and name the copy: --data ./data',
  ),
  'damaged-package': wording(
    'mio-warranty の料金表のフォルダー {at} がありません',
    'the folder of tables of mio-warranty is missing: {at}',
    'mio-warranty をもう一度インストールします',
    'install mio-warranty again',
  ),
  'missing-value': wording(
    '{at} に値がありません',
    '{at} needs a value',
    '例: {like}{other}',
    'for example: {like}{other}',
  ),
  'unknown-value': wording('{at} {given} は分かりません', '{at} {given} is not known', ...listHint),
  'unknown-key': wording('{at}: キー "{given}" は分かりません', '{at}: the key "{given}" is not known', ...listHint),
  'unknown-plan': wording('プラン "{given}" はありません', 'there is no plan "{given}"', ...listHint),
  'missing-plan': wording(
    '{at} にはどのプランかが要ります',
    '{at} needs to know which plan',
    '--plan で伝えます。次のどれかです: {known}',
    'say it with --plan, one of: {known}',
  ),
  'unknown-topic': wording('"{given}" の説明はありません', 'there is no help on "{given}"', ...listHint),
  'bad-plan-id': wording(
    '{at} {given} はプランのIDになりません',
    '{at} {given} cannot be the id of a plan',
    '小文字、数字、ハイフンだけの、all と unknown 以外の名前を付けます。今あるプラン: {known}',
    'write small letters, digits and hyphens, but not all or unknown; the plans here: {known}',
  ),
  'missing-days': wording(
    '{at} には日付が二つ要ります',
    '{at} needs two days',
    '例: {at} 2023-10-07 today',
    'for example: {at} 2023-10-07 today',
  ),
  'missing-word': wording('{at} には {other} が要ります', '{at} needs {other}', ...listHint),
  'bad-day': wording(
    '{at} {given} は日付ではありません',
    '{at} {given} is not a day',
    '2026-11-23 や 2026年11月23日 のように、実在する日（1900 - 2999年）を年から書きます。今日なら today と書けます',
    'write a day that exists (1900 - 2999), year first: 2026-11-23, or today',
  ),
  'bad-date': wording(
    '{at} {given} は日付ではありません',
    '{at} {given} is not a date',
    '2026-11-23 や 2026年11月23日 のように、実在する日（1900 - 2999年）を年から書きます。月までなら 2026-11、今日なら today と書けます',
    'write a day that exists (1900 - 2999), year first: 2026-11-23, or 2026-11 when only the month is known, or today',
  ),
  'bad-number': wording(
    '{at} {given} は使える数ではありません',
    '{at} {given} is not a number that can be used here',
    '0から{other}までの整数を書きます（例: {like}）',
    'write a whole number from 0 to {other}, like {like}',
  ),
  'bad-amount': wording(
    '{at} {given} は使える数ではありません',
    '{at} {given} is not a number that can be used here',
    '{other} の範囲の整数を書きます（例: {like}）',
    'write a whole number ({other}), like {like}',
  ),
  'bad-counts': wording(
    '{at} {given} は使える数ではありません',
    '{at} {given} is not a number that can be used here',
    '{other} の範囲の整数を、2 のように一つ、または 0..2 のように範囲で書きます',
    'write a whole number ({other}) like 2, or a range of them like 0..2',
  ),
  'bad-share': wording(
    '{at} {given} は割合ではありません',
    '{at} {given} is not a share',
    '10% や 0.1 のように、0%から100%までで書きます',
    'write a share from 0% to 100%, like 10% or 0.1',
  ),
  'bad-ids': wording(
    '{at} {given} は読めません',
    '{at} {given} cannot be read',
    'IDをコンマで並べます',
    'write ids separated by commas',
  ),
  'bad-width': wording(
    '{at} {given} は使える幅ではありません',
    '{at} {given} is not a width that can be used',
    '{other} の範囲の整数で書きます。正式名称が一行に入る幅です',
    'write a whole number ({other}); an official name must fit on a line',
  ),
  'bad-claim': wording(
    '{at} {given} は読めません',
    '{at} {given} cannot be read',
    '日付、日付:exchange、日付:repair、日付:repair:見積もり のどれかで書きます',
    'write DATE, DATE:exchange, DATE:repair or DATE:repair:QUOTE',
  ),
  'bad-requirement': wording(
    '--require {given} は読めません',
    '--require {given} cannot be read',
    '{other}=yes のように、プランと結果を書きます',
    'write a plan and a verdict, like {other}=yes',
  ),
  'bad-pattern': wording(
    '{at} {given} は正規表現ではありません',
    '{at} {given} is not a regular expression',
    'そのままの文字なら . や ( の前に \\ を置きます',
    'put a \\ before signs like . or ( that are meant as they are',
  ),
  'slow-pattern': wording(
    '{at} {given} は、この文字列では時間がかかりすぎます（1回の実行の遅い式ぜんぶで1秒まで）',
    '{at} {given} takes too long on this text (slow patterns have one second together)',
    '(a+)+ のように、くり返しの中にくり返しを書かないでください',
    'do not repeat within a repetition, as in (a+)+',
  ),
  'bad-cases': wording('{at} は読めません: {problems}', '{at} cannot be read: {problems}'),
  'cases-not-a-list': wording(
    '{at} に例が並んでいません',
    '{at} does not hold a list of cases',
    '- name: と asOf、command、facts、expect を並べます',
    'write items with - name:, asOf, command, facts and expect',
  ),
  'no-cases': wording(
    '{at} には例が一つもありません',
    '{at} holds no case',
    '- name: と asOf、command、facts、expect を並べます',
    'write items with - name:, asOf, command, facts and expect',
  ),
  'unknown-path': wording(
    '{at}: {other} の出力に "{given}" はありません',
    '{at}: no output of {other} has "{given}"',
    '出力のキーは schema {other} で見られます',
    'see the keys of the output with schema {other}',
  ),
  'empty-test': wording(
    '{at}: 空の {given} は何も確かめません',
    '{at}: an empty {given} checks nothing',
    '含むはずの値か、含まないはずの値を書きます。空のリストなら [] とだけ書きます',
    'write the values that must or must not be there; for an empty list write [] alone',
  ),
  'repeated-flag': wording('{at} が二度あります', '{at} is given twice', '一つだけ残してください', 'keep one of them'),
  'too-many-claims': wording(
    '{at}: 請求が{given}件あります',
    '{at}: {given} claims are told',
    '{other}件までにします',
    'give at most {other}',
  ),
  'too-many-claims-together': wording(
    '{at}: すべての端末の請求が合わせて{given}件あります',
    '{at}: {given} claims are told about all phones together',
    '合わせて{other}件までにします。多ければ batch で一台ずつ答えを得ます',
    'give at most {other} together; for more, batch answers about each phone by itself',
  ),
  'too-many-phones': wording(
    '{at} に端末が{given}台あります',
    '{at} holds {given} phones',
    '{other}台までにします。多ければ batch で一台ずつ答えを得ます',
    'give at most {other}; for more, batch answers about each phone by itself',
  ),
  'repeated-claim-day': wording(
    '{at} {given} が二度あります',
    '{at} {given} is given twice',
    '一日に一度だけ書きます',
    'one claim a day',
  ),
  conflict: wording(
    '{at} と {other} は同時に成り立ちません',
    '{at} and {other} cannot both be true',
    'どちらかを直すか、取り除いてください',
    'correct one of them or leave it out',
  ),
  'unknown-suffix': wording(
    '{at}: 拡張子 {given} の形式はありません',
    '{at}: the suffix {given} names no format',
    ...listHint,
  ),
  'format-unavailable': wording(
    '{at}: 形式 {given} はここでは使えません',
    '{at}: the format {given} is not available here',
    ...listHint,
  ),
  'not-together': wording(
    '{at} と {other} は一緒に使えません',
    '{at} and {other} do not go together',
    'どちらかを取り除いてください',
    'leave one of them out',
  ),
  'nothing-dated': wording(
    '日付の決まった手順がありません',
    'no step has a date yet',
    '{other} で日付を伝えます',
    'give the date with {other}',
  ),
  'no-date-left': wording('残っている手順に日付のあるものはありません', 'no step that is left has a date'),
  'needs-other': wording('{at} には {other} が要ります', '{at} needs {other}', '加えてください', 'add it'),
  'bad-json': wording(
    '{at}行目はJSONではありません: {other}',
    'line {at} is not JSON: {other}',
    '1行に1件、JSONで書きます',
    'write one record of JSON a line',
  ),
  'record-too-deep': wording(
    '{at}行目は{other}段より深い入れ子です',
    'line {at} is nested more than {other} deep',
    '事実は {"device":"used"} のように並べます',
    'facts stand beside each other, like {"device":"used"}',
  ),
  'record-not-a-map': wording(
    '{at}行目に「キー: 値」が並んでいません',
    'line {at} does not hold keys and values',
    '{"device":"used"} のように書きます',
    'write it like {"device":"used"}',
  ),
  'repeated-key': wording(
    '{at}行目でキー "{given}" が二度あります',
    'line {at} gives the key "{given}" twice',
    '一つだけ残してください',
    'keep one of them',
  ),
  'record-too-long': wording(
    '{at}行目は長すぎます',
    'line {at} is too long',
    '1行は1MiBまでです',
    'a line may take 1 MiB',
  ),
  'record-not-utf8': wording(
    '{at}行目はUTF-8ではありません',
    'line {at} is not UTF-8',
    'UTF-8で書きます',
    'write it as UTF-8',
  ),
  'facts-not-a-map': wording(
    '{at} に「キー: 値」が並んでいません',
    '{at} does not hold keys and values',
    'device: used のような行を並べます',
    'write lines like device: used',
  ),
  'no-tables': wording(
    '{at} は料金表ではありません',
    '{at} are not the tables of a folder',
    'loadTables() が返すものを渡します',
    'give what loadTables() returns',
  ),
  'one-phone-only': wording(
    '{at} には複数の端末があります。{other} は一台について答えます',
    '{at} lists several phones; {other} answers about one',
    '一台だけを書くか、eligible か cost で尋ねます',
    'give the facts of one phone, or ask eligible or cost',
  ),
  'bad-phone-name': wording(
    '{at} は端末の名前ではありません',
    '{at} is no name of a phone',
    'name: 父の端末 のように文字で書きます',
    'write a text, like name: my phone',
  ),
  'bad-facts-file': wording('{at} は読めません: {problems}', '{at} cannot be read: {problems}'),
  'bad-expectations': wording(
    '{at} は期待する料金として読めません: {problems}',
    '{at} cannot be read as expected fees: {problems}',
    'PLAN.monthly: NUMBER のように、番地と整数を並べます',
    'write addresses and whole numbers, like PLAN.monthly: NUMBER',
  ),
  'bad-age': wording(
    '{at} {given} は日数ではありません',
    '{at} {given} is not a number of days',
    '180d のように日数を書きます',
    'write a number of days, like 180d',
  ),
  'needs-terminal': wording(
    '{at} は端末で1つずつ質問します。ここには端末がないか、--no-input が指定されています',
    '{at} asks one question after another on a terminal: there is none here, or --no-input was given',
    '分かることをオプションで伝えます（{other} など）\n  例: mio-warranty eligible --device used --bought-from official',
    'tell what you know as options ({other} and more)\n  for example: mio-warranty eligible --device used --bought-from official',
  ),
  'unreadable-file': wording(
    '{at} を読めません（{other}）',
    '{at} cannot be read ({other})',
    '名前と権限を確かめてください',
    'check its name and permissions',
  ),
  'unwritable-file': wording(
    '{at} に書けません（{other}）',
    '{at} cannot be written ({other})',
    '名前と権限、空き容量を確かめてください',
    'check its name, permissions and the free space',
  ),
  'file-exists': wording(
    '{at} はすでにあります',
    '{at} exists already',
    '上書きするなら --force を付けます',
    'add --force to replace it',
  ),
  'file-changed': wording(
    '{at} は読んだあとに変わったので、書いていません',
    '{at} changed after it was read, so it was not written',
    'もう一度実行してください',
    'run the command again',
  ),
  'bad-tables': wording('料金表が正しくありません:\n{problems}', 'the tables are not valid:\n{problems}'),
  'output-failed': wording(
    '標準出力に書けません（{other}）',
    'standard output cannot be written ({other})',
    '空き容量と出力先を確かめてください',
    'check the free space and where the output goes',
  ),
} as const satisfies Readonly<Record<string, Wording>>

/** The code of a fault. */
export type FaultCode = keyof typeof faultTexts

/** The Japanese words of a fault; the names in braces are its parameters. */
export type FaultWordsOf<Code extends FaultCode> = (typeof faultTexts)[Code]['message']['ja']

/** Why a file or a stream failed, by the system's code or a code of ours. Its hint replaces that of the fault. */
export const reasonTexts = {
  'no more words': wording(
    '言葉が多すぎます',
    'too many words',
    'このコマンドに続けて書ける言葉はありません（使い方: -h）',
    'the command takes no further words (usage: -h)',
  ),
  ENOENT: wording('ファイルかフォルダがありません、ENOENT', 'no such file or folder, ENOENT'),
  EACCES: wording('権限がありません、EACCES', 'permission denied, EACCES'),
  EPERM: wording('許されていません、EPERM', 'not permitted, EPERM'),
  EISDIR: wording('フォルダです、EISDIR', 'it is a folder, EISDIR', 'ファイルを指定してください', 'name a file'),
  ENOTDIR: wording('フォルダではないものが途中にあります、ENOTDIR', 'a part of the path is no folder, ENOTDIR'),
  ELOOP: wording(
    'リンクが自分自身に戻ります、ELOOP',
    'a link that leads back to itself, ELOOP',
    'リンクを消すか、ファイルそのものを置いてください',
    'delete the link, or put the file itself there',
  ),
  ENOSPC: wording('空きがありません、ENOSPC', 'no space left, ENOSPC'),
  EROFS: wording('読み取り専用です、EROFS', 'read-only, EROFS'),
  'not a regular file': wording(
    '普通のファイルではありません',
    'not a regular file',
    'そこにあってよいのは普通のファイルだけです',
    'only an ordinary file may stand there',
  ),
  'not UTF-8': wording('UTF-8の文章ではありません', 'not UTF-8 text', 'UTF-8で保存してください', 'save it as UTF-8'),
  binary: wording(
    '文章ではありません',
    'binary, not text',
    'MarkdownかHTMLのファイルを指定してください',
    'name Markdown or HTML files',
  ),
  'standard input': wording(
    '標準入力です',
    'it is standard input',
    '書き換えるファイルを指定してください',
    'name the file to rewrite',
  ),
  'too large': wording('大きすぎます', 'too large', '分けてください', 'split it'),
  'not a folder': wording(
    'フォルダではありません',
    'not a folder',
    'プランのフォルダそのものを置くか、ほかへ移してください',
    'put the folder of a plan itself there, or move it elsewhere',
  ),
  'no file matches': wording(
    '合うファイルがありません',
    'no file matches',
    'パスとパターンを確かめてください',
    'look at the path or pattern',
  ),
  'too many in braces': wording(
    '波かっこの組み合わせが1,000通りを超えます',
    'its braces stand for more than 1,000 patterns',
    'パターンを分けてください',
    'split it into several patterns',
  ),
  'pattern too long': wording(
    '4,096文字を超えるパターンです',
    'the pattern has more than 4,096 characters',
    'パターンを分けてください',
    'split it into several patterns',
  ),
  'link out of the folder': wording(
    'フォルダの外へのリンクです',
    'link out of the folder',
    'リンクではなくファイルそのものを置いてください',
    'put the file itself there instead of a link',
  ),
} as const satisfies Readonly<Record<string, Wording>>

/** The code of a reason that has words. */
export type ReasonCode = keyof typeof reasonTexts

export const isReason = (reason: string): reason is ReasonCode => Object.hasOwn(reasonTexts, reason)

/** The words around an error for people. */
export const errorTexts = {
  error: { ja: 'エラー: ', en: 'error: ' },
  suggestion: { ja: '{text}。{word}ですか', en: '{text}. Did you mean {word}?' },
  unsure: { ja: '{at} {given} だけでは、どれのことか分かりません', en: '{at} {given} can mean several things' },
  unsurePlan: { ja: '「{given}」だけでは、どのプランか分かりません', en: '"{given}" can mean several plans' },
  sayPlan: { ja: '--plan で、どれかを伝えてください: {like}', en: 'say with --plan which it is: {like}' },
  sayOne: { ja: '次のどれかを伝えてください', en: 'say which of these it is:' },
  example: { ja: '例: {command}', en: 'for example: {command}' },
  moreChoices: { ja: 'ほかの選択肢: mio-warranty help facts', en: 'other choices: mio-warranty help facts' },
} as const satisfies Record<string, Text>

export const bugText: Text = {
  ja: 'プログラムの不具合です。実行したコマンドとともにお知らせください',
  en: 'This is a bug of ours; please report it with the command you ran',
}
