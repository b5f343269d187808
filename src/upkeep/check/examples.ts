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
      "ja": "data/phone/2024-01-01.yaml:7:11 誤り schema: 料金表の形に合わない\n  7 | observed: 2024-02-30\n    |           ^\n  暦にある日を YYYY-MM-DD で書きます。書かれているのは \"2024-02-30\" です\n  直し方: 指摘された場所を直します。キーの説明は mio-warranty help edition\n  で見られます",
      "en": "data/phone/2024-01-01.yaml:7:11 error schema: not the shape of a table\n  7 | observed: 2024-02-30\n    |           ^\n  expected a day of the calendar as YYYY-MM-DD, got \"2024-02-30\"\n  Fix: mend the place named; mio-warranty help edition explains the keys"
    }
  },
  "no-source": {
    "file": "phone/2024-01-01.yaml",
    "text": "- id: bought-new\n  when: { device: new }\n  says: { ja: 新品の端末, en: The device is new }",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "data/phone/2024-01-01.yaml:62:5 誤り no-source: 出典がない\n  62 |   - id: bought-new\n     |     ^\n  出典がありません\n  直し方: cite を加えるか、節全体の出典を cites に書きます。どの出典にもなけ\n  れば unknown とします",
      "en": "data/phone/2024-01-01.yaml:62:5 error no-source: nothing is cited\n  62 |   - id: bought-new\n     |     ^\n  nothing is cited for it\n  Fix: add cite, or one for the whole section to cites; say unknown where no\n  source speaks of it"
    }
  },
  "unknown-source": {
    "file": "phone/2024-01-01.yaml",
    "text": "free-months-max: { months: 2, cite: termz#fees }",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "エラー 1件、警告 0件  規則の説明: mio-warranty help check RULE",
      "en": "Errors: 1, warnings: 0  About a rule: mio-warranty help check RULE"
    }
  },
  "duplicate-id": {
    "file": "phone/2024-01-01.yaml",
    "text": "- id: bought-new",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "エラー 1件、警告 0件  規則の説明: mio-warranty help check RULE",
      "en": "Errors: 1, warnings: 0  About a rule: mio-warranty help check RULE"
    }
  },
  "duplicate-key": {
    "file": "phone/2024-01-01.yaml",
    "text": "order: 1\norder: 2",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "エラー 1件、警告 0件  規則の説明: mio-warranty help check RULE",
      "en": "Errors: 1, warnings: 0  About a rule: mio-warranty help check RULE"
    }
  },
  "syntax": {
    "file": "phone/2024-01-01.yaml",
    "text": "name: { ja: 端末の補償, en: Phone cover",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "エラー 1件、警告 0件  規則の説明: mio-warranty help check RULE",
      "en": "Errors: 1, warnings: 0  About a rule: mio-warranty help check RULE"
    }
  },
  "encoding": {
    "file": "sources.yaml",
    "text": "# the whole file saved as UTF-16",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "エラー 1件、警告 0件  規則の説明: mio-warranty help check RULE",
      "en": "Errors: 1, warnings: 0  About a rule: mio-warranty help check RULE"
    }
  },
  "control-character": {
    "file": "phone/2024-01-01.yaml",
    "text": "name: { ja: 端末の補償, en: Phone \\u{202e}cover } # U+202E turns the direction of writing",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "エラー 1件、警告 0件  規則の説明: mio-warranty help check RULE",
      "en": "Errors: 1, warnings: 0  About a rule: mio-warranty help check RULE"
    }
  },
  "size": {
    "file": "phone/2024-01-01.yaml",
    "text": "# 120 blank lines at the end",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "エラー 1件、警告 0件  規則の説明: mio-warranty help check RULE",
      "en": "Errors: 1, warnings: 0  About a rule: mio-warranty help check RULE"
    }
  },
  "depth": {
    "file": "phone/2024-01-01.yaml",
    "text": "when: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[ yes ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "エラー 1件、警告 0件  規則の説明: mio-warranty help check RULE",
      "en": "Errors: 1, warnings: 0  About a rule: mio-warranty help check RULE"
    }
  },
  "anchor": {
    "file": "phone/2024-01-01.yaml",
    "text": "monthly: &fee\n  yen: 500",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "エラー 1件、警告 0件  規則の説明: mio-warranty help check RULE",
      "en": "Errors: 1, warnings: 0  About a rule: mio-warranty help check RULE"
    }
  },
  "tag": {
    "file": "phone/2024-01-01.yaml",
    "text": "order: !!int 1",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "エラー 1件、警告 0件  規則の説明: mio-warranty help check RULE",
      "en": "Errors: 1, warnings: 0  About a rule: mio-warranty help check RULE"
    }
  },
  "directive": {
    "file": "phone/2024-01-01.yaml",
    "text": "%YAML 1.1\n---",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "エラー 1件、警告 0件  規則の説明: mio-warranty help check RULE",
      "en": "Errors: 1, warnings: 0  About a rule: mio-warranty help check RULE"
    }
  },
  "document": {
    "file": "phone/2024-01-01.yaml",
    "text": "---\nconfirmed: []",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "エラー 1件、警告 0件  規則の説明: mio-warranty help check RULE",
      "en": "Errors: 1, warnings: 0  About a rule: mio-warranty help check RULE"
    }
  },
  "empty": {
    "file": "sources.yaml",
    "text": "# nothing yet",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "エラー 1件、警告 0件  規則の説明: mio-warranty help check RULE",
      "en": "Errors: 1, warnings: 0  About a rule: mio-warranty help check RULE"
    }
  },
  "stale": {
    "file": "phone/2024-01-01.yaml",
    "text": "observed: 2024-01-01",
    "command": "mio-warranty check --as-of 2024-02-01 --max-age 30d",
    "report": {
      "ja": "エラー 1件、警告 0件  規則の説明: mio-warranty help check RULE",
      "en": "Errors: 1, warnings: 0  About a rule: mio-warranty help check RULE"
    }
  },
  "future-date": {
    "file": "phone/2024-01-01.yaml",
    "text": "confirmed:\n  - { on: 2042-01-15, by: terms }",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "エラー 1件、警告 0件  規則の説明: mio-warranty help check RULE",
      "en": "Errors: 1, warnings: 0  About a rule: mio-warranty help check RULE"
    }
  },
  "dead-clause": {
    "file": "phone/2024-01-01.yaml",
    "text": "- os: ios\n- os: [ios, android, windows, other]\n  carrier: docomo\n- all: [{ device: new }, { device: used }]",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "エラー 2件、警告 0件  規則の説明: mio-warranty help check RULE\n\ndata/phone/2024-01-01.yaml:79:19 エラー dead-clause: 何も決めない条項\n  79 |             - os: [ios, android, windows, other]\n     |                   ^\n  この事実がどうであっても成り立ちます\n  直し方: 条件を直すか、消します",
      "en": "Errors: 2, warnings: 0  About a rule: mio-warranty help check RULE\n\ndata/phone/2024-01-01.yaml:79:19 error dead-clause: a clause that can decide\nnothing\n  79 |             - os: [ios, android, windows, other]\n     |                   ^\n  this test holds for every answer to its fact\n  Fix: mend its condition, or delete it"
    }
  },
  "contradiction": {
    "file": "phone/2024-01-01.yaml",
    "text": "- id: within-limit\n  when: { device: used, devicesEnrolled: { below: devices-per-person } }",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "エラー 1件、警告 0件  規則の説明: mio-warranty help check RULE",
      "en": "Errors: 1, warnings: 0  About a rule: mio-warranty help check RULE"
    }
  },
  "gap": {
    "file": "phone/2024-01-01.yaml",
    "text": "when: { os: android }",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "エラー 1件、警告 0件  規則の説明: mio-warranty help check RULE",
      "en": "Errors: 1, warnings: 0  About a rule: mio-warranty help check RULE"
    }
  },
  "unreachable-fact": {
    "file": "phone/2024-01-01.yaml",
    "text": "when: { devicesEnrolled: { below: 0 } }",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "エラー 1件、警告 0件  規則の説明: mio-warranty help check RULE",
      "en": "Errors: 1, warnings: 0  About a rule: mio-warranty help check RULE"
    }
  },
  "tax-class": {
    "file": "phone/2024-01-01.yaml",
    "text": "exchange.1:\n  yen: 1000\n  tax: excluded",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "エラー 1件、警告 0件  規則の説明: mio-warranty help check RULE",
      "en": "Errors: 1, warnings: 0  About a rule: mio-warranty help check RULE"
    }
  },
  "missing-language": {
    "file": "phone/2024-01-01.yaml",
    "text": "says: { ja: Phone the desk, en: Phone the desk }",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "エラー 1件、警告 0件  規則の説明: mio-warranty help check RULE",
      "en": "Errors: 1, warnings: 0  About a rule: mio-warranty help check RULE"
    }
  },
  "number-mismatch": {
    "file": "phone/2024-01-01.yaml",
    "text": "says:\n  ja: 修理は5,000円から\n  en: A repair costs 50,000 yen or more",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "エラー 1件、警告 0件  規則の説明: mio-warranty help check RULE",
      "en": "Errors: 1, warnings: 0  About a rule: mio-warranty help check RULE"
    }
  },
  "fee-order": {
    "file": "phone/2024-01-01.yaml",
    "text": "exchange.1:\n  yen: 3000",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "エラー 1件、警告 0件  規則の説明: mio-warranty help check RULE",
      "en": "Errors: 1, warnings: 0  About a rule: mio-warranty help check RULE"
    }
  },
  "expectation": {
    "file": "fees.yaml",
    "text": "phone.monthly: 500\nphone.exchange.1: 900\nphone.free-months-max: 2",
    "command": "mio-warranty check --as-of 2024-02-01 --expect fees.yaml",
    "report": {
      "ja": "エラー 2件、警告 0件  規則の説明: mio-warranty help check RULE\n\nfees.yaml:2:19 エラー expectation: 期待した数と違う\n  2 | phone.exchange.1: 900\n    |                   ^\n  phone.exchange.1 は900のはずですが、料金表では1,000です\n  直し方: 料金が変わったなら期待するファイルと記事を直し、料金表が違っていれ\n  ばそちらを直します",
      "en": "Errors: 2, warnings: 0  About a rule: mio-warranty help check RULE\n\nfees.yaml:2:19 error expectation: not the number that was expected\n  2 | phone.exchange.1: 900\n    |                   ^\n  phone.exchange.1 was expected to be 900, the tables say 1,000\n  Fix: where the fee changed, correct the file and what relies on it; where\n  the tables are wrong, correct them"
    }
  },
  "unknown-figure": {
    "file": "fees.yaml",
    "text": "phone.monthly: 500\nphone.exchang.1: 1000",
    "command": "mio-warranty check --as-of 2024-02-01 --expect fees.yaml",
    "report": {
      "ja": "エラー 1件、警告 0件  規則の説明: mio-warranty help check RULE",
      "en": "Errors: 1, warnings: 0  About a rule: mio-warranty help check RULE"
    }
  },
  "waiver-expired": {
    "file": "phone/2024-01-01.yaml, phone/2024-01-01.yaml",
    "text": "waivers:\n  - rule: fee-order\n    at: figures.exchange.1\n    reason: the source really says so\n    until: 2024-01-31",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "エラー 1件、警告 1件  規則の説明: mio-warranty help check RULE\n\ndata/phone/2024-01-01.yaml:19:10 エラー fee-order: 一回目が二回目より高い\n  19 |     yen: 3000\n     |          ^\n  exchange.1 は3,000円で、次の exchange.2 の2,000円より高くなっています\n  直し方: 出典と比べます。本当にそうなら waivers に理由を書きます",
      "en": "Errors: 1, warnings: 1  About a rule: mio-warranty help check RULE\n\ndata/phone/2024-01-01.yaml:19:10 error fee-order: the first use costs more\nthan the next\n  19 |     yen: 3000\n     |          ^\n  exchange.1 is ¥3,000, more than the next one, exchange.2, at ¥2,000\n  Fix: compare with the source; if it really says so, waive it with that\n  reason"
    }
  },
  "unwritten": {
    "file": "phone/2024-01-01.yaml, phone/2024-01-01.yaml",
    "text": "for: { ja: 未記入, en: not written yet }\npage: https://example.com/not-written-yet",
    "command": "mio-warranty check --as-of 2024-02-01",
    "report": {
      "ja": "data/phone/2024-01-01.yaml:5:6 誤り unwritten: まだ書かれていない\n  5 | for: { ja: 未記入, en: not written yet }\n    |      ^\n  まだ書かれていません: for, page\n  直し方: 上から順に書きます。キーの説明は mio-warranty help edition で見ら\n  れます",
      "en": "data/phone/2024-01-01.yaml:5:6 error unwritten: not written yet\n  5 | for: { ja: 未記入, en: not written yet }\n    |      ^\n  not written yet: for, page\n  Fix: write them from the top; mio-warranty help edition explains the keys"
    }
  }
}
