import type { Text } from './text.ts'

/** A choice of a fact: its label, and the other words, separated by `、`, and the form of words with the same sure meaning. */
type Choice = Text & { readonly also?: string; readonly form?: RegExp }
export type Choices = Readonly<Record<string, Choice>>

const yesNo = {
  yes: { ja: 'はい', en: 'yes', also: 'ある、あり、あります、する、した、している、true、y' },
  no: { ja: 'いいえ', en: 'no', also: 'ない、なし、ありません、無し、しない、していない、false、n' },
} as const satisfies Choices

/** Whether another warranty stays in force: the name of one means that it does. */
const otherCoverOrNot = {
  yes: {
    ...yesNo.yes,
    also: `${yesNo.yes.also}、AppleCare、AppleCare+、アップルケア、アップルケアプラス、AppleCareあり、延長保証、入っている、加入している、続ける`,
  },
  no: { ...yesNo.no, also: `${yesNo.no.also}、入っていない、加入していない、AppleCareなし、続けない` },
} as const satisfies Choices

/** Whether a phone is intact: ある and ない can mean the damage, and are no answer. */
const intactOrNot = {
  yes: { ja: 'はい', en: 'yes', also: 'true、y、正常、無傷、問題なし、割れていない' },
  no: { ja: 'いいえ', en: 'no', also: 'false、n、割れている、割れてる、壊れている、壊れてる' },
} as const satisfies Choices

/** `iPhone 13 Pro` and `iPhone SE（第3世代）`, prepared for comparison. */
const iPhoneModel =
  /^(iphone|アイフォン|アイフォーン|アイホン)(x|xr|xs|xsmax|se\d?|air|\d{1,2}(s|c|e|plus|mini|pro|promax)?)(\(?第\d世代\)?)?$/

/** The choices of each fact that has them, in the order in which they are listed. A synonym belongs to one choice of a fact. */
export const choicesOfFacts = {
  device: {
    new: {
      ja: '新品',
      en: 'new',
      also: '新品端末、brand new、新しい、新品スマホ、新品のスマホ、新品の端末、新品iPhone、new phone、新しい端末、新しいスマホ',
    },
    used: {
      ja: '中古',
      en: 'used',
      also: '中古品、中古端末、second-hand、secondhand、中古スマホ、中古のスマホ、中古の端末、中古iPhone、リユース、リユース品、ユーズド、used phone',
    },
  },
  boughtFrom: {
    official: {
      ja: '契約する会社の公式の店',
      en: "the company's own shop",
      also: "IIJmio、IIJmioの公式サイト、IIJmio公式サイト、IIJmioサプライサービス、IIJmio's own shop、IIJmio's official shop、公式サイト、official shop、アイアイジェイミオ、IIJmioの店、IIJmioの公式、IIJ、みおふぉん",
    },
    retailer: {
      ja: '家電量販店など',
      en: 'a retail shop',
      also: '家電量販店、量販店、電器店、retail store、ヨドバシカメラ、ビックカメラ、ヤマダ電機、家電店、電気屋、ヨドバシ、ビックカメラ.com、ヤマダデンキ、エディオン、ケーズデンキ、ノジマ、ドン・キホーテ、ドンキ',
    },
    carrier: {
      ja: '携帯会社',
      en: 'a carrier',
      also: 'キャリア、キャリアショップ、携帯ショップ、carrier shop、ドコモ、docomo、ドコモショップ、au、auショップ、ソフトバンク、SoftBank、softbank、ソフトバンクショップ、楽天モバイル、Rakuten Mobile、携帯電話会社、携帯屋、ケータイショップ、UQ、ワイモバイル、Y!mobile',
    },
    maker: {
      ja: 'メーカー',
      en: 'the maker',
      also: 'manufacturer、Apple、Apple Store、アップル、アップルストア、アップルの店、Google Store、Googleストア、サムスン、ソニーストア、Apple公式、アップル公式、メーカー直販',
    },
    other: {
      ja: 'その他',
      en: 'elsewhere',
      also: 'Amazon、アマゾン、楽天市場、メルカリ、Mercari、ラクマ、フリマ、オークション、ヤフオク、知人、友人、家族、中古ショップ、中古店、中古屋、中古販売店、Yahoo!オークション、Yahoo!フリマ、イオシス、じゃんぱら、ゲオ、ブックオフ、にこスマ、もらった、友達、フリマアプリ、PayPayフリマ',
    },
  },
  apply: {
    'with-device': {
      ja: '端末の購入と同時',
      en: 'together with the purchase',
      also: 'together with the purchase of the device、購入と同時、端末と同時、購入時、with the purchase、端末購入時、端末を買うとき、買うとき、購入するとき、スマホと同時',
    },
    'with-sim': {
      ja: 'SIMの契約と同時',
      en: 'together with the SIM contract',
      also: 'SIMと同時、SIM契約と同時、with the SIM、SIM契約時、SIMの申し込みと同時、SIMを申し込むとき、SIMを契約するとき',
    },
    later: {
      ja: '後から',
      en: 'later',
      also: 'あとから、後で、あとで、後日、後から加入、購入後、契約後、後付け、あと',
    },
  },
  contract: {
    'sim-only': {
      ja: 'SIMのみ',
      en: 'SIM only',
      also: 'SIMだけ、SIMオンリー、SIM単体、SIMカードのみ、SIMカードだけ',
    },
    'sim-and-device': {
      ja: 'SIMと端末',
      en: 'SIM and phone',
      also: '端末とSIM、a SIM and a device、セット、SIMとスマホ、スマホとSIM、端末セット、SIMと端末のセット、SIMとセット',
    },
    'device-only': {
      ja: '端末のみ',
      en: 'phone only',
      also: '端末だけ、スマホだけ、スマホのみ、端末単体、本体のみ、本体だけ',
    },
  },
  line: {
    new: {
      ja: '新規',
      en: 'new',
      also: '新しい契約、新規契約、a new contract、新規加入、新規申し込み、新しい番号、新しい回線',
    },
    mnp: {
      ja: '乗り換え（MNP）',
      en: 'MNP',
      also: '乗り換え、乗換え、乗換、のりかえ、他社から乗り換え、MNP転入、番号そのまま、ナンバーポータビリティ、番号ポータビリティ',
    },
    existing: {
      ja: '今の回線',
      en: 'existing',
      also: 'an existing line、既存、既存の回線、契約中の回線、既存回線、契約中、今の契約、今使っている回線',
    },
  },
  os: {
    ios: {
      ja: 'iOS（iPhone）',
      en: 'iOS (iPhone)',
      form: iPhoneModel,
      also: 'iPhone、アイフォン、アイフォーン、アイホン、アイホーン、あいふぉん、Apple、アップル',
    },
    android: {
      ja: 'Android',
      en: 'Android',
      also: 'アンドロイド、Androidスマホ、アンドロイドスマホ、Xperia、エクスペリア、Galaxy、ギャラクシー、Pixel、ピクセル、Google Pixel、AQUOS、AQUOS sense、OPPO、オッポ、Redmi',
    },
    windows: { ja: 'Windows', en: 'Windows', also: 'ウィンドウズ、Windows Phone' },
    other: { ja: 'その他', en: 'another' },
  },
  carrier: {
    'sim-free': {
      ja: 'SIMフリー',
      en: 'SIM-free',
      also: 'シムフリー、SIMフリー端末、SIMフリー版、SIMフリーモデル、キャリアフリー',
    },
    docomo: { ja: 'ドコモ', en: 'docomo', also: 'NTTドコモ、NTT docomo、ドコモ版、ドコモの端末' },
    au: { ja: 'au', en: 'au', also: 'KDDI、エーユー、au版、auの端末' },
    softbank: { ja: 'ソフトバンク', en: 'SoftBank', also: 'ソフトバンク版、ソフトバンクの端末、ソフバン' },
    rakuten: {
      ja: '楽天モバイル',
      en: 'Rakuten',
      also: '楽天、Rakuten Mobile、楽天モバイルの端末、楽天版',
    },
    other: { ja: 'その他', en: 'another' },
  },
  simLock: {
    unlocked: {
      ja: '解除済み',
      en: 'removed',
      also: 'released、解除、解除した、SIMロック解除済み、SIMロックなし、SIMロック解除、ロック解除済み、ロックなし、なし、解除してある',
    },
    locked: {
      ja: 'かかっている',
      en: 'locked',
      also: 'SIMロックあり、ロック中、ロックあり、あり、未解除、解除していない、SIMロック中',
    },
  },
  soldInJapan: yesNo,
  giteki: yesNo,
  intact: intactOrNot,
  otherCover: otherCoverOrNot,
  unofficialRepair: yesNo,
  registered: yesNo,
  usedWithSim: yesNo,
  event: {
    'screen-break': {
      ja: '画面割れ',
      en: 'broken screen',
      also: '画面が割れた、画面のひび、画面破損、液晶割れ、cracked screen、screen crack、画面バキバキ、画面割れた、画面ひび割れ、画面にひび、画面にヒビ、画面のヒビ、画面が割れている、画面ガラス割れ、液晶が割れた、ディスプレイ割れ、落として画面が割れた、broken display',
    },
    'water-damage': {
      ja: '水濡れ',
      en: 'water damage',
      also: '水ぬれ、水没、浸水、水に落とした、submerged、水ポチャ、水ぽちゃ、水没した、水に濡れた、水に落ちた、トイレに落とした、お風呂に落とした、海に落とした、水をこぼした、got wet、dropped in water',
    },
    'total-loss': { ja: '全損', en: 'total loss', also: '大破、粉々' },
    'partial-breakage': {
      ja: '一部の破損',
      en: 'partial breakage',
      also: '一部破損、部分破損、背面割れ、背面が割れた、背面ガラス割れ、裏面割れ、カメラ割れ、レンズ割れ、カメラのレンズ割れ、ボタンが取れた、ケース割れ',
    },
    'natural-failure': {
      ja: '自然故障',
      en: 'natural failure',
      also: '自然に壊れた、自然故障した、勝手に壊れた',
    },
    battery: {
      ja: '電池の劣化',
      en: 'worn battery',
      also: '電池、電池劣化、電池交換、バッテリー、バッテリーの劣化、バッテリー劣化、バッテリー交換、電池の減りが早い、バッテリーの減りが早い、電池がもたない、バッテリーがもたない、電池の寿命、バッテリーの寿命、battery wear',
    },
    'software-fault': {
      ja: 'ソフトウェアの不具合',
      en: 'software fault',
      also: 'ソフトの不具合、ソフトウェア不具合、ソフトウェア故障、software、アプリの不具合、OSの不具合、ウイルス、バグ',
    },
    theft: {
      ja: '盗難',
      en: 'theft',
      also: '盗まれた、盗られた、盗難に遭った、盗難にあった、stolen、盗難された、すられた、スリ、ひったくり、ひったくられた、パクられた、robbed',
    },
    loss: {
      ja: '紛失',
      en: 'loss',
      also: 'なくした、無くした、失くした、置き忘れた、lost、紛失した、忘れ物、電車に忘れた、タクシーに忘れた、置き忘れ、どこかに落とした、misplaced',
    },
    alteration: { ja: '改造', en: 'alteration', also: 'modification、改造した、脱獄、root化' },
    'natural-disaster': {
      ja: '天災',
      en: 'natural disaster',
      also: '自然災害、災害、地震、台風、洪水、津波、落雷、雷',
    },
    intentional: {
      ja: '故意の破損',
      en: 'intentional damage',
      also: '故意、わざと、on purpose、わざと壊した、故意に壊した',
    },
    sim: { ja: 'SIMカードの故障', en: 'SIM card', also: 'SIMカード、SIM故障、SIMの故障、SIM不良' },
    accessory: {
      ja: '付属品の故障',
      en: 'accessory',
      also: '付属品、充電器、charger、充電ケーブル、ケーブル、イヤホン',
    },
  },
  esim: yesNo,
  eCertificate: yesNo,
  memoryCard: yesNo,
  remedy: {
    repair: { ja: '修理', en: 'repair', also: '修理する、直す' },
    exchange: { ja: '交換', en: 'exchange', also: 'replacement、交換する、取り替え、交換機、swap' },
  },
  repairRoute: {
    ship: {
      ja: '送る',
      en: 'shipped',
      also: '郵送、配送、宅配、by post、送付、宅配便、配送修理、郵送修理',
    },
    'walk-in': {
      ja: '持ち込む',
      en: 'taken to a shop',
      also: '持ち込み、持込、持ち込み修理、来店、店頭修理、店に持ち込む、店頭',
    },
  },
  modelChange: yesNo,
} as const satisfies Readonly<Record<string, Choices>>

/** What a fall can lead to. */
const fallen = ['screen-break', 'partial-breakage', 'total-loss', 'water-damage', 'loss'] as const

/** Words that can mean several choices of a fact. They are refused with those choices. */
const unsureWords: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  boughtFrom: {
    公式: ['official', 'maker'],
    公式ストア: ['official', 'maker'],
    公式ショップ: ['official', 'maker'],
    オンラインストア: ['official', 'carrier', 'maker', 'other'],
    ネット: ['official', 'maker', 'other'],
    通販: ['official', 'maker', 'other'],
    楽天: ['carrier', 'other'],
    ショップ: ['retailer', 'carrier'],
    店: ['retailer', 'carrier'],
    お店: ['retailer', 'carrier'],
  },
  carrier: {
    ワイモバイル: ['softbank', 'other'],
    'Y!mobile': ['softbank', 'other'],
    LINEMO: ['softbank', 'other'],
    UQ: ['au', 'other'],
    UQモバイル: ['au', 'other'],
    'UQ mobile': ['au', 'other'],
    povo: ['au', 'other'],
    ahamo: ['docomo', 'other'],
    アハモ: ['docomo', 'other'],
    キャリア: ['docomo', 'au', 'softbank', 'rakuten'],
    IIJmio: ['sim-free', 'other'],
    格安SIM: ['sim-free', 'other'],
  },
  apply: { 同時: ['with-device', 'with-sim'], 契約時: ['with-device', 'with-sim'] },
  event: {
    drop: fallen,
    dropped: fallen,
    落下: fallen,
    落とした: fallen,
    破損: ['screen-break', 'total-loss', 'partial-breakage'],
    broken: ['screen-break', 'total-loss', 'partial-breakage', 'natural-failure'],
    壊れた: ['screen-break', 'total-loss', 'partial-breakage', 'natural-failure'],
    故障: ['natural-failure', 'battery', 'software-fault'],
    割れた: ['screen-break', 'partial-breakage'],
    ひび: ['screen-break', 'partial-breakage'],
    ひび割れ: ['screen-break', 'partial-breakage'],
    落として割れた: ['screen-break', 'partial-breakage'],
    バキバキ: ['screen-break', 'partial-breakage'],
    cracked: ['screen-break', 'partial-breakage'],
    画面が映らない: ['natural-failure', 'screen-break', 'water-damage', 'total-loss'],
    画面が真っ暗: ['natural-failure', 'screen-break', 'water-damage', 'total-loss'],
    タッチが効かない: ['natural-failure', 'screen-break', 'water-damage'],
    濡れた: ['water-damage', 'natural-disaster'],
    フリーズ: ['software-fault', 'natural-failure'],
    バッテリー膨張: ['battery', 'natural-failure'],
    故障した: ['natural-failure', 'battery', 'software-fault'],
    突然壊れた: ['natural-failure', 'battery', 'software-fault'],
    電源がつかない: ['total-loss', 'natural-failure', 'water-damage', 'battery'],
    無くなった: ['theft', 'loss'],
    なくなった: ['theft', 'loss'],
    動かない: ['total-loss', 'natural-failure', 'water-damage', 'software-fault'],
    電源が入らない: ['total-loss', 'natural-failure', 'water-damage', 'battery'],
    起動しない: ['total-loss', 'natural-failure', 'water-damage', 'software-fault'],
    充電できない: ['natural-failure', 'battery', 'partial-breakage'],
  },
}

/** Other words for `unknown`. */
const unknownWords = ['unknown', '不明', 'わからない', '分からない', "don't know", "I don't know"]

/** A word prepared for comparison: widths, letter case, spaces, hyphens and an English article do not count. */
export const comparable = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^ *(?:(?:an?|the) )?/, '')
    .replace(/[ _-]+/g, '')

let unknowns: ReadonlySet<string> | undefined

const isUnknownWord = (word: string): boolean => {
  if (/^[a-z]+$/.test(word)) return word === 'unknown' // most words; preparing the first word for comparison takes 0.4 ms
  unknowns ??= new Set(unknownWords.map(comparable))
  return unknowns.has(comparable(word))
}

/** Whether a value says that the fact is not known. */
export const isUnknown = (raw: unknown): boolean =>
  raw === null || raw === undefined || (typeof raw === 'string' && isUnknownWord(raw))

const wordsFor = (id: string, { ja, en, also }: Choice): readonly string[] => [id, ja, en, ...(also?.split('、') ?? [])]

/** All words of each choice. */
export const wordsOfChoices = (choices: Choices): readonly (readonly [word: string, choice: string])[] =>
  Object.entries(choices).flatMap(([id, choice]) => wordsFor(id, choice).map(word => [word, id] as const))

const choicesByWord = new Map<Choices, ReadonlyMap<string, string>>()

const indexOf = (choices: Choices): ReadonlyMap<string, string> => {
  const known = choicesByWord.get(choices)
  if (known) return known
  const index = new Map(wordsOfChoices(choices).map(([word, id]) => [comparable(word), id]))
  choicesByWord.set(choices, index)
  return index
}

const formed = (word: string, choices: Choices): string | undefined =>
  Object.entries(choices).find(([, { form }]) => form?.test(word))?.[0]

/** The choice that a word names: by its id, its label in either language, a synonym, or its form. Undefined for any other word. */
export const choiceNamed = (given: string, choices: Choices): string | undefined =>
  Object.hasOwn(choices, given)
    ? given
    : (indexOf(choices).get(comparable(given)) ?? formed(comparable(given), choices))

/** The choices that a word can mean when it has no sure meaning; all choices for any other word. */
export const choicesMeant = (given: string, fact: string, choices: Choices): readonly string[] => {
  const word = comparable(given)
  const unsure = Object.entries(unsureWords[fact] ?? {}).find(([known]) => comparable(known) === word)
  return unsure?.[1] ?? Object.keys(choices)
}
