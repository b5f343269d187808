/** Tables of an invented plan in which `check` finds nothing, by file. The example of each rule breaks them in one place. */
export const exampleTables: Readonly<Record<'phone/2024-01-01.yaml' | 'sources.yaml', string>> = {
  'phone/2024-01-01.yaml': `# An invented plan in which check finds nothing. Each fixture breaks one rule of it.
plan: phone
order: 1
name: { ja: 端末の補償, en: Phone cover }
for: { ja: 端末を持つ人, en: Anybody with a phone }
page: https://example.com/
observed: 2024-01-01
effective: null
complete: true

figures:
  monthly:
    yen: 500
    tax: included
    cite: terms#fees
  repair.1: { yen: 0, tax: included, cite: terms#fees }
  repair.2: { yen: 0, tax: included, cite: terms#fees }
  exchange.1:
    yen: 1000
    tax: included
    cite: terms#fees
  exchange.2:
    yen: 2000
    tax: included
    cite: terms#fees
  unreturned: { yen: 30000, tax: not-taxable, cite: terms#fees }
  uses-per-year: { count: 2, cite: terms#cover }
  devices-per-person: { count: 3, cite: terms#cover }
  maker-warranty-months: { months: 12, cite: terms#cover }
  free-months-max: unknown

open:
  - id: year
    says: { ja: 一年の数え方, en: How the year is counted }
    readings:
      rolling-year: { ja: さかのぼる一年, en: the year before }
      contract-year: { ja: 契約の一年, en: the year of the contract }
      calendar-year: { ja: 暦の一年, en: the calendar year }
    cite: terms#cover
  - id: which-phones
    says: { ja: どの端末が対象か, en: Which phones are accepted }
    readings:
      listed: { ja: 一覧の端末だけ, en: only those listed }
      any: { ja: どの端末でも, en: any phone }
    cite: terms#cover

periods:
  - id: damage
    by: plan
    says: { ja: 破損の補償, en: Cover of damage }
    from: start
    until: cancelled
    cite: terms#cover
  - id: maker-warranty
    by: maker-warranty
    says: { ja: メーカー保証, en: The maker's warranty }
    from: purchased
    for: maker-warranty-months
    cite: terms#cover

join:
  - id: bought-new
    when: { device: new }
    says: { ja: 新品の端末, en: The device is new }
    cite: terms#cover
  - id: within-limit
    when: { devicesEnrolled: { below: devices-per-person } }
    says:
      ja: この端末を入れて{devices-per-person}台まで
      en: At most {devices-per-person} devices, this one included
    cite: terms#cover
  - id: accepted
    when:
      open: which-phones
      readings:
        listed:
          any:
            - os: ios
            - carrier: docomo
        any: "yes"
    says: { ja: 対象の端末, en: An accepted phone }
    cite: terms#cover

events:
  screen-break: { covered: { on: { during: damage } }, cite: terms#cover }
  water-damage: { covered: { on: { during: damage } }, cite: terms#cover }
  total-loss: { covered: { on: { during: damage } }, cite: terms#cover }
  partial-breakage: { covered: { on: { during: damage } }, cite: terms#cover }
  natural-failure:
    covered:
      all:
        - on: { during: damage }
        - not: { on: { during: maker-warranty } }
    cite: terms#cover
  battery: { covered: unknown }
  software-fault: { covered: unknown }
  theft: { covered: "no", cite: terms#cover }
  loss: { covered: "no", cite: terms#cover }
  alteration: { covered: unknown }
  natural-disaster: { covered: unknown }
  intentional: { covered: unknown }
  sim: { covered: unknown }
  accessory: { covered: unknown }

exclusions:
  - id: no-unofficial-repair
    when: { unofficialRepair: "no" }
    says: { ja: 正規店以外で修理していない, en: Never repaired elsewhere }
    cite: terms#cover

route:
  - by: maker-warranty
    when: { event: natural-failure, on: { during: maker-warranty } }
    cite: terms#cover
  - by: plan
    cite: terms#cover

remedies:
  - id: repaired
    when: { os: ios }
    gives: [repair]
    cite: terms#cover
  - id: exchanged
    when: { os: { not: ios } }
    gives: [repair, exchange]
    cite: terms#cover

limits:
  - id: uses
    counts: [repair, exchange]
    atMost: uses-per-year
    per: year
    cite: terms#cover

fees:
  - for: repair
    price: [repair.1, repair.2]
    cite: terms#fees
  - for: exchange
    price: [exchange.1, exchange.2]
    cite: terms#fees

desk: unknown

steps:
  - id: call-desk
    kind: contact
    says: { ja: 窓口に電話する, en: Phone the desk }
    cite: terms#cover
  - id: return-old-device
    kind: return
    when: { remedy: exchange }
    onMiss: unreturned
    says:
      ja: 古い端末を返す。返さないと{unreturned}円（不課税）
      en: Return the old phone, or pay ¥{unreturned} (not taxable)
    cite: terms#cover

notes:
  - id: confirm
    code: confirm-officially
    in: [eligible]
    says: { ja: 公式ページで確かめる, en: Confirm on the official page }
    cite: terms#cover

confirmed: []
`,
  'sources.yaml': `terms:
  title: Terms of the phone cover
  url: https://example.com/terms
  grade: terms
  observed: 2024-01-01
  says: { ja: 架空の補償の約款, en: The terms of an invented cover }
  sections:
    fees: { ja: 料金, en: Fees }
    cover: { ja: 補償の内容, en: What is covered }
`,
}
