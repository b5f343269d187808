import { choicesOfFacts } from '../model/choice-words.ts'
import type { ChoiceOf, FactName } from '../model/facts.ts'
import type { ParameterName } from '../model/parameters.ts'
import type { Need } from '../model/question.ts'
import type { Text } from '../model/text.ts'

type FactWords<Name extends FactName> = {
  readonly label: Text
  readonly question: Text
} & ([ChoiceOf<Name>] extends [never] ? unknown : { readonly choices: Readonly<Record<ChoiceOf<Name> & string, Text>> })

/** The words of each fact: its name, its question, its choices. A fact without words does not compile. */
export const factTexts: { readonly [Name in FactName]: FactWords<Name> } = {
  device: {
    label: { ja: '買ったときの状態', en: 'condition when bought' },
    question: {
      ja: '端末は新品で買いましたか、中古で買いましたか。',
      en: 'Was the phone bought new or used?',
    },
    choices: choicesOfFacts.device,
  },
  boughtFrom: {
    label: { ja: '購入先', en: 'bought from' },
    question: { ja: '端末はどこで買いましたか。', en: 'Where was the phone bought?' },
    choices: choicesOfFacts.boughtFrom,
  },
  apply: {
    label: { ja: '申し込む時', en: 'when applying' },
    question: { ja: 'いつ申し込みますか。', en: 'When do you apply?' },
    choices: choicesOfFacts.apply,
  },
  contract: {
    label: { ja: '契約の形', en: 'kind of contract' },
    question: {
      ja: '{company}とは何を契約しますか。',
      en: 'What do you take from {company}: a SIM, a phone, or both?',
    },
    choices: choicesOfFacts.contract,
  },
  line: {
    label: { ja: '回線', en: 'line' },
    question: {
      ja: '回線は新規ですか、乗り換え（MNP）ですか、今の回線ですか。',
      en: 'Is the line a new contract, a number brought along (MNP), or one you already have?',
    },
    choices: choicesOfFacts.line,
  },
  devicesEnrolled: {
    label: { ja: '契約中の補償の台数', en: 'options already in force' },
    question: {
      ja: '同じ{account}で、補償オプションが今何台分ありますか（なければ0）。',
      en: 'How many protection options are already in force under the same {account} (0 if none)?',
    },
  },
  os: {
    label: { ja: 'OS', en: 'operating system' },
    question: { ja: '端末のOSは何ですか。', en: 'Which operating system does the phone run?' },
    choices: choicesOfFacts.os,
  },
  carrier: {
    label: { ja: 'どの会社の端末か', en: 'whose phone it is' },
    question: { ja: 'どの携帯会社の端末ですか。', en: "Which carrier's phone is it?" },
    choices: choicesOfFacts.carrier,
  },
  simLock: {
    label: { ja: 'SIMロック', en: 'SIM lock' },
    question: { ja: 'SIMロックは解除されていますか。', en: 'Is the SIM lock removed?' },
    choices: choicesOfFacts.simLock,
  },
  soldInJapan: {
    label: { ja: '日本で売られた正規品', en: "maker's genuine product for Japan" },
    question: { ja: '日本で売られたメーカーの正規品ですか。', en: "Is it the maker's genuine product sold in Japan?" },
    choices: choicesOfFacts.soldInJapan,
  },
  giteki: {
    label: { ja: '技適マーク', en: '技適 mark' },
    question: { ja: '技適マークがありますか。', en: 'Does it bear the 技適 mark?' },
    choices: choicesOfFacts.giteki,
  },
  intact: {
    label: { ja: '割れや水濡れがなく動く', en: 'intact and working' },
    question: {
      ja: '画面やケースの割れ、水濡れがなく、正常に動きますか。',
      en: 'Is it free of cracks and water damage, and does it work?',
    },
    choices: choicesOfFacts.intact,
  },
  otherCover: {
    label: { ja: 'ほかの保証', en: 'other cover' },
    question: {
      ja: '加入した後も続ける保証がほかにありますか（携帯会社の補償は解約で終わります）。',
      en: "Will another warranty service stay in force beside it (a carrier's own cover ends when you leave)?",
    },
    choices: choicesOfFacts.otherCover,
  },
  unofficialRepair: {
    label: { ja: '正規店以外での修理', en: 'repair outside authorised shops' },
    question: { ja: '正規店以外で修理したことがありますか。', en: 'Was it ever repaired outside authorised shops?' },
    choices: choicesOfFacts.unofficialRepair,
  },
  registered: {
    label: { ja: '端末の登録', en: 'phone registered' },
    question: { ja: '加入の後に端末のIMEIを登録しましたか。', en: "Was the phone's IMEI registered after joining?" },
    choices: choicesOfFacts.registered,
  },
  usedWithSim: {
    label: { ja: 'SIMとの利用', en: 'used with the SIM' },
    question: {
      ja: '加入した本人が、契約したSIMを入れて使っていますか。',
      en: 'Does the person who joined use it with the SIM of the contract?',
    },
    choices: choicesOfFacts.usedWithSim,
  },
  released: {
    label: { ja: 'メーカーの発売日', en: "the maker's release" },
    question: { ja: 'この機種はいつ発売されましたか。', en: 'When did the maker release the model?' },
  },
  purchased: {
    label: { ja: '購入日', en: 'day of purchase' },
    question: { ja: '端末はいつ買いましたか。', en: 'When was the phone bought?' },
  },
  start: {
    label: { ja: '利用開始日', en: 'first use' },
    question: {
      ja: '利用開始日はいつですか（{start}）。',
      en: 'What was the day of first use ({start})?',
    },
  },
  tier: {
    label: { ja: '月額のコース', en: 'monthly course' },
    question: {
      ja: '月額のコースはどれですか（公式サイトの機種の一覧で分かります）。',
      en: 'Which monthly course? (the official list of models names it)',
    },
  },
  event: {
    label: { ja: '起きたこと', en: 'what happened' },
    question: { ja: '何が起きましたか。', en: 'What happened to the phone?' },
    choices: choicesOfFacts.event,
  },
  on: {
    label: { ja: '事故の日', en: 'day of the incident' },
    question: { ja: 'それはいつ起きましたか。', en: 'On which day did it happen?' },
  },
  claims: {
    label: { ja: '補償を使う日', en: 'claims' },
    question: { ja: 'これまでに補償を使った日はいつですか。', en: 'On which days was the cover used before?' },
  },
  esim: {
    label: { ja: 'eSIM', en: 'eSIM' },
    question: { ja: 'eSIMを使っていますか。', en: 'Does it use an eSIM?' },
    choices: choicesOfFacts.esim,
  },
  eCertificate: {
    label: { ja: 'スマホ用電子証明書', en: 'electronic certificate' },
    question: { ja: 'スマホ用電子証明書を使っていますか。', en: 'Does it hold an electronic certificate?' },
    choices: choicesOfFacts.eCertificate,
  },
  memoryCard: {
    label: { ja: 'microSD', en: 'microSD card' },
    question: { ja: 'microSDが入っていますか。', en: 'Is there a microSD card in it?' },
    choices: choicesOfFacts.memoryCard,
  },
  remedy: {
    label: { ja: '修理か交換か', en: 'repair or exchange' },
    question: { ja: '修理と交換のどちらになりましたか。', en: 'Is it repaired or exchanged?' },
    choices: choicesOfFacts.remedy,
  },
  repairQuote: {
    label: { ja: '修理の見積もり', en: 'repair quote' },
    question: { ja: '修理の見積もりは何円ですか。', en: "How many yen is the maker's quote for the repair?" },
  },
  repairRoute: {
    label: { ja: '修理の方法', en: 'way of repair' },
    question: { ja: '送って修理しますか、店に持ち込みますか。', en: 'Is it shipped for repair or taken to a shop?' },
    choices: choicesOfFacts.repairRoute,
  },
  replacementArrived: {
    label: { ja: '交換機が届いた日', en: 'arrival of the replacement' },
    question: { ja: '交換機はいつ届きましたか。', en: 'When did the replacement arrive?' },
  },
  makerWarrantyMonths: {
    label: { ja: 'メーカー保証の月数', en: "months of the maker's warranty" },
    question: { ja: 'メーカー保証は何か月ですか。', en: "How many months does the maker's warranty last?" },
  },
  modelChange: {
    label: { ja: '機種変更', en: 'change of model' },
    question: { ja: '別の機種に替えますか。', en: 'Do you change to another model?' },
    choices: choicesOfFacts.modelChange,
  },
}

type NeedWords = { readonly label: Text; readonly question: Text; readonly choices?: Readonly<Record<string, Text>> }

const parameterTexts: { readonly [Name in Exclude<Need, FactName>]: NeedWords } = {
  months: {
    label: { ja: '契約の月数', en: 'number of months' },
    question: { ja: '何か月分を計算しますか。', en: 'Over how many months?' },
  },
  repairCost: {
    label: { ja: '加入しないときの修理代', en: 'cost of a repair without the plan' },
    question: {
      ja: '加入しないと、修理に何円かかりますか（メーカーの料金表で分かります）。',
      en: "What would a repair cost without the plan? (see the maker's list)",
    },
  },
}

/** The words of everything that an answer may need to know. */
export const needTexts: { readonly [Name in Need]: NeedWords } = { ...parameterTexts, ...factTexts }

/** The names of a command's parameters. */
export const parameterLabels: { readonly [Name in ParameterName]: Text } = {
  months: parameterTexts.months.label,
  claimCount: { ja: '同じ1年に使う回数', en: 'claims within one year' },
  claimCounts: { ja: '比べる回数', en: 'numbers of claims' },
  freeMonths: { ja: '無料の月数', en: 'free months' },
  unreturned: { ja: '古い端末を返していない', en: 'old phone not returned' },
  maxTotal: { ja: '合計の上限（円）', en: 'most to pay (yen)' },
  repairCost: parameterTexts.repairCost.label,
  chance: { ja: '壊れる見込み', en: 'chance to break' },
  all: { ja: 'すべてのプラン', en: 'all plans' },
  done: { ja: '済んだ手順', en: 'steps done' },
  planSteps: { ja: 'プランの手順も', en: "the plan's steps too" },
}

/** Asks for the day of a date of which only the month is known. */
export const whichDay: Text = {
  ja: '{month}の何日かで決まります。{question}',
  en: 'The day in {month} decides. {question}',
}
