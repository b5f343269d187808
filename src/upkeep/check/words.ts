import type { Text } from '../../model/edition.ts'

/** What a rule of the audit found, in one line. Braces are filled in where it was found. */
export const findingTexts = {
  stale: {
    ja: '最後の確認は{day}、基準日の{age}日前です（{limit}日まで）',
    en: 'last looked at on {day}, {age} days before the day asked about (at most {limit})',
  },
  'future-date': { ja: '{day}はまだ来ていません', en: '{day} has not come yet' },
  'always-yes': {
    ja: '事実がどうであっても成り立つので、誰も断りません',
    en: 'it holds whatever the facts, so that it refuses nobody',
  },
  'same-again': { ja: '{other} と同じ条件です', en: 'it has the same condition as {other}' },
  'test-always-yes': {
    ja: 'この事実がどうであっても成り立ちます',
    en: 'this test holds for every answer to its fact',
  },
  'part-always-yes': {
    ja: 'all の中で、この部分はいつも成り立ちます',
    en: 'inside all, this part holds whatever the facts',
  },
  'part-always-no': {
    ja: 'any の中で、この部分は決して成り立ちません',
    en: 'inside any, this part holds for no facts',
  },
  'never-applies': {
    ja: '事実がどうであっても成り立たないので、使われません',
    en: 'its condition holds for no facts, so that it never applies',
  },
  'after-always': {
    ja: '前の行がいつも成り立つので、ここまで来ません',
    en: 'an earlier row always applies, so that this one is never reached',
  },
  'same-readings': {
    ja: 'どの読み方でも同じ条件です',
    en: 'it is the same condition under every reading',
  },
  'remedy-not-given': {
    ja: '{remedy} を行う行が remedies にありません',
    en: 'no row of remedies gives {remedy}',
  },
  'period-unused': { ja: 'この期間を使う条件がありません', en: 'no condition asks about this period' },
  'open-unused': {
    ja: 'この未確定の条項はどこからも使われず、どの答えにも添えられません',
    en: 'nothing names this open clause, and it stands beside no answer',
  },
  'nobody-joins': {
    ja: '事実がどうであっても成り立たないので、誰も加入できません',
    en: 'no facts can meet it, so that nobody can join',
  },
  'not-with': {
    ja: '{other} と同時には成り立たないので、誰も加入できません',
    en: 'it cannot hold together with {other}, so that nobody can join',
  },
  'not-all': {
    ja: '加入の条件がすべて成り立つことはありません',
    en: 'the conditions for joining can never all hold',
  },
  'never-covered': {
    ja: '事実がどうであっても成り立たないので、補償されることがありません',
    en: 'no facts can meet it, so that it is never covered',
  },
  'joined-not-covered': {
    ja: '{other} と同時には成り立たないので、加入しても補償されることがありません',
    en: 'it cannot hold together with {other}, so that whoever joins is never covered',
  },
  'no-remedy': {
    ja: '当たる行がない場合があります（例: {situation}）',
    en: 'there is a situation in which no row applies, like {situation}',
  },
  'no-route': {
    ja: '頼む相手がない場合があります（例: {situation}）',
    en: 'there is a situation in which nobody is asked, like {situation}',
  },
  'no-fee': {
    ja: '{remedy} を行うのに、その料金の行がありません',
    en: '{remedy} is given, but no row says what it costs',
  },
  'no-price': {
    ja: '年{uses}回使えるのに、料金は{prices}回分しかありません',
    en: '{uses} uses a year are allowed, but only {prices} have a price',
  },
  'no-answer': {
    ja: '{fact} の答えに「{given}」はありません',
    en: '"{given}" is no answer to {fact}',
  },
  'no-value': {
    ja: '{fact} のどの答えでも成り立ちません',
    en: 'no answer to {fact} meets it',
  },
  'mixed-tax': {
    ja: '{class} ですが、この版のほかの料金は {others} です',
    en: 'it is {class}, while other fees of this edition are {others}',
  },
  'text-tax': {
    ja: '文には「{said}」とありますが、{figure} は {class} です',
    en: 'the text says "{said}", but {figure} is {class}',
  },
  'not-japanese': { ja: 'ja に日本語の文字がありません', en: 'ja holds no Japanese character' },
  'not-english': { ja: 'en に英語の文字がありません', en: 'en holds no English word' },
  'same-text': { ja: 'ja と en が同じ文です', en: 'ja and en are the same text' },
  'number-mismatch': {
    ja: '英語にない数: {ja}。日本語にない数: {en}',
    en: 'numbers only in Japanese: {ja}; only in English: {en}',
  },
  'fee-order': {
    ja: '{first} は{firstYen}円で、次の {next} の{nextYen}円より高くなっています',
    en: '{first} is ¥{firstYen}, more than the next one, {next}, at ¥{nextYen}',
  },
  expectation: {
    ja: '{address} は{expected}のはずですが、料金表では{got}です',
    en: '{address} was expected to be {expected}, the tables say {got}',
  },
  'expected-unknown': {
    ja: '{address} は{expected}のはずですが、料金表では不明です',
    en: '{address} was expected to be {expected}, the tables call it unknown',
  },
  'expected-absent': {
    ja: '{address} は{expected}のはずですが、{day}の版にはありません',
    en: '{address} was expected to be {expected}, the edition of {day} does not name it',
  },
  'expected-unattested': {
    ja: '{address} は{expected}のはずですが、基準日に有効な版がありません',
    en: '{address} was expected to be {expected}, no edition attests the day asked about',
  },
  'unknown-figure': { ja: '{address} という数はありません', en: 'there is no figure {address}' },
  'waiver-expired': {
    ja: '{rule} の免除（{at}）は{until}までで、期限を過ぎました',
    en: 'the waiver of {rule} at {at} held until {until}, which is over',
  },
} satisfies Record<string, Text>

/** Next moves that are more to the point than the general one of the rule. */
export const fixTexts = {
  nearest: { ja: '{near} のことですか', en: 'did you mean {near}?' },
  none: { ja: 'なし', en: 'none' },
} satisfies Record<string, Text>

/** The words around findings. */
export const reportTexts = {
  error: { ja: '誤り', en: 'error' },
  warning: { ja: '警告', en: 'warning' },
  place: { ja: '場所', en: 'Place' },
  severity: { ja: '重さ', en: 'Severity' },
  rule: { ja: '規則', en: 'Rule' },
  what: { ja: '内容', en: 'What is wrong' },
  fix: { ja: '直し方', en: 'Fix' },
  example: { ja: '例', en: 'Example' },
  waivable: {
    ja: '版の中で、期限を決めて指摘を止められます: waivers に { rule: {rule}, at: 番地, reason: 理由, until: 日付 } を加えます',
    en: 'An edition may let it pass until a day: waivers: [{ rule: {rule}, at: ADDRESS, reason: WHY, until: DAY }]',
  },
  count: { ja: '誤り {errors}件、警告 {warnings}件。', en: 'Errors: {errors}, warnings: {warnings}.' },
  explained: {
    ja: '規則の説明は mio-warranty help check RULE で見られます。',
    en: 'mio-warranty help check RULE explains a rule.',
  },
} satisfies Record<string, Text>
