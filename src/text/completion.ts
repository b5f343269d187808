import type { Text } from '../model/text.ts'

/** What the words mean that a shell offers beside commands, flags, facts and what the tables name. */
export const completionTexts = {
  today: { ja: '今日', en: 'today' },
  unknown: { ja: '分からない', en: 'not known' },
  yes: { ja: 'はい', en: 'yes' },
  no: { ja: 'いいえ', en: 'no' },
  conditional: { ja: '条件つき', en: 'with conditions' },
  errors: { ja: '誤りだけ', en: 'errors only' },
  warnings: { ja: '警告も', en: 'warnings too' },
  automatic: { ja: '端末に出すときだけ', en: 'on a terminal only' },
  always: { ja: 'いつも', en: 'always' },
  never: { ja: 'しない', en: 'never' },
  japanese: { ja: '日本語', en: 'Japanese' },
  english: { ja: '英語', en: 'English' },
  show: { ja: '料金と数値を出典つきで', en: 'the figures with their sources' },
  draft: { ja: '次の版や新しいプランのひな型を書く', en: 'write the next edition, or a skeleton for a new plan' },
  check: { ja: '印のついた料金を料金表と比べる', en: 'compare marked figures with the tables' },
  write: { ja: '印のついた料金を直す', en: 'put the right figures in' },
  scan: { ja: '印のない料金を探す', en: 'find unmarked figures' },
  'exit-codes': { ja: '終了コード', en: 'exit codes' },
  cases: { ja: '例の書き方（test）', en: 'how to write a case for test' },
  dates: { ja: '日付の書き方', en: 'how to write a day' },
  environment: { ja: '環境変数', en: 'variables of the environment' },
  facts: { ja: '伝えられることの一覧', en: 'what you can tell it' },
  edition: { ja: '版のファイルのキー', en: 'the keys of an edition' },
  sources: { ja: '出典の一覧', en: 'the sources' },
  seller: { ja: '先に販売店の保証を確かめる', en: "ask about the seller's warranty first" },
  maker: { ja: '先にメーカー保証を確かめる', en: "ask about the maker's warranty first" },
} as const satisfies Record<string, Text>

/** How to turn completion on, in one line for each shell. */
export const installText: Text = {
  ja: [
    'bash: echo \'eval "$(mio-warranty completion bash)"\' >> ~/.bashrc',
    'zsh:  echo \'eval "$(mio-warranty completion zsh)"\' >> ~/.zshrc',
    "fish: echo 'mio-warranty completion fish|source' >> ~/.config/fish/config.fish",
    '新しく開いたシェルで、TABキーで候補が出ます。候補の説明の言語は --lang で選べます',
  ].join('\n'),
  en: [
    'bash: echo \'eval "$(mio-warranty completion bash)"\' >> ~/.bashrc',
    'zsh:  echo \'eval "$(mio-warranty completion zsh)"\' >> ~/.zshrc',
    "fish: echo 'mio-warranty completion fish|source' >> ~/.config/fish/config.fish",
    'In a shell opened afterwards TAB offers what fits; --lang chooses the language of the descriptions',
  ].join('\n'),
}
