import type { Text } from './text.ts'

/** A choice of a fact: its label, and the other words with the same sure meaning. */
type Choice = Text & { readonly also?: readonly string[] }
export type Choices = Readonly<Record<string, Choice>>

const yesNo = {
  yes: { ja: 'はい', en: 'yes', also: ['ある', 'あり', 'true', 'y'] },
  no: { ja: 'いいえ', en: 'no', also: ['ない', 'なし', 'false', 'n'] },
} as const satisfies Choices

/** The choices of each fact that has them, in the order in which they are listed. A synonym belongs to one choice of a fact. */
export const choicesOfFacts = {
  device: {
    new: { ja: '新品', en: 'new', also: ['新品端末', 'brand new'] },
    used: { ja: '中古', en: 'used', also: ['中古品', '中古端末', 'second-hand', 'secondhand'] },
  },
  boughtFrom: {
    official: {
      ja: '契約する会社の公式の店',
      en: "the company's own shop",
      also: [
        ...['IIJmio', 'IIJmioの公式サイト', 'IIJmio公式サイト', 'IIJmioサプライサービス', "IIJmio's own shop"],
        ...["IIJmio's official shop", '公式サイト', 'official shop'],
      ],
    },
    retailer: {
      ja: '家電量販店など',
      en: 'a retail shop',
      also: ['家電量販店', '量販店', '電器店', 'retail store', 'ヨドバシカメラ', 'ビックカメラ', 'ヤマダ電機'],
    },
    carrier: {
      ja: '携帯会社',
      en: 'a carrier',
      also: [
        ...['キャリア', 'キャリアショップ', '携帯ショップ', 'carrier shop', 'ドコモ', 'docomo', 'ドコモショップ', 'au'],
        ...[
          'auショップ',
          'ソフトバンク',
          'SoftBank',
          'softbank',
          'ソフトバンクショップ',
          '楽天モバイル',
          'Rakuten Mobile',
        ],
      ],
    },
    maker: {
      ja: 'メーカー',
      en: 'the maker',
      also: ['manufacturer', 'Apple', 'Apple Store', 'アップル', 'アップルストア'],
    },
    other: {
      ja: 'その他',
      en: 'elsewhere',
      also: [
        ...['Amazon', 'アマゾン', '楽天市場', 'メルカリ', 'Mercari', 'ラクマ', 'フリマ', 'オークション', 'ヤフオク'],
        ...['知人', '友人', '家族', '中古ショップ', '中古店'],
      ],
    },
  },
  apply: {
    'with-device': {
      ja: '端末の購入と同時',
      en: 'together with the purchase',
      also: ['together with the purchase of the device', '購入と同時', '端末と同時', '購入時', 'with the purchase'],
    },
    'with-sim': {
      ja: 'SIMの契約と同時',
      en: 'together with the SIM contract',
      also: ['SIMと同時', 'SIM契約と同時', 'with the SIM'],
    },
    later: { ja: '後から', en: 'later', also: ['あとから', '後で', 'あとで', '後日'] },
  },
  contract: {
    'sim-only': { ja: 'SIMのみ', en: 'SIM only', also: ['SIMだけ'] },
    'sim-and-device': { ja: 'SIMと端末', en: 'SIM and phone', also: ['端末とSIM', 'a SIM and a device'] },
    'device-only': { ja: '端末のみ', en: 'phone only', also: ['端末だけ'] },
  },
  line: {
    new: { ja: '新規', en: 'new', also: ['新しい契約', '新規契約', 'a new contract'] },
    mnp: { ja: '乗り換え（MNP）', en: 'MNP', also: ['乗り換え', '乗換え', '乗換', 'のりかえ'] },
    existing: { ja: '今の回線', en: 'existing', also: ['an existing line', '既存', '既存の回線', '契約中の回線'] },
  },
  os: {
    ios: { ja: 'iOS（iPhone）', en: 'iOS (iPhone)', also: ['iPhone', 'アイフォン', 'アイフォーン'] },
    android: { ja: 'Android', en: 'Android', also: ['アンドロイド'] },
    windows: { ja: 'Windows', en: 'Windows', also: ['ウィンドウズ', 'Windows Phone'] },
    other: { ja: 'その他', en: 'another' },
  },
  carrier: {
    'sim-free': { ja: 'SIMフリー', en: 'SIM-free' },
    docomo: { ja: 'ドコモ', en: 'docomo', also: ['NTTドコモ', 'NTT docomo'] },
    au: { ja: 'au', en: 'au', also: ['KDDI'] },
    softbank: { ja: 'ソフトバンク', en: 'SoftBank' },
    rakuten: { ja: '楽天モバイル', en: 'Rakuten', also: ['楽天', 'Rakuten Mobile'] },
    other: { ja: 'その他', en: 'another' },
  },
  simLock: {
    unlocked: {
      ja: '解除済み',
      en: 'removed',
      also: ['released', '解除', '解除した', 'SIMロック解除済み', 'SIMロックなし'],
    },
    locked: { ja: 'かかっている', en: 'locked', also: ['SIMロックあり', 'ロック中'] },
  },
  soldInJapan: yesNo,
  giteki: yesNo,
  intact: yesNo,
  otherCover: yesNo,
  unofficialRepair: yesNo,
  registered: yesNo,
  usedWithSim: yesNo,
  event: {
    'screen-break': {
      ja: '画面割れ',
      en: 'broken screen',
      also: ['画面が割れた', '画面のひび', '画面破損', '液晶割れ', 'cracked screen', 'screen crack'],
    },
    'water-damage': { ja: '水濡れ', en: 'water damage', also: ['水ぬれ', '水没', '浸水', '水に落とした', 'submerged'] },
    'total-loss': { ja: '全損', en: 'total loss' },
    'partial-breakage': { ja: '一部の破損', en: 'partial breakage', also: ['一部破損', '部分破損'] },
    'natural-failure': { ja: '自然故障', en: 'natural failure' },
    battery: {
      ja: '電池の劣化',
      en: 'worn battery',
      also: ['電池', '電池劣化', '電池交換', 'バッテリー', 'バッテリーの劣化', 'バッテリー劣化', 'バッテリー交換'],
    },
    'software-fault': {
      ja: 'ソフトウェアの不具合',
      en: 'software fault',
      also: ['ソフトの不具合', 'ソフトウェア不具合', 'ソフトウェア故障', 'software'],
    },
    theft: { ja: '盗難', en: 'theft', also: ['盗まれた', '盗られた', '盗難に遭った', '盗難にあった', 'stolen'] },
    loss: { ja: '紛失', en: 'loss', also: ['なくした', '無くした', '失くした', '置き忘れた', 'lost'] },
    alteration: { ja: '改造', en: 'alteration', also: ['modification'] },
    'natural-disaster': { ja: '天災', en: 'natural disaster', also: ['自然災害', '災害'] },
    intentional: { ja: '故意の破損', en: 'intentional damage', also: ['故意', 'わざと', 'on purpose'] },
    sim: { ja: 'SIMカードの故障', en: 'SIM card', also: ['SIMカード'] },
    accessory: { ja: '付属品の故障', en: 'accessory', also: ['付属品', '充電器', 'charger'] },
  },
  esim: yesNo,
  eCertificate: yesNo,
  memoryCard: yesNo,
  remedy: {
    repair: { ja: '修理', en: 'repair' },
    exchange: { ja: '交換', en: 'exchange', also: ['replacement'] },
  },
  repairRoute: {
    ship: { ja: '送る', en: 'shipped', also: ['郵送', '配送', '宅配', 'by post'] },
    'walk-in': { ja: '持ち込む', en: 'taken to a shop', also: ['持ち込み', '持込'] },
  },
  modelChange: yesNo,
} as const satisfies Readonly<Record<string, Choices>>

/** What a fall can lead to. */
const fallen = ['screen-break', 'partial-breakage', 'total-loss', 'water-damage', 'loss'] as const

/** Words that can mean several choices of a fact. They are refused with those choices. */
const unsureWords: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
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

const unknowns = new Set(unknownWords.map(comparable))

/** Whether a value says that the fact is not known. */
export const isUnknown = (raw: unknown): boolean =>
  raw === null || raw === undefined || (typeof raw === 'string' && (raw === 'unknown' || unknowns.has(comparable(raw))))

const wordsFor = (id: string, { ja, en, also = [] }: Choice): readonly string[] => [id, ja, en, ...also]

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

/** The choice that a word names: by its id, its label in either language, or a synonym. Undefined for any other word. */
export const choiceNamed = (given: string, choices: Choices): string | undefined =>
  Object.hasOwn(choices, given) ? given : indexOf(choices).get(comparable(given))

/** The choices that a word can mean when it has no sure meaning; all choices for any other word. */
export const choicesMeant = (given: string, fact: string, choices: Choices): readonly string[] => {
  const word = comparable(given)
  const unsure = Object.entries(unsureWords[fact] ?? {}).find(([known]) => comparable(known) === word)
  return unsure?.[1] ?? Object.keys(choices)
}
