import type { FactName } from '../model/facts.ts'
import type { ParameterName } from '../model/parameters.ts'
import type { Text } from '../model/text.ts'
import { courseText } from './courses.ts'

/** How a told value is repeated: one text for all values, or a text for each choice. `{value}` is the value in words. */
type Said = Text | Readonly<Record<string, Text>>

const both = (ja: string, en: string): Text => ({ ja, en })

/** What was told, as a short phrase. A fact without words here is repeated by its label and its value. */
const saidTexts: { readonly [Name in FactName | ParameterName]?: Said } = {
  device: both('{value}', '{value}'),
  boughtFrom: { other: both('{value}で購入', 'bought elsewhere'), each: both('{value}で購入', 'bought from {value}') },
  apply: {
    'with-device': both('端末の購入と同時に申し込む', 'applying together with the purchase'),
    'with-sim': both('SIMの契約と同時に申し込む', 'applying together with the SIM contract'),
    later: both('後から申し込む', 'applying later'),
  },
  contract: both('{value}', '{value}'),
  line: both('{value}', '{value}'),
  devicesEnrolled: both('契約中の補償オプション{value}台', 'options in force: {value}'),
  os: both('{value}', '{value}'),
  carrier: {
    'sim-free': both('SIMフリーの端末', 'SIM-free phone'),
    other: both('ほかの会社の端末', "another carrier's phone"),
    each: both('{value}の端末', '{value} phone'),
  },
  simLock: { unlocked: both('SIMロック解除済み', 'SIM lock removed'), locked: both('SIMロックあり', 'SIM locked') },
  soldInJapan: {
    yes: both('日本で売られた正規品', 'genuine, sold in Japan'),
    no: both('日本で売られた正規品ではない', 'not the genuine product for Japan'),
  },
  giteki: { yes: both('技適マークあり', 'with the 技適 mark'), no: both('技適マークなし', 'without the 技適 mark') },
  intact: {
    yes: both('割れや水濡れがなく動く', 'intact and working'),
    no: both('割れ、水濡れ、不調のどれかがある', 'cracked, wet or not working'),
  },
  otherCover: {
    yes: both('ほかの保証を続ける', 'another warranty kept'),
    no: both('ほかの保証なし', 'no other warranty'),
  },
  unofficialRepair: {
    yes: both('正規店以外での修理あり', 'repaired outside authorised shops'),
    no: both('正規店以外での修理なし', 'never repaired outside authorised shops'),
  },
  registered: { yes: both('端末を登録済み', 'phone registered'), no: both('端末の登録なし', 'phone not registered') },
  usedWithSim: {
    yes: both('契約したSIMで本人が使う', 'used by its owner with the SIM'),
    no: both('契約したSIMで本人が使っていない', 'not used by its owner with the SIM'),
  },
  released: both('{value}発売', 'released {value}'),
  purchased: both('{value}購入', 'bought {value}'),
  start: both('{value}利用開始', 'first used {value}'),
  event: both('{value}', '{value}'),
  on: both('{value}に起きた', 'on {value}'),
  claims: both('補償を使う日 {value}', 'claims {value}'),
  esim: { yes: both('eSIMあり', 'with an eSIM'), no: both('eSIMなし', 'no eSIM') },
  eCertificate: {
    yes: both('電子証明書あり', 'with an electronic certificate'),
    no: both('電子証明書なし', 'no electronic certificate'),
  },
  memoryCard: { yes: both('microSDあり', 'with a microSD card'), no: both('microSDなし', 'no microSD card') },
  remedy: both('{value}', '{value}'),
  repairQuote: both('見積もり{value}', 'quote {value}'),
  repairRoute: {
    ship: both('送って修理', 'repair by shipping'),
    'walk-in': both('持ち込んで修理', 'repair at a shop'),
  },
  replacementArrived: both('交換機は{value}に到着', 'replacement arrived {value}'),
  makerWarrantyMonths: both('メーカー保証{value}か月', "maker's warranty of {value} months"),
  modelChange: {
    yes: both('機種変更する', 'changing the model'),
    no: both('機種変更しない', 'not changing the model'),
  },
  months: both('{value}か月', '{value} months'),
  claimCount: both('同じ1年に{value}回使う', 'claims in one year: {value}'),
  claimCounts: both('使う回数 {value}', 'claims {value}'),
  freeMonths: both('無料{value}か月', 'free months: {value}'),
  unreturned: both('古い端末を返さない', 'old phone not returned'),
  maxTotal: both('上限{value}', 'at most {value}'),
  repairCost: both('修理代{value}', 'a repair of {value}'),
  chance: both('壊れる見込み{value}', 'chance {value}'),
  all: both('すべてのプラン', 'all plans'),
  done: both('済み {value}', 'done: {value}'),
}

/** The phrase for a told value. Undefined where the words of the fact say nothing of it. */
export const saidOf = (name: FactName | ParameterName, value: string): Text | undefined => {
  if (name === 'tier') return courseText(value)
  const said = saidTexts[name] as Readonly<Record<string, Text>> | Text | undefined
  if (said === undefined) return undefined
  if (typeof (said as Text).ja === 'string') return said as Text
  const texts = said as Readonly<Record<string, Text>>
  return Object.hasOwn(texts, value) ? texts[value] : texts.each
}
