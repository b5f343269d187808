import type { Text } from '../model/text.ts'

/** The words of `ask`, the questions in conversation. */
export const askTexts = {
  hello: {
    ja: '上下の矢印で選び、Enterで決める。Escで1つ戻り、Ctrl-Cでやめる',
    en: 'Up and down choose, Enter takes it. Esc goes back, Ctrl-C ends',
  },
  topic: { ja: '何を知りたいですか', en: 'What do you want to know?' },
  topics: {
    which: { ja: 'どのプランに加入できるか', en: 'which plan I can take' },
    cost: { ja: 'いくら払うか', en: 'what it costs' },
    broke: { ja: '壊れた、なくした（補償されるか、何をするか）', en: 'it broke or is gone: is it covered, what to do' },
    worth: { ja: '加入すると得か', en: 'whether it is worth it' },
  },
  claimCount: {
    ja: '同じ1年のあいだに補償を何回使うとして計算しますか',
    en: 'How many claims within one year shall be priced?',
  },
  claimCounts: { ja: '{count}回', en: '{count}' },
  all: { ja: '次のすべてにあてはまりますか', en: 'Do all of these hold?' },
  allHold: { ja: 'すべてあてはまる', en: 'all of them hold' },
  notAll: {
    ja: 'あてはまらないもの、はっきりしないものがある（1つずつ答える）',
    en: 'not all, or I am not sure of one: ask me one by one',
  },
  unknown: { ja: '分からない', en: "I don't know" },
  back: { ja: '1つ戻る', en: 'back to the question before' },
  show: { ja: 'ここまでで答えを見る', en: 'show the answer for what I told so far' },
  typedUnknown: { ja: 'Enterだけ: 分からない', en: "Enter alone: I don't know" },
  typedBack: { ja: '<: 1つ戻る', en: '<: back' },
  typedShow: { ja: '>: ここまでで答えを見る', en: '>: show the answer so far' },
  like: { ja: '例: {like}', en: 'like {like}' },
  likeDate: {
    ja: '例: 2025-09-01、2025年9月1日、2025-09（月だけでもよい）',
    en: 'like 2025-09-01, 2025/9/1, 2025-09 (the month is enough)',
  },
  likeDay: { ja: '例: 2025-09-01、2025年9月1日', en: 'like 2025-09-01 or 2025/9/1' },
  repeat: { ja: '同じ答えを出すコマンド:', en: 'The command that gives this answer again:' },
} as const satisfies Record<string, Text | Record<string, Text>>
