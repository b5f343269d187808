import type { Text } from '../../model/text.ts'
import type { RuleName } from '../../model/finding.ts'

// Made from test/upkeep/check/fixtures by the tests; 'npx vitest run -u test/upkeep/check' makes it anew.

/** Of each rule something that breaks it, and what check says then. */
export const ruleExamples: Readonly<
  Record<RuleName, { readonly file: string; readonly text: string; readonly command: string; readonly report: Text }>
> = {
  "schema": {
    "file": "phone/2024-01-01.yaml",
    "text": "observed: 2024-02-30\neffective: null",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "data/phone/2024-01-01.yaml:7:11 エラー schema: 料金表の形に合わない\n  7 | observed: 2024-02-30\n    |           ^\n  暦にある日を YYYY-MM-DD で書きます。書かれているのは \"2024-02-30\" です\n  直し方: 指摘された場所を直します。キーの説明は mio-warranty help edition\n  で見られます",
      "en": "data/phone/2024-01-01.yaml:7:11 error schema: not the shape of a table\n  7 | observed: 2024-02-30\n    |           ^\n  expected a day of the calendar as YYYY-MM-DD, got \"2024-02-30\"\n  Fix: mend the place named; mio-warranty help edition explains the keys"
    }
  },
  "no-source": {
    "file": "phone/2024-01-01.yaml",
    "text": "- id: bought-new\n  when: { device: new }\n  says: { ja: 新品の端末, en: The device is new }",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "data/phone/2024-01-01.yaml:62:5 エラー no-source: 出典がない\n  62 |   - id: bought-new\n     |     ^\n  出典がありません\n  直し方: cite を加えるか、節全体の出典を cites に書きます。どの出典にもなけ\n  れば unknown とします",
      "en": "data/phone/2024-01-01.yaml:62:5 error no-source: nothing is cited\n  62 |   - id: bought-new\n     |     ^\n  nothing is cited for it\n  Fix: add cite, or one for the whole section to cites; say unknown where no\n  source speaks of it"
    }
  },
  "unknown-source": {
    "file": "phone/2024-01-01.yaml",
    "text": "free-months-max: { months: 2, cite: termz#fees }",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "data/phone/2024-01-01.yaml:30:39 エラー unknown-source: ない出典を指している\n  30 |   free-months-max: { months: 2, cite: termz#fees }\n     |                                       ^\n  \"termz\" という出典はありません\n  直し方: \"terms\" のことですか",
      "en": "data/phone/2024-01-01.yaml:30:39 error unknown-source: a source that is not\nthere\n  30 |   free-months-max: { months: 2, cite: termz#fees }\n     |                                       ^\n  no source is called \"termz\"\n  Fix: did you mean \"terms\"?"
    }
  },
  "duplicate-id": {
    "file": "phone/2024-01-01.yaml",
    "text": "- id: bought-new",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "data/phone/2024-01-01.yaml:66:9 エラー duplicate-id: 同じIDが二つある\n  66 |   - id: bought-new\n     |         ^\n  \"bought-new\" は join の別の項目のIDです\n  直し方: 別のIDを付けます",
      "en": "data/phone/2024-01-01.yaml:66:9 error duplicate-id: an id that stands twice\n  66 |   - id: bought-new\n     |         ^\n  \"bought-new\" is already the id of another item of join\n  Fix: give it an id of its own"
    }
  },
  "duplicate-key": {
    "file": "phone/2024-01-01.yaml",
    "text": "order: 1\norder: 2",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "data/phone/2024-01-01.yaml:4:1 エラー duplicate-key: 同じキーが二つある\n  4 | order: 2\n    | ^\n  このキーは3行目にもあります\n  直し方: 片方を消します",
      "en": "data/phone/2024-01-01.yaml:4:1 error duplicate-key: a key that stands twice\n  4 | order: 2\n    | ^\n  this key is already used in line 3\n  Fix: delete one of the two"
    }
  },
  "syntax": {
    "file": "phone/2024-01-01.yaml",
    "text": "name: { ja: 端末の補償, en: Phone cover",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "data/phone/2024-01-01.yaml:5:1 エラー syntax: YAMLとして読めない\n  5 | for: { ja: 端末を持つ人, en: Anybody with a phone }\n    | ^\n  YAMLとして読めません（Flow map in block collection must be sufficiently\n  indented and end with a }）\n  直し方: 同じまとまりの行の頭をそろえ、かっこをすべて閉じます",
      "en": "data/phone/2024-01-01.yaml:5:1 error syntax: not readable as YAML\n  5 | for: { ja: 端末を持つ人, en: Anybody with a phone }\n    | ^\n  Flow map in block collection must be sufficiently indented and end with\n  a }\n  Fix: line up what belongs together, and close each bracket"
    }
  },
  "encoding": {
    "file": "sources.yaml",
    "text": "# the whole file saved as UTF-16",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "data/sources.yaml:1:1 エラー encoding: UTF-8ではない\n  UTF-16です\n  直し方: UTF-8で保存します",
      "en": "data/sources.yaml:1:1 error encoding: not UTF-8\n  this is UTF-16\n  Fix: save the file as UTF-8"
    }
  },
  "control-character": {
    "file": "phone/2024-01-01.yaml",
    "text": "name: { ja: 端末の補償, en: Phone \\u{202e}cover } # U+202E turns the direction of writing",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "data/phone/2024-01-01.yaml:4:30 エラー control-character: 見えない文字がある\n  4 | name: { ja: 端末の補償, en: Phone \\u{202e}cover }\n    |                                   ^\n  文字 U+202E は使えません\n  直し方: 消します",
      "en": "data/phone/2024-01-01.yaml:4:30 error control-character: a character that\nhides\n  4 | name: { ja: 端末の補償, en: Phone \\u{202e}cover }\n    |                                   ^\n  the character U+202E is not allowed\n  Fix: delete it"
    }
  },
  "size": {
    "file": "phone/2024-01-01.yaml",
    "text": "# 120 blank lines at the end",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "data/phone/2024-01-01.yaml:267:1 エラー size: 大きすぎる\n  空の行が続けて100行を超えています\n  直し方: 消します",
      "en": "data/phone/2024-01-01.yaml:267:1 error size: too large\n  more than 100 blank lines in a row\n  Fix: delete them"
    }
  },
  "depth": {
    "file": "phone/2024-01-01.yaml",
    "text": "when: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[ yes ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "data/phone/2024-01-01.yaml:63:40 エラー depth: 入れ子が深すぎる\n  63 | ...[[[[[[[[[[[[[[[[[[[[[[[[[[[ yes ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n     |                          ^\n  入れ子が32段を超えています\n  直し方: 段を減らします",
      "en": "data/phone/2024-01-01.yaml:63:40 error depth: nested too deeply\n  63 | ...[[[[[[[[[[[[[[[[[[[[[[[[[[[ yes ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n     |                          ^\n  nested more than 32 deep\n  Fix: use fewer levels"
    }
  },
  "anchor": {
    "file": "phone/2024-01-01.yaml",
    "text": "monthly: &fee\n  yen: 500",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "data/phone/2024-01-01.yaml:12:12 エラー anchor: アンカーや別名が使われている\n  12 |   monthly: &fee\n     |            ^\n  アンカー（&）は使えません\n  直し方: それぞれの場所に値を書くか、文章なら引用符で囲みます",
      "en": "data/phone/2024-01-01.yaml:12:12 error anchor: an anchor or alias\n  12 |   monthly: &fee\n     |            ^\n  anchors (&) are not supported\n  Fix: write the value out in each place, or put the text in quotes"
    }
  },
  "tag": {
    "file": "phone/2024-01-01.yaml",
    "text": "order: !!int 1",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "data/phone/2024-01-01.yaml:3:8 エラー tag: タグが使われている\n  3 | order: !!int 1\n    |        ^\n  タグ（!）は使えません\n  直し方: 消すか、文章なら引用符で囲みます",
      "en": "data/phone/2024-01-01.yaml:3:8 error tag: a tag\n  3 | order: !!int 1\n    |        ^\n  tags (!) are not supported\n  Fix: delete it, or put the text in quotes"
    }
  },
  "directive": {
    "file": "phone/2024-01-01.yaml",
    "text": "%YAML 1.1\n---",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "data/phone/2024-01-01.yaml:1:1 エラー directive: YAMLの指示行がある\n  1 | %YAML 1.1\n    | ^\n  指示行（%）は使えません\n  直し方: その行を消します",
      "en": "data/phone/2024-01-01.yaml:1:1 error directive: a YAML directive\n  1 | %YAML 1.1\n    | ^\n  directives (%) are not supported\n  Fix: delete the line"
    }
  },
  "document": {
    "file": "phone/2024-01-01.yaml",
    "text": "---\nconfirmed: []",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "data/phone/2024-01-01.yaml:166:1 エラー document: 二つめの文書がある\n  166 | ---\n      | ^\n  ここから二つめの文書が始まっています\n  直し方: 1ファイルに一つだけ書きます",
      "en": "data/phone/2024-01-01.yaml:166:1 error document: a second document\n  166 | ---\n      | ^\n  a second document begins here\n  Fix: one per file"
    }
  },
  "empty": {
    "file": "sources.yaml",
    "text": "# nothing yet",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "data/sources.yaml:1:1 エラー empty: 中身がない\n  1 | # nothing yet\n    | ^\n  ファイルに値がありません\n  直し方: 値を書きます",
      "en": "data/sources.yaml:1:1 error empty: an empty file\n  1 | # nothing yet\n    | ^\n  the file holds no value\n  Fix: write one"
    }
  },
  "stale": {
    "file": "phone/2024-01-01.yaml",
    "text": "observed: 2024-01-01",
    "command": "mio-warranty check --as-of 2024-02-01 --max-age 30d",
    "report": {
      "ja": "data/phone/2024-01-01.yaml:7:11 エラー stale: 確認から日がたっている\n  7 | observed: 2024-01-01\n    |           ^\n  最後の確認は2024-01-01、基準日の31日前です（30日まで）\n  直し方: 出典を見直します。変わっていなければ confirmed に日と出典を加え、\n  変わっていれば新しい版を加えます",
      "en": "data/phone/2024-01-01.yaml:7:11 error stale: not looked at for long\n  7 | observed: 2024-01-01\n    |           ^\n  last looked at on 2024-01-01, 31 days before the day asked about (at most\n  30)\n  Fix: look at the source again; add the day and source to confirmed if\n  nothing changed, else add a new edition"
    }
  },
  "future-date": {
    "file": "phone/2024-01-01.yaml",
    "text": "confirmed:\n  - { on: 2042-01-15, by: terms }",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "data/phone/2024-01-01.yaml:167:11 エラー future-date: まだ来ていない日に見た\nことになっている\n  167 |   - { on: 2042-01-15, by: terms }\n      |           ^\n  2042-01-15はまだ来ていません\n  直し方: 日付を直します",
      "en": "data/phone/2024-01-01.yaml:167:11 error future-date: seen on a day that has\nnot come\n  167 |   - { on: 2042-01-15, by: terms }\n      |           ^\n  2042-01-15 has not come yet\n  Fix: correct the day"
    }
  },
  "dead-clause": {
    "file": "phone/2024-01-01.yaml",
    "text": "- os: ios\n- os: [ios, android, windows, other]\n  carrier: docomo\n- all: [{ device: new }, { device: used }]",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "data/phone/2024-01-01.yaml:79:19 エラー dead-clause: 何も決めない条項\n  79 |             - os: [ios, android, windows, other]\n     |                   ^\n  この事実がどうであっても成り立ちます\n  直し方: 条件を直すか、消します\n\ndata/phone/2024-01-01.yaml:81:15 エラー dead-clause: 何も決めない条項\n  81 |             - all: [{ device: new }, { device: used }]\n     |               ^\n  any の中で、この部分は決して成り立ちません\n  直し方: 条件を直すか、消します",
      "en": "data/phone/2024-01-01.yaml:79:19 error dead-clause: a clause that can decide\nnothing\n  79 |             - os: [ios, android, windows, other]\n     |                   ^\n  this test holds for every answer to its fact\n  Fix: mend its condition, or delete it\n\ndata/phone/2024-01-01.yaml:81:15 error dead-clause: a clause that can decide\nnothing\n  81 |             - all: [{ device: new }, { device: used }]\n     |               ^\n  inside any, this part holds for no facts\n  Fix: mend its condition, or delete it"
    }
  },
  "contradiction": {
    "file": "phone/2024-01-01.yaml",
    "text": "- id: within-limit\n  when: { device: used, devicesEnrolled: { below: devices-per-person } }",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "data/phone/2024-01-01.yaml:67:11 エラー contradiction: 両立しない条項\n  67 |     when: { device: used, devicesEnrolled: { below: devices-per-pe...\n     |           ^\n  bought-new と同時には成り立たないので、誰も加入できません\n  直し方: どちらかを直します。本当に誰も加入できないなら when: \"no\" と書きま\n  す",
      "en": "data/phone/2024-01-01.yaml:67:11 error contradiction: clauses that cannot\nhold together\n  67 |     when: { device: used, devicesEnrolled: { below: devices-per-pe...\n     |           ^\n  it cannot hold together with bought-new, so that nobody can join\n  Fix: mend one of them; where really nobody can join, write when: \"no\""
    }
  },
  "gap": {
    "file": "phone/2024-01-01.yaml",
    "text": "when: { os: android }",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "data/phone/2024-01-01.yaml:118:1 エラー gap: どの条項にも当たらない場合があ\nる\n  118 | remedies:\n      | ^\n  当たる行がない場合があります（例: os: windows）\n  直し方: 足りない行を加えます。出典が語らないなら unknown と書きます",
      "en": "data/phone/2024-01-01.yaml:118:1 error gap: a situation that no clause\nsettles\n  118 | remedies:\n      | ^\n  there is a situation in which no row applies, like os: windows\n  Fix: add the missing row, or say unknown where no source speaks of it"
    }
  },
  "unreachable-fact": {
    "file": "phone/2024-01-01.yaml",
    "text": "when: { devicesEnrolled: { below: 0 } }",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "data/phone/2024-01-01.yaml:67:30 エラー unreachable-fact: 誰も答えられない値\nを尋ねている\n  67 |     when: { devicesEnrolled: { below: 0 } }\n     |                              ^\n  devicesEnrolled のどの答えでも成り立ちません\n  直し方: その事実の答えのどれかに直します",
      "en": "data/phone/2024-01-01.yaml:67:30 error unreachable-fact: a test that no\nanswer can meet\n  67 |     when: { devicesEnrolled: { below: 0 } }\n     |                              ^\n  no answer to devicesEnrolled meets it\n  Fix: name an answer that there is"
    }
  },
  "tax-class": {
    "file": "phone/2024-01-01.yaml",
    "text": "exchange.1:\n  yen: 1000\n  tax: excluded",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "data/phone/2024-01-01.yaml:20:10 エラー tax-class: 税の区分が合わない\n  20 |     tax: excluded\n     |          ^\n  税別 ですが、この版のほかの料金は 税込 です\n  直し方: 出典で区分を確かめて、そろえます",
      "en": "data/phone/2024-01-01.yaml:20:10 error tax-class: tax classes that do not\nfit\n  20 |     tax: excluded\n     |          ^\n  it is before tax, while other fees of this edition are tax included\n  Fix: look the class up in the source and make them agree"
    }
  },
  "missing-language": {
    "file": "phone/2024-01-01.yaml",
    "text": "says: { ja: Phone the desk, en: Phone the desk }",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "data/phone/2024-01-01.yaml:148:17 エラー missing-language: 片方の言語しかな\nい\n  148 |     says: { ja: Phone the desk, en: Phone the desk }\n      |                 ^\n  ja に日本語の文字がありません\n  直し方: 両方の言語で書きます",
      "en": "data/phone/2024-01-01.yaml:148:17 error missing-language: only one language\n  148 |     says: { ja: Phone the desk, en: Phone the desk }\n      |                 ^\n  ja holds no Japanese character\n  Fix: write it in both languages"
    }
  },
  "number-mismatch": {
    "file": "phone/2024-01-01.yaml",
    "text": "says:\n  ja: 修理は5,000円から\n  en: A repair costs 50,000 yen or more",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "data/phone/2024-01-01.yaml:164:11 エラー number-mismatch: 日本語と英語で数が\n違う\n  164 |       ja: 修理は5,000円から\n      |           ^\n  英語にない数: 5000。日本語にない数: 50000\n  直し方: 数をそろえます。できれば数値の番地を書きます",
      "en": "data/phone/2024-01-01.yaml:164:11 error number-mismatch: other numbers in\nthe other language\n  164 |       ja: 修理は5,000円から\n      |           ^\n  numbers only in Japanese: 5000; only in English: 50000\n  Fix: make the numbers agree, best by naming the figure"
    }
  },
  "fee-order": {
    "file": "phone/2024-01-01.yaml",
    "text": "exchange.1:\n  yen: 3000",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "data/phone/2024-01-01.yaml:19:10 エラー fee-order: 一回目が二回目より高い\n  19 |     yen: 3000\n     |          ^\n  exchange.1 は3,000円で、次の exchange.2 の2,000円より高くなっています\n  直し方: 出典と比べます。本当にそうなら waivers に理由を書きます",
      "en": "data/phone/2024-01-01.yaml:19:10 error fee-order: the first use costs more\nthan the next\n  19 |     yen: 3000\n     |          ^\n  exchange.1 is ¥3,000, more than the next one, exchange.2, at ¥2,000\n  Fix: compare with the source; if it really says so, waive it with that\n  reason"
    }
  },
  "expectation": {
    "file": "fees.yaml",
    "text": "phone.monthly: 500\nphone.exchange.1: 900\nphone.free-months-max: 2",
    "command": "mio-warranty check --as-of 2024-02-01 --expect fees.yaml",
    "report": {
      "ja": "fees.yaml:2:19 エラー expectation: 期待した数と違う\n  2 | phone.exchange.1: 900\n    |                   ^\n  phone.exchange.1 は900のはずですが、料金表では1,000です\n  直し方: 料金が変わったなら期待するファイルと記事を直し、料金表が違っていれ\n  ばそちらを直します\n\nfees.yaml:3:24 エラー expectation: 期待した数と違う\n  3 | phone.free-months-max: 2\n    |                        ^\n  phone.free-months-max は2のはずですが、料金表では不明です\n  直し方: 料金が変わったなら期待するファイルと記事を直し、料金表が違っていれ\n  ばそちらを直します",
      "en": "fees.yaml:2:19 error expectation: not the number that was expected\n  2 | phone.exchange.1: 900\n    |                   ^\n  phone.exchange.1 was expected to be 900, the tables say 1,000\n  Fix: where the fee changed, correct the file and what relies on it; where\n  the tables are wrong, correct them\n\nfees.yaml:3:24 error expectation: not the number that was expected\n  3 | phone.free-months-max: 2\n    |                        ^\n  phone.free-months-max was expected to be 2, the tables call it unknown\n  Fix: where the fee changed, correct the file and what relies on it; where\n  the tables are wrong, correct them"
    }
  },
  "unknown-figure": {
    "file": "fees.yaml",
    "text": "phone.monthly: 500\nphone.exchang.1: 1000",
    "command": "mio-warranty check --as-of 2024-02-01 --expect fees.yaml",
    "report": {
      "ja": "fees.yaml:2:1 エラー unknown-figure: ない番地を期待している\n  2 | phone.exchang.1: 1000\n    | ^\n  phone.exchang.1 という数はありません\n  直し方: phone.exchange.1 のことですか",
      "en": "fees.yaml:2:1 error unknown-figure: an expected figure that is not there\n  2 | phone.exchang.1: 1000\n    | ^\n  there is no figure phone.exchang.1\n  Fix: did you mean phone.exchange.1?"
    }
  },
  "waiver-expired": {
    "file": "phone/2024-01-01.yaml, phone/2024-01-01.yaml",
    "text": "waivers:\n  - rule: fee-order\n    at: figures.exchange.1\n    reason: the source really says so\n    until: 2024-01-31",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "data/phone/2024-01-01.yaml:19:10 エラー fee-order: 一回目が二回目より高い\n  19 |     yen: 3000\n     |          ^\n  exchange.1 は3,000円で、次の exchange.2 の2,000円より高くなっています\n  直し方: 出典と比べます。本当にそうなら waivers に理由を書きます\n\ndata/phone/2024-01-01.yaml:172:12 警告 waiver-expired: 期限の過ぎた免除\n  172 |     until: 2024-01-31\n      |            ^\n  fee-order の免除（figures.exchange.1）は2024-01-31までで、期限を過ぎました\n  直し方: 指摘を直して免除を消すか、理由を確かめ直して期限を延ばします",
      "en": "data/phone/2024-01-01.yaml:19:10 error fee-order: the first use costs more\nthan the next\n  19 |     yen: 3000\n     |          ^\n  exchange.1 is ¥3,000, more than the next one, exchange.2, at ¥2,000\n  Fix: compare with the source; if it really says so, waive it with that\n  reason\n\ndata/phone/2024-01-01.yaml:172:12 warning waiver-expired: a waiver past its\nday\n  172 |     until: 2024-01-31\n      |            ^\n  the waiver of fee-order at figures.exchange.1 held until 2024-01-31, which\n  is over\n  Fix: mend what was waived and delete the waiver, or look at its reason\n  again and move the day"
    }
  },
  "unwritten": {
    "file": "phone/2024-01-01.yaml, phone/2024-01-01.yaml",
    "text": "for: { ja: 未記入, en: not written yet }\npage: https://example.com/not-written-yet",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "data/phone/2024-01-01.yaml:5:6 エラー unwritten: まだ書かれていない\n  5 | for: { ja: 未記入, en: not written yet }\n    |      ^\n  まだ書かれていません: for, page\n  直し方: 上から順に書きます。キーの説明は mio-warranty help edition で見ら\n  れます",
      "en": "data/phone/2024-01-01.yaml:5:6 error unwritten: not written yet\n  5 | for: { ja: 未記入, en: not written yet }\n    |      ^\n  not written yet: for, page\n  Fix: write them from the top; mio-warranty help edition explains the keys"
    }
  }
}
