import { placeIn, type View } from '../../answers/shared/view.ts'
import { junit, type TestCase } from '../../view/junit.ts'
import { isFailing } from './document.ts'
import { placeOf, ruleTitle } from './lines.ts'
import { ruleNamed } from './rules/list.ts'
import type { CheckDocument, FindingDocument } from './schema.ts'
import { reportTexts } from './words.ts'

/** The place of a finding in the repository, as a list of one or none. */
const placesOf = (finding: FindingDocument, view: View): readonly string[] => {
  const place = placeIn(finding, view)
  return place ? [placeOf(place)] : []
}

const failedCase = (finding: FindingDocument, view: View): TestCase => {
  const { rule, text, remedy, excerpt } = finding
  const { language } = view
  const places = placesOf(finding, view)
  return {
    classname: `check.${rule}`,
    name: places[0] ?? ruleTitle(finding, view),
    failure: {
      type: rule,
      message: text[language],
      text: [...places, excerpt, text[language], `${reportTexts.fix[language]}: ${remedy[language]}`].join('\n'),
    },
  }
}

const findingLine = (finding: FindingDocument, view: View): string =>
  [...placesOf(finding, view), `${ruleTitle(finding, view)}: ${finding.text[view.language]}`].join(' ')

/**
 * The check as JUnit XML: a passed test for each rule without a failing finding, and a failed test for each failing
 * finding. The other findings are the output of the suite.
 */
export const checkJunit = (document: CheckDocument, view: View): string => {
  const failing = document.findings.filter(finding => isFailing(finding, document))
  const broken = failing.map(finding => finding.rule)
  const held = document.rules.filter(rule => !broken.includes(rule))
  const suite = {
    name: 'mio-warranty check',
    day: document.asOf,
    properties: { asOf: document.asOf, digest: document.data.digest, failOn: document.failOn },
    cases: [
      ...held.map(rule => ({ classname: `check.${rule}`, name: ruleNamed(rule).title[view.language] })),
      ...failing.map(finding => failedCase(finding, view)),
    ],
    output: document.findings
      .filter(finding => !failing.includes(finding))
      .map(finding => findingLine(finding, view))
      .join('\n'),
  }
  return junit([suite])
}
