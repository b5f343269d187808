import type { Text } from '../model/text.ts'

const both = (ja: string, en: string): Text => ({ ja, en })

/** What each key of an edition holds: the keys of the file by name, those of an item as `section.key`. */
export const sectionTexts: Readonly<Record<string, Text>> = {
  plan: both('プランのID。フォルダの名前と同じ', 'the id of the plan, as its folder is named'),
  order: both('プランの一覧での順番', 'the position among the plans'),
  name: both('プランの正式な名前', 'the official name of the plan'),
  short: both(
    '人が呼ぶ短い名前。--plan で使える。ほかのプランと同じ名前は使えない',
    'what people call the plan; --plan takes it. No other plan has this name',
  ),
  for: both('誰のためのプランか', 'for whom the plan is'),
  words: both(
    'プランが用語（company, account, start）や選択肢（boughtFrom.official など）をどう呼ぶか',
    'what the plan calls a term (company, account, start) or a choice of a fact (as boughtFrom.official)',
  ),
  'official-names': both(
    '文章の中で途中で改行しない名前（プランと窓口のほかに）',
    'names in the texts that a line never breaks, besides those of the plan and its desk',
  ),
  page: both('答えを確かめられる公式ページ（https）', 'the official page where an answer can be confirmed (https)'),
  observed: both('出典を見た日', 'the day on which somebody looked at the sources'),
  effective: both(
    '出典が言う、有効になる日。書かれていなければ null。ファイルはこの日（なければ observed）の名前にする',
    'the day from which a source says that it is valid, else null. The file is named by this day, else by observed',
  ),
  complete: both(
    '出典に書かれていることをすべて写したら true、一部なら false',
    'true when all that the sources say stands here, false for a partial record',
  ),
  cites: both(
    '節ごとの出典。自分の cite がない行に使われる。例: cites: { figures: terms#fees, join: terms }',
    'the citation of the lines of a section that have no cite of their own, as cites: { figures: terms#fees, join: terms }',
  ),
  figures: both(
    'すべての数。キーが番地になる: monthly、コースごとなら monthly.LABEL、何回目かの料金なら exchange.1, exchange.2。どの出典にもなければ unknown',
    'every number. Its key is its address: monthly, or monthly.LABEL for each course; exchange.1, exchange.2 for the first and second use. unknown where no source says',
  ),
  open: both(
    '出典では決まらないこと。決まらないままでも答えは出て、読み方ごとに並ぶ',
    'what the sources leave open; an answer then gives each reading',
  ),
  periods: both(
    '名前をつけた期間。条件の { on: { during: ID } } が指す',
    'named periods, which conditions name as { on: { during: ID } }',
  ),
  join: both('加入の条件。すべて成り立つと加入できる', 'what must hold to join, all of it'),
  events: both('出来事ごとの補償。すべての出来事を書く', 'whether each event is covered; every event has its line'),
  exclusions: both(
    'どの出来事が補償されるためにも成り立つべきこと。なければ []。unknown なら、どの出来事も補償されるか分からない',
    'what must hold for any event to be covered; [] where there is nothing. While it is unknown, so is all cover',
  ),
  route: both('先に頼る順。最後の行は by: plan', 'who is asked, in order; the last line is by: plan'),
  remedies: both('使うと何をしてくれるか', 'what is done about a claim'),
  limits: both(
    '使える回数。制限がないと書かれていれば []、書かれていなければ unknown',
    'how often it can be used; [] where the sources say that there is no limit, unknown where none is stated',
  ),
  fees: both(
    '使うときの料金。同じ for の行は、when の値が重ならないようにする',
    'what a use costs; rows with the same "for" need "when" with different choices',
  ),
  desk: both('問い合わせる窓口', 'the desk to ask'),
  steps: both('壊れたときにすること。この順で示される', 'what to do about a claim, shown in this order'),
  notes: both('答えに添える注意', 'what to mention with an answer'),
  confirmed: both(
    '同じままだと後で確かめた日と、その出典。料金表の古さは最後の日から数える',
    'later days on which somebody found the same, with the source; age is counted from the newest',
  ),
  waivers: both(
    '正しいのに check が指摘することを、期限つきで止める',
    'findings of check that are no mistakes, suppressed until a day',
  ),
}

/** Keys that mean the same in every section. */
export const commonTexts: Readonly<Record<string, Text>> = {
  id: both('この行のID。版が変わっても同じIDを使う', 'the id of the line; it stays the same from edition to edition'),
  says: both(
    '人に見せる文章。数は {番地} と書く（{exchange.1} など）',
    'the text for people. A number is written as its address: {exchange.1}',
  ),
  when: both('成り立つべき条件（下の「条件」）', 'the condition (see "Conditions" below)'),
  unless: both('この条件が成り立つと出さない', 'not shown where this condition holds'),
  otherwise: both('成り立たないときに見せる理由', 'the reason shown where it does not hold'),
  ask: both('決まらないときに窓口に尋ねる質問', 'the question for the desk where it stays open'),
  in: both('どの答えに出すか', 'the answers that show it'),
  certainty: both(
    '出典がはっきり言っていれば書かない。hedged は「多くの場合」など、implied は読み取ったこと',
    'left out where the source states it; hedged where the source is not sure, implied where it is a conclusion',
  ),
  cite: both(
    '出典: sources.yaml のキー、節があれば キー#節。いくつもあれば [ ] のリスト。[] は「どの出典にもない」。fees の行と by: plan には要らない',
    'the source: a key of sources.yaml, KEY#SECTION for a part of it, [ ] for several. [] says that no source speaks of it. Rows of fees and by: plan need none',
  ),
}

const ownTexts: Readonly<Record<string, Text>> = {
  'figures.yen': both('円の整数。幅なら { min: 5500, max: 12100 }', 'whole yen, or a range: { min: 5500, max: 12100 }'),
  'figures.before-tax': both(
    '税込の金額の、税別の額（税率10%で確かめる）',
    'the amount before tax, beside one with tax: included; checked against 10 % tax',
  ),
  'figures.tax': both(
    'included は税込、excluded は税別、not-taxable は不課税',
    'with tax, without tax, or not taxable',
  ),
  'figures.count': both('回数や台数（円や月でない整数）', 'a number of uses or devices'),
  'figures.months': both('月数', 'a number of months'),
  'figures.days': both('日数', 'a number of days'),
  'open.readings': both(
    '読み方: 名前と文章。条件などの readings が同じ名前を使う',
    'the readings, each a name and a text; conditions use these names in their readings',
  ),
  'open.when': both('この条件のときだけ出す', 'shown only where this condition holds'),
  'periods.by': both('誰の期間か', 'whose period it is'),
  'periods.from': both(
    '始まり: 日付の事実（start など）、日（2026-04-01）、{ first-of-month-after: start }、{ days-after: start, days: 番地 }',
    'its first day: the date of a fact (as start), a day (2026-04-01), { first-of-month-after: start } or { days-after: start, days: ADDRESS }',
  ),
  'periods.for': both('長さ: 月か日の数値の番地', 'its length: the address of a figure in months or days'),
  'periods.until': both(
    '終わり: cancelled（解約まで）か日（その日を含む）。for とどちらか一方',
    'its end: cancelled, or a day (included); either this or "for"',
  ),
  'periods.given': both('伝えられたら for の数の代わりになる事実', 'the fact that replaces the figure when it is told'),
  'periods.edge': both(
    '最後の日を含むか分からないとき、readings に day-out と day-in を持つ open のID',
    'where it is open whether the last day belongs to it: the id in open with the readings day-out and day-in',
  ),
  'periods.when': both('この期間の日が分かる端末の条件', 'for which phones its days are known'),
  'events.covered': both('yes, no, unknown か条件', 'yes, no, unknown or a condition'),
  'exclusions.events': both('この出来事だけの条件にする', 'the events it binds; without it all'),
  'route.by': both('頼る相手', 'who is asked'),
  'route.free': both('true なら費用がかからない', 'true where the sources say that it costs nothing'),
  'route.certainty-of-no': both(
    'どの日でも当てはまらない出来事について、それがどれだけ確かか',
    'how certain it is that an event is never a case for this one',
  ),
  'remedies.gives': both('修理、交換、またはその両方', 'repair, exchange or both'),
  'limits.counts': both('数える対応', 'the remedies that count'),
  'limits.atMost': both('回数の数値の番地', 'the address of the number of uses'),
  'limits.per': both(
    '一年の数え方: rolling-year, contract-year, calendar-year。決まらなければ open のID',
    'what a year is: rolling-year, contract-year, calendar-year, or the id in open where that is open',
  ),
  'fees.for': both('どの対応の料金か', 'the remedy that it prices'),
  'fees.when': both('この条件の請求だけの料金', 'the claims that it prices, by facts in words'),
  'fees.price': both(
    '番地: 毎回同じなら [repair]、何回目かで違えば [exchange.1, exchange.2]',
    'addresses: [repair] for the price of every claim, [exchange.1, exchange.2] for the first and the second',
  ),
  'fees.nth': both(
    '何回目かの数え方: within-counted-year, over-contract、または open のID',
    'how claims are numbered: within-counted-year, over-contract, or the id in open',
  ),
  'fees.counts-other': both(
    'もう一つの対応も回数に入るか: yes, no、または open のID',
    'whether the other remedy counts too: yes, no, or the id in open',
  ),
  'fees.excess': both(
    '修理の見積もりが上限を超えた分: { over: 番地 }。一年分をまとめて数えるなら per: counted-year',
    'what a repair quote has above a cap: { over: ADDRESS }; per: counted-year for one cap a year',
  ),
  'desk.name': both('窓口の名前', 'the name of the desk'),
  'desk.where': both('連絡先の見つけ方', 'where its number is found'),
  'steps.kind': both('手順の種類', 'the kind of step'),
  'steps.when': both('この条件のときだけの手順', 'the step is for this condition only'),
  'steps.if': both('条件が分からないときに添える文章', 'the text shown where the condition is not known'),
  'steps.also': both('同じ手順で一緒にすること', 'further things to do in the step, each with when, if and says'),
  'steps.irreversible': both('true ならやり直せない', 'true where it cannot be undone'),
  'steps.before': both('これより後に来る手順のID', 'ids of steps that come after it'),
  'steps.due': both(
    '期限: { after: 事実, days: 番地, counting: delivery-day-in か delivery-day-out か open のID }',
    'the deadline: { after: FACT, days: ADDRESS, counting: delivery-day-in, delivery-day-out or an id in open }',
  ),
  'steps.onMiss': both('期限を過ぎると払う数値の番地', 'the address of what is charged when it is missed'),
  'notes.code': both('注意の種類', 'the kind of note'),
  'notes.when': both('この条件が確かなときだけ出す', 'shown only where this condition certainly holds'),
  'notes.told': both('これが伝えられたときだけ出す', 'shown only where this was told'),
  'notes.advice': both(
    'true ならプログラムの助言で、出典は要らない',
    "true for the program's own advice, which needs no citation",
  ),
  'confirmed.on': both('確かめた日', 'the day'),
  'confirmed.by': both('確かめた出典', 'the source'),
  'waivers.rule': both('止める規則', 'the rule'),
  'waivers.at': both(
    '場所: figures.番地、join.ID、observed など',
    'the place: figures.ADDRESS, join.ID, observed and the like',
  ),
  'waivers.reason': both('止める理由', 'why'),
  'waivers.until': both('止める最後の日', 'the last day on which it is suppressed'),
}

/** Whether a key means the same in every section that has it. */
export const isCommon = (section: string, key: string): boolean => ownTexts[`${section}.${key}`] === undefined

/** What a key of an item of a section holds; undefined where nobody says. */
export const itemText = (section: string, key: string): Text | undefined =>
  ownTexts[`${section}.${key}`] ?? commonTexts[key]

/** The words of the page of keys. */
export const keyPageTexts = {
  intro: both(
    '版のファイルのキー（mio-warranty editions draft PLAN がひな型を書く）。* は必ず書くもの',
    'The keys of an edition (mio-warranty editions draft PLAN writes a skeleton). * must be there',
  ),
  common: both('多くの節にあるキー', 'Keys of many sections'),
  conditions: both(
    [
      '条件',
      '  yes, no, unknown（出典が言わない）',
      '  事実を調べる { carrier: au, simLock: unlocked }: すべて成り立つこと。事実の名前は help facts の名前を boughtFrom のように書く',
      '  値は、語、語のリスト、{ not: … }、{ atMost: 数・番地・日 }、{ below: 番地 }、{ during: 期間 }',
      '  申し込みの日は asOf、事故の日は on。例: { asOf: { during: release-age } }、{ on: { during: damage } }',
      '  { all: [条件, …] }、{ any: [条件, …] }、{ not: 条件 }',
      '  { open: ID, readings: { 読み方: 条件, … } }: 出典を何通りにも読めるとき',
    ].join('\n'),
    [
      'Conditions',
      '  yes, no, unknown (where no source says)',
      '  tests of facts, which must all hold: { carrier: au, simLock: unlocked }. Names of facts are those of help facts, as boughtFrom',
      '  a value is a word, a list of words, { not: … }, { atMost: NUMBER, ADDRESS or DAY }, { below: ADDRESS } or { during: PERIOD }',
      '  asOf is the day of application, on the day of the incident: { asOf: { during: release-age } }, { on: { during: damage } }',
      '  { all: [CONDITION, …] }, { any: [CONDITION, …] }, { not: CONDITION }',
      '  { open: ID, readings: { NAME: CONDITION, … } } where the sources can be read in several ways',
    ].join('\n'),
  ),
  sources: both(
    [
      'sources.yaml のキー。出典の名前（cite に書く語）の下に書く',
      '    title*: 題名',
      '    url*: アドレス（https）',
      '    grade*: 出典の種類（official, terms, news, blog, unverified）',
      '    observed*: 公開された日か、読んだ日。日付がなければ null',
      '    says*: 何の出典か。ja と en',
      '    sections: cite の # の後に書く部分の名前と、その説明（ja と en）',
    ].join('\n'),
    [
      'Keys of sources.yaml, below the name of the source, which cite uses',
      '    title*: its title',
      '    url*: its address (https)',
      '    grade*: the kind of source (official, terms, news, blog, unverified)',
      '    observed*: the day on which it was published or read, or null where it has no date',
      '    says*: what kind of source it is, in ja and en',
      '    sections: its parts, which cite names after #, each with a text in ja and en',
    ].join('\n'),
  ),
  mistakes: both(
    [
      '書き方',
      '  文章は ja と en を一行ずつ。{番地} やコロンやコンマを含む文章は "…" で囲む',
      '  { } の中では、コンマで値が終わる',
      '  数は数字だけ（5500）。日は 2026-11-28',
      '  同じ値でも、アンカー（&）は使わずそれぞれに書く',
    ].join('\n'),
    [
      'How to write',
      '  a text has ja and en, each on its own line; put one with {ADDRESS}, a colon or a comma in quotes: "…"',
      '  in { } a comma ends the value',
      '  numbers in digits only (5500); days as 2026-11-28',
      '  write equal values out in each place; anchors (&) are refused',
    ].join('\n'),
  ),
  choices: both('{text}（{choices}）', '{text} ({choices})'),
  orUnknown: both('unknown か、', 'unknown, or '),
} as const satisfies Record<string, Text>
