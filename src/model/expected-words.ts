/** The messages of a schema. A schema names one by its code as its `error`. */
export const expectedTexts = {
  'expected-both-languages': { ja: '日本語と英語の文章が要ります', en: 'expected a text in Japanese and English' },
  'expected-text': { ja: '文字が要ります', en: 'expected text' },
  'expected-line': {
    ja: '前後に空白のない一行の文章が要ります',
    en: 'expected one line without white space around it',
  },
  'expected-id': {
    ja: '小文字、数字、ハイフンのIDが要ります',
    en: 'expected an id of small letters, digits and hyphens',
  },
  'expected-plan-id': {
    ja: '小文字、数字、ハイフンのIDが要ります（all と unknown は「すべてのプラン」の意味なので使えません）',
    en: 'expected an id of small letters, digits and hyphens (not all or unknown, which mean every plan)',
  },
  'expected-address': {
    ja: 'monthly や exchange.1 のような、数値の番地が要ります',
    en: 'expected the address of a figure, like monthly or exchange.1',
  },
  'expected-day': {
    ja: '暦にある日を YYYY-MM-DD で書きます',
    en: 'expected a day of the calendar as YYYY-MM-DD',
  },
  'expected-day-or-null': {
    ja: '暦にある日を YYYY-MM-DD で書くか、null と書きます',
    en: 'expected a day of the calendar as YYYY-MM-DD, or null',
  },
  'expected-https': { ja: 'https のアドレスが要ります', en: 'expected an https address' },
  'expected-word-key': {
    ja: 'account や boughtFrom.official のような、用語か事実の選択肢が要ります',
    en: 'expected a term or a choice of a fact, like account or boughtFrom.official',
  },
  'expected-source': {
    ja: 'article-2023 や article-2023#new-fees のような出典が要ります',
    en: 'expected a source, like article-2023 or article-2023#new-fees',
  },
  'expected-sources': { ja: '出典、または出典のリストが要ります', en: 'expected a source or a list of sources' },
  'expected-number': { ja: '数が要ります', en: 'expected a number' },
  'expected-whole-number': { ja: '整数が要ります', en: 'expected a whole number' },
  'expected-yen': { ja: '整数の円が要ります', en: 'expected whole yen' },
  'expected-months': { ja: '整数の月数が要ります', en: 'expected whole months' },
  'expected-days': { ja: '整数の日数が要ります', en: 'expected whole days' },
  'expected-whole-number-from-0': { ja: '0以上の整数が要ります', en: 'expected a whole number, 0 or more' },
  'expected-whole-number-from-1': { ja: '1以上の整数が要ります', en: 'expected a whole number, 1 or more' },
  'expected-yen-from-0': { ja: '0以上の整数の円が要ります', en: 'expected whole yen, 0 or more' },
  'expected-min-below-max': { ja: 'min は max より小さい数です', en: 'expected min to be less than max' },
  'expected-months-from-0': { ja: '0以上の整数の月数が要ります', en: 'expected whole months, 0 or more' },
  'expected-days-from-0': { ja: '0以上の整数の日数が要ります', en: 'expected whole days, 0 or more' },
  'expected-boolean': { ja: 'true か falseが要ります', en: 'expected true or false' },
  'expected-list': { ja: 'リストが要ります', en: 'expected a list' },
  'expected-map': { ja: '「キー: 値」のまとまりが要ります', en: 'expected a map' },
  'expected-items': { ja: '項目が一つは要ります', en: 'expected at least one item' },
  'expected-tests': { ja: '確かめる事実が一つは要ります', en: 'expected at least one fact to test' },
  'expected-paths': {
    ja: 'キーの道筋とその値が一つは要ります',
    en: 'expected at least one key path with the value wanted',
  },
  'expected-figure': {
    ja: 'unknown か、yen と tax、count、months、days のどれかを持つまとまりが要ります',
    en: 'expected unknown, or a map with yen and tax, count, months or days',
  },
  'expected-condition': {
    ja: 'yes、no、unknown、または事実の条件が要ります',
    en: 'expected yes, no, unknown or tests of facts',
  },
  'expected-period-start': {
    ja: '日付の事実、YYYY-MM-DD の日、first-of-month-after か days-after と days のまとまりのどれかが要ります',
    en: 'expected a date fact, a day as YYYY-MM-DD, or a map with first-of-month-after, or with days-after and days',
  },
  'expected-period-end': {
    ja: 'cancelled か、YYYY-MM-DD の日が要ります',
    en: 'expected cancelled, or a day as YYYY-MM-DD',
  },
  'expected-unknown-or-list': { ja: 'unknown か、リストが要ります', en: 'expected unknown or a list' },
  'expected-unknown-or-map': { ja: 'unknown か、「キー: 値」のまとまりが要ります', en: 'expected unknown or a map' },
  'write-covered-unknown': {
    ja: 'どの出典も触れていなければ covered: unknown と書きます',
    en: 'write covered: unknown where no source speaks of it',
  },
} as const

/** The code of such a message. */
export type ExpectedCode = keyof typeof expectedTexts
