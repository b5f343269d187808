import type { Text } from '../../model/text.ts'

/** The comments of a skeleton, by the section that they are above. */
export const commentTexts = {
  plan: {
    ja: '一つのプランを、ある日に見たとおりに書きます。キーの説明: mio-warranty help edition',
    en: 'One plan as seen on one day. The keys are explained by: mio-warranty help edition',
  },
  names: {
    ja: 'プランの正式な名前、対象の人、公式ページ。呼び名は short: { ja: …, en: … } に書けます',
    en: 'The official name, who it is for, the official page. short: { ja: …, en: … } may say what people call it',
  },
  days: {
    ja: 'observed は出典を見た日。effective は出典が言う、料金などが有効になる日（なければ null）。complete は、書かれていることをすべて写したら true',
    en: 'observed: the day somebody looked. effective: the day from which a source says it is valid, else null. complete: true once all that the sources say stands here',
  },
  figures: {
    ja: '数。一つの番地に一度だけ。例: monthly: { yen: 550, tax: included, cite: 出典 }、uses-per-year: { count: 2, cite: 出典 }、wait: { days: 30, cite: 出典 }。tax は included, excluded, not-taxable',
    en: 'The numbers, each once: monthly: { yen: 550, tax: included, cite: SOURCE }, uses-per-year: { count: 2, cite: SOURCE }, wait: { days: 30, cite: SOURCE }. tax: included, excluded or not-taxable',
  },
  open: {
    ja: '出典では決まらないこと。読み方（readings）と、窓口への質問（ask）を書きます',
    en: 'What the sources leave open: the ways to read it (readings) and the question for the desk (ask)',
  },
  periods: {
    ja: '名前をつけた期間。例: id: damage, by: plan, says: …, from: start, until: cancelled',
    en: 'Named periods, as id: damage, by: plan, says: …, from: start, until: cancelled',
  },
  join: {
    ja: '加入の条件。一つずつ、when に成り立つべきこと、says に文章を書きます',
    en: 'What must hold to join: one item each, the test in when, the text in says',
  },
  events: {
    ja: '出来事ごとに、補償されるか。yes, no, unknown か、{ on: { during: 期間 } } のような条件',
    en: 'Whether each event is covered: yes, no, unknown, or a test such as { on: { during: PERIOD } }',
  },
  exclusions: {
    ja: 'どの出来事にも要る条件。なければ []。unknown のままでは、どの出来事も補償されるか分からない',
    en: 'What must hold for any event to be covered; [] where there is nothing. While it is unknown, so is all cover',
  },
  route: { ja: '先に頼る順。最後は - by: plan', en: 'Whom to ask, in order; - by: plan comes last' },
  remedies: {
    ja: '修理（repair）か交換（exchange）か。例: id: both, when: unknown, gives: [repair, exchange]',
    en: 'Repair or exchange, as id: both, when: unknown, gives: [repair, exchange]',
  },
  limits: {
    ja: '使える回数。制限がないと書かれていれば []',
    en: 'How often it can be used; [] where the sources say that there is no limit',
  },
  fees: {
    ja: '使うときの料金。例: for: repair, price: [repair]（figures の番地）',
    en: 'What a use costs, as for: repair, price: [repair] (addresses of figures)',
  },
  desk: { ja: '窓口の名前（name）と、それが分かる場所（where）', en: 'The desk: its name, and where to find it' },
  steps: { ja: '壊れたときにすることを、その順で', en: 'What to do about a claim, in order' },
  notes: { ja: '答えに添える注意', en: 'What to mention with an answer' },
  confirmed: {
    ja: '同じままだと確かめた日。例: - { on: 2027-01-15, by: 出典 }',
    en: 'Later days on which somebody found the same, as - { on: 2027-01-15, by: SOURCE }',
  },
  sources: {
    ja: '出典を一度ずつ。料金表はここのキーを cite で指します。grade は official, terms, news, blog, unverified',
    en: 'Every source once; the tables cite these keys. grade: official, terms, news, blog or unverified',
  },
} as const satisfies Record<string, Text>

/** What to do after a draft was written. */
export const stepTexts = {
  edit: {
    ja: '{file} の、変わった行を書き直す。新しい出典は先に sources.yaml に加える',
    en: 'Edit the lines that changed in {file}; add a new source to sources.yaml first',
  },
  effective: {
    ja: '有効になる日を出典が言っていれば effective に書き、ファイルの名前もその日にする',
    en: 'Where a source says from which day it is valid, write it into effective and name the file by that day',
  },
  fill: {
    ja: '{file} の「未記入」を上から書く。分からないことは unknown のまま',
    en: 'Replace each "not written yet" in {file} from the top; leave unknown what no source says',
  },
  sources: {
    ja: '写した出典を sources.yaml に加え、cite でそのキーを指す',
    en: 'Add the sources you copy from to sources.yaml, and name their keys in cite',
  },
  keys: { ja: 'キーの説明を読む', en: 'Look up the keys' },
  check: { ja: '誤りがなくなるまで調べる', en: 'Check until nothing is wrong' },
  diff: {
    ja: '変わったことと、答えが変わる状況を見る',
    en: 'See what changed, and whose answer changes',
  },
  try: { ja: '答えを見る', en: 'See an answer' },
  cases: {
    ja: '変わった答えの例を test/cases に加え（書き方は mio-warranty help cases）、どの例も届いていない行を見る',
    en: 'Add cases of the new answers to test/cases (mio-warranty help cases says how), and see which lines no case reaches',
  },
  request: { ja: 'プルリクエストに貼る文を作る', en: 'Print the text for the pull request' },
} as const satisfies Record<string, Text>

/** The words of the list of steps. */
export const words = {
  copied: { ja: '{basis} を写して {file} を書きました', en: 'Wrote {file}, a copy of {basis}' },
  made: {
    ja: '新しいプラン {plan} のひな型を {file} に書きました',
    en: 'Wrote a skeleton for the new plan {plan} to {file}',
  },
  others: { ja: 'ほかのプラン: {plans}', en: 'Plans here: {plans}' },
  next: { ja: '次にすること', en: 'What to do next' },
} as const satisfies Record<string, Text>
