import { placeIn, type View } from '../../answers/shared/view.ts'
import { sarif } from '../../view/sarif.ts'
import { ruleNamed } from './rules/list.ts'
import type { CheckDocument } from './schema.ts'
import { reportTexts } from './words.ts'

/** The findings as SARIF; those about shipped tables are notifications. */
export const checkSarif = ({ rules, findings }: CheckDocument, view: View): string => {
  const { language } = view
  const found = [...new Set([...rules, ...findings.map(({ rule }) => rule)])]
  return sarif(
    found.map(id => ({ id, text: ruleNamed(id).title[language] })),
    findings.map(finding => ({
      rule: finding.rule,
      level: finding.severity,
      text: `${finding.text[language]}\n${reportTexts.fix[language]}: ${finding.remedy[language]}`,
      place: placeIn(finding, view),
    })),
  )
}
