import type { RuleName } from '../../model/finding.ts'
import type { Text } from '../../model/text.ts'

/** The title of a rule, why it matters, and how to fix a finding. */
type RuleText = { readonly title: Text; readonly about: Text; readonly fix: Text }

const rule = (title: Text, about: Text, fix: Text): RuleText => ({ title, about, fix })
const text = (ja: string, en: string): Text => ({ ja, en })

/** The words of every rule of `check`. A rule without words does not compile. */
export const ruleTexts: Readonly<Record<RuleName, RuleText>> = {
  schema: rule(
    text('料金表の形に合わない', 'not the shape of a table'),
    text(
      'キー、値、名前のどれかが、料金表の決まった形に合っていません。そのような料金表は使われません。',
      'A key, a value or a name does not fit the fixed shape of a table. Such tables are not used at all.',
    ),
    text(
      '指摘された場所を直します。キーの説明は mio-warranty help edition で見られます',
      'mend the place named; mio-warranty help edition explains the keys',
    ),
  ),
  'no-source': rule(
    text('出典がない', 'nothing is cited'),
    text(
      '条項や数値には、それが書かれている出典が要ります。出典がないものは確かめようがありません。',
      'A clause or figure needs the source that states it; without one nobody can look it up.',
    ),
    text('cite を加えるか、unknown と書きます', 'add cite, or say unknown'),
  ),
  'unknown-source': rule(
    text('ない出典を指している', 'a source that is not there'),
    text(
      'cite は sources.yaml のキーと、その sections のどれかを指します。',
      'cite names a key of sources.yaml and, after #, one of its sections.',
    ),
    text('綴りを直すか、sources.yaml に出典を加えます', 'mend the spelling, or add the source to sources.yaml'),
  ),
  'duplicate-id': rule(
    text('同じIDが二つある', 'an id that stands twice'),
    text(
      '同じ節の二つの項目が同じIDを持ったり、二つのプランが同じ名前を持ったりすると、どちらのことか分かりません。',
      'With two items of a section under one id, or two plans under one name, nobody can tell which is meant.',
    ),
    text('片方に別のIDを付けます', 'give one of them an id of its own'),
  ),
  'duplicate-key': rule(
    text('同じキーが二つある', 'a key that stands twice'),
    text(
      '同じキーが二度あると、片方の値は黙って失われます。',
      'Of a key that stands twice, one value is silently lost.',
    ),
    text('片方を消します', 'delete one of the two'),
  ),
  syntax: rule(
    text('YAMLとして読めない', 'not readable as YAML'),
    text(
      '字下げ、かっこ、引用符、コロンのどれかが正しくなく、ファイルの意味が決まりません。',
      'Indentation, a bracket, a quote or a colon is wrong, so that the file has no one meaning.',
    ),
    text('指摘された行とその前の行を直します', 'mend the line named, or the one before it'),
  ),
  encoding: rule(
    text('UTF-8ではない', 'not UTF-8'),
    text('ファイルはUTF-8だけが読まれます。', 'Files are read as UTF-8 and nothing else.'),
    text('UTF-8で保存し直します', 'save the file as UTF-8'),
  ),
  'control-character': rule(
    text('見えない文字がある', 'a character that hides'),
    text(
      '制御文字や文字の向きを変える文字は、見える内容と読まれる内容を食い違わせます。',
      'Control characters and those that turn the direction of writing make a file read otherwise than it looks.',
    ),
    text('その文字を消します', 'delete it'),
  ),
  size: rule(
    text('大きすぎる', 'too large'),
    text(
      '手で書く料金表よりずっと大きいファイルは読まれません。',
      'A file far larger than any table written by hand is not read.',
    ),
    text('分けるか、余分を消します', 'split it, or delete what is too much'),
  ),
  depth: rule(
    text('入れ子が深すぎる', 'nested too deeply'),
    text(
      '深い入れ子は読み手にも機械にも追えません。',
      'Nesting that deep can be followed neither by people nor by machines.',
    ),
    text('段を減らします', 'use fewer levels'),
  ),
  anchor: rule(
    text('アンカーや別名が使われている', 'an anchor or alias'),
    text(
      'アンカー（&）、別名（*）、マージキー（<<）は使えません。一つの版はそれだけで読めるように書きます。',
      'Anchors (&), aliases (*) and merge keys (<<) are not taken: an edition can be read by itself.',
    ),
    text('その場に値を書きます。ただの文なら引用符で囲みます', 'write the value out, or put plain text in quotes'),
  ),
  tag: rule(
    text('タグが使われている', 'a tag'),
    text('YAMLのタグ（!）は使えません。', 'YAML tags (!) are not taken.'),
    text('タグを消すか、文なら引用符で囲みます', 'delete it, or put the text in quotes'),
  ),
  directive: rule(
    text('YAMLの指示行がある', 'a YAML directive'),
    text(
      '%で始まる指示行は値の意味を変えうるため、使えません。',
      'A line that starts with % can change what values mean.',
    ),
    text('その行を消します', 'delete the line'),
  ),
  document: rule(
    text('二つめの文書がある', 'a second document'),
    text('一つのファイルには一つの文書だけを書きます。', 'A file holds one document.'),
    text('--- を消すか、ファイルを分けます', 'delete the ---, or split the file'),
  ),
  empty: rule(
    text('中身がない', 'an empty file'),
    text('ファイルに値がありません。', 'The file holds no value.'),
    text('中身を書くか、ファイルを消します', 'write one, or delete the file'),
  ),
  stale: rule(
    text('確認から日がたっている', 'not looked at for long'),
    text(
      '基準日に有効な版を最後に確かめた日が古すぎます。--max-age がなければ180日を超えたものを警告とし、あればそれを超えたものをエラーとします。',
      'The edition in force on the day was last looked at too long ago: a warning after 180 days, or an error after the days of --max-age.',
    ),
    text(
      '出典を見直します。変わっていなければ confirmed に日と出典を加え、変わっていれば新しい版を加えます',
      'look at the source again; add the day and source to confirmed if nothing changed, else add a new edition',
    ),
  ),
  'future-date': rule(
    text('まだ来ていない日に見たことになっている', 'seen on a day that has not come'),
    text(
      '誰かが見た日（observed、confirmed の on、出典の observed）がまだ来ていません。年の打ち間違いが多いところです。',
      'The day of a look (observed, on in confirmed, observed of a source) has not come yet; often the year is mistyped.',
    ),
    text('日付を直します', 'correct the day'),
  ),
  'dead-clause': rule(
    text('何も決めない条項', 'a clause that can decide nothing'),
    text(
      '事実がどうであっても答えを変えない条項、条件の一部、行、期間、どこからも使われない未確定の条項です。書いた人の意図とは違うはずです。',
      'A clause, part of a condition, row or period that changes no answer whatever the facts, or an open clause that nothing names: it cannot do what its writer meant.',
    ),
    text('条件を直すか、消します', 'mend its condition, or delete it'),
  ),
  contradiction: rule(
    text('両立しない条項', 'clauses that cannot hold together'),
    text(
      '事実がどうであっても成り立たない加入条件や補償の条件、または同時には成り立たない二つの条件です。',
      'A condition for joining or cover that no facts can meet, or two that no facts can meet together.',
    ),
    text(
      'どちらかを直します。本当に誰も加入できないなら when: "no" と書きます',
      'mend one of them; where really nobody can join, write when: "no"',
    ),
  ),
  gap: rule(
    text('どの条項にも当たらない場合がある', 'a situation that no clause settles'),
    text(
      '加入できるのに、修理か交換か、いくらかが、どの行にも書かれていない場合が残っています。',
      'Somebody can join, and yet no row says what is done about a claim, or what it costs.',
    ),
    text(
      '足りない行を加えます。出典が語らないなら unknown と書きます',
      'add the missing row, or say unknown where no source speaks of it',
    ),
  ),
  'unreachable-fact': rule(
    text('誰も答えられない値を尋ねている', 'a test that no answer can meet'),
    text(
      '条件が、その事実のどの答えでも成り立たない値（0未満の数など）を求めています。',
      'A condition asks for something that is no answer to its fact, such as a number below 0.',
    ),
    text('その事実の答えのどれかに直します', 'name an answer that there is'),
  ),
  'tax-class': rule(
    text('税の区分が合わない', 'tax classes that do not fit'),
    text(
      '同じ版の料金に税込と税別が混ざると合計は意味を失います。文に書いた区分も数値の区分と同じでなければなりません。',
      'Fees with and without tax in one edition cannot be added up; and a text beside an amount must name the class of its figure.',
    ),
    text('出典で区分を確かめて、そろえます', 'look the class up in the source and make them agree'),
  ),
  'missing-language': rule(
    text('片方の言語しかない', 'only one language'),
    text(
      '文には日本語と英語の両方が要ります。片方が欠けているか、同じ言語が二度書かれています。',
      'Every text is needed in Japanese and English; one is missing, or both are in the same language.',
    ),
    text('両方の言語で書きます', 'write it in both languages'),
  ),
  'number-mismatch': rule(
    text('日本語と英語で数が違う', 'other numbers in the other language'),
    text(
      '同じ文の日本語と英語に、違う数が書かれています。文には数そのものではなく {exchange.1} のように番地を書くと、起こりません。',
      'The Japanese and the English of a text hold different numbers. It cannot happen where texts name figures, like {exchange.1}.',
    ),
    text('数をそろえます。できれば数値の番地を書きます', 'make the numbers agree, best by naming the figure'),
  ),
  'fee-order': rule(
    text('一回目が二回目より高い', 'the first use costs more than the next'),
    text(
      '使うたびの料金は、あとの回ほど高いのがふつうです。一回目のほうが高いのは、たいてい取り違えです。',
      'The fee of a later use is usually the higher one; a first that is dearer has mostly been swapped with it.',
    ),
    text(
      '出典と比べます。本当にそうなら waivers に理由を書きます',
      'compare with the source; if it really says so, waive it with that reason',
    ),
  ),
  expectation: rule(
    text('期待した数と違う', 'not the number that was expected'),
    text(
      '--expect のファイルの数が、基準日に有効な版の数と違います。料金表で不明な数は、どの数とも等しくありません。',
      'A number of the --expect file is not that of the edition in force on the day. What the tables call unknown equals no number.',
    ),
    text(
      '料金が変わったなら期待するファイルと記事を直し、料金表が違っていればそちらを直します',
      'where the fee changed, correct the file and what relies on it; where the tables are wrong, correct them',
    ),
  ),
  'unknown-figure': rule(
    text('ない番地を期待している', 'an expected figure that is not there'),
    text(
      '--expect のファイルの番地は、どの版にもありません。',
      'No edition has a figure at this address of the --expect file.',
    ),
    text(
      '番地を直します（例: PLAN.monthly、PLAN.exchange.1）',
      'mend the address, like PLAN.monthly or PLAN.exchange.1',
    ),
  ),
  'waiver-expired': rule(
    text('期限の過ぎた免除', 'a waiver past its day'),
    text(
      'waivers の until の日が過ぎたので、もう指摘を止めません。',
      'The day until which findings were waived is over; they are reported again.',
    ),
    text(
      '指摘を直して免除を消すか、理由を確かめ直して期限を延ばします',
      'mend what was waived and delete the waiver, or look at its reason again and move the day',
    ),
  ),
  unwritten: rule(
    text('まだ書かれていない', 'not written yet'),
    text(
      'ひな型のままの文章やページは、答えにそのまま出てしまいます。',
      'A text or page that a skeleton left open would be shown in answers as it is.',
    ),
    text(
      '上から順に書きます。キーの説明は mio-warranty help edition で見られます',
      'write them from the top; mio-warranty help edition explains the keys',
    ),
  ),
}
